"""CSV and TSV: the first row names the columns, one of which is the text.

The separator is the one that the first row has most of (comma, semicolon, tab, bar). Quotes are
those of RFC 4180; a TSV whose first rows are not quoted rightly is read as one without quotes. A
row with more or fewer columns than the first is refused by its line, but for empty ones at its end:
who does not quote a comma would lose half a text in silence. Knows nothing of documents.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from core.data.errors import CancelledCheck, DataError, Progress
from core.data.formats.file_format import Choose, RowFormat, TableColumn, Texts
from core.data.formats.lines import lines_of
from core.data.formats.text import AUTO, LARGEST_TEXT, read_chunks
from core.i18n import Message

if TYPE_CHECKING:
    from _csv import Reader

_SEPARATORS = ",;\t|"
_LONGEST_FIELD = 20_000_000  # characters: what is longer is a quote that was never closed
_SNIFFED = 1 << 18  # characters that tell whether a TSV is quoted
_AT_ONCE = 500  # rows

csv.field_size_limit(_LONGEST_FIELD)  # the module's only way to say it


@dataclass(frozen=True, slots=True)
class _Dialect:
    separator: str
    is_quoted: bool

    def reader(self, lines: Iterable[str]) -> "Reader":
        if self.is_quoted:
            return csv.reader(lines, delimiter=self.separator, strict=True)
        return csv.reader(lines, delimiter=self.separator, quoting=csv.QUOTE_NONE, strict=True)


def read_rows(
    path: Path,
    choose: Choose,
    *,
    limit: int = LARGEST_TEXT,
    encoding: str = AUTO,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[Texts]:
    """The texts of a table's rows.

    Raises:
        DataError: no readable file; a row that is not as the first, named by its line; ``choose``
            found no column.
        Cancelled: called off.
    """
    chunks = read_chunks(
        path, limit=limit, encoding=encoding, progress=progress, cancelled=cancelled
    )
    lines = (line for _, some in lines_of(path, chunks) for line in some)
    beginning, size = [], 0
    for line in lines:
        beginning.append(line)
        size += len(line) + 1
        if size >= _SNIFFED:
            break
    usual = "\t" if path.suffix.lower() == ".tsv" else ","
    dialect = _dialect(beginning, usual, is_whole=size < _SNIFFED)
    yield from _texts(path, chain(beginning, lines), dialect, choose)


def _dialect(beginning: Sequence[str], usual: str, *, is_whole: bool) -> _Dialect:
    first = next((line for line in beginning if line.strip()), "")
    separator = max(_SEPARATORS, key=lambda each: (_outside(first, each), each == usual))
    if separator != "\t":
        return _Dialect(separator, is_quoted=True)
    return _Dialect(separator, is_quoted=_is_quoted_rightly(beginning, separator, is_whole))


def _outside(line: str, separator: str) -> int:
    """How often a separator stands outside of quotes."""
    return sum(part.count(separator) for part in line.split('"')[::2])


def _is_quoted_rightly(beginning: Sequence[str], separator: str, is_whole: bool) -> bool:
    reader = _Dialect(separator, is_quoted=True).reader(_ended(beginning))
    widths = set()
    try:
        for row in reader:
            if row:
                widths.add(len(row))
    except csv.Error:
        return not is_whole and len(widths) == 1 and reader.line_num >= len(beginning)
    return len(widths) <= 1


def _ended(lines: Iterable[str]) -> Iterator[str]:
    return (f"{line}\n" for line in lines)


def _texts(path: Path, lines: Iterable[str], dialect: _Dialect, choose: Choose) -> Iterator[Texts]:
    reader = dialect.reader(_ended(lines))
    rows = _numbered(path, reader)
    names = next((row for _, row in rows if any(each.strip() for each in row)), None)
    if names is None:
        raise DataError(Message("data.no_rows", path=path))
    while len(names) > 1 and not names[-1].strip():  # a separator at the end of the row
        names.pop()
    first_row = next(((at, row) for at, row in rows if row), None)
    if first_row is None:
        raise DataError(Message("data.no_rows", path=path))
    columns = [
        TableColumn(
            name, is_text=True, is_likely=not _is_number(value), is_repeated=names.count(name) > 1
        )
        for name, value in zip(names, chain(first_row[1], repeat("")), strict=False)
    ]
    place, width = choose(path, columns), len(names)
    some: list[str | None] = []
    for at, row in chain([first_row], rows):
        if not row:
            continue  # an empty line
        if len(row) != width and not _fits(row, width):
            told = Message("data.ragged_row", path=path, line=at, columns=len(row), expected=width)
            raise DataError(told)
        some.append(row[place])
        if len(some) >= _AT_ONCE:
            yield some
            some = []
    yield some


def _is_number(text: str) -> bool:
    try:
        float(text.strip().rstrip("%"))
    except ValueError:
        return False
    return True


def _fits(row: list[str], width: int) -> bool:
    """Whether only empty columns at its end are too many."""
    return len(row) > width and not any(each.strip() for each in row[width:])


def _numbered(path: Path, reader: "Reader") -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of the line in which each begins."""
    begins = 1
    try:
        for row in reader:
            yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        if "field larger" in str(error) or "unexpected end" in str(error):
            told = Message("data.open_quote", path=path, line=begins)
        else:
            told = Message(
                "data.broken_csv", path=path, line=reader.line_num, begins=begins, reason=str(error)
            )
        raise DataError(told) from error


FORMAT = RowFormat(frozenset({".csv", ".tsv"}), read_rows)
