"""From the training thread to the window: a timer of the window's thread takes what has come.

One batch a frame, however many events there were: a signal per training step would starve the
event loop. Numbers alone gather for some frames, since each handing on takes its share of a
processor that also trains. Knows neither what the events mean nor who shows them.
"""

import os
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from core.messages.commands import Command
from core.messages.events import NUMBERS, Event, Finished

FRAME_MS = 33  # 30 frames a second
GATHERED_MS = 150 if (os.cpu_count() or 1) > 2 else 450  # of numbers: as often as drawn
HIDDEN_MS = 500  # nobody looks: seldom enough to cost nothing


class SessionLike(Protocol):
    """What the window needs of ``core.session.session.Session``."""

    def start(self) -> None: ...

    def send(self, command: Command) -> None: ...

    def drain(self) -> list[Event]: ...

    def is_alive(self) -> bool: ...

    def join(self, timeout_s: float) -> bool: ...


@runtime_checkable
class Leavable(Protocol):
    """A session that ends without the run, which another process trains."""

    def leave(self) -> None: ...


class EventBridge(QObject):
    """Hands over the events of one session at a time.

    Signals:
        batch: list[Event], never empty, in the order they happened.
        lost: the session's thread ended without a ``Finished``.
    """

    batch = Signal(list)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: SessionLike | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._take)
        self._gathered: list[Event] = []
        self._since_handed = QElapsedTimer()

    @property
    def active(self) -> bool:
        """Whether a session is being listened to."""
        return self._session is not None

    def attach(self, session: SessionLike) -> None:
        """Listen to a session until its ``Finished``.

        Raises:
            RuntimeError: another session has not finished yet.
        """
        if self._session is not None:
            raise RuntimeError("a session is attached already")
        self._session = session
        self._timer.start()

    def release(self) -> None:
        """Listen no longer; what comes after is nobody's."""
        self._detach()

    def set_hidden(self, hidden: bool) -> None:
        """Take events less often while nobody sees the window."""
        self._timer.setInterval(HIDDEN_MS if hidden else FRAME_MS)

    def take_now(self) -> None:
        """Hand over what has come without waiting for the next frame."""
        self._since_handed.invalidate()
        self._take()

    @Slot()
    def _take(self) -> None:
        session = self._session
        if session is None:
            return
        # Asked before draining: what a thread says last is there once it is seen dead.
        alive = session.is_alive()
        self._gathered += session.drain()
        if alive and self._may_wait():
            return
        events, self._gathered = self._gathered, []
        if events:
            self._since_handed.start()
        if events and isinstance(events[-1], Finished):
            self._detach()
            self.batch.emit(events)
        elif events:
            self.batch.emit(events)
        elif not alive:
            self._detach()
            self.lost.emit()

    def _may_wait(self) -> bool:
        """Whether all that has come is numbers, and the last were handed over just now."""
        handed = self._since_handed
        is_soon = handed.isValid() and handed.elapsed() < GATHERED_MS
        return is_soon and all(isinstance(event, NUMBERS) for event in self._gathered)

    def _detach(self) -> None:
        self._timer.stop()
        self._session = None
        self._gathered = []
        self._since_handed.invalidate()
