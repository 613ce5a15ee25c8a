"""What was seen of a run: the one thing that fits, alarms and sentences look at. Reads no files."""

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from core.foresight.alarms import DIVERGING, PARTED, Alarm, parted_at
from core.foresight.fitting import Seen
from core.foresight.observations import Losses
from core.foresight.schedule_cells import Array
from core.foresight.watching import Watched, watch

LOSS, VAL_LOSS = "loss", "val_loss"
METRICS = (LOSS, VAL_LOSS)

_NOTHING = Losses(np.empty(0, dtype=np.int64), np.empty(0))


@dataclass(frozen=True)
class RunSoFar:
    """A run as far as it has come.

    Attributes:
        lr: (t,) the learning rate of each update done.
        warmup: updates of its warmup; see :func:`warmup_of` where nobody says.
        train: the losses of batches; where there are none, of evaluations on training text.
        val: the losses of evaluations on validation text.
        epochs: how often the whole run, as planned, passes over the same text; 0: not known.
        is_finite: whether every loss so far was a number.
        watched: what the alarms found; ``None``: worked out from ``train``.
    """

    lr: Array
    warmup: int
    train: Losses = _NOTHING
    val: Losses = _NOTHING
    epochs: float = 0.0
    is_finite: bool = True
    watched: Watched | None = field(default=None, compare=False)

    @property
    def seen(self) -> int:
        """Updates done."""
        return len(self.lr)

    @cached_property
    def peak_lr(self) -> float:
        """The highest rate so far; 0 before the first update."""
        return float(self.lr.max()) if len(self.lr) else 0.0

    @cached_property
    def work(self) -> Array:
        """(t + 1,) peak-LR steps done after each number of updates."""
        return np.concatenate([[0.0], np.cumsum(self.lr / (self.peak_lr or 1.0))])

    @cached_property
    def alarms(self) -> Watched:
        """What the alarms found so far."""
        if self.watched is not None:
            return self.watched
        lr = self.lr[np.clip(self.train.at, 0, self.seen - 1)] if self.seen else None
        return watch(Watched(), self.train.at, self.train.loss, lr)

    @cached_property
    def stable_lr(self) -> float:
        """The highest rate that was run stably: below any at which the run was found to diverge."""
        diverged = [
            float(self.lr[min(each.step, self.seen - 1)])
            for each in self.alarms.alarms
            if each.kind == DIVERGING
        ]
        stable = self.lr[self.lr < min(diverged)] if diverged else self.lr
        return float(stable.max()) if len(stable) else 0.0

    @cached_property
    def parted_at(self) -> int | None:
        """Where training and validation loss had parted."""
        return parted_at(self.train, self.val)

    @property
    def all_alarms(self) -> tuple[Alarm, ...]:
        """Those of the loss, and that of parting, which stands from where it was found."""
        at = self.parted_at
        parted = () if at is None else (Alarm(PARTED, at - 1),)
        return (*self.alarms.alarms, *parted)

    def measured(self, metric: str) -> Losses:
        """The losses of one kind."""
        return self.val if metric == VAL_LOSS else self.train

    def of(self, metric: str) -> Seen:
        """For a fit of one kind of loss."""
        return Seen(self.lr / (self.peak_lr or 1.0), self.warmup, self.measured(metric))

    def until(self, seen: int) -> "RunSoFar":
        """The same run at an earlier update."""
        return replace(
            self,
            lr=self.lr[:seen],
            train=self.train.within(0, seen - 1),  # of the updates done
            val=self.val.within(0, seen),
            watched=None,
        )


def warmup_of(lr: Array) -> int:
    """The first update at the highest rate: where a warmup ended, if nobody says. 0: there is none.

    Args:
        lr: (t,) of the updates done, and no others: a rise that is planned is no warmup.
    """
    return int(np.argmax(lr)) if len(lr) else 0
