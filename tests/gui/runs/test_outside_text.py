"""What comes from outside is shown as it is, wherever the window shows it: no mark-up, no keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.run_store.annotations import set_notes, set_tags
from gui.style.outside_text import menu_text, tip_text, title_text
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import CONFIG, write_run
from tests.gui.runs.test_runs_view import click, names, open_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RAW = '<b style="color:red">Wen'  # without a slash: it can be a folder's name, too
HOSTILE = f"{RAW}</b> & \x1b[31m\u202e[*]"


def tips_of(model: QAbstractItemModel) -> Iterator[str]:
    """Of every cell and heading."""
    role = Qt.ItemDataRole.ToolTipRole
    nowhere = QModelIndex()
    flat = isinstance(model, QAbstractListModel)  # whose count of columns is private
    for column in range(1 if flat else model.columnCount(nowhere)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(model.rowCount(nowhere)):
            yield str(model.data(model.index(row, column, nowhere), role) or "")


def is_marked_up(label: QLabel) -> bool:
    return label.textFormat() is not Qt.TextFormat.PlainText


def faults() -> Iterator[str]:
    """Every place of the whole program that would read more in a name than there is."""
    for top in QApplication.topLevelWidgets():
        if RAW in top.windowTitle() and title_text(HOSTILE) not in top.windowTitle():
            yield f"title of {top.objectName()}"
        for widget in (top, *top.findChildren(QWidget)):
            name = widget.objectName() or type(widget).__name__
            told = [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
            if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                told += tips_of(widget.model())
            yield from (f"tip of {name}: {tip}" for tip in told if RAW in tip)
            if isinstance(widget, QLabel) and RAW in widget.text() and is_marked_up(widget):
                yield f"label {name}"
        for action in top.findChildren(QAction):
            if RAW in action.text() and menu_text(HOSTILE) not in action.text():
                yield f"entry {action.text()}"
            if RAW in action.toolTip() and action.toolTip() != action.text().replace("&", ""):
                yield f"tip of the entry {action.text()}"


def test_that_a_hostile_name_is_plain_on_every_surface(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    one = write_run(runs_dir, HOSTILE, config=CONFIG.replaced({"sampling.prompt": HOSTILE}))
    set_tags(one, (HOSTILE,))
    set_notes(one, HOSTILE)
    write_run(runs_dir, f"{HOSTILE} again", lift=0.2)
    damaged = write_run(runs_dir, f"{HOSTILE} broken").rename(runs_dir / RAW)
    (damaged / "run.json").write_text("{")
    stored, window = shown.window.stored, shown.window
    qtbot.waitUntil(lambda: HOSTILE in names(shown) and f"{HOSTILE} again" in names(shown))
    shown.window.controls.actions.pages["runs"].trigger()
    view = window.panels.runs_page.view
    for place in range(len(stored.store.rows)):
        view.selectRow(place)
        assert list(faults()) == []
    open_run(qtbot, shown, HOSTILE)
    qtbot.waitUntil(lambda: HOSTILE in window.windowTitle().replace("[*][*]", "[*]"))
    assert list(faults()) == []
    stored.comparison.compare(list(stored.store.rows))
    qtbot.waitUntil(lambda: len(window.panels.shown_bar.entries) >= 4)
    click(qtbot, shown, "compare_table_button")
    page = stored.compare.page
    assert page is not None
    qtbot.waitUntil(lambda: page.table.rowCount() >= 4)
    assert list(faults()) == []


def test_that_what_is_made_plain_reads_as_it_was() -> None:
    assert tip_text("") == ""
    assert tip_text("a < b\n& c") == "<p>a &lt; b<br>&amp; c</p>"
    assert menu_text("salt & pepper") == "salt && pepper"
    assert title_text("draft [*]") == "draft [*][*]"
