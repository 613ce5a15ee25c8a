"""Small flags on the x axis where a run has checkpoints; a click on one tells which.

Knows pyqtgraph and steps; what can be done with a checkpoint is for others to offer.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF, QTransform

from gui.models.reduce import Array
from gui.plots.band import FLAG_HEIGHT
from gui.plots.header import LegendEntry, Value
from gui.plots.layers import View, YExtent
from gui.plots.scene import CheckpointMark, Scene
from gui.style.outside_text import tip_text
from gui.style.palette import Palette

_REACH = 8  # px beside a flag that still mean it


class _Marks(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph carries no types
    """All flags of one plot, painted in pixels at the bottom of the view."""

    def __init__(self, layer: "CheckpointsLayer") -> None:
        super().__init__()
        self._layer = layer
        self.marks: Sequence[CheckpointMark] = ()
        self.places: Array = np.empty(0)
        self.colour, self.ground = QColor(), QColor()
        self._hovered = -1
        self.setZValue(9)

    def put(self, flags: Sequence[CheckpointMark], x: Array) -> None:
        if len(x) == len(self.places) and flags == self.marks and np.array_equal(x, self.places):
            return
        self.prepareGeometryChange()
        self.marks, self.places = flags, x
        self.setVisible(bool(flags))
        self.update()

    def viewRangeChanged(self) -> None:
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        view, pixel = self.viewRect(), self.pixelVectors()[1]
        if view is None or pixel is None or not len(self.places):
            return QRectF()
        height = (FLAG_HEIGHT + 3) * abs(pixel.y())
        return QRectF(view.left(), view.top(), view.width(), height)

    def at(self, x: float) -> int:
        """Which flag lies at ``x`` on the axis, within reach; -1: none."""
        pixel = self.pixelVectors()[0]
        if pixel is None or not len(self.places):
            return -1
        away = np.abs(self.places - x)
        nearest = int(np.argmin(away))
        return nearest if away[nearest] <= _REACH * abs(pixel.x()) else -1

    def paint(self, p: QPainter, *_args: Any) -> None:
        to_pixels = p.transform()
        view = self.viewRect()
        p.save()
        p.setTransform(QTransform())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, (flag, x) in enumerate(zip(self.marks, self.places, strict=True)):
            foot = to_pixels.map(QPointF(float(x), view.top()))
            self._paint_one(p, foot, flag, lit=index == self._hovered)
        p.restore()

    def _paint_one(self, p: QPainter, foot: QPointF, flag: CheckpointMark, *, lit: bool) -> None:
        x, y = round(foot.x()) + 0.5, foot.y()
        p.setPen(QPen(self.colour, 1.6 if lit else 1.0))
        p.drawLine(QPointF(x, y), QPointF(x, y - FLAG_HEIGHT))
        cloth = [(x, y - FLAG_HEIGHT), (x + 7, y - FLAG_HEIGHT + 3.5), (x, y - FLAG_HEIGHT + 7)]
        # Filled: kept for good. Hollow: an older one, that a newer one may replace.
        p.setBrush(self.colour if flag.kept or lit else self.ground)
        p.drawPolygon(QPolygonF([QPointF(*corner) for corner in cloth]))

    def hoverEvent(self, ev: Any) -> None:
        index = -1 if ev.isExit() else self.at(ev.pos().x())
        if index >= 0 and not ev.acceptClicks(Qt.MouseButton.LeftButton):
            index = -1
        if index != self._hovered:
            self._hovered = index
            if index >= 0:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
                self.setToolTip(tip_text(self.marks[index].said))
            else:
                self.unsetCursor()
                self.setToolTip("")
            self.update()

    def mouseClickEvent(self, ev: Any) -> None:
        index = self.at(ev.pos().x())
        if index < 0 or ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
            return
        ev.accept()
        self._layer.clicked.emit(self.marks[index].step, ev.screenPos().toPoint())


class CheckpointsLayer(QObject):
    """Signals: ``clicked``: int step, QPoint on the screen."""

    clicked = Signal(int, object)

    def __init__(self, plot: Any) -> None:
        super().__init__(plot)
        self._item = _Marks(self)
        plot.addItem(self._item, ignoreBounds=True)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._item.colour, self._item.ground = QColor(palette.edit), QColor(palette.panel)
        self._item.update()

    def draw(self, scene: Scene, view: View) -> YExtent:
        steps = np.array([flag.step for flag in scene.checkpoints], dtype=np.float64)
        self._item.put(scene.checkpoints, scene.x_of(steps) if len(steps) else steps)
        return YExtent()

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        return []

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []
