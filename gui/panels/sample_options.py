"""Length, temperature and top k of a sample asked for by hand, in a menu beside the prompt."""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from core.config import FIELD_PATHS, SamplingConfig
from gui.style.fonts import scaled_px
from gui.style.icons import icon
from gui.style.outside_text import tip_text
from gui.style.palette import Palette


class SampleOptions(QToolButton):
    """A button that opens the options; ``applied_to`` reads them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sample_options")
        self.setProperty("role", "flat")
        self.setAccessibleName(self.tr("Length, temperature, top k"))
        self.setToolTip(self.tr("Length, temperature and top k of the next sample"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._length = QSpinBox()
        self._length.setObjectName("sample_length")
        self._length.setRange(1, 100_000)
        self._length.setSuffix(self.tr(" tokens"))
        self._temperature = QDoubleSpinBox()
        self._temperature.setObjectName("sample_temperature")
        self._temperature.setRange(0.0, 100.0)
        self._temperature.setSingleStep(0.1)
        self._temperature.setDecimals(2)
        self._temperature.setSpecialValueText(self.tr("0 (greedy)"))
        self._top_k = QSpinBox()
        self._top_k.setObjectName("sample_top_k")
        self._top_k.setRange(0, 1_000_000)
        self._top_k.setSpecialValueText(self.tr("all"))
        form_widget = QWidget()
        form = QFormLayout(form_widget)
        form.setContentsMargins(10, 8, 10, 8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for path, editor in (
            ("sampling.max_new_tokens", self._length),
            ("sampling.temperature", self._temperature),
            ("sampling.top_k", self._top_k),
        ):
            spec = FIELD_PATHS[path]
            label = QLabel(spec.label)
            label.setBuddy(editor)
            editor.setToolTip(tip_text(spec.help))
            editor.setMinimumWidth(scaled_px(130))
            form.addRow(label, editor)
            editor.valueChanged.connect(self._say)
        menu = QMenu(self)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(form_widget)
        menu.addAction(holder)
        self.setMenu(menu)
        self._say()

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
