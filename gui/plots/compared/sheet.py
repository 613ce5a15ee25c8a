"""All curves of one plot of a comparison as one item, whose picture can be kept.

As many items of pyqtgraph would take ten times as long to be set and painted. Knows no run.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from gui.models.reduce import Array
from gui.plots.items import OverAll
from gui.style.palette import mix

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

    @property
    def is_plain(self) -> bool:
        """Whether it is a thin line among many, without dots."""
        return self.is_thin and not self.is_lit and not self.has_dots


class CurveSheet(OverAll):
    """The curves of one plot."""

    def __init__(self, z: float) -> None:
        """``z``: what lies over what."""
        super().__init__(z)
        self._lines: tuple[SheetLine, ...] = ()
        self._points: tuple[Array, Array] | None = None  # of all lines, one after the other
        self._polygons: list[tuple[QPolygonF, Array]] = []  # by line, with their memory
        self._ground, self._strength = QColor(), 1.0
        self.hide()  # or a picture of nothing is kept, and laid over the plot

    @property
    def lines(self) -> Sequence[SheetLine]:
        """What is drawn."""
        return self._lines

    def set_ground(self, colour: str) -> None:
        """The colour around dots."""
        self._ground = QColor(colour)
        self.update()

    def set_strength(self, strength: float) -> None:
        """How far colours stand out from the ground: 1 is as they are, 0 as the ground."""
        if strength != self._strength:
            self._strength = strength
            self._let_picture_go()
            self.update()

    def set_lines(self, lines: Sequence[SheetLine]) -> None:
        """Draw these."""
        if not lines and not self._lines:
            return
        self._lines, self._points = tuple(lines), None
        self._let_picture_go()
        self.setVisible(bool(lines))
        self.prepareGeometryChange()
        self.update()

    def _let_picture_go(self) -> None:
        self.setCacheMode(self.CacheMode.NoCache)  # lines that change are painted sooner without

    def keep_picture(self) -> None:
        """Keep what is painted until lines change: a cursor over them then paints nothing."""
        if self.cacheMode() != self.CacheMode.DeviceCoordinateCache:  # else it is painted anew
            self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def paint(self, p: QPainter, *_args: Any) -> None:
        shown = p.transform()
        p.save()
        p.setTransform(QTransform())
        if self._points is None:
            lines = self._lines
            self._points = _joined([one.x for one in lines]), _joined([one.y for one in lines])
        points = np.empty((len(self._points[0]), 2))  # as polygons have them
        np.multiply(self._points[0], shown.m11(), out=points[:, 0])
        np.multiply(self._points[1], shown.m22(), out=points[:, 1])
        points += shown.dx(), shown.dy()
        is_finite = bool(np.isfinite(points).all())
        end = 0
        for place, line in enumerate(self._lines):
            begin, end = end, end + len(line.x)
            if end == begin:
                continue
            own = points[begin:end]
            if line.is_plain and (is_finite or bool(np.isfinite(own).all())):
                self._paint_plain(p, place, line, own)
            else:
                self._paint_one(p, line, own[:, 0], own[:, 1], shown.dx())
        p.restore()

    def _paint_plain(self, p: QPainter, place: int, line: SheetLine, points: Array) -> None:
        """One of many: each takes as little as can be."""
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        p.setPen(_pen(self._colour(line), line.width, line.dash))  # of thin lines dashes are quick
        p.drawPolyline(self._polygon(place, points))

    def _paint_one(self, p: QPainter, line: SheetLine, x: Array, y: Array, origin: float) -> None:
        """``origin``: where dashes are counted from, so that they stand still in a kept picture."""
        colour = self._colour(line)
        pen = _pen(colour, line.width)
        is_dense = len(x) >= (_DENSE_LIT if line.is_thin else _DENSE)
        is_fine = not line.is_thin or (line.is_lit and not is_dense)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, is_fine)
        p.setBrush(Qt.BrushStyle.NoBrush)
        drawn_x, drawn_y, joined = x, y, None
        if line.dash and (line.is_thin and not line.is_lit):
            pen = _pen(colour, line.width, line.dash)
        elif line.dash and is_dense:
            drawn_x, drawn_y, joined = dashed(x - origin, y, line.dash, line.width)
            drawn_x += origin
        elif line.dash:
            pen = _pen(colour, line.width, line.dash)
        p.setPen(pen)
        if line.width > 1 and is_dense:  # as pieces: a wide path is slow to outline
            _draw_pieces(p, drawn_x, drawn_y, joined)
        else:
            p.drawPath(_path(drawn_x, drawn_y, joined))
        if line.has_dots:
            self._paint_dots(p, line, x, y)

    def _colour(self, line: SheetLine) -> str:
        share = self._strength
        ground = self._ground.name()
        return line.colour if share == 1.0 else _blended(line.colour, ground, 1.0 - share)

    def _polygon(self, place: int, points: Array) -> QPolygonF:
        """These points, in the memory of the line's last polygon where it has as many."""
        while len(self._polygons) <= place:
            self._polygons.append((QPolygonF(), np.empty((0, 2))))
        polygon, memory = self._polygons[place]
        if len(memory) != len(points):
            polygon = pg.functions.create_qpolygonf(len(points))
            memory = pg.functions.ndarray_from_qpolygonf(polygon)
            self._polygons[place] = polygon, memory
        memory[:] = points
        return polygon

    def _paint_dots(self, p: QPainter, line: SheetLine, x: Array, y: Array) -> None:
        p.setPen(QPen(self._ground, 0.6))
        p.setBrush(QColor(self._colour(line)))
        every = len(x) // _MOST_DOTS + 1
        for at_x, at_y in zip(x[::every].tolist(), y[::every].tolist(), strict=True):
            if np.isfinite(at_y):
                p.drawEllipse(QPointF(at_x, at_y), _DOT, _DOT)


class Leaders(OverAll):
    """Dotted lines, level, from where curves end to the right edge of the plot."""

    def __init__(self, z: float) -> None:
        """``z``: what lies over what."""
        super().__init__(z)
        self._from: tuple[QPointF, ...] = ()
        self._pen = QPen()

    def set_pen(self, pen: QPen) -> None:
        """Draw with it."""
        self._pen = pen
        self.update()

    def set_points(self, begins: Sequence[QPointF]) -> None:
        """Begin at these places in the plot."""
        if begins or self._from:
            self._from = tuple(begins)
            self.update()

    def paint(self, p: QPainter, *_args: Any) -> None:
        right = self.boundingRect().right()
        p.setPen(self._pen)
        for begin in self._from:
            p.drawLine(begin, QPointF(right, begin.y()))


def _joined(parts: Sequence[Array]) -> Array:
    return np.concatenate(parts) if parts else np.empty(0)


_blended = functools.lru_cache(maxsize=256)(mix)


@functools.lru_cache(maxsize=256)
def _pen(colour: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern(list(dash))
    return pen


def _path(x: Array, y: Array, joined: Array | None) -> QPainterPath:
    connect: Any = joined
    if joined is None:
        connect = "all" if np.isfinite(y).all() else "finite"
    path: QPainterPath = pg.arrayToQPath(x, y, connect=connect, finiteCheck=False)
    return path


def _draw_pieces(p: QPainter, x: Array, y: Array, joined: Array | None) -> None:
    """The lines between points that are joined, one by one."""
    kept = np.isfinite(y[:-1]) & np.isfinite(y[1:])
    if joined is not None:
        kept &= joined[:-1] == 1
    array = pg.Qt.internals.PrimitiveArray(QLineF, 4)
    array.resize(int(kept.sum()))
    lines = array.ndarray()
    for column, values in enumerate((x[:-1], y[:-1], x[1:], y[1:])):
        lines[:, column] = values[kept]
    p.drawLines(*array.drawargs())  # the numbers are the array's, which has to live until then


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
