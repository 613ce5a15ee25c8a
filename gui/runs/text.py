"""The marking and the translation of this room's texts."""

from gui.language.texts import QT_TRANSLATE_NOOP, translate
from gui.widgets.field_text import alike_texts, value_text

__all__ = ["QT_TRANSLATE_NOOP", "alike_texts", "tr", "value_text"]


def tr(text: str) -> str:
    """A text of the runs room in the language of the window."""
    return translate("Runs", text)
