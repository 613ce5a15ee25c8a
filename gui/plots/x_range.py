"""Which part of the x axis is shown, and whether it follows the run. Pure; knows no Qt."""

from enum import Enum

_AHEAD = 0.15  # of the window's width lies in the future while it follows


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

    def put(self, span: tuple[float, float]) -> None:
        """The person chose this span."""
        self.span = span
        self.mode = RangeMode.PERSON

    def show_whole(self) -> None:
        """Show the whole run from now on."""
        self.mode = RangeMode.WHOLE

    def follow(self, whole: tuple[float, float]) -> None:
        """Move with the run from now on; a window nearly as wide as the run shows all of it."""
        if self.mode is RangeMode.PERSON:
            wide = self.span[1] - self.span[0] >= 0.9 * (whole[1] - whole[0])
            self.mode = RangeMode.WHOLE if wide else RangeMode.PRESENT

    def updated(self, whole: tuple[float, float], present: float | None) -> tuple[float, float]:
        """The span to show now."""
        if self.mode is RangeMode.WHOLE:
            self.span = whole
        elif self.mode is RangeMode.PRESENT and present is not None:
            width = self.span[1] - self.span[0]
            end = min(max(present + _AHEAD * width, whole[0] + width), whole[1])
            self.span = (end - width, end)
        return self.span
