"""What a click on a checkpoint's flag offers, and a menu of all checkpoints for the keyboard.

Offers and tells what was chosen; does nothing with a checkpoint itself but pin it.
"""

from functools import partial

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from core.messages.events import CheckpointInfo
from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.run.run_phase import RunAction
from gui.runs.resume.shown_checkpoints import CheckpointedRun, ShownCheckpoints
from gui.runs.stored.checkpoint_marks import checkpoint_text
from gui.runs.table.exporter import export_choices
from gui.runs.table.store import RunStore
from gui.style.outside_text import address_of, menu_text
from gui.widgets.menu_note import add_note


class SecondClick(QObject):
    """Signals: ``clicked``: of the click that opened a menu, a double-click was made."""

    clicked = Signal()

    def __init__(self, menu: QMenu, at: QPoint) -> None:
        super().__init__(menu)
        self._at = at
        self._since = QElapsedTimer()
        self._since.start()
        menu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if isinstance(event, QMouseEvent) and event.type() in pressed:
            moved = event.globalPosition().toPoint() - self._at
            near = moved.manhattanLength() <= QApplication.startDragDistance()
            if near and self._since.elapsed() <= QApplication.doubleClickInterval():
                self.clicked.emit()
                return True
        return super().eventFilter(watched, event)


class CheckpointMenu(QObject):
    """The menu of a checkpoint.

    Signals:
        branch_wanted, what_if_wanted: Path of the run, int step.
        sample_wanted: CheckpointInfo.
        compare_wanted: another run is to be chosen from the list.
        export_wanted: Path and str name of the run, str format, int step.
    """

    branch_wanted = Signal(object, int)
    what_if_wanted = Signal(object, int)
    sample_wanted = Signal(object)
    compare_wanted = Signal()
    export_wanted = Signal(object, str, str, int)

    def __init__(
        self,
        checkpoints: ShownCheckpoints,
        plots: RunPlots,
        controller: RunController,
        store: RunStore,
        menu_parent: QWidget,
    ) -> None:
        super().__init__(menu_parent)
        self._checkpoints = checkpoints
        self._plots = plots
        self._controller = controller
        self._store = store
        self._menu_parent = menu_parent
        self.all = QMenu(self.tr("Check&points"), menu_parent)
        self.all.setObjectName("checkpoints_menu")
        self.all.aboutToShow.connect(self._list_all)
        plots.stack.checkpoint_clicked.connect(self._show_menu_at)

    @Slot()
    def _list_all(self) -> None:
        """The flags for those who have no mouse at hand; the newest first."""
        self.all.clear()
        known = self._checkpoints.known
        for one in reversed(known):
            action = self.all.addAction(menu_text(checkpoint_text(one)))
            action.triggered.connect(lambda _=False, step=one.step: self._show_menu_of(step))
        if not known:
            add_note(self.all, self.tr("No checkpoints yet"))

    def _show_menu_of(self, step: int) -> None:
        stack = self._plots.stack
        self.show_menu(step, stack.mapToGlobal(stack.rect().center()))

    @Slot(int, object)
    def _show_menu_at(self, step: int, at: QPoint) -> None:
        """A flag was clicked; a second click on it means the whole run, as all over the plots."""
        menu = self.show_menu(step, at)
        if menu is not None:
            second = SecondClick(menu, at)
            second.clicked.connect(menu.close)
            second.clicked.connect(self._plots.stack.reset_zoom)

    def show_menu(self, step: int, at: QPoint) -> QMenu | None:
        """What can be done with the checkpoint of a step, of the run that is shown."""
        run = self._checkpoints.run
        one = next((each for each in self._checkpoints.known if each.step == step), None)
        if run is None or one is None:
            return None
        menu = QMenu(self._menu_parent)
        menu.setObjectName("checkpoint_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(menu_text(checkpoint_text(one))).setEnabled(False)
        menu.addSeparator()
        self._add_ways_on(menu, run, step)
        menu.addSeparator()
        self._add_uses(menu, run, one)
        menu.popup(at)
        return menu

    def _add_ways_on(self, menu: QMenu, run: CheckpointedRun, step: int) -> None:
        """Branch, what-if, and back to here where the run at work is paused."""
        free = self._controller.can(RunAction.CONTINUE)
        later = "" if free else self.tr("  (after the run has ended)")
        branch = menu.addAction(self.tr("Branch from here with another schedule…") + later)
        branch.triggered.connect(lambda: self.branch_wanted.emit(run.path, step))
        what_if = menu.addAction(self.tr("What if…  (try a few steps)") + later)
        what_if.triggered.connect(lambda: self.what_if_wanted.emit(run.path, step))
        for action in (branch, what_if):
            action.setEnabled(free)
        if run.is_own and self._controller.can(RunAction.GO_BACK):
            back = menu.addAction(self.tr("Go back to here"))
            back.triggered.connect(lambda: self._controller.go_back(step))

    def _add_uses(self, menu: QMenu, run: CheckpointedRun, one: CheckpointInfo) -> None:
        """What takes nothing away from the run: sample, pin, compare, export, look."""
        sample = menu.addAction(self.tr("Sample from here"))
        sample.triggered.connect(lambda: self.sample_wanted.emit(one))
        pin = menu.addAction(
            self.tr("Unpin") if one.pinned else self.tr("Pin (never delete automatically)")
        )
        pin.setEnabled(self._checkpoints.may_pin())
        pin.triggered.connect(lambda: self._checkpoints.pin(run, one))
        if self._store.row(run.path) is not None:
            compare = menu.addAction(self.tr("Compare with…"))
            compare.triggered.connect(self.compare_wanted)
        export = menu.addMenu(self.tr("Export"))
        export.setObjectName("checkpoint_export")
        for kind, text in export_choices(one.step):
            wanted = partial(self.export_wanted.emit, run.path, run.name, kind, one.step)
            export.addAction(text).triggered.connect(lambda _=False, wanted=wanted: wanted())
        folder = menu.addAction(self.tr("Open folder"))
        folder.triggered.connect(lambda: QDesktopServices.openUrl(address_of(one.path)))
