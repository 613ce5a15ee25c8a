"""Help in the window: what opens it, what it leads to, and the tour with the window's controls.

Dock and tour are made when they are first asked for, so that a start does not wait for them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QRect, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QWidget

from core.messages.events import ScheduleChanged, SettingChanged
from gui.command_palette.entries import EntryKind, PaletteEntry
from gui.help.context import page_about
from gui.help.dock import KEYS, HelpDock
from gui.help.gestures import KeyLine
from gui.help.pages import BY_FIELD, BY_PLOT, PAGES
from gui.help.text import page_text
from gui.help.tour.callout import in_parent
from gui.help.tour.steps import BEND, CLIP, COMPARE, PEAK, START
from gui.help.tour.tour import Surroundings, Tour, Where
from gui.language.texts import without_key
from gui.models.preferences import Preferences
from gui.panels.pages import EXPERIMENTS, RUNS, TRAINING
from gui.plots.run_plots import RunPlots
from gui.run.run_phase import RunAction, RunPhase
from gui.runs.compare.controller import CompareController
from gui.schedule_editor.editor import ScheduleEditor
from gui.settings.panel import SettingsPanel
from gui.window.assembly import Controls, Models
from gui.window.experiment_binding import ExperimentBinding
from gui.window.layout import Panels
from gui.window.menu_walk import commands_of, keys_of

_STATE = "help/window"
_TOURED = "help/toured"
_AT_WORK = (RunPhase.RUNNING, RunPhase.PAUSED)
_PEAK_FIELDS = {"schedule.peak_lr", "schedule.warmup", "schedule.points"}


@dataclass(frozen=True, slots=True)
class HelpedParts:
    """What help shows and points at."""

    settings: SettingsPanel
    plots: RunPlots
    editor: ScheduleEditor
    experiments: ExperimentBinding
    compare: CompareController


@dataclass(frozen=True, slots=True)
class HelpState:
    """What of help is in sight, for a window that is built in the place of this one.

    Attributes:
        shown: what the dock shows, see ``HelpDock.shown``; ``None``: it is not in sight.
        width: of the dock, px.
        step: the step of the tour that is on, by its place; ``None``: no tour is.
    """

    shown: str | None
    width: int
    step: int | None


class HelpBinding(QObject):
    """Attributes: ``dock``, ``tour``: ``None`` until they are first asked for."""

    def __init__(
        self,
        window: QMainWindow,
        models: Models,
        panels: Panels,
        controls: Controls,
        preferences: Preferences,
        parts: HelpedParts,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._models, self._panels, self._controls = models, panels, controls
        self._preferences, self._parts = preferences, parts
        self.dock: HelpDock | None = None
        self.tour: Tour | None = None
        actions = controls.actions
        actions.shortcuts.triggered.connect(self.help_here)
        actions.help_pages.triggered.connect(self.show_pages)
        actions.tour.triggered.connect(self.start_tour)
        parts.settings.help_wanted.connect(self._show_field)
        parts.plots.stack.help_wanted.connect(lambda plot: self.show_page(BY_PLOT[plot]))

    # -- pages and keys

    @Slot()
    def help_here(self) -> None:
        """The page about what has the keyboard; of all else the list of keys."""
        page = page_about(QApplication.focusWidget())
        if page:
            self.show_page(page)
        else:
            self._made_dock().show_keys()

    @Slot()
    def show_pages(self) -> None:
        """The list of pages."""
        self._made_dock().show_list()

    @Slot(str)
    def show_page(self, name: str) -> None:
        """One page."""
        self._made_dock().show_page(name)

    @Slot(str)
    def _show_field(self, path: str) -> None:
        self.show_page(BY_FIELD[path])

    def _made_dock(self) -> HelpDock:
        if self.dock is None:
            dock = self.dock = HelpDock(self._window)
            dock.experiment_wanted.connect(self._open_experiment)
            dock.field_wanted.connect(self._go_to_field)
            dock.stand(self._preferences.blob(_STATE))
        self.dock.keys.show_commands(self.topics(self._window.menuBar()))
        return self.dock

    def topics(self, bar: QMenuBar) -> dict[str, list[KeyLine]]:
        """Every command that has a key, by the menu in which it stands."""
        topics: dict[str, list[KeyLine]] = {}
        listed = set()
        for command in commands_of(bar):
            if command.keys:
                line = KeyLine(command.text.rstrip("…"), command.keys)
                topics.setdefault(command.path[0], []).append(line)
                listed.add(command.action)
        for action in self._controls.actions.all:
            if action not in listed and action.shortcuts():
                line = KeyLine(without_key(action.text()).rstrip("…"), keys_of(action))
                topics.setdefault(self.tr("Others"), []).append(line)
        return topics

    def entries(self) -> Iterator[PaletteEntry]:
        """The pages, for the command palette."""
        for page in PAGES:
            yield PaletteEntry(
                key=f"help/{page.name}",
                title=page_text(page.title),
                kind=EntryKind.HELP,
                choose=partial(self.show_page, page.name),
                detail=page_text(page.topic),
                also=page_text(page.words) if page.words else "",
            )

    @Slot(str)
    def _open_experiment(self, name: str) -> None:
        self._panels.pages.show_page(EXPERIMENTS)
        controller = self._parts.experiments.controller
        if controller is not None:
            controller.open(name)

    @Slot(str)
    def _go_to_field(self, path: str) -> None:
        self._panels.pages.show_training()
        self._controls.actions.show_settings.setChecked(True)
        self._parts.settings.focus_field(path)

    def close(self) -> None:
        """Remember where the dock stands."""
        if self.dock is not None:
            self._preferences.put(_STATE, self._window.saveState())

    def state(self) -> HelpState:
        """What is in sight; where the dock stands is remembered, too."""
        self.close()
        dock, tour = self.dock, self.tour
        return HelpState(
            dock.shown if dock is not None and not dock.isHidden() else None,
            dock.width() if dock is not None else 0,
            tour.place if tour is not None else None,
        )

    def restore(self, state: HelpState) -> None:
        """Bring the same into sight again."""
        if state.shown is not None:
            dock = self._made_dock()
            if state.shown == KEYS:
                dock.show_keys()
            elif state.shown:
                dock.show_page(state.shown)
            else:
                dock.show_list()
            if not dock.isFloating():  # as wide as it was, once all else has its place
                QTimer.singleShot(0, dock, partial(dock.be_wide, state.width))
        if state.step is not None:
            self._made_tour().start(state.step)

    # -- the tour

    def offer_tour(self) -> None:
        """Begin the tour where it was never begun before: it comes by itself only once."""
        if not self._preferences.switch(_TOURED, False):
            self.start_tour()

    @Slot()
    def start_tour(self) -> None:
        """Begin the tour."""
        self._preferences.put(_TOURED, True)
        self._preferences.save()
        self._panels.pages.show_training()
        self._made_tour().start()

    def _made_tour(self) -> Tour:
        if self.tour is None:
            self.tour = Tour(self._window, self._surroundings())
            self.tour.page_wanted.connect(self.show_page)
            self._follow(self.tour)
        return self.tour

    def _follow(self, tour: Tour) -> None:
        """Tell the tour what is done: by the person, wherever they do it."""
        models = self._models

        def take_edit(paths: frozenset[str]) -> None:
            if paths & _PEAK_FIELDS and not self._parts.editor.handles.dragged:
                tour.done(PEAK)
            if "clipping.max_norm" in paths:
                tour.done(CLIP)

        def take_change(event: object) -> None:
            if isinstance(event, ScheduleChanged):
                tour.done(BEND)
            elif isinstance(event, SettingChanged) and event.kind == "clipping":
                tour.done(CLIP)

        models.draft.edited.connect(take_edit)
        self._parts.editor.handles.drag_kept.connect(lambda _name: tour.done(PEAK))
        models.presenter.run_began.connect(lambda: tour.done(START))
        models.presenter.edited.connect(take_change)
        self._parts.compare.opening.connect(lambda: tour.done(COMPARE))

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            controls={
                PEAK: self._on_training(self._peak),
                START: self._on_training(self._start),
                CLIP: self._on_training(self._clip),
                BEND: self._on_training(self._bend),
                COMPARE: self._compare,
            },
            is_training=lambda: self._models.controller.phase in _AT_WORK,
        )

    def _on_training(self, where: Where) -> Where:
        """There, or the button that leads to the page on which it is."""

        def place() -> QRect | None:
            if self._panels.pages.current == TRAINING:
                return where()
            return self._shown(self._panels.page_row.buttons[TRAINING])

        return place

    def _peak(self) -> QRect | None:
        handles = self._parts.editor.handles
        return self._shown(handles["handle_peak"]) or self._shown(self._plot("plot_lr"))

    def _start(self) -> QRect | None:
        return self._shown(self._panels.transport.buttons[RunAction.START])

    def _clip(self) -> QRect | None:
        surface = self._plot("plot_grad_norm")
        handle = surface.findChild(QWidget, "handle_clip") if surface is not None else None
        return self._shown(handle) or self._shown(surface)

    def _bend(self) -> QRect | None:
        if self._models.controller.phase not in _AT_WORK:
            return self._start()
        handles = self._parts.editor.handles
        for name in ("handle_end", "handle_peak"):
            if name in handles.shown:
                return self._shown(handles[name])
        return self._shown(self._plot("plot_lr"))

    def _compare(self) -> QRect | None:
        if self._panels.pages.current == RUNS:
            return self._shown(self._panels.runs_page.bar.compare)
        return self._shown(self._panels.page_row.buttons[RUNS])

    def _plot(self, name: str) -> QWidget | None:
        for card in self._parts.plots.stack.cards:
            if card.spec.object_name == name:
                return card.surface
        return None

    def _shown(self, widget: QWidget | None) -> QRect | None:
        return None if widget is None else in_parent(widget, self._window)
