"""The ground that all else stands on."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class Ground(QWidget):
    """Has the keyboard where nobody else has it, and looks the same with it and without.

    A ``QWidget`` paints itself, and with it all that stands on it, anew at either.
    """

    def focusInEvent(self, event: QFocusEvent) -> None:
        pass

    def focusOutEvent(self, event: QFocusEvent) -> None:
        pass
