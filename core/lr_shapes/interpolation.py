"""A curve through given points: straight, smooth or stepped between them. Pure mathematics.

A point is (x, y), the x ascending. Before the first point and after the last one the curve stays
where that is.
"""

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

Points = tuple[tuple[float, float], ...]

LINEAR, SMOOTH, STEPS = "linear", "smooth", "steps"
INTERPOLATIONS: Mapping[str, str] = {
    LINEAR: "straight lines",
    SMOOTH: "a smooth curve",
    STEPS: "steps",
}
_ROUNDING = 1e-10  # a step's share of the run is rounded: it is still the point's own


def value_at(points: Points, interpolation: str, x: float) -> float:
    """The curve's height at ``x``; never outside those of the two points around it."""
    near = x + _ROUNDING if interpolation == STEPS else x
    right = bisect_right(points, near, key=lambda point: point[0])
    if right == 0:
        return points[0][1]
    x0, y0 = points[right - 1]
    if right == len(points) or interpolation == STEPS:
        return y0
    x1, y1 = points[right]
    width = x1 - x0
    t = (x - x0) / width
    if interpolation == LINEAR:
        return y0 + (y1 - y0) * t
    slopes = slopes_of(points)
    return hermite(t, width, (y0, y1), (slopes[right - 1], slopes[right]))


def hermite(
    t: float, width: float, heights: tuple[float, float], slopes: tuple[float, float]
) -> float:
    """The cubic with these heights and slopes at both ends, at the share ``t`` of its width."""
    (y0, y1), (m0, m1), left = heights, slopes, 1.0 - t
    value = (
        y0 * (1.0 + 2.0 * t) * left * left
        + y1 * (3.0 - 2.0 * t) * t * t
        + width * (m0 * t * left * left - m1 * t * t * left)
    )
    return min(max(value, min(y0, y1)), max(y0, y1))  # by rounding, in the last bit


@lru_cache(maxsize=64)
def slopes_of(points: Points) -> tuple[float, ...]:
    """The slope at each point with which the cubics between them rise and fall as the points do.

    Fritsch and Butland 1984, "A Method for Constructing Local Monotone Piecewise Cubic
    Interpolants", SIAM J. Sci. Stat. Comput. 5(2): where neighbouring secants have one sign, their
    weighted harmonic mean, else 0. At the ends the parabola's slope, limited as in Fritsch and
    Carlson 1980, "Monotone Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17(2).
    """
    widths = [x1 - x0 for (x0, _), (x1, _) in pairwise(points)]
    heights = [y1 - y0 for (_, y0), (_, y1) in pairwise(points)]
    secants = [height / width for height, width in zip(heights, widths, strict=True)]
    if len(secants) < 2:
        return tuple(secants * 2) if secants else (0.0,)
    inner = [
        _harmonic(secants[k], secants[k + 1], widths[k], widths[k + 1])
        for k in range(len(secants) - 1)
    ]
    first = _end(secants[0], secants[1], widths[0], widths[1])
    last = _end(secants[-1], secants[-2], widths[-1], widths[-2])
    return (first, *inner, last)


def _harmonic(before: float, after: float, width_before: float, width_after: float) -> float:
    if before * after <= 0.0:
        return 0.0
    w0, w1 = 2.0 * width_after + width_before, width_after + 2.0 * width_before
    return (w0 + w1) / (w0 / before + w1 / after)


def _end(near: float, far: float, width_near: float, width_far: float) -> float:
    slope = ((2.0 * width_near + width_far) * near - width_near * far) / (width_near + width_far)
    if slope * near <= 0.0:
        return 0.0
    if near * far <= 0.0 and abs(slope) > 3.0 * abs(near):
        return 3.0 * near
    return slope
