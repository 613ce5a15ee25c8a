"""Samples, reading, edits and log at the right of the window, one behind the other."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QLabel, QTabBar, QTabWidget, QWidget

from gui.panels.edits import EditsPanel
from gui.panels.log import LogPanel
from gui.panels.reading import ReadingPanel
from gui.panels.samples import SamplesPanel
from gui.style.fonts import scaled_px

_NARROWEST = 232
_NEARER = 10  # px


class _Badge(QLabel):
    """A count beside a tab's name: nearer to it than the next name, where Qt has them alike."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._left = -1

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if event.pos().x() != self._left:
            self._left = event.pos().x() - scaled_px(_NEARER)
            self.move(self._left, event.pos().y())


class SideTabs(QTabWidget):
    """The four panels.

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
        # The longer words of a language give way; buttons to scroll by would lie half outside.
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        # Tab comes to the tabs themselves: by a proxy it would come to them twice.
        self.setFocusProxy(None)  # type: ignore[arg-type]  # None is Qt's word for none
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(scaled_px(_NARROWEST))
        self._samples, self._reading = samples, reading
        self._edits = edits
        self._log = log
        self.addTab(samples, self.tr("Samples"))
        self.addTab(reading, self.tr("Reading"))
        self._alarm_count = _Badge(self)
        self._alarm_count.setObjectName("reading_alarms")
        self._alarm_count.setProperty("role", "badge")
        self._alarm_count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._alarm_count.hide()
        self.addTab(edits, self.tr("Edits"))
        self.addTab(log, self.tr("Log"))

    def set_alarm_count(self, count: int) -> None:
        """How many alarms the reading tells of, at its tab; 0: nothing stands there."""
        at, side = self.indexOf(self._reading), QTabBar.ButtonPosition.RightSide
        said = self.tr("{0} alarms").format(count) if count > 1 else self.tr("1 alarm")
        self._alarm_count.setText(f"{count:,}" if count else "")
        self._alarm_count.setToolTip(said if count else "")
        self._alarm_count.setVisible(count > 0)
        self._alarm_count.adjustSize()
        self.tabBar().setTabButton(at, side, self._alarm_count if count else None)
        name = self.tr("Reading")
        self.tabBar().setAccessibleTabName(at, f"{name}, {said}" if count else name)

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
