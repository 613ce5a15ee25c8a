"""A button with an icon, a word and the shortcut in small print. Knows no command and no run."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from gui.style.fonts import interface_font, line_height, text_width
from gui.style.icons import paint_icon
from gui.style.palette import Palette, mix
from gui.style.theme import palette, repolish

_ICON = 13
_GAP = 7
_PADDING = 12
_AROUND = 17  # px, above and below the word


class ButtonSize(Enum):
    """How much of a button is shown, by how much room there is."""

    FULL = "full"  # word and shortcut
    TEXT = "text"
    SHORT = "short"  # a shorter word, or the icon alone


class ActionButton(QPushButton):
    """``set_primary`` makes it the one that stands out, ``set_room`` how much of it is shown.

    Args:
        text: what it does, in a word or two.
        icon_name: of ``gui.style.icons``; empty for none.
        shortcut: in small print, and in the tooltip.
        short: what stands there instead of ``text`` where room is scarce; with an icon it may be
            empty.
        parent: of the widget.
    """

    def __init__(
        self,
        text: str,
        icon_name: str = "",
        shortcut: str = "",
        short: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._shortcut = shortcut
        self._short = short
        self._tip = ""
        self._room = ButtonSize.FULL
        self._colors: Palette = palette()
        self._widest = [text]
        self._shorts = [short]
        self._shortcuts = [shortcut]
        self._widths: dict[ButtonSize, int] = {}
        self.setProperty("role", "plain")
        # A click must not take the focus: Space would then press the button and not pause the run.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.update()

    def set_content(self, text: str, icon_name: str, short: str | None = None) -> None:
        """Change word and icon; the width stays that of the widest word ever promised."""
        if (text, icon_name) != (self.text(), self._icon_name):
            self._icon_name = icon_name
            self._short = self._short if short is None else short
            self.setText(text)
            self.updateGeometry()

    def promise_width(
        self, *text: str, shorts: Iterable[str] = (), shortcuts: Iterable[str] = ()
    ) -> None:
        """What will be shown at some time: the button is as wide as the widest of it."""
        self._widest.extend(text)
        self._shorts.extend(shorts)
        self._shortcuts.extend(shortcuts)
        self._widths.clear()
        self.updateGeometry()

    def set_tip(self, tip: str) -> None:
        """What it does, in a sentence; the shortcut is added."""
        self._tip = tip
        self.setToolTip(f"{tip} ({self._shortcut})" if self._shortcut else tip)

    def set_shortcut_text(self, shortcut: str) -> None:
        """The key that does the same, as it is shown; empty: none."""
        if shortcut != self._shortcut:
            self._shortcut = shortcut
            self._shortcuts.append(shortcut)
            self._widths.clear()
            self.set_tip(self._tip)
            self.updateGeometry()
            self.update()

    def set_primary(self, primary: bool, *, warns: bool = False) -> None:
        """Stand out, or not; ``warns``: as what is better not pressed."""
        role = "danger" if warns else "primary" if primary else "plain"
        if self.property("role") != role:
            self.setProperty("role", role)
            repolish(self)

    def set_room(self, room: ButtonSize) -> None:
        """How much of the button there is room for."""
        if room is not self._room:
            self._room = room
            self.updateGeometry()
            self.update()

    def width_when(self, room: ButtonSize) -> int:
        """The width needed to show so much of it."""
        if room not in self._widths:
            self._widths[room] = self._measure(room)
        return self._widths[room]

    def _measure(self, room: ButtonSize) -> int:
        texts = self._shorts if room is ButtonSize.SHORT else self._widest
        width = max(text_width(text, semibold=True) for text in texts) + 2 * _PADDING
        if self._icon_name:
            width += _ICON + (_GAP if any(texts) else 0)
        if room is ButtonSize.FULL and any(self._shortcuts):
            width += max(text_width(shortcut, 11) for shortcut in self._shortcuts) + _GAP
        return width

    def sizeHint(self) -> QSize:
        return QSize(self.width_when(self._room), line_height() + _AROUND)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width_when(ButtonSize.SHORT), line_height() + _AROUND)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._draw_content(painter)
        painter.end()

    def _draw_content(self, painter: QPainter) -> None:
        colors = self._colors
        role = self.property("role")
        primary = role in ("primary", "danger")
        color = colors.on_accent if primary else colors.text
        if not self.isEnabled():
            color = colors.faint
        font = interface_font(semibold=primary)
        small = interface_font(11)
        text = self._short if self._room is ButtonSize.SHORT else self.text()
        text_width = QFontMetrics(font).horizontalAdvance(text)
        shortcut = self._shortcut if self._room is ButtonSize.FULL else ""
        shortcut_width = QFontMetrics(small).horizontalAdvance(shortcut) + _GAP if shortcut else 0
        icon_width = _ICON + (_GAP if text else 0) if self._icon_name else 0
        left = (self.width() - icon_width - text_width - shortcut_width) / 2
        if self._icon_name:
            top = (self.height() - _ICON) / 2
            square = QRectF(left, top, _ICON, _ICON)
            paint_icon(painter, self._icon_name, QColor(color), square)
        painter.setPen(QColor(color))
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        start = round(left + icon_width)
        painter.drawText(QRect(start, 0, text_width + 2, self.height()), middle, text)
        if shortcut:
            painter.setPen(QColor(color if primary else mix(color, colors.raised, 0.2)))
            painter.setFont(small)
            start += text_width + _GAP
            painter.drawText(QRect(start, 0, shortcut_width, self.height()), middle, shortcut)
