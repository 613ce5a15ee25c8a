"""The window: what stands where, and which part hears which. No training, no numbers of its own.

Built in two goes, so that it is painted before the plots' libraries are loaded: the constructor
makes the frame and the transport, :meth:`MainWindow.complete` the settings and the plots.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QTabWidget, QVBoxLayout, QWidget

from core.config import FIELD_PATHS, RunConfig
from gui import window_memory
from gui.actions import Actions
from gui.closing import Closing
from gui.help import Help
from gui.housekeeper import Housekeeper
from gui.icons import app_icon
from gui.panels.log_panel import LogPanel
from gui.panels.notice import Notice
from gui.panels.progress_line import ProgressLine
from gui.panels.samples_panel import SamplesPanel
from gui.panels.status import StatusBar
from gui.panels.transport import Transport
from gui.run_controller import (
    Control,
    Phase,
    RunController,
    SessionFactory,
    new_session,
)
from gui.run_display import RunDisplay
from gui.run_face import RunFace
from gui.settings_store import SettingsStore
from gui.theme import Palette, theme
from gui.view_settings import ViewSettings

if TYPE_CHECKING:
    from gui.draft import Draft
    from gui.panels.settings_panel import SettingsPanel
    from gui.plots.run_plots import RunPlots
    from gui.preview import Preview

_SMALLEST = (900, 560)
_SIDES = (308, 680, 292)  # px: left, centre, right
_SIDE_NARROWEST = 232
_JOIN_S = 3.0


class MainWindow(QMainWindow):
    """The whole program to a person. Dynamic property ``phase``: the run's phase.

    Signals: ``painted``: the first time something stands on the screen; ``closed``: for good.
    """

    painted = Signal()
    closed = Signal()

    def __init__(
        self,
        config: RunConfig | None,
        runs_dir: Path,
        session_factory: SessionFactory = new_session,
    ) -> None:
        super().__init__()
        self._config = config
        self._closed = False
        self.draft: Draft | None = None
        self.preview: Preview | None = None
        self.settings: SettingsPanel | None = None
        self.plots: RunPlots | None = None
        self.store = SettingsStore()
        self.controller = RunController(runs_dir, self, session_factory)
        self.display = RunDisplay(self.controller, self)
        self.actions_ = Actions(self)
        self.view = ViewSettings(self.actions_, self.store, self)
        self.closing = Closing(self.controller, self)
        self.housekeeper = Housekeeper(self)
        theme().dress()
        self._make_parts()
        self._lay_out()
        self.face = RunFace(self)
        self.help = Help(self.actions_, self)
        self._connect()
        self._set_phase(Phase.IDLE)
        self._set_palette(theme().palette)
        window_memory.restore(self)
        self.face.refresh()
        self.housekeeper.begin()
        self.transport.installEventFilter(self)

    # -- building

    def _make_parts(self) -> None:
        self.setObjectName("main_window")
        self.setWindowTitle("Crest")
        self.setWindowIcon(app_icon("#181c23", "#f0b429"))
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.transport = Transport(self.actions_.shortcut_words(), self)
        self.progress = ProgressLine(self)
        self.notice = Notice(self)
        self.samples = SamplesPanel(self)
        self.log = LogPanel(self)
        self.status = StatusBar(self.actions_.log_y, self.actions_.follow, self)
        self.view.attach_status(self.status)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("side_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumWidth(_SIDE_NARROWEST)
        self.tabs.addTab(self.samples, self.tr("Samples"))
        self.tabs.addTab(self.log, self.tr("Log"))
        self.left, self._left_column = _holder("side", 0, self)
        self.centre, self._centre_column = _holder("", 8, self)
        self.side, column = _holder("side", 0, self)
        column.addWidget(self.tabs)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("splitter")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for index, part in enumerate((self.left, self.centre, self.side)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(index, int(part is self.centre))
        self.splitter.setSizes(_SIDES)
        whole = QWidget(self)
        # Has the focus at first: the ring belongs to whoever was asked for with Tab.
        whole.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        whole.setFocus()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.transport)
        column.addWidget(self.progress)
        column.addWidget(self.notice)
        column.addWidget(self.splitter, 1)
        column.addWidget(_line(self))
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        """Every connection between the parts that are there from the start."""
        actions, display = self.actions_, self.display
        for control, action in actions.controls.items():
            action.triggered.connect(lambda _=False, pressed=control: self.press(pressed))
        self.transport.pressed.connect(self.press)
        self.samples.sample_wanted.connect(self.controller.sample)
        self.controller.phase_changed.connect(self._set_phase)
        display.logged.connect(self.log.add)
        display.noticed.connect(self._tell)
        display.run_began.connect(self.samples.begin_run)
        display.run_ended.connect(self.samples.end_run)
        display.sample_began.connect(self.samples.start_sample)
        display.sample_grew.connect(self.samples.extend_sample)
        display.sample_ended.connect(self.samples.finish_sample)
        self.notice.details_wanted.connect(self.show_log)
        self.notice.action_wanted.connect(self._focus_field)
        self.closing.minimise_wanted.connect(self.showMinimized)
        self.closing.close_wanted.connect(self.close)
        theme().changed.connect(self._set_palette)
        actions.quit.triggered.connect(self.close)
        actions.open_runs.triggered.connect(self.open_runs_folder)
        actions.show_settings.toggled.connect(self.left.setVisible)
        actions.show_side.toggled.connect(self.side.setVisible)

    def complete(self) -> None:
        """Put in what the first paint does without. The window is usable from then on."""
        self.add_settings()
        self.add_plots()

    def add_settings(self) -> None:
        """The settings at the left, and the menus."""
        from gui.draft import Draft
        from gui.first_config import first_config
        from gui.panels.settings_panel import SettingsPanel
        from gui.panels.settings_presets import read_presets
        from gui.preview import Preview

        config, label = first_config(self._config, self.store)
        self.draft = Draft(config, label, self)
        self.preview = Preview(self.draft, parent=self)
        self.settings = SettingsPanel(self.draft, self.preview, self)
        self.settings.set_palette(theme().palette)
        self._left_column.addWidget(self.settings)
        self.samples.set_defaults(config.sampling)
        self.draft.edited.connect(self._take_edit)
        self.draft.validity_changed.connect(self.face.refresh)
        self.draft.preset_changed.connect(self.face.refresh)
        self.settings.notice_raised.connect(self._tell)
        self.preview.failed.connect(self._take_preview_failure)
        actions, settings = self.actions_, self.settings
        actions.open_config.triggered.connect(settings.choose_config_to_open)
        actions.save_config.triggered.connect(settings.choose_config_to_save)
        actions.choose_text.triggered.connect(settings.choose_files)
        actions.choose_folder.triggered.connect(settings.choose_folder)
        stack, draft = self.draft.undo_stack, self.draft
        presets = [
            (preset.label, partial(draft.load, preset.config, preset.label))
            for preset in read_presets()
        ]
        undo = stack.createUndoAction(self, self.tr("&Undo"))
        redo = stack.createRedoAction(self, self.tr("&Redo"))
        actions.build_menus(presets, undo, redo)
        self.face.refresh()

    def add_plots(self) -> None:
        """The three plots in the centre; imports numpy and pyqtgraph."""
        from gui.plot_wiring import wire_plots
        from gui.plots.run_plots import RunPlots

        assert self.draft is not None
        self.plots = RunPlots(self)
        self.plots.set_palette(theme().palette)
        self._centre_column.addWidget(self.plots)
        self.view.attach_plots(self.plots)
        wire_plots(self)

    # -- what is pressed

    @Slot(object)
    def press(self, control: Control) -> None:
        """Do what a button or its shortcut stands for."""
        match control:
            case Control.START:
                self.start()
            case Control.PAUSE:
                self.controller.pause_or_resume()
            case Control.STEP:
                self.controller.step()
            case Control.STOP:
                self.controller.stop()
            case Control.SAMPLE:
                self.controller.sample(self.samples.wish())
            case Control.SAVE:
                self.controller.save()

    def start(self) -> None:
        """Train with the settings as they stand; say what is wrong where they cannot be used."""
        if self.draft is None or self.closing.waiting or not self.controller.can(Control.START):
            return
        config = self.draft.config()
        if config is None:
            path, message = next(iter(self.draft.problems.items()))
            label = FIELD_PATHS[path].label if path in FIELD_PATHS else path
            self._tell("error", f"{label}: {message}", False, path)
            return
        self.notice.dismiss()
        self.display.forget()
        self.controller.start(config)

    @Slot()
    def open_runs_folder(self) -> None:
        """Show the runs' folder in the system's file manager."""
        folder = self.controller.runs_dir
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot()
    def show_log(self) -> None:
        """Bring the log to the front."""
        self.actions_.show_side.setChecked(True)
        self.tabs.setCurrentWidget(self.log)

    # -- what is heard

    @Slot(object)
    def _set_phase(self, phase: Phase) -> None:
        self.setProperty("phase", phase.value)
        self.progress.set_phase(phase)

    @Slot(object)
    def _take_edit(self, paths: frozenset[str]) -> None:
        config = self.draft.config() if self.draft is not None else None
        if config is not None and any(path.startswith("sampling.") for path in paths):
            self.samples.set_defaults(config.sampling)

    @Slot(str, str)
    def _take_preview_failure(self, _field: str, message: str) -> None:
        self.log.add("warning", message)

    @Slot(str, str)
    @Slot(str, str, bool, str)
    def _tell(self, level: str, message: str, details: bool = False, field: str = "") -> None:
        action = (field, self.tr("Show the field")) if field in FIELD_PATHS else None
        self.notice.tell(level, message, details=details, action=action)

    @Slot(str)
    def _focus_field(self, path: str) -> None:
        if self.settings is not None:
            self.actions_.show_settings.setChecked(True)
            self.settings.focus_field(path)

    @Slot(object)
    def _set_palette(self, colors: Palette) -> None:
        parts = (self.transport, self.progress, self.notice, self.samples, self.log)
        for part in (*parts, self.settings, self.plots):
            if part is not None:
                part.set_palette(colors)

    # -- Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.transport.removeEventFilter(self)
            self.painted.emit()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.controller.bridge.set_hidden(self.isMinimized())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self.settings is not None:
            event.acceptProposedAction()
            self.settings.use_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            event.accept()
        elif self.closing.may_close():
            self._closed = True
            self._shut_down()
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    # -- the end, and what is remembered

    def _shut_down(self) -> None:
        window_memory.save(self)
        self.face.memory.end()
        if self.preview is not None:
            self.preview.close()
        self.controller.join(_JOIN_S)
        self.housekeeper.end()


def _holder(role: str, margin: int, parent: QWidget) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame(parent)
    frame.setProperty("role", role)
    column = QVBoxLayout(frame)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(margin)
    return frame, column


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", "separator")
    line.setFixedHeight(1)
    return line
