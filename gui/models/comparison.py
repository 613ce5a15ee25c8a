"""Two learning-rate curves in numbers: area, steps at the peak, where they cross. Pure; no Qt.

Exact for curves of up to ``MOST_STEPS`` steps, which are compared at every one. Longer ones are
read at that many steps and at their corners: steps at the peak and crossings are then searched for
between two readings and still exact to the step, the area is a trapezoid sum.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from core.lr_shapes import Schedule
from core.schedule.timeline import Timeline
from gui.models.reduce import Array, distinct

MOST_STEPS = 2048
_NEAR_PEAK = 0.99  # of the peak and more counts as at the peak
_EQUAL = 1e-9  # of the higher peak: nearer than that, neither curve is above the other


class Curve(Protocol):
    """A learning rate at every step: a :class:`Schedule` or a :class:`Timeline`."""

    @property
    def total_steps(self) -> int:
        """How many steps it has."""

    def lr(self, step: int) -> float:
        """The learning rate of a step."""

    def curve(self, steps: Array) -> Array:
        """Those of many steps (n,)."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One curve: its steps, mean LR, highest LR, and steps within 1 % of the highest."""

    steps: int
    mean_lr: float
    peak_lr: float
    at_peak: int

    @property
    def area(self) -> float:
        """LR summed over all steps."""
        return self.mean_lr * self.steps


@dataclass(frozen=True, slots=True)
class Comparison:
    """What tells two curves apart.

    Attributes:
        before, now: the first and the second.
        crossings: steps at which the second goes from below the first to above it, or back: the
            first step that is no longer on the former side.
    """

    before: Measured
    now: Measured
    crossings: tuple[int, ...]

    @property
    def ratio(self) -> float:
        """The second's area as a multiple of the first's; infinite where that is 0."""
        return self.now.area / self.before.area if self.before.area > 0 else float("inf")


def compare(before: Curve, now: Curve) -> Comparison:
    """Compare two curves, also of different lengths; crossings are sought where both are."""
    return Comparison(measured(before), measured(now), _crossings(before, now))


def measured(one: Curve) -> Measured:
    """One curve in numbers."""
    steps = some_steps(one)
    lr = one.curve(steps)
    peak = float(np.max(lr))
    if len(steps) == one.total_steps:
        area = float(np.sum(lr))
    else:
        widths = np.diff(steps)
        area = float(np.sum(widths * (lr[1:] + lr[:-1])) / 2 + (lr[0] + lr[-1]) / 2)
    near = _NEAR_PEAK * peak
    at_peak = _count(steps, lr >= near, lambda step: one.lr(step) >= near)
    return Measured(one.total_steps, area / one.total_steps, peak, at_peak)


def some_steps(one: Curve, end: int | None = None) -> Array:
    """Every step of a short curve, or ``MOST_STEPS`` of a long one, with its corners."""
    total = one.total_steps if end is None else end
    if total <= MOST_STEPS:
        return np.arange(total)
    even = np.linspace(0, total - 1, MOST_STEPS).astype(np.int64)
    corners = _corners(one)
    return distinct(even, corners[(corners >= 0) & (corners < total)])


def _corners(one: Curve) -> Array:
    """Steps around which a curve has a corner or a jump."""
    match one:
        case Schedule():
            pieces = [(0, one.total_steps, one)]
        case Timeline():
            pieces = list(one.pieces())
        case _:
            return np.empty(0, dtype=np.int64)
    edges = [
        np.array([begin, end, *(begin + corner for corner in schedule.shape.corners(schedule))])
        for begin, end, schedule in pieces
    ]
    at = np.concatenate(edges)
    return np.concatenate([at - 1, at, at + 1])


def _count(steps: Array, true_at: Array, true: Callable[[int], bool]) -> int:
    """On how many steps something holds that changes at most once between two readings."""
    both = true_at[:-1] & true_at[1:]
    n = int(np.sum(np.diff(steps)[both]))
    for place in np.flatnonzero(true_at[:-1] != true_at[1:]).tolist():
        low, high, here = int(steps[place]), int(steps[place + 1]), bool(true_at[place])
        edge = _change(low, high, _same_as(true, here))
        n += edge - low if here else high - edge
    return n + int(true_at[-1])


def _same_as(true: Callable[[int], bool], here: bool) -> Callable[[int], bool]:
    return lambda step: true(step) == here


def _change(low: int, high: int, as_before: Callable[[int], bool]) -> int:
    """The first step after ``low`` that is not as before, knowing that ``high`` is not."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if as_before(middle) else (low, middle)
    return high


def _crossings(before: Curve, now: Curve) -> tuple[int, ...]:
    end = min(before.total_steps, now.total_steps)
    steps = distinct(some_steps(before, end), some_steps(now, end))
    one, other = before.curve(steps), now.curve(steps)
    scale = max(float(np.max(one)), float(np.max(other)))
    gap = other - one
    apart = np.abs(gap) > _EQUAL * scale
    steps, signs = steps[apart], np.sign(gap[apart])
    found = []
    for index in np.flatnonzero(signs[1:] != signs[:-1]).tolist():
        low, high, sign = int(steps[index]), int(steps[index + 1]), float(signs[index])

        def as_before(step: int, sign: float = sign) -> bool:
            return (now.lr(step) - before.lr(step)) * sign > _EQUAL * scale

        found.append(_change(low, high, as_before))
    return tuple(found)
