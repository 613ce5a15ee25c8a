"""The experiments at the left of an opened one: what is done, what is still to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from gui.experiments.words import tr
from gui.style.fonts import interface_font, line_height, scaled_px
from gui.style.palette import DARK, Palette, mix
from gui.style.places import TAB_PLACE
from gui.widgets.padded_label import PaddedLabel

_WIDTH = 240  # px, of the drawings
_MARK = 14
_LEFT = 40

_LAST = 1_000  # for Tab: below all entries


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One line. ``name``: of the experiment; ``note``: done, or what it takes."""

    name: str
    title: str
    note: str
    is_done: bool


class RailButton(QPushButton):
    """A title, a note, and a ring with a tick where it is done."""

    def __init__(self, entry: RailEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"experiment_entry_{entry.name}")
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.colors = DARK
        self.show_entry(entry)

    def show_entry(self, entry: RailEntry) -> None:
        """Say this."""
        self.entry = entry
        self.setAccessibleName(f"{entry.title}, {entry.note}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(_WIDTH), 2 * line_height() + 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self.colors
        if self.isChecked() or self.underMouse():
            share = 0.2 if self.isChecked() else 0.06
            p.fillRect(self.rect(), QColor(mix(colors.panel, colors.accent, share)))
        if self.isChecked():
            p.fillRect(0, 0, 3, self.height(), QColor(colors.accent))
        if self.hasFocus():
            p.setPen(QPen(QColor(colors.accent), 1))
            p.drawRect(self.rect().adjusted(0, 0, -1, -1))
        self._draw_mark(p)
        left, line = scaled_px(_LEFT), line_height()
        room = QRectF(left, 8, self.width() - left - 8, line)
        p.setFont(interface_font(semibold=True))
        p.setPen(QColor(colors.text))
        p.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._fitting(p, self.entry.title, room))
        p.setFont(interface_font())
        p.setPen(QColor(colors.muted))
        note = room.translated(0, line + 2)
        p.drawText(note, Qt.AlignmentFlag.AlignVCenter, self._fitting(p, self.entry.note, note))
        p.end()

    def _fitting(self, p: QPainter, text: str, room: QRectF) -> str:
        return p.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))

    def _draw_mark(self, p: QPainter) -> None:
        size = scaled_px(_MARK)
        ring = QRectF(scaled_px(14), 9, size, size)
        done = self.entry.is_done
        pen = QPen(QColor(self.colors.good if done else self.colors.muted), 1.6)
        if not done:
            pen.setStyle(Qt.PenStyle.DotLine)
        p.setPen(pen)
        p.drawEllipse(ring)
        if done:
            tick = ((0.26, 0.52), (0.44, 0.68), (0.74, 0.33))
            p.drawPolyline([ring.topLeft() + QPointF(x, y) * size for x, y in tick])


class Rail(QFrame):
    """Signals: ``chosen``: str, an experiment; ``all_wanted``: back to the cards."""

    chosen = Signal(str)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(scaled_px(_WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 12)
        self._column.setSpacing(0)
        title = PaddedLabel((14, 0, 0, 8), tr("Experiments"), self)
        title.setProperty("role", "heading")
        self._column.addWidget(title)
        self.all = QPushButton(tr("‹ All experiments"), self)
        self.all.setObjectName("all_experiments")
        self.all.setProperty("role", "flat")
        self.all.setProperty(TAB_PLACE, _LAST)
        self.all.setToolTip(tr("Show all experiments"))
        self.all.clicked.connect(self.all_wanted)
        self._column.addStretch(1)
        self._column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons: dict[str, RailButton] = {}
        self._palette = DARK

    @property
    def buttons(self) -> dict[str, RailButton]:
        """By the name of the experiment."""
        return self._buttons

    def show_entries(self, entries: Sequence[RailEntry], current: str) -> None:
        """List these; ``current`` is the one that is open."""
        for at, entry in enumerate(entries):
            button = self._buttons.get(entry.name)
            if button is None:
                button = self._buttons[entry.name] = RailButton(entry, self)
                button.colors = self._palette
                button.clicked.connect(lambda _=False, name=entry.name: self._choose(name))
                self._column.insertWidget(at + 1, button)
                self.setTabOrder(self.all, button)  # beside it in the chain, and then before it
                self.setTabOrder(button, self.all)
                button.setProperty(TAB_PLACE, at)
            button.show_entry(entry)
            button.setChecked(entry.name == current)

    def _choose(self, name: str) -> None:
        button = self._buttons[name]
        button.setChecked(not button.isChecked())  # until it is open
        self.chosen.emit(name)

    def set_palette(self, palette: Palette) -> None:
        """Take on these colours."""
        self._palette = palette
        for button in self._buttons.values():
            button.colors = palette
            button.update()
