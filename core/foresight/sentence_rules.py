"""The rules of the sentences about a run: what each says, where it holds.

Each takes an :class:`Account` and gives the step and the sentence, or nothing. Which of them there
are, and why, stands in ``sentences``.
"""

import numpy as np

from core.foresight.account import Account, level
from core.foresight.alarms import BEFORE, DIVERGING, NON_FINITE, SPIKE
from core.foresight.comparison import EndDifference, difference
from core.foresight.fitting import from_its_start
from core.foresight.forecasts import BAND, forecast
from core.foresight.schedule_cells import Array
from core.foresight.silence import MOST_EPOCHS
from core.i18n import Message

Said = tuple[int, Message]
"""The step that a sentence is about, and the sentence."""

ERRORS = 2.0  # standard errors: a smaller difference is none that could be told
TYPICAL = (0.001, 0.01)  # update to weight at the peak
FEWEST = 20  # updates, for a share of them
NEARLY_ALL = 0.9
GAP = 0.1  # of the validation loss: so much better is the text known that was trained on
STILL = 0.9  # of the run: the rest is its end
LEAST_RISE = 0.01  # nats
_NEWEST = 3  # evaluations: a lowest one among them says that they fall still
SHARE = 0.05  # of the run: what a smoothed loss is the mean of


# -- the warmup


def warmup_norm(run: Account) -> Said | None:
    """Where the gradient was largest in the warmup."""
    inside = run.norm_steps < run.past.warmup
    if run.past.seen <= run.past.warmup or inside.sum() < 5:
        return None
    at = int(np.argmax(np.where(inside, run.norms, -np.inf)))
    step, norm = int(run.norm_steps[at]), float(run.norms[at])
    return step, Message("reading.warmup_norm", warmup=run.past.warmup, step=step, norm=norm)


def warmup_rose(run: Account) -> Said | None:
    """Whether the loss rose in the warmup's first tenth."""
    tenth = run.past.warmup // 10
    first, first_error, n = level(run.past.train, 0, tenth // 2 - 1)
    then, then_error, m = level(run.past.train, tenth // 2, tenth - 1)
    rise = max(ERRORS * np.hypot(first_error, then_error), LEAST_RISE)
    if min(n, m) < 3 or not then - first > rise:
        return None
    return tenth, Message("reading.warmup_rose", steps=tenth, before=first, after=then)


def warmup_unclipped(run: Account) -> Said | None:
    """Norms above the threshold where clipping was still off."""
    warmup = run.past.warmup
    inside = run.norm_steps < warmup
    there = [each for each in run.clippings if each.begin < warmup]
    if warmup <= 0 or len(there) != 1 or there[0].begin > 0 or not inside.any():
        return None  # it was set anew on the way, or is not known
    threshold = there[0].threshold
    above = inside & (run.norms > threshold)
    if threshold <= 0 or there[0].first < warmup or run.past.seen <= warmup or not above.any():
        return None
    share = float(above.sum() / inside.sum())
    first = int(run.norm_steps[above][0])
    return first, Message("reading.warmup_unclipped", share=share, threshold=threshold)


# -- the peak


def _ratio_at_peak(run: Account) -> tuple[int, float] | None:
    steps = run.ratios.at[run.ratios.at < run.past.seen]
    if len(steps) == 0:
        return None
    there = run.phase("peak", steps)
    values = run.ratios.loss[: len(steps)][there]
    return (int(steps[there][0]), float(np.median(values))) if len(values) >= 3 else None


def peak_ratio(run: Account) -> Said | None:
    """An update of a usual size at the peak."""
    found = _ratio_at_peak(run)
    if found is None or not TYPICAL[0] <= found[1] <= TYPICAL[1]:
        return None
    return found[0], Message("reading.peak_ratio", ratio=found[1])


def peak_ratio_high(run: Account) -> Said | None:
    """Updates that are large for their weights."""
    found = _ratio_at_peak(run)
    if found is None or found[1] <= TYPICAL[1]:
        return None
    return found[0], Message("reading.peak_ratio_high", ratio=found[1])


def peak_ratio_low(run: Account) -> Said | None:
    """Updates that are small for their weights."""
    found = _ratio_at_peak(run)
    if found is None or found[1] >= TYPICAL[0]:
        return None
    return found[0], Message("reading.peak_ratio_low", ratio=found[1])


def outliers(run: Account) -> Said | None:
    """Single batches far above those before them, which the plots mark with a grey tick."""
    found = [each for each in run.past.alarms.outliers if each < run.past.seen]
    if not found:
        return None
    at = int(np.searchsorted(run.past.train.at, found[0]))
    usual = float(np.median(run.past.train.loss[max(at - BEFORE, 0) : at]))
    loss = float(run.past.train.loss[at])
    return found[0], Message(
        "reading.outliers", batches=len(found), step=found[0], loss=loss, usual=usual
    )


def _spike_steps(run: Account) -> Array:
    steps = [each.step for each in run.past.alarms.alarms if each.kind == SPIKE]
    return np.array([each for each in steps if each < run.past.seen], dtype=np.int64)


def peak_spikes(run: Account) -> Said | None:
    """Spikes near the highest rate."""
    steps = _spike_steps(run)
    steps = steps[run.phase("peak", steps)]
    if len(steps) == 0:
        return None
    first, spikes = int(steps[0]), len(steps)
    if run.clipping.threshold > 0:
        return first, Message("reading.peak_spikes", spikes=spikes, step=first)
    return first, Message("reading.peak_spikes_unclipped", spikes=spikes, step=first)


def other_spikes(run: Account) -> Said | None:
    """Spikes anywhere else."""
    steps = _spike_steps(run)
    steps = steps[~run.phase("peak", steps)]
    if len(steps) == 0:
        return None
    return int(steps[0]), Message("reading.spikes", spikes=len(steps), step=int(steps[0]))


# -- the decay


def decay_gave(run: Account) -> Said | None:
    """By how much the loss fell while the rate did."""
    begin, seen = run.decay_begin, run.past.seen
    if begin is None:
        return None
    losses = run.past.train if len(run.past.train) else run.past.val
    width = max(5, round(SHARE * seen))
    before, before_error, _ = level(losses, begin - width, begin)
    after, after_error, _ = level(losses, seen - width, seen)
    if not before - after > ERRORS * np.hypot(before_error, after_error):
        return None
    return begin, Message(
        "reading.decay_gave",
        step=begin,
        high=float(run.past.lr[begin - 1]),
        low=float(run.past.lr[-1]),
        before=before,
        after=after,
        gain=before - after,
    )


def decay_instead(run: Account) -> Said | None:
    """What the run would have come to by staying at the rate from which it fell."""
    begin = run.decay_begin
    if begin is None or run.learned is None or run.learned.fit is None or run.past.seen == 0:
        return None
    whole = from_its_start(run.learned.fit)
    eta = run.past.lr / run.past.peak_lr
    stayed = eta.copy()
    stayed[begin:] = eta[begin - 1]
    end = np.array([run.past.seen])
    other, came = forecast(whole, stayed, end), forecast(whole, eta, end)
    gain, sd = float(other.loss[0] - came.loss[0]), float(other.sd[0])
    if gain <= BAND * sd:
        return None
    return begin, Message(
        "reading.decay_instead",
        stayed=float(other.loss[0]),
        low=float(other.low[0]),
        high=float(other.high[0]),
        gain=gain,
    )


# -- train and validation


def parted(run: Account) -> Said | None:
    """Where train and validation parted, as the alarm says."""
    at = run.past.parted_at
    if at is None:
        return None
    val = run.past.val
    which = int(np.argmin(val.loss))
    step, lowest, lowest_step = at - 1, float(val.loss[which]), int(val.at[which]) - 1
    if 0 < _passes(run) <= 1:
        return step, Message("reading.parted_unrepeated", step=step)
    if which >= len(val) - _NEWEST:
        return step, Message(
            "reading.parted_falling", step=step, lowest=lowest, lowest_step=lowest_step
        )
    return step, Message("reading.parted", step=step, lowest=lowest, lowest_step=lowest_step)


def _passes(run: Account) -> float:
    """How often the text was read so far; 0: not known."""
    return run.past.epochs * run.past.seen / max(run.total, 1)


def memorised(run: Account) -> Said | None:
    """What is plain also from a few evaluations; where there are more, the alarm says it sooner."""
    past, val = run.past, run.past.val
    if past.parted_at is not None or past.epochs <= MOST_EPOCHS or len(val) < 2:
        return None
    passes = _passes(run)
    train, error, _ = level(past.train, int(STILL * past.seen), past.seen)
    last = float(val.loss[-1])
    gap = last - train
    if passes <= MOST_EPOCHS or not gap > max(GAP * last, ERRORS * error):
        return None
    step = int(val.at[-1]) - 1
    return step, Message("reading.memorised", train=train, val=last, step=step, epochs=passes)


# -- clipping


def _clipping(run: Account) -> tuple[Array, Message] | None:
    """The updates that may be clipped as it is set now, and how the threshold is named.

    (n,) places in ``norms``; ``None``: too few.
    """
    now = run.clipping
    may = np.flatnonzero(run.norm_steps >= now.first)
    if now.threshold <= 0 or len(may) < FEWEST:
        return None
    if now.begin == 0:
        return may, Message("reading.threshold", threshold=now.threshold)
    return may, Message("reading.threshold_set", threshold=now.threshold, step=now.begin)


def never_bound(run: Account) -> Said | None:
    """A threshold that did nothing."""
    found = _clipping(run)
    if found is None or run.clipped[found[0]].any():
        return None
    may, name = found
    at = int(may[np.argmax(run.norms[may])])
    step, norm = int(run.norm_steps[at]), float(run.norms[at])
    return step, Message("reading.never_bound", threshold=name, norm=norm, step=step)


def always_bound(run: Account) -> Said | None:
    """A threshold that acted as a smaller rate."""
    found = _clipping(run)
    if found is None or run.clipped[found[0]].mean() < NEARLY_ALL:
        return None
    may, name = found
    share = float(run.clipped[may].mean())
    step = int(run.norm_steps[may][run.clipped[may]][0])
    return step, Message("reading.always_bound", share=share, threshold=name)


def bound_by_phase(run: Account) -> Said | None:
    """How often the threshold bound, by phase."""
    found = _clipping(run)
    if found is None or not 0 < run.clipped[found[0]].mean() < NEARLY_ALL:
        return None
    may, named = found
    steps, clipped = run.norm_steps[may], run.clipped[may]
    parts = []
    for name in ("warmup", "peak", "decay"):
        there = run.phase(name, steps)
        if there.any():
            parts.append(_share_of(name, float(clipped[there].mean())))
    return int(steps[clipped][0]), Message(
        "reading.bound", share=float(clipped.mean()), threshold=named, parts=parts
    )


def _share_of(phase: str, share: float) -> Message:
    match phase:
        case "warmup":
            return Message("reading.in_warmup", share=share)
        case "peak":
            return Message("reading.at_peak", share=share)
        case _:
            return Message("reading.in_decay", share=share)


# -- trouble, and the other run


def diverged(run: Account) -> Said | None:
    """Where the run was found to diverge."""
    found = [each for each in run.past.alarms.alarms if each.kind == DIVERGING]
    if not found:
        return None
    rate = float(run.past.lr[min(found[0].step, run.past.seen - 1)])
    return found[0].step, Message("reading.diverged", step=found[0].step, lr=rate)


def not_finite(run: Account) -> Said | None:
    """Where a loss was not a number."""
    found = [each for each in run.past.alarms.alarms if each.kind == NON_FINITE]
    return (found[0].step, Message("reading.not_finite", step=found[0].step)) if found else None


def _against(run: Account) -> tuple[str, EndDifference] | None:
    """The other run's name, and by how much this one's validation ended below it."""
    if run.rival is None:
        return None
    found = difference(run.rival.val, run.past.val)
    return None if found is None else (run.rival.name, found)


def better(run: Account) -> Said | None:
    """Validation that ended lower than the other run's."""
    against = _against(run)
    if against is None or not against[1].is_told or against[1].gain < 0:
        return None
    name, found = against
    return run.past.seen - 1, Message(
        "reading.better", other=name, gain=found.gain, error=found.error
    )


def worse(run: Account) -> Said | None:
    """Validation that ended higher than the other run's."""
    against = _against(run)
    if against is None or not against[1].is_told or against[1].gain > 0:
        return None
    name, found = against
    return run.past.seen - 1, Message(
        "reading.worse", other=name, loss=-found.gain, error=found.error
    )


def no_different(run: Account) -> Said | None:
    """Validation that ended as low as can be told."""
    against = _against(run)
    if against is None or against[1].is_told:
        return None
    name, found = against
    return run.past.seen - 1, Message(
        "reading.no_different", other=name, gain=-found.gain, error=found.error
    )
