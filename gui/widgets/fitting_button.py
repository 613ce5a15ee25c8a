"""A button that shows a shorter text where its own does not fit."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)


class FittingButton(QPushButton):
    """``text()`` is the whole text, also where the short one is seen; a tool tip has it then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_texts(self, whole: str, short: str = "") -> None:
        """Say this, or ``short`` where there is no room for it."""
        self._short = short
        self.setText(whole)
        self.setToolTip(whole if short else "")

    def shown_text(self) -> str:
        """The text that is seen."""
        return (
            self.text() if not self._short or self._whole_width() <= self.width() else self._short
        )

    def _whole_width(self) -> int:
        return super().sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        if not self._short:
            return whole
        text, short = map(self.fontMetrics().horizontalAdvance, (self.text(), self._short))
        return QSize(whole.width() - text + short, whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
