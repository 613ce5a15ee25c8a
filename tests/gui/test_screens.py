"""The window fits the screen that there is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.models.preferences import Preferences
from gui.plots.axes import bottom_height
from gui.style.fonts import scaled_px
from gui.window.main_window import MainWindow
from gui.window.window_state import SMALLEST, first_size, on_a_screen, smallest_size
from tests.gui.cut_text import cut_text
from tests.gui.drawn_size import drawn_size
from tests.gui.plots.test_staged_edits import Bending, hand  # noqa: F401 - a fixture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FRAME = QSize(2, 40)
FULL_HD, HD_AT_150 = QRect(0, 0, 1920, 1080), QRect(0, 0, 853, 480)


@pytest.mark.parametrize("screen", [(1024, 640), (960, 540), (853, 480), (1366, 728), (1280, 720)])
def test_that_the_first_window_fits_a_small_screen_with_its_frame(screen: tuple[int, int]) -> None:
    room = QSize(*screen)
    size = first_size(room)
    assert size.width() + FRAME.width() <= room.width()
    assert size.height() + FRAME.height() <= room.height()
    assert size.width() >= min(1280, room.width()) - FRAME.width()


def test_that_a_large_screen_gets_a_large_window() -> None:
    least = drawn_size(1280, 800)
    for room, size in (
        (QSize(1440, 900), QSize(1280, 800)),
        (QSize(1920, 1040), QSize(1536, 832)),
    ):
        assert first_size(room) == size.expandedTo(least).boundedTo(room - FRAME)
    assert first_size(QSize(3840, 2120)) == QSize(2400, 1440)


@pytest.mark.parametrize("screen", [(853, 480), (1024, 640), (1280, 720), (3840, 2120)])
def test_that_no_window_has_to_be_larger_than_its_screen(screen: tuple[int, int]) -> None:
    smallest, room = smallest_size(QSize(*screen)), QSize(*screen) - FRAME
    assert smallest.boundedTo(room) == smallest
    assert smallest == drawn_size(760, 400).boundedTo(room)


def is_whole(part: QWidget) -> bool:
    """Whether all of a widget is seen."""
    return part.visibleRegion().boundingRect().size() == part.size()


def test_that_the_smallest_window_fits_between_the_bars_of_a_small_screen(
    qtbot: QtBot,
    hand: Bending,  # noqa: F811
) -> None:
    assert SMALLEST.width() <= 853
    assert SMALLEST.height() <= 480 - 48 - 32  # the desktop's bar, the window's title
    window = hand.window
    smallest = smallest_size(QSize(4000, 3000))
    window.resize(smallest)
    qtbot.waitUntil(lambda: window.size() == smallest)
    hand.settle()
    panels = window.panels
    for part in (panels.transport, panels.status, window.plots.stack, panels.left, panels.right):
        # Qt counts a part as covered while what lies on it has not been painted anew.
        qtbot.waitUntil(lambda part=part: is_whole(part))  # type: ignore[misc]
        qtbot.waitUntil(lambda part=part: cut_text(part) == [])  # type: ignore[misc]
    least = bottom_height() + scaled_px(22)
    for card in window.plots.stack.cards:
        seen = card.surface.visibleRegion
        qtbot.waitUntil(lambda seen=seen: seen().boundingRect().height() >= least)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("place", "screens"),
    [
        (QRect(2000, 100, 1280, 800), [FULL_HD]),  # the second screen is gone
        (QRect(-1500, -900, 1280, 800), [FULL_HD]),
        (QRect(0, 40, 1280, 800), [HD_AT_150]),  # a smaller screen than last time
        (QRect(900, 300, 1900, 1000), [FULL_HD, QRect(1920, 0, 1280, 720)]),
        (QRect(100, 5000, 900, 500), [FULL_HD]),
    ],
)
def test_that_a_place_of_a_screen_that_is_gone_is_brought_back(
    place: QRect, screens: list[QRect]
) -> None:
    found = on_a_screen(place, screens)
    assert any(screen.contains(found) for screen in screens)
    assert found.width() <= place.width()
    assert found.height() <= place.height()
    assert any(found.top() - FRAME.height() >= screen.top() for screen in screens)


def test_that_a_place_that_is_shown_stays() -> None:
    place = QRect(2000, 60, 1000, 600)
    assert on_a_screen(place, [FULL_HD, QRect(1920, 0, 1280, 720)]) == place


def test_that_a_window_that_was_far_away_opens_on_the_screen(qtbot: QtBot) -> None:
    far = MainWindow(None, Path("runs"))
    qtbot.addWidget(far)
    far.setGeometry(QRect(QPoint(9_000, 9_000), QSize(4_000, 3_000)))
    preferences = Preferences()
    preferences.put("window/geometry", far.saveGeometry())
    preferences.save()
    again = MainWindow(None, Path("runs"))
    qtbot.addWidget(again)
    room = QGuiApplication.primaryScreen().availableGeometry()
    fits = again.geometry().size().boundedTo(room.size()) == again.geometry().size()
    assert fits or again.geometry().size() == SMALLEST
    assert room.intersects(again.geometry())


@pytest.mark.thorough
def test_that_the_quick_edits_are_in_a_menu_where_the_header_is_narrow(
    qtbot: QtBot,
    hand: Bending,  # noqa: F811
) -> None:
    hand.window.resize(1024, 640)
    hand.settle()
    button = hand.window.findChild(QToolButton, "quick_edits")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    menu = button.menu()
    assert isinstance(menu, QMenu)
    words = [action.text().replace("&", "") for action in menu.actions()]
    assert words[:3] == ["Decay now", "Hold", "Halve"]
    assert words[3].startswith("Extend")

    def choose() -> None:
        at = menu.actionGeometry(menu.actions()[2]).center()
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    QTimer.singleShot(100, choose)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(hand.said))
    hand.window.resize(1600, 900)
    qtbot.waitUntil(lambda: not button.isVisible())
