"""The window's layout: what is put away at the end and taken out at the start."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QSplitter

from gui.models.preferences import Preferences

if TYPE_CHECKING:
    from gui.window.actions import Actions

_SIZE = (1280, 800)
_GEOMETRY, _SPLITTER = "window/geometry", "window/splitter"
_SETTINGS, _SIDE = "window/show_settings", "window/show_side"


def restore_geometry(window: QMainWindow, preferences: Preferences) -> None:
    """Give the window the size and place it had, or the first ones."""
    window.resize(*_SIZE)
    geometry = preferences.blob(_GEOMETRY)
    if geometry is not None:
        window.restoreGeometry(geometry)


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


def save_sides(splitter: QSplitter, actions: "Actions", preferences: Preferences) -> None:
    """Remember widths, and what is hidden."""
    preferences.put(_SPLITTER, splitter.saveState())
    preferences.put(_SETTINGS, actions.show_settings.isChecked())
    preferences.put(_SIDE, actions.show_side.isChecked())
