"""What lies over a window while its content is made anew.

In a module of its own: to name Qt's kinds of events takes 10 ms, before the first paint too long.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

_FOR_THE_WINDOW = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
    }
)


class Cover(QWidget):
    """Takes what is pressed while the window is made: it is meant for what is not there yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def lie_over(self, window: QWidget) -> None:
        """Over all that has come since."""
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        if event.type() in _FOR_THE_WINDOW:
            event.accept()
            return True
        return super().event(event)
