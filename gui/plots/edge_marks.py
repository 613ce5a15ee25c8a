"""Small marks at a plot's edges: how much its ranges leave out there.

Knows how to word it and where to stand; counts nothing.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt

from gui.language.texts import QT_TRANSLATE_NOOP
from gui.models.run_series import XAxis
from gui.plots.items import Chip
from gui.plots.numbers import x_text
from gui.plots.surface import Surface
from gui.plots.table import AXIS_WORDS, tr
from gui.plots.y_range import LeftOut, Outside
from gui.style.outside_text import tip_text
from gui.style.palette import Palette

_EDGE = 4  # px from the plot's edge
_NAME = 24  # letters of a run's name
_BELOW_BUTTONS = 40  # px from the plot's top, where the zoom buttons are
_BUTTONS = 190  # px at the right that the zoom buttons may need
# By how many steps of this run, and of others: none, one, several.
_WHAT = {
    (0, 0): "",
    (1, 0): QT_TRANSLATE_NOOP("Plots", "1 step"),
    (2, 0): QT_TRANSLATE_NOOP("Plots", "{n} steps"),
    (0, 1): QT_TRANSLATE_NOOP("Plots", "1 step of {run}"),
    (0, 2): QT_TRANSLATE_NOOP("Plots", "{m} steps of {run}"),
    (1, 1): QT_TRANSLATE_NOOP("Plots", "1 step, and 1 of {run},"),
    (1, 2): QT_TRANSLATE_NOOP("Plots", "1 step, and {m} of {run},"),
    (2, 1): QT_TRANSLATE_NOOP("Plots", "{n} steps, and 1 of {run},"),
    (2, 2): QT_TRANSLATE_NOOP("Plots", "{n} steps, and {m} of {run},"),
}


class EdgeMark(Chip):
    """One mark; the mouse passes through to the plot, but for its tool tip."""

    def __init__(self, surface: Surface, name: str) -> None:
        super().__init__(surface.viewport())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.setObjectName(name)


class EdgeMarks:
    """Both marks of a plot.

    Args:
        surface: the plot they lie on.
        number: how its values are written.
    """

    def __init__(self, surface: Surface, number: Callable[[float], str]) -> None:
        self._surface, self._number = surface, number
        self._above = EdgeMark(surface, "above_mark")
        self._below = EdgeMark(surface, "below_mark")

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        for mark in (self._above, self._below):
            mark.set_look(palette.panel, palette.muted, palette.text)

    def show(self, left_out: LeftOut) -> None:
        """Tell what lies above and below; nothing where nothing does."""
        for mark, outside in ((self._above, left_out.above), (self._below, left_out.below)):
            mark.setVisible(bool(outside))
            if outside:
                self._show_one(mark, outside)

    def _show_one(self, mark: EdgeMark, outside: Sequence[Outside]) -> None:
        rect = self._surface.view.sceneBoundingRect().toRect()
        mark.set_text(outside_text(outside, above=mark is self._above))
        mark.setToolTip(tip_text(self._help(outside)))
        most = max(outside, key=lambda one: one.count)
        x = round(self._surface.view.mapViewToScene(QPointF(most.x, 0.0)).x()) - mark.width() // 2
        x = max(min(x, rect.right() - _BUTTONS - mark.width()), rect.left() + _EDGE)
        top = rect.top() + _EDGE
        mark.move(x, top if mark is self._above else rect.bottom() - _EDGE - mark.height())

    def _help(self, outside: Sequence[Outside]) -> str:
        lines = [
            tr("{run}: {n} outside, farthest {value}").format(
                run=one.owner or tr("This run"),
                n=f"{one.count:,}",
                value=self._number(one.farthest),
            )
            for one in outside[:12]
        ]
        return "\n".join([*lines, tr("View > Full range shows all of them.")])


class EndMark:
    """The mark at a plot's right edge: which runs go on far beyond it."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._mark = EdgeMark(surface, "end_mark")

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._mark.set_look(palette.panel, palette.muted, palette.text)

    def show(self, far: Sequence[tuple[str, float]], axis: XAxis) -> None:
        """Tell of these runs, by name and last x; nothing where there are none."""
        mark = self._mark
        mark.setVisible(bool(far))
        if not far:
            return
        mark.set_text(end_text(far, axis))
        lines = [
            tr("{run} continues to {place}").format(run=name, place=_place_text(end, axis))
            for name, end in far[:12]
        ]
        mark.setToolTip(tip_text("\n".join([*lines, tr("View > Full range shows all of them.")])))
        rect = self._surface.view.sceneBoundingRect().toRect()
        top = min(rect.top() + _BELOW_BUTTONS, rect.bottom() - _EDGE - mark.height())
        mark.move(rect.right() - _EDGE - mark.width(), top)


def _place_text(x: float, axis: XAxis) -> str:
    """``step 40k``, ``5.1M tokens``, ``1:02:05``."""
    if axis == "time":
        return x_text(x, axis)
    if axis == "tokens":
        return f"{x_text(x, axis)} {tr(AXIS_WORDS[axis])}"
    return f"{tr(AXIS_WORDS[axis])} {x:,.0f}"


def end_text(far: Sequence[tuple[str, float]], axis: XAxis) -> str:
    """``lr 0.3 goes on to step 40,000 ▶``; of several the longest: ``3 runs go on, to ... ▶``."""
    place = _place_text(max(end for _, end in far), axis)
    if len(far) == 1:
        return tr("{run} continues to {place} ▶").format(run=far[0][0][:_NAME], place=place)
    return tr("{n} runs continue, to {place} ▶").format(n=len(far), place=place)


def outside_text(outside: Sequence[Outside], *, above: bool) -> str:
    """``▲ 12 steps above``; those of other runs apart: ``▲ 400 steps of lr 0.3 above``."""
    own = sum(one.count for one in outside if not one.owner)
    others = [one for one in outside if one.owner]
    name = others[0].owner[:_NAME] if len(others) == 1 else tr("{n} runs").format(n=len(others))
    count = sum(one.count for one in others)
    what = _WHAT[min(own, 2), min(count, 2)]
    said = tr(what).format(n=f"{own:,}", m=f"{count:,}", run=name)
    return (tr("▲ {steps} above") if above else tr("▼ {steps} below")).format(steps=said)
