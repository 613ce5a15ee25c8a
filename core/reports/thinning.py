"""Curves with as many points as a drawing has room for. Knows numpy alone."""

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


def thinned(x: Array, y: Array, columns: int) -> tuple[Array, Array]:
    """The points of a curve that can be seen: of each pixel column first, lowest, highest, last.

    What is not finite is left out. A short curve comes back as it is.

    Args:
        x: (n,) ascending.
        y: (n,).
        columns: pixels that the curve is wide.
    """
    finite = np.isfinite(y) & np.isfinite(x)
    x, y = x[finite], y[finite]
    if len(x) <= 4 * columns:
        return x, y
    span = float(x[-1] - x[0])
    if span <= 0:
        rows = np.unique([0, int(y.argmin()), int(y.argmax()), len(y) - 1])
        return x[rows], y[rows]
    column = np.minimum(((x - x[0]) / span * columns).astype(np.int64), columns - 1)
    starts = np.flatnonzero(np.diff(column, prepend=-1))
    ends = np.append(starts[1:], len(x))
    rows = np.unique(
        [
            row
            for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
            for row in (
                start,
                start + int(y[start:end].argmin()),
                start + int(y[start:end].argmax()),
                end - 1,
            )
        ]
    )
    return x[rows], y[rows]


def spread(count: int, most: int) -> list[int]:
    """Which of ``count`` things are shown where only ``most`` can be: first and last among them."""
    if count <= most:
        return list(range(count))
    return [int(row) for row in np.unique(np.linspace(0, count - 1, most).round())]
