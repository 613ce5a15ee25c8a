"""The "?" beside a field: there for the mouse and for the keyboard, and no stop of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from gui.settings.field_help import HelpMark
from gui.window.main_window import MainWindow
from tests.gui.accessible import LEAST_SIDE, heard, is_in_view
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as shared:
        QTest.mouseMove(shared.window.panels.status)
        yield shared


def marks(window: MainWindow) -> list[HelpMark]:
    return [mark for mark in window.settings.panel.findChildren(HelpMark) if mark.isVisible()]


def editor(window: MainWindow, path: str) -> QWidget:
    return window.settings.panel._form.editor(path)


def test_that_it_comes_with_the_keyboard_and_opens_the_page_about_the_field(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    window.settings.panel.focus_field("schedule.warmup")
    qtbot.waitUntil(lambda: len(marks(window)) == 1)
    (mark,) = marks(window)
    assert heard(mark).name == "Help: Warmup"
    assert min(mark.width(), mark.height()) >= LEAST_SIDE
    row = window.settings.panel._form.rows["schedule.warmup"]
    assert mark.geometry().right() - row.x() <= 2, "it covers nothing of the field"
    assert abs(mark.geometry().center().y() - row.y() - row.first_line().center().y()) <= 1
    qtbot.mouseClick(mark, _LEFT)
    assert window.help.dock is not None
    assert window.help.dock.shown == "warmup"


def test_that_tab_goes_from_field_to_field(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    window.settings.panel.focus_field("schedule.initial_lr")
    qtbot.waitUntil(lambda: len(marks(window)) == 1)
    qtbot.keyClick(editor(window, "schedule.initial_lr"), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor(window, "schedule.min_lr")
    qtbot.waitUntil(lambda: [heard(mark).name for mark in marks(window)] == ["Help: Min LR"])


def test_that_it_comes_with_the_mouse_and_goes_with_it(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    row = window.settings.panel._form.rows["schedule.warmup"]
    QTest.mouseMove(row, row.first_line().center())
    qtbot.waitUntil(lambda: [heard(mark).name for mark in marks(window)] == ["Help: Warmup"])
    (mark,) = marks(window)
    QTest.mouseMove(mark)  # it stays for who goes to press it
    QApplication.processEvents()
    assert mark.isVisible()
    QTest.mouseMove(window.panels.status)
    qtbot.waitUntil(lambda: marks(window) == [])


def test_that_it_goes_when_the_group_is_closed(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    window.settings.panel.focus_field("schedule.warmup")
    qtbot.waitUntil(lambda: len(marks(window)) == 1)
    window.settings.panel.groups.set_open([])
    qtbot.waitUntil(lambda: marks(window) == [])


def test_that_a_field_of_a_closed_group_is_brought_into_view_at_once(desk: Desk) -> None:
    desk.window.settings.panel.focus_field("training.max_steps")
    assert is_in_view(editor(desk.window, "training.max_steps"))
