"""The commands on their way to a run. Knows nothing of torch, of training or of any window."""

import queue
import threading

from core.messages.commands import Command, Stop


class CommandQueue:
    """The commands on their way to a run. Any thread may send; one thread takes."""

    def __init__(self) -> None:
        self._commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
        self._stop = threading.Event()

    def send(self, command: Command) -> None:
        """Hand a command over; a stop is also seen inside a step."""
        if isinstance(command, Stop):
            self._stop.set()
        self._commands.put(command)

    @property
    def stopping(self) -> bool:
        """Whether a stop was sent."""
        return self._stop.is_set()

    def is_stopping(self) -> bool:
        """The same, to be handed on."""
        return self._stop.is_set()

    def take(self, wait: bool, timeout_s: float | None = None) -> Command | None:
        """The next command; ``wait`` blocks until there is one, for ``timeout_s`` at most."""
        try:
            return self._commands.get(block=wait, timeout=timeout_s)
        except queue.Empty:
            return None


Control = CommandQueue  # the name that scripts from before it know
