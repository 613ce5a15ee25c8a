"""A splitter whose handles are seen as a line, taken as a broad strip, and moved by arrow keys.

The strip lies over what stands beside the line, so nothing moves for it; which side gives how much
of it is told, as a scroll bar at the line would not be reached under it.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from gui.style.theme import palette
from gui.widgets.spoken import Spoken

_STRIP = 24  # px that take a press
_STEP = 16  # px that an arrow key moves it
_RING = 3  # px of the line while it has the keyboard


class StripHandle(Spoken, QSplitterHandle):
    """One line between two parts."""

    spoken_role = QAccessible.Role.Splitter

    def __init__(self, splitter: "WideSplitter", before: int) -> None:
        super().__init__(splitter.orientation(), splitter)
        self._before = before
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(splitter.handle_name)

    @property
    def spoken_value(self) -> str:
        """Where it stands."""
        along = self.x() if self.orientation() is Qt.Orientation.Horizontal else self.y()
        return f"{along} px"

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """In the place of Qt's own strip, which is five pixels broad."""
        splitter = self.splitter()
        rest = max(_STRIP - splitter.handleWidth(), 0)
        before = min(self._before, rest)
        if self.orientation() is Qt.Orientation.Horizontal:
            self.setContentsMargins(before, 0, rest - before, 0)
        else:
            self.setContentsMargins(0, before, 0, rest - before)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask, True)
        self._show_line()

    def _show_line(self) -> None:
        line = self.contentsRect()
        if self.hasFocus():
            thin = _RING // 2
            broad = self.orientation() is Qt.Orientation.Horizontal
            line = line.adjusted(-thin * broad, -thin * (not broad), thin * broad,
                                 thin * (not broad))  # fmt: skip
        self.setMask(QRegion(line))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back, on = (
            (Qt.Key.Key_Left, Qt.Key.Key_Right)
            if self.orientation() is Qt.Orientation.Horizontal
            else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        )
        if event.key() not in (back, on):
            super().keyPressEvent(event)
            return
        at, margins = self.pos(), self.contentsMargins()
        along = (
            at.x() + margins.left()
            if self.orientation() is Qt.Orientation.Horizontal
            else at.y() + margins.top()
        )
        self.moveSplitter(along + (_STEP if event.key() == on else -_STEP))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_line()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_line()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette().accent))
        painter.end()


class WideSplitter(QSplitter):
    """Args: ``name``: what its handles are called; ``before``: px of the strip before the line."""

    def __init__(
        self, orientation: Qt.Orientation, parent: QWidget, name: str, before: int
    ) -> None:
        self.handle_name = name
        self._before = before
        super().__init__(orientation, parent)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Called by Qt for each part that is added."""
        return StripHandle(self, self._before)
