"""Downloads public weights in a thread of its own, with progress and a way to call it off.

The worker touches no QObject: it leaves how far it is in a value that a timer of the window's
thread looks at. Knows nothing of what shows it.
"""

import threading
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.i18n import Message, reason_of
from gui.models.background import Background

_LOOK_MS = 100
_WORK = "weights-fetch"


@dataclass(slots=True, eq=False)
class _Job:
    """One download: how far it is, and how it is told to end."""

    name: str
    cancelled: threading.Event = field(default_factory=threading.Event)
    progress: tuple[int, int] = (0, 0)

    def report(self, _what: Message, done: int, total: int) -> None:
        """As ``core.data.Progress``; in the worker."""
        self.progress = (done, total)


class WeightsFetch(QObject):
    """At most one download at a time. :meth:`close` before the end of the program.

    Signals:
        started: str name, a download has begun.
        progressed: int done, int total, in bytes (0: not known).
        fetched: str name, it is here.
        failed: str reason, it is not; nothing is left of it.
        cancelled: the person called it off.
    """

    started = Signal(str)
    progressed = Signal(object, object)  # a Signal's int has 32 bits
    fetched = Signal(str)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, store: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._background = Background(self)
        self._job: _Job | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._tell_progress)

    @property
    def fetching(self) -> str:
        """The name of what is being downloaded; empty: nothing is."""
        return "" if self._job is None else self._job.name

    @Slot(str)
    def start(self, name: str) -> None:
        """Download the public weights of that name, unless something is being downloaded."""
        if self._job is not None:
            return
        job = self._job = _Job(name)
        self._background.run(_WORK, lambda: _fetch(job, self._store), self._on_done, self._on_error)
        self._look.start()
        self.started.emit(name)

    @Slot()
    def cancel(self) -> None:
        """Call the download off; what there is of it goes."""
        if self._job is not None:
            self._end()
            self.cancelled.emit()

    def close(self) -> None:
        """Call the download off and wait for the thread."""
        self._end()
        self._background.close()

    def _end(self) -> None:
        if self._job is not None:
            self._job.cancelled.set()
        self._job = None
        self._look.stop()
        self._background.forget(_WORK)

    @Slot()
    def _tell_progress(self) -> None:
        if self._job is not None:
            self.progressed.emit(*self._job.progress)

    def _on_done(self, name: str) -> None:
        self._end()
        self.fetched.emit(name)

    def _on_error(self, error: Exception) -> None:
        self._end()
        self.failed.emit(str(reason_of(error)))


def _fetch(job: _Job, store: Path | None) -> str:
    """In the thread: no QObject from here on."""
    from core import paths
    from core.training.public_weights import PUBLIC_MODELS, fetch_weights

    fetch_weights(
        PUBLIC_MODELS[job.name],
        store=store or paths.store_dir(),
        progress=job.report,
        cancelled=job.cancelled.is_set,
    )
    return job.name
