"""How long work tells how far it is, and how it is called off. Knows nothing of the work."""

from collections.abc import Callable

ShareTold = Callable[[float], None]
"""Takes the share of the work that is done, 0 to 1."""

CancelledCheck = Callable[[], bool]
"""Asked between short pieces of work; true ends the work with :class:`Cancelled`."""


class Cancelled(Exception):
    """The work was called off; nothing of it is left behind."""


def check(cancelled: CancelledCheck | None) -> None:
    """Raise :class:`Cancelled` where the work was called off."""
    if cancelled is not None and cancelled():
        raise Cancelled


def nobody(_share: float) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody calls it off."""
    return False
