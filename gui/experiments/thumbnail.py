"""A card's small picture: the schedules of its runs, or what clipping does, with their letters."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.experiments import Experiment
from core.schedule.lr_schedule import plan
from gui.plots.axes import small_font
from gui.plots.overlay import line_style
from gui.style.fonts import line_height, scaled_px, text_width
from gui.style.palette import DARK, Palette

_POINTS = 400
_HEIGHT = 108  # px, of the drawings
_MARGIN = 14
_SPIKES = ((0.32, 1.0), (0.6, 0.68), (0.82, 0.72))  # where the drawn norm is high, and how high
_QUIET, _THRESHOLD = 0.26, 0.44
_SMALL_PX = 12


@dataclass(frozen=True, slots=True)
class Drawn:
    """One curve. ``y``: (n,) from 0 at the bottom to 1; ``label``: at its right."""

    label: str
    y: tuple[float, ...]


def drawn_of(experiment: Experiment, names: Sequence[str]) -> tuple[Drawn, ...]:
    """What the picture of an experiment shows: its schedules, or norms as clipping changes them."""
    labels = [f"{run.letter} {name}" for run, name in zip(experiment.runs, names, strict=True)]
    if experiment.picture == "grad_norm":
        curves = [_norms(1.0), _norms(_THRESHOLD)]
    else:
        curves = [_rates(experiment, at) for at in range(len(experiment.runs))]
    if experiment.picture == "log_lr":
        lowest = min(min(curve) for curve in curves)
        curves = [[math.log(value / lowest) for value in curve] for curve in curves]
    highest = max(max(curve) for curve in curves)
    return tuple(
        Drawn(label, tuple(value / highest for value in curve))
        for label, curve in zip(labels, curves, strict=True)
    )


def _rates(experiment: Experiment, at: int) -> list[float]:
    config = experiment.runs[at].config
    total = config.training.max_steps
    schedule = plan(config.schedule, total)
    steps = np.arange(total)
    rates: list[float] = np.interp(
        np.linspace(0, total - 1, _POINTS), steps, schedule.curve(steps)
    ).tolist()
    return rates


def _norms(most: float) -> list[float]:
    """A quiet norm with three peaks, cut at ``most``: a drawing, no measurement."""
    x = np.linspace(0, 1, _POINTS)
    y = _QUIET + 0.025 * np.sin(61 * x) + 0.018 * np.sin(147 * x)
    for place, height in _SPIKES:
        y = np.maximum(y, height * np.exp(-(((x - place) / 0.012) ** 2)))
    cut: list[float] = np.minimum(y, most).tolist()
    return cut


class Thumbnail(QWidget):
    """Draws a few curves, each in the look of its run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: tuple[Drawn, ...] = ()
        self._threshold = ""
        self._caption = ""
        self._palette = DARK
        self.setMinimumHeight(scaled_px(76))

    def set_curves(
        self, curves: Sequence[Drawn], *, threshold: str = "", caption: str = ""
    ) -> None:
        """Draw these; ``threshold``: the name of the line that norms are cut at, if there is."""
        self._curves = tuple(curves)
        self._threshold, self._caption = threshold, caption
        self.setAccessibleName(", ".join(curve.label for curve in curves))
        self.update()

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(300), scaled_px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = scaled_px(_MARGIN)
        labels = [curve.label for curve in self._curves] + [self._threshold]
        aside = max((text_width(text, _SMALL_PX, semibold=True) for text in labels), default=0)
        above = margin + (line_height(11) if self._caption else 4)
        room = QRectF(self.rect()).adjusted(margin, above, -margin - aside - 8, -margin)
        p.setPen(QPen(QColor(self._palette.border), 1))
        p.drawLine(room.bottomLeft(), room.bottomRight())
        if self._threshold:
            y = room.bottom() - _THRESHOLD * room.height()
            p.setPen(QPen(QColor(self._palette.clipped), 1.4, Qt.PenStyle.DashLine))
            p.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        for place, curve in enumerate(self._curves):
            self._draw(p, room, place, curve)
        self._write(p, room)
        p.end()

    def _draw(self, p: QPainter, room: QRectF, place: int, curve: Drawn) -> None:
        style = line_style(place)
        pen = QPen(QColor(style.colour(dark=self._palette.dark)), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if style.dash:
            pen.setDashPattern(list(style.dash))
        p.setPen(pen)
        step = room.width() / max(len(curve.y) - 1, 1)
        points = [
            QPointF(room.left() + at * step, room.bottom() - value * room.height())
            for at, value in enumerate(curve.y)
        ]
        p.drawPolyline(QPolygonF(points))

    def _write(self, p: QPainter, room: QRectF) -> None:
        """The labels at the right, from the top, each in the colour of its curve."""
        font = small_font(self.font(), _SMALL_PX)
        font.setBold(True)
        p.setFont(font)
        line = line_height(_SMALL_PX)
        dark, strong = self._palette.dark, self._palette.strong
        lines = [
            (curve.label, line_style(place).ink(dark=dark, strong=strong))
            for place, curve in enumerate(self._curves)
        ]
        if self._threshold:
            lines.insert(1, (self._threshold, self._palette.clipped_ink))
        gap = min(line + 10.0, room.height() / max(len(lines), 1))
        for at, (text, colour) in enumerate(lines):
            p.setPen(QColor(colour))
            p.drawText(QPointF(room.right() + 8, room.top() + line * 0.6 + at * gap), text)
        if self._caption:
            p.setFont(small_font(self.font(), 11))
            p.setPen(QColor(self._palette.muted))
            p.drawText(QPointF(room.left(), room.top() - 7), self._caption)
