"""What can go wrong with a text, told to the person; and how long work reports and is called off.

Knows nothing of sources, tokenizers or windows.
"""

from collections.abc import Callable

from core.i18n import Message, MessageError
from core.long_work import Cancelled, CancelledCheck, check

Progress = Callable[[Message, int, int], None]
"""``progress(what, done, total)``: what is done, as a message, and how much of it."""


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


def report(progress: Progress | None, what: Message, done: int, total: int) -> None:
    """Tell ``progress``, if there is one."""
    if progress is not None:
        progress(what, done, total)


__all__ = ["Cancelled", "CancelledCheck", "DataError", "Progress", "check", "report"]
