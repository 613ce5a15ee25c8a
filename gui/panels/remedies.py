"""What can be done about an alarm, in words: the texts of the buttons that offer it."""

from collections.abc import Mapping

from core.foresight import ALARMS
from gui.language.texts import QT_TRANSLATE_NOOP, translate

_TEXTS: Mapping[str, tuple[str, str]] = {
    "go_back": (
        QT_TRANSLATE_NOOP("Remedies", "Go back to the best checkpoint…"),
        QT_TRANSLATE_NOOP(
            "Remedies",
            "Return to the checkpoint with the lowest validation loss. You are asked first: "
            "nothing changes until you confirm",
        ),
    ),
    "decay_now": (
        QT_TRANSLATE_NOOP("Remedies", "Stage a decay from here"),
        QT_TRANSLATE_NOOP(
            "Remedies", "Stage a decay to the min LR. Nothing changes until you press Apply"
        ),
    ),
    "lower_threshold": (
        QT_TRANSLATE_NOOP("Remedies", "Lower the clip threshold…"),
        QT_TRANSLATE_NOOP(
            "Remedies", "Choose a lower clip threshold. Nothing changes until you apply it"
        ),
    ),
}


def remedy_text(alarm: str) -> str:
    """What the button of an alarm's remedy says."""
    return translate("Remedies", _TEXTS[ALARMS[alarm].remedy][0])


def remedy_tip(alarm: str) -> str:
    """What a press of it will do."""
    return translate("Remedies", _TEXTS[ALARMS[alarm].remedy][1])
