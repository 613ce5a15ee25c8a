"""Notes at a plot's edges: which runs were set aside, and how far they went beyond it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from gui.plots.compared.runs import ComparedRun
from gui.plots.items import Chip
from gui.plots.surface import Surface
from gui.plots.table import tr
from gui.style.palette import DARK, Palette

_EDGE = 4  # px from the plot's edge
_MOST = 3  # runs that have a note of their own at an edge


@dataclass(frozen=True, slots=True)
class OutOfSight:
    """A run that leaves a plot.

    Attributes:
        run: which.
        is_above: at which edge.
        farthest: its value that is farthest away; ``step``: where.
        x: the middle of what is out of sight, on the axis.
    """

    run: ComparedRun
    is_above: bool
    farthest: float
    step: int | None
    x: float


class EdgeNotes:
    """The notes of one plot, in the colours of their runs, each with a triangle."""

    def __init__(self, surface: Surface, number: Callable[[float], str]) -> None:
        self._surface, self._number = surface, number
        self._chips = [Chip(surface.viewport()) for _ in range(2 * _MOST)]
        for chip in self._chips:
            chip.setObjectName("edge_note")
        self._palette = DARK

    @property
    def said(self) -> list[str]:
        """What they say."""
        return [chip.text for chip in self._chips if not chip.isHidden()]

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette

    def show(self, gone: Sequence[OutOfSight], runs: Sequence[ComparedRun]) -> None:
        """Tell of these."""
        for chip in self._chips:
            chip.hide()
        rect = self._surface.view.sceneBoundingRect().toRect()
        for is_above in (True, False):
            chips = iter(self._chips[:_MOST] if is_above else self._chips[_MOST:])
            left = rect.left() + _EDGE
            for one in [each for each in gone if each.is_above is is_above][:_MOST]:
                chip = next(chips)
                ink = one.run.style.ink(dark=self._palette.dark, strong=self._palette.strong)
                ground = f"#b4{self._palette.panel[1:]}"  # curves are seen through it
                chip.set_look(ground, "#00000000", ink)
                chip.set_text(self._text(one))
                x = round(self._surface.view.mapViewToScene(QPointF(one.x, 0.0)).x())
                x = max(min(x - chip.width() // 2, rect.right() - chip.width() - _EDGE), left)
                below = rect.bottom() - _EDGE - chip.height()
                if x + chip.width() > rect.right():
                    break  # the gutter is the labels'
                chip.move(x, rect.top() + _EDGE if is_above else below)
                chip.show()
                left = x + chip.width() + _EDGE

    def _text(self, one: OutOfSight) -> str:
        form = tr("▲ {letter} up to {value}") if one.is_above else tr("▼ {letter} down to {value}")
        said = form.format(letter=one.run.letter, value=self._number(one.farthest))
        if one.step is None:
            return said
        return said + tr(" at step {step}").format(step=f"{one.step:,}")
