"""What every session is: a thread that tells events, and the one who drains them.

:class:`ChannelSession` is one whose run is at work in another process: its commands and events go
through a folder (:mod:`core.session.channel`). Imports no torch and touches no window object;
whoever starts a session joins it.
"""

import contextlib
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

from core.i18n import Message
from core.messages.commands import Command
from core.messages.events import Event, Failed, Finished, Started, StepDone
from core.session.channel import send_command


class SessionThread:
    """One run as its starter sees it, but for the commands.

    Args:
        work: what the thread does; what it tells goes into ``_events``.
        name: of the thread, a daemon.
    """

    def __init__(self, work: Callable[[], None], name: str) -> None:
        self._events: deque[Event] = deque()
        self._thread = threading.Thread(target=work, name=name, daemon=True)

    def start(self) -> None:
        """Begin; what comes of it, good or bad, is an event."""
        self._thread.start()

    def drain(self) -> list[Event]:
        """Everything that came since the last call, in order."""
        taken = []
        while self._events:
            taken.append(self._events.popleft())
        return taken

    def is_alive(self) -> bool:
        """Whether more may come; events may be left to drain after it ended."""
        return self._thread.is_alive()

    def join(self, timeout_s: float) -> bool:
        """Wait until it has ended; true if it did in time."""
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()


class ChannelSession(SessionThread):
    """A run at the other end of a channel. What is sent before there is one waits for it."""

    def __init__(self, work: Callable[[], None], name: str) -> None:
        super().__init__(work, name)
        self._folder: Path | None = None  # of the channel, once there is one
        self._early: list[Command] = []
        self._lock = threading.Lock()
        self._run_dir, self._step = "", 0

    def send(self, command: Command) -> None:
        """Hand a command to the run; the answer is an event."""
        with self._lock:
            if self._folder is None:
                self._early.append(command)
                return
        with contextlib.suppress(OSError):  # it has ended, which is told
            send_command(self._folder, command)

    # -- in the thread

    def _open(self, folder: Path) -> None:
        """From now on commands go there, those that have waited first."""
        with self._lock:
            self._folder = folder
            for command in self._early:
                send_command(folder, command)

    def _tell(self, event: Event) -> None:
        match event:
            case Started(run_dir=run_dir, first_step=step):
                self._run_dir, self._step = run_dir, step
            case StepDone(step=step):
                self._step = step + 1
            case _:
                pass
        self._events.append(event)

    def _end(self, why: Message, *, detail: str = "", kind: str = "disk") -> None:
        """Tell the end of a run that tells none itself."""
        self._tell(Failed(why, detail, kind=kind))
        self._tell(Finished("failed", self._step, self._run_dir))
