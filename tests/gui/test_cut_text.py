"""The look for text that is cut sees what is cut, and nothing else: planted faults, one a kind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QTableWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.cut_text import cut_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WORDS = "Learning rate at the end of the decay"


def a_label(parent: QWidget) -> QWidget:
    return QLabel(WORDS, parent)


def a_wrapped_label(parent: QWidget) -> QWidget:
    label = QLabel(" ".join([WORDS] * 4), parent)
    label.setWordWrap(True)
    label.setFixedSize(200, 20)
    return label


def a_button(parent: QWidget) -> QWidget:
    return QPushButton(WORDS, parent)


def tabs(parent: QWidget) -> QWidget:
    made = QTabWidget(parent)
    made.setUsesScrollButtons(False)
    made.setElideMode(Qt.TextElideMode.ElideRight)
    for name in ("Samples", "Reading", "Edits"):
        made.addTab(QWidget(), name)
    return made


def scrolled_tabs(parent: QWidget) -> QWidget:
    made = tabs(parent)
    assert isinstance(made, QTabWidget)
    made.setElideMode(Qt.TextElideMode.ElideNone)
    made.setUsesScrollButtons(True)
    return made


def a_menu_bar(parent: QWidget) -> QWidget:
    bar = QMenuBar(parent)
    for name in ("File", "Edit", "Run", "Schedule", "View", "Help"):
        bar.addMenu(name)
    return bar


def a_table(parent: QWidget) -> QWidget:
    table = QTableWidget(0, 1, parent)
    table.setHorizontalHeaderLabels([WORDS])
    table.setColumnWidth(0, 60 if parent.width() < 200 else 400)
    return table


@pytest.mark.parametrize(
    "plant", [a_label, a_button, tabs, scrolled_tabs, a_menu_bar, a_table], ids=lambda f: f.__name__
)
def test_that_what_is_too_narrow_is_found_and_what_has_room_is_not(
    qtbot: QtBot, plant: Callable[[QWidget], QWidget]
) -> None:
    for width, is_cut in ((120, True), (600, False)):
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.resize(width, 120)
        planted = plant(parent)
        planted.setGeometry(0, 0, width, 60)
        parent.show()
        QCoreApplication.processEvents()
        assert bool(cut_text(parent)) == is_cut, (width, cut_text(parent))


@pytest.mark.parametrize("kind", [QLabel, QLineEdit, QComboBox, QPushButton])
def test_that_what_is_too_low_is_found(qtbot: QtBot, kind: type[QWidget]) -> None:
    planted = kind()
    qtbot.addWidget(planted)
    if isinstance(planted, QComboBox):
        planted.addItem("cosine")
    elif isinstance(planted, QLabel | QLineEdit | QPushButton):
        planted.setText("cosine")
    planted.setStyleSheet("min-height: 0; padding: 0;")  # that of the window keeps fields high
    planted.setFixedSize(400, 9)
    planted.show()
    QCoreApplication.processEvents()
    assert any("px of height" in each for each in cut_text(planted))


def test_that_wrapped_text_without_the_height_for_it_is_found(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(300, 120)
    a_wrapped_label(parent)
    parent.show()
    assert any("px of height" in each for each in cut_text(parent))
