"""The numbers behind the little pictures of help, by the program's own functions where it has one.

Pure: arrays in, arrays out. Knows no painter.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.foresight.lr_range import RangePoint, RangeRates, RangeReading, SmoothedLoss, read_range
from core.lr_shapes import POINTS, Schedule
from core.schedule.edits import decay_now
from core.schedule.timeline import Timeline

Array = NDArray[np.float64]

TOTAL = 300  # steps of the pictures' run
_SMALLEST = 1e-6  # as in core.training.optimizer.clip_
_THROUGH = ((0.0, 0.04), (0.15, 0.8), (0.35, 0.45), (0.6, 1.0), (0.8, 0.3), (1.0, 0.04))


def schedule(decay: str = "cosine", warmup: float = 0.2, **changed: float) -> Schedule:
    """A plan of :data:`TOTAL` steps with a peak of 1; ``warmup``: its share of the steps."""
    made = Schedule(
        decay=decay,
        total_steps=TOTAL,
        warmup_steps=round(warmup * TOTAL),
        initial_lr=0.04,
        peak_lr=1.0,
        min_lr=0.04,
        decay_start=round(0.75 * TOTAL),
        power=2.0,
        cycles=3,
        points=_THROUGH if decay == POINTS else (),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def curve(plan: Schedule | Timeline) -> Array:
    """The rate of every step, by the program's own schedule: (N,)."""
    return plan.curve(np.arange(plan.total_steps))


def bent(step: int) -> tuple[Timeline, Timeline]:
    """A constant plan, and the same with "Decay now" pressed at ``step``."""
    plan = Timeline(schedule("constant", 0.1))
    return plan, plan.edited(decay_now(plan, step))


def clipped(gradients: Array, max_norm: float) -> Array:
    """Each gradient (n, 2), shortened to ``max_norm`` where it is longer: :func:`clip_`'s rule."""
    norms = np.hypot(gradients[:, 0], gradients[:, 1])
    factors = np.minimum(1.0, max_norm / (norms + _SMALLEST))
    made: Array = gradients * factors[:, None]
    return made


def gradients(n: int = 14) -> Array:
    """Gradients of a few batches: alike in direction, two of them far too long; (n, 2)."""
    random = np.random.default_rng(4)
    angles = math.radians(38) + random.normal(0.0, 0.34, n)
    lengths = random.uniform(0.45, 1.15, n)
    lengths[[3, 9]] = 2.3, 1.75
    made: Array = np.stack([lengths * np.cos(angles), lengths * np.sin(angles)], axis=1)
    return made


def batch_means(size: int, n: int = 24) -> Array:
    """Means of ``size`` noisy gradients around (1, 0): (n, 2)."""
    random = np.random.default_rng(7)
    noise = random.normal(0.0, 0.9, (n, 64, 2))
    made: Array = np.array([1.0, 0.0]) + noise[:, :size].mean(axis=1)
    return made


def probabilities(temperature: float, top_k: int = 0) -> Array:
    """Of eight tokens with fixed scores, as :mod:`core.model.generation` draws them: (8,)."""
    scores = np.array([3.2, 2.6, 2.3, 1.4, 0.9, 0.2, -0.4, -1.2])
    if temperature == 0.0:
        only: Array = (scores == scores.max()).astype(np.float64)
        return only
    if 0 < top_k < len(scores):
        scores = np.where(scores < np.sort(scores)[-top_k], -np.inf, scores)
    weights = np.exp((scores - scores.max()) / temperature)
    made: Array = weights / weights.sum()
    return made


def decayed_weight(lr: float, weight_decay: float, steps: int) -> Array:
    """A weight without gradients, 1 at first, after each step: AdamW's decoupled decay."""
    made: Array = np.power(1.0 - lr * weight_decay, np.arange(steps, dtype=np.float64))
    return made


def losses() -> tuple[Array, Array, Array]:
    """Steps, training and validation loss of a small text that is learned by heart: made up."""
    x = np.linspace(0.0, 1.0, 120)
    train = 0.35 + 4.2 * np.exp(-5.0 * x)
    val = 1.9 + 2.7 * np.exp(-7.0 * x) + 1.7 * np.maximum(x - 0.35, 0.0) ** 1.5
    return x, train, val


def spiked() -> tuple[Array, int]:
    """A loss that falls, with one spike, and the step of that: made up."""
    random = np.random.default_rng(2)
    x = np.arange(160)
    loss = 2.0 + 2.4 * np.exp(-x / 40.0) + random.normal(0.0, 0.05, len(x))
    at = 104
    loss[at:] += 1.3 * np.exp(-(x[at:] - at) / 7.0)
    return loss, at


def range_test() -> tuple[Sequence[RangePoint], RangeReading]:
    """A made-up LR range test, as smoothed and read by the program's own functions."""
    rates, smoothed = RangeRates(), SmoothedLoss()
    points = []
    for step in range(rates.steps):
        lr = rates.at(step)
        fall = 4.2 / (1.0 + (lr / 2e-3) ** 0.9)
        loss = 6.4 + fall + 2.0 * max(math.log10(lr / 0.08), 0.0) ** 2 * 4.0
        smoothed = smoothed.after(loss)
        points.append(RangePoint(step, lr, loss, smoothed.value))
        if smoothed.value > 12.0:
            break
    return points, read_range(points)
