"""Where a run was in trouble: a shaded stretch with a mark on the x axis, named on the loss.

Grey ticks where a single batch stood out, which is no alarm.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont

from core.foresight.alarms import DIVERGING, NON_FINITE, PARTED, SPIKE
from gui.language.texts import QT_TRANSLATE_NOOP
from gui.models.reduce import Array, row_at
from gui.plots.band import Band
from gui.plots.header import LegendEntry, Value
from gui.plots.layers import EMPTY, View, YExtent, scatter_item, show_points, tint
from gui.plots.scene import Scene
from gui.plots.table import tr
from gui.style.palette import Palette

_ABOVE = 0.04  # of the plot's height, over its lower edge
_MOST = 200  # marks of one kind
_MOST_SHADED = 40  # stretches, the newest

_NAMES: Mapping[str, str] = {
    SPIKE: QT_TRANSLATE_NOOP("Plots", "SPIKE"),
    DIVERGING: QT_TRANSLATE_NOOP("Plots", "DIVERGING"),
    PARTED: QT_TRANSLATE_NOOP("Plots", "OVERFIT"),
    NON_FINITE: QT_TRANSLATE_NOOP("Plots", "NOT FINITE"),
}


class AlarmLayer:
    """Stands at the lower edge, whatever is seen of the y axis.

    Args:
        plot: pyqtgraph's ``PlotItem``.
        named: whether the stretches carry their names.
    """

    def __init__(self, plot: Any, *, named: bool) -> None:
        self._plot, self._named = plot, named
        self._view = plot.getViewBox()
        self._alarms = scatter_item("alarms", "t1", 13, 9, plot)
        self._outliers = scatter_item("outliers", "|", 9, 8, plot)
        self._places: tuple[Array, Array] = EMPTY, EMPTY
        self._shown: tuple[object, ...] = ()
        self._look: tuple[QColor, QColor, QFont] | None = None
        self.bands: list[Band] = []
        self._view.sigYRangeChanged.connect(self._put)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._alarms.setPen(pg.mkPen(palette.panel, width=0.8))
        self._alarms.setBrush(pg.mkBrush(palette.clipped))
        self._outliers.setPen(pg.mkPen(palette.muted, width=1.5))
        self._outliers.setBrush(pg.mkBrush(palette.muted))
        self._look = tint(palette.clipped, 0.11), QColor(palette.clipped_ink), font
        for band in self.bands:
            band.set_look(*self._look)

    def draw(self, scene: Scene, view: View) -> YExtent:
        steps = np.array([each.step for each in scene.alarms[-_MOST:]], dtype=np.float64)
        single = np.array(scene.outliers[-_MOST:], dtype=np.float64)
        self._places = scene.x_of(steps), scene.x_of(single)
        self._put()
        self._shade(scene, view)
        return YExtent()

    def _shade(self, scene: Scene, view: View) -> None:
        """From where an alarm was raised to where it ended, or to the present."""
        shaded = scene.alarms[-_MOST_SHADED:] if scene.series.n_steps else ()
        while len(self.bands) < len(shaded):
            self.bands.append(self._make_band())
        flags = scene.checkpoint_places() if shaded else []
        last = float(scene.series.last_step or 0)
        for band, alarm in zip(self.bands, shaded, strict=False):
            end = last if alarm.end is None else float(alarm.end)
            names = [tr(_NAMES[alarm.kind])] if self._named else []
            band.set_span((scene.x_at(float(alarm.step)), scene.x_at(end)), *names)
            band.set_flags(flags)
            if names:
                band.set_drawn(_drawn(scene, view, alarm.step, end))
        for band in self.bands[len(shaded) :]:
            band.set_span(None)

    def _make_band(self) -> Band:
        band = Band()
        band.setZValue(-11)
        if self._look is not None:
            band.set_look(*self._look)
        self._plot.addItem(band, ignoreBounds=True)
        return band

    def _put(self, *_: object) -> None:
        low, high = self._view.viewRange()[1]
        height = low + _ABOVE * (high - low)
        marks = height, *(x.tobytes() for x in self._places)
        if marks != self._shown:  # most drawings are of further points alone
            self._shown = marks
            for item, x in zip((self._alarms, self._outliers), self._places, strict=True):
                show_points(item, x, np.full(len(x), height))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        return []  # the reading and the notice say what it is

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []


def _drawn(scene: Scene, view: View, begin: float, end: float) -> tuple[float, float] | None:
    """Between which heights the losses of a stretch lie: a name keeps clear of them."""
    series = scene.series
    heights = []
    for at, values in (("step", "loss"), ("eval_step", series.eval_column("val_loss"))):
        first, last = (row_at(series.column(at), edge) for edge in (begin, end + 1))
        heights.append(view.heights(series.column(values)[first:last]))
    together = np.concatenate(heights)
    told = together[np.isfinite(together)]
    return (float(told.min()), float(told.max())) if len(told) else None
