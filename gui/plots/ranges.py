"""Which part of the numbers a plot shows, and which ticks stand on it. Pure functions of numbers.

Knows no Qt. A range is settled: it stays as it is until what should be seen no longer fits or has
become small in it, so that a streaming plot does not tremble.
"""

import math
from collections.abc import Sequence

import numpy as np

from gui.models.reduce import Array

Range = tuple[float, float]

_SPIKE = 3.0  # a value this many spreads beyond the bulk is a spike and may leave the picture
_SAMPLE = 4096  # percentiles are taken of at most this many values


def robust_range(bulk: Sequence[Array], always: Sequence[float] = ()) -> Range | None:
    """The range that shows ``bulk`` without being ruled by single spikes, and all of ``always``.

    The bulk lies between the 2nd and 98th percentile; extremes are shown too unless they lie more
    than three times that spread away. ``None`` where there is nothing finite.
    """
    low, high = math.inf, -math.inf
    for values in bulk:
        some = values[:: max(1, len(values) // _SAMPLE)]
        some = some[np.isfinite(some)]
        if not len(some):
            continue
        some = np.sort(some)  # much cheaper than np.percentile on so few values
        last = len(some) - 1
        bottom, top = float(some[int(0.02 * last)]), float(some[math.ceil(0.98 * last)])
        spread = max(top - bottom, abs(top) * 0.05)
        low = min(low, float(some[np.searchsorted(some, bottom - _SPIKE * spread)]))
        high = max(high, float(some[np.searchsorted(some, top + _SPIKE * spread, "right") - 1]))
    for value in always:
        if math.isfinite(value):
            low, high = min(low, value), max(high, value)
    return (low, high) if low <= high else None


def settled(now: Range | None, wanted: Range) -> Range:
    """``now`` while ``wanted`` fits into it and fills at least 60 %; else a new range with room.

    The new range is rounded outwards to round numbers, so that the same data give the same axis.
    """
    low, high = wanted
    if high <= low:
        pad = abs(high) * 0.1 or 1.0
        low, high = low - pad, high + pad
    span = high - low
    if now is not None and now[0] <= low and high <= now[1] and span >= 0.6 * (now[1] - now[0]):
        return now
    step = nice_step(span / 16.0)
    return (
        math.floor((low - 0.02 * span) / step) * step,
        math.ceil((high + 0.04 * span) / step) * step,
    )


def widened(now: Range, wanted: Range) -> Range:
    """``now``, with room at an end where ``wanted`` goes beyond it."""
    low, high = settled(None, wanted)
    return (low if wanted[0] < now[0] else now[0], high if wanted[1] > now[1] else now[1])


def nice_step(at_least: float) -> float:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that is not below ``at_least``."""
    if not at_least > 0 or not math.isfinite(at_least):
        return 1.0
    power = 10.0 ** math.floor(math.log10(at_least))
    for factor in (1.0, 2.0, 2.5, 5.0):
        if factor * power >= at_least * (1 - 1e-9):
            return factor * power
    return 10.0 * power


def linear_ticks(low: float, high: float, count: float, *, whole: bool = False) -> list[float]:
    """About ``count`` round numbers from ``low`` to ``high``; ``whole``: integers only."""
    step = nice_step((high - low) / max(count, 1.0))
    if whole:
        step = max(1.0, step if step == int(step) else nice_step(math.ceil(step)))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [k * step for k in range(first, min(last, first + 200) + 1)]


def time_ticks(low: float, high: float, count: float) -> list[float]:
    """Ticks in seconds at places where clocks have them."""
    at_least = (high - low) / max(count, 1.0)
    for step in (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400):
        if 1 <= at_least <= step:
            first, last = math.ceil(low / step), math.floor(high / step)
            return [float(k * step) for k in range(first, last + 1)]
    return linear_ticks(low, high, count)


def log_ticks(low: float, high: float, count: float) -> list[float]:
    """Ticks of a logarithmic axis, as exponents of ten, between the exponents ``low``, ``high``."""
    decades = high - low
    if decades <= 0 or not math.isfinite(decades) or low < -300 or high > 300:
        return []
    if decades < 1.0:
        values = linear_ticks(10.0**low, 10.0**high, count)
        return [math.log10(value) for value in values if value > 0]
    first, last = math.floor(low), math.ceil(high)
    for marks in ((1, 2, 5), (1, 3), (1,)):
        if len(marks) * decades <= count * 1.3 or marks == (1,):
            every = max(1, math.ceil(decades / max(count, 1.0))) if marks == (1,) else 1
            found = [k + math.log10(mark) for k in range(first, last + 1, every) for mark in marks]
            return [tick for tick in found if low - 1e-9 <= tick <= high + 1e-9]
    return []
