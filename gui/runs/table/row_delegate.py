"""How a run's row is drawn: names as they are, the schedule as a small curve. Plain text only."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.runs.table.columns import COLUMNS, PAD, state_text
from gui.runs.table.rows import RunRow
from gui.runs.table.run_table import RunRole
from gui.style.fonts import interface_font
from gui.style.palette import Palette, mix
from gui.style.theme import palette


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
            self._draw_curve(painter, QRectF(rect), row)
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
        # A branch is called as its parent and where it begins: both ends of a name tell.
        cut = Qt.TextElideMode.ElideMiddle if name else Qt.TextElideMode.ElideRight
        said = " ".join(str(index.data()).split())
        text = painter.fontMetrics().elidedText(said, cut, room.width())
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(room, int(side), text)

    @staticmethod
    def _is_state(index: QModelIndex | QPersistentModelIndex) -> bool:
        return COLUMNS[index.column()].shown is state_text

    def _draw_curve(self, painter: QPainter, rect: QRectF, row: RunRow) -> None:
        if len(row.curve) < 2:
            return
        room = rect.adjusted(PAD, 9, -PAD, -9)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colors.accent), 1.4))
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(room.left() + x * room.width(), room.bottom() - y * room.height())
                    for x, y in row.curve
                ]
            )
        )

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setObjectName("run_name_editor")
        return editor


def _has_keyboard(view: QWidget | None, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Whether this row is where the arrow keys are."""
    if not isinstance(view, QAbstractItemView) or not view.hasFocus():
        return False
    return view.currentIndex().row() == index.row()
