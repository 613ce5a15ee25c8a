"""The gutter at the right of a plot: each run's letter, value and name where its curve ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from gui.plots.axes import small_font
from gui.plots.compared.ends import CurveEnd, merged, pushed_apart
from gui.plots.compared.runs import ComparedRun
from gui.style.fonts import scaled_px
from gui.style.palette import DARK, Palette

WIDTH = 148  # px, of the drawings
_LEADER = 18  # px, from the plot's edge to the words
_RIGHT = 8  # px


def gutter_width() -> int:
    """How wide the gutter is, px."""
    return scaled_px(WIDTH)


@dataclass(frozen=True, slots=True)
class _Label:
    end: CurveEnd
    middle: float
    named: bool
    height: float


class Gutter(QWidget):
    """Signals: ``pointed``: the key of the run whose label is under the mouse, or ``None``."""

    pointed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        # Or the plot below is painted with it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._palette = DARK
        self._runs: Mapping[str, ComparedRun] = {}
        self._labels: tuple[_Label, ...] = ()
        self._fonts: tuple[QFont, QFont, QFontMetricsF, QFontMetricsF] | None = None

    @property
    def said(self) -> list[str]:
        """The labels from the top, as they are read: "A 2.190 · warmup 10 %"."""
        return [self._text(label, with_names=True) for label in self._labels]

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        self.update()

    @property
    def _measured(self) -> tuple[QFont, QFont, QFontMetricsF, QFontMetricsF]:
        """Both fonts, and what measures them: made once, asked for often."""
        if self._fonts is None:
            bold, small = small_font(self.font(), 12), small_font(self.font(), 11)
            bold.setWeight(QFont.Weight.DemiBold)
            self._fonts = bold, small, QFontMetricsF(bold), QFontMetricsF(small)
        return self._fonts

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fonts = None

    def show_ends(
        self,
        runs: Sequence[ComparedRun],
        ends: Sequence[CurveEnd],
        plot: QRect,
        *,
        with_names: bool,
    ) -> None:
        """Put labels there; ``plot``: where the curves are, in the parent's pixels."""
        place = QRect(plot.right() + 1, plot.top(), gutter_width(), plot.height() + 2)
        if place != self.geometry():
            self.setGeometry(place)
        known = {run.key: run for run in runs}
        is_same, self._runs = known == self._runs, known
        _, _, wide, narrow = self._measured
        line, below = wide.height(), narrow.height() - 1
        together = merged(ends)
        named = with_names and sum(line + below for _ in together) <= self.height()
        heights = [line + (below if named and len(one.keys) == 1 else 0.0) for one in together]
        fitting = len(together)
        while fitting and sum(heights[:fitting]) > self.height() + line:
            fitting -= 1
        kept, heights = together[:fitting], heights[:fitting]
        middles = pushed_apart([one.y for one in kept], heights, 0.0, float(self.height()))
        labels = tuple(
            _Label(one, middle, named and len(one.keys) == 1, height)
            for one, middle, height in zip(kept, middles, heights, strict=True)
        )
        if labels != self._labels or not is_same:  # or the plot below is painted twice
            self._labels = labels
            self.setAccessibleName("; ".join(self.said))
            self.update()

    def _text(self, label: _Label, *, with_names: bool) -> str:
        letters = " ".join(self._runs[key].letter for key in label.end.keys)
        name = f" · {self._runs[label.end.keys[0]].name}" if with_names and label.named else ""
        return f"{letters} {label.end.text}{name}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(self.rect(), QColor(self._palette.panel))
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for label in self._labels:
            self._paint_one(p, label)
        p.end()

    def _paint_one(self, p: QPainter, label: _Label) -> None:
        bold, small, metrics, narrow = self._measured
        dark, strong = self._palette.dark, self._palette.strong
        inks = [self._runs[key].style.ink(dark=dark, strong=strong) for key in label.end.keys]
        line = metrics.height()
        top = label.middle - label.height / 2
        y = min(max(label.end.y, 1.0), self.height() - 1.0)
        at = top + line / 2
        p.setPen(QPen(QColor(inks[0] if len(inks) == 1 else self._palette.muted), 1))
        p.drawPolyline(QPolygonF([QPointF(0, y), QPointF(4, y), QPointF(_LEADER - 4, at)]))
        room = self.width() - _LEADER - _RIGHT
        x = float(_LEADER)
        p.setFont(bold)
        for key, ink in zip(label.end.keys, inks, strict=True):
            p.setPen(QColor(ink))
            text = self._runs[key].letter + " "
            p.drawText(QPointF(x, top + metrics.ascent()), text)
            x += metrics.horizontalAdvance(text)
        p.setPen(QColor(inks[0] if len(inks) == 1 else self._palette.text))
        p.drawText(QPointF(x, top + metrics.ascent()), label.end.text)
        if label.named:
            name = self._runs[label.end.keys[0]].name
            p.setFont(small)
            p.setPen(QColor(self._palette.muted))
            cut = narrow.elidedText(name, Qt.TextElideMode.ElideRight, room)
            p.drawText(QPointF(_LEADER, top + line - 1 + narrow.ascent()), cut)

    # -- the mouse

    def _under(self, at: QPointF) -> str | None:
        for label in self._labels:
            top = label.middle - label.height / 2
            if QRectF(0, top, self.width(), label.height).contains(at):
                return label.end.keys[0]
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)
