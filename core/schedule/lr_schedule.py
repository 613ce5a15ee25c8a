"""The schedule that a config plans for a run of a given length, and from when on it clips.

One function of the step draws the curve, trains the model and is stored with the run; its shapes
are :mod:`core.lr_shapes`. Knows nothing of torch, of running or of drawing.
"""

import math
from operator import itemgetter

from core.config import ConfigError, Problem, RunConfig, ScheduleConfig
from core.config.fields import steps_of
from core.i18n import Message
from core.lr_shapes import POINTS, SHAPES, Schedule
from core.lr_shapes.interpolation import value_at

_ROUNDING = 1e-6  # of a step: the share of one is rounded


def plan(config: ScheduleConfig, total_steps: int) -> Schedule:
    """Resolve a schedule's shares for a run of ``total_steps``.

    Raises:
        ConfigError: warmup or decay start outside the run, by name; nothing is clamped.
    """
    if total_steps < 1:
        raise ConfigError([Problem("training.max_steps", Message("schedule.no_step"))])
    if config.decay == POINTS and config.points:
        return _through_points(config, total_steps)
    warmup = steps_of(config.warmup, total_steps)
    start = steps_of(config.decay_start, total_steps)
    problems = []
    if warmup > total_steps:
        problems.append(
            Problem(
                "schedule.warmup",
                Message("schedule.warmup_too_long", warmup=warmup, total=total_steps),
            )
        )
    elif SHAPES[config.decay].holds and not warmup <= start <= total_steps:
        problems.append(
            Problem(
                "schedule.decay_start",
                Message(
                    "schedule.decay_start_outside", start=start, warmup=warmup, total=total_steps
                ),
            )
        )
    if problems:
        raise ConfigError(problems)
    return Schedule(
        decay=config.decay,
        total_steps=total_steps,
        warmup_steps=warmup,
        initial_lr=config.initial_lr,
        peak_lr=config.peak_lr,
        min_lr=config.min_lr,
        decay_start=start,
        power=config.power,
        cycles=config.cycles,
    )


def _through_points(config: ScheduleConfig, total_steps: int) -> Schedule:
    """The warmup is the way to the highest point, the first of them."""
    share, highest = max(config.points, key=itemgetter(1))
    first = value_at(config.points, config.interpolation, 0.0)
    return Schedule(
        decay=config.decay,
        total_steps=total_steps,
        warmup_steps=min(math.ceil(share * total_steps - _ROUNDING), total_steps),
        initial_lr=first,
        peak_lr=highest,
        min_lr=config.min_lr,
        decay_start=total_steps,
        points=config.points,
        interpolation=config.interpolation,
    )


def clips(begin: str, step: int, warmup_steps: int) -> bool:
    """Whether the gradient of update ``step`` is clipped under one of the three beginnings."""
    match begin:
        case "start":
            return True
        case "after_warmup":
            return step >= warmup_steps
        case "book":
            return step > warmup_steps
        case unknown:
            raise ValueError(f"clipping.begin: no such beginning: {unknown!r}")


def total_steps(config: RunConfig, batches_per_epoch: int) -> int:
    """Updates of the whole run: batches an epoch x epochs / accumulation, capped by max_steps."""
    training = config.training
    steps = batches_per_epoch * training.epochs // training.grad_accumulation
    return min(steps, training.max_steps) if training.max_steps else steps
