"""Fitting a law to what was seen of a run: maximum a posteriori, with what it leaves uncertain.

The same input gives the same bits. scipy is imported by the first fit, or by :func:`preload`. Knows
nothing of a window or of files, and judges nothing: that is ``silence``.
"""

import importlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from core.foresight.law import LAW, Law, Path
from core.foresight.observations import Bins, Losses, binned, first_of_use
from core.foresight.priors import PRIORS, Prior, after
from core.foresight.schedule_cells import Array, Cells, cut

MODEL_ERROR = 0.004  # of the loss: how well the law holds, as measured on 235 runs
BETWEEN_RUNS = 0.006  # of the loss: seeds and machines move small runs by .01 to .03 nats
_FEWEST_BINS = 3
_FLOOR_LEAST, _FLOOR_MOST = 0.0, 0.999  # of y
_BOUNDS = {  # of decline, log k and p; wide: what holds the numbers is the prior
    "decline": (0.05, 1.5),
    "log_relaxation": (-10.0, 0.5),
    "power": (0.1, 1.5),
}
_MOST_TRIES = 60


@dataclass(frozen=True, slots=True)
class Seen:
    """One run as far as it has come, for a fit.

    Attributes:
        eta: (t,) the rate of each update done over the run's highest.
        warmup: updates until it first stood there.
        measured: the losses of one kind, up to t updates.
    """

    eta: Array
    warmup: int
    measured: Losses

    @property
    def seen(self) -> int:
        """Updates done."""
        return len(self.eta)

    def until(self, seen: int) -> "Seen":
        """The same run at an earlier update."""
        return Seen(self.eta[:seen], self.warmup, self.measured.within(0, seen))


@dataclass(frozen=True, slots=True)
class Earlier:
    """What finished runs of one set-up share: fitted jointly, and stored with a run.

    Attributes:
        theta, covariance: (6,) and (6, 6) of the law's parameters.
        level: the height of the loss at the lowest end of these runs.
        peak_lr: the highest rate that all of them ran at; 0: not known.
    """

    theta: Array
    covariance: Array
    level: float
    peak_lr: float = 0.0


@dataclass(frozen=True, slots=True)
class Component:
    """One belief's answer.

    Attributes:
        weight: its share of the evidence.
        theta: (6,) the parameters.
        covariance: (6, 6) of them.
        stands: where the run stands with these parameters, after what was seen.
    """

    weight: float
    theta: Array
    covariance: Array
    stands: Path


@dataclass(frozen=True, slots=True)
class Fit:
    """What was learned from a run.

    Attributes:
        seen: updates done when it was learned.
        level: y, the height of the loss then.
        components: one a belief, the likeliest first.
        structural: the law's own error, of the loss.
        law: of the table.
    """

    seen: int
    level: float
    components: tuple[Component, ...]
    structural: float = MODEL_ERROR
    law: Law = LAW

    @property
    def best(self) -> Array:
        """(6,) the parameters of the likeliest component."""
        return self.components[0].theta


def fit(run: Seen, earlier: Earlier | None = None, law: Law = LAW) -> Fit | None:
    """Learn from what was seen; ``None``: there are fewer than three bins of losses above 0.

    Args:
        run: what was seen.
        earlier: what finished runs of the same set-up have shown; ``None``: general beliefs.
        law: of the table.
    """
    data = _Data.of(run)
    if not data.is_enough:
        return None
    y = data.bins.level
    general = [each.at(y) for each in PRIORS.values()]
    return _learned([data], [after(earlier.theta, y)] if earlier else general, law)


def fit_jointly(runs: Sequence[Seen], peak_lr: float = 0.0, law: Law = LAW) -> Earlier | None:
    """What finished runs of one set-up share; ``None``: too little is known of them.

    Averaging what each run says by itself fails: mean absolute error .0094, and .0060 so.
    """
    data = [each for each in map(_Data.of, runs) if each.is_enough]
    if not data:
        return None
    y = min(each.bins.level for each in data)
    best = _learned(data, [each.at(y) for each in PRIORS.values()], law).components[0]
    return Earlier(best.theta, best.covariance, y, peak_lr)


def before_start(earlier: Earlier, law: Law = LAW) -> Fit:
    """What is known of a run that has not begun, from earlier runs of its set-up."""
    component = Component(1.0, earlier.theta, earlier.covariance, Path())
    return Fit(0, earlier.level, (component,), BETWEEN_RUNS, law)


def from_its_start(fit: Fit) -> Fit:
    """The same, to be asked for the whole run under another schedule instead of for its rest."""
    components = tuple(replace(each, stands=Path()) for each in fit.components)
    return replace(fit, seen=0, components=components)


@dataclass(frozen=True, slots=True)
class _Data:
    """A run's bins and its schedule cut at them."""

    bins: Bins
    cells: Cells

    @staticmethod
    def of(run: Seen) -> "_Data":
        first = first_of_use(run.warmup, run.seen)
        bins = binned(run.measured.within(first, run.seen))
        return _Data(bins, cut(run.eta, bins.at))

    @property
    def is_enough(self) -> bool:
        """Whether a law can be fitted: it is one of losses above 0."""
        return len(self.bins) >= _FEWEST_BINS and bool((self.bins.loss > 0).all())

    def residuals(self, law: Law, theta: Array) -> tuple[Array, Array]:
        """(b,) in standard deviations, and their derivatives (b, 6)."""
        loss, by, _ = law.value(self.cells, self.bins.at, theta, Path())
        sd = np.sqrt((self.bins.error / self.bins.loss) ** 2 + MODEL_ERROR**2)
        return np.log(loss / self.bins.loss) / sd, by / (loss * sd)[:, None]


def _learned(data: Sequence[_Data], beliefs: Sequence[Prior], law: Law) -> Fit:
    y = data[-1].bins.level
    found = [_posterior(data, belief, law, y) for belief in beliefs]
    most = max(evidence for evidence, _, _ in found)
    weights = [math.exp(evidence - most) for evidence, _, _ in found]
    components = [
        Component(weight / sum(weights), theta, covariance, _stands(data[-1], law, theta))
        for weight, (_, theta, covariance) in zip(weights, found, strict=True)
    ]
    components.sort(key=lambda each: -each.weight)
    return Fit(int(data[-1].cells.edges[-1]), y, tuple(components), law=law)


def _stands(data: _Data, law: Law, theta: Array) -> Path:
    return law.value(data.cells, data.cells.edges[-1:], theta, Path())[2]


def _posterior(
    data: Sequence[_Data], belief: Prior, law: Law, y: float
) -> tuple[float, Array, Array]:
    """Laplace's evidence (its logarithm), the best parameters (6,) and their covariance (6, 6)."""
    best = min(
        (_solved(data, belief, law, y, decline) for decline in belief.starts),
        key=lambda each: each[0],
    )
    cost, theta = best
    pairs = [each.residuals(law, theta) for each in data]
    residuals = np.concatenate([r for r, _ in pairs])
    jacobian = np.concatenate([j for _, j in pairs])
    weight = 1 / np.sqrt(1 + residuals**2)  # pseudo-Huber: an outlier says little
    rho = _lag_correlation([r for r, _ in pairs])
    dilution = (1 + rho) / (1 - rho)  # correlated residuals are fewer than they look
    precision = np.where(np.isfinite(belief.sd), 1 / belief.sd**2, 0.0)
    hessian = (jacobian.T * weight) @ jacobian / dilution + np.diag(precision)
    scale = 1 / np.sqrt(np.diag(hessian) + 1e-300)  # the parameters differ by orders of magnitude
    scaled = hessian * scale[:, None] * scale
    values, vectors = np.linalg.eigh(scaled)
    values = np.maximum(values, 1e-9)
    covariance = (vectors / values) @ vectors.T * scale[:, None] * scale
    told = np.isfinite(belief.sd)
    evidence = (
        -cost
        - float(np.log(belief.sd[told]).sum())
        - 0.5 * float(np.log(values).sum() - 2 * np.log(scale).sum())
    )
    return evidence, theta, covariance


def preload() -> None:
    """Import what a fit needs: .4 s of a processor that a run would have to itself."""
    importlib.import_module("scipy.optimize")


def _solved(
    data: Sequence[_Data], belief: Prior, law: Law, y: float, decline: float
) -> tuple[float, Array]:
    """Cost and parameters, begun at one decline."""
    from scipy.optimize import least_squares  # .4 s and 40 MB: see preload

    told = np.isfinite(belief.sd)
    n_data = sum(len(each.bins) for each in data)

    prior_rows = np.diag(1 / np.where(told, belief.sd, 1.0))[told]
    known: dict[bytes, Array] = {}  # the slopes where the residuals were asked for last

    def residuals(theta: Array) -> Array:
        parts = [each.residuals(law, theta) for each in data]
        known.clear()
        known[theta.tobytes()] = np.concatenate([*(slopes for _, slopes in parts), prior_rows])
        ours = (theta[told] - belief.mean[told]) / belief.sd[told]
        return np.concatenate([*(each for each, _ in parts), ours])

    def jacobian(theta: Array) -> Array:
        if theta.tobytes() not in known:
            residuals(theta)
        return known[theta.tobytes()]

    low, high = _bounds(y)
    inner_low, inner_high = low + 1e-6 * (high - low), high - 1e-6 * (high - low)
    start = np.clip(belief.mean, inner_low, inner_high)
    start[2] = np.clip(decline, inner_low[2], inner_high[2])
    start[1] = np.clip(_reach(data, law, start), inner_low[1], inner_high[1])
    scale = np.where(told, belief.sd, 0.3)
    found = least_squares(
        residuals,
        start,
        jacobian,
        bounds=(low, high),
        x_scale=scale,
        loss=partial(_robust, n_data),
        max_nfev=_MOST_TRIES,
        ftol=1e-6,
        xtol=1e-6,
        gtol=1e-5,
    )
    return float(found.cost), np.asarray(found.x, dtype=float)


def _robust(n_data: int, z: Array) -> Array:
    """Pseudo-Huber for what was measured, the first ``n_data``; beliefs are normal: (3, n)."""
    rho = np.stack([z, np.ones_like(z), np.zeros_like(z)])
    t = 1 + z[:n_data]
    rho[0, :n_data] = 2 * (np.sqrt(t) - 1)
    rho[1, :n_data] = t**-0.5
    rho[2, :n_data] = -0.5 * t**-1.5
    return rho


def _reach(data: Sequence[_Data], law: Law, theta: Array) -> float:
    """``log A`` that brings the law to the losses, with the other parameters as they are."""
    ratios = []
    for each in data:
        unit = theta.copy()
        unit[1] = 0.0
        loss, by, _ = law.value(each.cells, each.bins.at, unit, Path())
        rest = each.bins.loss - (loss - by[:, 1])
        ratios.append(np.maximum(rest, 0.02 * each.bins.loss) / by[:, 1])
    return math.log(float(np.median(np.concatenate(ratios))))


def _bounds(y: float) -> tuple[Array, Array]:
    named: Mapping[str, tuple[float, float]] = _BOUNDS
    pairs = [
        (_FLOOR_LEAST * y, _FLOOR_MOST * y),
        (math.log(y) - 12.0, math.log(y) + 12.0),
        named["decline"],
        (math.log(y) - 12.0, math.log(y) + 2.0),
        named["log_relaxation"],
        named["power"],
    ]
    low, high = np.array(pairs).T
    return low, high


def _lag_correlation(residuals: Sequence[Array]) -> float:
    """Of neighbouring residuals, from 0 to .95."""
    products = sum(float((r[1:] * r[:-1]).sum()) for r in residuals)
    squares = sum(float((r**2).sum()) for r in residuals)
    return min(max(products / squares, 0.0), 0.95) if squares > 0 else 0.0
