"""What a plot is made of: each layer draws one kind of thing, names it and tells its values.

A layer reads the :class:`gui.plots.scene.Scene` and changes only its own items.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from core.schedule.timeline import Timeline
from gui.models.reduce import Array
from gui.plots.header import Entry, Mark, Value
from gui.plots.items import RecordCurve
from gui.plots.numbers import lr_text
from gui.plots.scene import Scene, corners
from gui.plots.table import CurveSpec, words
from gui.style.theme import Palette

_MARKS = {"s": Mark.SQUARE, "o": Mark.ROUND, "d": Mark.DIAMOND}
_PLAN_PX = 3  # a planned curve is smooth: a point at every third pixel, and at its corners
EMPTY = np.empty(0)


@dataclass(frozen=True, slots=True)
class View:
    """The part of the x axis that is drawn, and how finely."""

    x_range: tuple[float, float]
    width_px: int
    log_y: bool

    def heights(self, y: Array) -> Array:
        """Values as heights in the plot: their logarithms where the axis is logarithmic."""
        if not self.log_y:
            return y
        positive = np.where(y > 0, y, np.nan)
        return np.log10(positive)


@dataclass(frozen=True, slots=True)
class Reach:
    """What a layer wants to be seen: most of ``bulk``, all of ``always`` (not yet logarithms)."""

    bulk: tuple[Array, ...] = ()
    always: tuple[float, ...] = ()


class Layer(Protocol):
    """One kind of thing on a plot."""

    def set_palette(self, palette: Palette, font: QFont) -> None:
        """Take on these colours."""

    def draw(self, scene: Scene, view: View) -> Reach:
        """Show the scene's present state."""

    def legend(self, scene: Scene) -> Sequence[Entry]:
        """How the layer's things look, in words."""

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        """What the header reads at the cursor, or now."""


def tint(colour: str, alpha: float) -> QColor:
    """A palette colour with an opacity from 0 to 1."""
    mixed = QColor(colour)
    mixed.setAlphaF(alpha)
    return mixed


def line_item(angle: int, z: float, plot: Any) -> Any:
    """A hidden, fixed line across ``plot`` at an angle in degrees."""
    line = pg.InfiniteLine(angle=angle, movable=False)
    line.setZValue(z)
    line.hide()
    plot.addItem(line, ignoreBounds=True)
    return line


def scatter_item(name: str, symbol: str, size: float, z: float, plot: Any) -> Any:
    """Markers of ``size`` px on ``plot``, none yet."""
    scatter = pg.ScatterPlotItem(name=name, symbol=symbol, size=size, pxMode=True)
    scatter.setZValue(z)
    plot.addItem(scatter, ignoreBounds=True)
    return scatter


def show_points(scatter: Any, x: Array, y: Array) -> None:
    """Show these markers; nothing instead of nothing does not repaint the plot."""
    if len(x) or len(scatter.data):
        scatter.setData(x, y)


class CurveLayer:
    """One recorded curve of the table."""

    def __init__(self, spec: CurveSpec, plot: Any, number: Any, *, alone: bool) -> None:
        self._spec = spec
        self._number = number
        self._alone = alone  # the plot's only curve: its value needs no word
        self._colour = ""
        self._curve = RecordCurve(spec.name)
        self._curve.setZValue(spec.z)
        if spec.line_by_line:
            self._curve.curve.setSegmentedLineMode("on")
        plot.addItem(self._curve, ignoreBounds=True)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        spec = self._spec
        self._colour = getattr(palette, spec.colour)
        smooth = spec.width > 1 or bool(spec.symbol)
        pen = pg.mkPen(tint(self._colour, spec.alpha), width=spec.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if smooth else Qt.PenJoinStyle.BevelJoin)
        self._curve.opts["antialias"] = smooth
        self._curve.setPen(pen)
        if spec.symbol:
            self._curve.setSymbol(spec.symbol)
            self._curve.setSymbolSize(7)
            self._curve.setSymbolPen(pg.mkPen(palette.panel, width=0.8))
            self._curve.setSymbolBrush(pg.mkBrush(self._colour))

    def draw(self, scene: Scene, view: View) -> Reach:
        series, spec = scene.series, self._spec
        values = series.column(spec.column)
        if not len(values):
            self._curve.show_record(EMPTY, EMPTY, EMPTY, EMPTY)
            return Reach()
        at_evals = series.is_eval(spec.column)
        if at_evals:
            x = scene.x_of(series.column("eval_step"))
        else:
            x = series.x_column(scene.shown_axis)
        low, high = view.x_range
        aside = 0.5 * (high - low)  # drawn beyond the edges, so that panning shows no gap
        first = int(np.searchsorted(x, low - aside)) - 1
        last = int(np.searchsorted(x, high + aside)) + 1
        drawn = min(high + aside, float(x[-1])) - max(low - aside, float(x[0]))
        drawn = max(drawn, (high - low) * 1e-3)
        share = (high - low) / drawn if drawn > 0.0 else 1.0  # a view of one place: no width yet
        every = 10 if spec.symbol else 2 if spec.line_by_line else 1  # px a point
        n = int(view.width_px / max(share, 0.25) / every)
        rows, y = series.reduced(spec.column, first, last, max(n, 8), spec.reduction)
        drawn_x = x[rows]
        self._curve.show_record(x, values, drawn_x, y)
        seen = y[(drawn_x >= low) & (drawn_x <= high)]
        recent = values[-5:][np.isfinite(values[-5:])]
        now = float(np.median(recent)) if len(recent) and low <= x[-1] <= high else np.nan
        return Reach((seen,) if spec.sets_range else (), (now,))

    def legend(self, scene: Scene) -> Sequence[Entry]:
        return [Entry(words(self._spec.label), self._mark, self._colour)]

    @property
    def _mark(self) -> Mark:
        spec = self._spec
        return _MARKS.get(spec.symbol, Mark.SOLID if spec.width > 1 else Mark.THIN)

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        series, spec = scene.series, self._spec
        column = series.column(spec.column)
        if not len(column) or (cursor is None and not spec.idle_read_out):
            return []
        last = series.last_step
        if cursor is None:
            row: int | None = len(column) - 1
        elif last is not None and cursor > last:
            row = None
        else:
            row = (
                series.eval_row_at(cursor) if series.is_eval(spec.column) else series.row_of(cursor)
            )
        if row is None and self._alone:
            return []
        number = "–" if row is None else self._number(float(column[row]))
        label = "" if self._alone else words(spec.label)
        return [Value(label, number, self._colour, self._mark)]


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

    def draw(self, scene: Scene, view: View) -> Reach:
        reach = Reach((), lr_levels(scene.timeline))
        wanted = (scene.timeline, view, scene.shown_axis)
        if wanted == self._drawn and scene.shown_axis == "step":
            return reach  # by tokens or time its place changes with what was recorded
        self._drawn = wanted
        show_timeline(self._curve, scene, scene.timeline, view)
        return reach

    def legend(self, scene: Scene) -> Sequence[Entry]:
        if scene.timeline is None:
            return []
        return [Entry(words("planned"), Mark.DASHED, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        line, last = scene.timeline, scene.series.last_step
        if line is None:
            return []
        if cursor is not None and (last is None or cursor > last):
            return [Value(words("planned"), lr_text(line.lr(cursor)), self._colour, Mark.DASHED)]
        if last is None:
            peak = lr_text(line.planned.peak_lr)
            return [Value(words("peak"), peak, self._colour, Mark.DASHED)]
        return []


def lr_levels(timeline: Timeline | None) -> tuple[float, ...]:
    """Learning rates between which a whole timeline lies."""
    if timeline is None:
        return ()
    return tuple(
        level
        for _, _, schedule in timeline.pieces()
        for level in (schedule.initial_lr, schedule.peak_lr, schedule.min_lr)
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
    shown_x, shown = x, lr
    if len(x) > n:
        every = len(x) // n + 1
        sharp = np.searchsorted(steps, corners(timeline)).clip(max=len(x) - 1)
        picked = np.unique(np.concatenate([np.arange(0, len(x), every), sharp]))
        shown_x, shown = x[picked], lr[picked]
    if view.log_y:  # 0 has no place there: a gap, not a line to nowhere
        shown = np.where(shown > 0, shown, np.nan)
    curve.show_record(x, lr, shown_x, shown)
