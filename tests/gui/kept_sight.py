"""A window that tests share stays in sight from one test to the next: shown anew it is all painted.

It is out of sight in every test that does not use it (see ``tests/leaks.py``), and what a test has
laid over it is put away.
"""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests import leaks


def show_kept(qtbot: QtBot, request: pytest.FixtureRequest, window: QWidget) -> None:
    """Show it for the test that asks, with the keyboard and nothing beside it."""
    leaks.shows_kept(request)
    leaks.hide_kept(but=window)
    put_away(window)
    if window.isVisible() and window.isActiveWindow():
        return
    look_elsewhere(qtbot)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def put_away(window: QWidget) -> None:
    """Close menus and dialogs over a window, and take the mouse off it."""
    for over in QApplication.topLevelWidgets():
        if over.isVisible() and _belongs_to(over, window):
            over.close()
    handle = window.windowHandle()
    if handle is not None:
        QCoreApplication.sendEvent(handle, QEvent(QEvent.Type.Leave))


def _belongs_to(over: QWidget, window: QWidget) -> bool:
    above = over.parentWidget()
    while above is not None and above is not window:
        above = above.parentWidget()
    return above is not None


def look_elsewhere(qtbot: QtBot) -> None:
    """Without a screen a hidden window keeps the keyboard, and is not told of it again."""
    elsewhere = QWidget()
    with qtbot.waitActive(elsewhere):
        elsewhere.show()
        elsewhere.activateWindow()
