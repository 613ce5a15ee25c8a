"""What was measured of a run, as at most sixty bins for a law to be fitted to. Knows no law."""

from dataclasses import dataclass

import numpy as np

from core.foresight.schedule_cells import Array

MOST_BINS = 60
_FIRST_SHARE = 0.05  # of what was seen is left out: the law is of what comes after the first fall
_FIRST_SHARE_SHORT_WARMUP = 0.10  # where the warmup does not cover it


@dataclass(frozen=True, slots=True)
class Losses:
    """Losses by the number of updates done when they were measured.

    A batch's loss is measured before its update: the loss of update ``i`` stands at ``i``. A
    validation after update ``i`` stands at ``i + 1``.

    Attributes:
        at: (n,) whole updates done, ascending.
        loss: (n,) finite.
    """

    at: Array
    loss: Array

    @staticmethod
    def of(at: Array, loss: Array) -> "Losses":
        """In order, without what is not finite, each place once: the order of rows says nothing."""
        at, loss = np.asarray(at, dtype=np.int64), np.asarray(loss, dtype=np.float64)
        order = np.lexsort((loss, at))
        at, loss = at[order], loss[order]
        kept = np.isfinite(loss)
        return Losses(at[kept], loss[kept])

    def within(self, begin: float, end: float) -> "Losses":
        """Those from ``begin`` to ``end``, both included."""
        kept = (self.at >= begin) & (self.at <= end)
        return Losses(self.at[kept], self.loss[kept])

    def __len__(self) -> int:
        return len(self.at)


@dataclass(frozen=True, slots=True)
class Bins:
    """Means over stretches of a run.

    Attributes:
        at: (b,) the mean place of a bin's measurements, whole updates.
        loss, error: (b,) their mean and its standard error; 0 where a bin has one measurement.
        count: (b,) how many there are.
    """

    at: Array
    loss: Array
    error: Array
    count: Array

    def __len__(self) -> int:
        return len(self.at)

    @property
    def level(self) -> float:
        """The present height of the loss: the median of the last five bins."""
        return float(np.median(self.loss[-5:]))


def first_of_use(warmup: int, seen: int) -> float:
    """From which update on measurements are fitted: after the warmup and the first steep fall."""
    share = _FIRST_SHARE if 2 * warmup >= _FIRST_SHARE * seen else _FIRST_SHARE_SHORT_WARMUP
    return max(2.0 * warmup, share * seen)


def binned(measured: Losses) -> Bins:
    """At most sixty bins with edges uniform in the root of the place, where there are any."""
    at, loss = measured.at, measured.loss
    if len(at) == 0:
        empty = np.empty(0)
        return Bins(np.empty(0, dtype=np.int64), empty, empty, empty)
    edges = np.linspace(np.sqrt(at[0]), np.sqrt(at[-1] + 1), MOST_BINS + 1)
    which = np.clip(np.searchsorted(edges, np.sqrt(at), side="right") - 1, 0, MOST_BINS - 1)
    count = np.bincount(which, minlength=MOST_BINS)
    there = count > 0
    n = count[there].astype(float)
    mean = np.bincount(which, loss, MOST_BINS)[there] / n
    place = np.bincount(which, at, MOST_BINS)[there] / n
    square = np.bincount(which, loss**2, MOST_BINS)[there]
    variance = np.maximum(square - n * mean**2, 0.0) / np.maximum(n - 1, 1)
    return Bins(np.rint(place).astype(np.int64), mean, np.sqrt(variance / n), n)
