"""A chart as SVG: no script, no font of its own, colours by classes of the page's style sheet.

Each curve has as many points as there are pixels to tell them apart. Knows nothing of runs.
"""

import html
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from core.reports.chart import Array, Chart, ChartCurve
from core.reports.thinning import thinned
from core.reports.ticks import linear_ticks, log_ticks, tick_texts

WIDTH, HEIGHT = 960, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 92, 18, 14, 46
_MARK = 7  # pixels that a mark at the lower edge is high
_ROOM = 0.06  # of the height above and below what is drawn
_FAR = 3.0  # the spread of the middle of a curve, so far from it a spike is out of sight
_MOST_EDITS = 200  # lines


@dataclass(frozen=True, slots=True)
class _Scale:
    """From values to pixels along one axis."""

    low: float
    high: float
    begin: float
    end: float
    is_log: bool = False

    def at(self, values: Array) -> Array:
        """(n,) values to (n,) pixels; what lies outside stays at the edge."""
        low, high = self.low, self.high
        if self.is_log:
            values = np.log10(np.maximum(values, low * 1e-3))
            low, high = math.log10(low), math.log10(high)
        share = np.clip((values - low) / ((high - low) or 1.0), 0.0, 1.0)
        found: Array = self.begin + share * (self.end - self.begin)
        return found


def drawn(chart: Chart, x_title: str) -> str:
    """The chart as an ``<svg>`` element, with its title and its legend as text."""
    across, up = _scales(chart)
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{html.escape(chart.title)}">',
        f"<title>{html.escape(chart.title)}</title>",
        *_grid(across, up),
        *_axis_titles(x_title, chart.unit),
        *_edit_lines(chart.edits, across),
        *(part for curve in chart.curves for part in _curve(curve, across, up)),
        "</svg>",
    ]
    return "\n".join(parts)


def _scales(chart: Chart) -> tuple[_Scale, _Scale]:
    first, last = chart.span or chart.ends
    across = _Scale(first, last if last > first else first + 1.0, _LEFT, WIDTH - _RIGHT)
    low, high = _range_of(chart)
    return across, _Scale(low, high, HEIGHT - _BOTTOM, _TOP, chart.is_log)


def _range_of(chart: Chart) -> tuple[float, float]:
    """What is in sight upwards: all, but for spikes far above the rest of their curve."""
    lows, highs = [], []
    for curve in chart.curves:
        y = curve.y[np.isfinite(curve.y)]
        y = y[y > 0] if chart.is_log else y
        if curve.form == "marks" or not len(y):
            continue
        middle, upper = np.quantile(y, (0.5, 0.98))
        lows.append(float(y.min()))
        highs.append(float(min(y.max(), upper + _FAR * (upper - middle)) or y.max()))
    if not lows:
        return (0.1, 1.0) if chart.is_log else (0.0, 1.0)
    low, high = min(lows), max(*highs, min(lows))
    if chart.is_log:
        return (low / 1.15, high * 1.15)
    room = (high - low or abs(high) or 1.0) * _ROOM
    return (0.0 if 0.0 <= low <= 0.3 * high else low - room, high + room)


def _grid(across: _Scale, up: _Scale) -> Iterator[str]:
    """Lines and numbers of both axes."""
    bottom, right = HEIGHT - _BOTTOM, WIDTH - _RIGHT
    rows = log_ticks(up.low, up.high) if up.is_log else linear_ticks(up.low, up.high, 5)
    places = up.at(np.array(rows, dtype=float)).tolist()
    for y, text in zip(places, tick_texts(rows), strict=True):
        yield f'<line class="grid" x1="{_LEFT}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}"/>'
        yield f'<text class="tick end" x="{_LEFT - 8}" y="{y + 4:.1f}">{text}</text>'
    columns = linear_ticks(across.low, across.high, 8)
    places = across.at(np.array(columns, dtype=float)).tolist()
    for x, text in zip(places, tick_texts(columns), strict=True):
        yield f'<line class="axis" x1="{x:.1f}" y1="{bottom}" x2="{x:.1f}" y2="{bottom + 5}"/>'
        yield f'<text class="tick middle" x="{x:.1f}" y="{bottom + 18}">{text}</text>'
    yield f'<line class="axis" x1="{_LEFT}" y1="{bottom}" x2="{right}" y2="{bottom}"/>'


def _axis_titles(x_title: str, unit: str) -> Iterator[str]:
    middle = (_TOP + HEIGHT - _BOTTOM) / 2
    yield (
        f'<text class="label middle" x="{(_LEFT + WIDTH - _RIGHT) / 2}" y="{HEIGHT - 6}">'
        f"{html.escape(x_title)}</text>"
    )
    yield (
        f'<text class="label middle" transform="translate(14 {middle}) rotate(-90)">'
        f"{html.escape(unit)}</text>"
    )


def _edit_lines(steps: Sequence[int], across: _Scale) -> Iterator[str]:
    for x in sorted(set(across.at(np.array(steps[:_MOST_EDITS], dtype=float)).round(1).tolist())):
        yield (
            f'<line class="edit" x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{HEIGHT - _BOTTOM}"/>'
            f'<path class="edit-head" d="M{x - 4:.1f} {_TOP - 6}h8l-4 7z"/>'
        )


def _curve(curve: ChartCurve, across: _Scale, up: _Scale) -> Iterator[str]:
    x, y = thinned(curve.x, curve.y, WIDTH - _LEFT - _RIGHT)
    if not len(x):
        return
    name = html.escape(curve.name)
    columns = across.at(x)
    match curve.form:
        case "marks":
            foot = HEIGHT - _BOTTOM
            path = "".join(f"M{at:g} {foot}v-{_MARK}" for at in np.unique(columns.round()).tolist())
            yield f'<path class="line ink-{curve.ink}" d="{path}"><title>{name}</title></path>'
        case "dots":
            path = "".join(f"M{a:.1f} {b:.1f}h0" for a, b in _points(columns, up.at(y)))
            yield f'<path class="dots ink-{curve.ink}" d="{path}"><title>{name}</title></path>'
        case "line" | "dashed" | "pale":
            path = "L".join(f"{a:.1f} {b:.1f}" for a, b in _points(columns, up.at(y)))
            lone = "h0" if len(x) == 1 else ""
            yield (
                f'<path class="{curve.form} ink-{curve.ink}" d="M{path}{lone}">'
                f"<title>{name}</title></path>"
            )


def _points(x: Array, y: Array) -> Iterator[tuple[float, float]]:
    return zip(x.tolist(), y.tolist(), strict=True)
