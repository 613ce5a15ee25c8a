"""Marks on the x axis where an alarm was raised, and grey ticks where a single batch stood out."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFont

from gui.models.reduce import Array
from gui.plots.header import LegendEntry, Value
from gui.plots.layers import EMPTY, View, YExtent, scatter_item, show_points
from gui.plots.scene import Scene
from gui.style.palette import Palette

_ABOVE = 0.04  # of the plot's height, over its lower edge
_MOST = 200  # marks of one kind


class AlarmLayer:
    """Stands at the lower edge, whatever is seen of the y axis."""

    def __init__(self, plot: Any) -> None:
        self._view = plot.getViewBox()
        self._alarms = scatter_item("alarms", "t1", 13, 9, plot)
        self._outliers = scatter_item("outliers", "+", 7, 8, plot)
        self._places: tuple[Array, Array] = EMPTY, EMPTY
        self._view.sigYRangeChanged.connect(self._put)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._alarms.setPen(pg.mkPen(palette.panel, width=0.8))
        self._alarms.setBrush(pg.mkBrush(palette.clipped))
        self._outliers.setPen(pg.mkPen(palette.muted, width=1))
        self._outliers.setBrush(pg.mkBrush(palette.muted))

    def draw(self, scene: Scene, view: View) -> YExtent:
        steps = np.array([each.step for each in scene.alarms[-_MOST:]], dtype=np.float64)
        single = np.array(scene.outliers[-_MOST:], dtype=np.float64)
        self._places = scene.x_of(steps), scene.x_of(single)
        self._put()
        return YExtent()

    def _put(self, *_: object) -> None:
        low, high = self._view.viewRange()[1]
        height = low + _ABOVE * (high - low)
        for item, x in zip((self._alarms, self._outliers), self._places, strict=True):
            show_points(item, x, np.full(len(x), height))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        return []  # the reading and the notice say what it is

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []
