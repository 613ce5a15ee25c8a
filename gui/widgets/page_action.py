"""An action of a page: text, tool tip and key in one value, and how a ``QAction`` is made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.language.texts import translate


@dataclass(frozen=True, slots=True)
class PageAction:
    """One action. A tab in its text parts them from a key that the page's table itself hears."""

    text: str
    tip: str
    key: str = ""

    def made(self, name: str, context: str, act: Callable[[], object], page: QWidget) -> QAction:
        """The action, heard on the page and in all of it.

        Args:
            name: its object name.
            context: under which its texts are translated.
            act: what it does.
            page: owns it.
        """
        action = QAction(translate(context, self.text), page)
        action.setObjectName(name)
        action.setToolTip(translate(context, self.tip))
        if self.key:
            action.setShortcut(QKeySequence(self.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        page.addAction(action)
        return action
