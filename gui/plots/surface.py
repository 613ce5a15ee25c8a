"""The plot widget that a person touches: wheel, drag, click and keys become requests.

Knows pyqtgraph and Qt; nothing of runs.
"""

import time
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsView, QPushButton, QWidget

from gui.models.reduce import Array
from gui.plots.axes import BottomAxis, LeftAxis, bottom_height, left_width
from gui.plots.items import Chip
from gui.style.fonts import scaled_px
from gui.style.spoken import Spoken

_TAB = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_RIM = 6  # px within the plot that stay free of what is laid over it
_LEAST_PLOT = (120, 22)  # px, of the drawings, without the axes' numbers


class RunViewBox(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph carries no types
    """Wheel and drag move along x; over the left axis they change y; Shift-drag zooms to a span."""

    y_taken = Signal()  # the person set this plot's y range

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.disableAutoRange()

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        self.updateMatrix()  # or the place under the mouse is that of the last painting
        super().wheelEvent(ev, axis=0 if axis is None else axis)
        if axis == 1:
            self.y_taken.emit()

    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        shift = ev.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if axis is None and shift and ev.button() == Qt.MouseButton.LeftButton:
            self._drag_span(ev)
            return
        super().mouseDragEvent(ev, axis=0 if axis is None else axis)
        if axis == 1:
            self.y_taken.emit()

    def _drag_span(self, ev: Any) -> None:
        ev.accept()
        begin, end = ev.buttonDownPos().x(), ev.pos().x()
        if not ev.isFinish():
            self.updateScaleBox(QPointF(begin, 0), QPointF(end, self.height()))
            return
        self.rbScaleBox.hide()
        if abs(end - begin) >= 4:
            ends = [self.mapToView(QPointF(x, 0)).x() for x in sorted((begin, end))]
            self.setXRange(*ends, padding=0)


def _taken(event: Any) -> bool:
    """Whether a click went to a mark that answers it; pyqtgraph's points take any and do not."""
    return event.isAccepted() and not isinstance(event.acceptedItem, pg.ScatterPlotItem)


class Surface(Spoken, pg.PlotWidget):  # type: ignore[misc]
    """A plot with our axes and nothing of pyqtgraph's own menus and buttons."""

    hovered = Signal(object)  # float | None: x under the mouse
    clicked = Signal(float)  # x
    pointed = Signal()  # `pointed_y` may be another
    key_moved = Signal(str, int)  # "step" | "page" | "end" | "zoom", and which way
    confirmed = Signal()  # Return
    abandoned = Signal()  # Esc
    whole_requested = Signal()  # key 0, double click
    resized = Signal()
    spoken_role = QAccessible.Role.Chart

    def __init__(self, object_name: str, parent: QWidget) -> None:
        self.left, self.bottom, self.view = LeftAxis(), BottomAxis(), RunViewBox()
        self._ring = QColor()
        self._show_ring = False
        self.painted_ms = 0.0  # what the last painting took of its thread's time
        self.pointed_y: float | None = None  # under the mouse
        axes = {"left": self.left, "bottom": self.bottom}
        super().__init__(parent, viewBox=self.view, axisItems=axes, enableMenu=False)
        self.setObjectName(object_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hideButtons()
        for name in ("top", "right"):  # never shown; they would follow every move all the same
            self.getPlotItem().getAxis(name).unlinkFromView()
        self.getPlotItem().layout.setContentsMargins(0, 4, 14, 2)
        # pyqtgraph's unused menu has no parent: without one it would outlive the plot.
        menu = self.getPlotItem().ctrlMenu
        menu.setParent(self, menu.windowFlags())
        self.setBackground(None)
        # pyqtgraph paints the least that is asked for; between two such pieces, a line that has
        # moved on was seen to leave a rest of itself behind. One rectangle around all costs the
        # same while a run streams.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        for axis in (self.left, self.bottom):
            axis.setZValue(-1000)  # the grid lies under the curves
        wide, high = map(scaled_px, _LEAST_PLOT)
        self.setMinimumSize(left_width() + wide, bottom_height() + high)
        self.setStyleSheet("QGraphicsView { border: none; background: transparent; }")
        self.scene().sigMouseMoved.connect(self._mouse_moved)
        self.scene().sigMouseClicked.connect(self._mouse_clicked)

    def set_ring(self, colour: str) -> None:
        """The colour of the frame that shows keyboard focus."""
        self._ring = QColor(colour)

    def pixels_of(self, x: Array, y: Array) -> tuple[Array, Array]:
        """Where (n,) points lie, px of the viewport; a logarithmic axis takes logarithms."""
        rect = self.view.sceneBoundingRect()
        (x_low, x_high), (y_low, y_high) = self.view.viewRange()
        return (
            rect.left() + (x - x_low) * (rect.width() / (x_high - x_low)),
            rect.bottom() - (y - y_low) * (rect.height() / (y_high - y_low)),
        )

    def room_from(self, x: float) -> QRectF:
        """What of the plot lies right of a place, px of the viewport, without its rim."""
        rect: QRectF = self.view.sceneBoundingRect()
        left, _ = self.pixels_of(np.array([x]), np.array([0.0]))
        begin = max(float(left[0]), rect.left())
        return rect.adjusted(begin - rect.left() + _RIM, _RIM, -_RIM, -_RIM)

    @property
    def covered(self) -> list[QRectF]:
        """Where buttons and chips lie over the plot, px of the viewport."""
        there = self.viewport().geometry().topLeft()
        over = [each for each in self.findChildren(QPushButton) if each.isVisible()]
        chips = [each for each in self.findChildren(Chip) if each.isVisible()]
        return [QRectF(each.geometry().translated(-there)) for each in over] + [
            QRectF(each.geometry()) for each in chips
        ]

    def _mouse_moved(self, at: QPointF) -> None:
        inside = self.view.sceneBoundingRect().contains(at)
        place = self.view.mapSceneToView(at)
        self.pointed_y = float(place.y()) if inside else None
        self.hovered.emit(place.x() if inside else None)
        self.pointed.emit()

    def _mouse_clicked(self, event: Any) -> None:
        at = event.scenePos()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if event.double():  # wherever it is: on a mark, and on an axis, too
            self.whole_requested.emit()
        elif self.view.sceneBoundingRect().contains(at) and not _taken(event):
            self.clicked.emit(self.view.mapSceneToView(at).x())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_y = None
        self.hovered.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, far = Qt.Key, event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        moves = {
            key.Key_Left: ("page" if far else "step", -1),
            key.Key_Right: ("page" if far else "step", 1),
            key.Key_PageUp: ("page", -1),
            key.Key_PageDown: ("page", 1),
            key.Key_Home: ("end", -1),
            key.Key_End: ("end", 1),
            key.Key_Plus: ("zoom", 1),
            key.Key_Equal: ("zoom", 1),
            key.Key_Minus: ("zoom", -1),
        }
        others = {
            key.Key_Return: self.confirmed,
            key.Key_Enter: self.confirmed,
            key.Key_Escape: self.abandoned,
            key.Key_0: self.whole_requested,
        }
        control = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        pressed = Qt.Key(event.key())
        if not control and pressed in moves:
            self.key_moved.emit(*moves[pressed])
            event.accept()
        elif not control and pressed in others:
            others[pressed].emit()
            event.accept()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring = event.reason() in _TAB
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring = False
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        began = time.thread_time()
        super().paintEvent(event)
        self.painted_ms = 1000 * (time.thread_time() - began)
        if self._show_ring and self.hasFocus():
            p = QPainter(self.viewport())
            p.setPen(QPen(self._ring, 2))
            p.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))
            p.end()
