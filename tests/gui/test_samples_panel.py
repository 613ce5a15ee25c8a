"""Cards as they stream, what is copied, and the two-way choice of a step."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.config import SamplingConfig
from gui.models.sample_list import MOST_SAMPLES, Sample
from gui.panels.samples import SamplesPanel
from gui.widgets.generated_text import shown

# What the offscreen platform says of every window that has a smallest size, or pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PROMPT = "Every effort"


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[SamplesPanel]:
    made = SamplesPanel()
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    yield made
    made.close()


def text_of(panel: SamplesPanel, row: int) -> str:
    return str(panel.samples.index(row).data(Qt.ItemDataRole.DisplayRole))


def put(panel: SamplesPanel, sample_id: int, step: int, text: str = " goes on") -> None:
    panel.start_sample(sample_id, step, PROMPT, 3.2)
    panel.finish_sample(sample_id, PROMPT + text, True)


def test_that_the_newest_sample_is_on_top_and_grows_piece_by_piece(panel: SamplesPanel) -> None:
    put(panel, 1, 10)
    panel.start_sample(2, 20, PROMPT, None)
    panel.extend_sample(2, " moves")
    panel.extend_sample(2, " you")
    assert text_of(panel, 0) == "Every effort moves you"
    assert text_of(panel, 1) == "Every effort goes on"


def test_that_a_card_grows_with_its_text(panel: SamplesPanel) -> None:
    panel.start_sample(1, 10, PROMPT, None)
    before = panel.view.visualRect(panel.samples.index(0)).height()
    panel.extend_sample(1, " word" * 60)
    panel.view.doItemsLayout()
    assert panel.view.visualRect(panel.samples.index(0)).height() > before


def test_that_markup_is_shown_and_copied_as_plain_text(panel: SamplesPanel) -> None:
    put(panel, 1, 10, " <b>bold</b>\nsecond line")
    panel.view.setCurrentIndex(panel.samples.index(0))
    panel.copy_selected()
    assert QGuiApplication.clipboard().text() == "Every effort <b>bold</b>\nsecond line"


@pytest.mark.parametrize("text", ["\x00\x01", "a\tb", "\U0001f600 \u0301", "x" * 9_000, ""])
def test_that_odd_text_is_drawn(panel: SamplesPanel, text: str) -> None:
    put(panel, 1, 10, text)
    assert not panel.grab().isNull()
    assert "\x00" not in shown(text)


def test_that_cards_of_a_run_opened_after_another_show_its_own_text(panel: SamplesPanel) -> None:
    """Runs number their samples alike, and with characters for tokens they are equally long."""
    texts = (" abcd", " dcba", " abcd")
    pictures = []
    for text in texts:
        panel.show_stored([Sample(0, 10, PROMPT, text, streaming=False)])
        pictures.append(panel.view.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[2]


def test_that_a_sample_that_ends_as_long_as_it_streamed_shows_what_it_ended_with(
    panel: SamplesPanel,
) -> None:
    put(panel, 1, 10, " abcd")
    before = panel.view.grab().toImage()
    panel.finish_sample(1, PROMPT + " dcba", True)
    assert panel.view.grab().toImage() != before


def test_that_choosing_a_card_tells_its_step(panel: SamplesPanel, qtbot: QtBot) -> None:
    put(panel, 1, 10)
    put(panel, 2, 20)
    with qtbot.waitSignal(panel.sample_selected) as caught:
        panel.view.setCurrentIndex(panel.samples.index(1))
    assert caught.args == [10]


def test_that_choosing_a_step_marks_the_nearest_card_in_silence(
    panel: SamplesPanel, qtbot: QtBot
) -> None:
    for sample_id, step in enumerate((10, 20, 40)):
        put(panel, sample_id, step)
    with qtbot.assertNotEmitted(panel.sample_selected):
        panel.select_step(22)
    assert panel.view.currentIndex().row() == 1
    panel.select_step(None)
    assert not panel.view.selectionModel().selectedIndexes()


def test_that_old_samples_give_way(panel: SamplesPanel) -> None:
    for number in range(MOST_SAMPLES + 5):
        panel.samples.begin(number, number, PROMPT, None)
    assert panel.samples.rowCount() == MOST_SAMPLES
    assert panel.samples.sample(0).step == MOST_SAMPLES + 4


def test_that_what_streams_is_cut_off_when_the_run_ends(panel: SamplesPanel) -> None:
    panel.start_sample(1, 10, PROMPT, None)
    panel.end_run()
    assert not panel.samples.sample(0).streaming
    assert not panel.samples.sample(0).complete


def test_that_the_box_asks_with_its_options(panel: SamplesPanel, qtbot: QtBot) -> None:
    sampling = SamplingConfig(prompt="Once", every=3, max_new_tokens=7, temperature=0.5, top_k=3)
    panel.set_defaults(sampling)
    panel.set_can_sample(True)
    with qtbot.waitSignal(panel.sample_wanted) as caught:
        qtbot.keyClick(panel.prompt, Qt.Key.Key_Return)
    assert caught.args == [sampling]


def test_that_nothing_is_asked_while_nothing_would_answer(
    panel: SamplesPanel, qtbot: QtBot
) -> None:
    panel.set_can_sample(False)
    with qtbot.assertNotEmitted(panel.sample_wanted):
        qtbot.keyClick(panel.prompt, Qt.Key.Key_Return)


def test_that_line_breaks_by_the_dozen_are_counted(panel: SamplesPanel) -> None:
    assert shown("a" + "\n" * 14 + "b") == "a ↵×14 b"
    assert shown("a\n\nb") == "a\u2028\u2028b"


def test_that_spaces_alone_or_by_the_dozen_are_counted(panel: SamplesPanel) -> None:
    assert shown(" " * 5) == " ␣×5"
    assert shown("a" + " " * 40 + "b") == "a ␣×40 b"
    assert shown("if x:\n            y") == "if x:\u2028            y"
    assert shown("") == ""


def test_that_no_samples_are_promised_of_a_run_that_has_ended(panel: SamplesPanel) -> None:
    hint = panel.findChild(QLabel, "samples_hint")
    assert hint is not None
    promise = hint.text()
    assert "During training" in promise
    panel.end_run()
    assert hint.text() == promise  # it failed before there was a model: the next one will
    panel.set_can_sample(True)
    assert "Press “Sample” above" in hint.text()
    panel.begin_run()
    assert hint.text() == promise
    panel.show_stored([])
    assert "has no samples. Press “Sample”" in hint.text()
    panel.set_can_sample(False)
    assert hint.text() == "This run has no samples."
    panel.show_own()
    assert hint.text() == promise


def test_that_the_options_of_a_sample_are_set_by_keys_alone(
    panel: SamplesPanel, qtbot: QtBot
) -> None:
    panel.options.show_sampling(SamplingConfig(max_new_tokens=40, temperature=0.5, top_k=0))
    panel.options.setFocus()
    qtbot.keyClick(panel.options, Qt.Key.Key_Space)
    for keys in ((Qt.Key.Key_Up, Qt.Key.Key_Tab), (Qt.Key.Key_Up, Qt.Key.Key_Tab), ()):
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            qtbot.keyClick(focused, key)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "sample_top_k"
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is panel.options
    asked = panel.options.applied_to(SamplingConfig())
    assert (asked.max_new_tokens, asked.temperature) == (41, 0.6)
