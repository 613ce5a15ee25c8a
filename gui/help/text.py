"""The marking and the translation of the texts of help."""

from gui.language.texts import QT_TRANSLATE_NOOP, translate

__all__ = ["QT_TRANSLATE_NOOP", "page_text"]


def page_text(text: str) -> str:
    """A text of a help page, of the tour or of the gestures in the language of the window."""
    return translate("HelpPages", text)
