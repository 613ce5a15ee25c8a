"""A stored run shown in the plots and the panels, in the place of the run at work.

Reads it beside the window's thread and follows it while another process trains it. Knows no list
of runs; what can be done with a run is for others.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from core.messages.events import CheckpointInfo
from core.run_store.follower import Gained
from core.session.failures import error_text
from gui.models.background import Background
from gui.models.clip_history import clip_edits_of
from gui.plots.run_plots import RunPlots
from gui.plots.scene import Scene
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter
from gui.runs.ports import Notices, RunPanels
from gui.runs.stored.checkpoint_marks import marks
from gui.runs.stored.following import Following
from gui.runs.stored.stored_run import StoredRun, read_run
from gui.runs.stored.stored_samples import samples_of
from gui.runs.table.rows import RunRow
from gui.runs.text import tr


class StoredRunViewer(QObject):
    """Shows one stored run at a time.

    Signals:
        shown_changed: StoredRun that is shown now, or None: the run at work.
        opening: a run is about to be shown; the plots should be in sight.
        extended: the shown run has gone on.
    """

    shown_changed = Signal(object)
    opening = Signal()
    extended = Signal()

    def __init__(
        self,
        plots: RunPlots,
        panels: RunPanels,
        controller: RunController,
        presenter: RunPresenter,
        background: Background,
        notices: Notices,
    ) -> None:
        super().__init__(plots)
        self._plots = plots
        self._panels = panels
        self._controller = controller
        self._presenter = presenter
        self._background = background
        self._notices = notices
        self.shown: StoredRun | None = None
        self._told = ""  # of what is damaged in it
        self.following = Following(background, self)
        self.following.gained.connect(self._extend)
        self.following.cut.connect(self._open_again)
        self.following.ended.connect(self._open_again)
        self.following.troubled.connect(self._tell_trouble)

    def close(self) -> None:
        """Nothing is read any more."""
        self.following.stop()

    @property
    def last_run(self) -> Path | None:
        """The run that is meant where none is named: the shown one, else this window's last."""
        if self.shown is not None:
            return self.shown.path
        finished = self._presenter.finished
        return Path(finished.run_dir) if finished is not None and finished.run_dir else None

    def open(self, path: Path) -> None:
        """Show a run as if it had just ended; the run at work goes on unseen."""
        self.opening.emit()
        started = self._presenter.started
        if self._controller.busy and started is not None and Path(started.run_dir) == path:
            self.show_own()
            return
        smoothing = self._plots.shown.series.smoothing

        def refused(error: Exception) -> None:
            self._notices.tell("error", unreadable_text(error))

        self._background.run("open", lambda: read_run(path, smoothing), self._show, refused)

    def _show(self, run: StoredRun) -> None:
        self.shown = run
        self._plots.show_another(scene_of(run))
        self._panels.samples.show_stored(run.samples)
        self._panels.edits.show_stored(run.edits)
        self._panels.log.show_stored(run.log)
        self.following.stop()
        if run.info.imported or (run.info.state == "running" and not run.info.ended_badly):
            self.following.start(run)
        self._tell_problems(run)
        self.shown_changed.emit(run)

    @Slot(object)
    def _extend(self, found: Gained) -> None:
        """The followed run has gone on."""
        run = self.shown
        if run is None:
            return
        if run.info.imported:
            self.shown = run = replace(run, info=found.info, timeline=found.timeline)
            self._plots.update_shown(found.timeline, [], ())
        elif found.edits is not None and found.edits != run.edits:
            self.shown = run = replace(run, edits=found.edits, timeline=found.timeline)
            steps = [edit.step for edit in found.edits]
            self._plots.update_shown(found.timeline, steps, clip_edits_of(found.edits))
            self._panels.edits.show_stored(found.edits)
        self._plots.extend_shown(found.steps, found.evals, found.layers)
        if found.samples:
            next_id = run.samples[-1].sample_id + 1 if run.samples else 0
            fresh = samples_of(found.samples, run.series, first_id=next_id)
            self.shown = run = replace(run, samples=run.samples + fresh)
            self._panels.samples.show_stored(run.samples)
            self._plots.set_sample_steps(sorted({one.step for one in run.samples}), own=False)
        if found.checkpoints != run.checkpoints:
            self.renew_checkpoints(found.checkpoints)
        self.extended.emit()

    def _tell_problems(self, run: StoredRun | None) -> None:
        """What is damaged in the run that is shown, all of it; what was said of another goes."""
        if self._told:
            self._notices.withdraw(self._told)
        self._told = ""
        if run is not None and run.problems:
            self._told = "\n".join(f"{run.info.name}: {problem}" for problem in run.problems)
            self._notices.tell("warning", self._told)

    @Slot(str)
    def _tell_trouble(self, trouble: str) -> None:
        """What has come in the log of the shown run cannot be read, or can again."""
        if self._told:
            self._notices.withdraw(self._told)
        self._told = trouble and tr("Stopped following the log: {0}").format(trouble)
        if self._told:
            self._notices.tell("warning", self._told)

    @Slot()
    def _open_again(self) -> None:
        """The followed run has ended, or begun anew from an earlier step."""
        if self.shown is not None:
            self.open(self.shown.path)

    def renew_checkpoints(self, checkpoints: tuple[CheckpointInfo, ...]) -> None:
        """The shown run has these checkpoints now."""
        if self.shown is not None:
            self.shown = replace(self.shown, checkpoints=checkpoints)
            self._plots.set_checkpoints(marks(checkpoints), own=False)

    @Slot()
    def show_own(self) -> None:
        """Back to the run at work, or to the plan."""
        self._background.forget("open")
        if self.shown is None:
            return
        self.shown = None
        self.following.stop()
        self._tell_problems(None)
        self._plots.show_own()
        for panel in (self._panels.samples, self._panels.edits, self._panels.log):
            panel.show_own()
        self.shown_changed.emit(None)

    @Slot(list)
    def take_deleted(self, gone: Sequence[tuple[RunRow, Path]]) -> None:
        """These runs are in the trash: none of them is shown any more."""
        if self.shown is not None and self.shown.path in [row.info.path for row, _ in gone]:
            self.show_own()


def unreadable_text(error: Exception) -> str:
    """Why a run cannot be shown."""
    return tr("Could not open the run: {0}").format(error_text(error))


def scene_of(run: StoredRun) -> Scene:
    """What the plots draw of a stored run."""
    return Scene(
        series=run.series,
        timeline=run.timeline,
        clipping=run.config.clipping,
        clip_edits=clip_edits_of(run.edits),
        edit_steps=np.array(sorted({edit.step for edit in run.edits}), dtype=np.float64),
        tokens_per_step=run.started.tokens_per_step,
        batches_per_epoch=run.started.batches_per_epoch,
        micro_batches=run.config.training.grad_accumulation,
        running=True,
        sample_steps=np.array(sorted({one.step for one in run.samples}), dtype=np.float64),
        checkpoints=marks(run.checkpoints),
        ancestor=run.ancestor,
    )
