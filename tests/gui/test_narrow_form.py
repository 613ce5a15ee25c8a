"""The form is as wide as the side it stands in: what is long gives way, and nothing is cut."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS
from gui.style.fonts import scaled_px, text_width
from gui.widgets.editors import FieldLineEdit
from gui.widgets.field_row import FieldRow
from gui.widgets.fitting_button import FittingButton
from gui.widgets.source_chooser import SourceChooser
from gui.widgets.wrapped_label import WrappedLabel, breakable
from tests.gui.conftest import few_fonts
from tests.gui.cut_text import cut_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG = "/srv/" + "n" * 60 + "/of_what-was.read.txt"


@pytest.mark.parametrize(
    "text", [LONG, "few short words", "", "a" * 16, "b" * 200 + " c", "x/" * 30]
)
def test_that_a_long_word_may_be_broken_and_stays_the_same_text(text: str, qtbot: QtBot) -> None:
    pieces = breakable(text).replace(" ", "\u200b").split("\u200b")
    assert breakable(text).replace("\u200b", "") == text
    assert max(map(len, pieces)) <= 17
    label = WrappedLabel("muted")
    qtbot.addWidget(label)
    label.setText(text)
    assert label.text() == text


def test_that_a_path_takes_lines_and_makes_nothing_wider(qtbot: QtBot) -> None:
    label = WrappedLabel("muted")
    qtbot.addWidget(label)
    label.setText(f"{LONG} does not exist")
    assert label.minimumSizeHint().width() < 200
    assert label.heightForWidth(text_width(LONG) // 3) >= 4 * QFontMetrics(label.font()).height()


def test_that_a_button_shows_its_short_text_where_the_whole_does_not_fit(qtbot: QtBot) -> None:
    button = FittingButton()
    qtbot.addWidget(button)
    button.set_texts("Read it as Korean (CP949, EUC-KR)", "Read it as Korean")
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    for width, shown in (
        (button.sizeHint().width(), "Read it as Korean (CP949, EUC-KR)"),
        (button.sizeHint().width() - 1, "Read it as Korean"),
    ):
        button.resize(width, 30)
        assert button.shown_text() == shown
    assert button.text() == "Read it as Korean (CP949, EUC-KR)"


def test_that_a_long_name_of_a_chosen_text_keeps_both_ends_and_is_not_cut_in_a_letter(
    qtbot: QtBot,
) -> None:
    chooser = SourceChooser()
    qtbot.addWidget(chooser)
    name = "all-letters-of-the-harbour-office-1871-to-1902-second-copy.txt"
    chooser.show_value(f"/texts/{name}")
    chooser.resize(scaled_px(180), chooser.sizeHint().height())
    shown = chooser.shown_text()
    begin, _, end = shown.partition("…")
    assert name.startswith(begin)
    assert name.endswith(end)
    assert min(len(begin), len(end)) > 4
    painted = chooser.grab()
    chooser.show_value(f"/texts/{shown}")  # which fits: it is painted as it is
    assert chooser.shown_text() == shown
    assert chooser.grab().toImage() == painted.toImage()
    chooser.resize(chooser.fontMetrics().horizontalAdvance(name) + 100, chooser.height())
    chooser.show_value(f"/texts/{name}")
    assert chooser.shown_text() == name


@few_fonts
def test_that_a_label_stands_above_its_editor_where_the_two_do_not_fit(
    font: str, qtbot: QtBot
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FieldRow(FIELD_PATHS["training.eval_every"], holder)
    row.set_editor(FieldLineEdit(FIELD_PATHS["training.eval_every"], row))
    layout = QVBoxLayout(holder)
    layout.addWidget(row)
    holder.show()
    label = row.findChild(QLabel)
    assert label is not None
    for width, mark in ((600, ""), (scaled_px(230), "live"), (600, "live")):
        row.set_live(mark)
        holder.resize(width, 200)
        QApplication.processEvents()
        beside = label.geometry().right() < row.editor.geometry().left()
        assert beside == (width == 600)
        assert cut_text(holder) == []
        assert row.editor.geometry().right() < row.width()
