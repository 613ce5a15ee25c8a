"""Which runs of a sweep cannot win any more by their forecast: they are ended if asked for.

A run cannot win where the lower end of its forecast lies above what the best other point has come
to. What the forecast keeps silent of goes on. Imports no torch.
"""

import math
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import fmean

from core.config import ConfigError, RunConfig
from core.foresight.comparison import LEAST
from core.foresight.outlook import foresee, learn, places
from core.foresight.past import VAL_LOSS
from core.i18n import Message
from core.queue.state import Queue, QueuedRun, State
from core.run_store.ended import text_of
from core.run_store.layout import RunError
from core.run_store.so_far import read_recorded_run
from core.sweeps.store import SweepError, SweepStore
from core.sweeps.sweep import SEED

_LOOK_EVERY_S = 5.0
_FROM = 0.3  # of a run: what is seen before is too little to end it for

Band = tuple[float, float]


def band_at_end(run_dir: Path) -> Band | None:
    """Where the validation loss of a run at work will end (80 %); ``None``: nothing is told."""
    try:
        run = read_recorded_run(run_dir)
        total = len(run.lr)
        if not total or not _FROM <= run.seen / total < 1.0:
            return None
        learned = learn(run.so_far(), VAL_LOSS)
        seen = foresee(learned, run.planned(run.seen), places(run.seen, total))
    except (RunError, ConfigError, OSError, ValueError, ArithmeticError):
        return None  # whoever trains must not end because nothing can be foretold
    if seen.curve is None or seen.rule:
        return None
    return float(seen.curve.low[-1]), float(seen.curve.high[-1])


def cannot_win(
    queue: Queue, sweeps: Iterable[str], band: Callable[[Path], Band | None]
) -> dict[int, Message]:
    """The runs at work that cannot win any more, by number, and why.

    Args:
        queue: with all the runs of these sweeps.
        sweeps: the identities of those that end such runs.
        band: the forecast of a run at work.
    """
    found = {}
    for identity in sweeps:
        runs = [run for run in queue.runs if run.sweep == identity]
        ends: dict[RunConfig, list[float]] = {}
        for run in runs:
            final = run.final_val
            if run.state is State.DONE and final is not None and math.isfinite(final):
                ends.setdefault(_point(run), []).append(final)
        for run in runs:
            mine, text = _point(run), text_of(run.config)
            others = (v for p, v in ends.items() if p != mine and text_of(p) == text)
            best = min(map(fmean, others), default=None)
            if best is None or run.state is not State.AT_WORK or run.stop_asked:
                continue
            forecast = band(run.run_dir) if run.run_dir is not None else None
            if forecast is not None and forecast[0] > best + LEAST:
                found[run.number] = Message("sweep.cannot_win", low=forecast[0], best=best)
    return found


def _point(run: QueuedRun) -> RunConfig:
    """What repetitions of a run with other seeds have in common."""
    return run.config.replaced({SEED: 0})


class EarlyEnds:
    """Judges the runs at work of a queue, every few seconds.

    Args:
        runs_dir: where the sweeps are kept.
        clock: seconds that only grow.
        band: the forecast of a run.
    """

    def __init__(
        self,
        runs_dir: Path,
        clock: Callable[[], float] = time.monotonic,
        band: Callable[[Path], Band | None] = band_at_end,
    ) -> None:
        self._store = SweepStore(runs_dir)
        self._clock, self._band = clock, band
        self._next = 0.0

    def __call__(self, queue: Queue) -> Mapping[int, Message]:
        """Runs that are to end now, and why."""
        asking = {run.sweep for run in queue.at_work if run.sweep}
        if not asking or self._clock() < self._next:
            return {}
        found = cannot_win(queue, filter(self._is_asked_for, sorted(asking)), self._band)
        self._next = self._clock() + _LOOK_EVERY_S
        return found

    def _is_asked_for(self, identity: str) -> bool:
        try:
            sweep = self._store.read(identity)
        except SweepError:
            return False
        return sweep is not None and sweep.early_stop
