"""How a sentence about a run looks in the list: its topic and step, and the sentence. Plain text.

Steps are links: that of the heading, and those in the sentence. One of them is the chosen card's
present one, where the arrow keys have come to.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from core.foresight.reading import Finding
from core.i18n import Message
from core.i18n.catalogue import sentence
from gui.models.finding_list import FindingRole
from gui.panels.cards import Card, Laid, heading_height
from gui.style.fonts import interface_font, line_height
from gui.style.palette import Palette
from gui.widgets.generated_text import shown

_SIGN = 16.0  # px, that the triangle takes
_PITCH = 2.0  # px between two lines, beside their own height
_BESIDE = 10.0  # px between the topic and the step
_BUTTON_PAD = 18  # px, of a remedy's button and what lies above it

_BEGIN, _END = "\ue000", "\ue001"  # of a step in a sentence; no text has these

Link = tuple[int, int, int]
"""Where a step stands in a sentence, how many characters it takes, and which one it is."""


class _Step(int):
    """A step that is seen in the sentence that it is written into."""

    def __format__(self, spec: str) -> str:
        return f"{_BEGIN}{int(self):{spec}}{_END}"


def links(finding: Finding) -> Sequence[Link]:
    """The steps that a sentence names, where they are written in it."""
    before, *parts = _with_steps(finding.text).split(_BEGIN)
    found, at = [], len(before)
    for part in parts:
        written, _, after = part.partition(_END)
        step = int("".join(each for each in written if each.isdigit()))
        found.append((at, len(written), step))
        at += len(written) + len(after)
    return found


def _with_steps(text: Message) -> str:
    """What it says, with a mark around each step that it names, also within its parts."""

    def marked(name: str, value: Any) -> Any:
        if isinstance(value, Message):
            return _with_steps(value)
        return _Step(value) if name == "step" or name.endswith("_step") else value

    return sentence(text.code, {name: marked(name, each) for name, each in text.items})


def stops(finding: Finding) -> Sequence[Link]:
    """Where the arrow keys come to: the heading's step, and others that the sentence names.

    The heading has no place in the sentence: no character of it.
    """
    others = [each for each in links(finding) if each[2] != finding.step]
    return [(0, 0, finding.step), *others]


def remedy_height() -> int:
    """What a remedy's button takes of a card's height, px."""
    return line_height(12) + _BUTTON_PAD


class FindingCard(Card):
    """Draws :class:`core.foresight.reading.Finding` values; what names trouble has an outline."""

    has_remedies = False  # alarms leave room for a button
    stop = 0  # of the chosen card, of its stops

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        finding: Finding = index.data(FindingRole.FINDING)
        button = remedy_height() if self.has_remedies and finding.alarm else 0
        return self.size_with(self._lay(finding).height + button)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        finding: Finding = index.data(FindingRole.FINDING)
        colors, state = self.colors, option.state
        border = colors.clipped if finding.alarm else colors.border
        if state & QStyle.StateFlag.State_MouseOver:
            border = colors.muted
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            border = colors.accent
        painter.save()
        room = self.draw_frame(painter, option, border)
        line = QRectF(room.left(), room.top(), room.width(), heading_height())
        if finding.alarm:
            self._draw_sign(painter, QPointF(line.left(), line.top() + 2))
            line.adjust(_SIGN, 0, 0, 0)
        heading = self._lay_heading(finding)
        self._draw_topic(painter, line.adjusted(0, 0, -heading.end.x() - _BESIDE, 0), finding)
        where = QPointF(line.right() - heading.end.x(), line.top())
        heading.layout.draw(painter, where)
        painter.setPen(QColor(colors.text))
        at = QPointF(room.left(), room.top() + heading_height())
        self._lay(finding).layout.draw(painter, at)
        if state & QStyle.StateFlag.State_HasFocus and len(stops(finding)) > 1:
            place = self._place_of_stop(finding)
            box = QRectF(where, QSizeF(heading.end.x(), line_height(12)))
            self._draw_stop(painter, box if place is None else place.translated(at))
        painter.restore()

    def _draw_topic(self, painter: QPainter, line: QRectF, finding: Finding) -> None:
        font = interface_font(12, semibold=True)
        painter.setFont(font)
        painter.setPen(QColor(self.colors.text))
        topic, right = shown(str(finding.topic)), Qt.TextElideMode.ElideRight
        cut = QFontMetricsF(font).elidedText(topic, right, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, cut)

    def _draw_stop(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(self.colors.ink(self.colors.accent)), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-3, -1, 3, 1), 3, 3)

    def _draw_sign(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colors.clipped))
        corners = ((5.5, 0.0), (11.0, 10.0), (0.0, 10.0))
        painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))

    # -- links

    def text_place(self, item: QRectF) -> QPointF:
        """Where the sentence begins on a card that stands there."""
        room = self.room_of(item)
        return QPointF(room.left(), room.top() + heading_height())

    def step_at(self, finding: Finding, at: QPointF) -> int:
        """The step of the link at a place of the sentence; else the one that it is about."""
        layout = self._lay(finding).layout
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if line.rect().top() <= at.y() < line.rect().bottom() + _PITCH:
                for begin, length, step in links(finding):
                    left, right = (line.cursorToX(at_)[0] for at_ in (begin, begin + length))  # type: ignore[index]
                    inside = line.textStart() <= begin < line.textStart() + line.textLength()
                    if inside and left <= at.x() <= right:
                        return step
        return finding.step

    def _place_of_stop(self, finding: Finding) -> QRectF | None:
        """Where the present stop is written in the sentence; ``None``: in the heading."""
        begin, length, _ = stops(finding)[min(self.stop, len(stops(finding)) - 1)]
        if not length:
            return None
        line = self._lay(finding).layout.lineForTextPosition(begin)
        left, right = (line.cursorToX(at)[0] for at in (begin, begin + length))  # type: ignore[index]
        return QRectF(left, line.rect().top(), right - left, line.height())

    # -- texts

    def _lay(self, finding: Finding) -> Laid:
        text, font = shown(str(finding.text)), interface_font(12)
        pitch = QFontMetricsF(font).height() + _PITCH

        def made() -> Laid:
            marked = [link_format(begin, n, self.colors, font) for begin, n, _ in links(finding)]
            return self.lay_out(text, font, pitch, marked)

        return self.kept(text, made)

    def _lay_heading(self, finding: Finding) -> Laid:
        text = self.tr("step {0}").format(f"{finding.step:,}")
        font = interface_font(12, semibold=True)

        def made() -> Laid:
            marked = [link_format(0, len(text), self.colors, font)]
            return self.lay_out(text, font, heading_height(), marked)

        return self.kept(("heading", text), made)


def link_format(begin: int, length: int, colors: Palette, font: QFont) -> QTextLayout.FormatRange:
    """The look of a link: amber, with a dotted line under it."""
    made = QTextLayout.FormatRange()
    made.start, made.length = begin, length
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(QColor(colors.ink(colors.accent)))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(QColor(colors.ink(colors.accent)))
    made.format = look
    return made
