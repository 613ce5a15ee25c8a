"""How large a window may be on the screen that it stands on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(2, 40)  # px: the title bar and the edges that the desktop draws


def within_screen(wanted: QSize, window: QWidget) -> QSize:
    """The size that is wanted, or as much of it as the screen of ``window`` has room for."""
    return wanted.boundedTo(window.screen().availableGeometry().size() - _FRAME)
