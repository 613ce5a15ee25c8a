"""From a folder of weights and a text to the loss that falls: three actions in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.settings.presets import read_presets
from gui.window.main_window import MainWindow
from tests.core.hub_folders import hub_folder, hub_state
from tests.gui.kept_desk import drop_kept
from tests.gui.runs.real_window import ENDS_MS
from tests.gui.runs.test_unlike_texts_in_the_window import drop


@pytest.fixture(autouse=True)
def as_at_the_first_start() -> None:
    """The window is not one that others have worked in."""
    drop_kept()


class Hands:
    """Counts what a person does."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.actions = 0

    def drop(self, *paths: Path) -> None:
        self.actions += 1
        drop(self.window, *paths)

    def click(self, name: str) -> None:
        self.actions += 1
        button = self.window.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        self.qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=ENDS_MS)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.thorough
def test_that_a_fine_tune_is_three_actions_from_the_folder_and_the_text_to_the_running_loss(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    preset = read_presets()[0]
    window.models.draft.load(preset.config, preset.label)  # as a window without a GPU opens
    window.resize(1280, 800)
    folder = hub_folder(tmp_path / "my-gpt2", hub_state(layers=1, positions=256))
    text = tmp_path / "letters.txt"
    text.write_text("The boats came home and the bells rang over the water. " * 150)
    hands = Hands(qtbot, window)
    hands.drop(folder, text)
    hands.click("weights_apply")
    hands.click("start_button")
    items = window.plots.stack.cards[1].surface.getPlotItem().listDataItems()
    (loss,) = (item for item in items if item.name() == "batch loss")

    def n_shown() -> int:
        found = loss.getData()[0]
        return 0 if found is None else len(found)

    qtbot.waitUntil(lambda: n_shown() > 2, timeout=ENDS_MS)
    assert hands.actions <= 3
    assert window.property("phase") == "running"
    assert window.models.draft.value("schedule.peak_lr") == 3e-5
    assert window.models.draft.value("model.tie_weights") is True
