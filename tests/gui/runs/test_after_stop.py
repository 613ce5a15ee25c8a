"""A run that has ended: gone on with by one press, and asked for a sample by its own prompt."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.run_store.index import read_info, read_steps
from gui.window.main_window import MainWindow
from tests.gui.fake_session import Desk
from tests.gui.runs.real_window import ENDS_MS, train, wait_for


def test_that_f5_after_stop_goes_on_with_the_same_run(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.start()
    wait_for(qtbot, window, "running")
    controller = window.models.controller
    with qtbot.waitSignal(controller.ended, timeout=ENDS_MS):
        qtbot.keyClick(window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    finished = window.models.presenter.finished
    assert finished is not None
    path, stopped_at = Path(finished.run_dir), finished.step
    total = window.models.presenter.state.total_steps
    assert stopped_at < total
    with qtbot.waitSignal(controller.ended, timeout=ENDS_MS):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert read_info(path).state == "completed"
    assert read_steps(path)["step"].tolist() == list(range(total))


@pytest.mark.thorough
def test_that_a_finished_model_answers_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    train(qtbot, window)
    samples = window.panels.samples
    button = window.findChild(QPushButton, "sample_prompt_button")
    assert button is not None
    qtbot.waitUntil(button.isEnabled, timeout=ENDS_MS)
    samples.prompt.setText("seven")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    sampler = window.stored.sampler
    assert sampler.busy
    qtbot.waitUntil(lambda: not sampler.busy, timeout=ENDS_MS)
    sample = samples.shown.sample(0)
    assert (sample.prompt, sample.complete, sample.from_checkpoint) == ("seven", True, True)
    assert len(sample.text) > 0


@pytest.mark.thorough
def test_that_a_shown_run_without_a_checkpoint_says_why_it_cannot_be_asked(
    shown: Desk, qtbot: QtBot
) -> None:
    button = shown.window.findChild(QPushButton, "sample_prompt_button")
    assert button is not None
    assert not button.isEnabled()
    assert "No model" in button.toolTip()
    row = next(row for row in shown.window.stored.store.rows if row.info.name == "harbour light")
    shown.window.stored.viewer.open(row.info.path)
    viewer = shown.window.stored.viewer
    qtbot.waitUntil(lambda: viewer.shown is not None, timeout=ENDS_MS)
    assert viewer.shown is not None
    assert button.isEnabled() == bool(viewer.shown.checkpoints)
