"""Curves through points: from what stands there, after a glide, and out of given rates.

Steps are counted from the run's first. Knows nothing of torch, of running, of files or of drawing.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.lr_shapes import POINTS, Schedule
from core.lr_shapes.interpolation import LINEAR, Points, columns, value_at
from core.schedule.timeline import ScheduleTail, Timeline

if TYPE_CHECKING:
    import numpy as np

MOST_POINTS = 10_000  # as the config takes
MOST_LOOKED_AT = 200_000  # steps of a run
TOLERANCE = 1e-3  # of the highest rate


def through(
    stands: ScheduleTail, points: Sequence[tuple[int, float]], total_steps: int, interpolation: str
) -> ScheduleTail:
    """The rest of a run from the rate that stands there through points that lie ahead.

    Args:
        stands: the rest as it would be.
        points: (step, LR), ascending, after the tail's own step.
        total_steps: of the rest.
        interpolation: what is between them.
    """
    s, step = stands.schedule, stands.step
    ahead = tuple(((at - step) / total_steps, lr) for at, lr in points)
    return ScheduleTail(
        step,
        replace(
            s,
            decay=POINTS,
            total_steps=total_steps,
            warmup_steps=0,
            peak_lr=max([s.initial_lr, *(lr for _, lr in points)]),
            entered=0.0,
            warmed=0.0,
            timescale=0,
            points=((0.0, s.initial_lr), *ahead),
            interpolation=interpolation,
        ),
    )


def without_reached(
    timeline: Timeline, step: int, points: tuple[tuple[int, float], ...]
) -> tuple[tuple[int, float], ...]:
    """Points without those behind that the run went through: they ask for nothing."""
    kept = tuple(
        (at, lr)
        for at, lr in points
        if at > step or not math.isclose(timeline.lr(at), lr, rel_tol=1e-6)
    )
    return kept or points


def glided(s: Schedule, total_steps: int, glide: int, factor: float) -> Schedule:
    """A curve through points from what stands there, ``factor`` as high after a glide.

    Args:
        s: the rest of a curve through points; ``initial_lr`` is what stands there.
        total_steps: its length.
        glide: the steps of the way to the other height.
        factor: how high what follows is.
    """
    share = glide / total_steps
    behind, left = s.entered, 1.0 - s.entered
    there = value_at(s.points, s.interpolation, behind + left * share)
    ahead = [
        ((x - behind) / left, lr * factor)
        for x, lr in s.points
        if left > 0.0 and (x - behind) / left > share
    ]
    points = ((0.0, s.initial_lr), (share, there * factor), *ahead)
    return replace(
        s,
        total_steps=total_steps,
        warmup_steps=0,
        peak_lr=max(lr for _, lr in points),
        min_lr=s.min_lr * factor,
        entered=0.0,
        points=points,
    )


# -- any curve as points


def points_of(timeline: Timeline, tolerance: float = TOLERANCE) -> Points:
    """A whole run's learning rates, edits included, as few points with straight lines between.

    Args:
        timeline: the plan and its edits.
        tolerance: how far a rate may be off, as a share of the highest.
    """
    drawn = timeline.planned
    if drawn.points and drawn.interpolation == LINEAR and not timeline.tails:
        return _few(*_corners_of(drawn), tolerance)  # no step lies between its own points
    steps = _looked_at(timeline)
    return _few(steps / timeline.total_steps, timeline.curve(steps), tolerance)


def _corners_of(s: Schedule) -> "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]":
    """Shares of what is left and learning rates, (n,) each, of straight lines through points."""
    import numpy as np

    shares, rates = columns(s.points)
    x = (shares - s.entered) / (1.0 - s.entered)
    inner = (x > 0.0) & (x < 1.0)
    first, last = (value_at(s.points, LINEAR, share) for share in (s.entered, 1.0))
    return np.array([0.0, *x[inner], 1.0]), np.array([first, *rates[inner], last])


def _looked_at(timeline: Timeline) -> "np.ndarray[Any, Any]":
    """(n,) steps of a whole run: every one, or of a long run many, with all its corners."""
    import numpy as np  # deferred: the command line and the first paint do without

    total = timeline.total_steps
    if total < MOST_LOOKED_AT:
        return np.arange(total + 1)
    even = np.linspace(0, total, MOST_LOOKED_AT).astype(np.int64)
    found = [even]
    for begin, end, schedule in timeline.pieces():
        turns = begin + np.array([0, *schedule.shape.corners(schedule)], dtype=np.int64)
        found += [each[(begin <= each) & (each <= end)] for each in (turns - 1, turns, turns + 1)]
    return np.unique(np.concatenate(found))


def points_of_rates(
    steps: "np.ndarray[Any, Any]",
    rates: "np.ndarray[Any, Any]",
    total_steps: int,
    tolerance: float = TOLERANCE,
) -> Points:
    """Another trainer's learning rates as few points with straight lines between.

    Args:
        steps: (n,), ascending, from 0.
        rates: the learning rate of each, (n,).
        total_steps: of the run; more than the last step.
        tolerance: how far a rate may be off, as a share of the highest.
    """
    return _few(steps / total_steps, rates, tolerance)


def _few(x: "np.ndarray[Any, Any]", y: "np.ndarray[Any, Any]", tolerance: float) -> Points:
    """Ramer 1972, "An iterative procedure for the polygonal approximation of plane curves"."""
    import numpy as np

    allowed = tolerance * float(np.max(y))
    while True:
        kept = _corners(x, y, allowed)
        if len(kept) <= MOST_POINTS:
            return tuple((float(x[k]), float(y[k])) for k in kept)
        allowed *= 2.0  # a curve that shakes as much as this is not followed more closely


def _corners(x: "np.ndarray[Any, Any]", y: "np.ndarray[Any, Any]", allowed: float) -> list[int]:
    """Which points (k of n) to keep so that straight lines are at most ``allowed`` away."""
    import numpy as np

    kept, open_pieces = {0, len(x) - 1}, [(0, len(x) - 1)]
    while open_pieces:
        first, last = open_pieces.pop()
        if last - first < 2:
            continue
        inside = slice(first + 1, last)
        slope = (y[last] - y[first]) / (x[last] - x[first])
        off = np.abs(y[first] + slope * (x[inside] - x[first]) - y[inside])
        worst = int(np.argmax(off))
        if off[worst] > allowed:
            corner = first + 1 + worst
            kept.add(corner)
            open_pieces += [(first, corner), (corner, last)]
    return sorted(kept)
