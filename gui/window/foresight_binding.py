"""What foresight says of the shown run goes where it is seen: the reading, the plots."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from gui.foresight.priors import NamedRun, Priors
from gui.foresight.studies import Studies
from gui.foresight.study import Study
from gui.models.draft import Draft
from gui.models.preferences import Preferences
from gui.panels.reading import ReadingPanel
from gui.plots.run_plots import RunPlots

_SHOWN = "view/forecast"
_AROUND = 40  # steps beside one that is looked at, where it is out of sight


class ForesightBinding(QObject):
    """Keeps one window's reading and forecast in step with the studies."""

    def __init__(
        self,
        studies: Studies,
        *,
        reading: ReadingPanel,
        plots: RunPlots,
        priors: Priors,
        draft: Draft,
        show_forecast: QAction,
        preferences: Preferences,
    ) -> None:
        super().__init__(studies)
        self._studies, self._reading, self._plots = studies, reading, plots
        self._priors = priors
        priors.changed.connect(self._show_plan)
        draft.edited.connect(self._show_plan)
        draft.plan_changed.connect(self._show_plan)
        show_forecast.toggled.connect(self._show_plan)
        self._show_forecast = show_forecast
        show_forecast.setChecked(preferences.switch(_SHOWN, True))
        show_forecast.toggled.connect(lambda on: preferences.put(_SHOWN, on))
        show_forecast.toggled.connect(self._show_learned)
        studies.changed.connect(self._show)
        reading.step_chosen.connect(self._look_at)

    @Slot(object)
    def show_stored(self, run: NamedRun | None) -> None:
        """Another run is shown, or none but the one at work."""
        self._priors.show_stored(run)
        self._studies.show_stored(None if run is None else run.path)

    @Slot(object)
    def _show(self, found: Study | None) -> None:
        self._reading.show_findings(() if found is None else found.findings)
        self._show_learned()

    @Slot()
    def _show_learned(self) -> None:
        """Draw the forecast, or none where it is switched off."""
        found = self._studies.latest if self._show_forecast.isChecked() else None
        self._plots.show_learned(None if found is None else found.spoken)

    @Slot()
    def _show_plan(self) -> None:
        """Foretell the run that is planned, where an earlier one has taught something of it."""
        shown = self._show_forecast.isChecked()
        self._plots.show_plan_learned(self._priors.learned if shown else None)

    @Slot(int)
    def _look_at(self, step: int) -> None:
        """Put the cursor of all plots at a step, and bring it into sight."""
        stack = self._plots.stack
        low, high = stack.span
        if not low <= self._plots.shown.x_at(float(step)) <= high:
            stack.show_steps(max(step - _AROUND, 0), step + _AROUND)
        stack.set_cursor(step)
