"""The cursor that reads all plots at one step: where mouse and keys move it, what its words say."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal

from gui.models.reduce import Array, row_at
from gui.plots.card import PlotCard
from gui.plots.items import Chip
from gui.plots.numbers import time_text
from gui.plots.scene import Scene
from gui.plots.surface import Surface
from gui.plots.table import tr
from gui.style.palette import Palette

_NEAR_PX = 12  # a click this near to the mark of a sample or an edit means that


def step_text(scene: Scene, step: int) -> str:
    """``step 612 · epoch 69 · 313,344 tokens · 1:31``, or that the step is only planned."""
    series = scene.series
    said = [tr("step {step}").format(step=f"{step:,}")]
    row, last = series.row_of(step), series.last_step
    if row is not None and last is not None and step <= last:
        epoch = int(series.column("epoch")[row]) + 1  # counted from 1 for a person
        said.append(tr("epoch {epoch}").format(epoch=epoch))
        said.append(tr("{n} tokens").format(n=f"{int(series.column('tokens_seen')[row]):,}"))
        said.append(time_text(float(series.column("seconds")[row])))
        return " · ".join(said)
    if scene.batches_per_epoch:
        epoch = int(step * scene.micro_batches) // scene.batches_per_epoch + 1
        said.append(tr("epoch {epoch}").format(epoch=epoch))
    if scene.tokens_per_step:
        n = f"{(step + 1) * scene.tokens_per_step:,}"
        said.append(tr("{n} tokens").format(n=n))
    said.append(tr("planned"))
    return " · ".join(said)


def next_step(scene: Scene, here: int, by: int) -> int:
    """The step to read ``by`` steps on: over gaps in the record, inside the run."""
    wanted = min(max(here + by, 0), scene.readable_steps - 1)
    last = scene.series.last_step
    if last is None or wanted > last:
        return wanted
    steps = scene.series.column("step")
    row = row_at(steps, wanted) if by > 0 else row_at(steps, wanted, "right") - 1
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


class PlotCursor(QObject):
    """One line through all plots, with its values in their headers and its words on the first.

    Args:
        cards: the plots.
        scene: tells what they show now.

    Signals:
        moved (object): the person moved it to a step, an int, or away, None.
        step_clicked (int): a recorded step that was clicked or confirmed.
        edit_clicked (int): a step whose edit was clicked.
    """

    moved = Signal(object)
    step_clicked = Signal(int)
    edit_clicked = Signal(int)

    def __init__(
        self, cards: Sequence[PlotCard], scene: Callable[[], Scene], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.step: int | None = None  # that it reads; None: it is not there
        self._cards, self._scene = cards, scene
        self._label = CursorLabel(cards[0].surface)

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._label.set_look(palette.raised, palette.border, palette.text)

    def show(self, cards: Sequence[PlotCard] | None = None) -> None:
        """Draw line, values and words where it is now; without a step, the present values.

        ``cards``: on these alone; by default on all that can be seen.
        """
        scene, step = self._scene(), self.step
        x = scene.x_at(float(step)) if step is not None else None
        shown = [card for card in self._cards if not card.isHidden()] if cards is None else cards
        for card in shown:
            card.set_cursor(x)
            card.read_out(scene, step)
        if step is None or x is None:
            self._label.hide()
        else:
            self._label.show_at(x, step_text(scene, step))

    def hover(self, x: float | None) -> None:
        """The mouse is at ``x`` on the axis, or has left the plots."""
        self._move(None if x is None else self._scene().nearest_step(x))

    def leave(self) -> None:
        """It is put away."""
        self._move(None)

    def walk(self, what: str, way: int, span: tuple[float, float]) -> None:
        """Keys move it by a "step", a "page" of the visible span, or to the "end" of the run."""
        scene = self._scene()
        last = scene.series.last_step
        if what == "end":
            end = last if last is not None else scene.total_steps - 1
            self._move(scene.series.first_step or 0 if way < 0 else max(end, 0))
        elif scene.total_steps:
            here = self.step if self.step is not None else (last or 0)
            low, high = (scene.step_at(x) for x in span)
            far = 1 if what == "step" else max(round((high - low) / 20), 1)
            self._move(next_step(scene, here, far * way))

    def confirm(self) -> None:
        """Return was pressed: as a click on the step that it reads."""
        last = self._scene().series.last_step
        if self.step is not None and last is not None and self.step <= last:
            self.step_clicked.emit(self.step)

    def click(self, x: float, span: tuple[float, float]) -> None:
        """A click at ``x``: on the mark of an edit or a sample that is near, or on the step."""
        scene = self._scene()
        step, last = scene.nearest_step(x), scene.series.last_step
        sample = self._near(scene.sample_marks()[0], x, span)
        edit = self._near(scene.edit_steps, x, span)
        if edit is not None and (
            sample is None or step is None or abs(edit - step) < abs(sample - step)
        ):
            self.edit_clicked.emit(edit)  # also at the next update, where nothing is recorded yet
        elif step is not None and last is not None and step <= last:
            self.step_clicked.emit(step if sample is None else sample)

    def _near(self, steps: Array, x: float, span: tuple[float, float]) -> int | None:
        """Which of these steps is marked so near to ``x`` that it is meant."""
        low, high = span
        pixel = (high - low) / max(self._cards[0].surface.view.width(), 1.0)
        found = nearest_within(self._scene().x_of(steps), x, _NEAR_PX * pixel)
        return None if found is None else int(steps[found])

    def _move(self, step: int | None) -> None:
        if step != self.step:
            self.step = step
            self.show()
            self.moved.emit(step)
