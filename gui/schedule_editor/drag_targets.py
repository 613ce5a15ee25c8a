"""What the handles change: the draft before a run, what is staged during one.

Both take the same requests. Decide nothing about values: ``gui.schedule_editor.plan_drag`` and
``gui.schedule_editor.staged_drag`` do.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from core.lr_shapes.interpolation import LINEAR
from core.schedule.edits import Redraw
from core.schedule.point_curves import TOLERANCE
from core.schedule.timeline import ScheduleTail, rest
from gui.models.draft import Draft
from gui.plots.run_plots import RunPlots
from gui.plots.table import tr
from gui.run.step_time import StepTime
from gui.schedule_editor.drag_gesture import GestureId
from gui.schedule_editor.handle_text import (
    handle_name,
    point_readings,
    readings,
    tail_readings,
)
from gui.schedule_editor.handles import DragRequest
from gui.schedule_editor.plan_drag import DraftChange, Place, Plan, dragged, nudged, places
from gui.schedule_editor.point_drag import (
    PointChange,
    PointCurve,
    Sight,
    as_points,
    moved,
    passed_points,
    plan_change,
    plan_curve,
    point_of,
    point_places,
    redraw_of,
    tail_curve,
    turned_tail,
)
from gui.schedule_editor.point_drag import nudged as point_nudged
from gui.schedule_editor.staged_drag import TailChange
from gui.schedule_editor.staged_drag import dragged as tail_dragged
from gui.schedule_editor.staged_drag import nudged as tail_nudged
from gui.schedule_editor.staged_drag import places as tail_places
from gui.schedule_editor.staged_edits import Changes, StagedEdits
from gui.schedule_editor.undrawn_points import undrawn_in_plan, undrawn_in_tail


class DragTarget(Protocol):
    """What a drag of a handle changes."""

    def places(self, sight: Sight | None = None, kept: str = "") -> Mapping[str, Place]:
        """Where they stand; of many points those in sight, and ``kept``, which is dragged."""

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

    def points(self) -> PointCurve | None:
        """The points that can be moved; ``None``: the curve goes through none."""

    def undrawn(self) -> PointCurve | None:
        """What a shape *Points* without points goes through; ``None``: it has some, or is none."""

    def lr_at(self, step: float) -> float | None:
        """How high the curve is; ``None`` where it cannot be moved any more."""

    def set_points(self, change: PointChange, text: str) -> None:
        """Take on a changed curve, as one undo entry."""

    def interpolation(self) -> str:
        """What is between the points."""

    def interpolate(self, interpolation: str, text: str) -> None:
        """Another way from point to point, as one undo entry."""

    def turned(self, tolerance: float) -> int:
        """Through how many points the same curve would go; 0: it cannot be turned now."""

    def turn_into_points(self, text: str, tolerance: float = TOLERANCE) -> None:
        """The same curve through a few points, as one undo entry.

        ``tolerance``: how far a rate may be off, as a share of the highest.
        """


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


def with_points(
    others: Mapping[str, Place],
    curve: PointCurve | None,
    sight: Sight | None = None,
    kept: str = "",
) -> Mapping[str, Place]:
    """The handles of a curve's points, with the end's own where no point stands there."""
    found = {} if curve is None else point_places(curve, sight, kept)
    if curve is None or not found:
        return others
    is_ended = curve.is_last(len(curve.points) - 1)
    return {**({} if is_ended else others), **found}


class DraftTarget:
    """The handles move the settings of the next run."""

    def __init__(self, draft: Draft, step_time: StepTime) -> None:
        self._draft = draft
        self._step_time = step_time
        self._start: Plan | None = None  # the plan when the drag began
        self._before: dict[str, Any] = {}  # what the drag has changed, as it was

    def places(self, sight: Sight | None = None, kept: str = "") -> Mapping[str, Place]:
        plan = plan_of(self._draft)
        if plan is None:
            return {}
        others = places(plan.schedule, measured_in_steps=plan.measured_in_steps)
        return with_points(others, plan_curve(plan), sight, kept)

    def enabled(self) -> bool:
        return True

    def begin(self) -> None:
        self._start = plan_of(self._draft)
        self._before = {}

    def move(self, request: DragRequest, gesture: GestureId) -> str:
        if self._start is None:
            return ""
        curve, k = plan_curve(self._start), point_of(request.handle)
        if curve is not None and k is not None:
            point = moved(curve, k, request.step, request.lr, request.resolution, snap=request.snap)
            return self._apply(request.handle, plan_change(self._start, point), gesture)
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
        self._draft.set_values(change.values, handle_name(handle), gesture)
        return change.stopped

    def restore(self, handle: str, gesture: GestureId) -> None:
        if self._before:
            self._draft.set_values(self._before, handle_name(handle), gesture)

    def nudge(self, handle: str, right: int, up: int, *, far: bool, gesture: GestureId) -> str:
        plan = plan_of(self._draft)
        self._before = {}
        if plan is None:
            return ""
        curve, k = plan_curve(plan), point_of(handle)
        if curve is not None and k is not None:
            point = point_nudged(curve, k, right, up, far=far)
            return self._apply(handle, plan_change(plan, point), gesture)
        return self._apply(handle, nudged(plan, handle, right, up, far=far), gesture)

    def read(self, handle: str) -> tuple[str, str]:
        plan, config = plan_of(self._draft), self._draft.config()
        if plan is None or config is None:
            return "", ""
        training = config.training
        tokens = training.batch_size * training.grad_accumulation * config.data.context_length
        curve = plan_curve(plan)
        if curve is not None and point_of(handle) is not None:
            return point_readings(handle, curve, tokens, self._step_time.seconds)
        return readings(plan, handle, tokens, self._step_time.seconds)

    def points(self) -> PointCurve | None:
        plan = plan_of(self._draft)
        return None if plan is None else plan_curve(plan)

    def undrawn(self) -> PointCurve | None:
        plan = plan_of(self._draft)
        return None if plan is None else undrawn_in_plan(plan)

    def lr_at(self, step: float) -> float | None:
        plan = plan_of(self._draft)
        return None if plan is None else plan.schedule.lr(max(round(step), 0))

    def set_points(self, change: PointChange, text: str) -> None:
        plan = plan_of(self._draft)
        if plan is not None:
            straight = {} if plan.schedule.points else {"schedule.interpolation": LINEAR}
            self._draft.set_values({**plan_change(plan, change).values, **straight}, text)

    def interpolation(self) -> str:
        return str(self._draft.value("schedule.interpolation"))

    def interpolate(self, interpolation: str, text: str) -> None:
        self._draft.set_values({"schedule.interpolation": interpolation}, text)

    def turned(self, tolerance: float) -> int:
        plan = plan_of(self._draft)
        return 0 if plan is None else len(as_points(plan.schedule, tolerance)["schedule.points"])

    def turn_into_points(self, text: str, tolerance: float = TOLERANCE) -> None:
        plan = plan_of(self._draft)
        if plan is not None:
            self._draft.set_values(as_points(plan.schedule, tolerance), text)


class StagedTarget:
    """The handles stage another rest of the run that is on."""

    def __init__(self, staging: StagedEdits, plots: RunPlots) -> None:
        self._staging = staging
        self._plots = plots
        self._start: Changes = ()  # what was staged when the drag began
        self._known: tuple[ScheduleTail | None, float, PointCurve | None] = None, 0.0, None

    def places(self, sight: Sight | None = None, kept: str = "") -> Mapping[str, Place]:
        tail = self._staging.tail()
        if tail is None:
            return {}
        return with_points(tail_places(tail), self._curve(tail), sight, kept)

    def _curve(self, tail: ScheduleTail) -> PointCurve | None:
        """Its points, counted as those of the run are."""
        line = self._staging.timeline
        assert line is not None
        per_epoch = self._plots.shown.steps_per_epoch
        if tail is not self._known[0] or per_epoch != self._known[1]:
            passed = passed_points(rest(line, self._staging.step))
            self._known = tail, per_epoch, tail_curve(tail, per_epoch, passed)
        return self._known[2]

    def enabled(self) -> bool:
        return self._staging.active and not self._staging.awaits_answer

    def begin(self) -> None:
        self._start = self._staging.changes

    def move(self, request: DragRequest, gesture: GestureId) -> str:
        tail = self._staging.tail(self._start)
        if tail is None:
            return ""
        curve = self._curve(tail)
        if curve is not None and point_of(request.handle) is not None:
            return self._move_point(curve, request, gesture)
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

    def _move_point(self, curve: PointCurve, request: DragRequest, gesture: GestureId) -> str:
        """The point that stood there at the press, however many the run has passed since."""
        begin = request.begin
        steps = [round(step) for step, _ in curve.points]
        if begin is None or round(begin.step) not in steps:
            return tr("the run has passed this point")
        k = steps.index(round(begin.step))
        point = moved(curve, k, request.step, request.lr, request.resolution, snap=request.snap)
        change = TailChange(redraw_of(curve, point.curve), point.stopped)
        if point.curve == curve:
            change = TailChange(None, point.stopped)
        return self._stage(request.handle, self._start, change, gesture)

    def _stage(self, handle: str, begin: Changes, change: TailChange, gesture: GestureId) -> str:
        after = begin if change.redraw is None else (*begin, change.redraw)
        self._staging.stage(after, handle_name(handle), gesture)
        return change.stopped

    def restore(self, handle: str, gesture: GestureId) -> None:
        self._staging.stage(self._start, handle_name(handle), gesture)

    def nudge(self, handle: str, right: int, up: int, *, far: bool, gesture: GestureId) -> str:
        tail = self._staging.tail()
        if tail is None:
            return ""
        curve, k = self._curve(tail), point_of(handle)
        if curve is not None and k is not None:
            point = point_nudged(curve, k - curve.number, right, up, far=far)
            redraw = None if point.curve == curve else redraw_of(curve, point.curve)
            change = TailChange(redraw, point.stopped)
        else:
            change = tail_nudged(tail, handle, right, up, far=far)
        return self._stage(handle, self._staging.changes, change, gesture)

    def read(self, handle: str) -> tuple[str, str]:
        tail = self._staging.tail()
        if tail is None:
            return "", ""
        scene = self._plots.shown
        pace = (scene.steps_per_epoch, scene.tokens_per_step, scene.seconds_per_step)
        curve = self._curve(tail)
        if curve is not None and point_of(handle) is not None:
            return point_readings(handle, curve, *pace[1:])
        return tail_readings(tail, handle, *pace)

    def points(self) -> PointCurve | None:
        tail = self._staging.tail()
        return None if tail is None else self._curve(tail)

    def undrawn(self) -> PointCurve | None:
        tail = self._staging.tail()
        return None if tail is None else undrawn_in_tail(tail)

    def lr_at(self, step: float) -> float | None:
        tail = self._staging.tail()
        if tail is None or round(step) <= tail.step:
            return None
        return tail.lr(round(step))

    def _add(self, redraw: Redraw, text: str) -> None:
        self._staging.stage((*self._staging.changes, redraw), text)

    def set_points(self, change: PointChange, text: str) -> None:
        before, undrawn = self.points(), self.undrawn()
        if before is not None:
            self._add(redraw_of(before, change.curve), text)
        elif undrawn is not None:
            self._add(redraw_of(undrawn, change.curve, LINEAR), text)

    def interpolation(self) -> str:
        tail = self._staging.tail()
        return "" if tail is None else tail.schedule.interpolation

    def interpolate(self, interpolation: str, text: str) -> None:
        curve = self.points()
        if curve is not None:
            self._add(redraw_of(curve, curve, interpolation), text)

    def turned(self, tolerance: float) -> int:
        tail = self._staging.tail()
        return 0 if tail is None else len(turned_tail(tail, tolerance).points)

    def turn_into_points(self, text: str, tolerance: float = TOLERANCE) -> None:
        tail = self._staging.tail()
        if tail is not None:
            curve = turned_tail(tail, tolerance)
            self._add(redraw_of(curve, curve, LINEAR), text)
