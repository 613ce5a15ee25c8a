"""The tokenizer in the form: chosen, trained on the text, taken from a file or dropped."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.data.trained_tokenizer import trained
from tests.gui.settings_desk import SettingsDesk

_TEXT = "Once upon a time there was a lamp, and the lamp was lit in time.\n" * 30
_SMALL = {"data.tokenizer": "bytes", "data.context_length": 8, "data.stride": 8}


class Desk(SettingsDesk):
    """The group of the data."""

    def __init__(self, qtbot: QtBot, folder: Path, text: Path) -> None:
        config = RunConfig().replaced({**_SMALL, "data.source": str(text)})
        super().__init__(qtbot, folder, config, group="data", height=1400)

    def button(self, name: str) -> QPushButton:
        found = self.panel.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found

    @property
    def combo(self) -> QComboBox:
        found = self.panel.findChild(QComboBox, "field_data_tokenizer")
        assert isinstance(found, QComboBox)
        return found

    def shows_size(self) -> bool:
        found = self.panel.findChild(QWidget, "field_data_tokenizer_vocab")
        assert found is not None
        return found.isVisibleTo(self.panel)

    def line(self) -> str:
        found = self.panel.findChild(QLabel, "tokenizer_line")
        assert found is not None
        return found.text().replace("\u200b", "") if found.isVisibleTo(self.panel) else ""

    def drop(self, *paths: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        place = QPointF(5, 5)
        self.panel.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, left, no_key))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    text = tmp_path / "t.txt"
    text.write_text(_TEXT, encoding="utf-8")
    made = Desk(qtbot, tmp_path, text)
    with qtbot.waitSignal(made.preview.described):
        pass
    yield made
    made.close()


def test_that_one_click_trains_a_tokenizer_on_the_text_and_undo_takes_it_back(
    qtbot: QtBot, desk: Desk
) -> None:
    assert desk.line().startswith("256 tokens, 1.0 characters per token")
    assert not desk.shows_size()
    desk.draft.set_value("data.tokenizer_vocab", 300)
    train = desk.button("train_tokenizer_button")
    with qtbot.waitSignal(desk.preview.described):
        QTest.mouseClick(train, Qt.MouseButton.LeftButton)
    assert desk.draft.value("data.tokenizer") == "bpe"
    assert desk.combo.currentText() == "Trained BPE"
    assert not train.isVisibleTo(desk.panel)
    assert desk.shows_size()
    facts = desk.preview.facts
    assert facts is not None
    assert desk.line().startswith(f"{facts.n_vocab} tokens")
    assert "only once" in desk.line()  # a text so short has no more pairs
    with qtbot.waitSignal(desk.preview.described):
        desk.draft.undo_stack.undo()
    assert desk.draft.value("data.tokenizer") == "bytes"
    assert train.isVisibleTo(desk.panel)


@pytest.mark.thorough
def test_that_a_dropped_tokenizer_is_the_tokenizer_and_the_text_stays(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    source = desk.draft.value("data.source")
    folder = tmp_path / "llama"
    folder.mkdir()
    file = folder / "tokenizer.json"
    file.write_text(json.dumps(trained((_TEXT,), 300).content()), encoding="utf-8")
    for dropped in (file, folder):
        with qtbot.waitSignal(desk.preview.described):
            desk.drop(dropped)
        assert desk.draft.value("data.tokenizer") == str(dropped)
        assert desk.draft.value("data.source") == source
        assert desk.combo.currentText() == "llama"
        assert desk.combo.itemData(desk.combo.currentIndex(), Qt.ItemDataRole.ToolTipRole)
    assert desk.combo.count() == 5
    assert "· llama ·" in desk.panel._summaries.summary("data")
    with qtbot.waitSignal(desk.preview.described):
        QTest.keyClick(desk.combo, Qt.Key.Key_Home)
    assert desk.draft.value("data.tokenizer") == "gpt2"


def test_that_a_file_that_is_no_tokenizer_is_told_at_its_field(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "tokenizer.json"
    file.write_text('{"model": {"type": "Morse"}}', encoding="utf-8")
    with qtbot.waitSignal(desk.preview.failed):
        desk.drop(file)
    problem = desk.draft.problems["data.tokenizer"]
    assert "Morse, which is not supported" in problem
    assert "set data.tokenizer to gpt2" in problem
    assert desk.line() == ""


def test_that_training_is_called_off_where_the_text_is_read(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    large = tmp_path / "large.txt"
    large.write_text(_TEXT * 3_000, encoding="utf-8")
    desk.draft.set_values({"data.source": str(large), "data.tokenizer": "bpe"}, "a large text")
    with qtbot.waitSignal(desk.preview.progressed):
        pass
    with qtbot.waitSignal(desk.preview.cancelled):
        QTest.mouseClick(desk.button("data_cancel"), Qt.MouseButton.LeftButton)
    assert desk.preview.facts is None
    assert not list((tmp_path / "store").glob("tokenizers/*"))
