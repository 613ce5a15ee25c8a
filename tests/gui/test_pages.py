"""The row of pages: where it leads, what it says, how it gives way, and that nothing else moves."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from gui.panels.page_row import PageRow
from gui.panels.pages import EXPERIMENTS
from gui.widgets.padded_label import PaddedLabel
from gui.window.main_window import MainWindow
from gui.window.page_table import PAGES
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as shared:
        yield shared


def standing_out(window: MainWindow) -> list[str]:
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    return [each.objectName() for each in buttons if each.property("role") == "primary"]


def test_that_a_click_or_a_key_brings_a_page_and_its_key_leads_back(
    desk: Desk, qtbot: QtBot
) -> None:
    window, pages, row = desk.window, desk.window.panels.pages, desk.window.panels.page_row
    assert row.buttons["training"].isChecked()
    qtbot.mouseClick(row.buttons["runs"], Qt.MouseButton.LeftButton)
    assert pages.currentWidget() is window.panels.runs_page
    qtbot.mouseClick(row.buttons["runs"], Qt.MouseButton.LeftButton)  # it stands there already
    assert pages.current == "runs"
    assert [name for name, each in row.buttons.items() if each.isChecked()] == ["runs"]
    assert window.controls.actions.pages["runs"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert pages.current == "training"
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert pages.current == "runs"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert pages.current == "training"


def test_that_transport_and_its_buttons_keep_their_places_on_every_page(desk: Desk) -> None:
    window = desk.window

    def places() -> list[tuple[str, QPoint]]:
        panels = window.panels
        shown = [*panels.transport.buttons.values(), *panels.page_row.buttons.values()]
        return [
            (each.objectName(), each.mapTo(window, QPoint(0, 0)))
            for each in shown
            if each.isVisible()
        ]

    for page in PAGES:
        window.panels.pages.set_count(page.name, 1)
    QApplication.processEvents()
    before = places()
    for page in PAGES:
        window.panels.pages.show_page(page.name)
        window.panels.pages.set_count(page.name, 88)
        QApplication.processEvents()
        assert places() == before
    for page in PAGES:
        window.panels.pages.set_count(page.name, 0)


def test_that_one_button_stands_out_and_none_beside_what_is_staged(desk: Desk) -> None:
    window = desk.window
    assert standing_out(window) == ["start_button"]
    desk.begin(100)
    assert standing_out(window) == ["pause_button"]
    window.controls.actions.tail.decay_now.trigger()
    assert window.models.staging.can_apply
    assert standing_out(window) == []  # Apply has a look of its own
    window.models.staging.discard()
    assert standing_out(window) == ["pause_button"]


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("width", [2000, 640, 60])
def test_that_the_row_gives_up_counts_then_titles_and_never_the_way_to_a_page(
    qtbot: QtBot, width: int
) -> None:
    names = ("training", "experiments", "runs", "compare", "queue")
    specs = [replace(PAGES[0], name=name, title=name.capitalize()) for name in names]
    row = PageRow(specs, None)  # type: ignore[arg-type]
    qtbot.addWidget(row)
    row.resize(width, row.height())
    row.set_count("runs", 14)
    row.show_page("runs")
    row.show()
    shown = [each for each in row.buttons.values() if not each.isHidden()]
    if width == 60:
        assert shown == []
        assert row.more.text() == "Runs 14 ▾"
    else:
        assert len(shown) == len(names)
        assert row.more.isHidden()


def test_that_the_cards_of_the_experiments_are_whole_and_fill_their_page(desk: Desk) -> None:
    window = desk.window
    window.panels.pages.show_page(EXPERIMENTS)
    page = window.experiments.page
    assert page is not None
    for size in ((1280, 800), (1720, 1000)):  # the second leaves room: the pictures grow
        window.resize(*size)
        QCoreApplication.processEvents()
        cards = [*page.cards.values()]
        (area,) = page._whole.findChildren(QScrollArea)
        seen = area.viewport().height()
        assert area.verticalScrollBar().maximum() == 0, size
        assert seen - (cards[-1].geometry().bottom() + 1) <= 1, size
        rows = {card.y(): {each.picture.height() for each in cards if each.y() == card.y()}
                for card in cards}  # fmt: skip
        assert all(len(heights) == 1 for heights in rows.values()), size
    window.panels.pages.show_training()


def test_that_room_around_a_label_outlives_a_page_without_room(qtbot: QtBot) -> None:
    label = PaddedLabel((14, 10, 14, 12), "Around it there is room")
    qtbot.addWidget(label)
    label.resize(100, 9)
    QCoreApplication.sendEvent(label, QEvent(QEvent.Type.StyleChange))  # as of another scheme
    assert label.contentsMargins() == QMargins(14, 10, 14, 12)


def test_that_the_count_of_alarms_stands_nearer_to_its_tab_than_to_the_next(desk: Desk) -> None:
    side = desk.window.panels.side
    bar, badge = side.tabBar(), side.findChild(QLabel, "reading_alarms")
    assert badge is not None
    side.set_alarm_count(1)
    QCoreApplication.processEvents()
    at, width = 1, bar.fontMetrics().horizontalAdvance
    assert bar.tabText(at) == "Reading"
    around = (bar.tabRect(at + 1).width() - width(bar.tabText(at + 1))) // 2
    ends = bar.tabRect(at).left() + around + width(bar.tabText(at))
    begins = bar.tabRect(at + 1).left() + around
    assert 0 < badge.x() - ends < 0.7 * (begins - badge.geometry().right())
    side.set_alarm_count(0)
