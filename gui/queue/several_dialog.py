"""Several runs at once: fields, and the values of each in a line; every combination is a run.

Says how many they are and how long they take, before they are added. Knows no queue.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.config import FIELD_PATHS, ConfigError, RunConfig
from core.config.fields import Kind
from core.queue.pace import Timed, outlook
from core.queue.progress import timed_in
from core.queue.several import (
    POINTS_EXAMPLE,
    combinations,
    idle_everywhere,
    values_in,
    varied_fields,
)
from core.queue.snapshot import Snapshot
from core.queue.state import Queue, QueuedRun, QueueHold, added
from core.queue.telling import clock_text
from gui.models.form_groups import group_of, titles
from gui.queue.rows import runs_text
from gui.run.throughput import duration
from gui.style.fonts import scaled_px
from gui.style.spoken import label_for
from gui.style.theme import repolish
from gui.widgets.field_text import show, with_labels

_WIDTH = 560  # px
_MOST_FIELDS = 4


class _Line:
    """One field and its values."""

    def __init__(self, place: int, dialog: "SeveralDialog", grid: QGridLayout) -> None:
        self.field = QComboBox(dialog)
        self.field.setObjectName(f"several_field_{place}")
        label_for(self.field, dialog.tr("Field"))
        for path in varied_fields():
            self.field.addItem(_label_of(path), path)
        self.values = QLineEdit(dialog)
        self.values.setObjectName(f"several_values_{place}")
        self.values.setAccessibleName(dialog.tr("Values"))
        self.values.setToolTip(
            dialog.tr(
                "Several values separated by commas, or a range with a count, evenly "
                "spaced on a log scale: 1e-4..1e-2:5"
            )
        )
        self.problem = QLabel(dialog)
        self.problem.setProperty("role", "error")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        grid.addWidget(self.field, 2 * place, 0)
        grid.addWidget(self.values, 2 * place, 1)
        grid.addWidget(self.problem, 2 * place + 1, 1)

    @property
    def path(self) -> str:
        return str(self.field.currentData())

    def set_problem(self, text: str) -> None:
        self.problem.setText(with_labels(text))
        self.problem.setVisible(bool(text))
        if bool(self.values.property("invalid")) != bool(text):
            self.values.setProperty("invalid", bool(text))
            repolish(self.values)


class SeveralDialog(QDialog):
    """Signals: ``wanted``: list[QueuedRun]; it is closed by then.

    Args:
        base: what all runs have in common.
        total_steps: of the base; 0: not known.
        snapshot: of the queue as it stands: what is added comes behind it.
        timed: what other runs took.
        parent: what the dialog stands before.
        clock: seconds since the epoch.
    """

    wanted = Signal(object)

    def __init__(
        self,
        base: RunConfig,
        total_steps: int,
        snapshot: Snapshot,
        timed: Sequence[Timed],
        parent: QWidget,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("several_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Queue several runs"))
        self._base, self._total_steps = base, total_steps
        self._snapshot, self._clock = snapshot, clock
        self._timed = [*timed_in(snapshot.queue), *timed]
        self._runs: list[QueuedRun] = []
        self._lines: list[_Line] = []
        self._lay_out()
        self._add_line()
        self._lines[0].values.setFocus()
        self.finished.connect(self._tell)

    def _lay_out(self) -> None:
        hint = QLabel(self._hint(), self)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.more = QPushButton(self.tr("Another field"), self)
        self.more.setObjectName("several_more")
        self.more.setProperty("role", "chip")
        self.more.setAutoDefault(False)
        self.more.setToolTip(self.tr("Vary a second field with the first"))
        self.more.clicked.connect(self._add_line)
        self.told = QLabel(self)
        self.told.setObjectName("several_told")
        self.told.setWordWrap(True)
        self.go = QPushButton(self)
        self.go.setObjectName("several_go")
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        cancel = self._cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(hint)
        column.addLayout(self._grid)
        self._add_more_to(column)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addLayout(row)
        self.setMinimumWidth(scaled_px(_WIDTH))

    def _hint(self) -> str:
        return self.tr(
            "One run for each value; all other settings come from the form. With a "
            "second field: one run for each combination."
        )

    def _add_more_to(self, column: QVBoxLayout) -> None:
        """What another form of this dialog asks for, too."""

    def _more_stops(self) -> Sequence[QWidget]:
        """The same for Tab."""
        return ()

    def _order_stops(self) -> None:
        lines = [part for line in self._lines for part in (line.field, line.values)]
        rest = [*self._more_stops(), self.more, self._cancel, self.go]
        for before, after in pairwise([*lines, *rest]):
            self.setTabOrder(before, after)

    def _combined(self, values: Mapping[str, tuple[object, ...]]) -> list[QueuedRun]:
        """The runs that the lines mean.

        Raises:
            ConfigError: they cannot be.
        """
        return combinations(self._base, values, self._total_steps)

    @Slot()
    def _add_line(self) -> None:
        line = _Line(len(self._lines), self, self._grid)
        taken = {each.path for each in self._lines}
        free = next(path for path in varied_fields() if path not in taken)
        line.field.setCurrentIndex(line.field.findData(free))
        line.field.currentIndexChanged.connect(self._refresh)
        line.values.textChanged.connect(self._refresh)
        self._lines.append(line)
        self._order_stops()
        self.more.setVisible(len(self._lines) < _MOST_FIELDS)
        line.values.setFocus()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Say what the lines mean, or which of them is wrong."""
        values: dict[str, tuple[object, ...]] = {}
        problems: dict[str, str] = {}
        for line in self._lines:
            line.values.setPlaceholderText(self._example(line.path))
            try:
                if line.path in values:
                    problems[line.path] = self.tr("This field is already chosen above.")
                else:
                    values[line.path] = values_in(line.path, line.values.text())
            except ConfigError as error:
                problems[line.path] = error.problems[0].message
        self._runs = []
        if not problems:
            try:
                self._runs = self._combined(values)
            except ConfigError as error:
                self._tell_problem(problems, values, error)
            else:
                varied = [path for path, each in values.items() if each]
                problems = {p.field: p.message for p in idle_everywhere(self._runs, varied)}
                if problems:
                    self._runs = []
        for line in self._lines:
            line.set_problem(problems.get(line.path, ""))
        self.go.setEnabled(bool(self._runs))
        count = len(self._runs)
        self.go.setText(self.tr("Add {0}").format(runs_text(count)) if count else self.tr("Add"))
        self.told.setText(self._foreseen())
        self._grow()

    def _grow(self) -> None:
        """Be as high as what is said asks for; it grows no smaller, so that nothing jumps."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = max(layout.totalHeightForWidth(self.width()), self.height())
            self.resize(self.width(), needed)

    def _tell_problem(
        self, problems: dict[str, str], values: Mapping[str, object], error: ConfigError
    ) -> None:
        found = error.problems[0]
        at = found.field if found.field in values else self._lines[0].path
        problems[at] = str(error) if found.field != at else found.message

    def _example(self, path: str) -> str:
        """Values that could stand there: that of the base, and its double and half where apt."""
        if FIELD_PATHS[path].kind is Kind.POINTS:
            return POINTS_EXAMPLE
        value = self._base.value(path)
        if isinstance(value, bool) or not isinstance(value, int | float):
            choices = list(FIELD_PATHS[path].choices)
            return ", ".join(choices[:3]) if choices else show(FIELD_PATHS[path], value)
        if isinstance(value, int):
            return ", ".join(str(value + more) for more in range(3))
        return ", ".join(f"{value * factor:g}" for factor in (0.5, 1.0, 2.0))

    def _foreseen(self) -> str:
        if not self._runs:
            return ""
        before, queue = self._snapshot, self._snapshot.queue
        alone = outlook(added(Queue(), self._runs), {}, self._timed, before.places)
        behind = outlook(added(queue, self._runs), before.progress, self._timed, before.places)
        said = self.tr("{0}").format(runs_text(len(self._runs)))
        if alone.seconds is None or alone.unknown:
            return self.tr("{0}; no time estimate until one has run.").format(said)
        took = duration(alone.seconds)
        if queue.hold is not QueueHold.NONE or behind.seconds is None:
            return self.tr("{0}, about {1}; the queue is paused.").format(said, took)
        at = clock_text(behind.seconds, self._clock())
        if behind.unknown:
            return self.tr("{0}, about {1}; done after {2}.").format(said, took, at)
        return self.tr("{0}, about {1}; done at {2}.").format(said, took, at)

    @Slot(int)
    def _tell(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted and self._runs:
            self.wanted.emit(self._runs)


def _label_of(path: str) -> str:
    """The field as the form calls it, with the group in which it stands there."""
    return f"{FIELD_PATHS[path].label}  ·  {titles()[group_of(path)]}"
