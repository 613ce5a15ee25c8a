"""A stored run, read whole: its curves as columns, its plan, samples, log, edits, checkpoints.

Made in a worker thread and handed to the window as one frozen value; a million steps are read as
binary columns in a fraction of a second. Knows no Qt.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from core.config import ConfigError, RunConfig
from core.messages.edit_records import Edit
from core.messages.events import CheckpointInfo, Started
from core.run_store.checkpoint_list import list_checkpoints, require_listable
from core.run_store.index import (
    RunInfo,
    read_description,
    read_edits,
    read_evals,
    read_info,
    read_log,
    read_steps,
    run_config,
)
from core.run_store.layers import read_layers
from core.run_store.layout import RunError
from core.run_store.reader import started_of, timeline_of
from core.run_store.record import read_record
from core.schedule.timeline import Timeline
from gui.models.clip_history import ClipHistory, clip_edits_of
from gui.models.run_series import RunSeries
from gui.models.sample_list import Sample
from gui.plots.overlay import Ancestor
from gui.runs.stored.lineage import losses_before, read_ancestor
from gui.runs.stored.stored_samples import samples_of

Array = np.ndarray[Any, Any]

_MOST_LOG_LINES = 2_000


@dataclass(frozen=True, slots=True)
class StoredRun:
    """Everything of one run that the window shows.

    Attributes:
        info: what the list says of it.
        config: as it was started.
        started: its first event, as far as it is stored.
        series: its curves.
        timeline: its schedule with all edits; ``None`` where it is not known.
        samples: newest last.
        log: level, message and detail of each line, oldest first.
        counts: rows of steps, rows of evaluations and samples that were read, cut ones included.
        ancestor: where it branched off from.
        checkpoints: of the run, oldest first.
        problems: what could not be read, as text.
    """

    info: RunInfo
    config: RunConfig
    started: Started
    series: RunSeries
    timeline: Timeline | None
    edits: tuple[Edit, ...]
    samples: tuple[Sample, ...]
    log: tuple[tuple[str, str, str], ...]
    counts: tuple[int, int, int] = (0, 0, 0)
    ancestor: Ancestor | None = None
    checkpoints: tuple[CheckpointInfo, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """The run's folder."""
        return self.info.path

    @property
    def learns_from_others(self) -> bool:
        """Whether finished runs may say how it goes on: it has not ended, its set-up is known."""
        return self.info.state != "completed" and not self.info.imported


def read_run(path: Path, smoothing: float) -> StoredRun:
    """Read all of a run's folder.

    Raises:
        RunError: it is no run's folder, or its description or metrics are damaged.
        ConfigError: its config cannot be read.
    """
    meta = read_description(path)
    config = run_config(path)
    problems = []
    timeline: Timeline | None = None
    edits: tuple[Edit, ...] = ()
    try:
        edits = read_edits(path)
        timeline = timeline_of(path, config)
    except (RunError, ConfigError) as error:
        problems.append(str(error))
    info = read_info(path)
    record = read_record(path)
    problems += map(str, record.problems)
    try:
        require_listable(path)
    except RunError as error:
        problems.append(str(error))
    series = empty_series(info, record.steps, record.evals, smoothing)
    clipping = ClipHistory(config.clipping, clip_edits_of(edits))
    series.append_record(record.steps, record.evals, clipping)
    try:
        series.layers.append_rows(read_layers(path))
    except RunError as error:
        problems.append(str(error))
    ancestor: Ancestor | None = None
    try:
        ancestor = read_ancestor(info, smoothing)
        if ancestor is not None:
            series.set_lead_in(ancestor.series.column("loss"))
    except RunError as error:
        problems.append(str(error))
    return StoredRun(
        info=info,
        config=config,
        started=replace(started_of(path, meta), trial=info.trial),  # a kept one is none any more
        series=series,
        timeline=timeline,
        edits=edits,
        samples=samples_of(record.samples, series),
        log=tuple(
            (entry.level, entry.message, entry.detail)
            for entry in read_log(path)[-_MOST_LOG_LINES:]
        ),
        counts=record.ends,
        ancestor=ancestor,
        checkpoints=tuple(list_checkpoints(path)),
        problems=tuple(problems),
    )


def empty_series(info: RunInfo, steps: Array, evals: Array, smoothing: float) -> RunSeries:
    """Curves for these rows of a run, which knows what another trainer does not tell in them."""
    return RunSeries(smoothing, _untold_by(steps, evals) if info.imported else frozenset())


def _untold_by(steps: Array, evals: Array) -> frozenset[str]:
    """What another trainer's log does not say: which columns are empty, or made up of zeros."""
    found = {"clipped"}
    if np.isnan(steps["grad_norm"]).all():
        found.add("grad_norm")
    if np.isnan(steps["loss"]).all():
        found |= {"loss", "smoothed"}
    if np.isnan(steps["lr"]).all():
        found.add("lr")
    for name in ("train_loss", "val_loss"):
        if not np.isfinite(evals[name]).any():
            found.add(name)
    if not steps["seconds"].any() or not steps["tokens_seen"].any():
        found.add("tokens_per_s")
    return frozenset(found)


def read_series(path: Path, smoothing: float) -> RunSeries:
    """A run's curves; a branch's smoothed loss goes on from its parent's, where that can be read.

    Raises:
        RunError: the metrics are damaged.
    """
    info, steps, evals = read_info(path), read_steps(path), read_evals(path)
    series = empty_series(info, steps, evals, smoothing)
    with suppress(RunError):
        series.set_lead_in(losses_before(info))
    series.append_columns(steps, evals)
    return series
