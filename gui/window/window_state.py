"""The window's layout and last settings: what is put away at the end and taken out at the start."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_SIZE = (1280, 800)


def restore_geometry(window: "MainWindow") -> None:
    """Give the window the size and place it had, or the first ones."""
    window.resize(*_SIZE)
    geometry = window.store.blob("window/geometry")
    if geometry is not None:
        window.restoreGeometry(geometry)


def restore_parts(window: "MainWindow") -> None:
    """Give the sides their widths, and hide what was hidden."""
    store, actions = window.store, window.actions_
    sizes = store.blob("window/splitter")
    if sizes is not None:
        window.splitter.restoreState(sizes)
    for action, name in (
        (actions.show_settings, "window/show_settings"),
        (actions.show_side, "window/show_side"),
    ):
        action.setChecked(True)
        action.setChecked(store.switch(name, True))


def save(window: "MainWindow") -> None:
    """Remember layout and settings for the next start."""
    store = window.store
    store.put("window/geometry", window.saveGeometry())
    if window.has_parts:
        _save_parts(window)
    store.save()
    config = window.draft.config() if window.draft is not None else None
    if config is not None:
        store.put_config(config)


def _save_parts(window: "MainWindow") -> None:
    store, actions = window.store, window.actions_
    store.put("window/splitter", window.splitter.saveState())
    store.put("window/show_settings", actions.show_settings.isChecked())
    store.put("window/show_side", actions.show_side.isChecked())
