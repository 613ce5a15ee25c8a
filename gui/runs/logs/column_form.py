"""Which column of a log is what: a box for each role, with the units. Shows and tells, no more."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QLabel, QSpinBox, QWidget

from core.run_store.so_far import MOST_STEPS
from core.trainer_logs.columns import (
    BITS,
    EPOCH,
    GRAD_NORM,
    LOSS,
    LR,
    NATS,
    ROWS,
    SECONDS,
    STEP,
    TOKENS,
    UNITS,
    VAL_LOSS,
    ChosenColumns,
)
from gui.language.texts import QT_TRANSLATE_NOOP
from gui.runs.text import tr
from gui.style.fonts import scaled_px
from gui.widgets.elided_combo import ElidedCombo

_FIELDS = (
    (
        STEP,
        QT_TRANSLATE_NOOP("Runs", "Steps"),
        QT_TRANSLATE_NOOP("Runs", "Counts the optimizer updates"),
    ),
    (
        LR,
        QT_TRANSLATE_NOOP("Runs", "Learning rate"),
        QT_TRANSLATE_NOOP("Runs", "Used as the run's schedule; without it there is no forecast"),
    ),
    (
        LOSS,
        QT_TRANSLATE_NOOP("Runs", "Loss"),
        QT_TRANSLATE_NOOP("Runs", "Loss of the training batches"),
    ),
    (
        VAL_LOSS,
        QT_TRANSLATE_NOOP("Runs", "Validation loss"),
        QT_TRANSLATE_NOOP("Runs", "Loss on held-out text"),
    ),
    (
        GRAD_NORM,
        QT_TRANSLATE_NOOP("Runs", "Gradient norm"),
        QT_TRANSLATE_NOOP("Runs", "Before clipping"),
    ),
    (
        EPOCH,
        QT_TRANSLATE_NOOP("Runs", "Epoch"),
        QT_TRANSLATE_NOOP("Runs", "Passes over the text; many passes lead to overfitting"),
    ),
    (
        TOKENS,
        QT_TRANSLATE_NOOP("Runs", "Tokens seen"),
        QT_TRANSLATE_NOOP("Runs", "For the token axis"),
    ),
    (
        SECONDS,
        QT_TRANSLATE_NOOP("Runs", "Time"),
        QT_TRANSLATE_NOOP("Runs", "Seconds since the start, or clock time"),
    ),
)
_UNITS = {
    "steps": QT_TRANSLATE_NOOP("Runs", "steps"),
    "thousand steps": QT_TRANSLATE_NOOP("Runs", "thousand steps"),
    "tokens": QT_TRANSLATE_NOOP("Runs", "tokens"),
    "thousand tokens": QT_TRANSLATE_NOOP("Runs", "thousand tokens"),
    "million tokens": QT_TRANSLATE_NOOP("Runs", "million tokens"),
    "billion tokens": QT_TRANSLATE_NOOP("Runs", "billion tokens"),
}
_LOSS_UNITS = {
    NATS: QT_TRANSLATE_NOOP("Runs", "nats per token"),
    BITS: QT_TRANSLATE_NOOP("Runs", "bits per token"),
}
_NONE = ""


class ColumnForm(QWidget):
    """The boxes. Signals: ``changed``: the person has chosen otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QComboBox] = {}
        self.unit = self._box("log_unit", self.tr("What the step column counts"))
        for name in UNITS:
            self.unit.addItem(tr(_UNITS[name]), name)
        self.loss_unit = self._box("log_loss_unit", self.tr("Unit of the losses"))
        for name, text in _LOSS_UNITS.items():
            self.loss_unit.addItem(tr(text), name)
        self.per_step = QDoubleSpinBox(self)
        self.per_step.setObjectName("log_tokens_per_step")
        self.per_step.setRange(0, 1e12)
        self.per_step.setDecimals(0)
        self.per_step.setSpecialValueText(self.tr("unknown"))
        self.per_step.setToolTip(
            self.tr("Tokens per update: batch size × context length × accumulation")
        )
        self.total = self._steps("log_total_steps", self.tr("as in the log"))
        self.total.setToolTip(
            self.tr(
                "Total steps of the run, if it is still training and the log does not "
                "say. The last learning rate is held until then; you can drag it"
            )
        )
        self.until = self._steps("log_seen", self.tr("to the end"))
        self.until.setToolTip(
            self.tr(
                "Read only the first steps and treat the rest as planned: to try "
                "another schedule there, and to see what the forecast would have been"
            )
        )
        self._lay_out()
        for box in (*self.boxes.values(), self.unit, self.loss_unit):
            box.activated.connect(self._tell)
        for spin in (self.per_step, self.total, self.until):
            spin.setGroupSeparatorShown(True)
            spin.setAlignment(Qt.AlignmentFlag.AlignRight)
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(self._tell)

    def _steps(self, name: str, special: str) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setObjectName(name)
        spin.setRange(0, MOST_STEPS)
        spin.setSpecialValueText(special)
        return spin

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        beside: dict[str, QWidget] = {STEP: self.unit, LOSS: self.loss_unit}
        for place, (role, label, tip) in enumerate(_FIELDS):
            box = self.boxes[role] = self._box(f"log_{role}", tr(tip))
            row, left = place // 2, 3 * (place % 2)
            self._put(grid, row, left, tr(label), box, beside.get(role))
        row = (len(_FIELDS) + 1) // 2
        self._put(grid, row, 0, self.tr("Tokens per update"), self.per_step, None)
        self._put(grid, row, 3, self.tr("Total steps"), self.total, None)
        self._put(grid, row + 1, 3, self.tr("Read steps"), self.until, None)
        for column in (1, 4):
            grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(3, scaled_px(96))

    def _put(
        self,
        grid: QGridLayout,
        row: int,
        left: int,
        text: str,
        field: QWidget,
        more: QWidget | None,
    ) -> None:
        label = QLabel(text, self)
        label.setBuddy(field)
        label.setToolTip(field.toolTip())
        field.setAccessibleName(text)
        grid.addWidget(label, row, left)
        if more is None:
            grid.addWidget(field, row, left + 1, 1, 2)
        else:
            grid.addWidget(field, row, left + 1)
            grid.addWidget(more, row, left + 2)

    def _box(self, name: str, tip: str) -> QComboBox:
        box = ElidedCombo(self)
        box.setObjectName(name)
        box.setToolTip(tip)
        box.setAccessibleName(tip)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        return box

    def show_choice(self, names: Sequence[str], choice: ChosenColumns) -> None:
        """Offer these columns, and choose as is said; tells nobody."""
        for role, box in self.boxes.items():
            box.clear()
            box.addItem(self.tr("– none –"), _NONE)
            if role == STEP:
                box.addItem(self.tr("row number"), ROWS)
            for name in names:
                box.addItem(" ".join(name.split()), name)
            box.setCurrentIndex(max(box.findData(getattr(choice, role)), 0))
        self.unit.setCurrentIndex(self.unit.findData(choice.unit))
        self.loss_unit.setCurrentIndex(self.loss_unit.findData(choice.loss_unit))
        spins = (self.per_step, self.total, self.until)
        for spin in spins:
            spin.blockSignals(True)
        self.per_step.setValue(round(choice.tokens_per_step))
        self.total.setValue(0)
        self.until.setValue(0)
        for spin in spins:
            spin.blockSignals(False)

    @property
    def choice(self) -> ChosenColumns:
        """What is chosen."""
        roles = {role: box.currentData() or _NONE for role, box in self.boxes.items()}
        return replace(
            ChosenColumns().with_roles(roles),
            unit=self.unit.currentData() or "steps",
            loss_unit=self.loss_unit.currentData() or NATS,
            tokens_per_step=self.per_step.value(),
        )

    @property
    def planned(self) -> int:
        """Steps of the whole run; 0: as the log says."""
        return self.total.value()

    @property
    def seen(self) -> int:
        """Steps that are read of it; 0: all."""
        return self.until.value()

    def roles_of(self, name: str) -> list[str]:
        """What a column is taken for, as a person reads it."""
        return [
            tr(label)
            for role, label, _ in _FIELDS
            if self.boxes[role].currentData(Qt.ItemDataRole.UserRole) == name
        ]

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
