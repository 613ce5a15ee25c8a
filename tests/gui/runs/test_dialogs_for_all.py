"""What floats over the window can be heard, reached, read and hit like the window itself."""

import ast
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.style.theme import Mode, palette, theme
from gui.window.main_window import MainWindow
from tests.effort import mostly_thorough
from tests.gui.accessible import faults, first_stop
from tests.gui.cut_text import cut_text
from tests.gui.dialogs import (
    OF_THE_SYSTEM,
    OPENERS,
    dialogs_of_the_program,
    openers,
    places_in,
)
from tests.gui.fake_session import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_SCHEMES = (Mode.DARK, Mode.LIGHT, Mode.DARK_CONTRAST, Mode.LIGHT_CONTRAST)
_OPENERS = openers()
_SMALL = (853, 440)  # of 1280 x 720 at 150 %, without a title bar


@pytest.fixture
def window(shown: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    """Over three runs, on the training page; what was opened is closed."""
    window = shown.window
    window.panels.pages.show_training()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()


@pytest.mark.parametrize("name", mostly_thorough(_OPENERS, "sweep", "palette", "help page"))
def test_that_what_floats_is_heard_reached_read_and_hit(window: MainWindow, name: str) -> None:
    floating = _OPENERS[name](window)
    QApplication.processEvents()
    assert floating.isVisible()
    _primary_stands_out(floating)
    assert faults(floating) == []
    assert cut_text(floating) == []
    least = floating.minimumSizeHint()
    assert QSize(*_SMALL).expandedTo(least) == QSize(*_SMALL), "has no room on a small screen"
    _closes_by_escape(floating)


@pytest.mark.thorough
@pytest.mark.parametrize("mode", _SCHEMES)
def test_that_what_floats_is_read_in_every_scheme(window: MainWindow, mode: Mode) -> None:
    theme().set_mode(mode)
    found = {}
    for name, opened in _OPENERS.items():
        floating = opened(window)
        QApplication.processEvents()
        if wrong := faults(floating, "contrast"):
            found[name] = wrong
        floating.close()
    assert found == {}


def _primary_stands_out(floating: QWidget) -> None:
    for button in floating.findChildren(QPushButton):
        if button.property("role") == "primary" and button.isEnabled() and button.isVisible():
            ground = button.grab().toImage().pixelColor(6, button.height() // 2)
            assert ground == QColor(palette().accent_ink), button.objectName() or button.text()
            box = button.parentWidget()
            if isinstance(box, QDialogButtonBox):  # what is done stands at the end
                assert max(box.buttons(), key=lambda each: each.x()) is button


def _closes_by_escape(floating: QWidget) -> None:
    focused = QApplication.focusWidget()
    if focused is None or not floating.isAncestorOf(focused):
        focused = first_stop(floating)
        focused.setFocus()
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not floating.isVisible(), "Escape closes what floats"


@pytest.mark.thorough
def test_that_every_entry_of_every_menu_is_hit(window: MainWindow) -> None:
    found = []
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
        menu.resize(menu.sizeHint())
        found += [
            f"{menu.title()} > {action.text()}"
            for action in menu.actions()
            if action.isVisible()
            and not action.isSeparator()
            and menu.actionGeometry(action).height() < 24
        ]
    assert found == []


def test_that_every_dialog_of_the_program_is_walked_through() -> None:
    """A new one stands in the table of ``tests/gui/dialogs.py``, with what brings it on."""
    assert dialogs_of_the_program() == {*OPENERS, *OF_THE_SYSTEM}


def test_that_a_new_dialog_is_found() -> None:
    class _Planted(QDialog):
        __module__ = "gui.planted"

    assert any("_Planted" in each for each in dialogs_of_the_program())
    planted = "class A:\n def b(self):\n  QMessageBox.question(self, 'x', 'y')\n"
    assert list(places_in(ast.parse(planted), "gui.c")) == ["gui.c.A.b"]
    _Planted.__module__ = "tests.planted"
