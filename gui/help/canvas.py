"""What the little pictures are drawn on: a frame with a scale, lines, arrows and words."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from gui.style.palette import Palette

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Canvas:
    """A painter with a place, and what lies where in it.

    Attributes:
        painter: of the widget.
        room: where the picture lies, px.
        x, y: the values at its edges, low and high.
        colors: of the scheme.
        font: of its words.
    """

    painter: QPainter
    room: QRectF
    colors: Palette
    font: QFont
    x: Point = (0.0, 1.0)
    y: Point = (0.0, 1.0)

    def scaled(self, x: Point, y: Point) -> "Canvas":
        """The same with other values at its edges."""
        return Canvas(self.painter, self.room, self.colors, self.font, x, y)

    def part(self, index: int, of: tuple[int, int], foot: float) -> "Canvas":
        """One of several pictures in rows and columns, with room for a word below it."""
        columns, rows = of
        gap = 12.0
        width = (self.room.width() - (columns - 1) * gap) / columns
        height = (self.room.height() - (rows - 1) * gap) / rows
        row, column = divmod(index, columns)
        left = self.room.left() + column * (width + gap)
        top = self.room.top() + row * (height + gap)
        room = QRectF(left, top, width, height - foot)
        return Canvas(self.painter, room, self.colors, self.font, self.x, self.y)

    def at(self, x: float, y: float) -> QPointF:
        """Where a value lies, px."""
        (x0, x1), (y0, y1) = self.x, self.y
        return QPointF(
            self.room.left() + (x - x0) / (x1 - x0) * self.room.width(),
            self.room.bottom() - (y - y0) / (y1 - y0) * self.room.height(),
        )

    def axes(self) -> None:
        """The two axes, without numbers."""
        self.painter.setPen(QPen(QColor(self.colors.muted), 1.0))
        self.painter.drawLine(self.room.bottomLeft(), self.room.topLeft())
        self.painter.drawLine(self.room.bottomLeft(), self.room.bottomRight())

    def line(
        self,
        xs: Iterable[float],
        ys: Iterable[float],
        colour: str,
        width: float = 2.0,
        dash: str = "",
    ) -> None:
        """A curve; ``dash``: "dashed" or "dotted"."""
        pen = QPen(QColor(colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dash:
            pen.setDashPattern([3.0, 2.5] if dash == "dashed" else [1.0, 2.5])
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [self.at(x, y) for x, y in zip(xs, ys, strict=False)]
        self.painter.drawPolyline(QPolygonF(points))

    def upright(self, x: float, colour: str, dash: str = "dashed") -> None:
        """A line from top to bottom."""
        self.line((x, x), self.y, colour, 1.0, dash)

    def dot(self, x: float, y: float, colour: str, radius: float = 4.0) -> None:
        """A filled mark."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawEllipse(self.at(x, y), radius, radius)

    def arrow(self, x: float, y: float, colour: str, width: float = 1.5) -> None:
        """From the origin to a point, with a head."""
        begin, end = self.at(0.0, 0.0), self.at(x, y)
        self.painter.setPen(QPen(QColor(colour), width))
        self.painter.drawLine(begin, end)
        along = end - begin
        length = max((along.x() ** 2 + along.y() ** 2) ** 0.5, 1e-6)
        along, size = along / length, 4.0 + width
        across = QPointF(-along.y(), along.x())
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        base = end - along * size * 1.6
        self.painter.drawPolygon(
            QPolygonF([end, base + across * size / 2, base - across * size / 2])
        )

    def word(
        self,
        x: float,
        y: float,
        text: str,
        colour: str,
        side: str = "right",
    ) -> None:
        """A word beside a point: ``right``, ``left``, ``above`` or ``below`` of it."""
        self.painter.setFont(self.font)
        self.painter.setPen(QColor(self.colors.ink(colour)))
        self.painter.drawText(self.begin_of(x, y, text, side), text)

    def begin_of(self, x: float, y: float, text: str, side: str) -> QPointF:
        """Where a word begins, on its base line, px."""
        metrics = self.painter.fontMetrics()
        width, at = metrics.horizontalAdvance(text), self.at(x, y)
        left = {
            "right": at.x() + 7,
            "left": at.x() - 7 - width,
        }.get(side, at.x() - width / 2)
        base = {
            "above": at.y() - 7,
            "below": at.y() + 5 + metrics.ascent(),
        }.get(side, at.y() + (metrics.ascent() - metrics.descent()) / 2)
        left = min(max(left, self.room.left() - 4), self.room.right() + 4 - width)
        return QPointF(left, base)
