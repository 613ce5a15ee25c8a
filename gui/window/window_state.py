"""The window's layout: what is put away at the end and taken out at the start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from gui.models.preferences import Preferences
from gui.style import places
from gui.style.fonts import line_height, scaled_px
from gui.window.skeleton import Sides

if TYPE_CHECKING:
    from gui.window.actions import Actions

SMALLEST = QSize(760, 400)  # px, of the drawings: fits 1280x720 at 150 %, between the bars
_FIRST = QSize(1280, 800)  # px, of the drawings, where the screen has room for it
_LARGEST_FIRST = QSize(2400, 1440)
_LINE = 15  # px of a line of text in the drawings
_SHARE = 0.8  # of a large screen
_FRAME = QSize(2, 40)  # px: the title bar and the edges that the desktop draws
_GEOMETRY, _SPLITTER = "window/geometry", "window/splitter"
_LEFT, _RIGHT = "window/left_px", "window/right_px"  # for the first paint, which has no splitter
_WIDEST = 10_000  # px
_SETTINGS, _SIDE = "window/show_settings", "window/show_side"


def restore_geometry(window: QMainWindow, preferences: Preferences) -> None:
    """Give the window the size and place it had, or the first ones, on a screen that is there."""
    available = QGuiApplication.primaryScreen().availableGeometry()
    window.setMinimumSize(smallest_size(available.size()))
    window.resize(first_size(available.size()))
    geometry = preferences.blob(_GEOMETRY)
    if geometry is None or not window.restoreGeometry(geometry):
        return
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    found = on_a_screen(window.geometry(), screens)
    if found != window.geometry():
        window.setGeometry(found)


def first_size(available: QSize) -> QSize:
    """How large the first window is on a screen with so much room, frame not counted."""
    first = _FIRST.expandedTo(_with_the_text(_FIRST))
    wanted = (available * _SHARE).boundedTo(_LARGEST_FIRST).expandedTo(first)
    return wanted.boundedTo(available - _FRAME).expandedTo(SMALLEST)


def smallest_size(available: QSize) -> QSize:
    """How small the window can be made: more where the text is large, but never off the screen."""
    wanted = SMALLEST.expandedTo(_with_the_text(SMALLEST))
    return wanted.boundedTo(available - _FRAME).expandedTo(SMALLEST)


def _with_the_text(drawn: QSize) -> QSize:
    return QSize(scaled_px(drawn.width()), round(drawn.height() * line_height() / _LINE))


def on_a_screen(place: QRect, screens: list[QRect]) -> QRect:
    """The place itself where a screen shows it; else one of its size, or less, that is shown.

    Args:
        place: of the window in the desktop, frame not counted.
        screens: the rooms of the screens that there are; the first is the main one.
    """
    room = max(screens, key=lambda screen: _shown(place, screen))
    size = place.size().boundedTo(room.size() - _FRAME)
    if size == place.size() and room.contains(place):
        return place
    left = min(max(place.left(), room.left()), room.right() + 1 - size.width())
    lowest = room.bottom() + 1 - size.height()
    top = min(max(place.top(), room.top() + _FRAME.height()), lowest)
    return QRect(left, top, size.width(), size.height())


def _shown(place: QRect, screen: QRect) -> int:
    common = place.intersected(screen)
    return max(common.width(), 0) * max(common.height(), 0)


def save_geometry(window: QMainWindow, preferences: Preferences) -> None:
    """Remember the window's size and place."""
    preferences.put(_GEOMETRY, window.saveGeometry())


def restore_sides(splitter: QSplitter, actions: "Actions", preferences: Preferences) -> None:
    """Give the sides their widths, and hide what was hidden."""
    sizes = preferences.blob(_SPLITTER)
    if sizes is not None:
        splitter.restoreState(sizes)
    for action, name in ((actions.show_settings, _SETTINGS), (actions.show_side, _SIDE)):
        action.setChecked(True)
        action.setChecked(preferences.switch(name, True))


def sides_of(preferences: Preferences) -> Sides:
    """The widths that the sides will have."""
    drawn = places.side_widths()
    left, right = (
        round(preferences.number(key, width, 1, _WIDEST)) if preferences.switch(shown, True) else 0
        for key, shown, width in zip((_LEFT, _RIGHT), (_SETTINGS, _SIDE), drawn, strict=True)
    )
    return Sides(left, right)


def save_sides(splitter: QSplitter, actions: "Actions", preferences: Preferences) -> None:
    """Remember widths, and what is hidden."""
    preferences.put(_SPLITTER, splitter.saveState())
    left, _, right = splitter.sizes()
    for name, width in ((_LEFT, left), (_RIGHT, right)):
        if width:
            preferences.put(name, width)
    preferences.put(_SETTINGS, actions.show_settings.isChecked())
    preferences.put(_SIDE, actions.show_side.isChecked())
