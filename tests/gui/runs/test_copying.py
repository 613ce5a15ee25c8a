"""*Copy* is in the menu of every number that is measured: readouts, cells, results."""

import re
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QListView,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.messages.events import Finished
from gui.queue.sweep_table import SweepTable
from gui.widgets.copyable import let_copy_label
from gui.window.main_window import MainWindow
from tests.gui.fake_session import Desk, step_done
from tests.gui.runs.test_accessibility import walked, window

__all__ = ["window"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_NUMBER = re.compile(r"\d\.\d|\d{2}")
# What is set, offered or counted beside its control, and no result.
_NO_RESULTS = ("settings_panel", "experiments_view", "sample_options")
_CONTROLS = ("smoothing_label",)


def fixed(window: MainWindow) -> Iterator[str]:
    """Labels with a number that can neither be selected nor copied."""
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not _NUMBER.search(label.text()):
            continue
        names, around = [label.objectName()], label.parentWidget()
        while around is not None:
            names.append(around.objectName())
            around = around.parentWidget()
        if set(names) & {*_NO_RESULTS, *_CONTROLS}:
            continue
        flags = label.textInteractionFlags()
        is_selected = bool(flags & Qt.TextInteractionFlag.TextSelectableByMouse)
        if not is_selected and "copy_readout" not in {
            each.objectName() for each in label.actions()
        }:
            yield f"{names}: {label.text()}"


@pytest.mark.thorough
def test_that_every_readout_of_a_run_and_a_comparison_can_be_copied(
    window: MainWindow, shown: Desk, qtbot: QtBot
) -> None:
    shown.begin()
    shown.say(*(step_done(step) for step in range(20)))
    found = {place: wrong for place in walked(window) if (wrong := list(fixed(window)))}
    window.panels.pages.show_page("runs")
    window.panels.runs_page.view.selectAll()
    window.panels.runs_page.bar.compare.click()
    qtbot.waitUntil(lambda: window.stored.compare.shown is not None)
    QApplication.processEvents()
    assert {**found, "comparison": list(fixed(window))} == {"comparison": []}
    shown.say(Finished("stopped", 20, "/runs/one"))
    window.stored.compare.chosen.choose([])


def test_that_the_cell_under_the_pointer_is_copied(window: MainWindow) -> None:
    window.panels.pages.show_page("runs")
    view = window.panels.runs_page.view
    view.selectRow(0)
    QApplication.processEvents()
    copied = 0
    for column in range(view.model().columnCount()):
        index = view.model().index(0, column)
        if view.isColumnHidden(column) or not str(index.data() or "").strip():
            continue
        window.panels.runs_page._show_menu(view.visualRect(index).center())
        action = _of_menu(window)
        action.trigger()
        assert QGuiApplication.clipboard().text() == str(index.data()).strip()
        copied += 1
    assert copied > 3


def _of_menu(window: QWidget) -> SimpleNamespace:
    (menu,) = (each for each in window.findChildren(QMenu) if each.isVisible())
    (action,) = (each for each in menu.actions() if each.objectName() == "copy_cell")

    def trigger() -> None:
        action.trigger()
        menu.close()

    return SimpleNamespace(trigger=trigger)


def test_that_words_are_copied_without_their_markup(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText("<b>0.123 better than A</b>, 4.2 standard errors &amp; one seed")
    let_copy_label(label).trigger()
    assert (
        QGuiApplication.clipboard().text() == "0.123 better than A, 4.2 standard errors & one seed"
    )


def test_that_every_table_has_a_menu(window: MainWindow, qtbot: QtBot) -> None:
    """Also those that are seen only with a sweep."""
    tables = [each for each in window.findChildren(QAbstractItemView) if each.model() is not None]
    of_numbers = [each for each in tables if not isinstance(each, QHeaderView | QListView)]
    sweep = SweepTable()
    qtbot.addWidget(sweep)
    for table in (*of_numbers, sweep):
        assert table.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu, table
