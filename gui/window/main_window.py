"""The window. Made in stages, so that something stands on the screen before anything is loaded.

The constructor makes an empty shell and imports next to nothing; the stages put in what is worked
with: :meth:`add_parts`, :meth:`add_settings`, :meth:`add_plots`, or all by :meth:`complete`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui.settings.preferences import Preferences
from gui.style.theme import Mode, Palette, theme
from gui.window import window_state as window_memory
from gui.window.skeleton import Skeleton

if TYPE_CHECKING:
    from core.config import RunConfig
    from gui.models.draft import Draft
    from gui.panels.edits import EditsPanel
    from gui.panels.log import LogPanel
    from gui.panels.notice import Notice
    from gui.panels.progress_line import ProgressLine
    from gui.panels.samples import SamplesPanel
    from gui.panels.status import StatusBar
    from gui.panels.transport import Transport
    from gui.plots.run_plots import RunPlots
    from gui.run.controller import RunAction, RunController, RunPhase, SessionFactory
    from gui.run.live_settings import LiveSettings
    from gui.run.presenter import RunPresenter
    from gui.runs.resume.going_on import GoingOn
    from gui.runs.resume.peeking import Peeking
    from gui.runs.stored.history import History
    from gui.runs.stored.shown_bar import ShownBar
    from gui.runs.table.page import RunsPage
    from gui.schedule_editor.staged_edits import Staging
    from gui.settings.data_preview import DataPreview
    from gui.settings.panel import SettingsPanel
    from gui.window.actions import Actions
    from gui.window.close_guard import CloseGuard
    from gui.window.connections import Wiring
    from gui.window.gc_timer import GcTimer
    from gui.window.run_status import RunStatus
    from gui.window.view_settings import ViewSettings

_SMALLEST = (900, 560)
_JOIN_S = 3.0


class MainWindow(QMainWindow):
    """The whole program to a person. Dynamic property ``phase``: the run's phase.

    Signals: ``painted``: the first time something stands on the screen; ``closed``: for good.
    """

    painted = Signal()
    closed = Signal()

    # Made by add_parts.
    controller: "RunController"
    display: "RunPresenter"
    actions_: "Actions"
    view: "ViewSettings"
    closing: "CloseGuard"
    housekeeper: "GcTimer"
    face: "RunStatus"
    wiring: "Wiring"
    transport: "Transport"
    progress: "ProgressLine"
    notice: "Notice"
    samples: "SamplesPanel"
    edits: "EditsPanel"
    log: "LogPanel"
    status: "StatusBar"
    tabs: QTabWidget
    splitter: QSplitter
    left: QFrame
    left_column: QVBoxLayout
    centre: QFrame
    centre_column: QVBoxLayout
    side: QFrame
    whole: QWidget
    pages: QStackedWidget
    runs: "RunsPage"
    runs_button: QPushButton
    shown_bar: "ShownBar"

    def __init__(
        self,
        config: "RunConfig | None",
        runs_dir: Path,
        session_factory: "SessionFactory | None" = None,
    ) -> None:
        super().__init__()
        self._config = config
        self._runs_dir = runs_dir
        self._session_factory = session_factory
        self._closed = False
        self.has_parts = False
        self.draft: Draft | None = None
        self.preview: DataPreview | None = None
        self.live: LiveSettings | None = None
        self.settings: SettingsPanel | None = None
        self.staging: Staging | None = None
        self.plots: RunPlots | None = None
        self.history: History | None = None
        self.going_on: GoingOn | None = None
        self.peeking: Peeking | None = None
        self.store = Preferences()
        modes = tuple(mode.value for mode in Mode)
        theme().set_mode(Mode(self.store.text("view/theme", "system", modes)))
        self.setObjectName("main_window")
        self.setWindowTitle("Crest")
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.setProperty("phase", "idle")
        shell = Skeleton(theme().palette, self)
        shell.installEventFilter(self)
        self.setCentralWidget(shell)
        window_memory.restore_geometry(self)

    # -- the stages

    def complete(self) -> None:
        """All stages at once. The window is usable from then on."""
        self.add_parts()
        self.add_settings()
        self.add_plots()

    def add_parts(self) -> None:
        """Transport, samples, log and bars, in the place of the shell."""
        from gui.run.controller import RunController, new_session
        from gui.run.presenter import RunPresenter
        from gui.window.close_guard import CloseGuard
        from gui.window.connections import Wiring
        from gui.window.gc_timer import GcTimer
        from gui.window.help import Help
        from gui.window.layout import make_parts
        from gui.window.run_status import RunStatus

        theme().dress()
        self.housekeeper = GcTimer(self)
        self.housekeeper.begin()
        factory = self._session_factory or new_session
        self.controller = RunController(self._runs_dir, self, factory)
        self.display = RunPresenter(self.controller, self)
        self.closing = CloseGuard(self.controller, self)
        make_parts(self)
        self.face = RunStatus(self)
        self.wiring = Wiring(self)
        Help(self.actions_, self)
        self.controller.phase_changed.connect(self._set_phase)
        self.display.run_began.connect(self.housekeeper.settle)
        theme().changed.connect(self._set_palette)
        self._set_palette(theme().palette)
        window_memory.restore_parts(self)
        self.face.refresh()
        self.has_parts = True

    def add_settings(self) -> None:
        """The settings at the left, and the menus."""
        from core.messages.edit_records import LIVE_SETTINGS
        from gui.models.draft import Draft
        from gui.run.live_settings import LiveSettings
        from gui.run.step_time import StepTime
        from gui.schedule_editor.staged_edits import Staging
        from gui.settings.data_preview import DataPreview
        from gui.settings.first_config import first_config
        from gui.settings.panel import SettingsPanel

        config, label = first_config(self._config, self.store)
        self.draft = Draft(config, label, self)
        self.staging = Staging(self)
        self.preview = DataPreview(self.draft, parent=self)
        self.live = LiveSettings(self.controller, self.draft, self)
        self.settings = SettingsPanel(self.draft, self.preview, self)
        self.settings.set_palette(theme().palette)
        self.settings.attach_live(self.live, LIVE_SETTINGS)
        StepTime(self.draft, self.display, self.settings.set_pace, self)
        self.left_column.addWidget(self.settings)
        self.samples.set_defaults(config.sampling)
        self.wiring.connect_settings()

    def add_plots(self) -> None:
        """The three plots in the centre; imports numpy and pyqtgraph."""
        from gui.plots.run_plots import RunPlots
        from gui.runs.resume.going_on import GoingOn
        from gui.runs.resume.peeking import Peeking
        from gui.runs.stored.history import History
        from gui.window.plot_connections import wire_plots

        self.plots = RunPlots(self)
        self.plots.set_palette(theme().palette)
        self.centre_column.addWidget(self.plots)
        self.view.attach_plots(self.plots)
        wire_plots(self)
        self.history = History(self)
        self.peeking = Peeking(self)
        self.going_on = GoingOn(self, self.history, self.peeking)

    # -- for those who drive the window by hand or by a program

    def start(self) -> None:
        """Train with the settings as they stand."""
        self.wiring.start()

    def press(self, control: "RunAction") -> None:
        """Do what a button or its shortcut stands for."""
        self.wiring.press(control)

    # -- what is heard

    @Slot(object)
    def _set_phase(self, phase: "RunPhase") -> None:
        self.setProperty("phase", phase.value)
        self.progress.set_phase(phase)

    @Slot(object)
    def _set_palette(self, colors: Palette) -> None:
        parts = (self.transport, self.progress, self.notice, self.samples, self.edits, self.log)
        for part in (*parts, self.runs, self.shown_bar, self.settings, self.plots):
            if part is not None:
                part.set_palette(colors)

    # -- Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.painted.emit()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.has_parts:
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
        elif not self.has_parts or self.closing.may_close():
            self._closed = True
            self._shut_down()
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    # -- the end

    def _shut_down(self) -> None:
        window_memory.save(self)
        if self.preview is not None:
            self.preview.close()
        if self.history is not None:
            self.history.close()
        if self.peeking is not None:
            self.peeking.close()
        if self.has_parts:
            self.face.memory.end()
            self.controller.join(_JOIN_S)
            self.housekeeper.end()
