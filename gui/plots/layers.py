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

from gui.models.reduce import Array
from gui.plots.header import Entry, Mark, Value
from gui.plots.items import Band, RecordCurve
from gui.plots.numbers import lr_text
from gui.plots.scene import Scene
from gui.plots.table import CurveSpec, words
from gui.theme import Palette

_MARKS = {"s": Mark.SQUARE, "o": Mark.ROUND, "d": Mark.DIAMOND}
_EMPTY = np.empty(0)


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


def _line(angle: int, z: float, plot: Any) -> Any:
    line = pg.InfiniteLine(angle=angle, movable=False)
    line.setZValue(z)
    line.hide()
    plot.addItem(line, ignoreBounds=True)
    return line


def _scatter(name: str, symbol: str, size: float, z: float, plot: Any) -> Any:
    scatter = pg.ScatterPlotItem(name=name, symbol=symbol, size=size, pxMode=True)
    scatter.setZValue(z)
    plot.addItem(scatter, ignoreBounds=True)
    return scatter


class CurveLayer:
    """One recorded curve of the table."""

    def __init__(self, spec: CurveSpec, plot: Any, number: Any, *, alone: bool) -> None:
        self._spec = spec
        self._number = number
        self._alone = alone  # the plot's only curve: its value needs no word
        self._colour = ""
        self._curve = RecordCurve(spec.name)
        self._curve.setZValue(spec.z)
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
            self._curve.show_record(_EMPTY, _EMPTY, _EMPTY, _EMPTY)
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
        share = (high - low) / max(
            min(high + aside, float(x[-1])) - max(low - aside, float(x[0])), (high - low) * 1e-3
        )
        n = int(view.width_px / max(share, 0.25) / (10 if spec.symbol else 1))
        rows, y = series.reduced(spec.column, first, last, max(n, 8), spec.reduction)
        drawn_x = x[rows]
        self._curve.show_record(x, values, drawn_x, y)
        seen = y[(drawn_x >= low) & (drawn_x <= high)]
        recent = values[-5:][np.isfinite(values[-5:])]
        now = float(np.median(recent)) if len(recent) and low <= x[-1] <= high else np.nan
        return Reach((seen,), (now,))

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
        x, lr = scene.plan_points(view.x_range, view.width_px)
        shown_x, shown = x, lr
        if len(x) > view.width_px:
            every = len(x) // view.width_px + 1
            picked = np.unique(np.append(np.arange(0, len(x), every), self._corners(scene, len(x))))
            shown_x, shown = x[picked], lr[picked]
        self._curve.show_record(x, lr, shown_x, shown)
        plan = scene.schedule
        return Reach((), (plan.initial_lr, plan.peak_lr, plan.min_lr) if plan else ())

    @staticmethod
    def _corners(scene: Scene, n: int) -> Array:
        plan = scene.schedule
        assert plan is not None
        corners = np.array([plan.warmup_steps - 1, plan.warmup_steps, plan.decay_start, n - 1])
        return corners[(corners >= 0) & (corners < n)] if n == plan.total_steps else corners[-1:]

    def legend(self, scene: Scene) -> Sequence[Entry]:
        if scene.schedule is None:
            return []
        return [Entry(words("planned"), Mark.DASHED, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        plan, last = scene.schedule, scene.series.last_step
        if plan is None:
            return []
        if cursor is not None and (last is None or cursor > last):
            return [Value(words("planned"), lr_text(plan.lr(cursor)), self._colour, Mark.DASHED)]
        if last is None:
            return [Value(words("peak"), lr_text(plan.peak_lr), self._colour, Mark.DASHED)]
        return []


class ClippingLayer:
    """The threshold, the clipped steps, and in words where clipping does not act."""

    def __init__(self, plot: Any) -> None:
        self._colour = self._muted = ""
        self.above = False  # the threshold lies above the picture
        self._line = RecordCurve("clip threshold")
        self._line.setZValue(2)
        self._idle = Band(hatched=True, line=1)
        self._idle.setZValue(-10)
        plot.addItem(self._line, ignoreBounds=True)
        plot.addItem(self._idle, ignoreBounds=True)
        self._clipped = _scatter("clipped steps", "d", 6, 3, plot)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour, self._muted = palette.clipped, palette.muted
        pen = pg.mkPen(palette.clipped, width=1)
        pen.setDashPattern([5.0, 4.0])
        self._line.setPen(pen)
        self._clipped.setBrush(pg.mkBrush(palette.clipped))
        self._clipped.setPen(pg.mkPen(None))
        self._idle.set_look(tint(palette.clipped, 0.03), QColor(palette.clipped), font)

    def draw(self, scene: Scene, view: View) -> Reach:
        limit, (low, high) = scene.clipping.max_norm, view.x_range
        ends = np.array([min(low, scene.whole()[0]), max(high, scene.whole()[1])])
        if limit > 0 and scene.total_steps:
            level = np.full(2, limit)
            self._line.show_record(ends, level, ends, level)
        else:
            self._line.show_record(_EMPTY, _EMPTY, _EMPTY, _EMPTY)
        self._draw_idle(scene)
        self._draw_clipped(scene, view)
        norms = scene.series.column("grad_norm")
        if limit <= 0:
            return Reach()
        # A threshold far above all norms would flatten them; then the plot says it in words.
        recent = norms[-4096:]
        top = float(np.nanmax(recent)) if len(recent) and np.isfinite(recent).any() else limit
        self.above = limit > 4.0 * top
        return Reach((), () if self.above else (limit * 1.1, limit))

    def _draw_idle(self, scene: Scene) -> None:
        begins = scene.unclipped_steps()
        if begins is None:
            span = (scene.x_at(0.0), scene.x_at(float(scene.total_steps)))
            self._idle.set_span(span, words("NEVER CLIPPED"))
        elif begins > 0 and scene.schedule is not None:
            name = "" if scene.clips_after_warmup else words("NOT CLIPPED")
            self._idle.set_span((scene.x_at(0.0), scene.x_at(float(begins))), name)
        else:
            self._idle.set_span(None)

    def _draw_clipped(self, scene: Scene, view: View) -> None:
        x = scene.series.x_column(scene.shown_axis)
        first = int(np.searchsorted(x, view.x_range[0]))
        last = int(np.searchsorted(x, view.x_range[1], side="right"))
        rows, y = scene.series.reduced("clipped_norm", first, last, view.width_px // 3, "peaks")
        kept = np.isfinite(y)
        rows, y = rows[kept], y[kept]
        if len(y) > view.width_px // 3:  # minimum and maximum of a bucket: the maximum is enough
            rows, y = rows[1::2], y[1::2]
        self._clipped.setData(x[rows], view.heights(y))

    def legend(self, scene: Scene) -> Sequence[Entry]:
        if scene.clipping.max_norm == 0:
            return [Entry(words("clipping is off"), Mark.NONE, self._muted)]
        return [
            Entry(words("clipped"), Mark.DIAMOND, self._colour),
            Entry(words("threshold"), Mark.DASHED, self._colour),
        ]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        series, limit = scene.series, scene.clipping.max_norm
        row = series.row_of(cursor) if cursor is not None else None
        if row is None or cursor is None or cursor > (series.last_step or 0):
            return []
        if np.isfinite(series.column("clipped_norm")[row]):
            return [Value(words("clipped to"), f"{limit:g}", self._colour, Mark.DIAMOND)]
        if 0 < limit < series.column("grad_norm")[row]:
            return [Value(words("not clipped"), "", self._muted)]
        return []


class PhasesLayer:
    """The warmup's band, the ground of the future, and the line of the present between them."""

    def __init__(self, plot: Any, *, says_clipping: bool) -> None:
        self._says_clipping = says_clipping
        self._warmup = Band(words("WARMUP"))
        self._future = Band()
        for band, z in ((self._warmup, -12), (self._future, -14)):
            band.setZValue(z)
            plot.addItem(band, ignoreBounds=True)
        self._present = _line(90, -5, plot)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        accent = QColor(palette.accent)
        self._warmup.set_look(tint(palette.accent, 0.09), accent, font)
        self._future.set_look(tint(palette.text, 0.04 if palette.dark else 0.035), accent, font)
        self._present.setPen(pg.mkPen(tint(palette.muted, 0.8), width=1))

    def draw(self, scene: Scene, view: View) -> Reach:
        warmup = scene.warmup_steps
        span = (scene.x_at(0.0), scene.x_at(float(warmup))) if warmup else None
        name = words("WARMUP")
        if self._says_clipping and scene.clips_after_warmup:
            name = words("WARMUP · NOT CLIPPED")
        self._warmup.set_span(span, name)
        now, end = scene.present_x(), scene.x_at(float(scene.total_steps - 1))
        ahead = now is not None and now < end
        self._present.setVisible(ahead)
        self._future.set_span((now, scene.whole()[1]) if ahead and now is not None else None)
        if ahead:
            self._present.setValue(now)
        return Reach()

    def legend(self, scene: Scene) -> Sequence[Entry]:
        return []

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []


class SamplesLayer:
    """Rings on the curve at steps that have a sample; the chosen one runs through all plots."""

    def __init__(self, plot: Any, *, rings: bool) -> None:
        self._has_rings = rings
        self._colour = ""
        self._chosen_line = _line(90, -4, plot)
        self._rings = _scatter("samples", "o", 8, 6, plot)
        self._chosen = _scatter("chosen sample", "o", 12, 7, plot)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.text
        pen = pg.mkPen(tint(palette.text, 0.7), width=1)
        pen.setDashPattern([1.0, 3.0])
        self._chosen_line.setPen(pen)
        self._rings.setPen(pg.mkPen(palette.text, width=1.4))
        self._rings.setBrush(pg.mkBrush(palette.panel))
        self._chosen.setPen(pg.mkPen(palette.panel, width=2))
        self._chosen.setBrush(pg.mkBrush(palette.text))

    def draw(self, scene: Scene, view: View) -> Reach:
        chosen = scene.selected_step
        row = scene.series.row_of(chosen) if chosen is not None else None
        self._chosen_line.setVisible(row is not None)
        if row is not None:
            self._chosen_line.setValue(scene.x_at(float(scene.series.column("step")[row])))
        if self._has_rings:
            steps, heights = scene.sample_marks()
            self._rings.setData(scene.x_of(steps), view.heights(heights))
            here = [] if row is None else [row]
            steps = scene.series.column("step")[here]
            heights = scene.series.column("smoothed")[here]
            self._chosen.setData(scene.x_of(steps), view.heights(heights))
        return Reach()

    def legend(self, scene: Scene) -> Sequence[Entry]:
        if not self._has_rings or not len(scene.sample_steps):
            return []
        return [Entry(words("sample"), Mark.RING, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []


class FaultLayer:
    """Crosses where a value was not finite and the curve has a gap."""

    def __init__(self, plot: Any, column: str) -> None:
        self._column = column
        self._colour = ""
        self._crosses = _scatter("not finite", "x", 10, 8, plot)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.error
        self._crosses.setPen(pg.mkPen(None))
        self._crosses.setBrush(pg.mkBrush(palette.error))

    def draw(self, scene: Scene, view: View) -> Reach:
        steps, heights = scene.series.not_finite(self._column)
        steps, heights = steps[-200:], np.nan_to_num(heights[-200:])
        self._crosses.setData(scene.x_of(steps), view.heights(heights))
        return Reach()

    def legend(self, scene: Scene) -> Sequence[Entry]:
        if not len(scene.series.not_finite(self._column)[0]):
            return []
        return [Entry(words("not finite"), Mark.CROSS, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []
