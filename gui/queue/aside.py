"""What stands beside the list of the queue: the chosen run, how many are chosen, or what to do.

Shows what it is told and tells what was pressed. Knows no queue.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.queue.state import QueuedRun
from core.sweeps.sweep import Sweep
from gui.queue.details import QueueDetails
from gui.queue.rows import runs_text
from gui.queue.sweep_result import SweepResult
from gui.style.fonts import scaled_px
from gui.widgets.field_text import with_labels

_WIDTH = 460  # px, of a hint
_NOTHING, _HINT, _SEVERAL, _CHOSEN, _SWEEP = range(5)


class QueueAside(QStackedWidget):
    """Signals: ``several_wanted``, ``sweep_wanted``, ``this_wanted``: what is to be queued.

    Args:
        actions: of one run, shown as buttons while they can be used.
        compare: of several.
        parent: of the widget.
    """

    several_wanted = Signal()
    sweep_wanted = Signal()
    this_wanted = Signal()

    def __init__(self, actions: Sequence[QAction], compare: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.details = QueueDetails(list(actions), self)
        self.result = SweepResult(self)
        self.problem = QLabel(self)
        self.problem.setObjectName("queue_problem")
        self.problem.setProperty("role", "error")
        self.first = self._button(
            "queue_several_here", self.tr("Queue several runs…"), is_primary=True
        )
        self.first.clicked.connect(self.several_wanted)
        self.sweep = self._button("queue_sweep_here", self.tr("Sweep with seeds…"))
        self.sweep.clicked.connect(self.sweep_wanted)
        self.this = self._button("queue_this_here", self.tr("Add the current settings"))
        self.this.clicked.connect(self.this_wanted)
        self._count = QLabel(self)
        self._count.setProperty("role", "title")
        self.compare = self._button("queue_compare_button", "", is_primary=True)
        self.compare.setToolTip(compare.toolTip())
        self.compare.clicked.connect(compare.trigger)
        purpose = self.tr(
            "Queued runs train one after the other, each in its own process; with several GPUs, "
            "one run per GPU. To try four peaks overnight, choose Queue several runs… and enter "
            "the four values."
        )
        together = self.tr(
            "Move them together by dragging or with Alt+Up and Alt+Down. Del removes them."
        )
        for page in (
            _centred(
                self,
                _said(self, self.tr("The queue is empty"), "title"),
                _said(self, purpose),
                self.problem,
                self.first,
                self.sweep,
                self.this,
            ),
            _centred(
                self,
                _said(self, self.tr("No run selected"), "title"),
                _said(self, self.tr("Select a run on the left to see its settings and results.")),
            ),
            _centred(self, self._count, _said(self, together), self.compare),
            self.details,
            self.result,
        ):
            self.addWidget(page)

    def _button(self, name: str, text: str, *, is_primary: bool = False) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("role", "primary" if is_primary else "plain")
        return button

    def show_nothing(self, problem: str) -> None:
        """The queue is empty, or cannot be read."""
        self.problem.setText(with_labels(problem))
        self.problem.setVisible(bool(problem))
        for button in (self.first, self.sweep, self.this):
            button.setVisible(not problem)
        self.setCurrentIndex(_NOTHING)

    def show_sweep(self, sweep: Sweep) -> None:
        """What came of this one."""
        self.result.show_sweep(sweep)
        self.setCurrentIndex(_SWEEP)

    @property
    def shows_sweep(self) -> bool:
        """Whether the result of a sweep is seen."""
        return self.currentIndex() == _SWEEP

    def show_chosen(self, runs: Sequence[QueuedRun], comparable: int) -> None:
        """These are chosen; so many of them can be compared."""
        self.compare.setVisible(comparable > 1)
        self.compare.setText(self.tr("Compare {0}").format(runs_text(comparable)))
        self._count.setText(self.tr("{0} selected").format(runs_text(len(runs))))
        if len(runs) == 1:
            self.details.show_run(runs[0])
        self.setCurrentIndex((_HINT, _CHOSEN)[len(runs)] if len(runs) < 2 else _SEVERAL)


def _said(parent: QWidget, text: str, role: str = "muted") -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    return label


def _centred(parent: QWidget, *widgets: QWidget) -> QFrame:
    """One below the other in the middle, as wide as a line reads well."""
    frame = QFrame(parent)
    inner = QWidget(frame)
    inner.setFixedWidth(scaled_px(_WIDTH))
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 80)
    column.setSpacing(10)
    for widget in widgets:
        if isinstance(widget, QLabel):
            widget.setWordWrap(True)
            widget.setTextFormat(Qt.TextFormat.PlainText)
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        else:
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(inner)
    row.addStretch(1)
    whole = QVBoxLayout(frame)
    whole.addStretch(1)
    whole.addLayout(row)
    whole.addStretch(1)
    return frame
