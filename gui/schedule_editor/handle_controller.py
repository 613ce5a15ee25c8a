"""The handles of the learning-rate plot and what they move: the draft, or a run's staged rest.

One drag is one undo entry, and none where it ends where it began. Decides nothing about values.
"""

from PySide6.QtCore import QObject, Signal, Slot

from gui.models.draft import Draft
from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.run.run_phase import RunPhase
from gui.run.step_time import StepTime
from gui.schedule_editor.drag_gesture import UndoGrouping
from gui.schedule_editor.drag_targets import DraftTarget, DragTarget, StagedTarget
from gui.schedule_editor.handles import DragRequest, Handles
from gui.schedule_editor.point_drag import MOST_HANDLES, crowd, crowd_text
from gui.schedule_editor.staged_edits import Changes, StagedEdits


class HandleController(QObject):
    """Connects the handles with what they change.

    Args:
        handles: those of the learning-rate plot.
        plots: what is shown around them.
        draft: moved while no run is on.
        step_time: tells how long a step of the draft takes.
        staged: moved during a run.
        run: says whether it is on, and whether it takes edits.

    Signals:
        staged (): a drag is over that has staged something.
    """

    staged = Signal()

    def __init__(
        self,
        handles: Handles,
        plots: RunPlots,
        draft: Draft,
        staged: StagedEdits,
        run: RunController,
        *,
        step_time: StepTime,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._handles, self._plots = handles, plots
        self._staging, self._run = staged, run
        self._draft_target = DraftTarget(draft, step_time)
        self._staged_target = StagedTarget(staged, plots)
        self._target: DragTarget = self._draft_target
        self._undo = UndoGrouping()
        self._staged_before: Changes = ()
        self.crowd = 0  # points in sight, where they are too many for handles
        handles.read = self._read
        handles.drag_started.connect(self._begin)
        handles.drag_moved.connect(self._move)
        handles.drag_kept.connect(self._keep)
        handles.drag_cancelled.connect(self._cancel)
        handles.nudged.connect(self._nudge)
        handles.sight_changed.connect(self._look)
        draft.settled.connect(self.refresh)
        staged.changed.connect(self.refresh)
        staged.moved.connect(self._move_on)
        run.phase_changed.connect(self.refresh)
        run.ended.connect(self.refresh)
        plots.another_shown.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Put the handles where what they move has them."""
        self._place_handles()
        self._plots.stack.request_plan()

    @Slot()
    def _move_on(self) -> None:
        """The run has come further: the handles move with the next picture of it."""
        self._place_handles()

    def _place_handles(self) -> None:
        what_if = self._staging.is_what_if
        if self._plots.shows_another and not what_if:  # a stored run: there is nothing to move
            self._handles.set_places({}, enabled=False)
            self._tell_crowd(0)
            return
        trains = self._staging.timeline is not None
        target: DragTarget = self._staged_target if trains else self._draft_target
        phase = self._run.phase
        takes = phase in (RunPhase.RUNNING, RunPhase.PAUSED) if trains else not self._run.busy
        takes |= what_if
        if target is not self._target and self._handles.dragged:  # a run began or ended meanwhile
            self._handles.finish_drag()
        self._target = target
        sight = self._handles.sight
        places = target.places(sight, self._handles.dragged)
        self._handles.set_places(places, enabled=takes and target.enabled())
        self._tell_crowd(crowd(target.points(), sight))

    def _tell_crowd(self, n: int) -> None:
        """So many points are in sight, too many for handles; 0: they are not."""
        self.crowd = n
        self._handles.set_hint(crowd_text(n) if n else "")

    @Slot()
    def _look(self) -> None:
        """Other steps are seen: of a curve of many points others have handles."""
        curve = self._target.points()
        if curve is not None and len(curve.points) > MOST_HANDLES:
            self._place_handles()

    @property
    def target(self) -> DragTarget:
        """What the handles move now."""
        return self._target

    def _read(self, name: str) -> tuple[str, str]:
        return self._target.read(name)

    # a drag

    @Slot(str)
    def _begin(self, name: str) -> None:
        self._undo.begin(name)
        self._staged_before = self._staging.changes
        self._target.begin()

    @Slot(object)
    def _move(self, request: DragRequest) -> None:
        self._handles.set_stopped(self._target.move(request, self._undo.gesture))
        self._plots.stack.request_plan()

    @Slot(str)
    def _keep(self, _name: str) -> None:
        if self._staging.changes != self._staged_before:
            self.staged.emit()

    @Slot(str)
    def _cancel(self, name: str) -> None:
        self._target.restore(name, self._undo.gesture)

    # the keyboard

    @Slot(str, int, int, bool, bool)
    def _nudge(self, name: str, right: int, up: int, far: bool, held: bool) -> None:
        self._undo.nudge(name, held=held)
        stopped = self._target.nudge(name, right, up, far=far, gesture=self._undo.gesture)
        self._handles.set_stopped(stopped)
        self._plots.stack.request_plan()
