"""A plot's header: its title, its current values in their colours, its legend in words.

Draws itself, so that values of changing length never push each other about. Knows no run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.axes import small_font
from gui.style.palette import Palette

_EDGE = 14  # px
_GAP = 12  # between values
_MOST_LABELS = 64  # whose widths are kept


RAMP = (  # viridis, from small to large
    (0.0, "#440154"),
    (0.25, "#3b528b"),
    (0.5, "#21918c"),
    (0.75, "#5ec962"),
    (1.0, "#fde725"),
)


class Mark(Enum):
    """How a curve looks, in one small drawing."""

    NONE = "none"
    SOLID = "solid"
    THIN = "thin"
    DASHED = "dashed"
    DOTTED = "dotted"
    SQUARE = "square"
    ROUND = "round"
    DIAMOND = "diamond"
    CROSS = "cross"
    RING = "ring"
    RAMP = "ramp"


@dataclass(frozen=True, slots=True)
class Value:
    """One number of the header. ``label`` stands before it; both are shown in ``colour``.

    ``aside``: what has to be said of the number, in the label's weight behind it. ``spare``: a
    summary leaves it out first where not all of it fits.
    """

    label: str
    number: str
    colour: str
    mark: Mark = Mark.NONE
    aside: str = ""
    spare: bool = False

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " ".join(part for part in (self.label, self.number, self.aside) if part)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One word of the legend and the look of what it names."""

    label: str
    mark: Mark
    colour: str


class CardHeader(QWidget):
    """Title, values and legend in one line; what does not fit is left out, the legend first.

    Where the legend is left out the values carry its marks, so nothing is told by colour alone.
    """

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._values: tuple[Value, ...] = ()
        self._legend: tuple[LegendEntry, ...] = ()
        self._palette: Palette | None = None
        self._widest: dict[str, float] = {}
        self._fonts: tuple[QFont, QFont, QFontMetricsF, QFontMetricsF] | None = None
        self._label_widths: dict[str, float] = {}  # of labels, which stay while numbers change
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    @property
    def values(self) -> tuple[Value, ...]:
        """The values shown."""
        return self._values

    @property
    def said(self) -> str:
        """The values in one line."""
        return ", ".join(value.text for value in self._values)

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        """The legend's entries."""
        return self._legend

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        self.update()

    def set_values(self, values: Sequence[Value]) -> None:
        """Show these numbers."""
        if tuple(values) != self._values:
            self._values = tuple(values)
            self.setAccessibleName(f"{self._title} {self.said}".strip())
            self.update()

    def set_legend(self, legend: Sequence[LegendEntry]) -> None:
        """Show these words at the right."""
        if tuple(legend) != self._legend:
            self._legend = tuple(legend)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(QFontMetricsF(self.font()).height()) + 16)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fonts = None
            self._label_widths.clear()

    @property
    def _measured(self) -> tuple[QFont, QFont, QFontMetricsF, QFontMetricsF]:
        """The normal and the semibold font, and what measures them: made once, asked for often."""
        if self._fonts is None:
            normal, bold = small_font(self.font(), 13), small_font(self.font(), 13)
            bold.setWeight(QFont.Weight.DemiBold)
            self._fonts = (normal, bold, QFontMetricsF(normal), QFontMetricsF(bold))
        return self._fonts

    def _semibold(self) -> QFont:
        return self._measured[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setFont(self._semibold())
        p.setPen(QColor(self._palette.text))
        room_for_title = max(self.width() - _EDGE, 0)
        cut = Qt.TextElideMode.ElideRight
        title = p.fontMetrics().elidedText(self._title, cut, room_for_title)
        title_width = p.fontMetrics().horizontalAdvance(title)
        p.drawText(_EDGE, self._baseline(p), title)
        left = _EDGE + title_width + 16.0
        room = self.width() - _EDGE - left
        legend_width = self._legend_width()
        show_legend = bool(self._legend) and self._values_width(False) + 20 + legend_width <= room
        self._paint_values(p, left, room, marks=not show_legend)
        if show_legend:
            self._paint_legend(p, self.width() - _EDGE - legend_width)
        p.end()

    def _baseline(self, p: QPainter) -> int:
        metrics = p.fontMetrics()
        return round((self.height() + metrics.ascent() - metrics.descent()) / 2)

    # values

    def _width_of(self, value: Value, marks: bool) -> float:
        _, _, _, bold = self._measured
        number = bold.horizontalAdvance(value.number)
        # The widest number seen keeps its room, so that the next value does not move.
        number = self._widest[value.label] = max(number, self._widest.get(value.label, 0.0))
        named = self._label_width(value.label + " ") if value.label else 0.0
        said = self._label_width(" " + value.aside) if value.aside else 0.0
        return named + number + said + (18.0 if marks and value.mark is not Mark.NONE else 0.0)

    def _label_width(self, text: str) -> float:
        if text not in self._label_widths:
            if len(self._label_widths) >= _MOST_LABELS:
                self._label_widths.clear()
            self._label_widths[text] = self._measured[2].horizontalAdvance(text)
        return self._label_widths[text]

    def _values_width(self, marks: bool) -> float:
        widths = [self._width_of(value, marks) for value in self._values]
        return sum(widths) + _GAP * max(len(widths) - 1, 0)

    def _paint_values(self, p: QPainter, left: float, room: float, *, marks: bool) -> None:
        assert self._palette is not None
        base, palette = self._baseline(p), self._palette
        normal, bold, _, wide = self._measured
        end = left + room
        if marks and self._values_width(True) > room:
            marks = False
        for value in self._values:
            if left + self._width_of(value, marks) > end + 1:
                break
            x = left
            if marks and value.mark is not Mark.NONE:
                draw_mark(p, value.mark, QColor(value.colour), QPointF(x + 6, self.height() / 2))
                x += 18
            p.setPen(QColor(palette.ink(value.colour)))
            if value.label:
                p.setFont(normal)
                p.drawText(QPointF(x, base), value.label)
                x += self._label_width(value.label + " ")
            p.setFont(bold)
            p.drawText(QPointF(x, base), value.number)
            if value.aside:
                x += wide.horizontalAdvance(value.number)
                p.setFont(normal)
                p.drawText(QPointF(x, base), " " + value.aside)
            left += self._width_of(value, marks) + _GAP

    # legend

    def _legend_width(self) -> float:
        metrics = QFontMetricsF(small_font(self.font(), 12))
        marks = sum(0 if entry.mark is Mark.NONE else 20 for entry in self._legend)
        return marks + sum(metrics.horizontalAdvance(e.label) + 10 for e in self._legend) - 10

    def _paint_legend(self, p: QPainter, x: float) -> None:
        assert self._palette is not None
        font = small_font(self.font(), 12)
        metrics = QFontMetricsF(font)
        p.setFont(font)
        base = self._baseline(p)
        for entry in self._legend:
            p.setPen(QColor(self._palette.muted))
            p.drawText(QPointF(x, base), entry.label)
            x += metrics.horizontalAdvance(entry.label)
            if entry.mark is not Mark.NONE:
                at = QPointF(x + 12, self.height() / 2 + 1)
                draw_mark(p, entry.mark, QColor(entry.colour), at)
                x += 20
            x += 10


def draw_mark(p: QPainter, mark: Mark, colour: QColor, at: QPointF) -> None:
    """Draw a curve's look, 14 px wide, around ``at``."""
    p.save()
    x, y = at.x(), at.y()
    match mark:
        case Mark.NONE:
            pass
        case Mark.SOLID | Mark.THIN | Mark.DASHED | Mark.DOTTED:
            pen = QPen(colour, 1.2 if mark is Mark.THIN else 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if mark is Mark.DASHED:
                pen.setDashPattern([2.0, 1.3])
            elif mark is Mark.DOTTED:
                pen.setDashPattern([0.8, 1.2])
            p.setPen(pen)
            p.drawLine(QPointF(x - 7, y), QPointF(x + 7, y))
        case Mark.RAMP:
            ramp = QLinearGradient(x - 7, y, x + 7, y)
            for share, shade in RAMP:
                ramp.setColorAt(share, QColor(shade))
            p.fillRect(QRectF(x - 7, y - 4, 14, 8), ramp)
        case Mark.SQUARE:
            p.fillRect(QRectF(x - 3.5, y - 3.5, 7, 7), colour)
        case Mark.ROUND | Mark.RING:
            p.setPen(QPen(colour, 1.6) if mark is Mark.RING else Qt.PenStyle.NoPen)
            p.setBrush(Qt.BrushStyle.NoBrush if mark is Mark.RING else colour)
            p.drawEllipse(at, 3.8, 3.8)
        case Mark.DIAMOND:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour)
            corners = [(x, y - 4.8), (x + 4.8, y), (x, y + 4.8), (x - 4.8, y)]
            p.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        case Mark.CROSS:
            p.setPen(QPen(colour, 2))
            p.drawLine(QPointF(x - 3.5, y - 3.5), QPointF(x + 3.5, y + 3.5))
            p.drawLine(QPointF(x - 3.5, y + 3.5), QPointF(x + 3.5, y - 3.5))
    p.restore()
