"""What is believed of a run before its losses are seen: the table of priors. Knows no run."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.foresight.schedule_cells import Array


@dataclass(frozen=True, slots=True)
class Prior:
    """A normal belief about the parameters of a law.

    Attributes:
        mean, sd: (6,) as :data:`core.foresight.law.PARAMETERS`; an infinite sd says nothing.
        starts: values of the decline that a fit begins with.
    """

    mean: Array
    sd: Array
    starts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class GeneralPrior:
    """A belief relative to ``y``, the present height of the loss.

    Attributes:
        floor, decline, noise, log_relaxation, power: median and sd; of the noise, the logarithm's.
        source: of which runs it was measured.
    """

    floor: tuple[float, float]
    decline: tuple[float, float]
    noise: tuple[float, float]
    log_relaxation: tuple[float, float]
    power: tuple[float, float]
    source: str

    def at(self, y: float) -> Prior:
        """For a run whose loss stands at ``y``."""
        decline, spread = self.decline
        mean = [
            self.floor[0] * y,
            0.0,
            decline,
            math.log(self.noise[0] * y),
            self.log_relaxation[0],
            self.power[0],
        ]
        sd = [
            self.floor[1] * y,
            np.inf,
            spread,
            self.noise[1],
            self.log_relaxation[1],
            self.power[1],
        ]
        starts = (decline - spread, decline, decline + spread)
        return Prior(np.array(mean), np.array(sd), starts)


PRIORS: Mapping[str, GeneralPrior] = {
    "small runs": GeneralPrior(
        floor=(0.70, 0.25),
        decline=(0.42, 0.15),
        noise=(0.08, 0.45),
        log_relaxation=(-4.4, 1.1),
        power=(0.65, 0.1),
        source="20 runs of 0.1M to 10M parameters",
    ),
    "large runs": GeneralPrior(
        floor=(0.80, 0.15),
        decline=(0.47, 0.12),
        noise=(0.075, 0.45),
        log_relaxation=(-4.8, 0.8),
        power=(0.65, 0.2),
        source="235 public runs of 30M to 360M parameters",
    ),
}

# After an earlier run of the same set-up, as measured on logs of 124M. It leaves no more doubt
# of the power than there was before: .4 would make bands six times as wide as their error.
_EARLIER_FLOOR = 0.05  # of y
_EARLIER_DECLINE, _EARLIER_NOISE, _EARLIER_RELAXATION = 0.06, 0.15, 0.4
_EARLIER_POWER = min(0.4, *(each.power[1] for each in PRIORS.values()))


def after(earlier: Array, y: float) -> Prior:
    """The belief after earlier runs of the same set-up, whose parameters (6,) these are."""
    sd = [
        _EARLIER_FLOOR * y,
        np.inf,  # how much there is to learn, the run itself tells
        _EARLIER_DECLINE,
        _EARLIER_NOISE,
        _EARLIER_RELAXATION,
        _EARLIER_POWER,
    ]
    return Prior(earlier, np.array(sd), (float(earlier[2]),))
