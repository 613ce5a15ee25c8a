"""When a run is in trouble: the table of alarms, and the rule of parting.

Those of single losses are looked for in ``watching``, as they are measured. Knows nothing of a
window, and stops no run.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.foresight.observations import Losses
from core.foresight.schedule_cells import Array

SPIKE, DIVERGING, PARTED, NON_FINITE = "spike", "diverging", "parted", "non_finite"

RECENT, BEFORE = 5, 128  # measurements
SPIKE_SIGMAS = 4.0
EMA = 0.98
DIVERGED, DIVERGED_FOR = 1.05, 100
LEAST = 0.05  # nats: where a text is known by heart, a loss of .01 doubles without any trouble
FEWEST_TO_PART = 6  # evaluations: two windows of five


@dataclass(frozen=True, slots=True)
class AlarmRule:
    """One kind of alarm.

    Attributes:
        rule: when it is raised, for a person.
        numbers: what the rule uses, by name.
        source: where the rule comes from.
        remedy: what is offered; a name of :data:`REMEDIES`.
    """

    rule: str
    numbers: Mapping[str, float]
    source: str
    remedy: str


GO_BACK, DECAY_NOW, LOWER_THRESHOLD = "go_back", "decay_now", "lower_threshold"
REMEDIES = (GO_BACK, DECAY_NOW, LOWER_THRESHOLD)
"""Go back to the best checkpoint; begin the decay now; lower the clip threshold."""

ALARMS: Mapping[str, AlarmRule] = {
    SPIKE: AlarmRule(
        "the median of the last 5 losses is above the median of the 128 before them by more than "
        "4 x 1.4826 x their median absolute deviation, and by .05",
        {"recent": RECENT, "before": BEFORE, "sigmas": SPIKE_SIGMAS, "least": LEAST},
        "0.0 false alarms on 10,000 steps, where rules of a single step have 18 to 41; a spike of "
        "1 nat and 30 steps is found within 2",
        "lower_threshold",
    ),
    DIVERGING: AlarmRule(
        "the bias-corrected mean (EMA .98) is above 1.05 x its minimum, and .05 above it, for 100 "
        "measurements",
        {"ema": EMA, "factor": DIVERGED, "for": DIVERGED_FOR, "least": LEAST},
        "small runs at rates of 3 to 30 times the best",
        "go_back",
    ),
    PARTED: AlarmRule(
        "over the last max(5, half) evaluations, against log step: train falls (t < -3) and the "
        "slope of validation - .4 x that of train is above 3 standard errors and above 1% of "
        "validation over the window, twice in a row",
        {"fewest": 5, "t": -3.0, "share": 0.4, "errors": 3.0, "of_loss": 0.01, "in_a_row": 2},
        "runs of 5,000 to 1,000,000 tokens over 1 to 60 epochs",
        "decay_now",
    ),
    NON_FINITE: AlarmRule("a loss is not finite", {}, "it cannot come back from it", "go_back"),
}


@dataclass(frozen=True, slots=True)
class Alarm:
    """Trouble that was found.

    Attributes:
        kind: a name of :data:`ALARMS`.
        step: the measurement at which it was found.
        end: the measurement at which it was over; ``None``: it stands.
    """

    kind: str
    step: int
    end: int | None = None


def parted_at(train: Losses, val: Losses) -> int | None:
    """The evaluation at which training and validation loss had parted; ``None``: they have not.

    Args:
        train: losses on training text: of the batches, or of evaluations.
        val: of evaluations. Each is compared with the mean of train since the one before it.
    """
    at, low, high = _paired(train, val)
    n = len(at)
    numbers = ALARMS[PARTED].numbers
    fewest = int(numbers["fewest"])
    if n < FEWEST_TO_PART:
        return None
    x = np.log(at)
    ends = np.arange(fewest, n + 1)
    begins = ends - np.maximum(fewest, ends // 2)
    train_slope, train_error = _slopes(x, low, begins, ends)
    val_slope, val_error = _slopes(x, high, begins, ends)
    gap = val_slope - numbers["share"] * train_slope
    error = np.hypot(val_error, numbers["share"] * train_error)
    over = gap * (x[ends - 1] - x[begins])
    parts = (
        (train_slope < numbers["t"] * train_error)
        & (gap > numbers["errors"] * error)
        & (over > numbers["of_loss"] * high[ends - 1])
    )
    twice = np.flatnonzero(parts[1:] & parts[:-1])
    return int(at[ends[twice[0] + 1] - 1]) if len(twice) else None


def _paired(train: Losses, val: Losses) -> tuple[Array, Array, Array]:
    """Evaluations that have training losses: where, the mean of these since the last, and val."""
    at, first = np.unique(val.at, return_index=True)
    losses = val.loss[first]
    sums = np.concatenate([[0.0], np.cumsum(train.loss)])
    ends = np.searchsorted(train.at, at, side="right")
    begins = np.concatenate([[0], ends[:-1]])
    there = (ends > begins) & (at > 0)
    means = (sums[ends] - sums[begins])[there] / (ends - begins)[there]
    return at[there], means, losses[there]


def _slopes(x: Array, y: Array, begins: Array, ends: Array) -> tuple[Array, Array]:
    """Slope and its standard error over each window ``[begin, end)``."""
    x, y = x - x.mean(), y - y.mean()

    def total(values: Array) -> Array:
        sums: Array = np.concatenate([[0.0], np.cumsum(values)])
        over: Array = sums[ends] - sums[begins]
        return over

    n = (ends - begins).astype(float)
    sx, sy = total(x), total(y)
    xx = np.maximum(total(x * x) - sx * sx / n, 1e-300)
    xy = total(x * y) - sx * sy / n
    yy = total(y * y) - sy * sy / n
    slope = xy / xx
    left = np.maximum(yy - slope * xy, 0.0) / np.maximum(n - 2, 1)
    error: Array = np.sqrt(left / xx)
    return slope, error
