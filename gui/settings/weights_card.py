"""Under the weights to start from: what they hold, what does not fit, and one button that sets it.

Shows what it is told by the check; everything it sets is one undo entry.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from core.config import FIELD_PATHS
from gui.models.draft import Draft
from gui.settings.weights_check import FIELD, WeightsCheck
from gui.style.theme import repolish
from gui.widgets.field_text import with_labels
from gui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from core.training.start_weights import WeightsFit


class WeightsCard(QFrame):
    """What was found out about the weights; hidden while none are named.

    Attributes:
        apply: the button that sets what would make them fit.
    """

    def __init__(self, draft: Draft, check: WeightsCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "raised")
        self.setObjectName("weights_card")
        self._draft = draft
        self._changes: Mapping[str, Any] = {}
        self._holds = WrappedLabel("value", self)
        self._holds.setObjectName("weights_holds")
        self._message = WrappedLabel("muted", self)
        self._message.setObjectName("weights_message")
        self.apply = QPushButton(self)
        self.apply.setObjectName("weights_apply")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        for part in (self._holds, self._message, self.apply):
            layout.addWidget(part)
        self.setVisible(False)
        self.apply.clicked.connect(self._on_apply)
        check.found_out.connect(self._on_found)
        check.failed.connect(self._on_failed)
        check.cleared.connect(self.hide)

    @Slot(object)
    def _on_found(self, fit: "WeightsFit") -> None:
        self._changes = fit.changes
        beyond = [str(one.what) for one in fit.problems if one.field not in fit.changes]
        if FIELD in fit.changes:
            beyond = [str(one.what) for one in fit.problems]
        lines = beyond + self._differences(fit.changes) + [str(note) for note in fit.notes]
        if any(path != FIELD for path in fit.changes):
            lines.insert(len(beyond), self.tr("To start from them the settings must be:"))
        role = "error" if fit.problems else "warning" if fit.notes else "muted"
        self._show(str(fit.holds), "\n".join(lines) or self.tr("They fit."), role)
        self.apply.setText(
            self.tr("Use this checkpoint")
            if FIELD in fit.changes
            else self.tr("Set this")
            if len(fit.changes) == 1
            else self.tr("Set all {n}").format(n=len(fit.changes))
        )
        self.apply.setVisible(bool(fit.changes))

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        self._changes = {}
        self._show("", reason, "error")
        self.apply.setVisible(False)

    @Slot()
    def _on_apply(self) -> None:
        self._draft.set_values(self._changes, self.tr("Settings of the weights to start from"))

    def _differences(self, changes: Mapping[str, Any]) -> list[str]:
        line = self.tr("{name}: {theirs}, not {ours}")
        return [
            line.format(
                name=FIELD_PATHS[path].label,
                theirs=self._value_text(path, value),
                ours=self._value_text(path, self._draft.value(path)),
            )
            for path, value in changes.items()
            if path != FIELD
        ]

    def _value_text(self, path: str, value: Any) -> str:
        if isinstance(value, bool):
            return self.tr("on") if value else self.tr("off")
        return FIELD_PATHS[path].choices.get(str(value), str(value))

    def _show(self, holds: str, message: str, role: str) -> None:
        self._holds.setText(holds)
        self._holds.setVisible(bool(holds))
        self._message.setText(with_labels(message))
        if self._message.property("role") != role:
            self._message.setProperty("role", role)
            repolish(self._message)
        self.setVisible(True)
