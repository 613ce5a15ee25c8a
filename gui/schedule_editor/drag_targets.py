"""What the handles change: the draft before a run, what is staged during one.

Both take the same requests. Decide nothing about values: ``gui.schedule_editor.plan_drag`` and
``gui.schedule_editor.staged_drag`` do.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from gui.models.draft import Draft
from gui.plots.run_plots import RunPlots
from gui.plots.table import tr
from gui.run.step_time import StepTime
from gui.schedule_editor.drag_gesture import GestureId
from gui.schedule_editor.handle_text import NAMES, readings, tail_readings
from gui.schedule_editor.handles import DragRequest
from gui.schedule_editor.plan_drag import DraftChange, Place, Plan, dragged, nudged, places
from gui.schedule_editor.staged_drag import TailChange
from gui.schedule_editor.staged_drag import dragged as tail_dragged
from gui.schedule_editor.staged_drag import nudged as tail_nudged
from gui.schedule_editor.staged_drag import places as tail_places
from gui.schedule_editor.staged_edits import Changes, StagedEdits


class DragTarget(Protocol):
    """What a drag of a handle changes."""

    def places(self) -> Mapping[str, Place]:
        """Where they stand."""

    def enabled(self) -> bool:
        """Whether they can be moved now."""

    def begin(self) -> None:
        """A drag begins."""

    def move(self, request: DragRequest, gesture: GestureId) -> str:
        """A handle is wanted there; the limit that stopped it, in words."""

    def restore(self, handle: str, gesture: GestureId) -> None:
        """Take back what the drag has changed."""

    def nudge(self, handle: str, right: int, up: int, *, far: bool, gesture: GestureId) -> str:
        """An arrow key; the limit that stopped it, in words."""

    def read(self, handle: str) -> tuple[str, str]:
        """Its value, and the same in other units."""


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


class DraftTarget:
    """The handles move the settings of the next run."""

    def __init__(self, draft: Draft, step_time: StepTime) -> None:
        self._draft = draft
        self._step_time = step_time
        self._start: Plan | None = None  # the plan when the drag began
        self._before: dict[str, Any] = {}  # what the drag has changed, as it was

    def places(self) -> Mapping[str, Place]:
        plan = plan_of(self._draft)
        if plan is None:
            return {}
        return places(plan.schedule, measured_in_steps=plan.measured_in_steps)

    def enabled(self) -> bool:
        return True

    def begin(self) -> None:
        self._start = plan_of(self._draft)
        self._before = {}

    def move(self, request: DragRequest, gesture: GestureId) -> str:
        if self._start is None:
            return ""
        change = dragged(
            self._start,
            request.handle,
            request.step,
            request.lr,
            request.resolution,
            snap=request.snap,
        )
        return self._apply(request.handle, change, gesture)

    def _apply(self, handle: str, change: DraftChange, gesture: GestureId) -> str:
        for path in change.values:
            self._before.setdefault(path, self._draft.value(path))
        self._draft.set_values(change.values, tr(NAMES[handle]), gesture)
        return change.stopped

    def restore(self, handle: str, gesture: GestureId) -> None:
        if self._before:
            self._draft.set_values(self._before, tr(NAMES[handle]), gesture)

    def nudge(self, handle: str, right: int, up: int, *, far: bool, gesture: GestureId) -> str:
        plan = plan_of(self._draft)
        self._before = {}
        if plan is None:
            return ""
        return self._apply(handle, nudged(plan, handle, right, up, far=far), gesture)

    def read(self, handle: str) -> tuple[str, str]:
        plan, config = plan_of(self._draft), self._draft.config()
        if plan is None or config is None:
            return "", ""
        training = config.training
        tokens = training.batch_size * training.grad_accumulation * config.data.context_length
        return readings(plan, handle, tokens, self._step_time.seconds)


class StagedTarget:
    """The handles stage another rest of the run that is on."""

    def __init__(self, staging: StagedEdits, plots: RunPlots) -> None:
        self._staging = staging
        self._plots = plots
        self._start: Changes = ()  # what was staged when the drag began

    def places(self) -> Mapping[str, Place]:
        tail = self._staging.tail()
        return {} if tail is None else tail_places(tail)

    def enabled(self) -> bool:
        return self._staging.active and not self._staging.awaits_answer

    def begin(self) -> None:
        self._start = self._staging.changes

    def move(self, request: DragRequest, gesture: GestureId) -> str:
        tail = self._staging.tail(self._start)
        if tail is None:
            return ""
        change = tail_dragged(
            tail,
            request.handle,
            request.step,
            request.lr,
            request.resolution,
            snap=request.snap,
            steps_per_epoch=self._plots.shown.steps_per_epoch,
            begin=request.begin,
        )
        return self._stage(request.handle, self._start, change, gesture)

    def _stage(self, handle: str, begin: Changes, change: TailChange, gesture: GestureId) -> str:
        after = begin if change.redraw is None else (*begin, change.redraw)
        self._staging.stage(after, tr(NAMES[handle]), gesture)
        return change.stopped

    def restore(self, handle: str, gesture: GestureId) -> None:
        self._staging.stage(self._start, tr(NAMES[handle]), gesture)

    def nudge(self, handle: str, right: int, up: int, *, far: bool, gesture: GestureId) -> str:
        tail = self._staging.tail()
        if tail is None:
            return ""
        change = tail_nudged(tail, handle, right, up, far=far)
        return self._stage(handle, self._staging.changes, change, gesture)

    def read(self, handle: str) -> tuple[str, str]:
        tail = self._staging.tail()
        if tail is None:
            return "", ""
        scene = self._plots.shown
        pace = (scene.steps_per_epoch, scene.tokens_per_step, scene.seconds_per_step)
        return tail_readings(tail, handle, *pace)
