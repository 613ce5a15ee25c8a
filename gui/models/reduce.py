"""Columns that grow, and their reduction to as many points as a screen can show.

A column is kept whole. For drawing, a range of it is reduced to buckets of 2^k neighbours, aligned
at multiples of 2^k so that a bucket never changes once it is full and nothing flickers while points
arrive. Minimum and maximum of whole buckets are kept in coarser and coarser levels, so that the
work for one picture does not grow with the length of the run. Knows numpy alone.
"""

from bisect import bisect_left, bisect_right
from typing import Any, Literal

import numpy as np

Array = np.ndarray[Any, Any]

_FIRST_ROOM = 1024
_GROWTH = 1.25  # doubling leaves half of a long run's memory unused, which large pages then hold
_BASE = 16  # points a bucket of the finest kept level holds
_FACTOR = 8  # how much coarser each further level is


class Column:
    """A numpy array that grows at its end by a share of itself.

    Appending costs amortised constant time; :attr:`values` is a view without a copy.
    """

    def __init__(self, dtype: Any = np.float64) -> None:
        self._room = np.empty(_FIRST_ROOM, dtype=dtype)
        self._n = 0

    def __len__(self) -> int:
        return self._n

    @property
    def values(self) -> Array:
        """The values so far: a view (n,), to be read only."""
        return self._room[: self._n]

    def extend(self, values: Any) -> None:
        """Append ``values``, a sequence or array (k,)."""
        n = self._n + len(values)
        if n > len(self._room):
            room = np.empty(max(n, int(_GROWTH * len(self._room))), dtype=self._room.dtype)
            room[: self._n] = self.values
            self._room = room
        self._room[self._n : n] = values
        self._n = n

    def truncate(self, n: int) -> None:
        """Keep the first ``n`` values."""
        self._n = min(n, self._n)


class _Level:
    """Minimum and maximum of every full bucket of ``size`` points."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.low = Column()
        self.high = Column()


class Peaks:
    """Minima and maxima of a column at several bucket sizes; non-finite values count as absent."""

    def __init__(self) -> None:
        self._levels: list[_Level] = [_Level(_BASE)]

    def update(self, values: Array) -> None:
        """Take in what was appended to ``values`` (n,) since the last call, or what was cut."""
        below: _Level | None = None
        for level in self._levels:
            full, have = len(values) // level.size, len(level.low)
            if full < have:
                level.low.truncate(full)
                level.high.truncate(full)
            elif full > have:
                low, high = _buckets(values, below, level.size, have, full)
                level.low.extend(low)
                level.high.extend(high)
            below = level
        coarsest = self._levels[-1]
        if len(coarsest.low) >= _FACTOR * _FACTOR:
            self._levels.append(_Level(coarsest.size * _FACTOR))
            self.update(values)

    def clear(self) -> None:
        """Forget everything."""
        self._levels = [_Level(_BASE)]

    def reduced(self, values: Array, first: int, last: int, size: int) -> tuple[Array, Array]:
        """Minimum and maximum of the buckets of ``size`` that touch ``[first, last)``.

        ``size`` is a power of two; the first bucket begins at a multiple of it.
        """
        begin = first // size * size
        level = next((one for one in reversed(self._levels) if one.size <= size), None)
        if level is None:
            finite = finite_only(values[begin:last])
            starts = np.arange(0, last - begin, size)
            return np.fmin.reduceat(finite, starts), np.fmax.reduceat(finite, starts)
        split = min(last, len(level.low) * level.size) // level.size * level.size
        low = level.low.values[begin // level.size : split // level.size]
        high = level.high.values[begin // level.size : split // level.size]
        if split < last:  # what does not fill a bucket of the level yet
            rest = finite_only(values[max(split, begin) : last])
            low = np.append(low, np.fmin.reduce(rest))
            high = np.append(high, np.fmax.reduce(rest))
        starts = np.arange(0, len(low), size // level.size)
        return np.fmin.reduceat(low, starts), np.fmax.reduceat(high, starts)

    def rows_of(
        self, values: Array, first: int, last: int, size: int, extreme: Literal["low", "high"]
    ) -> Array:
        """The rows (k,) at which the buckets of :meth:`reduced` have their minimum or maximum.

        A bucket without a finite value has no row. Found from level to level, so that the work does
        not grow with the length of the run.
        """
        found = self.reduced(values, first, last, size)[extreme == "high"]
        starts = np.arange(first // size * size, last, size)
        is_full = starts + size <= last
        kept = is_full & np.isfinite(found)
        rows, wanted, width = starts[kept], found[kept], size
        for level in reversed(self._levels):
            if level.size < width:
                column: Column = getattr(level, extreme)
                rows = _narrowed(column.values, rows, wanted, width, level.size)
                width = level.size
        rows = _narrowed(values, rows, wanted, width, 1)
        if len(starts) and not is_full[-1] and np.isfinite(found[-1]):
            begin = int(starts[-1])
            rows = np.append(rows, begin + int(np.argmax(values[begin:last] == found[-1])))
        return rows


def _narrowed(values: Array, rows: Array, wanted: Array, width: int, size: int) -> Array:
    """Of buckets of ``width`` rows the parts of ``size`` rows (n,) that have the value wanted.

    ``values``: one for each such part of the whole column.
    """
    parts = rows[:, None] // size + np.arange(width // size)
    narrowed: Array = rows + size * np.argmax(values[parts] == wanted[:, None], axis=1)
    return narrowed


def bucket_size(n_points: int, n_buckets: int) -> int:
    """The smallest power of two that reduces ``n_points`` to at most ``n_buckets``."""
    least = -(-n_points // max(n_buckets, 1))
    return 1 << (least - 1).bit_length() if least > 1 else 1


def finite_only(values: Array) -> Array:
    """Themselves (n,), what is not finite as NaN."""
    is_finite = np.isfinite(values)
    return values if is_finite.all() else np.where(is_finite, values, np.nan)


def _buckets(
    values: Array, below: _Level | None, size: int, begin: int, end: int
) -> tuple[Array, Array]:
    """Minimum and maximum of the buckets ``begin`` to ``end``, from the next finer level."""
    if below is None:
        rows = finite_only(values[begin * size : end * size]).reshape(-1, size)
        return np.fmin.reduce(rows, axis=1), np.fmax.reduce(rows, axis=1)
    few = size // below.size
    low = below.low.values[begin * few : end * few].reshape(-1, few)
    high = below.high.values[begin * few : end * few].reshape(-1, few)
    return np.fmin.reduce(low, axis=1), np.fmax.reduce(high, axis=1)


def row_at(column: Array, place: float, side: Literal["left", "right"] = "left") -> int:
    """Where ``place`` would be put into an ascending column (n,), without a copy of it.

    numpy's own search first makes a column of another type than ``place`` anew, whole.
    """
    if column.dtype == np.float64:
        return int(column.searchsorted(place, side))
    find = bisect_left if side == "left" else bisect_right
    return find(column, np.float64(place))  # compared exactly, whatever the type of the column


def extremes(x: Array, y: Array, n: int) -> Array:
    """Which points (k,) of a curve show all of it: ends, lowest and highest of ``n`` stretches.

    Args:
        x: (m,), ascending.
        y: (m,), finite.
        n: stretches of the same width; at most four points of each are kept.
    """
    width = max(float(x[-1] - x[0]), 1e-300) / n
    stretch = ((x - x[0]) / width).astype(np.int64)
    begins = np.flatnonzero(np.diff(stretch, prepend=-1))
    ends = np.append(begins[1:], len(x)) - 1
    by_height = np.lexsort((y, stretch))  # within each stretch from the lowest to the highest
    return distinct(begins, ends, by_height[begins], by_height[ends])


def distinct(*steps: Array) -> Array:
    """All different whole numbers of some arrays, ascending (k,).

    ``np.unique`` takes four times as long: it hashes them.
    """
    found = np.sort(np.concatenate(steps))
    return found[np.append(True, found[1:] != found[:-1])] if len(found) else found
