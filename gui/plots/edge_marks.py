"""Small marks at a plot's upper and lower edge: how much the y range leaves out there.

Knows how to word it and where to stand; counts nothing.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, Qt

from gui.plots.items import Chip
from gui.plots.surface import Surface
from gui.plots.table import tr
from gui.plots.y_range import LeftOut, Outside
from gui.style.palette import Palette

_EDGE = 4  # px from the plot's edge
_BUTTONS = 190  # px at the right that the zoom buttons may need


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
        rect = self._surface.view.sceneBoundingRect().toRect()
        self._show_one(self._above, left_out.above, above_text(left_out.above), rect)
        self._show_one(self._below, left_out.below, below_text(left_out.below), rect)

    def _show_one(self, mark: EdgeMark, outside: Sequence[Outside], text: str, rect: QRect) -> None:
        mark.setVisible(bool(outside))
        if not outside:
            return
        mark.set_text(text)
        mark.setToolTip(self._help(outside))
        most = max(outside, key=lambda one: one.count)
        x = round(self._surface.view.mapViewToScene(QPointF(most.x, 0.0)).x()) - mark.width() // 2
        x = max(min(x, rect.right() - _BUTTONS - mark.width()), rect.left() + _EDGE)
        top = rect.top() + _EDGE
        mark.move(x, top if mark is self._above else rect.bottom() - _EDGE - mark.height())

    def _help(self, outside: Sequence[Outside]) -> str:
        lines = [
            tr("{run}: {n} outside, the farthest {value}").format(
                run=one.owner or tr("This run"),
                n=f"{one.count:,}",
                value=self._number(one.farthest),
            )
            for one in outside[:12]
        ]
        return "\n".join([*lines, tr("View > Full range shows all of them.")])


def above_text(outside: Sequence[Outside]) -> str:
    """``▲ 1 step above``, or ``▲ 12 steps above``; of all runs together."""
    count = sum(one.count for one in outside)
    return tr("▲ 1 step above") if count == 1 else tr("▲ {n} steps above").format(n=f"{count:,}")


def below_text(outside: Sequence[Outside]) -> str:
    """``▼ 1 step below``, or ``▼ 12 steps below``; of all runs together."""
    count = sum(one.count for one in outside)
    return tr("▼ 1 step below") if count == 1 else tr("▼ {n} steps below").format(n=f"{count:,}")
