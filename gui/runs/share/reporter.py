"""Reports of runs: where to is asked, written beside the window's thread, and said how it went."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core.long_work import Cancelled, CancelledCheck, ShareTold
from core.session.failures import error_text
from gui.models.background import Background
from gui.runs.ports import Notices
from gui.runs.share.long_task import LongTask
from gui.style.outside_text import address_of

SHOW_REPORT = "runs:show_report"


class RunReporter(QObject):
    """Writes runs as HTML. Signals: ``written``: Path."""

    written = Signal(object)

    def __init__(self, background: Background, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._notices, self._window = notices, window
        self.task = LongTask(background, "report", window)
        self._last: Path | None = None

    def choose(self, run_dirs: Sequence[Path]) -> None:
        """Ask for a file name, then write the report of these runs."""
        if not run_dirs:
            self._notices.tell("info", self.tr("Open a run first, or choose one in Runs."))
            return
        runs = list(run_dirs)
        dialog = QFileDialog(self._window, self.tr("Save report"))
        dialog.setObjectName("report_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("HTML page (*.html)")])
        dialog.setDefaultSuffix("html")
        dialog.selectFile(f"{runs[0].name}.html" if len(runs) == 1 else "comparison.html")
        dialog.fileSelected.connect(lambda file: self.write(runs, Path(file)))
        dialog.open()

    def write(self, run_dirs: Sequence[Path], out: Path) -> None:
        """Write it; the dialog has asked whether a file of that name is to be replaced."""
        runs = list(run_dirs)

        def work(tell: ShareTold, cancelled: CancelledCheck) -> Path:
            from core.reports.writing import write_report  # deferred: scipy comes with it

            return write_report(runs, out, replace=True, progress=tell, cancelled=cancelled)

        if not self.task.start(self.tr("Writing the report…"), work, self._done, self._failed):
            text = self.tr("Another report is being written. Try again when it is done.")
            self._notices.tell("info", text)

    def _done(self, out: Path) -> None:
        self._last = out
        text = self.tr("Report saved to {path}").format(path=out)
        self._notices.tell("info", text, action=(SHOW_REPORT, self.tr("Open")))
        self.written.emit(out)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._notices.tell("info", self.tr("Cancelled: no report was written."))
            return
        text = self.tr("Could not write the report: {reason}").format(reason=error_text(error))
        self._notices.tell("error", text)

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action == SHOW_REPORT and self._last is not None:
            QDesktopServices.openUrl(address_of(self._last))
