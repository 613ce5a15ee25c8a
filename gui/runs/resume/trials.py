"""A what-if that has ended: drawn over its parent, then kept as a branch or discarded.

A discarded one lies in the trash and can be brought back, until the next is discarded or the window
is closed.
"""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.messages.events import Finished
from core.run_store.index import (
    delete_for_good,
    keep_trial,
    read_info,
    restore,
    set_trial_aside,
)
from core.run_store.layout import RunError
from core.session.failures import error_text
from gui.models.background import Background
from gui.run.presenter import RunPresenter
from gui.runs.compare.comparison import RunComparison
from gui.runs.ports import Notices
from gui.runs.resume.trial_outcome import TrialOutcome, read_outcome
from gui.runs.stored.stored_run import StoredRun
from gui.runs.stored.viewer import StoredRunViewer
from gui.runs.table.store import RunStore

KEEP, DISCARD, BRING_BACK = "runs:keep", "runs:discard", "runs:bring back"


class TrialDecision(QObject):
    """Asks about the trial that has ended, and about one that is opened before it was decided on.

    Signals:
        discarded: this window's own trial is gone: no part may show it any more.
        stretch_wanted: int first, int last: the steps that were tried, to be looked at.
        whole_wanted: there is nothing left to look at closely.
    """

    discarded = Signal()
    stretch_wanted = Signal(int, int)
    whole_wanted = Signal()

    def __init__(
        self,
        presenter: RunPresenter,
        viewer: StoredRunViewer,
        comparison: RunComparison,
        store: RunStore,
        background: Background,
        notices: Notices,
    ) -> None:
        super().__init__(viewer)
        self._presenter = presenter
        self._viewer = viewer
        self._comparison = comparison
        self._store = store
        self._background = background
        self._notices = notices
        self._trial: Path | None = None
        self._parent: Path | None = None
        self._outcome: TrialOutcome | None = None
        self._aside: Path | None = None  # in the trash: the one that was discarded last
        presenter.run_ended.connect(self._take_end)
        viewer.shown_changed.connect(self._take_shown)

    @Slot(object)
    def _take_end(self, finished: Finished) -> None:
        started = self._presenter.started
        if started is None or not started.trial or not finished.run_dir:
            return
        trial = Path(finished.run_dir)
        info = read_info(trial)
        parent = info.parent_path
        self._outcome, self._parent = None, parent
        self._trial = trial
        if parent is None or not info.trial:  # or it was kept meanwhile
            return
        self._viewer.open(parent)
        self._comparison.lay_over([(str(trial), info.name, trial)])  # as in list and notice
        self._ask(self.tr("Trial finished. Its loss is drawn over its parent's."))
        self._read(trial)

    @Slot(object)
    def _take_shown(self, run: StoredRun | None) -> None:
        """The parent is there to be looked at; or a trial was opened that is not decided on."""
        if run is None:
            return
        if run.path == self._parent:
            self._show_stretch()
        elif run.info.trial and run.info.state != "running":
            self._trial, self._parent, self._outcome = run.path, None, None
            self._ask(self.tr("Trial {0} was neither kept nor discarded.").format(run.info.name))
            self._read(run.path)

    def _read(self, trial: Path) -> None:
        """Say how the trial compares as soon as that is read."""

        def done(outcome: TrialOutcome | None) -> None:
            if trial != self._trial or outcome is None:  # decided meanwhile, or nothing to say
                return
            self._outcome = outcome
            name = read_info(trial).name
            self._ask(self.tr("{0} finished: {1}").format(name, outcome.text()))
            self._show_stretch()

        def failed(error: Exception) -> None:
            self._notices.tell("error", error_text(error))

        self._background.run("trial", lambda: read_outcome(trial), done, failed)

    def _show_stretch(self) -> None:
        """Once both are known: the parent stands in the plots, and which steps were tried."""
        shown, outcome = self._viewer.shown, self._outcome
        if shown is not None and shown.path == self._parent and outcome is not None:
            self._parent = None  # once: from then on the person zooms
            self.stretch_wanted.emit(outcome.first, outcome.last)

    def _ask(self, text: str) -> None:
        self._notices.tell(
            "info",
            text,
            action=(KEEP, self.tr("Keep as branch")),
            other=(DISCARD, self.tr("Discard")),
        )

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action == BRING_BACK:
            self._bring_back()
        if action not in (KEEP, DISCARD) or self._trial is None:
            return
        path, self._trial, self._parent = self._trial, None, None
        if action == KEEP:
            self._keep(path)
        else:
            self._discard(path)

    def _keep(self, path: Path) -> None:
        try:
            keep_trial(path)
        except (RunError, OSError) as error:
            self._notices.tell("error", error_text(error))
            return
        self._store.renew()
        info = read_info(path)
        self._comparison.rename(str(path), info.name)
        text = self.tr("{0} kept as a branch of its parent from step {1}.")
        self._notices.tell("info", text.format(info.name, f"{info.parent_step:,}"))
        shown = self._viewer.shown
        if shown is not None and shown.path == path:
            self._viewer.open(path)  # as what it is now

    def _discard(self, path: Path) -> None:
        """Nothing of it is left in the window; on disk only until it cannot be brought back."""
        self._comparison.remove(str(path))
        finished, shown = self._presenter.finished, self._viewer.shown
        if finished is not None and Path(finished.run_dir) == path:
            self.discarded.emit()
        if shown is not None and shown.path == path:
            self._viewer.show_own()
        self.whole_wanted.emit()

        before, self._aside = self._aside, None

        def discard() -> Path:
            if before is not None:
                _delete(before)
            return set_trial_aside(path)

        def done(aside: Path) -> None:
            self._store.renew()
            self.take_over(aside)

        def failed(error: Exception) -> None:
            self._notices.tell("error", error_text(error))

        self._background.run("discard", discard, done, failed)

    def _bring_back(self) -> None:
        """The discarded trial is there again, is shown, and asks again."""
        aside, self._aside = self._aside, None
        if aside is None:
            return
        try:
            trial = restore(aside)
        except (RunError, OSError) as error:
            self._notices.tell("error", error_text(error))
            return
        self._store.renew()
        self._viewer.open(trial)

    def leave(self) -> Path | None:
        """What was discarded and can be brought back: another one has it from here on."""
        aside, self._aside = self._aside, None
        return aside

    def take_over(self, aside: Path | None) -> None:
        """Offer to bring that one back."""
        self._aside = aside
        if aside is not None:
            text, undo = self.tr("Trial discarded."), self.tr("Undo")
            self._notices.tell("info", text, action=(BRING_BACK, undo))

    def close(self) -> None:
        """What was discarded cannot be brought back any more."""
        if self._aside is not None:
            _delete(self._aside)
            self._aside = None


def _delete(aside: Path) -> None:
    """Delete what was discarded; where that cannot be, it stays in the trash."""
    with suppress(RunError, OSError):
        delete_for_good(aside)
