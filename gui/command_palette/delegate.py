"""How a line of the palette is drawn: title, where it stands, its key, what it is. Plain text."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.command_palette.entries import EntryKind, PaletteEntry
from gui.command_palette.model import PaletteModel, PaletteRole
from gui.style.fonts import interface_font, line_height, scaled_px
from gui.style.palette import Palette, mix
from gui.style.theme import palette

_PAD, _GAP = 12, 12  # px
_AROUND = 13  # px above and below a line of text together: at least 24 high


class PaletteDelegate(QStyledItemDelegate):
    """One line an entry; what cannot be chosen is paler, and why stands beside it."""

    def __init__(self, model: PaletteModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._colors: Palette = palette()
        self._kinds = 0  # px, the widest of the words for what an entry is

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, line_height() + _AROUND)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colors = self._colors
        entry: PaletteEntry = index.data(PaletteRole.ENTRY)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(mix(colors.panel, colors.accent, 0.18)))
            edge = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(edge, QColor(colors.accent))
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        room = self._draw_right(painter, room, entry)
        painter.setFont(interface_font())
        metrics = painter.fontMetrics()
        ink = mix(colors.muted, colors.panel, 0.15) if entry.reason else colors.text
        painter.setPen(QColor(ink))
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, _LEFT, title)
        used = metrics.horizontalAdvance(title) + _GAP
        beside = entry.reason or entry.detail
        if beside and room.width() - used > scaled_px(40):
            painter.setPen(QColor(colors.muted))
            painter.setFont(interface_font(12))
            rest = room.adjusted(used, 0, 0, 0)
            shown = painter.fontMetrics().elidedText(
                beside, Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, _LEFT, shown)
        painter.restore()

    def _draw_right(self, painter: QPainter, room: QRect, entry: PaletteEntry) -> QRect:
        """The kind in a column of its own, the shortcut before it; what is left of the room."""
        painter.setFont(interface_font(11))
        painter.setPen(QColor(self._colors.muted))
        metrics = QFontMetrics(painter.font())
        if not self._kinds:
            texts = [self._model.kind_text(kind) for kind in EntryKind]
            self._kinds = max(metrics.horizontalAdvance(text) for text in texts)
        painter.drawText(room, _RIGHT, self._model.kind_text(entry.kind))
        room = room.adjusted(0, 0, -self._kinds - _GAP, 0)
        if entry.shortcut:
            painter.setFont(interface_font(12, semibold=True))
            painter.drawText(room, _RIGHT, entry.shortcut)
            used = painter.fontMetrics().horizontalAdvance(entry.shortcut)
            room = room.adjusted(0, 0, -used - _GAP, 0)
        return room


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
