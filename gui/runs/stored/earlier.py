"""What came before a run's present sitting: its history, its curve, its parents', its samples.

A resumed or branched run is drawn as one with it, and one that goes back is cut to it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.config import ConfigError, RunConfig
from core.messages.events import Started, WentBack
from core.run_store.index import read_edits, read_info, read_samples, run_config
from core.run_store.layout import RunError
from core.run_store.reader import timeline_of
from core.session.failures import error_text
from gui.models.run_series import RunSeries
from gui.models.sample_list import Sample
from gui.plots.overlay import Ancestor
from gui.runs.background import Background
from gui.runs.stored.clip_record import clip_edits
from gui.runs.stored.lineage import read_ancestor, read_before
from gui.runs.stored.stored_run import samples_of

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_Read = tuple[RunSeries | None, Ancestor | None, tuple[Sample, ...]]


class Earlier(QObject):
    """One window's run at work, and what it was before."""

    def __init__(self, window: "MainWindow", background: Background) -> None:
        super().__init__(window)
        assert window.plots is not None
        self._window = window
        self._plots = window.plots
        self._background = background
        window.display.run_began.connect(self._begin)
        window.display.went_back.connect(self._take_back)

    @Slot(object, object)
    def _begin(self, started: Started, _config: RunConfig) -> None:
        """What came before this sitting is drawn with it."""
        if started.first_step == 0 and not started.parent:
            return
        self._begin_history(Path(started.run_dir), started.first_step, started.n_edits)
        path, smoothing = Path(started.run_dir), self._window.view.smoothing

        def done(earlier: _Read) -> None:
            self._put_before(started, earlier)

        self._background.run("earlier", lambda: _read_earlier(path, started, smoothing), done)

    def _begin_history(self, path: Path, step: int, n_edits: int | None = None) -> None:
        """The edits that hold already, at once: those that come are anchored on them."""
        try:
            config, edits = run_config(path), read_edits(path)[:n_edits]
            timeline = timeline_of(path, config, n_edits)
        except (ConfigError, RunError, OSError) as error:
            self._window.notice.tell("warning", error_text(error))
            return
        if timeline is None:
            return
        self._plots.set_history(timeline, config.clipping, clip_edits(edits))
        if self._window.staging is not None:
            self._window.staging.begin(timeline, step)
        self._window.edits.begin_run()
        for edit in edits:
            self._window.edits.add(edit)
        self._plots.set_edit_steps(self._window.edits.edits.steps())

    def _put_before(self, started: Started, earlier: _Read) -> None:
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


def _read_earlier(path: Path, started: Started, smoothing: float) -> _Read:
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
