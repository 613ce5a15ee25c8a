"""A combo box that writes "…" into a chosen text that does not fit, and lets the wheel scroll."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_BESIDE = 2  # px, that the style leaves beside the text


class ElidedCombo(QComboBox):
    """Both ends of the text stay: files and runs often differ in their last letters.

    Attributes:
        cut: where a text is cut, if not there.
    """

    cut = Qt.TextElideMode.ElideMiddle

    def shown_text(self) -> str:
        """The chosen text as far as there is room for it."""
        text = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        return self.shown_text_of(text)

    def shown_text_of(self, text: str) -> str:
        """A text as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        combo = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(combo, option, field, self).width() - _BESIDE
        line = " ".join(text.split("\n"))
        return self.fontMetrics().elidedText(line, self.cut, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
