"""What is staged for a run, put together with the run, the plots, the bar and the actions.

Decides nothing about values: what an edit becomes is the engine's answer.
"""

import numpy as np
from PySide6.QtCore import QObject, Slot

from core.foresight import suggest
from core.foresight.suggestion import WORSE
from core.messages.commands import EditSchedule
from core.schedule.edits import (
    Change,
    DecayNow,
    Extend,
    Halve,
    Hold,
    Redraw,
    Rewarm,
    Single,
    Stretch,
)
from gui.language.texts import without_key
from gui.models.preferences import Preferences
from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.run.run_phase import RunPhase
from gui.schedule_editor.handles import Handles
from gui.schedule_editor.staged_edits import StagedEdits, suggested_change
from gui.schedule_editor.tail_actions import TailActions
from gui.schedule_editor.tail_bar import TailBar

_ON_RELEASE = "schedule/apply_on_release"
_STEPS = "schedule/extend_steps"
_DEFAULT_STEPS = 100.0
_MOST_STEPS = 1e9


class StagingController(QObject):
    """Connects what is staged with the bar, the actions and the run.

    Args:
        bar: shows the quick edits, or what is staged.
        handles: Discard takes a drag of theirs back first.
        plots: draws the staged curve.
        staged: what is staged.
        run: takes what is applied.
        actions: the quick edits, Apply and Discard.
        preferences: remembers how a person applies and extends.
    """

    def __init__(
        self,
        *,
        bar: TailBar,
        handles: Handles,
        plots: RunPlots,
        staged: StagedEdits,
        run: RunController,
        actions: TailActions,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar, self._handles, self._plots = bar, handles, plots
        self._staging, self._run = staged, run
        self._actions, self._preferences = actions, preferences
        run.phase_changed.connect(self.refresh)
        staged.changed.connect(self.refresh)
        staged.moved.connect(self._show_staged)
        staged.apply_wanted.connect(self._send)
        self._connect_actions()
        self.refresh()

    def _connect_actions(self) -> None:
        actions, store = self._actions, self._preferences
        actions.decay_now.triggered.connect(
            lambda: self._stage(DecayNow(), actions.decay_now.text())
        )
        actions.hold.triggered.connect(lambda: self._stage(Hold(), actions.hold.text()))
        actions.halve.triggered.connect(lambda: self._stage(Halve(), actions.halve.text()))
        actions.extend.triggered.connect(
            lambda: self._stage(Extend(self._bar.steps.value()), actions.extend.text())
        )
        actions.apply.triggered.connect(self._staging.apply)
        actions.discard.triggered.connect(self._discard)
        actions.on_release.setChecked(store.switch(_ON_RELEASE, False))
        actions.on_release.toggled.connect(lambda on: store.put(_ON_RELEASE, on))
        actions.suggest.triggered.connect(self._suggest)
        self._bar.set_actions(actions.quick, actions.decisions, actions.suggest)
        self._bar.set_steps(int(store.number(_STEPS, _DEFAULT_STEPS, 1.0, _MOST_STEPS)))
        self._bar.extend_chosen.connect(self._choose_steps)
        actions.name_steps(self._bar.steps.value())

    @Slot(object)
    def _send(self, change: Change) -> None:
        if not self._run.edit(EditSchedule(change)):
            self._staging.take_rejection()

    # -- what is shown

    @Slot()
    def refresh(self) -> None:
        """Bring curve, bar and actions up to date."""
        staging, staged = self._staging, self._staging.staged
        at_work = self._run.phase in (RunPhase.RUNNING, RunPhase.PAUSED)
        on = staging.active and (at_work or staging.is_what_if)
        free = on and not staging.awaits_answer
        some = bool(staging.changes)
        for action in (*self._actions.quick, self._actions.suggest):
            action.setEnabled(free)
        self._actions.explain_apply(what_if=staging.is_what_if)
        self._actions.apply.setEnabled(on and staging.can_apply)
        self._actions.discard.setEnabled(free and some)
        self._bar.set_run(on)
        self._bar.set_staged(some, self._staged_text(), staged.problem)
        self._show_staged()

    def _staged_text(self) -> str:
        if self._staging.awaits_answer:
            return self.tr("Applying at the next step…")
        staged = self._staging.staged
        if staged.note:
            return f"{staged.text}, {staged.note}"
        return staged.text or self.tr("has no effect any more")

    @Slot()
    def _show_staged(self) -> None:
        self._plots.show_staged(self._staging.staged_timeline, own=not self._staging.is_what_if)

    # -- what is pressed

    def _stage(self, change: Single, text: str) -> None:
        """Every press is answered, also where nothing would change."""
        if not self._staging.add(change, without_key(text)):
            self._bar.answer(self._why_nothing(change))
        elif not self._staging.changes:
            self._bar.answer(self.tr("Same as the applied schedule: nothing is staged"))

    @Slot()
    def _suggest(self) -> None:
        """Stage the decay that foresight suggests, in place of what is staged."""
        scene = self._plots.shown if self._staging.is_what_if else self._plots.live
        line, learned, step = self._staging.timeline, scene.learned, self._staging.step
        if line is None:
            return
        found = None
        if learned is not None:
            found = suggest(learned, line.curve(np.arange(learned.past.seen, line.total_steps)))
        if found is None:
            self._bar.answer(self.tr("No suggestion without a forecast"))
            return
        if found.verdict == WORSE:
            self._bar.answer(self.tr("The plan is forecast to end lower than a suggestion"))
            return
        change = suggested_change(found, step)
        self._staging.stage((change,), self.tr("Suggested decay"))
        if not self._staging.changes:
            self._bar.answer(self.tr("The plan already does this"))

    def _why_nothing(self, change: Single) -> str:
        match change:
            case DecayNow() if self._staging.at_floor:
                return self.tr("Already at the minimum")
            case DecayNow():
                return self.tr("Already decaying")
            case Hold():
                return self.tr("Already held")
            case Halve() | Extend() | Redraw() | Stretch() | Rewarm():
                return self.tr("This has no effect")

    @Slot()
    def _discard(self) -> None:
        """Esc: a drag is taken back first, and only then what is staged."""
        if self._handles.dragged:
            self._handles.cancel_drag()
        else:
            self._staging.discard()

    @Slot()
    def take_release(self) -> None:
        """A drag has staged something: apply it at once, where the person wants that."""
        if self._actions.on_release.isChecked() and self._staging.changes:
            self._staging.apply()

    @Slot(int)
    def _choose_steps(self, steps: int) -> None:
        self._preferences.put(_STEPS, steps)
        self._actions.name_steps(steps)
