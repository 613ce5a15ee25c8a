"""A scroll bar wide enough to be pressed, over the empty edge of what it scrolls.

A bar of 24 px beside narrow text would take room from it. Its handle is slim and stands at the
outer edge; the rest of it is empty, as the edge of what is scrolled is. So the one lies over the
other, and the text is as wide as beside a slim bar.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea

from gui.style.places import SCROLL_BAR

SLIM = 10  # px of the bar in which its handle stands
EDGE = SCROLL_BAR - SLIM  # px that can be empty under the rest of it


class BarOverEdge(QObject):
    """Lets the vertical bar of ``area`` lie over ``edge`` px of what is scrolled.

    Args:
        area: whose vertical bar it is.
        edge: px at the right of what is scrolled in which nothing stands that is pressed.
    """

    def __init__(self, area: QAbstractScrollArea, edge: int = EDGE) -> None:
        super().__init__(area)
        self._area = area
        self._edge = min(edge, EDGE)
        area.verticalScrollBar().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar comes or goes: what is seen reaches under it, or not."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            under = self._edge if event.type() is QEvent.Type.Show else 0
            self._area.setViewportMargins(0, 0, -under, 0)
        return super().eventFilter(watched, event)
