"""The handles of the learning-rate plot and what they move: the draft, or a run's staged rest.

One drag is one undo entry, and none where it ends where it began. Decides nothing about values.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.run.controller import RunPhase
from gui.schedule_editor.drag_targets import DraftHands, Hands, StagedHands
from gui.schedule_editor.handles import Pull
from gui.schedule_editor.staged_edits import Gestures
from gui.schedule_editor.undo_marks import UndoMarks

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class HandleWiring(QObject):
    """Connects one window's handles, once.

    Signals: ``staged``: a drag is over that has staged something.
    """

    staged = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        assert window.plots is not None
        assert window.draft is not None
        assert window.staging is not None
        self._controller = window.controller
        self._staging = window.staging
        self._plots = window.plots
        self._handles = window.plots.handles
        self._draft_hands = DraftHands(window.draft, window.plots)
        self._staged_hands = StagedHands(window.staging, window.plots)
        self._hands: Hands = self._draft_hands
        self._undo = UndoMarks()
        self._staged_before: Gestures = ()
        self._handles.read = self._read
        self._handles.grabbed.connect(self._grab)
        self._handles.pulled.connect(self._pull)
        self._handles.dropped.connect(self._drop)
        self._handles.abandoned.connect(self._abandon)
        self._handles.nudged.connect(self._nudge)
        window.draft.edited.connect(self.refresh)
        window.draft.plan_changed.connect(self.refresh)
        window.draft.validity_changed.connect(self.refresh)
        window.staging.changed.connect(self.refresh)
        window.staging.moved.connect(self._move_on)
        self._controller.phase_changed.connect(self.refresh)
        self._controller.ended.connect(self.refresh)
        self._plots.another_shown.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Put the handles where what they move has them."""
        self._stand()
        self._plots.show_handles()

    @Slot()
    def _move_on(self) -> None:
        """The run has come further: the handles move with the next picture of it."""
        self._stand()

    def _stand(self) -> None:
        if self._plots.shows_another:  # a stored run: there is nothing to move
            self._handles.set_places({}, enabled=False)
            return
        trains = self._staging.timeline is not None
        hands: Hands = self._staged_hands if trains else self._draft_hands
        phase = self._controller.phase
        takes = (
            phase in (RunPhase.RUNNING, RunPhase.PAUSED) if trains else not self._controller.busy
        )
        if hands is not self._hands and self._handles.dragged:  # what stands there trains, or did
            self._handles.let_go()
        self._hands = hands
        self._handles.set_places(hands.places(), enabled=takes and hands.enabled())

    def _read(self, name: str) -> tuple[str, str]:
        return self._hands.read(name)

    # a drag

    @Slot(str)
    def _grab(self, name: str) -> None:
        self._undo.begin(name)
        self._staged_before = self._staging.gestures
        self._hands.grab()

    @Slot(object)
    def _pull(self, pull: Pull) -> None:
        self._handles.set_stopped(self._hands.pull(pull, self._undo.mark))
        self._plots.show_handles()

    @Slot(str)
    def _drop(self, _name: str) -> None:
        if self._staging.gestures != self._staged_before:
            self.staged.emit()

    @Slot(str)
    def _abandon(self, name: str) -> None:
        self._hands.restore(name, self._undo.mark)

    # the keyboard

    @Slot(str, int, int, bool, bool)
    def _nudge(self, name: str, right: int, up: int, far: bool, held: bool) -> None:
        self._undo.nudge(name, held=held)
        stopped = self._hands.nudge(name, right, up, far=far, gesture=self._undo.mark)
        self._handles.set_stopped(stopped)
        self._plots.show_handles()
