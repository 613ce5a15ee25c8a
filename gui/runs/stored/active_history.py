"""What the run at work recorded before it was resumed, branched or taken back to a checkpoint.

It is drawn as one with the run: its edits, its curve, its parents' and its samples. Knows no
stored run that is only looked at.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.config import ConfigError, RunConfig
from core.messages.events import Started, WentBack
from core.run_store.index import read_edits, read_info, run_config
from core.run_store.layout import RunError
from core.run_store.reader import timeline_of
from core.session.failures import error_text
from gui.models.background import Background
from gui.models.clip_history import clip_edits_of
from gui.models.edit_list import EditList
from gui.models.sample_list import SampleList
from gui.plots.run_plots import RunPlots
from gui.run.presenter import RunPresenter
from gui.runs.ports import Notices
from gui.runs.stored.lineage import Recorded, read_recorded

READING = "history"  # the key of the work in the background


class ActiveRunHistory(QObject):
    """Keeps plots, samples and edits of the run at work complete.

    Signals: ``timeline_known``: Timeline with all edits so far, int step it goes on from.
    """

    timeline_known = Signal(object, int)

    def __init__(
        self,
        plots: RunPlots,
        samples: SampleList,
        edits: EditList,
        presenter: RunPresenter,
        background: Background,
        notices: Notices,
    ) -> None:
        super().__init__(plots)
        self._plots = plots
        self._samples = samples
        self._edits = edits
        self._presenter = presenter
        self._background = background
        self._notices = notices
        presenter.run_began.connect(self._begin)
        presenter.went_back.connect(self._take_back)

    @Slot(object, object)
    def _begin(self, started: Started, _config: RunConfig) -> None:
        """A run goes on, or branches off: what came before is drawn with it."""
        if started.first_step == 0 and not started.parent:
            return
        path, smoothing = Path(started.run_dir), self._plots.shown.series.smoothing
        self._show_edits(path, started.first_step, started.n_edits)

        def done(recorded: Recorded) -> None:
            self._put_before(started, recorded)

        self._background.run(READING, lambda: read_recorded(path, started, smoothing), done)

    def _show_edits(self, path: Path, step: int, n_edits: int | None = None) -> None:
        """The edits that hold already, at once: those that come are anchored on them."""
        try:
            config, edits = run_config(path), read_edits(path)[:n_edits]
            timeline = timeline_of(path, config, n_edits)
        except (ConfigError, RunError, OSError) as error:
            self._notices.tell("warning", error_text(error))
            return
        if timeline is None:
            return
        self._plots.set_history(timeline, config.clipping, clip_edits_of(edits))
        self.timeline_known.emit(timeline, step)
        self._edits.clear()
        for edit in edits:
            self._edits.add(edit)
        self._plots.set_edit_steps(self._edits.steps())

    def _put_before(self, started: Started, recorded: Recorded) -> None:
        now = self._presenter.started
        if now is None or now.run_dir != started.run_dir:
            return  # another run has begun meanwhile
        if recorded.series is not None:
            self._plots.put_before(recorded.series)
        self._plots.set_lineage(recorded.ancestor)
        self._samples.add_earlier(recorded.samples)
        self._plots.set_sample_steps(self._samples.steps(), own=True)
        info = read_info(Path(started.run_dir))
        if info.not_exact:
            reasons = "; ".join(info.not_exact)
            text = self.tr("This continuation is not exact because of {0}.")
            self._notices.tell("warning", text.format(reasons))

    @Slot(object)
    def _take_back(self, event: WentBack) -> None:
        self._plots.cut_back(event.step)
        started = self._presenter.started
        if started is not None and Path(started.run_dir).is_dir():
            self._show_edits(Path(started.run_dir), event.step)
        self._samples.cut_from(event.step)
        self._plots.set_sample_steps(self._samples.steps(), own=True)
        text = self.tr("The run went back to before step {0} and is paused.")
        self._notices.dismiss()
        self._notices.tell("info", text.format(f"{event.step:,}"))
