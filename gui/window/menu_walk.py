"""Every command in the menu bar: under which menus it stands and what it is called there.

One walk for all who list commands (the palette, the list of keys), so that they miss none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.language.texts import without_key
from gui.widgets.menu_note import is_note

_NATIVE = QKeySequence.SequenceFormat.NativeText
_UNCOMMON = ("Undo", "Redo")  # keys of their own, which hardly a keyboard has


@dataclass(frozen=True, slots=True)
class MenuCommand:
    """A command of a menu.

    Attributes:
        action: triggers it.
        path: the names of the menus above it, the menu bar's first.
        text: what it is called.
        keys: its shortcuts, as a person reads them.
    """

    action: QAction
    path: tuple[str, ...]
    text: str
    keys: str


def commands_of(bar: QMenuBar) -> Iterator[MenuCommand]:
    """All commands, in the order of the menus."""
    for action in bar.actions():
        menu = _menu_of(action)
        if menu is not None:
            yield from _walk(menu, (without_key(action.text()),))


def _walk(menu: QMenu, path: tuple[str, ...]) -> Iterator[MenuCommand]:
    menu.aboutToShow.emit()  # some menus are filled only then
    for action in menu.actions():
        inner = _menu_of(action)
        if inner is not None:
            yield from _walk(inner, (*path, without_key(action.text())))
        elif not action.isSeparator() and action.text() and not is_note(action):
            yield MenuCommand(action, path, without_key(action.text()), keys_of(action))


def _menu_of(action: QAction) -> QMenu | None:
    menu = action.menu()
    return menu if isinstance(menu, QMenu) else None


def keys_of(action: QAction) -> str:
    """The shortcuts of a command, as a person reads them; empty: it has none."""
    shown = (key for key in action.shortcuts() if key.toString() not in _UNCOMMON)
    return ", ".join(key.toString(_NATIVE) for key in shown)
