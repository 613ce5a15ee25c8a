"""Where the labels at the curves' ends stand: pushed apart, in order, as near as they can. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CurveEnd:
    """Where curves end that share one label.

    Attributes:
        keys: of the runs.
        text: the value.
        y: px from the top, in the plot.
    """

    keys: tuple[str, ...]
    text: str
    y: float


def merged(ends: Sequence[CurveEnd]) -> list[CurveEnd]:
    """Ends from the top; those with the same text in one, at the height of the first."""
    together: dict[str, CurveEnd] = {}
    for end in ends:
        known = together.get(end.text)
        keys = (*known.keys, *end.keys) if known is not None else end.keys
        together[end.text] = CurveEnd(keys, end.text, known.y if known is not None else end.y)
    return sorted(together.values(), key=lambda end: end.y)


def pushed_apart(
    wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> list[float]:
    """The middles (n,) of labels that stand where they are wanted, but not on each other.

    Neighbours that would lie on each other form a block around the mean of what they want; so each
    moves as little as it can. Where the room is too small for all they begin at the top.

    Args:
        wanted: middles (n,), ascending.
        heights: of the labels (n,).
        top: of the room.
        bottom: of the room.
    """
    blocks: list[tuple[list[int], float]] = []  # labels, and where the block's top is
    for index in range(len(wanted)):
        blocks.append(([index], _top_of([index], wanted, heights, top, bottom)))
        while len(blocks) > 1:
            (before, begin), (last, start) = blocks[-2:]
            if begin + sum(heights[each] for each in before) <= start + 1e-9:
                break
            joined = before + last
            blocks[-2:] = [(joined, _top_of(joined, wanted, heights, top, bottom))]
    middles = [0.0] * len(wanted)
    for labels, begin in blocks:
        above = begin
        for each in labels:
            middles[each] = above + heights[each] / 2
            above += heights[each]
    return middles


def _top_of(
    labels: Sequence[int],
    wanted: Sequence[float],
    heights: Sequence[float],
    top: float,
    bottom: float,
) -> float:
    above, tops = 0.0, []
    for each in labels:
        tops.append(wanted[each] - heights[each] / 2 - above)
        above += heights[each]
    return max(min(sum(tops) / len(tops), bottom - above), top)
