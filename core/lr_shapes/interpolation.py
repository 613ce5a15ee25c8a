"""A curve through given points: straight, smooth or stepped between them. Pure mathematics.

A point is (x, y), the x ascending. Before the first point and after the last one the curve stays
where that is. What a place costs does not grow with the number of points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from core.lr_shapes.arithmetic import larger, smaller

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

Points = tuple[tuple[float, float], ...]

LINEAR, SMOOTH, STEPS = "linear", "smooth", "steps"
INTERPOLATIONS: Mapping[str, str] = {
    LINEAR: "straight",
    SMOOTH: "smooth",
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
    ends = (slope_at(points, right - 1), slope_at(points, right))
    return float(hermite(t, width, (y0, y1), ends))


def values_at(points: Points, interpolation: str, x: "Array") -> "Array":
    """``value_at`` of many places: (n,) to (n,), bit for bit equal to it."""
    import numpy as np  # deferred: the command line and the first paint do without

    xs, ys = columns(points)
    near = x + _ROUNDING if interpolation == STEPS else x
    right = np.searchsorted(xs, near, side="right")
    first = np.maximum(right - 1, 0)
    if interpolation == STEPS:
        return ys[first]
    found = ys[first].copy()  # before the first point and after the last
    inside = (right > 0) & (right < len(xs))
    k, at = right[inside], x[inside]
    x0, y0, x1, y1 = xs[k - 1], ys[k - 1], xs[k], ys[k]
    width = x1 - x0
    t = (at - x0) / width
    if interpolation == LINEAR:
        found[inside] = y0 + (y1 - y0) * t
        return found
    used = np.unique(np.concatenate([k - 1, k]))
    slopes = np.array([slope_at(points, one) for one in used.tolist()])
    m0, m1 = (slopes[np.searchsorted(used, ends)] for ends in (k - 1, k))
    found[inside] = hermite(t, width, (y0, y1), (m0, m1))
    return found


def reach_from(points: Points, x: float) -> tuple[float, float]:
    """The lowest and the highest of the points at ``x`` and behind it, the last one among them.

    Between them lies the whole curve from there on, but for the way to the first of them.
    """
    xs, ys = columns(points)
    ahead = ys[min(bisect_left(xs, x), len(ys) - 1) :]
    return float(ahead.min()), float(ahead.max())


class Same:
    """Points as a key of a cache: these very ones, so that none of them is hashed or compared."""

    def __init__(self, points: Points) -> None:
        self.points = points

    def __hash__(self) -> int:
        return id(self.points)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.points is self.points


def columns(points: Points) -> "tuple[Array, Array]":
    """The x and the y of points, (n,) each; not to be written to."""
    return _columns(Same(points))


@lru_cache(maxsize=16)
def _columns(same: Same) -> "tuple[Array, Array]":
    import numpy as np

    both = np.array(same.points, dtype=np.float64)
    return both[:, 0].copy(), both[:, 1].copy()


def hermite(t: Any, width: Any, heights: tuple[Any, Any], slopes: tuple[Any, Any]) -> Any:
    """The cubic with these heights and slopes at both ends, at the share ``t`` of its width.

    Numbers or arrays.
    """
    (y0, y1), (m0, m1), left = heights, slopes, 1.0 - t
    value = (
        y0 * (1.0 + 2.0 * t) * left * left
        + y1 * (3.0 - 2.0 * t) * t * t
        + width * (m0 * t * left * left - m1 * t * t * left)
    )
    # By rounding it is outside them in the last bit.
    return smaller(larger(value, smaller(y0, y1)), larger(y0, y1))


def slope_at(points: Points, k: int) -> float:
    """The slope at point ``k`` with which the cubics beside it rise and fall as the points do.

    Fritsch and Butland 1984, "A Method for Constructing Local Monotone Piecewise Cubic
    Interpolants", SIAM J. Sci. Stat. Comput. 5(2): where neighbouring secants have one sign, their
    weighted harmonic mean, else 0. At the ends the parabola's slope, limited as in Fritsch and
    Carlson 1980, "Monotone Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17(2).
    """
    last = len(points) - 1
    if last < 1:
        return 0.0
    if last == 1:
        return _secant(points, 0)[1]
    if k == 0:
        (near, near_slope), (far, far_slope) = _secant(points, 0), _secant(points, 1)
        return _end(near_slope, far_slope, near, far)
    if k == last:
        (near, near_slope), (far, far_slope) = _secant(points, last - 1), _secant(points, last - 2)
        return _end(near_slope, far_slope, near, far)
    (before, slope_before), (after, slope_after) = _secant(points, k - 1), _secant(points, k)
    return _harmonic(slope_before, slope_after, before, after)


def slopes_of(points: Points) -> tuple[float, ...]:
    """The slope at each point; see :func:`slope_at`."""
    return tuple(slope_at(points, k) for k in range(len(points)))


def _secant(points: Points, k: int) -> tuple[float, float]:
    """Width and slope of the straight line from point ``k`` to the next."""
    (x0, y0), (x1, y1) = points[k], points[k + 1]
    width = x1 - x0
    return width, (y1 - y0) / width


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
