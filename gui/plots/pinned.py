"""A schedule pinned to the plot, to compare with while the plan goes on being edited.

The pure part compares two schedules; the layer draws the pinned one, faint and dotted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from core.schedule import Schedule
from gui.models.reduce import Array
from gui.plots.header import Entry, Mark, Value
from gui.plots.items import RecordCurve
from gui.plots.layers import EMPTY, Reach, View, tint
from gui.plots.numbers import lr_text
from gui.plots.scene import Scene
from gui.plots.table import words
from gui.theme import Palette

_MOST_STEPS = 2048  # a longer schedule is compared, and drawn, at this many of its steps
_NEAR_PEAK = 0.99  # of the peak and more counts as at the peak
_MOST_CROSSINGS = 3  # that are told


@dataclass(frozen=True, slots=True)
class Comparison:
    """What tells two schedules apart.

    Attributes:
        area: LR summed over all steps, of the second as a multiple of the first.
        at_peak: steps within 1 % of their own peak, of both.
        crossings: steps at which the second goes from below the first to above it, or back.
    """

    area: float
    at_peak: tuple[int, int]
    crossings: tuple[int, ...]


def compare(pinned: Schedule, now: Schedule) -> Comparison:
    """Compare two schedules, step by step; long ones at a sample of their steps."""
    areas, at_peak = [], []
    for one in (pinned, now):
        lr = one.curve(_some_steps(one.total_steps))
        areas.append(float(np.mean(lr)) * one.total_steps)
        share = float(np.mean(lr >= _NEAR_PEAK * one.peak_lr))
        at_peak.append(round(share * one.total_steps))
    area = areas[1] / areas[0] if areas[0] > 0 else float("inf")
    return Comparison(area, (at_peak[0], at_peak[1]), _crossings(pinned, now))


def _some_steps(total: int) -> Array:
    return np.unique(np.linspace(0, total - 1, min(total, _MOST_STEPS)).astype(np.int64))


def _crossings(pinned: Schedule, now: Schedule) -> tuple[int, ...]:
    steps = _some_steps(min(pinned.total_steps, now.total_steps))
    gap = now.curve(steps) - pinned.curve(steps)
    scale = max(pinned.peak_lr, now.peak_lr)
    kept = np.abs(gap) > 1e-9 * scale  # where both are equal, neither is above
    steps, signs = steps[kept], np.sign(gap[kept])
    found = []
    for index in np.flatnonzero(signs[1:] != signs[:-1]):
        low, high = int(steps[index]), int(steps[index + 1])
        while high - low > 1:
            middle = (low + high) // 2
            same = (now.lr(middle) - pinned.lr(middle)) * signs[index] > 0
            low, high = (middle, high) if same else (low, middle)
        found.append(high)
    return tuple(found)


def comparison_words(found: Comparison) -> str:
    """``area ×1.19 · at peak 40 → 160 steps · cross at 212``."""
    said = [
        words("area ×{ratio}").format(ratio=f"{found.area:.2f}"),
        words("at peak {before} → {now} steps").format(
            before=f"{found.at_peak[0]:,}", now=f"{found.at_peak[1]:,}"
        ),
    ]
    told = [f"{step:,}" for step in found.crossings[:_MOST_CROSSINGS]]
    if told:
        more = "…" if len(found.crossings) > _MOST_CROSSINGS else ""
        said.append(words("cross at {steps}").format(steps=", ".join(told) + more))
    return " · ".join(said)


class PinnedLayer:
    """The pinned schedule as a faint dotted line, and in words how the plan differs from it."""

    def __init__(self, plot: Any) -> None:
        self._pinned: Schedule | None = None
        self._colour = ""
        self._compared: tuple[Schedule, Schedule, str] | None = None
        self._curve = RecordCurve("pinned lr")
        self._curve.setZValue(0)
        plot.addItem(self._curve, ignoreBounds=True)

    @property
    def pinned(self) -> Schedule | None:
        """What is pinned."""
        return self._pinned

    def pin(self, schedule: Schedule | None) -> None:
        """Keep this schedule in sight; ``None``: none."""
        self._pinned = schedule

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.muted
        pen = pg.mkPen(tint(palette.muted, 0.9), width=1.6)
        pen.setDashPattern([1.0, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._curve.opts["antialias"] = True
        self._curve.setPen(pen)

    def draw(self, scene: Scene, view: View) -> Reach:
        if self._pinned is None:
            self._curve.show_record(EMPTY, EMPTY, EMPTY, EMPTY)
            return Reach()
        steps = _some_steps(self._pinned.total_steps)
        x, lr = scene.x_of(steps), self._pinned.curve(steps)
        shown = np.where(lr > 0, lr, np.nan) if view.log_y else lr
        self._curve.show_record(x, lr, x, shown)
        return Reach((), (self._pinned.peak_lr, self._pinned.min_lr))

    def legend(self, scene: Scene) -> Sequence[Entry]:
        if self._pinned is None:
            return []
        return [Entry(words("pinned"), Mark.DOTTED, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        if self._pinned is None:
            return []
        if cursor is not None:
            return [
                Value(words("pinned"), lr_text(self._pinned.lr(cursor)), self._colour, Mark.DOTTED)
            ]
        said = self.said(scene)
        return [Value(words("to pinned:"), said, self._colour, Mark.DOTTED)] if said else []

    def said(self, scene: Scene) -> str:
        """How the plan differs from what is pinned, in one line; empty where it does not."""
        plan = scene.schedule
        if self._pinned is None or plan is None or plan == self._pinned:
            return ""
        if self._compared is None or self._compared[:2] != (self._pinned, plan):
            said = comparison_words(compare(self._pinned, plan))
            self._compared = (self._pinned, plan, said)
        return self._compared[2]
