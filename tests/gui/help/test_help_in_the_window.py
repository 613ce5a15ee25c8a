"""Help beside the window: by keys, from fields and plots, and what it leads to."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from gui.help.dock import HelpDock
from gui.help.pages import BY_NAME, PAGES
from gui.style.palette import DARK
from gui.style.theme import theme
from tests.gui.cut_text import cut_text
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as shared:
        with qtbot.waitActive(shared.window):
            shared.window.activateWindow()
        shared.window.panels.whole.setFocus()
        yield shared


def dock_of(desk: Desk) -> HelpDock:
    dock = desk.window.help.dock
    assert dock is not None
    return dock


def press(desk: Desk, qtbot: QtBot, button: str) -> None:
    found = dock_of(desk).findChildren(QPushButton, button)[-1]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_that_f1_lists_every_key_of_the_window_and_stops_nothing(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dock = dock_of(desk)
    assert dock.isVisible()
    assert dock.shown == "keys"
    assert QApplication.activeModalWidget() is None
    listed = {
        key
        for lines in dock.keys.lines().values()
        for line in lines
        for key in line.how.split(", ")
    }
    known = {key for _, keys in window.controls.actions.described() for key in keys.split(", ")}
    assert known <= listed
    assert {"File", "Run", "Schedule", "View", "Help", "In a plot"} <= set(dock.keys.lines())
    desk.begin()  # the window goes on working beside it
    assert dock.isVisible()


def test_that_the_list_of_keys_is_searched_as_one_types(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    keys = dock_of(desk).keys
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    assert box is keys.search
    qtbot.keyClicks(box, "sample now")
    assert [(topic, [line.how for line in lines]) for topic, lines in keys.lines().items()] == [
        ("Run", ["Ctrl+G"])
    ]
    assert "Ctrl+G" in keys.list.toPlainText()
    box.clear()
    qtbot.keyClicks(box, "xyzzy")
    assert keys.lines() == {}
    assert keys.list.toPlainText() == "No key or gesture has these words."
    box.clear()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not dock_of(desk).isVisible()


def test_that_f1_in_a_field_and_in_a_plot_opens_the_page_about_it(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    window.settings.panel.focus_field("schedule.warmup")
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    assert dock_of(desk).shown == "warmup"
    window.findChild(QWidget, "plot_grad_norm").setFocus()  # type: ignore[union-attr]
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    assert dock_of(desk).shown == "gradient-norm"


def test_that_the_name_of_a_field_offers_its_page(desk: Desk, qtbot: QtBot) -> None:
    row = desk.window.settings.panel._form.rows["clipping.max_norm"]
    desk.window.settings.panel.focus_field("clipping.max_norm")
    at = QPoint(4, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, row.mapToGlobal(at))
    QApplication.sendEvent(row, event)
    menu = row.findChild(QMenu, "field_menu")
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    assert dock_of(desk).shown == "clipping"


def test_that_the_title_of_a_plot_offers_its_page(desk: Desk) -> None:
    card = desk.window.plots.stack.cards[1]
    at = card.header.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, card.header.mapToGlobal(at))
    QApplication.sendEvent(card.header, event)
    menu = desk.window.plots.stack.findChildren(QMenu, "plot_menu")[-1]
    next(each for each in menu.actions() if each.objectName() == "plot_help").trigger()
    menu.close()
    assert dock_of(desk).shown == "loss"


def test_that_pages_are_searched_opened_and_left_by_keys(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    dock = dock_of(desk)
    box = dock.page_list.search
    qtbot.waitUntil(lambda: QApplication.focusWidget() is box)
    box.clear()
    assert dock.page_list.names() == [page.name for page in PAGES]
    qtbot.keyClicks(box, "noise")
    assert dock.page_list.names()[0] == "noise-scale"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, QListWidget)
    qtbot.keyClick(chosen, Qt.Key.Key_Return)
    assert dock.shown == "noise-scale"
    press(desk, qtbot, "help_link_batch")
    assert dock.shown == "batch"
    qtbot.keyClick(
        QApplication.focusWidget() or dock, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier
    )
    assert dock.shown == "noise-scale"
    press(desk, qtbot, "help_all_pages")
    assert dock.shown == ""
    box.clear()


@pytest.mark.thorough
def test_that_a_page_leads_to_its_experiment_and_to_its_setting(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    window.help.show_page("clipping")
    press(desk, qtbot, "help_experiment")
    assert window.panels.pages.current == "experiments"
    assert window.experiments.page is not None
    assert window.experiments.page.shows_opened
    press(desk, qtbot, "help_field")
    assert window.panels.pages.current == "training"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "field_clipping_max_norm"
    controller = window.experiments.controller
    assert controller is not None
    controller.show_all()


def test_that_the_slider_redraws_the_picture_and_the_scheme_recolours_it(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.help.show_page("warmup")
    picture = dock_of(desk).page_view.picture
    assert picture is not None
    assert picture.slider is not None
    before = picture.surface.grab().toImage()
    picture.slider.setFocus()
    qtbot.keyClick(picture.slider, Qt.Key.Key_Right)
    assert picture.surface.value == pytest.approx(0.21)
    moved = picture.surface.grab().toImage()
    assert moved != before
    dock_of(desk).set_palette(DARK)
    assert picture.surface.grab().toImage() != moved
    dock_of(desk).set_palette(theme().palette)
    assert picture.surface.grab().toImage() == moved


def test_that_no_text_of_any_page_is_cut(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1280, 800)
    for page in PAGES:
        desk.window.help.show_page(page.name)
        qtbot.waitUntil(lambda: cut_text(dock_of(desk)) == [])
    assert len(BY_NAME) == len(PAGES)


def test_that_the_dock_remembers_its_width_and_stands_apart_where_there_is_no_room(
    qtbot: QtBot,
) -> None:
    remembered = None
    for _ in range(2):
        window = _bare_window(qtbot, 1200)
        dock = HelpDock(window)
        dock.stand(remembered)
        dock.show_keys()
        assert not dock.isFloating()
        if remembered is None:
            window.resizeDocks([dock], [420], Qt.Orientation.Horizontal)
        qtbot.waitUntil(partial(_is_wide, dock, 420))
        remembered = window.saveState()
        dock.close()
    narrow = HelpDock(_bare_window(qtbot, 800))
    narrow.stand(None)
    assert narrow.isFloating()
    narrow.close()


def _is_wide(dock: HelpDock, width: int) -> bool:
    return dock.width() == width


def _bare_window(qtbot: QtBot, width: int) -> QMainWindow:
    """With something in it that wants 700 px."""
    window = QMainWindow()
    qtbot.addWidget(window)
    central = QWidget()
    central.setMinimumWidth(700)
    window.setCentralWidget(central)
    window.resize(width, 700)
    window.show()
    return window


def test_that_the_help_goes_out_of_the_window_and_back_by_a_button_that_can_be_hit(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    window.help.show_page("peak")
    dock = window.help.dock
    assert dock is not None
    button = dock.findChild(QPushButton, "help_apart")
    assert button is not None
    for is_apart, said in ((True, "Back into the window"), (False, "A window of its own")):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert dock.isFloating() is is_apart
        assert button.isVisible(), "Qt's own title bar has buttons of 16 px"
        assert button.accessibleName() == said
    dock.close()


@pytest.mark.parametrize("name", ["README.md", "README.ko.md"])
def test_that_every_key_that_the_readme_names_does_something(desk: Desk, name: str) -> None:
    text = (Path(__file__).parents[3] / name).read_text(encoding="utf-8")
    found = set(
        re.findall(
            r"(?<![\w+])((?:(?:Ctrl|Shift|Alt)\+)*(?:F\d{1,2}|[A-Z0-9.]|Return))(?!\w)", text
        )
    )
    named = {key for key in found if len(key) > 1 and not key.isdigit()}
    known = {
        key.toString() for each in desk.window.findChildren(QAction) for key in each.shortcuts()
    }
    assert len(named) >= 12
    assert named - known == set()


def test_that_no_line_of_a_formula_ends_at_a_sign(desk: Desk) -> None:
    desk.window.help.show_page("shape-one-cycle")
    # Those of other pages wait to be deleted, before or after it.
    formulas = [each.text() for each in desk.window.findChildren(QLabel, "help_formula")]
    assert any("i\u00a0<\u00a0W" in each and "lr\u00a0=\u00a0" in each for each in formulas)
