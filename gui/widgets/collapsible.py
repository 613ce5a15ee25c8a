"""A group that opens and closes; closed, its header still says in one muted line what is inside."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gui.style.fonts import scaled
from gui.style.palette import DARK, Palette

_LEFT = 16  # px to the arrow
_TITLE = 34  # px to the title
_RIGHT = 14
LEFT_EDGE = 22  # px beside what stands in a group: room for a mark there
_BODY_MARGINS = (LEFT_EDGE, 2, 14, 16)


class GroupHeader(QAbstractButton):
    """The focusable header: arrow, title, and the summary while closed."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Not the button's own text: Qt makes a shortcut of the "&" in "Clipping & optimizer".
        self._title = title
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._summary = ""
        self._palette = DARK
        self._marked = False

    def set_summary(self, summary: str) -> None:
        """One line of plain text, cut with "…" where it does not fit."""
        if summary != self._summary:
            self._summary = summary
            self.setAccessibleDescription(summary)
            self.update()

    def summary(self) -> str:
        """The line shown while closed."""
        return self._summary

    def set_marked(self, marked: bool) -> None:
        """Something inside is wrong: shown while closed too."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def set_palette(self, palette: Palette) -> None:
        """Take the colours over."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.raised))
        self._draw_arrow(painter)
        painter.setFont(scaled(self.font(), 1.0, semibold=True))
        painter.setPen(QColor(colours.text))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(_TITLE, 0, self.width(), self.height()), middle, self._title)
        left = _TITLE + painter.fontMetrics().horizontalAdvance(self._title) + 10
        if self._marked:
            left = self._draw_mark(painter, left)
        if not self.isChecked():
            painter.setFont(scaled(self.font(), 0.93))
            painter.setPen(QColor(colours.muted))
            room = self.width() - _RIGHT - left
            text = painter.fontMetrics().elidedText(
                self._summary, Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(QRect(left, 0, room, self.height()), middle, text)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(4, 4, -5, -5), 6, 6)
        painter.end()

    def _draw_arrow(self, painter: QPainter) -> None:
        x, y = _LEFT + 4.0, self.height() / 2
        if self.isChecked():
            corners = [(x - 4, y - 2.5), (x + 4, y - 2.5), (x, y + 3)]
        else:
            corners = [(x - 2.5, y - 4), (x - 2.5, y + 4), (x + 3, y)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.muted))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _draw_mark(self, painter: QPainter, left: int) -> int:
        """An exclamation mark in a disc: shape and colour both say "wrong"."""
        size = self.fontMetrics().height()
        disc = QRect(left, (self.height() - size) // 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.error))
        painter.drawEllipse(disc)
        painter.setPen(QColor(self._palette.panel))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!")
        return left + size + 8


class CollapsibleGroup(QWidget):
    """A header and a body: ``content`` is the body's widget, ``body`` its layout.

    Signals:
        toggled: bool, opened or closed.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QColor(DARK.border)
        self.header = GroupHeader(title, self)
        self.content = QWidget(self)
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(*_BODY_MARGINS)
        self.body.setSpacing(8)
        self.content.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 1)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.content)
        self.header.toggled.connect(self._on_toggled)

    def is_open(self) -> bool:
        """Whether the body shows."""
        return self.header.isChecked()

    def set_open(self, opened: bool) -> None:
        """Open or close."""
        self.header.setChecked(opened)

    def set_palette(self, palette: Palette) -> None:
        """Take the colours over."""
        self._line = QColor(palette.border)
        self.header.set_palette(palette)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._line)
        painter.end()

    def _on_toggled(self, opened: bool) -> None:
        self.content.setVisible(opened)
        if opened:  # what changed while it was closed is laid out before it is first drawn
            self.body.activate()
        self.toggled.emit(opened)
