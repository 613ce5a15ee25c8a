"""The first rows of a log, each column with its name and what it is taken for. Shows, no more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.style.fonts import line_height, scaled_px
from gui.style.outside_text import tip_text

_MOST_COLUMNS = 60
_WIDEST = 160  # px


class LogPreview(QTableWidget):
    """A table that cannot be edited."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("log_preview")
        self.setAccessibleName(self.tr("The first rows"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._names: list[str] = []

    def show_rows(self, names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these."""
        self._names = list(names)[:_MOST_COLUMNS]
        self.clear()
        self.setColumnCount(len(self._names))
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, cell in enumerate(row[:_MOST_COLUMNS]):
                item = QTableWidgetItem(cell)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(place, column, item)

    def name_columns(self, roles_of: Callable[[str], Sequence[str]]) -> None:
        """Write over each column what it is taken for; ``–`` over what is left out."""
        for column, name in enumerate(self._names):
            roles = ", ".join(roles_of(name)) or "–"
            shown = " ".join(name.split())[:80]
            item = QTableWidgetItem(f"{shown}\n{roles}")
            item.setToolTip(tip_text(f"{name}: {roles}"))
            self.setHorizontalHeaderItem(column, item)
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            if self.columnWidth(column) > scaled_px(_WIDEST):
                self.setColumnWidth(column, scaled_px(_WIDEST))
