"""The first thing on the screen: the places of the window's parts, empty, in their colours.

Imports no more than it takes to fill rectangles, and writes no text. What is drawn stands where the
parts will stand, so that nothing moves when they come.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gui.style import places
from gui.style.palette import Palette

_RADIUS = 8.0
_PARTS = (10, 8, 6)  # of the height for the plots, as their table has it
_HANDLE = 1  # px, between the sides and the plots


class Sides(NamedTuple):
    """The widths of the settings and of the samples, px; 0: hidden."""

    left: int
    right: int


class Places(NamedTuple):
    """Where the parts stand in the window."""

    transport: QRect
    left: QRect
    right: QRect
    plots: tuple[QRect, ...]
    status: QRect


def places_in(width: int, height: int, sides: Sides) -> Places:
    """The places in a window of this size, px."""
    menu = places.menu_height()  # on a Mac the row of pages alone
    transport = QRect(0, menu, width, places.transport_height())
    status = QRect(0, height - places.status_height(), width, places.status_height())
    top = transport.bottom() + 1 + places.PROGRESS_HEIGHT
    tall = status.top() - places.LINE - top
    left = QRect(0, top, sides.left, tall)
    right = QRect(width - sides.right, top, sides.right, tall)
    begin = sides.left + _HANDLE if sides.left else 0
    end = right.left() - _HANDLE if sides.right else width
    centre = QRect(begin, top, end - begin, tall)
    gap = places.PLOTS_MARGIN
    plots = _stacked(centre.adjusted(gap, gap, -gap, -gap), _PARTS, gap)
    return Places(transport, left, right, plots, status)


def _beside(side: QRect, x: int) -> QRect:
    """The handle of a side."""
    return QRect(x, side.top(), _HANDLE, side.height())


def _stacked(room: QRect, parts: Sequence[int], gap: int) -> tuple[QRect, ...]:
    """Rectangles one below the other whose heights have these proportions."""
    free, whole = room.height() - gap * (len(parts) - 1), sum(parts)
    ends = [round(free * sum(parts[: n + 1]) / whole) for n in range(len(parts))]
    begins = [0, *ends[:-1]]
    return tuple(
        QRect(room.left(), room.top() + begin + gap * n, room.width(), end - begin)
        for n, (begin, end) in enumerate(zip(begins, ends, strict=True))
    )


class Skeleton(QWidget):
    """Stands until the parts are there."""

    def __init__(self, colors: Palette, sides: Sides, parent: QWidget) -> None:
        super().__init__(parent)
        self._colors = colors
        self._sides = sides

    def places(self) -> Places:
        """What it draws."""
        return places_in(self.width(), self.height(), self._sides)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, where = self._colors, self.places()
        ground, panel, border = map(_tile, (colors.ground, colors.panel, colors.border))
        painter = QPainter(self)
        painter.drawTiledPixmap(self.rect(), ground)
        bars = where.transport.bottom() + 1
        line = where.status.top() - places.LINE
        for rect, tile in (
            (QRect(0, 0, self.width(), bars), panel),
            (QRect(0, bars, self.width(), places.PROGRESS_HEIGHT), border),
            (where.status, panel),
            (QRect(0, line, self.width(), places.LINE), border),
        ):
            painter.drawTiledPixmap(rect, tile)
        if self._sides.left:
            painter.drawTiledPixmap(where.left, panel)
            painter.drawTiledPixmap(_beside(where.left, self._sides.left), border)
        if self._sides.right:
            painter.drawTiledPixmap(where.right, panel)
            painter.drawTiledPixmap(_beside(where.right, where.right.left() - _HANDLE), border)
        for plot in where.plots:
            inner = plot.adjusted(1, 1, -1, -1)
            for rect, radius, tile in ((plot, _RADIUS, border), (inner, _RADIUS - 1, panel)):
                shape = QPainterPath()
                shape.addRoundedRect(QRectF(rect), radius, radius)
                painter.setClipPath(shape)
                painter.drawTiledPixmap(rect, tile)
        painter.end()


def _tile(color: str) -> QPixmap:
    """A piece of a colour, to fill with: a brush would make PySide build its 130 enums of Qt now.

    Those are built when the first of them is asked for, and take a tenth of the first paint.
    """
    tile = QPixmap(16, 16)
    tile.fill(QColor(color))
    return tile
