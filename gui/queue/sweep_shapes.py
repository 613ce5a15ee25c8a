"""A shape for every seed: told apart without colour. Draws; knows no sweep."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF


def shape_path(number: int, at: QPointF, radius: float) -> QPainterPath:
    """The outline of the shape of that number: circle, square, triangle, then more corners."""
    path = QPainterPath()
    if number % 7 == 0:
        path.addEllipse(at, radius, radius)
    elif number % 7 == 1:
        side = radius * 1.75
        path.addRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))
    else:
        corners, turn = ((3, -90), (4, -90), (3, 90), (5, -90), (6, 0))[number % 7 - 2]
        points = [
            QPointF(
                at.x() + 1.2 * radius * math.cos(math.radians(turn + i * 360 / corners)),
                at.y() + 1.2 * radius * math.sin(math.radians(turn + i * 360 / corners)),
            )
            for i in range(corners)
        ]
        path.addPolygon(QPolygonF([*points, points[0]]))
    return path
