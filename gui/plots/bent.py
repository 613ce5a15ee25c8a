"""Layers of a run that is bent on its way: its first plan, what is staged, where edits landed."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from core.schedule.timeline import Timeline
from gui.plots.header import Entry, Mark, Value
from gui.plots.items import RecordCurve, StepMarks
from gui.plots.layers import Reach, View, lr_levels, show_timeline, tint
from gui.plots.numbers import lr_text
from gui.plots.scene import Scene
from gui.plots.table import words
from gui.style.theme import Palette


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

    def draw(self, scene: Scene, view: View) -> Reach:
        line, first_step = self.line(scene)
        wanted = (line, first_step, view, scene.shown_axis)
        if wanted != self._drawn or scene.shown_axis != "step":
            self._drawn = wanted
            show_timeline(self._curve, scene, line, view, first_step)
        return Reach((), lr_levels(line))

    def legend(self, scene: Scene) -> Sequence[Entry]:
        if self.line(scene)[0] is None:
            return []
        return [Entry(words(self._label), self._mark, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        line, first_step = self.line(scene)
        if line is None or cursor is None or cursor < first_step:
            return []
        return [Value(words(self._label), lr_text(line.lr(cursor)), self._colour, self._mark)]


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


class EditsLayer:
    """A line with a diamond through every plot at each step at which an edit landed."""

    def __init__(self, plot: Any) -> None:
        self._colour = ""
        self.marks = StepMarks()
        self.marks.setZValue(5)
        plot.addItem(self.marks, ignoreBounds=True)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.edit
        self.marks.set_colour(palette.edit)

    def draw(self, scene: Scene, view: View) -> Reach:
        x = scene.x_of(scene.edit_steps).tolist() if len(scene.edit_steps) else []
        chosen = scene.selected_edit
        self.marks.set_places(x, None if chosen is None else scene.x_at(float(chosen)))
        return Reach()

    def legend(self, scene: Scene) -> Sequence[Entry]:
        if not len(scene.edit_steps):
            return []
        return [Entry(words("edit"), Mark.DIAMOND, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []
