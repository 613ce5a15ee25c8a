"""Samples, reading, edits and log at the right of the window, one behind the other."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QPushButton, QTabWidget, QWidget

from gui.panels.edits import EditsPanel
from gui.panels.log import LogPanel
from gui.panels.reading import ReadingPanel
from gui.panels.samples import SamplesPanel
from gui.style.fonts import scaled_px

_NARROWEST = 232


class SideTabs(QTabWidget):
    """The four panels, and the button that leads to the stored runs.

    Signals: ``open_wanted``: a panel is to be seen, also where the whole side is hidden.
    """

    open_wanted = Signal()

    def __init__(
        self,
        samples: SamplesPanel,
        reading: ReadingPanel,
        edits: EditsPanel,
        log: LogPanel,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side_tabs")
        self.setDocumentMode(True)
        self.setMinimumWidth(scaled_px(_NARROWEST))
        self._samples = samples
        self._edits = edits
        self._log = log
        self.addTab(samples, self.tr("Samples"))
        self.addTab(reading, self.tr("Reading"))
        self.addTab(edits, self.tr("Edits"))
        self.addTab(log, self.tr("Log"))
        self.runs_button = QPushButton(self.tr("Runs"), self)
        self.runs_button.setObjectName("runs_button")
        self.runs_button.setProperty("role", "chip")
        self.runs_button.setToolTip(self.tr("Everything that was trained before (F8)"))
        self.runs_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._corner = QWidget(self)
        row = QHBoxLayout(self._corner)
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(self.runs_button)
        self._menu_bar: QMenuBar | None = None
        self._put_corner()

    def put_button_into(self, bar: QMenuBar) -> None:
        """Let the button stand at the right of the menus, where these are in the window."""
        if not bar.isNativeMenuBar():
            self.setCornerWidget(QWidget(self), Qt.Corner.TopRightCorner)
            self._menu_bar = bar
            self._corner.setParent(bar)
            bar.installEventFilter(self)
            self._put_corner()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._menu_bar and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._put_corner()
        return False

    def _put_corner(self) -> None:
        """The button is as wide as its text is now."""
        self._corner.adjustSize()
        bar = self._menu_bar
        if bar is None:
            self.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)  # Qt measures it only here
        else:
            room = bar.height() - self._corner.height()
            self._corner.move(bar.width() - self._corner.width(), max(room // 2, 0))
            self._corner.show()

    def set_run_count(self, count: int) -> None:
        """How many stored runs there are, on the button that leads to them."""
        text = self.tr("Runs")
        self.runs_button.setText(f"{text} {count:,}" if count else text)
        self._put_corner()

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
