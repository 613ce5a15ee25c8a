"""How a sample looks in the list: a card with its step, its loss and its text. Plain text only."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.models.sample_list import Role, Sample
from gui.panels.cards import Card, Laid, heading_height
from gui.style.fonts import interface_font
from gui.widgets.generated_text import shown

_LINE = 1.32  # line height
_CURSOR = (8.0, 14.0)


class SampleCard(Card):
    """Draws :class:`Sample` values."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.size_with(self._lay(index.data(Role.SAMPLE)).height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        sample: Sample = index.data(Role.SAMPLE)
        colors, state = self.colors, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        border = colors.text if chosen else colors.muted if hovered else colors.border
        painter.save()
        room = self.draw_frame(painter, option, colors.accent if focused and not chosen else border)
        where = self.tr("unknown step") if sample.step < 0 else self.tr("step {0}")
        line = QRectF(room.left(), room.top(), room.width(), heading_height())
        self.draw_heading(painter, line, where.format(f"{sample.step:,}"), self._aside(sample))
        laid = self._lay(sample)
        at = QPointF(room.left(), room.top() + heading_height())
        laid.layout.draw(painter, at)
        if sample.streaming:
            width, height = _CURSOR
            end = QPointF(min(laid.end.x(), self.text_width - width - 2), laid.end.y())
            spot = at + end + QPointF(2, 2)
            painter.fillRect(QRectF(spot.x(), spot.y(), width, height), QColor(colors.accent))
        painter.restore()

    def _aside(self, sample: Sample) -> str:
        if sample.streaming:
            return self.tr("writing…")
        parts = [] if sample.complete else [self.tr("cut off")]
        if sample.from_checkpoint:
            parts.append(self.tr("from a checkpoint"))
        if sample.loss is not None:
            parts.append(self.tr("loss {0}").format(f"{sample.loss:.2f}"))
        return " · ".join(parts)

    def _lay(self, sample: Sample) -> Laid:
        # By all that is laid out: numbers of samples and steps come again in the next run.
        return self.kept((sample.prompt, sample.text), lambda: self._lay_out(sample))

    def _lay_out(self, sample: Sample) -> Laid:
        prompt, text = shown(sample.prompt), shown(sample.text).rstrip("\u2028")
        cut = _units(prompt)
        formats = [
            _range(0, cut, self.colors.muted),
            _range(cut, _units(text), self.colors.text),
        ]
        font = interface_font()
        pitch = round(QFontMetricsF(font).height() * _LINE / 1.21)
        return self.lay_out(prompt + text, font, pitch, formats)


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
