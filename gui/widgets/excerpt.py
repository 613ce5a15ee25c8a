"""The beginning of a text in a few muted lines, the last one ending in "…". Plain text only.

Or the beginnings of several documents, a line each.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.fonts import scaled
from gui.style.palette import DARK, Palette

_LONGEST = 600  # characters that could ever show


class Excerpt(QWidget):
    """Draws at most ``lines`` lines."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._text = ""
        self._documents: tuple[str, ...] = ()
        self._color = QColor(DARK.muted)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show the beginning of ``text``; line breaks and runs of blanks become one blank."""
        self._documents = ()
        self._text = " ".join(text[: 2 * _LONGEST].split())[:_LONGEST]
        self.setAccessibleName(self._text)
        self.update()

    def set_documents(self, beginnings: Sequence[str]) -> None:
        """Show each of the first ones in a line of its own."""
        self._documents = tuple(beginnings[: self._lines])
        self._text = "\n".join(self._documents)
        self.setAccessibleName(self._text)
        self.update()

    def set_palette(self, palette: Palette) -> None:
        """Take the colours over."""
        self._color = QColor(palette.muted)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._lines * self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(scaled(self.font(), 0.93))
        painter.setPen(self._color)
        if self._documents:
            self._paint_documents(painter)
            return
        layout = QTextLayout(self._text, painter.font())
        layout.beginLayout()
        for number in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width())
            top = number * self._line_height()
            if number < self._lines - 1:
                line.draw(painter, QPointF(0, top))
                continue
            rest = self._text[line.textStart() :]
            text = painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QPointF(0, top + painter.fontMetrics().ascent()), text)
        layout.endLayout()
        painter.end()

    def _paint_documents(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        for number, beginning in enumerate(self._documents):
            text = metrics.elidedText(beginning, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QPointF(0, number * self._line_height() + metrics.ascent()), text)
        painter.end()

    def _line_height(self) -> int:
        return self.fontMetrics().height() + 1
