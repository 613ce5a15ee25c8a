"""A small picture of a schedule: as it was, and as it becomes from a checkpoint on."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.schedule.timeline import Timeline
from gui.style.theme import palette

_POINTS = 160


class TailPreview(QWidget):
    """The schedule as it was, faint, and as it becomes from the checkpoint on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(120)
        self.setToolTip(
            self.tr(
                "Learning rate: solid up to the checkpoint, dashed after it, dotted "
                "for the previous plan"
            )
        )
        self._before: Timeline | None = None
        self._after: Timeline | None = None
        self._step = 0

    def show_tail(self, before: Timeline | None, after: Timeline | None, step: int) -> None:
        """Draw ``after`` from ``step`` on; ``None``: nothing is known of it."""
        self._before, self._after, self._step = before, after, step
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.setBrush(QColor(colors.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self._before is not None:
            self._draw(painter, QRectF(self.rect()).adjusted(12, 12, -12, -12))
        painter.end()

    def _draw(self, painter: QPainter, room: QRectF) -> None:
        assert self._before is not None
        colors = palette()
        after = self._after or self._before
        total = max(self._before.total_steps, after.total_steps)
        old = _curve(self._before, 0, self._before.total_steps)
        past = _curve(self._before, 0, max(self._step, 1))
        rest = _curve(after, self._step, after.total_steps)
        top = max(float(part[1].max()) for part in (old, past, rest) if len(part[1])) or 1.0

        def line(part: tuple[object, object]) -> QPolygonF:
            steps, rates = part
            return QPolygonF(
                [
                    QPointF(
                        room.left() + step / max(total - 1, 1) * room.width(),
                        room.bottom() - rate / top * room.height(),
                    )
                    for step, rate in zip(steps, rates, strict=True)  # type: ignore[call-overload]
                ]
            )

        faint = QPen(QColor(colors.muted), 1.4, Qt.PenStyle.DotLine)
        painter.setPen(faint)
        painter.drawPolyline(line(old))
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.drawPolyline(line(past))
        if self._after is not None:
            pen = QPen(QColor(colors.accent), 2)
            pen.setDashPattern([3.0, 2.0])
            painter.setPen(pen)
            painter.drawPolyline(line(rest))
        x = room.left() + self._step / max(total - 1, 1) * room.width()
        painter.setPen(QPen(QColor(colors.edit), 1.4))
        painter.drawLine(QPointF(x, room.top() - 6), QPointF(x, room.bottom() + 6))


def _curve(timeline: Timeline, first: int, end: int) -> tuple[object, np.ndarray]:
    steps = np.unique(np.linspace(first, max(end - 1, first), _POINTS).astype(np.int64))
    return steps.tolist(), timeline.curve(steps)
