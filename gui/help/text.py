"""The marking and the translation of the texts of help."""

from typing import TYPE_CHECKING

from gui.language.texts import translate

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; PySide6's own declaration says ``object``."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP", "page_text"]


def page_text(text: str) -> str:
    """A text of a help page, of the tour or of the gestures in the language of the window."""
    return translate("HelpPages", text)
