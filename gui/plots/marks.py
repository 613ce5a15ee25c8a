"""Layers that mark places: phases of the run, samples, values that are not finite."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont

from core.schedule.timeline import Phase
from gui.plots.band import Band
from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.items import StepMarks
from gui.plots.layers import View, YExtent, line_item, scatter_item, show_points, tint
from gui.plots.scene import Scene
from gui.plots.table import tr
from gui.style.palette import Palette


class PhasesLayer:
    """The bands of warmups and ramps down, the ground of the future, the line of the present.

    Args:
        plot: pyqtgraph's ``PlotItem``.
        named: whether the bands carry their names; not where a curve may lie on them.
    """

    def __init__(self, plot: Any, *, named: bool) -> None:
        self._plot = plot
        self._named = named
        self._look: tuple[QColor, QColor, QFont] | None = None
        self._ramps: list[Band] = []
        self._future = Band()
        self._future.setZValue(-14)
        plot.addItem(self._future, ignoreBounds=True)
        self._present = line_item(90, -5, plot)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        ink = QColor(palette.accent_ink)
        self._look = (tint(palette.accent, 0.09), ink, font)
        for band in self._ramps:
            band.set_look(*self._look)
        self._future.set_look(tint(palette.text, 0.04 if palette.dark else 0.035), ink, font)
        self._present.setPen(pg.mkPen(tint(palette.muted, 0.8), width=1))

    def draw(self, scene: Scene, view: View) -> YExtent:
        self._draw_ramps(scene)
        now, end = scene.present_x(), scene.x_at(float(scene.total_steps - 1))
        ahead = now is not None and now < end
        self._present.setVisible(ahead)
        self._future.set_span((now, scene.whole()[1]) if ahead and now is not None else None)
        if ahead:
            self._present.setValue(now)
        return YExtent()

    def _draw_ramps(self, scene: Scene) -> None:
        phases = scene.ramps()
        while len(self._ramps) < len(phases):
            self._ramps.append(self._make_ramp())
        for band in self._ramps[len(phases) :]:
            band.set_span(None)
        for band, phase in zip(self._ramps, phases, strict=False):
            span = scene.x_at(float(phase.begin)), scene.x_at(float(phase.end))
            names = [ramp_text(phase)] if self._named else []
            # Where the curve is high above: below the end of a rise, the begin of a fall.
            band.set_span(span, *names, at_end=phase.name == "warmup")
            band.set_flags(scene.checkpoint_places())

    def _make_ramp(self) -> Band:
        band = Band()
        band.setZValue(-12)
        if self._look is not None:
            band.set_look(*self._look)
        self._plot.addItem(band, ignoreBounds=True)
        return band

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        return []

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []


def ramp_text(phase: Phase) -> str:
    """The name of a band."""
    if phase.name == "ramp_down":
        return tr("RAMP DOWN")
    return tr("RE-WARMUP") if phase.begin else tr("WARMUP")


class SamplesLayer:
    """Rings on the curve at steps that have a sample; the chosen one runs through all plots."""

    def __init__(self, plot: Any, *, rings: bool) -> None:
        self._has_rings = rings
        self._colour = ""
        self._chosen_line = line_item(90, -4, plot)
        self._rings = scatter_item("samples", "o", 8, 6, plot)
        self._chosen = scatter_item("chosen sample", "o", 12, 7, plot)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.text
        pen = pg.mkPen(tint(palette.text, 0.7), width=1)
        pen.setDashPattern([1.0, 3.0])
        self._chosen_line.setPen(pen)
        self._rings.setPen(pg.mkPen(palette.text, width=1.4))
        self._rings.setBrush(pg.mkBrush(palette.panel))
        self._chosen.setPen(pg.mkPen(palette.panel, width=2))
        self._chosen.setBrush(pg.mkBrush(palette.text))

    def draw(self, scene: Scene, view: View) -> YExtent:
        chosen = scene.selected_step
        row = scene.series.row_of(chosen) if chosen is not None else None
        self._chosen_line.setVisible(row is not None)
        if row is not None:
            self._chosen_line.setValue(scene.x_at(float(scene.series.column("step")[row])))
        if self._has_rings:
            steps, heights = scene.sample_marks()
            show_points(self._rings, scene.x_of(steps), view.heights(heights))
            here = [] if row is None else [row]
            steps = scene.series.column("step")[here]
            heights = scene.series.column("smoothed")[here]
            show_points(self._chosen, scene.x_of(steps), view.heights(heights))
        return YExtent()

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if not self._has_rings or not len(scene.sample_steps):
            return []
        return [LegendEntry(tr("sample"), Mark.RING, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []


class FaultLayer:
    """Crosses where a value was not finite and the curve has a gap."""

    def __init__(self, plot: Any, column: str) -> None:
        self._column = column
        self._colour = ""
        self._crosses = scatter_item("not finite", "x", 10, 8, plot)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.error
        self._crosses.setPen(pg.mkPen(None))
        self._crosses.setBrush(pg.mkBrush(palette.error))

    def draw(self, scene: Scene, view: View) -> YExtent:
        steps, heights = (found[-200:] for found in scene.series.not_finite(self._column))
        if not np.isfinite(heights).all():  # nothing finite came before it
            heights = np.where(np.isfinite(heights), heights, self._first_height(scene))
        if view.log_y:
            heights = np.where(heights > 0, heights, 1.0)
        show_points(self._crosses, scene.x_of(steps), view.heights(heights))
        return YExtent()

    def _first_height(self, scene: Scene) -> float:
        """Of the first finite value; 0 where there is none."""
        values = scene.series.column(self._column)
        finite = np.isfinite(values)
        return float(values[np.argmax(finite)]) if finite.any() else 0.0

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if not len(scene.series.not_finite(self._column)[0]):
            return []
        return [LegendEntry(tr("not finite"), Mark.CROSS, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []


class EditsLayer:
    """A line with a diamond through every plot at each step at which an edit took effect."""

    def __init__(self, plot: Any) -> None:
        self._colour = ""
        self.marks = StepMarks()
        self.marks.setZValue(5)
        plot.addItem(self.marks, ignoreBounds=True)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.edit
        self.marks.set_colour(palette.edit)

    def draw(self, scene: Scene, view: View) -> YExtent:
        x = scene.x_of(scene.edit_steps).tolist() if len(scene.edit_steps) else []
        chosen = scene.selected_edit
        self.marks.set_places(x, None if chosen is None else scene.x_at(float(chosen)))
        return YExtent()

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if not len(scene.edit_steps):
            return []
        return [LegendEntry(tr("edit"), Mark.DIAMOND, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []
