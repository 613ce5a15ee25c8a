"""Pixels and values of a plot at one moment, and how handles keep apart. Pure; knows no Qt.

A drag is measured on the scale that stood when it began: while the axes widen under it, the same
place of the mouse means the same value.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from gui.schedule_editor.plan_drag import Resolution

Point = tuple[float, float]

APART_PX = 20.0  # between the centres of two handles


@dataclass(frozen=True, slots=True)
class Scale:
    """A plot's rectangle in px and what its edges mean; ``y`` holds exponents where ``log_y``."""

    left: float
    top: float
    width: float
    height: float
    x: tuple[float, float]
    y: tuple[float, float]
    log_y: bool

    @property
    def x_per_px(self) -> float:
        return (self.x[1] - self.x[0]) / max(self.width, 1.0)

    @property
    def y_per_px(self) -> float:
        return (self.y[1] - self.y[0]) / max(self.height, 1.0)

    def x_px(self, x: float) -> float:
        """Where ``x`` lies."""
        return self.left + (x - self.x[0]) / self.x_per_px

    def y_px(self, lr: float) -> float:
        """Where a learning rate lies; at the edge where it is out of sight, as 0 on a log axis."""
        if self.log_y:
            lr = math.log10(lr) if lr > 0 else self.y[0]
        share = (self.y[1] - lr) / (self.y[1] - self.y[0]) if self.y[1] > self.y[0] else 0.5
        return self.top + min(max(share, 0.0), 1.0) * self.height

    def shows_x(self, x: float) -> bool:
        """Whether ``x`` is in sight, give or take two pixels."""
        return self.x[0] - 2 * self.x_per_px <= x <= self.x[1] + 2 * self.x_per_px

    def resolution(self, steps_per_px: float = 1.0) -> Resolution:
        """What one pixel means to a drag."""
        if self.log_y:
            return Resolution(steps_per_px, decades_per_px=self.y_per_px)
        return Resolution(steps_per_px, lr_per_px=self.y_per_px)

    def moved_lr(self, lr: float, down_px: float) -> float:
        """The learning rate ``down_px`` below ``lr``; 0 where that is below 0."""
        if not self.log_y:
            return max(lr - down_px * self.y_per_px, 0.0)
        exponent = math.log10(lr) if lr > 0 else self.y[0]
        return float(10.0 ** min(max(exponent - down_px * self.y_per_px, -300.0), 300.0))


def kept_apart(places: Sequence[Point], low: float, high: float) -> list[Point]:
    """The places, moved sideways until none hides another.

    Args:
        places: centres in px, in the order in which they are to lie from left to right.
        low: how far left a centre may be.
        high: how far right.
    """
    moved = list(places)
    for _ in range(len(moved)):
        groups = _touching(moved)
        if all(len(group) == 1 for group in groups):
            break
        for group in groups:
            _spread(moved, group, low, high)
    return moved


def _touching(places: Sequence[Point]) -> list[list[int]]:
    groups: list[list[int]] = []
    for index, place in enumerate(places):
        near = [
            group
            for group in groups
            if any(math.dist(place, places[other]) < APART_PX - 1e-6 for other in group)
        ]
        groups = [group for group in groups if group not in near]
        groups.append(sorted(sum(near, [index])))
    return groups


def _spread(moved: list[Point], group: list[int], low: float, high: float) -> None:
    if len(group) == 1:
        return
    wide = APART_PX * (len(group) - 1)
    middle = sum(moved[index][0] for index in group) / len(group)
    left = max(min(middle - wide / 2, high - wide), low)
    for k, index in enumerate(group):
        moved[index] = (left + k * APART_PX, moved[index][1])


def distance_to_segment(point: Point, begin: Point, end: Point) -> float:
    """How far a point is from the line between two others."""
    dx, dy = end[0] - begin[0], end[1] - begin[1]
    length = dx * dx + dy * dy
    along = ((point[0] - begin[0]) * dx + (point[1] - begin[1]) * dy) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    return math.dist(point, (begin[0] + along * dx, begin[1] + along * dy))
