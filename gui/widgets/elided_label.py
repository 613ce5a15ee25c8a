"""Labels that end in "…" where their text does not fit, and say the rest as a tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from gui.style.fonts import interface_font, line_height
from gui.style.outside_text import tip_text

_SMALL_PX = 11  # of a name on two lines


class ElidedLabel(QLabel):
    """Plain text only: generated text and file names never become markup."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._offer_rest()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_rest()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), self._elided())
        painter.end()

    def _elided(self) -> str:
        line = self.text().replace("\n", " ")
        return self.fontMetrics().elidedText(line, self._mode, self.contentsRect().width())

    def _offer_rest(self) -> None:
        cut = self._elided() != self.text()
        self.setToolTip(tip_text(self.text()) if cut else "")


class NameLabel(ElidedLabel):
    """A name that takes two small lines where one is too short: names differ at their ends."""

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, 2 * line_height(_SMALL_PX)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._fits():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(interface_font(_SMALL_PX))
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), "\n".join(self.lines()))
        painter.end()

    def lines(self) -> list[str]:
        """What is drawn: the name, or its beginning and its end."""
        if self._fits():
            return [self.text()]
        small = QFontMetrics(interface_font(_SMALL_PX))
        return in_two_lines(self.text(), small, self.contentsRect().width())

    def _fits(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()

    def _elided(self) -> str:
        lines = self.lines()
        return self.text() if "…" not in "".join(lines) else lines[0]


def in_two_lines(name: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A name on two lines that fit ``width``, or on one; what has no room is left out between."""
    words = name.split(" ")
    n = len(words)
    while n and metrics.horizontalAdvance(" ".join(words[:n])) > width:
        n -= 1
    first = " ".join(words[:n])
    if not n:  # one long word
        fits = (k for k in range(len(name), 1, -1) if metrics.horizontalAdvance(name[:k]) <= width)
        first = name[: next(fits, 1)]
    rest = name[len(first) :].strip()
    if not rest:
        return [first]
    return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideLeft, width)]
