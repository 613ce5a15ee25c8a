"""The mark before the run's state: a colour and a shape for each, so that neither stands alone.

Knows phases and outcomes, no run.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.run.run_phase import Outcome, RunPhase
from gui.style.palette import Palette
from gui.style.theme import palette

_SIZE = 11  # px
_LINE = 2.2  # px


@dataclass(frozen=True, slots=True)
class DotLook:
    """A colour, by its name in the palette, and a shape of :data:`_SHAPES`."""

    color: str
    shape: str

    def color_in(self, colors: Palette) -> str:
        """The colour in a palette."""
        return str(getattr(colors, self.color))


AT_WORK: Mapping[RunPhase, DotLook] = {
    RunPhase.IDLE: DotLook("muted", "disc"),
    RunPhase.PREPARING: DotLook("train", "disc"),
    RunPhase.RUNNING: DotLook("good", "disc"),
    RunPhase.PAUSED: DotLook("accent", "bars"),
    RunPhase.STOPPING: DotLook("clipped", "square"),
    RunPhase.FINISHED: DotLook("good", "tick"),
    RunPhase.FAILED: DotLook("error", "cross"),
}
ALARMED = DotLook("clipped", "triangle")
"""At work, and in trouble."""

ENDED: Mapping[Outcome, DotLook] = {
    Outcome.COMPLETED: DotLook("good", "tick"),
    Outcome.STOPPED: DotLook("muted", "square"),
    Outcome.DIVERGED: DotLook("clipped", "triangle"),
    Outcome.FAILED: DotLook("error", "cross"),
    Outcome.TRIAL: DotLook("edit", "tick"),
    Outcome.BROKEN_OFF: DotLook("accent", "square"),
    Outcome.IMPORTED: DotLook("muted", "tick"),
}


def look_of(phase: RunPhase, outcome: Outcome | None) -> DotLook:
    """How a state is marked."""
    return AT_WORK[phase] if outcome is None else ENDED[outcome]


class StateDot(QWidget):
    """Draws one look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIZE, _SIZE)
        self._colors: Palette = palette()
        self.look = AT_WORK[RunPhase.IDLE]

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.update()

    def set_look(self, look: DotLook) -> None:
        """Draw this from now on."""
        self.look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(self.look.color_in(self._colors))
        pen = QPen(color, _LINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        _SHAPES[self.look.shape](painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), pen)
        painter.end()


def _filled(painter: QPainter, pen: QPen) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())


def _disc(painter: QPainter, box: QRectF, pen: QPen) -> None:
    _filled(painter, pen)
    painter.drawEllipse(box)


def _square(painter: QPainter, box: QRectF, pen: QPen) -> None:
    _filled(painter, pen)
    painter.drawRoundedRect(box, 1.5, 1.5)


def _triangle(painter: QPainter, box: QRectF, pen: QPen) -> None:
    _filled(painter, pen)
    top = QPointF(box.center().x(), box.top())
    painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))


def _bars(painter: QPainter, box: QRectF, pen: QPen) -> None:
    _filled(painter, pen)
    bar = QRectF(box.left(), box.top(), box.width() / 3, box.height())
    painter.drawRect(bar)
    painter.drawRect(bar.translated(box.width() * 2 / 3, 0))


def _cross(painter: QPainter, box: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(box.topLeft(), box.bottomRight())
    painter.drawLine(box.topRight(), box.bottomLeft())


def _tick(painter: QPainter, box: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    low = QPointF(box.left() + box.width() * 0.36, box.bottom() - 0.5)
    painter.drawLine(QPointF(box.left(), box.center().y() + 0.5), low)
    painter.drawLine(low, QPointF(box.right(), box.top() + 0.5))


_SHAPES: Mapping[str, Callable[[QPainter, QRectF, QPen], None]] = {
    "disc": _disc,
    "square": _square,
    "triangle": _triangle,
    "bars": _bars,
    "cross": _cross,
    "tick": _tick,
}
