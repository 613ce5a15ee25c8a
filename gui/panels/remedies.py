"""What can be done about an alarm, in words: the texts of the buttons that offer it."""

from collections.abc import Mapping

from core.foresight import ALARMS
from gui.language.texts import QT_TRANSLATE_NOOP, translate

_TEXTS: Mapping[str, tuple[str, str]] = {
    "go_back": (
        QT_TRANSLATE_NOOP("Remedies", "Go back to the best checkpoint"),
        QT_TRANSLATE_NOOP(
            "Remedies", "Pause and return to the checkpoint with the lowest validation loss"
        ),
    ),
    "decay_now": (
        QT_TRANSLATE_NOOP("Remedies", "Stage a decay from here"),
        QT_TRANSLATE_NOOP(
            "Remedies", "Stage a decay to the min LR. Nothing changes until you press Apply"
        ),
    ),
    "lower_threshold": (
        QT_TRANSLATE_NOOP("Remedies", "Halve the clip threshold"),
        QT_TRANSLATE_NOOP("Remedies", "Clip gradients at half the norm from the next step on"),
    ),
}


def remedy_text(alarm: str) -> str:
    """What the button of an alarm's remedy says."""
    return translate("Remedies", _TEXTS[ALARMS[alarm].remedy][0])


def remedy_tip(alarm: str) -> str:
    """What a press of it will do."""
    return translate("Remedies", _TEXTS[ALARMS[alarm].remedy][1])
