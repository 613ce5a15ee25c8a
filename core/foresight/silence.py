"""When to show no forecast, and why: the table of rules.

A forecast is worth more when it keeps silent where it does not know. Each rule looks at a
:class:`Case` and gives the reason to be silent, as a code with its values, or nothing. Knows no
window.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

import numpy as np

from core.foresight.alarms import DIVERGING, FEWEST_TO_PART, SPIKE
from core.foresight.fitting import Earlier, Fit, fit
from core.foresight.forecasts import BAND, LossForecast, forecast
from core.foresight.observations import Losses, binned
from core.foresight.past import VAL_LOSS, RunSoFar
from core.foresight.schedule_cells import Array
from core.i18n import Message

FEWEST_POINTS = 12
FEWEST_WARMUPS = 4.0  # of the work done in twice the warmup
MOST_EPOCHS = 4.0
HIGHEST = 1.25  # of the highest rate run stably
FARTHEST = 4.0  # times what was seen: farther, the curve is only dashed
ENDS = 5.0  # times what was seen: farther, there is none
_RISEN_SD, _RISEN_SHARE = 2.5, 0.003
_MUTED = 5.0  # relaxation times after a rise of the rate
_TESTED = 0.7  # of what was seen is fitted, to foretell the rest
_MISSED_SD = 2.0


class Stage(Enum):
    """What a rule needs to know."""

    PAST = "what was seen"
    FIT = "what was learned from it"
    PLAN = "what is to come"


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at; what its stage does not need may be missing.

    Attributes:
        past: what was seen.
        metric: which loss is to be foretold.
        earlier: what finished runs of the set-up have shown.
        fit: what was learned.
        lr: (n,) the rates to come.
        curve: the forecast, its last place the end.
        now: the present height of the loss, :func:`present_height`; ``None``: to be worked out.
    """

    past: RunSoFar
    metric: str
    earlier: Earlier | None = None
    fit: Fit | None = None
    lr: Array | None = None
    curve: LossForecast | None = None
    now: float | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """One rule of silence.

    Attributes:
        stage: when it can be asked.
        rule: when there is silence, for a person.
        numbers: what the rule uses, by name.
        source: why the rule is there.
        reason: of a case: why there is silence, and what would end it; ``None``: there is none.
        keeps_band: the band may be drawn, but no number is told.
    """

    stage: Stage
    rule: str
    numbers: Mapping[str, float]
    source: str
    reason: Callable[[Case], Message | None]
    keeps_band: bool = False


def first_silence(stage: Stage, case: Case) -> "tuple[str, Message] | None":
    """The first rule of a stage that asks for silence, by name, and its reason."""
    for name, rule in SILENCES.items():
        if rule.stage is stage:
            reason = rule.reason(case)
            if reason is not None:
                return name, reason
    return None


def _too_early(case: Case) -> Message | None:
    past = case.past
    if past.seen == 0 and case.earlier is not None:
        return None  # known from the earlier run, under the plan as it stands
    if past.seen == 0:
        return Message("foresight.nothing_seen")
    if past.warmup > 0 and past.seen == past.warmup + 1:  # it may still rise
        return Message("foresight.still_rising", seen=past.seen)
    if past.warmup > 0 and past.seen <= past.warmup:
        return Message("foresight.in_warmup", seen=past.seen, warmup=past.warmup)
    points = int((past.measured(case.metric).at >= 2 * past.warmup).sum())
    if points < FEWEST_POINTS:
        return Message("foresight.few_points", points=points, needed=FEWEST_POINTS)
    twice = float(past.work[min(2 * past.warmup, past.seen)])
    done = float(past.work[-1])
    if twice > 0 and done < FEWEST_WARMUPS * twice:
        return _little_work(past, FEWEST_WARMUPS * twice - done)
    return None


def _little_work(past: RunSoFar, missing: float) -> Message:
    """``missing``: peak-LR steps; in steps at the present rate, as a person counts them."""
    rate = float(past.lr[-1]) / past.peak_lr
    if missing > ENDS * past.seen * rate:
        return Message("foresight.little_rate")
    steps = missing / rate
    unit = 10 ** max(math.floor(math.log10(steps)) - 1, 0)
    return Message("foresight.little_work", steps=math.ceil(steps / unit) * unit)


def _parted(case: Case) -> Message | None:
    at = case.past.parted_at
    return None if at is None else Message("foresight.parted", step=at - 1)


def _many_epochs(case: Case) -> Message | None:
    epochs, evaluations = case.past.epochs, len(case.past.val)
    if case.earlier is not None or epochs <= MOST_EPOCHS:
        return None
    if case.metric == VAL_LOSS:
        return Message("foresight.many_epochs", epochs=epochs, most=MOST_EPOCHS)
    if evaluations < FEWEST_TO_PART:
        return Message("foresight.unjudged", epochs=epochs, evaluations=evaluations)
    return None


def _not_finite(case: Case) -> Message | None:
    if not case.past.is_finite:
        return Message("foresight.not_finite")
    losses = case.past.measured(case.metric).loss
    return Message("foresight.not_positive") if len(losses) and losses.min() <= 0 else None


def _alarmed(case: Case) -> Message | None:
    alarms = case.past.alarms
    if alarms.standing(DIVERGING):
        return Message("foresight.diverging")
    return Message("foresight.spike") if alarms.standing(SPIKE) else None


def _val_risen(case: Case) -> Message | None:
    val = case.past.val
    n = len(val)
    if n < 6 or case.fit is None:  # two means of three that share nothing
        return None
    means = np.convolve(val.loss, np.ones(3) / 3, mode="valid")
    at = val.at[2:]
    begin = _after_rise(case.past, float(np.exp(case.fit.best[4])))
    means = means[np.searchsorted(at, begin) :]
    if len(means) < 2:
        return None
    differences = np.abs(np.diff(val.loss))
    sd = 1.4826 * float(np.median(differences)) / np.sqrt(2) / np.sqrt(3)
    least, now = float(means.min()), float(means[-1])
    if now - least > max(_RISEN_SD * sd, _RISEN_SHARE * least):
        return Message("foresight.val_risen", now=now, least=least)
    return None


def _after_rise(past: RunSoFar, k: float) -> int:
    """From which update on validation can be judged: where a rise of the rate has worked out."""
    rises = np.flatnonzero(np.diff(past.lr) > 1e-3 * past.peak_lr) + 1
    rises = rises[rises > past.warmup]
    if len(rises) == 0:
        return 2 * past.warmup
    work = past.work[rises[-1]] + _MUTED / k
    return int(np.searchsorted(past.work, work))


def _back_test(case: Case) -> Message | None:
    past = case.past
    seen = past.of(case.metric)
    then = int(_TESTED * past.seen)
    held_out = seen.measured.within(max(then + 1, 2 * past.warmup), past.seen)
    learned = fit(seen.until(then), case.earlier)
    if learned is None or len(held_out) == 0:
        return None
    bins = binned(held_out)
    curve = forecast(learned, seen.eta[then:], bins.at)
    missed = abs(float((curve.loss - bins.loss).mean()))
    sd = float(curve.sd.mean())
    noise = _error_of_mean(held_out)
    if missed > _MISSED_SD * float(np.hypot(sd, noise)):
        return Message("foresight.back_test", missed=missed, sd=sd)
    return None


def _error_of_mean(measured: Losses) -> float:
    """The standard error of the mean of single measurements, their trend left out."""
    if len(measured) < 2:
        return 0.0
    differences = np.diff(measured.loss)
    return float(np.sqrt((differences**2).mean() / 2 / len(measured)))


def _higher_than_ever(case: Case) -> Message | None:
    if case.lr is None or len(case.lr) == 0:
        return None
    stably = max(case.past.stable_lr, case.earlier.peak_lr if case.earlier else 0.0)
    highest = float(case.lr.max())
    if stably > 0 and highest > HIGHEST * stably * (1 + 1e-9):
        return Message("foresight.higher_lr", lr=highest, stably=stably)
    return None


def _wider_than_its_drop(case: Case) -> Message | None:
    curve, learned = case.curve, case.fit
    if curve is None or learned is None or learned.seen == 0 or len(curve.at) == 0:
        return None
    now = present_height(learned) if case.now is None else case.now
    half = BAND * float(curve.sd[-1])
    drop = now - float(curve.loss[-1])
    if half > abs(drop):
        return Message(
            "foresight.wide_band", low=float(curve.low[-1]), high=float(curve.high[-1]), drop=drop
        )
    return None


def present_height(learned: Fit) -> float:
    """What the law says of the loss where the run is now, nats."""
    return float(forecast(learned, np.empty(0), np.array([learned.seen])).loss[0])


SILENCES: Mapping[str, Silence] = {
    "too early": Silence(
        Stage.PAST,
        "inside the warmup; fewer than 12 points after twice the warmup; or less than 4 times the "
        "peak-LR steps of twice the warmup",
        {"points": FEWEST_POINTS, "work": FEWEST_WARMUPS},
        "in practice a forecast is of use from about 15% of a run on",
        _too_early,
    ),
    "not finite": Silence(
        Stage.PAST,
        "a loss was not finite, or not above 0",
        {},
        "no law holds after the one; the law is of the logarithm of losses",
        _not_finite,
    ),
    "parted": Silence(
        Stage.PAST,
        "training and validation have parted, for the rest of the run, for either loss",
        {},
        "train forecasts of memorising runs were wrong by up to .42",
        _parted,
    ),
    "alarm": Silence(
        Stage.PAST,
        "a spike or divergence stands",
        {},
        "the law was measured on healthy runs",
        _alarmed,
    ),
    "many epochs": Silence(
        Stage.PAST,
        "more than 4 passes over the same text and no earlier run: none for validation; none for "
        "train, either, with fewer evaluations than would show that they part",
        {"epochs": MOST_EPOCHS, "evaluations": FEWEST_TO_PART},
        "what is repeated more is memorised, from where on cannot be told beforehand",
        _many_epochs,
    ),
    "validation risen": Silence(
        Stage.FIT,
        "the mean of 3 evaluations stands above its minimum by more than 2.5 standard deviations "
        "and .3%; not before 5 / k peak-LR steps after a rise of the rate",
        {"sd": _RISEN_SD, "share": _RISEN_SHARE, "muted": _MUTED},
        "the first sign of memorising or of trouble",
        _val_risen,
    ),
    "back-test": Silence(
        Stage.FIT,
        "learned from the first 70%, the other 30% is missed by more than 2 standard deviations",
        {"share": _TESTED, "sd": _MISSED_SD},
        "what cannot foretell the past has nothing to say of the future",
        _back_test,
    ),
    "higher rate": Silence(
        Stage.PLAN,
        "the plan exceeds 1.25 times the highest rate run stably",
        {"factor": HIGHEST},
        "whether a higher rate is stable is not in the losses of a lower one",
        _higher_than_ever,
    ),
    "wide band": Silence(
        Stage.PLAN,
        "half the band at the end exceeds the drop that it predicts",
        {},
        "with the full width half of the healthy cases would be silent",
        _wider_than_its_drop,
        keeps_band=True,
    ),
}
"""The rules, in the order in which they are asked."""
