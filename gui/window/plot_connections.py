"""What the plots hear and tell: the draft's plan, the run's numbers, samples, pictures.

Called once the plots exist; a module of its own, as the first paint needs no pyqtgraph.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from gui.schedule_editor.clip_binding import ClipWiring
from gui.schedule_editor.handle_binding import HandleWiring
from gui.schedule_editor.tail_binding import TailWiring

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class PlotWiring(QObject):
    """Connects one window's plots, once."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        assert window.plots is not None
        assert window.draft is not None
        self._window = window
        self._plots = window.plots
        self._draft = window.draft
        self._samples = window.samples
        display, actions = window.display, window.actions_
        self._draft.plan_changed.connect(self._show_plan)
        self._draft.edited.connect(self._show_plan)
        display.run_began.connect(self._plots.begin_run)
        display.run_began.connect(self._mark_samples)
        window.controller.ended.connect(self._show_plan)  # of the next run
        display.measured.connect(self._plots.append)
        display.edited.connect(self._plots.take_edit)
        display.sample_began.connect(self._mark_samples)
        self._plots.step_clicked.connect(self._choose_step)
        self._samples.sample_selected.connect(self._plots.select_step)
        actions.pin_curve.toggled.connect(self._pin)
        actions.save_plots.triggered.connect(self._choose_picture)
        actions.copy_plots.triggered.connect(self._plots.copy_image)
        self._show_plan()

    @Slot()
    def _show_plan(self) -> None:
        """Draw the plan anew, unless a run is on: then the run's own plan stands."""
        if self._window.controller.busy:
            return
        config = self._draft.config()
        if config is not None:
            self._plots.set_plan(self._draft.schedule, config.clipping)

    @Slot(bool)
    def _pin(self, on: bool) -> None:
        """Keep the present plan in sight beside the next ones, or let it go."""
        self._plots.pin(self._plots.timeline if on else None)
        if on and self._plots.pinned is None:  # no plan, nothing to pin
            self._window.actions_.pin_curve.setChecked(False)

    @Slot()
    def _mark_samples(self) -> None:
        if not self._plots.shows_another:
            self._plots.set_sample_steps(self._samples.samples.steps())

    @Slot(int)
    def _choose_step(self, step: int) -> None:
        self._plots.select_step(step)
        self._samples.select_step(step)

    @Slot()
    def _choose_picture(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Save plots"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PNG image (*.png)"), self.tr("SVG drawing (*.svg)")])
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self._save_picture)
        dialog.open()

    @Slot(str)
    def _save_picture(self, path: str) -> None:
        try:
            self._plots.save_image(path)
        except (OSError, ValueError) as error:
            reason = self.tr("The plots were not saved to {0}: {1}").format(path, error)
            self._window.notice.tell("error", reason)
        else:
            self._window.notice.tell("info", self.tr("Plots saved to {0}").format(path))


def wire_plots(window: "MainWindow") -> None:
    """Connect the window's plots."""
    PlotWiring(window)
    TailWiring(window, HandleWiring(window))
    ClipWiring(window)
