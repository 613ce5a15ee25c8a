"""Runs as single files: packed for others, and imported, each beside the window's thread."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core.archives.format import SUFFIX
from core.archives.packing import default_name, pack_run
from core.archives.unpacking import is_archive, unpack_run
from core.disks import remote_disk
from core.long_work import Cancelled, CancelledCheck, ShareTold
from core.session.failures import error_text
from gui.models.background import Background
from gui.run.controller import RunController
from gui.runs.ports import Notices
from gui.runs.share.long_task import LongTask
from gui.style.outside_text import address_of

SHOW_ARCHIVE = "runs:show_archive"


class RunArchiver(QObject):
    """Packs and imports. Signals: ``imported``: list[Path], the folders of the new runs."""

    imported = Signal(list)

    def __init__(
        self, controller: RunController, background: Background, notices: Notices, window: QWidget
    ) -> None:
        super().__init__(window)
        self._controller, self._notices, self._window = controller, notices, window
        self.packing = LongTask(background, "archive", window)
        self.importing = LongTask(background, "import of archives", window)
        self._last: Path | None = None

    # -- out

    def choose(self, run_dir: Path | None, checkpoints: str = "all") -> None:
        """Ask for a file name, then pack the run, with these of its checkpoints."""
        if run_dir is None:
            self._notices.tell("info", self.tr("Open a run first, or choose one in Runs."))
            return
        dialog = QFileDialog(self._window, self.tr("Share run as one file"))
        dialog.setObjectName("archive_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self._filter()])
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(default_name(run_dir))
        dialog.fileSelected.connect(lambda file: self.pack(run_dir, Path(file), checkpoints))
        dialog.open()

    def _filter(self) -> str:
        return self.tr("Shared run (*{suffix})").format(suffix=SUFFIX)

    def pack(self, run_dir: Path, out: Path, checkpoints: str = "all") -> None:
        """Pack it; the dialog has asked whether a file of that name is to be replaced."""

        def work(tell: ShareTold, cancelled: CancelledCheck) -> Path:
            return pack_run(
                run_dir,
                out,
                checkpoints=checkpoints,
                replace=True,
                progress=tell,
                cancelled=cancelled,
            )

        title = self.tr("Packing {name}…").format(name=run_dir.name)
        if not self.packing.start(title, work, self._packed, self._not_packed):
            self._notices.tell(
                "info", self.tr("Another run is being packed. Try again when it is done.")
            )

    def _packed(self, out: Path) -> None:
        self._last = out
        text = self.tr("Run shared as {path}").format(path=out)
        self._notices.tell("info", text, action=(SHOW_ARCHIVE, self.tr("Show folder")))

    def _not_packed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._notices.tell("info", self.tr("Cancelled: no file was written."))
            return
        text = self.tr("Could not share the run: {reason}").format(reason=error_text(error))
        self._notices.tell("error", text)

    # -- in

    @Slot()
    def ask(self) -> None:
        """Ask which shared runs are to be imported."""
        dialog = QFileDialog(self._window, self.tr("Import shared runs"))
        dialog.setObjectName("import_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self._filter(), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda files: self.take([Path(file) for file in files]))
        dialog.open()

    def take_dropped(self, paths: Sequence[str]) -> bool:
        """Import what was dropped; false where not all of it is shared runs."""
        files = [Path(path) for path in paths]
        if not all(map(_seems_an_archive, files)):
            return False
        self.take(files)
        return True

    def take(self, files: Sequence[Path]) -> None:
        """Import these, one after the other; what cannot be is told, and the others are."""
        runs_dir = self._controller.runs_dir
        share = 1 / max(len(files), 1)

        def work(tell: ShareTold, cancelled: CancelledCheck) -> tuple[list[Path], list[str]]:
            made: list[Path] = []
            refused: list[str] = []
            for place, file in enumerate(files):
                try:
                    made.append(
                        unpack_run(
                            file,
                            runs_dir,
                            progress=lambda part, place=place: tell((place + part) * share),  # type: ignore[misc]
                            cancelled=cancelled,
                        )
                    )
                except Cancelled:
                    break
                except Exception as error:  # of any file from anywhere; the next one is tried
                    refused.append(error_text(error))
            return made, refused

        title = self.tr("Importing {name}…").format(name=files[0].name if files else "")
        if not self.importing.start(title, work, self._taken, self._not_taken):
            self._notices.tell(
                "info", self.tr("Another import is running. Try again when it is done.")
            )

    def _taken(self, outcome: tuple[list[Path], list[str]]) -> None:
        made, refused = outcome
        if made:
            names = ", ".join(folder.name for folder in made[:5])
            self._notices.tell("info", self.tr("Imported: {names}").format(names=names))
            self.imported.emit(made)
        elif not refused:
            self._notices.tell("info", self.tr("Cancelled: nothing was imported."))
        for reason in refused[:5]:
            self._notices.tell("error", reason)

    def _not_taken(self, error: Exception) -> None:
        self._notices.tell("error", error_text(error))

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action == SHOW_ARCHIVE and self._last is not None:
            QDesktopServices.openUrl(address_of(self._last.parent))

    def close(self) -> None:
        """End what is being packed or imported."""
        self.packing.close()
        self.importing.close()


def _seems_an_archive(file: Path) -> bool:
    """By its name, or by what it holds where its disk can be asked at once."""
    if file.name.lower().endswith(SUFFIX):
        return True
    if file.suffix.lower() != ".zip" or remote_disk(file) is not None:
        return False
    try:
        return is_archive(file)
    except OSError:
        return False
