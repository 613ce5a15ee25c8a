"""Where on a plot there is room for a small box: beside all curves. Pure, in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSizeF

from gui.models.reduce import Array

_STEPS = 12  # places that are tried along each side

Line = tuple[Array, Array]
"""x and y (n,) in pixels, x ascending; what is not finite is a gap."""


@dataclass(frozen=True)
class Taken:
    """What a box must not lie on: lines, and other boxes."""

    lines: Sequence[Line] = ()
    boxes: Sequence[QRectF] = ()


def is_free(box: QRectF, taken: Taken) -> bool:
    """Whether no line passes through a box, and no other box lies on it."""
    if any(box.intersects(other) for other in taken.boxes):
        return False
    return not any(_crosses(box, x, y) for x, y in taken.lines)


def _crosses(box: QRectF, x: Array, y: Array) -> bool:
    """Each stretch is taken as the rectangle around it, cut at the box's sides."""
    if len(x) == 0:
        return False
    if len(x) == 1:
        return bool(box.contains(float(x[0]), float(y[0])))
    first = max(int(np.searchsorted(x, box.left())) - 1, 0)
    last = min(int(np.searchsorted(x, box.right(), side="right")) + 1, len(x))
    x, y = x[first:last], y[first:last]
    if len(x) < 2:
        return False
    inside = (x[1:] >= box.left()) & (x[:-1] <= box.right())
    ends = [np.interp(np.clip(each, box.left(), box.right()), x, y) for each in (x[:-1], x[1:])]
    low, high = np.minimum(*ends), np.maximum(*ends)
    finite = np.isfinite(low) & np.isfinite(high)
    crossed = inside & finite & (high >= box.top()) & (low <= box.bottom())
    return bool(crossed.any())


def free_place(
    room: QRectF, size: QSizeF, taken: Taken, near_y: float, kept: QRectF | None = None
) -> QRectF | None:
    """A place for a box of ``size`` within ``room``, where nothing else is.

    The farthest to the right, and of these the nearest to ``near_y``; ``kept``, where it lay
    last, as long as that is free: it is not to jump about while a plan is dragged.

    Returns:
        ``None``: there is no room.
    """
    if size.width() > room.width() or size.height() > room.height():
        return None
    if kept is not None and kept.size() == size and room.contains(kept) and is_free(kept, taken):
        return kept
    tops = np.linspace(room.top(), room.bottom() - size.height(), _STEPS)
    tops = tops[np.argsort(np.abs(tops + size.height() / 2 - near_y), kind="stable")]
    for left in np.linspace(room.right() - size.width(), room.left(), _STEPS):
        for top in tops:
            box = QRectF(float(left), float(top), size.width(), size.height())
            if is_free(box, taken):
                return box
    return None
