"""The thin line under the transport bar: how far the run is, coloured by what it is doing."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from gui.panels.state_dot import ENDED
from gui.run.run_phase import Outcome, RunPhase
from gui.style import places
from gui.style.palette import Palette, mix
from gui.style.theme import palette


class ProgressLine(QProgressBar):
    """Counts steps done; the warmup's share is drawn in a weaker colour than the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress_bar")
        self.setTextVisible(False)
        self.setFixedHeight(places.PROGRESS_HEIGHT)
        self.setRange(0, 1)
        self.setValue(0)
        self.setAccessibleName(self.tr("Progress of the run"))
        self._warmup_steps = 0
        self._phase = RunPhase.IDLE
        self._outcome: Outcome | None = None
        self._colors: Palette = palette()

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.update()

    def set_phase(self, phase: RunPhase) -> None:
        """What the run is doing decides the colour."""
        self._phase = phase
        self.update()

    def set_outcome(self, outcome: Outcome | None) -> None:
        """How the run has ended decides it from then on; ``None``: it has not."""
        if outcome is not self._outcome:
            self._outcome = outcome
            self.update()

    def set_progress(self, done: int, total: int, warmup_steps: int = 0) -> None:
        """``done`` of ``total``; ``total`` 0: not known."""
        limit = 2**31 - 1
        scale = max(1, -(-total // limit))  # Qt counts in 32 bits
        self._warmup_steps = warmup_steps // scale
        # Qt would paint the bar at once, and the whole window with it, at every value.
        self.setUpdatesEnabled(False)
        self.setRange(0, max(1, total // scale))
        self.setValue(min(done, total) // scale)
        self.setUpdatesEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(100, places.PROGRESS_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(10, places.PROGRESS_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._colors
        painter = QPainter(self)
        width, height = float(self.width()), float(self.height())
        painter.fillRect(QRectF(0, 0, width, height), QColor(colors.border))
        color = {
            RunPhase.IDLE: colors.border,
            RunPhase.PREPARING: colors.train,
            RunPhase.RUNNING: colors.accent,
            RunPhase.PAUSED: colors.muted,
            RunPhase.STOPPING: colors.clipped,
            RunPhase.FINISHED: colors.good,
            RunPhase.FAILED: colors.error,
        }[self._phase]
        if self._outcome is not None:
            color = ENDED[self._outcome].color_in(colors)
        share = self.value() / self.maximum()
        warm = min(share, self._warmup_steps / self.maximum())
        weak = QColor(mix(color, colors.panel, 0.45))
        painter.fillRect(QRectF(0, 0, width * warm, height), weak)
        painter.fillRect(QRectF(width * warm, 0, width * (share - warm), height), QColor(color))
        if self._phase is RunPhase.FAILED and share == 0:
            painter.fillRect(QRectF(0, 0, width, height), QColor(color))
        painter.end()
