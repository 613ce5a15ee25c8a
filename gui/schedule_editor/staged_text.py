"""One or two small lines of words that take the room they are given. Knows no run."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.axes import small_font
from gui.style.fonts import line_height, scaled_px
from gui.style.outside_text import tip_text

_PX = 12
_SMALL_PX = 10  # where two lines are needed
_WIDEST, _NARROWEST = 420, 60  # px, of the drawings


class StagedText(QWidget):
    """What would change, in one line, or in two smaller ones; what does not fit is cut with "…"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = self._problem = ""
        self._ink, self._alarm, self._muted = QColor(), QColor(), QColor()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What it says."""
        return self._problem or self._said

    def set_colours(self, ink: str, alarm: str, muted: str) -> None:
        self._ink, self._alarm, self._muted = QColor(ink), QColor(alarm), QColor(muted)
        self.update()

    def say(self, said: str, problem: str = "") -> None:
        """Say this; a problem instead, where there is one."""
        if (said, problem) != (self._said, self._problem):
            self._said, self._problem = said, problem
            self.setToolTip(tip_text(self.text))
            self.setAccessibleName(self.text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(small_font(self.font(), _PX)).horizontalAdvance(self.text)
        return QSize(min(round(wide) + 10, scaled_px(_WIDEST)), _height())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(_NARROWEST), _height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setPen(self._alarm if self._problem else self._ink)
        room = QRectF(self.rect()).adjusted(0, 0, -6, 0)
        font = small_font(self.font(), _PX)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if QFontMetricsF(font).horizontalAdvance(self.text) <= room.width():
            p.setFont(font)
            p.drawText(room, right, self.text)
        else:
            font = small_font(self.font(), _SMALL_PX)
            p.setFont(font)
            lines = in_two(self.text, QFontMetricsF(font), room.width())
            p.drawText(room, right, "\n".join(lines))
        p.end()


def _height() -> int:
    return line_height() + 11


def in_two(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """The text in at most two lines that fit ``width``, cut with "…" where they do not."""
    first = ""
    rest = text.split(" ")
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= width:
        first = f"{first} {rest.pop(0)}".strip()
    if not first:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    second = metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width)
    return [first, second] if second else [first]
