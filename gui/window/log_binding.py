"""A run that another program trains: its rest can be dragged, to see what would come of it.

Brings together the stored run that is shown, what is staged, and the plots. Decides nothing.
"""

from PySide6.QtCore import QObject, Slot

from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.runs.stored.stored_run import StoredRun
from gui.runs.stored.viewer import StoredRunViewer
from gui.schedule_editor.staged_edits import StagedEdits


class LogBinding(QObject):
    """Keeps one window's handles on the imported run that is shown."""

    def __init__(
        self,
        viewer: StoredRunViewer,
        staging: StagedEdits,
        plots: RunPlots,
        controller: RunController,
    ) -> None:
        super().__init__(viewer)
        self._viewer, self._staging = viewer, staging
        self._plots, self._controller = plots, controller
        self._asked: StoredRun | None = None
        viewer.shown_changed.connect(self._refresh)
        viewer.extended.connect(self._refresh)
        controller.ended.connect(self._refresh)

    @Slot()
    def _refresh(self) -> None:
        run = self._viewer.shown
        if run is None or not run.info.imported or run.timeline is None or self._controller.busy:
            self._end()
            return
        if self._asked is not None and self._asked.path != run.path:
            self._end()
        self._asked = run
        self._staging.ask_what_if(run.timeline, run.info.steps_done)

    def _end(self) -> None:
        self._asked = None
        if self._staging.is_what_if:  # else it is a run's at work
            self._staging.end()
