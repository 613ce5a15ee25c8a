"""The axes: round numbers in few words, a grid of hairlines, a column of fixed width at the left.

Knows pyqtgraph and the palette, nothing of runs.
"""

import math
from dataclasses import dataclass, field
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPen,
    QStaticText,
    QTextLayout,
)

from gui.models.run_series import XAxis
from gui.plots.numbers import clock_text, tick_texts, x_text
from gui.plots.ranges import linear_ticks, log_ticks, time_ticks
from gui.style.fonts import line_height, scaled_px, text_width
from gui.style.palette import Palette, mix

_NUMBER_PX = 11  # as in the drawings
_LEFT_WIDTH = 52  # px, of the drawings
_WIDEST_NUMBER = "1.25e-4"
_GAP = 6  # px between a number and the plot
_NO_NUMBERS = 6  # px below a plot without numbers
_ROW_PX = 15  # px a named row needs
_BELOW = 9  # px around a line of numbers
_MOST_LABELS = 200  # numbers that an axis keeps laid out


_made: dict[tuple[str, int], QFont] = {}  # asked for many times in every frame


def left_width() -> int:
    """Of the column of values, px; equal on all plots, so that their x axes lie on each other."""
    return max(scaled_px(_LEFT_WIDTH), text_width(_WIDEST_NUMBER, _NUMBER_PX) + _GAP + 2)


def bottom_height() -> int:
    """Of the row of steps, px."""
    return line_height(_NUMBER_PX) + _BELOW


def small_font(font: QFont, px: int = _NUMBER_PX) -> QFont:
    """The interface font at ``px``, scaled as the interface is, with figures of equal width."""
    wanted = font.key(), px  # asked for many times with every picture
    if wanted not in _made:
        small = QFont(font)
        small.setPixelSize(max(1, round(px * QFontInfo(font).pixelSize() / 13)))
        small.setFeature(QFont.Tag("tnum"), 1)
        _made[wanted] = small
    return QFont(_made[wanted])


def _above(text: str, font: QFont) -> float:
    """By how much letters of another font (Hangul) make a line rise over the font's own, px."""
    if text.isascii():
        return 0.0
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return max(0.0, line.ascent() - QFontMetricsF(font).ascent())


@dataclass(slots=True)
class _Drawing:
    """An axis laid out: nothing of it is measured again until a tick moves.

    In place of pyqtgraph's ``QPicture``, which lays every number out again each time it is played.
    """

    grid: QPen
    ink: QPen
    font: QFont
    lines: list[QLineF] = field(default_factory=list)
    labels: list[tuple[QPointF, QStaticText]] = field(default_factory=list)

    def write(self, at: QPointF, label: "_Label") -> None:
        """Put a number with its upper left corner at ``at``."""
        self.labels.append((at - QPointF(0.0, label.above), label.text))

    def paint(self, p: QPainter) -> None:
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        p.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        p.setPen(self.grid)
        p.drawLines(self.lines)
        p.setPen(self.ink)
        p.setFont(self.font)
        for at, text in self.labels:
            p.drawStaticText(at, text)


@dataclass(frozen=True, slots=True, eq=False)
class _Label:
    """A number laid out in one font, as wide and high as pyqtgraph takes it for, px.

    ``above``: see :func:`_above`.
    """

    text: QStaticText
    width: float
    height: float
    above: float

    @classmethod
    def of(cls, text: str, font: QFont, p: QPainter | None = None) -> "_Label":
        """``p``: has that font; without it the label has no width and height."""
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        room = QRectF()
        if p is not None:
            room = p.boundingRect(QRectF(0, 0, 100, 100), Qt.AlignmentFlag.AlignCenter, text)
        return cls(static, room.width(), 0.8 * room.height(), _above(text, font))


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph carries no types
    """One level of ticks, each with its number; the grid is drawn by the axis."""

    _places: tuple[QRectF, QRectF | None] | None = None  # of axis and view, that the bounds are of
    _bounds = QRectF()

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, maxTickLength=0)
        self.enableAutoSIPrefix(False)
        self.setGrid(255)
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.picture: _Drawing | None = None  # None is pyqtgraph's word for: something has moved
        self._labels: dict[str, _Label] = {}
        self.show_numbers = True

    def set_palette(self, palette: Palette) -> None:
        # Mixed beforehand, as it lies on the panel alone: translucent lines take 15 times as long.
        share = 0.4 if palette.strong else 0.75 if palette.dark else 0.9
        grid = QColor(mix(palette.panel, palette.border, share))
        self.setStyle(tickAlpha=255, tickTextOffset=_GAP)
        self.setTickPen(pg.mkPen(grid, width=1))
        self.setTextPen(pg.mkPen(palette.muted))

    def set_show_numbers(self, show: bool) -> None:
        """Whether there is anything to count: without it, neither ticks nor grid."""
        if show != self.show_numbers:
            self.show_numbers = show
            self.picture = None
            self.update()

    def set_font(self, font: QFont) -> None:
        self.setStyle(tickFont=small_font(font))
        self._labels.clear()

    def paint(self, p: QPainter, _option: Any, _widget: Any) -> None:
        if self.picture is None:
            self.picture = self._laid_out(p)
        self.picture.paint(p)

    def boundingRect(self) -> QRectF:
        # Asked for thirty times with every picture, and pyqtgraph works it out each time.
        view = self.linkedView()
        places = self.geometry(), None if view is None else view.geometry()
        if places != self._places:
            self._places, self._bounds = places, self._bounds_now()
        return QRectF(self._bounds)

    def _bounds_now(self) -> QRectF:
        bounds: QRectF = super().boundingRect()
        return bounds

    def _label(self, text: str, font: QFont, p: QPainter) -> _Label:
        """A number laid out; most of them stay while the plot is moved."""
        if text not in self._labels:
            if len(self._labels) >= _MOST_LABELS:
                self._labels.clear()
            self._labels[text] = _Label.of(text, font, p)
        return self._labels[text]

    def _laid_out(self, p: QPainter) -> _Drawing:
        """What pyqtgraph's own makes of the ticks, in a fifth of its time."""
        font = self.style["tickFont"] or p.font()
        drawing = _Drawing(self.tickPen(), self.textPen(), font)
        p.setFont(font)
        across = self.orientation == "bottom"
        own, view = self.mapRectFromParent(self.geometry()), self.linkedView()
        seen = own if view is None else view.mapRectToItem(self, view.boundingRect())
        low, high = self.range
        length = (own.width() if across else own.height()) + 2.0
        if low == high or length <= 2.0:
            return drawing
        spacing, ticks = (self.tickValues(low, high, length) or [(1.0, [])])[0]
        per = (own.width() if across else -own.height()) / (high - low)
        begin = low * per if across else low * per - own.height()
        least, most = sorted(end * per - begin for end in (low, high))
        places = [tick * per - begin for tick in ticks]
        for at in (place for place in places if least <= place <= most):
            drawing.lines.append(
                QLineF(at, seen.top(), at, own.top())
                if across
                else QLineF(seen.right(), at, own.right(), at)
            )
        if self.style["showValues"]:
            told = zip(places, self.tickStrings(ticks, 1.0, spacing), strict=True)
            shown = [(at, self._label(text, font, p)) for at, text in told if least <= at <= most]
            labels = [(self._room(at, label, own), label) for at, label in shown]
            bounds = self.boundingRect()
            self._write(drawing, [one for one in labels if (bounds & one[0]) == one[0]])
        return drawing

    def _room(self, at: float, label: _Label, own: QRectF) -> QRectF:
        """Where pyqtgraph puts a number; ``at``: its tick, ``own``: the axis."""
        width, height = label.width, label.height
        return QRectF(own.right() - _GAP - width, at - height / 2, width, height)

    def _write(self, drawing: _Drawing, labels: list[tuple[QRectF, _Label]]) -> None:
        """Put the numbers there; the rooms are lower than the letters."""
        height = QFontMetricsF(drawing.font).height()
        for room, label in labels:
            drawing.write(QPointF(room.left(), room.center().y() - height / 2), label)


class LeftAxis(_Axis):
    """Values: linear, or logarithmic with its ticks at 1, 2, 5."""

    def __init__(self) -> None:
        super().__init__("left")
        self.setWidth(left_width())
        self.unit = 1.0  # what the numbers count in
        self.names: tuple[str, ...] = ()  # of rows of height 1, in the place of numbers

    def set_font(self, font: QFont) -> None:
        super().set_font(font)
        self.setWidth(left_width())

    def set_names(self, names: tuple[str, ...]) -> None:
        """Name rows of height 1, from the bottom, in the place of numbers."""
        if names != self.names:
            self.names = names
            self.picture = None
            self.update()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        if not self.show_numbers:
            return []
        if self.names:
            return [(1.0, [place + 0.5 for place in named_rows(len(self.names), size)])]
        count = max(size / 36.0, 2.0)
        if self.logMode:
            return [(1.0, log_ticks(low, high, count))]
        unit = self.unit
        ticks = [tick * unit for tick in linear_ticks(low / unit, high / unit, count)]
        return [(ticks[1] - ticks[0] if len(ticks) > 1 else unit, ticks)]

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        if self.names:
            return [self.names[int(value)] for value in values]
        if self.logMode:
            numbers = [10.0**value for value in values]
            if len(numbers) > 1 and numbers[-1] < 10.0 * numbers[0]:  # they stand at equal steps
                return tick_texts(numbers, numbers[1] - numbers[0])
            return tick_texts(numbers)
        return tick_texts([value / self.unit for value in values], spacing / self.unit)


def named_rows(n: int, size: float) -> list[int]:
    """Which of so many rows are named on an axis ``size`` px high: the ends, and evenly between."""
    every = max(1, math.ceil(_ROW_PX * n / max(size, 1.0)))
    between = range(every, n - every, every)
    return sorted({0, *between, n - 1}) if n > every else [0]


class BottomAxis(_Axis):
    """Steps, tokens or time; its unit stands in the corner, under the left axis' numbers."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._caption_width = left_width()
        self.setHeight(bottom_height())
        self.unit: XAxis = "step"
        self.caption = ""

    def set_font(self, font: QFont) -> None:
        super().set_font(font)
        self._caption_width = left_width()
        self._places = None
        self.setHeight(bottom_height())

    def set_unit(self, unit: XAxis, caption: str) -> None:
        if (unit, caption) != (self.unit, self.caption):
            self.unit, self.caption = unit, caption
            self.picture = None
            self.update()

    def hide_numbers(self) -> None:
        """Draw the grid alone, in no height: another plot below has the same numbers."""
        self.setStyle(showValues=False)
        self.setHeight(_NO_NUMBERS)

    def _bounds_now(self) -> QRectF:
        # The caption stands left of the axis, in the column of the left axis.
        rect = super()._bounds_now()
        return rect.adjusted(-self._caption_width, 0, 0, 0)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        if not self.show_numbers:
            return []
        count = max(size / 76.0, 2.0)
        if self.unit == "time":
            ticks = [tick for tick in time_ticks(low, high, count) if tick >= 0]
        else:
            ticks = [tick for tick in linear_ticks(low, high, count, whole=True) if tick >= 0]
        return [(ticks[1] - ticks[0] if len(ticks) > 1 else 1.0, ticks)]

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        if self.unit == "time" and values and max(values) >= 60:
            return [clock_text(value) for value in values]
        return [x_text(value, self.unit, spacing) for value in values]

    def _room(self, at: float, label: _Label, own: QRectF) -> QRectF:
        return QRectF(at - label.width / 2.0, own.top() + _GAP, label.width, label.height)

    def _write(self, drawing: _Drawing, labels: list[tuple[QRectF, _Label]]) -> None:
        begin = self.mapRectFromParent(self.geometry()).left()
        for room, label in labels:
            if room.left() >= begin - 4:  # clear of the caption
                drawing.write(room.topLeft(), label)
        if self.caption and labels:
            width = QFontMetricsF(drawing.font).horizontalAdvance(self.caption)
            caption = _Label.of(self.caption, drawing.font)
            drawing.write(QPointF(begin - _GAP - width, labels[0][0].top()), caption)
