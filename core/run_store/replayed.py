"""A run and its replay beside each other, to the last bit. Knows nothing of torch."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.i18n import Message, verbatim
from core.run_store.index import read_info
from core.run_store.reader import read_evals, read_samples, read_steps

_OF_STEPS = ("lr", "loss", "grad_norm", "clipped")
_OF_EVALS = ("train_loss", "val_loss")

Array = np.ndarray[Any, Any]


def replay_verdict(original: Path, replay: Path) -> Message:
    """Whether a replay came out as the run that it replays, as far as both have gone.

    Learning rate, loss, gradient norm, clipping, evaluations and samples are compared; times are
    not.

    Raises:
        RunError, OSError: a folder cannot be read.
    """
    ours, theirs = read_steps(original), read_steps(replay)
    both = np.intersect1d(ours["step"], theirs["step"])
    name, steps = read_info(original).name, len(both)
    if not len(both):
        return Message("replay.nothing", name=name, steps=steps)
    found = [
        each
        for each in (
            _difference(ours, theirs, _OF_STEPS),
            _difference(read_evals(original), read_evals(replay), _OF_EVALS),
            _of_samples(read_samples(original), read_samples(replay)),
        )
        if each is not None
    ]
    if not found:
        total = max(len(ours), len(theirs))
        if len(both) < total:
            return Message("replay.same_so_far", total=total, name=name, steps=steps)
        return Message("replay.same", name=name, steps=steps)
    step, what = min(found, key=lambda each: each[0])
    because = [verbatim(each) for each in read_info(replay).not_exact]
    if because:
        return Message("replay.other_because", step=step, what=what, reasons=because, name=name)
    return Message("replay.other", step=step, what=what, name=name)


def _difference(ours: Array, theirs: Array, columns: Sequence[str]) -> tuple[int, Message] | None:
    """The first step at which a number is another one, and which; ``None``: none is."""
    _, one, other = np.intersect1d(ours["step"], theirs["step"], return_indices=True)
    ours, theirs = ours[one], theirs[other]
    found: tuple[int, Message] | None = None
    for column in columns:
        a, b = ours[column].astype(float), theirs[column].astype(float)
        rows = np.flatnonzero((a != b) & ~(np.isnan(a) & np.isnan(b)))
        if len(rows) and (found is None or int(ours["step"][rows[0]]) < found[0]):
            step, was, now = int(ours["step"][rows[0]]), float(a[rows[0]]), float(b[rows[0]])
            what = Message("replay.number", column=column, was=_exact(was), now=_exact(now))
            found = step, what
    return found


def _exact(number: float) -> str:
    return repr(number) if math.isfinite(number) else str(number)


def _of_samples(
    ours: Sequence[Mapping[str, Any]], theirs: Sequence[Mapping[str, Any]]
) -> tuple[int, Message] | None:
    """Samples that both have of one step: what a person asked for is not made again."""
    texts = {sample.get("step"): sample.get("text") for sample in theirs}
    for sample in ours:
        step = sample.get("step")
        if type(step) is int and step in texts and texts[step] != sample.get("text"):
            return step, Message("replay.sample")
    return None
