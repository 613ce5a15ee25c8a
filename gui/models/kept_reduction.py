"""What is drawn of a column, kept for the next stretch of it. Knows numpy and the series, no Qt.

A plot that is moved shows mostly the same buckets again. They are worked out for some way beyond
what is seen, so that the next stretch takes a slice of them; only the last bucket, which ends where
the stretch does, is its own. The result is that of :meth:`RunSeries.reduced`, number by number.
"""

from dataclasses import dataclass, field

import numpy as np

from gui.models.reduce import Array, bucket_size, finite_only
from gui.models.run_series import Reduction, RunSeries

_MOST_SIZES = 3  # of buckets that are kept: a stretch of nearly the same width may need another one
_BESIDE = 1.0  # times the stretch that is worked out at either side


@dataclass(frozen=True, slots=True, eq=False)
class Reduced:
    """Points of a column: places on the x axis and values, (k,) each."""

    x: Array
    y: Array


@dataclass(frozen=True, slots=True, eq=False)
class _Buckets:
    """Points of whole buckets of one size.

    Attributes:
        begin, end: the rows that they are of; all buckets of "peaks" are full.
        per: points a bucket.
    """

    begin: int
    end: int
    per: int
    points: Reduced

    def have(self, first: int, last: int, size: int) -> bool:
        """Whether they are all that a stretch needs."""
        end = last if self.per == 1 else last // size * size
        return self.begin <= first and end <= self.end


@dataclass
class KeptReduction:
    """One column of one run on one x axis, reduced in one way."""

    column: str
    how: Reduction
    _revision: int = -1
    _by_size: dict[int, _Buckets] = field(default_factory=dict)

    def of(self, series: RunSeries, x: Array, first: int, last: int, n_buckets: int) -> Reduced:
        """Rows ``[first, last)``, as :meth:`RunSeries.reduced` gives them, with their places.

        Args:
            series: the same one at every call.
            x: place of every row of the column (n,).
            first: row; what is beyond the column is left out.
            last: row after the last one.
            n_buckets: as there.
        """
        values = series.column(self.column)
        first, last = max(first, 0), min(last, len(values))
        if last <= first:
            return Reduced(np.empty(0), np.empty(0))
        size = bucket_size(last - first, n_buckets)
        if size == 1 or (size == 2 and self.how == "peaks") or self.how in ("marks", "tops"):
            rows, y = series.reduced(self.column, first, last, n_buckets, self.how)
            return Reduced(x[rows], y)
        if series.revision != self._revision:
            self._revision = series.revision
            self._by_size.clear()
        kept = self._by_size.get(size)
        if kept is None or not kept.have(first, last, size):
            kept = self._made(series, x, first, last, size)
            if len(self._by_size) >= _MOST_SIZES:
                self._by_size.clear()
            self._by_size[size] = kept
        if kept.per == 2:
            return _peaks_of(kept, values, x, first, last, size)
        return _points_of(kept, values, x, first, last, size)

    def _made(self, series: RunSeries, x: Array, first: int, last: int, size: int) -> _Buckets:
        values = series.column(self.column)
        beside = int(_BESIDE * (last - first))
        begin = max(first - beside, 0) // size * size
        end = min(last + beside, len(values))
        if self.how == "points":
            rows = np.arange(begin, end, size)
            return _Buckets(begin, end, 1, Reduced(x[rows], finite_only(values[rows])))
        end = end // size * size
        rows = np.repeat(np.arange(begin, end, size), 2)
        _, y = series.reduced(self.column, begin, end, (end - begin) // size, self.how)
        return _Buckets(begin, end, 2, Reduced(x[rows], y))


def _peaks_of(kept: _Buckets, values: Array, x: Array, first: int, last: int, size: int) -> Reduced:
    full = last // size * size
    some = slice((first // size * size - kept.begin) // size * 2, (full - kept.begin) // size * 2)
    kept_x, kept_y = kept.points.x[some], kept.points.y[some]
    n, rest = len(kept_y), 2 if last > full else 0
    places, y = np.empty(n + rest), np.empty(n + rest)
    places[:n], y[:n] = kept_x, kept_y
    if rest:
        part = finite_only(values[full:last])
        places[n] = x[full]
        y[n], y[n + 1] = np.fmin.reduce(part), np.fmax.reduce(part)
    places[-1] = x[last - 1]
    return Reduced(places, y)


def _points_of(
    kept: _Buckets, values: Array, x: Array, first: int, last: int, size: int
) -> Reduced:
    begin = first // size * size
    n = len(range(begin, last - 1, size))
    at = (begin - kept.begin) // size
    places, y = np.empty(n + 1), np.empty(n + 1, dtype=kept.points.y.dtype)
    places[:n], y[:n] = kept.points.x[at : at + n], kept.points.y[at : at + n]
    places[n], y[n] = x[last - 1], values[last - 1]
    if not np.isfinite(y[n]):
        y[n] = np.nan
    return Reduced(places, y)
