"""One plot's card: header, surface and layers. Draws when told to, decides nothing of the run."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.models.run_series import CHECKED
from gui.plots.alarm_layer import AlarmLayer
from gui.plots.axes import bottom_height, left_width
from gui.plots.checkpoint_marks import CheckpointsLayer
from gui.plots.clipping_layer import ClippingLayer
from gui.plots.edge_marks import EdgeMarks
from gui.plots.end_inset import EndInset
from gui.plots.forecast_layer import ForecastLayer
from gui.plots.header import CardHeader
from gui.plots.heat_layer import HeatLayer
from gui.plots.items import RecordCurve
from gui.plots.layers import CurveLayer, Layer, View, YExtent
from gui.plots.marks import EditsLayer, FaultLayer, PhasesLayer, SamplesLayer
from gui.plots.overlay import Overlays
from gui.plots.overlay_layers import AncestorLayer, OverlayLayer
from gui.plots.pinned import PinnedLayer
from gui.plots.range_ruler import RangeLayer
from gui.plots.scene import Scene
from gui.plots.schedule_layers import NextLayer, OriginalLayer, PlanLayer, StagedLayer
from gui.plots.summary_line import SummaryLine
from gui.plots.surface import Surface
from gui.plots.table import AXIS_WORDS, PlotSpec, tr
from gui.plots.usual_layer import UsualLayer
from gui.plots.y_range import YRange
from gui.style.fonts import scaled_px
from gui.style.palette import DARK, Palette

_SUMMARY_FROM = 26  # px, of the drawings, beyond a plot's least height: then it has a summary
_OF_THE_PLAN = (PlanLayer, OriginalLayer, StagedLayer, NextLayer, ForecastLayer)
_WORDS_WIDTH = 400  # px, of the drawings; longer lines are hard to read


class HeaderPart(QWidget):
    """A widget at the right of a card's header, put there from outside the plots."""

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        raise NotImplementedError

    def set_header_width(self, width_px: int) -> None:
        """The whole header is so wide: leave title and value their room."""
        raise NotImplementedError


class PlotCard(QFrame):
    """Header and plot of one entry of the table.

    ``surface`` is the pyqtgraph ``PlotWidget``; its own signals tell what the person does on it.

    Signals: ``y_taken``: the y axis was moved by hand.
    """

    y_taken = Signal()

    def __init__(self, spec: PlotSpec, parent: QWidget, overlays: Overlays) -> None:
        super().__init__(parent)
        self.spec = spec
        self._overlays = overlays
        self._palette = DARK
        self._read: tuple[Scene, int | None] | None = None
        self._header_parts: list[HeaderPart] = []
        self._summary_parts: list[HeaderPart] = []
        self.setProperty("role", "card")
        self.header = CardHeader(tr(spec.title), self)
        self.header.setToolTip(tr("F1, or a right click here: what this plot tells"))
        self.summary = SummaryLine(self, lasting=spec.has_threshold)
        self.surface = Surface(spec.object_name, self)
        self.surface.setAccessibleName(tr(spec.title))
        self.surface.left.unit = spec.unit
        plot = self.surface.getPlotItem()
        self._layers: list[Layer] = self._make_layers(plot)
        self._drawn: tuple[Scene, View, list[YExtent]] | None = None
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.setZValue(20)
        self._cursor.hide()
        plot.addItem(self._cursor, ignoreBounds=True)
        self._is_empty = True
        self._end = EndInset(self.surface.viewport()) if spec.has_forecast else None
        self._empty = QLabel(tr(spec.empty), self.surface)
        self._empty.setProperty("role", "muted")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._y = YRange(self.surface.view, spec)
        self._edge_marks = EdgeMarks(self.surface, spec.number)
        self._aside = 0  # px at the sides that the words leave to the threshold's handle
        self._log = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 4)
        layout.setSpacing(0)
        self._top = QHBoxLayout()
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(0)
        self._top.addWidget(self.header, 1)
        layout.addLayout(self._top)
        self._under = QHBoxLayout()
        self._under.setContentsMargins(0, 0, 0, 0)
        self._under.setSpacing(0)
        self._under.addWidget(self.summary, 1)
        layout.addLayout(self._under)
        layout.addWidget(self.surface, 1)
        self.surface.view.y_taken.connect(self._take_y)
        self.surface.resized.connect(self._place)

    def _make_layers(self, plot: Any) -> list[Layer]:
        spec = self.spec
        layers: list[Layer] = [PhasesLayer(plot, named=spec.has_plan)]
        self.pinned: PinnedLayer | None = None
        self.ruler: RangeLayer | None = None
        if spec.has_plan:
            layers += [PlanLayer(plot), OriginalLayer(plot), StagedLayer(plot), NextLayer(plot)]
            self.pinned, self.ruler = PinnedLayer(plot), RangeLayer(plot)
            layers.append(self.ruler)
        alone = len(spec.curves) == 1
        layers += [CurveLayer(curve, plot, spec.number, alone=alone) for curve in spec.curves]
        if self.pinned is not None:
            layers.append(self.pinned)  # the last word in the header
        if spec.has_threshold:
            self._clipping: ClippingLayer | None = ClippingLayer(plot)
            layers.append(self._clipping)
        else:
            self._clipping = None
        self._forecast = ForecastLayer(plot) if spec.has_forecast else None
        if self._forecast is not None:
            layers.append(self._forecast)
        layers.append(AlarmLayer(plot, named=spec.has_forecast))
        if spec.usual is not None:
            layers.append(UsualLayer(spec.usual, spec.waits_for, plot))
        if spec.heat is not None:
            layers.append(HeatLayer(spec.heat, plot, self.surface, spec.number))
            self.surface.pointed.connect(self._read_again)
        if spec.curves:
            layers += [AncestorLayer(spec, plot), OverlayLayer(spec, plot, self._overlays)]
        layers.append(EditsLayer(plot))
        layers.append(SamplesLayer(plot, rings=spec.has_samples))
        self.checkpoints = CheckpointsLayer(plot)
        layers.append(self.checkpoints)
        checked = [curve.column for curve in spec.curves if curve.column in CHECKED]
        return layers + [FaultLayer(plot, column) for column in checked]

    def add_to_header(self, part: HeaderPart) -> None:
        """Put a widget at the header's right."""
        self._header_parts.append(part)
        self._top.addWidget(part)
        part.set_palette(self._palette)
        part.set_header_width(self.width())

    def add_to_summary(self, part: HeaderPart) -> None:
        """Put a widget at the right of the line under the header, which comes first."""
        self._summary_parts.append(part)
        self._under.addWidget(part)
        part.lower()  # before the plot for Tab, as it stands above it
        part.set_palette(self._palette)
        self._share_summary()

    def _share_summary(self) -> None:
        """Its parts have what the line leaves them."""
        for part in self._summary_parts:
            part.set_header_width(self.width() - round(self.summary.least_width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in self._header_parts:
            part.set_header_width(self.width())
        least = self.minimumSizeHint().height() + self.summary.minimumSizeHint().height()
        has_room = self.height() >= least + scaled_px(_SUMMARY_FROM)
        self.summary.set_room(has_room)
        for part in self._summary_parts:
            part.setMaximumHeight(part.sizeHint().height() if has_room else 0)
        self._share_summary()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On title, values and legend it brings the whole run back, as on the plot."""
        on_button = isinstance(self.childAt(event.position().toPoint()), QAbstractButton)
        if event.button() == Qt.MouseButton.LeftButton and not on_button:
            self.surface.whole_requested.emit()

    def minimumSizeHint(self) -> QSize:
        """Without the summary line, which is shown where there is room: no card moves for it."""
        header, surface = self.header.minimumSizeHint(), self.surface.minimumSize()
        return QSize(surface.width() + 2, header.height() + surface.height() + 5)

    # looks

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        self.header.set_palette(palette)
        self.summary.set_palette(palette)
        self.surface.set_ring(palette.accent)
        for axis in (self.surface.left, self.surface.bottom):
            axis.set_palette(palette)
            axis.set_font(self.font())
        for part in (*self._header_parts, *self._summary_parts):
            part.set_palette(palette)
        for layer in self._layers:
            layer.set_palette(palette, self.font())
        self._edge_marks.set_palette(palette)
        if self._end is not None:
            self._end.set_palette(palette)
        self._cursor.setPen(pg.mkPen(palette.text, width=1))

    # drawing

    @property
    def follows_plan(self) -> bool:
        """Whether a plan that is dragged changes what is drawn here."""
        return self.spec.has_plan or self.spec.has_forecast

    def draw(self, scene: Scene, x_range: tuple[float, float], *, plan_only: bool = False) -> None:
        """Show the scene's present state in the given part of the x axis.

        ``plan_only``: of what is drawn already, only what follows the plan is drawn anew.
        """
        log_y = scene.log_y and not self.spec.is_linear
        self._set_log(log_y)
        axis = scene.shown_axis
        self.surface.bottom.set_unit(axis, tr(AXIS_WORDS[axis]))
        view = View(x_range, max(int(self.surface.view.width()), 50), log_y)
        drawn = self._drawn
        if plan_only and drawn is not None and drawn[0] is scene and drawn[1] == view:
            extents = [
                layer.draw(scene, view) if isinstance(layer, _OF_THE_PLAN) else extent
                for layer, extent in zip(self._layers, drawn[2], strict=True)
            ]
        else:
            plan_only = False
            extents = [layer.draw(scene, view) for layer in self._layers]
        self._drawn = scene, view, extents
        self._edge_marks.show(self._y.update(view, extents, full=scene.full_range))
        if plan_only:
            self._update_end(scene)
            return
        self._show_end(scene)
        self._show_texts(scene)
        legend = [entry for layer in self._layers for entry in layer.legend(scene)]
        self.header.set_legend(legend)

    def _update_end(self, scene: Scene) -> None:
        """The same under a hand: where it stands it stays, whatever comes to lie below it."""
        forecast, inset = self._forecast, self._end
        if forecast is None or inset is None or not forecast.update_end(inset):
            self._show_end(scene)

    def _show_end(self, scene: Scene) -> None:
        """The magnified end of two forecasts, beside everything that is drawn."""
        if self._forecast is None or self._end is None:
            return
        curves = [
            each for each in self.surface.getPlotItem().items if isinstance(each, RecordCurve)
        ]
        lines = [each.getData() for each in curves if each.isVisible()]
        drawn = [each for each in lines if each[0] is not None]
        self._forecast.show_end(self._end, scene, self.surface, drawn, log_y=self._log)

    def read_out(self, scene: Scene, cursor: int | None) -> None:
        """Show the values at the cursor, or the present ones, in the header."""
        self._read = scene, cursor
        values = [value for layer in self._layers for value in layer.values(scene, cursor)]
        self.header.set_values(values)
        self._speak(cursor)
        for layer in (self.pinned, self._clipping, self._forecast):
            if layer is not None:
                self.summary.set_values(*layer.summary(scene, cursor))
        self._share_summary()

    def _speak(self, cursor: int | None) -> None:
        """The same to who hears the plot."""
        said = self.header.said or tr(self.spec.empty)
        if cursor is not None:
            said = tr("step {step}: {values}").format(step=f"{cursor:,}", values=said)
        self.surface.say_value(said, aloud=cursor is not None and self.surface.hasFocus())

    def _read_again(self) -> None:
        """The mouse may point at another layer of the same step."""
        if self._read is not None:
            self.read_out(*self._read)

    def set_cursor(self, x: float | None) -> None:
        """Move the cursor's line; ``None`` hides it."""
        self._cursor.setVisible(x is not None)
        if x is not None:
            self._cursor.setValue(x)

    def _set_log(self, log_y: bool) -> None:
        if log_y == self._log:
            return
        self._log = log_y
        self._y.free()
        plot = self.surface.getPlotItem()
        plot.setLogMode(x=False, y=log_y)
        plot.disableAutoRange()  # setLogMode turns it on

    def _take_y(self) -> None:
        self._y.by_hand = True
        self.y_taken.emit()

    @property
    def y_by_hand(self) -> bool:
        """Whether the person set the y range."""
        return self._y.by_hand

    def hold_y(self, held: bool) -> None:
        """While held the y axis only widens: nothing shrinks under a drag."""
        self._y.held = held

    def free_y(self) -> None:
        """Let the y axis follow the data again."""
        self._y.free()

    # words on the plot

    def _show_texts(self, scene: Scene) -> None:
        drawn = scene.series.n_steps or (self.spec.has_plan and scene.timeline is not None)
        if self.spec.waits_for:
            drawn = self.spec.waits_for in scene.told
        drawn = drawn or (bool(self.spec.curves) and bool(self._overlays.shown()))
        drawn = drawn or (self._forecast is not None and self._forecast.is_drawn)
        self._is_empty = not drawn
        numbers = bool(drawn) or (self.spec.has_threshold and scene.max_norm > 0)
        self.surface.left.set_show_numbers(numbers and scene.total_steps > 0)
        self.surface.bottom.set_show_numbers(scene.total_steps > 0)
        self._aside = 2 * 60 if self._clipping is not None and scene.total_steps > 0 else 0
        self._place()

    def _place_empty(self, inner: QRect) -> None:
        """What will appear here, in the middle, or above the bands' names where it is low.

        Not where it would be cut or lie on them.
        """
        room = inner.height()
        if self.spec.has_plan or self.spec.has_threshold:
            room -= self._empty.fontMetrics().height()  # the bands' names below
        most = inner.width() - self._aside
        width = min(most, scaled_px(_WORDS_WIDTH))
        if most > 0 and self._empty.heightForWidth(width) > room:
            width = most  # few long lines where more have no room
        height = self._empty.heightForWidth(width) if width > 0 else 0
        self._empty.setVisible(width > 80 and height <= room)
        left = inner.center().x() - width // 2
        top = min(inner.center().y() - height // 2, inner.top() + room - height)
        self._empty.setGeometry(left, top, max(width, 0), height)

    def _place(self) -> None:
        """Put the words where they belong after anything moved."""
        if not self._is_empty:
            self._empty.hide()
            return
        inner = self.surface.rect().adjusted(left_width() + 20, 4, -34, -bottom_height() - 4)
        self._place_empty(inner)
