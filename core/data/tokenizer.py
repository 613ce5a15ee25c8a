"""What a tokenizer is: text to ids and back, a text of any length encoded in pieces.

Knows nothing of particular ones, of files or of batches.
"""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy.typing as npt

from core.data.documents import DOCUMENT_END
from core.data.errors import CancelledCheck, Progress, check, report
from core.i18n import Message, MessageError

Ids = npt.NDArray[np.int32]
StoredIds = npt.NDArray[np.integer[Any]]
"""Ids in memory, or mapped from a file in the narrowest type that holds them."""

_REPLACEMENT = "\ufffd"
_AHEAD = 3  # pieces on their way for each thread


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
        looks_back: what a token is decoded to depends on whether there is one before it.
    """

    alphabet: str | None = None
    end_of_text: int | None = None
    looks_back: bool = False
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
        """The ids of one part, at the beginning of a text or of a document."""

    def _encode_next(self, piece: str) -> Ids:
        """The ids of one part that goes on with a text."""
        return self._encode(piece)

    @abstractmethod
    def decode(self, ids: Sequence[int]) -> str:
        """The text of ``ids``; bytes that are no character yet become U+FFFD."""

    def settled(self, ids: Sequence[int]) -> str:
        """The beginning of their text that no further token changes.

        Decoding writes one mark for an unfinished character at the end: only that can change.
        """
        text = self.decode(ids)
        return text[:-1] if text.endswith(_REPLACEMENT) else text

    def notice(self, n_chars: int) -> Message | None:
        """What is to be known of a text of that length in these tokens; ``None``: nothing."""
        return None

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
            parts.append(self._with_separators(piece, separator, is_next=bool(parts)))
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
        is_next = False
        with ThreadPoolExecutor(threads, thread_name_prefix="crest-tokenize") as pool:
            try:
                for piece in self._pieces(chunks, cancelled):
                    made = pool.submit(self._with_separators, piece, separator, is_next=is_next)
                    is_next = True
                    waiting.append((len(piece), made))
                    if len(waiting) > _AHEAD * threads:
                        yield _first_of(waiting)
                        check(cancelled)
                while waiting:
                    yield _first_of(waiting)
                    check(cancelled)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def _with_separators(self, piece: str, separator: Ids | None, *, is_next: bool) -> Ids:
        """The ids of one part, the documents in it each encoded apart."""
        first = self._encode_next if is_next else self._encode
        if separator is None or DOCUMENT_END not in piece:
            return first(piece)
        documents = piece.split(DOCUMENT_END)
        found = [first(documents[0])] if documents[0] else []
        for document in documents[1:]:
            found.append(separator)
            if document:
                found.append(self._encode(document))
        return np.concatenate(found)

    def vocabulary(self) -> dict[str, Any]:
        """What :func:`tokenizer_from` needs to make this tokenizer again; plain JSON values."""
        return {"name": self.name, "fingerprint": self.fingerprint}

    def mark(self) -> dict[str, Any]:
        """What files of weights say of it: as :meth:`vocabulary`, or less where that is long."""
        return self.vocabulary()


def _first_of(waiting: "deque[tuple[int, Future[Ids]]]") -> tuple[int, Ids]:
    n_chars, ids = waiting.popleft()
    return n_chars, ids.result()
