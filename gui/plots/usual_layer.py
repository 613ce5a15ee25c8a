"""The band in which a value usually lies, shaded behind its curve."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFont

from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.layers import View, YExtent, tint
from gui.plots.numbers import lr_text
from gui.plots.scene import Scene
from gui.plots.table import tr
from gui.style.palette import Palette


def usual_text(usual: tuple[float, float]) -> str:
    """What the shading says: ``usual: 1e-3 to 1e-2``."""
    low, high = (lr_text(value, 0) for value in usual)
    return tr("usual: {low} to {high}").format(low=low, high=high)


class UsualLayer:
    """A stretch of the y axis, from one value to another."""

    def __init__(self, usual: tuple[float, float], column: str, plot: Any) -> None:
        self._usual, self._column = usual, column
        self._colour = ""
        self._band = pg.LinearRegionItem(orientation="horizontal", movable=False)
        self._band.setZValue(-12)
        plot.addItem(self._band, ignoreBounds=True)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour = palette.gradient
        self._band.setBrush(tint(palette.gradient, 0.1))
        for line in self._band.lines:
            line.setPen(pg.mkPen(tint(palette.gradient, 0.45), width=1))

    def draw(self, scene: Scene, view: View) -> YExtent:
        is_told = self._column in scene.told
        self._band.setVisible(is_told)
        if not is_told:
            return YExtent()
        self._band.setRegion(view.heights(np.array(self._usual)).tolist())
        return YExtent(always=self._usual)

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        return [LegendEntry(usual_text(self._usual), Mark.SQUARE, self._colour)]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        return []
