"""The cursor that reads all plots at one step: where keys move it, and what its label says."""

import numpy as np

from gui.models.reduce import Array
from gui.plots.items import Chip
from gui.plots.numbers import time_text
from gui.plots.scene import Scene
from gui.plots.surface import Surface
from gui.plots.table import words


def step_words(scene: Scene, step: int) -> str:
    """``step 612 · epoch 69 · 313,344 tokens · 1:31``, or that the step is only planned."""
    series = scene.series
    said = [words("step {step}").format(step=f"{step:,}")]
    row, last = series.row_of(step), series.last_step
    if row is not None and last is not None and step <= last:
        epoch = int(series.column("epoch")[row]) + 1  # counted from 1 for a person
        said.append(words("epoch {epoch}").format(epoch=epoch))
        said.append(words("{n} tokens").format(n=f"{int(series.column('tokens')[row]):,}"))
        said.append(time_text(float(series.column("seconds")[row])))
        return " · ".join(said)
    if scene.batches_per_epoch:
        epoch = int(step * scene.micro_batches) // scene.batches_per_epoch + 1
        said.append(words("epoch {epoch}").format(epoch=epoch))
    if scene.tokens_per_step:
        n = f"{(step + 1) * scene.tokens_per_step:,}"
        said.append(words("{n} tokens").format(n=n))
    said.append(words("planned"))
    return " · ".join(said)


def next_step(scene: Scene, here: int, by: int) -> int:
    """The step to read ``by`` steps on: over gaps in the record, inside the run."""
    wanted = min(max(here + by, 0), scene.total_steps - 1)
    last = scene.series.last_step
    if last is None or wanted > last:
        return wanted
    steps = scene.series.column("step")
    if by > 0:
        row = int(np.searchsorted(steps, wanted))
    else:
        row = int(np.searchsorted(steps, wanted, side="right")) - 1
    return int(steps[min(max(row, 0), len(steps) - 1)])


def nearest_within(places: Array, x: float, reach: float) -> int | None:
    """Which of ``places`` (n,) lies nearest to ``x``, if within ``reach``."""
    if not len(places):
        return None
    away = np.abs(places - x)
    nearest = int(np.argmin(away))
    return nearest if away[nearest] <= reach else None


class CursorLabel(Chip):
    """The cursor's words at the bottom of a plot, beside its line and inside the plot."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface

    def show_at(self, x: float, said: str) -> None:
        """Say ``said`` at ``x`` on the axis; hidden where that is out of view."""
        view = self._surface.view
        low, high = view.viewRange()[0]
        if not low <= x <= high:
            self.hide()
            return
        self.set_text(said)
        rect = view.sceneBoundingRect()
        at = rect.left() + (x - low) / (high - low) * rect.width()
        left = at + 8 if at + 8 + self.width() <= rect.right() else at - 8 - self.width()
        left = max(left, rect.left() + 2)
        self.move(round(left), round(rect.bottom()) - self.height() - 6)
        self.show()
        self.raise_()
