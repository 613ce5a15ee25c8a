"""Which plots are shown: an entry of the menu for each in the table, remembered.

Knows no run; which of the plots have numbers the stack says.
"""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.models.preferences import Preferences
from gui.plots.stack import PlotStack
from gui.plots.table import PLOTS, PlotSpec, tr


class PlotChoice(QMenu):
    """The menu of the plots; the first one is always shown, as the others hang on it."""

    def __init__(self, stack: PlotStack, preferences: Preferences, parent: QMenu) -> None:
        super().__init__(self.tr("P&lots"), parent)
        self.setObjectName("plots_menu")
        self.setToolTipsVisible(True)
        self._stack = stack
        self._preferences = preferences
        self._entries = {spec: self._entry(spec) for spec in PLOTS}
        stack.numbers_changed.connect(self._show_offered)
        self._show_offered()
        self._choose()

    def _entry(self, spec: PlotSpec) -> QAction:
        entry = self.addAction(tr(spec.title))
        entry.setObjectName(f"show_{spec.object_name}")
        entry.setCheckable(True)
        is_first = spec is PLOTS[0]
        entry.setChecked(
            is_first or self._preferences.switch(_key(spec), default=spec.is_shown_first)
        )
        entry.setEnabled(not is_first)
        entry.toggled.connect(lambda on: self._take(spec, on))
        return entry

    def _take(self, spec: PlotSpec, on: bool) -> None:
        self._preferences.put(_key(spec), on)
        self._choose()

    def _choose(self) -> None:
        self._stack.choose_plots(
            [spec.object_name for spec, entry in self._entries.items() if entry.isChecked()]
        )

    @Slot()
    def _show_offered(self) -> None:
        """A plot of numbers that the shown run does not have cannot be asked for."""
        for spec, entry in self._entries.items():
            if spec.needs:
                is_offered = self._stack.has_numbers_of(spec)
                entry.setEnabled(is_offered)
                lacks = self.tr("Not recorded in this run: only available on NVIDIA GPUs")
                entry.setToolTip("" if is_offered else lacks)


def _key(spec: PlotSpec) -> str:
    return f"view/{spec.object_name}"
