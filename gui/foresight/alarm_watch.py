"""Watches the losses of the run at work as they come, and tells of an alarm once.

Some microseconds a step, on the window's thread. What this window has not seen as it came (the part
before a resume, a stored run) is looked through by the studies, beside it. Stops no run and says no
word.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from core.foresight import Alarm, Watched, watch
from core.foresight.alarms import NON_FINITE, PARTED
from core.messages.events import Paused, StepDone, WentBack
from gui.foresight.studies import Studies
from gui.foresight.study import Study
from gui.plots.run_plots import RunPlots
from gui.plots.scene import Scene
from gui.run.presenter import RunPresenter

_READ_AGAIN = 20_000  # steps at most, after a run went back: what came before is for the studies


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
        self._earlier = Watched()  # what was found before the first step that was watched
        self._parted: Alarm | None = None
        self._broken: Alarm | None = None  # of a number that is none: the run has paused there
        self._stands = False
        presenter.measured.connect(self._take)
        presenter.run_began.connect(self._forget)
        presenter.forgotten.connect(self._forget)
        presenter.trouble.connect(self._take_trouble)
        presenter.went_back.connect(self._look_again)
        presenter.run_ended.connect(self._end)
        studies.changed.connect(self._take_study)

    @property
    def alarms(self) -> tuple[Alarm, ...]:
        """Those of the run at work, in the order in which they were found."""
        others = (each for each in (self._parted, self._broken) if each is not None)
        return (*self._earlier.alarms, *self._watched.alarms, *others)

    @Slot(object, object)
    def _take(self, steps: Sequence[StepDone], _evals: object) -> None:
        if not steps:
            return
        broken, last = self._broken, steps[-1].step
        if broken is not None and broken.end is None and last >= broken.step:
            self._broken = replace(broken, end=last)  # it was tried once more, and went well
        before = self._watched.alarms
        self._watched = watch(
            self._watched,
            [each.step for each in steps],
            [each.loss for each in steps],
            [each.lr for each in steps],
        )
        self._show()
        if self._watched.alarms is not before:
            known = {(each.kind, each.step) for each in before}
            for each in self._watched.alarms:
                if (each.kind, each.step) not in known:
                    self.raised.emit(each)

    @Slot(object)
    def _take_trouble(self, event: Paused) -> None:
        """The run has paused by itself: at a number that is none, or for want of room."""
        if event.kind == "nonfinite":
            self._broken = Alarm(NON_FINITE, event.step)
            self._show()
            self.raised.emit(self._broken)
            self._studies.renew()

    @Slot(object)
    def _take_study(self, found: Study | None) -> None:
        """Parting is seen in evaluations, and what came before in the record: by a study."""
        if found is None:
            return
        if self._plots.shows_another:
            past = found.spoken.past
            _mark(self._plots.shown, past.all_alarms, past.alarms)
            self._plots.stack.request_draw()
            return
        self._take_earlier(found.spoken.past.alarms)
        at = found.spoken.past.parted_at
        if at is not None and self._parted is None and not self._studies.is_over:
            self._parted = Alarm(PARTED, at - 1)
            self._show()
            self.raised.emit(self._parted)

    def _take_earlier(self, found: Watched) -> None:
        """What was found before this window saw a step; it saw none: a run that has paused."""
        first = self._watched.first
        if found.first is None or (first is not None and found.first >= first):
            return
        self._earlier = Watched(
            tuple(
                each
                for each in found.alarms
                if each.kind != NON_FINITE and (first is None or each.step < first)
            ),
            tuple(each for each in found.outliers if first is None or each < first),
        )
        self._show()

    @Slot()
    def _forget(self) -> None:
        self._watched, self._earlier = Watched(), Watched()
        self._parted = self._broken = None
        self._show()

    @Slot(object)
    def _look_again(self, event: WentBack) -> None:
        """The run went back: what it had come to since is undone, and what was before it stands."""
        parted = self._parted
        self._forget()
        if parted is not None and parted.step < event.step:
            self._parted = parted
        series = self._plots.live.series
        steps, losses, lr = (series.column(name)[-_READ_AGAIN:] for name in ("step", "loss", "lr"))
        self._watched = watch(Watched(), steps.astype(int), losses, lr)
        self._show()

    @Slot()
    def _end(self) -> None:
        """What has ended has a mark of its own."""
        self._tell(stands=False)

    def _show(self) -> None:
        live, alarms = self._plots.live, self.alarms
        outliers = (*self._earlier.outliers, *self._watched.outliers)
        is_other = live.alarms != alarms or live.outliers != outliers
        live.watched, live.broken = self._watched, self._broken
        if is_other:
            live.alarms, live.outliers = alarms, outliers
            self._plots.stack.request_points()
        self._tell(stands=any(each.end is None for each in alarms))

    def _tell(self, *, stands: bool) -> None:
        if stands != self._stands:
            self._stands = stands
            self.standing_changed.emit(stands)


def _mark(scene: Scene, alarms: tuple[Alarm, ...], watched: Watched) -> None:
    """Let the plots mark what was found in a run."""
    scene.alarms, scene.outliers, scene.watched = alarms, watched.outliers, watched
