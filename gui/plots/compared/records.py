"""What is drawn of each compared run on each plot: reduced to what the plot can show. Pure.

Each is kept until the run, the view or the axis is another: with many runs drawing is not cheap.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from gui.models.kept_reduction import KeptReduction, Reduced
from gui.models.reduce import Array, row_at
from gui.models.run_series import RunSeries, XAxis
from gui.plots.compared.runs import ComparedRun
from gui.plots.compared.table import TRAIN, TRAIN_CURVE, VAL_CURVE, ComparedPlot
from gui.plots.layers import EMPTY, View
from gui.plots.table import CurveSpec

_MOST_OF_A_DIFFERENCE = 4_000  # points of it that are worked out


@dataclass(frozen=True, slots=True, eq=False)
class DrawnCurve:
    """A run's curve in a view.

    Attributes:
        x: places on the x axis (k,).
        y: values (k,).
        is_measured_seldom: its points are evaluations, and worth a dot each.
    """

    x: Array
    y: Array
    is_measured_seldom: bool

    def end_within(self, high: float) -> tuple[float, float] | None:
        """Where the curve ends in sight, or leaves it at the right: x and value."""
        seen = np.flatnonzero((self.x <= high) & np.isfinite(self.y))
        return (float(self.x[seen[-1]]), float(self.y[seen[-1]])) if len(seen) else None

    def at(self, x: float) -> float:
        """Its value at ``x``, between two points on the line between them; NaN where it is not."""
        after = int(np.searchsorted(self.x, x))
        if after == len(self.x) or (after == 0 and self.x[0] != x):
            return float("nan")
        before = max(after - 1, 0)
        width = float(self.x[after] - self.x[before])
        share = (x - float(self.x[before])) / width if width > 0 else 1.0
        return float(self.y[before]) * (1.0 - share) + float(self.y[after]) * share


def loss_curve(source: str) -> CurveSpec:
    """The curve of the loss that was chosen."""
    return TRAIN_CURVE if source == TRAIN else VAL_CURVE


@dataclass
class Records:
    """The curves of one plot, by run."""

    plot: ComparedPlot
    _known: dict[str, tuple[tuple[object, ...], DrawnCurve]] = field(default_factory=dict)
    _kept: dict[str, tuple[tuple[object, ...], KeptReduction]] = field(default_factory=dict)
    _gaps: dict[str, tuple[tuple[object, ...], tuple[Array, Array]]] = field(default_factory=dict)

    def of(
        self,
        run: ComparedRun,
        base: ComparedRun | None,
        axis: XAxis,
        view: View,
        source: str,
    ) -> DrawnCurve:
        """What is drawn of ``run``; ``base``: what a difference is to, ``None``: nothing is."""
        wanted: tuple[object, ...] = (run.series, run.series.revision, axis, view, source)
        if self.plot.is_difference:
            wanted += () if base is None else (base.series, base.series.revision)
        known = self._known.get(run.key)
        if known is not None and known[0] == wanted:
            return known[1]
        drawn = self._anew(run, base, axis, view, source)
        self._known[run.key] = (wanted, drawn)
        return drawn

    def forget(self, keys: Sequence[str]) -> None:
        """Keep only what is known of these runs."""
        for known in (self._known, self._kept, self._gaps):
            for gone in known.keys() - set(keys):
                known.pop(gone, None)

    def _anew(
        self, run: ComparedRun, base: ComparedRun | None, axis: XAxis, view: View, source: str
    ) -> DrawnCurve:
        seldom = source != TRAIN
        if self.plot.is_difference:
            if base is None or base.text != run.text:
                return DrawnCurve(EMPTY, EMPTY, seldom)
            return DrawnCurve(*_in_view(*self._gap(run, base, axis, source), view), seldom)
        curve = loss_curve(source) if self.plot.is_loss else self.plot.spec.curves[0]
        found = self._reduced(run, curve, axis, view)
        return DrawnCurve(found.x, found.y, seldom and self.plot.is_loss)

    def _reduced(self, run: ComparedRun, curve: CurveSpec, axis: XAxis, view: View) -> Reduced:
        series = run.series
        is_eval = series.is_eval(curve.column)
        x = series.x_of(series.column("eval_step"), axis) if is_eval else series.x_column(axis)
        key = (series, axis, curve)
        known = self._kept.get(run.key)
        if known is None or known[0] != key:
            known = (key, KeptReduction(curve.column, curve.reduction))
            self._kept[run.key] = known
        first, last = row_at(x, view.x_range[0]) - 1, row_at(x, view.x_range[1], "right") + 1
        return known[1].of(series, x, first, last, max(view.width_px, 8))

    def _gap(
        self, run: ComparedRun, base: ComparedRun, axis: XAxis, source: str
    ) -> tuple[Array, Array]:
        key = (run.series, run.series.revision, base.series, base.series.revision, axis, source)
        known = self._gaps.get(run.key)
        if known is None or known[0] != key:
            known = (key, difference(run.series, base.series, axis, source))
            self._gaps[run.key] = known
        return known[1]


def difference(series: RunSeries, base: RunSeries, axis: XAxis, source: str) -> tuple[Array, Array]:
    """Places and by how much a loss lies above the baseline's there (n,) each.

    Where both were measured that is exact; between two measurements of the baseline it is taken as
    a straight line. Beyond its ends there is no difference.
    """
    column = loss_curve(source).column
    x, y = _whole(series, column, axis)
    base_x, base_y = _whole(base, column, axis)
    finite = np.isfinite(base_y)
    base_x, base_y = base_x[finite], base_y[finite]
    if not len(base_x):
        return EMPTY, EMPTY
    kept = (x >= base_x[0]) & (x <= base_x[-1])
    return x[kept], y[kept] - np.interp(x[kept], base_x, base_y)


def _whole(series: RunSeries, column: str, axis: XAxis) -> tuple[Array, Array]:
    """A column with its places, thinned alike in every run so that common steps stay common."""
    if series.is_eval(column):
        x = series.x_of(series.column("eval_step"), axis)
    else:
        x = series.x_column(axis)
    y = series.column(column)
    every = len(y) // _MOST_OF_A_DIFFERENCE + 1
    return x[::every].astype(np.float64), y[::every].astype(np.float64)


def _in_view(x: Array, y: Array, view: View) -> tuple[Array, Array]:
    low, high = view.x_range
    first = max(int(np.searchsorted(x, low)) - 1, 0)
    last = min(int(np.searchsorted(x, high, side="right")) + 1, len(x))
    every = max((last - first) // max(2 * view.width_px, 1), 1)
    if every == 1:
        return x[first:last], y[first:last]
    rows = np.arange(first, last, every)
    if rows[-1] != last - 1:
        rows = np.append(rows, last - 1)
    return x[rows], y[rows]
