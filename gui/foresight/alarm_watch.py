"""Watches the losses of the run at work as they come, and tells of an alarm once.

A few microseconds a step, on the window's thread. Stops no run and says no word.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from core.foresight import Alarm, Watched, watch
from core.foresight.alarms import PARTED
from core.messages.events import StepDone
from gui.foresight.studies import Studies
from gui.foresight.study import Study
from gui.plots.run_plots import RunPlots
from gui.run.presenter import RunPresenter


class AlarmWatch(QObject):
    """One window's alarms.

    Signals:
        raised: Alarm, of the run at work, once.
        standing_changed: bool, whether one stands.
    """

    raised = Signal(object)
    standing_changed = Signal(bool)

    def __init__(self, plots: RunPlots, presenter: RunPresenter, studies: Studies) -> None:
        super().__init__(plots)
        self._plots, self._studies = plots, studies
        self._watched = Watched()
        self._parted: Alarm | None = None
        self._stands = False
        presenter.measured.connect(self._take)
        presenter.run_began.connect(self._forget)
        presenter.forgotten.connect(self._forget)
        presenter.went_back.connect(self._forget)
        presenter.run_ended.connect(self._end)
        studies.changed.connect(self._take_study)

    @property
    def alarms(self) -> tuple[Alarm, ...]:
        """Those of the run at work, in the order in which they were found."""
        parted = () if self._parted is None else (self._parted,)
        return (*self._watched.alarms, *parted)

    @Slot(object, object)
    def _take(self, steps: Sequence[StepDone], _evals: object) -> None:
        if not steps:
            return
        before = {(each.kind, each.step) for each in self._watched.alarms}
        self._watched = watch(
            self._watched,
            np.array([each.step for each in steps]),
            np.array([each.loss for each in steps]),
            np.array([each.lr for each in steps]),
        )
        self._show()
        for each in self._watched.alarms:
            if (each.kind, each.step) not in before:
                self.raised.emit(each)

    @Slot(object)
    def _take_study(self, found: Study | None) -> None:
        """Parting is seen in evaluations, when the run is studied."""
        if found is None or self._plots.shows_another or self._parted is not None:
            return
        past = found.spoken.past
        if past.parted_at is not None and not self._studies.is_over:
            self._parted = Alarm(PARTED, past.parted_at - 1)
            self._show()
            self.raised.emit(self._parted)

    @Slot()
    def _forget(self) -> None:
        self._watched, self._parted = Watched(), None
        self._show()

    @Slot()
    def _end(self) -> None:
        """What has ended has a mark of its own."""
        self._tell(stands=False)

    def _show(self) -> None:
        live = self._plots.live
        if (live.alarms, live.outliers) != (self.alarms, self._watched.outliers):
            live.alarms, live.outliers = self.alarms, self._watched.outliers
            self._plots.stack.request_points()
        self._tell(stands=any(each.end is None for each in self.alarms))

    def _tell(self, *, stands: bool) -> None:
        if stands != self._stands:
            self._stands = stands
            self.standing_changed.emit(stands)
