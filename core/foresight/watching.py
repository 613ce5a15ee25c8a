"""Looks for spikes, outliers and divergence in the losses of batches, as they are measured.

Losses come in pieces: :func:`watch` takes what it has kept and the new ones, and gives what to keep
and what it found. One after the other and never anew: two microseconds a loss, and a run that is
cut into other pieces is found the same. Knows nothing of a window, and stops no run.
"""

from bisect import bisect_left, bisect_right, insort
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

import numpy as np

from core.foresight.alarms import (
    BEFORE,
    DIVERGED,
    DIVERGED_FOR,
    DIVERGING,
    EMA,
    LEAST,
    NON_FINITE,
    RECENT,
    SPIKE,
    SPIKE_SIGMAS,
    Alarm,
)
from core.foresight.schedule_cells import Array

OUTLIER_SIGMAS = 6.0
_SIGMA = 1.4826  # of a normal distribution, over its median absolute deviation
_HALF = BEFORE // 2


@dataclass(frozen=True, slots=True)
class _Mean:
    """The moving mean of the loss, and for how long it has stood too high.

    Attributes:
        total, weight: of the mean, whose bias is corrected by dividing the one by the other.
        least: its lowest since the rate last rose again.
        above: measurements for which it has been too high.
        rate, highest: the last learning rate and the highest.
    """

    total: float = 0.0
    weight: float = 0.0
    least: float = float("inf")
    above: int = 0
    rate: float = 0.0
    highest: float = 0.0


@dataclass(frozen=True, slots=True)
class Watched:
    """What is kept of a run between two pieces of it.

    Attributes:
        alarms: those of the loss, in the order in which they were found.
        outliers: steps of single batches far above the others: no alarm.
        first: the first step that was looked at; ``None``: none was.
    """

    alarms: tuple[Alarm, ...] = ()
    outliers: tuple[int, ...] = ()
    first: int | None = None
    _losses: tuple[float, ...] = ()
    _ages: tuple[int, ...] = ()  # of the outliers among the last five, in measurements
    _mean: _Mean = _Mean()

    def standing(self, kind: str) -> bool:
        """Whether an alarm of this kind stands."""
        return any(each.kind == kind and each.end is None for each in self.alarms)


def watch(
    before: Watched,
    steps: Array | Sequence[int],
    losses: Array | Sequence[float],
    lr: Array | Sequence[float] | None = None,
) -> Watched:
    """Look at further batch losses.

    Args:
        before: what was kept; ``Watched()`` at the start.
        steps: (n,) where there are further measurements, in order.
        losses: (n,) these, finite or not.
        lr: (n,) the rate of each. Where it rises again to where it has been, the loss rises with
            it, and that is no divergence.
    """
    at, values = _listed(steps), _listed(losses)
    if not at:
        return before
    rates = [0.0] * len(at) if lr is None else _listed(lr)
    lookout = _Lookout(before)
    for step, loss, rate in zip(at, values, rates, strict=True):
        lookout.take(step, loss, rate)
    return lookout.kept(at[0])


def _listed(values: Array | Sequence[float]) -> list[Any]:
    """Plain numbers: numpy's own take longer, one by one."""
    return values.tolist() if isinstance(values, np.ndarray) else list(values)


class _Lookout:
    """Goes from loss to loss."""

    def __init__(self, before: Watched) -> None:
        self._before = before
        self._alarms = list(before.alarms)
        self._stands = {each.kind for each in before.alarms if each.end is None}
        self._has_turned = False
        self._outliers: list[int] = []
        self._kept, self._ages = len(before.outliers), list(before._ages)
        self._window = _Window(before._losses)
        mean = before._mean
        self._total, self._weight, self._least = mean.total, mean.weight, mean.least
        self._above, self._rate, self._highest = mean.above, mean.rate, mean.highest

    def take(self, step: int, loss: float, rate: float) -> None:
        """Look at one more."""
        if not isfinite(loss):
            self._turn(NON_FINITE, True, step)
            return
        spikes, stands_out = self._window.take(loss)
        if self._ages:
            self._ages = [age + 1 for age in self._ages if age + 1 < RECENT]
        if spikes != (SPIKE in self._stands):
            self._turn(SPIKE, spikes, step)
            if spikes:
                self._take_back()
        if stands_out and not spikes:
            self._outliers.append(step)
            self._ages.append(0)
        self._total = EMA * self._total + (1 - EMA) * loss
        self._weight = EMA * self._weight + (1 - EMA)
        smooth = self._total / self._weight
        if self._rate < rate <= self._highest:
            self._least, self._above = smooth, 0
        self._rate = rate
        self._highest = max(self._highest, rate)
        least = self._least = min(self._least, smooth)
        if smooth > DIVERGED * least and smooth > least + LEAST:
            self._above += 1
            if self._above == DIVERGED_FOR:
                self._turn(DIVERGING, True, step)
        else:
            self._above = 0
            if DIVERGING in self._stands:
                self._turn(DIVERGING, False, step)

    def _take_back(self) -> None:
        """What stood out in the last five was no single batch: it is the beginning of a spike."""
        for _ in self._ages:
            if self._outliers:
                self._outliers.pop()
            else:
                self._kept -= 1
        self._ages.clear()

    def _turn(self, kind: str, is_on: bool, step: int) -> None:
        """Raise an alarm, or end the one of its kind that stands."""
        if is_on and kind in self._stands:
            return
        self._has_turned = True
        if is_on:
            self._stands.add(kind)
            self._alarms.append(Alarm(kind, step))
            return
        self._stands.remove(kind)
        for i, each in enumerate(self._alarms):
            if each.kind == kind and each.end is None:
                self._alarms[i] = replace(each, end=step)

    def kept(self, first: int) -> Watched:
        """What to keep; what has not changed is the same object as before."""
        before = self._before
        in_order = sorted(self._alarms, key=lambda each: each.step) if self._has_turned else ()
        return Watched(
            tuple(in_order) if self._has_turned else before.alarms,
            self._all_outliers(),
            first if before.first is None else before.first,
            self._window.losses,
            tuple(self._ages),
            _Mean(self._total, self._weight, self._least, self._above, self._rate, self._highest),
        )

    def _all_outliers(self) -> tuple[int, ...]:
        before = self._before.outliers
        if not self._outliers and self._kept == len(before):
            return before
        return before[: self._kept] + tuple(self._outliers)


class _Window:
    """The last 5 losses, and the 128 before them, in their order and by height."""

    def __init__(self, losses: Sequence[float]) -> None:
        self._recent = deque(losses[-RECENT:])
        self._before = deque(losses[:-RECENT])
        self._by_height = sorted(self._before)

    @property
    def losses(self) -> tuple[float, ...]:
        """All of them, in their order."""
        return (*self._before, *self._recent)

    def take(self, loss: float) -> tuple[bool, bool]:
        """Whether the last five lie far above those before them, and whether this one alone."""
        recent, by_height = self._recent, self._by_height
        recent.append(loss)
        if len(recent) > RECENT:
            left = recent.popleft()
            self._before.append(left)
            insort(by_height, left)
            if len(self._before) > BEFORE:
                del by_height[bisect_left(by_height, self._before.popleft())]
        if len(by_height) < BEFORE:
            return False, False
        middle = (by_height[_HALF - 1] + by_height[_HALF]) / 2
        least = middle + LEAST
        now = sorted(recent)[RECENT // 2]
        return (
            now > least and self._is_beyond(now, middle, SPIKE_SIGMAS),
            loss > least and self._is_beyond(loss, middle, OUTLIER_SIGMAS),
        )

    def _is_beyond(self, value: float, middle: float, sigmas: float) -> bool:
        """Whether a value is above the median by more than so many times 1.4826 x the MAD.

        The MAD is below a limit exactly where more than half of all lie within it, which the order
        by height tells without working out any deviation.
        """
        limit = (value - middle) / (sigmas * _SIGMA)
        by_height = self._by_height
        within = bisect_left(by_height, middle + limit) - bisect_right(by_height, middle - limit)
        if within != _HALF:
            return within > _HALF
        deviations = sorted(abs(each - middle) for each in by_height)
        return (deviations[_HALF - 1] + deviations[_HALF]) / 2 < limit
