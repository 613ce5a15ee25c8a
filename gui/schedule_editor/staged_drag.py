"""What dragging a handle does to the rest of a run that is on. Pure functions of numbers.

A tail (``core.schedule.timeline.ScheduleTail``) is what is to come, as it stands or as it is
staged; a handle of it wants to be at some step and some learning rate, and :func:`dragged` answers
with the change that is asked of the run. Steps are counted from the run's first. Values are snapped
to round ones and stopped at the tail's own limits. Knows no Qt and no run.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from core.config import FIELD_PATHS
from core.schedule.edits import Redraw
from core.schedule.timeline import MOST_STEPS, ScheduleTail, Timeline, rest
from gui.plots.table import tr
from gui.schedule_editor.plan_drag import (
    DECAY_START,
    END,
    PEAK,
    Place,
    Resolution,
    free_lr,
    next_lr,
    snapped_lr,
    snapped_steps,
    steps_grid,
)

Number = TypeVar("Number", int, float)

_OFFER_SHARE = 10  # a peak that is offered stands at a multiple of this share of the run
_LEAST_LR = 1e-9
_FAR_NUDGES = 50  # of the whole run: a far nudge along x is about this share of it


@dataclass(frozen=True, slots=True)
class TailChange:
    """What a drag asks of the run; ``None``: nothing. ``stopped``: the limit it met, in words."""

    redraw: Redraw | None = None
    stopped: str = ""


def shown_tail(timeline: Timeline, staged: ScheduleTail | None, step: int) -> ScheduleTail | None:
    """What the handles stand on: the staged tail, or what is to come anyway; ``None``: nothing."""
    if staged is not None:
        return staged
    if not timeline.last_edit_step <= step < timeline.total_steps:
        return None
    return rest(timeline, step)


def places(tail: ScheduleTail) -> Mapping[str, Place]:
    """Where the handles of a tail stand: those that lie ahead, from left to right.

    After the warmup the peak is an offer, on the curve a little ahead: pulled up, it warms up
    again; pulled down, it ramps down.
    """
    s, shape = tail.schedule, tail.schedule.shape
    if s.points:  # it has no peak and no floor to move
        end = tail.total_steps
        return {END: Place(float(end), tail.lr(end), True, False)}
    found = {}
    if s.warmup_steps:
        found[PEAK] = Place(float(tail.peak_step), s.peak_lr, True, True)
    elif s.total_steps > 1:
        ahead = _offered_step(tail)
        found[PEAK] = Place(float(ahead), tail.lr(ahead), True, True, offered=True)
    if shape.holds and tail.decay_start > tail.step:
        found[DECAY_START] = Place(float(tail.decay_start), s.peak_lr, True, False)
    falls = s.shape.falls
    lr = s.min_lr if falls else s.peak_lr
    found[END] = Place(float(tail.total_steps), lr, True, falls)
    return found


def _offered_step(tail: ScheduleTail) -> int:
    """Where the offered peak stands: on a grid, so that it keeps its place while the run goes on.

    The grid is a share of the whole run, finer where little of it is left.
    """
    left = tail.total_steps - tail.step
    grid = max(tail.total_steps // _OFFER_SHARE, 1)
    while grid > 1 and grid > left // 2:
        grid //= 2
    return (tail.step + grid // 2) // grid * grid + grid


def dragged(
    tail: ScheduleTail,
    handle: str,
    step: float | None,
    lr: float | None,
    resolution: Resolution,
    *,
    snap: bool = True,
    steps_per_epoch: float = 0.0,
    begin: Place | None = None,
) -> TailChange:
    """What is asked for after ``handle`` was dragged from where ``tail`` has it.

    Args:
        tail: as the handles showed it when the drag began.
        handle: which one.
        step: where it is wanted along x; ``None``: where it was.
        lr: where it is wanted along y; ``None``: where it was.
        resolution: what a pixel means.
        snap: to round values.
        steps_per_epoch: for snapping to whole epochs; 0: unknown.
        begin: where the handle stood at the press; ``None``: where ``tail`` has it.
    """
    place = places(tail).get(handle)
    if place is not None and place.offered and begin is not None:
        place = begin
    if place is None:
        return TailChange()
    along: int | None = None
    height: float | None = None
    along_stop = height_stop = ""
    if step is not None and place.along_x:
        wanted = snapped_steps(step, resolution, steps_per_epoch) if snap else round(step)
        along, along_stop = _within(wanted, *_x_limits(tail, handle))
    if lr is not None and place.along_y:
        wanted_lr = snapped_lr(lr, resolution) if snap else free_lr(lr)
        height, height_stop = _within(wanted_lr, *_y_limits(tail, handle))
    if along is None and height is None:
        return TailChange()
    if along is None and place.offered and place.step <= tail.step:  # passed during the drag
        along, along_stop = tail.step + 1, tr("the run is here")
    change = _change(handle, place, along, height)
    return TailChange(change, along_stop or height_stop)


def _change(handle: str, place: Place, step: int | None, lr: float | None) -> Redraw:
    if handle == PEAK:  # a new peak is its height and its step
        return Redraw(
            peak_step=round(place.step) if step is None else step,
            peak_lr=place.lr if lr is None else lr,
        )
    if handle == DECAY_START:
        return Redraw(decay_start=step)
    return Redraw(total_steps=step, min_lr=lr)


def _within(
    wanted: Number, low: Number, high: Number, reasons: tuple[str, str]
) -> tuple[Number, str]:
    if wanted < low:
        return low, reasons[0]
    if wanted > high:
        return high, reasons[1]
    return wanted, ""


def _x_limits(tail: ScheduleTail, handle: str) -> tuple[int, int, tuple[str, str]]:
    s = tail.schedule
    now = tail.step + 1
    holds = s.shape.holds and tail.decay_start > tail.step
    if handle == PEAK:
        if holds and s.warmup_steps:
            return now, tail.decay_start, (tr("the run is here"), tr("the decay starts here"))
        return now, tail.total_steps, (tr("the run is here"), tr("the run ends here"))
    warmed = max(now, tail.peak_step) if s.warmup_steps else now
    floor = tr("the warmup ends here") if warmed > now else tr("the run is here")
    if handle == DECAY_START:
        return warmed, tail.total_steps, (floor, tr("the run ends here"))
    if holds and tail.decay_start > warmed:
        return (
            tail.decay_start,
            MOST_STEPS,
            (tr("the decay starts here"), tr("the longest run allowed")),
        )
    return warmed, MOST_STEPS, (floor, tr("the longest run allowed"))


def _y_limits(tail: ScheduleTail, handle: str) -> tuple[float, float, tuple[str, str]]:
    s = tail.schedule
    top = float(FIELD_PATHS["schedule.peak_lr"].high or 10.0)
    if handle == PEAK:
        floor = s.min_lr if s.shape.falls else 0.0
        said = tr("not below min LR") if floor else tr("must be above 0")
        return max(floor, _LEAST_LR), top, (said, tr("the highest allowed"))
    high, reason = (
        (s.peak_lr, tr("the peak")) if s.min_lr <= s.peak_lr else (top, tr("the highest allowed"))
    )
    if s.shape.needs_floor:
        return min(_LEAST_LR, s.min_lr), high, (tr("this shape must end above 0"), reason)
    return 0.0, high, (tr("0 is the lowest"), reason)


def nudged(tail: ScheduleTail, handle: str, right: int, up: int, *, far: bool) -> TailChange:
    """What an arrow key asks for: ``right`` and ``up`` are -1, 0 or 1; ``far`` goes further."""
    place = places(tail).get(handle)
    if place is None or (right and not place.along_x) or (up and not place.along_y):
        return TailChange()
    if up:
        lr = next_lr(place.lr, up, far=far)
        return dragged(tail, handle, None, lr, Resolution(), snap=False)
    size = steps_grid(tail.total_steps / _FAR_NUDGES) if far else 1
    return dragged(tail, handle, place.step + right * size, None, Resolution(), snap=False)
