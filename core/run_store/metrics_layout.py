"""Where the rows of a metrics file begin and what is in one, as its header says.

Format 3: 16 bytes that name kind and format, 4 bytes of length, JSON with the columns' names and
types, padded to a multiple of 64; then packed rows, little-endian, each with a checksum behind it
(``core.run_store.row_checks``). Format 2 had no checksums; format 1 was the 16 bytes alone, its
columns fixed. A column that a file lacks has its default, one that is not known is refused by name,
an older format is migrated, a newer one refused. Knows nothing of what the numbers mean.
"""

import json
import os
import re
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from core.i18n import Message
from core.messages.events import Evaluated, LayersMeasured, StepDone
from core.run_store.layout import NewerFormatError, RunError
from core.run_store.metrics import TYPES, MetricsTable, row_of
from core.run_store.row_checks import CHECKSUM

E = TypeVar("E", StepDone, Evaluated, LayersMeasured)
Columns = tuple[tuple[str, str], ...]

METRICS_FORMAT = 3
_CHECKED_SINCE = 3
_MAGIC_BYTES = 16
_LENGTH = struct.Struct("<I")
_ALIGNED = 64  # bytes: where the rows begin is a multiple of it
_LARGEST_HEADER = 262_144
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


def _without_checksum(columns: dict[str, Any]) -> dict[str, Any]:
    return columns


# From a format to the next; of single values as of whole columns.
_MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: _from_format_1,
    2: _without_checksum,
}


class DamagedMetricsError(RunError):
    """A metrics file whose header cannot be read: where its rows begin is not known."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the rows of a file begin, and what is in one.

    Attributes:
        start: bytes before the first row.
        columns: names and types, the checksum last where there is one.
        row: one packed row, with its checksum.
        repaired: the header is damaged; the rows themselves prove what they are.
    """

    format: int
    start: int
    columns: Columns
    row: struct.Struct
    repaired: bool = False

    @property
    def checked(self) -> bool:
        """Whether each row has a checksum behind it."""
        return self.format >= _CHECKED_SINCE

    def is_of(self, table: MetricsTable[E]) -> bool:
        """Whether it is the one that is written today."""
        return (
            self.format == METRICS_FORMAT and self.columns == _stored(table) and not self.repaired
        )

    def migrated(self, values: dict[str, Any]) -> dict[str, Any]:
        """Values by the names of this file as values by the names of today."""
        values = {name: value for name, value in values.items() if name != CHECKSUM[0]}
        for older in range(self.format, METRICS_FORMAT):
            values = _MIGRATIONS[older](values)
        return values


def header_of(table: MetricsTable[E]) -> bytes:
    """What a new file begins with."""
    return _header(table.kind, METRICS_FORMAT, _stored(table))


def possible_layouts(table: MetricsTable[E]) -> tuple[Layout, ...]:
    """Those that a file with a damaged header may have, the newest first."""
    found = []
    known = [(METRICS_FORMAT, _stored(table)), (2, table.columns)]
    if table.kind in _FORMAT_1:
        known.append((1, _FORMAT_1[table.kind]))
    for number, columns in known:
        size = _MAGIC_BYTES if number == 1 else len(_header(table.kind, number, columns))
        found.append(Layout(number, size, columns, row_of(columns), repaired=True))
    return tuple(found)


def layout_of(handle: BinaryIO, file: Path, table: MetricsTable[E]) -> Layout | None:
    """What the header of an opened file says; ``None``: it is cut short, there are no rows.

    Raises:
        DamagedMetricsError: it is none.
        RunError: it has an unknown column or was made by a newer Crest.
    """
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
        if table.kind not in _FORMAT_1:
            raise _damaged(file, Message("metrics.no_magic"))
        columns = _FORMAT_1[table.kind]
        return Layout(1, _MAGIC_BYTES, columns, row_of(columns))
    length = handle.read(_LENGTH.size)
    size = _LENGTH.unpack(length)[0] if len(length) == _LENGTH.size else 0
    content = handle.read(min(size, _LARGEST_HEADER))
    begun = start + length + content
    whole = _header(table.kind, number, table.columns if number == 2 else _stored(table))
    if len(begun) < len(whole) and whole.startswith(begun):
        return None
    if not 0 < size == len(content):
        raise _damaged(file, Message("metrics.header_length"))
    columns = _columns_of(content, file)
    if number >= _CHECKED_SINCE and columns[-1:] != (CHECKSUM,):
        raise _damaged(file, Message("metrics.lacks_column", column=CHECKSUM[0]))
    layout = Layout(number, handle.tell(), columns, row_of(columns))
    _check_names(layout, file, table)
    return layout


def n_rows(handle: BinaryIO, layout: Layout) -> int:
    """How many whole rows an opened file has room for, damaged ones included."""
    return max(0, handle.seek(0, os.SEEK_END) - layout.start) // layout.row.size


def _stored(table: MetricsTable[E]) -> Columns:
    return (*table.columns, CHECKSUM)


def _header(kind: str, number: int, columns: Columns) -> bytes:
    listed = [{"name": name, "type": type_} for name, type_ in columns]
    content = json.dumps({"columns": listed}).encode()
    before = _MAGIC_BYTES + _LENGTH.size
    content += b" " * (-(before + len(content) + 1) % _ALIGNED) + b"\n"
    return _magic(kind, number) + _LENGTH.pack(len(content)) + content


def _magic(kind: str, number: int) -> bytes:
    return f"crest {kind} {number}".encode().ljust(_MAGIC_BYTES, b"\0")


def _damaged(file: Path, reason: Message) -> DamagedMetricsError:
    return DamagedMetricsError(Message("run.damaged", file=file, reason=reason))


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


def _check_names(layout: Layout, file: Path, table: MetricsTable[E]) -> None:
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
