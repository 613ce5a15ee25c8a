"""Asks for the exact step and learning rate of one point. Says what is wrong beside the fields."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from core.config import FIELD_PATHS
from core.config.fields import FieldError
from gui.language.texts import without_key
from gui.schedule_editor.plan_drag import short_lr_text
from gui.schedule_editor.point_drag import PointCurve, put
from gui.style.fonts import line_height, scaled_px
from gui.style.theme import repolish

_MOST_DIGITS = 11
_WIDE_PX = 320


class PointDialog(QDialog):
    """Signals: ``chosen`` (tuple, int, float): the point as it was, its step, its LR."""

    chosen = Signal(object, int, float)

    def __init__(self, name: str, curve: PointCurve, k: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("point_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        self._curve, self._k = curve, k
        step, lr = curve.points[k]
        self.step = QLineEdit(f"{step:.10g}", self)
        self.lr = QLineEdit(repr(lr), self)
        self.problem = QLabel(self)
        self.problem.setObjectName("point_problem")
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.setMinimumSize(scaled_px(_WIDE_PX), 2 * line_height())
        self.problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        go = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        go.setDefault(True)
        go.setProperty("role", "primary")
        repolish(go)  # the box has shown it to the style before
        form = QFormLayout(self)
        for field, object_name, label in (
            (self.step, "point_step", self.tr("&Step")),
            (self.lr, "point_lr", self.tr("&Learning rate")),
        ):
            field.setObjectName(object_name)
            field.setAccessibleName(without_key(label))
            field.textChanged.connect(self._check)
            form.addRow(label, field)
        form.addRow(self.problem)
        form.addRow(self._buttons)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def _read(self) -> tuple[int | None, float | None, str]:
        """Step (``None``: as it is), learning rate, and what is wrong."""
        at = self._curve.points[self._k][0]
        typed = self.step.text().strip()
        step: int | None = None
        if typed != f"{at:.10g}":
            plain = typed.replace(",", "").replace("_", "")
            if not plain.isascii() or not plain.isdigit() or len(plain) > _MOST_DIGITS:
                return None, None, self.tr("Step: a whole number, for example 120")
            step = int(plain)
        try:
            lr = float(FIELD_PATHS["schedule.initial_lr"].read(self.lr.text().strip()))
        except FieldError as error:
            return None, None, self.tr("Learning rate: {0}").format(error)
        change = put(self._curve, self._k, step, lr)
        reached = change.curve.points[self._k]
        if step is not None and reached[0] != step and not change.stopped:
            return None, None, self.tr("Step: this point keeps its step {0}").format(f"{at:.10g}")
        if change.stopped:
            said = self.tr("Not possible: {0}; the nearest is {1} at step {2}").format(
                change.stopped, short_lr_text(reached[1]), f"{reached[0]:.10g}"
            )
            return None, None, said
        return step, lr, ""

    @Slot()
    def _check(self) -> None:
        problem = self._read()[2]
        self.problem.setText(problem)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    @Slot()
    def _accept(self) -> None:
        step, lr, problem = self._read()
        if problem or lr is None:
            return
        begin = self._curve.points[self._k]
        self.chosen.emit(begin, round(begin[0]) if step is None else step, lr)
        self.accept()
