"""The callout of the tour: a few words beside a control, with a tip that points at it.

Lies over the window and stops nothing: the control below is used as always.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.style.fonts import scaled_px
from gui.style.palette import Palette
from gui.style.theme import theme
from gui.widgets.wrapped_label import WrappedLabel

_WIDTH = 300  # px, of the drawings
_TIP, _PAD, _GAP = 10, 14, 4  # px: the tip's length, around the words, to the control
_RADIUS = 8.0


class Callout(QWidget):
    """Signals: ``skipped``: go on without doing this; ``ended``: no more of it; ``more_wanted``."""

    skipped = Signal()
    ended = Signal()
    more_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour_callout")
        self._window = parent
        self._colors = theme().palette
        self._below = True  # it stands below its control, with the tip at the top
        self._tip_at: int | None = None  # px from the left; None: it points at nothing
        self._target: QRect | None = None
        self._place = self._label("hint", "tour_place")
        self._title = self._label("title", "tour_title")
        self._text = self._label("", "tour_text")
        self.more = self._button("tour_more", self.tr("Tell me more"), "chip")
        self.skip = self._button("tour_skip", self.tr("Skip this step"), "flat")
        self.end = self._button("tour_end", self.tr("End the tour"), "flat")
        self.end.setToolTip(self.tr("End the tour (Esc)"))
        escape = QShortcut(QKeySequence("Esc"), self, self.ended.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.skip.clicked.connect(self.skipped)
        self.end.clicked.connect(self.ended)
        self.more.clicked.connect(self.more_wanted)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.end)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.setContentsMargins(_PAD, _PAD + _TIP, _PAD, _PAD + _TIP)
        for label in (self._place, self._title, self._text):
            self._column.addWidget(label)
        self._column.addLayout(row)
        theme().changed.connect(self.set_palette)
        self.hide()

    def _label(self, role: str, name: str) -> QLabel:
        label = WrappedLabel(role, self)
        label.setObjectName(name)
        return label

    def _button(self, name: str, text: str, role: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("role", role)
        button.setMinimumHeight(24)
        # Who works with the control keeps the keyboard.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.update()

    def say(self, place: str, title: str, text: str) -> None:
        """Which step it is, what is to be done, and how."""
        if (place, title, text) == (self._place.text(), self._title.text(), self._text.text()):
            return
        self._place.setText(place)
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}")
        self._target = None  # its height is another one
        self.updateGeometry()

    def take_keyboard(self) -> None:
        """Where nobody works with a control yet: Tab and Esc begin here."""
        focused = QApplication.focusWidget()
        if focused is None or not focused.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at(self, target: QRect | None) -> None:
        """Stand beside this place of the parent; ``None``: in the middle, pointing at nothing."""
        if target == self._target and self.isVisible():
            return
        self._target = target
        parent = self._window
        width = min(max(scaled_px(_WIDTH), self.minimumSizeHint().width()), parent.width() - 16)
        size = QSize(width, self._column.totalHeightForWidth(width))
        self.resize(size)
        if target is None:
            self._tip_at = None
            self.move((parent.width() - size.width()) // 2, (parent.height() - size.height()) // 2)
        else:
            self._stand_beside(target, size, parent.size())
        self.show()
        self.raise_()
        self.update()

    def _stand_beside(self, target: QRect, size: QSize, room: QSize) -> None:
        below = target.bottom() + _GAP
        self._below = below + size.height() <= room.height()
        top = below if self._below else max(target.top() - _GAP - size.height(), 0)
        middle = target.center().x()
        left = min(max(middle - size.width() // 2, 8), room.width() - size.width() - 8)
        self._tip_at = min(max(middle - left, 24), size.width() - 24)
        self.move(QPoint(left, top))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, _TIP, -1, -_TIP)
        path = QPainterPath()
        path.addRoundedRect(box, _RADIUS, _RADIUS)
        if self._tip_at is not None:
            tip = QPainterPath()
            edge, end = (box.top(), 0.0) if self._below else (box.bottom(), float(self.height()))
            tip.moveTo(QPointF(self._tip_at - _TIP, edge))
            tip.lineTo(QPointF(self._tip_at, end))
            tip.lineTo(QPointF(self._tip_at + _TIP, edge))
            tip.closeSubpath()
            path = path.united(tip)
        painter.setPen(QPen(QColor(self._colors.accent), 1.5))
        painter.setBrush(QColor(self._colors.raised))
        painter.drawPath(path)
        painter.end()

    def mousePressEvent(self, event: object) -> None:
        """A press on the words is not meant for what lies below them."""


def in_parent(widget: QWidget, parent: QWidget, rect: QRect | None = None) -> QRect | None:
    """Where a widget, or a part of it, lies in a parent; ``None``: it is not in sight."""
    if not widget.isVisible():
        return None
    part = widget.rect() if rect is None else rect
    shown = QRect(widget.mapTo(parent, part.topLeft()), part.size())
    return shown if parent.rect().intersects(shown) else None
