"""What is known of a run when it is put into words: losses, norms, clipping. Reads no files."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from core.foresight.observations import Losses
from core.foresight.outlook import Learned
from core.foresight.past import RunSoFar
from core.foresight.schedule_cells import Array

NEAR_PEAK = 0.95  # of the highest rate: the plateau, and the top of a curve
_FALLEN = 0.5  # of the highest rate: from there on a run has decayed
_FEWEST_DECAY = 10  # updates

_NONE = np.empty(0)


@dataclass(frozen=True, slots=True)
class Rival:
    """A run that this one is compared with: its name, and its validation losses."""

    name: str
    val: Losses


@dataclass(frozen=True, slots=True)
class Clipping:
    """How gradients are clipped from an update on.

    Attributes:
        begin: the update from which on it was set so; 0: from the start.
        threshold: the norm that is clipped to; 0: clipping is off.
        clips_from: the first update that may be clipped.
    """

    begin: int = 0
    threshold: float = 0.0
    clips_from: int = 0

    @property
    def first(self) -> int:
        """The first update that was clipped where its norm was above the threshold."""
        return max(self.begin, self.clips_from)


@dataclass(frozen=True)
class Account:
    """A run, to be put into words.

    Attributes:
        past: what was seen.
        total: updates of the whole run, as planned.
        is_over: whether it has ended.
        norm_steps, norms: (n,) updates, and the gradient's norm before clipping there.
        clipped: (n,) whether it was clipped there.
        clippings: how it was clipped, one after the other; empty: not known.
        ratios: updates, and the ratio of update to weight there; empty: not recorded.
        learned: from all that was seen; ``None``: there is silence.
        rival: its parent, or what it is compared with.
    """

    past: RunSoFar
    total: int
    is_over: bool = True
    norm_steps: Array = field(default_factory=lambda: _NONE.astype(np.int64))
    norms: Array = field(default_factory=lambda: _NONE)
    clipped: Array = field(default_factory=lambda: _NONE.astype(bool))
    clippings: tuple[Clipping, ...] = ()
    ratios: Losses = field(default_factory=lambda: Losses.of(_NONE, _NONE))
    learned: Learned | None = None
    rival: Rival | None = None

    @property
    def clipping(self) -> Clipping:
        """What holds now."""
        return self.clippings[-1] if self.clippings else Clipping()

    @cached_property
    def decay_begin(self) -> int | None:
        """The update after which the rate fell for good; ``None``: it has not fallen by half."""
        lr, peak = self.past.lr, self.past.peak_lr
        if len(lr) == 0 or lr[-1] > _FALLEN * peak:
            return None
        begin = int(np.flatnonzero(lr >= NEAR_PEAK * peak)[-1]) + 1
        return begin if len(lr) - begin >= _FEWEST_DECAY else None

    def phase(self, name: str, steps: Array) -> Array:
        """(n,) which of these updates lie in a phase: ``"warmup"``, ``"peak"`` or ``"decay"``.

        What is neither warmup nor near the highest rate is decay.
        """
        warmup = steps < self.past.warmup
        peak = ~warmup & (self.past.lr[steps] >= NEAR_PEAK * self.past.peak_lr)
        return {"warmup": warmup, "peak": peak, "decay": ~warmup & ~peak}[name]


def level(losses: Losses, begin: int, end: int) -> tuple[float, float, int]:
    """Mean, its standard error (the trend left out) and number of the losses of a stretch."""
    part = losses.within(begin, end).loss
    if len(part) < 3:
        return float("nan"), float("nan"), len(part)
    sd = float(np.sqrt((np.diff(part) ** 2).mean() / 2))
    return float(part.mean()), sd / float(np.sqrt(len(part))), len(part)
