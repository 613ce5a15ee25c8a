"""Layers of planned rates: the run's, those before any edit, what is staged, the next run's."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from core.schedule.timeline import Timeline
from gui.models.reduce import distinct, extremes
from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.items import RecordCurve
from gui.plots.layers import EMPTY, View, YExtent, tint
from gui.plots.numbers import lr_text
from gui.plots.scene import Scene, corners
from gui.plots.table import tr
from gui.style.palette import Palette

_DENSE = 4  # times as many points as that are thinned to the highest and lowest of each stretch
_PLAN_PX = 3  # a planned curve is smooth: a point at every third pixel, and at its corners


class PlanLayer:
    """The planned learning rate: dashed, and the applied one lies over it."""

    def __init__(self, plot: Any) -> None:
        self._colour = ""
        self._drawn: tuple[object, ...] = ()
        self._curve = RecordCurve("planned lr")
        self._curve.setZValue(1)
        plot.addItem(self._curve, ignoreBounds=True)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.accent
        pen = pg.mkPen(tint(palette.accent, 0.95), width=2)
        pen.setDashPattern([3.0, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._curve.opts["antialias"] = True
        self._curve.setPen(pen)

    def draw(self, scene: Scene, view: View) -> YExtent:
        levels = lr_levels(scene.timeline)
        reach = YExtent((), levels, grip=levels if scene.planned_next is None else ())
        wanted = (scene.timeline, view, scene.shown_axis)
        if wanted == self._drawn and scene.shown_axis == "step":
            return reach  # by tokens or time its place changes with what was recorded
        self._drawn = wanted
        show_timeline(self._curve, scene, scene.timeline, view)
        return reach

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if scene.timeline is None:
            return []
        return [LegendEntry(tr("planned"), Mark.DASHED, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        line, last = scene.timeline, scene.series.last_step
        if line is None:
            return []
        if cursor is not None and cursor >= line.total_steps:
            return []
        if cursor is not None and (last is None or cursor > last):
            return [Value(tr("planned"), lr_text(line.lr(cursor)), self._colour, Mark.DASHED)]
        if last is None:
            peak = lr_text(line.planned.peak_lr)
            return [Value(tr("peak"), peak, self._colour, Mark.DASHED)]
        return []


class _LineLayer:
    """A further curve of learning rates to come, beside the one that trains."""

    def __init__(self, plot: Any, name: str, label: str, mark: Mark, z: float) -> None:
        self._label, self._mark = label, mark
        self._colour = ""
        self._drawn: tuple[object, ...] = ()
        self._curve = RecordCurve(name)
        self._curve.setZValue(z)
        self._curve.opts["antialias"] = True
        plot.addItem(self._curve, ignoreBounds=True)

    def line(self, scene: Scene) -> tuple[Timeline | None, int]:
        """What is drawn, and from which step on; ``None``: nothing."""
        raise NotImplementedError

    def draw(self, scene: Scene, view: View) -> YExtent:
        line, first_step = self.line(scene)
        wanted = (line, first_step, view, scene.shown_axis)
        if wanted != self._drawn or scene.shown_axis != "step":
            self._drawn = wanted
            show_timeline(self._curve, scene, line, view, first_step)
        return YExtent((), lr_levels(line), grip=lr_levels(line))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if self.line(scene)[0] is None:
            return []
        return [LegendEntry(tr(self._label), self._mark, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        line, first_step = self.line(scene)
        if line is None or cursor is None or not first_step <= cursor < line.total_steps:
            return []
        return [Value(tr(self._label), lr_text(line.lr(cursor)), self._colour, self._mark)]


class OriginalLayer(_LineLayer):
    """The plan as it was before the first edit: faint and dotted."""

    def __init__(self, plot: Any) -> None:
        super().__init__(plot, "original lr", "original", Mark.DOTTED, 0)

    def line(self, scene: Scene) -> tuple[Timeline | None, int]:
        timeline = scene.timeline
        if timeline is None or not timeline.tails:
            return None, 0
        return Timeline(timeline.planned), timeline.tails[0].step

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.muted
        pen = pg.mkPen(tint(palette.muted, 0.75), width=1.5)
        pen.setDashPattern([1.0, 2.6])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._curve.setPen(pen)


class StagedLayer(_LineLayer):
    """What is staged: another rest of the run, from the present step on."""

    def __init__(self, plot: Any) -> None:
        super().__init__(plot, "staged lr", "staged", Mark.DASHED, 3)

    def line(self, scene: Scene) -> tuple[Timeline | None, int]:
        return scene.staged, scene.staged.last_edit_step if scene.staged is not None else 0

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.edit
        pen = pg.mkPen(palette.edit, width=2.4)
        pen.setDashPattern([5.0, 1.6])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._curve.setPen(pen)


class NextLayer(_LineLayer):
    """The plan of the next run over a run that has ended, where it differs from that one's."""

    def __init__(self, plot: Any) -> None:
        super().__init__(plot, "next lr", "next run", Mark.DASHED, 3)

    def line(self, scene: Scene) -> tuple[Timeline | None, int]:
        return scene.planned_next, 0

    def draw(self, scene: Scene, view: View) -> YExtent:
        return super().draw(scene.planning, view)

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        line = scene.planned_next
        if line is None or cursor is not None:
            return super().values(scene, cursor)
        return [Value(tr("next peak"), lr_text(line.planned.peak_lr), self._colour, self._mark)]

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.edit
        pen = pg.mkPen(palette.edit, width=2.2)
        pen.setDashPattern([2.0, 1.6])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._curve.setPen(pen)


def lr_levels(timeline: Timeline | None) -> tuple[float, ...]:
    """Learning rates between which a whole timeline lies."""
    if timeline is None:
        return ()
    return tuple(
        level for _, _, schedule in timeline.pieces() for level in schedule.shape.levels(schedule)
    )


def show_timeline(
    curve: RecordCurve, scene: Scene, timeline: Timeline | None, view: View, first_step: int = 0
) -> None:
    """Draw a timeline from ``first_step`` on as ``curve``; ``None``: nothing."""
    if timeline is None:
        curve.show_record(EMPTY, EMPTY, EMPTY, EMPTY)
        return
    n = view.width_px // _PLAN_PX
    steps = scene.steps_to_draw(timeline, view.x_range, n, first_step)
    x, lr = scene.x_of(steps), timeline.curve(steps)
    shown_x, shown, dense = x, lr, False
    if len(x) > n:
        every = len(x) // n + 1
        sharp = np.searchsorted(steps, corners(timeline)).clip(max=len(x) - 1)
        picked = distinct(np.arange(0, len(x), every), sharp)
        dense = len(picked) > _DENSE * n
        if dense:  # points lie closer than the screen can show
            picked = picked[extremes(x[picked], lr[picked], 2 * n)]
        shown_x, shown = x[picked], lr[picked]
    if view.log_y:  # 0 has no place there: a gap, not a line to nowhere
        shown = np.where(shown > 0, shown, np.nan)
    curve.set_dense(dense)
    curve.show_record(x, lr, shown_x, shown)
