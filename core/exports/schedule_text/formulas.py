"""The formulas of :mod:`core.lr_shapes` once more, as Python source with the numbers filled in.

One entry in ``FALLS`` for each shape, by its name. The operations and their order are those of the
shapes, so that the source gives the same bits. A shape without an entry has no source; whoever
writes it takes a table of values. Knows nothing of edits and of what the source is for.
"""

from collections.abc import Callable, Mapping

from core.lr_shapes import CONSTANT, POINTS, Fall, Schedule
from core.lr_shapes.arithmetic import cosine_rise, snapped
from core.lr_shapes.interpolation import LINEAR, SMOOTH, STEPS, slopes_of
from core.lr_shapes.shares import half_cosine

Lines = list[str]
Formula = Callable[[Schedule, str], Lines]
"""Of a schedule and the name of update ``i``: statements of which the last returns its rate."""
Share = Callable[[Schedule, str], str]
"""Of a schedule and the name of ``u``: what is left of the fall there, from 1 to 0."""


def source_of(s: Schedule, i: str, length: int | None) -> Lines | None:
    """Statements that return the rate of update ``i`` of a schedule; ``None``: it has no source.

    Args:
        s: the schedule.
        i: the variable that holds the update, counted from the schedule's first.
        length: updates for which it is asked; ``None``: all, also those past its end.
    """
    fall = FALLS.get(s.decay)
    if fall is None:
        return None
    if not s.warmup_steps or s.points:
        return fall(s, i)
    warmup = WARMUPS.get(s.decay, _straight_warmup)(s, i)
    if length is not None and length <= s.warmup_steps:
        return warmup
    return [f"if {i} < {s.warmup_steps}:", *indented(warmup), *fall(s, i)]


def indented(lines: Lines) -> Lines:
    """The same, one block deeper."""
    return [f"    {line}" for line in lines]


# -- the way up


def _straight_warmup(s: Schedule, i: str) -> Lines:
    return [_climb(s, i, s.peak_lr)]


def _climb(s: Schedule, i: str, top: float) -> str:
    return f"return {s.initial_lr!r} + {i} * ({top!r} - {s.initial_lr!r}) / {s.warmup_steps}"


def _curved_warmup(s: Schedule, i: str) -> Lines:
    behind = cosine_rise(s.warmed)
    share = x = f"{i} / {s.warmup_steps}"
    if behind < 1.0:
        place = f"({s.warmed!r} + {1.0 - s.warmed!r} * ({x}))" if s.warmed else f"({x})"
        share = f"(1.0 - math.cos(math.pi * {place})) * 0.5"
    if 0.0 < behind < 1.0:
        share = f"({share} - {behind!r}) / {1.0 - behind!r}"
    return [f"return {s.initial_lr!r} + ({s.peak_lr!r} - {s.initial_lr!r}) * ({share})"]


def _warmup_of_restarts(s: Schedule, i: str) -> Lines:
    """To where the cycles begin, which need not be the top of one."""
    top = s.peak_lr
    if s.entered:
        share = half_cosine(s, snapped(s.cycles * s.entered) % 1.0)
        top = s.min_lr + (s.peak_lr - s.min_lr) * share
    return [_climb(s, i, top)]


# -- the way down


def _progress(s: Schedule, i: str, begin: int) -> str:
    """The source of u, or r: 0 at ``begin``, 1 at the end and ever after."""
    span = s.total_steps - begin
    if span <= 0:
        return "1.0"
    made = f"({i} - {begin})" if begin else i
    return f"min({made} / {span}, 1.0)"


def _from_floor(s: Schedule, share: str) -> str:
    return f"{s.min_lr!r} + ({s.peak_lr!r} - {s.min_lr!r}) * ({share})"


def _fall(share: Share) -> Formula:
    def lines(s: Schedule, i: str) -> Lines:
        plateau, begin = [], s.warmup_steps
        if s.shape.holds:
            begin = s.decay_start
            if begin > s.warmup_steps:
                plateau = [f"if {i} < {begin}:", f"    return {s.peak_lr!r}"]
        u = _progress(s, i, begin)
        left = share(s, "u")
        if s.entered and isinstance(s.shape, Fall):  # half way: the rest of it, from 1 again
            u = f"min({s.entered!r} + {1.0 - s.entered!r} * {u}, 1.0)"
            whole = s.shape.share(s, s.entered)
            left = f"({left}) / {whole!r}" if whole > 0.0 else "0.0"
        return [*plateau, f"u = {u}", f"return {_from_floor(s, left)}"]

    return lines


def _cosine(_: Schedule, u: str) -> str:
    return f"0.5 * (1.0 + math.cos(math.pi * {u}))"


def _straight(_: Schedule, u: str) -> str:
    return f"1.0 - {u}"


def _one_minus_sqrt(_: Schedule, u: str) -> str:
    return f"1.0 - math.sqrt({u})"


def _polynomial(s: Schedule, u: str) -> str:
    return f"(1.0 - {u}) ** {s.power!r}"


def _constant(s: Schedule, _: str) -> Lines:
    return [f"return {s.peak_lr!r}"]


def _inverse_sqrt(s: Schedule, i: str) -> Lines:
    timescale = s.timescale or s.warmup_steps or 10_000
    root = f"math.sqrt((min({i}, {s.total_steps}) - {s.warmup_steps} + {timescale}) / {timescale})"
    return [f"return max({s.peak_lr!r} / {root}, {s.min_lr!r})"]


def _exponential(s: Schedule, i: str) -> Lines:
    u = _progress(s, i, s.warmup_steps)
    return [f"u = {u}", f"return {s.peak_lr!r} * ({s.min_lr!r} / {s.peak_lr!r}) ** u"]


def _restarts(s: Schedule, i: str) -> Lines:
    u = _progress(s, i, s.warmup_steps)
    share = "0.5 * (1.0 + math.cos(math.pi * (place % 1.0)))"
    lines = [f"u = {u}", "if u >= 1.0:", f"    return {s.min_lr!r}"]
    if not s.entered:
        return [*lines, f"place = {s.cycles} * u", f"return {_from_floor(s, share)}"]
    place = f"{s.cycles} * ({s.entered!r} + {1.0 - s.entered!r} * u)"
    near = "float(round(place)) if abs(place - round(place)) < 1e-9 else place"
    lines += [f"place = {place}", f"place = {near}"]
    if not s.warmup_steps:  # the cycle that was entered goes on from the rate that stands there
        behind = snapped(s.cycles * s.entered)
        left = half_cosine(s, behind % 1.0)
        first = f"({share}) / {left!r}" if left > 0.0 else "0.0"
        fallen = f"{s.min_lr!r} + ({s.initial_lr!r} - {s.min_lr!r}) * ({first})"
        lines += [f"if place < {float(int(behind)) + 1.0!r}:", f"    return {fallen}"]
    return [*lines, f"return {_from_floor(s, share)}"]


def _points(s: Schedule, i: str) -> Lines:
    """Through the points; without them as straight lines."""
    if not s.points:
        return _fall(_straight)(s, i)
    made = f"min({i} / {s.total_steps}, 1.0)"
    if s.entered:
        made = f"{s.entered!r} + {1.0 - s.entered!r} * {made}"
    is_smooth = s.interpolation == SMOOTH
    slopes = slopes_of(s.points) if is_smooth else ()
    points = [(*p, slopes[k]) if is_smooth else p for k, p in enumerate(s.points)]
    lines = ["points = (", *(f"    {point!r}," for point in points), ")", f"x = {made}"]
    return [*lines, *_BETWEEN[s.interpolation]]


_BETWEEN: Mapping[str, Lines] = {
    LINEAR: [
        "if x < points[0][0]:",
        "    return points[0][1]",
        "for (x0, y0), (x1, y1) in zip(points, points[1:]):",
        "    if x < x1:",
        "        return y0 + (y1 - y0) * ((x - x0) / (x1 - x0))",
        "return points[-1][1]",
    ],
    STEPS: [
        "reached = [y for at, y in points if at <= x + 1e-10]",
        "return reached[-1] if reached else points[0][1]",
    ],
    SMOOTH: [  # a cubic with the slope that stands behind each point
        "if x < points[0][0]:",
        "    return points[0][1]",
        "for (x0, y0, m0), (x1, y1, m1) in zip(points, points[1:]):",
        "    if x < x1:",
        "        t = (x - x0) / (x1 - x0)",
        "        left, width = 1.0 - t, x1 - x0",
        "        value = (",
        "            y0 * (1.0 + 2.0 * t) * left * left",
        "            + y1 * (3.0 - 2.0 * t) * t * t",
        "            + width * (m0 * t * left * left - m1 * t * t * left)",
        "        )",
        "        return min(max(value, min(y0, y1)), max(y0, y1))",
        "return points[-1][1]",
    ],
}


WARMUPS: Mapping[str, Formula] = {
    "one-cycle": _curved_warmup,
    "cosine-restarts": _warmup_of_restarts,
}
FALLS: Mapping[str, Formula] = {
    "cosine": _fall(_cosine),
    "linear": _fall(_straight),
    CONSTANT: _constant,
    "wsd-linear": _fall(_straight),
    "wsd-cosine": _fall(_cosine),
    "wsd-1-sqrt": _fall(_one_minus_sqrt),
    "inverse-sqrt": _inverse_sqrt,
    "exponential": _exponential,
    "polynomial": _fall(_polynomial),
    "cosine-restarts": _restarts,
    "one-cycle": _fall(_cosine),
    POINTS: _points,
}
