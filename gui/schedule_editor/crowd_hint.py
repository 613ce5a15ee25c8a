"""What stands in a plot's corner while its points are too many for handles."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_EDGE = 8  # px
_BELOW = 34  # px: under the buttons of the zoom, where most curves have come down


class CrowdHint(QLabel):
    """A line that says why there are no handles; the mouse passes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("points_hint")
        self.setProperty("role", "plot_hint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()  # no handle is hidden by it
        self.hide()

    def say(self, text: str) -> None:
        """Say this; empty: nothing."""
        self.setText(text)
        self.setAccessibleName(text)
        self.adjustSize()

    def stand(self, right: float, top: float, *, shown: bool) -> None:
        """In the corner of the plot whose upper right this is, px of the parent."""
        self.setVisible(shown and bool(self.text()))
        self.move(round(right) - _EDGE - self.width(), round(top) + _BELOW)
