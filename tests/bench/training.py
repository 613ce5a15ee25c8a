"""A measuring process: trains the default preset, headless or in the real window.

``python -m tests.bench.training headless`` and ``... window`` never end by themselves and print
steps and tokens so far, a line after each step. ``... window SECONDS`` ends after so much training
with a line of JSON: the gaps between the beats of a timer on the window's thread, and the share of
a core that this thread took.
"""

import json
import math
import os
import sys
import tempfile
import time
from pathlib import Path

from core.config import RunConfig
from core.events import Event, Failed, StepDone
from core.presets import default_run

_SETTLE_S = 3.0  # the first steps allocate and warm caches
_BEAT_MS = 16
_WATCH_MS = 20


def endless() -> RunConfig:
    """The default preset, too long to end while it is measured."""
    return default_run().replaced({"training.epochs": 1_000_000})


def tell(events: list[Event]) -> bool:
    """Print how many steps were made and tokens seen; whether there was a step among the events.

    Raises:
        RuntimeError: the training failed; nothing is measured.
    """
    for event in events:
        if isinstance(event, Failed):
            raise RuntimeError(event.message)
    steps = [event for event in events if isinstance(event, StepDone)]
    if steps:
        print(steps[-1].step + 1, steps[-1].tokens_seen, flush=True)
    return bool(steps)


def headless(runs_dir: Path) -> None:
    """The engine in this thread, as ``main.py train`` runs it."""
    from core.session import Control, conduct

    def publish(event: Event) -> None:
        tell([event])

    conduct(endless(), runs_dir, Control(), publish)


def in_window(runs_dir: Path, seconds: float) -> tuple[list[float], float]:
    """The real window, Start pressed.

    Returns:
        The gaps between its heartbeats, in ms; the share of a core that its thread took.
    """
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication, QPushButton

    from gui.app import build_window

    window = build_window(endless(), runs_dir)
    window.resize(1440, 900)
    window.show()
    gaps: list[float] = []
    first_step = math.inf
    last_beat = time.perf_counter()
    settled: tuple[float, float] | None = None  # time, and the thread's own
    share = math.nan

    def beat() -> None:
        nonlocal last_beat
        now = time.perf_counter()
        if now > first_step + _SETTLE_S:
            gaps.append(1000 * (now - last_beat))
        last_beat = now

    def hear(events: list[Event]) -> None:
        nonlocal first_step, settled, share
        now = time.perf_counter()
        if tell(events):
            first_step = min(first_step, now)
        if settled is None and now > first_step + _SETTLE_S:
            settled = (now, time.thread_time())
        if now > first_step + _SETTLE_S + seconds:
            if heart.isActive() and settled is not None:
                share = (time.thread_time() - settled[1]) / (now - settled[0])
            heart.stop()
            window.controller.stop()

    def watch() -> None:
        start = window.findChild(QPushButton, "start_button")
        if start is not None and start.isEnabled():
            watcher.stop()  # from here on nothing but the window itself takes its time
            start.click()

    def end() -> None:
        window.close()
        QApplication.quit()

    heart = QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(beat)
    if math.isfinite(seconds):
        heart.start(_BEAT_MS)
    watcher = QTimer()
    watcher.timeout.connect(watch)
    watcher.start(_WATCH_MS)
    window.controller.batch.connect(hear)
    window.controller.ended.connect(end)
    QApplication.exec()
    return gaps, share


if __name__ == "__main__":
    # In the home that the measurement has made for this process, and removes.
    folder = Path(tempfile.mkdtemp(dir=os.environ.get("CREST_HOME")))
    if sys.argv[1] == "headless":
        headless(folder)
    else:
        length = float(sys.argv[2]) if len(sys.argv) > 2 else math.inf
        found, of_a_core = in_window(folder, length)
        words = {"gaps_ms": [round(gap, 2) for gap in found], "of_a_core": of_a_core}
        print(json.dumps(words), flush=True)
