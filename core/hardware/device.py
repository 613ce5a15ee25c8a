"""Which devices there are, and what goes to one and comes from it.

Knows nothing of models or of training. Some of it can run on one kind of machine only and says so.
"""

import os
import platform
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import psutil
import torch
from torch import Tensor

from core import files
from core.hardware.gpu_support import TorchBuild, why_no_cuda, why_not_card
from core.hardware.nvml import CardFacts, driver_facts, visible_cards
from core.hardware.threads import default_threads, most_threads, physical_cores
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
        words: as it is stored, in English; ``device_text`` says it in any language.
        total_bytes: its memory.
        instead_of: why a GPU that is there is not used, where that is so.
    """

    name: str
    kind: str
    words: str
    total_bytes: int
    instead_of: Message | None = None


def resolve_device(choice: str, threads: int = 0) -> Device:
    """The device that ``training.device`` names; ``"auto"``: CUDA, then MPS, then the CPU.

    Of several cards auto takes the first that PyTorch has code for. Where an NVIDIA card is there
    and cannot be used, the device that is taken instead says why in ``instead_of``.

    ``threads``: with which a CPU computes; 0: :func:`default_threads`.

    Raises:
        DeviceError: there is no such device; says which there are.
    """
    wanted = choice.strip().lower()
    if wanted == "auto":
        cuda, why_not = _first_cuda()
        if cuda is not None:
            return cuda
        other = resolve_device("mps" if _has_mps() else "cpu", threads)
        return replace(other, instead_of=why_not)
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
            device, why_not = _cuda(index)
            if why_not is not None:
                raise DeviceError(why_not)
            return device
    if kind == "cuda" and not torch.cuda.is_available() and (number.isdecimal() or not number):
        why_not = _why_no_cuda()
        if why_not is not None:
            raise DeviceError(why_not)
    raise DeviceError(Message("device.missing", choice=choice, devices=_what_there_is()))


def _first_cuda() -> tuple[Device | None, Message | None]:
    """The first card that can be used; else why the first one cannot, if there is one."""
    if not torch.cuda.is_available():
        return None, _why_no_cuda()
    problems = []
    for index in range(torch.cuda.device_count()):
        device, why_not = _cuda(index)
        if why_not is None:
            return device, None
        problems.append(why_not)
    return None, problems[0] if problems else None


def _why_no_cuda() -> Message | None:
    """Why CUDA shows no card; ``None``: there is none, or a person has hidden all."""
    driver = driver_facts()
    if driver is None:
        return None
    visible = visible_cards(driver.cards, os.environ)
    return why_no_cuda(replace(driver, cards=tuple(visible)), torch_build())


def _cuda(index: int) -> tuple[Device, Message | None]:
    """A card that CUDA shows, and why it cannot be used, if it cannot."""
    properties = torch.cuda.get_device_properties(index)
    device = Device(f"cuda:{index}", "cuda", properties.name, properties.total_memory)
    capability = properties.major, properties.minor
    card = CardFacts(properties.name, capability, properties.total_memory)
    return device, why_not_card(card, torch_build())


def torch_build() -> TorchBuild:
    """The installed PyTorch; of one for AMD's cards no architectures."""
    is_nvidias = torch.version.cuda is not None
    architectures = tuple(torch.cuda.get_arch_list()) if is_nvidias else ()
    return TorchBuild(str(torch.__version__), torch.version.cuda or "", architectures)


def gpu_uuid(device: Device) -> str:
    """By which NVIDIA's driver knows the card; empty: it has no such name."""
    uuid = getattr(torch.cuda.get_device_properties(device.name), "uuid", None)
    return "" if uuid is None else f"GPU-{uuid}"


def use_device(device: Device) -> None:
    """Make it the calling thread's own, so that nothing of it begins a second card's context."""
    if device.kind == "cuda":
        torch.cuda.set_device(device.name)


def gpu_facts(device: Device) -> dict[str, str]:
    """On what a GPU's bits depend besides the program: by name, as a run's circumstances have it.

    Empty on a CPU, whose facts are told elsewhere.
    """
    if device.kind != "cuda":
        return {"gpu": device.words} if device.kind == "mps" else {}
    properties = torch.cuda.get_device_properties(device.name)
    driver = driver_facts()
    return {
        "gpu": properties.name,
        "compute_capability": f"{properties.major}.{properties.minor}",
        "driver": driver.version if driver else "",
        "cuda": str(torch.version.cuda or torch.version.hip or ""),
    }


def require_threads(threads: int) -> Message | None:
    """What to tell of a number of threads that is more than the machine has cores; else ``None``.

    Raises:
        DeviceError: it is more than any use; they would hold up the whole machine.
    """
    cores, most = os.cpu_count() or 1, most_threads()
    if threads > most:
        told = Message("device.too_many_threads", threads=threads, cores=cores, most=most)
        raise DeviceError(told, "training.threads")
    if threads > cores:
        return Message("device.threads_beyond_cores", threads=threads, cores=cores)
    return None


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


def copy_to_device(target: Tensor, tensor: Tensor, device: Device) -> None:
    """As :func:`to_device`, into a tensor that is there already."""
    if device.kind == "cuda":
        target.copy_(tensor.pin_memory(), non_blocking=True)
    else:
        target.copy_(tensor)


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
