"""Every control of the runs' dialogs and bars says what it is, and answers to the keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.session.start_point import BRANCH, RESUME, WHAT_IF
from gui.runs.resume.continue_dialog import ContinueDialog
from gui.runs.resume.resume_source import read_resume_source
from tests.gui.fake_session import Desk
from tests.gui.runs.test_runs_view import click, open_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROLS = (QAbstractButton, QAbstractSpinBox, QAbstractSlider, QComboBox, QLineEdit)


def silent(parent: QWidget) -> list[str]:
    """The controls without a tool tip."""
    own = [
        child
        for kind in _CONTROLS
        for child in parent.findChildren(kind)
        if not isinstance(child, QScrollBar)
        and not isinstance(child.parent(), QAbstractSpinBox | QComboBox | QTabBar)
        and child.objectName() != "qt_tableview_cornerbutton"
        and type(child).__name__ != "QTableCornerButton"
    ]
    assert own
    return [child.objectName() for child in own if len(child.toolTip()) < 10]


def dialog_over(shown: Desk, name: str, kind: str) -> ContinueDialog:
    row = next(row for row in shown.window.stored.store.rows if row.info.name == name)
    return ContinueDialog(read_resume_source(row.info.path), kind, None, None, shown.window)


@pytest.mark.thorough
def test_that_the_dialog_says_what_each_field_is(shown: Desk, qtbot: QtBot) -> None:
    for kind in (RESUME, BRANCH, WHAT_IF):
        dialog = dialog_over(shown, "linear", kind)
        dialog.open()
        assert silent(dialog) == [], kind
        fields = [dialog.checkpoint, dialog.tail, dialog.steps]
        heights = {field.height() for field in fields if field.isVisible()}
        assert heights == {dialog.tail.height()}, kind
        if kind == BRANCH:
            _a_branch_without_a_name_marks_the_field(qtbot, dialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def _a_branch_without_a_name_marks_the_field(qtbot: QtBot, dialog: ContinueDialog) -> None:
    assert not dialog.name.property("invalid")
    dialog.name.clear()
    assert dialog.name.property("invalid")
    assert "name" in dialog.problem.text()
    qtbot.keyClicks(dialog.name, "again")
    assert not dialog.name.property("invalid")


@pytest.mark.thorough
def test_that_bar_and_comparison_say_what_they_are(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    open_run(qtbot, shown, "linear")
    shown.window.stored.comparison.compare(list(shown.window.stored.store.rows))
    bar = shown.window.panels.shown_bar
    qtbot.waitUntil(lambda: len(bar.entries) == 3)
    assert silent(bar) == []
    end = shown.window.findChild(QAbstractButton, "compare_close")
    table = shown.window.findChild(QAbstractButton, "compare_table_button")
    assert end is not None
    assert table is not None
    assert (end.y(), end.height()) == (table.y(), table.height())
    assert bar.aside.x() - bar.title.geometry().right() < 16  # beside the name, not far from it
    click(qtbot, shown, "compare_table_button")
    page = shown.window.stored.compare.page
    assert page is not None
    qtbot.waitUntil(lambda: page.table.rowCount() == 3)
    qtbot.waitUntil(lambda: [*silent(page.bar), *silent(page.samples)] == [])
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()


@pytest.mark.thorough
def test_that_compared_runs_are_taken_away_by_key_and_their_names_fit_a_narrow_window(
    shown: Desk, qtbot: QtBot
) -> None:
    shown.window.stored.comparison.compare(list(shown.window.stored.store.rows))
    bar = shown.window.panels.shown_bar
    qtbot.waitUntil(lambda: len(bar.entries) == 3)
    qtbot.keyClick(bar.entries[1], Qt.Key.Key_Space)
    assert not bar.entries[1].isChecked()
    qtbot.keyClick(bar.entries[1], Qt.Key.Key_Delete)
    assert len(bar.entries) == 2
    long = "A name that is a good deal longer than the room there is for it"
    bar.set_overlays([replace(one, name=long) for one in shown.window.plots.overlays.runs])
    bar.resize(360, bar.height())
    viewport = bar._lines.viewport()
    qtbot.waitUntil(lambda: all(entry.width() <= viewport.width() for entry in bar.entries))
