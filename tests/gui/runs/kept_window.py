"""The real window with the real engine, shared: no test finds what another one trained in it.

A test that closes it, or fails in it, ends it; the next one that asks has it built anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from gui.window.main_window import MainWindow
from tests import leaks
from tests.gui.kept_desk import (
    also_dropped,
    look_at_every_page,
    read_runs,
    set_window_back,
)
from tests.gui.kept_sight import show_kept
from tests.gui.runs.real_window import ENDS_MS

_SIZE = (1280, 800)
_kept: list[MainWindow] = []
_windows: set[QWidget] = set()


@contextmanager
def kept_window(
    qtbot: QtBot, request: pytest.FixtureRequest, config: RunConfig, runs_dir: Path
) -> Iterator[MainWindow]:
    """A complete, visible window with these settings, which has read that folder of runs."""
    if not _kept:
        _kept.append(_built(config, runs_dir))
    window = _kept[0]
    _set_back(window, config, runs_dir)
    show_kept(qtbot, request, window)
    draft, store = window.models.draft, window.stored.store
    qtbot.waitUntil(lambda: draft.total_steps is not None and store.is_read, timeout=ENDS_MS)
    yield window
    controller = window.models.controller
    if controller.busy:
        with qtbot.waitSignal(controller.ended, timeout=ENDS_MS):
            controller.stop_at_once()
    window.stored.priors.close()  # nobody asks what the run has taught
    # One that was told to stop at once starts nothing more.
    if controller._ends or leaks.has_failed(request.node) or not window.isVisible():
        _drop()
        return
    for dialog in window.findChildren(QDialog):
        dialog.close()
        dialog.deleteLater()


def _drop() -> None:
    if not _kept:
        return
    window = _kept.pop()
    leaks.kept_windows.difference_update(_windows)
    _windows.clear()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _built(config: RunConfig, runs_dir: Path) -> MainWindow:
    before = set(QApplication.topLevelWidgets())
    window = MainWindow(config, runs_dir)
    window.complete()
    for soon in (window.settings.preview._debounce, window.settings.weights._soon):
        soon.setInterval(0)  # nobody types here
    look_at_every_page(window)
    assert window._base is not None
    window._base.gc_timer.end()  # the tests collect
    _windows.update(set(QApplication.topLevelWidgets()) - before)
    leaks.kept_windows.update(_windows)
    return window


def _set_back(window: MainWindow, config: RunConfig, runs_dir: Path) -> None:
    set_window_back(window, config)
    window.resize(*_SIZE)
    window.models.controller.runs_dir = runs_dir
    read_runs(window.stored.store, runs_dir)
    window.stored.recovery._has_offered = False  # as at a start
    window.settings.preview._debounce.start()


also_dropped.append(_drop)
