"""Which devices there are, and what goes to one and comes from it.

Knows nothing of models or of training. Some of it can run on one kind of machine only and says so.
"""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil
import torch
from torch import Tensor

from core import files
from core.hardware.threads import default_threads, physical_cores
from core.i18n import Message, MessageError


class DeviceError(MessageError, ValueError):
    """A device or precision that is not there.

    Says what is; ``field`` is the config field that asked.
    """

    def __init__(self, what: Message, field: str = "training.device") -> None:
        super().__init__(what)
        self.field = field


@dataclass(frozen=True, slots=True)
class Device:
    """Where a run computes.

    Attributes:
        name: as torch names it: ``"cpu"``, ``"cuda:0"``, ``"mps"``.
        kind: ``"cpu"``, ``"cuda"`` or ``"mps"``.
        words: as a person reads it.
        total_bytes: its memory.
    """

    name: str
    kind: str
    words: str
    total_bytes: int


def resolve_device(choice: str, threads: int = 0) -> Device:
    """The device that ``training.device`` names; ``"auto"``: CUDA, then MPS, then the CPU.

    ``threads``: with which a CPU computes; 0: :func:`default_threads`.

    Raises:
        DeviceError: there is no such device; says which there are.
    """
    wanted = choice.strip().lower()
    if wanted == "auto":
        wanted = "cuda" if torch.cuda.is_available() else "mps" if _has_mps() else "cpu"
    if wanted == "cpu":
        words = f"CPU, {threads or default_threads()} of {physical_cores()} cores"
        return Device("cpu", "cpu", words, _cpu_memory())
    if wanted == "mps" and _has_mps():
        words = f"Apple GPU ({platform.machine()})"
        return Device("mps", "mps", words, int(torch.mps.recommended_max_memory()))
    kind, _, number = wanted.partition(":")
    if kind == "cuda" and torch.cuda.is_available() and (number.isdecimal() or wanted == "cuda"):
        index = int(number or 0)
        if index < torch.cuda.device_count():
            properties = torch.cuda.get_device_properties(index)
            return Device(f"cuda:{index}", "cuda", properties.name, properties.total_memory)
    raise DeviceError(Message("device.missing", choice=choice, devices=_what_there_is()))


def _what_there_is() -> list[str]:
    found = [f"cuda:{index}" for index in range(torch.cuda.device_count())]
    found += ["mps"] if _has_mps() else []
    return ["auto", "cpu", *found]


def _has_mps() -> bool:
    return torch.backends.mps.is_available()


def _cpu_memory() -> int:
    total = int(psutil.virtual_memory().total)
    try:  # a container may be allowed less than the machine has
        return min(total, int(files.read_bytes(Path("/sys/fs/cgroup/memory.max"), 100)))
    except (OSError, ValueError):  # no such file, or "max"
        return total


def to_device(tensor: Tensor, device: Device) -> Tensor:
    """A CPU tensor on the device; to a GPU without waiting, from memory that cannot be swapped."""
    if device.kind == "cuda":
        return tensor.pin_memory().to(device.name, non_blocking=True)
    return tensor.to(device.name)


def read_later(numbers: Tensor, device: Device) -> Callable[[], list[float]]:
    """A few numbers on their way to this thread; the answer waits until they are there.

    From a GPU they go into memory that cannot be swapped while it works on; nothing waits now.
    """
    if device.kind != "cuda":
        return numbers.detach().clone().tolist
    arrived = torch.empty(numbers.shape, dtype=numbers.dtype, pin_memory=True)
    arrived.copy_(numbers.detach(), non_blocking=True)
    copied = torch.cuda.Event()
    copied.record(torch.cuda.current_stream(device.name))

    def read() -> list[float]:
        copied.synchronize()
        found: list[float] = arrived.tolist()
        return found

    return read


def reads_late(device: Device) -> bool:
    """Whether asking for a number makes the thread wait for all that the device was given."""
    return device.kind == "cuda"


def machine_text() -> str:
    """The kind of processor, as far as it decides which instructions torch computes with."""
    return f"{platform.machine()}, {torch.backends.cpu.get_cpu_capability()}"


def torch_version() -> str:
    """The version and build of torch."""
    return str(torch.__version__)
