"""How a sample looks in the list: a card with its step, its loss and its text. Plain text only."""

import re

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.sample_list import Role, Sample
from gui.theme import Palette, interface_font, palette

_PAD = 12.0
_GAP = 8  # between two cards
_HEADER = 20.0
_LINE = 1.32  # line height
_LONGEST = 3_000  # characters drawn; copying gives all of them
_KEPT = 600  # laid-out cards
_CURSOR = (8.0, 14.0)
_MANY_BREAKS = re.compile("\n{3,}")


class _Laid:
    """A laid-out text and its height."""

    def __init__(self, layout: QTextLayout, height: float, end: QPointF) -> None:
        self.layout = layout
        self.height = height
        self.end = end  # behind the last character, top of its line


class SampleCard(QStyledItemDelegate):
    """Draws :class:`Sample` values; layouts are kept until text, width or colours change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colors: Palette = palette()
        self._laid: dict[tuple[object, ...], _Laid] = {}
        self._width = 200

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self._laid.clear()

    def set_width(self, width: int) -> None:
        """The width of the list; every card is as wide."""
        if width != self._width:
            self._width = width
            self._laid.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        laid = self._lay(index.data(Role.SAMPLE))
        return QSize(self._width, round(_PAD * 2 + _HEADER + laid.height) + _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        sample: Sample = index.data(Role.SAMPLE)
        rect, state = option.rect, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        colors = self._colors
        card = QRectF(rect).adjusted(0.5, 0.5, -0.5, -_GAP - 0.5)
        card.setWidth(self._width - 1)  # the list's item reaches under the scroll bar's room
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = colors.text if chosen else colors.muted if hovered else colors.border
        painter.setPen(QPen(QColor(colors.accent if focused and not chosen else border), 1.0))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(card, 8, 8)
        inner = card.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD)
        self._draw_header(painter, sample, inner)
        laid = self._lay(sample)
        at = QPointF(inner.left(), inner.top() + _HEADER)
        laid.layout.draw(painter, at)
        if sample.streaming:
            width, height = _CURSOR
            spot = at + laid.end + QPointF(2, 2)
            painter.fillRect(QRectF(spot.x(), spot.y(), width, height), QColor(colors.accent))
        painter.restore()

    def _draw_header(self, painter: QPainter, sample: Sample, inner: QRectF) -> None:
        colors = self._colors
        line = QRectF(inner.left(), inner.top(), inner.width(), _HEADER)
        painter.setFont(interface_font(12, semibold=True))
        painter.setPen(QColor(colors.text))
        where = self.tr("untrained") if sample.step < 0 else self.tr("step {0}")
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(line, left, where.format(f"{sample.step:,}"))
        painter.setFont(interface_font(12))
        painter.setPen(QColor(colors.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(line, right, self._aside(sample))

    def _aside(self, sample: Sample) -> str:
        if sample.streaming:
            return self.tr("now")
        parts = [] if sample.complete else [self.tr("cut off")]
        if sample.loss is not None:
            parts.append(self.tr("loss {0}").format(f"{sample.loss:.2f}"))
        return " · ".join(parts)

    def _lay(self, sample: Sample) -> _Laid:
        key = (sample.sample_id, sample.step, len(sample.text), sample.streaming)
        found = self._laid.get(key)
        if found is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            found = self._laid[key] = self._lay_out(sample)
        return found

    def _lay_out(self, sample: Sample) -> _Laid:
        prompt, text = shown(sample.prompt), shown(sample.text).rstrip("\u2028")
        font = interface_font()
        layout = QTextLayout(prompt + text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        cut = _units(prompt)
        layout.setFormats(
            [
                _range(0, cut, self._colors.muted),
                _range(cut, _units(text), self._colors.text),
            ]
        )
        return self._break_lines(layout, font)

    def _break_lines(self, layout: QTextLayout, font: QFont) -> _Laid:
        width = self._width - 2 * _PAD - 1
        pitch = round(QFontMetricsF(font).height() * _LINE / 1.21)
        top = 0.0
        end = QPointF(0, 0)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            end = QPointF(min(line.naturalTextWidth(), width - _CURSOR[0] - 2), top)
            top += pitch
        layout.endLayout()
        return _Laid(layout, max(top, float(pitch)), end)


def shown(text: str) -> str:
    """Text as it is drawn: not too long, control characters visible, few line breaks kept.

    A young model writes line breaks by the dozen: more than two in a row are counted instead.
    """
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "…"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _MANY_BREAKS.sub(lambda run: f" ↵×{len(run[0])} ", text).replace("\n", "\u2028")
    return "".join("\ufffd" if char < " " and char != "\t" else char for char in text)


def _units(text: str) -> int:
    """Length as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _range(start: int, length: int, color: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    format_ = QTextCharFormat()
    format_.setForeground(QColor(color))
    made.format = format_
    return made
