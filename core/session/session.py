"""A run in a thread of its own, with two queues: commands in, events out.

torch is imported in the training thread, so that this module is cheap to import.
"""

import threading
from collections import deque
from pathlib import Path

from core.config import RunConfig
from core.hardware.before_torch import set_up_cuda
from core.messages.command_queue import CommandQueue
from core.messages.commands import Command
from core.messages.events import Event
from core.session.lifecycle import conduct
from core.session.start_point import Origin

__all__ = ["CommandQueue", "Session", "conduct", "preload"]


class Session:
    """A run in a thread of its own, for a window: send commands, drain events.

    The thread is a daemon and touches no window object; whoever starts it joins it.
    """

    def __init__(
        self,
        config: RunConfig,
        runs_dir: Path,
        *,
        name: str = "",
        allow_fetch: bool = False,
        origin: Origin | None = None,
        force: bool = False,
    ) -> None:
        self._control = CommandQueue()
        self._events: deque[Event] = deque()
        self._thread = threading.Thread(
            target=conduct,
            args=(config, runs_dir, self._control, self._events.append),
            kwargs={"name": name, "allow_fetch": allow_fetch, "origin": origin, "force": force},
            name="crest-training",
            daemon=True,
        )

    def start(self) -> None:
        """Begin; the first events are ``Preparing``."""
        self._thread.start()

    def send(self, command: Command) -> None:
        """Hand a command to the run; the answer is an event."""
        self._control.send(command)

    def drain(self) -> list[Event]:
        """Everything that came since the last call, in order."""
        taken = []
        while self._events:
            taken.append(self._events.popleft())
        return taken

    def is_alive(self) -> bool:
        """Whether the thread runs; events may be left to drain after it ended."""
        return self._thread.is_alive()

    def join(self, timeout_s: float) -> bool:
        """Wait for the thread; true if it ended in time."""
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()


def preload() -> None:
    """Import torch and the engine, so that the first run need not wait for them."""
    set_up_cuda()
    from torch import nn

    from core.config import OptimizerConfig
    from core.training.optimizer import make_optimizer

    # The first optimizer of a process makes torch import its compiler: 800 modules, over a second.
    make_optimizer(nn.Linear(1, 1), OptimizerConfig(), "cpu")
