"""When a run is in trouble: the table of alarms, and the rules that raise them.

Losses come in pieces, as they are measured: :func:`watch` takes what it has kept and the new ones,
and gives what to keep and what it found. Knows nothing of a window, and stops no run.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from core.foresight.observations import Losses
from core.foresight.schedule_cells import Array

SPIKE, DIVERGING, PARTED, NON_FINITE = "spike", "diverging", "parted", "non_finite"

_RECENT, _BEFORE = 5, 128  # measurements
_SPIKE_SIGMAS = 4.0
_OUTLIER_SIGMAS = 6.0
_SIGMA = 1.4826  # of a normal distribution, over its median absolute deviation
_EMA = 0.98
_DIVERGED, _DIVERGED_FOR = 1.05, 100
_LEAST = 0.05  # nats: where a text is known by heart, a loss of .01 doubles without any trouble
FEWEST_TO_PART = 6  # evaluations: two windows of five
_AT_ONCE = 4096  # windows that are sorted together


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


REMEDIES = ("go_back", "decay_now", "lower_threshold")
"""Go back to the best checkpoint; begin the decay now; lower the clip threshold."""

ALARMS: Mapping[str, AlarmRule] = {
    SPIKE: AlarmRule(
        "the median of the last 5 losses is above the median of the 128 before them by more than "
        "4 x 1.4826 x their median absolute deviation, and by .05",
        {"recent": _RECENT, "before": _BEFORE, "sigmas": _SPIKE_SIGMAS, "least": _LEAST},
        "0.0 false alarms on 10,000 steps, where rules of a single step have 18 to 41; a spike of "
        "1 nat and 30 steps is found within 2",
        "lower_threshold",
    ),
    DIVERGING: AlarmRule(
        "the bias-corrected mean (EMA .98) is above 1.05 x its minimum, and .05 above it, for 100 "
        "measurements",
        {"ema": _EMA, "factor": _DIVERGED, "for": _DIVERGED_FOR, "least": _LEAST},
        "small runs at rates of 3 to 30 times the best",
        "go_back",
    ),
    PARTED: AlarmRule(
        "over the last max(5, half) evaluations, against log step: train falls (t < -3) and the "
        "slope of validation - .4 x that of train is above 3 standard errors and above 1 % of "
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


@dataclass(frozen=True, slots=True)
class Watched:
    """What is kept of a run between two pieces of it.

    Attributes:
        alarms: those of the loss, in the order in which they were found.
        outliers: steps of single batches far above the others: no alarm.
    """

    alarms: tuple[Alarm, ...] = ()
    outliers: tuple[int, ...] = ()
    _losses: Array = field(default_factory=lambda: np.empty(0))
    _mean: float = 0.0
    _weight: float = 0.0
    _least: float = float("inf")
    _above: int = 0
    _lr: float = 0.0
    _highest_lr: float = 0.0

    def standing(self, kind: str) -> bool:
        """Whether an alarm of this kind stands."""
        return any(each.kind == kind and each.end is None for each in self.alarms)


def watch(before: Watched, steps: Array, losses: Array, lr: Array | None = None) -> Watched:
    """Look at further batch losses.

    Args:
        before: what was kept; ``Watched()`` at the start.
        steps: (n,) where there are further measurements, in order.
        losses: (n,) these, finite or not.
        lr: (n,) the rate of each. Where it rises again to where it has been, the loss rises with
            it, and that is no divergence.
    """
    losses = np.asarray(losses, dtype=float)
    if len(losses) == 0:
        return before
    alarms = list(before.alarms)
    finite = np.isfinite(losses)
    if not finite.all() and not before.standing(NON_FINITE):
        alarms.append(Alarm(NON_FINITE, int(steps[np.flatnonzero(~finite)[0]])))
    steps, losses = np.asarray(steps)[finite], losses[finite]
    rates = None if lr is None else np.asarray(lr, dtype=float)[finite]
    kept = np.concatenate([before._losses, losses])
    outliers = _look_for_spikes(kept, steps, alarms)
    found = _look_for_divergence(before, steps, losses, rates, alarms)
    return replace(
        found,
        alarms=tuple(sorted(alarms, key=lambda each: each.step)),
        outliers=before.outliers + outliers,
        _losses=kept[-(_RECENT + _BEFORE - 1) :],
    )


def _look_for_spikes(kept: Array, steps: Array, alarms: list[Alarm]) -> tuple[int, ...]:
    """Raise and end spikes among the last ``len(steps)`` of ``kept``; single outliers."""
    width = _RECENT + _BEFORE
    n = min(len(steps), len(kept) - width + 1)  # those with enough before them
    if n <= 0:
        return ()
    windows = np.lib.stride_tricks.sliding_window_view(kept, width)[-n:]
    steps = steps[-n:]
    on, single = np.empty(n, dtype=bool), np.empty(n, dtype=bool)
    for begin in range(0, n, _AT_ONCE):
        part = windows[begin : begin + _AT_ONCE]
        before = part[:, :_BEFORE]
        middle = np.median(before, axis=1)
        sigma = _SIGMA * np.median(np.abs(before - middle[:, None]), axis=1)
        recent = np.median(part[:, _BEFORE:], axis=1)
        on[begin : begin + _AT_ONCE] = recent > middle + np.maximum(_SPIKE_SIGMAS * sigma, _LEAST)
        single[begin : begin + _AT_ONCE] = part[:, -1] > middle + np.maximum(
            _OUTLIER_SIGMAS * sigma, _LEAST
        )
    stands = any(each.kind == SPIKE and each.end is None for each in alarms)
    for at in np.flatnonzero(np.diff(on, prepend=stands)):
        _turn(SPIKE, bool(on[at]), int(steps[at]), alarms)
    return tuple(int(each) for each in steps[single & ~on])


def _look_for_divergence(
    before: Watched, steps: Array, losses: Array, lr: Array | None, alarms: list[Alarm]
) -> Watched:
    mean, weight, least, above = before._mean, before._weight, before._least, before._above
    rate, highest = before._lr, before._highest_lr
    for at, loss in enumerate(losses.tolist()):
        mean = _EMA * mean + (1 - _EMA) * loss
        weight = _EMA * weight + (1 - _EMA)
        smooth = mean / weight
        if lr is not None:
            now = float(lr[at])
            if rate < now <= highest:
                least, above = smooth, 0
            rate, highest = now, max(highest, now)
        least = min(least, smooth)
        is_above = smooth > max(_DIVERGED * least, least + _LEAST)
        above = above + 1 if is_above else 0
        if above == _DIVERGED_FOR:
            _turn(DIVERGING, True, int(steps[at]), alarms)
        elif not is_above and alarms:
            _turn(DIVERGING, False, int(steps[at]), alarms)
    return replace(
        before,
        _mean=mean,
        _weight=weight,
        _least=least,
        _above=above,
        _lr=rate,
        _highest_lr=highest,
    )


def _turn(kind: str, is_on: bool, step: int, alarms: list[Alarm]) -> None:
    """Raise an alarm, or end the one of its kind that stands."""
    standing = [i for i, each in enumerate(alarms) if each.kind == kind and each.end is None]
    if is_on and not standing:
        alarms.append(Alarm(kind, step))
    elif not is_on and standing:
        alarms[standing[0]] = replace(alarms[standing[0]], end=step)


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
