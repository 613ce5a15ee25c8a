"""The loss under a schedule that has not been run yet, with its band.

Cheap: a fit says where the run stands, and only what is to come is worked out. Knows nothing of
silence: who shows a forecast asks ``silence`` first.
"""

from dataclasses import dataclass

import numpy as np

from core.foresight.fitting import Fit
from core.foresight.schedule_cells import Array, cut

BAND = 1.2816  # standard deviations to either side hold 80 %


@dataclass(frozen=True, slots=True)
class LossForecast:
    """A forecast loss.

    Attributes:
        at: (n,) updates done.
        loss: (n,) the likeliest loss there.
        sd: (n,) its standard deviation.
    """

    at: Array
    loss: Array
    sd: Array

    @property
    def low(self) -> Array:
        """(n,) the lower edge of the 80 % band."""
        return self.loss - BAND * self.sd

    @property
    def high(self) -> Array:
        """(n,) the upper edge of the 80 % band."""
        return self.loss + BAND * self.sd


def forecast(fit: Fit, eta: Array, at: Array) -> LossForecast:
    """The loss after what was fitted.

    Args:
        fit: what was learned from the run.
        eta: (n,) the rate of each update to come, over the run's highest so far.
        at: (m,) updates done, from ``fit.seen`` to ``fit.seen + n``, ascending.
    """
    at = np.asarray(at, dtype=np.int64)
    cells = cut(np.asarray(eta, dtype=float), at - fit.seen)
    losses, variances = [], []
    for each in fit.components:
        loss, by, _ = fit.law.value(cells, at - fit.seen, each.theta, each.stands)
        losses.append(loss)
        variances.append(np.einsum("ni,ij,nj->n", by, each.covariance, by))
    weights = np.array([each.weight for each in fit.components])[:, None]
    mean = (weights * losses).sum(axis=0)
    spread = (weights * (np.array(losses) - mean) ** 2).sum(axis=0)
    within = (weights * variances).sum(axis=0)
    return LossForecast(at, mean, np.sqrt(within + spread + (fit.structural * mean) ** 2))
