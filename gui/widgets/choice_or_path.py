"""A combo box over values with words for each, and a file or folder of the person's own.

Knows no field; opens no file.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.style.outside_text import tip_text
from gui.widgets.editors import ChoiceEdit

_NAMED_ALIKE = "tokenizer.json"


class ChoiceOrPathEdit(ChoiceEdit):
    """As :class:`ChoiceEdit`; a value that is no choice is a path, which is one more item."""

    def __init__(self, choices: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(choices, parent)
        self._choices = len(choices)

    def setValue(self, value: Any) -> None:
        """Choose a value, the words for it, or a path, as a person would."""
        if self.findData(value) < 0 and self.findText(str(value)) < 0:
            self._add_path(value)
        super().setValue(value)

    def show_value(self, value: Any) -> None:
        """Show a value without reporting it; a text that is no choice is shown as a path."""
        if isinstance(value, str) and value and self.findData(value) < 0:
            self._showing = True
            self._add_path(value)
        super().show_value(value)

    def _add_path(self, value: Any) -> None:
        """The last path is the only one there."""
        showing, self._showing = self._showing, True
        while self.count() > self._choices:
            self.removeItem(self.count() - 1)
        self.addItem(short_name(str(value)), value)
        whole = tip_text(str(value))
        self.setItemData(self.count() - 1, whole, Qt.ItemDataRole.ToolTipRole)
        self._showing = showing


def short_name(path: str) -> str:
    """What a path is called for short; of files that are all named alike, their folder's name."""
    place = Path(path)
    name = place.parent.name if place.name == _NAMED_ALIKE else place.name
    return name or path
