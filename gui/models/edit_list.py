"""The edits of a run in the order in which they landed, newest first, as a list model.

Knows neither how they look nor any run.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.messages.edit_records import Edit
from core.messages.edit_text import after_text, before_text, what_text

AnyIndex = QModelIndex | QPersistentModelIndex


class EditRole(IntEnum):
    """Data roles of the model beside Qt's own."""

    EDIT = Qt.ItemDataRole.UserRole + 1


class EditList(QAbstractListModel):
    """Row 0 is the newest. ``DisplayRole``: one line; ``EditRole.EDIT``: a stored ``Edit``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits: list[Edit] = []

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._edits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        edit = self._edits[index.row()]
        if role == EditRole.EDIT:
            return edit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = self.tr("step {0}: {1}, from {2} to {3}")
            return said.format(edit.step, what_text(edit), before_text(edit), after_text(edit))
        return None

    def edit(self, row: int) -> Edit:
        """The edit of a row."""
        return self._edits[row]

    def steps(self) -> list[int]:
        """The steps at which an edit landed, ascending, each once."""
        return sorted({edit.step for edit in self._edits})

    def row_at(self, step: int) -> int | None:
        """The row of the last edit that landed at a step."""
        return next((row for row, edit in enumerate(self._edits) if edit.step == step), None)

    @property
    def all(self) -> tuple[Edit, ...]:
        """All of them, in the order in which they landed."""
        return tuple(reversed(self._edits))

    def set_all(self, edits: Sequence[Edit]) -> None:
        """These and no others, given in the order in which they landed."""
        self.beginResetModel()
        self._edits = list(reversed(edits))
        self.endResetModel()

    def add(self, edit: Edit) -> None:
        """One more, in front."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._edits.insert(0, edit)
        self.endInsertRows()

    def clear(self) -> None:
        """Forget all of them."""
        self.beginResetModel()
        self._edits.clear()
        self.endResetModel()
