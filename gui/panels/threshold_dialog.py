"""Asks for a lower clip threshold, and says what it would have done to the last steps.

Nothing is set by asking. Knows no run.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from core.config import FIELD_PATHS
from core.config.fields import FieldError
from gui.language.texts import without_key
from gui.models.reduce import Array
from gui.style.fonts import line_height, scaled_px
from gui.style.theme import repolish

RECENT = 200  # steps
_LOWER = 0.5  # of the threshold
_SHARE = 90.0  # percentile of the norms, where half the threshold would clip nothing
_WIDE_PX = 380


def proposed(threshold: float, norms: Sequence[float] | Array) -> float:
    """Half the threshold, or where that would do nothing what one in ten of the last steps exceeds.

    0: there is nothing to go by.
    """
    recent = np.asarray(norms, dtype=float)[-RECENT:]
    recent = recent[np.isfinite(recent)]
    half = _LOWER * threshold
    if len(recent) and not 0 < half < recent.max():
        half = float(np.percentile(recent, _SHARE))
    return float(f"{half:.2g}")


class ThresholdDialog(QDialog):
    """Signals: ``chosen``: float, the threshold that is wanted; it is another one than before.

    Args:
        threshold: that holds now; 0: clipping is off.
        norms: (n,) of the steps so far, before clipping.
        idle_until: the first step that will be clipped, where that is still to come; else 0.
        parent: what it lies over.
    """

    chosen = Signal(float)

    def __init__(
        self,
        threshold: float,
        norms: Sequence[float] | Array,
        idle_until: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("threshold_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lower the clip threshold"))
        self._threshold, self._idle_until = threshold, idle_until
        recent = np.asarray(norms, dtype=float)[-RECENT:]
        self._recent = recent[np.isfinite(recent)]
        self.norm = QLineEdit(f"{proposed(threshold, recent):g}", self)
        self.norm.setObjectName("threshold_norm")
        self.said = QLabel(self)
        self.said.setObjectName("threshold_said")
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setMinimumSize(scaled_px(_WIDE_PX), 4 * line_height())
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        does_it = QDialogButtonBox.ButtonRole.AcceptRole  # stands at the end, as in every dialog
        self._apply = self._buttons.addButton(self.tr("Apply"), does_it)
        self._apply.setDefault(True)
        self._apply.setProperty("role", "primary")
        repolish(self._apply)  # the box has shown it to the style before
        label = self.tr("&Clip at norm")
        self.norm.setAccessibleName(without_key(label))
        form = QFormLayout(self)
        form.addRow(label, self.norm)
        form.addRow(self.said)
        form.addRow(self._buttons)
        self.norm.textChanged.connect(self._check)
        self._apply.clicked.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def _read(self) -> tuple[float, str]:
        """What is typed, and what is wrong with it."""
        try:
            norm = float(FIELD_PATHS["clipping.max_norm"].read(self.norm.text().strip()))
        except FieldError as error:
            return 0.0, self.tr("Clip at norm: {0}").format(error)
        if norm <= 0:
            return norm, self.tr("0 turns clipping off.")
        if norm == self._threshold:
            return norm, self.tr("That is the threshold that holds now.")
        return norm, ""

    @Slot()
    def _check(self) -> None:
        norm, problem = self._read()
        self._apply.setEnabled(not problem)
        self.said.setText(problem or "\n".join(self._effects(norm)))

    def _effects(self, norm: float) -> list[str]:
        lines = [
            self.tr("It is {0} now, and changes from the next step on.").format(
                f"{self._threshold:g}"
            )
            if self._threshold > 0
            else self.tr("Clipping is off now, and begins with the next step.")
        ]
        n = len(self._recent)
        if n:
            share = float((self._recent > norm).mean())
            lines.append(
                self.tr("It would have clipped {0} of the last {1} steps.").format(
                    f"{share:.0%}", f"{n:,}"
                )
            )
        if self._idle_until:
            lines.append(
                self.tr("But this run clips only from step {0} on.").format(f"{self._idle_until:,}")
            )
        return lines

    @Slot()
    def _accept(self) -> None:
        norm, problem = self._read()
        if not problem:
            self.chosen.emit(norm)
            self.accept()
