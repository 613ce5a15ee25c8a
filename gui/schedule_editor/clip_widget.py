"""How the clip threshold's handle looks: a pill with two arrow heads and its value.

Where it stands is decided by :class:`gui.schedule_editor.clip_handle.ClipHandle`.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.plots.axes import small_font
from gui.schedule_editor.handle_widget import UP_AND_DOWN, HandleWidget

_ARROWS_PX = 14  # px, of the two arrow heads at the left
_AROUND = 3  # px around it that take a press, too


class ClipWidget(HandleWidget):
    """A pill with the threshold's value."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("handle_clip", parent, UP_AND_DOWN)
        self._text = ""
        self._grabbable = self._hovered = self._dragged = False

    def taken(self) -> QRect:
        """Where a press takes it, px of the viewport: a little more than the pill."""
        return self.geometry().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def viewport_position(self) -> QPointF:
        """Its centre, where a press takes it, in px of the plot's viewport."""
        return QPointF(self.geometry().center())

    def show_state(self, text: str, *, grabbable: bool, hovered: bool, dragged: bool) -> None:
        """Say ``text``; the pill takes its size."""
        state = (text, grabbable, hovered, dragged)
        if state != (self._text, self._grabbable, self._hovered, self._dragged):
            self._text, self._grabbable, self._hovered, self._dragged = state
            self.resize(self.sizeHint())
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(small_font(self.font()))
        arrows = _ARROWS_PX if self._grabbable else 0
        width = round(metrics.horizontalAdvance(self._text)) + 17 + arrows
        return QSize(width, round(metrics.height()) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._palette
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setFont(small_font(self.font()))
        edge = colours.accent if self._grabbable else colours.clipped
        ground = QColor(colours.accent_ink if self._dragged else colours.panel)
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
            left += _ARROWS_PX
        p.setPen(ink)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        p.drawText(QRectF(left, 0, self.width() - left, self.height()), middle, self._text)
        p.end()
