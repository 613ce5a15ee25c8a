"""The program's icons, drawn as vector paths in whatever colour and size is asked for.

Every icon is a function that draws into a square of 16 by 16 units. Knows no widget.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

_SIDE = 16.0
_SCALES = (1.0, 1.5, 2.0, 3.0)
_APP_SIDES = (16, 24, 32, 48, 64, 128, 256)


def _line(color: QColor, width: float = 1.6) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _strokes(painter: QPainter, color: QColor, *lines: tuple[tuple[float, float], ...]) -> None:
    painter.setPen(_line(color))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in lines:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))


def _filled(painter: QPainter, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)


def _play(painter: QPainter, color: QColor) -> None:
    _filled(painter, color)
    painter.drawPolygon(QPolygonF([QPointF(4, 2.6), QPointF(13.4, 8), QPointF(4, 13.4)]))


def _pause(painter: QPainter, color: QColor) -> None:
    _filled(painter, color)
    painter.drawRoundedRect(QRectF(3.4, 2.6, 3.4, 10.8), 0.8, 0.8)
    painter.drawRoundedRect(QRectF(9.2, 2.6, 3.4, 10.8), 0.8, 0.8)


def _step(painter: QPainter, color: QColor) -> None:
    _filled(painter, color)
    painter.drawPolygon(QPolygonF([QPointF(3, 3), QPointF(10.4, 8), QPointF(3, 13)]))
    painter.drawRoundedRect(QRectF(11, 3, 2.2, 10), 0.8, 0.8)


def _stop(painter: QPainter, color: QColor) -> None:
    _filled(painter, color)
    painter.drawRoundedRect(QRectF(3.2, 3.2, 9.6, 9.6), 1.2, 1.2)


def _close(painter: QPainter, color: QColor) -> None:
    _strokes(painter, color, ((4.2, 4.2), (11.8, 11.8)), ((11.8, 4.2), (4.2, 11.8)))


def _sliders(painter: QPainter, color: QColor) -> None:
    _strokes(painter, color, ((2.5, 5), (13.5, 5)), ((2.5, 11), (13.5, 11)))
    _filled(painter, color)
    painter.drawEllipse(QPointF(10.4, 5), 2.1, 2.1)
    painter.drawEllipse(QPointF(5.6, 11), 2.1, 2.1)


def _info(painter: QPainter, color: QColor) -> None:
    painter.setPen(_line(color, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2)
    _strokes(painter, color, ((8, 7.6), (8, 11)))
    _filled(painter, color)
    painter.drawEllipse(QPointF(8, 5), 0.95, 0.95)


def _warning(painter: QPainter, color: QColor) -> None:
    _strokes(painter, color, ((8, 2.2), (14.2, 13.2), (1.8, 13.2), (8, 2.2)), ((8, 6.6), (8, 9.4)))
    _filled(painter, color)
    painter.drawEllipse(QPointF(8, 11.4), 0.9, 0.9)


def _error(painter: QPainter, color: QColor) -> None:
    corners = ((5.4, 1.8), (10.6, 1.8), (14.2, 5.4), (14.2, 10.6), (10.6, 14.2))
    rest = ((5.4, 14.2), (1.8, 10.6), (1.8, 5.4), (5.4, 1.8))
    _strokes(painter, color, corners + rest, ((8, 5), (8, 8.8)))
    _filled(painter, color)
    painter.drawEllipse(QPointF(8, 11.2), 0.95, 0.95)


def _curve(painter: QPainter, color: QColor) -> None:
    path = QPainterPath(QPointF(1.8, 13))
    path.lineTo(5, 3)
    path.cubicTo(QPointF(9.5, 3), QPointF(9.5, 13), QPointF(14.4, 13))
    painter.setPen(_line(color, 1.9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _detach(painter: QPainter, color: QColor) -> None:
    """A line that is cut."""
    _strokes(
        painter, color, ((1.8, 8), (5.6, 8)), ((10.4, 8), (14.2, 8)), ((9.6, 3.4), (6.4, 12.6))
    )


def _check(painter: QPainter, color: QColor) -> None:
    painter.setPen(_line(color, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2)
    _strokes(painter, color, ((5.2, 8.2), (7.2, 10.2), (10.8, 6.2)))


def _cross(painter: QPainter, color: QColor) -> None:
    painter.setPen(_line(color, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2)
    _strokes(painter, color, ((5.8, 5.8), (10.2, 10.2)), ((10.2, 5.8), (5.8, 10.2)))


def _grip(painter: QPainter, color: QColor) -> None:
    """Six dots: what can be dragged."""
    _filled(painter, color)
    for x in (5.6, 10.4):
        for y in (3.4, 8.0, 12.6):
            painter.drawEllipse(QPointF(x, y), 1.3, 1.3)


def _queue(painter: QPainter, color: QColor) -> None:
    """Lines below one another, and a plus."""
    _strokes(painter, color, ((2, 4), (13.8, 4)), ((2, 8.2), (7.6, 8.2)), ((2, 12.4), (7.6, 12.4)))
    _strokes(painter, color, ((11.4, 7.6), (11.4, 13.4)), ((8.5, 10.5), (14.3, 10.5)))


ICONS: Mapping[str, Callable[[QPainter, QColor], None]] = {
    "play": _play,
    "pause": _pause,
    "step": _step,
    "stop": _stop,
    "close": _close,
    "detach": _detach,
    "sliders": _sliders,
    "info": _info,
    "warning": _warning,
    "error": _error,
    "curve": _curve,
    "check": _check,
    "cross": _cross,
    "grip": _grip,
    "queue": _queue,
}


def paint_icon(painter: QPainter, name: str, color: QColor, square: QRectF) -> None:
    """Draw an icon into ``square``.

    Raises:
        KeyError: no icon of that name.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.scale(square.width() / _SIDE, square.height() / _SIDE)
    ICONS[name](painter, color)
    painter.restore()


def pixmap(name: str, color: str, side: int = 16, scale: float = 1.0) -> QPixmap:
    """An icon of ``side`` logical pixels for a screen of that scale."""
    made = QPixmap(QSize(round(side * scale), round(side * scale)))
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_icon(painter, name, QColor(color), QRectF(0, 0, side, side))
    painter.end()
    return made


def icon(name: str, color: str, side: int = 16) -> QIcon:
    """An icon for buttons and menus, sharp on screens of 100 to 300 %."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, color, side, scale))
    return made


def app_icon(ground: str, color: str) -> QIcon:
    """The program's own icon: warmup, crest and decay on a rounded ground."""
    made = QIcon()
    for side in _APP_SIDES:
        square = QPixmap(side, side)
        square.fill(Qt.GlobalColor.transparent)
        painter = QPainter(square)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _filled(painter, QColor(ground))
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22)
        margin = side * 0.14
        paint_icon(
            painter,
            "curve",
            QColor(color),
            QRectF(margin, margin, side - 2 * margin, side - 2 * margin),
        )
        painter.end()
        made.addPixmap(square)
    return made
