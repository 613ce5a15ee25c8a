"""The checkpoints of the run at work, and what a click on a checkpoint's flag offers."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from core.messages.events import CheckpointInfo, CheckpointsChanged
from core.run_store import checkpoint_list
from core.run_store.checkpoint_list import list_checkpoints
from core.session.failures import error_text
from gui.run.run_phase import RunAction
from gui.runs.resume.checkpoint_text import checkpoint_words
from gui.runs.resume.peeking import Peeking
from gui.runs.stored.history import History
from gui.runs.stored.stored_scene import flags

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class CheckpointMenu(QObject):
    """One window's menu; also of the run that is shown, where that is a stored one.

    Signals: ``branch_wanted``, ``what_if_wanted``: Path, int step.
    """

    branch_wanted = Signal(object, int)
    what_if_wanted = Signal(object, int)

    def __init__(self, window: "MainWindow", history: History, peeking: Peeking) -> None:
        super().__init__(window)
        assert window.plots is not None
        self._window = window
        self._controller = window.controller
        self._history = history
        self._peeking = peeking
        self._plots = window.plots
        self.own: tuple[CheckpointInfo, ...] = ()  # of the run at work
        self._listed = QMenu(self.tr("Check&points"), window)
        self._listed.setObjectName("checkpoints_menu")
        self._listed.aboutToShow.connect(self._list_checkpoints)
        window.actions_.add_to_run_menu(self._listed)
        self._plots.stack.checkpoint_clicked.connect(self.show_menu)
        window.display.run_began.connect(self._begin)
        window.display.checkpoints_changed.connect(self._take_checkpoints)

    @Slot()
    def _begin(self) -> None:
        self.own = ()
        self._plots.set_checkpoints((), own=True)

    def forget(self) -> None:
        """The run at work is discarded."""
        self.own = ()

    @Slot(object)
    def _take_checkpoints(self, event: CheckpointsChanged) -> None:
        self.own = event.kept
        self._plots.set_checkpoints(flags(event.kept), own=True)

    @property
    def _known(self) -> tuple[CheckpointInfo, ...]:
        """The checkpoints whose flags stand in the plots."""
        shown = self._history.shown
        return shown.checkpoints if shown is not None else self.own

    @Slot()
    def _list_checkpoints(self) -> None:
        """The flags for those who have no mouse at hand; the newest first."""
        self._listed.clear()
        for one in reversed(self._known):
            action = self._listed.addAction(checkpoint_words(one))
            action.triggered.connect(lambda _=False, step=one.step: self._show_menu_of(step))
        if not self._known:
            self._listed.addAction(self.tr("None in the plots yet")).setEnabled(False)

    def _show_menu_of(self, step: int) -> None:
        self.show_menu(step, self._plots.stack.mapToGlobal(self._plots.stack.rect().center()))

    @Slot(int, object)
    def show_menu(self, step: int, at: QPoint) -> None:
        """What can be done with the checkpoint of a step, of the run that is shown."""
        shown = self._history.shown
        started = self._window.display.started
        one = next((each for each in self._known if each.step == step), None)
        if one is None or (shown is None and started is None):
            return
        path = shown.path if shown is not None else Path(started.run_dir if started else "")
        menu = QMenu(self._window)
        menu.setObjectName("checkpoint_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = menu.addAction(checkpoint_words(one))
        heading.setEnabled(False)
        menu.addSeparator()
        free = self._controller.can(RunAction.GO_ON)
        later = "" if free else self.tr("  (once the run has ended)")
        branch = menu.addAction(self.tr("Branch from here with another tail…") + later)
        branch.triggered.connect(lambda: self.branch_wanted.emit(path, step))
        what_if = menu.addAction(self.tr("What if…  try a few steps") + later)
        what_if.triggered.connect(lambda: self.what_if_wanted.emit(path, step))
        for action in (branch, what_if):
            action.setEnabled(free)
        if shown is None and self._controller.can(RunAction.GO_BACK):
            back = menu.addAction(self.tr("Go back to here"))
            back.triggered.connect(lambda: self._controller.go_back(step))
        menu.addSeparator()
        sample = menu.addAction(self.tr("Sample from here"))
        sample.triggered.connect(lambda: self._peeking.sample(one))
        pin = menu.addAction(self.tr("Unpin") if one.pinned else self.tr("Pin: keep it for good"))
        pin.setEnabled(
            shown is not None or not self._controller.busy or self._controller.can(RunAction.PIN)
        )
        pin.triggered.connect(lambda: self._pin(path, one))
        row = self._history.store.row(path)
        if row is not None:
            compare = menu.addAction(self.tr("Compare with…"))
            compare.triggered.connect(self._history.show_page)
        export = menu.addMenu(self.tr("Export"))
        export.setObjectName("checkpoint_export")
        name = shown.info.name if shown is not None else started.name if started else ""
        for kind, words in self._history.exporting.kinds(step):
            export.addAction(words).triggered.connect(
                lambda _=False, kind=kind: self._history.exporting.choose(path, name, kind, step)
            )
        folder = menu.addAction(self.tr("Show its files"))
        folder.triggered.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(one.path)))
        )
        menu.popup(at)

    def _pin(self, path: Path, one: CheckpointInfo) -> None:
        if self._history.shown is None and self._controller.busy:
            self._controller.pin(one.step, not one.pinned)
            return

        def done(checkpoints: list[CheckpointInfo]) -> None:
            shown = self._history.shown
            if shown is not None and shown.path == path:
                self._history.renew_checkpoints(tuple(checkpoints))
            else:
                self._take_checkpoints(CheckpointsChanged(tuple(checkpoints), 0))

        def failed(error: Exception) -> None:
            self._window.notice.tell("error", error_text(error))

        def change() -> list[CheckpointInfo]:
            checkpoint_list.pin(path, one.step, not one.pinned)
            return list_checkpoints(path)

        self._history.background.run("pin", change, done, failed)
