"""How the loss follows the schedule: the table of laws.

A law is a pure function of a schedule and six numbers, with its derivatives. Nothing here fits or
judges; knows nothing of a run.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from core.foresight.schedule_cells import Array, Cells

# t updates done, eta the rate over the peak, S the sum of eta, n the noise of running at a rate.
WORK_UNIT = 100.0  # peak-LR steps: the scale at which A is the loss that is still to be learned

# The numbers of a law as they are fitted: L0, log A, a, log B, log k, p.
N_PARAMETERS = 6


@dataclass(frozen=True, slots=True)
class Path:
    """Where a run stands: what of its schedule the law of the rest needs.

    Attributes:
        work: S, peak-LR steps done.
        noise: n; its derivatives by ``log k`` and ``p`` stand beside it.
    """

    work: float = 0.0
    noise: float = 0.0
    noise_by_log_k: float = 0.0
    noise_by_p: float = 0.0


@dataclass(frozen=True, slots=True)
class Law:
    """One law of the loss.

    Attributes:
        rule: its formula, for a person.
        source: where it comes from, and how it was measured.
        value: of cells, updates among their cuts, the parameters (6,) and where the run stands:
            the loss there (n,), its derivatives by the parameters (n, 6), and where it stands then.
    """

    rule: str
    source: str
    value: Callable[[Cells, Array, Array, Path], tuple[Array, Array, Path]]


def _relaxing_noise(
    cells: Cells, updates: Array, theta: Array, start: Path
) -> tuple[Array, Array, Path]:
    floor, reach, decline = theta[0], np.exp(theta[1]), theta[2]
    noise, k, p = np.exp(theta[3]), np.exp(theta[4]), theta[5]
    levels = _noise(cells, k, p, start)  # (3, C + 1)
    work = start.work + np.concatenate([[0.0], np.cumsum(cells.work)])
    at = cells.index_of(updates)
    n, n_k, n_p = levels[:, at]
    log_work = np.log(np.maximum(work[at], 1e-9) / WORK_UNIT)
    learned = reach * np.exp(-decline * log_work)
    by = np.stack(
        [np.ones_like(n), learned, -log_work * learned, noise * n, noise * n_k, noise * n_p], axis=1
    )
    end = Path(float(work[-1]), *(float(each) for each in levels[:, -1]))
    return floor + learned + noise * n, by, end


def _noise(cells: Cells, k: float, p: float, start: Path) -> Array:
    """``n`` at the edges of the cells and its derivatives by ``log k`` and ``p``: (3, C + 1).

    Within a cell ``eta ** p`` is straight in S, for which the recursion is solved exactly; the
    cells are chained by doubling, in log2(C) passes and with no exponential that could overflow.
    """
    z = k * cells.work
    w = np.exp(-z)
    # (1 - exp(-z)) / z, which is 1 where the rate is 0
    phi = np.where(z > 1e-8, -np.expm1(-z) / np.where(z > 1e-8, z, 1.0), 1.0)
    e0, e1 = cells.first**p, cells.last**p
    chain = _Chain.of(w)
    n = chain.sums(e0 * (phi - w) + e1 * (1 - phi), start.noise)
    by_k = n[:-1] * (-z * w) + e0 * (w - phi + z * w) + e1 * (phi - w)
    f0, f1 = (
        e * np.log(np.where(eta > 0, eta, 1.0)) for e, eta in ((e0, cells.first), (e1, cells.last))
    )
    by_p = f0 * (phi - w) + f1 * (1 - phi)
    return np.stack([n, chain.sums(by_k, start.noise_by_log_k), chain.sums(by_p, start.noise_by_p)])


@dataclass(frozen=True, slots=True)
class _Chain:
    """``x[i + 1] = w[i] x[i] + c[i]``, solved by doubling for any ``c``.

    Attributes:
        first: w[0].
        factors: for each doubling, (C - reach,) what remains of the value ``reach`` cells before.
    """

    first: float
    factors: tuple[Array, ...]

    @staticmethod
    def of(w: Array) -> "_Chain":
        factors, product, reach = [], w.copy(), 1
        product[:1] = 0.0  # what came before the first cell goes into its sum
        while reach < len(w):
            factors.append(product[reach:].copy())
            product[reach:] *= product[:-reach].copy()
            reach *= 2
        return _Chain(float(w[0]) if len(w) else 0.0, tuple(factors))

    def sums(self, c: Array, start: float) -> Array:
        """(C,) from ``x[0] = start``: (C + 1,)."""
        sums = np.empty(len(c) + 1)
        sums[0], sums[1:] = start, c
        found = sums[1:]
        found[:1] += self.first * start
        for i, factor in enumerate(self.factors):
            reach = 1 << i
            found[reach:] += factor * found[:-reach]
        return sums


def _power_of_steps(
    cells: Cells, updates: Array, theta: Array, start: Path
) -> tuple[Array, Array, Path]:
    """Of the parameters only the first three; ``work`` counts updates, whatever their rate."""
    done = start.work + np.asarray(updates, dtype=float)
    log_work = np.log(np.maximum(done, 1e-9) / WORK_UNIT)
    learned = np.exp(theta[1] - theta[2] * log_work)
    by = np.zeros((len(done), N_PARAMETERS))
    by[:, 0], by[:, 1], by[:, 2] = 1.0, learned, -log_work * learned
    return theta[0] + learned, by, Path(start.work + float(cells.edges[-1]))


LAWS: Mapping[str, Law] = {
    "relaxing noise floor": Law(
        rule="L(t) = L0 + A (S(t) / 100)^-a + B n(t); n relaxes to eta^p at the rate k eta",
        source="Tissue et al. 2024 (arXiv 2408.11029), Luo et al. 2025 (2503.12811), "
        "Li et al. 2025 (2509.19189); smallest end error on 235 public runs of 30M to 360M",
        value=_relaxing_noise,
    ),
    "power of steps": Law(
        rule="L(t) = L0 + A (t / 100)^-a",
        source="the usual extrapolation, blind to the schedule: 4 to 20 times worse; to compare",
        value=_power_of_steps,
    ),
}

LAW = LAWS["relaxing noise floor"]
"""The law that forecasts are made with."""
