"""The first thing on the screen: the places of the window's parts, empty, in their colours.

Imports no more than it takes to fill rectangles, and writes no text: fonts take their time too.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.style.palette import Palette

_TOP, _BOTTOM = 81, 35  # px: menu and transport, status bar
_LEFT, _RIGHT = 308, 292
_GAP = 8
_RADIUS = 8.0
_SHARES = (0.41, 0.33, 0.26)  # heights of the three plots


class Skeleton(QWidget):
    """Stands until the parts are there."""

    def __init__(self, colors: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._colors = colors

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._colors
        width, height = float(self.width()), float(self.height())
        middle = height - _TOP - _BOTTOM
        panel, border = QColor(colors.panel), QColor(colors.border)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colors.ground))
        painter.fillRect(QRectF(0, 0, width, _TOP), panel)
        painter.fillRect(QRectF(0, _TOP - 3, width, 3), border)
        painter.fillRect(QRectF(0, height - _BOTTOM, width, _BOTTOM), panel)
        painter.fillRect(QRectF(0, height - _BOTTOM, width, 1), border)
        painter.fillRect(QRectF(0, _TOP, _LEFT, middle), panel)
        painter.fillRect(QRectF(_LEFT, _TOP, 1, middle), border)
        painter.fillRect(QRectF(width - _RIGHT, _TOP, _RIGHT, middle), panel)
        painter.fillRect(QRectF(width - _RIGHT, _TOP, 1, middle), border)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(border, 1.0))
        painter.setBrush(panel)
        top = _TOP + _GAP + 0.5
        for share in _SHARES:
            tall = (middle - 4 * _GAP) * share
            wide = width - _LEFT - _RIGHT - 2 * _GAP - 1
            painter.drawRoundedRect(QRectF(_LEFT + _GAP + 0.5, top, wide, tall), _RADIUS, _RADIUS)
            top += tall + _GAP
        painter.end()
