"""A sweep: fields with their values, seeds, and whether what cannot win is ended early.

Says how many runs they are and how long they take, before they are added. Knows no queue.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.config import ConfigError
from core.queue.placed import placed
from core.queue.several import values_in
from core.queue.state import QueuedRun
from core.sweeps.sweep import SEED, Sweep, new_sweep
from gui.queue.several_dialog import SeveralDialog
from gui.style.theme import repolish
from gui.widgets.field_text import with_labels


class SweepDialog(SeveralDialog):
    """Signals: ``sweep_wanted``: Sweep; it is closed by then. Arguments as of its base."""

    sweep_wanted = Signal(object)

    def _lay_out(self) -> None:
        self._sweep: Sweep | None = None
        super()._lay_out()
        self.setObjectName("sweep_dialog")
        self.setWindowTitle(self.tr("Sweep"))

    def _hint(self) -> str:
        return self.tr(
            "One run for each value and seed, queued as a group; then a plot shows "
            "which value is better, and whether the difference is clear. Write values "
            "separated by commas (1e-3, 3e-3), or a range with a count (1e-4..1e-2:5)."
        )

    def _add_more_to(self, column: QVBoxLayout) -> None:
        said = QLabel(self.tr("Seeds"), self)
        self.seeds = QLineEdit(self)
        self.seeds.setObjectName("sweep_seeds")
        self.seeds.setAccessibleName(self.tr("Seeds"))
        first = self._base.training.seed
        self.seeds.setText(", ".join(str(first + i) for i in range(3)))
        self.seeds.setToolTip(
            self.tr(
                "Each value is trained with each of these seeds. One seed does not "
                "show how much the loss varies between seeds; with three or more, "
                "small differences become clear."
            )
        )
        said.setBuddy(self.seeds)
        self.seeds.textChanged.connect(self._refresh)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(said)
        row.addWidget(self.seeds, 1)
        self.problem = QLabel(self)
        self.problem.setObjectName("sweep_problem")
        self.problem.setProperty("role", "error")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.early_stop = QCheckBox(
            self.tr("Stop runs early that can no longer become the best"), self
        )
        self.early_stop.setObjectName("sweep_early_stop")
        self.early_stop.setToolTip(
            self.tr(
                "A run is stopped once the lower end of its forecast is above the "
                "final loss of another value. It is marked as stopped early and not "
                "judged as if it had been trained to the end."
            )
        )
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.early_stop)

    def _combined(self, values: Mapping[str, tuple[object, ...]]) -> list[QueuedRun]:
        self._sweep = None
        given = {path: each for path, each in values.items() if each}
        seeds = self._seeds()
        if not given or seeds is None:
            return []
        self._sweep = new_sweep(
            placed(self._base, Path.cwd()),
            given,
            () if SEED in given else seeds,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        return [self._sweep.queued(member) for member in self._sweep.members]

    def _more_stops(self) -> Sequence[QWidget]:
        return self.seeds, self.early_stop

    def _seeds(self) -> tuple[int, ...] | None:
        """The seeds that are typed; ``None``: one is wrong, which is said below."""
        said = ""
        seeds: tuple[int, ...] | None = None
        try:
            seeds = values_in(SEED, self.seeds.text())
        except ConfigError as error:
            said = error.problems[0].message
        self.problem.setText(with_labels(said))
        self.problem.setVisible(bool(said))
        if bool(self.seeds.property("invalid")) != bool(said):
            self.seeds.setProperty("invalid", bool(said))
            repolish(self.seeds)
        return seeds

    @property
    def sweep(self) -> Sweep | None:
        """What the lines mean; ``None``: nothing yet, or something is wrong."""
        if self._sweep is None or not self._runs:
            return None
        return replace(self._sweep, early_stop=self.early_stop.isChecked())

    @Slot(int)
    def _tell(self, result: int) -> None:
        if result == SweepDialog.DialogCode.Accepted and self.sweep is not None:
            self.sweep_wanted.emit(self.sweep)
