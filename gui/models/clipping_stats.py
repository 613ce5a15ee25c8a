"""How often gradients were clipped, and how large they were: over a window, and by phase. Pure.

The cost does not grow with the run: a window has a fixed length, and the share of a stretch is the
difference of two running totals.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.schedule.timeline import Phase
from gui.models.reduce import Array, row_at

WINDOW = 200  # steps, of the window; long enough for a percentage, short enough to be now
PHASES = ("warmup", "ramp_down", "stable", "decay")


@dataclass(frozen=True, slots=True)
class Spread:
    """Of some steps in a row.

    Attributes:
        n: how many steps.
        share: of them clipped, 0 to 1.
        p50, p95: quantiles of the norm before clipping; NaN where none is finite.
        p50_after, p95_after: the same after clipping.
    """

    n: int
    share: float
    p50: float
    p95: float
    p50_after: float
    p95_after: float


@dataclass(frozen=True, slots=True)
class PhaseShare:
    """Of all steps so far in one kind of phase; ``p50``, ``p95``: of its newest ``WINDOW``."""

    name: str
    n: int
    share: float
    p50: float
    p95: float


def spread(norms: Array, after: Array, clipped: Array) -> Spread | None:
    """Of steps with these norms (n,) before and after clipping, and whether clipped (n,).

    ``None`` where there is no step.
    """
    if not len(norms):
        return None
    p50, p95 = _quantiles(norms)
    return Spread(len(norms), float(np.mean(clipped)), p50, p95, *_quantiles(after))


def _quantiles(norms: Array) -> tuple[float, float]:
    finite = norms[np.isfinite(norms)]
    if not len(finite):
        return float("nan"), float("nan")
    ordered = np.sort(finite)  # np.quantile takes ten times as long over so few numbers
    places = np.array((0.5, 0.95)) * (len(ordered) - 1)
    p50, p95 = np.interp(places, np.arange(len(ordered)), ordered)
    return float(p50), float(p95)


def by_phase(
    phases: Sequence[Phase], steps: Array, norms: Array, clipped_total: Array
) -> tuple[PhaseShare, ...]:
    """Of every kind of phase that the run has been in, in the order of ``PHASES``.

    Args:
        phases: of the whole run.
        steps: recorded updates (n,), increasing.
        norms: before clipping (n,).
        clipped_total: how many of the rows up to and with this one were clipped (n,).
    """
    found = []
    for name in PHASES:
        n = clipped = 0
        newest: Array = np.empty(0)
        for phase in phases:
            if phase.name != name:
                continue
            first, last = (row_at(steps, edge) for edge in (phase.begin, phase.end))
            if first >= last:
                continue
            n += last - first
            before = int(clipped_total[first - 1]) if first else 0
            clipped += int(clipped_total[last - 1]) - before
            newest = np.concatenate([newest, norms[max(first, last - WINDOW) : last]])[-WINDOW:]
        if n:
            found.append(PhaseShare(name, n, clipped / n, *_quantiles(newest)))
    return tuple(found)
