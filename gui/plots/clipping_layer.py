"""The layer of the gradient plot that shows clipping: threshold, clipped steps, where it is idle.

Draws and words; counts with ``gui.models.clipping_stats``.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont

from gui.language.numbers import percent
from gui.models.clip_history import Idle
from gui.models.clipping_stats import WINDOW, PhaseShare, Spread, by_phase, spread
from gui.models.reduce import Array, row_at
from gui.plots.band import Band
from gui.plots.header import LegendEntry, Mark, Value
from gui.plots.items import RecordCurve
from gui.plots.layers import View, YExtent, scatter_item, show_points, tint
from gui.plots.numbers import loss_text
from gui.plots.scene import Scene
from gui.plots.table import tr
from gui.style.palette import Palette

CLIPPED = "clipped"  # the column of steps
_FAR = 4.0  # times the norms in sight: a threshold above is told, not drawn, or it flattens them


def is_far(scene: Scene, limit: float) -> bool:
    """Whether a threshold lies so far above all norms that drawing it would flatten them."""
    return limit > _FAR * scene.highest_norm


def is_known(scene: Scene) -> bool:
    """Whether it is known how the shown run was clipped: a log of another trainer does not say."""
    return CLIPPED not in scene.series.untold


class ClippingLayer:
    """The threshold as it was and as it is, the clipped steps, and in words where none is."""

    def __init__(self, plot: Any) -> None:
        self._plot = plot
        self._colour = self._muted = self._gradient = self._ink = ""
        self._font = QFont()
        self._line = RecordCurve("clip threshold")
        self._staged = RecordCurve("staged clip threshold")
        self._bands: list[Band] = []
        self._said: tuple[object, tuple[Sequence[Value], str]] = (None, ([], ""))
        for curve in (self._line, self._staged):
            curve.setZValue(2)
            plot.addItem(curve, ignoreBounds=True)
        self._clipped = scatter_item("clipped steps", "d", 6, 3, plot)

    def set_palette(self, palette: Palette, font: QFont) -> None:
        self._colour, self._muted, self._font = palette.clipped, palette.muted, font
        self._ink = palette.clipped_ink
        self._gradient = palette.gradient
        pen = pg.mkPen(palette.clipped, width=1)
        pen.setDashPattern([5.0, 4.0])
        self._line.setPen(pen)
        self._staged.setPen(pg.mkPen(palette.edit, width=1.5))
        self._clipped.setBrush(pg.mkBrush(palette.clipped))
        self._clipped.setPen(pg.mkPen(None))
        self._said = (None, ([], ""))
        for band in self._bands:
            self._dress(band)

    def _dress(self, band: Band) -> None:
        band.set_look(tint(self._colour, 0.03), QColor(self._ink), self._font)

    def draw(self, scene: Scene, view: View) -> YExtent:
        self._draw_lines(scene, view)
        self._draw_idle(scene, view)
        self._draw_clipped(scene, view)
        norms = {limit for limit in (scene.max_norm, scene.shown_norm) if limit > 0}
        near = [limit for limit in norms if not is_far(scene, limit)]
        return YExtent((), tuple(value for limit in near for value in (limit * 1.1, limit)))

    def _draw_lines(self, scene: Scene, view: View) -> None:
        (low, high), whole = view.x_range, scene.whole()
        low, high = min(low, whole[0]), max(high, whole[1])
        x: list[float] = []
        y: list[float] = []
        if scene.total_steps and is_known(scene):
            for begin, end, clipping in scene.clip_history.pieces():
                level = clipping.max_norm if clipping.max_norm > 0 else np.nan
                x += [scene.x_at(begin - 0.5) if begin else low]
                x += [high if end is None else scene.x_at(end - 0.5)]
                y += [level, level]
        xs, ys = np.array(x), np.array(y)
        if not np.isfinite(ys).any():  # off all the time: nothing to draw, nothing to read
            xs, ys = np.empty(0), np.empty(0)
        self._line.show_record(xs, ys, xs, view.heights(ys))
        staged = scene.wanted_norm
        shown = staged is not None and staged > 0 and scene.total_steps > 0
        ends = np.array([low, high]) if shown else np.empty(0)
        level_of = np.full(len(ends), staged if shown else 0.0)
        self._staged.show_record(ends, level_of, ends, view.heights(level_of))

    def _draw_idle(self, scene: Scene, view: View) -> None:
        is_drawn = scene.total_steps and scene.timeline is not None and is_known(scene)
        idle = scene.idle_stretches() if is_drawn else ()
        while len(self._bands) < len(idle):
            band = Band(hatched=True)
            band.setZValue(-10)
            self._dress(band)
            self._plot.addItem(band, ignoreBounds=True)
            self._bands.append(band)
        for band in self._bands[len(idle) :]:
            band.set_span(None)
        for band, stretch in zip(self._bands, idle, strict=False):
            end = scene.total_steps if stretch.end is None else stretch.end
            whole = stretch.begin == 0 and stretch.end is None
            band.set_hatched(not whole)  # all over, hatching would hide the curve
            span = scene.x_at(float(stretch.begin)), scene.x_at(float(end))
            band.set_span(span, idle_text(stretch), tr("no clipping"))
            band.set_flags(scene.checkpoint_places())
            band.set_drawn(self._drawn_on(scene, view, stretch.begin, end))

    def _drawn_on(
        self, scene: Scene, view: View, begin: int, end: int
    ) -> tuple[float, float] | None:
        """From which to which height norms and threshold lie on a stretch; ``None``: none does."""
        series = scene.series
        rows = slice(*(row_at(series.column("step"), edge) for edge in (begin, end)))
        values = [*_ends(series.column("grad_norm")[rows]), scene.max_norm]
        found = [value for value in values if value > 0 and not is_far(scene, value)]
        if not found:
            return None
        low, high = view.heights(np.array([min(found), max(found)])).tolist()
        return low, high

    def _draw_clipped(self, scene: Scene, view: View) -> None:
        x = scene.series.x_column(scene.shown_axis)
        first = row_at(x, view.x_range[0])
        last = row_at(x, view.x_range[1], "right")
        # Of many, the step of the largest norm stands for its neighbours: where it was, as it was.
        rows, y = scene.series.reduced("clipped_norm", first, last, view.width_px // 3, "tops")
        kept = np.isfinite(y)
        show_points(self._clipped, x[rows[kept]], view.heights(y[kept]))

    def legend(self, scene: Scene) -> Sequence[LegendEntry]:
        if not is_known(scene):
            return []
        if scene.max_norm == 0:
            return [LegendEntry(tr("clipping is off"), Mark.NONE, self._muted)]
        return [
            LegendEntry(tr("clipped"), Mark.DIAMOND, self._colour),
            LegendEntry(tr("threshold"), Mark.DASHED, self._colour),
        ]

    def values(self, scene: Scene, cursor: int | None) -> Sequence[Value]:
        """The norm after clipping beside the one before, at the cursor."""
        series = scene.series
        row = series.row_of(cursor) if cursor is not None else None
        if row is None or cursor is None or cursor > (series.last_step or 0):
            return []
        if not is_known(scene):
            return []
        after = loss_text(float(series.column("after_norm")[row]))
        if np.isfinite(series.column("clipped_norm")[row]):
            return [Value(tr("clipped to"), after, self._colour, Mark.DIAMOND)]
        why = next((idle_text(one) for one in scene.idle_stretches() if one.holds(cursor)), "")
        said = [tr("not clipped"), why] if why else [tr("not clipped")]
        return [Value(part, "", self._muted) for part in said]

    def summary(self, scene: Scene, cursor: int | None) -> tuple[Sequence[Value], str]:
        """The line under the header: how often and how much is clipped, and by phase."""
        series = scene.series
        if not series.n_steps or not is_known(scene):
            return [], ""
        row = series.n_steps - 1
        if cursor is not None and cursor <= (series.last_step or 0):
            row = series.row_of(cursor) or 0
        key = (series, series.revision, row, cursor is None, scene.timeline)
        if self._said[0] != key:
            self._said = (key, self._summarise(scene, row, now=cursor is None))
        return self._said[1]

    def _summarise(self, scene: Scene, row: int, *, now: bool) -> tuple[Sequence[Value], str]:
        series = scene.series
        rows = slice(max(row + 1 - WINDOW, 0), row + 1)
        norms, after = series.column("grad_norm")[rows], series.column("after_norm")[rows]
        found = spread(norms, after, np.isfinite(series.column("clipped_norm")[rows]))
        assert found is not None
        phases = by_phase(
            scene.timeline.phases() if scene.timeline is not None else (),
            series.column("step"),
            series.column("grad_norm"),
            series.column("clipped_total"),
        )
        window = tr("last {n} steps:") if now else tr("{n} steps up to here:")
        if found.n == 1:
            window = tr("1 step:")
        said = [
            Value(window.format(n=found.n), "", self._muted),
            Value(tr("clipped"), share_text(found.share), self._colour),
            Value(tr("norm p50"), loss_text(found.p50), self._gradient),
            Value(tr("p95"), loss_text(found.p95), self._gradient),
        ]
        for number, part in enumerate(phases):
            name = phase_text(part.name)
            named = name if number else tr("· clipped {where}").format(where=name)
            said.append(Value(named, share_text(part.share), self._colour))
        return said, summary_help(found, phases)


def _ends(values: Array) -> list[float]:
    """The least and the largest finite value of (n,); none of none."""
    finite = values[np.isfinite(values)]
    return [float(finite.min()), float(finite.max())] if len(finite) else []


def idle_text(stretch: Idle) -> str:
    """Why no gradient is clipped on a stretch, in the book's terms where it is the book's rule."""
    if stretch.clipping.max_norm == 0:
        if stretch.begin == 0 and stretch.end is None:
            return tr("NEVER CLIPPED")
        return tr("clipping off from step {n}").format(n=f"{stretch.begin:,}")
    rule = {
        "after_warmup": tr("Appendix D: no clipping before step {n}"),
        "book": tr("Appendix D as printed: no clipping before step {n}"),
    }.get(stretch.clipping.begin, tr("no clipping before step {n}"))
    return rule.format(n=f"{stretch.end:,}" if stretch.end is not None else "–")


def phase_text(name: str) -> str:
    """``in warmup`` and its like."""
    return {
        "warmup": tr("in warmup"),
        "ramp_down": tr("ramping down"),
        "stable": tr("on the plateau"),
        "decay": tr("in decay"),
    }[name]


def share_text(share: float) -> str:
    """``0 %``, ``0.5 %``, ``12 %``: only nothing is 0."""
    hundredths = 100.0 * share
    return percent(f"{hundredths:.1f}" if 0 < hundredths < 9.95 else f"{hundredths:.0f}")


def summary_help(found: Spread, phases: Sequence[PhaseShare]) -> str:
    """The summary line in full."""
    lines = [
        tr("{n} steps: {share} clipped").format(n=found.n, share=share_text(found.share)),
        tr("Norm before clipping: half of the steps below {p50}, 95% below {p95}").format(
            p50=loss_text(found.p50), p95=loss_text(found.p95)
        ),
        tr("Norm after clipping: half of the steps below {p50}, 95% below {p95}").format(
            p50=loss_text(found.p50_after), p95=loss_text(found.p95_after)
        ),
        "",
        tr("All steps of each phase so far (norms: its newest {n}):").format(n=WINDOW),
    ]
    lines += [
        tr("{phase}: {share} of {n} clipped · norm p50 {p50}, p95 {p95}").format(
            phase=phase_text(part.name),
            share=share_text(part.share),
            n=f"{part.n:,}",
            p50=loss_text(part.p50),
            p95=loss_text(part.p95),
        )
        for part in phases
    ]
    return "\n".join(lines)
