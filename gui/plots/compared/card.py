"""One plot of a comparison: header, curves of all runs, their ends in a gutter, notes at the edges.

Draws a :class:`CompareState`; decides nothing.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.models.reduce import Array
from gui.plots.compared.edge_notes import EdgeNotes, OutOfSight
from gui.plots.compared.ends import CurveEnd
from gui.plots.compared.gutter import Gutter, gutter_width
from gui.plots.compared.records import DrawnCurve, Records
from gui.plots.compared.sheet import CurveSheet, Leaders, SheetLine
from gui.plots.compared.state import CompareState
from gui.plots.compared.table import ComparedPlot
from gui.plots.header import CardHeader, LegendEntry, Mark, Value
from gui.plots.items import Chip
from gui.plots.layers import View, YExtent, line_item, tint
from gui.plots.ranges import full_range
from gui.plots.surface import Surface
from gui.plots.table import AXIS_WORDS, tr
from gui.plots.usual_layer import usual_text
from gui.plots.y_range import YRange
from gui.style.palette import DARK, Palette

_PALE = 0.28  # strength of the runs that are not looked at
_NEAR_PX = 12  # a run so near to the mouse is meant
_FARTHER = 0.05  # of the height of the others: so far beyond them is worth a note
_MANY_PX = 4  # of many runs, from one point to the next
_RULING = 100  # of many runs, so many points of each have a say in the range
_LEADERS = 0.55  # strength of the lines from curves to labels


class ComparedCard(QFrame):
    """Signals: ``pointed``: the key of the run under the mouse, or ``None``."""

    pointed = Signal(object)

    def __init__(self, plot: ComparedPlot, parent: QWidget) -> None:
        super().__init__(parent)
        self.plot = plot
        spec = plot.spec
        self.setProperty("role", "card")
        self._palette = DARK
        self._state = CompareState()
        self._records = Records(plot)
        self._drawn: dict[str, DrawnCurve] = {}
        self._log = False
        self._ruling: Sequence[Array] = ()  # values of the runs that rule the range
        self.header = CardHeader(tr(spec.title), self)
        self.surface = Surface(spec.object_name, self)
        self.surface.setAccessibleName(tr(spec.title))
        self.surface.getPlotItem().layout.setContentsMargins(0, 4, gutter_width(), 2)
        self.surface.left.unit = spec.unit
        self._y = YRange(self.surface.view, spec)
        item = self.surface.getPlotItem()
        self._band = pg.LinearRegionItem(orientation="horizontal", movable=False)
        self._band.setZValue(-10)
        self._band.hide()
        item.addItem(self._band, ignoreBounds=True)
        self.sheet, self._lit = CurveSheet(1.5), CurveSheet(3.0)
        for sheet in (self.sheet, self._lit):
            item.addItem(sheet, ignoreBounds=True)
        self._lines: dict[str, SheetLine] = {}
        self._view = View((0.0, 1.0), 1, log_y=False)
        self._threshold = line_item(0, 0.5, item)
        self._leaders = Leaders(0.0)
        item.addItem(self._leaders, ignoreBounds=True)
        self._cursor = line_item(90, 20, item)
        self.labels = Gutter(self.surface)
        self.notes = EdgeNotes(self.surface, spec.number)
        self._silent = Chip(self.surface)
        self.labels.pointed.connect(self.pointed)
        self.surface.scene().sigMouseMoved.connect(self._look_under_mouse)
        self.surface.view.y_taken.connect(self._take_y)
        self._top = QHBoxLayout()
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.addWidget(self.header, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 2)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self.surface, 1)

    def add_to_header(self, widget: QWidget) -> None:
        """Put a widget at the header's right."""
        self._top.addWidget(widget)
        widget.lower()  # before the plot for Tab, as it stands above it
        self._top.addSpacing(10)

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        self.header.set_palette(palette)
        self.labels.set_palette(palette)
        self.notes.set_palette(palette)
        self._silent.set_look(palette.panel, palette.panel, palette.muted)
        self.surface.set_ring(palette.accent)
        for axis in (self.surface.left, self.surface.bottom):
            axis.set_palette(palette)
            axis.set_font(self.font())
        if not self.plot.shows_steps:
            self.surface.bottom.hide_numbers()
        for sheet in (self.sheet, self._lit):
            sheet.set_ground(palette.panel)
        self._cursor.setPen(pg.mkPen(palette.text, width=1))
        is_usual = self.plot.spec.usual is not None
        self._band.setBrush(tint(palette.gradient, 0.1) if is_usual else tint(palette.muted, 0.22))
        for line in self._band.lines:
            line.setPen(pg.mkPen(tint(palette.gradient, 0.45)) if is_usual else pg.mkPen(None))
        threshold = pg.mkPen(palette.clipped, width=1.2)
        threshold.setDashPattern([4.0, 3.0])
        self._threshold.setPen(threshold)
        dots = pg.mkPen(tint(palette.muted, _LEADERS), width=1)
        dots.setDashPattern([1.0, 3.0])
        self._leaders.set_pen(dots)

    # -- drawing

    def draw(self, state: CompareState, x_range: tuple[float, float]) -> None:
        """Show this in the given part of the x axis."""
        self._state = state
        log_y = state.log_y and not self.plot.spec.is_linear
        self._set_log(log_y)
        self.surface.bottom.set_unit(state.axis, tr(AXIS_WORDS[state.axis]))
        shown, are_many = state.shown, state.are_many
        has_steps = any(run.series.n_steps for run in shown)
        for axis in (self.surface.left, self.surface.bottom):
            axis.set_show_numbers(has_steps)
        view = self._view = View(x_range, max(int(self.surface.view.width()), 50), log_y)
        finest = View(x_range, view.width_px // _MANY_PX, log_y) if are_many else view
        base = state.baseline
        self._drawn = {
            run.key: self._records.of(run, base, state.axis, finest, state.source) for run in shown
        }
        self._records.forget([run.key for run in state.runs])
        self._fit_y(state, view)
        self._draw_curves(state, view)
        self._show_band(state)
        self._show_ends(state, view)
        self._show_legend(state)
        self.read_out(state)

    def _fit_y(self, state: CompareState, view: View) -> None:
        """The range is that of the runs that did not diverge."""
        most = _RULING if state.are_many else sys.maxsize
        runs = [run for run in state.shown if state.full_range or run.key not in state.aside]
        if self.plot.is_difference and len(runs) > 1:  # the baseline's are zeros: far from all else
            runs = [run for run in runs if run.key != state.base]
        ruling = (_thinned(self._drawn[run.key].y, most) for run in runs)
        self._ruling = tuple(each for each in ruling if len(each))
        always = self.plot.spec.usual or ()
        if self.plot.is_difference:
            always = (state.band, -state.band)  # with 0 between them
        extent = YExtent(self._ruling, always=always)
        self._y.update(view, [extent], full=state.full_range)
        self.surface.view.updateMatrix()  # at the painting it would ask for a second one

    def _draw_curves(self, state: CompareState, view: View) -> None:
        low, high = self.surface.view.viewRange()[1]
        inset = 1.5 * (high - low) / max(self.surface.view.height(), 1.0)
        self._lines, name = {}, self.plot.spec.curves[0].name
        shown, are_many = state.shown, state.are_many
        for run in shown:
            drawn = self._drawn[run.key]
            heights = view.heights(drawn.y)
            if run.key in state.aside:  # it runs along the edge where it leaves the plot
                heights = np.clip(heights, low + inset, high - inset)
            self._lines[run.key] = SheetLine(
                f"{name} · {run.letter}",
                drawn.x,
                heights,
                run.style.colour(dark=self._palette.dark),
                run.style.dash,
                is_thin=are_many,
                has_dots=drawn.is_measured_seldom and not are_many,
            )
        self.sheet.set_lines(list(self._lines.values()))
        self._show_lit(state)
        self.notes.show(self._out_of_sight(state, view, (low, high)), shown)

    def _show_lit(self, state: CompareState) -> None:
        """One run over all others, which are pale: their picture is not painted anew for that."""
        line = self._lines.get(state.lit or "")
        self.sheet.set_strength(1.0 if line is None else _PALE)
        self._lit.set_lines([] if line is None else [replace(line, is_lit=True)])

    def light_up(self, state: CompareState) -> None:
        """Another run is looked at, or none: nothing else has changed."""
        self._state = state
        self._show_lit(state)
        self.sheet.keep_picture()
        self._show_band(state)
        self._show_ends(state, self._view)
        self.read_out(state)

    def move_cursor(self, state: CompareState) -> None:
        """Another place is read, or none: nothing else has changed."""
        for sheet in (self.sheet, self._lit):
            sheet.keep_picture()
        self.read_out(state)

    def _out_of_sight(
        self, state: CompareState, view: View, shown: tuple[float, float]
    ) -> list[OutOfSight]:
        """The runs that were set aside and leave the plot, each with its farthest value."""
        found = []
        gone = [run for run in state.shown if run.key in state.aside]
        low, high = full_range(self._ruling) or (0.0, 0.0) if gone else (0.0, 0.0)
        for run in gone:
            drawn = self._drawn[run.key]
            heights = view.heights(drawn.y)
            for is_above, beyond in ((True, heights > shown[1]), (False, heights < shown[0])):
                places = np.flatnonzero(beyond)
                pick = np.argmax if is_above else np.argmin
                top = places[int(pick(heights[places]))] if len(places) else 0
                beyond_all = drawn.y[top] - high if is_above else low - drawn.y[top]
                if len(places) and beyond_all > _FARTHER * (high - low):
                    middle = float(drawn.x[places[len(places) // 2]])
                    step = state.step_at(float(drawn.x[top]))
                    found.append(OutOfSight(run, is_above, float(drawn.y[top]), step, middle))
        return found

    def _show_band(self, state: CompareState) -> None:
        base, region = state.baseline, self.plot.spec.usual
        if self.plot.is_difference and base is not None and state.band > 0:
            region = -state.band, state.band
        self._band.setVisible(region is not None)
        if region is not None:
            self._band.setRegion(self._view.heights(np.array(region)).tolist())
        norms = {run.max_norm for run in state.shown}
        has_line = self.plot.spec.object_name == "compare_plot_grad_norm" and len(norms) == 1
        norm = next(iter(norms)) if has_line else 0.0
        self._threshold.setVisible(norm > 0)
        if norm > 0:
            self._threshold.setValue(np.log10(norm) if self._log else norm)
        texts = {run.text for run in state.shown}
        is_silent = self.plot.is_difference and len(texts) > 1
        self._silent.setVisible(is_silent)
        if is_silent:
            self._silent.set_text(tr("runs on other texts are not compared with this one"))
            rect = self.surface.view.sceneBoundingRect().toRect()
            self._silent.move(rect.left() + 8, rect.bottom() - self._silent.height() - 4)

    def _show_ends(self, state: CompareState, view: View) -> None:
        rect: QRect = self.surface.view.sceneBoundingRect().toRect()
        box = self.surface.view
        low, high = box.viewRange()[1]
        right = view.x_range[1]
        ends, leaders = [], []
        for run in state.labelled:
            found = self._drawn[run.key].end_within(right)
            if found is None or found[0] < view.x_range[0]:
                continue
            x, value = found
            height = float(view.heights(np.array([value]))[0])
            height = min(max(height, low), high)
            y = (high - height) / max(high - low, 1e-300) * rect.height()
            ends.append(CurveEnd((run.key,), self.plot.spec.number(value), y))
            leaders.append(QPointF(x, height))
        self._leaders.set_points(leaders)
        with_names = self.plot.is_loss and not state.are_many
        self.labels.show_ends(state.runs, ends, rect, with_names=with_names)

    def _show_legend(self, state: CompareState) -> None:
        legend: Sequence[LegendEntry] = ()
        if self.plot.is_difference and state.baseline is not None:
            said = tr("loss minus loss of {letter}; below 0 is better").format(
                letter=state.baseline.letter
            )
            legend = [LegendEntry(said, Mark.NONE, "")]
            if state.band > 0:
                within = tr("within 2 standard errors: no clear difference")
                legend.append(LegendEntry(within, Mark.SQUARE, self._palette.muted))
        elif self.plot.spec.usual is not None:
            said = usual_text(self.plot.spec.usual)
            legend = [LegendEntry(said, Mark.SQUARE, self._palette.gradient)]
        elif self._threshold.isVisible() or self.plot.spec.object_name == "compare_plot_grad_norm":
            counts = [
                f"{run.letter} {int(run.series.column('clipped_total')[-1]):,}"
                for run in state.labelled
                if run.series.n_steps
            ]
            if counts and not state.are_many:
                said = tr("clipped steps: {counts}").format(counts=" · ".join(counts))
                legend = [LegendEntry(said, Mark.NONE, "")]
        elif not self.plot.spec.is_shown_first:
            legend = [LegendEntry(tr(self.plot.spec.curves[0].label), Mark.NONE, "")]
        self.header.set_legend(legend)

    def read_out(self, state: CompareState) -> None:
        """The values of the runs at the cursor, in the header; the line of the cursor."""
        x = state.cursor
        self._cursor.setVisible(x is not None)
        if x is None:
            self.header.set_values([])
            runs = ", ".join(run.letter for run in state.read_out)
            self.surface.say_value(tr("runs {letters}").format(letters=runs) if runs else "")
            return
        self._cursor.setValue(x)
        values = []
        for run in state.read_out:
            found = self._drawn[run.key].at(x) if run.key in self._drawn else float("nan")
            number = self.plot.spec.number(found) if np.isfinite(found) else "–"
            colours = self._palette
            colour = run.style.ink(dark=colours.dark, strong=colours.strong)
            values.append(Value(run.letter, number, colour))
        self.header.set_values(values)
        self.surface.say_value(self.header.said, aloud=self.surface.hasFocus())

    def _set_log(self, log_y: bool) -> None:
        if log_y != self._log:
            self._log = log_y
            self._y.free()
            item = self.surface.getPlotItem()
            item.setLogMode(x=False, y=log_y)
            item.disableAutoRange()

    def _take_y(self) -> None:
        self._y.by_hand = True

    def free_y(self) -> None:
        """Let the y axis follow the data again."""
        self._y.free()

    # -- the mouse

    def _look_under_mouse(self, at: QPointF) -> None:
        box = self.surface.view
        if not box.sceneBoundingRect().contains(at):
            return
        here = box.mapSceneToView(at)
        low, high = box.viewRange()[1]
        per_px = (high - low) / max(box.height(), 1.0)
        nearest, away = None, _NEAR_PX * per_px
        for key, drawn in self._drawn.items():
            value = drawn.at(here.x())
            height = np.log10(value) if self._log and value > 0 else value
            gap = abs(min(max(height, low), high) - here.y())
            if gap <= away:  # NaN is never near
                nearest, away = key, gap
        self.pointed.emit(nearest)


def _thinned(values: Array, most: int) -> Array:
    return values[:: len(values) // most + 1]
