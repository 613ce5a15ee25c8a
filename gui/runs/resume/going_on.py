"""Going on from a run: resume, branch, what-if, back to a good step; and what is offered when.

Offers, asks and hands an origin to the controller; the engine does it. Knows no tensor.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.messages.events import Finished, Paused
from core.run_store.checkpoint_list import count_edits, list_checkpoints
from core.run_store.index import (
    discard_trial,
    effective_config,
    keep_trial,
    read_info,
    run_config,
)
from core.run_store.layout import RunError
from core.run_store.reader import timeline_of
from core.session.failures import error_text
from core.session.start_point import BRANCH, RESUME, WHAT_IF, Origin
from gui.run.run_phase import RunAction, RunPhase
from gui.runs.resume.checkpoint_menu import CheckpointMenu
from gui.runs.resume.continue_dialog import Continued, ContinueDialog, Stand
from gui.runs.resume.peeking import Peeking
from gui.runs.stored.earlier import Earlier
from gui.runs.stored.history import History
from gui.runs.table.rows import RunRow

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

GO_BACK, RESUME_RUN, SHOW_RUN = "runs:go_back", "runs:resume", "runs:show"
KEEP, DISCARD = "runs:keep", "runs:discard"


class GoingOn(QObject):
    """One window's ways to go on from what was trained."""

    def __init__(self, window: "MainWindow", history: History, peeking: Peeking) -> None:
        super().__init__(window)
        self._window = window
        self._controller = window.controller
        self._history = history
        self.checkpoints = CheckpointMenu(window, history, peeking)
        self.earlier = Earlier(window, history.background)
        self._offered: Path | None = None
        self._trial: Path | None = None
        self._has_offered = False
        self._back_to: int | None = None
        self._in_trouble = False  # the run has paused by itself, and the notice says why
        history.resume_wanted.connect(self.resume)
        history.branch_wanted.connect(self.branch)
        history.store.rows_changed.connect(self._offer_unfinished)
        self.checkpoints.branch_wanted.connect(self.branch)
        self.checkpoints.what_if_wanted.connect(self.try_out)
        window.notice.action_wanted.connect(self._act)
        display = window.display
        display.run_ended.connect(self._end)
        display.trouble.connect(self._tell_trouble)
        self._controller.phase_changed.connect(self._forget_trouble)

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

    def branch(self, path: Path, step: int | None = None) -> None:
        """Ask for a branch."""
        self._ask(path, BRANCH, step)

    def try_out(self, path: Path, step: int) -> None:
        """Ask for a what-if."""
        self._ask(path, WHAT_IF, step)

    def _ask(self, path: Path, kind: str, step: int | None) -> None:
        if not self._controller.can(RunAction.GO_ON):
            return

        def failed(error: Exception) -> None:
            self._window.notice.tell("error", error_text(error))

        self._history.background.run(
            "continue",
            lambda: read_continued(path),
            lambda run: self._open(run, kind, step),
            failed,
        )

    def _open(self, run: Continued, kind: str, step: int | None) -> None:
        draft = self._window.draft.config()
        dialog = ContinueDialog(run, kind, step, draft, self._window)
        dialog.wanted.connect(self.go)
        dialog.open()

    @Slot(object, str)
    def go(self, origin: Origin, name: str) -> None:
        """Go on from there."""
        window = self._window
        if not self._controller.can(RunAction.GO_ON) or window.closing.waiting:
            return
        window.notice.dismiss()
        self._history.show_own()
        self._history.show_training()
        window.display.forget()
        self._controller.start(run_config(origin.run_dir), origin=origin, name=name)

    # -- offers

    @Slot(object)
    def _tell_trouble(self, event: Paused) -> None:
        """The run has paused by itself: going back is offered where it helps."""
        action = None
        self._in_trouble = True
        if event.kind == "nonfinite":
            # A checkpoint of this very state would bring back the trouble.
            earlier = [one.step for one in self.checkpoints.own if one.step < event.step]
            self._back_to = max(earlier, default=None)
            to = self.tr("Go back to step {0}").format(f"{self._back_to:,}") if earlier else ""
            action = (GO_BACK, to or self.tr("Go back to the last good step"))
        self._window.notice.tell("warning", str(event.reason), details=True, action=action)

    @Slot(object)
    def _forget_trouble(self, phase: RunPhase) -> None:
        """The run goes on: what kept it from that is over."""
        if self._in_trouble and phase is RunPhase.RUNNING:
            self._in_trouble = False
            self._window.notice.dismiss()

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
        words = self.tr(
            "{0} was broken off at step {1}: the program ended while it was on. Resume goes on "
            "from its last checkpoint."
        ).format(row.info.name, f"{row.info.steps_done:,}")
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
        self._history.comparing.lay_over([(str(self._trial), self.tr("what if"), self._trial)])
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
            self._keep(path)
        else:
            self._discard(path)

    def _keep(self, path: Path) -> None:
        notice = self._window.notice
        try:
            keep_trial(path)
        except (RunError, OSError) as error:
            notice.tell("error", error_text(error))
            return
        self._history.store.renew()
        notice.tell("info", self.tr("{0} is a run of its own now.").format(read_info(path).name))

    def _discard(self, path: Path) -> None:
        """Nothing of it is left: neither in the window nor on disk."""
        window = self._window
        assert window.plots is not None
        self._history.comparing.remove(str(path))
        self.checkpoints.forget()
        window.plots.forget_own()
        window.samples.begin_run()
        window.edits.begin_run()
        window.display.forget_trial()

        def done(_nothing: object) -> None:
            self._history.store.renew()
            window.notice.tell("info", self.tr("The trial is discarded; nothing of it is left."))

        def failed(error: Exception) -> None:
            window.notice.tell("error", error_text(error))

        self._history.background.run("discard", lambda: discard_trial(path), done, failed)


def read_continued(path: Path) -> Continued:
    """What has to be known of a run to go on from it.

    Raises:
        RunError, ConfigError: its folder cannot be read.
    """
    info, checkpoints = read_info(path), tuple(list_checkpoints(path))
    n_edits: dict[int, int | None] = {one.step: count_edits(one.path) for one in checkpoints}
    return Continued(
        path=path,
        name=info.name,
        last=_stand(path, None),
        stands={step: _stand(path, n) for step, n in ({0: 0} | n_edits).items()},
        checkpoints=checkpoints,
        not_exact=info.not_exact,
        begins_at_0=info.parent_path is None,
    )


def _stand(path: Path, n_edits: int | None) -> Stand:
    timeline = timeline_of(path, run_config(path), n_edits)
    return Stand(effective_config(path, n_edits), timeline)
