"""What is staged for a run, put together with the run, the plots, the actions and the history.

Decides nothing about values: what an edit becomes is the engine's answer.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.config import RunConfig
from core.messages.commands import SCHEDULE, EditSchedule
from core.messages.edit_records import edit_of
from core.messages.events import (
    CommandRejected,
    Evaluated,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
)
from core.schedule.edits import Change, DecayNow, Extend, Halve, Hold, Single
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.run.controller import RunPhase
from gui.schedule_editor.handle_binding import HandleWiring

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_ON_RELEASE = "schedule/apply_on_release"
_STEPS = "schedule/extend_steps"
_DEFAULT_STEPS = 100.0
_MOST_STEPS = 1e9


class TailWiring(QObject):
    """Connects one window's staging, once."""

    def __init__(self, window: "MainWindow", handles: HandleWiring) -> None:
        super().__init__(window)
        assert window.plots is not None
        assert window.staging is not None
        self._window = window
        self._controller = window.controller
        self._staging = window.staging
        self._plots = window.plots
        self._bar = window.plots.tail_bar
        self._edits = window.edits
        self._actions = window.actions_.tail
        self._listen(handles)
        self._connect_actions()
        self.refresh()

    def _listen(self, handles: HandleWiring) -> None:
        display, staging = self._window.display, self._staging
        display.run_began.connect(self._begin)
        display.measured.connect(self._move_on)
        display.edited.connect(self._take_edit)
        display.rejected.connect(self._take_rejection)
        display.run_ended.connect(staging.end)
        self._controller.phase_changed.connect(self.refresh)
        staging.changed.connect(self.refresh)
        staging.moved.connect(self._show_staged)
        staging.apply_wanted.connect(self._send)
        handles.staged.connect(self._take_release)
        self._plots.edit_clicked.connect(self._choose_edit)
        self._edits.edit_selected.connect(self._plots.select_edit)

    def _connect_actions(self) -> None:
        actions, store = self._actions, self._window.store
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
        self._bar.set_actions(actions.quick, actions.decisions)
        self._bar.set_steps(int(store.number(_STEPS, _DEFAULT_STEPS, 1.0, _MOST_STEPS)))
        self._bar.extend_chosen.connect(self._choose_steps)
        actions.name_steps(self._bar.steps.value())

    # -- the run

    @Slot(object, object)
    def _begin(self, started: Started, config: RunConfig) -> None:
        self._edits.begin_run()
        self._plots.set_edit_steps([])
        timeline = Timeline(plan(config.schedule, started.total_steps))
        self._staging.begin(timeline, started.first_step)

    @Slot(list, list)
    def _move_on(self, _steps: Sequence[StepDone], _evals: Sequence[Evaluated]) -> None:
        self._staging.move_on(self._window.display.steps_done)

    @Slot(object)
    def _take_edit(self, event: ScheduleChanged | SettingChanged) -> None:
        self._edits.add(edit_of(event))
        self._plots.set_edit_steps(self._edits.edits.steps())
        if isinstance(event, ScheduleChanged):
            self._staging.take_edit(event.tail)

    @Slot(object)
    def _take_rejection(self, event: CommandRejected) -> None:
        if event.command == SCHEDULE:
            self._staging.take_rejection()

    @Slot(object)
    def _send(self, change: Change) -> None:
        if not self._controller.edit(EditSchedule(change)):
            self._staging.take_rejection()

    # -- what is shown

    @Slot()
    def refresh(self) -> None:
        """Bring curve, bar and actions up to date."""
        staging, staged = self._staging, self._staging.staged
        on = staging.active and self._controller.phase in (RunPhase.RUNNING, RunPhase.PAUSED)
        free = on and not staging.waits
        some = bool(staging.gestures)
        for action in self._actions.quick:
            action.setEnabled(free)
        self._actions.apply.setEnabled(on and staging.can_apply)
        self._actions.discard.setEnabled(free and some)
        self._bar.set_run(on)
        self._bar.set_staged(some, self._words(), staged.problem)
        self._show_staged()

    def _words(self) -> str:
        if self._staging.waits:
            return self.tr("Applying at the next step…")
        return self._staging.staged.words or self.tr("changes nothing any more")

    @Slot()
    def _show_staged(self) -> None:
        self._plots.show_staged(self._staging.bent)

    # -- what is pressed

    def _stage(self, change: Single, words: str) -> None:
        self._staging.add(change, words.replace("&", ""))

    @Slot()
    def _discard(self) -> None:
        """Esc: a drag is taken back first, and only then what is staged."""
        if self._plots.handles.dragged:
            self._plots.handles.abandon()
        else:
            self._staging.discard()

    @Slot()
    def _take_release(self) -> None:
        if self._actions.on_release.isChecked() and self._staging.gestures:
            self._staging.apply()

    @Slot(int)
    def _choose_steps(self, steps: int) -> None:
        self._window.store.put(_STEPS, steps)
        self._actions.name_steps(steps)

    @Slot(int)
    def _choose_edit(self, step: int) -> None:
        self._plots.select_edit(step)
        self._window.tabs.setCurrentWidget(self._edits)
        self._edits.select_step(step)
