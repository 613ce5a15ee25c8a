"""Trains a run slowly in a process of its own, and does what it is told line by line.

``python -m tests.gui.runs.other_process CONFIG RUNS_DIR``; a line: hold, clip, pause, resume, stop.
"""

import sys
import threading
import time
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


def main(config: str, runs_dir: str) -> None:
    control = CommandQueue()

    def listen() -> None:
        for line in sys.stdin:
            control.send(_COMMANDS[line.strip()])

    def publish(event: Event) -> None:
        if isinstance(event, StepDone):
            time.sleep(0.02)

    threading.Thread(target=listen, daemon=True).start()
    conduct(load_config(Path(config)), Path(runs_dir), control, publish, name="elsewhere")


if __name__ == "__main__":
    main(*sys.argv[1:])
