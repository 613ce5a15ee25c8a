"""How an edit looks in the list: its step, what was done, from what to what. Plain text only."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.edits import SCHEDULE, Edit
from gui.models.edit_list import EditRole
from gui.panels.sample_card import shown
from gui.theme import Palette, interface_font, palette

_PAD = 12.0
_GAP = 8  # between two cards
_HEADER = 20.0
_BETWEEN = 4.0  # between what was done and the lines below
_LONGEST = 400  # characters of one part; the run's folder has all of them
_KEPT = 400


class EditCard(QStyledItemDelegate):
    """Draws :class:`core.edits.Edit` values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colors: Palette = palette()
        self._width = 200
        self._laid: dict[str, tuple[QTextLayout, float]] = {}

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors

    def set_width(self, width: int) -> None:
        """The width of the list; every card is as wide."""
        if width != self._width:
            self._width = width
            self._laid.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        parts = self._parts(index.data(EditRole.EDIT))
        height = sum(self._lay(text)[1] for text, _ in parts) + _BETWEEN * (len(parts) - 1)
        return QSize(self._width, round(_PAD * 2 + _HEADER + height) + _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        edit: Edit = index.data(EditRole.EDIT)
        colors, state = self._colors, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        card = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -_GAP - 0.5)
        card.setWidth(self._width - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = colors.edit if chosen else colors.muted if hovered else colors.border
        painter.setPen(QPen(QColor(border), 1.0))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(card, 8, 8)
        inner = card.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD)
        self._draw_header(painter, edit, inner)
        top = inner.top() + _HEADER
        for text, colour in self._parts(edit):
            layout, height = self._lay(text)
            painter.setPen(QColor(colour))
            layout.draw(painter, QPointF(inner.left(), top))
            top += height + _BETWEEN
        painter.restore()

    def _draw_header(self, p: QPainter, edit: Edit, inner: QRectF) -> None:
        line = QRectF(inner.left() + 14, inner.top(), inner.width() - 14, _HEADER)
        x, y = inner.left() + 4, inner.top() + 8
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(self._colors.edit))
        corners = ((x, y - 4.8), (x + 4.8, y), (x, y + 4.8), (x - 4.8, y))
        p.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        p.setFont(interface_font(12, semibold=True))
        p.setPen(QColor(self._colors.text))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        p.drawText(line, left, self.tr("step {0}").format(f"{edit.step:,}"))
        p.setFont(interface_font(12))
        p.setPen(QColor(self._colors.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        p.drawText(line, right, edit.kind)

    def _parts(self, edit: Edit) -> list[tuple[str, str]]:
        """Texts and their colours, one under the other."""
        text, muted = self._colors.text, self._colors.muted
        before = (self.tr("from {0}").format(_cut(edit.before)), muted)
        if edit.kind == SCHEDULE:
            return [
                (_cut(edit.what), text),
                before,
                (self.tr("to {0}").format(_cut(edit.after)), muted),
            ]
        return [before, (self.tr("to {0}").format(_cut(edit.after)), text)]

    def _lay(self, text: str) -> tuple[QTextLayout, float]:
        found = self._laid.get(text)
        if found is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            found = self._laid[text] = self._lay_out(text)
        return found

    def _lay_out(self, text: str) -> tuple[QTextLayout, float]:
        font = interface_font(12)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        pitch = QFontMetricsF(font).height() + 1
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width - 2 * _PAD - 1)
            line.setPosition(QPointF(0, top))
            top += pitch
        layout.endLayout()
        return layout, top


def _cut(text: str) -> str:
    return shown(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
