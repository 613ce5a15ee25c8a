"""What lies on a plot besides its axes: curves that keep their record, marks, small chips of text.

Knows pyqtgraph; nothing of runs.
"""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from gui.models.reduce import Array
from gui.plots.axes import small_font


class OverAll(pg.GraphicsObject):  # type: ignore[misc]
    """An item that claims all that is seen; how much that is, is asked for many times a picture."""

    def __init__(self, z: float = 0.0) -> None:
        """``z``: what lies over what."""
        super().__init__()
        self._bounds: QRectF | None = None
        self.setZValue(z)

    def _moved(self) -> None:
        self.prepareGeometryChange()
        self._bounds = None

    def viewRangeChanged(self) -> None:
        self._moved()

    def viewTransformChanged(self) -> None:
        super().viewTransformChanged()
        self._moved()

    def boundingRect(self) -> QRectF:
        if self._bounds is None:
            self._bounds = QRectF(self.viewRect() or QRectF())
        return self._bounds


class _Line(pg.PlotCurveItem):  # type: ignore[misc]
    """A line that claims all that is seen: pyqtgraph measures its points anew with each new one."""

    def viewTransformChanged(self) -> None:
        # pyqtgraph's own keeps the view of before for a curve: outside of it nothing is painted.
        self._cachedView = None
        super().viewTransformChanged()

    def viewRangeChanged(self) -> None:
        self._cachedView = None
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        view = self.viewRect()
        return QRectF() if view is None or self.xData is None else QRectF(view)


class RecordCurve(pg.PlotDataItem):  # type: ignore[misc]  # pyqtgraph carries no types
    """A curve that is drawn from a reduced copy and still answers with everything recorded.

    ``getOriginalDataset()``, ``xData`` and ``yData`` give the record; ``getData()`` what is drawn.
    """

    def __init__(self, name: str) -> None:
        self._record: tuple[Array | None, Array | None] = (None, None)
        self._dense = False
        super().__init__(name=name, connect="finite")
        self.curve: pg.PlotCurveItem  # pyqtgraph's own makes way for one of ours
        self.curve.setParentItem(None)
        self.curve.sigClicked.disconnect()
        self.curve = _Line()
        self.curve.setParentItem(self)
        self.curve.sigClicked.connect(self.sigClicked)
        self._usual = pg.mkPen(self.opts["pen"]), self.opts["antialias"]

    def setPen(self, *args: Any, **kargs: Any) -> None:
        antialias = self._usual[1] if self._dense else self.opts["antialias"]
        self._usual = pg.mkPen(*args, **kargs), antialias
        self._draw_with_pen()

    def set_dense(self, dense: bool) -> None:
        """Whether the line goes up and down from pixel to pixel: then it is plain and thin.

        Thousands of dashes with smooth edges take a tenth of a second, and none can be seen.
        """
        if dense != self._dense:
            self._dense = dense
            self._draw_with_pen()

    def _draw_with_pen(self) -> None:
        pen, antialias = self._usual
        self.opts["antialias"] = antialias and not self._dense
        super().setPen(pg.mkPen(pen.color()) if self._dense else pen)

    def show_record(self, x: Array, y: Array, drawn_x: Array, drawn_y: Array) -> None:
        """Draw (k,) points for a record of (n,) points. Arrays are kept, not copied."""
        if not len(x) and self._record[0] is not None and not len(self._record[0]):
            return
        self._record = (x, y)
        finite = bool(np.isfinite(drawn_y).all())
        if not finite and self.opts["symbol"] and not np.isfinite(drawn_y).any():
            drawn_x, drawn_y = drawn_x[:0], drawn_y[:0]  # markers without a place have no bounds
        if finite == self.opts["skipFiniteCheck"]:
            self.setData(drawn_x, drawn_y)
        else:
            joined = "all" if finite else "finite"
            self.setData(drawn_x, drawn_y, connect=joined, skipFiniteCheck=finite)

    def updateItems(self, styleUpdate: bool = True) -> None:
        """Draw what changed; pyqtgraph's own sets every pen and brush anew with every point."""
        x, y = (None, None) if styleUpdate or self.opts["symbol"] else self.getData()
        if x is None or not self.curve.isVisible():
            super().updateItems(styleUpdate)
        else:
            self.curve.setData(x=x, y=y)

    def getOriginalDataset(self) -> tuple[Array | None, Array | None]:
        return self._record

    @property
    def xData(self) -> Array | None:
        return self._record[0]

    @property
    def yData(self) -> Array | None:
        return self._record[1]


class FilledBand(pg.GraphicsObject):  # type: ignore[misc]
    """What lies between two curves, tinted; one polygon, where pyqtgraph's own makes paths anew."""

    def __init__(self) -> None:
        super().__init__()
        self._polygon = QPolygonF()
        self._brush = QColor()

    def set_colour(self, colour: QColor) -> None:
        self._brush = colour
        self.update()

    def set_edges(self, x: Array, low: Array, high: Array) -> None:
        """Lie between these (n,) heights in the plot; those that are no numbers are left out."""
        told = np.isfinite(low) & np.isfinite(high)
        x, low, high = x[told], low[told], high[told]
        self.prepareGeometryChange()
        self._polygon = QPolygonF()  # pyqtgraph makes none of no points
        if len(x):
            self._polygon = pg.functions.arrayToQPolygonF(
                np.concatenate([x, x[::-1]]), np.concatenate([low, high[::-1]])
            )
        self.update()

    def boundingRect(self) -> QRectF:
        return self._polygon.boundingRect()

    def paint(self, p: QPainter, *_args: Any) -> None:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(self._brush)
        p.drawPolygon(self._polygon)


class Chip(QWidget):
    """A few words in a small rounded box over a plot; the mouse passes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self._ground, self._edge, self._ink = QColor(), QColor(), QColor()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_look(self, ground: str, edge: str, ink: str) -> None:
        self._ground, self._edge, self._ink = QColor(ground), QColor(edge), QColor(ink)
        self.update()

    def set_text(self, text: str) -> None:
        """Show ``text``, as it is; the box takes its size."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.resize(self.sizeHint())
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(small_font(self.font()))
        return QSize(round(metrics.horizontalAdvance(self._text)) + 17, round(metrics.height()) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setFont(small_font(self.font()))
        p.setBrush(self._ground)
        p.setPen(QPen(self._edge, 1))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        p.setPen(self._ink)
        p.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        p.end()


_DIAMOND = 5.0  # px from its centre to a corner
_CHOSEN = 1.4  # times as large


class StepMarks(pg.GraphicsObject):  # type: ignore[misc]
    """Lines from top to bottom at some places of the x axis, each with a diamond at its top."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[float] = []
        self._chosen: float | None = None
        self._colour = QColor()

    @property
    def places(self) -> list[float]:
        """Where they stand on the axis."""
        return list(self._places)

    @property
    def chosen(self) -> float | None:
        """Which one stands out."""
        return self._chosen

    def set_colour(self, colour: str) -> None:
        self._colour = QColor(colour)
        self.update()

    def set_places(self, places: list[float], chosen: float | None) -> None:
        """Stand there; ``chosen`` is drawn stronger."""
        if (places, chosen) != (self._places, self._chosen):
            self._places, self._chosen = places, chosen
            self.prepareGeometryChange()
            self.update()

    def viewRangeChanged(self) -> None:
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        view = self.viewRect()
        return QRectF() if view is None or not self._places else QRectF(view)

    def paint(self, p: QPainter, *_args: Any) -> None:
        view = self.viewRect()
        if view is None or not self._places:
            return
        pixels = p.transform().mapRect(QRectF(view))
        scale = pixels.width() / view.width()
        p.save()
        p.setTransform(QTransform())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in self._places:
            if view.left() <= place <= view.right():
                x = pixels.left() + (place - view.left()) * scale
                self._paint_one(p, x, pixels.top(), pixels.bottom(), place == self._chosen)
        p.restore()

    def _paint_one(self, p: QPainter, x: float, top: float, bottom: float, chosen: bool) -> None:
        pen = QPen(self._colour, 1.6 if chosen else 1.2)
        if not chosen:
            pen.setDashPattern([1.2, 2.4])
        p.setPen(pen)
        size = _DIAMOND * (_CHOSEN if chosen else 1.0)
        middle = top + size + 1
        p.drawLine(QPointF(x, middle + size), QPointF(x, bottom))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(self._colour)
        corners = [(x, middle - size), (x + size, middle), (x, middle + size), (x - size, middle)]
        p.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
