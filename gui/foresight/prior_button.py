"""Names the finished run that a forecast learns from, under the header of the loss.

A click declines it, another one accepts it again. Knows no run.
"""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from core.files import printable
from gui.plots.card import HeaderPart
from gui.style.fonts import scaled_px
from gui.style.outside_text import menu_text, tip_text
from gui.style.palette import Palette

_MOST, _LEAST_NAME, _AROUND = 360, 60, 28  # px, of the drawings
_LEAST_HEIGHT = 24  # px, to be hit


class PriorButton(HeaderPart):
    """Signals: ``used_chosen`` (bool): whether the earlier run is to be learned from."""

    used_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton(self)
        self.button.setObjectName("prior_button")
        self.button.setProperty("role", "note")
        self.button.setCheckable(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Ignored)
        self.button.clicked.connect(self._tell)
        self._name, self._is_used = "", False
        self._room = scaled_px(_MOST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, uncut."""
        return self._words(printable(self._name))

    def set_prior(self, name: str, *, is_used: bool) -> None:
        """Name that run; empty: there is none to learn from."""
        self._name, self._is_used = name, is_used
        self.setVisible(bool(name))
        self.button.setChecked(is_used)
        self.button.setAccessibleName(self.text)
        if is_used:
            tip = self.tr(
                "The forecast uses the finished run “{0}”: same model, text, tokenizer "
                "and batch size, peak learning rate within 25%. Click to stop using "
                "it; this is remembered for this run."
            )
        else:
            tip = self.tr(
                "The forecast does not use the finished run “{0}”. Click to use it again."
            )
        self.button.setToolTip(tip_text(tip.format(name)))
        self._show()

    def set_palette(self, palette: Palette) -> None:
        """Its colours are the style sheet's."""

    def set_header_width(self, width_px: int) -> None:
        """The line beside it leaves so much."""
        room = min(width_px, scaled_px(_MOST))
        if room != self._room:
            self._room = room
            self._show()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(self.button.fontMetrics().height() + 4, _LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low plot there is no line for it."""
        self.button.setVisible(self.height() >= self.sizeHint().height())
        super().resizeEvent(event)

    def _words(self, name: str) -> str:
        if self._is_used:
            return self.tr("forecast uses '{0}' ×").format(name)
        return self.tr("use '{0}'").format(name)

    def _show(self) -> None:
        """The name is cut in its middle where there is little room, or left to the tool tip."""
        metrics = self.button.fontMetrics()
        around = metrics.horizontalAdvance(self._words("")) + scaled_px(_AROUND)
        room = self._room - around
        if room >= scaled_px(_LEAST_NAME):
            name = metrics.elidedText(printable(self._name), Qt.TextElideMode.ElideMiddle, room)
            self.button.setText(menu_text(self._words(name)))
        else:
            self.button.setText(self.tr("earlier run ×") if self._is_used else self.tr("use run"))

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        self.used_chosen.emit(on)
