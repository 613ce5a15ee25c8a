"""A window that tests share: to build one takes longer than what most of them do in it.

For tests that drag and type and look at plots and form; what they leave behind is set back, and a
window whose test failed is thrown away. It is no leak: it lives as long as the process.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS, RunConfig
from core.messages.events import Finished
from gui.runs.table.columns import DATE
from gui.runs.table.store import RunStore
from gui.settings.groups import _OPEN_AT_FIRST
from gui.style.theme import Mode, theme
from gui.window.main_window import MainWindow
from gui.window.page_table import PAGES
from gui.window.view_settings import _SMOOTHING
from tests import leaks
from tests.gui.fake_session import Desk
from tests.gui.kept_sight import show_kept

_SIZE = (1440, 900)
_FIRST_SIZE = (1280, 800)
_kept: list[Desk] = []
also_dropped: list[Callable[[], None]] = []  # by who shares another window
_windows: set[QWidget] = set()


@contextmanager
def kept_desk(
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    config: RunConfig,
    size: tuple[int, int] = _SIZE,
) -> Iterator[Desk]:
    """A complete, visible window on fake sessions, with these settings and nothing else in it."""
    if not _kept:
        folder: Path = request.getfixturevalue("tmp_path_factory").mktemp("kept")
        _kept.append(_built(folder))
    desk = _kept[0]
    _set_back(desk, config, size)
    show_kept(qtbot, request, desk.window)
    yield desk
    if leaks.has_failed(request.node):
        drop_kept()
        return
    _end_run(desk)


@contextmanager
def kept_desk_over(qtbot: QtBot, request: pytest.FixtureRequest, runs_dir: Path) -> Iterator[Desk]:
    """The same over a folder of runs, which it has read; as large as the first window."""
    with kept_desk(qtbot, request, RunConfig(), _FIRST_SIZE) as desk:
        desk.window.models.controller.runs_dir = runs_dir
        read_runs(desk.window.stored.store, runs_dir)
        desk.window.stored.recovery._has_offered = False  # as at a start
        qtbot.waitUntil(lambda: desk.window.stored.store.is_read)
        yield desk


def drop_kept() -> None:
    """Throw the windows that tests share away: each is built anew for the next test that asks."""
    for drop in also_dropped:
        drop()
    while _kept:
        desk = _kept.pop()
        leaks.kept_windows.difference_update(_windows)
        _windows.clear()
        desk.end()
        desk.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def fresh_desk(qtbot: QtBot, folder: Path, config: RunConfig) -> Iterator[Desk]:
    """The same, built for this test alone: for claims of what is remembered, or of first sizes."""
    desk = Desk(qtbot, folder, config)
    desk.window.complete()
    desk.window.settings.preview.close()
    desk.window.resize(*_SIZE)
    desk.window.models.draft.set_batches_per_epoch(20)
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    yield desk
    desk.end()


def _built(folder: Path) -> Desk:
    before = set(QApplication.topLevelWidgets())
    desk = Desk(None, folder)
    window = desk.window
    window.complete()
    window.settings.preview.close()  # it would count the batches of the real text
    look_at_every_page(window)
    assert window._base is not None
    window._base.gc_timer.end()  # the tests collect
    _windows.update(set(QApplication.topLevelWidgets()) - before)
    leaks.kept_windows.update(_windows)
    return desk


def look_at_every_page(window: MainWindow) -> None:
    """Pages that are made when they are first looked at are part of the window that is shared."""
    for page in PAGES:
        window.panels.pages.show_page(page.name)
    window.panels.pages.show_training()


def read_runs(store: RunStore, runs_dir: Path) -> None:
    """Forget what was listed, and list that folder instead."""
    store.close()
    store._take([])
    store.runs_dir, store.is_read = runs_dir, False
    store.renew()


def _end_run(desk: Desk) -> None:
    if desk.window.models.controller.busy:
        desk.say(Finished("stopped", 1, "/runs/one"))
    desk.window.stored.priors.close()  # nobody asks what the run has taught


def _set_back(desk: Desk, config: RunConfig, size: tuple[int, int]) -> None:
    _end_run(desk)
    set_window_back(desk.window, config)
    desk.window.resize(*size)
    desk.window.models.draft.set_batches_per_epoch(20)
    desk.sessions.clear()
    desk.configs.clear()
    desk.requests.clear()


def set_window_back(window: MainWindow, config: RunConfig) -> None:
    """No run, no stored runs, these settings; nothing of how it was looked at is left."""
    actions, draft = window.controls.actions, window.models.draft
    window.controls.commands.plan_new()
    window.queue.desk.set_watched(False)
    _set_back_runs(window)
    theme().set_mode(Mode.SYSTEM)
    window.controls.view.choose_x_axis("step")
    window.controls.view.choose_smoothing(_SMOOTHING)
    for action, on in (
        (actions.log_y, False),
        (actions.full_range, False),
        (actions.follow, True),
        (actions.pin_curve, False),
        (actions.show_forecast, True),
        (actions.pause_on_divergence, True),
        (actions.tail.on_release, False),
    ):
        action.setChecked(on)
    draft.set_values({path: config.value(path) for path in FIELD_PATHS}, "")
    draft.undo_stack.clear()
    window.panels.samples.set_defaults(config.sampling)  # another test may have typed a prompt
    groups = window.settings.panel.groups
    groups.set_open(_OPEN_AT_FIRST)
    for more in groups._more.values():
        more.setChecked(False)
    _put_help_away(window)
    window.plots.set_log_y(False)
    window.plots.stack.free_y()
    window.plots.stack.reset_zoom()
    window.plots.stack.set_cursor(None)


def _put_help_away(window: MainWindow) -> None:
    """Neither a page beside the window nor the tour or the palette over it."""
    if window.help.dock is not None:
        window.help.dock.close()
    if window.help.tour is not None:
        window.help.tour.end()
    if window.palette_binding.palette is not None:
        window.palette_binding.palette.close_again()


def _set_back_runs(window: MainWindow) -> None:
    """No runs, and their page as nobody has used it."""
    page, stored = window.panels.runs_page, window.stored
    page.box.clear()
    page.view.clearSelection()
    page.view.sortByColumn(DATE, Qt.SortOrder.DescendingOrder)
    stored.page_controller._trashed.clear()
    for reading in list(stored.background._newest):
        stored.background.forget(reading)
    nowhere = window.models.controller.runs_dir.parent / "no runs"
    if stored.store.runs_dir != nowhere:
        window.models.controller.runs_dir = nowhere
        read_runs(stored.store, nowhere)
    window.panels.notice.dismiss()
