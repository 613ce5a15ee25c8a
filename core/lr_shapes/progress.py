"""How far a step is into a fall, and where an edit leaves one.

Numbers and arrays get the same bits.
``s`` is a :class:`core.lr_shapes.Schedule`.
"""

from dataclasses import replace
from typing import Any, TypeVar, cast

from core.lr_shapes.arithmetic import smaller

S = TypeVar("S")


def progress(s: Any, step: Any, begin: int) -> Any:
    """u (or r): 0 at ``begin``, 1 at the end and ever after."""
    span = s.total_steps - begin
    if span <= 0:
        return step * 0.0 + 1.0
    return smaller((step - begin) / span, 1.0)


def between(s: Any, share: Any) -> Any:
    """What a share of the way from the minimum to the peak is."""
    return s.min_lr + (s.peak_lr - s.min_lr) * share


def entered(s: Any, made: int, begin: int) -> float:
    """The share of the fall from ``begin`` that lies behind; at the run's end nothing is left."""
    if made >= s.total_steps:
        return 0.0
    u = max(made - begin, 0) / max(s.total_steps - begin, 1)
    return float(s.entered + (1.0 - s.entered) * u)


def from_anchor(s: S, anchor: float, behind: float = 0.0) -> S:
    """The schedule that falls from the rate that stands there, ``behind`` of it being over."""
    values = {"warmup_steps": 0, "peak_lr": anchor, "entered": behind, "warmed": 0.0}
    found: S = replace(cast(Any, s), **values, timescale=0)
    return found
