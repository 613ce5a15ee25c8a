"""One run's curve on one plot of a comparison: quick to draw where there are many. Knows no run."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from gui.models.reduce import Array
from gui.plots.items import RecordCurve
from gui.plots.layers import DrawnRecord, scatter_item, show_points

_DENSE = 240  # points: from here on dashes are left-out pieces of it, as a pen's would take long
_MOST_DOTS = 120
_LEAST_DASH, _MOST_DASHES = 1.6, 2_000  # px; dashes of a line
_WIDTH, _THIN, _LIT = 1.8, 1.0, 2.6  # px


class ComparedCurve:
    """A line in a colour and a dash; measurements that are few have a dot each."""

    def __init__(self, name: str, plot: Any) -> None:
        self._plot = plot
        self._line = RecordCurve(name)
        self._line.curve.setSegmentedLineMode("on")
        self._dots = scatter_item(f"{name} dots", "o", 5, 2.0, plot)
        plot.addItem(self._line, ignoreBounds=True)
        self._look: tuple[object, ...] = ()
        self._colour, self._width = "", 0.0
        self._dash: tuple[float, ...] = ()
        self._drawn: tuple[object, ...] = ()

    @property
    def item(self) -> RecordCurve:
        """The curve as pyqtgraph has it: its ``getOriginalDataset`` is the record."""
        return self._line

    def remove(self) -> None:
        """Be gone."""
        self._plot.removeItem(self._line)
        self._plot.removeItem(self._dots)

    def dress(
        self, colour: str, dash: tuple[float, ...], ground: str, *, thin: bool, lit: bool
    ) -> None:
        """Take on a look; ``thin``: one of many, ``lit``: the one that is looked at."""
        look = (colour, dash, ground, thin, lit)
        if look == self._look:
            return
        self._look, self._drawn = look, ()
        self._colour, self._dash = colour, dash
        self._width = _LIT if lit else _THIN if thin else _WIDTH
        self._line.opts["antialias"] = not thin or lit
        self._line.setZValue(3.0 if lit else 1.5)
        self._dots.setPen(pg.mkPen(ground, width=0.6))
        self._dots.setBrush(pg.mkBrush(colour))

    def draw(
        self, record: DrawnRecord, heights: Array, px_per_x: float, *, with_dots: bool
    ) -> None:
        """Draw (k,) points at these heights; ``px_per_x``: how wide 1 on the x axis is."""
        drawn = (record, heights.tobytes() if len(heights) < _DENSE else None, px_per_x, with_dots)
        if drawn == self._drawn and len(heights) < _DENSE:
            return
        self._drawn = drawn
        x, dense = record.x, len(record.x) >= _DENSE
        pen = pg.mkPen(self._colour, width=self._width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        connect: Any = "finite"
        drawn_x, drawn_y = x, heights
        if dense and self._dash:
            drawn_x, drawn_y, connect = dashed(x, heights, self._dash, self._width, px_per_x)
        elif self._dash:
            pen.setDashPattern(list(self._dash))
        self._line.curve.setSegmentedLineMode("on" if dense else "off")
        self._line.opts["pen"] = pen
        self._line.show_joined((x, record.drawn), drawn_x, drawn_y, connect)
        if with_dots:
            every = len(x) // _MOST_DOTS + 1
            show_points(self._dots, x[::every], heights[::every])
        else:
            show_points(self._dots, x[:0], heights[:0])


def dashed(
    x: Array, y: Array, dash: tuple[float, ...], width: float, px_per_x: float
) -> tuple[Array, Array, Array]:
    """A line along the x axis cut into dashes: its points (m,) each, and which of them are joined.

    A pen's dashes take ten times as long where a line has many points. Where a dash begins or ends
    between two of them there is one more.
    """
    lengths = np.maximum(np.array(dash) * width, _LEAST_DASH) / max(px_per_x, 1e-12)
    edges = np.cumsum(lengths)
    first, last = int(x[0] // edges[-1]), int(x[-1] // edges[-1]) + 1
    if last - first > _MOST_DASHES:
        return x, y, np.ones(len(x), dtype=np.int32)
    cuts = (
        np.arange(first, last)[:, None] * edges[-1] + np.concatenate([[0.0], edges[:-1]])
    ).ravel()
    cuts = cuts[(cuts > x[0]) & (cuts < x[-1])]
    at = np.searchsorted(x, cuts)
    whole_x = np.insert(x.astype(np.float64), at, cuts)
    whole_y = np.insert(y.astype(np.float64), at, np.interp(cuts, x, y))
    middles = 0.5 * (whole_x[:-1] + whole_x[1:]) % edges[-1]
    joined = np.zeros(len(whole_x), dtype=np.int32)
    joined[:-1] = np.searchsorted(edges, middles, side="right") % 2 == 0
    joined[:-1] &= np.isfinite(whole_y[:-1]) & np.isfinite(whole_y[1:])
    return whole_x, whole_y, joined
