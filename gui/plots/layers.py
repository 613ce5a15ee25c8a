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

from gui.models.reduce import Array, row_at
from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.items import RecordCurve
from gui.plots.scene import Scene
from gui.plots.table import CurveSpec, tr
from gui.style.palette import Palette

_MARKS = {"s": Mark.SQUARE, "o": Mark.ROUND, "d": Mark.DIAMOND}
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


@dataclass(frozen=True, slots=True, eq=False)
class DrawnRecord:
    """A curve as it is drawn, with the record behind it.

    Attributes:
        owner: the name of the run; empty: the one that is shown.
        values: the whole column (n,).
        within: its first row in view, and the one after its last.
        rows: rows in view that are drawn (k,), ascending; ``x`` and ``drawn``: where (k,).
    """

    owner: str
    values: Array
    within: tuple[int, int]
    rows: Array
    x: Array
    drawn: Array


@dataclass(frozen=True, slots=True)
class YExtent:
    """What a layer wants to be seen, in values, not in logarithms.

    Attributes:
        bulk: most of it, of each curve (n,).
        beside: the same of other runs: unless it is far from the shown run's.
        always: all of it, wherever it lies.
        now: where a curve is now: unless it is far from all else.
        records: in these is counted what the range leaves out.
        grip: values between which handles stand; the axis leaves them room to be dragged.
    """

    bulk: tuple[Array, ...] = ()
    always: tuple[float, ...] = ()
    now: tuple[float, ...] = ()
    records: tuple[DrawnRecord, ...] = ()
    grip: tuple[float, ...] = ()
    beside: tuple[Array, ...] = ()


class Layer(Protocol):
    """One kind of thing on a plot."""

    def set_palette(self, palette: Palette, font: QFont) -> None:
        """Take on these colours."""

    def draw(self, scene: Scene, view: View) -> YExtent:
        """Show the scene's present state."""

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
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
    scatter.hide()
    plot.addItem(scatter, ignoreBounds=True)
    return scatter


def show_points(scatter: Any, x: Array, y: Array) -> None:
    """Show these markers, those that have a height; nothing after nothing does not repaint."""
    if not np.isfinite(y).all():
        x, y = x[np.isfinite(y)], y[np.isfinite(y)]
    if len(x) or len(scatter.data):
        scatter.setData(x, y)
        scatter.setVisible(len(x) > 0)  # else pyqtgraph works out the places of none


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

    def draw(self, scene: Scene, view: View) -> YExtent:
        series, spec = scene.series, self._spec
        values = series.column(spec.column)
        if not len(values):
            self._curve.show_record(EMPTY, EMPTY, EMPTY, EMPTY)
            return YExtent()
        at_evals = series.is_eval(spec.column)
        if at_evals:
            x = scene.x_of(series.column("eval_step"))
        else:
            x = series.x_column(scene.shown_axis)
        low, high = view.x_range
        aside = 0.5 * (high - low)  # drawn beyond the edges, so that panning shows no gap
        first = row_at(x, low - aside) - 1
        last = row_at(x, high + aside) + 1
        drawn = min(high + aside, float(x[-1])) - max(low - aside, float(x[0]))
        drawn = max(drawn, (high - low) * 1e-3)
        share = (high - low) / drawn if drawn > 0.0 else 1.0  # a view of one place: no width yet
        every = 10 if spec.symbol else 2 if spec.line_by_line else 1  # px a point
        n = int(view.width_px / max(share, 0.25) / every)
        rows, y = series.reduced(spec.column, first, last, max(n, 8), spec.reduction)
        drawn_x = x[rows]
        self._curve.show_record(x, values, drawn_x, y)
        inside = (drawn_x >= low) & (drawn_x <= high)
        seen = y[inside]
        recent = values[-5:][np.isfinite(values[-5:])]
        now = float(np.median(recent)) if len(recent) and low <= x[-1] <= high else np.nan
        if not spec.sets_range:
            return YExtent(now=(now,))
        within = row_at(x, low), row_at(x, high, "right")
        record = DrawnRecord("", values, within, rows[inside], drawn_x[inside], seen)
        return YExtent((seen,), now=(now,), records=(record,))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if self._spec.column in scene.series.untold:
            return []
        return [LegendEntry(tr(self._spec.label), self._mark, self._colour)]

    @property
    def _mark(self) -> Mark:
        spec = self._spec
        return _MARKS.get(spec.symbol, Mark.SOLID if spec.width > 1 else Mark.THIN)

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        series, spec = scene.series, self._spec
        column = series.column(spec.column)
        if not len(column) or (cursor is None and not spec.idle_read_out):
            return []
        if spec.column in series.untold:
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
        is_hole = row is None or (bool(series.untold) and bool(np.isnan(column[row])))
        number = "–" if row is None or is_hole else self._number(float(column[row]))
        label = "" if self._alone else tr(spec.label)
        aside = ""
        if row is not None and cursor is not None and series.is_eval(spec.column):
            measured = int(series.column("eval_step")[row])
            if measured != cursor:  # the value of another step than the one that is read
                aside = tr("at step {step}").format(step=f"{measured:,}")
        return [Value(label, number, self._colour, self._mark, aside)]
