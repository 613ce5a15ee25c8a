"""Whether what a run needs is there, asked before a model is built.

Knows nothing of storage, of threads or of any window.
"""

from core.config import RunConfig
from core.hardware.device import resolve_device
from core.hardware.device_text import device_text
from core.hardware.precision import resolve_precision
from core.i18n import Message, MessageError
from core.model.memory import estimate, verdict


class BeyondMemoryError(MessageError):
    """A run that the device's memory cannot hold.

    Attributes:
        field: the config field that needs most of it.
    """

    def __init__(self, what: Message, field: str) -> None:
        super().__init__(what)
        self.field = field


def require_memory(config: RunConfig, n_vocab: int) -> None:
    """Make sure that training, as it is estimated, fits into the device's memory.

    Raises:
        BeyondMemoryError: it does not, with both numbers.
        DeviceError: there is no such device.
    """
    device = resolve_device(config.training.device, config.training.threads)
    precision = resolve_precision(config.training.precision, device)
    needed = estimate(config, n_vocab, precision, device.kind, device.total_bytes)
    if verdict(needed.total, device.total_bytes) != "will not fit":
        return
    of_batch = needed.activations > needed.total // 2
    told = Message(
        "memory.too_large",
        needed_gb=needed.total / 1e9,
        there_gb=device.total_bytes / 1e9,
        device=device_text(device.words),
    )
    raise BeyondMemoryError(told, "training.batch_size" if of_batch else "model.n_layers")
