"""Every tokenizer that a config can name, in one table: how it is made, and made again.

To add one, add an entry to ``TOKENIZERS``. Knows nothing of texts' origins or of batches.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from core.data.errors import CancelledCheck, DataError, Progress
from core.data.fast_tokenizer import FastTokenizer, load_fast
from core.data.gpt2_tokenizer import (
    CompactTokenizer,
    Gpt2Tokenizer,
    compact_tokenizer,
    compacted,
    load_gpt2,
)
from core.data.hf_tokenizer import vocabulary_in
from core.data.simple_tokenizers import (
    Alphabet,
    BytesTokenizer,
    CharsTokenizer,
    chars_of,
    load_chars,
)
from core.data.tokenizer import Ids, StoredIds, Tokenizer, VocabularyError
from core.data.tokenizer_file import FILE, as_path, content_at, fast_tokenizer
from core.data.trained_tokenizer import NAME as TRAINED
from core.data.trained_tokenizer import trained
from core.i18n import Message, reason_of

__all__ = [
    "FILE",
    "TOKENIZERS",
    "TRAINED",
    "Alphabet",
    "BytesTokenizer",
    "CharsTokenizer",
    "CompactTokenizer",
    "FastTokenizer",
    "Gpt2Tokenizer",
    "Ids",
    "Making",
    "StoredIds",
    "Tokenizer",
    "TokenizerKind",
    "VocabularyError",
    "compact_tokenizer",
    "compacted",
    "kind_of",
    "make_tokenizer",
    "tokenizer_at",
    "tokenizer_from",
]

DEFAULT_SIZE = 1_024  # of a vocabulary that is made from a text


@dataclass(frozen=True, slots=True)
class Making:
    """What a tokenizer is made from.

    Attributes:
        value: what ``data.tokenizer`` says.
        chunks: the text, as far as the kind asks for it.
        n_vocab: how many tokens it is to have, where that is asked.
        title: of the text.
        n_chars: how long the chunks are together; 0: not known.
        progress, cancelled: as everywhere in this package.
    """

    value: str
    chunks: Iterable[str] = ()
    n_vocab: int = DEFAULT_SIZE
    title: str = "text"
    n_chars: int = 0
    progress: Progress | None = None
    cancelled: CancelledCheck | None = None


@dataclass(frozen=True, slots=True)
class TokenizerKind:
    """How a tokenizer is made for a text, and made again from its vocabulary.

    Attributes:
        title: for the person.
        make: from the text that it will be used on, as far as it is asked for.
        load: from what :meth:`Tokenizer.vocabulary` gave; raises ``ValueError`` on anything else.
        worth_caching: encoding takes longer than reading ids back.
        asks_for: ``"characters"``: the text's different ones; ``"text"``: what is trained on;
            ``""``: nothing of the text.
        is_kept: a run goes on with its own copy, as the same may not be made again elsewhere.
    """

    title: str
    make: Callable[[Making], Tokenizer]
    load: Callable[[Mapping[str, Any]], Tokenizer]
    worth_caching: bool = False
    asks_for: str = ""
    is_kept: bool = False


def make_tokenizer(
    name: str,
    text: str,
    cancelled: CancelledCheck | None = None,
    *,
    n_vocab: int = DEFAULT_SIZE,
) -> Tokenizer:
    """The tokenizer that ``data.tokenizer`` names, for ``text``."""
    making = Making(name, (text,), n_vocab, n_chars=len(text), cancelled=cancelled)
    return TOKENIZERS[kind_of(name)].make(making)


def kind_of(value: str) -> str:
    """The entry of the table for what ``data.tokenizer`` says: its own, or that of files."""
    return value if value in TOKENIZERS else FILE


def tokenizer_at(value: str) -> Tokenizer:
    """The tokenizer of a ``tokenizer.json``, a folder or a run that ``data.tokenizer`` names.

    Raises:
        DataError: there is none, it cannot be read, or is of a kind that is not known.
    """
    path = as_path(value)
    content, end = content_at(path)
    if "fingerprint" in content:
        return tokenizer_from(content)
    ours = vocabulary_in(content)
    if ours is not None and ours["name"] in _EXPORTED_AS_OURS:
        return tokenizer_from(ours)
    return fast_tokenizer(path, content, end)


def tokenizer_from(vocabulary: Mapping[str, Any]) -> Tokenizer:
    """The tokenizer that gave ``vocabulary``.

    Raises:
        DataError: it was altered, or is of a kind this version does not know.
    """
    try:
        tokenizer = TOKENIZERS[vocabulary["name"]].load(vocabulary)
        if tokenizer.fingerprint != vocabulary["fingerprint"]:
            raise VocabularyError(Message("data.fingerprint_differs"))
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(
            Message("data.tokenizer_damaged", reason=reason_of(error)), "data.tokenizer"
        ) from error
    return tokenizer


def _trained(making: Making) -> Tokenizer:
    return trained(
        making.chunks,
        making.n_vocab,
        title=making.title,
        n_chars=making.n_chars,
        progress=making.progress,
        cancelled=making.cancelled,
    )


_EXPORTED_AS_OURS = ("bytes", "chars")  # the library's GPT-2 has an end of text, ours plain text

TOKENIZERS: Mapping[str, TokenizerKind] = {
    "gpt2": TokenizerKind("GPT-2 BPE", lambda _: Gpt2Tokenizer(), load_gpt2, worth_caching=True),
    "bytes": TokenizerKind("Bytes", lambda _: BytesTokenizer(), lambda _: BytesTokenizer()),
    "chars": TokenizerKind(
        "Characters",
        lambda making: chars_of(making.chunks, making.cancelled),
        load_chars,
        asks_for="characters",
    ),
    TRAINED: TokenizerKind(
        "Trained on the text",
        _trained,
        load_fast,
        worth_caching=True,
        asks_for="text",
        is_kept=True,
    ),
    FILE: TokenizerKind(
        "From a file",
        lambda making: tokenizer_at(making.value),
        load_fast,
        worth_caching=True,
        is_kept=True,
    ),
}
