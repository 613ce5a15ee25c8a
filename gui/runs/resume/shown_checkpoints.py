"""The checkpoints whose flags stand in the plots: of the run at work, or of the one shown."""

import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from core.messages.events import CheckpointInfo, CheckpointsChanged
from core.run_store import checkpoint_list
from core.run_store.checkpoint_list import list_checkpoints
from core.session.failures import error_text
from gui.models.background import Background
from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter
from gui.run.run_phase import RunAction
from gui.runs.ports import Notices
from gui.runs.stored.checkpoint_marks import marks
from gui.runs.stored.viewer import StoredRunViewer


@dataclass(frozen=True, slots=True)
class CheckpointedRun:
    """Whose checkpoints they are. ``is_own``: the run at work, or this window's last."""

    path: Path
    name: str
    is_own: bool


class ShownCheckpoints(QObject):
    """Keeps the flags of the run at work up to date, and pins checkpoints of either run."""

    def __init__(
        self,
        plots: RunPlots,
        viewer: StoredRunViewer,
        controller: RunController,
        presenter: RunPresenter,
        background: Background,
        notices: Notices,
    ) -> None:
        super().__init__(plots)
        self._plots = plots
        self._viewer = viewer
        self._controller = controller
        self._presenter = presenter
        self._background = background
        self._notices = notices
        self._turn = threading.Lock()
        self.own: tuple[CheckpointInfo, ...] = ()  # of the run at work
        presenter.forgotten.connect(self.forget_own)
        presenter.run_began.connect(self._begin)
        presenter.checkpoints_changed.connect(self._take)

    @property
    def known(self) -> tuple[CheckpointInfo, ...]:
        """The checkpoints whose flags stand in the plots."""
        shown = self._viewer.shown
        return shown.checkpoints if shown is not None else self.own

    @property
    def run(self) -> CheckpointedRun | None:
        """The run they are of; ``None``: none was begun yet."""
        shown, started = self._viewer.shown, self._presenter.started
        if shown is not None:
            return CheckpointedRun(shown.path, shown.info.name, is_own=False)
        if started is not None:
            return CheckpointedRun(Path(started.run_dir), started.name, is_own=True)
        return None

    @property
    def _own_path(self) -> Path | None:
        started = self._presenter.started
        return None if started is None else Path(started.run_dir)

    @Slot()
    def _begin(self) -> None:
        self.own = ()
        self._plots.set_checkpoints((), own=True)

    @Slot()
    def forget_own(self) -> None:
        """The run at work is put away."""
        self.own = ()

    @Slot(object)
    def _take(self, event: CheckpointsChanged) -> None:
        self._renew_own(event.kept)

    def _renew_own(self, checkpoints: tuple[CheckpointInfo, ...]) -> None:
        self.own = checkpoints
        self._plots.set_checkpoints(marks(checkpoints), own=True)

    # -- keeping one for good

    def may_pin(self) -> bool:
        """Whether a checkpoint could be pinned now: a run at work does it between its steps."""
        own = self._viewer.shown is None
        return not own or not self._controller.busy or self._controller.can(RunAction.PIN)

    def pin(self, run: CheckpointedRun, one: CheckpointInfo) -> None:
        """Keep a checkpoint for good, or let a pinned one go."""
        if self._viewer.shown is None and self._controller.busy:
            self._controller.pin(one.step, not one.pinned)
            return

        def done(checkpoints: list[CheckpointInfo]) -> None:
            shown = self._viewer.shown
            if shown is not None and shown.path == run.path:
                self._viewer.renew_checkpoints(tuple(checkpoints))
            elif run.path == self._own_path:  # and not one that was shown, and is no more
                self._renew_own(tuple(checkpoints))

        def failed(error: Exception) -> None:
            self._notices.tell("error", error_text(error))

        def change() -> list[CheckpointInfo]:
            with self._turn:  # all pins of a run are one file
                checkpoint_list.pin(run.path, one.step, not one.pinned)
                return list_checkpoints(run.path)

        self._background.run(f"pin {one.path}", change, done, failed)
