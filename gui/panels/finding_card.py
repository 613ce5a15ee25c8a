"""How a sentence about a run looks in the list: its step, and the sentence. Plain text only."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from core.foresight.reading import Finding
from gui.models.finding_list import TROUBLE, FindingRole
from gui.panels.cards import Card, Laid, heading_height
from gui.panels.sample_card import shown
from gui.style.fonts import interface_font

_SIGN = 16.0  # px, that the triangle takes
_PITCH = 2.0  # px between two lines, beside their own height


class FindingCard(Card):
    """Draws :class:`core.foresight.reading.Finding` values; what names trouble has an outline."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.size_with(self._lay(index.data(FindingRole.FINDING)).height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        finding: Finding = index.data(FindingRole.FINDING)
        colors, state = self.colors, option.state
        is_trouble = finding.name in TROUBLE
        border = colors.clipped if is_trouble else colors.border
        if state & QStyle.StateFlag.State_MouseOver:
            border = colors.muted
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            border = colors.accent
        painter.save()
        room = self.draw_frame(painter, option, border)
        line = QRectF(room.left(), room.top(), room.width(), heading_height())
        if is_trouble:
            self._draw_sign(painter, QPointF(line.left(), line.top() + 2))
            line.adjust(_SIGN, 0, 0, 0)
        painter.setFont(interface_font(12, semibold=True))
        painter.setPen(QColor(colors.ink(colors.accent)))
        step = self.tr("step {0}").format(f"{finding.step:,}")
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, step)
        painter.setPen(QColor(colors.text))
        at = QPointF(room.left(), room.top() + heading_height())
        self._lay(finding).layout.draw(painter, at)
        painter.restore()

    def _draw_sign(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colors.clipped))
        corners = ((5.5, 0.0), (11.0, 10.0), (0.0, 10.0))
        painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))

    def _lay(self, finding: Finding) -> Laid:
        text, font = shown(str(finding.text)), interface_font(12)
        pitch = QFontMetricsF(font).height() + _PITCH
        return self.kept(text, lambda: self.lay_out(text, font, pitch))
