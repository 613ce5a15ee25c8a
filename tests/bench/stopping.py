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

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.config import RunConfig
from core.config.presets import default_run
from core.messages.events import Event, Failed, Finished, Stopping
from gui.app import build_window
from gui.window.main_window import MainWindow

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


class Stopper(QObject):
    """Works a window's Start and Stop ``stops`` times and keeps the times, then ends the program.

    Signals: ``stop_wanted``: from the thread that decides when, so that the click waits its turn.
    """

    stop_wanted = Signal()

    def __init__(self, window: MainWindow, stops: int) -> None:
        super().__init__(window)
        self.times: dict[str, list[float]] = {
            name: [] for name in ("button_ms", "idle_ms", "over_ms", "steps_ms")
        }
        self._window = window
        self._stops = stops
        self._moments = random.Random(5)
        self._asked: float | None = None  # time.perf_counter()
        self._painted = False
        self._waiting: threading.Thread | None = None
        self._start_button = _button(window, "start_button")
        self._stop_button = _button(window, "stop_button")
        self._stop_button.installEventFilter(self)
        self.stop_wanted.connect(self._click_stop, Qt.ConnectionType.QueuedConnection)
        window.models.controller.batch.connect(self._hear)
        self._watcher = QTimer(self)
        self._watcher.timeout.connect(self._watch)
        self._watcher.start(_WATCH_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._asked is not None and not self._painted:
            self._painted = True
            self._keep("button_ms", self._asked)
        return False

    def _keep(self, name: str, since: float) -> None:
        self.times[name].append(1000 * (time.perf_counter() - since))

    def _ask_later(self) -> None:
        """In a thread of its own: the moment has nothing to do with the window's turns."""
        time.sleep(self._moments.uniform(0.02, _LONGEST_WAIT_S))
        self._asked = time.perf_counter()
        self.stop_wanted.emit()

    @Slot()
    def _click_stop(self) -> None:
        QTest.mouseClick(self._stop_button, Qt.MouseButton.LeftButton)

    @Slot(list)
    def _hear(self, events: list[Event]) -> None:
        for event in events:
            match event:
                case Failed(message=message):
                    raise RuntimeError(message)
                case Stopping(what=what) if str(what) == _SAVING and self._asked is not None:
                    self._keep("idle_ms", self._asked)
                case Finished() if self._asked is not None:
                    self._keep("over_ms", self._asked)
                    self._asked, self._painted = None, False
                case _:
                    pass

    @Slot()
    def _watch(self) -> None:
        phase = self._window.property("phase")
        last = self._window.models.presenter.last_step
        if phase == "running" and self._waiting is None and last is not None:
            self._waiting = threading.Thread(target=self._ask_later)
            self._waiting.start()
        elif phase == "finished" and self._waiting is not None:
            self._waiting.join()
            self._waiting = None
            if last is not None:
                self.times["steps_ms"].append(1000 * last.seconds / (last.step + 1))
        elif phase in ("idle", "finished"):
            self._go_on()

    def _go_on(self) -> None:
        if len(self.times["over_ms"]) >= self._stops:
            self._watcher.stop()
            self._window.close()
            QApplication.quit()
        elif self._start_button.isEnabled():
            self._start_button.click()


def _button(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def main() -> int:
    """Stop as often as asked, print the times."""
    folder = Path(tempfile.mkdtemp(dir=os.environ.get("CREST_HOME")))
    window = build_window(long_steps(), folder)
    window.resize(1440, 900)
    window.show()
    stopper = Stopper(window, int(sys.argv[1]))
    QApplication.exec()
    print(json.dumps({name: [round(ms, 1) for ms in ms_] for name, ms_ in stopper.times.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
