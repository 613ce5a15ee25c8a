"""A measuring process: drags the end of a run that trains, with many steps recorded before.

``python -m tests.bench.dragging POINTS MOVES [foretold]`` opens the real window on the real engine
training the default preset, as if POINTS steps had been made before; then takes the end's handle,
moves the mouse MOVES times and prints, as JSON, the milliseconds from each move to the painted
picture of the curve in the hand. ``foretold``: the losses fall by a law, and it waits until a
forecast is drawn; then also those until the forecast is painted.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.config import RunConfig
from core.config.presets import default_run
from core.messages.events import Evaluated, Event, SampleDone, SampleStarted, Started, StepDone
from core.session.session import Session
from gui.plots.surface import Surface
from gui.run.controller import RunRequest
from gui.schedule_editor.plan_drag import END
from gui.window.main_window import MainWindow
from tests.bench.redrawing import step as made_up

_SETTLE_S = 3.0
_LOOK_MS = 4
_PAUSE_S = 0.016  # between a painted picture and the next move: a hand that never rests
_LONGEST_S = 2.0
_LONGEST_FIT_S = 90.0
_RATE = 1e-3
_EVAL_EVERY = 500  # steps
_LEFT = Qt.MouseButton.LeftButton
_FREE = Qt.KeyboardModifier.ShiftModifier


def law(step: int) -> float:
    """A healthy loss, with noise that is the same each time."""
    return float(2.0 + 3.0 * (1 + step / 500) ** -0.4 + 0.05 * made_up(step).grad_norm)


def falling(events: Iterable[Event]) -> Iterator[Event]:
    """The same run with losses that fall by a law, at one rate, and an evaluation now and then."""
    for event in events:
        match event:
            case StepDone(step=step):
                yield replace(event, loss=law(step), lr=_RATE)
                if step % _EVAL_EVERY == 0:
                    yield Evaluated(step, law(step), law(step) + 0.1, event.seconds)
            case Evaluated():
                pass
            case _:
                yield event


class Later(Session):
    """A session whose run looks as if many steps had been made before."""

    def __init__(
        self, config: RunConfig, runs_dir: Path, points: int, *, foretold: bool = False
    ) -> None:
        super().__init__(config, runs_dir)
        self._points, self._foretold = points, foretold

    def drain(self) -> list[Event]:
        found: list[Event] = []
        for event in super().drain():
            if isinstance(event, Started):
                total = event.total_steps + self._points
                found.append(replace(event, total_steps=total))
                found += [made_up(index) for index in range(self._points)]
            elif isinstance(event, StepDone | Evaluated | SampleStarted | SampleDone):
                found.append(replace(event, step=event.step + self._points))
            else:
                found.append(event)
        return list(falling(found)) if self._foretold else found


class Dragger:
    """Moves the mouse again and again and times the pictures."""

    def __init__(self, window: MainWindow, moves: int, *, foretold: bool) -> None:
        self._foretold = foretold
        self.window, self.handles = window, window.schedule_editor.handles
        self.frames_ms: list[float] = []
        self.forecasts_ms: list[float] = []
        self._forecast_waits = False
        self._moves = moves
        self._moved_at = 0.0
        self._next = 0.0
        self._waits = False
        self._at = QPointF()
        self._timer = QTimer(window)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._began = 0.0
        self._surface = self.handles._surface

    def begin(self) -> None:
        """Once the run trains; with a forecast, once that is drawn, too."""
        self._began = time.perf_counter()
        self._timer.start(_LOOK_MS)

    def painted(self, surface: Surface) -> None:
        """The picture of a plot stands."""
        if surface is self._surface and self._waits:
            now = time.perf_counter()
            self.frames_ms.append(1000 * (now - self._moved_at))
            self._waits, self._next = False, now + _PAUSE_S
        if surface is self.window.plots.stack.cards[1].surface and self._forecast_waits:
            self.forecasts_ms.append(1000 * (time.perf_counter() - self._moved_at))
            self._forecast_waits = False

    @property
    def ends(self) -> int:
        """How many points of the forecast are drawn."""
        items = self.window.plots.stack.cards[1].surface.getPlotItem().listDataItems()
        curve = next(one for one in items if one.name() == "forecast")
        return len(curve.getOriginalDataset()[0])

    def _look(self) -> None:
        now = time.perf_counter()
        port = self._surface.viewport()
        if now < self._began + _SETTLE_S or (self._foretold and not self.ends):
            if now > self._began + _LONGEST_FIT_S:
                raise SystemExit("no forecast was drawn")
            return
        if not self.handles.dragged:
            self._at = self.handles[END].viewport_position()
            QTest.mousePress(port, _LEFT, _FREE, self._at.toPoint())
        elif len(self.frames_ms) >= self._moves:
            self._timer.stop()
            QTest.mouseRelease(port, _LEFT, _FREE, self._at.toPoint())
            self.window.models.controller.stop()
        elif self._waits and now > self._moved_at + _LONGEST_S:
            raise SystemExit("a move of the mouse was never painted")
        elif not self._waits and now >= self._next:
            way = 1 if len(self.frames_ms) % 60 < 30 else -1
            self._at += QPointF(-4.0 * way, -1.5 * way)
            move = QMouseEvent(
                QMouseEvent.Type.MouseMove,
                self._at,
                port.mapToGlobal(self._at),
                _LEFT,
                _LEFT,
                _FREE,
            )
            self._waits, self._moved_at = True, time.perf_counter()
            self._forecast_waits = self._foretold
            QApplication.sendEvent(port, move)


def main() -> int:
    """Open the window, start the run, drag."""
    from gui.app import make_app

    app = make_app()
    points, moves, foretold = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:] == ["foretold"]
    folder = Path(tempfile.mkdtemp(dir=os.environ.get("CREST_HOME")))
    config = default_run().replaced({"training.epochs": 1_000, "training.max_steps": 0})
    if foretold:
        config = config.replaced(
            {
                "schedule.warmup": 500,
                "schedule.peak_lr": _RATE,
                "schedule.decay": "wsd-linear",
            }
        )

    def make(wish: RunRequest) -> Later:
        return Later(wish.config, wish.runs_dir, points, foretold=foretold)

    window = MainWindow(config, folder, make)
    window.complete()
    window.resize(1440, 900)
    window.show()
    dragger = Dragger(window, moves, foretold=foretold)
    paint = Surface.paintEvent

    def painted(surface: Surface, event: QPaintEvent) -> None:
        paint(surface, event)
        dragger.painted(surface)

    Surface.paintEvent = painted  # type: ignore[method-assign,assignment]
    window.models.presenter.run_began.connect(dragger.begin)

    def look() -> None:
        phase = window.property("phase")
        if phase == "idle" and window.is_complete and window.models.draft.total_steps:
            window.start()
        elif phase in ("finished", "failed"):
            watcher.stop()
            window.close()
            QApplication.quit()

    watcher = QTimer()
    watcher.timeout.connect(look)
    watcher.start(20)
    app.exec()
    took = {"frames_ms": dragger.frames_ms, "forecasts_ms": dragger.forecasts_ms}
    print(json.dumps({name: [round(ms, 2) for ms in each] for name, each in took.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
