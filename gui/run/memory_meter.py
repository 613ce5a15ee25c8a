"""How much memory the training takes, asked once a second while a run is on. Draws nothing."""

import sys

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_EVERY_MS = 1_000


class MemoryMeter(QObject):
    """Signals: ``measured``: str device, float used bytes, float total bytes."""

    measured = Signal(str, float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = "cpu"
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.measure)

    def begin(self, device: str) -> None:
        """Measure this device (torch's name for it) from now on."""
        self._device = device
        self._timer.start()
        self.measure()

    def end(self) -> None:
        """Measure no more."""
        self._timer.stop()

    @Slot()
    def measure(self) -> None:
        """Measure now."""
        used, total = _process_memory()
        name = "CPU"
        if self._device.startswith("cuda") and "torch" in sys.modules:
            import torch

            free, total = torch.cuda.mem_get_info(self._device)
            used, name = total - free, "GPU"
        elif self._device.startswith("mps") and "torch" in sys.modules:
            import torch

            used, name = torch.mps.driver_allocated_memory(), "MPS"
        self.measured.emit(name, float(used), float(total))


def _process_memory() -> tuple[int, int]:
    """Memory of this process and of the machine, in bytes."""
    import psutil  # deferred: nobody needs it before the first run

    return psutil.Process().memory_info().rss, psutil.virtual_memory().total
