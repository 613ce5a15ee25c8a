"""Editors of one config field: number, text, choice and switch.

All speak the same way. ``show_value`` takes a value over silently (the form calls it), ``setValue``
acts as a person would (and is heard), ``value()`` reads; ``value_edited(object)`` reports every
change while typing, and ``gesture`` names the visit it belongs to, so that a visit is one undo
entry. Wrong text stays in the editor. Knows a field's ``Spec``, not its path or its config.
"""

import itertools
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from core.config.fields import Kind, Spec
from gui.style.palette import DARK, Palette
from gui.widgets import field_text
from gui.widgets.elided_combo import ElidedCombo

_gestures = itertools.count(1)
_PAGE = 10  # steps that Page Up and Page Down make
_UNIT_GAP = 10  # px between the unit and the box's right edge
_STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: _PAGE,
    Qt.Key.Key_PageDown: -_PAGE,
}


class FieldLineEdit(QLineEdit):
    """A line edit whose undo is the draft's, with a unit drawn inside at the right.

    Signals:
        value_edited: object, the value as ``Spec.value_of`` reads the text.
        committed: Enter was pressed or the focus left.
    """

    value_edited = Signal(object)
    committed = Signal()

    def __init__(self, spec: Spec, parent: QWidget | None = None, step: int = 1) -> None:
        super().__init__(parent)
        self._spec = spec
        self._step = step
        self._muted = QColor(DARK.muted)
        self._unit = ""
        self._showing = False
        self._before: Any = None
        self.gesture = next(_gestures)
        self._show_unit(spec.unit)
        self.textChanged.connect(self._on_text_changed)
        self.editingFinished.connect(self._on_editing_finished)

    def value(self) -> Any:
        """What the text says: a value, or the text itself where it cannot be read."""
        return self._spec.value_of(self.text())

    def setValue(self, value: Any) -> None:
        """Enter a value as a person would."""
        self.setText(self.text_of(value))

    def show_value(self, value: Any) -> None:
        """Show a value without reporting it. A text that already says it stays as it was typed."""
        if self.value() == value and self.text():
            return
        self._set_silently(self.text_of(value))

    def text_of(self, value: Any) -> str:
        """How a value is written, so that :meth:`value` reads it back exactly."""
        return field_text.show(self._spec, value)

    def set_palette(self, palette: Palette) -> None:
        """Take the colours over."""
        self._muted = QColor(palette.muted)
        self.update()

    def end_gesture(self) -> None:
        """What is entered from now on is an undo entry of its own."""
        self.gesture = next(_gestures)
        self._before = None

    def event(self, event: QEvent) -> bool:
        # Undo and redo belong to the whole form, not to the letters in one box.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_undo(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            event.ignore()
            return
        steps = _STEPS.get(Qt.Key(event.key()))
        numeric = self._spec.kind not in (Kind.TEXT, Kind.PATH)
        if numeric and steps is not None:
            self._step_by(steps)
        elif event.key() == Qt.Key.Key_Escape and self._before not in (None, self.text()):
            self.setText(self._before)
            self.end_gesture()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._unit:
            return
        painter = QPainter(self)
        painter.setPen(self._muted)
        place = QRect(0, 0, self.width() - _UNIT_GAP, self.height())
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit
        )
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_unit()

    def _step_by(self, steps: int) -> None:
        value = field_text.stepped(self._spec, self.value(), steps, self._step)
        if value != self.value():
            self.setText(self.text_of(value))
        self.selectAll()

    def _on_text_changed(self, _text: str) -> None:
        value = self.value()
        is_count = not isinstance(value, str) or self._spec.kind is Kind.INT
        self._show_unit(self._spec.unit if is_count else "")
        if not self._showing:
            self.value_edited.emit(value)

    def _on_editing_finished(self) -> None:
        self.end_gesture()
        value = self.value()
        if not isinstance(value, str):  # 0.001 -> 1.00e-3: the same number, in one way of writing
            self._set_silently(self.text_of(value))
        self._before = self.text()
        self.committed.emit()

    def _set_silently(self, text: str) -> None:
        if text == self.text():
            return
        cursor = self.cursorPosition()
        self._showing = True
        self.setText(text)
        self._showing = False
        self.setCursorPosition(min(cursor, len(text)) if self.hasFocus() else 0)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        self._before = self.text()

    def _show_unit(self, unit: str) -> None:
        if unit != self._unit:
            self._unit = unit
            self._fit_unit()
            self.update()

    def _fit_unit(self) -> None:
        width = self.fontMetrics().horizontalAdvance(self._unit)
        self.setTextMargins(0, 0, width + _UNIT_GAP // 2 if self._unit else 0, 0)


class ChoiceEdit(ElidedCombo):
    """A combo box over values with words for each; the wheel scrolls the form, not the choice.

    Signals:
        value_edited: object, the chosen value.
    """

    value_edited = Signal(object)

    def __init__(self, choices: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gesture = None  # each choice is an undo entry of its own
        self._showing = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        for value, text in choices.items():
            self.addItem(text, value)
        self.currentIndexChanged.connect(self._on_index_changed)

    def value(self) -> Any:
        """The chosen value."""
        return self.currentData()

    def setValue(self, value: Any) -> None:
        """Choose a value, or the words for it, as a person would."""
        index = self.findData(value)
        if index < 0:
            index = super().findText(str(value))
        if index >= 0:
            self.setCurrentIndex(index)

    def setCurrentText(self, text: str) -> None:
        """As :meth:`setValue`."""
        self.setValue(text)

    def show_value(self, value: Any) -> None:
        """Show a value without reporting it; one that is no choice leaves the box empty."""
        self._showing = True
        self.setCurrentIndex(self.findData(value))
        self._showing = False

    def _on_index_changed(self, index: int) -> None:
        if not self._showing and index >= 0:
            self.value_edited.emit(self.itemData(index))


class SwitchEdit(QCheckBox):
    """A check box.

    Signals:
        value_edited: object, a bool.
    """

    value_edited = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.gesture = None
        self._showing = False
        self.toggled.connect(self._on_toggled)

    def value(self) -> bool:
        """Whether it is on."""
        return self.isChecked()

    def setValue(self, value: bool) -> None:
        """Switch as a person would."""
        self.setChecked(value)

    def show_value(self, value: Any) -> None:
        """Show a value without reporting it."""
        self._showing = True
        self.setChecked(value is True)
        self._showing = False

    def _on_toggled(self, on: bool) -> None:
        if not self._showing:
            self.value_edited.emit(on)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )
