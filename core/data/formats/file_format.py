"""What a kind of file is to those who read texts. Knows none of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.data.errors import CancelledCheck, Progress


class ReadChunks(Protocol):
    """The text of one file, a chunk at a time: see :func:`core.data.formats.text.read_chunks`."""

    def __call__(
        self,
        path: Path,
        *,
        limit: int = ...,
        encoding: str = ...,
        progress: Progress | None = ...,
        cancelled: CancelledCheck | None = ...,
    ) -> Iterator[str]: ...


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One kind of file.

    Attributes:
        suffixes: of its files' names, in small letters with their dot; in a folder, only files with
            a suffix of some format are read.
        read: gives a file's text; raises ``DataError`` with the file and the remedy.
    """

    suffixes: frozenset[str]
    read: ReadChunks
