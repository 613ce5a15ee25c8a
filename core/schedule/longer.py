"""What a run that becomes longer does with its further steps: a stretched fall, or a new one.

Both begin at the learning rate that stands there and climb from it, so that nothing jumps. Steps
are counted from the run's first. Knows nothing of torch, of running, of files or of drawing.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.config import ConfigError, Problem
from core.config.fields import steps_of
from core.i18n import Message
from core.lr_shapes import CONSTANT, POINTS, SHAPES, Schedule
from core.schedule.point_curves import glided
from core.schedule.timeline import ScheduleTail, Timeline

GLIDE_SHARE = 100  # a climb to another curve takes a hundredth of the run
_NEAR_FLOOR = 0.02  # of the way from the floor to the peak


def stretch(
    timeline: Timeline, step: int, total_steps: int, values: Mapping[str, Any]
) -> ScheduleTail:
    """The last fall as it would be now, had the run been planned for ``total_steps``.

    Where that is another rate than the one that stands there, a hundredth of the run leads to it.

    Args:
        timeline: what stands.
        step: the next update.
        total_steps: the run's end, after ``step``.
        values: what is other in the fall, by the names of :class:`Schedule`; ``decay_start`` is a
            step of the whole run, or a share of it.

    Raises:
        ConfigError: nothing is left to train, or there is no such shape.
    """
    _require_rest(step, total_steps, values)
    begin, fall = _last_fall(timeline)
    span, made, anchor = total_steps - begin, step - begin, timeline.lr(step)
    start = fall.decay_start * span // max(fall.total_steps, 1)
    if "decay_start" in values:
        start = steps_of(values["decay_start"], total_steps) - begin
    longer = replace(
        fall, **{**values, "total_steps": span, "decay_start": max(start, fall.warmup_steps)}
    )
    if fall.points:
        glide = min(max(total_steps // GLIDE_SHARE, 1), total_steps - step)
        ahead = replace(longer, decay="points").rest(made, anchor)
        return ScheduleTail(step, glided(ahead, total_steps - step, glide, 1.0))
    if made < longer.warmup_steps or longer.lr(made) == anchor:
        return ScheduleTail(step, longer.rest(made, anchor))
    glide = min(max(total_steps // GLIDE_SHARE, 1), total_steps - step)
    after = longer.rest(made + glide, longer.lr(made + glide))
    return ScheduleTail(
        step,
        replace(
            after,
            total_steps=total_steps - step,
            warmup_steps=glide,
            initial_lr=anchor,
            decay_start=after.decay_start + glide,
        ),
    )


def rewarm(
    timeline: Timeline, step: int, total_steps: int, values: Mapping[str, Any]
) -> ScheduleTail:
    """A new warmup and decay over the rest of the run: the plan once more, from what stands there.

    Args:
        timeline: what stands.
        step: the next update.
        total_steps: the run's end, after ``step``.
        values: what is other than planned, by the names of :class:`Schedule`, and ``warmup``.
            Steps and shares are of the rest of the run.

    Raises:
        ConfigError: nothing is left to train, or there is no such shape.
    """
    _require_rest(step, total_steps, values)
    planned, left = timeline.planned, total_steps - step
    if planned.points and values.get("decay", POINTS) == POINTS:
        anchor = timeline.lr(step)
        again = ((0.0, anchor), *(point for point in planned.points if point[0] > 0.0))
        return ScheduleTail(
            step, replace(planned, total_steps=left, initial_lr=anchor, points=again)
        )
    warmup = planned.warmup_steps * left // planned.total_steps
    start = planned.decay_start * left // planned.total_steps
    if "warmup" in values:
        warmup = steps_of(values["warmup"], left)
    if "decay_start" in values:
        start = steps_of(values["decay_start"], left)
    warmup = max(warmup, 1)  # the first update keeps the rate that stands there
    as_planned = replace(
        planned,
        total_steps=left,
        warmup_steps=warmup,
        initial_lr=timeline.lr(step),
        decay_start=start if "decay_start" in values else max(start, warmup),
    )
    shape = {n: v for n, v in values.items() if n not in ("warmup", "decay_start")}
    return ScheduleTail(step, replace(as_planned, **shape))


def is_at_floor(timeline: Timeline, tail: ScheduleTail) -> bool:
    """Whether a rest of the run trains at the end of its fall, or so near that it is the same."""
    s = tail.schedule
    if not s.shape.falls or s.warmup_steps:
        return False
    height = timeline.planned.peak_lr - s.min_lr
    return s.peak_lr - s.min_lr <= _NEAR_FLOOR * max(height, 0.0)


def _require_rest(step: int, total_steps: int, values: Mapping[str, Any]) -> None:
    if values.get("decay", CONSTANT) not in SHAPES:
        why = Message("schedule.no_shape", shapes=tuple(SHAPES))
        raise ConfigError([Problem("schedule.decay", why)])
    if total_steps <= step:
        why = Message("schedule.nothing_left", total=total_steps, step=step)
        raise ConfigError([Problem("training.max_steps", why)])


def _last_fall(timeline: Timeline) -> tuple[int, Schedule]:
    """Where the last piece begins that comes down, and the piece; the plan where none does."""
    for tail in reversed(timeline.tails):
        s = tail.schedule
        if s.shape.falls and not is_at_floor(timeline, tail):
            return tail.step, s
    return 0, timeline.planned
