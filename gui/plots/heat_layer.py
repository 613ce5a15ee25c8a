"""A heat map, layer by step: dark is small and light is large, on a logarithmic scale.

The colours are viridis' (Smith and van der Walt 2015): equal steps look equal, also in grey and to
most of those who cannot tell red from green.
"""

import functools
import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from core.run_store.layers import LayerRows
from gui.models.layer_series import LayerValues
from gui.models.reduce import Array
from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.layers import View, YExtent, line_item
from gui.plots.scene import Scene
from gui.plots.surface import Surface
from gui.plots.table import tr
from gui.style.palette import DARK, Palette

_WIDEST = 1200  # columns of the picture
_TAILS = (2.0, 98.0)  # per cent of what is seen between which colours differ
_LEAST_SPAN = 0.3  # decades: less would make noise look like structure


@functools.cache
def colours() -> Array:
    """The map as RGBA (256, 4), from small to large."""
    found: Array = pg.colormap.get("viridis").getLookupTable(nPts=256, alpha=True)
    return found


def layer_labels(n: int) -> tuple[str, ...]:
    """The layers' names at the axis."""
    return (tr("emb."), *map(str, range(1, n - 1)), tr("head")) if n else ()


def layer_title(place: int, n: int) -> str:
    """A layer's name in a sentence."""
    if place == 0:
        return tr("embeddings")
    return tr("head") if place == n - 1 else tr("block {number}").format(number=place)


def columns_of(x: Array, values: Array, edges: Array, end: float) -> Array:
    """What each column of a picture shows: the largest of what was measured in it, else the last.

    Args:
        x: (n,), ascending: where rows were measured.
        values: (n, layers).
        edges: (w + 1,), of the columns.
        end: up to where the last row holds.

    Returns:
        (w, layers); NaN where nothing was measured yet or any more.
    """
    found = np.full((len(edges) - 1, values.shape[1]), np.nan)
    first = np.searchsorted(x, edges[:-1], side="right") - 1
    last = np.searchsorted(x, edges[1:], side="left") - 1
    known = (last >= 0) & (edges[:-1] < end)
    found[known] = values[last[known]]
    for column in np.flatnonzero(known & (last > first + 1)):  # several were measured in it
        found[column] = np.fmax.reduce(values[max(first[column] + 1, 0) : last[column] + 1])
    return found


class HeatLayer:
    """The map of one kind of values; what a branch's parents did stands before a line."""

    def __init__(
        self, name: LayerValues, plot: Any, surface: Surface, number: Callable[[float], str]
    ) -> None:
        self._name: LayerValues = name
        self._surface = surface
        self._number = number
        self._palette = DARK
        self._drawn: object = None
        self._range = (math.nan, math.nan)
        self._known: tuple[object, LayerRows] | None = None  # what the rows are of, and they
        self._branched = line_item(90, 0, plot)
        self._image = pg.ImageItem()
        self._image.setZValue(-1)
        plot.addItem(self._image, ignoreBounds=True)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._palette = palette
        self._branched.setPen(pg.mkPen(palette.edit, width=1.6))

    def _rows_of(self, scene: Scene) -> LayerRows:
        """Of the run and its parents; put together once, read at every move of the mouse."""
        layers, above = scene.series.layers, scene.ancestor
        key = (
            layers,
            layers.revision,
            above,
            None if above is None else above.series.layers.revision,
        )
        if self._known is None or self._known[0] != key:
            self._known = key, scene.layer_rows()
        return self._known[1]

    def _values_of(self, rows: LayerRows) -> Array:
        found: Array = getattr(rows, self._name)
        return found

    def draw(self, scene: Scene, view: View) -> YExtent:
        rows = self._rows_of(scene)
        values = self._values_of(rows)
        self._image.setVisible(bool(len(values)))
        above = scene.ancestor
        is_branch = above is not None and bool(len(rows)) and int(rows.steps[0]) < above.step
        self._branched.setVisible(is_branch)
        if above is not None and is_branch:
            self._branched.setValue(scene.x_at(float(above.step)))
        if not len(values):
            self._surface.left.set_names(())
            self._drawn, self._range = None, (math.nan, math.nan)
            return YExtent()
        n = values.shape[1]
        self._surface.left.set_names(layer_labels(n))
        key = rows, view, scene.shown_axis, scene.series.last_step
        if key != self._drawn:
            self._drawn = key
            self._draw_image(scene, view, rows)
        return YExtent(always=(0.0, float(n)))

    def _draw_image(self, scene: Scene, view: View, rows: LayerRows) -> None:
        low, high = view.x_range
        edges = np.linspace(low, high, min(view.width_px, _WIDEST) + 1)
        steps, values = rows.steps.astype(np.float64), self._values_of(rows)
        above = scene.ancestor
        begun = 0 if above is None else above.step
        until = max(float(scene.series.last_step or 0), float(steps[-1]), begun - 1.0) + 1.0
        x = scene.x_of(steps)
        if above is not None:  # where the parents were, by their own clock
            n = int(np.searchsorted(steps, begun))
            x[:n] = above.series.x_of(steps[:n], scene.shown_axis)
            x = np.maximum.accumulate(x)
        seen = columns_of(x, values, edges, scene.x_at(until))
        logs = np.full(seen.shape, np.nan)
        np.log10(seen, out=logs, where=seen > 0)
        finite = logs[np.isfinite(logs)]
        if not len(finite):
            self._image.hide()
            return
        least, most = np.percentile(finite, _TAILS)
        wider = max(_LEAST_SPAN - (most - least), 0.0) / 2
        least, most = float(least) - wider, float(most) + wider
        self._range = (10.0**least, 10.0**most)
        shade = np.nan_to_num(np.clip((logs - least) / (most - least), 0.0, 1.0))
        picture = colours()[(shade * 255).astype(np.uint8)]
        picture[~np.isfinite(logs)] = 0  # transparent
        self._image.setImage(picture, levels=None, axisOrder="col-major")
        self._image.setRect(QRectF(low, 0.0, high - low, float(values.shape[1])))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        low, high = self._range
        if not math.isfinite(low):
            return []
        ink = self._palette.muted
        parent = LegendEntry(tr("before the line: parent"), Mark.NONE, ink)
        return [
            *([parent] if self._branched.isVisible() else []),
            LegendEntry(self._number(low), Mark.RAMP, ink),
            LegendEntry(self._number(high), Mark.NONE, ink),
        ]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        """The layer under the mouse, or the one with the largest value, at the cursor or now."""
        rows = self._rows_of(scene)
        values = self._values_of(rows)
        at = len(rows) - 1
        if cursor is not None:
            at = int(np.searchsorted(rows.steps, cursor, side="right")) - 1
        above = scene.ancestor
        is_parent_s = above is not None and at >= 0 and rows.steps[at] < above.step
        if at < 0 or is_parent_s or not np.isfinite(values[at]).any():
            return []
        n, pointed = values.shape[1], self._surface.pointed_y
        is_pointed = cursor is not None and pointed is not None and 0 <= pointed < n
        place = (
            int(pointed) if is_pointed and pointed is not None else int(np.nanargmax(values[at]))
        )
        said = layer_title(place, n)
        label = said if is_pointed else tr("largest: {layer}").format(layer=said)
        number = float(values[at, place])
        text = self._number(number) if math.isfinite(number) else "–"
        aside = tr("at step {step}").format(step=f"{int(rows.steps[at]):,}")
        return [
            Value(label, text, self._palette.text, Mark.NONE, aside if cursor is not None else "")
        ]
