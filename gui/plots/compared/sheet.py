"""All curves of one plot of a comparison as one item: painted once, then shown until they change.

As many items of pyqtgraph would take ten times as long to be set and painted. Knows no run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from gui.models.reduce import Array

_DENSE = 240  # points: from here on dashes are left-out pieces of a line, as a pen's take long
_DENSE_LIT = 120  # points of one that is lit among many
_MOST_DOTS = 120
_WIDTH, _THIN, _LIT = 1.8, 1.0, 2.6  # px
_LEAST_DASH, _MOST_DASHES = 1.6, 2_000  # px; dashes of a line
_DOT = 2.6  # px from its middle


@dataclass(frozen=True, slots=True, eq=False)
class SheetLine:
    """One curve.

    Attributes:
        name: of the curve.
        x, y: places and heights (k,), what is not finite parts it.
        colour, dash: its look; the dash in units of its width.
        is_thin: it is one of many.
        is_lit: it is the one that is looked at, above all others.
        has_dots: each point has a dot.
    """

    name: str
    x: Array
    y: Array
    colour: str
    dash: tuple[float, ...] = ()
    is_thin: bool = False
    is_lit: bool = False
    has_dots: bool = False

    @property
    def width(self) -> float:
        """Of the pen, px."""
        return _LIT if self.is_lit else _THIN if self.is_thin else _WIDTH


class CurveSheet(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph carries no types
    """The curves of one plot."""

    def __init__(self, z: float) -> None:
        """``z``: what lies over what."""
        super().__init__()
        self._lines: tuple[SheetLine, ...] = ()
        self._ground = QColor()
        self.setZValue(z)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)  # a cursor over it paints nothing

    @property
    def lines(self) -> Sequence[SheetLine]:
        """What is drawn."""
        return self._lines

    def set_ground(self, colour: str) -> None:
        """The colour around dots."""
        self._ground = QColor(colour)
        self.update()

    def set_lines(self, lines: Sequence[SheetLine]) -> None:
        """Draw these."""
        if not lines and not self._lines:
            return
        self._lines = tuple(lines)
        self.prepareGeometryChange()
        self.update()

    def viewRangeChanged(self) -> None:
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        view = self.viewRect()
        return QRectF() if view is None else QRectF(view)

    def paint(self, p: QPainter, *_args: Any) -> None:
        shown = p.transform()
        p.save()
        p.setTransform(QTransform())
        for line in self._lines:
            if len(line.x):
                self._paint_one(p, line, shown)
        p.restore()

    def _paint_one(self, p: QPainter, line: SheetLine, shown: QTransform) -> None:
        x, y = line.x * shown.m11() + shown.dx(), line.y * shown.m22() + shown.dy()
        pen = QPen(QColor(line.colour), line.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        is_dense = len(x) >= (_DENSE_LIT if line.is_thin else _DENSE)
        is_fine = not line.is_thin or (line.is_lit and not is_dense)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, is_fine)
        p.setBrush(Qt.BrushStyle.NoBrush)
        drawn_x, drawn_y, joined = x, y, None
        if line.dash and (line.is_thin and not line.is_lit):
            pen.setDashPattern(list(line.dash))  # of thin lines that is quick
        elif line.dash and is_dense:
            drawn_x, drawn_y, joined = dashed(x, y, line.dash, line.width)
        elif line.dash:
            pen.setDashPattern(list(line.dash))
        p.setPen(pen)
        if line.is_thin and not line.is_lit and joined is None and np.isfinite(drawn_y).all():
            p.drawPolyline(pg.functions.arrayToQPolygonF(drawn_x, drawn_y))
        elif line.width > 1 and is_dense:  # as pieces: a wide path is slow to outline
            p.drawLines(*_pieces(drawn_x, drawn_y, joined))
        else:
            p.drawPath(_path(drawn_x, drawn_y, joined))
        if line.has_dots:
            self._paint_dots(p, line, x, y)

    def _paint_dots(self, p: QPainter, line: SheetLine, x: Array, y: Array) -> None:
        p.setPen(QPen(self._ground, 0.6))
        p.setBrush(QColor(line.colour))
        every = len(x) // _MOST_DOTS + 1
        for at_x, at_y in zip(x[::every].tolist(), y[::every].tolist(), strict=True):
            if np.isfinite(at_y):
                p.drawEllipse(QPointF(at_x, at_y), _DOT, _DOT)


def _path(x: Array, y: Array, joined: Array | None) -> QPainterPath:
    connect: Any = joined
    if joined is None:
        connect = "all" if np.isfinite(y).all() else "finite"
    path: QPainterPath = pg.arrayToQPath(x, y, connect=connect, finiteCheck=False)
    return path


def _pieces(x: Array, y: Array, joined: Array | None) -> tuple[Any, ...]:
    """What ``drawLines`` takes of the lines between points that are joined."""
    kept = np.isfinite(y[:-1]) & np.isfinite(y[1:])
    if joined is not None:
        kept &= joined[:-1] == 1
    array = pg.Qt.internals.PrimitiveArray(QLineF, 4)
    array.resize(int(kept.sum()))
    lines = array.ndarray()
    for column, values in enumerate((x[:-1], y[:-1], x[1:], y[1:])):
        lines[:, column] = values[kept]
    drawn: tuple[Any, ...] = array.drawargs()
    return drawn


def dashed(x: Array, y: Array, dash: tuple[float, ...], width: float) -> tuple[Array, Array, Array]:
    """A line along the x axis cut into dashes: its points (m,) each, and which of them are joined.

    A pen's dashes take ten times as long where a line is wide and has many points. Where a dash
    begins or ends between two of them there is one more. All lengths are in px.
    """
    edges = np.cumsum(np.maximum(np.array(dash) * width, _LEAST_DASH))
    first, last = int(x[0] // edges[-1]), int(x[-1] // edges[-1]) + 1
    if last - first > _MOST_DASHES:
        return x, y, np.ones(len(x), dtype=np.int32)
    within = np.concatenate([[0.0], edges[:-1]])
    cuts = (np.arange(first, last)[:, None] * edges[-1] + within).ravel()
    cuts = cuts[(cuts > x[0]) & (cuts < x[-1])]
    at = np.searchsorted(x, cuts)
    whole_x = np.insert(x.astype(np.float64), at, cuts)
    whole_y = np.insert(y.astype(np.float64), at, np.interp(cuts, x, y))
    middles = 0.5 * (whole_x[:-1] + whole_x[1:]) % edges[-1]
    joined = np.zeros(len(whole_x), dtype=np.int32)
    joined[:-1] = np.searchsorted(edges, middles, side="right") % 2 == 0
    joined[:-1] &= np.isfinite(whole_y[:-1]) & np.isfinite(whole_y[1:])
    return whole_x, whole_y, joined
