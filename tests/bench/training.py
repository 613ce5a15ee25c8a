"""A measuring process: trains the default preset for a while, headless or in the real window.

``python -m tests.bench.training headless|window SECONDS`` prints one line of JSON.
"""

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.commands import Stop
from core.config import RunConfig
from core.events import Event, Failed, StepDone
from core.presets import default_run

_SETTLE_S = 3.0  # the first steps allocate and warm caches
_BEAT_MS = 16
_WATCH_MS = 20


class Meter:
    """Tokens a second by the clock on the wall, from the moments that steps are heard of."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._began: float | None = None
        self._first: tuple[float, int] | None = None
        self._last: tuple[float, int] = (0.0, 0)
        self.steps = 0

    @property
    def settled(self) -> bool:
        """Whether measuring has begun."""
        return self._first is not None

    def hear(self, events: Sequence[Event]) -> bool:
        """Take events in; true once there is enough."""
        now = time.perf_counter()
        for event in events:
            if isinstance(event, Failed):
                raise RuntimeError(event.message)
        heard = [event for event in events if isinstance(event, StepDone)]
        if not heard:
            return False
        self._began = self._began or now
        if self._first is None:
            if now - self._began >= _SETTLE_S:
                self._first = (now, heard[-1].tokens_seen)
            return False
        self.steps += len(heard)
        self._last = (now, heard[-1].tokens_seen)
        return now - self._first[0] >= self._seconds

    def tokens_per_s(self) -> float:
        """Of the measured part."""
        assert self._first is not None
        return (self._last[1] - self._first[1]) / (self._last[0] - self._first[0])


def endless() -> RunConfig:
    """The default preset, too long to end while it is measured."""
    return default_run().replaced({"training.epochs": 1_000_000})


def headless(seconds: float, runs_dir: Path) -> dict[str, Any]:
    """The engine in this thread, as ``main.py train`` runs it."""
    from core.session import Control, conduct

    meter, control = Meter(seconds), Control()

    def publish(event: Event) -> None:
        if meter.hear([event]) and not control.stopping:
            control.send(Stop())

    conduct(endless(), runs_dir, control, publish)
    return {"tokens_per_s": meter.tokens_per_s(), "steps": meter.steps}


def in_window(seconds: float, runs_dir: Path) -> dict[str, Any]:
    """The real window, Start pressed, its heartbeat taken."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication, QPushButton

    from gui.app import build_window

    window = build_window(endless(), runs_dir)
    window.resize(1440, 900)
    window.show()
    meter, gaps, frames = Meter(seconds), [], 0
    last_beat = time.perf_counter()

    def beat() -> None:
        nonlocal last_beat
        now = time.perf_counter()
        if meter.settled:
            gaps.append(1000 * (now - last_beat))
        last_beat = now

    def hear(events: list[Event]) -> None:
        nonlocal frames
        frames += meter.settled
        if meter.hear(events):
            heart.stop()
            window.controller.stop()

    def watch() -> None:
        phase = window.property("phase")
        start = window.findChild(QPushButton, "start_button")
        if phase == "idle" and start is not None and start.isEnabled():
            start.click()
        elif phase in ("finished", "failed"):
            watcher.stop()
            window.close()
            QApplication.quit()

    heart = QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(beat)
    heart.start(_BEAT_MS)
    watcher = QTimer()
    watcher.timeout.connect(watch)
    watcher.start(_WATCH_MS)
    window.controller.batch.connect(hear)
    QApplication.exec()
    return {
        "tokens_per_s": meter.tokens_per_s(),
        "steps": meter.steps,
        "batches_per_s": frames / seconds,
        "gaps_ms": [round(gap, 2) for gap in gaps],
    }


if __name__ == "__main__":
    kind, length = sys.argv[1], float(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        train = headless if kind == "headless" else in_window
        print(json.dumps(train(length, Path(folder))), flush=True)
