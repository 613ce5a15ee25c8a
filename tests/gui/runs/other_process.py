"""Trains a run slowly in a process of its own, and does what it is told word by word.

The words: hold, clip, pause, resume, stop.
"""

import threading
import time
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from core.config import load_config
from core.messages.commands import ChangeSettings, Command, EditSchedule, Pause, Resume, Stop
from core.messages.events import Event, StepDone
from core.schedule.edits import Hold
from core.session.session import CommandQueue, conduct

_COMMANDS: dict[str, Command] = {
    "hold": EditSchedule(Hold()),
    "clip": ChangeSettings({"clipping.max_norm": 0.05, "clipping.begin": "start"}),
    "pause": Pause(),
    "resume": Resume(),
    "stop": Stop(),
}


def train(words: "SimpleQueue[str]", config: str, runs_dir: str) -> None:
    """What the process does."""
    control = CommandQueue()

    def listen() -> None:
        while True:
            control.send(_COMMANDS[words.get()])

    def publish(event: Event) -> None:
        if isinstance(event, StepDone):
            time.sleep(0.02)

    threading.Thread(target=listen, daemon=True).start()
    conduct(load_config(Path(config)), Path(runs_dir), control, publish, name="elsewhere")
