"""Which part of the x axis is shown, and whether it follows the run. Pure; knows no Qt."""

from collections.abc import Sequence
from enum import Enum

_AHEAD = 0.15  # of the window's width lies in the future while it follows
_BESIDE = 0.05  # of the whole run's width may be seen beside it
_MARGIN = 0.012  # of the last x beside another run, as the scene leaves beside its own
_FAR = 4.0  # times as long as the shown run: a run that would press it to a strip


def is_far(end: float, own: tuple[float, float]) -> bool:
    """Whether a run that ends at ``end`` is too long to be shown whole beside the shown one."""
    return end > _FAR * own[1]


def with_others(
    own: tuple[float, float], ends: Sequence[float], *, full: bool
) -> tuple[float, float]:
    """The range of the shown run, widened to the ends of other runs.

    Args:
        own: the range of the shown run and of its plan.
        ends: where others end.
        full: also to the ends of those that are far longer.
    """
    last = max((end for end in ends if full or not is_far(end, own)), default=0.0)
    return min(own[0], -_MARGIN * last), max(own[1], (1.0 + _MARGIN) * last)


def bounded(
    span: tuple[float, float], whole: tuple[float, float], least: float
) -> tuple[float, float]:
    """``span``, moved and resized so that it shows the run and little beside it.

    Args:
        span: what the person asks for.
        whole: the range of the whole run and of its plan.
        least: the smallest width that still shows a few steps.

    Returns:
        A range of at least ``least`` (or the whole run, where that is less), at most a
        twentieth of the run's width beside the run.
    """
    beside = _BESIDE * (whole[1] - whole[0])
    first, last = whole[0] - beside, whole[1] + beside
    width = min(max(span[1] - span[0], least), last - first)
    low = 0.5 * (span[0] + span[1] - width)
    low = min(max(low, first), last - width)
    return low, low + width


class RangeMode(Enum):
    """What decides the visible span."""

    WHOLE = "the whole run"
    PRESENT = "a window of steady width that moves with the present step"
    PERSON = "where the person put it"


class XRange:
    """The visible span of the x axis.

    It shows the whole run until the person zooms or pans; then it stays where it was put while the
    run streams on. :meth:`follow` lets it move with the present step in its own width.
    """

    def __init__(self) -> None:
        self.mode = RangeMode.WHOLE
        self.span = (0.0, 1.0)

    def put(
        self,
        span: tuple[float, float],
        whole: tuple[float, float],
        least: float,
        reach: tuple[float, float] | None = None,
    ) -> None:
        """The person chose this span; one that reaches beyond the run on both sides shows it all.

        Any other is brought back to ``reach``, where that is more than the whole run, at least
        ``least`` wide (:func:`bounded`).
        """
        if span[0] < whole[0] and span[1] > whole[1]:
            self.mode, self.span = RangeMode.WHOLE, whole
        else:
            self.mode, self.span = RangeMode.PERSON, bounded(span, reach or whole, least)

    def show_whole(self) -> None:
        """Show the whole run from now on."""
        self.mode = RangeMode.WHOLE

    def follow(self, whole: tuple[float, float]) -> None:
        """Move with the run from now on; a window nearly as wide as the run shows all of it."""
        if self.mode is RangeMode.PERSON:
            wide = self.span[1] - self.span[0] >= 0.9 * (whole[1] - whole[0])
            self.mode = RangeMode.WHOLE if wide else RangeMode.PRESENT

    def stay(self) -> None:
        """Keep the present span from now on."""
        self.mode = RangeMode.PERSON

    def updated(
        self,
        whole: tuple[float, float],
        present: float | None,
        least: float = 0.0,
        reach: tuple[float, float] | None = None,
    ) -> tuple[float, float]:
        """The span to show now; arguments as in :meth:`put`."""
        if self.mode is RangeMode.WHOLE:
            self.span = whole
        elif self.mode is RangeMode.PERSON:
            self.span = bounded(self.span, reach or whole, least)
        elif present is not None:
            width = self.span[1] - self.span[0]
            end = min(max(present + _AHEAD * width, whole[0] + width), whole[1])
            self.span = (end - width, end)
        return self.span
