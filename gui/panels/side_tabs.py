"""Samples, edits and log at the right of the window, one behind the other."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QWidget

from gui.panels.edits import EditsPanel
from gui.panels.log import LogPanel
from gui.panels.samples import SamplesPanel
from gui.style.fonts import scaled_px

_NARROWEST = 232


class SideTabs(QTabWidget):
    """The three panels, and the button that leads to the stored runs.

    Signals: ``open_wanted``: a panel is to be seen, also where the whole side is hidden.
    """

    open_wanted = Signal()

    def __init__(
        self, samples: SamplesPanel, edits: EditsPanel, log: LogPanel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side_tabs")
        self.setDocumentMode(True)
        self.setMinimumWidth(scaled_px(_NARROWEST))
        self._samples = samples
        self._edits = edits
        self._log = log
        self.addTab(samples, self.tr("Samples"))
        self.addTab(edits, self.tr("Edits"))
        self.addTab(log, self.tr("Log"))
        self.runs_button = QPushButton(self.tr("Runs"), self)
        self.runs_button.setObjectName("runs_button")
        self.runs_button.setProperty("role", "chip")
        self.runs_button.setToolTip(self.tr("Everything that was trained before (F8)"))
        self.runs_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._corner = QWidget(self)
        row = QHBoxLayout(self._corner)
        row.setContentsMargins(0, 0, 12, 2)
        row.addWidget(self.runs_button)
        self.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)

    def set_run_count(self, count: int) -> None:
        """How many stored runs there are, on the button that leads to them."""
        text = self.tr("Runs")
        self.runs_button.setText(f"{text} {count:,}" if count else text)
        self.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)  # Qt measures it only here

    @Slot()
    def show_samples(self) -> None:
        """Bring the samples to the front, and the side onto the screen."""
        self._show(self._samples)

    @Slot()
    def show_log(self) -> None:
        """Bring the log to the front, and the side onto the screen."""
        self._show(self._log)

    @Slot()
    def choose_edits(self) -> None:
        """Bring the edits to the front; a hidden side stays hidden."""
        self.setCurrentWidget(self._edits)

    def _show(self, panel: QWidget) -> None:
        self.setCurrentWidget(panel)
        self.open_wanted.emit()
