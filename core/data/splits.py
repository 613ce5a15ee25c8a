"""Where a text is split into what is trained on and what is only measured.

Knows nothing of tokens.
"""

from core.config import RunConfig
from core.data.large_text import AnyText


def split_of(config: RunConfig, text: AnyText) -> int:
    """The character at which the validation part begins: where a document does, if there are."""
    wanted = int(config.data.train_fraction * text.n_chars)
    return wanted if text.documents is None else text.documents.split(wanted)
