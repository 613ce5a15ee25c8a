"""The line under a plot's header: what can be spared goes first, a long sentence is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.plots.header import Mark, Value
from gui.plots.summary_line import SummaryLine
from gui.style.palette import DARK

WHERE = Value("train at step 600", "", DARK.edit, spare=True)
END = Value("end", "2.310 (2.270–2.360)", DARK.edit, Mark.DASHED)
BESIDE = Value("as planned", "2.350", DARK.muted, Mark.DOTTED)
BAND = Value("", "(2.290–2.380)", DARK.muted, spare=True)
VERDICT = Value("·", "possibly better", DARK.text)
ALL = [WHERE, END, BESIDE, BAND, VERDICT]


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[SummaryLine]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SummaryLine(parent)
    made.set_palette(DARK)
    yield made
    assert made.parent() is parent


def test_that_what_can_be_spared_is_left_out_from_the_right(line: SummaryLine) -> None:
    line.set_values(ALL)
    whole = round(line._width_of(ALL))
    line.resize(whole, 20)
    assert line._fitting() == ALL
    line.resize(whole - 10, 20)
    assert line._fitting() == [WHERE, END, BESIDE, VERDICT]
    line.resize(round(line.least_width), 20)
    assert line._fitting() == [END, BESIDE, VERDICT]
    assert line.text == (
        "train at step 600 · end 2.310 (2.270–2.360) · as planned 2.350 · "
        "(2.290–2.380) · possibly better"
    )


def test_that_a_long_silence_is_cut_and_not_left_out(line: SummaryLine) -> None:
    line.set_values([Value("no forecast: " + "of too many words " * 20, "", DARK.muted)])
    line.resize(300, 20)
    line.setVisible(True)
    image = line.grab().toImage()
    ground = QColor(image.pixel(image.width() - 1, 1))
    inked = [
        x
        for x in range(image.width())
        if any(QColor(image.pixel(x, y)) != ground for y in range(image.height()))
    ]
    assert max(inked) > 0.7 * image.width()
