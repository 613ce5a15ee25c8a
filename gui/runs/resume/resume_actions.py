"""Resume, branch, what-if: asks how to go on with a run, then asks for it to be begun.

The dialog decides, the engine does it. Knows no tensor and starts nothing itself.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.config import RunConfig
from core.run_store.index import run_config
from core.session.failures import error_text
from core.session.start_point import BRANCH, RESUME, WHAT_IF, Origin
from gui.models.background import Background
from gui.models.draft import Draft
from gui.run.controller import RunController
from gui.run.run_phase import RunAction
from gui.runs.ports import Notices
from gui.runs.resume.continue_dialog import ContinueDialog
from gui.runs.resume.resume_source import ResumeSource, read_resume_source
from gui.runs.stored.viewer import StoredRunViewer


class ResumeActions(QObject):
    """The ways to go on from what was trained.

    Signals:
        start_wanted: RunConfig, Origin, str name: begin this run.
        drive_wanted: RunConfig, Path: watch and drive this run of another process.
        choice_wanted: a run is to be chosen from the list first.
    """

    start_wanted = Signal(object, object, str)
    drive_wanted = Signal(object, object)
    choice_wanted = Signal()

    def __init__(
        self,
        viewer: StoredRunViewer,
        controller: RunController,
        draft: Draft,
        background: Background,
        notices: Notices,
        dialog_parent: QWidget,
    ) -> None:
        super().__init__(dialog_parent)
        self._viewer = viewer
        self._controller = controller
        self._draft = draft
        self._background = background
        self._notices = notices
        self._dialog_parent = dialog_parent

    @Slot()
    def resume_last(self) -> None:
        """Resume the shown run, or the one that has just ended; else let one be chosen."""
        if self._viewer.last_run is not None:
            self.resume(self._viewer.last_run)
        else:
            self.choice_wanted.emit()

    @Slot(object, bool)
    def go_on(self, path: Path, ask: bool) -> None:
        """Go on with a run from its newest checkpoint, as if it had never stopped."""
        if ask:
            self.resume(path)
        else:
            self.go(Origin(path), "")

    @Slot(object)
    def resume(self, path: Path) -> None:
        """Ask how to go on with a run, then do it."""
        self._ask(path, RESUME, None)

    @Slot(object)
    @Slot(object, int)
    def branch(self, path: Path, step: int | None = None) -> None:
        """Ask for a branch."""
        self._ask(path, BRANCH, step)

    @Slot(object, int)
    def try_out(self, path: Path, step: int) -> None:
        """Ask for a what-if."""
        self._ask(path, WHAT_IF, step)

    def _ask(self, path: Path, kind: str, step: int | None) -> None:
        if not self._controller.can(RunAction.CONTINUE):
            return

        self._background.run(
            "continue",
            lambda: read_resume_source(path),
            lambda source: self._open(source, kind, step),
            self._refuse,
        )

    def _open(self, source: ResumeSource, kind: str, step: int | None) -> None:
        dialog = ContinueDialog(source, kind, step, self._draft.config(), self._dialog_parent)
        dialog.wanted.connect(self.go)
        dialog.open()

    @Slot(object, str)
    def go(self, origin: Origin, name: str) -> None:
        """Go on from there."""

        def start(config: RunConfig) -> None:
            if self._controller.can(RunAction.CONTINUE):
                self.start_wanted.emit(config, origin, name)

        self._background.run("go on", lambda: run_config(origin.run_dir), start, self._refuse)

    @Slot(object)
    def drive(self, path: Path) -> None:
        """Watch and drive a run that another process trains."""

        def start(config: RunConfig) -> None:
            if self._controller.can(RunAction.CONTINUE):
                self.drive_wanted.emit(config, path)

        self._background.run("drive", lambda: run_config(path), start, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self._notices.tell("error", error_text(error))
