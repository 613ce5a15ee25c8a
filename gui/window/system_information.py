"""Help > Copy system information: what ``crest doctor`` says, on the clipboard."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from gui.models.background import Background
from gui.panels.notice import Notice
from gui.run.controller import RunController

_LOOK = "system information"


class SystemInformation(QObject):
    """Gathers it beside the window's thread."""

    def __init__(self, controller: RunController, background: Background, notice: Notice) -> None:
        super().__init__(controller)
        self._controller, self._background, self._notice = controller, background, notice
        self._said = ""

    @Slot()
    def copy(self) -> None:
        """Gather it and put it on the clipboard."""
        if self._background.busy(_LOOK):
            return
        runs_dir = self._controller.runs_dir
        self._said = self.tr("Gathering system information…")
        self._notice.tell("info", self._said)

        def work() -> str:
            from core.doctor.examination import as_text, examine  # deferred: torch is loaded

            return as_text(examine(runs_dir), runs_dir)

        self._background.run(_LOOK, work, self._done, self._failed)

    def _done(self, text: str) -> None:
        self._notice.withdraw(self._said)
        QGuiApplication.clipboard().setText(text)
        told = self.tr(
            "System information copied. Paste it into a bug report. It contains no personal paths."
        )
        self._notice.tell("info", told)

    def _failed(self, error: Exception) -> None:
        self._notice.withdraw(self._said)
        self._notice.tell("error", str(error))
