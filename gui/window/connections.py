"""Which part of the window hears which, and what a press of a button does.

Connects, and hands values on; shows nothing itself and knows no engine.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from core.config import FIELD_PATHS
from gui.run.controller import RunAction
from gui.settings.presets import read_presets
from gui.window.undo import UndoReach

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class Wiring(QObject):
    """The connections of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._reach: UndoReach | None = None
        self._connect()

    def _connect(self) -> None:
        """Every connection between the parts that are there from the start."""
        window = self._window
        actions, display = window.actions_, window.display
        for control, action in actions.controls.items():
            action.triggered.connect(lambda _=False, pressed=control: self.press(pressed))
        window.transport.pressed.connect(self.press)
        window.samples.sample_wanted.connect(window.controller.sample)
        display.logged.connect(window.log.add)
        display.noticed.connect(self._tell)
        display.run_began.connect(window.samples.begin_run)
        display.run_ended.connect(window.samples.end_run)
        display.sample_began.connect(window.samples.start_sample)
        display.sample_grew.connect(window.samples.extend_sample)
        display.sample_ended.connect(window.samples.finish_sample)
        window.notice.details_wanted.connect(self.show_log)
        window.notice.action_wanted.connect(self._focus_field)
        window.closing.minimise_wanted.connect(window.showMinimized)
        window.closing.close_wanted.connect(window.close)
        actions.quit.triggered.connect(window.close)
        actions.open_runs.triggered.connect(self.open_runs_folder)
        actions.show_settings.toggled.connect(window.left.setVisible)
        actions.show_side.toggled.connect(window.side.setVisible)

    def connect_settings(self) -> None:
        """The connections of draft, preview and form, and the menus that need them."""
        window, actions, face = self._window, self._window.actions_, self._window.face
        draft, preview, settings = window.draft, window.preview, window.settings
        assert draft is not None
        assert preview is not None
        assert settings is not None
        draft.edited.connect(self._take_edit)
        draft.validity_changed.connect(face.refresh)
        draft.preset_changed.connect(face.refresh)
        settings.notice_raised.connect(self._tell)
        preview.failed.connect(self._take_preview_failure)
        actions.open_config.triggered.connect(settings.choose_config_to_open)
        actions.save_config.triggered.connect(settings.choose_config_to_save)
        actions.choose_text.triggered.connect(settings.choose_files)
        actions.choose_folder.triggered.connect(settings.choose_folder)
        presets = [
            (preset.label, partial(draft.load, preset.config, preset.label))
            for preset in read_presets()
        ]
        assert window.staging is not None
        reach = UndoReach((draft.undo_stack, window.staging.undo_stack), window)
        self._reach = reach
        window.controller.phase_changed.connect(self._shut_draft)
        window.controller.ended.connect(self._shut_draft)
        actions.build_menus(presets, reach.undo, reach.redo)
        actions.add_to_schedule_menu(settings.schedules.menu)
        face.refresh()

    @Slot()
    def _shut_draft(self) -> None:
        """While a run is on the settings it was started with are not undone either."""
        if self._window.draft is not None and self._reach is not None:
            self._reach.set_shut(self._window.draft.undo_stack, self._window.controller.busy)

    # -- what is pressed

    @Slot(object)
    def press(self, control: RunAction) -> None:
        """Do what a button or its shortcut stands for."""
        match control:
            case RunAction.START:
                self.start()
            case RunAction.PAUSE:
                self._window.controller.pause_or_resume()
            case RunAction.STEP:
                self._window.controller.step()
            case RunAction.STOP:
                self._window.controller.stop()
            case RunAction.SAMPLE:
                self._window.controller.sample(self._window.samples.wanted())
            case RunAction.SAVE:
                self._window.controller.save()
            case RunAction.GO_ON:
                if self._window.going_on is not None:
                    self._window.going_on.resume_last()
            case RunAction.GO_BACK:
                self._window.controller.go_back(None)
            case RunAction.PIN:
                pass  # it needs a step: the menu of a checkpoint's flag sends it

    def start(self) -> None:
        """Train with the settings as they stand; say what is wrong where they cannot be used."""
        if (
            self._window.draft is None
            or self._window.closing.waiting
            or not self._window.controller.can(RunAction.START)
        ):
            return
        config = self._window.draft.config()
        if config is None:
            path, message = next(iter(self._window.draft.problems.items()))
            label = FIELD_PATHS[path].label if path in FIELD_PATHS else path
            self._tell("error", f"{label}: {message}", False, path)
            return
        self._window.notice.dismiss()
        self._window.display.forget()
        self._window.controller.start(config)

    @Slot()
    def open_runs_folder(self) -> None:
        """Show the runs' folder in the system's file manager."""
        folder = self._window.controller.runs_dir
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot()
    def show_log(self) -> None:
        """Bring the log to the front."""
        self._window.actions_.show_side.setChecked(True)
        self._window.tabs.setCurrentWidget(self._window.log)

    # -- what is heard

    @Slot(object)
    def _take_edit(self, paths: frozenset[str]) -> None:
        if self._window.controller.busy:  # the run's prompt; the box asks for samples of its own
            return
        config = self._window.draft.config() if self._window.draft is not None else None
        if config is not None and any(path.startswith("sampling.") for path in paths):
            self._window.samples.set_defaults(config.sampling)

    @Slot(str, str)
    def _take_preview_failure(self, _field: str, message: str) -> None:
        self._window.log.add("warning", message)

    @Slot(str, str)
    @Slot(str, str, bool, str)
    def _tell(self, level: str, message: str, details: bool = False, field: str = "") -> None:
        action = (field, self.tr("Show the field")) if field in FIELD_PATHS else None
        self._window.notice.tell(level, message, details=details, action=action)

    @Slot(str)
    def _focus_field(self, path: str) -> None:
        if self._window.settings is not None and path in FIELD_PATHS:
            self._window.actions_.show_settings.setChecked(True)
            self._window.settings.focus_field(path)
