"""Weights to start from, looked at as they are typed: all that differs, one click to set it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from safetensors.torch import load_file, save_file

from core.config import RunConfig
from core.run_store.checkpoint import newest_first
from tests.core.lasting import folder_of, played
from tests.gui.settings_desk import SettingsDesk

ALPHABET, OTHER = "abcdefgh\n", "efghwxyz\n"
SMALL: dict[str, object] = {
    "data.tokenizer": "chars",
    "data.context_length": 32,
    "data.stride": 32,
    "model.n_layers": 2,
    "model.n_heads": 4,
    "model.emb_dim": 32,
    "training.batch_size": 4,
    "training.max_steps": 2,
    "training.device": "cpu",
    "training.precision": "fp32",
    "training.eval_every": 0,
    "sampling.every": 0,
}


class Desk(SettingsDesk):
    """The group of the model."""

    def __init__(self, qtbot: QtBot, folder: Path, text: Path) -> None:
        config = RunConfig().replaced({"data.source": str(text)})
        super().__init__(qtbot, folder, config, "Appendix D", group="model", height=1600)

    @property
    def field(self) -> QLineEdit:
        found = self.panel.findChild(QLineEdit, "field_model_init_from")
        assert isinstance(found, QLineEdit)
        return found

    @property
    def apply(self) -> QPushButton:
        found = self.panel.findChild(QPushButton, "weights_apply")
        assert isinstance(found, QPushButton)
        return found

    def card(self) -> str:
        """What the card says; empty while it is hidden."""
        labels = [self.panel.findChild(QLabel, f"weights_{n}") for n in ("holds", "message")]
        texts = [each.text() for each in labels if each is not None and each.isVisible()]
        return "\n".join(texts).replace("\u200b", "")

    def type(self, path: Path) -> None:
        self.field.setFocus()
        self.field.selectAll()
        QTest.keyClicks(self.field, str(path))


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    text = tmp_path / "text.txt"
    text.write_text(ALPHABET * 300)
    config = RunConfig().replaced({"data.source": str(text), **SMALL})
    folder = folder_of(played(config, tmp_path / "runs"))
    return newest_first(folder / "checkpoints")[0][1]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    text = tmp_path / "other.txt"
    text.write_text(OTHER * 300)
    made = Desk(qtbot, tmp_path, text)
    yield made
    made.close()


@pytest.mark.thorough
def test_that_all_that_differs_is_told_as_it_is_typed_and_set_by_one_click_and_one_undo(
    desk: Desk, checkpoint: Path
) -> None:
    before = desk.draft.values()
    desk.type(checkpoint)
    desk.qtbot.waitUntil(lambda: "2 layers, 4 heads" in desk.card())
    for line in (
        "Layers: 12 → 2",
        "Heads: 12 → 4",
        "Width: 768 → 32",
        "Context length: 256 → 32",
        "Stride: 256 → 32",
        "Tokenizer: ",
    ):
        assert line in desk.card()
    assert desk.apply.text() == "Apply"
    assert desk.field.property("invalid")
    assert desk.draft.config() is None  # nothing is started that would be refused
    typed = {**before, "model.init_from": str(checkpoint)}
    assert desk.draft.values() == typed
    QTest.mouseClick(desk.apply, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: not desk.field.property("invalid"))
    desk.qtbot.waitUntil(lambda: "5 of 9 characters are shared" in desk.card())
    assert desk.apply.isHidden()
    assert desk.draft.value("model.n_layers") == 2
    assert desk.draft.value("data.tokenizer") == "chars"
    desk.draft.undo_stack.undo()
    assert desk.draft.values() == typed
    desk.qtbot.waitUntil(lambda: "Layers: 12 → 2" in desk.card())


@pytest.mark.thorough
def test_that_an_empty_field_says_nothing_of_weights(desk: Desk, checkpoint: Path) -> None:
    assert desk.card() == ""
    desk.type(checkpoint)
    desk.qtbot.waitUntil(lambda: bool(desk.card()))
    desk.field.selectAll()
    QTest.keyClick(desk.field, Qt.Key.Key_Delete)
    assert desk.card() == ""
    assert "model.init_from" not in desk.draft.problems


@pytest.mark.thorough
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + b"\0" * 60], ids=["empty", "pickle"])
def test_that_what_is_no_file_of_weights_is_said_at_once(
    desk: Desk, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "weights.pth"
    file.write_bytes(content)
    desk.type(file)
    desk.qtbot.waitUntil(lambda: "weights.pth" in desk.card())
    assert ("can contain code" in desk.card()) is bool(content)
    assert desk.apply.isHidden()
    assert desk.field.property("invalid")
    desk.type(tmp_path / "gone")
    desk.qtbot.waitUntil(lambda: "No such file" in desk.card())


@pytest.mark.thorough
def test_that_a_runs_folder_offers_its_newest_checkpoint(desk: Desk, checkpoint: Path) -> None:
    desk.type(checkpoint.parent.parent)
    desk.qtbot.waitUntil(lambda: desk.apply.text() == "Use this checkpoint")
    QTest.mouseClick(desk.apply, Qt.MouseButton.LeftButton)
    assert desk.draft.value("model.init_from") == str(checkpoint)
    desk.qtbot.waitUntil(lambda: "2 layers, 4 heads" in desk.card())


@pytest.mark.thorough
def test_that_another_text_and_another_setting_are_compared_anew(
    desk: Desk, checkpoint: Path, tmp_path: Path
) -> None:
    desk.draft.set_values({**SMALL, "model.init_from": str(checkpoint)})
    desk.qtbot.waitUntil(lambda: "5 of 9 characters are shared" in desk.card())
    desk.draft.set_value("data.source", str(tmp_path / "text.txt"))
    desk.qtbot.waitUntil(lambda: "The weights fit." in desk.card())
    desk.draft.set_value("model.n_heads", 2)
    desk.qtbot.waitUntil(lambda: "Heads: 2 → 4" in desk.card())
    assert "Heads: 2 → 4" in desk.card()


def test_that_heads_that_nobody_knows_are_said(
    desk: Desk, checkpoint: Path, tmp_path: Path
) -> None:
    bare = tmp_path / "bare.safetensors"
    save_file(load_file(checkpoint / "model.safetensors"), bare, {"format": "pt"})
    (tmp_path / "tokenizer.json").write_bytes(
        (checkpoint.parent.parent / "tokenizer.json").read_bytes()
    )
    desk.draft.set_values({**SMALL, "model.init_from": str(bare)})
    desk.qtbot.waitUntil(lambda: "do not say how many heads they have; 4 are used" in desk.card())
    assert not desk.draft.problems


@pytest.mark.thorough
def test_that_nothing_is_set_while_a_run_is_on(desk: Desk, checkpoint: Path) -> None:
    desk.type(checkpoint)
    desk.qtbot.waitUntil(lambda: not desk.apply.isHidden())
    desk.panel.set_locked(True)
    assert not desk.apply.isEnabled()
