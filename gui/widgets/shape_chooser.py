"""Chooses a decay shape from a grid of thumbnails, each drawn by the schedule function itself.

A combo box in everything but its looks: the model, the keyboard and what a screen reader says are
a combo box's; all choices are in view at once.
"""

import html

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.lr_shapes import POINTS, SHAPES, Schedule
from gui.style.fonts import scaled
from gui.style.palette import DARK, Palette
from gui.widgets.editors import ChoiceEdit

_COLUMNS = 3
_GAP = 6
_CURVE_HEIGHT = 24
_POINTS = 40
_TOTAL = 200  # steps of the thumbnails' run; the rest of it is chosen to show the shape
_WARMUP = 26
_DECAY_START = 130
_THROUGH = ((0.0, 0.04), (0.15, 0.8), (0.35, 0.45), (0.6, 1.0), (0.8, 0.3), (1.0, 0.04))


def thumbnail(decay: str) -> list[tuple[float, float]]:
    """``(x, y)`` in 0..1 of a shape over a typical run, y upwards."""
    schedule = Schedule(
        decay=decay,
        total_steps=_TOTAL,
        warmup_steps=_WARMUP,
        initial_lr=0.04,
        peak_lr=1.0,
        min_lr=0.04,
        decay_start=_DECAY_START,
        power=3.0,
        cycles=3,
        points=_THROUGH if decay == POINTS else (),
    )
    # The joint and the plateau's end are corners: they belong to the points.
    steps = {round(i * _TOTAL / (_POINTS - 1)) for i in range(_POINTS)} | {_WARMUP, _DECAY_START}
    steps |= {round(share * _TOTAL) for share, _ in _THROUGH} if decay == POINTS else set()
    if decay == "cosine-restarts":
        steps |= {_WARMUP + (_TOTAL - _WARMUP) * k // 3 + d for k in (1, 2) for d in (0, 1)}
    return [(step / _TOTAL, schedule.lr(step)) for step in sorted(steps)]


class ShapeChooser(ChoiceEdit):
    """The grid; its values are the decays' names in the config."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__({decay: shape.label for decay, shape in SHAPES.items()}, parent)
        self._palette = DARK
        self._hovered = -1
        self._curves = [thumbnail(decay) for decay in SHAPES]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        # The style sheet's heights are those of a closed box; this one is open for good.
        height = self.sizeHint().height()
        self.setStyleSheet(
            f"QComboBox {{ min-height: {height}px; max-height: {height}px; }}"
            "QComboBox { padding: 0; border: 0; }"
        )

    def set_palette(self, palette: Palette) -> None:
        """Take the colours over."""
        self._palette = palette
        self.update()

    def cell(self, index: int) -> QRect:
        """Where a shape's thumbnail lies."""
        row, column = divmod(index, _COLUMNS)
        width = (self.width() - (_COLUMNS - 1) * _GAP) / _COLUMNS
        height = self._cell_height()
        left = round(column * (width + _GAP))
        right = round(column * (width + _GAP) + width)
        return QRect(left, row * (height + _GAP), right - left, height)

    def sizeHint(self) -> QSize:
        rows = -(-len(SHAPES) // _COLUMNS)
        return QSize(240, rows * self._cell_height() + (rows - 1) * _GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def showPopup(self) -> None:
        """Nothing pops up: every choice is in view."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and index >= 0:
            self.setCurrentIndex(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_hovered(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(-1)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            index = self._at(QPointF(event.pos()))
            if index >= 0:
                shape = SHAPES[self.itemData(index)]
                text = f"<p><b>{html.escape(shape.label)}</b></p><p>{html.escape(shape.source)}</p>"
                QToolTip.showText(event.globalPos(), text + self.toolTip(), self)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_COLUMNS,
            Qt.Key.Key_Down: _COLUMNS,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        elif 0 <= self.currentIndex() + move < self.count():
            self.setCurrentIndex(self.currentIndex() + move)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small_font())
        painter.setOpacity(1.0 if self.isEnabled() else 0.6)
        for index in range(self.count()):
            self._draw_cell(painter, index)
        painter.end()

    def _draw_cell(self, painter: QPainter, index: int) -> None:
        colours = self._palette
        chosen = index == self.currentIndex()
        rect = QRectF(self.cell(index)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(colours.raised))
        edge = colours.accent if chosen else colours.outline
        if index == self._hovered and not chosen:
            edge = colours.muted
        painter.setPen(QPen(QColor(edge), 1.0))
        painter.drawRoundedRect(rect, 6, 6)
        if chosen and self.hasFocus():  # a second line: where the keyboard is
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4)
        room = QRectF(rect.left() + 9, rect.top() + 7, rect.width() - 18, _CURVE_HEIGHT)
        line = QPolygonF(
            [
                QPointF(room.left() + x * room.width(), room.bottom() - y * room.height())
                for x, y in self._curves[index]
            ]
        )
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.muted), 1.5))
        painter.drawPolyline(line)
        painter.setPen(QColor(colours.text if chosen else colours.muted))
        text = QRectF(
            rect.left(), room.bottom() + 2, rect.width(), rect.bottom() - room.bottom() - 3
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self.itemText(index))

    def _small_font(self) -> QFont:
        return scaled(self.font(), 0.85)

    def _cell_height(self) -> int:
        return 7 + _CURVE_HEIGHT + 2 + QFontMetrics(self._small_font()).height() + 4

    def _at(self, position: QPointF) -> int:
        point = position.toPoint()
        return next((i for i in range(self.count()) if self.cell(i).contains(point)), -1)

    def _set_hovered(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def _on_index_changed(self, index: int) -> None:
        self.update()
        super()._on_index_changed(index)
