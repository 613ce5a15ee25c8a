"""The bar over the list of runs: the filter's box, how many there are, what to do next.

Its buttons are views of the page's actions. Knows no run.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.style.theme import repolish
from gui.widgets.search_box import SearchBox


class RunsBar(QFrame):
    """One line of box and buttons.

    Signals:
        filtered: str, what stands in the box.
        more_wanted: the menu is to be shown.
    """

    filtered = Signal(str)
    more_wanted = Signal()

    def __init__(self, compare: QAction, resume: QAction, open_: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = SearchBox(self)
        self.box.setObjectName("runs_filter")
        self.box.setPlaceholderText(
            self.tr("Filter by name, change, text, model, state, tag or note")
        )
        self.box.setAccessibleName(self.tr("Filter the runs"))
        self.box.setToolTip(self.tr("Lists the runs that contain all of these words"))
        self.box.textChanged.connect(self.filtered)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.compare = self._button(compare, compare.trigger)
        self.resume = self._button(resume, resume.trigger)
        self.more = self._make_more()
        self.open = self._button(open_, open_.trigger)
        self._buttons = {
            compare: self.compare,
            resume: self.resume,
            open_: self.open,
        }
        row = QHBoxLayout(self)
        row.setSpacing(8)
        row.setContentsMargins(12, 10, 12, 10)
        row.addWidget(self.box, 1)
        for part in (self.count, self.compare, self.resume, self.more, self.open):
            row.addWidget(part)

    def _button(self, action: QAction, pressed: Callable[[], object]) -> QPushButton:
        """A button that is a view of an action."""
        button = QPushButton(action.text(), self)
        button.setObjectName(f"{action.objectName()}_button")
        button.setProperty("role", "plain")
        button.setToolTip(action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: pressed())
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        button.setEnabled(action.isEnabled())
        return button

    def _make_more(self) -> QPushButton:
        more = QPushButton(self.tr("More"), self)
        more.setObjectName("runs_more")
        more.setProperty("role", "plain")
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.setToolTip(self.tr("Settings, name, folder, export, delete"))
        more.clicked.connect(self.more_wanted)
        return more

    def tab_order(self, view: QWidget) -> Sequence[QWidget]:
        """As they are seen: the row above, then ``view``."""
        return [self.box, self.compare, self.resume, self.more, self.open, view]

    def set_count(self, shown: int, every: int) -> None:
        """How many of all runs are listed."""
        text = self.tr("{0} of {1} runs") if shown != every else self.tr("{1} runs")
        if every == 1 and shown == every:
            text = self.tr("1 run")
        self.count.setText(text.format(f"{shown:,}", f"{every:,}"))

    def stand_out(self, wanted: QAction | None) -> None:
        """Let the button of one action be the next sensible thing to press; ``None``: no one's."""
        for action, button in self._buttons.items():
            role = "primary" if action is wanted else "plain"
            if button.property("role") != role:
                button.setProperty("role", role)
                repolish(button)
