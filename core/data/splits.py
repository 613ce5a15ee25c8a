"""Where a text is split into what is trained on and what is only measured.

Knows nothing of tokens.
"""

from core.config import RunConfig
from core.data.large_text import AnyText
from core.i18n import Message

_FAR = 0.05  # of the text, from the share that was asked for


def split_of(config: RunConfig, text: AnyText) -> int:
    """The character at which the validation part begins: where a document does, if there are."""
    wanted = int(config.data.train_fraction * text.n_chars)
    return wanted if text.documents is None else text.documents.split(wanted)


def split_notice(config: RunConfig, text: AnyText) -> Message | None:
    """What is said where no document ends near the share that was asked for."""
    if text.documents is None or not text.n_chars:
        return None
    wanted, share = config.data.train_fraction, split_of(config, text) / text.n_chars
    if abs(share - wanted) <= _FAR:
        return None
    documents = text.documents.count
    return Message("data.split_elsewhere", share=share, wanted=wanted, documents=documents)
