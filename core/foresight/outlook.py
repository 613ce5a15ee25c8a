"""What is to come of a run, or why nothing is said of it: fit, forecast and silence together.

``learn`` once in a while, off the window's thread; ``foresee`` as often as a plan is dragged.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.foresight.fitting import Earlier, Fit, before_start, fit
from core.foresight.forecasts import LossForecast, forecast
from core.foresight.past import RunSoFar
from core.foresight.schedule_cells import Array
from core.foresight.silence import (
    ENDS,
    FARTHEST,
    SILENCES,
    Case,
    Stage,
    first_silence,
    present_height,
)
from core.i18n import Message

MOST_PLACES = 200
YOUNG = 1000.0
"""Peak-LR steps: of 14 runs of 30,000 to 150,000 parameters that were foretold from fewer, most
ended outside the band. Small models linger on a plateau and fall again, which no law foresees."""


@dataclass(frozen=True)
class Learned:
    """What one kind of loss of a run has taught.

    Attributes:
        past: what was seen.
        metric: ``"loss"`` or ``"val_loss"``.
        earlier: what finished runs of the set-up have shown.
        fit: ``None``: there is silence.
        rule, silence: which rule keeps silent (of :data:`SILENCES`), and its reason.
    """

    past: RunSoFar
    metric: str
    earlier: Earlier | None
    fit: Fit | None
    rule: str = ""
    silence: Message | None = None

    @cached_property
    def now(self) -> float | None:
        """The present height of the loss by the law, nats; ``None``: there is no law."""
        if self.fit is None or self.fit.seen == 0:
            return None
        return present_height(self.fit)


@dataclass(frozen=True)
class Foresight:
    """A forecast, or why there is none.

    Attributes:
        curve: the forecast with its band; ``None``: nothing is drawn.
        dashed_from: updates done beyond which the curve is no more than a guess.
        ends_at: updates done beyond which it is not even that.
        rule, silence: where it is kept: no number is told; the band may still be drawn.
        is_young: so little was seen that the band is too narrow for most small runs; see ``YOUNG``.
    """

    curve: LossForecast | None
    dashed_from: int = 0
    ends_at: int = 0
    rule: str = ""
    silence: Message | None = None
    is_young: bool = False


def learn(past: RunSoFar, metric: str, earlier: Earlier | None = None) -> Learned:
    """Fit what was seen, unless a rule keeps silent."""
    silent = first_silence(Stage.PAST, Case(past, metric, earlier))
    if silent is not None:
        return Learned(past, metric, earlier, None, *silent)
    if past.seen == 0 and earlier is not None:
        return Learned(past, metric, earlier, before_start(earlier))
    learned = fit(past.of(metric), earlier)
    if learned is None:
        return Learned(past, metric, earlier, None, "too early", Message("foresight.nothing_seen"))
    silent = first_silence(Stage.FIT, Case(past, metric, earlier, learned))
    if silent is not None:
        return Learned(past, metric, earlier, None, *silent)
    return Learned(past, metric, earlier, learned)


def foresee(learned: Learned, lr: Array, at: Array) -> Foresight:
    """The loss of the rest of the run under a plan.

    Args:
        learned: from what was seen.
        lr: (n,) the planned rate of each update to come.
        at: (m,) updates done at which the loss is wanted, ascending; the last one is the end.
    """
    if learned.fit is None:
        return Foresight(None, rule=learned.rule, silence=learned.silence)
    past = learned.past
    peak = past.peak_lr or (float(lr.max()) if len(lr) else 0.0)
    curve = forecast(learned.fit, lr / (peak or 1.0), at)
    farthest, ends = (
        int(times * past.seen) if past.seen else int(curve.at[-1]) for times in (FARTHEST, ENDS)
    )
    case = Case(past, learned.metric, learned.earlier, learned.fit, lr, curve, learned.now)
    silent = first_silence(Stage.PLAN, case)
    if silent is None:
        return Foresight(curve, farthest, ends, is_young=0 < past.work[-1] < YOUNG)
    rule, reason = silent
    drawn = curve if SILENCES[rule].keeps_band else None
    return Foresight(drawn, farthest, ends, rule, reason)


def places(seen: int, total: int, most: int = MOST_PLACES) -> Array:
    """At most ``most`` numbers of updates done, after ``seen``, evenly up to ``total``."""
    if total <= seen:
        return np.empty(0, dtype=np.int64)
    return np.unique(np.rint(np.linspace(total, seen, min(most, total - seen) + 1))[:-1]).astype(
        np.int64
    )
