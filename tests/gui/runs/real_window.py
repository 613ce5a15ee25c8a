"""Hands to work the real window with the real engine: train, ask, go on."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.run.status_text import line_text
from gui.runs.resume.continue_dialog import ContinueDialog
from gui.runs.stored.active_history import READING
from gui.window.main_window import MainWindow

ENDS_MS = 60_000


def train(qtbot: QtBot, window: MainWindow) -> Path:
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.start()
    assert window.models.presenter.finished is not None
    return Path(window.models.presenter.finished.run_dir)


def dialog_of(qtbot: QtBot, window: MainWindow) -> ContinueDialog:
    def visible() -> list[ContinueDialog]:
        return [one for one in window.findChildren(ContinueDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()))
    return visible()[0]


def go(qtbot: QtBot, window: MainWindow, dialog: ContinueDialog) -> Path:
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert window.models.presenter.finished is not None, window.panels.notice.text()
    assert window.models.presenter.finished.reason != "failed", window.panels.notice.text()
    return Path(window.models.presenter.finished.run_dir)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    found = window.stored
    assert found is not None
    qtbot.waitUntil(lambda: not found.background.busy(READING), timeout=ENDS_MS)


def wait_for(qtbot: QtBot, window: MainWindow, phase: str) -> None:
    def there() -> bool:
        return window.property("phase") in (phase, "failed")

    qtbot.waitUntil(there, timeout=ENDS_MS)
    assert window.property("phase") == phase, line_text(window.models.presenter.state)


def press_notice(qtbot: QtBot, window: MainWindow, name: str = "notice_action") -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible(), window.panels.notice.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer_go_back(qtbot: QtBot, window: MainWindow) -> None:
    """Say yes to the question whether the run goes back."""
    button = window.findChild(QPushButton, "go_back_back")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
