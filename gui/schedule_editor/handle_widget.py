"""What every handle on a plot is as a widget: known to Tab and screen readers, moved by keys.

The mouse passes through it; what that does is decided in one place for all handles of a plot,
:class:`gui.schedule_editor.drag_gesture.DragGesture`.
"""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.style.palette import DARK, Palette
from gui.style.spoken import Spoken

_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class HandleWidget(Spoken, QWidget):
    """A handle that takes the keyboard; how it looks is its subclass's.

    Signals:
        arrow_pressed (int, int, bool, bool): right, up, further, whether the key is held down.
        arrow_released (): it went up.
        escaped (): Esc.
        removed (): Del, where it can be removed.
        inserted (): Ins, where another one can stand beside it.
        menu_pressed (): the key of the context menu.
        shift_changed (bool): the key that turns snapping off was pressed or released.
        focus_changed (): the keyboard came or went.
    """

    arrow_pressed = Signal(int, int, bool, bool)
    arrow_released = Signal()
    escaped = Signal()
    removed = Signal()
    inserted = Signal()
    menu_pressed = Signal()
    shift_changed = Signal(bool)
    focus_changed = Signal()
    spoken_role = QAccessible.Role.Slider

    def __init__(
        self, object_name: str, parent: QWidget, arrows: Collection[Qt.Key] = tuple(_ARROWS)
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrows = {key: _ARROWS[key] for key in arrows}
        self._palette = DARK
        self._by_keys = False
        self.is_point = (
            False  # of a curve: Del removes it, Ins adds one beside it, and it has a menu
        )
        self.hide()

    @property
    def by_keys(self) -> bool:
        """Whether the keyboard has come to it by keys, so that it shows a ring and its value."""
        return self._by_keys and self.hasFocus()

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = self._arrows.get(Qt.Key(event.key()))
        others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if arrow is not None and not event.modifiers() & others:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._by_keys = True
            self.arrow_pressed.emit(*arrow, far, event.isAutoRepeat())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Alt):
            self.shift_changed.emit(True)
        elif self.is_point and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif self.is_point and event.key() == Qt.Key.Key_Insert:
            self.inserted.emit()
        elif self.is_point and event.key() == Qt.Key.Key_Menu:
            self.menu_pressed.emit()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Alt):
            self.shift_changed.emit(False)
        elif Qt.Key(event.key()) in self._arrows and not event.isAutoRepeat():
            self.arrow_released.emit()
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in _KEYS
        self.update()
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self.focus_changed.emit()
