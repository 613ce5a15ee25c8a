"""What an alarm does in the window: a log line, a notice, a remedy, a pause where wanted.

No remedy starts anything by itself. Two open a dialog; the third stages a tail, which shows both
forecasts and waits for Apply: that is the dialog of schedules.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from core.foresight import ALARMS, Alarm
from core.foresight.alarms import DIVERGED_FOR, DIVERGING, GO_BACK, NON_FINITE, PARTED, SPIKE
from core.schedule.edits import DecayNow
from gui.foresight.alarm_watch import AlarmWatch
from gui.models.clip_history import first_clipped
from gui.models.preferences import Preferences
from gui.panels.log import LogPanel
from gui.panels.notice import Notice
from gui.panels.remedies import BRANCH, remedy_text
from gui.panels.threshold_dialog import ThresholdDialog
from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.run.live_settings import LiveSettings
from gui.run.run_phase import RunAction, RunPhase
from gui.runs.resume.go_back import GoBackOffer, best_before
from gui.runs.resume.resume_actions import ResumeActions
from gui.runs.resume.shown_checkpoints import ShownCheckpoints
from gui.schedule_editor.staged_edits import StagedEdits

_PAUSES = "run/pause_on_divergence"
_PREFIX = "alarm:"
_MAX_NORM = "clipping.max_norm"
_SOONER = 0.25  # of what is left
_ON = (RunPhase.RUNNING, RunPhase.PAUSED)


class AlarmBinding(QObject):
    """Tells one window's alarms, and does what is pressed of their remedies.

    Signals: ``can_act_changed``: bool, whether the run that is shown is on; bool, whether it is
    over and another one may begin at a checkpoint of it.
    """

    can_act_changed = Signal(bool, bool)

    def __init__(
        self,
        watch: AlarmWatch,
        *,
        plots: RunPlots,
        controller: RunController,
        live: LiveSettings,
        staging: StagedEdits,
        notice: Notice,
        log: LogPanel,
        go_back: GoBackOffer,
        checkpoints: ShownCheckpoints,
        resume_actions: ResumeActions,
        dialog_parent: QWidget,
    ) -> None:
        super().__init__(watch)
        self._watch, self._go_back_offer, self._parent = watch, go_back, dialog_parent
        self._plots, self._controller, self._live = plots, controller, live
        self._checkpoints, self._resume_actions = checkpoints, resume_actions
        self._staging, self._notice, self._log = staging, notice, log
        self._pauses: QAction | None = None
        self._is_quiet = False
        self._told = ""  # in the notice, with a remedy that needs a run
        watch.raised.connect(self._tell)
        notice.action_wanted.connect(self._act)
        controller.phase_changed.connect(self._take_phase)
        controller.phase_changed.connect(self.tell_can_act)
        plots.another_shown.connect(self.tell_can_act)

    def let_pause(self, switch: QAction, preferences: Preferences) -> None:
        """Pause a run that diverges while this is ticked, which is remembered."""
        self._pauses = switch
        switch.setChecked(preferences.switch(_PAUSES, True))
        switch.toggled.connect(lambda on: preferences.put(_PAUSES, on))

    @Slot(bool)
    def set_quiet(self, quiet: bool) -> None:
        """While quiet, alarms stand in the log alone: the run is there to go wrong."""
        self._is_quiet = quiet

    @Slot(object)
    def _tell(self, alarm: Alarm) -> None:
        if alarm.kind == NON_FINITE:
            return  # the run pauses by itself and says so
        text = self._text(alarm)
        self._log.add("warning", text)
        if self._is_quiet or self._controller.phase not in _ON:
            return  # of a run that is over the reading tells it
        self._told = text
        action = _PREFIX + ALARMS[alarm.kind].remedy, remedy_text(ALARMS[alarm.kind].remedy)
        self._notice.tell("warning", text, details=True, action=action)
        pauses = self._pauses is not None and self._pauses.isChecked()
        runs_on = alarm.end is None and self._controller.phase is RunPhase.RUNNING
        if alarm.kind == DIVERGING and pauses and runs_on:
            self._controller.pause_or_resume()

    def _text(self, alarm: Alarm) -> str:
        texts = {
            SPIKE: self.tr("The loss spiked at step {0}."),
            DIVERGING: self.tr(
                "The run is diverging: at step {0} the smoothed loss had been 5% above its "
                "minimum for 100 steps."
            ),
            PARTED: self.tr(
                "Overfitting: at step {0} training and validation loss had separated. The "
                "model memorises its text."
            ),
        }
        text = texts[alarm.kind]
        if alarm.kind == PARTED and 0 < alarm.step < self._plots.live.steps_per_epoch:
            text = self.tr(
                "At step {0} training and validation loss had separated. No text was read twice: "
                "the validation text differs from the training text."
            )
        return text.format(f"{alarm.step:,}")

    @Slot()
    def tell_can_act(self) -> None:
        """Another run is shown, or it has come to its end."""
        acts = self._controller.phase in _ON and not self._plots.shows_another
        free = not self._controller.busy and self._controller.can(RunAction.CONTINUE)
        branches = free and self._checkpoints.run is not None and bool(self._checkpoints.known)
        self.can_act_changed.emit(acts, branches)

    @Slot(str)
    def _act(self, action: str) -> None:
        if action.startswith(_PREFIX):
            self.act(action.removeprefix(_PREFIX))

    @Slot(str)
    def act(self, remedy: str) -> None:
        """Do what an alarm's button offers: one of ``REMEDIES``, or ``BRANCH``."""
        remedies: dict[str, Callable[[], None]] = {
            "go_back": self._go_back,
            "decay_now": self._decay_now,
            "lower_threshold": self._lower_threshold,
            BRANCH: self._branch,
        }
        remedies[remedy]()

    def _decay_now(self) -> None:
        """Stage a fall from here; where the plan falls already, a quicker one that ends sooner."""
        staging, text = self._staging, self.tr("Decay now")
        if staging.add(DecayNow(), text) or staging.timeline is None:
            return
        left = staging.timeline.total_steps - staging.step
        if not staging.add(DecayNow(max(round(_SOONER * left), 1)), text):
            self._notice.tell(
                "info",
                self.tr(
                    "The learning rate is at its end already. Stop the run, or go back to an "
                    "earlier checkpoint (Run > Checkpoints)."
                ),
            )

    def _lower_threshold(self) -> None:
        """Ask for another threshold; nothing is set by asking."""
        scene = self._plots.live
        now, history = scene.series.last_step or 0, scene.clip_history.present
        begins = first_clipped(history.begin, scene.warmup_steps)
        dialog = ThresholdDialog(
            scene.max_norm,
            scene.series.column("grad_norm"),
            begins if begins > now + 1 else 0,
            self._parent,
        )
        dialog.chosen.connect(partial(self._live.edit, _MAX_NORM))
        self._controller.ended.connect(dialog.reject)
        dialog.open()

    def _branch(self) -> None:
        """Of a run that is over: another one from its best checkpoint, by the usual dialog."""
        run, known = self._checkpoints.run, self._checkpoints.known
        if run is None or not known:
            return
        found = best_before(known, self._began(self._plots.shown.alarms))
        self._resume_actions.branch(run.path, (found or known[0]).step)

    def _began(self, alarms: Sequence[Alarm]) -> int | None:
        """Where the last trouble began that one goes back from; ``None``: there was none."""
        found = [each for each in alarms if ALARMS[each.kind].remedy == GO_BACK]
        if not found:
            return None
        last = found[-1]  # a divergence is found so much later
        return last.step - DIVERGED_FOR + 1 if last.kind == DIVERGING else last.step

    def _go_back(self) -> None:
        """To the best checkpoint, or to the newest one from before the trouble."""
        found = [each for each in self._watch.alarms if ALARMS[each.kind].remedy == GO_BACK]
        began = self._began(self._watch.alarms)
        is_none = bool(found) and found[-1].kind == NON_FINITE
        self._go_back_offer.ask(began, best=not is_none)

    @Slot(object)
    def _take_phase(self, phase: RunPhase) -> None:
        if phase in (RunPhase.FINISHED, RunPhase.FAILED):
            if self._told and self._notice.text() == self._told:
                self._notice.dismiss()
            self._told = ""
