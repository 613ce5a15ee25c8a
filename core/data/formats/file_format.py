"""What a kind of file is to those who read texts. Knows none of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.data.errors import CancelledCheck, Progress
from core.i18n import Message

Texts = Sequence[str | None]
"""Values of some rows, one after the other; ``None``: the row has none."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table.

    Attributes:
        name: as the file has it.
        is_text: its values are texts, as far as the beginning of the file tells.
        is_likely: it is one that is read where nobody asked for another.
        is_repeated: another column has that name, too.
        sort: what its values are instead, as the file calls it.
    """

    name: str
    is_text: bool
    is_likely: bool = True
    is_repeated: bool = False
    sort: str = ""


Choose = Callable[[Path, Sequence[TableColumn]], int]
"""Which of a file's columns is read; raises ``DataError`` where that cannot be told."""


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


class ReadRows(Protocol):
    """One column's values, some rows at a time; ``choose`` is asked once the columns are known."""

    def __call__(
        self,
        path: Path,
        choose: Choose,
        *,
        limit: int = ...,
        encoding: str = ...,
        progress: Progress | None = ...,
        cancelled: CancelledCheck | None = ...,
    ) -> Iterator[Texts]: ...


def _nothing(_: Path) -> Message | None:
    return None


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A kind of file that is one text.

    Attributes:
        suffixes: of its files' names, in small letters with their dot; in a folder, only files with
            a suffix of some format are read.
        read: gives a file's text; raises ``DataError`` with the file and the remedy.
        left_out: why a file of a folder is not read, at a quick look; ``None``: it is.
        is_packed: its files may be much shorter than the text in them.
    """

    suffixes: frozenset[str]
    read: ReadChunks
    left_out: Callable[[Path], Message | None] = _nothing
    is_packed: bool = False


@dataclass(frozen=True, slots=True)
class RowFormat:
    """A kind of file that is a table: each row is a document, the text of one column.

    Attributes:
        suffixes: as of a :class:`FileFormat`.
        rows: gives that column; raises ``DataError`` with the file, the row and the remedy.
        left_out, is_packed: as of a :class:`FileFormat`.
    """

    suffixes: frozenset[str]
    rows: ReadRows
    left_out: Callable[[Path], Message | None] = _nothing
    is_packed: bool = False
