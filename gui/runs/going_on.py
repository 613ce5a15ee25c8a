"""Going on from a run: resume, branch, what-if, back to an earlier step; and what is offered when.

Offers, asks and hands an origin to the controller; the engine does it. Knows no tensor.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from core import checkpoint_list
from core.checkpoint_list import CheckpointInfo, list_checkpoints
from core.config import ConfigError, RunConfig
from core.events import CheckpointsChanged, Finished, Paused, Started, WentBack
from core.origin import BRANCH, RESUME, WHAT_IF, Origin
from core.run_files import RunError
from core.runs import (
    effective_config,
    keep_trial,
    read_edits,
    read_info,
    read_samples,
    run_config,
)
from gui.models.run_series import RunSeries
from gui.models.sample_list import Sample
from gui.plots.overlay import Ancestor
from gui.run_controller import Control
from gui.runs.checkpoint_words import checkpoint_words
from gui.runs.clip_record import clip_edits
from gui.runs.continue_dialog import Continued, ContinueDialog
from gui.runs.history import History, flags
from gui.runs.lineage import read_ancestor, read_before
from gui.runs.peeking import Peeking
from gui.runs.rows import RunRow, timeline_of
from gui.runs.stored_run import samples_of

if TYPE_CHECKING:
    from gui.main_window import MainWindow

GO_BACK, RESUME_RUN, SHOW_RUN = "runs:go_back", "runs:resume", "runs:show"
KEEP, DISCARD = "runs:keep", "runs:discard"

_Earlier = tuple[RunSeries | None, Ancestor | None, tuple[Sample, ...]]


class GoingOn(QObject):
    """One window's ways to go on from what was trained."""

    def __init__(self, window: "MainWindow", history: History, peeking: Peeking) -> None:
        super().__init__(window)
        assert window.plots is not None
        self._window = window
        self._controller = window.controller
        self._history = history
        self._peeking = peeking
        self._plots = window.plots
        self._own: tuple[CheckpointInfo, ...] = ()  # of the run at work
        self._offered: Path | None = None
        self._trial: Path | None = None
        self._has_offered = False
        self._back_to: int | None = None
        history.resume_wanted.connect(self.resume)
        history.branch_wanted.connect(self.branch)
        history.store.rows_changed.connect(self._offer_unfinished)
        self._plots.checkpoint_clicked.connect(self.show_menu)
        window.notice.action_wanted.connect(self._act)
        display = window.display
        display.run_began.connect(self._begin)
        display.run_ended.connect(self._end)
        display.checkpoints_changed.connect(self._take_checkpoints)
        display.trouble.connect(self._tell_trouble)
        display.went_back.connect(self._take_back)

    # -- resume and branch

    @property
    def _last(self) -> Path | None:
        """The run that is meant where none is named: the shown one, else this window's last."""
        if self._history.shown is not None:
            return self._history.shown.path
        finished = self._window.display.finished
        return Path(finished.run_dir) if finished is not None and finished.run_dir else None

    @Slot()
    def resume_last(self) -> None:
        """Resume the shown run, or the one that has just ended; else show all to choose from."""
        if self._last is not None:
            self.resume(self._last)
        else:
            self._history.show_page()

    @Slot(object)
    def resume(self, path: Path) -> None:
        """Ask how to go on with a run, then do it."""
        self._ask(path, RESUME, None)

    @Slot(object)
    def branch(self, path: Path, step: int | None = None) -> None:
        """Ask for a branch."""
        self._ask(path, BRANCH, step)

    def try_out(self, path: Path, step: int) -> None:
        """Ask for a what-if."""
        self._ask(path, WHAT_IF, step)

    def _ask(self, path: Path, kind: str, step: int | None) -> None:
        if not self._controller.can(Control.GO_ON):
            return

        def failed(error: Exception) -> None:
            self._window.notice.tell("error", str(error))

        self._history.background.run(
            "continue",
            lambda: read_continued(path),
            lambda run: self._open(run, kind, step),
            failed,
        )

    def _open(self, run: Continued, kind: str, step: int | None) -> None:
        draft = self._window.draft.config() if self._window.draft is not None else None
        dialog = ContinueDialog(run, kind, step, draft, self._window)
        dialog.wanted.connect(self.go)
        dialog.open()

    @Slot(object, str)
    def go(self, origin: Origin, name: str) -> None:
        """Go on from there."""
        window = self._window
        if not self._controller.can(Control.GO_ON) or window.closing.waiting:
            return
        window.notice.dismiss()
        self._history.show_own()
        self._history.show_training()
        window.display.forget()
        self._controller.start(run_config(origin.run_dir), origin=origin, name=name)

    # -- the run at work

    @Slot(object, object)
    def _begin(self, started: Started, _config: RunConfig) -> None:
        """What came before this sitting is drawn with it."""
        self._own = ()
        self._plots.set_checkpoints((), own=True)
        if started.first_step == 0 and not started.parent:
            return
        self._begin_history(Path(started.run_dir), started.first_step)
        path, smoothing = Path(started.run_dir), self._window.view.smoothing

        def done(earlier: _Earlier) -> None:
            self._put_before(started, earlier)

        self._history.background.run(
            "earlier", lambda: _read_earlier(path, started, smoothing), done
        )

    def _begin_history(self, path: Path, step: int) -> None:
        """The edits up to here, at once: those that come are anchored on them."""
        try:
            config, edits = run_config(path), read_edits(path)
            timeline = timeline_of(path, config, until=step)
        except (ConfigError, RunError, OSError) as error:
            self._window.notice.tell("warning", str(error))
            return
        if timeline is None:
            return
        clipping = clip_edits(edit for edit in edits if edit.step <= step)
        self._plots.set_history(timeline, config.clipping, clipping)
        if self._window.staging is not None:
            self._window.staging.begin(timeline, step)
        self._window.edits.begin_run()
        for edit in edits:
            if edit.step < step:
                self._window.edits.add(edit)
        self._plots.set_edit_steps(self._window.edits.edits.steps())

    def _put_before(self, started: Started, earlier: _Earlier) -> None:
        now = self._window.display.started
        if now is None or now.run_dir != started.run_dir:
            return  # another run has begun meanwhile
        series, ancestor, samples = earlier
        if series is not None:
            self._plots.put_before(series)
        self._plots.set_lineage(ancestor)
        self._window.samples.samples.add_earlier(samples)
        self._plots.set_sample_steps(self._window.samples.samples.steps())
        info = read_info(Path(started.run_dir))
        if info.not_exact:
            reasons = "; ".join(info.not_exact)
            words = self.tr("This continuation is not exact because of {0}.")
            self._window.notice.tell("warning", words.format(reasons))

    @Slot(object)
    def _take_checkpoints(self, event: CheckpointsChanged) -> None:
        self._own = event.kept
        self._plots.set_checkpoints(flags(event.kept), own=True)

    @Slot(object)
    def _tell_trouble(self, event: Paused) -> None:
        """The run has paused by itself: going back is offered where it helps."""
        action = None
        if event.kind == "nonfinite":
            earlier = [one.step for one in self._own if one.step <= event.step]
            self._back_to = max(earlier, default=None)
            to = self.tr("Go back to step {0}").format(f"{self._back_to:,}") if earlier else ""
            action = (GO_BACK, to or self.tr("Go back to the last good step"))
        self._window.notice.tell("warning", event.reason, details=True, action=action)

    @Slot(object)
    def _take_back(self, event: WentBack) -> None:
        self._plots.cut_back(event.step)
        started = self._window.display.started
        if started is not None and Path(started.run_dir).is_dir():
            self._begin_history(Path(started.run_dir), event.step)
        self._window.samples.samples.cut_from(event.step)
        self._plots.set_sample_steps(self._window.samples.samples.steps())
        words = self.tr("The run is as it was before step {0}, and waits.")
        self._window.notice.dismiss()
        self._window.notice.tell("info", words.format(f"{event.step:,}"))

    # -- a checkpoint's flag

    @Slot(int, object)
    def show_menu(self, step: int, at: QPoint) -> None:
        """What can be done with the checkpoint of a step, of the run that is shown."""
        shown = self._history.shown
        started = self._window.display.started
        known = shown.checkpoints if shown is not None else self._own
        one = next((each for each in known if each.step == step), None)
        if one is None or (shown is None and started is None):
            return
        path = shown.path if shown is not None else Path(started.run_dir if started else "")
        menu = QMenu(self._window)
        menu.setObjectName("checkpoint_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = menu.addAction(checkpoint_words(one))
        heading.setEnabled(False)
        menu.addSeparator()
        free = self._controller.can(Control.GO_ON)
        later = "" if free else self.tr("  (once the run has ended)")
        branch = menu.addAction(self.tr("Branch from here with another tail…") + later)
        branch.triggered.connect(lambda: self.branch(path, step))
        what_if = menu.addAction(self.tr("What if…  try a few steps") + later)
        what_if.triggered.connect(lambda: self.try_out(path, step))
        for action in (branch, what_if):
            action.setEnabled(free)
        if shown is None and self._controller.can(Control.GO_BACK):
            back = menu.addAction(self.tr("Go back to here"))
            back.triggered.connect(lambda: self._controller.go_back(step))
        menu.addSeparator()
        sample = menu.addAction(self.tr("Sample from here"))
        sample.triggered.connect(lambda: self._peeking.sample(one))
        pin = menu.addAction(self.tr("Unpin") if one.pinned else self.tr("Pin: keep it for good"))
        pin.setEnabled(
            shown is not None or not self._controller.busy or self._controller.can(Control.PIN)
        )
        pin.triggered.connect(lambda: self._pin(path, one))
        row = self._history.store.row(path)
        if row is not None:
            compare = menu.addAction(self.tr("Compare with…"))
            compare.triggered.connect(self._history.show_page)
        folder = menu.addAction(self.tr("Show its files"))
        folder.triggered.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(one.path)))
        )
        menu.popup(at)

    def _pin(self, path: Path, one: CheckpointInfo) -> None:
        if self._history.shown is None and self._controller.busy:
            self._controller.pin(one.step, not one.pinned)
            return

        def done(checkpoints: list[CheckpointInfo]) -> None:
            shown = self._history.shown
            if shown is not None and shown.path == path:
                self._history.renew_checkpoints(tuple(checkpoints))
            else:
                self._take_checkpoints(CheckpointsChanged(tuple(checkpoints), 0))

        def failed(error: Exception) -> None:
            self._window.notice.tell("error", str(error))

        def change() -> list[CheckpointInfo]:
            checkpoint_list.pin(path, one.step, not one.pinned)
            return list_checkpoints(path)

        self._history.background.run("pin", change, done, failed)

    # -- offers

    @Slot(list)
    def _offer_unfinished(self, rows: list[RunRow]) -> None:
        """Once, when the runs are first known: what a crash has broken off."""
        if self._has_offered:
            return
        self._has_offered = True
        broken = [row for row in rows if row.info.ended_badly and not row.info.trial]
        if not broken or self._controller.busy:
            return
        row = broken[0]
        self._offered = row.info.path
        words = self.tr("{0} ended without a word at step {1}.").format(
            row.info.name, f"{row.info.steps_done:,}"
        )
        if len(broken) > 1:
            words += " " + self.tr("{0} more are in the list of runs.").format(len(broken) - 1)
        self._window.notice.tell(
            "info",
            words,
            action=(RESUME_RUN, self.tr("Resume…")),
            other=(SHOW_RUN, self.tr("Show")),
        )

    @Slot(object)
    def _end(self, finished: Finished) -> None:
        started = self._window.display.started
        if started is None or not started.trial or not finished.run_dir:
            return
        self._trial = Path(finished.run_dir)
        info = read_info(self._trial)
        parent = info.parent_path
        if parent is None:
            return
        self._history.open(parent)
        self._history.compare_paths([(str(self._trial), self.tr("what if"), self._trial)])
        self._window.notice.tell(
            "info",
            self.tr("The trial has ended at step {0}; its loss is drawn over its parent's.").format(
                f"{finished.step:,}"
            ),
            action=(KEEP, self.tr("Keep as a branch")),
            other=(DISCARD, self.tr("Discard")),
        )

    @Slot(str)
    def _act(self, action: str) -> None:
        if action == GO_BACK:
            self._controller.go_back(self._back_to)
        elif action == RESUME_RUN and self._offered is not None:
            self.resume(self._offered)
        elif action == SHOW_RUN and self._offered is not None:
            self._history.open(self._offered)
        elif action in (KEEP, DISCARD) and self._trial is not None:
            self._decide(keep=action == KEEP)

    def _decide(self, *, keep: bool) -> None:
        assert self._trial is not None
        path, self._trial = self._trial, None
        if keep:
            keep_trial(path)
            self._history.store.refresh()
            return
        row = self._history.store.row(path)
        self._plots.overlays.remove(str(path))
        self._history.show_overlays()
        if row is not None:
            self._history.store.delete(row)


def read_continued(path: Path) -> Continued:
    """What has to be known of a run to go on from it.

    Raises:
        RunError, ConfigError: its folder cannot be read.
    """
    info = read_info(path)
    return Continued(
        path=path,
        name=info.name,
        config=effective_config(path),
        timeline=timeline_of(path, run_config(path)),
        checkpoints=tuple(list_checkpoints(path)),
        not_exact=info.not_exact,
    )


def _read_earlier(path: Path, started: Started, smoothing: float) -> _Earlier:
    """Own curve before this sitting, the parents', and the earlier samples."""
    info = read_info(path)
    ancestor = read_ancestor(info, smoothing)
    series = None
    samples: tuple[Sample, ...] = ()
    if started.first_step > (info.parent_step if ancestor is not None else 0):
        series = read_before(path, started.first_step, smoothing)
        samples = tuple(
            one for one in samples_of(read_samples(path), series) if one.step < started.first_step
        )
    renumbered = tuple(
        Sample(-1 - place, one.step, one.prompt, one.text, one.loss, False, one.complete)
        for place, one in enumerate(samples)
    )
    return series, ancestor, renumbered
