"""A schedule pinned to the plot, to compare with while the plan goes on being edited.

The layer draws the pinned one, faint and dotted, and tells in words how the plan differs from it
(``gui.models.comparison`` counts).
"""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from core.lr_shapes import Schedule
from core.schedule.timeline import Timeline
from gui.models.comparison import Comparison, compare
from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.items import RecordCurve
from gui.plots.layers import View, YExtent, tint
from gui.plots.numbers import lr_text
from gui.plots.scene import Scene
from gui.plots.schedule_layers import lr_levels, show_timeline
from gui.plots.table import tr
from gui.style.palette import Palette

_MOST_CROSSINGS = 3  # that are told


def comparison_text(found: Comparison) -> tuple[str, ...]:
    """``area 0.068 → 0.08 (×1.19)``, ``at peak 40 → 160 steps``, ``cross at 212``."""
    before, now = found.before, found.now
    said = [
        tr("area {before} → {now} (×{ratio})").format(
            before=f"{before.area:.3g}", now=f"{now.area:.3g}", ratio=f"{found.ratio:.2f}"
        ),
        tr("at peak {before} → {now} steps").format(
            before=f"{before.at_peak:,}", now=f"{now.at_peak:,}"
        ),
    ]
    told = [f"{step:,}" for step in found.crossings[:_MOST_CROSSINGS]]
    if told:
        more = "…" if len(found.crossings) > _MOST_CROSSINGS else ""
        said.append(tr("cross at step {steps}").format(steps=", ".join(told) + more))
    else:
        said.append(tr("never cross"))
    return tuple(said)


def comparison_help(found: Comparison) -> str:
    """The same in full, for a tool tip."""
    lines = [
        tr("{name}: mean LR {mean} × {steps} steps = area {area}").format(
            name=name, mean=lr_text(one.mean_lr), steps=f"{one.steps:,}", area=f"{one.area:.4g}"
        )
        for name, one in ((tr("pinned"), found.before), (tr("now"), found.now))
    ]
    lines.append(tr("At peak: steps within 1% of the highest learning rate."))
    if found.crossings:
        steps = ", ".join(f"{step:,}" for step in found.crossings[:50])
        lines.append(tr("They cross at step {steps}.").format(steps=steps))
    return "\n".join(lines)


class PinnedLayer:
    """The pinned schedule as a faint dotted line, and in words how the plan differs from it."""

    def __init__(self, plot: Any) -> None:
        self._pinned: Timeline | None = None
        self._colour = ""
        self._drawn: tuple[object, ...] = ()
        self._compared: tuple[Timeline, Timeline, Comparison] | None = None
        self._curve = RecordCurve("pinned lr")
        self._curve.setZValue(0)
        plot.addItem(self._curve, ignoreBounds=True)

    @property
    def pinned(self) -> Timeline | None:
        """What is pinned."""
        return self._pinned

    def pin(self, curve: Schedule | Timeline | None) -> None:
        """Keep this curve in sight; ``None``: none."""
        self._pinned = Timeline(curve) if isinstance(curve, Schedule) else curve

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.muted
        pen = pg.mkPen(tint(palette.muted, 0.9), width=1.6)
        pen.setDashPattern([1.0, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._curve.opts["antialias"] = True
        self._curve.setPen(pen)

    def draw(self, scene: Scene, view: View) -> YExtent:
        wanted = (self._pinned, view, scene.shown_axis)
        if wanted != self._drawn or scene.shown_axis != "step":
            self._drawn = wanted
            show_timeline(self._curve, scene, self._pinned, view)
        return YExtent((), lr_levels(self._pinned))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if self._pinned is None:
            return []
        return [LegendEntry(tr("pinned"), Mark.DOTTED, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        if self._pinned is None:
            return []
        if cursor is not None:
            return [
                Value(tr("pinned"), lr_text(self._pinned.lr(cursor)), self._colour, Mark.DOTTED)
            ]
        return []

    def summary(self, scene: Scene, cursor: int | None) -> tuple[Sequence[Value], str]:
        """The line under the header: how the plan differs from what is pinned, and in full."""
        found = self.compared(scene)
        if self._pinned is None or scene.latest_plan is None:
            return [], ""
        name = Value(tr("vs. pinned:"), "", self._colour, Mark.DOTTED)
        if found is None:
            return [name, Value(tr("no difference"), "", self._colour)], ""
        said = [Value(part, "", self._colour) for part in comparison_text(found)]
        return [name, *said], comparison_help(found)

    def compared(self, scene: Scene) -> Comparison | None:
        """The plan against what is pinned; ``None`` where there is nothing to compare."""
        plan = scene.latest_plan
        if self._pinned is None or plan is None or plan == self._pinned:
            return None
        if self._compared is None or self._compared[:2] != (self._pinned, plan):
            self._compared = (self._pinned, plan, compare(self._pinned, plan))
        return self._compared[2]
