"""A splitter whose handles are seen as a line, taken as a broad strip, and moved by arrow keys.

The strip lies over what stands beside the line, so nothing moves for it; which side gives how much
of it is told, as a scroll bar at the line would not be reached under it. The handles are Qt's own,
which readers know, with another size and with keys.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QRegion
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from gui.style.theme import palette

_STRIP = 24  # px that take a press
_STEP = 16  # px that an arrow key moves it
_RING = 3  # px of the line while it has the keyboard
_WAYS = {
    Qt.Orientation.Horizontal: {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP},
    Qt.Orientation.Vertical: {Qt.Key.Key_Up: -_STEP, Qt.Key.Key_Down: _STEP},
}


class WideSplitter(QSplitter):
    """A splitter.

    Args:
        name: what its handles are called.
        before: px of the strip before the line; of each line in turn, or of all alike.
    """

    def __init__(
        self,
        orientation: Qt.Orientation,
        parent: QWidget,
        name: str,
        before: int | Sequence[int],
    ) -> None:
        super().__init__(orientation, parent)
        self._name = name
        self._before = before
        self.setChildrenCollapsible(False)

    def addWidget(self, widget: QWidget) -> None:
        """As Qt's; the handle before it is a strip."""
        super().addWidget(widget)
        self._broaden(self.handle(self.indexOf(widget)))

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """As Qt's; the handle before it is a strip."""
        super().insertWidget(index, widget)
        self._broaden(self.handle(self.indexOf(widget)))

    def _broaden(self, handle: QSplitterHandle) -> None:
        handle.setAccessibleName(self._name)
        handle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What a handle does otherwise than Qt's."""
        if not isinstance(watched, QSplitterHandle):
            return False
        match event.type():
            case QEvent.Type.Resize:
                self._spread(watched)
                return True  # Qt would make the strip five pixels broad again
            case QEvent.Type.FocusIn | QEvent.Type.FocusOut:
                self._show_line(watched, focused=event.type() is QEvent.Type.FocusIn)
                return False
            case QEvent.Type.Paint:
                return self._paint_focused(watched)
            case QEvent.Type.KeyPress:
                return isinstance(event, QKeyEvent) and self._move_by(watched, event)
            case _:
                return False

    def _spread(self, handle: QSplitterHandle) -> None:
        rest = max(_STRIP - self.handleWidth(), 0)
        wanted = self._before
        if not isinstance(wanted, int):
            at = next(i for i in range(self.count()) if self.handle(i) is handle)
            wanted = wanted[max(at - 1, 0)]  # the first handle is before the first part
        before = min(wanted, rest)
        if self.orientation() is Qt.Orientation.Horizontal:
            handle.setContentsMargins(before, 0, rest - before, 0)
        else:
            handle.setContentsMargins(0, before, 0, rest - before)
        handle.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask, True)
        self._show_line(handle, focused=handle.hasFocus())

    def _show_line(self, handle: QSplitterHandle, *, focused: bool) -> None:
        """The line alone is seen of the strip; a broader one where the keyboard is."""
        line, more = handle.contentsRect(), _RING // 2 if focused else 0
        if self.orientation() is Qt.Orientation.Horizontal:
            line.adjust(-more, 0, more, 0)
        else:
            line.adjust(0, -more, 0, more)
        handle.setMask(QRegion(line))
        handle.update()

    def _paint_focused(self, handle: QSplitterHandle) -> bool:
        if not handle.hasFocus():
            return False
        painter = QPainter(handle)
        painter.fillRect(handle.rect(), QColor(palette().accent))
        painter.end()
        return True

    def _move_by(self, handle: QSplitterHandle, event: QKeyEvent) -> bool:
        by = _WAYS[self.orientation()].get(Qt.Key(event.key()))
        if by is None:
            return False
        margins = handle.contentsMargins()
        across = self.orientation() is Qt.Orientation.Horizontal
        at = handle.x() + margins.left() if across else handle.y() + margins.top()
        index = next(i for i in range(self.count()) if self.handle(i) is handle)
        self.moveSplitter(at + by, index)
        return True
