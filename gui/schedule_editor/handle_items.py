"""How a handle and its label state. Widgets that draw themselves; the mouse passes through them.

They lie over the plot as widgets, so that Tab, screen readers and ``findChild`` know them. Where
they stand is decided by :class:`gui.schedule_editor.handles.Handles`.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsView, QWidget

from gui.plots.axes import small_font
from gui.schedule_editor.handle_widget import HandleWidget
from gui.style.palette import DARK, Palette

RADIUS = 6.0  # px
_HALO = 12.0
_MARGIN = 14  # px around centre and anchor that the widget covers


@dataclass(frozen=True, slots=True)
class HandleState:
    """In which state a handle is drawn."""

    hovered: bool = False
    dragged: bool = False
    idle: bool = False  # shown, but not to be dragged now
    below: bool = False  # its value lies below the picture
    offered: bool = False  # nothing stands there yet: pulling makes it


class Dot(HandleWidget):
    """A ring with a centre, drawn away from its anchor (with a line to it) where it has to be."""

    def __init__(self, object_name: str, view: QGraphicsView) -> None:
        super().__init__(object_name, view.viewport())
        self._view = view
        self._state = HandleState()
        self.centre = QPointF()
        self.anchor = QPointF()

    @property
    def state(self) -> HandleState:
        """How it is drawn."""
        return self._state

    def viewport_position(self) -> QPointF:
        """Its centre, where a press takes it, in px of the plot's viewport."""
        return QPointF(self.centre)

    def scene_position(self) -> QPointF:
        """Its centre in the plot's graphics scene."""
        return self._view.mapToScene(self.centre.toPoint())

    def set_state(self, state: HandleState) -> None:
        """Draw this state."""
        if state != self._state:
            self._state = state
            self.update()

    def put(self, centre: QPointF, anchor: QPointF) -> None:
        """Stand at ``centre``, for the place ``anchor``, both in px of the parent."""
        if (centre, anchor) == (self.centre, self.anchor):
            return
        self.centre, self.anchor = centre, anchor
        around = QRectF(centre, anchor).normalized().toAlignedRect()
        # The centre of the widget is the centre of the dot wherever there is no line to an anchor.
        at = centre.toPoint()
        whole = QRect(at, QSize(1, 1)) if centre == anchor else around
        self.setGeometry(whole.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, state = self._palette, self._state
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.translate(-QPointF(self.pos()))
        accent = QColor(colours.accent)
        if state.idle:
            accent.setAlphaF(0.45)
        if self.centre != self.anchor:
            p.setPen(QPen(accent, 1))
            p.drawLine(self.anchor, self.centre)
            p.setBrush(accent)
            p.setPen(Qt.PenStyle.NoPen)
            p.drawEllipse(self.anchor, 2, 2)
        if (state.hovered or state.dragged) and not state.idle:
            halo = QColor(colours.accent)
            halo.setAlphaF(0.38 if state.dragged else 0.24)
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(halo)
            p.drawEllipse(self.centre, _HALO, _HALO)
        filled = state.dragged and not state.idle
        p.setBrush(accent if filled else QColor(colours.panel))
        ring = QPen(QColor(colours.panel) if filled else accent, 2)
        if state.offered and not filled:
            ring.setCapStyle(Qt.PenCapStyle.FlatCap)
            ring.setDashPattern([1.6, 1.2])
        p.setPen(ring)
        p.drawEllipse(self.centre, RADIUS, RADIUS)
        if filled:
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.setPen(QPen(accent, 1.5))
            p.drawEllipse(self.centre, RADIUS + 2, RADIUS + 2)
        if state.below:  # an arrow: the value lies further down than the axis goes
            p.setPen(QPen(accent, 1.5))
            x, y = self.centre.x(), self.centre.y()
            p.drawPolyline([QPointF(x - 2.5, y - 1), QPointF(x, y + 2), QPointF(x + 2.5, y - 1)])
        if self.by_keys:
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.setPen(QPen(QColor(colours.text), 1.5))
            p.drawEllipse(self.centre, RADIUS + 4, RADIUS + 4)
        p.end()


class HandleLabel(QWidget):
    """Two or three lines beside a handle: its value, the same in other units, what stopped it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handle_label")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lines: tuple[str, str, str] = ("", "", "")
        self._palette = DARK
        self.hide()

    @property
    def lines(self) -> tuple[str, str, str]:
        """What it says: the value, the same in other units, what stopped it."""
        return self._lines

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        self.update()

    def say(self, value: str, units: str, stopped: str = "") -> None:
        """Say this; the box takes its size."""
        if (value, units, stopped) != self._lines:
            self._lines = (value, units, stopped)
            self.setAccessibleName(" · ".join(line for line in self._lines if line))
            self.resize(self.sizeHint())
            self.update()

    def show_at(self, at: QPointF, within: QRectF) -> None:
        """Stand beside ``at``, inside ``within``, away from under the mouse."""
        gap = _HALO + 6
        left = at.x() + gap
        if left + self.width() > within.right():
            left = at.x() - gap - self.width()
        top = at.y() + 10
        if top + self.height() > within.bottom() - 4:
            top = at.y() - 10 - self.height()
        left = min(max(left, within.left() + 2), within.right() - self.width() - 2)
        top = min(max(top, within.top() + 2), within.bottom() - self.height() - 2)
        self.move(QPoint(round(left), round(top)))
        self.show()
        self.raise_()

    def _fonts(self) -> tuple[QFont, QFont]:
        bold = small_font(self.font(), 12)
        bold.setWeight(QFont.Weight.DemiBold)
        return bold, small_font(self.font(), 11)

    def _shown(self) -> list[tuple[str, QFont, QColor]]:
        bold, small = self._fonts()
        colours = self._palette
        looks = ((bold, colours.text), (small, colours.muted), (small, colours.error))
        return [
            (line, font, QColor(colour))
            for line, (font, colour) in zip(self._lines, looks, strict=True)
            if line
        ]

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = max((QFontMetricsF(f).horizontalAdvance(line) for line, f, _ in shown), default=0.0)
        height = sum(QFontMetricsF(font).height() for _, font, _ in shown)
        return QSize(round(width) + 20, round(height) + 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setBrush(QColor(self._palette.raised))
        edge = self._palette.error if self._lines[2] else self._palette.border
        p.setPen(QPen(QColor(edge), 1))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        y = 6.0
        for line, font, colour in self._shown():
            metrics = QFontMetricsF(font)
            p.setFont(font)
            p.setPen(colour)
            p.drawText(QPointF(10, y + metrics.ascent()), line)
            y += metrics.height()
        p.end()
