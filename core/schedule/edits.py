"""What a person can ask of the rest of a run, and the tail that each of it becomes.

A :data:`Change` is a frozen value without an anchor; :func:`tail_of` anchors it at a step, for the
preview and for the engine alike, so that what was shown is what is applied. Every step is counted
from the run's first. Knows nothing of torch, of running, of files or of drawing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, get_args

from core.config import ConfigError, Problem
from core.i18n import Message
from core.lr_shapes import CONSTANT, POINTS, SHAPES, Schedule
from core.schedule.longer import GLIDE_SHARE, rewarm, stretch
from core.schedule.point_curves import glided, through, without_reached
from core.schedule.timeline import ScheduleTail, Timeline, rest


@dataclass(frozen=True, slots=True)
class Redraw:
    """The rest of the run as drawn with the handles; ``None``: as it stands.

    Lands wherever the run is: the steps are absolute, so what was drawn keeps its place while the
    run goes on, and only the anchor moves along. What has been passed by then is refused by name.

    Attributes:
        decay: a name of ``SHAPES``.
        total_steps: the run's end, also past the planned one.
        min_lr: where the decay ends.
        peak_lr, peak_step: during the warmup, how high and where it ends; after it, both together
            ask for a re-warm from the rate that stands there.
        decay_start: where the plateau ends; WSD shapes only.
        power, cycles, interpolation: as in the config.
        points: (step, LR) to go through from the rate that stands there.
    """

    name: ClassVar[str] = "redraw"
    decay: str | None = None
    total_steps: int | None = None
    min_lr: float | None = None
    peak_lr: float | None = None
    peak_step: int | None = None
    decay_start: int | None = None
    power: float | None = None
    cycles: int | None = None
    points: tuple[tuple[int, float], ...] | None = None
    interpolation: str | None = None


@dataclass(frozen=True, slots=True)
class DecayNow:
    """Fall to the minimum within ``steps`` updates; 0: by the run's present end."""

    name: ClassVar[str] = "decay_now"
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Hold:
    """Keep the rate that stands there until the end."""

    name: ClassVar[str] = "hold"


@dataclass(frozen=True, slots=True)
class Halve:
    """Everything to come at half its height, after a glide over a hundredth of the run."""

    name: ClassVar[str] = "halve"


@dataclass(frozen=True, slots=True)
class Extend:
    """``steps`` more updates; a cooldown not yet begun is put off, one begun is stretched."""

    name: ClassVar[str] = "extend"
    steps: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """``steps`` more updates, with the last fall as if the run had been planned so long.

    Attributes:
        steps: may be 0 where the run has been made longer already.
        decay, min_lr, power, cycles: as in the config; ``None``: as they are.
        decay_start: of the whole run; shapes with a plateau only.
    """

    name: ClassVar[str] = "stretch"
    steps: int = 0
    decay: str | None = None
    min_lr: float | None = None
    decay_start: int | str | None = None
    power: float | None = None
    cycles: int | None = None


@dataclass(frozen=True, slots=True)
class Rewarm:
    """``steps`` more updates, with a new warmup and decay over all that is left.

    Attributes:
        steps: may be 0 where something is left.
        warmup, decay_start: steps or a share of what is left.
        peak_lr, decay, min_lr, power, cycles: as in the config; ``None``: as planned.
    """

    name: ClassVar[str] = "rewarm"
    steps: int = 0
    warmup: int | str | None = None
    peak_lr: float | None = None
    decay: str | None = None
    min_lr: float | None = None
    decay_start: int | str | None = None
    power: float | None = None
    cycles: int | None = None


Single = Redraw | DecayNow | Hold | Halve | Extend | Stretch | Rewarm


@dataclass(frozen=True, slots=True)
class Series:
    """Changes made one after the other that land as one edit, each a change of the one before."""

    name: ClassVar[str] = "series"
    changes: tuple[Single, ...]


Change = Single | Series

# The codes of what has been passed when an edit arrives: a later step has to be asked for.
PASSED = frozenset(f"schedule.{what}_has_passed" for what in ("peak", "decay", "end", "point"))

_COMPARED = 400  # steps of two schedules

# What a change is called where it is stored.
CHANGE_NAMES = frozenset(change.name for change in get_args(Change))


def as_one(changes: tuple[Single, ...]) -> Change | None:
    """Changes made in turn as a single one; ``None`` where there are none.

    A redraw after a redraw is one of both: what was asked for anew takes the place of what was
    asked for before, also where that has been passed since.
    """
    found: list[Single] = []
    for change in changes:
        last = found[-1] if found else None
        if isinstance(change, Redraw) and isinstance(last, Redraw):
            found[-1] = replace(last, **_asked(change))
        else:
            found.append(change)
    if not found:
        return None
    return found[0] if len(found) == 1 else Series(tuple(found))


def _asked(change: Redraw | Stretch | Rewarm) -> dict[str, Any]:
    """What it asks for, by name; without the number of steps."""
    asked = {f.name: getattr(change, f.name) for f in fields(change) if f.name != "steps"}
    return {name: value for name, value in asked.items() if value is not None}


def tail_of(change: Change, timeline: Timeline, step: int) -> ScheduleTail:
    """What ``change`` makes of the rest of the run if it lands at ``step``, checked.

    Raises:
        ConfigError: naming what does not fit, with its range and what to do.
    """
    match change:
        case Redraw():
            tail = _redrawn(timeline, step, change)
        case DecayNow(steps=steps):
            tail = decay_now(timeline, step, steps)
        case Hold():
            tail = hold(timeline, step)
        case Halve():
            tail = halve(timeline, step)
        case Extend(steps=steps):
            tail = extend(timeline, step, steps)
        case Stretch(steps=steps):
            tail = stretch(timeline, step, timeline.total_steps + steps, _asked(change))
        case Rewarm(steps=steps):
            tail = rewarm(timeline, step, timeline.total_steps + steps, _asked(change))
        case Series(changes=changes):
            tail = _in_turn(timeline, step, changes)
    timeline.edited(tail)
    return tail


def is_only_longer(before: Timeline, after: Timeline, step: int) -> bool:
    """Whether a change of the rest from ``step`` on gave no other rates than more steps alone.

    Raises:
        ConfigError: nothing is left of ``after``.
    """
    import numpy as np  # deferred: the command line and the first paint do without

    only_longer = before
    if after.total_steps > before.total_steps:
        longest = Redraw(total_steps=after.total_steps)
        only_longer = before.edited(tail_of(longest, before, step))
    steps = np.unique(np.linspace(step, after.total_steps - 1, _COMPARED).astype(np.int64))
    rates, without = after.curve(steps), only_longer.curve(steps)
    return bool(np.allclose(rates, without, rtol=1e-9, atol=0.0))


def _in_turn(timeline: Timeline, step: int, changes: tuple[Single, ...]) -> ScheduleTail:
    tail = rest(timeline, step)
    for change in changes:
        tail = tail_of(change, timeline, step)
        timeline = timeline.edited(tail)
    return tail


def decay_now(timeline: Timeline, step: int, steps: int = 0) -> ScheduleTail:
    """Fall to the minimum within ``steps`` updates, or by the run's present end.

    Raises:
        ConfigError: as :func:`rest`.
    """
    stands = rest(timeline, step)
    shape = stands.schedule.decay
    if shape == CONSTANT:  # held: what the plan would have done
        shape = timeline.planned.decay
    fallen = replace(
        _anew(stands.schedule) if _is_ahead_of_fall(stands.schedule) else stands.schedule,
        total_steps=steps or stands.schedule.total_steps,
        decay_start=0,
    )
    cooldown = SHAPES[shape].cooldown or shape
    if cooldown != stands.schedule.decay:
        fallen = replace(_anew(fallen), decay=cooldown)
    return ScheduleTail(step, fallen)


def hold(timeline: Timeline, step: int) -> ScheduleTail:
    """Keep the rate that stands there until the end.

    Raises:
        ConfigError: as :func:`rest`.
    """
    stands = rest(timeline, step)
    return ScheduleTail(step, replace(_anew(stands.schedule), decay=CONSTANT))


def halve(timeline: Timeline, step: int) -> ScheduleTail:
    """Everything to come at half its height.

    In the warmup its rest climbs to half the peak; later the rate glides there, over a hundredth of
    the run.

    Raises:
        ConfigError: as :func:`rest`.
    """
    stands = rest(timeline, step)
    s = stands.schedule
    glide = min(max(timeline.total_steps // GLIDE_SHARE, 1), s.total_steps)
    if s.points:
        return ScheduleTail(step, glided(s, s.total_steps, glide, 0.5))
    if s.warmup_steps >= glide:
        return ScheduleTail(step, replace(s, peak_lr=s.peak_lr / 2, min_lr=s.min_lr / 2))
    if glide == s.total_steps:
        after = replace(_anew(s), peak_lr=timeline.lr(step + glide), decay_start=0)
    else:
        after = rest(timeline, step + glide).schedule
    return ScheduleTail(
        step,
        replace(
            after,
            total_steps=s.total_steps,
            warmup_steps=glide,
            initial_lr=stands.anchor,
            peak_lr=after.peak_lr / 2,
            min_lr=after.min_lr / 2,
            decay_start=after.decay_start + glide,
        ),
    )


def extend(timeline: Timeline, step: int, steps: int) -> ScheduleTail:
    """``steps`` more updates, also past the planned end.

    Raises:
        ConfigError: as :func:`rest`, or no step more.
    """
    if steps < 1:
        raise ConfigError(
            [Problem("training.max_steps", Message("schedule.extend_by_one", steps=steps))]
        )
    stands = rest(timeline, step)
    s = stands.schedule
    put_off = steps if s.shape.holds and _is_ahead_of_fall(s) else 0
    return ScheduleTail(
        step,
        replace(s, total_steps=s.total_steps + steps, decay_start=s.decay_start + put_off),
    )


def _is_ahead_of_fall(s: Schedule) -> bool:
    return s.warmup_steps > 0 or (s.shape.holds and s.decay_start > 0)


def _anew(s: Schedule) -> Schedule:
    """From the anchor, with the whole fall ahead."""
    return replace(s, warmup_steps=0, peak_lr=s.initial_lr, entered=0.0, warmed=0.0, points=())


def _redrawn(timeline: Timeline, step: int, wish: Redraw) -> ScheduleTail:
    stands = rest(timeline, step)
    s = stands.schedule
    rewarm = not s.warmup_steps and wish.peak_lr is not None
    if wish.points is not None:
        wish = replace(wish, points=without_reached(timeline, step, wish.points))
    problems = list(_passed(stands, wish))
    if problems:
        raise ConfigError(problems)
    if wish.points is not None:
        end = timeline.total_steps if wish.total_steps is None else wish.total_steps
        if end <= step:
            told = Message("schedule.nothing_left", total=end, step=step)
            raise ConfigError([Problem("training.max_steps", told)])
        between = wish.interpolation or s.interpolation
        return through(stands, wish.points, end - step, between)
    decay = s.decay if wish.decay is None else wish.decay
    if decay not in SHAPES:
        raise ConfigError(
            [Problem("schedule.decay", Message("schedule.no_shape", shapes=tuple(SHAPES)))]
        )
    cycles = s.cycles if wish.cycles is None else wish.cycles
    if not s.warmup_steps and (
        rewarm or decay != s.decay or cycles != s.cycles or wish.decay_start is not None
    ):
        s = _anew(s)
    elif decay != s.decay:
        s = replace(s, entered=0.0, warmed=0.0, points=())
    warmup = s.warmup_steps if wish.peak_step is None else wish.peak_step - step
    start = s.decay_start if wish.decay_start is None else wish.decay_start - step
    if rewarm and wish.decay_start is None:
        start = max(start, warmup)
    return ScheduleTail(
        step,
        replace(
            s,
            decay=decay,
            total_steps=s.total_steps if wish.total_steps is None else wish.total_steps - step,
            warmup_steps=warmup,
            peak_lr=s.peak_lr if wish.peak_lr is None else wish.peak_lr,
            min_lr=s.min_lr if wish.min_lr is None else wish.min_lr,
            decay_start=start,
            power=s.power if wish.power is None else wish.power,
            cycles=cycles,
            interpolation=wish.interpolation or s.interpolation,
        ),
    )


def _passed(stands: ScheduleTail, wish: Redraw) -> Iterator[Problem]:
    """What a redraw asks for that can no longer be, or only half."""
    step, warming = stands.step, stands.schedule.warmup_steps > 0
    if wish.points is not None:
        passed = [at for at, _ in wish.points if at <= step][:1]
        for at in passed:
            told = Message("schedule.point_has_passed", step=at, next=step)
            yield Problem("schedule.points", told)
    elif stands.schedule.points and wish.decay in (None, POINTS) and _moves_peak(wish):
        yield Problem("schedule.points", Message("schedule.points_have_no_peak"))
    elif not warming and (wish.peak_lr is None) != (wish.peak_step is None):
        yield Problem(
            "schedule.peak_lr",
            Message("schedule.peak_needs_height_and_step"),
        )
    elif wish.peak_step is not None and wish.peak_step <= step:
        yield Problem(
            "schedule.warmup",
            Message("schedule.peak_has_passed", step=wish.peak_step, next=step),
        )
    if wish.decay_start is not None and wish.decay_start < step:
        yield Problem(
            "schedule.decay_start",
            Message("schedule.decay_has_passed", step=wish.decay_start, next=step),
        )
    if wish.total_steps is not None and wish.total_steps <= step:
        yield Problem(
            "training.max_steps",
            Message("schedule.end_has_passed", step=wish.total_steps, next=step),
        )


def _moves_peak(wish: Redraw) -> bool:
    """Whether it asks for what a curve through points has not."""
    return any(each is not None for each in (wish.peak_lr, wish.peak_step, wish.min_lr))
