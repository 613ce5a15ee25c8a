"""The LR range test: which peak might do, from the losses of a short run whose rate only rises.

The rate rises exponentially from one end to the other; where the smoothed loss falls, updates of
that size teach. Two rules mark an interval: *valley* (the middle of the longest fall, careful) and
*steep* (where it falls fastest, bold). The best rate lies between them for a run as short as the
test, and falls as runs get longer: so it is shown and never applied.

Sources: Smith 2015 (arXiv 1506.01186); fastai's ``lr_find``. Arrays in, frozen values out.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.foresight.schedule_cells import Array
from core.i18n import Message

FROM, TO, STEPS = 1e-7, 10.0, 100
LEAST_STEPS, MOST_STEPS = 20, 10_000
KEEPS = 0.98  # of the moving average, a step
TIMES_BEST = 4.0  # the smoothed loss above so many times its lowest ends the test
_FIRST_SHARE, _LAST = 10, 5  # as fastai: the first tenth and the last five steps are not judged
_FEWEST = 10  # that are left to be judged
_LEAST_FALL = 0.01  # of the smoothed loss, or there is nothing to be read from it


@dataclass(frozen=True, slots=True)
class RangeRates:
    """The rates of a test: ``steps`` of them, from ``low`` to ``high``, each by the same factor.

    ``low`` must be above 0 and below ``high``; ``steps`` from ``LEAST_STEPS`` to ``MOST_STEPS``.
    """

    low: float = FROM
    high: float = TO
    steps: int = STEPS

    def at(self, step: int) -> float:
        """The rate of the test's update ``step``, from 0."""
        share = step / (self.steps - 1)
        return math.exp((1.0 - share) * math.log(self.low) + share * math.log(self.high))


USUAL_RATES = RangeRates()


@dataclass(frozen=True, slots=True)
class RangePoint:
    """One update of a test; ``smoothed`` is the loss's moving average with it."""

    step: int
    lr: float
    loss: float
    smoothed: float


@dataclass(frozen=True, slots=True)
class SmoothedLoss:
    """A moving average without the pull of its beginning, one loss after the other."""

    weighted: float = 0.0
    n: int = 0

    def after(self, loss: float) -> "SmoothedLoss":
        """With one more loss."""
        return SmoothedLoss(KEEPS * self.weighted + (1.0 - KEEPS) * loss, self.n + 1)

    @property
    def value(self) -> float:
        """The average; there must be a loss."""
        return self.weighted / (1.0 - KEEPS**self.n)


@dataclass(frozen=True, slots=True)
class LrInterval:
    """Where a peak might lie: ``valley`` below ``steep``."""

    valley: float
    steep: float


@dataclass(frozen=True, slots=True)
class RangeReading:
    """What a test says: an interval, or why it says none."""

    interval: LrInterval | None
    reason: Message | None = None


def is_beyond(points: Sequence[RangePoint]) -> bool:
    """Whether the loss has risen so far that the test is over."""
    return points[-1].smoothed > TIMES_BEST * min(point.smoothed for point in points)


def read_range(points: Sequence[RangePoint]) -> RangeReading:
    """The interval that the losses of a test show, or why they show none."""
    judged = points[len(points) // _FIRST_SHARE : -_LAST]
    if len(judged) < _FEWEST:
        return RangeReading(None, Message("lr_range.too_short", steps=len(points)))
    rates = np.array([point.lr for point in judged])
    smoothed = np.array([point.smoothed for point in judged])
    if smoothed.min() > (1.0 - _LEAST_FALL) * smoothed[0]:
        return RangeReading(None, Message("lr_range.no_fall", share=_LEAST_FALL))
    valley, steep = _valley(rates, smoothed), _steep(rates, smoothed)
    if not valley < steep:
        told = Message("lr_range.crossed", valley=valley, steep=steep)
        return RangeReading(None, told)
    return RangeReading(LrInterval(valley, steep))


def _valley(rates: Array, losses: Array) -> float:
    """Half way along the longest falling subsequence, as fastai has it."""
    longest = np.ones(len(losses), dtype=int)
    for i in range(1, len(losses)):
        above = longest[:i][losses[:i] > losses[i]]
        longest[i] = 1 + int(above.max(initial=0))
    end = int(longest.argmax())
    begin = max(end - int(longest[end]), 0)
    third = (end - begin) / 3
    return float(rates[begin + int(third) + int(third / 2)])


def _steep(rates: Array, losses: Array) -> float:
    """Where the loss falls fastest against the logarithm of the rate."""
    slopes = np.diff(losses) / np.diff(np.log(rates))
    return float(rates[int(slopes.argmin())])
