"""The files of metrics: a header that names its columns, then rows of fixed width.

Format 2: 16 bytes that name kind and format, 4 bytes of length, JSON with the columns' names and
types, padded to a multiple of 64; then packed rows, little-endian. Format 1 was the 16 bytes alone,
its columns fixed. What is read comes in the columns of today: a column that a file lacks has its
default, one that is not known is refused by name, an older format is migrated, a newer one refused.
A row cut short by a crash is no row. Knows nothing of what the numbers mean.
"""

import json
import os
import re
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from core import files
from core.i18n import Message, system_reason
from core.messages.events import Evaluated, StepDone
from core.run_store.layout import NewerFormatError, RunError, write_atomically
from core.run_store.metrics import TYPES, MetricsTable, row_of

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, Any]

E = TypeVar("E", StepDone, Evaluated)
Columns = tuple[tuple[str, str], ...]

METRICS_FORMAT = 2
_MAGIC_BYTES = 16
_LENGTH = struct.Struct("<I")
_ALIGNED = 64  # bytes: where the rows begin is a multiple of it
_LARGEST_HEADER = 65_536
_FORMAT_1: Mapping[str, Columns] = {
    "steps": (
        ("step", "<i8"),
        ("epoch", "<i4"),
        ("flags", "<u4"),
        ("tokens_seen", "<i8"),
        ("lr", "<f8"),
        ("loss", "<f8"),
        ("grad_norm", "<f8"),
        ("seconds", "<f8"),
    ),
    "evals": (("step", "<i8"), ("train_loss", "<f8"), ("val_loss", "<f8"), ("seconds", "<f8")),
}


def _from_format_1(columns: dict[str, Any]) -> dict[str, Any]:
    """``clipped`` was the first bit of ``flags``."""
    if "flags" not in columns:
        return columns
    flags = columns["flags"]
    kept = {name: values for name, values in columns.items() if name != "flags"}
    return {**kept, "clipped": flags & 1 != 0}


# From a format to the next; of single values as of whole columns.
_MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_format_1}


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the rows of a file begin, and what is in one."""

    format: int
    start: int
    columns: Columns
    row: struct.Struct

    def is_of(self, table: MetricsTable[E]) -> bool:
        """Whether it is the one that is written today."""
        return self.format == METRICS_FORMAT and self.columns == table.columns

    def migrated(self, values: dict[str, Any]) -> dict[str, Any]:
        """Values by the names of this file as values by the names of today."""
        for older in range(self.format, METRICS_FORMAT):
            values = _MIGRATIONS[older](values)
        return values


def header_of(table: MetricsTable[E]) -> bytes:
    """What a new file begins with."""
    columns = [{"name": name, "type": type_} for name, type_ in table.columns]
    content = json.dumps({"columns": columns}).encode()
    before = _MAGIC_BYTES + _LENGTH.size
    content += b" " * (-(before + len(content) + 1) % _ALIGNED) + b"\n"
    return _magic(table.kind, METRICS_FORMAT) + _LENGTH.pack(len(content)) + content


def read_rows(file: Path, table: MetricsTable[E], first: int = 0) -> "Rows":
    """The rows from number ``first`` on: structured (n,), with the fields of ``table``.

    A file that is not there, or whose header was cut short, has none.

    Raises:
        RunError: it is no such file, has an unknown column or was made by a newer Crest.
    """
    import numpy as np

    with _opened(file, table) as (handle, layout):
        if layout is None or handle is None:
            return np.empty(0, dtype=list(table.columns))
        handle.seek(layout.start + first * layout.row.size)
        content = handle.read()
    whole = len(content) // layout.row.size * layout.row.size
    content = content if whole == len(content) else content[:whole]
    found = np.frombuffer(content, dtype=list(layout.columns))
    if layout.is_of(table):
        return found
    columns = layout.migrated({name: found[name] for name, _ in layout.columns})
    rows = np.empty(len(found), dtype=list(table.columns))
    for metric in table.metrics:
        rows[metric.name] = columns.get(metric.name, metric.default)
    return rows


def last_event(file: Path, table: MetricsTable[E]) -> E | None:
    """What the last whole row tells; ``None``: there is none. Reads no more than that row.

    Raises:
        RunError: as :func:`read_rows`.
    """
    with _opened(file, table) as (handle, layout):
        if layout is None or handle is None:
            return None
        rows = _n_rows(handle, layout)
        if rows < 1:
            return None
        values = _values(handle, layout, rows - 1)
    return table.event_of(
        [values.get(metric.name, metric.default) for metric in table.metrics],
    )


def rows_before(file: Path, table: MetricsTable[E], step: int) -> int:
    """How many rows belong to updates before ``step``.

    Raises:
        RunError: as :func:`read_rows`.
    """
    with _opened(file, table) as (handle, layout):
        if layout is None or handle is None:
            return 0
        low, high = 0, _n_rows(handle, layout)
        while low < high:
            middle = (low + high) // 2
            if _values(handle, layout, middle)["step"] < step:
                low = middle + 1
            else:
                high = middle
    return low


def cut_rows(file: Path, table: MetricsTable[E], step: int) -> int:
    """Leave what belongs to updates before ``step``; returns how many rows that are.

    Raises:
        RunError: as :func:`read_rows`.
        OSError: as the file system says.
    """
    rows = rows_before(file, table, step)
    with _opened(file, table) as (_, layout):
        end = None if layout is None else layout.start + rows * layout.row.size
    if end is not None:
        with files.open_file(file, "r+b") as handle:
            handle.truncate(end)
    return rows


def write_rows(file: Path, table: MetricsTable[E], rows: "Rows") -> None:
    """A file with these rows (n,), in the place of what was there, whole or not at all.

    Raises:
        OSError: as the file system says.
    """
    write_atomically(file, header_of(table) + rows.tobytes())


def open_to_append(file: Path, table: MetricsTable[E]) -> int:
    """A handle to which rows of ``table`` are appended; the caller owns the run and the handle.

    A file that is not there gets its header, one of an older layout is migrated as a whole, and a
    row cut short is dropped: whatever interrupts this, the file is there as it was or as it is now.

    Raises:
        RunError: as :func:`read_rows`.
        OSError: as the file system says.
    """
    with _opened(file, table) as (handle, layout):
        current = layout is not None and layout.is_of(table)
        rows = 0 if layout is None or handle is None else _n_rows(handle, layout)
    if not current:
        write_rows(file, table, read_rows(file, table))
    opened = files.open_descriptor(file, os.O_WRONLY | os.O_APPEND)
    if current:
        os.ftruncate(opened, len(header_of(table)) + rows * table.row.size)
    return opened


@contextmanager
def _opened(file: Path, table: MetricsTable[E]) -> Iterator[tuple[BinaryIO | None, _Layout | None]]:
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
            yield handle, _layout_of(handle, file, table)
        except OSError as error:
            raise _unreadable(file, error) from error


def _unreadable(file: Path, error: OSError) -> RunError:
    return RunError(Message("run.unreadable", file=file, reason=system_reason(error)))


def _damaged(file: Path, reason: Message) -> RunError:
    return RunError(Message("run.damaged", file=file, reason=reason))


def _layout_of(handle: BinaryIO, file: Path, table: MetricsTable[E]) -> _Layout | None:
    start = handle.read(_MAGIC_BYTES)
    known = [_magic(table.kind, number) for number in range(1, METRICS_FORMAT + 1)]
    if len(start) < _MAGIC_BYTES and any(magic.startswith(start) for magic in known):
        return None
    named = re.fullmatch(rb"crest ([a-z]+) ([1-9][0-9]{0,3})\0*", start)
    if named is None or named[1].decode() != table.kind:
        raise _damaged(file, Message("metrics.no_magic"))
    number = int(named[2])
    if number > METRICS_FORMAT:
        raise NewerFormatError(file, number, METRICS_FORMAT)
    if number == 1:
        columns = _FORMAT_1[table.kind]
        return _Layout(1, _MAGIC_BYTES, columns, row_of(columns))
    length = handle.read(_LENGTH.size)
    size = _LENGTH.unpack(length)[0] if len(length) == _LENGTH.size else 0
    content = handle.read(min(size, _LARGEST_HEADER))
    begun, header = start + length + content, header_of(table)
    if len(begun) < len(header) and header.startswith(begun):
        return None
    if not 0 < size == len(content):
        raise _damaged(file, Message("metrics.header_length"))
    columns = _columns_of(content, file)
    layout = _Layout(number, handle.tell(), columns, row_of(columns))
    _check_names(layout, file, table)
    return layout


def _columns_of(header: bytes, file: Path) -> Columns:
    try:
        found = json.loads(header)
        unknown = sorted(found.keys() - {"columns"})
        columns = tuple((str(one["name"]), str(one["type"])) for one in found["columns"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        reason = Message("metrics.header_unreadable", error=repr(error)[:80])
        raise _damaged(file, reason) from error
    if unknown:
        raise RunError(Message("metrics.unknown_in_header", file=file, name=unknown[0]))
    for name, type_ in columns:
        if type_ not in TYPES:
            raise RunError(Message("metrics.unknown_type", file=file, column=name, type=type_))
    if len({name for name, _ in columns}) != len(columns):
        raise _damaged(file, Message("metrics.column_twice"))
    return columns


def _check_names(layout: _Layout, file: Path, table: MetricsTable[E]) -> None:
    names = layout.migrated({name: 0 for name, _ in layout.columns}).keys()
    for name in sorted(names - set(table.names)):
        raise RunError(Message("metrics.unknown_column", file=file, column=name))
    for metric in table.metrics:
        if metric.default is None and metric.name not in names:
            raise _damaged(file, Message("metrics.lacks_column", column=metric.name))
    stored = dict(layout.columns)
    for name, type_ in table.columns:
        if name in stored and stored[name][1] != type_[1]:  # a number of another kind
            raise RunError(
                Message(
                    "metrics.other_type",
                    file=file,
                    column=name,
                    theirs=stored[name],
                    ours=type_,
                )
            )


def _values(handle: BinaryIO, layout: _Layout, row: int) -> dict[str, Any]:
    handle.seek(layout.start + row * layout.row.size)
    values = layout.row.unpack(handle.read(layout.row.size))
    names = (name for name, _ in layout.columns)
    return layout.migrated(dict(zip(names, values, strict=True)))


def _n_rows(handle: BinaryIO, layout: _Layout) -> int:
    return max(0, handle.seek(0, os.SEEK_END) - layout.start) // layout.row.size


def _magic(kind: str, number: int) -> bytes:
    return f"crest {kind} {number}".encode().ljust(_MAGIC_BYTES, b"\0")
