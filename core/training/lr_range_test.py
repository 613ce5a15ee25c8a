"""The LR range test: a run's next updates at rates that only rise, made on a copy of the run.

Everything but the rate is the run's: weights, moments, random state, batches, clipping. The copy
is the caller's: this module changes the tensors of the state that it is given. Knows no storage, no
thread and no window.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from core.foresight.lr_range import USUAL_RATES, RangePoint, RangeRates, SmoothedLoss, is_beyond
from core.schedule.timeline import Timeline
from core.training.train_state import TrainContext, TrainState
from core.training.train_step import accumulate_gradients, train_step


@dataclass(frozen=True, slots=True)
class RisingRates(Timeline):
    """The run's plan with the test's rates from update ``begin`` on, and no warmup.

    The peak is what is asked about, so gradients are clipped as they are there.
    """

    rates: RangeRates = USUAL_RATES
    begin: int = 0

    def lr(self, step: int) -> float:
        """The rate of the test's update with the run's number ``step``."""
        return self.rates.at(step - self.begin)

    @property
    def warmup_steps(self) -> int:
        """Over before the first update, however clipping begins."""
        return -1


def range_test(state: TrainState, context: TrainContext, rates: RangeRates) -> Iterator[RangePoint]:
    """Make the updates of a test, one at a time, until the loss has risen far above its lowest.

    Args:
        state: a copy of the run, whose tensors are changed.
        context: what it is trained with, in one process.
        rates: of the test.

    Raises:
        NonFiniteError: a loss or norm was not finite; what came before it holds.
        Interrupted: ``should_stop`` answered true.
    """
    begin, smoothed = state.step, SmoothedLoss()
    planned = state.timeline.planned
    state = dataclasses.replace(
        state, timeline=RisingRates(planned, rates=rates, begin=begin), pending=()
    )
    points: list[RangePoint] = []
    while len(points) < rates.steps:
        metrics, rng = train_step(state, context, partial(accumulate_gradients, state, context))
        smoothed = smoothed.after(metrics.loss)
        point = RangePoint(len(points), state.lr, metrics.loss, smoothed.value)
        points.append(point)
        yield point
        if is_beyond(points):
            return
        state = state.stepped(context.tokens_per_step, rng, (), 0.0)
