"""Keeps what foresight says of the shown run up to date: rarely enough to cost next to nothing.

A study runs in a thread and holds the interpreter, so that a run on two cores stands still
meanwhile; the next one waits 250 times as long as it took. With the alarms' watch and the drawing
all of it stays below a hundredth of a core. Told by signals what the run does; draws
nothing.
"""

import time
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.config import ConfigError, RunConfig
from core.messages.events import Finished
from core.run_store.layout import RunError
from core.run_store.lessons import Teacher
from core.run_store.so_far import RecordedRun, read_recorded_run, rival_of
from gui.foresight.priors import Priors
from gui.foresight.study import Study, is_short, snapshot, study
from gui.models.background import Background
from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter
from gui.run.run_phase import RunPhase

_KEY = "foresight"
_SHARE, _LEAST_SHARE = 0.004, 0.002  # of a core
_WATCH_S = 5e-6  # processor time that each step takes besides: its share is the alarms'
_LEAST_S, _MOST_S = 2.0, 600.0
_BETWEEN_HASTENED_S = 60.0
_AT_REST = (RunPhase.PAUSED, RunPhase.FINISHED, RunPhase.FAILED)


class Studies(QObject):
    """One window's studies.

    Signals:
        changed: Study of the shown run, or None: nothing can be said of it.
    """

    changed = Signal(object)

    def __init__(
        self,
        plots: RunPlots,
        controller: RunController,
        presenter: RunPresenter,
        priors: Priors,
        background: Background,
    ) -> None:
        super().__init__(plots)
        self._priors = priors
        self._plots, self._controller = plots, controller
        self._background = background
        self._next_s = self._next_hastened_s = 0.0  # on the monotonic clock
        self._snapshot_s = 0.0  # processor time of the window's thread
        self._stored: Path | None = None
        self._ended: Path | None = None  # the folder of the run that was at work
        self.latest: Study | None = None
        presenter.measured.connect(self._take_numbers)
        presenter.run_began.connect(self._forget)
        presenter.forgotten.connect(self._forget)
        presenter.went_back.connect(self.renew)
        presenter.run_ended.connect(self._take_end)
        controller.phase_changed.connect(self._take_phase)
        priors.changed.connect(self._take_prior)

    @property
    def is_over(self) -> bool:
        """Whether no run is at work."""
        return not self._controller.busy

    @Slot(object)
    def show_stored(self, path: Path | None) -> None:
        """Another run is shown, by its folder; ``None``: the one at work, or none."""
        self._stored = path
        self._tell(None)
        self.renew()

    @Slot()
    def renew(self) -> None:
        """Look at the run now, as far as it has come."""
        self._background.forget(_KEY)
        if self._stored is not None:
            # What is damaged in it is told by whoever shows it; nothing is said of it here.
            self._background.run(
                _KEY,
                partial(_study_stored, self._stored, self._priors.used),
                self._tell,
                lambda _: self._tell(None),
            )
            return
        config = self._controller.config
        if not isinstance(config, RunConfig):
            return
        over, began = not self._controller.busy, time.thread_time()
        run = snapshot(self._plots.live, config, is_over=over)
        self._snapshot_s = time.thread_time() - began
        if run is None:
            return
        self._next_s = time.monotonic() + _LEAST_S
        if is_short(run):
            self._tell(study(run))
        else:
            folder = self._ended if over else None
            look = partial(_study_live, run, folder, self._priors.used)
            self._background.run(_KEY, look, self._tell)

    @Slot(object, object)
    def _take_numbers(self, _steps: object, _evals: object) -> None:
        if self._stored is None and self._is_time:
            self.renew()

    @Slot()
    def take_growth(self) -> None:
        """The stored run that is shown has gone on."""
        if self._stored is not None and self._is_time:
            self.renew()

    @Slot()
    def hasten(self) -> None:
        """Something happened that should be read soon; seldom, or it would cost too much."""
        now = time.monotonic()
        if self._stored is None and now >= self._next_hastened_s:
            self._next_s, self._next_hastened_s = now, now + _BETWEEN_HASTENED_S

    def _share(self) -> float:
        """Of a core, for studies: the faster the run, the more of it goes to watch each step."""
        step_s = self._plots.live.seconds_per_step
        return max(_SHARE - (_WATCH_S / step_s if step_s > 0 else 0.0), _LEAST_SHARE)

    @property
    def _is_time(self) -> bool:
        return not self._background.busy(_KEY) and time.monotonic() >= self._next_s

    @Slot(object)
    def _take_phase(self, phase: RunPhase) -> None:
        if self._stored is None and phase in _AT_REST:
            self.renew()

    @Slot(object)
    def _take_end(self, finished: Finished) -> None:
        """It is summed up, beside the run that it comes from."""
        self._ended = Path(finished.run_dir) if finished.run_dir else None
        self.renew()

    @Slot()
    def _take_prior(self) -> None:
        """It is learned from another finished run, or from none."""
        if self._stored is not None or self._controller.busy:
            self.renew()

    @Slot()
    def _forget(self) -> None:
        self._background.forget(_KEY)
        self._next_s = 0.0
        self._stored = self._ended = None
        self._tell(None)

    def _tell(self, found: Study | None) -> None:
        if found is not None:
            cost_s = found.cost_s + self._snapshot_s
            wait_s = min(max(cost_s / self._share(), _LEAST_S), _MOST_S)
            self._next_s = time.monotonic() + wait_s
        self.latest = found
        self.changed.emit(found)


def _study_live(run: RecordedRun, ended: Path | None, prior: Teacher | None) -> Study:
    rival = None
    if ended is not None:
        with suppress(RunError, ConfigError, OSError):  # then it is summed up by itself
            rival = rival_of(ended)
    return study(run, rival, prior)


def _study_stored(path: Path, prior: Teacher | None) -> Study:
    run = read_recorded_run(path)
    if run.is_foreign:
        prior = None  # what another trainer's run has in common with it is not known
    return study(run, rival_of(path), prior)
