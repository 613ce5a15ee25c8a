"""How an edit looks in the list: its step, what was done, from what to what. Plain text only."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from core.messages.commands import SCHEDULE
from core.messages.edit_records import Edit
from core.messages.edit_text import after_text, before_text, what_text
from gui.models.edit_list import EditRole
from gui.panels.cards import Card, Laid, heading_height
from gui.run.kind_text import kind_text
from gui.style.fonts import interface_font
from gui.widgets.generated_text import shown

_BETWEEN = 4.0  # between what was done and the lines below
_LONGEST = 400  # characters of one part; the run's folder has all of them


class EditCard(Card):
    """Draws :class:`core.messages.edit_records.Edit` values."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        parts = self._parts(index.data(EditRole.EDIT))
        height = sum(self._lay(text).height for text, _ in parts)
        return self.size_with(height + _BETWEEN * (len(parts) - 1))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        edit: Edit = index.data(EditRole.EDIT)
        colors, state = self.colors, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        border = colors.edit if chosen else colors.muted if hovered else colors.border
        painter.save()
        room = self.draw_frame(painter, option, border)
        self._draw_diamond(painter, QPointF(room.left() + 4, room.top() + 8))
        line = QRectF(room.left() + 14, room.top(), room.width() - 14, heading_height())
        where = self.tr("step {0}").format(f"{edit.step:,}")
        self.draw_heading(painter, line, where, kind_text(edit.kind))
        top = room.top() + heading_height()
        for text, colour in self._parts(edit):
            laid = self._lay(text)
            painter.setPen(QColor(colour))
            laid.layout.draw(painter, QPointF(room.left(), top))
            top += laid.height + _BETWEEN
        painter.restore()

    def _draw_diamond(self, p: QPainter, at: QPointF) -> None:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(self.colors.edit))
        corners = ((0.0, -4.8), (4.8, 0.0), (0.0, 4.8), (-4.8, 0.0))
        p.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))

    def _parts(self, edit: Edit) -> list[tuple[str, str]]:
        """Texts and their colours, one under the other."""
        text, muted = self.colors.text, self.colors.muted
        before = (self.tr("before: {0}").format(_cut(str(before_text(edit)))), muted)
        if edit.kind == SCHEDULE:
            return [
                (_cut(str(what_text(edit))), text),
                before,
                (self.tr("now: {0}").format(_cut(str(after_text(edit)))), muted),
            ]
        return [before, (self.tr("now: {0}").format(_cut(str(after_text(edit)))), text)]

    def _lay(self, text: str) -> Laid:
        font = interface_font(12)
        return self.kept(text, lambda: self.lay_out(text, font, QFontMetricsF(font).height() + 1))


def _cut(text: str) -> str:
    return shown(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
