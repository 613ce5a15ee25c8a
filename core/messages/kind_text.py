"""What the kinds of edits and of commands are called."""

from collections.abc import Mapping

from core.i18n import Message, verbatim

_KINDS: Mapping[str, Message] = {
    "schedule": Message("kind.schedule"),
    "clipping": Message("kind.clipping"),
    "evaluation": Message("kind.evaluation"),
    "sampling": Message("kind.sampling"),
    "saving": Message("kind.saving"),
    "optimizer": Message("kind.optimizer"),
    "pause": Message("kind.pause"),
    "resume": Message("kind.resume"),
    "step": Message("kind.step"),
    "sample": Message("kind.sample"),
    "save": Message("kind.save"),
    "save elsewhere": Message("kind.save_elsewhere"),
    "pin": Message("kind.pin"),
    "go back": Message("kind.go_back"),
}


def kind_text(kind: str) -> Message:
    """An edit's kind, or a command's: ``"go back"``; one that a later version wrote as it is."""
    return _KINDS.get(kind) or verbatim(kind)
