"""The learning rate of a whole run as it was bent on the way: the plan and the history of edits.

A pure function of (step, history). An edit is a :class:`ScheduleTail`: from its step on it replaces
what was to come, and it begins at the learning rate that stands there, so that the past stays as it
was and nothing jumps at the joint. What a person asks for (``core.schedule.edits``) becomes one of
these. Every step here is counted from the run's first. Knows nothing of torch, of running, of files
or of drawing.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from core.config import FIELD_PATHS, ConfigError, Problem
from core.config.fields import FieldError
from core.i18n import Message
from core.lr_shapes import SHAPES, Schedule

if TYPE_CHECKING:
    import numpy as np

MOST_STEPS = 1_000_000_000  # of a run, as training.max_steps allows


@dataclass(frozen=True, slots=True)
class ScheduleTail:
    """The rest of a run from update ``step`` on.

    It may begin with a warmup, or with a ramp down where the "peak" lies below the anchor.
    ``schedule`` counts from ``step``; its ``initial_lr`` is the anchor, the rate that stood there.
    Without a re-warm (``warmup_steps`` 0) it falls from the anchor.
    """

    step: int
    schedule: Schedule

    @property
    def anchor(self) -> float:
        """The learning rate of update ``step``, with the edit and without it."""
        return self.schedule.initial_lr

    @property
    def ramps_down(self) -> bool:
        """Whether its first stretch falls instead of warming up."""
        return _ramps_down(self.schedule)

    @property
    def peak_step(self) -> int:
        """Where the (rest of the) warmup ends; ``step`` itself where there is none."""
        return self.step + self.schedule.warmup_steps

    @property
    def decay_start(self) -> int:
        """Where a plateau ends (WSD shapes)."""
        return self.step + self.schedule.decay_start

    @property
    def total_steps(self) -> int:
        """The run's end."""
        return self.step + self.schedule.total_steps

    def lr(self, step: int) -> float:
        """The learning rate of update ``step``, at or after the tail's own."""
        return self.anchor if step == self.step else self.schedule.lr(step - self.step)

    def curve(self, steps: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
        """``lr`` of many steps, (n,) to (n,), bit for bit equal to it."""
        lr = self.schedule.curve(steps - self.step)
        lr[steps == self.step] = self.anchor
        return lr

    def values(self) -> dict[str, Any]:
        """Plain values that :func:`tail_from` reads back to an equal tail.

        What belongs to points is left out where there are none, as before there were any.
        """
        values = dataclasses.asdict(self.schedule)
        if not self.schedule.points:
            del values["points"], values["interpolation"]
        return {"step": self.step, **values}


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the run, ``begin`` included and ``end`` not.

    ``name``: "warmup", "ramp_down" (a straight line down to another height), "stable" or "decay".
    """

    name: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The plan, and the edits in the order in which they landed."""

    planned: Schedule
    tails: tuple[ScheduleTail, ...] = ()

    def lr(self, step: int) -> float:
        """The learning rate of update ``step``; past the end it stays at its last value."""
        for tail in reversed(self.tails):
            if step >= tail.step:
                return tail.lr(step)
        return self.planned.lr(step)

    def curve(self, steps: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
        """``lr`` of many steps: int array (n,) to float64 array (n,), bit for bit equal to it."""
        if not self.tails:
            return self.planned.curve(steps)
        lr = steps.astype("float64")
        there = steps < self.tails[0].step
        lr[there] = self.planned.curve(steps[there])
        for index, tail in enumerate(self.tails):
            there = steps >= tail.step
            if index + 1 < len(self.tails):
                there &= steps < self.tails[index + 1].step
            lr[there] = tail.curve(steps[there])
        return lr

    @property
    def total_steps(self) -> int:
        """Updates of the whole run, as it was edited last."""
        return self.tails[-1].total_steps if self.tails else self.planned.total_steps

    @property
    def warmup_steps(self) -> int:
        """Where the run's first warmup ends; clipping may begin there.

        An edit during that warmup moves its end. A later re-warm does not: clipping that has begun
        stays on.
        """
        end = self.planned.warmup_steps
        for tail in self.tails:
            if tail.step < end:
                end = tail.peak_step
        return end

    @property
    def last_edit_step(self) -> int:
        """The earliest step at which a further edit can land."""
        return self.tails[-1].step if self.tails else 0

    def edited(self, tail: ScheduleTail) -> "Timeline":
        """With one more edit.

        Raises:
            ConfigError: naming what does not fit; this timeline is as it was.
        """
        require_ahead(self, tail.step)
        problems = list(_problems(tail))
        if not problems and tail.anchor != self.lr(tail.step):
            problems.append(
                Problem(
                    "schedule.initial_lr",
                    Message(
                        "schedule.other_anchor",
                        step=tail.step,
                        anchor=tail.anchor,
                        lr=self.lr(tail.step),
                    ),
                )
            )
        if problems:
            raise ConfigError(problems)
        return Timeline(self.planned, (*self.tails, tail))

    def pieces(self) -> Iterator[tuple[int, int, Schedule]]:
        """``(begin, end, schedule)`` in order; each schedule counts from its ``begin``."""
        begins = [0, *(tail.step for tail in self.tails), self.total_steps]
        schedules = [self.planned, *(tail.schedule for tail in self.tails)]
        for begin, end, schedule in zip(begins, begins[1:], schedules, strict=False):
            if begin < end:
                yield begin, end, schedule

    def phases(self) -> tuple[Phase, ...]:
        """The whole run, cut into ramps, plateaus and decays; neighbours of one name are joined."""
        found: list[Phase] = []
        for begin, end, schedule in self.pieces():
            joint = begin + schedule.warmup_steps
            if schedule.shape.holds:
                fall = begin + schedule.decay_start
            else:
                fall = joint if schedule.shape.falls else end
            for name, first, last in (
                ("ramp_down" if _ramps_down(schedule) else "warmup", begin, joint),
                ("stable", joint, fall),
                ("decay", fall, end),
            ):
                last = min(last, end)  # noqa: PLW2901 - an edit cuts a phase short
                if first >= last:
                    continue
                if found and found[-1].name == name:
                    found[-1] = replace(found[-1], end=last)
                else:
                    found.append(Phase(name, first, last))
        return tuple(found)


def _ramps_down(schedule: Schedule) -> bool:
    return schedule.warmup_steps > 0 and schedule.peak_lr < schedule.initial_lr


def rest(timeline: Timeline, step: int) -> ScheduleTail:
    """What is to come anyway, as a tail from ``step``: what an edit is a change of.

    It draws the same curve (but for rounding), whatever the shape and wherever in it.

    Raises:
        ConfigError: ``step`` is before the last edit or after the run's end.
    """
    require_ahead(timeline, step)
    origin = timeline.last_edit_step
    stands = timeline.tails[-1].schedule if timeline.tails else timeline.planned
    return ScheduleTail(step, stands.rest(step - origin, timeline.lr(step)))


# -- checking and reading


def require_ahead(timeline: Timeline, step: int) -> None:
    """Raise :class:`ConfigError` unless an edit can land at ``step``; at the end: one that goes on.

    A run that has ended is made longer there.
    """
    if not timeline.last_edit_step <= step <= timeline.total_steps:
        raise ConfigError(
            [
                Problem(
                    "schedule",
                    Message(
                        "schedule.edit_out_of_time",
                        step=step,
                        first=timeline.last_edit_step,
                        last=timeline.total_steps,
                    ),
                )
            ]
        )


_CHECKED = ("decay", "min_lr", "power", "cycles", "points", "interpolation")
_SPECS = {name: FIELD_PATHS[f"schedule.{name}"] for name in _CHECKED}


def _problems(tail: ScheduleTail) -> Iterator[Problem]:
    """Everything about a tail by itself that is refused."""
    s, step = tail.schedule, tail.step
    for name, spec in _SPECS.items():
        try:
            spec.read(getattr(s, name))
        except FieldError as error:
            yield Problem(f"schedule.{name}", error.what)
            return
    for name in ("initial_lr", "peak_lr"):
        value = getattr(s, name)
        if not 0.0 <= value <= 10.0:
            yield Problem(f"schedule.{name}", Message("schedule.lr_out_of_range", value=value))
            return
    if s.peak_lr == 0.0:
        yield Problem(
            "schedule.peak_lr",
            Message("schedule.nothing_to_fall_from", step=step),
        )
    if s.shape.needs_floor and s.min_lr == 0.0:
        yield Problem("schedule.min_lr", Message("schedule.shape_needs_min_lr", shape=s.decay))
    if not 1 <= s.total_steps <= MOST_STEPS - step:
        yield Problem(
            "training.max_steps",
            Message(
                "schedule.end_out_of_range",
                step=tail.total_steps,
                first=step + 1,
                last=MOST_STEPS,
            ),
        )
    elif not 0 <= s.warmup_steps <= s.total_steps:
        yield Problem(
            "schedule.warmup",
            Message(
                "schedule.peak_outside", peak=tail.peak_step, step=step, total=tail.total_steps
            ),
        )
    elif s.shape.holds and not s.warmup_steps <= s.decay_start <= s.total_steps:
        yield Problem(
            "schedule.decay_start",
            Message(
                "schedule.decay_start_outside_rest",
                start=tail.decay_start,
                peak=tail.peak_step,
                total=tail.total_steps,
            ),
        )
    if not (0.0 <= s.entered < 1.0 and 0.0 <= s.warmed < 1.0 and 0 <= s.timescale <= MOST_STEPS):
        yield Problem("schedule.decay", Message("schedule.edit_outside_shape"))


_OF_POINTS = ("points", "interpolation")
_LARGEST = 2 * 10**10  # of a whole number that is read; ranges are checked afterwards
_FIELDS = {field.name: field for field in dataclasses.fields(Schedule)}
_NEEDED = {"step"} | {n for n, f in _FIELDS.items() if f.default is dataclasses.MISSING}


def tail_from(values: object) -> ScheduleTail:
    """Read a tail from plain values; nothing in them is trusted.

    Raises:
        ConfigError: as :func:`read_tail`, or a value is out of range.
    """
    tail = read_tail(values)
    problems = list(_problems(tail))
    if problems:
        raise ConfigError(problems)
    return tail


def read_tail(values: object) -> ScheduleTail:
    """As :func:`tail_from`, for a tail that is only shown: also one that no edit could make.

    A value that a schedule has a default for may be missing: it was stored before there was one.

    Raises:
        ConfigError: a value is missing, unknown or of the wrong type, by name.
    """
    if not isinstance(values, Mapping):
        raise ConfigError([Problem("edit", Message("schedule.edit_no_table"))])
    odd = (_NEEDED - values.keys()) | (values.keys() - {"step", *_FIELDS})
    if odd:
        named = sorted(str(name)[:40] for name in odd)[:5]
        raise ConfigError([Problem("edit", Message("schedule.edit_odd_values", names=named))])
    problems = []
    read: dict[str, Any] = {}
    for name, value in values.items():
        kind = int if name == "step" else _FIELDS[name].type
        if name in _OF_POINTS:
            try:
                read[name] = FIELD_PATHS[f"schedule.{name}"].read(value)
            except FieldError as error:
                problems.append(Problem(f"edit.{name}", error.what))
            continue
        if name == "decay":
            if not isinstance(value, str) or value not in SHAPES:
                problems.append(Problem("edit.decay", Message("schedule.edit_no_shape")))
        elif isinstance(value, bool) or not isinstance(value, int | float):
            problems.append(Problem(f"edit.{name}", Message("schedule.edit_no_number")))
        elif kind is int and (not isinstance(value, int) or abs(value) > _LARGEST):
            problems.append(Problem(f"edit.{name}", Message("schedule.edit_no_whole_number")))
        elif not abs(value) < 1e300:
            problems.append(Problem(f"edit.{name}", Message("schedule.edit_not_finite")))
        read[name] = float(value) if kind is float and not problems else value
    if not problems and read["step"] < 0:
        problems.append(Problem("edit.step", Message("schedule.edit_before_start")))
    if problems:
        raise ConfigError(problems)
    return ScheduleTail(read.pop("step"), Schedule(**read))
