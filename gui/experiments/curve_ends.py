"""The letters and end values of curves, in a gutter at the right of a plot, pushed apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.plots.axes import small_font
from gui.style.fonts import line_height

GUTTER = 80  # px, of the drawings
_PX = 12
_LEADER = 12  # px from the curve's end to its label


@dataclass(frozen=True, slots=True)
class EndLabel:
    """Where a curve ends and what stands there. ``x``, ``y``: px in the plot's widget."""

    text: str
    colour: str
    x: float
    y: float


def pushed_apart(wanted: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Places (n,) near the ``wanted`` ones, in their order, ``gap`` apart and within the room."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    found = [0.0] * len(wanted)
    last = top - gap
    for at in order:
        last = found[at] = max(wanted[at], last + gap)
    over = last - bottom
    if over > 0:
        edge = bottom
        for at in reversed(order):
            found[at] = min(found[at], edge)
            edge = found[at] - gap
    return found


class CurveEnds(QWidget):
    """Lies over a plot; the mouse passes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._labels: tuple[EndLabel, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands there, in the order of the runs."""
        return tuple(label.text for label in self._labels)

    def set_labels(self, labels: Sequence[EndLabel]) -> None:
        """Write these."""
        self._labels = tuple(labels)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = small_font(self.font(), _PX)
        font.setBold(True)
        p.setFont(font)
        line = line_height(_PX)
        half = line / 2
        heights = [label.y for label in self._labels]
        placed = pushed_apart(heights, line, half, self.height() - half)
        for label, y in zip(self._labels, placed, strict=True):
            p.setPen(QPen(QColor(label.colour), 1))
            end = label.x + _LEADER
            p.drawLine(QPointF(label.x + 2, label.y), QPointF(end, y))
            p.drawText(QPointF(end + 3, y + line * 0.32), label.text)
        p.end()
