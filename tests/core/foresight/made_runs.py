"""Runs that follow a known law, with noise: what a fit has to find again."""

from dataclasses import dataclass, field

import numpy as np

from core.foresight import Losses, RunSoFar
from core.foresight.schedule_cells import Array

TRUTH = (2.6, 0.9, 0.45, 0.25, 0.011, 0.65)
"""``L0``, ``A``, ``a``, ``B``, ``k``, ``p``: near those of real runs of 100M parameters."""


def plain_law(eta: Array, truth: tuple[float, ...] = TRUTH) -> Array:
    """The law as it is written down, an update at a time: (n,) rates to (n + 1,) losses."""
    floor, reach, decline, noise, k, p = truth
    n, levels = 0.0, [0.0]
    for rate in eta.tolist():
        n += (1 - np.exp(-k * rate)) * (rate**p - n)
        levels.append(n)
    work = np.concatenate([[0.0], np.cumsum(eta)])
    work[work == 0] = work[work > 0].min() / 2
    return floor + reach * (work / 100) ** -decline + noise * np.array(levels)


def wsd(total: int, warmup: int = 50, decay: float = 0.4, peak: float = 1e-3) -> Array:
    """A warmup, a plateau and a straight fall to 0 over the last share ``decay``."""
    steps = np.arange(total)
    rising = np.minimum(1.0, (steps + 1) / max(warmup, 1))
    falling = np.minimum(1.0, (total - steps) / max(decay * total, 1)) if decay else 1.0
    return np.asarray(peak * rising * falling, dtype=float)


def cosine(total: int, warmup: int = 50, floor: float = 0.0, peak: float = 1e-3) -> Array:
    """A warmup and half a cosine down to the share ``floor``."""
    steps = np.arange(total)
    rising = np.minimum(1.0, (steps + 1) / max(warmup, 1))
    share = np.clip((steps - warmup) / (total - warmup), 0, 1)
    return np.asarray(peak * rising * (floor + (1 - floor) * (1 + np.cos(np.pi * share)) / 2))


@dataclass(frozen=True)
class MadeRun:
    """A whole run whose law is known.

    Attributes:
        lr: (n,) of its updates.
        loss: (n + 1,) without noise, after each number of updates.
        past: what would have been measured of all of it.
    """

    lr: Array
    loss: Array
    past: RunSoFar = field(repr=False)

    def until(self, seen: int) -> RunSoFar:
        """What had been measured after so many updates."""
        return self.past.until(seen)


def made_run(
    lr: Array,
    *,
    warmup: int = 50,
    noise: float = 0.05,
    val_noise: float = 0.004,
    every: int = 20,
    seed: int = 0,
    truth: tuple[float, ...] = TRUTH,
    epochs: float = 1.0,
) -> MadeRun:
    """A run under ``lr`` with batch losses at every update and evaluations ``every`` so many."""
    rng = np.random.default_rng(seed)
    loss = plain_law(lr / lr.max(), truth)
    n = len(lr)
    at = np.arange(1, n)
    evals = np.arange(every, n + 1, every)
    past = RunSoFar(
        lr,
        warmup,
        Losses.of(at, loss[at] + noise * rng.standard_normal(len(at))),
        Losses.of(evals, loss[evals] + val_noise * rng.standard_normal(len(evals))),
        epochs,
    )
    return MadeRun(lr, loss, past)
