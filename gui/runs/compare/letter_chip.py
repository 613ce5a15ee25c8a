"""A run's letter in its colour, with a piece of its line: the same wherever the run is shown."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.plots.compared.runs import ComparedRun
from gui.style.fonts import interface_font, scaled_px
from gui.style.palette import Palette

_SIDE, _LINE, _GAP = 18, 30, 8  # px, of the drawings


class LetterChip(QWidget):
    """``with_line``: the run's dash stands beside the letter."""

    def __init__(
        self, run: ComparedRun, colors: Palette, parent: QWidget, *, with_line: bool = False
    ) -> None:
        super().__init__(parent)
        self._run, self._colors, self._with_line = run, colors, with_line
        self.setAccessibleName(run.letter)
        self.setFixedSize(self.sizeHint())

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.update()

    def sizeHint(self) -> QSize:
        side = scaled_px(_SIDE)
        return QSize(side + (scaled_px(_LINE) + _GAP if self._with_line else 0), side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QColor(self._run.style.colour(dark=self._colors.dark))
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.height()
        p.setPen(Qt.PenStyle.NoPen)
        dark, strong = self._colors.dark, self._colors.strong
        p.setBrush(QColor(self._run.style.ink(dark=dark, strong=strong)))  # under a letter
        p.drawRoundedRect(QRectF(0, 0, side, side), 4, 4)
        font = interface_font(11)
        font.setWeight(QFont.Weight.Bold)
        p.setFont(font)
        p.setPen(QColor(self._colors.panel))
        p.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, self._run.letter)
        if self._with_line:
            pen = QPen(colour, 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if self._run.style.dash:
                pen.setDashPattern(list(self._run.style.dash))
            p.setPen(pen)
            left = side + _GAP
            p.drawLine(QPointF(left, side / 2), QPointF(self.width(), side / 2))
        p.end()
