"""The end of two forecasts, magnified: two intervals on one axis, where no curve lies.

On the scale of a whole run both bands are a few pixels high and overlap; here it is seen how far.
Knows intervals and pixels; nothing of runs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.plots.axes import small_font
from gui.plots.free_room import Taken, free_place
from gui.plots.layers import tint
from gui.plots.numbers import tick_texts
from gui.plots.ranges import linear_ticks
from gui.plots.table import tr
from gui.style.fonts import scaled_px
from gui.style.palette import Palette

_WIDTH = 270  # px, of the drawings
_AXIS = 170  # px of it
_PAD = 9
_BAR = 7  # px, an interval's height
_BESIDE = 0.12  # of both intervals' width is left at either side
_BAND = 0.5  # opacity


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a forecast ends: its 80 % band, and the likeliest loss."""

    low: float
    loss: float
    high: float


class EndInset(QWidget):
    """Lies over a plot; the mouse passes through. It has the object name ``forecast_end``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("forecast_end")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._palette: Palette | None = None
        self._intervals: tuple[Interval, Interval] | None = None
        self._where = ""
        self._place: QRectF | None = None
        self.hide()

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        self.update()

    def show_ends(
        self,
        held: Interval,
        planned: Interval,
        where: str,
        room: QRectF,
        taken: Taken,
        near_y: float,
    ) -> None:
        """Show two ends in ``room`` beside what is drawn; hidden where there is none.

        Args:
            held: of the plan in the hand.
            planned: of the one that stands.
            where: at which step.
            room: of the parent, px.
            taken: what is drawn there.
            near_y: px, the height of the end.
        """
        self._place = free_place(room, self._size, taken, near_y, self._place)
        self.setVisible(self._place is not None)
        if self._place is None:
            return
        self.setGeometry(self._place.toRect())
        self._tell(held, planned, where)

    def update_ends(self, held: Interval, planned: Interval, where: str) -> bool:
        """Show two other ends where it stands; false: it stands nowhere."""
        if self._place is None:
            return False
        self._tell(held, planned, where)
        return True

    def _tell(self, held: Interval, planned: Interval, where: str) -> None:
        if (self._intervals, self._where) != ((held, planned), where):
            self._intervals, self._where = (held, planned), where
            self.setAccessibleName(self.text)
            self.update()

    def show_none(self) -> None:
        """There are no two ends to compare."""
        self._place = self._intervals = None
        self.hide()

    @property
    def text(self) -> str:
        """What it shows, in words."""
        if self._intervals is None:
            return ""
        rows = zip((tr("staged"), tr("as planned")), self._intervals, strict=True)
        said = [f"{name} {each.low:.3f}–{each.high:.3f}" for name, each in rows]
        return ", ".join([*said, self._where])

    @property
    def _row(self) -> float:
        return QFontMetricsF(self._font).height() + 3

    @property
    def _font(self) -> QFont:
        return small_font(self.font(), 11)

    @property
    def _size(self) -> QSizeF:
        return QSizeF(float(scaled_px(_WIDTH)), round(3 * self._row + 2 * _PAD - 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None or self._intervals is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(p, self._palette, self._intervals)
        p.end()

    def _paint(self, p: QPainter, palette: Palette, both: tuple[Interval, Interval]) -> None:
        p.setPen(QPen(QColor(palette.border), 1))
        p.setBrush(QColor(palette.panel))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        low, high = min(each.low for each in both), max(each.high for each in both)
        aside = _BESIDE * (high - low) or 1e-9
        low, high = low - aside, high + aside
        left, width = self.width() - scaled_px(_AXIS) - _PAD, float(scaled_px(_AXIS))

        def x_of(value: float) -> float:
            return float(left + width * (value - low) / (high - low))

        bottom = _PAD + 2 * self._row
        self._paint_axis(p, palette, linear_ticks(low, high, 3), x_of, bottom)
        rows = (
            (tr("staged"), palette.edit, QFont.Weight.DemiBold),
            (tr("as planned"), palette.muted, QFont.Weight.Normal),
        )
        for at, ((name, colour, weight), each) in enumerate(zip(rows, both, strict=True)):
            middle = _PAD - 2 + (at + 0.5) * self._row
            font = self._font
            font.setWeight(weight)
            p.setFont(font)
            p.setPen(QColor(palette.ink(colour)))
            p.drawText(QPointF(_PAD, self._base(middle)), name)
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(tint(colour, _BAND))
            begin = x_of(each.low)
            p.drawRect(QRectF(begin, middle - _BAR / 2, x_of(each.high) - begin, _BAR))
            p.setBrush(QColor(colour))
            p.drawEllipse(QPointF(x_of(each.loss), middle), 4.0, 4.0)

    def _base(self, middle: float) -> float:
        metrics = QFontMetricsF(self._font)
        return middle + (metrics.ascent() - metrics.descent()) / 2

    def _paint_axis(
        self,
        p: QPainter,
        palette: Palette,
        ticks: Sequence[float],
        x_of: Callable[[float], float],
        bottom: float,
    ) -> None:
        p.setFont(self._font)
        middle = _PAD - 2 + 2.5 * self._row
        p.setPen(QColor(palette.muted))
        p.drawText(QPointF(_PAD, self._base(middle)), self._where)
        metrics = QFontMetricsF(self._font)
        free_from = _PAD + metrics.horizontalAdvance(self._where) + 6
        spacing = ticks[1] - ticks[0] if len(ticks) > 1 else 1.0
        for tick, text in zip(ticks, tick_texts(ticks, spacing), strict=True):
            x = x_of(tick)
            p.setPen(QPen(QColor(palette.border), 1))
            p.drawLine(QPointF(x, _PAD - 2), QPointF(x, bottom))
            half = metrics.horizontalAdvance(text) / 2
            if x - half < free_from or x + half > self.width() - 4:
                continue
            p.setPen(QColor(palette.muted))
            p.drawText(QPointF(x - half, self._base(middle)), text)
            free_from = x + half + 6
