"""A label with room around its text that stays.

A frame that is laid out smaller than its margins, as one out of sight may be, gives them up when
the style changes: Qt makes them anew from a rectangle that has no room for them.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget


class PaddedLabel(QLabel):
    """``around``: left, top, right, bottom, px."""

    def __init__(
        self, around: tuple[int, int, int, int], text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._around = around
        self.setContentsMargins(*around)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setContentsMargins(*self._around)
