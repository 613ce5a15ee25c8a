"""What is measured of the runs of an experiment: a table of pure functions, called by name.

A measure takes what it is told in the file, as text, and gives a number, or a point: a number with
the step that it stands at. What cannot be measured is NaN, and no rule holds for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.foresight.comparison import EndDifference, batch_difference, difference
from core.foresight.observations import Losses

Array = npt.NDArray[np.float64]
_SMOOTHING = 0.95  # of the batch loss
_MOST_ERRORS = 10.0


@dataclass(frozen=True)
class MeasuredRun:
    """A run that has ended, as measures look at it.

    Attributes:
        lr, loss, norm: (n,) of each update; the norm before clipping.
        clipped: (n,) whether its gradient was clipped.
        val: its evaluations on validation text.
        warmup: updates of its warmup.
        is_whole: whether it made all its updates.
        final: (m,) of the evaluation after its last update each batch's loss; empty: not known.
    """

    lr: Array
    loss: Array
    norm: Array
    clipped: npt.NDArray[np.bool_]
    val: Losses
    warmup: int
    is_whole: bool = True
    final: Array = field(default_factory=lambda: np.empty(0))

    @property
    def total(self) -> int:
        """Updates."""
        return len(self.loss)

    def range_of(self, begin: str, end: str) -> tuple[int, int]:
        """Updates from one share of the run to another: ``("0", "0.25")``."""
        return int(float(begin) * self.total), int(float(end) * self.total)


@dataclass(frozen=True, slots=True)
class Point:
    """A value of one run and the step that it stands at."""

    letter: str
    step: int
    value: float


Runs = Mapping[str, MeasuredRun]
Measure = Callable[..., "float | Point"]


def _end_val(runs: Runs, who: str) -> Point:
    val = runs[who].val
    return Point(who, int(val.at[-1]) - 1, float(val.loss[-1]))


def _lowest_val(runs: Runs, who: str) -> Point:
    val = runs[who].val
    at = int(np.argmin(val.loss))
    return Point(who, int(val.at[at]) - 1, float(val.loss[at]))


def _val_near(runs: Runs, who: str, share: str) -> Point:
    val = runs[who].val
    at = int(np.argmin(np.abs(val.at - float(share) * runs[who].total)))
    return Point(who, int(val.at[at]) - 1, float(val.loss[at]))


def _highest_val_after(runs: Runs, who: str, share: str) -> Point:
    val = runs[who].val
    later = np.flatnonzero(val.at >= float(share) * runs[who].total)
    at = int(later[np.argmax(val.loss[later])])
    return Point(who, int(val.at[at]) - 1, float(val.loss[at]))


def _fall_beside(runs: Runs, one: str, other: str, begin: str, end: str) -> float:
    """How much validation fell in ``one`` from a share of the run to another, beside ``other``.

    1: as much; 0: not at all; below 0: it rose. NaN where it did not fall in ``other``.
    """

    def fall(who: str) -> float:
        return _val_near(runs, who, begin).value - _val_near(runs, who, end).value

    return fall(one) / fall(other) if fall(other) > 0 else float("nan")


def _beside(runs: Runs, one: str, other: str) -> EndDifference | None:
    """The runs of an experiment are evaluated on the same batches."""
    mine, theirs = runs[one], runs[other]
    found = batch_difference(mine.final, theirs.final)
    return found or difference(mine.val, theirs.val, on_same=True)


def _lead(runs: Runs, one: str, other: str) -> float:
    """How much lower ``other`` ended than ``one``: by the evaluation after the last update.

    Where that is not known batch by batch, the mean of the last ones, paired.
    """
    found = _beside(runs, one, other)
    return found.gain if found is not None else float("nan")


def _lead_errors(runs: Runs, one: str, other: str) -> float:
    """The same in whole standard errors, as many as there are at least, up to ten.

    Below 0 where ``other`` ended higher. More than ten would be a claim on the last evaluations
    alone: at a rate near 0 they hardly differ from each other.
    """
    found = _beside(runs, one, other)
    if found is None:
        return float("nan")
    errors = np.clip(found.gain / max(found.error, 1e-9), -_MOST_ERRORS, _MOST_ERRORS)
    return float(np.trunc(errors))


def _smoothed(loss: Array) -> Array:
    out = np.empty_like(loss)
    mean = loss[0]
    for at, each in enumerate(loss):
        mean = _SMOOTHING * mean + (1 - _SMOOTHING) * each
        out[at] = mean
    return out


def _loss_near(runs: Runs, who: str, share: str) -> Point:
    """The smoothed batch loss."""
    at = min(int(float(share) * runs[who].total), runs[who].total - 1)
    return Point(who, at, float(_smoothed(runs[who].loss)[at]))


def _highest_norm(runs: Runs, who: str, begin: str = "0", end: str = "1") -> Point:
    first, last = runs[who].range_of(begin, end)
    at = first + int(np.argmax(runs[who].norm[first:last]))
    return Point(who, at, float(runs[who].norm[at]))


def _median_norm(runs: Runs, who: str) -> float:
    return float(np.median(runs[who].norm))


def _n_clipped(runs: Runs, who: str, begin: str = "0", end: str = "1") -> float:
    first, last = runs[who].range_of(begin, end)
    return float(np.count_nonzero(runs[who].clipped[first:last]))


def _share_clipped(runs: Runs, who: str) -> float:
    """Percent of the updates after the warmup."""
    run = runs[who]
    return 100.0 * float(np.mean(run.clipped[run.warmup :]))


def _peak_lr(runs: Runs, who: str) -> Point:
    at = int(np.argmax(runs[who].lr))
    return Point(who, at, float(runs[who].lr[at]))


def _last_lr(runs: Runs, who: str) -> Point:
    return Point(who, runs[who].total - 1, float(runs[who].lr[-1]))


def _fall_begins(runs: Runs, who: str) -> Point:
    """Where validation, after a first quarter, last stood within 5 % of its way to the end."""
    val = runs[who].val
    end, share = float(val.loss[-1]), 0.95
    later = val.at >= 0.25 * runs[who].total
    top = float(val.loss[later].max())
    still = np.flatnonzero(later & (val.loss >= end + share * (top - end)))
    at = int(still[-1])
    return Point(who, int(val.at[at]) - 1, float(val.loss[at]))


def _lr_at(runs: Runs, who: str, share: str) -> Point:
    at = min(int(float(share) * runs[who].total), runs[who].total - 1)
    return Point(who, at, float(runs[who].lr[at]))


MEASURES: Mapping[str, Measure] = {
    "end_val": _end_val,
    "lowest_val": _lowest_val,
    "val_near": _val_near,
    "highest_val_after": _highest_val_after,
    "fall_beside": _fall_beside,
    "lead": _lead,
    "lead_errors": _lead_errors,
    "loss_near": _loss_near,
    "highest_norm": _highest_norm,
    "median_norm": _median_norm,
    "n_clipped": _n_clipped,
    "share_clipped": _share_clipped,
    "peak_lr": _peak_lr,
    "last_lr": _last_lr,
    "fall_begins": _fall_begins,
    "lr_at": _lr_at,
}
