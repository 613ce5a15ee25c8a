"""Trains the runs of an experiment one after the other, by the window's own controller.

So pause, stop and progress are those of any run. An experiment whose run was stopped or failed is
called off: nothing half-done is resumed. Knows no widget.
"""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.config import RunConfig
from core.experiments import Done, Experiment
from core.messages.events import Evaluated, Finished, Started, StepDone
from gui.models.run_series import RunSeries
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter
from gui.run.run_phase import RunAction

_SMOOTHING = 0.95


class ExperimentRunner(QObject):
    """At most one experiment at a time.

    Attributes:
        experiment: that is on; ``None``: none is.
        at: which of its runs trains.
        series: what has come of its runs so far, in order.

    Signals:
        began: Experiment.
        run_ended: Path, a run of it has ended as planned.
        grew: there is more to draw.
        ended: Experiment, Done or None where it was called off.
    """

    began = Signal(object)
    run_ended = Signal(object)
    grew = Signal()
    ended = Signal(object, object)

    def __init__(
        self, controller: RunController, presenter: RunPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._presenter = presenter
        self.experiment: Experiment | None = None
        self.at = 0
        self.series: list[RunSeries] = []
        self._name_of: Callable[[int], str] = str
        self._folders: list[Path] = []
        self._last: Finished | None = None
        self._began_s = 0.0
        # Who listens to the end of a run hears of it before the next one begins.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        presenter.run_began.connect(self._take_beginning)
        presenter.measured.connect(self._take_numbers)
        presenter.run_ended.connect(self._take_end)
        controller.ended.connect(self._take_rest)

    @property
    def can_start(self) -> bool:
        """Whether nothing is trained that an experiment would have to wait for."""
        return self.experiment is None and self._controller.can(RunAction.START)

    def start(self, experiment: Experiment, name_of: Callable[[int], str]) -> bool:
        """Train its runs; false where another run is on. ``name_of``: a run's name, by place."""
        if not self.can_start:
            return False
        self.experiment, self.at = experiment, 0
        self.series, self._folders = [], []
        self._name_of = name_of
        self._began_s = time.monotonic()
        self.began.emit(experiment)
        self._train()
        return True

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self._began_s

    def _train(self) -> None:
        assert self.experiment is not None
        self._last = None
        self._presenter.forget()
        config = self.experiment.runs[self.at].config
        if not self._controller.start(config, name=self._name_of(self.at)):
            self._end(whole=False)  # the program is being closed

    @Slot(object, object)
    def _take_beginning(self, started: Started, config: RunConfig) -> None:
        if self.experiment is None:
            return
        series = RunSeries(_SMOOTHING)
        series.clip_limit = config.clipping.max_norm
        self.series.append(series)
        self._folders.append(Path(started.run_dir))
        self.grew.emit()

    @Slot(list, list)
    def _take_numbers(self, steps: list[StepDone], evals: list[Evaluated]) -> None:
        if self.experiment is not None and self.series:
            self.series[-1].append(steps, evals)
            self.grew.emit()

    @Slot(object)
    def _take_end(self, finished: Finished) -> None:
        if self.experiment is not None:
            self._last = finished

    @Slot()
    def _take_rest(self) -> None:
        if self.experiment is not None:
            self._next.start(0)

    @Slot()
    def _go_on(self) -> None:
        if self.experiment is None:
            return
        if self._last is None or self._last.reason != "completed":
            self._end(whole=False)
            return
        self.run_ended.emit(Path(self._last.run_dir))
        self.at += 1
        if self.at < len(self.experiment.runs):
            self._train()
        else:
            self._end(whole=True)

    def _end(self, *, whole: bool) -> None:
        experiment, self.experiment = self.experiment, None
        done = Done(tuple(self._folders), self.seconds) if whole else None
        self.ended.emit(experiment, done)

    def close(self) -> None:
        """Begin nothing any more."""
        self._next.stop()
        self.experiment = None
