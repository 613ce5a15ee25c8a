"""A label of as many lines as its text takes; a path or a name longer than a line is broken, too.

Qt breaks a line only between words: one long path would make all that holds it wider.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_MAY_BREAK = "\u200b"  # is not seen; a line may end at it
_LONG_WORD = re.compile(r"\S{17,}")
_PIECE = re.compile(r"[^/\\_.:-]{0,16}[/\\_.:-]?")  # of a long word, up to a sign that parts it


class WrappedLabel(QLabel):
    """Plain text only: generated text and file names never become markup."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)

    def text(self) -> str:
        """What it was given."""
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        super().setText(breakable(text))


def breakable(text: str) -> str:
    """The text, with places in its long words at which a line may end."""
    return _LONG_WORD.sub(lambda word: _MAY_BREAK.join(_PIECE.findall(word[0])[:-1]), text)
