"""The list of runs as a table model, sorting and filtering beside.

What branched from a run stands under it, however the list is sorted, and can be folded away. Knows
rows and columns, no folder and no widget.
"""

from collections.abc import Sequence
from dataclasses import dataclass
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

from core.run_store.family import ancestors
from gui.runs.table.columns import COLUMNS, NAME, SCHEDULE, RunColumn, state_text
from gui.runs.table.rate_scale import RateScale
from gui.runs.table.rows import RunRow
from gui.runs.text import tr
from gui.style.outside_text import tip_text

AnyIndex = QModelIndex | QPersistentModelIndex


class RunRole(IntEnum):
    """Data roles beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the whole RunRow
    SORT = Qt.ItemDataRole.UserRole + 2
    SCALE = Qt.ItemDataRole.UserRole + 3  # RateScale | None, of all small schedules
    PLACE = Qt.ItemDataRole.UserRole + 4  # FamilyPlace, of the rows that are shown


@dataclass(frozen=True, slots=True)
class FamilyPlace:
    """Where a row stands in its family.

    Attributes:
        depth: how many of its ancestors stand above it.
        has_branches: whether some stand under it, or would if they were not folded away.
        is_folded: whether they are.
        in_a_tree: whether there are families in the list at all.
    """

    depth: int
    has_branches: bool
    is_folded: bool
    in_a_tree: bool


class RunTable(QAbstractTableModel):
    """One row a run.

    Signals:
        rename_wanted: RunRow, str, the new name; the row changes when the store says so.
        families_changed: rows of which some have branches are others than before.
    """

    rename_wanted = Signal(object, str)
    families_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RunRow] = []
        self._by_key: dict[str, RunRow] = {}
        self._parent_of: dict[str, str | None] = {}
        self._lines: dict[str, tuple[RunRow, ...]] = {}
        self._parents: frozenset[str] = frozenset()  # the runs that have branches here
        self._scale: RateScale | None = None

    @property
    def rows(self) -> Sequence[RunRow]:
        """All runs."""
        return self._rows

    def set_rows(self, rows: Sequence[RunRow]) -> None:
        """Show these runs. Selection and scrolling stay: only what differs is changed."""
        before, wanted = list(self._rows), {row.key for row in rows}
        self._lines.clear()
        self._by_key = {row.key: row for row in rows}
        self._parent_of = {row.key: row.parent_key for row in rows}
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
        self._lines.clear()  # on the way some were made of rows from before
        self._scale_anew()
        had_families, self._parents = bool(self._parents), self._parents_now()
        if before != self._rows and (had_families or self._parents):
            self.families_changed.emit()

    def _scale_anew(self) -> None:
        scale = RateScale.of(row.plan.peak_lr for row in self._rows if row.plan)
        if scale != self._scale:
            self._scale = scale
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, SCHEDULE, SCHEDULE)
            if self._rows:
                last = self.index(len(self._rows) - 1, SCHEDULE)
                self.dataChanged.emit(self.index(0, SCHEDULE), last)

    def _parents_now(self) -> frozenset[str]:
        lines = (self.line_of(row) for row in self._rows)
        return frozenset(line[-2].key for line in lines if len(line) > 1)

    def line_of(self, row: RunRow) -> tuple[RunRow, ...]:
        """The run with all that it descends from in the list, the oldest first."""
        found = self._lines.get(row.key)
        if found is None:
            above = [self._by_key[key] for key in ancestors(row.key, self._parent_of)]
            in_a_circle = bool(above) and above[-1].parent_key in self._by_key
            found = (row,) if in_a_circle else (*reversed(above), row)
            self._lines[row.key] = found
        return found

    def has_branches(self, row: RunRow) -> bool:
        """Whether runs in the list branched from this one."""
        return row.key in self._parents

    @property
    def has_families(self) -> bool:
        """Whether a run in the list branched from another one there."""
        return bool(self._parents)

    def row_of(self, key: str) -> RunRow | None:
        """The run in that folder."""
        return self._by_key.get(key)

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
            title = tr(COLUMNS[section].title)
            scaled = section == SCHEDULE and self._scale is not None
            return f"{title} {self._scale.text}" if scaled and self._scale else title
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
        if role == RunRole.SCALE:
            return self._scale
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
    """Sorted by any column, filtered by words that all have to be found somewhere in the row.

    Families are sorted by their oldest run, and the branches of a run among themselves. While
    words are looked for nothing is folded away.
    """

    def __init__(self, table: RunTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._wanted: tuple[str, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self.setSortRole(RunRole.SORT)
        self.setDynamicSortFilter(True)
        self.setSourceModel(table)
        table.families_changed.connect(self.invalidate)

    @property
    def all_rows(self) -> Sequence[RunRow]:
        """All runs, also those that are not shown."""
        return self._table.rows

    def fold(self, row: RunRow, on: bool) -> None:
        """Hide what stands under a run, or show it again."""
        folded = self._folded | {row.key} if on else self._folded - {row.key}
        if folded != self._folded and self._table.has_branches(row):
            self.beginFilterChange()
            self._folded = folded
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)
            if self.rowCount():  # the row itself shows whether it is
                self.dataChanged.emit(self.index(0, NAME), self.index(self.rowCount() - 1, NAME))

    def set_filter(self, text: str) -> None:
        """Show the rows in which every one of these words occurs."""
        wanted = tuple(text.casefold().split())
        if wanted != self._wanted:
            self.beginFilterChange()
            self._wanted = wanted
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def place_of(self, row: RunRow) -> FamilyPlace:
        """Where a row that is shown stands in its family."""
        above = self._table.line_of(row)[:-1]
        return FamilyPlace(
            depth=sum(self._has_words(each) for each in above),
            has_branches=self._table.has_branches(row),
            is_folded=row.key in self._folded and not self._wanted,
            in_a_tree=self._table.has_families,
        )

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == RunRole.PLACE and index.isValid():
            return self.place_of(super().data(index, RunRole.ROW))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            return self._spoken(super().data(index, RunRole.ROW))
        return super().data(index, role)

    def _spoken(self, row: RunRow) -> str:
        """A name with what the indentation shows."""
        line = self._table.line_of(row)
        said = [row.info.name]
        if len(line) > 1:
            said.append(tr("child of {0}").format(line[-2].info.name))
        if row.key in self._folded and not self._wanted:
            said.append(tr("collapsed"))
        return ", ".join(said)

    def filterAcceptsRow(self, source_row: int, source_parent: AnyIndex) -> bool:
        row = self._table.rows[source_row]
        if self._wanted or not self._folded:
            return self._has_words(row)
        return not any(each.key in self._folded for each in self._table.line_of(row)[:-1])

    def _has_words(self, row: RunRow) -> bool:
        found = f"{row.haystack} {state_text(row).casefold()}" if self._wanted else ""
        return all(word in found for word in self._wanted)

    def lessThan(self, source_left: AnyIndex, source_right: AnyIndex) -> bool:
        rows = self._table.rows
        left, right = (
            self._table.line_of(rows[index.row()]) for index in (source_left, source_right)
        )
        for one, other in zip(left, right, strict=False):
            if one.key != other.key:
                by = COLUMNS[source_left.column()].sorted_by
                return bool((by(one), one.key) < (by(other), other.key))
        # One descends from the other, and stands under it in either order.
        descends = self.sortOrder() == Qt.SortOrder.DescendingOrder
        return len(left) > len(right) if descends else len(left) < len(right)


def _side(column: RunColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
