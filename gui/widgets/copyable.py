"""A text that can be copied from its context menu, and by Ctrl+C where it has the focus."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.language.texts import translate


def let_copy(widget: QWidget, text: Callable[[], str]) -> QAction:
    """Give a readout the menu; ``text``: what it says then."""
    action = QAction(translate("Copyable", "Copy"), widget)
    action.setObjectName("copy_readout")
    action.triggered.connect(lambda: QGuiApplication.clipboard().setText(text()))
    widget.addAction(action)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return action
