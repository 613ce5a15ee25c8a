"""What a what-if has come to beside its parent: two losses at one place. Pure but for reading.

A trial trains on its parent's batches, so that the two can be compared step by step. Nothing is
interpolated: only what both have recorded is compared. Knows no Qt.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.run_store.index import read_info
from core.run_store.reader import read_evals, read_steps
from gui.runs.text import tr

_LAST_STEPS = 10  # over which training losses are averaged: one batch alone says little


@dataclass(frozen=True, slots=True)
class TrialOutcome:
    """How a trial compares with its parent.

    Attributes:
        first, last: the steps that the trial has made, both included.
        begin, step: where the losses are from: one step, or several whose losses are averaged.
        own, parent: the losses; ``None``: the two have no step in common.
        is_val: they are validation losses at ``step``; else training losses.
    """

    first: int
    last: int
    begin: int = 0
    step: int = 0
    own: float | None = None
    parent: float | None = None
    is_val: bool = False

    def text(self) -> str:
        """``at step 519: val 2.139, parent 2.181 (-0.042)``."""
        if self.own is None or self.parent is None:
            return tr("its parent has no steps to compare with")
        if self.is_val:
            said = tr("at step {step}: val {own}, parent {parent} ({difference})")
        else:
            said = tr("steps {begin} to {step}: loss {own}, parent {parent} ({difference})")
        return said.format(
            begin=f"{self.begin:,}",
            step=f"{self.step:,}",
            own=f"{self.own:.3f}",
            parent=f"{self.parent:.3f}",
            difference=f"{round(self.own, 3) - round(self.parent, 3):+.3f}",
        )


def read_outcome(trial: Path) -> TrialOutcome | None:
    """Compare a trial with its parent; ``None``: it made no step, or has no parent any more.

    Raises:
        RunError: metrics that cannot be read.
    """
    parent = read_info(trial).parent_path
    steps = read_steps(trial)
    if parent is None or not len(steps):
        return None
    evals = _paired(read_evals(trial), read_evals(parent), "val_loss")
    return outcome_of(steps["step"], evals, _paired(steps, read_steps(parent), "loss"))


Pairs = tuple["np.ndarray[Any, Any]", "np.ndarray[Any, Any]", "np.ndarray[Any, Any]"]


def outcome_of(steps: "np.ndarray[Any, Any]", evals: Pairs, losses: Pairs) -> TrialOutcome:
    """The comparison of steps (n,) with pairs: steps (m,), own (m,) and the parent's values (m,).

    The last evaluation that both have counts, if it is of the trial's second half; without one the
    mean training losses of the last steps that both have, which are of the same batches.
    """
    first, last = int(steps[0]), int(steps[-1])
    at, own, parent = evals
    if len(at) and int(at[-1]) >= (first + last) / 2:
        step = int(at[-1])
        return TrialOutcome(first, last, step, step, float(own[-1]), float(parent[-1]), True)
    at, own, parent = (values[-_LAST_STEPS:] for values in losses)
    if not len(at):
        return TrialOutcome(first, last)
    means = float(np.mean(own)), float(np.mean(parent))
    return TrialOutcome(first, last, int(at[0]), int(at[-1]), *means)


def _paired(own: "np.ndarray[Any, Any]", parent: "np.ndarray[Any, Any]", column: str) -> Pairs:
    """The finite values of one column at the steps that both have."""
    at, mine, theirs = np.intersect1d(own["step"], parent["step"], return_indices=True)
    a, b = own[column][mine], parent[column][theirs]
    finite = np.isfinite(a) & np.isfinite(b)
    return at[finite], a[finite], b[finite]
