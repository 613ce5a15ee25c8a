"""A what-if that has ended: drawn over its parent, then kept as a branch or discarded."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.messages.events import Finished
from core.run_store.index import discard_trial, keep_trial, read_info
from core.run_store.layout import RunError
from core.session.failures import error_text
from gui.models.background import Background
from gui.run.presenter import RunPresenter
from gui.runs.compare.comparison import RunComparison
from gui.runs.ports import Notices
from gui.runs.stored.viewer import StoredRunViewer
from gui.runs.table.store import RunStore

KEEP, DISCARD = "runs:keep", "runs:discard"


class TrialDecision(QObject):
    """Asks about the last trial. Signals: ``discarded``: no part may show it any more."""

    discarded = Signal()

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
        presenter.run_ended.connect(self._take_end)

    @Slot(object)
    def _take_end(self, finished: Finished) -> None:
        started = self._presenter.started
        if started is None or not started.trial or not finished.run_dir:
            return
        self._trial = trial = Path(finished.run_dir)
        parent = read_info(trial).parent_path
        if parent is None:
            return
        self._viewer.open(parent)
        self._comparison.lay_over([(str(trial), self.tr("what if"), trial)])
        text = self.tr("The trial has ended at step {0}; its loss is drawn over its parent's.")
        self._notices.tell(
            "info",
            text.format(f"{finished.step:,}"),
            action=(KEEP, self.tr("Keep as a branch")),
            other=(DISCARD, self.tr("Discard")),
        )

    @Slot(str)
    def act(self, action: str) -> None:
        """What was pressed in the notice."""
        if action not in (KEEP, DISCARD) or self._trial is None:
            return
        path, self._trial = self._trial, None
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
        text = self.tr("{0} is a run of its own now.")
        self._notices.tell("info", text.format(read_info(path).name))

    def _discard(self, path: Path) -> None:
        """Nothing of it is left: neither in the window nor on disk."""
        self._comparison.remove(str(path))
        self.discarded.emit()

        def done(_nothing: object) -> None:
            self._store.renew()
            self._notices.tell("info", self.tr("The trial is discarded; nothing of it is left."))

        def failed(error: Exception) -> None:
            self._notices.tell("error", error_text(error))

        self._background.run("discard", lambda: discard_trial(path), done, failed)
