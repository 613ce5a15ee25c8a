"""Which plots a comparison shows: an entry of the menu for each in the table, remembered.

Knows no run; which of the plots have numbers the stack says.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.models.preferences import Preferences
from gui.plots.compared.stack import ComparedStack
from gui.plots.compared.table import COMPARED, ComparedPlot
from gui.plots.table import tr


class ComparedPlotChoice(QObject):
    """Fills the menu of the bar; the loss is always shown, as the runs are told apart by it."""

    def __init__(self, menu: QMenu, stack: ComparedStack, preferences: Preferences) -> None:
        super().__init__(menu)
        self._stack, self._preferences = stack, preferences
        self._entries = {plot.name: self._entry(plot, menu) for plot in COMPARED}
        stack.numbers_changed.connect(self._show_offered)
        self._show_offered()
        self._choose()

    def _entry(self, plot: ComparedPlot, menu: QMenu) -> QAction:
        entry = menu.addAction(tr(plot.spec.title))
        entry.setObjectName(f"show_{plot.name}")
        entry.setCheckable(True)
        first = plot.spec.is_shown_first
        entry.setChecked(plot.is_loss or self._preferences.switch(_key(plot), default=first))
        entry.toggled.connect(lambda on: self._take(plot, on))
        return entry

    def _take(self, plot: ComparedPlot, on: bool) -> None:
        self._preferences.put(_key(plot), on)
        self._choose()

    def _choose(self) -> None:
        self._stack.choose_plots([name for name, each in self._entries.items() if each.isChecked()])

    @Slot()
    def _show_offered(self) -> None:
        """A plot of numbers that no compared run has cannot be asked for."""
        for plot in COMPARED:
            entry, is_offered = self._entries[plot.name], self._stack.has_numbers_of(plot)
            entry.setEnabled(is_offered and not plot.is_loss)
            entry.setToolTip("" if is_offered else self.tr("Not recorded in any compared run"))


def _key(plot: ComparedPlot) -> str:
    return f"compare/{plot.name}"
