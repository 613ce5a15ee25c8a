"""Reading, cutting and appending to the files of metrics.

What is read comes in the columns of today, and only what is as it was written: a row cut short by a
crash is no row, nor is one that a power cut left as zeros, garbage or a second time
(``core.run_store.row_checks``). Knows nothing of what the numbers mean.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from core import files
from core.i18n import Message, system_reason
from core.messages.events import Evaluated, LayersMeasured, StepDone
from core.run_store.layout import RunError, write_atomically
from core.run_store.metrics import MetricsTable
from core.run_store.metrics_layout import (
    METRICS_FORMAT,
    DamagedMetricsError,
    Layout,
    header_of,
    layout_of,
    n_rows,
    possible_layouts,
)
from core.run_store.row_checks import (
    CHECKSUM,
    CHECKSUM_BYTES,
    are_possible,
    ascending,
    checksum_of,
    checksums_of,
    is_possible,
    with_checksums,
)

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, Any]

__all__ = [
    "METRICS_FORMAT",
    "DamagedMetricsError",
    "FoundRows",
    "cut_rows",
    "find_rows",
    "header_of",
    "last_event",
    "no_rows",
    "open_to_append",
    "packed",
    "read_rows",
    "require_layout",
    "row_size",
    "write_rows",
]

E = TypeVar("E", StepDone, Evaluated, LayersMeasured)
_AT_ONCE = 512  # rows in which the last good one is sought


@dataclass(frozen=True, slots=True)
class FoundRows:
    """What was read of a file.

    Attributes:
        rows: structured (n,), with the fields of the table; their steps ascend.
        places: (n,), where each lies in the file, counted in rows.
        end: how many whole rows the file has, damaged ones included.
        damaged: how many of those that were read are damaged.
        repaired: the header was, too; the rows themselves proved where they begin.
    """

    rows: "Rows"
    places: "Rows"
    end: int
    damaged: int
    repaired: bool


def row_size(table: MetricsTable[E]) -> int:
    """Bytes of one row as it is written today."""
    return table.row.size + CHECKSUM_BYTES


def packed(table: MetricsTable[E], event: E) -> bytes:
    """An event as one row of a file, its checksum behind it."""
    row = table.pack(event)
    return row + checksum_of(row)


def read_rows(file: Path, table: MetricsTable[E], first: int = 0) -> "Rows":
    """The good rows from the one in place ``first`` on: structured (n,), with the table's fields.

    A file that is not there, or whose header was cut short, has none.

    Raises:
        DamagedMetricsError: it is no such file.
        RunError: it has an unknown column or was made by a newer Crest.
    """
    return find_rows(file, table, first).rows


def find_rows(file: Path, table: MetricsTable[E], first: int = 0) -> FoundRows:
    """As :func:`read_rows`, with where they lie and how many are damaged.

    Raises:
        RunError: as :func:`read_rows`.
    """
    import numpy as np

    with _opened(file, table) as (handle, layout):
        if layout is None or handle is None:
            return no_rows(table)
        handle.seek(layout.start + first * layout.row.size)
        content = handle.read()
    size = layout.row.size
    raw = np.frombuffer(content[: len(content) // size * size], dtype=np.uint8).reshape(-1, size)
    rows, good = _judged(raw, layout, table)
    places = np.flatnonzero(good)
    kept = rows if len(places) == len(rows) else rows[places]
    damaged = len(rows) - len(kept)
    return FoundRows(kept, places + first, first + len(rows), damaged, layout.repaired)


def no_rows(table: MetricsTable[E]) -> FoundRows:
    """Of a file that has none."""
    import numpy as np

    rows = np.empty(0, dtype=list(table.columns))
    return FoundRows(rows, np.empty(0, dtype=np.int64), 0, 0, repaired=False)


def _judged(raw: "Rows", layout: Layout, table: MetricsTable[E]) -> tuple["Rows", "Rows"]:
    """Bytes (n, size) as rows in the columns of today, and which of them (n,) are good."""
    import numpy as np

    found = raw.reshape(-1).view(list(layout.columns))
    columns = layout.migrated({name: found[name] for name, _ in layout.columns})
    if layout.checked:
        good = checksums_of(raw[:, :-CHECKSUM_BYTES]) == found[CHECKSUM[0]]
    else:
        good = are_possible(columns, table) & raw.any(axis=1)
    if layout.is_of(table):
        rows = np.ascontiguousarray(raw[:, :-CHECKSUM_BYTES]).reshape(-1).view(list(table.columns))
    else:
        rows = np.empty(len(found), dtype=list(table.columns))
        for metric in table.metrics:
            rows[metric.name] = columns.get(metric.name, metric.default)
    return rows, ascending(rows["step"], good)


def last_event(file: Path, table: MetricsTable[E]) -> E | None:
    """What the last good row tells; ``None``: there is none. Reads little more than that row.

    Raises:
        RunError: as :func:`read_rows`.
    """
    with _opened(file, table) as (handle, layout):
        if layout is None or handle is None:
            return None
        end, size = n_rows(handle, layout), layout.row.size
        while end > 0:
            begin = max(0, end - _AT_ONCE)
            handle.seek(layout.start + begin * size)
            content = handle.read((end - begin) * size)
            for at in range(len(content) - size, -1, -size):
                values = _values(content[at : at + size], layout, table)
                if values is not None:
                    return table.event_of(
                        [values.get(metric.name, metric.default) for metric in table.metrics]
                    )
            end = begin
    return None


def _values(row: bytes, layout: Layout, table: MetricsTable[E]) -> dict[str, Any] | None:
    """The values of one row by the names of today; ``None``: it is damaged."""
    names = (name for name, _ in layout.columns)
    values = layout.migrated(dict(zip(names, layout.row.unpack(row), strict=True)))
    if layout.checked:
        good = checksum_of(row[:-CHECKSUM_BYTES]) == row[-CHECKSUM_BYTES:]
    else:
        good = any(row) and is_possible(values, table)
    return values if good else None


def require_layout(file: Path, table: MetricsTable[E]) -> None:
    """Make sure that all that is in a file is known; a damaged one may be.

    Raises:
        RunError: it has an unknown column or was made by a newer Crest.
    """
    try:
        with _opened(file, table):
            pass
    except DamagedMetricsError:
        return


def cut_rows(file: Path, table: MetricsTable[E], step: int) -> FoundRows:
    """Leave the good rows that belong to updates before ``step``; returns those.

    What else is in the file is gone; ``damaged`` says how many rows of it were not good.

    Raises:
        RunError: as :func:`read_rows`.
        OSError: as the file system says.
    """
    found = find_rows(file, table)
    n = int(found.rows["step"].searchsorted(step))
    left, places = found.rows[:n], found.places[:n]
    if found.end or found.repaired:
        if found.repaired or (n and int(places[-1]) != n - 1):
            write_rows(file, table, left)
        else:
            _truncate(file, table, n)
    return FoundRows(left, places, n, found.damaged, found.repaired)


def _truncate(file: Path, table: MetricsTable[E], rows: int) -> None:
    with _opened(file, table) as (_, layout):
        end = None if layout is None else layout.start + rows * layout.row.size
    if end is not None:
        with files.open_file(file, "r+b") as handle:
            handle.truncate(end)


def write_rows(file: Path, table: MetricsTable[E], rows: "Rows") -> None:
    """A file with these rows (n,), in the place of what was there, whole or not at all.

    Raises:
        OSError: as the file system says.
    """
    write_atomically(file, header_of(table) + with_checksums(rows))


def open_to_append(file: Path, table: MetricsTable[E]) -> int:
    """A handle to which rows of ``table`` are appended; the caller owns the run and the handle.

    A file that is not there gets its header, one of an older layout is migrated as a whole, and
    what is damaged is dropped: whatever interrupts this, the file is there as it was or as it is
    now.

    Raises:
        RunError: as :func:`read_rows`.
        OSError: as the file system says.
    """
    with _opened(file, table) as (_, layout):
        current = layout is not None and layout.is_of(table)
    found = find_rows(file, table)
    if not current or found.damaged:
        write_rows(file, table, found.rows)
    opened = files.open_descriptor(file, os.O_WRONLY | os.O_APPEND)
    if current and not found.damaged and layout is not None:
        os.ftruncate(opened, layout.start + found.end * layout.row.size)
    return opened


@contextmanager
def _opened(file: Path, table: MetricsTable[E]) -> Iterator[tuple[BinaryIO | None, Layout | None]]:
    """The file and its layout; neither where it is not there, no layout where it has no header."""
    try:
        handle = files.open_file(file)
    except FileNotFoundError:
        yield None, None
        return
    except OSError as error:
        raise _unreadable(file, error) from error
    with handle:
        try:
            yield handle, _layout(handle, file, table)
        except OSError as error:
            raise _unreadable(file, error) from error


def _layout(handle: BinaryIO, file: Path, table: MetricsTable[E]) -> Layout | None:
    """As the header says, or, where that is damaged, as the rows prove."""
    try:
        return layout_of(handle, file, table)
    except DamagedMetricsError:
        proven = _proven(handle, table)
        if proven is None:
            raise
        return proven


def _proven(handle: BinaryIO, table: MetricsTable[E]) -> Layout | None:
    """The layout in which rows are good that cannot be so by chance; ``None``: there is none."""
    import numpy as np

    for layout in possible_layouts(table):
        handle.seek(layout.start)
        content, size = handle.read(), layout.row.size
        raw = np.frombuffer(content[: len(content) // size * size], dtype=np.uint8)
        good = _judged(raw.reshape(-1, size), layout, table)[1]
        n = int(np.count_nonzero(good))
        if n > 0 if layout.checked else n > 1 and 2 * n > len(good):
            return layout
    return None


def _unreadable(file: Path, error: OSError) -> RunError:
    return RunError(Message("run.unreadable", file=file, reason=system_reason(error)))
