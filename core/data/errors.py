"""What can go wrong with a text, told to the person; and how long work reports and is called off.

Knows nothing of sources, tokenizers or windows.
"""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""``progress(what, done, total)``: ``("Tokenizing notes.txt", 200_000, 1_400_000)``."""

CancelledCheck = Callable[[], bool]
"""Asked between short pieces of work; true ends the work with :class:`Cancelled`."""


class DataError(Exception):
    """A text that cannot be used; the message names file and number and says what to do.

    Attributes:
        field: the config field to change, as ``"section.name"``.
    """

    def __init__(self, message: str, field: str = "data.source") -> None:
        super().__init__(message)
        self.field = field


class Cancelled(Exception):
    """The work was called off; nothing of it is left behind."""


def check(cancelled: CancelledCheck | None) -> None:
    """Raise :class:`Cancelled` where the work was called off."""
    if cancelled is not None and cancelled():
        raise Cancelled


def report(progress: Progress | None, what: str, done: int, total: int) -> None:
    """Tell ``progress``, if there is one."""
    if progress is not None:
        progress(what, done, total)
