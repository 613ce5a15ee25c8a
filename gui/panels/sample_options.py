"""Length, temperature and top k of a sample asked for by hand, in a box beside the prompt."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLabel,
    QSpinBox,
    QToolButton,
    QWidget,
)

from core.config import FIELD_PATHS, SamplingConfig
from gui.style.fonts import scaled_px
from gui.style.icons import icon
from gui.style.outside_text import tip_text
from gui.style.palette import Palette

_BEFORE_TEXT = 7  # px


class _Box(QFrame):
    """What pops up: a click beside it, Esc and Enter close it. No menu: Tab goes through it.

    Signals: ``closed``.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("sample_options_box")
        self.setProperty("role", "popup")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def stand_under(self, button: QWidget) -> None:
        """Below the button, or above it where there is no room; whole on its screen."""
        self.adjustSize()
        room = button.screen().availableGeometry()
        at = button.mapToGlobal(QPoint(0, button.height()))
        if at.y() + self.height() > room.bottom():
            at.setY(at.y() - button.height() - self.height())
        at.setX(max(min(at.x(), room.right() - self.width()), room.left()))
        self.move(at)


class SampleOptions(QToolButton):
    """A button that opens the options; ``applied_to`` reads them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sample_options")
        self.setProperty("role", "flat")
        self.setAccessibleName(self.tr("Length, temperature, top k"))
        self.setToolTip(self.tr("Length, temperature and top k of the next sample"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._box = _Box(self)
        self._box.setAccessibleName(self.accessibleName())
        self._box.closed.connect(self.setFocus)
        self.clicked.connect(self._open)
        self._length = QSpinBox(self._box)
        self._length.setObjectName("sample_length")
        self._length.setRange(1, 100_000)
        self._length.setSuffix(self.tr(" tokens"))
        self._temperature = QDoubleSpinBox(self._box)
        self._temperature.setObjectName("sample_temperature")
        self._temperature.setRange(0.0, 100.0)
        self._temperature.setSingleStep(0.1)
        self._temperature.setDecimals(2)
        self._temperature.setSpecialValueText(self.tr("0 (greedy)"))
        self._top_k = QSpinBox(self._box)
        self._top_k.setObjectName("sample_top_k")
        self._top_k.setRange(0, 1_000_000)
        self._top_k.setSpecialValueText(self.tr("all"))
        form = QFormLayout(self._box)
        form.setContentsMargins(10, 8, 10, 8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for path, editor in (
            ("sampling.max_new_tokens", self._length),
            ("sampling.temperature", self._temperature),
            ("sampling.top_k", self._top_k),
        ):
            spec = FIELD_PATHS[path]
            label = QLabel(spec.label, self._box)
            label.setBuddy(editor)
            editor.setAccessibleName(spec.label)
            editor.lineEdit().setTextMargins(_BEFORE_TEXT, 0, 0, 0)  # no style sheet reaches it
            editor.setToolTip(tip_text(spec.help))
            editor.setMinimumWidth(scaled_px(156))
            form.addRow(label, editor)
            editor.valueChanged.connect(self._say)
        self._say()

    @Slot()
    def _open(self) -> None:
        self._box.stand_under(self)
        self._box.show()
        self._length.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _say(self) -> None:
        """The options in words, on the button."""
        asked = self.applied_to(SamplingConfig())
        length, temperature, top_k = asked.max_new_tokens, asked.temperature, asked.top_k
        text = [self.tr("1 token") if length == 1 else self.tr("{0} tokens").format(f"{length:,}")]
        text.append(self.tr("greedy") if temperature == 0 else f"T {temperature:g}")
        if temperature and top_k:
            text.append(self.tr("top {0}").format(f"{top_k:,}"))
        self.setText(" · ".join(text))

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.setIcon(icon("sliders", colors.muted))

    def show_sampling(self, sampling: SamplingConfig) -> None:
        """Show its length, temperature and top k."""
        self._length.setValue(sampling.max_new_tokens)
        self._temperature.setValue(sampling.temperature)
        self._top_k.setValue(sampling.top_k)

    def applied_to(self, sampling: SamplingConfig) -> SamplingConfig:
        """The same with the options that stand here."""
        return replace(
            sampling,
            max_new_tokens=self._length.value(),
            temperature=self._temperature.value(),
            top_k=self._top_k.value(),
        )
