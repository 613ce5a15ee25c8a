"""What stands under the peak's field: a button for the LR range test, its progress, what it says.

Starts nothing; says what is wanted and shows what it is told.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.widgets.wrapped_label import WrappedLabel


class RangeRow(QWidget):
    """The button while no test is on, its progress and a way to end it while one is.

    Signals:
        wanted: a test was asked for.
        cancel_wanted: the one that is on is to end.
    """

    wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(self.tr("LR range test"), self)
        self.button.setObjectName("lr_range_button")
        self.button.setProperty("role", "chip")
        self.bar = QProgressBar(self)
        self.bar.setObjectName("lr_range_progress")
        self.bar.setAccessibleName(self.tr("Progress of the LR range test"))
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setObjectName("lr_range_cancel")
        self.cancel.setAccessibleName(self.tr("Cancel the LR range test"))
        self.cancel.setProperty("role", "chip")
        self.line = WrappedLabel("hint", self)
        self.line.setObjectName("lr_range_line")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        row.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.line)
        self.button.clicked.connect(self.wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.set_progress(None)
        self.say("")

    def follow(self, action: QAction) -> None:
        """The button is a view of this action: as able, with its tool tip."""

        def take() -> None:
            self.button.setEnabled(action.isEnabled())
            self.button.setToolTip(action.toolTip())

        action.changed.connect(take)
        take()

    def set_progress(self, share: float | None) -> None:
        """How far the test is, 0 to 1; ``None``: none is on."""
        is_on = share is not None
        self.button.setVisible(not is_on)
        self.bar.setVisible(is_on)
        self.cancel.setVisible(is_on)
        if share is not None:
            self.bar.setRange(0, 100 if share > 0 else 0)  # loading: it cannot be told how long
            self.bar.setValue(round(100 * share))

    def say(self, text: str, *, again: bool = False) -> None:
        """What there is to say of a test; ``again``: the button asks for a new one."""
        self.button.setText(self.tr("Test again") if again else self.tr("LR range test"))
        self.line.setText(text)
        self.line.setVisible(bool(text))
