"""Who gets what: makes the window's objects, stage by stage, and hands each what it needs.

Every object is made in one place here, with all that it works with as arguments; which signal goes
where stands below it. Nothing that is made here knows the window. Imports are deferred to the
stages: the window is painted before numpy and pyqtgraph are loaded.
"""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QMenu

from core.config import RunConfig
from gui.models.draft import Draft
from gui.models.preferences import Preferences
from gui.panels.pages import TRAINING
from gui.run.controller import RunController, SessionFactory, new_session
from gui.run.live_settings import LiveSettings
from gui.run.presenter import RunPresenter
from gui.run.run_phase import RunAction
from gui.run.step_time import StepTime
from gui.schedule_editor.staged_edits import StagedEdits
from gui.settings.presets import first_config, read_presets
from gui.style.palette import Palette
from gui.style.theme import theme
from gui.window.actions import Actions
from gui.window.close_guard import CloseGuard
from gui.window.gc_timer import GcTimer
from gui.window.help import About
from gui.window.layout import Panels, make_panels
from gui.window.menus import Menus, Preset
from gui.window.run_commands import RunCommands
from gui.window.run_status import RunStatus
from gui.window.sample_defaults import SampleDefaults
from gui.window.slices import Slices
from gui.window.taskbar import Taskbar
from gui.window.undo import UndoActions
from gui.window.view_settings import ViewSettings

if TYPE_CHECKING:
    from typing import Protocol

    from gui.plots.run_plots import RunPlots
    from gui.schedule_editor.editor import ScheduleEditor
    from gui.settings.data_preview import DataPreview
    from gui.settings.panel import SettingsPanel
    from gui.settings.weights_check import WeightsCheck

    class Painted(Protocol):
        """A widget that draws itself in the theme's colours."""

        def set_palette(self, colors: Palette, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Models:
    """What is edited and what runs; no widget among it."""

    controller: RunController
    presenter: RunPresenter
    draft: Draft
    staging: StagedEdits
    live: LiveSettings
    step_time: StepTime


@dataclass(frozen=True, slots=True)
class Controls:
    """What works the models through the panels: menus, buttons, the view."""

    actions: Actions
    menus: Menus
    view: ViewSettings
    commands: RunCommands
    status: RunStatus
    close_guard: CloseGuard
    taskbar: Taskbar


@dataclass(frozen=True, slots=True)
class Base:
    """What the first stage makes and the others build on."""

    models: Models
    panels: Panels
    controls: Controls
    gc_timer: GcTimer

    def close(self) -> None:
        """End what works beside the window."""
        self.controls.status.memory.end()
        self.gc_timer.end()


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings at the left and the looks at the text and the weights they name."""

    preview: "DataPreview"
    weights: "WeightsCheck"
    panel: "SettingsPanel"

    def close(self) -> None:
        """End what works beside the window."""
        self.preview.close()
        self.weights.close()
        self.panel.stop_asking()


# -- the first stage: everything but settings and plots


def make_models(
    wanted: RunConfig | None,
    runs_dir: Path,
    session_factory: SessionFactory | None,
    window: QMainWindow,
) -> Models:
    """The models of one window, set to ``wanted`` or to a fitting preset."""
    config, label = first_config(wanted)
    controller = RunController(runs_dir, window, session_factory or new_session)
    presenter = RunPresenter(controller, window)  # hears of a run before all others
    draft = Draft(config, label, window)
    return Models(
        controller=controller,
        presenter=presenter,
        draft=draft,
        staging=StagedEdits(window),
        live=LiveSettings(controller, draft, window),
        step_time=StepTime(draft, presenter, window),
    )


def add_panels(models: Models, preferences: Preferences, window: QMainWindow) -> Slices[Base]:
    """Transport, samples, log and bars, and what works them."""
    gc_timer = GcTimer(window)
    gc_timer.begin()
    models.presenter.run_began.connect(gc_timer.settle)
    actions = Actions(window)
    panels = yield from make_panels(actions, window)
    status = RunStatus(
        models.controller,
        models.presenter,
        models.draft,
        transport=panels.transport,
        progress=panels.progress,
        status=panels.status,
        parent=window,
    )
    commands = RunCommands(
        models.controller,
        models.presenter,
        models.draft,
        panels.samples,
        panels.notice,
        window,
    )
    close_guard = CloseGuard(models.controller, window)
    view = ViewSettings(actions, panels.status, preferences, window)
    undo = UndoActions(models.draft.undo_stack, models.staging.undo_stack, window)
    menus = Menus(window.menuBar(), actions, undo, _presets(models.draft))
    status.locked_changed.connect(undo.set_draft_locked)
    About(actions, window)
    SampleDefaults(models.draft, models.controller, panels.samples)
    panels.page_row.put_into(window.menuBar())
    controls = Controls(actions, menus, view, commands, status, close_guard, Taskbar(window))
    _connect_run(models, panels)
    _connect_controls(models, panels, controls, window)
    _paint(panels.transport, panels.progress, panels.notice, panels.runs_page, panels.shown_bar)
    _paint(panels.queue_page)
    _paint(panels.samples, panels.reading, panels.edits, panels.log)
    status.refresh()
    return Base(models, panels, controls, gc_timer)


def _presets(draft: Draft) -> list[Preset]:
    return [
        (preset.label, partial(draft.load, preset.config, preset.label))
        for preset in read_presets()
    ]


def _connect_run(models: Models, panels: Panels) -> None:
    """The run's events go to the panels that show them."""
    presenter, samples = models.presenter, panels.samples
    models.controller.phase_changed.connect(panels.progress.set_phase)
    presenter.logged.connect(panels.log.add_of_run)
    controller = models.controller
    panels.log.clock = lambda: controller.telling_again or time.time()
    presenter.noticed.connect(panels.notice.tell_of_field)
    presenter.forgotten.connect(samples.begin_run)
    presenter.run_began.connect(samples.begin_run)
    presenter.run_ended.connect(samples.end_run)
    presenter.sample_began.connect(samples.start_sample)
    presenter.sample_grew.connect(samples.extend_sample)
    presenter.sample_ended.connect(samples.finish_sample)


def _connect_controls(
    models: Models, panels: Panels, controls: Controls, window: QMainWindow
) -> None:
    """What is pressed goes to the run or to the panels."""
    actions, commands, status = controls.actions, controls.commands, controls.status
    for action, shown in actions.run.items():
        shown.triggered.connect(lambda _=False, pressed=action: commands.press(pressed))
    panels.transport.pressed.connect(commands.press)
    commands.risk_changed.connect(panels.transport.set_risky)
    commands.risk_changed.connect(lambda _: status.refresh())
    panels.notice.details_wanted.connect(panels.side.show_log)
    panels.side.open_wanted.connect(lambda: actions.show_side.setChecked(True))
    _connect_pages(panels, actions, status)
    models.staging.changed.connect(lambda: status.set_staged(models.staging.can_apply))
    status.allowed_changed.connect(actions.set_allowed)

    def give_keys(primary: RunAction | None) -> None:
        if actions.set_primary(primary):
            panels.transport.set_shortcuts(actions.shortcut_text())

    status.primary_changed.connect(give_keys)
    status.locked_changed.connect(controls.menus.set_locked)
    status.title_changed.connect(controls.taskbar.set_name)
    status.share_changed.connect(controls.taskbar.set_share)
    controls.close_guard.minimise_wanted.connect(window.showMinimized)
    controls.close_guard.close_wanted.connect(window.close)
    actions.quit.triggered.connect(window.close)
    actions.new_run.triggered.connect(commands.plan_new)
    actions.open_runs.triggered.connect(commands.open_runs_folder)
    actions.show_settings.toggled.connect(panels.left.setVisible)
    actions.show_side.toggled.connect(panels.right.setVisible)


def _connect_pages(panels: Panels, actions: Actions, status: RunStatus) -> None:
    """The row of pages, the menu and the keys lead to a page; all of them tell which it is."""
    pages, row = panels.pages, panels.page_row

    def show(name: str) -> None:
        row.show_page(name)
        for each, action in actions.pages.items():
            action.setChecked(each == name)
        status.set_plots_shown(pages.draws, are_live=name == TRAINING)

    for name, action in actions.pages.items():
        action.triggered.connect(lambda _=False, wanted=name: pages.toggle(wanted))
    row.chosen.connect(pages.show_page)
    pages.shown.connect(show)
    pages.count_changed.connect(row.set_count)
    pages.leading_changed.connect(lambda: status.set_page_leads(pages.leads))
    show(pages.current)


# -- the second stage: the settings


def add_settings(
    models: Models, panels: Panels, controls: Controls, window: QMainWindow
) -> Slices[Settings]:
    """The form at the left, with what it hears and tells."""
    from gui.settings.data_preview import DataPreview
    from gui.settings.panel import SettingsPanel
    from gui.settings.weights_check import WeightsCheck

    draft, actions = models.draft, controls.actions
    preview = DataPreview(draft, parent=window)
    weights = WeightsCheck(draft, preview, window)
    panel = SettingsPanel(draft, preview, weights, models.live, window, is_filled=False)
    yield from panel.fill()
    _paint(panel)
    panels.left.add(panel)
    models.step_time.changed.connect(panel.set_pace)
    controls.menus.schedule.addSeparator()
    controls.menus.schedule.addMenu(panel.schedules.menu)
    panel.notice_raised.connect(panels.notice.tell_of_field)
    panel.notice_withdrawn.connect(panels.notice.withdraw)
    preview.failed.connect(lambda _field, message: panels.log.add("warning", message))
    panels.notice.field_wanted.connect(lambda _field: actions.show_settings.setChecked(True))
    panels.notice.field_wanted.connect(panel.focus_field)
    controls.status.locked_changed.connect(panel.set_locked)
    actions.open_config.triggered.connect(panel.files.choose_config_to_open)
    actions.save_config.triggered.connect(panel.files.choose_config_to_save)
    actions.choose_text.triggered.connect(panel.files.choose_files)
    actions.choose_folder.triggered.connect(panel.files.choose_folder)
    return Settings(preview, weights, panel)


# -- the third stage: the plots, and the stored runs that are shown in them


def add_plots(
    models: Models,
    panels: Panels,
    controls: Controls,
    preferences: Preferences,
    window: QMainWindow,
) -> Slices["RunPlots"]:
    """The plots in the centre; imports numpy and pyqtgraph."""
    from gui.plots.card import PlotCard
    from gui.plots.overlay import Overlays
    from gui.plots.run_plots import RunPlots
    from gui.plots.table import shown_first
    from gui.window.plot_binding import PlotBinding
    from gui.window.plot_choice import PlotChoice
    from gui.window.plot_pictures import PlotPictures

    actions, view = controls.actions, controls.view
    overlays, cards = Overlays(), list[PlotCard]()
    for spec in shown_first():
        cards.append(PlotCard(spec, window, overlays))
        yield
    plots = RunPlots(window, overlays, cards)
    _paint(plots.stack)
    panels.centre.add(plots.stack)
    plots.set_x_axis(view.x_axis)
    plots.set_smoothing(view.smoothing)
    plots.set_log_y(actions.log_y.isChecked())
    plots.set_full_range(actions.full_range.isChecked())
    plots.stack.set_follow(actions.follow.isChecked())
    view.x_axis_changed.connect(plots.set_x_axis)
    view.smoothing_changed.connect(plots.set_smoothing)
    actions.log_y.toggled.connect(plots.set_log_y)
    actions.full_range.toggled.connect(plots.set_full_range)
    actions.follow.toggled.connect(plots.stack.set_follow)
    plots.stack.follow_changed.connect(actions.follow.setChecked)
    actions.reset_zoom.triggered.connect(plots.stack.reset_zoom)
    PlotBinding(
        plots,
        models.controller,
        models.presenter,
        models.draft,
        panels.samples,
        actions.pin_curve,
    )
    menu = controls.menus.view
    menu.insertMenu(menu.actions()[0], PlotChoice(plots.stack, preferences, menu))
    pictures = PlotPictures(window, panels.notice)
    pictures.add_stack(plots.stack)
    actions.save_plots.triggered.connect(lambda: pictures.choose(plots.stack))
    actions.copy_plots.triggered.connect(plots.stack.copy_image)
    return plots


def add_schedule_copies(
    plots: "RunPlots", panels: Panels, controls: Controls, window: QMainWindow
) -> QMenu:
    """The menu that copies the schedule in sight for other programs."""
    from gui.window.schedule_copies import ScheduleCopies

    copies = ScheduleCopies(lambda: plots.shown, panels.notice, window)
    controls.menus.schedule.addMenu(copies.menu)
    return copies.menu


def add_schedule_editor(
    models: Models,
    panels: Panels,
    controls: Controls,
    preferences: Preferences,
    plots: "RunPlots",
) -> "ScheduleEditor":
    """Handles, clip threshold and quick edits, laid over the plots."""
    from gui.schedule_editor.editor import ScheduleEditor
    from gui.window.edit_binding import EditBinding

    editor = ScheduleEditor(
        plots=plots,
        draft=models.draft,
        staged=models.staging,
        live=models.live,
        step_time=models.step_time,
        run=models.controller,
        actions=controls.actions.tail,
        preferences=preferences,
    )
    EditBinding(
        editor,
        plots,
        models.presenter,
        panels.edits,
        panels.side,
        notice=panels.notice,
        log=panels.log,
    )
    return editor


def _paint(*parts: "Painted") -> None:
    """Give these the theme's colours, now and whenever they change."""
    for part in parts:
        theme().changed.connect(part.set_palette)
        part.set_palette(theme().palette)
