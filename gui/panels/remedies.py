"""What can be done about an alarm, in words: the texts of the buttons that offer it.

Each kind of alarm has its remedy while the run is on. Of a run that is over there is one for all:
another run that begins where it still went well.
"""

from collections.abc import Mapping

from gui.language.texts import QT_TRANSLATE_NOOP, translate

BRANCH = "branch"

_TEXTS: Mapping[str, tuple[str, str, str]] = {  # the button, the same where it is narrow, the tip
    "go_back": (
        QT_TRANSLATE_NOOP("Remedies", "Go back to the best checkpoint…"),
        QT_TRANSLATE_NOOP("Remedies", "Go back…"),
        QT_TRANSLATE_NOOP(
            "Remedies",
            "Return to the checkpoint with the lowest validation loss. You are asked first: "
            "nothing changes until you confirm",
        ),
    ),
    "decay_now": (
        QT_TRANSLATE_NOOP("Remedies", "Stage a decay from here"),
        QT_TRANSLATE_NOOP("Remedies", "Stage a decay"),
        QT_TRANSLATE_NOOP(
            "Remedies", "Stage a decay to the min LR. Nothing changes until you press Apply"
        ),
    ),
    BRANCH: (
        QT_TRANSLATE_NOOP("Remedies", "Branch from the best checkpoint…"),
        QT_TRANSLATE_NOOP("Remedies", "Branch…"),
        QT_TRANSLATE_NOOP(
            "Remedies",
            "Choose what another run does differently from there. Nothing starts until you confirm",
        ),
    ),
    "lower_threshold": (
        QT_TRANSLATE_NOOP("Remedies", "Lower the clip threshold…"),
        QT_TRANSLATE_NOOP("Remedies", "Lower it…"),
        QT_TRANSLATE_NOOP(
            "Remedies", "Choose a lower clip threshold. Nothing changes until you apply it"
        ),
    ),
}


def remedy_text(remedy: str) -> str:
    """What its button says: of one of ``REMEDIES``, or :data:`BRANCH`."""
    return translate("Remedies", _TEXTS[remedy][0])


def remedy_short(remedy: str) -> str:
    """The same where there is less room."""
    return translate("Remedies", _TEXTS[remedy][1])


def remedy_tip(remedy: str) -> str:
    """What a press of it will do."""
    return translate("Remedies", _TEXTS[remedy][2])
