"""Runs of before in the window: the list, one opened in the plots, several laid over each other.

Connects the store and the page with plots, samples, log and draft. What goes on from a run (resume,
branch, what-if) is :mod:`gui.runs.going_on`'s.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from core import export
from core.checkpoint_list import CheckpointInfo
from core.config import ConfigError, RunConfig
from core.runs import owner, run_config
from gui.models.run_series import RunSeries
from gui.plots.flag import Flag
from gui.plots.scene import Scene
from gui.runs.background import Background
from gui.runs.checkpoint_words import checkpoint_words
from gui.runs.clip_record import clip_edits
from gui.runs.compare_dialog import CompareDialog
from gui.runs.following import Following, Gained
from gui.runs.page import RunsPage, is_alive, may_resume
from gui.runs.rows import RunRow
from gui.runs.run_table import state_words
from gui.runs.shown_bar import ShownBar
from gui.runs.store import RunStore
from gui.runs.stored_run import StoredRun, read_run, read_series, samples_of

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.plots.run_plots import RunPlots

_AT_A_TIME = 20  # compared runs that are laid over the plots in one go
UNDO_DELETE = "runs:undo"


class History(QObject):
    """One window's view of its runs.

    Signals:
        shown_changed: StoredRun that the plots show now, or None: the run at work.
        resume_wanted: Path. branch_wanted: Path.
    """

    shown_changed = Signal(object)
    resume_wanted = Signal(object)
    branch_wanted = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._controller = window.controller
        self.background = Background(self)
        self.store = RunStore(window.controller.runs_dir, self.background, self)
        self.page: RunsPage = window.runs
        self.bar: ShownBar = window.shown_bar
        self.shown: StoredRun | None = None
        self.following = Following(self.background, self)
        self._waiting: list[tuple[str, str, RunSeries]] = []  # read, not laid over yet
        self._lay_more = QTimer(self)
        self._lay_more.setSingleShot(True)
        self._lay_more.setInterval(0)
        self._lay_more.timeout.connect(self._lay_some)
        self._trashed: list[Path] = []
        self._dialog: CompareDialog | None = None
        self._connect()
        self.store.refresh()

    def _connect(self) -> None:
        page, store, bar = self.page, self.store, self.bar
        store.rows_changed.connect(self._take_rows)
        store.deleted.connect(self._offer_undo)
        store.told.connect(self._window.notice.tell)
        page.open_wanted.connect(lambda row: self.open(row.info.path))
        page.resume_wanted.connect(lambda row: self.resume_wanted.emit(row.info.path))
        page.compare_wanted.connect(self.compare)
        page.settings_wanted.connect(self._use_settings)
        page.folder_wanted.connect(_open_folder)
        page.export_wanted.connect(self._choose_export)
        page.delete_wanted.connect(store.delete)
        page.rename_wanted.connect(store.rename)
        page.notes_edited.connect(store.set_notes)
        page.tags_edited.connect(store.set_tags)
        page.back_wanted.connect(self.show_training)
        self.following.gained.connect(self._extend)
        self.following.cut.connect(self._open_again)
        self.following.ended.connect(self._open_again)
        bar.back_wanted.connect(self.show_own)
        bar.action_wanted.connect(self._act_on_shown)
        bar.closed.connect(self.end_comparison)
        bar.hidden_toggled.connect(self._hide_run)
        bar.removed.connect(self._remove_run)
        bar.table_wanted.connect(self.show_differences)
        actions = self._window.actions_
        actions.show_runs.triggered.connect(self.toggle_page)
        self._window.runs_button.clicked.connect(self.show_page)
        self._window.notice.action_wanted.connect(self._act_on_notice)
        self._controller.phase_changed.connect(self._follow_phase)
        self._controller.ended.connect(self._follow_end)
        self._window.display.run_began.connect(self._follow_begin)

    def close(self) -> None:
        """Nothing is read any more."""
        self.following.stop()
        self._lay_more.stop()
        self.store.close()
        self.background.close()

    @property
    def _plots(self) -> "RunPlots":
        assert self._window.plots is not None
        return self._window.plots

    # -- the page

    @Slot()
    def show_page(self) -> None:
        """All runs, in the place of settings, plots and samples."""
        self._window.pages.setCurrentWidget(self.page)
        self.store.watch(True)
        self.page.view.setFocus()

    @Slot()
    def show_training(self) -> None:
        """Back from the list."""
        self._window.pages.setCurrentWidget(self._window.splitter)
        self._window.whole.setFocus()
        self.store.watch(False)

    @Slot()
    def toggle_page(self) -> None:
        """The list, or back from it."""
        if self._window.pages.currentWidget() is self.page:
            self.show_training()
        else:
            self.show_page()

    @Slot(list)
    def _take_rows(self, rows: list[RunRow]) -> None:
        self.page.set_rows(rows)
        count = f" {len(rows):,}" if rows else ""
        self._window.runs_button.setText(self.tr("Runs") + count)

    # -- one run in the plots

    def open(self, path: Path) -> None:
        """Show a run as if it had just ended; the run at work goes on unseen."""
        self.show_training()
        started = self._window.display.started
        if self._controller.busy and started is not None and Path(started.run_dir) == path:
            self.show_own()
            return
        smoothing = self._window.view.smoothing
        self.background.run(
            "open", lambda: read_run(path, smoothing), self._show, self._refuse_opening
        )

    def _refuse_opening(self, error: Exception) -> None:
        self._window.notice.tell("error", self.tr("The run cannot be opened: {0}").format(error))

    def _show(self, run: StoredRun) -> None:
        self.shown = run
        self._plots.show_another(scene_of(run))
        self._window.samples.show_stored(run.samples)
        self._window.log.show_stored(run.log)
        self._say_shown(run)
        self.following.stop()
        if run.info.state == "running" and not run.info.ended_badly:
            self.following.start(run)
        for problem in run.problems:
            self._window.notice.tell("warning", problem)
        self.shown_changed.emit(run)

    @Slot(object)
    def _extend(self, found: Gained) -> None:
        """The followed run has gone on."""
        run = self.shown
        if run is None:
            return
        self._plots.extend_shown(found.steps, found.evals)
        if found.samples:
            fresh = samples_of(found.samples, run.series, first_id=run.counts[2])
            self.shown = run = replace(run, samples=run.samples + fresh)
            self._window.samples.show_stored(run.samples)
            self._plots.set_sample_steps(sorted({one.step for one in run.samples}))
        if found.checkpoints != run.checkpoints:
            self.renew_checkpoints(found.checkpoints)
        self.store.refresh()

    @Slot()
    def _open_again(self) -> None:
        """The followed run has ended, or begun anew from an earlier step."""
        if self.shown is not None:
            self.open(self.shown.path)

    def _say_shown(self, run: StoredRun) -> None:
        row = RunRow(run.info, "", (), ())
        parts = [state_words(row), self.tr("read-only")]
        actions = set()
        if self.store.row(run.path) is not None:
            if is_alive(row):
                holder = owner(run.path)
                words = holder.words if holder is not None else self.tr("another process")
                parts.append(self.tr("trained by {0}").format(words))
            elif not self._controller.busy and may_resume(row):
                actions = {"resume", "branch"}
        info = run.info
        if info.parent_path is not None:
            words = self.tr("branch of {0} at step {1}")
            parts.append(words.format(info.parent_path.name, f"{info.parent_step:,}"))
        if info.not_exact:
            parts.append(self.tr("not exact because of {0}").format("; ".join(info.not_exact)))
        self.bar.set_shown(info.name, " · ".join(parts), frozenset(actions))
        busy = self._controller.busy
        self.bar.back.setText(self.tr("Back to training") if busy else self.tr("Close"))

    def renew_checkpoints(self, checkpoints: tuple[CheckpointInfo, ...]) -> None:
        """The shown run has these checkpoints now."""
        if self.shown is not None:
            self.shown = replace(self.shown, checkpoints=checkpoints)
            self._plots.set_checkpoints(flags(checkpoints), own=False)

    @Slot()
    def show_own(self) -> None:
        """Back to the run at work, or to the plan."""
        self.background.forget("open")
        if self.shown is None:
            return
        self.shown = None
        self.following.stop()
        self._plots.show_own()
        self._window.samples.show_own()
        self._window.log.show_own()
        self.bar.set_shown("", "")
        self.shown_changed.emit(None)

    @Slot(str)
    def _act_on_shown(self, action: str) -> None:
        if self.shown is not None:
            wanted = self.resume_wanted if action == "resume" else self.branch_wanted
            wanted.emit(self.shown.path)

    # -- several

    @Slot(list)
    def compare(self, rows: Sequence[RunRow]) -> None:
        """Lay runs over the plots; without one that is shown the first is opened in them."""
        self.show_training()
        self.compare_paths([(row.key, row.info.name, row.info.path) for row in rows])

    def compare_paths(self, paths: Sequence[tuple[str, str, Path]]) -> None:
        """Lay runs over the plots: each by key, name and folder."""
        smoothing = self._window.view.smoothing
        self.background.run(
            "compare",
            lambda: [(key, name, read_series(path, smoothing)) for key, name, path in paths],
            self._lay_over,
            self._refuse_opening,
        )

    def _lay_over(self, read: list[tuple[str, str, RunSeries]]) -> None:
        """A few at a time, so that the window does not stand still for many."""
        self._waiting.extend(read)
        self._lay_more.start()

    @Slot()
    def _lay_some(self) -> None:
        for key, name, series in self._waiting[:_AT_A_TIME]:
            self._plots.overlays.add(key, name, series)
        del self._waiting[:_AT_A_TIME]
        self._plots.show_overlays()
        self._plots.redraw()
        if self._waiting:
            self._lay_more.start()
        else:
            self.bar.set_overlays(self._plots.overlays.runs)

    def show_overlays(self) -> None:
        """The compared runs are others than before."""
        self.bar.set_overlays(self._plots.overlays.runs)
        self._plots.show_overlays()

    @Slot()
    def end_comparison(self) -> None:
        """Take all compared runs off the plots."""
        self.background.forget("compare")
        self._waiting.clear()
        self._plots.overlays.clear()
        self.show_overlays()

    @Slot(str, bool)
    def _hide_run(self, key: str, hidden: bool) -> None:
        self._plots.overlays.hide(key, hidden)
        self._plots.show_overlays()

    @Slot(str)
    def _remove_run(self, key: str) -> None:
        self._plots.overlays.remove(key)
        self.show_overlays()

    @Slot()
    def show_differences(self) -> None:
        """A table of what the compared runs differ in, and their samples side by side."""
        keys = [one.key for one in self._plots.overlays.runs]
        if self.shown is not None and str(self.shown.path) not in keys:
            keys.insert(0, str(self.shown.path))
        rows = [row for key in keys if (row := self.store.row(key)) is not None]
        if self._dialog is None:
            self._dialog = CompareDialog(self.background, self._window)
            self._dialog.destroyed.connect(self._forget_dialog)
        self._dialog.show_runs(rows)
        self._dialog.show()
        self._dialog.raise_()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    # -- what is done with one of the list

    @Slot(object)
    def _use_settings(self, row: RunRow) -> None:
        draft = self._window.draft
        if draft is None:
            return
        try:
            config: RunConfig = run_config(row.info.path)
        except ConfigError as error:
            self._window.notice.tell("error", str(error))
            return
        draft.load(config, row.info.name)
        self.show_own()
        self.show_training()
        said = self.tr("The settings of {0} are loaded. Undo brings yours back.")
        self._window.notice.tell("info", said.format(row.info.name))

    @Slot(object)
    def _choose_export(self, row: RunRow) -> None:
        dialog = QFileDialog(self._window, self.tr("Export CSV files into a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.export_csv(row.info.path, Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_csv(self, path: Path, folder: Path) -> None:
        """Write a run's steps, evaluations, samples and edits as CSV files into a folder."""

        def done(_nothing: object) -> None:
            said = self.tr("Written to {0}: steps, evaluations, samples and edits")
            self._window.notice.tell("info", said.format(folder))

        def failed(error: Exception) -> None:
            self._window.notice.tell("error", self.tr("Not exported: {0}").format(error))

        self.background.run("export", lambda: export.export_csv(path, folder), done, failed)

    @Slot(object, object)
    def _offer_undo(self, row: RunRow, trash: Path) -> None:
        self._trashed.append(trash)
        if self.shown is not None and self.shown.path == row.info.path:
            self.show_own()
        self._plots.overlays.remove(row.key)
        self.show_overlays()
        self._window.notice.dismiss()  # what was just done can be undone: that comes first
        self._window.notice.tell(
            "info",
            self.tr("{0} is in the trash.").format(row.info.name),
            action=(UNDO_DELETE, self.tr("Undo")),
        )

    @Slot(str)
    def _act_on_notice(self, action: str) -> None:
        if action == UNDO_DELETE and self._trashed:
            self.store.restore(self._trashed.pop())

    # -- the run at work

    @Slot()
    def _follow_phase(self) -> None:
        self.page.set_can_resume(not self._controller.busy)

    @Slot()
    def _follow_end(self) -> None:
        self.page.set_can_resume(True)
        self.store.refresh()
        if self.shown is not None:
            self._say_shown(self.shown)

    @Slot()
    def _follow_begin(self) -> None:
        """A run has begun: it is what the person wants to see."""
        self.show_own()
        self.show_training()
        self.store.refresh()


def scene_of(run: StoredRun) -> Scene:
    """What the plots draw of a stored run."""
    return Scene(
        series=run.series,
        timeline=run.timeline,
        clipping=run.config.clipping,
        clip_edits=clip_edits(run.edits),
        edit_steps=np.array(sorted({edit.step for edit in run.edits}), dtype=np.float64),
        tokens_per_step=run.started.tokens_per_step,
        batches_per_epoch=run.started.batches_per_epoch,
        micro_batches=run.config.training.grad_accumulation,
        running=True,
        sample_steps=np.array(sorted({one.step for one in run.samples}), dtype=np.float64),
        checkpoints=flags(run.checkpoints),
        ancestor=run.ancestor,
    )


def flags(checkpoints: Sequence[CheckpointInfo]) -> tuple[Flag, ...]:
    """The marks of checkpoints on the plots' axis."""
    return tuple(
        Flag(one.step, checkpoint_words(one), one.pinned or one.best or bool(one.root_of))
        for one in checkpoints
    )


def _open_folder(row: RunRow) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.info.path)))
