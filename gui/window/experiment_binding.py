"""The guided experiments in the window: their page, what they train, where their results lead.

The page is made when it is first looked at, so that a start does not wait for it.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.config import RunConfig
from gui.experiments.controller import ExperimentsController
from gui.experiments.page import ExperimentsPage
from gui.experiments.runner import ExperimentRunner
from gui.experiments.states import OwnPair
from gui.models.preferences import Preferences
from gui.panels.pages import EXPERIMENTS, TRAINING
from gui.style.theme import theme
from gui.window.assembly import Controls, Models
from gui.window.layout import Panels
from gui.window.stored_runs import StoredRuns

_OFFERED = "experiments/offered"


class ExperimentBinding(QObject):
    """Attributes: ``page``, ``controller``: ``None`` until the page was looked at."""

    def __init__(
        self,
        models: Models,
        panels: Panels,
        controls: Controls,
        preferences: Preferences,
        stored: StoredRuns,
    ) -> None:
        super().__init__(panels.whole)
        self._models, self._panels, self._controls = models, panels, controls
        self._preferences, self._stored = preferences, stored
        self.page: ExperimentsPage | None = None
        self.controller: ExperimentsController | None = None
        panels.pages.put_later(EXPERIMENTS, self._make)
        panels.offer.wanted.connect(lambda: panels.pages.show_page(EXPERIMENTS))
        panels.offer.declined.connect(lambda: self._set_offered(False))
        stored.store.rows_changed.connect(self._offer)
        models.presenter.run_began.connect(lambda: panels.offer.set_offered(False))

    @Slot(list)
    def _offer(self, rows: list[object]) -> None:
        """Offer the page as long as nothing was ever trained."""
        offered = self._preferences.switch(_OFFERED, True)
        self._panels.offer.set_offered(offered and not rows and not self._models.controller.busy)

    @Slot(bool)
    def _set_offered(self, offered: bool) -> None:
        self._preferences.put(_OFFERED, offered)
        if not offered:
            self._panels.offer.set_offered(False)
        if self.page is not None:
            self.page.offered.setChecked(offered)

    def _make(self) -> QWidget:
        """Page and controller, and what connects them with the rest of the window."""
        models, panels, controls, stored = self._models, self._panels, self._controls, self._stored
        page = ExperimentsPage(panels.pages)
        runner = ExperimentRunner(models.controller, models.presenter, page)
        controller = ExperimentsController(page, runner, stored.background, page)
        self.page, self.controller = page, controller
        theme().changed.connect(page.set_palette)
        page.offered.setChecked(self._preferences.switch(_OFFERED, True))
        page.offered_changed.connect(self._set_offered)
        controller.leads_changed.connect(lambda leads: panels.pages.set_leads(EXPERIMENTS, leads))
        controller.busy_changed.connect(self._set_busy)
        controller.stop_wanted.connect(models.controller.stop)
        controller.failed.connect(lambda text: panels.notice.tell("error", text))
        controller.settings_wanted.connect(self._take_settings)
        controller.compare_wanted.connect(self._compare)
        controller.own_kept.connect(self._keep_own)
        controller.own_shown.connect(lambda: panels.pages.show_page(TRAINING))
        controller.own_wanted.connect(controls.actions.train_both.trigger)
        controls.actions.pin_curve.toggled.connect(self._tell_own)
        controls.actions.train_both.changed.connect(self._tell_own)
        for changed in (models.controller.phase_changed, models.controller.ended):
            changed.connect(controller.refresh)
        stored.store.rows_changed.connect(controller.look_again)
        page.set_palette(theme().palette)
        self._tell_own()
        controller.refresh()
        return page

    @Slot()
    def _tell_own(self) -> None:
        """How far a person's own pair has come."""
        if self.controller is not None:
            actions = self._controls.actions
            kept = OwnPair.A if actions.pin_curve.isChecked() else OwnPair.NONE
            self.controller.set_own(OwnPair.BOTH if actions.train_both.isEnabled() else kept)

    @Slot(bool)
    def _set_busy(self, is_busy: bool) -> None:
        """While an experiment trains its page stays, and what goes wrong is part of it."""
        self._panels.pages.run_page = EXPERIMENTS if is_busy else TRAINING
        self._stored.alarm_binding.set_quiet(is_busy)
        if is_busy:
            self._panels.notice.dismiss()
            self._stored.viewer.show_own()

    @Slot(object, str)
    def _take_settings(self, config: RunConfig, label: str) -> None:
        if not self._models.controller.busy:
            self._models.draft.load(config, label)
        self._panels.pages.show_page(TRAINING)

    @Slot(list)
    def _compare(self, runs: list[Path]) -> None:
        self._stored.compare.compare_paths(runs)

    @Slot()
    def _keep_own(self) -> None:
        """Pin the present plan, and go where it is changed."""
        self._controls.actions.pin_curve.setChecked(True)
        self._panels.pages.show_page(TRAINING)

    def close(self) -> None:
        """Begin nothing any more."""
        if self.controller is not None:
            self.controller.close()
