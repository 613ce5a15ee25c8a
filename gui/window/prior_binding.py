"""The earlier run that a forecast learns from, where it is named and declined."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from gui.foresight.prior_button import PriorButton
from gui.foresight.priors import Priors
from gui.panels.log import LogPanel
from gui.plots.run_plots import RunPlots
from gui.runs.table.rows import RunRow


class PriorBinding(QObject):
    """Keeps one window's button and menu entry in step with the earlier run that was found."""

    def __init__(
        self,
        priors: Priors,
        *,
        plots: RunPlots,
        log: LogPanel,
        learn_from_earlier: QAction,
        show_forecast: QAction,
    ) -> None:
        super().__init__(priors)
        self._priors = priors
        self._action, self._shown = learn_from_earlier, show_forecast
        self._finished: frozenset[str] = frozenset()
        self._button = PriorButton()
        for card in plots.stack.cards:
            if card.spec.has_forecast:
                card.add_to_summary(self._button)
        self._button.used_chosen.connect(self._choose)
        learn_from_earlier.triggered.connect(self._choose)
        show_forecast.toggled.connect(self._show)
        priors.changed.connect(self._show)
        priors.told.connect(log.add)
        self._show()

    @Slot()
    def _show(self) -> None:
        prior, is_used = self._priors.found, not self._priors.declined
        shown = prior is not None and self._shown.isChecked()
        self._button.set_prior("" if prior is None or not shown else prior.name, is_used=is_used)
        self._action.setEnabled(prior is not None)
        self._action.setChecked(prior is not None and is_used)

    @Slot(list)
    def take_rows(self, rows: Sequence[RunRow]) -> None:
        """The folder of runs was read: others than before may have come to their end."""
        finished = frozenset(row.key for row in rows if row.info.state == "completed")
        if finished != self._finished:
            self._finished = finished
            self._priors.renew()

    @Slot(bool)
    def _choose(self, on: bool) -> None:
        self._priors.decline(not on)
