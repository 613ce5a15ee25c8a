"""From the training thread to the window: a timer of the window's thread takes what has come.

One batch a frame, however many events there were: a signal per training step would starve the
event loop. Knows neither what the events mean nor who shows them.
"""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.messages.commands import Command
from core.messages.events import Event, Finished

FRAME_MS = 33  # 30 frames a second
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
        self._take()

    @Slot()
    def _take(self) -> None:
        session = self._session
        if session is None:
            return
        # Asked before draining: what a thread says last is there once it is seen dead.
        alive = session.is_alive()
        events = session.drain()
        if events and isinstance(events[-1], Finished):
            self._detach()
            self.batch.emit(events)
        elif events:
            self.batch.emit(events)
        elif not alive:
            self._detach()
            self.lost.emit()

    def _detach(self) -> None:
        self._timer.stop()
        self._session = None
