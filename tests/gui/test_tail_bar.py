"""The buttons in the header of the learning-rate plot are whole, however narrow it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.schedule_editor.tail_bar import TailBar
from tests.gui.cut_text import cut_text


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[TailBar]:
    header = QWidget()
    header.resize(1000, 60)
    qtbot.addWidget(header)
    made = TailBar(header)
    quick = [QAction(text, made) for text in ("Decay now", "Hold", "Halve", "Extend")]
    decisions = [QAction(text, made) for text in ("Apply", "Discard")]
    made.set_actions(quick, decisions, QAction("Suggest a decay", made))
    made.set_run(on=True)
    made.set_staged(staged=True, said="halve, 2.198e-3 by step 60")
    header.show()
    yield made
    header.close()


@pytest.mark.parametrize("width", [260, 300, 340, 420, 640, 900])
def test_that_apply_and_discard_are_never_cut(bar: TailBar, width: int) -> None:
    bar.set_header_width(width)
    bar.resize(bar.maximumWidth(), bar.height())
    QCoreApplication.processEvents()
    assert cut_text(bar) == []
    assert bar.width() <= bar.maximumWidth()


def test_that_the_words_give_way_where_there_is_no_room_and_come_back(bar: TailBar) -> None:
    bar.set_header_width(300)
    assert not bar.text.isVisibleTo(bar)
    bar.set_header_width(640)
    assert bar.text.isVisibleTo(bar)
    assert bar.text.text == "halve, 2.198e-3 by step 60"
