"""The learning rate as a pure function of the step: every shape in one table.

One function draws the curve, trains the model and is stored with the run. Steps are 0-based:
``step`` is the update about to happen. Knows nothing of torch, of running or of drawing.

Every formula is written once for numbers and for numpy arrays, and gives the same bits for both.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.config import ConfigError, Problem, RunConfig, ScheduleConfig
from core.config.fields import steps_of

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule with everything resolved to steps.

    ``total_steps`` N, ``warmup_steps`` W, ``decay_start`` D with W <= D <= N (WSD shapes).

    A plan begins at the beginning. The rest of a run (``core.schedule.timeline.ScheduleTail``) may
    begin half way: ``entered`` is the share of the fall that lies behind it and ``warmed`` that of
    one-cycle's warmup; the fall then goes on from ``peak_lr`` as the same curve would. Restarts
    keep their
    ``peak_lr``; the cycle that was entered goes on from ``initial_lr``. ``timescale``: T of the
    inverse square root; 0: W, or 10,000 where there is no warmup.
    """

    decay: str
    total_steps: int
    warmup_steps: int
    initial_lr: float
    peak_lr: float
    min_lr: float
    decay_start: int
    power: float = 2.0
    cycles: int = 4
    entered: float = 0.0
    warmed: float = 0.0
    timescale: int = 0

    def lr(self, step: int) -> float:
        """The learning rate of the update ``step``; past the end it stays at its last value."""
        if step < self.warmup_steps:
            return float(SHAPES[self.decay].warmup(self, step))
        return float(SHAPES[self.decay].after(self, step))

    def curve(self, steps: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
        """``lr`` of many steps: int array (n,) to float64 array (n,), bit for bit equal to it."""
        import numpy as np  # deferred: the command line and the first paint do without

        shape = SHAPES[self.decay]
        lr = np.empty(len(steps), dtype=np.float64)
        warm = steps < self.warmup_steps
        lr[warm] = shape.warmup(self, steps[warm])
        lr[~warm] = shape.after(self, steps[~warm])
        return lr


@dataclass(frozen=True, slots=True)
class Shape:
    """One entry of the table.

    Attributes:
        label: the name in the chooser.
        after: LR from the end of the warmup on, ``step >= W``.
        warmup: LR before it, ``step < W``; a straight line but for one-cycle.
        holds: the shape has a plateau that ends at ``decay_start``.
        extra: further config fields of ``schedule`` that the shape reads.
        source: where the convention comes from.
    """

    label: str
    after: Callable[[Schedule, Any], Any]
    source: str
    warmup: Callable[[Schedule, Any], Any]
    holds: bool = False
    extra: tuple[str, ...] = ()


def _each(function: Callable[[float], float]) -> Callable[[Any], Any]:
    """A libm function for numbers and arrays alike; numpy's own differ in the last bit."""

    def apply(x: Any) -> Any:
        if isinstance(x, int | float):
            return function(x)
        import numpy as np

        return np.fromiter(map(function, x.tolist()), dtype=np.float64, count=len(x))

    return apply


_cos = _each(math.cos)
_sqrt = _each(math.sqrt)


def _power(x: Any, exponent: float) -> Any:
    return _each(lambda value: value**exponent)(x)


def _smaller(x: Any, bound: float) -> Any:
    if isinstance(x, int | float):
        return min(x, bound)
    import numpy as np

    return np.minimum(x, bound)


def _larger(x: Any, bound: float) -> Any:
    if isinstance(x, int | float):
        return max(x, bound)
    import numpy as np

    return np.maximum(x, bound)


def _progress(schedule: Schedule, step: Any, begin: int) -> Any:
    """u (or r): 0 at ``begin``, 1 at the end and ever after."""
    span = schedule.total_steps - begin
    if span <= 0:
        return step * 0.0 + 1.0
    return _smaller((step - begin) / span, 1.0)


def _u(schedule: Schedule, step: Any) -> Any:
    return _progress(schedule, step, schedule.warmup_steps)


def _between(schedule: Schedule, share: Any) -> Any:
    return schedule.min_lr + (schedule.peak_lr - schedule.min_lr) * share


def _linear_warmup(s: Schedule, step: Any) -> Any:
    return s.initial_lr + step * (s.peak_lr - s.initial_lr) / s.warmup_steps


def _half_cosine_up(x: Any) -> Any:
    return (1.0 - _cos(math.pi * x)) * 0.5


def _cosine_warmup(s: Schedule, step: Any) -> Any:
    x = step / s.warmup_steps
    behind = _half_cosine_up(s.warmed)
    # Its last billionth is a straight line: in floating point nothing of the cosine is left.
    share = x if behind >= 1.0 else _half_cosine_up(s.warmed + (1.0 - s.warmed) * x)
    if 0.0 < behind < 1.0:
        share = (share - behind) / (1.0 - behind)
    return s.initial_lr + (s.peak_lr - s.initial_lr) * share


def _half_cosine(x: Any) -> Any:
    return 0.5 * (1.0 + _cos(math.pi * x))


def _rest_of(fall: Callable[[Any], Any], s: Schedule, u: Any) -> Any:
    """A fall from 1 to 0, or the rest of one that was entered half way, from 1 again."""
    if not s.entered:
        return fall(u)
    left = fall(s.entered)
    share = fall(_smaller(s.entered + (1.0 - s.entered) * u, 1.0))
    return share / left if left > 0.0 else share * 0.0


def _cosine(s: Schedule, step: Any) -> Any:
    return _between(s, _rest_of(_half_cosine, s, _u(s, step)))


def _linear(s: Schedule, step: Any) -> Any:
    return _between(s, 1.0 - _u(s, step))


def _constant(s: Schedule, step: Any) -> Any:
    return step * 0.0 + s.peak_lr


def _stable_then(fall: Callable[[Any], Any]) -> Callable[[Schedule, Any], Any]:
    def after(s: Schedule, step: Any) -> Any:
        r = _larger(_progress(s, step, s.decay_start), 0.0)
        lr = _between(s, _rest_of(fall, s, r))
        if isinstance(step, int):
            return s.peak_lr if step < s.decay_start else lr
        import numpy as np

        return np.where(step < s.decay_start, s.peak_lr, lr)

    return after


def inverse_sqrt_timescale(s: Schedule) -> int:
    """T of the inverse square root."""
    return s.timescale or s.warmup_steps or 10_000


def _inverse_sqrt(s: Schedule, step: Any) -> Any:
    timescale = inverse_sqrt_timescale(s)
    held = _smaller(step, s.total_steps)  # nothing changes past the end
    lr = s.peak_lr / _sqrt((held - s.warmup_steps + timescale) / timescale)
    return _larger(lr, s.min_lr)


def _exponential(s: Schedule, step: Any) -> Any:
    u = _u(s, step)
    return s.peak_lr * _each(lambda value: (s.min_lr / s.peak_lr) ** value)(u)


def _polynomial(s: Schedule, step: Any) -> Any:
    return _between(s, _power(1.0 - _u(s, step), s.power))


# A restart is met although the step's share of the run is rounded.
_snapped = _each(lambda x: float(round(x)) if abs(x - round(x)) < 1e-9 else x)


def _restarts(s: Schedule, step: Any) -> Any:
    u = _u(s, step)
    place = s.cycles * (s.entered + (1.0 - s.entered) * u)
    if s.entered:
        place = _snapped(place)
    share = _half_cosine(place % 1.0)
    lr = _between(s, share)
    first = _rest_of_cycle(s, share)
    if isinstance(step, int):
        return s.min_lr if u >= 1.0 else first if place < _next_restart(s) else lr
    import numpy as np

    return np.where(u >= 1.0, s.min_lr, np.where(place < _next_restart(s), first, lr))


def _next_restart(s: Schedule) -> float:
    """Where the cycle that a tail entered half way ends; a plan has no such cycle."""
    if not s.entered or s.warmup_steps:
        return 0.0
    return float(math.floor(_snapped(s.cycles * s.entered))) + 1.0


def _rest_of_cycle(s: Schedule, share: Any) -> Any:
    left = _half_cosine(_snapped(s.cycles * s.entered) % 1.0)
    return s.min_lr + (s.initial_lr - s.min_lr) * (share / left if left > 0.0 else share * 0.0)


def _restarts_warmup(s: Schedule, step: Any) -> Any:
    """A straight line to where the cycles begin, which need not be the top of one."""
    top = s.peak_lr
    if s.entered:
        top = _between(s, _half_cosine(_snapped(s.cycles * s.entered) % 1.0))
    return s.initial_lr + step * (top - s.initial_lr) / s.warmup_steps


SHAPES: Mapping[str, Shape] = {
    "cosine": Shape("Cosine", _cosine, "Appendix D; nanoGPT", _linear_warmup),
    "linear": Shape("Linear", _linear, "OLMo; Hugging Face", _linear_warmup),
    "constant": Shape("Constant", _constant, "constant with warmup", _linear_warmup),
    "wsd-linear": Shape(
        "WSD linear", _stable_then(lambda r: 1.0 - r), "MiniCPM; Megatron", _linear_warmup, True
    ),
    "wsd-cosine": Shape(
        "WSD cosine", _stable_then(_half_cosine), "Hugging Face; Megatron", _linear_warmup, True
    ),
    "wsd-1-sqrt": Shape(
        "WSD 1-√",
        _stable_then(lambda r: 1.0 - _sqrt(r)),
        "Hägele et al. 2024",
        _linear_warmup,
        True,
    ),
    "inverse-sqrt": Shape("Inverse √", _inverse_sqrt, "Hugging Face; T5", _linear_warmup),
    "exponential": Shape("Exponential", _exponential, "geometric decay", _linear_warmup),
    "polynomial": Shape(
        "Polynomial", _polynomial, "Hugging Face", _linear_warmup, extra=("power",)
    ),
    "cosine-restarts": Shape(
        "Restarts", _restarts, "SGDR; Hugging Face", _restarts_warmup, extra=("cycles",)
    ),
    "one-cycle": Shape("One cycle", _cosine, "fastai; torch OneCycleLR", _cosine_warmup),
}


def plan(config: ScheduleConfig, total_steps: int) -> Schedule:
    """Resolve a schedule's shares for a run of ``total_steps``.

    Raises:
        ConfigError: warmup or decay start outside the run, by name; nothing is clamped.
    """
    if total_steps < 1:
        raise ConfigError([Problem("training.max_steps", "the run has no step to train")])
    warmup = steps_of(config.warmup, total_steps)
    start = steps_of(config.decay_start, total_steps)
    problems = []
    if warmup > total_steps:
        problems.append(
            Problem(
                "schedule.warmup",
                f"warmup {warmup} steps, but the run has {total_steps}; allowed 0 to {total_steps}",
            )
        )
    elif SHAPES[config.decay].holds and not warmup <= start <= total_steps:
        problems.append(
            Problem(
                "schedule.decay_start",
                f"decay from step {start}, but it must lie between the end of the warmup "
                f"({warmup}) and the end of the run ({total_steps})",
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
