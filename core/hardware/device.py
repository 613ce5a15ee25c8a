"""The only place that asks what hardware there is, and that speaks to one kind in its own way.

Knows nothing of models or of training. Some of it can run on one kind of machine only and says so.
"""

import ctypes
import functools
import math
import os
import platform
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import psutil
import torch
from torch import Tensor

# mallopt's parameters, from glibc's malloc.h.
_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_MAX = -1, -2, -4
_TOP_PAD_BYTES = 64 * 2**20
_DTYPES = {"bf16": torch.bfloat16, "fp16": torch.float16}
_OUT_OF_MEMORY_WORDS = (
    "can't allocate memory",  # torch's CPU allocator: a plain RuntimeError
    "not enough memory",  # the same on Windows
    "out of memory",  # CUDA's and MPS's own
    "alloc_failed",  # CUBLAS_STATUS_ALLOC_FAILED
    "bad_alloc",  # C++ below torch
)
_SQUARE, _TRIALS = 512, 6  # of the products that tell whether bf16 is faster
_CLEARLY = 0.85


class DeviceError(ValueError):
    """A device or precision that is not there.

    The message says what is; ``field`` is the config field that asked.
    """

    def __init__(self, message: str, field: str = "training.device") -> None:
        super().__init__(message)
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
    raise DeviceError(
        f'This machine has no device "{choice}" that PyTorch can use. Choose {_what_there_is()}.'
    )


def _what_there_is() -> str:
    found = [f"cuda:{index}" for index in range(torch.cuda.device_count())]
    found += ["mps"] if _has_mps() else []
    *first, last = ["auto", "cpu", *found]
    return f"{', '.join(first)} or {last}"


def _has_mps() -> bool:
    return torch.backends.mps.is_available()


def _cpu_memory() -> int:
    total = int(psutil.virtual_memory().total)
    try:  # a container may be allowed less than the machine has
        return min(total, int(Path("/sys/fs/cgroup/memory.max").read_text()))
    except (OSError, ValueError):  # no such file, or "max"
        return total


def resolve_precision(choice: str, device: Device) -> str:
    """``"fp32"``, ``"bf16"`` or ``"fp16"`` for ``training.precision``.

    Auto takes bf16 where the hardware computes in it (a CPU: and computes faster, which not all do
    that have the instructions), fp16 on a CUDA GPU without, else fp32.

    Raises:
        DeviceError: bf16 on a GPU that has none.
    """
    if choice == "auto":
        if device.kind == "mps":  # float32 is what MPS is sure of
            return "fp32"
        if has_bf16(device) and (device.kind != "cpu" or _bf16_is_faster()):
            return "bf16"
        return "fp16" if device.kind == "cuda" else "fp32"
    if choice == "bf16" and device.kind == "cuda" and not has_bf16(device):
        raise DeviceError(
            f"{device.words} cannot compute in bf16; choose auto, fp16 or fp32",
            field="training.precision",
        )
    return choice


def has_bf16(device: Device) -> bool:
    """Whether it is there in hardware; software bf16 is slower than float32."""
    if device.kind == "cuda":
        with torch.cuda.device(device.name):
            return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    if device.kind != "cpu":
        return False
    capabilities = torch.cpu.get_capabilities()
    if any(capabilities.get(name) for name in ("avx512_bf16", "amx_bf16")):
        return True
    return platform.machine() in ("aarch64", "arm64") and "bf16" in _cpu_flags()


@functools.cache
def _bf16_is_faster() -> bool:
    """Whether this CPU multiplies matrices clearly faster in bf16: measured once, in about 30 ms.

    Processors with the same instructions differ: some double their speed, some halve it.
    """
    best = {torch.float32: math.inf, torch.bfloat16: math.inf}
    squares = {dtype: torch.ones(_SQUARE, _SQUARE, dtype=dtype) for dtype in best}
    for _ in range(_TRIALS):  # by turns, so that a busy moment meets both
        for dtype, square in squares.items():
            began = time.perf_counter()
            square @ square
            best[dtype] = min(best[dtype], time.perf_counter() - began)
    return best[torch.bfloat16] < _CLEARLY * best[torch.float32]


def _cpu_flags() -> set[str]:
    """Linux only; elsewhere empty."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return set()
    named = (line.partition(":")[2] for line in lines if line.startswith(("flags", "Features")))
    return set(next(named, "").split())


def autocast(precision: str, device: Device) -> AbstractContextManager[object]:
    """The matrix products of a pass in ``precision``; weights and sums stay in float32."""
    if precision == "fp32":
        return nullcontext()
    return torch.autocast(device.kind, dtype=_DTYPES[precision])


def make_scaler(precision: str, device: Device) -> torch.amp.GradScaler:
    """A loss scaler: fp16's gradients would underflow without. Otherwise it does nothing."""
    return torch.amp.GradScaler(device.kind, enabled=precision == "fp16")


def memory_used(device: Device) -> int:
    """Bytes this program holds on the device."""
    if device.kind == "cuda":
        return int(torch.cuda.memory_reserved(device.name))
    if device.kind == "mps":
        return int(torch.mps.driver_allocated_memory())
    return int(psutil.Process().memory_info().rss)


def memory_available(device: Device) -> int:
    """Bytes this program could hold on the device: what it has now and what is free."""
    if device.kind == "cuda":
        free, _ = torch.cuda.mem_get_info(device.name)
        return int(free) + memory_used(device)
    if device.kind == "mps":
        return device.total_bytes
    available = int(psutil.virtual_memory().available)
    return min(device.total_bytes, available + memory_used(device))


def memory_total(device: Device) -> int:
    """Bytes the device has."""
    return device.total_bytes


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an exception means that memory ran out, in any of the ways torch says it."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    words = str(error).lower()
    return isinstance(error, RuntimeError) and any(each in words for each in _OUT_OF_MEMORY_WORDS)


def free_memory() -> None:
    """Give back what is no longer referenced. Call it after the ``except`` block was left.

    Does not collect cycles: that would destroy the window's objects from the training thread.
    """
    if torch.cuda.is_initialized():
        torch.cuda.empty_cache()
    if _has_mps():
        torch.mps.empty_cache()
    if _is_glibc():
        ctypes.CDLL(None).malloc_trim(0)


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


def tune_products(device: Device) -> None:
    """TF32 for float32's matrix products on a GPU: several times faster, ten bits of mantissa."""
    if device.kind == "cuda":
        torch.set_float32_matmul_precision("high")


def rng_state(device: Device) -> tuple[Tensor, ...]:
    """Torch's random state: the CPU's, and the device's own where it has one."""
    if device.kind == "cuda":
        return torch.get_rng_state(), torch.cuda.get_rng_state(device.name)
    if device.kind == "mps":
        return torch.get_rng_state(), torch.mps.get_rng_state()
    return (torch.get_rng_state(),)


def restore_rng(states: Sequence[Tensor], device: Device) -> None:
    """Bring back what :func:`rng_state` gave for the same kind of device.

    Raises:
        ValueError: the states are of another kind of device.
    """
    expected = 1 if device.kind == "cpu" else 2
    if len(states) != expected:
        raise ValueError(f"{len(states)} random states, but {device.kind} has {expected}")
    torch.set_rng_state(states[0])
    if device.kind == "cuda":
        torch.cuda.set_rng_state(states[1], device.name)
    elif device.kind == "mps":
        torch.mps.set_rng_state(states[1])


def synchronize(device: Device) -> None:
    """Wait until the device has done what it was given. The CPU always has."""
    if device.kind == "cuda":
        torch.cuda.synchronize(device.name)
    elif device.kind == "mps":
        torch.mps.synchronize()


def physical_cores() -> int:
    """Cores this process may use, not counting hardware threads twice."""
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = min(cores, len(os.sched_getaffinity(0)))
    return cores


def default_threads() -> int:
    """All cores but one, which the window keeps; at least one."""
    return max(1, physical_cores() - 1)


def use_threads(n: int | None = None) -> int:
    """Let torch compute with ``n`` threads (default: :func:`default_threads`); returns how many.

    Acts on the calling thread: call it in the one that trains.
    """
    threads = default_threads() if n is None else n
    torch.set_num_threads(threads)
    return threads


def thread_count() -> int:
    """Threads torch computes with in the calling thread."""
    return torch.get_num_threads()


def machine_words() -> str:
    """The kind of processor, as far as it decides which instructions torch computes with."""
    return f"{platform.machine()}, {torch.backends.cpu.get_cpu_capability()}"


def torch_version() -> str:
    """The version and build of torch."""
    return str(torch.__version__)


def tune_allocator() -> bool:
    """Keep glibc from giving large buffers back to the system at every step; whether it could.

    Each step asks for the same large buffers again, and the system hands them out page by page,
    zeroed: 1.4 times faster steps measured on a CPU with a large vocabulary. The settings act on
    the whole process and last. Elsewhere than on glibc nothing is done.
    """
    if not _is_glibc():
        return False
    libc = ctypes.CDLL(None)
    largest = 2**31 - 1  # the parameters are C ints
    return all(
        libc.mallopt(parameter, value) == 1
        for parameter, value in (
            (_M_MMAP_MAX, 0),
            (_M_TRIM_THRESHOLD, largest),
            (_M_TOP_PAD, _TOP_PAD_BYTES),
        )
    )


def _is_glibc() -> bool:
    return platform.system() == "Linux" and platform.libc_ver()[0] == "glibc"
