"""Parquet tables, by pyarrow where it is installed: one column, some rows at a time.

Only the column's own pages are read and unpacked, a few rows at a time. A small chunk with a
dictionary is kept as one: its texts may stand for any number of rows, and must not fill the memory.
Knows nothing of documents.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import files
from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.data.formats.file_format import Choose, RowFormat, TableColumn, Texts
from core.data.formats.packages import left_out_without, require
from core.data.formats.text import AUTO, LARGEST_TEXT, file_status
from core.i18n import Message, system_reason

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_BUFFER = 1 << 20  # bytes of the file
_AT_ONCE = 64  # rows
_SMALL_CHUNK = 1 << 23  # bytes of a column in a row group, unpacked
_CHARS_AT_ONCE = 1 << 22
_MOST_COLUMNS = 1000


def read_rows(
    path: Path,
    choose: Choose,
    *,
    limit: int = LARGEST_TEXT,
    encoding: str = AUTO,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[Texts]:
    """The texts of a table's rows; ``encoding`` is of no use: they are in UTF-8.

    Raises:
        DataError: no readable table, or pyarrow is not installed; rows that cannot be read, by
            their number; more than ``limit`` characters; ``choose`` found no column.
        Cancelled: called off.
    """
    require(path, "pyarrow")
    file_status(path)
    reading = Message("data.reading", title=path.name)
    done, room = 0, limit
    with _opened(path) as table:
        columns = _columns(table)
        column = columns[choose(path, columns)].name
        is_small = _is_small(table, column)
        total = table.metadata.num_rows
    with _opened(path, (column,) if is_small else ()) as table:
        batches = table.iter_batches(_AT_ONCE, columns=[column], use_threads=False)
        while True:
            check(cancelled)
            with _refusing(path, done):
                batch = next(batches, None)
                texts = [] if batch is None else _texts(batch.column(0))
            if batch is None:
                return
            for some in _slices(texts):
                check(cancelled)
                yield some
                room -= sum(len(text) for text in some if text)
                if room < 0:
                    raise DataError(Message("data.too_much_in_it", path=path, most=LARGEST_TEXT))
            done += len(texts)
            report(progress, reading, done, total)


@contextmanager
def _opened(path: Path, kept: Sequence[str] = ()) -> "Iterator[ParquetFile]":
    from pyarrow import ArrowException  # deferred: large, and seldom needed
    from pyarrow.parquet import ParquetFile

    try:
        with files.open_file(path) as file:
            try:
                table = ParquetFile(
                    file,
                    read_dictionary=list(kept),
                    buffer_size=_BUFFER,
                    pre_buffer=False,
                    page_checksum_verification=True,
                )
            except (ArrowException, OSError, ValueError, NotImplementedError) as error:
                told = Message("data.no_parquet", path=path, reason=_reason(error))
                raise DataError(told) from error
            with table:
                yield table
    except OSError as error:
        told = Message("data.unreadable", path=path, reason=system_reason(error))
        raise DataError(told) from error


@contextmanager
def _refusing(path: Path, done: int) -> Iterator[None]:
    """Tell of rows that cannot be read, by their number."""
    from pyarrow import ArrowException

    try:
        yield
    except (ArrowException, OSError, ValueError, NotImplementedError) as error:
        told = Message("data.broken_parquet", path=path, row=done + 1, reason=_reason(error))
        raise DataError(told) from error


def _reason(error: Exception) -> str:
    """The first line, without a full stop."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(". ")


def _columns(table: "ParquetFile") -> list[TableColumn]:
    schema = table.schema_arrow
    names = list(schema.names[:_MOST_COLUMNS])
    return [
        TableColumn(
            name,
            is_text=_is_text(schema.field(place).type),
            is_repeated=names.count(name) > 1,
            sort=str(schema.field(place).type)[:60],
        )
        for place, name in enumerate(names)
    ]


def _is_text(kind: Any) -> bool:
    from pyarrow import types

    if types.is_dictionary(kind):
        kind = kind.value_type
    kinds = (types.is_string, types.is_large_string, types.is_string_view)
    return any(is_kind(kind) for is_kind in kinds)


def _is_small(table: "ParquetFile", column: str) -> bool:
    """Whether every chunk of a column is, so that its dictionary can be kept as it is."""
    groups = (table.metadata.row_group(at) for at in range(table.metadata.num_row_groups))
    sizes = [
        group.column(at).total_uncompressed_size
        for group in groups
        for at in range(group.num_columns)
        if group.column(at).path_in_schema == column
    ]
    return max(sizes, default=0) <= _SMALL_CHUNK


def _slices(texts: list[str | None]) -> Iterator[list[str | None]]:
    """A few at a time where they are long: a row that is there often takes its room but once."""
    begin = size = 0
    for at, text in enumerate(texts):
        size += len(text or "")
        if size > _CHARS_AT_ONCE:
            yield texts[begin : at + 1]
            begin, size = at + 1, 0
    if begin < len(texts):
        yield texts[begin:]


def _texts(column: Any) -> list[str | None]:
    from pyarrow import DictionaryArray

    if isinstance(column, DictionaryArray):
        texts = column.dictionary.to_pylist()
        return [None if at is None else texts[at] for at in column.indices.to_pylist()]
    plain: list[str | None] = column.to_pylist()
    return plain


FORMAT = RowFormat(frozenset({".parquet"}), read_rows, left_out_without("pyarrow"), is_packed=True)
