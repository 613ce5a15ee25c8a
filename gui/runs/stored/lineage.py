"""What a run recorded before its present start, and the curves of its parents, root first.

Knows no Qt.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from core.disks import NoAnswerError, require_answer
from core.i18n import reason_of
from core.messages.events import Started
from core.run_store.index import (
    RunInfo,
    read_edits,
    read_evals,
    read_info,
    read_samples,
    read_steps,
    run_config,
)
from core.run_store.layers import read_layers
from core.run_store.layout import RunError
from gui.models.clip_history import ClipHistory, clip_edits_of
from gui.models.reduce import Array
from gui.models.run_series import RunSeries
from gui.models.sample_list import Sample
from gui.plots.overlay import Ancestor
from gui.runs.stored.stored_samples import samples_of

_DEEPEST = 32  # branches of branches; more is a circle


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a run that goes on has behind it.

    Attributes:
        series: its own curve up to its first step now; ``None``: it has none.
        ancestor: where it branched off from.
        samples: its own from before, numbered downwards from -1, so that no id comes twice.
    """

    series: RunSeries | None
    ancestor: Ancestor | None
    samples: tuple[Sample, ...]


def read_recorded(path: Path, started: Started, smoothing: float) -> Recorded:
    """What the run in ``path``, which has just ``started``, recorded before.

    Raises:
        RunError: its metrics, or a parent's, are damaged.
        ConfigError: its config cannot be read.
    """
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
        replace(one, sample_id=-1 - place, streaming=False) for place, one in enumerate(samples)
    )
    return Recorded(series, ancestor, renumbered)


def read_ancestor(info: RunInfo, smoothing: float) -> Ancestor | None:
    """The parent's curve up to where ``info`` branched off; ``None``: no parent, or it is gone.

    Raises:
        RunError: a parent's metrics are damaged, or its disk says nothing.
    """
    parent = info.parent_path
    if parent is None or not _is_there(parent):
        return None
    series = RunSeries(smoothing)
    for path, step in reversed(chain(info)):
        steps, evals = read_steps(path), read_evals(path)
        series.append_columns(steps[steps["step"] < step], evals[evals["step"] < step])
        with suppress(RunError):  # its curves stand without them, and it says why when it is opened
            series.layers.append_rows(read_layers(path).before(step))
    return Ancestor(read_info(parent).name, series, info.parent_step)


def losses_before(info: RunInfo) -> Array:
    """The losses of its parents up to where ``info`` branched off (n,), oldest first.

    Raises:
        RunError: a parent's metrics are damaged, or its disk says nothing.
    """
    parts = [np.empty(0)]
    for path, step in reversed(chain(info)):
        steps = read_steps(path)
        parts.append(steps["loss"][steps["step"] < step])
    return np.concatenate(parts)


def chain(info: RunInfo) -> list[tuple[Path, int]]:
    """The folders of parent, grandparent and so on, each with the step where its child begins.

    Raises:
        RunError: the disk of one says nothing.
    """
    found: list[tuple[Path, int]] = []
    while len(found) < _DEEPEST:
        parent = info.parent_path
        if parent is None or not _is_there(parent):
            break
        # What a grandchild took from it reaches no further than where the child left.
        step = min([info.parent_step, *(step for _, step in found[-1:])])
        found.append((parent, step))
        info = read_info(parent)
        if info.state == "unreadable":
            break
    return found


def _is_there(folder: Path) -> bool:
    try:
        require_answer(folder, deep=False)
    except NoAnswerError as error:
        raise RunError(reason_of(error)) from error
    return folder.is_dir()


def read_before(path: Path, step: int, smoothing: float) -> RunSeries:
    """What a run did before ``step``, from its own folder.

    Raises:
        RunError: its metrics are damaged.
    """
    series = RunSeries(smoothing)
    steps, evals = read_steps(path), read_evals(path)
    kept = steps[steps["step"] < step]
    before = evals[evals["step"] < step] if len(kept) else evals[:0]
    clipping = ClipHistory(run_config(path).clipping, clip_edits_of(read_edits(path)))
    series.append_record(kept, before, clipping)
    series.layers.append_rows(read_layers(path))
    series.layers.cut_from(step)
    return series
