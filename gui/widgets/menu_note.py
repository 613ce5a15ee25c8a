"""What a menu says where there is nothing to choose: no command, so that nobody lists it as one."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

_NOTE = "note"


def add_note(menu: QMenu, text: str) -> QAction:
    """An entry that cannot be chosen."""
    action = menu.addAction(text)
    action.setEnabled(False)
    action.setProperty(_NOTE, True)
    return action


def is_note(action: QAction) -> bool:
    """Whether it is one of these."""
    return bool(action.property(_NOTE))
