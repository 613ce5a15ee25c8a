"""A run that another process trains, followed while it is shown: what its files gained.

Reads only what is new, beside the window's thread. Knows no widget.
"""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.run_store.follower import Follower, Gained
from gui.models.background import Background
from gui.runs.stored.stored_run import StoredRun

_POLL_MS = 1_000


class Following(QObject):
    """Follows one run at a time.

    Signals: ``gained``: Gained, with something in it; ``ended``: nobody trains it any more.
    ``cut``: its files are others than they were, or can no longer be read.
    """

    gained = Signal(object)
    cut = Signal()
    ended = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._follower: Follower | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def active(self) -> bool:
        """Whether a run is being followed."""
        return self._follower is not None

    def start(self, run: StoredRun) -> None:
        """Follow a run from where it was read to."""
        self._follower = Follower(run.path, *run.counts)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._follower = None
        self._timer.stop()
        self._background.forget("follow")

    @Slot()
    def _look(self) -> None:
        follower = self._follower
        if follower is not None and not self._background.busy("follow"):
            self._background.run("follow", follower.look, self._take, self._fail)

    def _take(self, found: Gained) -> None:
        if found.cut:
            self.stop()
            self.cut.emit()
            return
        self.gained.emit(found)
        if found.info.state != "running" or found.info.ended_badly:
            self.stop()
            self.ended.emit()

    def _fail(self, _error: Exception) -> None:
        """What can no longer be read: to open it anew says why."""
        self.stop()
        self.cut.emit()
