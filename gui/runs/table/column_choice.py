"""Which columns the list of runs shows: an entry of a menu for each, remembered.

Knows the columns and the table's view, no run.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.models.preferences import Preferences
from gui.runs.table.columns import COLUMNS, NAME, RunColumn
from gui.runs.table.run_view import RunView
from gui.runs.text import tr


class ColumnChoice(QObject):
    """The entries of the columns; the name is always shown, as a run has to be told by it."""

    def __init__(self, view: RunView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._preferences: Preferences | None = None
        self.entries: Mapping[int, QAction] = {
            place: self._entry(place, column, parent) for place, column in enumerate(COLUMNS)
        }
        self._choose()

    def remember_in(self, preferences: Preferences) -> None:
        """Show those that were chosen last, and remember what is chosen from now on."""
        for place, entry in self.entries.items():
            column = COLUMNS[place]
            entry.setChecked(preferences.switch(_key(column), default=column.is_shown))
        self.entries[NAME].setChecked(True)
        self._preferences = preferences

    def add_to(self, menu: QMenu) -> None:
        """Put the entries into a menu."""
        menu.setToolTipsVisible(True)
        menu.addActions(list(self.entries.values()))

    def _entry(self, place: int, column: RunColumn, parent: QWidget) -> QAction:
        entry = QAction(tr(column.title), parent)
        entry.setObjectName(f"column_{_word(column)}")
        entry.setToolTip(tr(column.help))
        entry.setCheckable(True)
        entry.setChecked(column.is_shown)
        entry.setEnabled(place != NAME)
        entry.toggled.connect(lambda on: self._take(column, on))
        return entry

    def _take(self, column: RunColumn, on: bool) -> None:
        if self._preferences is not None:
            self._preferences.put(_key(column), on)
        self._choose()

    def _choose(self) -> None:
        self._view.show_columns(
            [place for place, entry in self.entries.items() if entry.isChecked()]
        )


def _key(column: RunColumn) -> str:
    return f"runs/column_{_word(column)}"


def _word(column: RunColumn) -> str:
    return column.title.lower().replace(" ", "_")
