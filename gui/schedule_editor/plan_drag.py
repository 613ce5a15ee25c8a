"""What dragging a handle of the learning-rate plot does to the config. Pure functions of numbers.

A handle wants to be at some step and some learning rate; :func:`dragged` answers with the values
that the draft takes. Values are snapped to round ones, kept in their unit (a percentage stays one)
and stopped at the schedule's own limits, so that no drag makes a wrong config. Knows no Qt.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.config import FIELD_PATHS
from core.config.fields import steps_of
from core.lr_shapes import Schedule
from gui.plots.table import tr

INITIAL, PEAK, DECAY_START, END = HANDLES = (
    "handle_initial",
    "handle_peak",
    "handle_decay_start",
    "handle_end",
)

_ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)  # mantissas of round learning rates
_PERCENTS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
_COARSE_PX = 24.0  # further apart than this, round values are too coarse: another digit
_GRID_PX = 5.0  # steps and shares snap to a grid at least this wide
_EPOCH_PX = 12.0  # epochs narrower than this are no places to snap to
_SMALLEST_NUDGE = 1e-9  # below it the keyboard goes to 0
_FIRST_NUDGE = 1e-6  # from 0 upwards
_FREE_DIGITS = 3  # behind the point, of a learning rate that is not snapped


@dataclass(frozen=True, slots=True)
class Plan:
    """A config's schedule as the handles see it.

    Attributes:
        schedule: the schedule resolved to steps.
        warmup, decay_start: as the config says them: steps or a share.
        max_steps: the cap of the config; 0 for none.
        full_steps: how long the run would be without a cap.
        steps_per_epoch: not rounded.
    """

    schedule: Schedule
    warmup: int | str
    decay_start: int | str
    max_steps: int = 0
    full_steps: int = 0
    steps_per_epoch: float = 0.0

    @property
    def measured_in_steps(self) -> bool:
        """The cap is what ends the run, so its end can be dragged."""
        return 0 < self.max_steps == self.schedule.total_steps


@dataclass(frozen=True, slots=True)
class Place:
    """Where a handle stands, and in which directions it can be dragged.

    ``offered``: nothing stands there yet; pulling the handle makes it.
    """

    step: float
    lr: float
    along_x: bool
    along_y: bool
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """How fine a drag is: what one pixel means. With ``decades_per_px`` the axis is logarithmic."""

    steps_per_px: float = 1.0
    lr_per_px: float = 0.0
    decades_per_px: float = 0.0

    def lr_px(self, lr: float) -> float:
        """The learning rate of one pixel around ``lr``."""
        return self.lr_per_px or lr * math.log(10.0) * self.decades_per_px


@dataclass(frozen=True, slots=True)
class DraftChange:
    """What the draft takes: values by path; and, where a limit stopped the handle, which one."""

    values: Mapping[str, Any] = field(default_factory=dict)
    stopped: str = ""


def places(
    schedule: Schedule, *, measured_in_steps: bool, editable: bool = True
) -> dict[str, Place]:
    """Where the handles of a schedule stand, in their order from left to right.

    A handle that would change nothing is left out: the end of a constant schedule whose length
    the epochs say, the start of a decay that the shape does not have, all but the length of a
    curve through points.
    """
    s, shape = schedule, schedule.shape
    n = float(s.total_steps)
    if s.points:
        end = Place(n, s.lr(s.total_steps), True, False)
        return {END: end} if measured_in_steps or not editable else {}
    found = {
        INITIAL: Place(0.0, s.initial_lr, False, True),
        PEAK: Place(float(s.warmup_steps), s.peak_lr, True, True),
    }
    if shape.holds:
        found[DECAY_START] = Place(float(s.decay_start), s.peak_lr, True, False)
    falls = s.shape.falls
    if falls or measured_in_steps or not editable:
        lr = s.min_lr if falls else s.peak_lr
        found[END] = Place(n, lr, measured_in_steps, falls)
    return found


# -- dragging


def dragged(
    plan: Plan,
    handle: str,
    step: float | None,
    lr: float | None,
    resolution: Resolution,
    *,
    snap: bool = True,
) -> DraftChange:
    """The values after ``handle`` was dragged from where ``plan`` has it.

    Args:
        plan: the plan when the drag began.
        handle: which one.
        step: where it is wanted along x; ``None``: where it was.
        lr: where it is wanted along y; ``None``: where it was.
        resolution: what a pixel means.
        snap: to round values.
    """
    values: dict[str, Any] = {}
    stops = []
    place = places(plan.schedule, measured_in_steps=plan.measured_in_steps).get(handle)
    if place is None:
        return DraftChange()
    if place.along_x:
        path, old = _x_field(plan, handle)
        values[path] = old
        if step is not None:
            values[path], stop = _x_value(plan, handle, step, resolution, snap=snap)
            stops.append(stop)
    if place.along_y:
        path, old_lr = _y_field(plan, handle)
        values[path] = old_lr
        if lr is not None:
            values[path], stop = _y_value(plan, handle, lr, resolution, snap=snap)
            stops.append(stop)
    return DraftChange(values, next((stop for stop in stops if stop), ""))


def _x_field(plan: Plan, handle: str) -> tuple[str, int | str]:
    return {
        PEAK: ("schedule.warmup", plan.warmup),
        DECAY_START: ("schedule.decay_start", plan.decay_start),
        END: ("training.max_steps", plan.max_steps),
    }[handle]


def _y_field(plan: Plan, handle: str) -> tuple[str, float]:
    s = plan.schedule
    return {
        INITIAL: ("schedule.initial_lr", s.initial_lr),
        PEAK: ("schedule.peak_lr", s.peak_lr),
        END: ("schedule.min_lr", s.min_lr),
    }[handle]


def _x_value(
    plan: Plan, handle: str, step: float, resolution: Resolution, *, snap: bool
) -> tuple[int | str, str]:
    s = plan.schedule
    old = _x_field(plan, handle)[1]
    if handle == END:
        wanted = snapped_steps(step, resolution, plan.steps_per_epoch) if snap else round(step)
        return _total(plan, max(wanted, 1))
    low, high, reasons = _x_limits(plan, handle)
    if isinstance(old, str):
        value: int | str = (
            snapped_share(step, s.total_steps, resolution)
            if snap
            else share_for(max(round(step), 0), s.total_steps)
        )
        steps = steps_of(value, s.total_steps)
    else:
        steps = snapped_steps(step, resolution, plan.steps_per_epoch) if snap else round(step)
        value = steps
    if low <= steps <= high and low - 0.5 <= step <= high + 0.5:
        return value, ""
    over = steps > high or step > high + 0.5
    steps = high if over else low
    stop = reasons[int(over)]
    return (share_for(steps, s.total_steps) if isinstance(old, str) else steps), stop


def _x_limits(plan: Plan, handle: str) -> tuple[int, int, tuple[str, str]]:
    s = plan.schedule
    if handle == DECAY_START:
        return s.warmup_steps, s.total_steps, (tr("the warmup ends here"), tr("the run ends here"))
    if s.shape.holds:
        return 0, s.decay_start, (tr("the run starts here"), tr("the decay starts here"))
    return 0, s.total_steps, (tr("the run starts here"), tr("the run ends here"))


def _total(plan: Plan, wanted: int) -> tuple[int, str]:
    """The number of steps next to ``wanted`` under which warmup and decay still fit in."""
    high = plan.full_steps or wanted
    stop = tr("the epochs end here") if wanted > high else ""
    wanted = min(wanted, high)
    if _fits(plan, wanted):
        return wanted, stop
    good, bad = plan.schedule.total_steps, wanted
    while abs(good - bad) > 1:  # what fits is one stretch, and the present total lies in it
        middle = (good + bad) // 2
        good, bad = (middle, bad) if _fits(plan, middle) else (good, middle)
    return good, tr("warmup and decay need this many steps") if good > bad else tr(
        "the decay starts here"
    )


def _fits(plan: Plan, total: int) -> bool:
    warmup = steps_of(plan.warmup, total)
    if not plan.schedule.shape.holds:
        return warmup <= total
    return warmup <= steps_of(plan.decay_start, total) <= total


def _y_value(
    plan: Plan, handle: str, lr: float, resolution: Resolution, *, snap: bool
) -> tuple[float, str]:
    value = snapped_lr(lr, resolution) if snap else free_lr(lr)
    low, high, reasons = _y_limits(plan, handle, resolution)
    if value < low:
        return low, reasons[0]
    if value > high:
        return high, reasons[1]
    return value, ""


def _y_limits(
    plan: Plan, handle: str, resolution: Resolution
) -> tuple[float, float, tuple[str, str]]:
    """Lowest and highest learning rate; where the values are the wrong way round already, wide."""
    s = plan.schedule
    least = snapped_lr(resolution.lr_px(1e-9) or 1e-9, Resolution())  # above 0 and still in sight
    top = float(FIELD_PATHS["schedule.peak_lr"].high or 10.0)
    if handle == PEAK:
        under = [lr for lr in (s.initial_lr, s.min_lr) if 0.0 < lr <= s.peak_lr]
        floor = tr("not below initial and min LR") if under else tr("must be above 0")
        return max(under, default=min(least, s.peak_lr)), top, (floor, tr("the highest allowed"))
    now = s.initial_lr if handle == INITIAL else s.min_lr
    high, reason = (
        (s.peak_lr, tr("the peak")) if now <= s.peak_lr else (top, tr("the highest allowed"))
    )
    if handle == END and s.shape.needs_floor:
        return min(least, now), high, (tr("this shape must end above 0"), reason)
    return 0.0, high, (tr("0 is the lowest"), reason)


# -- round values


def short_lr_text(value: float) -> str:
    """``1.2e-3``, ``1e-3``, ``0``: no more digits than there are."""
    if value == 0:
        return "0"
    mantissa, _, exponent = f"{value:.3e}".partition("e")
    return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"


def snapped_lr(value: float, resolution: Resolution) -> float:
    """The nearest round learning rate; with more digits where they can be told apart."""
    if value <= 0 or not math.isfinite(value):
        return 0.0
    exponent = math.floor(math.log10(value))
    candidates = [0.0] if resolution.lr_per_px else []
    for power in (exponent - 1, exponent, exponent + 1):
        candidates += [float(f"{mantissa}e{power}") for mantissa in _ROUND]
    nearest = min(candidates, key=lambda candidate: abs(candidate - value))
    pixel = resolution.lr_px(value)
    if not pixel or abs(_gap(candidates, value)) <= _COARSE_PX * pixel:
        return nearest
    for digits in (1, 2):
        if 10.0 ** (exponent - digits) <= _COARSE_PX * pixel:
            return float(f"{value:.{digits}e}")
    return float(f"{value:.3e}")


def _gap(candidates: list[float], value: float) -> float:
    below = max((c for c in candidates if c <= value), default=0.0)
    above = min((c for c in candidates if c > value), default=value)
    return above - below


def free_lr(value: float) -> float:
    """A learning rate that is not snapped, without digits that nobody means."""
    return float(f"{value:.{_FREE_DIGITS}e}") if value > 0 else 0.0


def snapped_steps(step: float, resolution: Resolution, steps_per_epoch: float = 0.0) -> int:
    """The nearest multiple of 1, 2, 5, 10 ... that the eye tells apart, or a whole epoch."""
    if steps_per_epoch and steps_per_epoch >= _EPOCH_PX * resolution.steps_per_px:
        edge = round(step / steps_per_epoch) * steps_per_epoch
        if abs(edge - step) <= _GRID_PX * resolution.steps_per_px:
            return round(edge)
    grid = steps_grid(_GRID_PX * resolution.steps_per_px)
    return round(step / grid) * grid


def steps_grid(at_least: float) -> int:
    """The smallest of 1, 2, 5, 10 ... that is not below ``at_least``."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if factor * power >= at_least:
                return factor * power
        power *= 10


def snapped_share(step: float, total_steps: int, resolution: Resolution) -> str:
    """The nearest round percentage, from 0 to 100."""
    percent_px = total_steps / 100.0 / resolution.steps_per_px
    grid = next((p for p in _PERCENTS if p * percent_px >= _GRID_PX), _PERCENTS[-1])
    percent = round(100.0 * step / total_steps / grid) * grid
    return f"{round(min(max(percent, 0.0), 100.0), 1):g}%"


def share_for(steps: int, total_steps: int) -> str:
    """The shortest percentage that means exactly this many of all steps."""
    exact = 100.0 * steps / total_steps
    for digits in range(12):
        scale = 10.0**digits
        for percent in (round(exact, digits), math.ceil(exact * scale) / scale):
            text = f"{percent:.{digits}f}%"
            if percent <= 100.0 and steps_of(text, total_steps) == steps:
                return text
    return "100%"


# -- keys


def nudged(plan: Plan, handle: str, right: int, up: int, *, far: bool) -> DraftChange:
    """The values after an arrow key: ``right`` and ``up`` are -1, 0 or 1; ``far`` goes further."""
    place = places(plan.schedule, measured_in_steps=plan.measured_in_steps).get(handle)
    if place is None or (right and not place.along_x) or (up and not place.along_y):
        return DraftChange()
    if up:
        lr = next_lr(place.lr, up, far=far)
        change = dragged(plan, handle, None, lr, Resolution(), snap=False)
    else:
        step = _next_step(plan, handle, right, far=far)
        change = dragged(plan, handle, step, None, Resolution(), snap=False)
    return change


def next_lr(value: float, up: int, *, far: bool) -> float:
    """The next round learning rate above or below."""
    if value <= 0:
        return _FIRST_NUDGE if up > 0 else 0.0
    exponent = math.floor(math.log10(value))
    mantissas = _ROUND if far else tuple(k / 10 for k in range(10, 100))
    every = [
        float(f"{m}e{power}") for power in range(exponent - 1, exponent + 2) for m in mantissas
    ]
    near = value * 1e-9
    if up > 0:
        return min(candidate for candidate in every if candidate > value + near)
    lower = max(candidate for candidate in every if candidate < value - near)
    return lower if lower >= _SMALLEST_NUDGE else 0.0


def _next_step(plan: Plan, handle: str, right: int, *, far: bool) -> float:
    total = plan.schedule.total_steps
    old = _x_field(plan, handle)[1]
    steps = steps_of(old, total)
    if not isinstance(old, str) or total < 100:  # where a percent is less than a step
        grid = 5 if isinstance(old, str) else steps_grid(total / 50.0)
        return float(steps + right * (grid if far else 1))
    size = 5 if far else 1
    percents = float(old.rstrip("%")) / size
    k = math.floor(percents + 1e-9) + 1 if right > 0 else math.ceil(percents - 1e-9) - 1
    return float(steps_of(f"{k * size}%", total)) if k >= 0 else -1.0
