"""Columns of steps that follow from the declared metrics: functions of arrays."""

from collections.abc import Callable

import numpy as np

from core.run_store.metrics import STEPS
from gui.models.reduce import Array

HELD = frozenset(metric.name for metric in STEPS.metrics if metric.every > 1)
OPTIONAL = frozenset(metric.name for metric in STEPS.metrics if metric.optional)
_NOT_TOLD = {metric.name: metric.default for metric in STEPS.metrics if metric.optional}
_EPSILON = 1e-6  # of torch.nn.utils.clip_grad_norm_: what it divides by is never 0


def told_values(rows: Array, before: Callable[[str], Array]) -> dict[str, Array]:
    """The optional metrics of structured rows (n,), each (n,): NaN where it was not told.

    One that is measured now and then keeps its value until the next time. ``before`` gives what
    the steps before had, by the column's name.
    """
    told = {}
    for name, not_told in _NOT_TOLD.items():
        values = rows[name]
        told[name] = np.where((values != not_told) & np.isfinite(values), values, np.nan)
        if name in HELD:
            told[name] = held(told[name], before(name))
    return told


def held(values: Array, before: Array) -> Array:
    """Each of ``values`` (n,), where it is NaN the last one before it; ``before`` (m,) precede."""
    last = np.maximum.accumulate(np.where(np.isfinite(values), np.arange(len(values)), -1))
    begin = before[-1] if len(before) else np.nan
    return np.where(last >= 0, values[np.maximum(last, 0)], begin)


def speeds(tokens: Array, seconds: Array, rows: Array) -> Array:
    """Tokens trained on in a second (n,), up to each step of ``rows`` since the one before.

    ``tokens`` and ``seconds``: what the steps before had by then; NaN where there is none before.
    """
    made = []
    for before, name in ((tokens[-1:], "tokens_seen"), (seconds[-1:], "seconds")):
        values = np.concatenate([before, rows[name].astype(np.float64)])
        made.append(np.diff(values, prepend=np.nan)[len(before) :])
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Array = made[0] / made[1]
    return np.where(np.isfinite(found), found, np.nan)


def after_clipping(norm: Array, clipped: Array, limit: float) -> Array:
    """What clipping left of the norm (n,), by the formula of ``clip_grad_norm_``."""
    after = norm.copy()
    large = norm[clipped]
    after[clipped] = large * (limit / (large + _EPSILON))
    return after


def counted(so_far: Array, now: Array) -> Array:
    """How many of ``now`` (n,) are true up to each, beside those counted before."""
    counts: Array = (so_far[-1] if len(so_far) else 0.0) + np.cumsum(now)
    return counts
