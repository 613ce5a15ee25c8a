"""A run in a thread of its own, with two queues: commands in, events out.

torch is imported in the training thread, so that this module is cheap to import.
"""

import importlib
from pathlib import Path

from core.config import RunConfig
from core.hardware.before_torch import set_up_cuda
from core.messages.command_queue import CommandQueue
from core.messages.commands import Command
from core.run_store.reproducibility import Replay
from core.session.lifecycle import conduct
from core.session.session_thread import SessionThread
from core.session.start_point import Origin

__all__ = ["CommandQueue", "Session", "conduct", "preload"]


class Session(SessionThread):
    """A run in a thread of its own, for a window: send commands, drain events."""

    def __init__(
        self,
        config: RunConfig,
        runs_dir: Path,
        *,
        name: str = "",
        allow_fetch: bool = False,
        origin: Origin | None = None,
        force: bool = False,
        replay: Replay | None = None,
    ) -> None:
        self._control = CommandQueue()
        super().__init__(
            lambda: conduct(
                config,
                runs_dir,
                self._control,
                self._events.append,
                name=name,
                allow_fetch=allow_fetch,
                origin=origin,
                force=force,
                replay=replay,
            ),
            name="crest-training",
        )

    def send(self, command: Command) -> None:
        """Hand a command to the run; the answer is an event."""
        self._control.send(command)


def preload() -> None:
    """Import torch and the engine, so that the first run need not wait for them."""
    set_up_cuda()
    importlib.import_module("core.session.setup")
    importlib.import_module("core.session.run_loop")
