"""The table of runs as a widget: rows of one height, columns that share the room between them.

Left and right fold what stands under a run, and show it again, as in every tree; a click on the
sign before its name does either. Knows the model's columns; what is done with a row is for others.
"""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.runs.table.columns import (
    COLUMNS,
    DATE,
    NAME,
    NARROWEST,
    PAD,
    SCHEDULE,
    needed_widths,
    shown_at_first,
    widths,
)
from gui.runs.table.row_delegate import RunDelegate, fold_rect
from gui.runs.table.rows import RunRow
from gui.runs.table.run_table import FamilyPlace, RunFilter, RunRole
from gui.style.fonts import line_height
from gui.style.palette import Palette

_ROW_PADDING = 21  # px, above and below a row's text


_FOLDING: Mapping[int, bool] = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


def _place(index: QModelIndex) -> FamilyPlace:
    place: FamilyPlace = index.data(RunRole.PLACE)
    return place


class RunView(QTableView):
    """A table that tells Return and Delete. It has the object name ``runs_view``.

    The columns fill the width until the person has set one of them.

    Signals: ``confirmed``, ``delete_pressed``.
    """

    confirmed = Signal()
    delete_pressed = Signal()

    def __init__(self, model: RunFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self._runs = model
        self._columns: Collection[int] = shown_at_first()
        self._fits = True  # the columns' widths are the table's own
        self._fitting = False
        self.setObjectName("runs_view")
        self.setAccessibleName(self.tr("Runs"))
        self.setModel(model)
        self.setSortingEnabled(True)
        self.sortByColumn(DATE, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(line_height() + _ROW_PADDING)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(NARROWEST)
        header.sectionResized.connect(self._leave_widths)
        model.layoutAboutToBeChanged.connect(self._begin_layout)  # it gives hidden columns widths
        model.layoutChanged.connect(self._end_layout)
        for changed in (model.sourceModel().rowsInserted, model.sourceModel().rowsRemoved):
            changed.connect(self._take_other_rows)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._delegate = RunDelegate(SCHEDULE, self)
        self.setItemDelegate(self._delegate)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._delegate.set_palette(colors)
        self.viewport().update()

    def show_columns(self, places: Collection[int]) -> None:
        """Show these columns and no other; they share the room anew."""
        self._columns = places
        self._fitting = True
        for place in range(len(COLUMNS)):
            self.setColumnHidden(place, place not in places)
        self._fitting = False
        self._fits = True
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._share_room()

    def _share_room(self) -> None:
        self._fitting = True
        shown = tuple(self._columns)
        needed = needed_widths(self._runs.all_rows, shown)
        for place, width in widths(self.viewport().width(), shown, needed).items():
            self.setColumnWidth(place, width)
        self._fitting = False

    @Slot()
    def _take_other_rows(self) -> None:
        if self._fits:
            self._share_room()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the ring goes round whole rows, Qt's own only round a cell

    @Slot()
    def _begin_layout(self) -> None:
        self._fitting = True

    @Slot()
    def _end_layout(self) -> None:
        self._fitting = False

    @Slot()
    def _leave_widths(self) -> None:
        self._fits = self._fits and self._fitting

    # -- families

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._sign_at(event.position().toPoint())
        if index is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self._fold(index, not _place(index).is_folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._sign_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def _sign_at(self, at: QPoint) -> QModelIndex | None:
        """The row whose sign is there; ``None``: there is none, or nothing stands under it."""
        index = self.indexAt(at)
        if not index.isValid() or index.column() != NAME or not _place(index).has_branches:
            return None
        room = self.visualRect(index).adjusted(PAD, 0, -PAD, 0)
        return index if fold_rect(room, _place(index).depth).contains(at) else None

    def _fold(self, index: QModelIndex, on: bool) -> None:
        row: RunRow = index.data(RunRole.ROW)
        self._runs.fold(row, on)
        if not self.selectionModel().hasSelection():  # it was folded away
            for place in range(self._runs.rowCount()):
                if self._runs.index(place, NAME).data(RunRole.ROW).key == row.key:
                    self.setCurrentIndex(self._runs.index(place, NAME))

    def _folds(self, on: bool) -> bool:
        """Fold the row at hand, or show what stands under it; false: there is nothing to do."""
        index = self.currentIndex().siblingAtColumn(NAME)
        if not index.isValid() or not _place(index).has_branches:
            return False
        if _place(index).is_folded == on:
            return False
        self._fold(index, on)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif not editing and event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif not editing and event.key() in _FOLDING and self._folds(_FOLDING[event.key()]):
            pass
        else:
            super().keyPressEvent(event)
