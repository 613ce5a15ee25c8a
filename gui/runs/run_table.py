"""The list of runs as a table model: one column an entry of a table, sorting and filtering beside.

Knows rows, no folder and no widget.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from gui.runs.rows import RunRow

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; PySide6's own declaration says ``object``."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

AnyIndex = QModelIndex | QPersistentModelIndex


def words(text: str) -> str:
    """A text of the runs view in the language of the window."""
    return QCoreApplication.translate("Runs", text)


class Role(IntEnum):
    """Data roles beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the whole RunRow
    SORT = Qt.ItemDataRole.UserRole + 2


_STATES = {
    "running": QT_TRANSLATE_NOOP("Runs", "training"),
    "completed": QT_TRANSLATE_NOOP("Runs", "finished"),
    "stopped": QT_TRANSLATE_NOOP("Runs", "stopped"),
    "failed": QT_TRANSLATE_NOOP("Runs", "failed"),
    "unreadable": QT_TRANSLATE_NOOP("Runs", "unreadable"),
}


def state_words(row: RunRow) -> str:
    """The run's state as a person reads it."""
    if row.info.ended_badly:
        return words("broken off")
    if row.info.trial and row.info.state != "running":
        return words("trial")
    return words(_STATES.get(row.info.state, row.info.state))


def length_words(row: RunRow) -> str:
    """``612 / 1,350``: steps made and planned; one number where they are the same."""
    done, total = row.info.steps_done, row.info.total_steps
    if total and done < total:
        return f"{done:,} / {total:,}"
    return f"{done:,}"


def loss_words(value: float | None) -> str:
    """A loss to three digits behind the point; a dash where there is none."""
    return "–" if value is None or not math.isfinite(value) else f"{value:.3f}"


def _number(value: float | None) -> float:
    return math.inf if value is None or not math.isfinite(value) else value


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what it shows and what it is sorted by."""

    title: str
    shown: Callable[[RunRow], str]
    sorted_by: Callable[[RunRow], Any]
    width: int  # px, to begin with
    right: bool = False


COLUMNS: tuple[Column, ...] = (
    Column(
        QT_TRANSLATE_NOOP("Runs", "Name"),
        lambda row: row.info.name,
        lambda row: row.info.name.casefold(),
        170,
    ),
    Column(
        QT_TRANSLATE_NOOP("Runs", "Schedule"), lambda row: "", lambda row: row.info.total_steps, 72
    ),
    Column(
        QT_TRANSLATE_NOOP("Runs", "Text"),
        lambda row: row.info.text,
        lambda row: row.info.text.casefold(),
        110,
    ),
    Column(QT_TRANSLATE_NOOP("Runs", "Model"), lambda row: row.model, lambda row: row.model, 110),
    Column(
        QT_TRANSLATE_NOOP("Runs", "Best val"),
        lambda row: loss_words(row.info.best_val),
        lambda row: _number(row.info.best_val),
        66,
        right=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Runs", "Last loss"),
        lambda row: loss_words(row.info.last_loss),
        lambda row: _number(row.info.last_loss),
        70,
        right=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Runs", "Steps"),
        length_words,
        lambda row: row.info.steps_done,
        96,
        right=True,
    ),
    Column(QT_TRANSLATE_NOOP("Runs", "State"), state_words, state_words, 88),
    Column(
        QT_TRANSLATE_NOOP("Runs", "Tags"),
        lambda row: ", ".join(row.info.tags),
        lambda row: ", ".join(row.info.tags).casefold(),
        80,
    ),
    Column(
        QT_TRANSLATE_NOOP("Runs", "Begun"), lambda row: row.day, lambda row: row.info.created, 122
    ),
)
NAME, SCHEDULE, DATE = 0, 1, len(COLUMNS) - 1


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
            return words(COLUMNS[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(COLUMNS[section])
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.shown(row)
        if role == Role.SORT:
            return column.sorted_by(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
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
        self._words: tuple[str, ...] = ()
        self.setSortRole(Role.SORT)
        self.setDynamicSortFilter(True)

    def set_words(self, text: str) -> None:
        """Show the rows in which every one of these words occurs."""
        wanted = tuple(text.casefold().split())
        if wanted != self._words:
            self.beginFilterChange()
            self._words = wanted
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: AnyIndex) -> bool:
        model = self.sourceModel()
        assert isinstance(model, RunTable)
        found = model.rows[source_row].haystack
        return all(word in found for word in self._words)

    def lessThan(self, source_left: AnyIndex, source_right: AnyIndex) -> bool:
        left, right = source_left.data(Role.SORT), source_right.data(Role.SORT)
        return bool(left < right)


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
