"""How text becomes numbers: a table of tokenizers, each able to tell its vocabulary and come back.

To add one, add an entry to ``TOKENIZERS``. Knows nothing of files or of batches.
"""

import hashlib
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.data import bpe as gpt2
from core.data.characters import UnknownCharactersError, unknown_characters
from core.data.documents import DOCUMENT_END
from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.i18n import Message, MessageError, reason_of

Ids = npt.NDArray[np.int32]
StoredIds = npt.NDArray[np.integer[Any]]
"""Ids in memory, or mapped from a file in the narrowest type that holds them."""

_CHUNK = 100_000  # characters between two looks at `cancelled`
_AHEAD = 3  # pieces on their way for each thread
_CHARACTERS = 0x110000  # Unicode's
_N_BYTES = 256  # GPT-2's first tokens are the single bytes


class VocabularyError(MessageError, ValueError):
    """A stored vocabulary that is not whole."""


class Tokenizer(ABC):
    """Text to ids and back.

    Attributes:
        name: as ``data.tokenizer`` names it.
        n_vocab: ids are below this.
        fingerprint: equal only for tokenizers that give equal ids.
        kept: of a vocabulary that was cut down, which ids of the whole one are left, in order;
            ``None``: all are.
        n_whole: ids of the whole vocabulary are below this.
        alphabet: the only characters that have a number, in order; ``None``: all have.
        end_of_text: the token that stands between two documents; ``None``: there is none.
    """

    alphabet: str | None = None
    end_of_text: int | None = None
    name: str
    n_vocab: int
    fingerprint: str
    kept: Ids | None = None

    @property
    def n_whole(self) -> int:
        return self.n_vocab

    @abstractmethod
    def _pieces(self, chunks: Iterable[str], cancelled: CancelledCheck | None) -> Iterable[str]:
        """Parts of a text given in chunks; their ids, put together, are those of the whole."""

    @abstractmethod
    def _encode(self, piece: str) -> Ids:
        """The ids of one part."""

    @abstractmethod
    def decode(self, ids: Sequence[int]) -> str:
        """The text of ``ids``; bytes that are no character yet become U+FFFD."""

    def unknown(self, text: str) -> str:
        """The different characters that have no number, in the order in which they occur."""
        return ""

    def encode(
        self,
        text: str,
        progress: Progress | None = None,
        cancelled: CancelledCheck | None = None,
        *,
        title: str = "text",
        separator: Ids | None = None,
    ) -> Ids:
        """The ids of ``text``, int32; where a document ends, those of ``separator``.

        Raises:
            DataError: the tokenizer cannot express the text.
            Cancelled: called off.
        """
        parts: list[Ids] = []
        done = 0
        for piece in self._pieces((text,), cancelled):
            parts.append(self._with_separators(piece, separator))
            done += len(piece)
            check(cancelled)
            report(progress, Message("data.tokenizing", title=title), done, len(text))
        return np.concatenate(parts) if parts else np.zeros(0, np.int32)

    def encode_chunks(
        self,
        chunks: Iterable[str],
        threads: int,
        cancelled: CancelledCheck | None = None,
        separator: Ids | None = None,
    ) -> Iterator[tuple[int, Ids]]:
        """The ids of a text that comes in chunks, in order, with the number of characters each.

        Where a document ends, those of ``separator``. Encoded in ``threads`` threads; a few pieces
        are held, never the text or all its ids.

        Raises:
            DataError, Cancelled: as :meth:`encode`.
        """
        waiting: deque[tuple[int, Future[Ids]]] = deque()
        with ThreadPoolExecutor(threads, thread_name_prefix="crest-tokenize") as pool:
            try:
                for piece in self._pieces(chunks, cancelled):
                    made = pool.submit(self._with_separators, piece, separator)
                    waiting.append((len(piece), made))
                    if len(waiting) > _AHEAD * threads:
                        yield _first_of(waiting)
                        check(cancelled)
                while waiting:
                    yield _first_of(waiting)
                    check(cancelled)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def _with_separators(self, piece: str, separator: Ids | None) -> Ids:
        """The ids of one part, the documents in it each encoded apart."""
        if separator is None or DOCUMENT_END not in piece:
            return self._encode(piece)
        documents = piece.split(DOCUMENT_END)
        found = [self._encode(documents[0])] if documents[0] else []
        for document in documents[1:]:
            found.append(separator)
            if document:
                found.append(self._encode(document))
        return np.concatenate(found)

    def vocabulary(self) -> dict[str, Any]:
        """What :func:`tokenizer_from` needs to make this tokenizer again; plain JSON values."""
        return {"name": self.name, "fingerprint": self.fingerprint}


class Gpt2Tokenizer(Tokenizer):
    """GPT-2's byte-pair encoding: 50,257 tokens of about four characters."""

    def __init__(self) -> None:
        self.name = "gpt2"
        self.n_vocab = gpt2.N_VOCAB
        self.fingerprint = gpt2.fingerprint()
        self.end_of_text = gpt2.END_OF_TEXT
        gpt2.encoding()

    def _pieces(self, chunks: Iterable[str], cancelled: CancelledCheck | None) -> Iterable[str]:
        return gpt2.pieces_of(chunks, cancelled)

    def _encode(self, piece: str) -> Ids:
        return gpt2.encode_to_array(piece).astype(np.int32)

    def decode(self, ids: Sequence[int]) -> str:
        return gpt2.encoding().decode(list(ids), errors="replace")


class CompactTokenizer(Tokenizer):
    """GPT-2's encoding with some of its tokens left, numbered anew in their order.

    The head and the embedding are nearly all of a small model's work on a CPU, and a short text
    uses one in forty of GPT-2's tokens.

    Args:
        whole: GPT-2's tokenizer.
        kept: which of its ids are left: ascending, the single bytes among them, so that any prompt
            can be written.
    """

    kept: Ids

    def __init__(self, whole: Gpt2Tokenizer, kept: Ids) -> None:
        self._whole = whole
        self.kept = kept
        self.name = whole.name
        self.n_vocab = len(kept)
        digest = hashlib.sha256(f"compact {whole.fingerprint} ".encode())
        digest.update(kept.astype("<i4").tobytes())
        self.fingerprint = digest.hexdigest()
        self._new = np.full(whole.n_vocab, -1, np.int32)
        self._new[kept] = np.arange(len(kept), dtype=np.int32)
        end = -1 if whole.end_of_text is None else int(self._new[whole.end_of_text])
        self.end_of_text = end if end >= 0 else None

    @property
    def n_whole(self) -> int:
        return self._whole.n_vocab

    def renumbered(self, ids: StoredIds) -> Ids:
        """GPT-2's ids in this tokenizer's numbers; a token that is not left in those of its bytes.

        (n,) to (n,), or more where a token was not left.
        """
        new = self._new[ids]
        missing = np.flatnonzero(new < 0)
        for at in missing[::-1]:
            spelled = self._new[gpt2.bytes_of(int(ids[at]))]
            new = np.concatenate([new[:at], spelled, new[at + 1 :]])
        return new

    def _pieces(self, chunks: Iterable[str], cancelled: CancelledCheck | None) -> Iterable[str]:
        return self._whole._pieces(chunks, cancelled)

    def _encode(self, piece: str) -> Ids:
        return self.renumbered(self._whole._encode(piece))

    def decode(self, ids: Sequence[int]) -> str:
        return self._whole.decode(self.kept[list(ids)].tolist())

    def vocabulary(self) -> dict[str, Any]:
        return {**super().vocabulary(), "kept": self.kept.tolist()}


def compacted(tokenizer: Tokenizer, *parts: Ids) -> tuple[Tokenizer, tuple[Ids, ...]]:
    """A tokenizer that has only the ids of these parts, and the parts in its numbers.

    Bytes and characters stay as they are: their vocabularies are small already.
    """
    used = np.zeros(tokenizer.n_vocab, bool)
    for ids in parts:
        used[ids] = True
    compact = compact_tokenizer(tokenizer, used)
    if compact is None:
        return tokenizer, parts
    return compact, tuple(compact.renumbered(ids) for ids in parts)


def compact_tokenizer(tokenizer: Tokenizer, used: npt.NDArray[np.bool_]) -> CompactTokenizer | None:
    """A tokenizer with only the ids that are ``used`` (n_vocab,) and the single bytes.

    ``None`` for bytes and characters: see :func:`compacted`.
    """
    if not isinstance(tokenizer, Gpt2Tokenizer):
        return None
    left = used.copy()
    left[:_N_BYTES] = True
    return CompactTokenizer(tokenizer, np.flatnonzero(left).astype(np.int32))


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


@dataclass(frozen=True, slots=True)
class TokenizerKind:
    """How a tokenizer is made for a text, and made again from its vocabulary.

    Attributes:
        title: for the person.
        make: from the whole text it will be used on, in chunks.
        load: from what :meth:`Tokenizer.vocabulary` gave; raises ``ValueError`` on anything else.
        worth_caching: encoding takes longer than reading ids back.
    """

    title: str
    make: Callable[[Iterable[str], CancelledCheck | None], Tokenizer]
    load: Callable[[Mapping[str, Any]], Tokenizer]
    worth_caching: bool


def make_tokenizer(name: str, text: str, cancelled: CancelledCheck | None = None) -> Tokenizer:
    """The tokenizer that ``data.tokenizer`` names, for ``text``."""
    return TOKENIZERS[name].make((text,), cancelled)


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


def _first_of(waiting: "deque[tuple[int, Future[Ids]]]") -> tuple[int, Ids]:
    n_chars, ids = waiting.popleft()
    return n_chars, ids.result()


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


def _chars_of(chunks: Iterable[str], cancelled: CancelledCheck | None) -> Tokenizer:
    alphabet = Alphabet()
    for piece in _chunks(chunks):
        check(cancelled)
        alphabet.add(piece)
    return CharsTokenizer(str(alphabet))


def _load_gpt2(vocabulary: Mapping[str, Any]) -> Tokenizer:
    whole = Gpt2Tokenizer()
    if "kept" not in vocabulary:
        return whole
    kept = vocabulary["kept"]
    if not isinstance(kept, list) or not all(type(i) is int for i in kept):
        raise VocabularyError(Message("data.kept_no_list"))
    if sorted(set(kept)) != kept or kept[:_N_BYTES] != list(range(_N_BYTES)):
        raise VocabularyError(Message("data.kept_unordered"))
    if kept[-1] >= whole.n_vocab:
        raise VocabularyError(Message("data.kept_beyond", token=kept[-1]))
    return CompactTokenizer(whole, np.array(kept, np.int32))


def _load_chars(vocabulary: Mapping[str, Any]) -> Tokenizer:
    alphabet = vocabulary["alphabet"]
    if not isinstance(alphabet, str) or not alphabet or sorted(set(alphabet)) != list(alphabet):
        raise VocabularyError(Message("data.alphabet_unordered"))
    return CharsTokenizer(alphabet)


TOKENIZERS: Mapping[str, TokenizerKind] = {
    "gpt2": TokenizerKind("GPT-2 BPE", lambda *_: Gpt2Tokenizer(), _load_gpt2, True),
    "bytes": TokenizerKind("Bytes", lambda *_: BytesTokenizer(), lambda _: BytesTokenizer(), False),
    "chars": TokenizerKind("Characters", _chars_of, _load_chars, False),
}
