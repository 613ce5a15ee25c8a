"""How a run's row is drawn: names as they are, the schedule as a small curve. Plain text only."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.runs.table.columns import COLUMNS, PAD, state_text
from gui.runs.table.rate_scale import RateScale
from gui.runs.table.rows import RunRow
from gui.runs.table.run_table import FamilyPlace, RunRole
from gui.style.fonts import interface_font, scaled_px
from gui.style.palette import Palette, mix
from gui.style.theme import palette

_FOLD = 16  # px: a generation's indentation, and the sign in it
_DEEPEST = 5


class RunDelegate(QStyledItemDelegate):
    """Draws every cell itself, so that a row looks like one thing."""

    def __init__(self, schedule_column: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._schedule = schedule_column
        self._colors: Palette = palette()

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colors, rect = self._colors, option.rect
        row: RunRow = index.data(RunRole.ROW)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, QColor(mix(colors.panel, colors.accent, 0.18)))
        painter.setPen(QColor(mix(colors.border, colors.panel, 0.3)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == self._schedule:
            self._draw_curve(painter, QRectF(rect), row, index.data(RunRole.SCALE))
        else:
            self._draw_text(painter, option, index, row)
        if _has_keyboard(option.widget, index):  # the row is one thing: a ring round all of it
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QColor(colors.accent))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _draw_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        row: RunRow,
    ) -> None:
        colors = self._colors
        name = index.column() == 0
        painter.setFont(interface_font(semibold=name))
        ink = colors.text if name else mix(colors.text, colors.muted, 0.6)
        went_wrong = row.info.ended_badly or row.info.diverged
        if row.info.state in ("failed", "unreadable") or went_wrong:
            ink = colors.error if index.data() and self._is_state(index) else ink
        painter.setPen(QColor(ink))
        room = option.rect.adjusted(PAD, 0, -PAD, 0)
        if name:
            room = self._draw_family(painter, room, index.data(RunRole.PLACE))
            painter.setPen(QColor(ink))
        # A branch is called as its parent and where it begins: both ends of a name tell.
        cut = Qt.TextElideMode.ElideMiddle if name else Qt.TextElideMode.ElideRight
        said = " ".join(str(index.data()).split())
        text = painter.fontMetrics().elidedText(said, cut, room.width())
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(room, int(side), text)

    def _draw_family(self, painter: QPainter, room: QRect, place: FamilyPlace) -> QRect:
        """What shows where a run stands under others; returns what is left for its name."""
        if not place.in_a_tree:
            return room
        colors, fold = self._colors, fold_rect(room, place.depth)
        middle, half = QPointF(QRectF(fold).center()), fold.width() / 4
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place.has_branches:
            across, down = QPointF(half, 0), QPointF(0, half)
            if place.is_folded:
                corners = [middle - across / 2 - down, middle + across, middle - across / 2 + down]
            else:
                corners = [middle - across - down / 2, middle + across - down / 2, middle + down]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mix(colors.text, colors.muted, 0.6)))
            painter.drawPolygon(QPolygonF(corners))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        elif place.depth:
            painter.setPen(QPen(QColor(mix(colors.muted, colors.panel, 0.4)), 1.2))
            painter.drawPolyline(
                [
                    middle - QPointF(half, 2.5 * half),
                    middle - QPointF(half, 0),
                    middle + QPointF(half, 0),
                ]
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        return room.adjusted(fold.right() + 1 - room.left(), 0, 0, 0)

    @staticmethod
    def _is_state(index: QModelIndex | QPersistentModelIndex) -> bool:
        return COLUMNS[index.column()].shown is state_text

    def _draw_curve(
        self, painter: QPainter, rect: QRectF, row: RunRow, scale: RateScale | None
    ) -> None:
        if len(row.curve) < 2 or scale is None:
            return
        room = rect.adjusted(PAD, 9, -PAD, -9)
        painter.setPen(QPen(QColor(mix(self._colors.border, self._colors.panel, 0.3)), 1))
        for height in scale.lines:
            y = round(room.bottom() - height * room.height()) + 0.5
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colors.accent), 1.4))
        points = [
            QPointF(
                room.left() + x * room.width(), room.bottom() - scale.height(rate) * room.height()
            )
            for x, rate in row.curve
        ]
        painter.drawPolyline(QPolygonF(points))

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setObjectName("run_name_editor")
        return editor


def fold_rect(room: QRect, depth: int) -> QRect:
    """Where a name's cell shows what stands under it and can be clicked to fold it.

    Args:
        room: of the cell's text.
        depth: of the run in its family; beyond a few generations it is not indented farther.
    """
    width = scaled_px(_FOLD)
    indent = min(depth, _DEEPEST) * width
    return QRect(room.left() + indent, room.top(), width, room.height())


def _has_keyboard(view: QWidget | None, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Whether this row is where the arrow keys are."""
    if not isinstance(view, QAbstractItemView) or not view.hasFocus():
        return False
    return view.currentIndex().row() == index.row()
