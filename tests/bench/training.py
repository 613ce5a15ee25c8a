"""A measuring process: trains the default preset, headless or in the real window.

``python -m tests.bench.training headless`` and ``... window`` never end by themselves and print
steps and tokens so far, a line after each step. ``... window SECONDS [DOING]`` ends after so much
training with a line of JSON: the gaps between the beats of a timer on the window's thread, and the
share of a core that this thread took. DOING is what the run mostly does, a key of ``DOING``, or
"tokenizing": then the gaps are those from Start to the first step, with a text of 20 MB.
``plots`` instead of ``window``: all plots are shown; ``unmeasured``: nothing is measured by layer.
``blind`` instead of ``window``: nothing is foreseen; DOING "foreseen": there is much to foresee.
``blind-hurried``, ``window-hurried``: looked ahead and drawn ``HURRY`` times as often as else.
"""

import gc
import json
import math
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.config import RunConfig
from core.config.presets import default_run
from core.messages.events import Event, Failed, StepDone
from tests.bench import tokenize_text

_SETTLE_S = 3.0  # the first steps allocate and warm caches
_BEAT_MS = 16
_WATCH_MS = 20
_TEXT_BYTES = 20_000_000  # the most that is tokenized in memory
TOKENIZING = "tokenizing"
DOING: Mapping[str, Mapping[str, Any]] = {
    "training": {},
    "evaluating": {"training.eval_every": 1, "training.eval_batches": 20},
    "sampling": {"sampling.every": 1, "sampling.max_new_tokens": 200},
    "saving": {"training.checkpoint_every": 1},  # 170 MB each time
}


FORESEEN = "foreseen"
HURRY = 5  # what looking ahead costs is little beside how a machine's speed swings
_FORESEEN = {  # a text that is not known by heart, and a warmup that is soon over
    "data.source": "python-docs",
    "training.epochs": 4,
    "training.max_steps": 2_000,
    "training.eval_every": 10,
    "schedule.warmup": 5,
}


def endless() -> RunConfig:
    """The default preset, too long to end while it is measured."""
    return default_run().replaced({"training.epochs": 1_000_000, "training.max_steps": 0})


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
    from core.session.session import CommandQueue, conduct

    def publish(event: Event) -> None:
        tell([event])

    conduct(endless(), runs_dir, CommandQueue(), publish)


def in_window(
    runs_dir: Path, seconds: float, doing: str, *, with_plots: bool = False
) -> tuple[list[float], float]:
    """The real window, Start pressed.

    Returns:
        The gaps between its heartbeats, in ms; the share of a core that its thread took.
    """
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication, QPushButton

    from core.foresight.fitting import preload as preload_solver
    from core.session.session import preload
    from gui.app import build_window

    preload()
    preload_solver()
    gc.freeze()  # as the program does when the engine has been loaded
    text = runs_dir / "text.txt"
    if doing == TOKENIZING:
        tokenize_text.write(text, _TEXT_BYTES)
    changes = _FORESEEN if doing == FORESEEN else dict(DOING.get(doing, {}))
    window = build_window(endless().replaced(changes), runs_dir)
    window.resize(1440, 900)
    window.show()
    gaps: list[float] = []
    started = first_step = math.inf
    last_beat = time.perf_counter()
    settled: tuple[float, float] | None = None  # time, and the thread's own
    share = math.nan

    def beat() -> None:
        nonlocal last_beat
        now = time.perf_counter()
        if started < now < first_step if doing == TOKENIZING else now > first_step + _SETTLE_S:
            gaps.append(1000 * (now - last_beat))
        last_beat = now

    def hear(events: list[Event]) -> None:
        nonlocal first_step, settled, share
        now = time.perf_counter()
        length = 0.0 if doing == TOKENIZING else seconds
        if tell(events):
            first_step = min(first_step, now)
        if settled is None and now > first_step + _SETTLE_S:
            settled = (now, time.thread_time())
        if now > first_step + _SETTLE_S + length:
            if heart.isActive() and settled is not None and now > settled[0]:
                share = (time.thread_time() - settled[1]) / (now - settled[0])
            heart.stop()
            window.models.controller.stop()

    def watch() -> None:
        nonlocal started
        start = window.findChild(QPushButton, "start_button")
        if start is not None and start.isEnabled():
            if with_plots:
                choose_plots(window)
            watcher.stop()  # from here on nothing but the window itself takes its time
            if doing == TOKENIZING and window.models.draft is not None:
                window.models.draft.set_value("data.source", str(text))
            started = time.perf_counter()
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
    window.models.controller.batch.connect(hear)
    window.models.controller.ended.connect(end)
    QApplication.exec()
    return gaps, share


def choose_plots(window: Any) -> None:
    """Show every plot that the menu offers."""
    from PySide6.QtGui import QAction

    for entry in window.findChildren(QAction):
        if entry.objectName().startswith("show_plot_") and entry.isEnabled():
            entry.setChecked(True)


def measure_nothing() -> None:
    """Let no update be measured by layer."""
    from core.training import layer_metrics

    layer_metrics.__dict__["is_measured"] = lambda _step: False


def see_nothing() -> None:
    """Let no window look ahead, nor watch for alarms."""
    from gui.foresight.alarm_watch import AlarmWatch
    from gui.foresight.studies import Studies

    def nothing(*_: object) -> None:
        """Not even that."""

    for kind, name in ((Studies, "renew"), (AlarmWatch, "_take")):
        setattr(kind, name, nothing)


def hurry() -> None:
    """Let numbers be drawn and studied so many times as often as in the program."""
    from gui.foresight import studies
    from gui.plots import pacing
    from gui.run import event_bridge

    for module, names in (
        (studies, ("_LEAST_S", "_BETWEEN_HASTENED_S")),
        (pacing, ("_REST", "_LONGEST_REST_MS", "_LEAST_REST", "_MANY_REST_MS")),
        (event_bridge, ("GATHERED_MS",)),
    ):
        for name in names:
            setattr(module, name, getattr(module, name) / HURRY)
    for name in ("_SHARE", "_LEAST_SHARE"):
        setattr(studies, name, getattr(studies, name) * HURRY)


if __name__ == "__main__":
    # In the home that the measurement has made for this process, and removes.
    folder = Path(tempfile.mkdtemp(dir=os.environ.get("CREST_HOME")))
    if sys.argv[1] == "headless":
        headless(folder)
    else:
        kind, _, how = sys.argv[1].partition("-")
        if how:
            hurry()
        if kind == "blind":
            see_nothing()
        if kind == "unmeasured":
            measure_nothing()
        length = float(sys.argv[2]) if len(sys.argv) > 2 else math.inf
        doing = (sys.argv[3:] or ["training"])[0]
        plots = kind == "plots"
        found, of_a_core = in_window(folder, length, doing, with_plots=plots)
        words = {"gaps_ms": [round(gap, 2) for gap in found], "of_a_core": of_a_core}
        print(json.dumps(words), flush=True)
