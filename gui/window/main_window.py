"""The window. Made in stages, so that something stands on the screen before anything is loaded.

The constructor makes an empty skeleton and imports next to nothing; the stages put in what is
worked with: :meth:`add_panels`, :meth:`add_settings`, :meth:`add_plots`, or all by
:meth:`complete`. What each object works with is decided by :mod:`gui.window.assembly`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from gui.language import spoken
from gui.models.preferences import Preferences
from gui.style.theme import Mode, theme
from gui.window import window_state
from gui.window.language_choice import LanguageChoice, delete_content
from gui.window.skeleton import Skeleton
from gui.window.slices import Slices, at_once

if TYPE_CHECKING:
    from core.config import RunConfig
    from gui.plots.run_plots import RunPlots
    from gui.run.controller import SessionFactory
    from gui.run.run_phase import RunAction, RunPhase
    from gui.schedule_editor.editor import ScheduleEditor
    from gui.settings.panel import SettingsPanel
    from gui.window.assembly import Base, Controls, Models, Settings
    from gui.window.experiment_binding import ExperimentBinding
    from gui.window.help_binding import HelpBinding
    from gui.window.layout import Panels
    from gui.window.palette_binding import PaletteBinding
    from gui.window.queue_binding import QueueParts
    from gui.window.range_binding import RangeBinding
    from gui.window.schedule_loader import ScheduleLoader
    from gui.window.sharing_binding import SharingBinding
    from gui.window.stored_runs import StoredRuns

_JOIN_S = 3.0

T = TypeVar("T")


class MainWindow(QMainWindow):
    """The whole program to a person. Dynamic property ``phase``: the run's phase.

    What the stages have made can be read, by who drives the window from outside: ``models``,
    ``panels`` and ``controls`` after :meth:`add_panels`, ``settings`` after :meth:`add_settings`,
    ``plots``, ``schedule_editor`` and ``stored`` after :meth:`add_plots`.

    Signals: ``painted``: the first time something stands on the screen; ``closed``: for good;
    ``rebuilt``: another language is spoken, and what the stages have made is made anew.
    """

    painted = Signal()
    closed = Signal()
    rebuilt = Signal()

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
        self._base: Base | None = None
        self._settings: Settings | None = None
        self._plots: RunPlots | None = None
        self._schedule_editor: ScheduleEditor | None = None
        self._stored: StoredRuns | None = None
        self._queue: QueueParts | None = None
        self._experiments: ExperimentBinding | None = None
        self._range_test: RangeBinding | None = None
        self._schedules: ScheduleLoader | None = None
        self._sharing: SharingBinding | None = None
        self._help: HelpBinding | None = None
        self._palette: PaletteBinding | None = None
        self.preferences = Preferences()
        self._language_choice = LanguageChoice(self.preferences, self, self)
        self.closed.connect(self._language_choice.end)
        modes = tuple(mode.value for mode in Mode)
        theme().set_mode(Mode(self.preferences.text("view/theme", "system", modes)))
        self.setObjectName("main_window")
        self.setWindowTitle("Crest")
        self.setAcceptDrops(True)
        self.setProperty("phase", "idle")
        skeleton = Skeleton(theme().palette, window_state.sides_of(self.preferences), self)
        skeleton.installEventFilter(self)
        self.setCentralWidget(skeleton)
        window_state.restore_geometry(self, self.preferences)

    # -- the stages

    def complete(self) -> None:
        """All stages at once. The window is usable from then on."""
        self.add_panels()
        self.add_settings()
        self.add_plots()

    def add_panels(self) -> None:
        """Transport, samples, log and bars, in the place of the skeleton."""
        at_once(self._panels_in_slices())

    def add_settings(self) -> None:
        """The settings at the left, and the menus."""
        at_once(self._settings_in_slices())

    def add_plots(self) -> None:
        """The three plots in the centre, and the stored runs; imports numpy and pyqtgraph."""
        at_once(self._plots_in_slices())

    def _panels_in_slices(self) -> Slices[None]:
        from gui.style.icons import app_icon
        from gui.style.spoken import let_widgets_speak
        from gui.window import assembly

        theme().dress()
        let_widgets_speak()
        self.setWindowIcon(app_icon("#181c23", "#f0b429"))
        wanted = self._config or self.preferences.last_config()
        models = assembly.make_models(wanted, self._runs_dir, self._session_factory, self)
        models.controller.phase_changed.connect(self._set_phase)
        base = yield from assembly.add_panels(models, self.preferences, self)
        self.setCentralWidget(base.panels.whole)
        languages = base.controls.actions.language
        base.controls.actions.check(languages, self.preferences.language)
        languages.triggered.connect(self._language_choice.choose)
        window_state.restore_sides(base.panels.splitter, base.controls.actions, self.preferences)
        self._base = base

    def _settings_in_slices(self) -> Slices[None]:
        from gui.window import assembly

        parts = self.models, self.panels, self.controls, self
        self._settings = yield from assembly.add_settings(*parts)

    def _plots_in_slices(self) -> Slices[None]:
        from gui.window import assembly
        from gui.window.experiment_binding import ExperimentBinding
        from gui.window.queue_binding import add_queue
        from gui.window.range_binding import RangeBinding
        from gui.window.schedule_loader import ScheduleLoader
        from gui.window.sharing_binding import SharingBinding
        from gui.window.stored_runs import add_stored_runs

        shared = self.models, self.panels, self.controls, self.preferences
        self._plots = yield from assembly.add_plots(*shared, self)
        yield
        copies = assembly.add_schedule_copies(self._plots, self.panels, self.controls, self)
        self._schedule_editor = assembly.add_schedule_editor(*shared, self._plots)
        self._stored = add_stored_runs(*shared, self._plots, self)
        self._queue = add_queue(*shared, self._stored, self)
        self._experiments = ExperimentBinding(*shared, self._stored)
        self._sharing = SharingBinding(self.models, self.panels, self.controls, self._stored, self)
        if self._settings is not None:
            self._sharing.use_settings(self._settings.panel)
            self._settings.panel.schedules.add_menu(copies)
            self._schedules = ScheduleLoader(self.models, self.panels.notice, self)
            self.controls.actions.load_schedule.triggered.connect(self._schedules.ask)
            self._range_test = RangeBinding(
                self.models,
                self.panels,
                self._plots,
                handles=self._schedule_editor.handles,
                row=self._settings.panel.range_row,
                action=self.controls.actions.lr_range,
            )
            viewer = self._stored.viewer
            self._settings.panel.run_chosen.connect(lambda path: viewer.open(Path(path)))
            yield
            self._add_help(self._settings.panel)
        self.panels.pages.shown.connect(self._order_stops)
        self._order_stops()

    def _add_help(self, settings: "SettingsPanel") -> None:
        """Help pages, tour and command palette: they know all the parts."""
        from gui.window.help_binding import HelpBinding, HelpedParts
        from gui.window.palette_binding import PaletteBinding

        shared = self.models, self.panels, self.controls, self.preferences
        stored, editor = self.stored, self.schedule_editor
        parts = HelpedParts(settings, self.plots, editor, self.experiments, stored.compare)
        self._help = HelpBinding(self, *shared, parts)
        self._palette = PaletteBinding(*shared, settings, store=stored.store, bar=self.menuBar())
        self._palette.open_run = stored.viewer.open
        self._palette.more = (self._help.entries,)

    @Slot()
    def _order_stops(self) -> None:
        """Also of a page that was made just now."""
        from gui.window.tab_order import order_stops

        order_stops(self.panels.stops)

    # -- for those who drive the window by hand or by a program

    @property
    def models(self) -> "Models":
        """What is edited and what runs."""
        return _made(self._base).models

    @property
    def panels(self) -> "Panels":
        """The widgets, but for settings and plots."""
        return _made(self._base).panels

    @property
    def controls(self) -> "Controls":
        """Menus, view and commands."""
        return _made(self._base).controls

    @property
    def settings(self) -> "Settings":
        """The form, and the look at the text."""
        return _made(self._settings)

    @property
    def plots(self) -> "RunPlots":
        """The three plots."""
        return _made(self._plots)

    @property
    def schedule_editor(self) -> "ScheduleEditor":
        """What can be dragged and pressed on the plots."""
        return _made(self._schedule_editor)

    @property
    def experiments(self) -> "ExperimentBinding":
        """The guided experiments."""
        return _made(self._experiments)

    @property
    def range_test(self) -> "RangeBinding":
        """The LR range test."""
        return _made(self._range_test)

    @property
    def stored(self) -> "StoredRuns":
        """What is done with stored runs."""
        return _made(self._stored)

    @property
    def sharing(self) -> "SharingBinding":
        """What is shared of runs, and what was open lately."""
        return _made(self._sharing)

    @property
    def queue(self) -> "QueueParts":
        """The queue, as this window sees it."""
        return _made(self._queue)

    @property
    def help(self) -> "HelpBinding":
        """Help pages, the list of keys and the tour."""
        return _made(self._help)

    @property
    def palette_binding(self) -> "PaletteBinding":
        """The command palette."""
        return _made(self._palette)

    @property
    def has_panels(self) -> bool:
        """Whether the second stage is done: there is a place for messages."""
        return self._base is not None

    @property
    def is_complete(self) -> bool:
        """Whether all stages are done."""
        return self._stored is not None

    def start(self) -> None:
        """Train with the settings as they stand."""
        self.controls.commands.start()

    def press(self, action: "RunAction") -> None:
        """Do what a button or its shortcut stands for."""
        self.controls.commands.press(action)

    # -- what is heard

    @Slot(object)
    def _set_phase(self, phase: "RunPhase") -> None:
        self.setProperty("phase", phase.value)

    # -- Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.painted.emit()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self._base is not None:
            self._base.models.controller.bridge.set_hidden(self.isMinimized())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self._settings is not None:
            event.acceptProposedAction()
            logs = self._stored.logs if self._stored is not None else None
            archives = self._sharing.archiver if self._sharing is not None else None
            takers = archives, self._schedules, logs
            if not any(taker is not None and taker.take_dropped(paths) for taker in takers):
                self._settings.panel.use_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.finish_language()
        if self._closed:
            event.accept()
        elif self._base is None or self._base.controls.close_guard.may_close():
            self._closed = True
            self._shut_down()
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    # -- the language

    def speak(self, language: str) -> None:
        """Build the content anew in a language. What is trained goes on, what was done stays."""
        at_once(self.in_language(language))

    def finish_language(self) -> None:
        """Bring a change of the language that is under way to its end."""
        self._language_choice.finish()

    def in_language(self, language: str) -> Slices[None]:
        """The same in slices; all have to be taken."""
        from gui.models.background import no_waiting
        from gui.window import handover

        carried = handover.taken_from(self)
        self._config = self.models.draft.config() or self._config
        window_state.save_sides(self.panels.splitter, self.controls.actions, self.preferences)
        self.setUpdatesEnabled(False)
        with no_waiting():
            self._end_parts()
        self._base = self._settings = self._plots = self._schedule_editor = None
        self._stored = self._queue = self._experiments = None
        self._range_test = self._schedules = self._sharing = self._help = self._palette = None
        delete_content(self)
        spoken.speak(language)
        yield
        spoken.read_sentences()
        yield
        yield from self._panels_in_slices()
        self.models.draft.take_over(handover.draft_of(carried))
        yield
        yield from self._settings_in_slices()
        yield
        yield from self._plots_in_slices()
        yield
        yield from handover.given_to(self, carried)
        self.setUpdatesEnabled(True)
        self.rebuilt.emit()

    # -- the end

    def _shut_down(self) -> None:
        """Remember what is to be remembered, then end threads, processes and timers."""
        base = self._base
        window_state.save_geometry(self, self.preferences)
        if self._help is not None:
            self._help.close()
        if base is not None:
            window_state.save_sides(base.panels.splitter, base.controls.actions, self.preferences)
        self.preferences.save()
        config = base.models.draft.config() if base is not None else None
        if config is not None:
            self.preferences.put_config(config)
        self._end_parts()
        if base is not None:
            base.models.controller.join(_JOIN_S)

    def _end_parts(self) -> None:
        """End what works beside the window; a run is not among it."""
        added = self._settings, self._queue, self._experiments, self._range_test, self._sharing
        for part in (*added, self._schedules, self._stored, self._base):
            if part is not None:
                part.close()


def _made(part: T | None) -> T:
    if part is None:
        raise RuntimeError("this part of the window comes with a later stage")
    return part
