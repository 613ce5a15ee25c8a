"""An LR range test as a ruler along the LR axis: loss against rate, and the interval that it shows.

Drawn at the left edge, with two thin lines to where the peak stands. Knows pyqtgraph and the
numbers of a test; nothing of how it is made or kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPolygonF, QTransform

from core.foresight.lr_range import LrInterval, RangePoint
from gui.plots.axes import small_font
from gui.plots.header import LegendEntry, Value
from gui.plots.items import OverAll
from gui.plots.layers import View, YExtent, tint
from gui.plots.numbers import lr_text
from gui.plots.scene import Scene
from gui.plots.table import tr
from gui.style.palette import Palette

_WIDTH = 12  # px of the shaded interval
_LOSS_WIDTH = 46  # px, from the ruler to where the highest loss is drawn
_LABEL_GAP = 10  # px from the peak's handle to a label
_MOST_ABOVE = 2.5  # times the plan's highest rate: an interval up to there widens the axis
_EDGE = 3  # px from the plot's edge


@dataclass(frozen=True, slots=True)
class RulerShown:
    """What is drawn of a test.

    Attributes:
        points: its updates so far.
        interval: ``None``: it shows none, or is not over.
        note: beside the upper label: of what it is, how far it is, or that it is of another model.
        is_old: it is of another model, text or batch: hatched.
    """

    points: tuple[RangePoint, ...]
    interval: LrInterval | None
    note: str = ""
    is_old: bool = False


class RangeLayer:
    """The ruler of one plot; hidden until there is a test."""

    def __init__(self, plot: Any) -> None:
        self.item = _Ruler()
        self.item.setZValue(2)
        plot.addItem(self.item, ignoreBounds=True)
        self._shown: RulerShown | None = None

    @property
    def shown(self) -> RulerShown | None:
        """What is drawn."""
        return self._shown

    def show(self, shown: RulerShown | None) -> None:
        """Draw this test from the next :meth:`draw` on; ``None``: none."""
        self._shown = shown

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self.item.set_look(palette, font)

    def draw(self, scene: Scene, view: View) -> YExtent:
        timeline = scene.latest_plan
        if self._shown is None or timeline is None:
            self.item.put(None, 0.0, log_y=view.log_y)
            return YExtent()
        planned = timeline.planned
        peak_x = scene.planning.x_at(float(planned.warmup_steps))
        self.item.put(self._shown, peak_x, log_y=view.log_y)
        interval = self._shown.interval
        if interval is None or planned.peak_lr <= 0.0:
            return YExtent()
        most = _MOST_ABOVE * planned.peak_lr
        within = [rate for rate in (interval.valley, interval.steep) if rate <= most]
        return YExtent((), tuple(within))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        return []  # its labels say what it is

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []


class _Ruler(OverAll):
    """Paints itself in pixels: nothing of it is stretched with the axes."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: RulerShown | None = None
        self._peak_x = 0.0
        self._log_y = False
        self._accent, self._ink, self._muted, self._ground = (QColor() for _ in range(4))
        self._font = QFont()
        self.painted: tuple[str, ...] = ()  # the labels that had room

    def set_look(self, palette: Palette, font: QFont) -> None:
        self._accent, self._ink = QColor(palette.accent), QColor(palette.accent_ink)
        self._muted, self._ground = QColor(palette.muted), tint(palette.panel, 0.8)
        self._font = small_font(font, 11)
        self.update()

    def put(self, shown: RulerShown | None, peak_x: float, *, log_y: bool) -> None:
        wanted = (shown, peak_x, log_y)
        if wanted != (self._shown, self._peak_x, self._log_y):
            self._shown, self._peak_x, self._log_y = wanted
            self._moved()
            self.update()
        self.setVisible(shown is not None)

    def paint(self, p: QPainter, *_args: Any) -> None:
        shown, area = self._shown, self.boundingRect()
        self.painted = ()
        if shown is None or area.width() <= 0 or area.height() <= 0:
            return
        to_pixels = p.transform()
        within = to_pixels.mapRect(area)
        p.save()
        p.setTransform(QTransform())
        p.setClipRect(within)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_loss(p, shown, within, to_pixels)
        if shown.interval is not None:
            self._paint_interval(p, shown, shown.interval, within, to_pixels)
        elif shown.note:
            place = QPointF(within.right(), within.top() + 16)  # where a plan has fallen
            self._write(p, place, "", shown.note, within)
        p.restore()

    def _heights(self, rates: np.ndarray[Any, Any], to_pixels: QTransform) -> list[float]:
        """Of rates, px."""
        at = np.log10(rates) if self._log_y else rates
        return [to_pixels.map(QPointF(0.0, float(each))).y() for each in at]

    def _paint_loss(
        self, p: QPainter, shown: RulerShown, within: QRectF, to_pixels: QTransform
    ) -> None:
        """The smoothed loss, the higher the further to the right."""
        if len(shown.points) < 2:
            return
        loss = np.array([point.smoothed for point in shown.points])
        low, top = float(loss.min()), float(loss[: max(len(loss) // 2, 2)].max())
        shares = np.minimum((loss - low) / max(top - low, 1e-9), 1.15)
        rates = np.array([point.lr for point in shown.points])
        left = within.left() + _WIDTH + _EDGE
        heights = self._heights(rates, to_pixels)
        places = [
            QPointF(left + float(share) * (_LOSS_WIDTH - _WIDTH), height)
            for share, height in zip(shares, heights, strict=True)
        ]
        fill = QColor(self._muted)
        fill.setAlphaF(0.13)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(fill)
        p.drawPolygon(QPolygonF([QPointF(left, heights[0]), *places, QPointF(left, heights[-1])]))
        p.setPen(pg.mkPen(self._muted, width=1.1))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPolyline(QPolygonF(places))

    def _paint_interval(
        self,
        p: QPainter,
        shown: RulerShown,
        interval: LrInterval,
        within: QRectF,
        to_pixels: QTransform,
    ) -> None:
        rates = np.array([interval.valley, interval.steep])
        bottom, top = self._heights(rates, to_pixels)
        colour = self._muted if shown.is_old else self._accent
        bar = QRectF(QPointF(within.left(), top), QPointF(within.left() + _WIDTH, bottom))
        fill = QColor(colour)
        fill.setAlphaF(0.8 if shown.is_old else 0.38)
        pattern = Qt.BrushStyle.BDiagPattern if shown.is_old else Qt.BrushStyle.SolidPattern
        p.fillRect(bar, QBrush(fill, pattern))
        solid = pg.mkPen(colour, width=1.6)
        dotted = pg.mkPen(colour, width=1.2)
        dotted.setDashPattern([1.0, 2.4])
        reach = max(to_pixels.map(QPointF(self._peak_x, 0.0)).x(), within.left() + _LOSS_WIDTH)
        named = ((tr("valley"), interval.valley, bottom), (tr("steep"), interval.steep, top))
        for name, rate, height in named:
            p.setPen(solid)
            p.drawLine(QPointF(within.left(), height), QPointF(within.left() + _WIDTH, height))
            p.setPen(dotted)
            p.drawLine(QPointF(within.left() + _WIDTH, height), QPointF(reach, height))
            beyond = " ↑" if height < within.top() else " ↓" if height > within.bottom() else ""
            note = shown.note if rate == interval.steep else ""
            place = QPointF(reach + _LABEL_GAP, height + 4)
            self._write(p, place, f"{name} {lr_text(rate, 1)}{beyond}", note, within)

    def _write(self, p: QPainter, at: QPointF, text: str, note: str, within: QRectF) -> None:
        """A label with its note, kept inside the plot."""
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.DemiBold)
        metrics, plain = QFontMetricsF(bold), QFontMetricsF(self._font)
        gap = 8 if text and note else 0
        width = metrics.horizontalAdvance(text) + gap + plain.horizontalAdvance(note)
        least = within.top() + metrics.ascent() + _EDGE
        y = min(max(at.y(), least), within.bottom() - metrics.descent() - _EDGE)
        x = min(at.x(), within.right() - width - 2 * _EDGE)
        if x < within.left() + _LOSS_WIDTH:
            return  # no room beside the ruler
        ground = QRectF(x - 3, y - metrics.ascent() - 1, width + 6, metrics.height() + 2)
        p.fillRect(ground, self._ground)
        p.setFont(bold)
        is_old = self._shown is not None and self._shown.is_old
        p.setPen(self._muted if is_old else self._ink)
        p.drawText(QPointF(x, y), text)
        p.setFont(self._font)
        p.setPen(self._muted)
        p.drawText(QPointF(x + metrics.horizontalAdvance(text) + gap, y), note)
        self.painted = (*self.painted, text, note)
