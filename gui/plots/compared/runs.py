"""A run among equals: its letter, its look, its numbers. Knows no Qt.

A letter, a colour and a dash together are a run, wherever it is shown: in chips, table, curves,
labels, sentences and samples.
"""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from gui.models.run_series import RunSeries
from gui.plots.overlay import LineStyle, line_style

FEW = 8  # runs whose curves can all be labelled; of more only what is asked for
_LETTERS = 26
_BLOWN_UP = 1.5  # times the loss that a run began with: then it was lost
_FIRST = 3  # losses that it began with
_FAR = 0.5  # nats above the best: then it has not come back


@functools.cache
def letter(place: int) -> str:
    """``A`` to ``Z``, then ``A1`` and on."""
    rounds, index = divmod(place, _LETTERS)
    return chr(ord("A") + index) + (str(rounds) if rounds else "")


@dataclass(frozen=True, slots=True, eq=False)
class ComparedRun:
    """One of the compared runs.

    Attributes:
        key: its folder.
        place: among the looks: its letter, colour and dash.
        name: what tells it from the others, "warmup 0 · peak 0.3".
        series: its curves.
        text: what its evaluations are of; runs of other texts have no difference.
        max_norm: the clip threshold; 0: none.
        stopped_diverged: whether it was stopped where a number was not finite.
    """

    key: str
    place: int
    name: str
    series: RunSeries
    text: object = None
    max_norm: float = 0.0
    stopped_diverged: bool = False

    @property
    def letter(self) -> str:
        """What it is called everywhere."""
        return letter(self.place)

    @property
    def style(self) -> LineStyle:
        """How it is drawn everywhere."""
        return line_style(self.place)

    @property
    def last_val(self) -> float:
        """Its last validation loss; NaN where there is none."""
        val = self.series.column("val_loss")
        found = val[np.isfinite(val)]
        return float(found[-1]) if len(found) else float("nan")

    @property
    def blown_up_at(self) -> int | None:
        """The step of its highest loss, where that is far above what it began with."""
        loss = self.series.column("loss")
        bad, _ = self.series.not_finite("loss")
        if len(bad):
            return int(bad[0])
        if len(loss) < _FIRST:
            return None
        top = int(np.argmax(loss))
        is_far = loss[top] > _BLOWN_UP * float(np.median(loss[:_FIRST]))
        return int(self.series.column("step")[top]) if is_far else None


def set_aside(runs: Sequence[ComparedRun]) -> Mapping[str, int]:
    """Runs that diverged, by key, with the step at which they did: they set no plot's range.

    A run that was lost and found its way back is none of them; nor are all of them.
    """
    ends = [run.last_val for run in runs]
    known = [end for end in ends if np.isfinite(end)]
    best = min(known, default=float("nan"))
    found = {}
    for run, end in zip(runs, ends, strict=True):
        step = run.blown_up_at
        if step is not None and (run.stopped_diverged or not end <= best + _FAR):
            found[run.key] = step
    return found if len(found) < len(runs) else {}
