"""The marking and the translation of this room's texts, and config values as text."""

from typing import Any

from core.config.fields import Spec
from gui.language.texts import QT_TRANSLATE_NOOP, translate
from gui.widgets.field_text import show

__all__ = ["QT_TRANSLATE_NOOP", "tr", "value_text"]


def tr(text: str) -> str:
    """A text of the runs room in the language of the window."""
    return translate("Runs", text)


def value_text(spec: Spec, value: Any) -> str:
    """A config value as a person reads it, as the form has it."""
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    if spec.zero_means and value == 0:
        return spec.zero_means
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    return spec.choices.get(value, str(value)) if spec.choices else show(spec, value)
