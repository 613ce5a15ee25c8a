"""Which rows of a metrics file are as they were written.

A power cut can leave zeros, old blocks or a stretch twice at a file's end. From format 3 on each
row ends with the Adler-32 of its bytes (RFC 1950); of older rows only those are believed whose
values are possible. In either case the steps ascend. Knows nothing of files.
"""

import math
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from core.messages.events import Evaluated, LayersMeasured, StepDone
from core.run_store.metrics import MetricsTable, Value

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, Any]
    Mask = np.ndarray[Any, np.dtype[np.bool_]]

E = TypeVar("E", StepDone, Evaluated, LayersMeasured)
CHECKSUM = ("adler32", "<u4")  # the column behind the others
CHECKSUM_BYTES = 4
_MODULUS = 65_521
_CHUNK = 4_096  # rows that are checked at once
_EXACT_IN_FLOAT32 = 256  # bytes of a row: the sums are whole numbers below 2 ** 24
_MOST_STEPS = 2**40  # no run is so long


def checksum_of(row: bytes) -> bytes:
    """The checksum of a packed row, as it stands behind the row."""
    return zlib.adler32(row).to_bytes(CHECKSUM_BYTES, "little")


def checksums_of(rows: "Rows") -> "Rows":
    """The checksums (n,) of rows given as bytes (n, size)."""
    import numpy as np

    n, size = rows.shape
    number = np.float32 if size <= _EXACT_IN_FLOAT32 else np.float64
    weights: Rows = np.stack([np.ones(size), np.arange(size, 0, -1)], axis=1).astype(number)
    found = np.empty(n, dtype="<u4")
    for begin in range(0, n, _CHUNK):
        sums: Rows = rows[begin : begin + _CHUNK].astype(number) @ weights
        low, high = 1 + sums[:, 0].astype(np.uint32), size + sums[:, 1].astype(np.uint32)
        found[begin : begin + _CHUNK] = high % _MODULUS << 16 | low % _MODULUS
    return found


def with_checksums(rows: "Rows") -> bytes:
    """Structured rows (n,) as a file holds them, each with its checksum behind it."""
    import numpy as np

    size = rows.dtype.itemsize
    content = np.empty((len(rows), size + CHECKSUM_BYTES), dtype=np.uint8)
    content[:, :size] = np.frombuffer(rows.tobytes(), dtype=np.uint8).reshape(-1, size)
    checks = checksums_of(content[:, :size])
    content[:, size:] = checks.view(np.uint8).reshape(-1, CHECKSUM_BYTES)
    return content.tobytes()


def are_possible(columns: Mapping[str, "Rows"], table: MetricsTable[E]) -> "Mask":
    """Which rows a run can have recorded, as far as their values (n,) by column tell."""
    import numpy as np

    possible = columns["step"] < _MOST_STEPS
    for name, least in _least_of(columns, table).items():
        values = columns[name]
        possible &= np.isfinite(values) & (values >= least)
    return possible


def is_possible(values: Mapping[str, Any], table: MetricsTable[E]) -> bool:
    """As :func:`are_possible`, of the values of one row and without numpy."""
    least = _least_of(values, table)
    return values["step"] < _MOST_STEPS and all(
        low <= values[name] < math.inf for name, low in least.items()
    )


def _least_of(columns: Mapping[str, Any], table: MetricsTable[E]) -> dict[str, Value]:
    return {m.name: m.least for m in table.metrics if m.least is not None and m.name in columns}


def ascending(steps: "Rows", believed: "Mask") -> "Mask":
    """Which of ``believed`` (n,) have a later step than all believed ones before them."""
    import numpy as np

    highest = np.maximum.accumulate(np.where(believed, steps, -1))
    before = np.concatenate([[-1], highest[:-1]]) if len(steps) else highest
    found: Mask = believed & (steps > before)
    return found
