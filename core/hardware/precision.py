"""In which precision matrix products are computed, and what follows from it.

Knows nothing of models or of training.
"""

import functools
import math
import platform
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import torch

from core import files
from core.hardware.device import Device, DeviceError
from core.hardware.device_text import device_text
from core.i18n import Message

_DTYPES = {"bf16": torch.bfloat16, "fp16": torch.float16}
_SQUARE, _TRIALS = 512, 6  # of the products that tell whether bf16 is faster
_CLEARLY = 0.85
_BF16_SINCE = 8  # of compute capability
_LARGEST_INFO = 16_000_000  # bytes; some 2,000 for each of the machine's cores


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
            Message("device.no_bf16", device=device_text(device.words)),
            field="training.precision",
        )
    return choice


def has_bf16(device: Device) -> bool:
    """Whether it is there in hardware; software bf16 is slower than float32."""
    if device.kind == "cuda":
        if torch.version.hip is not None:  # every card of AMD's that torch supports
            return True
        # By the card's number: torch's own question is asked of the current card alone.
        return bool(torch.cuda.get_device_properties(device.name).major >= _BF16_SINCE)
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
        lines = files.read_bytes(Path("/proc/cpuinfo"), _LARGEST_INFO).decode().splitlines()
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
