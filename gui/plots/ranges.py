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
_FAR = 40.0  # a value so many spreads from the median is far from most
_LOG_SPREAD = 0.3  # decades: a logarithmic axis has room for far more
_PICKED = np.linspace(0.0, 1.0, 101)  # these of its values stand for a curve among others
_ROOM = 4.0  # times the highest value that can be dragged
_SAMPLE = 4096  # percentiles are taken of at most this many values


def full_range(bulk: Sequence[Array], always: Sequence[float] = ()) -> Range | None:
    """The range from the least to the largest finite value; ``None`` where there is none."""
    values = np.concatenate([*bulk, np.array(always, dtype=np.float64)])
    if not len(values):
        return None
    low, high = float(np.fmin.reduce(values)), float(np.fmax.reduce(values))
    if math.isinf(low) or math.isinf(high):
        finite = np.where(np.isfinite(values), values, np.nan)
        low, high = float(np.fmin.reduce(finite)), float(np.fmax.reduce(finite))
    return (low, high) if low <= high else None  # NaN where none is finite


def robust_range(
    bulk: Sequence[Array],
    always: Sequence[float] = (),
    now: Sequence[float] = (),
    least_spread: float = 0.1,
    *,
    beside: Sequence[Array] = (),
    log: bool = False,
) -> Range | None:
    """The range that shows ``bulk`` without being ruled by the few that lie far from the rest.

    First what is far from most of ``bulk`` is left out: a stretch that diverged, or a whole curve
    ``beside`` it (:func:`_fences`). Then, for each curve, the bulk lies between the 2nd and 98th
    percentile; extremes are shown too unless they lie more than three times that spread away.

    Args:
        bulk: values of each curve (n,).
        always: is shown wherever it lies.
        now: is shown unless it is far from most of all.
        beside: values of further curves (n,), which are measured by ``bulk`` where there is any.
        least_spread: a curve counts as spread over this share of its level, at least.
        log: values and range are exponents of ten.

    Returns:
        ``None`` where there is nothing finite.
    """
    own, others = (_sorted_samples(some) for some in (bulk, beside))
    least, most = _fences(own or others, least_spread, log=log)
    levels = [value for value in always if math.isfinite(value)]
    if any(not least <= value <= most for value in levels):
        # A level far from a curve hides neither: it is measured by itself.
        fences = _fences([np.sort(levels)[None]], least_spread, log=log)
        least, most = min(least, fences[0]), max(most, fences[1])
    low, high = math.inf, -math.inf
    for curves in (*own, *others):
        bottoms, tops = _bulk_of(curves, least, most)
        low, high = min(low, *bottoms), max(high, *tops)
    for value in (*always, *(value for value in now if least <= value <= most)):
        if math.isfinite(value):
            low, high = min(low, value), max(high, value)
    return (low, high) if low <= high else None


def with_room(wanted: Range, grip: Sequence[float]) -> Range:
    """``wanted``, cut at its top so that values to be dragged fill a quarter of it or more.

    Without ``grip`` nothing is cut. Else another curve, of a run with rates a hundred times as
    high, would press them to a flat line that no mouse can shape.
    """
    top = max((value for value in grip if math.isfinite(value)), default=0.0)
    return (wanted[0], min(wanted[1], _ROOM * top)) if top > 0 else wanted


def _sorted_samples(curves: Sequence[Array]) -> list[Array]:
    """Samples of the finite values of curves (n,), ascending: those of one length as rows (m, k).

    So that many curves are looked at in a few calls of numpy.
    """
    by_length: dict[int, list[Array]] = {}
    for values in curves:
        some = values[:: max(1, len(values) // _SAMPLE)] if len(values) > _SAMPLE else values
        by_length.setdefault(len(some), []).append(some)
    rows = []
    for alike in by_length.values():
        whole = np.array(alike) if len(alike) > 1 else alike[0][None]
        is_finite = np.isfinite(whole)
        if is_finite.all():
            rows.append(whole)
        else:
            kept = (row[told][None] for row, told in zip(whole, is_finite, strict=True))
            rows += [row for row in kept if row.size]
    return [np.sort(row, axis=1).astype(np.float64) for row in rows if row.size]


def _bulk_of(curves: Array, least: float, most: float) -> tuple[list[float], list[float]]:
    """From where to where the bulk of each curve (m, k), ascending, lies, extremes included.

    Only what lies between ``least`` and ``most`` counts; a curve without any has no bulk.
    """
    if len(curves) == 1:
        return _bulk_of_one(curves[0], least, most)
    begin, end = np.sum(curves < least, axis=1), np.sum(curves <= most, axis=1)
    curves, begin, end = (each[end > begin] for each in (curves, begin, end))
    if not len(curves):
        return [math.inf], [-math.inf]
    row, last = np.arange(len(curves)), end - begin - 1
    bottom = curves[row, begin + (0.02 * last).astype(int)]
    top = curves[row, begin + np.ceil(0.98 * last).astype(int)]
    with np.errstate(over="ignore"):
        far = _SPIKE * np.maximum(top - bottom, np.abs(top) * 0.05)
        from_here, to_there = (bottom - far)[:, None], (top + far)[:, None]
    lowest = np.maximum(np.sum(curves < from_here, axis=1), begin)
    highest = np.minimum(np.sum(curves <= to_there, axis=1), end) - 1
    return curves[row, lowest].tolist(), curves[row, highest].tolist()


def _bulk_of_one(curve: Array, least: float, most: float) -> tuple[list[float], list[float]]:
    """The same of one curve (k,), which may be long."""
    some = curve[curve.searchsorted(least) : curve.searchsorted(most, "right")]
    if not len(some):
        return [math.inf], [-math.inf]
    last = len(some) - 1
    bottom, top = float(some[int(0.02 * last)]), float(some[math.ceil(0.98 * last)])
    far = _SPIKE * max(top - bottom, abs(top) * 0.05)
    lowest, highest = some.searchsorted(bottom - far), some.searchsorted(top + far, "right") - 1
    return [float(some[lowest])], [float(some[highest])]


def _fences(curves: Sequence[Array], least_spread: float, *, log: bool) -> Range:
    """Beyond which a value is far from most: of curves (m, k), ascending, each as heavy as another.

    Measured from the median by the spread on its other side, which values far off cannot stretch
    as long as they are fewer than half.
    """
    if not curves:
        return -math.inf, math.inf
    picked = [some[:, (_PICKED * (some.shape[1] - 1)).astype(int)].ravel() for some in curves]
    pool = np.sort(np.concatenate(picked))
    last = len(pool) - 1
    bottom, middle, top = (float(pool[int(share * last)]) for share in (0.05, 0.5, 0.95))
    floor = _LOG_SPREAD if log else least_spread * abs(middle)
    return (
        middle - _FAR * max(top - middle, floor),
        middle + _FAR * max(middle - bottom, floor),
    )


def count_outside(
    values: Array, rows: Array, drawn: Array, within: tuple[int, int], shown: Range
) -> tuple[int, int]:
    """How many values lie below and above the shown range.

    Looks only into the stretch whose drawn points lie outside, not at the whole column.

    Args:
        values: the column (n,).
        rows: the rows that are drawn (k,), ascending.
        drawn: their values, or the least and largest of the rows up to the next one (k,).
        within: the first row that counts, and the one after the last.
        shown: the range.
    """
    low, high = shown
    below = _stretch(values, rows, drawn < low, within)
    above = _stretch(values, rows, drawn > high, within)
    return int(np.count_nonzero(below < low)), int(np.count_nonzero(above > high))


def _stretch(values: Array, rows: Array, outside: Array, within: tuple[int, int]) -> Array:
    """The values (m,) from the first to the last drawn point that is outside."""
    places = np.flatnonzero(outside)
    if not len(places):
        return values[:0]
    begin = max(int(rows[max(places[0] - 1, 0)]), within[0])
    end = int(rows[min(places[-1] + 2, len(rows) - 1)]) + 1
    return values[begin : min(end, within[1])]


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
