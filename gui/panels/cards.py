"""Cards in a list, newest first: their frame, heading and laid-out text, and the list itself.

Plain text only. What stands on a card is its subclass's; this knows no sample and no edit.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QObject,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.style.fonts import interface_font, line_height
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.widgets.bar_over_edge import BarOverEdge

_PAD = 12.0
_UNDER_HEADING = 6
_GAP = 8  # between two cards
_BAR = 14  # px beside the cards, for the handle of the scroll bar
_KEPT = 600  # laid-out texts


def heading_height() -> float:
    """Of a card's first line, px."""
    return float(line_height(12) + _UNDER_HEADING)


@dataclass(frozen=True, slots=True)
class Laid:
    """A laid-out text and its height."""

    layout: QTextLayout
    height: float
    end: QPointF  # behind the last character, top of its line


class Card(QStyledItemDelegate):
    """What all cards have in common; layouts are kept until text, width or colours change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colors: Palette = palette()
        self._laid: dict[Hashable, Laid] = {}
        self._width = 200

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.colors = colors
        self._laid.clear()

    def set_width(self, width: int) -> None:
        """The width of the list; every card is as wide."""
        if width != self._width:
            self._width = width
            self._laid.clear()

    @property
    def text_width(self) -> float:
        """How long a line of text can be."""
        return self._width - 2 * _PAD - 1

    def size_with(self, height: float) -> QSize:
        """The size of a card whose text is this high."""
        return QSize(self._width, round(_PAD * 2 + heading_height() + height) + _GAP)

    def draw_frame(self, painter: QPainter, option: QStyleOptionViewItem, border: str) -> QRectF:
        """The empty card; returns the room in it."""
        card = self._frame_of(QRectF(option.rect))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(border), 1.0))
        painter.setBrush(QColor(self.colors.raised))
        painter.drawRoundedRect(card, 8, 8)
        return self.room_of(QRectF(option.rect))

    def _frame_of(self, item: QRectF) -> QRectF:
        card = item.adjusted(0.5, 0.5, -0.5, -_GAP - 0.5)
        card.setWidth(self._width - 1)  # the list's item reaches under the scroll bar's room
        return card

    def room_of(self, item: QRectF) -> QRectF:
        """The room inside the card of an item that stands there."""
        return self._frame_of(item).adjusted(_PAD, _PAD - 2, -_PAD, -_PAD)

    def draw_heading(self, painter: QPainter, line: QRectF, text: str, aside: str) -> None:
        """The words at the left of a line, the aside at its right."""
        painter.setFont(interface_font(12, semibold=True))
        painter.setPen(QColor(self.colors.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        painter.setFont(interface_font(12))
        painter.setPen(QColor(self.colors.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, aside)

    def kept(self, key: Hashable, lay_out: Callable[[], Laid]) -> Laid:
        """The text that was laid out under this key before, or is now."""
        found = self._laid.get(key)
        if found is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            found = self._laid[key] = lay_out()
        return found

    def lay_out(
        self,
        text: str,
        font: QFont,
        pitch: float,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> Laid:
        """The text in lines of the card's width, each ``pitch`` below the one before."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        top = 0.0
        end = QPointF(0, 0)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.text_width)
            line.setPosition(QPointF(0, top))
            end = QPointF(line.naturalTextWidth(), top)
            top += pitch
        layout.endLayout()
        return Laid(layout, max(top, pitch), end)


class CardList(QListView):
    """A list whose cards are as wide as it is.

    Signals:
        row_chosen: int.
        clicked_at: int row, QPointF in the viewport.
    """

    row_chosen = Signal(int)
    clicked_at = Signal(int, object)

    def __init__(self, card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = card
        self.setItemDelegate(card)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        BarOverEdge(self)  # the edge of a card is empty

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._card.set_palette(colors)
        self.viewport().update()

    def show_model(self, model: QAbstractItemModel) -> None:
        """Show the cards of this model."""
        if self.model() is not model:
            before = self.selectionModel()
            self.setModel(model)
            self.selectionModel().selectionChanged.connect(self._tell_chosen)
            if before is not None:
                before.deleteLater()

    def mark(self, row: int | None) -> None:
        """Choose the card of a row, or none; emits nothing."""
        with QSignalBlocker(self):
            if row is None:
                self.selectionModel().clear()
            else:
                index = self.model().index(row, 0)
                self.setCurrentIndex(index)
                self.scrollTo(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.clicked_at.emit(index.row(), event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Room is kept for the scroll bar: coming and going it would wrap every card anew.
        self._card.set_width(self.width() - _BAR)
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QItemSelection, QItemSelection)
    def _tell_chosen(self, selected: QItemSelection, _before: QItemSelection) -> None:
        for index in selected.indexes():
            self.row_chosen.emit(index.row())
