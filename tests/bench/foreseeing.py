"""A measuring process: ``python -m tests.bench.foreseeing RATE SECONDS`` prints, as JSON, what
looking ahead costs beside a run of so many made-up steps a second, in processor time.

Everything that is done for it is counted: the watch of each loss, the copies that are studied, the
studies in their thread, the drawing of forecast and alarms.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.config import RunConfig
from core.messages.events import Started, StepDone
from gui.app import make_app
from gui.foresight.alarm_watch import AlarmWatch
from gui.foresight.studies import Studies
from gui.plots.alarm_layer import AlarmLayer
from gui.plots.forecast_layer import ForecastLayer
from gui.run.controller import RunRequest
from gui.window.main_window import MainWindow
from tests.bench.dragging import law
from tests.bench.pouring import PouringSession, pour

_WARMUP = 200
_COUNTED: tuple[tuple[type, str], ...] = (
    (AlarmWatch, "_take"),
    (AlarmWatch, "_take_study"),
    (Studies, "_take_numbers"),
    (ForecastLayer, "draw"),
    (ForecastLayer, "summary"),
    (AlarmLayer, "draw"),
)


class HealthySession(PouringSession):
    """Steps whose loss falls by a law, each text read once."""

    def _started(self) -> Started:
        return replace(super()._started(), batches_per_epoch=self.n_steps, warmup_steps=_WARMUP)

    def _step(self, step: int) -> StepDone:
        return replace(super()._step(step), loss=law(step))


def counted(spent: dict[str, float]) -> None:
    """Let the parts add up the processor time that they take, by name."""
    for kind, name in _COUNTED:
        setattr(kind, name, _timed(getattr(kind, name), f"{kind.__name__}.{name}", spent))


def _timed(work: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*arguments: Any) -> Any:
        began = time.thread_time()
        try:
            return work(*arguments)
        finally:
            spent[name] = spent.get(name, 0.0) + time.thread_time() - began

    return timed


def main() -> int:
    """Pour into a visible window of 1280 x 800."""
    rate, seconds = int(sys.argv[1]), float(sys.argv[2])
    app = make_app()
    spent: dict[str, float] = {}
    counted(spent)
    sessions: list[PouringSession] = []

    def make(wish: RunRequest) -> PouringSession:
        sessions.append(HealthySession(wish, rate, seconds))
        return sessions[-1]

    runs_dir = Path(tempfile.mkdtemp(prefix="crest-bench-ahead-")) / "runs"
    config = RunConfig().replaced({"schedule.warmup": _WARMUP, "training.epochs": 1_000})
    window = MainWindow(config, runs_dir, make)
    window.complete()
    window.resize(1280, 800)
    window.show()
    for _ in range(20):
        app.processEvents()
    studies: list[float] = []
    window.stored.studies.changed.connect(lambda one: studies.append(one.cost_s if one else 0.0))
    pour(window, sessions)
    running = [each for each in studies if each]
    spent["studies, in their thread"] = sum(running)
    print(json.dumps({"spent_s": spent, "studies": len(running), "seconds": seconds}))
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
