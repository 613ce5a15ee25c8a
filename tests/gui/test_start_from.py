"""Starting from given weights in the form: shown before, one Apply, one undo; some by name."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.training import public_weights
from gui.settings.presets import read_presets
from gui.settings.weights_check import WeightsCheck
from tests.core.hub_folders import hub_folder, hub_state
from tests.core.lasting import folder_of, played
from tests.core.test_public_weights import SMALL, Hub
from tests.core.test_start_from_hub import own_tokenizer
from tests.gui.test_weights_card import SMALL as SMALL_RUN
from tests.gui.test_weights_card import Desk


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    return hub_folder(tmp_path / "my-gpt2", hub_state(positions=300), heads=4)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    text = tmp_path / "letters.txt"
    text.write_text("The boats came home and the bells rang over the water. " * 200)
    made = Desk(qtbot, tmp_path, text)
    preset = read_presets()[0]  # the one that a window without a GPU opens with
    made.draft.load(preset.config.replaced({"data.source": str(text)}), preset.label)
    made.draft.undo_stack.clear()
    yield made
    made.close()


def button(desk: Desk, name: str) -> QPushButton:
    found = desk.panel.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def tuning(desk: Desk) -> str:
    found = desk.panel.findChild(QLabel, "weights_tuning")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def let_go_over(desk: Desk, target: QWidget, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    place = QPointF(target.mapTo(desk.panel, target.rect().center()))
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.panel.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, left, no_key))


def test_that_what_the_folder_says_and_the_rates_to_fine_tune_with_are_one_apply_and_one_undo(
    desk: Desk, hub: Path
) -> None:
    before = desk.draft.values()
    desk.panel.use_paths([str(hub)])
    desk.qtbot.waitUntil(lambda: "2 layers, 4 heads, width 16, context 300" in desk.card())
    assert "QKV bias, tied head" in desk.card()
    for line in ("Layers: 4 → 2", "Width: 128 → 16", "QKV bias: off → on", "Tie weights: off → on"):
        assert line in desk.card()
    assert "Compact vocabulary: on → off" in desk.card()
    assert "Of the 300 positions of the loaded weights the first 128 are used" in desk.card()
    for line in ("Peak LR: 8.00e-3 → 3.00e-5", "→ 5%", "→ Matrices of the blocks"):
        assert line in tuning(desk)
    assert desk.draft.values() == {**before, "model.init_from": str(hub)}  # shown before
    click(desk.apply)
    desk.qtbot.waitUntil(lambda: not desk.draft.problems)
    after = desk.draft.values()
    assert (after["model.n_layers"], after["model.n_heads"], after["model.emb_dim"]) == (2, 4, 16)
    assert (after["model.qkv_bias"], after["model.tie_weights"]) == (True, True)
    assert (after["data.context_length"], after["data.compact_vocabulary"]) == (128, False)
    assert (after["schedule.peak_lr"], after["optimizer.decay_on"]) == (3e-5, "blocks")
    assert desk.apply.isHidden()
    assert tuning(desk) == ""
    desk.draft.undo_stack.undo()
    assert desk.draft.values() == {**before, "model.init_from": str(hub)}
    desk.draft.undo_stack.undo()
    assert desk.draft.values() == before


@pytest.mark.thorough
def test_that_an_opened_config_takes_over_what_it_leaves_open(
    desk: Desk, hub: Path, tmp_path: Path
) -> None:
    file = tmp_path / "fine-tune.toml"
    file.write_text(f"[model]\ninit_from = '{hub}'\n")
    assert desk.panel.open_config(str(file))
    assert desk.draft.value("model.emb_dim") == 16
    assert desk.draft.value("schedule.peak_lr") == 3e-5
    file.write_text(f"[model]\ninit_from = '{hub}'\nn_layers = 5\n")
    assert desk.panel.open_config(str(file))  # the form says what contradicts it
    desk.qtbot.waitUntil(lambda: "Layers: 5 → 2" in desk.card())


def test_that_the_folders_own_tokenizer_is_set_with_the_rest(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "aside").mkdir()
    n = own_tokenizer(tmp_path / "aside")
    folder = hub_folder(tmp_path / "own", hub_state(rows=n))
    own_tokenizer(folder)
    desk.panel.use_paths([str(folder)])
    desk.qtbot.waitUntil(lambda: "Tokenizer: " in desk.card())
    assert f"{n} tokens of its own tokenizer" in desk.card()
    click(desk.apply)
    desk.qtbot.waitUntil(lambda: not desk.draft.problems and desk.preview.facts is not None)
    assert desk.draft.value("data.tokenizer") == str(folder)
    assert desk.preview.facts is not None
    assert desk.preview.facts.n_vocab == n


def test_that_rates_set_by_hand_stay(desk: Desk, hub: Path) -> None:
    desk.draft.set_values({"schedule.peak_lr": 1e-4, "model.init_from": str(hub)})
    desk.qtbot.waitUntil(lambda: "Layers: 4 → 2" in desk.card())
    assert "Peak LR" not in tuning(desk)
    assert "Decay on" in tuning(desk)  # of another group, in which nothing was set
    desk.draft.set_value("optimizer.weight_decay", 0.01)
    assert tuning(desk) == ""
    click(desk.apply)
    desk.qtbot.waitUntil(lambda: not desk.draft.problems)
    assert desk.draft.value("schedule.peak_lr") == 1e-4
    assert desk.draft.value("schedule.warmup") == "20%"
    assert desk.draft.value("optimizer.decay_on") == "all"


def test_that_all_that_makes_it_another_model_is_told_and_nothing_can_be_applied(
    desk: Desk, tmp_path: Path
) -> None:
    line: dict[str, Any] = {
        "activation_function": "relu",
        "scale_attn_by_inverse_layer_idx": True,
        "n_inner": 40,
    }
    strange = hub_folder(tmp_path / "strange", hub_state(rows=300), **line)
    desk.panel.use_paths([str(strange)])
    desk.qtbot.waitUntil(lambda: "activation_function is" in desk.card())
    assert "scale_attn_by_inverse_layer_idx is true" in desk.card()
    assert "n_inner is 40" in desk.card()
    assert desk.apply.isHidden()
    assert desk.draft.config() is None


@pytest.mark.thorough
def test_that_a_run_dropped_on_the_field_is_started_from_and_elsewhere_is_opened(
    desk: Desk, tmp_path: Path
) -> None:
    config = desk.draft.config()
    assert config is not None
    folder = folder_of(played(config.replaced(SMALL_RUN), tmp_path / "runs"))
    (checkpoint,) = (folder / "checkpoints").iterdir()
    opened: list[str] = []
    desk.panel.run_chosen.connect(opened.append)
    desk.panel.use_paths([str(folder)])
    assert opened == [str(folder)]
    assert desk.draft.value("model.init_from") == ""
    let_go_over(desk, desk.field, folder)
    assert opened == [str(folder)]
    desk.qtbot.waitUntil(lambda: desk.apply.text() == "Use this checkpoint")
    assert "Layers: 4 → 2" in desk.card()
    click(desk.apply)  # the checkpoint, and what it says, at once
    desk.qtbot.waitUntil(lambda: not desk.draft.problems)
    assert desk.draft.value("model.init_from") == str(checkpoint)
    assert desk.draft.value("data.tokenizer") == "chars"
    desk.draft.set_value("model.init_from", "")
    desk.panel.use_paths([str(checkpoint)])  # its folder is no text either
    assert desk.draft.value("model.init_from") == str(checkpoint)


# -- by name


class Gate:
    """Lets the server answer so far, and then waits until it is opened."""

    def __init__(self, server: Hub) -> None:
        self.opened = threading.Event()
        self.asked = threading.Event()
        server.change = self._wait

    def _wait(self, request: object) -> bool:
        self.asked.set()
        assert self.opened.wait(30)
        return False


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setattr(public_weights, "PUBLIC_MODELS", {"gpt2": SMALL})
    running = Hub(hub_folder(tmp_path / "hub", hub_state(width=64, positions=1024)))
    monkeypatch.setenv("HF_ENDPOINT", running.url)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))
    yield running
    running.close()


@pytest.fixture
def check(desk: Desk, tmp_path: Path) -> WeightsCheck:
    """The look at weights, with a store of its own."""
    desk.check._store = desk.check.fetch._store = tmp_path / "store"
    return desk.check


def entry(desk: Desk, name: str) -> QAction:
    """A line of the menu, filled as it opens."""
    menu = desk.panel.findChild(QMenu, "start_from_menu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    (found,) = [action for action in menu.actions() if action.objectName() == f"start_from_{name}"]
    return found


def test_that_a_public_model_is_chosen_by_name_downloaded_and_applied(
    desk: Desk, server: Hub, check: WeightsCheck
) -> None:
    gate = Gate(server)
    assert "GPT-2 small (downloaded once, 14 MB)" in entry(desk, "gpt2").text()
    entry(desk, "gpt2").trigger()
    assert desk.draft.value("model.init_from") == "gpt2"
    desk.qtbot.waitUntil(lambda: "14 MB, licence MIT" in desk.card())
    assert "2 layers, 2 heads, width 64, context 1,024" in desk.card()  # known before
    assert "put config.json and model.safetensors of" in desk.card()
    assert button(desk, "weights_download").text() == "Download 14 MB"
    assert desk.draft.config() is None
    click(button(desk, "weights_download"))
    bar = desk.panel.findChild(QProgressBar, "weights_progress")
    assert bar is not None
    assert bar.isVisible()
    assert button(desk, "weights_download").isHidden()
    gate.opened.set()
    desk.qtbot.waitUntil(lambda: check.found is not None and not check.found.to_fetch)
    assert bar.isHidden()
    click(desk.apply)
    desk.qtbot.waitUntil(lambda: not desk.draft.problems)
    assert desk.draft.value("model.emb_dim") == 64
    entry(desk, "nothing").trigger()
    assert desk.draft.value("model.init_from") == ""
    assert desk.card() == ""


def test_that_a_download_is_called_off_and_begun_again(
    desk: Desk, server: Hub, check: WeightsCheck, tmp_path: Path
) -> None:
    gate = Gate(server)
    entry(desk, "gpt2").trigger()
    desk.qtbot.waitUntil(button(desk, "weights_download").isVisible)
    click(button(desk, "weights_download"))
    desk.qtbot.waitUntil(gate.asked.is_set)
    click(button(desk, "weights_cancel"))
    assert button(desk, "weights_download").isVisible()
    assert button(desk, "weights_cancel").isHidden()
    gate.opened.set()
    models = tmp_path / "store" / "models"
    desk.qtbot.waitUntil(lambda: not list(models.iterdir()))


def test_that_a_download_that_fails_says_why_and_what_else_can_be_done(
    desk: Desk, server: Hub, check: WeightsCheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    entry(desk, "gpt2").trigger()
    desk.qtbot.waitUntil(button(desk, "weights_download").isVisible)
    click(button(desk, "weights_download"))
    desk.qtbot.waitUntil(lambda: "no connection to http://127.0.0.1:9/" in desk.card())
    assert "yourself" in desk.card()
    assert button(desk, "weights_download").isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_that_the_dialogs_are_reached_from_the_menu(
    desk: Desk,
) -> None:
    asked: list[str] = []
    start = button(desk, "start_from_button")
    start.folder_wanted.connect(lambda: asked.append("folder"))  # type: ignore[attr-defined]
    start.file_wanted.connect(lambda: asked.append("file"))  # type: ignore[attr-defined]
    for name in ("folder", "file"):
        entry(desk, name).trigger()
        for dialog in desk.panel.findChildren(QWidget):
            if dialog.isWindow() and dialog.isVisible():
                dialog.close()
    assert asked == ["folder", "file"]
    desk.panel.set_locked(True)
    assert not start.isEnabled()
