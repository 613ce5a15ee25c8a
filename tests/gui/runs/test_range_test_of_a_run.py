"""The LR range test with the real program: twice the same, and of a run that waits."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.foresight.lr_range import RangePoint
from gui.window.main_window import MainWindow
from tests.gui.runs.real_window import ENDS_MS


def losses_of_test(window: MainWindow, qtbot: QtBot) -> tuple[RangePoint, ...]:
    test = window.range_test
    button = window.findChild(QPushButton, "lr_range_button")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isEnabled, timeout=ENDS_MS)
    button.click()
    assert test.is_on
    qtbot.waitUntil(lambda: not test.is_on, timeout=ENDS_MS)
    assert window.panels.notice.isHidden()
    return test.process.points


@pytest.mark.thorough
def test_that_two_starts_give_the_same_numbers_and_a_paused_run_is_tested_where_it_stands(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = losses_of_test(window, qtbot)
    assert len(first) > 20
    assert losses_of_test(window, qtbot) == first
    controller = window.models.controller
    window.start()
    qtbot.waitUntil(lambda: window.property("phase") == "running", timeout=ENDS_MS)
    controller.pause_or_resume()
    qtbot.waitUntil(lambda: window.property("phase") == "paused", timeout=ENDS_MS)
    of_run = losses_of_test(window, qtbot)
    assert of_run[0].loss != first[0].loss
    assert losses_of_test(window, qtbot) == of_run
    assert window.property("phase") == "paused"
