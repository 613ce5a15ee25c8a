"""How much memory the training takes, asked once a second while a run is on. Draws nothing.

A GPU's is told by the run itself, with its steps: asking here would begin a CUDA context of this
thread's own, and fail where the card does.
"""

import sys

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.hardware.foreseen import card_bytes
from core.messages.events import StepDone

_EVERY_MS = 1_000


class MemoryMeter(QObject):
    """Signals: ``measured``: str device, float used bytes, float total bytes."""

    measured = Signal(str, float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = "cpu"
        self._card_bytes = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.measure)

    def begin(self, device: str) -> None:
        """Measure this device (torch's name for it) from now on."""
        self._device = device
        self._card_bytes = card_bytes(device) if device.startswith("cuda") else 0
        if not device.startswith("cuda"):
            self._timer.start()
            self.measure()

    def take(self, step: StepDone) -> None:
        """What a step says of the GPU's memory, where it says something."""
        if self._card_bytes and step.gpu_memory >= 0:
            self.measured.emit("GPU", step.gpu_memory, float(self._card_bytes))

    def end(self) -> None:
        """Measure no more."""
        self._timer.stop()

    @Slot()
    def measure(self) -> None:
        """Measure now."""
        used, total = _process_memory()
        name = "CPU"
        if self._device.startswith("mps") and "torch" in sys.modules:
            import torch

            used, name = torch.mps.driver_allocated_memory(), "MPS"
        self.measured.emit(name, float(used), float(total))


def _process_memory() -> tuple[int, int]:
    """Memory of this process and of the machine, in bytes."""
    import psutil  # deferred: nobody needs it before the first run

    return psutil.Process().memory_info().rss, psutil.virtual_memory().total
