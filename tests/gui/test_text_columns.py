"""Tables in the form: how many documents, what is between them, and which column is the text."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from gui.models.draft import Draft
from gui.settings.data_card import DataCard
from gui.settings.data_preview import DataPreview
from gui.settings.hints import Hints
from gui.widgets.source_chooser import SourceChooser

_SMALL = {"data.tokenizer": "bytes", "data.context_length": 8, "data.stride": 8}


@pytest.fixture
def draft(qapp: object, tmp_path: Path) -> Draft:
    rows = ({"title": f"No. {n}", "review": f"Lamp {n} is bright."} for n in range(30))
    file = tmp_path / "reviews.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)))
    return Draft(RunConfig().replaced({**_SMALL, "data.source": str(file)}))


@pytest.fixture
def preview(draft: Draft, tmp_path: Path) -> Iterator[DataPreview]:
    made = DataPreview(draft, tmp_path / "store", debounce_ms=0)
    yield made
    assert made.close()


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def card(form: QWidget, draft: Draft, preview: DataPreview) -> DataCard:
    return DataCard(draft, preview, Hints(draft, form), SourceChooser(form), form)


def chooser(card: DataCard) -> QComboBox:
    found = card.findChild(QComboBox, "data_column")
    assert found is not None
    return found


def label(card: DataCard, name: str) -> str:
    found = card.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisibleTo(card) else ""


def test_that_a_column_is_asked_for_in_the_card_and_the_rows_then_shown(
    qtbot: QtBot, draft: Draft, preview: DataPreview, card: DataCard
) -> None:
    with qtbot.waitSignal(preview.failed):
        pass
    assert draft.problems["data.text_field"]
    assert "several columns that may be the text" in label(card, "data_message")
    assert "“Text column”" in label(card, "data_message")
    combo = chooser(card)
    assert [combo.itemText(at) for at in range(combo.count())] == ["title", "review"]
    assert (combo.currentIndex(), combo.isVisibleTo(card)) == (-1, True)
    action = card.findChild(QPushButton, "data_action")
    assert action is not None
    assert not action.isVisibleTo(card)

    with qtbot.waitSignal(preview.described):
        QTest.keyClick(combo, Qt.Key.Key_End)
    assert draft.value("data.text_field") == "review"
    assert "data.text_field" not in draft.problems
    assert label(card, "data_documents") == "30 documents\nseparated by an empty line"
    assert (combo.currentText(), combo.isVisibleTo(card)) == ("review", True)

    with qtbot.waitSignal(preview.described):
        draft.set_value("data.tokenizer", "gpt2")
    assert label(card, "data_documents") == "30 documents\nseparated by <|endoftext|>"


def test_that_a_misspelt_column_is_mended_by_a_button(
    qtbot: QtBot, draft: Draft, preview: DataPreview, card: DataCard
) -> None:
    draft.set_value("data.text_field", "reviews")
    with qtbot.waitSignal(preview.failed):
        pass
    action = card.findChild(QPushButton, "data_action")
    assert action is not None
    assert action.text() == "Read the column review"
    with qtbot.waitSignal(preview.described):
        action.click()
    assert draft.value("data.text_field") == "review"


def test_that_nothing_is_said_of_documents_where_the_text_is_plain(
    qtbot: QtBot, draft: Draft, preview: DataPreview, card: DataCard, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Once upon a time there was a lamp. " * 20)
    draft.set_value("data.source", str(tmp_path / "a.txt"))
    with qtbot.waitSignal(preview.described):
        pass
    assert label(card, "data_documents") == ""
    assert not chooser(card).isVisibleTo(card)
