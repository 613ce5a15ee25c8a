"""What finished runs of the same set-up teach of a run: which may, and what of it is stored.

Reads no files: whoever lists runs says which are of the same set-up.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.foresight.fitting import Earlier, fit_jointly
from core.foresight.law import N_PARAMETERS
from core.foresight.past import RunSoFar
from core.foresight.silence import FEWEST_POINTS, SILENCES, Case
from core.i18n import Message

NEAR_PEAK = 1.25  # times the other's highest rate, either way: farther, the noise is another
_MUST_PASS = ("not finite", "parted", "alarm")  # that it was long and went well is seen
_FORMAT = 1


@dataclass(frozen=True)
class Lesson:
    """What earlier runs have taught.

    Attributes:
        earlier: what they share; ``None``: none of them could teach.
        names: those that taught.
        refused: why others could not, by name.
    """

    earlier: Earlier | None
    names: tuple[str, ...]
    refused: Mapping[str, Message]


def taught(runs: Mapping[str, RunSoFar], metric: str, peak_lr: float) -> Lesson:
    """What finished runs teach of a run at this highest rate; ``peak_lr`` 0: it is not known."""
    refused = {}
    fit_for = {}
    for name, past in runs.items():
        reason = _unfit(past, metric, peak_lr)
        if reason is None:
            fit_for[name] = past
        else:
            refused[name] = reason
    peak = max((each.peak_lr for each in fit_for.values()), default=0.0)
    earlier = fit_jointly([each.of(metric) for each in fit_for.values()], peak)
    return Lesson(earlier, tuple(fit_for) if earlier else (), refused)


def _unfit(past: RunSoFar, metric: str, peak_lr: float) -> Message | None:
    """Why nothing is learned of a finished run; a short one may teach, with points enough."""
    points = int((past.measured(metric).at >= 2 * past.warmup).sum())
    if points < FEWEST_POINTS:
        return Message("foresight.few_points", points=points, needed=FEWEST_POINTS)
    for rule in _MUST_PASS:
        reason = SILENCES[rule].reason(Case(past, metric))
        if reason is not None:
            return reason
    if is_near(past.peak_lr, peak_lr):
        return None
    return Message("foresight.other_peak", peak=past.peak_lr, ours=peak_lr)


def is_near(one: float, other: float) -> bool:
    """Whether two highest rates are within 25 %; of one that is not known, it is taken so."""
    if one <= 0 or other <= 0:
        return True
    return max(one, other) <= NEAR_PEAK * min(one, other) * (1 + 1e-9)


def to_values(earlier: Earlier) -> dict[str, Any]:
    """As plain values, to be stored with a finished run."""
    return {
        "format": _FORMAT,
        "theta": earlier.theta.tolist(),
        "covariance": earlier.covariance.tolist(),
        "level": earlier.level,
        "peak_lr": earlier.peak_lr,
    }


def from_values(values: Mapping[str, Any]) -> Earlier | None:
    """What :func:`to_values` gave; ``None``: it is damaged, or of another version. Not trusted."""
    try:
        if values["format"] != _FORMAT:
            return None
        theta = np.array(_numbers(values["theta"]))
        covariance = np.array([_numbers(row) for row in values["covariance"]])
        level, peak_lr = _numbers([values["level"], values["peak_lr"]])
    except (KeyError, TypeError, ValueError):
        return None
    if theta.shape != (N_PARAMETERS,) or covariance.shape != (N_PARAMETERS, N_PARAMETERS):
        return None
    if level <= 0 or peak_lr < 0 or (np.linalg.eigvalsh(covariance) < -1e-9).any():
        return None
    return Earlier(theta, covariance, level, peak_lr)


def _numbers(values: Sequence[Any]) -> list[float]:
    found = [float(each) for each in values]
    if not all(map(math.isfinite, found)):
        raise ValueError("a number is not finite")
    return found
