"""Runs side by side, as they look."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS
from gui.runs.compare.compare_dialog import CompareDialog
from gui.runs.text import value_text
from gui.style.fonts import scaled_px
from gui.style.outside_text import tip_text
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import CONFIG, write_run
from tests.gui.runs.test_runs_view import click, names

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = "A long name: warmup, stable, decay, and a wide model in its second attempt"


@pytest.fixture
def dialog(shown: Desk, qtbot: QtBot, runs_dir: Path) -> Iterator[CompareDialog]:
    """Four runs compared, one with a long name and other settings."""
    other = {"schedule.peak_lr": 3e-3, "schedule.decay": "wsd-1-sqrt", "training.max_steps": 0}
    write_run(runs_dir, LONG, config=CONFIG.replaced(other))
    qtbot.waitUntil(lambda: LONG in names(shown))
    shown.window.stored.comparison.compare(list(shown.window.stored.store.rows))
    qtbot.waitUntil(lambda: len(shown.window.panels.shown_bar.entries) == 4)
    click(qtbot, shown, "compare_table_button")
    found = shown.window.stored.comparison.dialog
    assert found is not None
    qtbot.waitUntil(lambda: found.table.rowCount() > 0)
    yield found
    found.close()


def first_ink(widget: QWidget, rect: QRect) -> int:
    """The first column of a part of a widget in which something is drawn, px from its left."""
    image = widget.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixel(0, image.height() // 2)
    lines = range(3, image.height() - 3)  # not the rules between rows
    return next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in lines))


def heading(table: QTableWidget, column: int) -> QTableWidgetItem:
    found = table.horizontalHeaderItem(column)
    assert found is not None
    return found


def words(table: QTableWidget, row: int, column: int) -> str:
    found = table.item(row, column)
    return found.text() if found is not None else ""


def cell(table: QTableWidget, title: str, column: int) -> QRect:
    row = next(r for r in range(table.rowCount()) if words(table, r, 0) == title)
    return table.visualRect(table.model().index(row, column))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("schedule.peak_lr", 3e-3, "3.00e-3"),
        ("training.max_steps", 100_000, "100,000"),
        ("data.shuffle", False, "off"),
        ("clipping.begin", "start", FIELD_PATHS["clipping.begin"].choices["start"]),
        ("clipping.max_norm", 0.0, FIELD_PATHS["clipping.max_norm"].zero_means),
        ("schedule.warmup", "20%", "20%"),
    ],
)
def test_that_a_value_reads_as_in_the_form(path: str, value: object, said: str) -> None:
    assert value_text(FIELD_PATHS[path], value) == said


def test_that_what_stands_side_by_side_is_whole_and_in_line(dialog: CompareDialog) -> None:
    _runs_share_the_width_alike_and_long_names_are_cut(dialog)
    _settings_are_written_as_in_the_form(dialog)
    _headings_stand_over_their_columns(dialog)
    _each_sample_has_its_step_and_room_for_words(dialog)


def _runs_share_the_width_alike_and_long_names_are_cut(dialog: CompareDialog) -> None:
    table = dialog.table
    runs = [table.columnWidth(column) for column in range(1, table.columnCount())]
    assert len(set(runs)) == 1
    assert table.columnWidth(0) + sum(runs) <= max(
        table.viewport().width(), table.columnWidth(0) + scaled_px(148) * len(runs)
    )
    elide = {table.textElideMode(), table.horizontalHeader().textElideMode()}
    assert elide == {Qt.TextElideMode.ElideMiddle}  # files of one folder differ at their ends
    tips = {heading(table, c).toolTip() for c in range(1, table.columnCount())}
    assert tip_text(LONG) in tips


def _settings_are_written_as_in_the_form(dialog: CompareDialog) -> None:
    table = dialog.table
    titles = [words(table, row, 0) for row in range(table.rowCount())]
    assert titles[0] == "What came out"
    row = titles.index("Schedule · Decay")
    assert titles.index("Settings that differ") < row
    found = {words(table, row, column) for column in range(1, table.columnCount())}
    assert found == {"Cosine", "WSD 1-√"}


def _headings_stand_over_their_columns(dialog: CompareDialog) -> None:
    table = dialog.table
    header = table.horizontalHeader()
    state = table.row(table.findItems("State", Qt.MatchFlag.MatchExactly)[0])
    for column in range(1, table.columnCount()):  # the same ink in both
        heading(table, column).setText("HHH")
        table.setItem(state, column, QTableWidgetItem("HHH"))
    for column in range(1, table.columnCount()):
        table.scrollTo(table.model().index(state, column))  # large text leaves room for some runs
        left = header.sectionViewportPosition(column)
        over = QRect(left, 0, header.sectionSize(column), header.height())
        offset = first_ink(header.viewport(), over)
        assert offset == first_ink(table.viewport(), cell(table, "State", column))
        assert offset >= 8


def _each_sample_has_its_step_and_room_for_words(dialog: CompareDialog) -> None:
    samples = dialog.samples
    dialog.tabs.setCurrentWidget(samples)
    samples.slider.setValue(12)
    assert {label.text() for label in samples._where} == {"step 9"}
    assert {text.toPlainText()[:11] for text in samples.texts} == {"Hello from "}
    dialog.resize(400, 400)
    assert all(text.width() >= scaled_px(168) for text in samples.texts)
    assert len({text.y() for text in samples.texts}) == 1  # a long name moves nothing
