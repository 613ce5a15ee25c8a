"""A line to search with, and a button in it that empties it, large enough to be pressed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from gui.style.icons import icon
from gui.style.palette import Palette
from gui.style.theme import theme

_SIDE = 24  # px; Qt's own clear button is 22 by 18
_FROM_EDGE = 2


class SearchBox(QLineEdit):
    """Attributes: ``clear_button``: there while something is typed; Tab passes it by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.clear_button = QToolButton(self)
        self.clear_button.setObjectName("search_clear")
        self.clear_button.setAccessibleName(self.tr("Clear"))
        self.clear_button.setToolTip(self.tr("Clear the search"))
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.setIconSize(QSize(12, 12))
        self.clear_button.resize(_SIDE, _SIDE)
        self.clear_button.hide()
        self.clear_button.clicked.connect(self.clear)
        self.setTextMargins(0, 0, _SIDE - 2 * _FROM_EDGE, 0)
        self.textChanged.connect(lambda text: self.clear_button.setVisible(bool(text)))
        theme().changed.connect(self.set_palette)
        self.set_palette(theme().palette)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.clear_button.setIcon(icon("close", colors.muted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = self.width() - _SIDE - _FROM_EDGE
        self.clear_button.move(left, (self.height() - _SIDE) // 2)
