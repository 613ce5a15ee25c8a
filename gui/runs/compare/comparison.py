"""Stored runs laid over the plots of another one."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.run_store.layout import RunError
from gui.models.background import Background
from gui.models.run_series import RunSeries
from gui.plots.run_plots import RunPlots
from gui.runs.ports import Notices
from gui.runs.stored.shown_bar import ShownBar
from gui.runs.stored.stored_run import read_series
from gui.runs.stored.viewer import StoredRunViewer, unreadable_text
from gui.runs.table.rows import RunRow

_AT_A_TIME = 20  # runs that are laid over the plots in one go


class RunComparison(QObject):
    """The runs of the comparison; they stand in the bar over the plots.

    Signals: ``opening``: runs are about to be compared; the plots should be in sight.
    """

    opening = Signal()

    def __init__(
        self,
        plots: RunPlots,
        bar: ShownBar,
        viewer: StoredRunViewer,
        background: Background,
        notices: Notices,
    ) -> None:
        super().__init__(bar)
        self._plots = plots
        self._bar = bar
        self._viewer = viewer
        self._background = background
        self._notices = notices
        self._asked: dict[str, tuple[str, Path]] = {}  # by key, name and folder: being read
        self._waiting: list[tuple[str, str, RunSeries]] = []  # read, not laid over yet
        self._lay_more = QTimer(self)
        self._lay_more.setSingleShot(True)
        self._lay_more.setInterval(0)
        self._lay_more.timeout.connect(self._lay_some)
        bar.closed.connect(self.end)
        bar.hidden_toggled.connect(self._hide_run)
        bar.removed.connect(self.remove)

    def close(self) -> None:
        """Nothing is laid over the plots any more."""
        self._lay_more.stop()

    @Slot(list)
    def compare(self, rows: Sequence[RunRow]) -> None:
        """Lay runs of the list over the plots."""
        self.opening.emit()
        self.lay_over([(row.key, row.info.name, row.info.path) for row in rows])

    def lay_over(self, paths: Sequence[tuple[str, str, Path]]) -> None:
        """Lay runs over the plots, beside those that are asked for: each by key, name and folder.

        One that cannot be read is told, and keeps no other from being laid over them.
        """
        self._asked |= {key: (name, path) for key, name, path in paths}
        work = partial(_read, dict(self._asked), self._plots.shown.series.smoothing)

        def refused(error: Exception) -> None:
            self._asked.clear()
            self._notices.tell("error", unreadable_text(error))

        self._background.run("compare", work, self._take, refused)

    def _take(self, read: tuple[list[tuple[str, str, RunSeries]], list[Exception]]) -> None:
        """A few at a time, so that the window does not stand still for many."""
        found, refused = read
        self._waiting.extend(each for each in found if each[0] in self._asked)
        self._asked.clear()
        for error in refused[:1]:
            self._notices.tell("error", unreadable_text(error))
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
            self._bar.set_overlays(self._plots.overlays.runs)

    def _show(self) -> None:
        """The compared runs are others than before."""
        self._bar.set_overlays(self._plots.overlays.runs)
        self._plots.show_overlays()

    @Slot()
    def end(self) -> None:
        """Take all compared runs off the plots."""
        self._background.forget("compare")
        self._asked.clear()
        self._waiting.clear()
        self._plots.overlays.clear()
        self._show()

    @Slot(object, bool)
    def _hide_run(self, key: str, hidden: bool) -> None:
        self._plots.overlays.hide(key, hidden)
        self._plots.show_overlays()

    def rename(self, key: str, name: str) -> None:
        """A run that may be among them is called otherwise from now on."""
        self._plots.overlays.rename(key, name)
        self._show()

    @Slot(object)
    def remove(self, key: str) -> None:
        """Take one run off the plots."""
        self._asked.pop(key, None)
        self._waiting = [each for each in self._waiting if each[0] != key]
        self._plots.overlays.remove(key)
        self._show()

    @Slot(list)
    def take_deleted(self, gone: Sequence[tuple[RunRow, Path]]) -> None:
        """These runs are in the trash: none of them is compared any more."""
        for row, _ in gone:
            self.remove(row.key)

    def paths(self) -> list[Path]:
        """The folders of the shown run and of those laid over it."""
        found = [Path(one.key) for one in self._plots.overlays.runs]
        shown = self._viewer.shown
        if shown is not None and shown.path not in found:
            found.insert(0, shown.path)
        return found


def _read(
    asked: Mapping[str, tuple[str, Path]], smoothing: float
) -> tuple[list[tuple[str, str, RunSeries]], list[Exception]]:
    """In a thread: those that can be read, and why the others cannot."""
    found: list[tuple[str, str, RunSeries]] = []
    refused: list[Exception] = []
    for key, (name, path) in asked.items():
        try:
            found.append((key, name, read_series(path, smoothing)))
        except (RunError, OSError) as error:
            refused.append(error)
    return found, refused
