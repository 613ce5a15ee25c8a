"""Where on a plot there is room for a small box: beside all curves. Pure, in pixels.

Everything that is drawn is put into a grid of small cells, so that all places are looked at at
once: it is asked with every picture while a plan is dragged.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSizeF

from gui.models.reduce import Array

_CELL = 4.0  # px

Line = tuple[Array, Array]
"""x and y (n,) in pixels, x ascending; what is not finite is a gap."""


@dataclass(frozen=True)
class Taken:
    """What a box must not lie on: lines, and other boxes."""

    lines: Sequence[Line] = ()
    boxes: Sequence[QRectF] = ()


def free_place(
    room: QRectF, size: QSizeF, taken: Taken, near_y: float, kept: QRectF | None = None
) -> QRectF | None:
    """A place for a box of ``size`` within ``room``, where nothing else is.

    The farthest to the right, and of these the nearest to ``near_y``; ``kept``, where it lay
    last, as long as that is free: it is not to jump about.

    Returns:
        ``None``: there is no room.
    """
    columns, rows = int(room.width() // _CELL), int(room.height() // _CELL)
    wide, high = (math.ceil(each / _CELL) for each in (size.width(), size.height()))
    if wide > columns or high > rows:
        return None
    left, top = room.right() - columns * _CELL, room.top()
    free = _free(_occupied(left, top, columns, rows, taken), wide, high)

    def box(row: int, column: int) -> QRectF:
        right = left + (column + wide) * _CELL
        return QRectF(right - size.width(), top + row * _CELL, size.width(), size.height())

    if kept is not None:
        row = round((kept.top() - top) / _CELL)
        column = round((kept.right() - left) / _CELL) - wide
        if 0 <= row < free.shape[0] and 0 <= column < free.shape[1] and free[row, column]:
            return box(row, column)
    there = np.flatnonzero(free.any(axis=0))
    if len(there) == 0:
        return None
    column = int(there[-1])
    tops = np.flatnonzero(free[:, column])
    middles = top + tops * _CELL + size.height() / 2
    return box(int(tops[np.argmin(np.abs(middles - near_y))]), column)


def _occupied(left: float, top: float, columns: int, rows: int, taken: Taken) -> Array:
    """Which cells (rows, columns) something lies in."""
    grid = np.zeros((rows, columns), dtype=bool)
    at = np.arange(rows)[:, None]
    for x, y in taken.lines:
        low, high = _reach((np.asarray(x) - left) / _CELL, (np.asarray(y) - top) / _CELL, columns)
        grid |= (at + 1 >= low) & (at <= high)  # a comparison with NaN is false
    for each in taken.boxes:
        begin, end = (each.left() - left) / _CELL, (each.right() - left) / _CELL
        first, last = max(math.floor(begin), 0), max(math.ceil(end), 0)
        above, below = (each.top() - top) / _CELL, (each.bottom() - top) / _CELL
        grid[max(math.floor(above), 0) : max(math.ceil(below), 0), first:last] = True
    return grid


def _reach(x: Array, y: Array, columns: int) -> tuple[Array, Array]:
    """The least and the greatest height (columns,) of a line in each column; NaN: not there."""
    nothing = np.full(columns, np.nan)
    if len(x) == 0:
        return nothing, nothing
    ends = np.interp(np.arange(columns + 1), x, y, left=np.nan, right=np.nan)
    low, high = np.fmin(ends[:-1], ends[1:]), np.fmax(ends[:-1], ends[1:])
    inside = (x >= 0) & (x < columns) & np.isfinite(y)
    where = x[inside].astype(np.int64)
    np.fmin.at(low, where, y[inside])
    np.fmax.at(high, where, y[inside])
    return low, high


def _free(grid: Array, wide: int, high: int) -> Array:
    """At which cells a box of so many cells can begin."""
    count = np.zeros((grid.shape[0] + 1, grid.shape[1] + 1), dtype=np.int64)
    count[1:, 1:] = grid.cumsum(axis=0).cumsum(axis=1)
    inside = (
        count[high:, wide:] - count[:-high, wide:] - count[high:, :-wide] + count[:-high, :-wide]
    )
    return np.asarray(inside == 0)
