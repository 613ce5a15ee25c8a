"""A line of small values under a plot's header.

Draws itself; what does not fit is left out from the right, and the tool tip has it all.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.axes import small_font
from gui.plots.header import Mark, Value, draw_mark
from gui.style.palette import Palette

_EDGE = 14  # px, as the header's
_GAP = 14  # px between values


class SummaryLine(QWidget):
    """Small values side by side: words muted, numbers in the value's colour.

    Args:
        parent: of the widget.
        lasting: it keeps its place while there is nothing to say; else it is absent then.
    """

    def __init__(self, parent: QWidget, *, lasting: bool = False) -> None:
        super().__init__(parent)
        self._values: tuple[Value, ...] = ()
        self._palette: Palette | None = None
        self._widest: dict[str, float] = {}
        self._has_room = True
        self._lasting = lasting
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setVisible(lasting)

    @property
    def values(self) -> tuple[Value, ...]:
        """What it says."""
        return self._values

    @property
    def text(self) -> str:
        """What it says, in one line."""
        return " · ".join(one.text.removeprefix("· ") for one in self._values)

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        self.update()

    def set_values(self, values: Sequence[Value], in_full: str = "") -> None:
        """Say this. ``in_full`` is for the tool tip."""
        if in_full != self.toolTip():
            self.setToolTip(in_full)
        if tuple(values) == self._values:
            return
        self._values = tuple(values)
        self.setAccessibleName(self.text)
        if not values:
            self._widest.clear()
        self._show()
        self.update()

    def set_room(self, has_room: bool) -> None:
        """Whether the card is high enough for the line beside its plot."""
        if has_room != self._has_room:
            self._has_room = has_room
            self._show()

    def _show(self) -> None:
        self.setVisible((self._lasting or bool(self._values)) and self._has_room)

    @property
    def least_width(self) -> float:
        """px that it takes without what can be spared; 0: there is nothing to say."""
        return self._width_of([value for value in self._values if not value.spare])

    def _width_of(self, values: Sequence[Value]) -> float:
        widths = [self._width(value) for value in values]
        return sum(widths) + _GAP * (len(widths) - 1) + 2 * _EDGE if widths else 0.0

    def sizeHint(self) -> QSize:
        return QSize(200, round(QFontMetricsF(self._font()).height()) + 5)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def _font(self, *, bold: bool = False) -> QFont:
        font = small_font(self.font(), 11)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _width(self, value: Value) -> float:
        bold = QFontMetricsF(self._font(bold=True)).horizontalAdvance(value.number)
        # The widest number seen keeps its room, so that the next value does not move.
        bold = self._widest[value.label] = max(bold, self._widest.get(value.label, 0.0))
        named = value.label + " " if value.label and value.number else value.label
        mark = 0.0 if value.mark is Mark.NONE else 20.0
        return mark + QFontMetricsF(self._font()).horizontalAdvance(named) + bold

    def _fitting(self) -> Sequence[Value]:
        """What is drawn: what can be spared is left out from the right, until the rest fits."""
        values = list(self._values)
        over = self._width_of(values) - self.width()
        for value in reversed(self._values):
            if over <= 1:
                break
            if value.spare:
                values.remove(value)
                over -= self._width(value) + _GAP
        return values

    def _paint_cut(self, p: QPainter, value: Value, at: QPointF) -> None:
        """Of what does not fit: plain words as far as there is room, of a number nothing."""
        assert self._palette is not None
        p.setFont(self._font())
        p.setPen(QColor(self._palette.muted))
        words = value.label if not value.number and value.mark is Mark.NONE else ""
        room = self.width() - _EDGE - at.x()
        cut = QFontMetricsF(p.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
        p.drawText(at, cut or "…")

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self._font())
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2 - 2
        left = float(_EDGE)
        for value in self._fitting():
            width = self._width(value)
            if left + width > self.width() - _EDGE + 1:
                self._paint_cut(p, value, QPointF(left, base))
                break
            x = left
            if value.mark is not Mark.NONE:
                draw_mark(p, value.mark, QColor(value.colour), QPointF(x + 7, self.height() / 2))
                x += 20
            p.setFont(self._font())
            p.setPen(QColor(self._palette.muted))
            named = value.label + " " if value.label and value.number else value.label
            p.drawText(QPointF(x, base), named)
            x += metrics.horizontalAdvance(named)
            p.setFont(self._font(bold=True))
            p.setPen(QColor(self._palette.ink(value.colour)))
            p.drawText(QPointF(x, base), value.number)
            left += width + _GAP
        p.end()
