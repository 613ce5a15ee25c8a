"""A run that another process trains, followed while it is shown: what its files gained.

Reads only what is new, beside the window's thread. Of a run that another program trains its log is
read again where it has changed. Knows no widget.
"""

import time
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.run_store.follower import Follower, Gained
from core.run_store.layout import RunError
from core.session.failures import error_text
from core.trainer_logs.run_folder import refresh
from core.trainer_logs.table import LogError
from gui.models.background import Background
from gui.runs.stored.stored_run import StoredRun

_POLL_MS = 1_000
_REST = 20.0  # times as long as a log took to be read it is left alone


@dataclass(frozen=True, slots=True)
class LogLook:
    """What a look at a log has brought.

    Attributes:
        gained: what the run's files have more than before.
        trouble: why what has come cannot be read; empty: it can.
        cost_s: how long it took.
    """

    gained: Gained
    trouble: str
    cost_s: float


def look_at_log(follower: Follower) -> LogLook:
    """Bring an imported run up to its log, and tell what it gained.

    Raises:
        RunError: the run's own folder cannot be read.
    """
    began, trouble = time.monotonic(), ""
    try:
        refresh(follower.run_dir)
    except (LogError, RunError, OSError) as error:
        trouble = error_text(error)
    return LogLook(follower.look(), trouble, time.monotonic() - began)


class Following(QObject):
    """Follows one run at a time.

    Signals: ``gained``: Gained, with something in it; ``ended``: nobody trains it any more.
    ``cut``: its files are others than they were, or can no longer be read. ``troubled``: str, why
    what has come in its log cannot be read; empty: it can again.
    """

    gained = Signal(object)
    cut = Signal()
    ended = Signal()
    troubled = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._follower: Follower | None = None
        self._is_imported = False
        self._next_s = 0.0  # on the monotonic clock
        self._trouble = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def active(self) -> bool:
        """Whether a run is being followed."""
        return self._follower is not None

    def start(self, run: StoredRun) -> None:
        """Follow a run from where it was read to."""
        self._follower = Follower(run.path, *run.counts, n_layers=len(run.series.layers))
        self._is_imported = bool(run.info.imported)
        self._next_s, self._trouble = 0.0, ""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._follower = None
        self._timer.stop()
        self._background.forget("follow")

    @Slot()
    def _look(self) -> None:
        follower = self._follower
        if follower is None or self._background.busy("follow") or time.monotonic() < self._next_s:
            return
        if self._is_imported:
            look = partial(look_at_log, follower)
            self._background.run("follow", look, self._take_log, self._fail)
        else:
            self._background.run("follow", follower.look, self._take, self._fail)

    def _take_log(self, look: LogLook) -> None:
        self._next_s = time.monotonic() + _REST * look.cost_s
        if look.trouble != self._trouble:
            self._trouble = look.trouble
            self.troubled.emit(look.trouble)
        if look.gained.cut:
            self.stop()
            self.cut.emit()
        elif len(look.gained.steps) or len(look.gained.evals):
            self.gained.emit(look.gained)

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
