"""A run's whole schedule, its edits included, as the source of one Python function.

Short where the formulas are; a table of values where there are so many pieces that nobody would
read them, or where a shape has no formula. Knows nothing of the program that it is for.
"""

from collections.abc import Iterator

from core.exports.schedule_text.formulas import indented, source_of
from core.lr_shapes import CONSTANT, Schedule
from core.schedule.timeline import Timeline

_MOST_PIECES = 8  # that are still read
_MOST_VALUES = 20_000  # of a table; a longer one is worse than many formulas
_VALUES_A_LINE = 4
_NAMED = 12  # steps of edits
_INDENT = "    "


def described(timeline: Timeline) -> Iterator[str]:
    """What the schedule is, as comments."""
    s = timeline.planned
    yield f"# A learning-rate schedule of {timeline.total_steps} updates, from Crest."
    warmup = f"warmup of {s.warmup_steps} from {s.initial_lr!r}, " if s.warmup_steps else ""
    floor = f", down to {s.min_lr!r}" if s.shape.falls else ""
    if s.points:
        between = f"{s.interpolation} between {len(s.points)} points"
        yield f"# Planned: {s.total_steps} updates, {between}, highest {s.peak_lr!r}."
    else:
        yield f"# Planned: {s.total_steps} updates, {warmup}peak {s.peak_lr!r}, {s.decay}{floor}."
    if timeline.tails:
        steps = sorted({tail.step for tail in timeline.tails})
        more = ", ..." if len(steps) > _NAMED else ""
        yield f"# Edited before update {', '.join(map(str, steps[:_NAMED]))}{more}."


def function_source(timeline: Timeline, name: str, variable: str) -> Iterator[str]:
    """The lines of a function from an update's number, counted from 0, to its learning rate.

    It needs ``math``, and gives the rates of :meth:`Timeline.lr` also past the run's end.

    Args:
        timeline: the plan and its edits.
        name: of the function.
        variable: of its argument.
    """
    body = _formulas(timeline, variable)
    if body is None:
        yield from _table(timeline, name, variable)
        return
    yield f"def {name}({variable}):"
    yield f'{_INDENT}"""The learning rate of update `{variable}`, counted from 0."""'
    yield from indented(body)


def _formulas(timeline: Timeline, variable: str) -> list[str] | None:
    """The body as formulas; ``None``: a table is better."""
    pieces = list(timeline.pieces())
    if len(pieces) > _MOST_PIECES and timeline.total_steps <= _MOST_VALUES:
        return None
    body: list[str] = []
    for number, (begin, end, schedule) in enumerate(pieces):
        is_last = number == len(pieces) - 1
        lines = _piece(timeline, schedule, begin, None if is_last else end, variable)
        if lines is None:
            return None
        if is_last:
            body += lines
        else:
            body += [f"if {variable} < {end}:", *indented(lines)]
    return body


def _piece(
    timeline: Timeline, s: Schedule, begin: int, end: int | None, variable: str
) -> list[str] | None:
    """One piece, from ``begin`` on; ``end``: where the next one begins, if there is one."""
    i = "i" if begin else variable
    lines = source_of(s, i, None if end is None else end - begin)
    if lines is None or not begin:
        return lines
    is_counted = s.warmup_steps > 0 or s.decay != CONSTANT
    counted = [f"i = {variable} - {begin}", *lines] if is_counted else lines
    anchor = timeline.lr(begin)
    if s.lr(0) == anchor:
        return counted
    # To the last bit it begins where the curve stood that it goes on from.
    return [f"if {variable} == {begin}:", f"{_INDENT}return {anchor!r}", *counted]


def _table(timeline: Timeline, name: str, variable: str) -> Iterator[str]:
    """Every value, and that of the end, which stays."""
    constant = f"{name.upper()}S"
    yield f"{constant} = ("
    last = timeline.total_steps
    for first in range(0, last + 1, _VALUES_A_LINE):
        steps = range(first, min(first + _VALUES_A_LINE, last + 1))
        yield _INDENT + " ".join(f"{timeline.lr(step)!r}," for step in steps)
    yield ")"
    yield ""
    yield ""
    yield f"def {name}({variable}):"
    yield f'{_INDENT}"""The learning rate of update `{variable}`, counted from 0."""'
    yield f"{_INDENT}return {constant}[min({variable}, {last})]"
