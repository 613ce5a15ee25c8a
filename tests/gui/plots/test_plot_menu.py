"""What the menu of a plot copies and saves."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.experiments.curves import KINDS, CurvePlot
from gui.plots import RunPlots
from gui.plots.picture_clip import SVG
from gui.plots.plot_menu import PlotMenu
from tests.gui.plots.made_up_run import STARTED

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def menu(running: RunPlots) -> Iterator[PlotMenu]:
    stack = running.stack
    found = PlotMenu(stack.cards, stack.picture_of, lambda card: card.header.values, stack)
    yield found
    for each in stack.findChildren(QMenu, "plot_menu"):
        each.close()
    found.deleteLater()


def test_that_one_plot_is_copied_as_an_image_and_as_svg(running: RunPlots, menu: PlotMenu) -> None:
    card = running.stack.cards[1]
    menu.menu_of(card).actions()[0].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert b"<svg" in bytes(data.data(SVG).data())
    image = QGuiApplication.clipboard().image()
    assert image.width() == round(card.width() * 2)  # fine pixels
    assert STARTED.total_steps > 0
    menu.copy_svg(card)
    assert "<svg" in QGuiApplication.clipboard().text()


def test_that_each_number_of_a_plot_can_be_copied(running: RunPlots, menu: PlotMenu) -> None:
    card = running.stack.cards[1]
    numbers = [value.number for value in card.header.values if value.number]
    entries = [
        action
        for action in menu.menu_of(card).actions()
        if action.objectName() == "plot_copy_number"
    ]
    assert len(entries) == len(numbers) > 0
    entries[0].trigger()
    assert QGuiApplication.clipboard().text() == numbers[0]


def test_that_the_menu_opens_by_the_right_button_and_by_its_key(
    running: RunPlots, menu: PlotMenu
) -> None:
    stack, card = running.stack, running.stack.cards[1]
    header = card.header
    at = QPoint(20, 5)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, header.mapToGlobal(at), Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(header, event)
    assert len(_open_menus(stack)) == 1
    _close_menus(stack)
    QTest.mouseClick(card.surface.viewport(), RIGHT, pos=QPointF(200, 40).toPoint())
    assert len(_open_menus(stack)) == 1
    _close_menus(stack)
    key = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard,
        at,
        card.surface.mapToGlobal(at),
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(card.surface, key)
    assert len(_open_menus(stack)) == 1


def _open_menus(stack: object) -> list[QMenu]:
    return [each for each in stack.findChildren(QMenu, "plot_menu") if each.isVisible()]  # type: ignore[attr-defined]


def _close_menus(stack: object) -> None:
    for each in _open_menus(stack):
        each.close()


def test_that_a_plot_of_an_experiment_is_copied_too(qtbot: QtBot) -> None:
    plot = CurvePlot(KINDS[0])
    qtbot.addWidget(plot)
    plot.show()
    menu = plot.findChild(PlotMenu)
    assert isinstance(menu, PlotMenu)
    entries = [action.objectName() for action in menu.menu_of(plot).actions()]
    assert entries == ["plot_copy", "plot_copy_svg"]
    menu.copy_picture(plot)
    assert QGuiApplication.clipboard().mimeData().hasImage()


def test_that_a_process_that_copied_a_picture_ends_in_order() -> None:
    """What lies on the clipboard lives on in Qt after the interpreter has gone."""
    program = (
        "from PySide6.QtGui import QGuiApplication, QImage\n"
        "app = QGuiApplication([])\n"
        "from gui.plots.picture_clip import copy_picture\n"
        "copy_picture(QImage(4, 4, QImage.Format.Format_RGB32), b'<svg/>')\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", program], env=environment, check=False)
    assert ended.returncode == 0
