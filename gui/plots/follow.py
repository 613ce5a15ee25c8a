"""Which part of the x axis is shown, and whether it follows the run. Pure; knows no Qt."""

from enum import Enum

_AHEAD = 0.15  # of the window's width lies in the future while it follows


class Hold(Enum):
    """What the visible span keeps to."""

    WHOLE = "the whole run"
    PRESENT = "a window of steady width that moves with the present step"
    PERSON = "where the person put it"


class Window:
    """The visible span of the x axis.

    It shows the whole run until the person zooms or pans; then it stays where it was put while the
    run streams on. :meth:`follow` lets it move with the present step in its own width.
    """

    def __init__(self) -> None:
        self.hold = Hold.WHOLE
        self.span = (0.0, 1.0)

    def put(self, span: tuple[float, float]) -> None:
        """The person chose this span."""
        self.span = span
        self.hold = Hold.PERSON

    def show_whole(self) -> None:
        """Show the whole run from now on."""
        self.hold = Hold.WHOLE

    def follow(self, whole: tuple[float, float]) -> None:
        """Move with the run from now on; a window nearly as wide as the run shows all of it."""
        if self.hold is Hold.PERSON:
            wide = self.span[1] - self.span[0] >= 0.9 * (whole[1] - whole[0])
            self.hold = Hold.WHOLE if wide else Hold.PRESENT

    def updated(self, whole: tuple[float, float], present: float | None) -> tuple[float, float]:
        """The span to show now."""
        if self.hold is Hold.WHOLE:
            self.span = whole
        elif self.hold is Hold.PRESENT and present is not None:
            width = self.span[1] - self.span[0]
            end = min(max(present + _AHEAD * width, whole[0] + width), whole[1])
            self.span = (end - width, end)
        return self.span
