"""The lines of the queue as a model: those that wait can be dragged to another place."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.queue.rows import QueueRow

_Index = QModelIndex | QPersistentModelIndex
_MIME = "application/x-crest-queue"
_NOWHERE = QModelIndex()


class QueueRole(IntEnum):
    """What a line is asked for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class QueueModel(QAbstractListModel):
    """Signals: ``move_wanted``: set[int] of numbers, the number they go before or None."""

    move_wanted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[QueueRow, ...] = ()

    def set_rows(self, rows: Sequence[QueueRow]) -> bool:
        """Show these; whether others stand where the old ones did."""
        same_places = [row.numbers for row in rows] == [row.numbers for row in self.rows]
        if same_places:
            changed = [place for place, row in enumerate(rows) if row != self.rows[place]]
            self.rows = tuple(rows)
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return False
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()
        return True

    def place_of(self, *numbers: int) -> int | None:
        """Where a run stands, or the heading of a group of these."""
        return next((i for i, row in enumerate(self.rows) if row.numbers == numbers), None)

    # -- Qt's own

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case QueueRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                said = (row.text, row.aside, row.under, row.under_aside)
                return ", ".join(part for part in said if part)
            case _:
                return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self.rows[index.row()]
        if not row.runs:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if row.waits else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        numbers = {number for index in indexes for number in self.rows[index.row()].numbers}
        data.setData(_MIME, ",".join(map(str, sorted(numbers))).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        return data.hasFormat(_MIME) and self._before(row) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        before = self._before(row)
        if before is None or not data.hasFormat(_MIME):
            return False
        numbers = {int(each) for each in bytes(data.data(_MIME).data()).decode().split(",")}
        self.move_wanted.emit(numbers, before or None)
        return False  # the rows come anew; Qt removes nothing

    def _before(self, place: int) -> int | None:
        """The run that one dropped before this line goes before; 0: the last; ``None``: nowhere."""
        waiting = [i for i, row in enumerate(self.rows) if row.waits]
        if not waiting or not waiting[0] <= place <= waiting[-1] + 1:
            return None
        return self.rows[place].numbers[0] if place <= waiting[-1] else 0
