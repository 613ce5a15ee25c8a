"""What can go wrong with a text, told to the person; and how long work reports and is called off.

Knows nothing of sources, tokenizers or windows.
"""

from collections.abc import Callable

from core.i18n import Message, MessageError

Progress = Callable[[Message, int, int], None]
"""``progress(what, done, total)``: what is done, as a message, and how much of it."""

CancelledCheck = Callable[[], bool]
"""Asked between short pieces of work; true ends the work with :class:`Cancelled`."""


class DataError(MessageError):
    """A text that cannot be used: names file and number and says what to do.

    Attributes:
        field: the config field to change, as ``"section.name"``.
        remedy: a field and a value that would mend it, where that is known.
        choices: values of that field among which a person has to choose.
    """

    def __init__(
        self,
        what: Message,
        field: str = "data.source",
        remedy: tuple[str, str] | None = None,
        choices: tuple[str, ...] = (),
    ) -> None:
        super().__init__(what)
        self.field = field
        self.remedy = remedy
        self.choices = choices


class Cancelled(Exception):
    """The work was called off; nothing of it is left behind."""


def check(cancelled: CancelledCheck | None) -> None:
    """Raise :class:`Cancelled` where the work was called off."""
    if cancelled is not None and cancelled():
        raise Cancelled


def report(progress: Progress | None, what: Message, done: int, total: int) -> None:
    """Tell ``progress``, if there is one."""
    if progress is not None:
        progress(what, done, total)
