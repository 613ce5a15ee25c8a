"""What adding, moving and removing points of a learning-rate curve does. Pure functions of numbers.

A :class:`PointCurve` is a curve through points with everything in steps: a whole plan, or what of a
run lies ahead. Points keep their order, at least a step apart. Knows no Qt, no draft and no run.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter
from typing import Any

import numpy as np

from core.config import FIELD_PATHS
from core.lr_shapes import POINTS, Schedule
from core.lr_shapes.interpolation import LINEAR, Points, Same, columns
from core.schedule.edits import Redraw
from core.schedule.point_curves import MOST_POINTS, TOLERANCE, points_of
from core.schedule.timeline import MOST_STEPS, ScheduleTail, Timeline
from gui.plots.table import tr
from gui.schedule_editor.plan_drag import (
    END,
    DraftChange,
    Place,
    Plan,
    Resolution,
    free_lr,
    next_lr,
    snapped_lr,
    snapped_steps,
    steps_grid,
)
from gui.schedule_editor.plan_drag import dragged as plan_dragged

StepPoints = tuple[tuple[float, float], ...]  # (step, LR)
Sight = tuple[float, float]  # the first and the last step that are seen

MOST_HANDLES = 60  # in sight: more of them would lie on each other
SIMPLER = 1e-2  # of the highest rate: how far off a simplified curve may be
_PREFIX = "handle_point_"
_LEAST_LR = 1e-9
_FAR_NUDGES = 50  # of the whole run: a far nudge along x is about this share of it
_NEAR = 1e-6  # steps: by rounding


@dataclass(frozen=True, slots=True)
class PointCurve:
    """Points that can be moved.

    Attributes:
        points: (step, LR), ascending.
        begin: where the curve begins: a point there keeps its step; in a run, no point.
        end: the number of steps of the run; a point there may move with it.
        ends_with_last: whether the last point takes the end of the run along.
        in_run: whether ``begin`` is where a run has come to.
        steps_per_epoch: for snapping to whole epochs; 0: unknown.
        number: of the first point, counted from 0: what of them a run has passed.
    """

    points: StepPoints
    begin: int
    end: int
    ends_with_last: bool = False
    in_run: bool = False
    steps_per_epoch: float = 0.0
    number: int = 0

    def is_first(self, k: int) -> bool:
        """Whether this point stands where the run begins."""
        return not self.in_run and k == 0 and self.points[0][0] <= _NEAR

    def is_last(self, k: int) -> bool:
        """Whether this point stands where the run ends."""
        return k == len(self.points) - 1 and self.points[k][0] >= self.end - _NEAR


@dataclass(frozen=True, slots=True)
class PointChange:
    """The curve after a gesture; ``stopped``: the limit that it met, in words."""

    curve: PointCurve
    stopped: str = ""


def point_handle(k: int) -> str:
    """The object name of the handle of point ``k``, counted from 0."""
    return f"{_PREFIX}{k + 1}"


def point_of(handle: str) -> int | None:
    """Which point a handle is, counted from 0; ``None``: it is none."""
    number = handle.removeprefix(_PREFIX)
    return int(number) - 1 if number != handle else None


def plan_curve(plan: Plan) -> PointCurve | None:
    """A plan's points; ``None``: it has none."""
    s = plan.schedule
    if not s.points:
        return None
    return _in_steps(Same(s.points), s.total_steps, plan.measured_in_steps, plan.steps_per_epoch)


@lru_cache(maxsize=4)
def _in_steps(shares: Same, n: int, measured: bool, steps_per_epoch: float) -> PointCurve:
    """Asked for several times in each picture of a drag."""
    x, rates = columns(shares.points)
    points = tuple(zip((x * n).tolist(), rates.tolist(), strict=True))
    return PointCurve(points, 0, n, measured, steps_per_epoch=steps_per_epoch)


def tail_curve(
    tail: ScheduleTail, steps_per_epoch: float = 0.0, number: int = 0
) -> PointCurve | None:
    """The points that lie ahead in the rest of a run, at whole steps; ``None``: it has none."""
    s = tail.schedule
    left = 1.0 - s.entered
    if not s.points or left <= 0.0:
        return None
    shares, rates = columns(s.points)
    exact = tail.step + (shares - s.entered) / left * s.total_steps
    steps = np.rint(exact)
    last_there = np.append(steps[1:] != steps[:-1], True)  # of points on one step
    kept = last_there & (steps > tail.step)
    at, rates = steps[kept], rates[kept].copy()
    between = np.abs(exact[kept] - at) > _NEAR
    rates[between] = tail.curve(at[between].astype(np.int64))
    points = tuple(zip(at.tolist(), rates.tolist(), strict=True))
    return PointCurve(points, tail.step, tail.total_steps, True, True, steps_per_epoch, number)


def passed_points(tail: ScheduleTail) -> int:
    """How many points of a curve the run has behind it."""
    s = tail.schedule
    if not s.points:
        return 0
    shares, _ = columns(s.points)
    n = s.total_steps
    return int(np.count_nonzero(shares * n <= s.entered * n + _NEAR))


def turned_tail(tail: ScheduleTail, tolerance: float = TOLERANCE) -> PointCurve:
    """The rest of a run as points with straight lines between, whatever its shape.

    ``tolerance``: how far a rate may be off, as a share of the highest.
    """
    found = points_of(Timeline(tail.schedule), tolerance)
    n = tail.schedule.total_steps
    points = tuple((float(tail.step + round(x * n)), lr) for x, lr in found if x > 0.0)
    return PointCurve(points, tail.step, tail.total_steps, True, True)


def redraw_of(before: PointCurve, after: PointCurve, interpolation: str | None = None) -> Redraw:
    """What is asked of a run whose points ahead are to be these."""
    return Redraw(
        points=tuple((round(step), lr) for step, lr in after.points),
        total_steps=after.end if after.end != before.end else None,
        interpolation=interpolation,
    )


def as_points(schedule: Schedule, tolerance: float = TOLERANCE) -> Mapping[str, Any]:
    """The draft's values of a plan turned into a few points with straight lines between.

    ``tolerance``: how far a rate may be off, as a share of the highest.
    """
    return {
        "schedule.decay": POINTS,
        "schedule.points": points_of(Timeline(schedule), tolerance),
        "schedule.interpolation": LINEAR,
    }


def plan_change(plan: Plan, change: PointChange) -> DraftChange:
    """The draft's values of a changed curve: shares of the run, those untouched as they were."""
    last = len(change.curve.points) - 1
    values: dict[str, Any] = {"schedule.points": _as_shares(plan, change.curve)}
    stopped = change.stopped
    if plan.measured_in_steps and change.curve.is_last(last):
        longer = plan_dragged(plan, END, float(change.curve.end), None, Resolution(), snap=False)
        values.update(longer.values)
        stopped = stopped or longer.stopped
    return DraftChange(values, stopped)


def _as_shares(plan: Plan, curve: PointCurve) -> Points:
    """The points of a changed curve as shares; those before and behind the change are the same."""
    was, before = plan.schedule.points, plan_curve(plan)
    old, new = before.points if before is not None else (), curve.points
    fewest = min(len(old), len(new))
    first = next((k for k in range(fewest) if old[k] is not new[k]), fewest)
    rest = fewest - first
    behind = next((k for k in range(rest) if old[-1 - k] is not new[-1 - k]), rest)
    until, n = len(old) - behind, plan.schedule.total_steps
    pairs = zip(old[first:until], was[first:until], strict=True)
    kept = {step: share for (step, _), (share, _) in pairs}
    changed = [
        (1.0 if curve.is_last(k) else kept.get(new[k][0], new[k][0] / n), new[k][1])
        for k in range(first, len(new) - behind)
    ]
    return (*was[:first], *changed, *was[until:])


def in_sight(curve: PointCurve, sight: Sight | None) -> range:
    """Which points lie where something is seen; ``None``: everything is.

    Of a curve with few points: all, also those that are not seen now.
    """
    points, step = curve.points, itemgetter(0)
    if sight is None or len(points) <= MOST_HANDLES:
        return range(len(points))
    first = bisect_left(points, sight[0], key=step)
    return range(first, bisect_right(points, sight[1], lo=first, key=step))


def crowd(curve: PointCurve | None, sight: Sight | None) -> int:
    """How many points are in sight, where they are too many for handles; 0: they are not."""
    n = 0 if curve is None else len(in_sight(curve, sight))
    return n if n > MOST_HANDLES else 0


def crowd_text(n: int) -> str:
    """Why no point has a handle, and what to do."""
    return tr("{n} points in sight: zoom in to move or add points").format(n=f"{n:,}")


def around(curve: PointCurve, step: float) -> Sight:
    """From where to where there are few enough points around a step."""
    half = MOST_HANDLES // 3  # so that there is room to look a little further
    k = bisect_left(curve.points, step, key=itemgetter(0))
    first, last = max(k - half, 0), min(k + half, len(curve.points) - 1)
    return curve.points[first][0], curve.points[last][0]


def point_places(
    curve: PointCurve, sight: Sight | None = None, kept: str = ""
) -> Mapping[str, Place]:
    """Where their handles stand, from left to right; none where there are too many.

    Args:
        curve: whose points they are.
        sight: what is seen; ``None``: everything.
        kept: a handle that has a place in any case: it is being dragged.
    """
    shown = in_sight(curve, sight)
    places = list(shown) if len(shown) <= MOST_HANDLES else []
    dragged = point_of(kept)
    if dragged is not None and 0 <= (k := dragged - curve.number) < len(curve.points):
        places = sorted({*places, k})
    return {point_handle(curve.number + k): place_of(curve, k) for k in places}


def place_of(curve: PointCurve, k: int) -> Place:
    """Where the handle of point ``k`` stands."""
    return Place(*curve.points[k], _moves_along(curve, k), along_y=True)


def _moves_along(curve: PointCurve, k: int) -> bool:
    if curve.is_first(k):
        return False
    return curve.ends_with_last if curve.is_last(k) else True


def moved(
    curve: PointCurve,
    k: int,
    step: float | None,
    lr: float | None,
    resolution: Resolution,
    *,
    snap: bool = True,
) -> PointChange:
    """The curve with point ``k`` as near to a place as its limits let it.

    Args:
        curve: as it was when the drag began.
        k: which point.
        step: where it is wanted along x; ``None``: where it was.
        lr: where it is wanted along y; ``None``: where it was.
        resolution: what a pixel means.
        snap: to round values.
    """
    if not 0 <= k < len(curve.points):
        return PointChange(curve)
    wanted = wanted_lr = None
    if step is not None:
        wanted = snapped_steps(step, resolution, curve.steps_per_epoch) if snap else round(step)
    if lr is not None:
        wanted_lr = snapped_lr(lr, resolution) if snap else free_lr(lr)
    return put(curve, k, wanted, wanted_lr)


def put(curve: PointCurve, k: int, wanted: int | None, wanted_lr: float | None) -> PointChange:
    """The curve with point ``k`` at exactly this place, or as near as its limits let it."""
    at, height = curve.points[k]
    stops = []
    if wanted is not None and _moves_along(curve, k):
        low, high, reasons = _x_limits(curve, k)
        if low <= high:
            at = float(min(max(wanted, low), high))
            stops += [reasons[0]] if wanted < low else [reasons[1]] if wanted > high else []
    if wanted_lr is not None:
        lowest, highest, said = _y_limits(curve, k)
        height = min(max(wanted_lr, lowest), highest)
        stops += [said[0]] if wanted_lr < lowest else [said[1]] if wanted_lr > highest else []
    points = (*curve.points[:k], (at, height), *curve.points[k + 1 :])
    end = round(at) if curve.is_last(k) else curve.end
    return PointChange(replace(curve, points=points, end=end), next(iter(stops), ""))


def _x_limits(curve: PointCurve, k: int) -> tuple[int, int, tuple[str, str]]:
    if k > 0:
        low, left = math.floor(curve.points[k - 1][0] + _NEAR) + 1, tr("the previous point is here")
    else:
        low, left = (
            curve.begin + 1,
            tr("the run is here") if curve.in_run else tr("the run starts here"),
        )
    if k < len(curve.points) - 1:
        high, right = math.ceil(curve.points[k + 1][0] - _NEAR) - 1, tr("the next point is here")
    elif curve.is_last(k):
        high, right = MOST_STEPS, tr("the longest run allowed")
    else:
        high, right = curve.end - 1, tr("the run ends here")
    return low, high, (left, right)


def _y_limits(curve: PointCurve, k: int) -> tuple[float, float, tuple[str, str]]:
    top = float(FIELD_PATHS["schedule.peak_lr"].high or 10.0)
    others = any(lr for j, (_, lr) in enumerate(curve.points) if j != k)
    if others or curve.in_run:
        return 0.0, top, (tr("0 is the lowest"), tr("the highest allowed"))
    return _LEAST_LR, top, (tr("a point must be above 0"), tr("the highest allowed"))


def nudged(curve: PointCurve, k: int, right: int, up: int, *, far: bool) -> PointChange:
    """The curve after an arrow key: ``right`` and ``up`` are -1, 0 or 1; ``far`` goes further."""
    if not 0 <= k < len(curve.points):
        return PointChange(curve)
    step, lr = curve.points[k]
    if up:
        return moved(curve, k, None, next_lr(lr, up, far=far), Resolution(), snap=False)
    size = steps_grid(curve.end / _FAR_NUDGES) if far else 1
    to = math.floor(step + _NEAR) if right > 0 else math.ceil(step - _NEAR)
    return moved(curve, k, float(to + right * size), None, Resolution(), snap=False)


def added(
    curve: PointCurve, step: float, lr: float, resolution: Resolution
) -> tuple[PointCurve, int] | str:
    """The curve with one more point near ``step``, and which one it is; or why there is no room.

    Args:
        curve: without it.
        step: where it is wanted.
        lr: its height.
        resolution: what a pixel means.
    """
    if len(curve.points) >= MOST_POINTS:
        said = tr("a curve has at most {n} points: remove one first")
        return said.format(n=f"{MOST_POINTS:,}")
    k = sum(at < step for at, _ in curve.points)
    low = math.floor(curve.points[k - 1][0] + _NEAR) + 1 if k else curve.begin + int(curve.in_run)
    is_inner = k < len(curve.points)
    high = math.ceil(curve.points[k][0] - _NEAR) - 1 if is_inner else curve.end
    if low > high:
        return tr("no step is free between these two points")
    at = min(max(snapped_steps(step, resolution, curve.steps_per_epoch), low), high)
    points = (*curve.points[:k], (float(at), free_lr(lr)), *curve.points[k:])
    return replace(curve, points=points), k


def why_it_stays(curve: PointCurve, k: int) -> str:
    """Why a point cannot be removed, in words; empty: it can."""
    if curve.is_first(k):
        return tr("the run starts at this point")
    if curve.is_last(k):
        return tr("the run ends at this point")
    if len(curve.points) <= (1 if curve.in_run else 2):
        return tr("a curve needs at least two points")
    if not curve.in_run and not any(lr for j, (_, lr) in enumerate(curve.points) if j != k):
        return tr("a point must be above 0")
    return ""


def removed(curve: PointCurve, k: int) -> PointChange:
    """The curve without point ``k``."""
    why = why_it_stays(curve, k)
    if why:
        return PointChange(curve, why)
    return PointChange(replace(curve, points=(*curve.points[:k], *curve.points[k + 1 :])))
