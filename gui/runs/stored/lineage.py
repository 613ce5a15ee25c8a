"""Where a branch comes from: the curves of its parents as one series, root first. No Qt."""

from pathlib import Path

from core.run_store.index import RunInfo, read_edits, read_evals, read_info, read_steps, run_config
from gui.models.clip_history import ClipHistory
from gui.models.run_series import RunSeries
from gui.plots.overlay import Ancestor
from gui.runs.stored.clip_record import clip_edits

_DEEPEST = 32  # branches of branches; more is a circle


def read_ancestor(info: RunInfo, smoothing: float) -> Ancestor | None:
    """The parent's curve up to where ``info`` branched off; ``None``: no parent, or it is gone.

    Raises:
        RunError: a parent's metrics are damaged.
    """
    parent = info.parent_path
    if parent is None or not parent.is_dir():
        return None
    series = RunSeries(smoothing)
    for path, step in reversed(chain(info)):
        steps, evals = read_steps(path), read_evals(path)
        series.append_columns(steps[steps["step"] < step], evals[evals["step"] < step])
    return Ancestor(read_info(parent).name, series, info.parent_step)


def chain(info: RunInfo) -> list[tuple[Path, int]]:
    """The folders of parent, grandparent and so on, each with the step where its child begins."""
    found: list[tuple[Path, int]] = []
    while len(found) < _DEEPEST:
        parent = info.parent_path
        if parent is None or not parent.is_dir():
            break
        # What a grandchild took from it reaches no further than where the child left.
        step = min([info.parent_step, *(step for _, step in found[-1:])])
        found.append((parent, step))
        info = read_info(parent)
        if info.state == "unreadable":
            break
    return found


def read_before(path: Path, step: int, smoothing: float) -> RunSeries:
    """What a run did before ``step``, from its own folder.

    Raises:
        RunError: its metrics are damaged.
    """
    series = RunSeries(smoothing)
    steps, evals = read_steps(path), read_evals(path)
    kept = steps[steps["step"] < step]
    before = evals[evals["step"] < step] if len(kept) else evals[:0]
    clipping = ClipHistory(run_config(path).clipping, clip_edits(read_edits(path)))
    series.append_record(kept, before, clipping)
    return series
