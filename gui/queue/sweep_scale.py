"""Where the values of a sweep stand on their axes. Pure geometry, no Qt."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from core.sweeps.verdict import SweepPoint, vals_of

_LOG_FROM = 4.0  # times that the highest value is the lowest
_FAR = 6.0  # times the usual distance from the lowest: beyond it a value stands at the edge
_ROOM = 0.12  # of the range above and below
_LEAST_RANGE = 0.02  # nats
_USUAL = 0.05  # nats: the usual distance from the lowest is not less


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """A place for each value of a field, 0 to 1.

    Attributes:
        values: in the order of their places.
        places: ascending.
        is_log: equal factors are equal distances.
    """

    values: tuple[Any, ...]
    places: tuple[float, ...]
    is_log: bool

    def place(self, value: Any) -> float:
        """Where a value stands."""
        return self.places[self.values.index(value)]

    def between(self, number: float) -> float:
        """Where a number that is no value would stand; below 0 and above 1 beside the values.

        Raises:
            ValueError: the values have no order, or there is one alone.
        """
        if len(self.values) < 2 or any(isinstance(v, bool | str | tuple) for v in self.values):
            raise ValueError("the values are no scale")
        low, high, at = float(self.values[0]), float(self.values[-1]), number
        if self.is_log:
            low, high, at = math.log(low), math.log(high), math.log(number)
        return (at - low) / (high - low)


def value_axis(values: Sequence[Any]) -> ValueAxis:
    """Numbers by their size, at equal factors where they reach far; others at equal distances."""
    once = list(dict.fromkeys(values))
    numbers = [value for value in once if not isinstance(value, bool | str | tuple)]
    if len(numbers) < len(once) or len(once) < 2:
        return ValueAxis(tuple(once), _even(len(once)), False)
    ordered = sorted(numbers)
    is_log = ordered[0] > 0 and ordered[-1] / ordered[0] >= _LOG_FROM
    sizes = [math.log(value) if is_log else float(value) for value in ordered]
    low, high = sizes[0], sizes[-1]
    return ValueAxis(tuple(ordered), tuple((size - low) / (high - low) for size in sizes), is_log)


def _even(count: int) -> tuple[float, ...]:
    return (0.5,) if count == 1 else tuple(i / (count - 1) for i in range(count))


@dataclass(frozen=True, slots=True)
class LossAxis:
    """The range of the losses, and its ticks; what lies above stands at the edge."""

    low: float
    high: float
    ticks: tuple[float, ...]
    digits: int

    def place(self, loss: float) -> float:
        """0 at the bottom to 1 at the top, the edge for what is beyond."""
        return min(max((loss - self.low) / (self.high - self.low), 0.0), 1.0)

    def is_beyond(self, loss: float) -> bool:
        """Whether it stands at the edge."""
        return loss > self.high


def loss_axis(points: Sequence[SweepPoint]) -> LossAxis:
    """The range of what came to its end; a few that lie far above do not decide it."""
    vals = sorted(
        val for point in points for val in vals_of(point.members).values() if math.isfinite(val)
    ) or [0.0, 1.0]
    low, usual = vals[0], median(vals)
    top = min(vals[-1], low + _FAR * max(usual - low, _USUAL))
    room = _ROOM * max(top - low, _LEAST_RANGE)
    low, high = low - 2 * room, top + room
    step = _nice((high - low) / 7)
    first = math.ceil(low / step)
    ticks = tuple(i * step for i in range(first, math.floor(high / step) + 1))
    return LossAxis(low, high, ticks, max(0, -math.floor(math.log10(step) + 1e-9)))


def _nice(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return power * next(times for times in (1, 2, 5, 10) if step <= times * power * 1.0001)
