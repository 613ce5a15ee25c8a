"""What the plots draw besides a run's numbers: the draft's plan, the steps that have a sample.

Before a run the plan is the draft's; during one the run's own stands alone; after it the draft's
is drawn over the run, as the plan of the next one.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from gui.models.draft import Draft
from gui.panels.samples import SamplesPanel
from gui.plots.run_plots import RunPlots
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter


class PlotBinding(QObject):
    """Keeps one window's plots in step with its draft, its run and its samples."""

    def __init__(
        self,
        plots: RunPlots,
        controller: RunController,
        presenter: RunPresenter,
        draft: Draft,
        samples: SamplesPanel,
        pin_curve: QAction,
    ) -> None:
        super().__init__(plots)
        self._plots = plots
        self._controller = controller
        self._draft = draft
        self._samples = samples
        self._pin_curve = pin_curve
        draft.settled.connect(self._show_plan)
        presenter.forgotten.connect(self._clear)
        presenter.run_began.connect(plots.begin_run)
        presenter.run_began.connect(self._mark_samples)
        controller.ended.connect(self._show_plan)  # of the next run
        presenter.measured.connect(plots.append)
        presenter.layers_measured.connect(plots.append_layers)
        presenter.edited.connect(plots.take_edit)
        presenter.sample_began.connect(self._mark_samples)
        plots.stack.step_clicked.connect(self._choose_step)
        samples.sample_selected.connect(plots.select_step)
        pin_curve.toggled.connect(self._pin)
        self._show_plan()

    @Slot()
    def _show_plan(self) -> None:
        """Draw the plan anew, unless a run is on: then the run's own plan stands."""
        if self._controller.busy:
            return
        config = self._draft.config()
        if config is not None:
            training = config.training
            sequences = training.batch_size * training.grad_accumulation
            self._plots.set_plan(
                self._draft.schedule,
                config.clipping,
                tokens_per_step=sequences * config.data.context_length,
            )

    @Slot()
    def _clear(self) -> None:
        """The run is put away: the plan stands alone."""
        self._plots.forget_own()
        self._show_plan()

    @Slot(bool)
    def _pin(self, on: bool) -> None:
        """Keep the present plan in sight beside the next ones, or let it go."""
        self._plots.pin(self._plots.shown.latest_plan if on else None)
        if on and self._plots.pinned is None:  # no plan, nothing to pin
            self._pin_curve.setChecked(False)

    @Slot()
    def _mark_samples(self) -> None:
        self._plots.set_sample_steps(self._samples.samples.steps(), own=True)

    @Slot(int)
    def _choose_step(self, step: int) -> None:
        self._plots.select_step(step)
        self._samples.select_step(step)
