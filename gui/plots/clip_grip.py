"""How the clip threshold's handle looks: a pill with a grip and its value.

The mouse passes through it. What mouse and keys do with it is decided in
:class:`gui.plots.clip_handle.ClipHandle`.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.plots.axes import small_font
from gui.theme import DARK, Palette

_GRIP = 14  # px, of the two arrow heads at the left
_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_ARROWS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class ClipGrip(QWidget):
    """A pill with the threshold's value.

    Signals:
        arrow_pressed (int, bool, bool): up (1) or down (-1), further, whether the key is held.
        arrow_released (): it went up.
        escaped (): Esc.
        shift_changed (bool): the key that turns snapping off was pressed or released.
        focus_changed (): the keyboard came or went.
    """

    arrow_pressed = Signal(int, bool, bool)
    arrow_released = Signal()
    escaped = Signal()
    shift_changed = Signal(bool)
    focus_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handle_clip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._palette = DARK
        self._text = ""
        self._grabbable = self._hovered = self._dragged = False
        self._by_keys = False
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @property
    def by_keys(self) -> bool:
        """Whether the keyboard has come to it by keys, so that it shows a ring and its value."""
        return self._by_keys and self.hasFocus()

    def viewport_position(self) -> QPointF:
        """Its centre, where a press takes it, in px of the plot's viewport."""
        return QPointF(self.geometry().center())

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        self.update()

    def show_state(self, text: str, *, grabbable: bool, hovered: bool, dragged: bool) -> None:
        """Say ``text``; the pill takes its size."""
        state = (text, grabbable, hovered, dragged)
        if state != (self._text, self._grabbable, self._hovered, self._dragged):
            self._text, self._grabbable, self._hovered, self._dragged = state
            self.resize(self.sizeHint())
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(small_font(self.font()))
        grip = _GRIP if self._grabbable else 0
        width = round(metrics.horizontalAdvance(self._text)) + 17 + grip
        return QSize(width, round(metrics.height()) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._palette
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setFont(small_font(self.font()))
        edge = colours.accent if self._grabbable else colours.clipped
        ground = QColor(colours.accent if self._dragged else colours.panel)
        p.setBrush(ground)
        ring = self.by_keys
        p.setPen(QPen(QColor(colours.text if ring else edge), 2 if self._hovered or ring else 1))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        ink = QColor(colours.on_accent if self._dragged else colours.text)
        left = 8.0
        if self._grabbable:
            p.setPen(QPen(ink if self._dragged else QColor(colours.accent), 1.6))
            x, y = left + 3.5, self.height() / 2
            for way in (-1, 1):
                tip, base = y + way * 5, y + way * 2
                p.drawPolyline([QPointF(x - 3, base), QPointF(x, tip), QPointF(x + 3, base)])
            left += _GRIP
        p.setPen(ink)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        p.drawText(QRectF(left, 0, self.width() - left, self.height()), middle, self._text)
        p.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        up = _ARROWS.get(Qt.Key(event.key()))
        others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if up is not None and not event.modifiers() & others:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._by_keys = True
            self.arrow_pressed.emit(up, far, event.isAutoRepeat())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Alt):
            self.shift_changed.emit(True)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Alt):
            self.shift_changed.emit(False)
        elif Qt.Key(event.key()) in _ARROWS and not event.isAutoRepeat():
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
