"""How a line of the queue is drawn: sign, name, what stands at its right. Plain text only."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.queue.model import QueueRole
from gui.queue.rows import QueueMark, QueueRow
from gui.style.fonts import interface_font, line_height
from gui.style.icons import paint_icon
from gui.style.palette import Palette, mix
from gui.style.theme import palette

_SIDE, _MARK, _GAP = 14, 14, 10  # px: margin, sign, between sign and name
_PAD, _BETWEEN = 8, 2  # px above and below, between the lines
_BAR, _ABOVE_BAR = 4, 6
_ABOVE_HEADING = 10
_SMALL = 12
_INSIDE = 18  # px, of a run under the heading of its group


class QueueRowPainter(QStyledItemDelegate):
    """Draws :class:`gui.queue.rows.QueueRow` values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colors: Palette = palette()

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: QueueRow = index.data(QueueRole.ROW)
        height = line_height() + 2 * _PAD
        if not row.runs:
            return QSize(100, height + _ABOVE_HEADING)
        if row.under:
            height += line_height(_SMALL) + _BETWEEN
        return QSize(100, height + (_BAR + _ABOVE_BAR if row.share is not None else 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: QueueRow = index.data(QueueRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.runs:
            self._draw_heading(painter, QRectF(option.rect), row)
        else:
            self._draw_ground(painter, option, row)
            self._draw_run(painter, QRectF(option.rect), row)
        painter.restore()

    def _draw_heading(self, painter: QPainter, whole: QRectF, row: QueueRow) -> None:
        colors = self._colors
        room = whole.adjusted(_SIDE, _ABOVE_HEADING, -_SIDE, 0)
        title, _, count = row.text.partition("  ")
        bold = interface_font(semibold=True)
        _text(painter, room, title, bold, colors.text)
        left = QFontMetrics(bold).horizontalAdvance(title) + 8
        _text(painter, room.adjusted(left, 0, 0, 0), count, interface_font(), colors.muted)
        if row.aside:
            _text(painter, room, row.aside, interface_font(_SMALL), colors.muted, right=True)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: QueueRow) -> None:
        colors = self._colors
        if row.share is not None:
            painter.fillRect(option.rect, QColor(mix(colors.panel, colors.accent, 0.12)))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(mix(colors.panel, colors.accent, 0.22)))
        elif option.state & QStyle.StateFlag.State_MouseOver and row.share is None:
            painter.fillRect(option.rect, QColor(mix(colors.panel, colors.text, 0.05)))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRectF(option.rect).adjusted(0, 0, 3 - option.rect.width(), 0),
                             QColor(colors.accent))  # fmt: skip

    def _draw_run(self, painter: QPainter, whole: QRectF, row: QueueRow) -> None:
        colors = self._colors
        high = line_height()
        top = whole.top() + _PAD
        inside = _INSIDE if row.is_inside else 0
        if row.mark is not None:
            square = QRectF(whole.left() + _SIDE + inside, top + (high - _MARK) / 2, _MARK, _MARK)
            paint_icon(painter, row.mark.value, QColor(self._mark_color(row.mark)), square)
        line = QRectF(whole.left() + _SIDE + inside + _MARK + _GAP, top, 0, high)
        line.setRight(whole.right() - _SIDE)
        is_on = row.share is not None
        name = interface_font(semibold=is_on)
        aside = interface_font(semibold=is_on)
        used = QFontMetrics(aside).horizontalAdvance(row.aside)
        quiet = row.mark is QueueMark.WAITING
        _text(painter, line, row.aside, aside, colors.muted if quiet else colors.text, right=True)
        _text(painter, line.adjusted(0, 0, -used - (_GAP if used else 0), 0), row.text, name,
              colors.text)  # fmt: skip
        if row.under:
            line = QRectF(line.left(), line.bottom() + _BETWEEN, line.width(), line_height(_SMALL))
            small = interface_font(_SMALL)
            used = QFontMetrics(small).horizontalAdvance(row.under_aside)
            _text(painter, line, row.under_aside, small, colors.muted, right=True)
            ink = colors.error if row.is_wrong else colors.muted
            _text(painter, line.adjusted(0, 0, -used - (_GAP if used else 0), 0), row.under, small,
                  ink)  # fmt: skip
        if row.share is not None:
            self._draw_bar(painter, QRectF(line.left(), line.bottom() + _ABOVE_BAR,
                                           line.width(), _BAR), row.share)  # fmt: skip

    def _draw_bar(self, painter: QPainter, bar: QRectF, share: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colors.border))
        painter.drawRoundedRect(bar, 2, 2)
        done = QRectF(bar.topLeft(), QPointF(bar.left() + bar.width() * share, bar.bottom()))
        if share > 0:
            painter.setBrush(QColor(self._colors.accent))
            painter.drawRoundedRect(done, 2, 2)

    def _mark_color(self, mark: QueueMark) -> str:
        colors = self._colors
        match mark:
            case QueueMark.AT_WORK:
                return colors.accent
            case QueueMark.WAITING | QueueMark.STOPPED:
                return colors.muted
            case QueueMark.DONE:
                return colors.good
            case QueueMark.FAILED:
                return colors.error


def _text(
    painter: QPainter, room: QRectF, text: str, font: QFont, color: str, *, right: bool = False
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = " ".join(text.split())
    if not right:
        cut = QFontMetrics(font)
        shown = cut.elidedText(shown, Qt.TextElideMode.ElideRight, int(room.width()))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
