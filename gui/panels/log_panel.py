"""The log: what happened and when, newest at the bottom, plain text. Knows no run."""

import time

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from gui.theme import Palette, fixed_font, palette

_MOST_LINES = 5_000
_LONGEST = 20_000  # characters of one entry: a traceback fits, a model's whole text does not


class LogPanel(QWidget):
    """``add`` appends; the view follows while its end is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors: Palette = palette()
        self.view = QPlainTextEdit(self)
        self.view.setObjectName("log_view")
        self.view.setReadOnly(True)
        self.view.setUndoRedoEnabled(False)
        self.view.setMaximumBlockCount(_MOST_LINES)
        self.view.setFont(fixed_font())
        self.view.setPlaceholderText(self.tr("Nothing has happened yet."))
        self.view.setAccessibleName(self.tr("Log"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.view)

    def set_palette(self, colors: Palette) -> None:
        """Colours of the lines to come."""
        self._colors = colors

    def add(self, level: str, message: str, detail: str = "") -> None:
        """Append an entry; ``level`` is info, warning or error."""
        bar = self.view.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 4
        cursor = QTextCursor(self.view.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if not self.view.document().isEmpty():
            cursor.insertBlock()
        colors = self._colors
        color = {"warning": colors.clipped, "error": colors.error}.get(level, colors.text)
        cursor.insertText(time.strftime("%H:%M:%S  "), _format(colors.muted))
        # The level as a word too: never colour alone.
        words = message if level == "info" else f"{level}: {message}"
        cursor.insertText(words[:_LONGEST], _format(color))
        if detail:
            cursor.insertText("\n" + detail.rstrip()[-_LONGEST:], _format(colors.muted))
        cursor.endEditBlock()
        if follows:
            bar.setValue(bar.maximum())

    @Slot()
    def clear(self) -> None:
        """Forget everything shown."""
        self.view.clear()


def _format(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    return made
