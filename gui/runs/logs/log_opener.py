"""Opens logs of other trainers: the dialog that asks, and showing what it has made.

Knows neither menus nor the list of runs: who it is for hears its signals.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.disks import remote_disk
from core.trainer_logs.reading import seems_a_log
from gui.models.background import Background
from gui.run.controller import RunController
from gui.runs.logs.log_dialog import LogDialog
from gui.runs.ports import Notices


class LogOpener(QObject):
    """One window's logs.

    Signals:
        opened: Path of a run's folder that was made of one.
    """

    opened = Signal(object)

    def __init__(
        self, controller: RunController, background: Background, notices: Notices, window: QWidget
    ) -> None:
        super().__init__(window)
        self._controller, self._background = controller, background
        self._notices, self._window = notices, window
        self.dialog: LogDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Show the dialog."""
        if self.dialog is None:
            runs_dir = self._controller.runs_dir
            self.dialog = LogDialog(runs_dir, self._background, self._window)
            self.dialog.imported.connect(self._take)
            self.dialog.destroyed.connect(self._forget)
        self.dialog.show()
        self.dialog.raise_()

    def take_dropped(self, paths: list[str]) -> bool:
        """Ask about a dropped log; false where it is none, as far as its first lines tell."""
        if len(paths) != 1 or remote_disk(Path(paths[0])) is not None:
            return False
        if not seems_a_log(Path(paths[0])):
            return False
        self.ask()
        if self.dialog is not None:
            self.dialog.look_at(Path(paths[0]))
        return True

    @Slot(object, object)
    def _take(self, folder: Path, notes: tuple[str, ...]) -> None:
        if notes:
            self._notices.tell("info", "\n".join(notes[:5]))
        self.opened.emit(folder)

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
