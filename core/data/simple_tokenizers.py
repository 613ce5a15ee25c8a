"""Bytes and characters: tokenizers whose tokens are no longer than a character.

Know nothing of files or of batches.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from core.data.characters import UnknownCharactersError, unknown_characters
from core.data.errors import CancelledCheck, check
from core.data.tokenizer import Ids, Tokenizer, VocabularyError
from core.i18n import Message

_CHUNK = 100_000  # characters between two looks at `cancelled`
_CHARACTERS = 0x110000  # Unicode's


class BytesTokenizer(Tokenizer):
    """The bytes of UTF-8."""

    def __init__(self) -> None:
        self.name = "bytes"
        self.n_vocab = 256
        self.fingerprint = hashlib.sha256(b"bytes utf-8").hexdigest()

    def _pieces(self, chunks: Iterable[str], cancelled: CancelledCheck | None) -> Iterable[str]:
        return _chunks(chunks)

    def _encode(self, piece: str) -> Ids:
        # A half character (a lone surrogate, possible in a typed prompt) becomes a question mark.
        return np.frombuffer(piece.encode("utf-8", "replace"), np.uint8).astype(np.int32)

    def decode(self, ids: Sequence[int]) -> str:
        return bytes(ids).decode("utf-8", "replace")


class CharsTokenizer(Tokenizer):
    """One id for each different character of the text, in the order of their code points."""

    alphabet: str

    def __init__(self, alphabet: str) -> None:
        self.name = "chars"
        self.alphabet = alphabet
        self.n_vocab = len(alphabet)
        self.fingerprint = hashlib.sha256(b"chars " + alphabet.encode()).hexdigest()
        codes = _code_points(alphabet)
        self._numbers = np.full(int(codes.max()) + 2, -1, np.int32)  # the last: any code beyond
        self._numbers[codes] = np.arange(len(codes), dtype=np.int32)

    def _pieces(self, chunks: Iterable[str], cancelled: CancelledCheck | None) -> Iterable[str]:
        return _chunks(chunks)

    def _encode(self, piece: str) -> Ids:
        codes = _code_points(piece)
        ids = self._numbers[np.minimum(codes, len(self._numbers) - 1)]
        if ids.size and int(ids.min()) < 0:
            raise UnknownCharactersError(self.unknown(piece))
        return ids

    def unknown(self, text: str) -> str:
        return unknown_characters(text, self.alphabet)

    def decode(self, ids: Sequence[int]) -> str:
        return "".join(self.alphabet[i] for i in ids)

    def vocabulary(self) -> dict[str, Any]:
        return {**super().vocabulary(), "alphabet": self.alphabet}


def _chunks(chunks: Iterable[str]) -> Iterator[str]:
    return (
        text[start : start + _CHUNK] for text in chunks for start in range(0, len(text), _CHUNK)
    )


def _code_points(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint32)


class Alphabet:
    """The different characters of a text that comes in chunks."""

    def __init__(self) -> None:
        self._seen = np.zeros(_CHARACTERS, bool)

    def add(self, text: str) -> None:
        """Count these characters in."""
        self._seen[_code_points(text)] = True

    def __str__(self) -> str:
        """In the order of their code points."""
        return "".join(map(chr, np.flatnonzero(self._seen).tolist()))


def chars_of(chunks: Iterable[str], cancelled: CancelledCheck | None) -> Tokenizer:
    """The tokenizer of a text's characters."""
    alphabet = Alphabet()
    for piece in _chunks(chunks):
        check(cancelled)
        alphabet.add(piece)
    return CharsTokenizer(str(alphabet))


def load_chars(vocabulary: Mapping[str, Any]) -> Tokenizer:
    """From what ``vocabulary`` gave.

    Raises:
        VocabularyError: it was altered.
    """
    alphabet = vocabulary["alphabet"]
    if not isinstance(alphabet, str) or not alphabet or sorted(set(alphabet)) != list(alphabet):
        raise VocabularyError(Message("data.alphabet_unordered"))
    return CharsTokenizer(alphabet)
