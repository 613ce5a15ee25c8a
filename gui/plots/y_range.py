"""The y range of one plot: robust or full, left to the data or set by the person, and its limits.

Tells what it leaves out. Knows the surface and numbers; nothing of runs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gui.plots.layers import DrawnRecord, View, YExtent
from gui.plots.ranges import (
    Range,
    count_outside,
    full_range,
    robust_range,
    settled,
    widened,
    with_room,
)
from gui.plots.surface import RunViewBox
from gui.plots.table import PlotSpec

_BESIDE = 0.1  # of the height of all there is may be seen beside it
_CLOSEST = 1e-3  # of the height that is shown by itself
_LITTLE = 2.0  # times the height without what lies far off: then nothing is left out


@dataclass(frozen=True, slots=True)
class Outside:
    """Values of one run beyond one edge of the range: how many, the farthest, where they are."""

    owner: str
    count: int
    farthest: float
    x: float


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the range does not show, by run."""

    above: tuple[Outside, ...] = ()
    below: tuple[Outside, ...] = ()


class YRange:
    """Sets the y range of ``view`` at every drawing, unless the person has set it.

    Attributes:
        by_hand: the person has set it.
        held: something is dragged: the range only widens.
    """

    def __init__(self, view: RunViewBox, spec: PlotSpec) -> None:
        self._view, self._spec = view, spec
        self._now: Range | None = None
        self._limits: tuple[Range, float] | None = None
        self.by_hand = self.held = False

    def free(self) -> None:
        """Let it follow the data again."""
        self.by_hand = False
        self._now = None

    def update(self, view: View, extents: Sequence[YExtent], *, full: bool) -> LeftOut:
        """Show these in the view; ``full``: all of them, however far a few lie from the rest."""
        bulk, beside = (
            [view.heights(part) for part in parts]
            for parts in (
                [part for extent in extents for part in extent.bulk],
                [part for extent in extents for part in extent.beside],
            )
        )
        always, now = (
            view.heights(np.array(values, dtype=np.float64)).tolist()
            for values in (
                [value for extent in extents for value in extent.always],
                [value for extent in extents for value in extent.now],
            )
        )
        every = self._from_zero(full_range([*bulk, *beside], [*always, *now]), view)
        wanted = every
        if not full:
            spread = self._spec.least_spread
            robust = robust_range(bulk, always, now, spread, beside=beside, log=view.log_y)
            wanted = self._from_zero(robust, view)
            if _height(every) <= _LITTLE * _height(wanted):
                wanted = every
            if not view.log_y:
                wanted = with_room(wanted, [value for one in extents for value in one.grip])
        fresh = settled(self._now, wanted)
        if self.held and self._now is not None:
            fresh = widened(self._now, wanted)
        changed = fresh != self._now
        self._now = fresh
        self._set_limits(every, fresh)
        if self.by_hand:
            return LeftOut()
        if changed:
            self._view.setYRange(*fresh, padding=0)
        if every[0] >= fresh[0] and every[1] <= fresh[1]:
            return LeftOut()
        return left_out([one for extent in extents for one in extent.records], fresh, view)

    def _from_zero(self, wanted: Range | None, view: View) -> Range:
        low, high = wanted or (0.0, 1.0)
        if self._spec.from_zero and not view.log_y:
            return min(low, 0.0), high if high > 0 else 1.0
        return low, high

    def _set_limits(self, every: Range, shown: Range) -> None:
        """Wheel and drag show all there is and little beside it."""
        low, high = min(every[0], shown[0]), max(every[1], shown[1])
        beside = _BESIDE * (high - low)
        limits = (low - beside, high + beside), _CLOSEST * (shown[1] - shown[0])
        if limits != self._limits:
            self._limits = limits
            (least, most), closest = limits
            self._view.setLimits(yMin=least, yMax=most, minYRange=closest)


def _height(shown: Range) -> float:
    return shown[1] - shown[0]


def left_out(records: Sequence[DrawnRecord], shown: Range, view: View) -> LeftOut:
    """What of these lies beyond the range; for each run by the record that has most of it."""
    low, high = (10.0 ** min(max(end, -300.0), 300.0) for end in shown) if view.log_y else shown
    above: dict[str, Outside] = {}
    below: dict[str, Outside] = {}
    for one in records:
        counts = count_outside(one.values, one.rows, one.drawn, one.within, (low, high))
        for count, found, beyond, farthest in (
            (counts[0], below, one.drawn < low, np.nanmin),
            (counts[1], above, one.drawn > high, np.nanmax),
        ):
            if count > (found[one.owner].count if one.owner in found else 0):
                x = one.x[beyond]
                middle = 0.5 * float(x[0] + x[-1])
                found[one.owner] = Outside(one.owner, count, float(farthest(one.drawn)), middle)
    return LeftOut(tuple(above.values()), tuple(below.values()))
