"""The menu bar: which action stands in which menu. Decides nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.language.spoken import is_fixed
from gui.run.run_phase import RunAction
from gui.style import places
from gui.style.outside_text import menu_text
from gui.window.actions import Actions
from gui.window.undo import UndoActions

Preset = tuple[str, Callable[[], None]]  # its label, and what takes it over


class Menus(QObject):
    """Fills one menu bar; ``run`` and ``schedule`` take one more menu each."""

    def __init__(
        self, bar: QMenuBar, actions: Actions, undo: UndoActions, presets: Sequence[Preset]
    ) -> None:
        super().__init__(bar)
        bar.setFixedHeight(places.menu_height())
        self._new = QMenu(self.tr("&New run from preset"), bar)
        self._locked_by_run = (
            self._new.menuAction(),
            actions.new_run,
            actions.open_config,
            actions.choose_text,
            actions.choose_folder,
        )
        self._add_file(bar.addMenu(self.tr("&File")), actions, presets)
        self.undo = undo
        undo.undo.setShortcuts(QKeySequence.StandardKey.Undo)
        undo.redo.setShortcuts(QKeySequence.StandardKey.Redo)
        _fill(bar.addMenu(self.tr("&Edit")), undo.undo, undo.redo)
        self.run = bar.addMenu(self.tr("&Run"))
        _add_run(self.run, actions)
        self.schedule = bar.addMenu(self.tr("S&chedule"))
        tail = actions.tail
        _fill(
            self.schedule, *tail.quick, tail.suggest, None, *tail.decisions, None, tail.on_release
        )
        _fill(self.schedule, None, actions.lr_range)
        self._add_view(bar.addMenu(self.tr("&View")), actions)
        help_menu = bar.addMenu(self.tr("&Help"))
        _fill(help_menu, actions.help_pages, actions.shortcuts, actions.tour, None)
        _fill(help_menu, actions.palette, None, actions.sharing.system, actions.about)

    def _add_file(self, menu: QMenu, actions: Actions, presets: Sequence[Preset]) -> None:
        menu.addMenu(self._new)
        for label, use in presets:
            preset = self._new.addAction(menu_text(label))
            preset.triggered.connect(lambda _=False, use=use: use())
        self._new.setEnabled(bool(presets))
        _fill(menu, actions.open_config, actions.save_config)
        self.recent = menu.addMenu(self.tr("Open &recent"))
        _fill(menu, None)
        _fill(menu, actions.choose_text, actions.choose_folder, None)
        _fill(menu, actions.save_plots, actions.copy_plots, actions.sharing.report)
        share = menu.addMenu(self.tr("Share run as one &file"))
        share.setObjectName("share_menu")
        share.setToolTipsVisible(True)
        _fill(share, *actions.sharing.shares.values())
        _fill(menu, actions.sharing.import_runs, None)
        _fill(menu, actions.load_schedule, actions.open_log, actions.open_runs, None, actions.quit)

    def _add_view(self, menu: QMenu, actions: Actions) -> None:
        menu.setToolTipsVisible(True)
        self.view = menu
        menu.addMenu(self.tr("&Horizontal axis")).addActions(actions.x_axis.actions())
        menu.addMenu(self.tr("S&moothing")).addActions(actions.smoothing.actions())
        _fill(menu, actions.log_y, actions.full_range, None)
        _fill(menu, actions.follow, actions.reset_zoom, None)
        _fill(menu, actions.show_forecast, actions.learn_from_earlier, actions.pin_curve, None)
        menu.addMenu(self.tr("&Theme")).addActions(actions.theme.actions())
        self._add_language(menu.addMenu(self.tr("&Language")), actions)
        _fill(menu, None, actions.show_settings, actions.show_side, None, *actions.pages.values())

    def _add_language(self, menu: QMenu, actions: Actions) -> None:
        menu.setObjectName("language_menu")
        menu.setToolTipsVisible(True)
        menu.addActions(actions.language.actions())
        if is_fixed():
            menu.menuAction().setToolTip(self.tr("Set by CREST_LANG. Unset it to choose here"))
            actions.language.setEnabled(False)

    @Slot(bool)
    def set_locked(self, locked: bool) -> None:
        """While a run is on nothing replaces the settings it was started with."""
        for action in self._locked_by_run:
            action.setEnabled(not locked)


def _add_run(menu: QMenu, actions: Actions) -> None:
    menu.addAction(actions.new_run)
    for group in (
        (RunAction.START, RunAction.RESUME, RunAction.PAUSE, RunAction.STEP, RunAction.STOP),
        (RunAction.DETACH,),
        (RunAction.SAMPLE, RunAction.SAVE),
        (RunAction.CONTINUE, RunAction.GO_BACK),
    ):
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions([actions.run[action] for action in group])
        if RunAction.START in group:
            menu.addSeparator()
            menu.addActions([actions.queue_add, actions.queue_several, actions.sweep])
    menu.addSeparator()
    menu.addAction(actions.sharing.replay)
    menu.addAction(actions.train_both)
    menu.addAction(actions.pause_on_divergence)


def _fill(menu: QMenu, *actions: QAction | None) -> None:
    """Add these; ``None``: a line."""
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
