"""A modest suggestion for the rest of a run, and the words that may be said of two plans.

Good schedules of one peak and horizon differ by .002 to .01 nats. So what is offered is one plain
decay, beside the person's own; it never moves the peak and never proposes a rise.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.foresight.outlook import Foresight, Learned, foresee
from core.foresight.schedule_cells import Array

SHARE = 0.5  # of the whole run; .4 to .6 have a regret of .0014 to .0019, cosine to 10 % has .028

BETTER, PERHAPS, SAME, WORSE = "better", "perhaps", "same", "worse"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What may be said of a forecast gain.

    Attributes:
        least: the gain from which on it is said, in nats.
        of_loss: or as a share of the loss, whichever is reached first; 0: nats alone.
        source: how often the sign of such a gain was right.
    """

    least: float
    of_loss: float
    source: str


VERDICTS: Mapping[str, Verdict] = {
    BETTER: Verdict(0.03, 0.01, "right in 98% of pairs of schedules from one trunk"),
    PERHAPS: Verdict(0.01, 0.0, "right in 80%"),
}
"""From the strongest down; below all of them there is no difference that could be told."""


@dataclass(frozen=True)
class Suggestion:
    """A linear decay to 0, and what is foretold under it and under the plan.

    Attributes:
        begin: the update with which the decay begins; until there the present rate stands.
        end: the run's end.
        lr: (n,) the rate of each update to come.
        suggested, planned: what is foretold under each.
        verdict: a name of :data:`VERDICTS`, or ``"same"``.
    """

    begin: int
    end: int
    lr: Array
    suggested: Foresight
    planned: Foresight
    verdict: str


def judge(now: float, other: float) -> str:
    """What may be said of an end at ``other`` beside one at ``now``; ``"worse"`` where it is.

    ``"worse"`` is said from the gain on from which ``"better"`` or ``"perhaps"`` would be.
    """
    gain = now - other
    for name, verdict in VERDICTS.items():
        reached = gain if gain > 0 else -gain
        if reached >= verdict.least or (verdict.of_loss and reached >= verdict.of_loss * now):
            return name if gain > 0 else WORSE
    return SAME


def suggest(learned: Learned, planned_lr: Array) -> Suggestion | None:
    """A decay from here; ``None`` where nothing can be foretold, or nothing is left.

    Args:
        learned: from what was seen.
        planned_lr: (n,) the rate of each update to come, as planned.
    """
    past, n = learned.past, len(planned_lr)
    if learned.fit is None or n == 0 or past.seen == 0:
        return None
    end = past.seen + n
    begin = max(past.seen, round((1 - SHARE) * end))
    lr = linear_decay(float(past.lr[-1]), past.seen, begin, end)
    at = np.array([end])
    suggested, planned = foresee(learned, lr, at), foresee(learned, planned_lr, at)
    if suggested.curve is None or planned.curve is None:
        return None
    verdict = judge(float(planned.curve.loss[-1]), float(suggested.curve.loss[-1]))
    return Suggestion(begin, end, lr, suggested, planned, verdict)


def linear_decay(rate: float, seen: int, begin: int, end: int) -> Array:
    """``rate`` until update ``begin``, then straight down to 0 at ``end``: (end - seen,)."""
    steps = np.arange(seen, end)
    share = np.clip((steps - begin) / max(end - begin, 1), 0.0, 1.0)
    return np.asarray(rate * (1 - share), dtype=float)
