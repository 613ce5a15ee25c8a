"""What is offered when a run met trouble: go back to a good step, resume what a crash broke off."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core.messages.events import CommandRejected, Paused
from gui.run.controller import RunController
from gui.run.kind_text import kind_text
from gui.run.run_phase import RunPhase
from gui.runs.ports import Notices
from gui.runs.resume.go_back import GoBackOffer
from gui.runs.resume.resume_actions import ResumeActions
from gui.runs.stored.viewer import StoredRunViewer
from gui.runs.table.rows import RunRow

GO_BACK, RESUME_RUN, SHOW_RUN = "runs:go_back", "runs:resume", "runs:show"
SAVE_ELSEWHERE = "runs:save_elsewhere"
_OF_THE_DISK = ("disk", "folder")  # troubles in which the weights are in memory alone


class RecoveryOffers(QObject):
    """Offers in the notice, and does what was pressed there."""

    def __init__(
        self,
        resume_actions: ResumeActions,
        go_back: GoBackOffer,
        viewer: StoredRunViewer,
        controller: RunController,
        notices: Notices,
        dialog_parent: QWidget,
    ) -> None:
        super().__init__(resume_actions)
        self._dialog_parent = dialog_parent
        self._resume_actions = resume_actions
        self._go_back = go_back
        self._viewer = viewer
        self._controller = controller
        self._notices = notices
        self._offered: Path | None = None
        self._has_offered = False
        self._trouble_at = 0  # the step of a number that is none
        self._kind = ""  # of the trouble
        self._trouble = ""  # why the run has paused by itself, as the notice says it
        controller.phase_changed.connect(self._forget_trouble)

    @Slot(object)
    def tell_trouble(self, event: Paused) -> None:
        """The run has paused by itself: going back is offered where it helps."""
        action = None
        self._trouble, self._kind = str(event.reason), event.kind
        if event.kind == "nonfinite":
            # A checkpoint of this very state would bring back the trouble.
            self._trouble_at = event.step
            to, _ = self._go_back.target(event.step, best=False)
            text = self.tr("Go back to step {0}…").format(f"{to:,}") if to else ""
            action = (GO_BACK, text or self.tr("Go back to the last good step…"))
        elif event.kind in _OF_THE_DISK:
            action = self._elsewhere()
        self._notices.tell("warning", self._trouble, details=True, action=action)

    @Slot(object)
    def offer_again(self, event: CommandRejected) -> None:
        """What was tried was refused: while the weights are in memory alone, the offer stays."""
        if self._trouble and self._kind in _OF_THE_DISK:
            text = self.tr("Rejected ({0}): {1}").format(kind_text(event.command), event.reason)
            self._notices.tell("warning", text, details=True, action=self._elsewhere())

    @Slot(str)
    def tell_moved(self, text: str) -> None:
        """The run is kept somewhere else now."""
        self._trouble = ""
        self._notices.tell("warning", text, details=True)

    def _elsewhere(self) -> tuple[str, str]:
        return SAVE_ELSEWHERE, self.tr("Save elsewhere…")

    def _choose_folder(self) -> None:
        """Ask where the run goes on; where nothing is chosen, it is offered again."""
        dialog = QFileDialog(self._dialog_parent, self.tr("Choose where to save the run"))
        dialog.setObjectName("save_elsewhere_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self._controller.save_elsewhere(Path(folder)))
        dialog.rejected.connect(self._offer_elsewhere)
        dialog.open()

    @Slot()
    def _offer_elsewhere(self) -> None:
        if self._trouble:
            self._notices.tell("warning", self._trouble, details=True, action=self._elsewhere())

    @Slot(object)
    def _forget_trouble(self, phase: RunPhase) -> None:
        """The run goes on, or has ended: what was offered to a paused run is over."""
        text = self._trouble
        if not text or phase not in (RunPhase.RUNNING, RunPhase.FINISHED, RunPhase.FAILED):
            return
        self._trouble = ""
        if phase is RunPhase.RUNNING:
            self._notices.dismiss()
        elif self._notices.text() == text:
            self._notices.tell("warning", text, details=True)

    @Slot(list)
    def offer_unfinished(self, rows: Sequence[RunRow]) -> None:
        """Once, when the runs are first known: what a crash has broken off."""
        if self._has_offered:
            return
        self._has_offered = True
        broken = [row for row in rows if row.info.ended_badly and not row.info.trial]
        if not broken or self._controller.busy:
            return
        row = broken[0]
        self._offered = row.info.path
        text = self.tr(
            "{0} was interrupted at step {1}: Crest ended while it was training. "
            "Resume continues from its last checkpoint."
        ).format(row.info.name, f"{row.info.steps_done:,}")
        if len(broken) > 1:
            text += " " + self.tr("Interrupted too: {0} more in the run list.").format(
                len(broken) - 1
            )
        self._notices.tell(
            "info",
            text,
            action=(RESUME_RUN, self.tr("Resume…")),
            other=(SHOW_RUN, self.tr("Show")),
        )

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action == GO_BACK:
            self._go_back.ask(self._trouble_at, best=False)
        elif action == SAVE_ELSEWHERE:
            self._choose_folder()
        elif action == RESUME_RUN and self._offered is not None:
            self._resume_actions.resume(self._offered)
        elif action == SHOW_RUN and self._offered is not None:
            self._viewer.open(self._offered)
