"""What is dropped on the window is taken for what it is, and what a text lacks is said in place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.window.main_window import MainWindow
from tests.gui.fake_session import Desk
from tests.gui.runs.real_window import ENDS_MS

KOREAN = "항구의 등불이 강물에 비쳤다. 아침 하늘은 조용했다. 다리 위로 바람이 불었다.\n" * 300


def drop(window: QWidget, *paths: Path) -> None:
    """Let go of some files over the middle of the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, no_key))


def label(window: QWidget, name: str) -> QLabel:
    found = window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def button(window: QWidget, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def described(qtbot: QtBot, window: MainWindow, *paths: Path) -> None:
    """Drop a text and wait until it is read."""
    with qtbot.waitSignal(window.settings.preview.described, timeout=ENDS_MS):
        drop(window, *paths)


@pytest.mark.thorough
def test_that_a_dropped_run_is_opened(qtbot: QtBot, shown: Desk, runs_dir: Path) -> None:
    source = shown.window.models.draft.value("data.source")
    (folder,) = runs_dir.glob("*harbour-light*")
    drop(shown.window, folder)
    viewer = shown.window.stored.viewer
    qtbot.waitUntil(lambda: viewer.shown is not None, timeout=ENDS_MS)
    assert viewer.shown is not None
    assert viewer.shown.path == folder
    assert shown.window.models.draft.value("data.source") == source


def test_that_a_dropped_model_is_what_the_next_run_starts_from(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    source = window.models.draft.value("data.source")
    folder = tmp_path / "gpt2"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    (folder / "model.safetensors").write_bytes(b"")
    drop(window, folder)
    assert window.models.draft.value("model.init_from") == str(folder)
    assert window.models.draft.value("data.source") == source
    assert "starts from the weights in gpt2" in window.panels.notice.text()
    field = window.settings.panel.findChild(QLineEdit, "field_model_init_from")
    assert field is not None
    assert field.isVisible()  # what fits, and what does not, stands below it
    window.models.draft.undo_stack.undo()
    assert window.models.draft.value("model.init_from") == ""
    assert window.panels.notice.text() == ""  # it starts from none any more
    drop(window, folder)
    assert "starts from the weights in gpt2" in window.panels.notice.text()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert window.models.draft.value("model.init_from") == ""
    assert window.panels.notice.text() == ""


@pytest.mark.thorough
def test_that_a_korean_text_of_an_old_windows_is_read_by_one_click(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(KOREAN.encode("cp949"))
    with qtbot.waitSignal(window.settings.preview.failed, timeout=ENDS_MS):
        drop(window, file)
    assert "can be read as Korean (CP949, EUC-KR)" in label(window, "data_message").text()
    action = button(window, "data_action")
    assert action.text() == "Read it as Korean (CP949, EUC-KR)"
    with qtbot.waitSignal(window.settings.preview.described, timeout=ENDS_MS):
        qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert window.models.draft.value("data.encoding") == "cp949"
    assert window.settings.preview.facts is not None
    assert window.settings.preview.facts.beginning.startswith("항구의 등불이")


def test_that_the_card_tells_what_is_not_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.txt").write_text("seven bells rang and the boats came home. " * 200)
    (folder / "b.docx").write_bytes(b"PK\x03\x04rest")
    (folder / "rows.jsonl").write_text('{"text": "one"}\n' * 200)
    described(qtbot, window, folder)
    notices = label(window, "data_notices")
    assert notices.isVisible()
    assert notices.text().splitlines() == [
        "2 of 3 files read (1 .txt, 1 .jsonl); not read: b.docx (not a complete Word document)",
    ]
    described(qtbot, window, folder / "a.txt")
    assert not notices.isVisible()


@pytest.fixture
def chars(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a Korean text as characters."""
    file = tmp_path / "항구.txt"
    file.write_text(KOREAN, encoding="utf-8")
    described(qtbot, window, file)
    with qtbot.waitSignal(window.settings.preview.described, timeout=ENDS_MS):
        window.models.draft.set_value("data.tokenizer", "chars")
    return window


def test_that_the_usual_prompt_gives_way_to_the_text_and_comes_back(
    qtbot: QtBot, chars: MainWindow, tmp_path: Path
) -> None:
    draft = chars.models.draft
    assert draft.value("sampling.prompt") == "항구의 등불이 강물에 비쳤다. 아침 하늘은"
    assert draft.config() is not None
    chars.settings.panel.groups.open("sampling")
    note = label(chars, "prompt_note")
    assert note.isVisible()
    assert "are not in the text (E, v, e, r, y, f, o, t, m, s, u)" in note.text()
    with qtbot.waitSignal(chars.settings.preview.described, timeout=ENDS_MS):
        draft.undo_stack.undo()  # the tokenizer, and with it all that followed
    assert draft.value("data.tokenizer") != "chars"
    assert draft.value("sampling.prompt") == "Every effort moves you"
    assert not note.isVisible()


def test_that_a_chosen_prompt_is_marked_and_one_click_takes_the_text_s_beginning(
    qtbot: QtBot, chars: MainWindow
) -> None:
    draft = chars.models.draft
    take = button(chars, "prompt_from_text")
    chars.settings.panel.groups.open("sampling")
    assert not take.isVisible()
    draft.set_value("sampling.prompt", "Hi 항구")
    assert "H, i do not occur" in draft.problems["sampling.prompt"]
    assert draft.config() is None
    assert take.isVisible()
    draft.set_value("sampling.prompt", "Hi 항구에")
    assert chars.panels.samples.prompt.text() == "Hi 항구에"  # as it stands in the form
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert draft.value("sampling.prompt") == "항구의 등불이 강물에 비쳤다. 아침 하늘은"
    assert draft.config() is not None
    assert not take.isVisible()
    draft.set_values({"sampling.prompt": "Hi", "sampling.every": 0})
    assert draft.config() is not None
