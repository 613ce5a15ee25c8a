"""Runs of before in the window: the list of them, and one opened in the plots.

Connects the store and the page with plots, samples, log and draft. Several laid over each other are
:mod:`gui.runs.compare.comparing`'s; what goes on from a run (resume, branch, what-if) is
:mod:`gui.runs.resume.going_on`'s.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from core.config import ConfigError, RunConfig
from core.messages.events import CheckpointInfo
from core.run_store.follower import Gained
from core.run_store.index import owner, run_config
from core.session.failures import error_text
from gui.runs.background import Background
from gui.runs.compare.comparing import Comparing
from gui.runs.stored.clip_record import clip_edits
from gui.runs.stored.following import Following
from gui.runs.stored.shown_bar import ShownBar
from gui.runs.stored.stored_run import StoredRun, read_run, samples_of
from gui.runs.stored.stored_scene import flags, scene_of
from gui.runs.table.columns import state_words
from gui.runs.table.exporting import Exporting
from gui.runs.table.page import RunsPage, is_alive, may_resume
from gui.runs.table.rows import RunRow
from gui.runs.table.store import RunStore

if TYPE_CHECKING:
    from gui.plots.run_plots import RunPlots
    from gui.window.main_window import MainWindow

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
        self.exporting = Exporting(self.background, window)
        self.comparing = Comparing(window, self)
        self._trashed: list[list[tuple[RunRow, Path]]] = []  # by gesture, the last one last
        self._connect()
        self.store.refresh()

    def _connect(self) -> None:
        page, store, bar = self.page, self.store, self.bar
        store.rows_changed.connect(self._take_rows)
        store.deleted.connect(self._take_deleted)
        store.told.connect(self._window.notice.tell)
        page.open_wanted.connect(lambda row: self.open(row.info.path))
        page.resume_wanted.connect(lambda row: self.resume_wanted.emit(row.info.path))
        page.compare_wanted.connect(self.compare)
        page.settings_wanted.connect(self._use_settings)
        page.folder_wanted.connect(_open_folder)
        page.export_wanted.connect(
            lambda row, kind: self.exporting.choose(row.info.path, row.info.name, kind)
        )
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
        self.comparing.close()
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
        self.page.choose_one()
        self.page.view.setFocus()
        self._window.face.set_training_shown(False)

    @Slot()
    def show_training(self) -> None:
        """Back from the list."""
        self._window.pages.setCurrentWidget(self._window.splitter)
        self._window.whole.setFocus()
        self.store.watch(False)
        self._window.face.set_training_shown(True)

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
            "open", lambda: read_run(path, smoothing), self._show, self.refuse_opening
        )

    def refuse_opening(self, error: Exception) -> None:
        """Say why a run cannot be read."""
        said = self.tr("The run cannot be opened: {0}").format(error_text(error))
        self._window.notice.tell("error", said)

    def _show(self, run: StoredRun) -> None:
        self.shown = run
        self._plots.show_another(scene_of(run))
        self._window.samples.show_stored(run.samples)
        self._window.edits.show_stored(run.edits)
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
        if found.edits is not None and found.edits != run.edits:
            self.shown = run = replace(run, edits=found.edits, timeline=found.timeline)
            steps = [edit.step for edit in found.edits]
            self._plots.update_shown(found.timeline, steps, clip_edits(found.edits))
            self._window.edits.show_stored(found.edits)
        self._plots.extend_shown(found.steps, found.evals)
        if found.samples:
            next_id = run.samples[-1].sample_id + 1 if run.samples else 0
            fresh = samples_of(found.samples, run.series, first_id=next_id)
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
            parent = self.store.row(info.parent_path)
            name = parent.info.name if parent is not None else info.parent_path.name
            parts.append(words.format(name, f"{info.parent_step:,}"))
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
        self._window.edits.show_own()
        self._window.log.show_own()
        self.bar.set_shown("", "")
        self.shown_changed.emit(None)

    @Slot(str)
    def _act_on_shown(self, action: str) -> None:
        if self.shown is not None:
            wanted = self.resume_wanted if action == "resume" else self.branch_wanted
            wanted.emit(self.shown.path)

    @Slot(list)
    def compare(self, rows: Sequence[RunRow]) -> None:
        """Lay runs over the plots; without one that is shown the first is opened in them."""
        self.show_training()
        self.comparing.lay_over([(row.key, row.info.name, row.info.path) for row in rows])

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

    @Slot(list)
    def _take_deleted(self, gone: list[tuple[RunRow, Path]]) -> None:
        self._trashed.append(gone)
        for row, _ in gone:
            if self.shown is not None and self.shown.path == row.info.path:
                self.show_own()
            self.comparing.remove(row.key)
        self._offer_undo()

    def _offer_undo(self) -> None:
        """What was deleted last can be undone, then what was deleted before."""
        gone = self._trashed[-1]
        many = self.tr("{0} runs are in the trash.").format(f"{len(gone):,}")
        one = self.tr("{0} is in the trash.").format(gone[0][0].info.name)
        self._window.notice.dismiss()  # what was just done can be undone: that comes first
        self._window.notice.tell(
            "info", one if len(gone) == 1 else many, action=(UNDO_DELETE, self.tr("Undo"))
        )

    @Slot(str)
    def _act_on_notice(self, action: str) -> None:
        if action == UNDO_DELETE and self._trashed:
            self.store.restore([trash for _, trash in self._trashed.pop()])
            if self._trashed and not self._window.notice.text():
                self._offer_undo()

    # -- the run at work

    @Slot()
    def _follow_phase(self) -> None:
        self.page.set_can_resume(not self._controller.busy)

    @Slot()
    def _follow_end(self) -> None:
        self.page.set_can_resume(True)
        self.store.renew()
        if self.shown is not None:
            self._say_shown(self.shown)

    @Slot()
    def _follow_begin(self) -> None:
        """A run has begun: it is what the person wants to see."""
        self.show_own()
        self.show_training()
        self.store.renew()


def _open_folder(row: RunRow) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.info.path)))
