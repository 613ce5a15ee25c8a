"""What the kinds of edits and commands, and the ends of runs, are called in the window."""

from collections.abc import Mapping

from gui.language.texts import QT_TRANSLATE_NOOP, translate

_KINDS: Mapping[str, str] = {
    "schedule": QT_TRANSLATE_NOOP("Kinds", "schedule"),
    "clipping": QT_TRANSLATE_NOOP("Kinds", "clipping"),
    "evaluation": QT_TRANSLATE_NOOP("Kinds", "evaluation"),
    "sampling": QT_TRANSLATE_NOOP("Kinds", "sampling"),
    "saving": QT_TRANSLATE_NOOP("Kinds", "saving"),
    "optimizer": QT_TRANSLATE_NOOP("Kinds", "optimizer"),
    "pause": QT_TRANSLATE_NOOP("Kinds", "pause"),
    "resume": QT_TRANSLATE_NOOP("Kinds", "resume"),
    "step": QT_TRANSLATE_NOOP("Kinds", "step"),
    "sample": QT_TRANSLATE_NOOP("Kinds", "sample"),
    "save": QT_TRANSLATE_NOOP("Kinds", "save"),
    "save elsewhere": QT_TRANSLATE_NOOP("Kinds", "save elsewhere"),
    "pin": QT_TRANSLATE_NOOP("Kinds", "pin"),
    "go back": QT_TRANSLATE_NOOP("Kinds", "go back"),
}
_ENDS: Mapping[str, str] = {
    "completed": QT_TRANSLATE_NOOP("Kinds", "Finished after {0} steps"),
    "stopped": QT_TRANSLATE_NOOP("Kinds", "Stopped after {0} steps"),
    "failed": QT_TRANSLATE_NOOP("Kinds", "Failed after {0} steps"),
}


def kind_text(kind: str) -> str:
    """An edit's kind, or a command's: ``"go back"``."""
    return translate("Kinds", _KINDS[kind]) if kind in _KINDS else kind


def end_text(reason: str, steps: int) -> str:
    """How a run has ended; ``reason``: of :class:`core.messages.events.Finished`."""
    return translate("Kinds", _ENDS[reason]).format(f"{steps:,}")
