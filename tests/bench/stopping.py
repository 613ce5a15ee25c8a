"""A measuring process: stops a run with long steps again and again, at random moments.

``python -m tests.bench.stopping STOPS`` presses Start and Stop in the real window and prints, as
JSON, in ms from the moment at which a stop was asked for: until the button was painted anew
(``button_ms``), until the engine had left its step (``idle_ms``), until the run was saved and over
(``over_ms``); and the lengths of the steps that were made (``steps_ms``). A stop is asked for from
another thread, as a person does: whatever keeps the window's thread busy counts.
"""

import json
import os
import random
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from core.config import RunConfig
from core.events import Event, Failed, Finished, Stopping
from core.presets import default_run

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_LONGEST_WAIT_S = 2.6  # from the run's first step to its stop
_WATCH_MS = 10
_SAVING = "saving the weights"


def long_steps() -> RunConfig:
    """The default preset's text with steps of about a second; evaluates and samples often."""
    return default_run().replaced(
        {
            "data.context_length": 128,
            "data.stride": 8,
            "model.n_layers": 4,
            "training.batch_size": 8,
            "training.epochs": 1_000,
            "training.eval_every": 3,
            "sampling.every": 5,
        }
    )


def stop_often(runs_dir: Path, stops: int) -> dict[str, list[float]]:
    """Start, wait, stop, ``stops`` times; the times named above."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QPushButton

    from gui.app import build_window

    window = build_window(long_steps(), runs_dir)
    window.resize(1440, 900)
    window.show()
    found: dict[str, list[float]] = {"button_ms": [], "idle_ms": [], "over_ms": [], "steps_ms": []}
    moments = random.Random(5)
    asked = 0.0  # when the stop of this run was asked for; 0: not yet
    painted = False

    class Hand(QObject):
        """Presses the button in the window's thread when another thread asks for it."""

        wanted = Signal()

    class Eye(QObject):
        """Sees the stop button painted after it was pressed."""

        def eventFilter(self, watched: "QObject", event: QEvent) -> bool:
            nonlocal painted
            if event.type() is QEvent.Type.Paint and asked and not painted:
                painted = True
                found["button_ms"].append(1000 * (time.perf_counter() - asked))
            return False

    stop_button = window.findChild(QPushButton, "stop_button")
    start_button = window.findChild(QPushButton, "start_button")
    assert stop_button is not None
    assert start_button is not None
    hand, eye = Hand(), Eye()
    stop_button.installEventFilter(eye)
    hand.wanted.connect(
        lambda: QTest.mouseClick(stop_button, Qt.MouseButton.LeftButton),
        Qt.ConnectionType.QueuedConnection,
    )

    def ask_later() -> None:
        nonlocal asked
        time.sleep(moments.uniform(0.02, _LONGEST_WAIT_S))
        asked = time.perf_counter()
        hand.wanted.emit()

    def hear(events: list[Event]) -> None:
        nonlocal asked, painted
        now = time.perf_counter()
        for event in events:
            match event:
                case Failed(message=message):
                    raise RuntimeError(message)
                case Stopping(what=what) if what == _SAVING:
                    found["idle_ms"].append(1000 * (now - asked))
                case Finished():
                    found["over_ms"].append(1000 * (now - asked))
                    asked, painted = 0.0, False
                case _:
                    pass

    waiting: threading.Thread | None = None

    def watch() -> None:
        nonlocal waiting
        phase = window.property("phase")
        if phase in ("idle", "finished") and waiting is None:
            if len(found["over_ms"]) >= stops:
                watcher.stop()
                window.close()
                QApplication.quit()
            elif start_button.isEnabled():
                start_button.click()
        elif phase == "running" and waiting is None and window.display.last_step is not None:
            waiting = threading.Thread(target=ask_later)
            waiting.start()
        elif phase == "finished" and waiting is not None:
            waiting.join()
            waiting = None
            last = window.display.last_step
            if last is not None:
                found["steps_ms"].append(1000 * last.seconds / (last.step + 1))

    watcher = QTimer()
    watcher.timeout.connect(watch)
    watcher.start(_WATCH_MS)
    window.controller.batch.connect(hear)
    QApplication.exec()
    return found


if __name__ == "__main__":
    folder = Path(tempfile.mkdtemp(dir=os.environ.get("CREST_HOME")))
    times = stop_often(folder, int(sys.argv[1]))
    print(json.dumps({name: [round(ms, 1) for ms in each] for name, each in times.items()}))
