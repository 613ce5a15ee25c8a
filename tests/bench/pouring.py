"""Made-up steps through the real path: recorder, disk, bridge, plots; and what came of them.

A session whose thread makes numbers where the real one trains; everything behind it is the
program's own.
"""

import math
import threading
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from PySide6.QtCore import QEventLoop, QTimer

from core.messages.commands import Command, Stop
from core.messages.events import Event, Finished, Started, StepDone
from core.run_store.index import read_steps
from core.run_store.writer import RunWriter
from core.session.durable_events import EventRecorder
from gui.run.controller import RunRequest
from gui.window.main_window import MainWindow

_LOOK_MS = 50
_SETTLE_S = 2.0  # after which the window has made what it makes once
_EPOCH = 1_000  # steps


class PouringSession:
    """``rate`` steps a second for ``seconds``, recorded and published as a real run's are."""

    def __init__(self, wish: RunRequest, rate: int, seconds: float) -> None:
        self.rate = rate
        self.n_steps = round(rate * seconds)
        self.began = 0.0
        self.slowest_s = 0.0  # by how much the source itself fell behind
        self.path = Path()
        self._wish = wish
        self._events: deque[Event] = deque()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._pour, name="pouring", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def send(self, command: Command) -> None:
        if isinstance(command, Stop):
            self._stop.set()

    def drain(self) -> list[Event]:
        events = []
        while self._events:
            events.append(self._events.popleft())
        return events

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def join(self, timeout_s: float) -> bool:
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _pour(self) -> None:
        writer = RunWriter(self._wish.runs_dir, self._wish.config, "poured")
        self.path = writer.path
        recorder = EventRecorder(writer, self._events.append)
        recorder.emit(self._started())
        self.began = time.perf_counter()
        step = 0
        while step < self.n_steps and not self._stop.is_set():
            due = min(int((time.perf_counter() - self.began) * self.rate) + 1, self.n_steps)
            for step_now in range(step, due):
                recorder.emit(self._step(step_now))
            self.slowest_s = max(self.slowest_s, (due - step) / self.rate)
            step = due
            self._stop.wait(0.002)
        recorder.emit(Finished("completed", step, str(writer.path)))
        writer.close()

    def _step(self, step: int) -> StepDone:
        noise = math.sin(step * 12.9898) ** 2
        return StepDone(
            step=step,
            epoch=step // _EPOCH,
            tokens_seen=(step + 1) * 64,
            lr=1e-3,
            loss=2.0 + 6.0 * math.exp(-step / 2_000) + noise,
            grad_norm=0.5 + noise,
            clipped=noise > 0.5,
            seconds=time.perf_counter() - self.began,
        )

    def _started(self) -> Started:
        return Started(
            run_dir=str(self.path),
            name="poured",
            first_step=0,
            total_steps=self.n_steps,
            warmup_steps=self.n_steps // 5,
            batches_per_epoch=_EPOCH,
            tokens_per_step=64,
            n_parameters=1_000,
            n_vocab=256,
            device="cpu",
            device_words="CPU",
            precision="fp32",
        )


@dataclass(frozen=True)
class Poured:
    """What came of it. ``late_s``: how old the newest drawn step was, every 50 ms."""

    made: int
    stored: int
    in_order: bool
    drawn_to: int
    growth_mb: float
    peak_mb: float
    late_s: list[float]
    source_late_s: float


def pour(window: MainWindow, sessions: list[PouringSession]) -> Poured:
    """Start the window's run, whose session is put into ``sessions``, and watch it to its end."""
    plots = window.plots
    assert plots is not None
    memory = psutil.Process()
    late: list[float] = []
    used: list[int] = []

    def drawn_to() -> int:
        items = plots.stack.cards[1].surface.getPlotItem().listDataItems()
        x: Any = next(one for one in items if one.name() == "batch loss").getOriginalDataset()[0]
        return int(x[-1]) if x is not None and len(x) else -1

    def look() -> None:
        session = sessions[-1]
        now = time.perf_counter() - session.began
        if not session.began or now < _SETTLE_S or not session.is_alive():
            return
        used.append(memory.memory_info().rss)
        seconds, newest = plots.shown.series.column("seconds"), drawn_to()
        late.append(now - float(seconds[newest]) if newest >= 0 else now)

    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(_LOOK_MS)
    timer.timeout.connect(look)
    window.models.controller.ended.connect(loop.quit)
    timer.start()
    window.start()
    loop.exec()
    timer.stop()
    used.append(memory.memory_info().rss)
    plots.stack.redraw()
    steps = read_steps(sessions[-1].path)["step"]
    made = sessions[-1].n_steps
    return Poured(
        made=made,
        stored=len(steps),
        in_order=bool(np.array_equal(steps, np.arange(made))),
        drawn_to=drawn_to(),
        growth_mb=(used[-1] - used[0]) / 1e6,
        peak_mb=(max(used) - used[0]) / 1e6,
        late_s=late,
        source_late_s=sessions[-1].slowest_s,
    )
