"""Several stored runs laid over one window's plots, and a table of what they differ in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from gui.models.run_series import RunSeries
from gui.runs.compare.compare_dialog import CompareDialog
from gui.runs.stored.stored_run import read_series

if TYPE_CHECKING:
    from gui.plots.run_plots import RunPlots
    from gui.runs.stored.history import History
    from gui.window.main_window import MainWindow

_AT_A_TIME = 20  # runs that are laid over the plots in one go


class Comparing(QObject):
    """One window's comparison; the runs stand in the bar over the plots."""

    def __init__(self, window: "MainWindow", history: "History") -> None:
        super().__init__(history)
        self._window = window
        self._history = history
        self._waiting: list[tuple[str, str, RunSeries]] = []  # read, not laid over yet
        self._lay_more = QTimer(self)
        self._lay_more.setSingleShot(True)
        self._lay_more.setInterval(0)
        self._lay_more.timeout.connect(self._lay_some)
        self.dialog: CompareDialog | None = None
        bar = history.bar
        bar.closed.connect(self.end)
        bar.hidden_toggled.connect(self._hide_run)
        bar.removed.connect(self.remove)
        bar.table_wanted.connect(self.show_differences)

    def close(self) -> None:
        """Nothing is laid over the plots any more."""
        self._lay_more.stop()

    @property
    def _plots(self) -> "RunPlots":
        assert self._window.plots is not None
        return self._window.plots

    def lay_over(self, paths: Sequence[tuple[str, str, Path]]) -> None:
        """Lay runs over the plots: each by key, name and folder."""
        smoothing = self._window.view.smoothing
        self._history.background.run(
            "compare",
            lambda: [(key, name, read_series(path, smoothing)) for key, name, path in paths],
            self._take,
            self._history.refuse_opening,
        )

    def _take(self, read: list[tuple[str, str, RunSeries]]) -> None:
        """A few at a time, so that the window does not stand still for many."""
        self._waiting.extend(read)
        self._lay_more.start()

    @Slot()
    def _lay_some(self) -> None:
        for key, name, series in self._waiting[:_AT_A_TIME]:
            self._plots.overlays.add(key, name, series)
        del self._waiting[:_AT_A_TIME]
        self._plots.show_overlays()
        self._plots.stack.redraw()
        if self._waiting:
            self._lay_more.start()
        else:
            self._history.bar.set_overlays(self._plots.overlays.runs)

    def _show(self) -> None:
        """The compared runs are others than before."""
        self._history.bar.set_overlays(self._plots.overlays.runs)
        self._plots.show_overlays()

    @Slot()
    def end(self) -> None:
        """Take all compared runs off the plots."""
        self._history.background.forget("compare")
        self._waiting.clear()
        self._plots.overlays.clear()
        self._show()

    @Slot(str, bool)
    def _hide_run(self, key: str, hidden: bool) -> None:
        self._plots.overlays.hide(key, hidden)
        self._plots.show_overlays()

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take one run off the plots."""
        self._plots.overlays.remove(key)
        self._show()

    @Slot()
    def show_differences(self) -> None:
        """A table of what the compared runs differ in, and their samples side by side."""
        keys = [one.key for one in self._plots.overlays.runs]
        if self._history.shown is not None and str(self._history.shown.path) not in keys:
            keys.insert(0, str(self._history.shown.path))
        rows = [row for key in keys if (row := self._history.store.row(key)) is not None]
        if self.dialog is None:
            self.dialog = CompareDialog(self._history.background, self._window)
            self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.show_runs(rows)
        self.dialog.show()
        self.dialog.raise_()

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None
