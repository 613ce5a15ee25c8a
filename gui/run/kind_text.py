"""What the kinds of edits and commands, and the ends of runs, are called in the window."""

from collections.abc import Mapping

from core.messages.kind_text import kind_text as said
from gui.language.texts import QT_TRANSLATE_NOOP, translate

_ENDS: Mapping[str, str] = {
    "completed": QT_TRANSLATE_NOOP("Kinds", "Finished after {0} steps"),
    "stopped": QT_TRANSLATE_NOOP("Kinds", "Stopped after {0} steps"),
    "failed": QT_TRANSLATE_NOOP("Kinds", "Failed after {0} steps"),
}


def kind_text(kind: str) -> str:
    """An edit's kind, or a command's: ``"go back"``."""
    return str(said(kind))


def end_text(reason: str, steps: int) -> str:
    """How a run has ended; ``reason``: of :class:`core.messages.events.Finished`."""
    return translate("Kinds", _ENDS[reason]).format(f"{steps:,}")
