"""The model group: sizes to choose from, and what the chosen one weighs on this machine.

Counts with ``core.model.memory``; never asks the hardware itself beyond the machine's memory: what
there is to train on is told with ``set_devices``. Until then it counts for a processor in float32.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from core.config import FIELD_PATHS, RunConfig
from core.config.presets import MODEL_PRESETS, ModelPreset
from core.hardware.device_text import device_text
from core.hardware.foreseen import ForeseenDevice, foreseen
from gui.models.draft import Draft
from gui.settings.hints import Hints
from gui.style.outside_text import tip_text
from gui.style.theme import repolish
from gui.widgets.editors import ChoiceEdit
from gui.widgets.field_text import bytes_text, count_text
from gui.widgets.wrapped_label import WrappedLabel

_CUSTOM = "custom"
_AFTER_PAINT_MS = 50
_COUNTED = tuple(
    path
    for path in FIELD_PATHS
    if path.startswith("model.")
    or path
    in (
        *("data.context_length", "optimizer.name", "training.batch_size", "training.precision"),
        "training.device",
    )
)
_ROLES = {"fits": "muted", "tight": "warning", "will not fit": "error"}


class ModelPresetChooser(ChoiceEdit):
    """Names of model sizes; choosing one sets its fields in one undo entry."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__({}, parent)
        self.setObjectName("model_preset")
        self._draft = draft
        self.addItem(self.tr("Custom"), _CUSTOM)
        for name, preset in MODEL_PRESETS.items():
            self.addItem(preset.label, name)
            self.setItemData(self.count() - 1, tip_text(preset.hint), Qt.ItemDataRole.ToolTipRole)
        self.value_edited.connect(self._on_chosen)
        draft.edited.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        fitting = (
            name
            for name, preset in MODEL_PRESETS.items()
            if all(self._draft.value(path) == value for path, value in _fields(preset).items())
        )
        self.show_value(next(fitting, _CUSTOM))

    @Slot(object)
    def _on_chosen(self, name: str) -> None:
        preset = MODEL_PRESETS.get(name)
        if preset is None:  # "custom" is what it is called, nothing to set
            self._refresh()
            return
        changes = _fields(preset)
        stride, context = self._draft.value("data.stride"), self._draft.value("data.context_length")
        if stride == context:  # windows side by side stay so
            changes["data.stride"] = preset.context_length
        self._draft.set_values(changes, self.tr("Model size {name}").format(name=preset.label))


class ModelStats(QFrame):
    """Parameters, and memory against what the device has, in plain words.

    Signals:
        described: the words changed.
    """

    described = Signal()

    def __init__(self, draft: Draft, hints: Hints, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model_stats")
        self.setProperty("role", "raised")
        self._draft = draft
        self._hints = hints
        self._devices: tuple[ForeseenDevice, ...] = ()  # none is known yet
        self._parameters = _label("value", self)
        self._verdict = _label("muted", self)
        self._verdict.setObjectName("model_verdict")
        self._parts = _label("hint", self)
        self._unused = WrappedLabel("warning", self)  # why a GPU that is there is not used
        self._unused.setObjectName("unused_gpu")
        self._unused.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(3)
        for label in (self._parameters, self._verdict, self._parts, self._unused):
            label.setWordWrap(True)
            layout.addWidget(label)
        self._soon = QTimer(self)  # the machine's memory is asked for once the window is painted
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_PAINT_MS)
        self._soon.timeout.connect(self.refresh)
        self._soon.start()
        draft.edited.connect(self._on_edited)

    def set_devices(self, devices: Sequence[ForeseenDevice]) -> None:
        """What a run would have to fit into: the device that the settings choose of these."""
        self._devices = tuple(devices)
        self.refresh()

    def summary(self) -> str:
        """``10.4 M · fits``, for the closed group."""
        return self._hints.model_size

    @Slot(object)
    def _on_edited(self, _paths: Any) -> None:
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Count anew."""
        from core.model import memory as memory_estimate

        config = self._draft.partial(_COUNTED)
        n_vocab = self._hints.n_vocab()
        if config is None or n_vocab is None:
            wanted = (
                self.tr("Fix the marked fields to see the model size.")
                if config is None
                else self.tr("The model size appears once the text is tokenized.")
            )
            self._show("", wanted, "", "muted")
            self._hints.model_size = ""
            return
        count = memory_estimate.n_parameters(config.model, n_vocab, config.data.context_length)
        device, precision = self._device_of(config)
        is_auto = config.training.device.strip().lower() == "auto"
        unused = str(device.instead_of) if is_auto and device.instead_of is not None else ""
        self._unused.setText(unused)
        self._unused.setVisible(bool(unused))
        needed = memory_estimate.estimate(
            config, n_vocab, precision, device.kind, device.total_bytes
        )
        verdict = memory_estimate.verdict(needed.total, device.total_bytes)
        millions = self._millions(count)
        parts = [
            (self.tr("weights"), needed.weights),
            (self.tr("gradients"), needed.gradients),
            (self.tr("optimizer"), needed.optimizer),
            (self.tr("activations"), needed.activations),
        ]
        self._show(
            self.tr("{n} parameters").format(n=millions),
            self._sentence(verdict, needed.total, device),
            " · ".join(f"{name} {bytes_text(size)}" for name, size in parts),
            _ROLES[verdict],
        )
        self._hints.model_size = f"{millions} · {self._spoken(verdict).lower()}"
        self.described.emit()

    def _device_of(self, config: RunConfig) -> tuple[ForeseenDevice, str]:
        """Where the run would compute, and in which precision, as far as that is known."""
        found = foreseen(self._devices, config.training.device, config.training.precision)
        if found is not None:
            return found
        import psutil  # deferred: not needed before the first painted window

        total = psutil.virtual_memory().total
        chosen = config.training.precision
        processor = ForeseenDevice("cpu", "cpu", "", total, "fp32")
        return processor, "fp32" if chosen == "auto" else chosen

    def _sentence(self, verdict: str, needed_bytes: int, device: ForeseenDevice) -> str:
        text = self.tr("{verdict}: about {needed} of {total} memory")
        if device.kind != "cpu":
            text = self.tr("{verdict}: about {needed} of {total} on {device}")
        return text.format(
            verdict=self._spoken(verdict),
            needed=bytes_text(needed_bytes),
            total=bytes_text(device.total_bytes),
            device=device_text(device.text),
        )

    def _spoken(self, verdict: str) -> str:
        return {
            "fits": self.tr("Fits"),
            "tight": self.tr("Tight"),
            "will not fit": self.tr("Will not fit"),
        }[verdict]

    def _millions(self, count: int) -> str:
        if count < 10**6:
            return count_text(count)
        return f"{count / 1e6:.1f} M" if count < 10**9 else f"{count / 1e9:.2f} G"

    def _show(self, parameters: str, verdict: str, parts: str, role: str) -> None:
        self._parameters.setText(parameters)
        self._parameters.setVisible(bool(parameters))
        self._verdict.setText(verdict)
        self._parts.setText(parts)
        self._parts.setVisible(bool(parts))
        if self._verdict.property("role") != role:
            self._verdict.setProperty("role", role)
            repolish(self._verdict)


def _fields(preset: ModelPreset) -> dict[str, Any]:
    return {
        "model.n_layers": preset.n_layers,
        "model.n_heads": preset.n_heads,
        "model.emb_dim": preset.emb_dim,
        "model.qkv_bias": preset.qkv_bias,
        "data.context_length": preset.context_length,
    }


def _label(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
