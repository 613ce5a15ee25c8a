"""A tinted stretch of the x axis with its name, which never stands outside of it.

Knows pyqtgraph; nothing of runs. Where a name stands is a pure function: :func:`name_place`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QTransform

from gui.plots.axes import small_font

FLAG_HEIGHT = 15  # px of a checkpoint's pole above the axis
FLAG_WIDTH = 8  # px to the right of the pole
_TALL = 110  # px; below, a name has no room above the flags
_INDENT = 14  # px, of a name at the left: beside a handle that stands at the band's edge
_EDGE = 4  # px that a name keeps from the band's ends at least
_BASE = 7  # px from its base line to the axis
_STRIP = 32  # px; on a fine screen twice as many rows


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Which of a band's names stands there, and where: its left end in px, above flags or not."""

    which: int
    left: float
    raised: bool = False


def name_place(
    widths: Sequence[float],
    band: tuple[float, float],
    feet: Sequence[float],
    *,
    tall: bool,
    at_end: bool,
) -> NamePlace | None:
    """The first name that fits into a band, inside of it; ``None``: none does.

    Args:
        widths: of the names, in px; the one that says most first.
        band: left and right end of what is seen of the band, in px.
        feet: where flags stand at the bottom, in px.
        tall: a name can stand above the flags.
        at_end: at the band's right end, else at its left one.
    """
    low, right = band[0] + _EDGE, band[1] - _EDGE
    for which, width in enumerate(widths):
        high = right - width  # the furthest that its left end can be
        left = high if at_end else min(band[0] + _INDENT, high)
        if left < low:
            continue
        crossed = _crossed(feet, left, width)
        if not crossed or tall:
            return NamePlace(which, left, raised=bool(crossed))
        left = min(crossed) - 2 - width if at_end else max(crossed) + FLAG_WIDTH + 6
        if low <= left <= high and not _crossed(feet, left, width):
            return NamePlace(which, left)
    return None


def free_base(
    base: float, drawn: tuple[float, float], top: float, letters: tuple[float, float]
) -> float | None:
    """The base line of a name on which no curve lies; ``None``: there is no room for one.

    Args:
        base: where it stands if nothing lies there, px from the top.
        drawn: the lowest and the highest place of curves, px from the top: the first is larger.
        top: of the plot, px from the top.
        letters: how high they are above the base line, and how low below it, px.
    """
    (low, high), (ascent, descent) = drawn, letters
    if base - ascent > low or base + descent < high:
        return base
    above = top + _EDGE + ascent
    return above if above + descent < high else None


def _crossed(feet: Sequence[float], left: float, width: float) -> list[float]:
    """The flags that stand where a name would."""
    return [foot for foot in feet if left - FLAG_WIDTH < foot < left + width + 2]


class Band(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph carries no types
    """A tinted stretch over the plot's whole height, its name at the bottom."""

    def __init__(self, *, hatched: bool = False) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._widths: list[float] = []
        self._hatched = hatched
        self._at_end = False
        self._flags: Sequence[float] = ()
        self._drawn: tuple[float, float] | None = None
        self._span: tuple[float, float] | None = None
        self._bounds: QRectF | None = None  # asked for many times a frame; kept until it changes
        self._fill = QColor()
        self._ink = QColor()
        self._font = QFont()
        self.painted_name = ""  # which of its names was painted last; empty: none had room

    @property
    def span(self) -> tuple[float, float] | None:
        """Where it lies on the axis; ``None``: it is hidden."""
        return self._span

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called, the one that says most first."""
        return self._names

    def set_look(self, fill: QColor, ink: QColor, font: QFont) -> None:
        self._fill, self._ink = fill, ink
        self._font = small_font(font, 10)
        self._font.setWeight(QFont.Weight.DemiBold)
        self._font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
        self._measure()
        self._moved()
        self.update()

    def _measure(self) -> None:
        """The widths of its names, which a picture asks for again and again."""
        metrics = QFontMetricsF(self._font)
        self._widths = [metrics.horizontalAdvance(name) for name in self._names]

    def _moved(self) -> None:
        self.prepareGeometryChange()
        self._bounds = None

    def set_span(self, span: tuple[float, float] | None, *names: str, at_end: bool = False) -> None:
        """Lie there, called by the first of ``names`` that has room; ``None`` hides it.

        ``at_end``: the name stands at the right end, else at the left one.
        """
        if span is None:
            self.painted_name = ""
        if (names, at_end) != (self._names, self._at_end):
            self._names, self._at_end = names, at_end
            self._measure()
            self.update()
        if span != self._span:
            self._span = span
            self._moved()
            self.update()

    def set_hatched(self, hatched: bool) -> None:
        """Whether it is hatched besides being tinted."""
        self._hatched = hatched

    def set_flags(self, places: Sequence[float]) -> None:
        """Where on the axis flags stand: its name makes way for one."""
        if places != self._flags:
            self._flags = places
            self.update()

    def set_drawn(self, drawn: tuple[float, float] | None) -> None:
        """From which to which height curves lie on it: its name stands below or above, or not."""
        if drawn != self._drawn:
            self._drawn = drawn
            self.update()

    def viewRangeChanged(self) -> None:
        self._moved()

    def viewTransformChanged(self) -> None:
        super().viewTransformChanged()
        self._moved()

    def _rect(self) -> QRectF:
        """What is seen of it."""
        view = self.viewRect()
        if self._span is None or view is None:
            return QRectF()
        left, right = max(self._span[0], view.left()), min(self._span[1], view.right())
        return QRectF(left, view.top(), max(right - left, 0.0), view.height())

    def boundingRect(self) -> QRectF:
        if self._bounds is None:
            self._bounds = self._rect()
        return self._bounds

    def paint(self, p: QPainter, *_args: Any) -> None:
        # In pixels: neither text nor hatching may be stretched with the axes.
        rect = self._rect()
        self.painted_name = ""
        if rect.width() <= 0:
            return
        to_pixels = p.transform()
        pixels = to_pixels.mapRect(rect)
        p.save()
        p.setTransform(QTransform())
        _fill(p, pixels, QBrush(self._fill))
        if self._hatched:
            lines = QColor(self._ink)
            lines.setAlphaF(0.16)
            _fill(p, pixels, QBrush(lines, Qt.BrushStyle.BDiagPattern))
        self._paint_name(p, pixels, to_pixels)
        p.restore()

    def _paint_name(self, p: QPainter, pixels: QRectF, to_pixels: QTransform) -> None:
        place = name_place(
            self._widths,
            (pixels.left(), pixels.right()),
            [to_pixels.map(QPointF(flag, 0.0)).x() for flag in self._flags],
            tall=pixels.height() >= _TALL,
            at_end=self._at_end,
        )
        if place is None:
            return
        base = int(pixels.bottom()) - _BASE - (FLAG_HEIGHT if place.raised else 0)
        if self._drawn is not None:
            low, high = (to_pixels.map(QPointF(0.0, at)).y() for at in self._drawn)
            metrics = QFontMetricsF(self._font)
            tall = metrics.capHeight(), metrics.descent()
            free = free_base(base, (low, high), pixels.top(), tall)
            if free is None:
                return
            base = int(free)
        self.painted_name = self._names[place.which]
        p.setFont(self._font)
        p.setPen(self._ink)
        p.drawText(int(place.left), base, self.painted_name)


def _fill(p: QPainter, rect: QRectF, brush: QBrush) -> None:
    """In strips: a higher one Qt hands to other threads, and waits for them with Python's lock.

    They share the processors with the training, which then waits for that lock.
    """
    top, bottom = round(rect.top()), round(rect.bottom())
    left, width = round(rect.left()), round(rect.width())
    for y in range(top, bottom, _STRIP):
        p.fillRect(left, y, width, min(_STRIP, bottom - y), brush)
