"""A stored run's clipping as it was edited on the way, and its record taken in with it. No Qt."""

from collections.abc import Iterable

from core.config import ClippingConfig, RunConfig
from core.edits import SETTINGS, Edit
from gui.models.clip_history import ClipEdits, ClipHistory
from gui.models.reduce import Array
from gui.models.run_series import RunSeries


def clip_edits(edits: Iterable[Edit]) -> ClipEdits:
    """From which step on a run clipped otherwise."""
    norm, begin = SETTINGS["clipping"]
    return tuple(
        (edit.step, ClippingConfig(max_norm=edit.values[norm], begin=edit.values[begin]))
        for edit in edits
        if edit.kind == "clipping"
    )


def take_record(
    series: RunSeries, steps: Array, evals: Array, config: RunConfig, edits: ClipEdits = ()
) -> None:
    """Give a series a stored record; what clipping left of each norm is told with it."""
    numbers = steps["step"]
    for begin, end, clipping in ClipHistory(config.clipping, edits).pieces():
        inside = numbers >= begin
        if end is not None:
            inside &= numbers < end
        series.clip_limit = clipping.max_norm
        series.append_columns(steps if inside.all() else steps[inside], evals[:0])
    series.append_columns(steps[:0], evals)
