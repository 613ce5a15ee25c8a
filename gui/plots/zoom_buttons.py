"""Two small buttons in a plot's corner: back to following the run, back to the whole of it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

_EDGE = 20  # px from the plot's right side


class ZoomButtons(QObject):
    """The buttons, shown while they have something to do.

    Signals:
        follow_requested (): move with the run again.
        whole_requested (): show the whole run.
    """

    follow_requested = Signal()
    whole_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plot = parent
        self._follow = self._button("follow_button", self.tr("Follow"))
        self._follow.setToolTip(self.tr("Follow the run again at the same zoom"))
        self._follow.clicked.connect(self.follow_requested)
        self._whole = self._button("whole_run_button", self.tr("Whole run"))
        self._whole.setToolTip(self.tr("Show the whole run (0, or double-click a plot)"))
        self._whole.clicked.connect(self.whole_requested)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self._plot)
        button.setObjectName(name)
        button.setProperty("role", "chip")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.hide()
        return button

    def show_buttons(self, *, follow: bool, whole: bool) -> None:
        """Show those that would change something, side by side."""
        self._follow.setVisible(follow)
        self._whole.setVisible(whole)
        right = self._plot.width() - _EDGE
        for button, wanted in ((self._whole, whole), (self._follow, follow)):
            if wanted:
                button.adjustSize()
                right -= button.width()
                button.move(right, 8)
                right -= 4
