"""Handles of the learning-rate plot and the draft, kept in step: a drag edits, an edit moves them.

One drag is one undo entry, and none where it ends where it began. Decides nothing about values:
that does ``gui.schedule_editing``.
"""

import itertools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, Slot

from gui.draft import Draft
from gui.plots.handle_words import NAMES, readings
from gui.plots.handles import Pull
from gui.plots.table import words
from gui.schedule_editing import Edit, Plan, dragged, nudged, places

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_BURST_MS = 1000  # arrow keys pressed this soon after each other are one undo entry
_gestures = itertools.count(1)


def plan_of(draft: Draft) -> Plan | None:
    """The draft's plan as the handles see it; ``None`` while something is wrong or unknown."""
    config, schedule, batches = draft.config(), draft.schedule, draft.batches_per_epoch
    if config is None or schedule is None or not batches:
        return None
    training = config.training
    return Plan(
        schedule=schedule,
        warmup=config.schedule.warmup,
        decay_start=config.schedule.decay_start,
        max_steps=training.max_steps,
        full_steps=batches * training.epochs // training.grad_accumulation,
        steps_per_epoch=batches / training.grad_accumulation,
    )


class HandleWiring(QObject):
    """Connects one window's handles, once."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        assert window.plots is not None
        assert window.draft is not None
        self._controller = window.controller
        self._draft = window.draft
        self._plots = window.plots
        self._handles = window.plots.handles
        self._gesture: tuple[str, int] = ("", 0)
        self._begin: Plan | None = None  # the plan when the drag began
        self._before: dict[str, Any] = {}  # what the drag has changed, as it was
        self._since_nudge = QElapsedTimer()
        self._handles.read = self._read
        self._handles.grabbed.connect(self._grab)
        self._handles.pulled.connect(self._pull)
        self._handles.dropped.connect(self._drop)
        self._handles.abandoned.connect(self._abandon)
        self._handles.nudged.connect(self._nudge)
        self._draft.edited.connect(self.refresh)
        self._draft.plan_changed.connect(self.refresh)
        self._draft.validity_changed.connect(self.refresh)
        self._controller.phase_changed.connect(self.refresh)
        self._controller.ended.connect(self.refresh)
        window.display.run_began.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Put the handles where the plan has them; while a run is on they can only be seen."""
        if self._controller.busy:
            drawn = self._plots.plan
            shown = places(drawn, measured_in_steps=True) if drawn is not None else {}
            self._handles.set_places(shown, enabled=False)
        else:
            plan = plan_of(self._draft)
            measured = plan is not None and plan.measured_in_steps
            shown = places(plan.schedule, measured_in_steps=measured) if plan is not None else {}
            self._handles.set_places(shown, enabled=True)
        self._plots.show_handles()

    # a drag

    @Slot(str)
    def _grab(self, name: str) -> None:
        self._gesture = (name, next(_gestures))
        self._begin = plan_of(self._draft)
        self._before = {}

    @Slot(object)
    def _pull(self, pull: Pull) -> None:
        if self._begin is None:
            return
        edit = dragged(self._begin, pull.handle, pull.step, pull.lr, pull.grain, snap=pull.snap)
        self._apply(pull.handle, edit)

    def _apply(self, name: str, edit: Edit) -> None:
        for path in edit.values:
            self._before.setdefault(path, self._draft.value(path))
        self._handles.set_stopped(words(edit.stopped) if edit.stopped else "")
        self._draft.set_values(edit.values, words(NAMES[name]), self._gesture)
        self._plots.show_handles()

    @Slot(str)
    def _drop(self, _name: str) -> None:
        self._begin = None
        self._since_nudge.invalidate()

    @Slot(str)
    def _abandon(self, name: str) -> None:
        if self._before:
            self._draft.set_values(self._before, words(NAMES[name]), self._gesture)
        self._drop(name)

    # the keyboard

    @Slot(str, int, int, bool, bool)
    def _nudge(self, name: str, right: int, up: int, far: bool, held: bool) -> None:
        plan = plan_of(self._draft)
        if plan is None:
            return
        soon = self._since_nudge.isValid() and not self._since_nudge.hasExpired(_BURST_MS)
        if self._gesture[0] != name or not (held or soon):
            self._gesture = (name, next(_gestures))
        self._since_nudge.start()
        self._before = {}
        self._apply(name, nudged(plan, name, right, up, far=far))

    # words

    def _read(self, name: str) -> tuple[str, str]:
        plan, config = plan_of(self._draft), self._draft.config()
        if plan is None or config is None:
            return "", ""
        training = config.training
        tokens = training.batch_size * training.grad_accumulation * config.data.context_length
        return readings(plan, name, tokens, self._plots.seconds_per_step)
