"""Layers for other runs: those laid over the plots to compare, and the parent of a branch."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from gui.models.reduce import row_at
from gui.models.run_series import RunSeries, XAxis
from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.items import RecordCurve
from gui.plots.layers import EMPTY, DrawnRecord, View, YExtent, scatter_item, show_points, tint
from gui.plots.overlay import Overlay, Overlays
from gui.plots.scene import Scene
from gui.plots.table import CurveSpec, PlotSpec, tr
from gui.style.palette import DARK, Palette

_MOST_DOTS = 120  # evaluations of one run that are marked
_MANY = 20  # runs; more are drawn thin and without dots, or the picture takes too long


def main_curve(spec: PlotSpec) -> CurveSpec:
    """The curve that stands for a run on a plot: the first of the table."""
    return spec.curves[0]


def reduced(
    series: RunSeries,
    curve: CurveSpec,
    axis: XAxis,
    view: View,
    *,
    last_step: float = np.inf,
    owner: str = "",
) -> DrawnRecord:
    """What is drawn of a run's curve in a view, up to ``last_step``."""
    at_evals = series.is_eval(curve.column)
    steps = series.column("eval_step" if at_evals else "step")
    x = series.x_of(steps, axis) if at_evals else series.x_column(axis)
    low, high = view.x_range
    first, last = row_at(x, low) - 1, row_at(x, high, "right") + 1
    ended = len(steps) if last_step == np.inf else row_at(steps, last_step, "right")
    last = min(last, ended)
    if last <= max(first, 0):
        return DrawnRecord(owner, EMPTY, (0, 0), EMPTY, EMPTY, EMPTY)
    rows, y = series.reduced(curve.column, first, last, max(view.width_px, 8), curve.reduction)
    within = max(first, 0), last
    return DrawnRecord(owner, series.column(curve.column), within, rows, x[rows], y)


class OverlayLayer:
    """One curve a run, in the run's own colour and dash; its validation losses as small dots."""

    def __init__(self, spec: PlotSpec, plot: Any, overlays: Overlays) -> None:
        self._plot = plot
        self._curve = main_curve(spec)
        self._dots = next((one for one in spec.curves if one.column == "val_loss"), None)
        self._overlays = overlays
        self._palette = DARK
        self._drawn: dict[str, tuple[RecordCurve, Any]] = {}
        # What each was drawn from last, and what was: with many runs drawing is not cheap.
        self._known: dict[str, tuple[tuple[object, ...], tuple[DrawnRecord, ...]]] = {}
        self._number = spec.number

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._palette = palette
        self._known.clear()

    def draw(self, scene: Scene, view: View) -> YExtent:
        shown = self._overlays.shown()
        for key in self._drawn.keys() - {one.key for one in shown}:
            self._known.pop(key, None)
            for item in self._drawn.pop(key):
                if item is not None:
                    self._plot.removeItem(item)
        records = [record for one in shown for record in self._draw_one(one, scene, view)]
        return YExtent(beside=tuple(record.drawn for record in records), records=tuple(records))

    def _draw_one(self, one: Overlay, scene: Scene, view: View) -> tuple[DrawnRecord, ...]:
        series = one.series
        wanted = (
            view,
            scene.shown_axis,
            one.style,
            series,  # itself: the id of one that is gone is given to the next
            series.revision,
            one.name,
            len(self._overlays.runs) > _MANY,
        )
        known = self._known.get(one.key)
        if known is not None and known[0] == wanted:
            return known[1]
        records = self._draw_anew(one, scene, view)
        self._known[one.key] = (wanted, records)
        return records

    def _draw_anew(self, one: Overlay, scene: Scene, view: View) -> tuple[DrawnRecord, ...]:
        curve, dots = self._drawn.get(one.key) or self._make(one)
        many = len(self._overlays.runs) > _MANY
        self._dress(one, curve, dots, thin=many)
        axis, name = scene.shown_axis, one.name
        record = reduced(one.series, self._curve, axis, view, owner=name)
        curve.show_record(record.x, record.drawn, record.x, record.drawn)
        if dots is not None and self._dots is not None and many:
            show_points(dots, EMPTY, EMPTY)
        elif dots is not None and self._dots is not None:
            evals = reduced(one.series, self._dots, axis, view, owner=name)
            thin = slice(None, None, len(evals.x) // _MOST_DOTS + 1)
            show_points(dots, evals.x[thin], view.heights(evals.drawn[thin]))
            return record, evals
        return (record,)

    def _make(self, one: Overlay) -> tuple[RecordCurve, Any]:
        curve = RecordCurve(f"{self._curve.name} · {one.key}")
        curve.setZValue(1.5)
        curve.opts["antialias"] = True
        self._plot.addItem(curve, ignoreBounds=True)
        dots = None
        if self._dots is not None:
            dots = scatter_item(f"val loss · {one.key}", "o", 5, 1.6, self._plot)
        self._drawn[one.key] = (curve, dots)
        return curve, dots

    def _dress(self, one: Overlay, curve: RecordCurve, dots: Any, *, thin: bool) -> None:
        colour = one.style.colour(dark=self._palette.dark)
        pen = pg.mkPen(colour, width=1 if thin else 1.8)
        curve.opts["antialias"] = not thin
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if one.style.dash:
            pen.setDashPattern(list(one.style.dash))
        curve.setPen(pen)
        if dots is not None:
            dots.setPen(pg.mkPen(self._palette.panel, width=0.6))
            dots.setBrush(pg.mkBrush(colour))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        return []  # one for all plots stands above them

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        if cursor is None:
            return []
        found = []
        x = scene.x_at(float(cursor))
        for one in self._overlays.shown():
            step = one.series.step_at(x, scene.shown_axis)
            row, last = one.series.row_of(step), one.series.last_step
            if row is None or last is None or step > last + 0.5:
                continue
            value = float(one.series.column(self._curve.column)[row])
            dark, strong = self._palette.dark, self._palette.strong
            colour = one.style.ink(dark=dark, strong=strong)
            found.append(Value(one.name[:18], self._number(value), colour, Mark.DOTTED))
        return found


class AncestorLayer:
    """The parent's curve up to the step where this run branched off, faint."""

    def __init__(self, spec: PlotSpec, plot: Any) -> None:
        self._curve = main_curve(spec)
        self._colour = ""
        self._item = RecordCurve(f"{self._curve.name} of the parent")
        self._item.setZValue(0.5)
        self._item.opts["antialias"] = True
        plot.addItem(self._item, ignoreBounds=True)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.edit
        self._item.setPen(pg.mkPen(tint(palette.edit, 0.55), width=1.6))

    def draw(self, scene: Scene, view: View) -> YExtent:
        ancestor = scene.ancestor
        if ancestor is None:
            self._item.show_record(EMPTY, EMPTY, EMPTY, EMPTY)
            return YExtent()
        axis, last_step = scene.shown_axis, ancestor.step - 1
        record = reduced(
            ancestor.series, self._curve, axis, view, last_step=last_step, owner=ancestor.name
        )
        self._item.show_record(record.x, record.drawn, record.x, record.drawn)
        return YExtent(beside=(record.drawn,), records=(record,))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if scene.ancestor is None:
            return []
        return [LegendEntry(tr("parent"), Mark.THIN, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []
