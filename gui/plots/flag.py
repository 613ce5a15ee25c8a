"""What a checkpoint looks like on the x axis, as a value. Knows no Qt."""

from dataclasses import dataclass

HEIGHT = 15  # px of the pole above the axis
WIDTH = 8  # px to the right of the pole


@dataclass(frozen=True, slots=True)
class Flag:
    """A checkpoint's mark: the state before update ``step``, in words, and what it is kept for."""

    step: int
    said: str = ""
    kept: bool = False  # pinned, the best, or the root of a branch: it is not cleared away
