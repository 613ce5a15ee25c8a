"""The table of runs as a widget: rows of one height, columns that share the room between them.

Knows the model's columns; what is done with a row is for others.
"""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.runs.table.columns import DATE, SCHEDULE, widths
from gui.runs.table.row_delegate import RunDelegate
from gui.style.fonts import line_height
from gui.style.palette import Palette

_ROW_PADDING = 21  # px, above and below a row's text
_NARROWEST = 56  # px


class RunView(QTableView):
    """A table that tells Return and Delete. It has the object name ``runs_view``.

    The columns fill the width until the person has set one of them.

    Signals: ``confirmed``, ``delete_pressed``.
    """

    confirmed = Signal()
    delete_pressed = Signal()

    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(parent)
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
        header.setMinimumSectionSize(_NARROWEST)
        header.sectionResized.connect(self._leave_widths)
        self._delegate = RunDelegate(SCHEDULE, self)
        self.setItemDelegate(self._delegate)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._delegate.set_palette(colors)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._fitting = True
            for place, width in enumerate(widths(self.viewport().width())):
                self.setColumnWidth(place, width)
            self._fitting = False

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the ring goes round whole rows, Qt's own only round a cell

    @Slot()
    def _leave_widths(self) -> None:
        self._fits = self._fits and self._fitting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif not editing and event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
