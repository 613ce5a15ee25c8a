"""The list of runs as a table model, sorting and filtering beside.

Knows rows and columns, no folder and no widget.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from gui.runs.table.columns import COLUMNS, NAME, RunColumn, state_text
from gui.runs.table.rows import RunRow
from gui.runs.text import tr
from gui.style.outside_text import tip_text

AnyIndex = QModelIndex | QPersistentModelIndex


class RunRole(IntEnum):
    """Data roles beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the whole RunRow
    SORT = Qt.ItemDataRole.UserRole + 2


class RunTable(QAbstractTableModel):
    """One row a run.

    Signals:
        rename_wanted: RunRow, str, the new name; the row changes when the store says so.
    """

    rename_wanted = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RunRow] = []

    @property
    def rows(self) -> Sequence[RunRow]:
        """All runs."""
        return self._rows

    def set_rows(self, rows: Sequence[RunRow]) -> None:
        """Show these runs. Selection and scrolling stay: only what differs is changed."""
        wanted = {row.key for row in rows}
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].key not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        places = {row.key: place for place, row in enumerate(self._rows)}
        fresh = [row for row in rows if row.key not in places]
        for row in rows:
            here = places.get(row.key)
            if here is not None and self._rows[here] != row:
                self._rows[here] = row
                self.dataChanged.emit(self.index(here, 0), self.index(here, len(COLUMNS) - 1))
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._rows.extend(fresh)
            self.endInsertRows()

    def row_of(self, key: str) -> RunRow | None:
        """The run in that folder."""
        return next((row for row in self._rows if row.key == key), None)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(COLUMNS[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(COLUMNS[section].help)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == RunRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.shown(row)
        if role == RunRole.SORT:
            return column.sorted_by(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text((column.tip or column.shown)(row)) or None
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == NAME:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, name = self._rows[index.row()], str(value).strip()
        if name and name != row.info.name:
            self.rename_wanted.emit(row, name)
        return False  # the store answers


class RunFilter(QSortFilterProxyModel):
    """Sorted by any column, filtered by words that all have to be found somewhere in the row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[str, ...] = ()
        self.setSortRole(RunRole.SORT)
        self.setDynamicSortFilter(True)

    def set_filter(self, text: str) -> None:
        """Show the rows in which every one of these words occurs."""
        wanted = tuple(text.casefold().split())
        if wanted != self._wanted:
            self.beginFilterChange()
            self._wanted = wanted
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: AnyIndex) -> bool:
        model = self.sourceModel()
        assert isinstance(model, RunTable)
        row = model.rows[source_row]
        found = f"{row.haystack} {state_text(row).casefold()}"
        return all(word in found for word in self._wanted)

    def lessThan(self, source_left: AnyIndex, source_right: AnyIndex) -> bool:
        left, right = source_left.data(RunRole.SORT), source_right.data(RunRole.SORT)
        return bool(left < right)


def _side(column: RunColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
