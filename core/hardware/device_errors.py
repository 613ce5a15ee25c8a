"""What torch says when a device fails, told apart: spoiled for this process, or without memory.

Knows nothing of models or of training.
"""

import re
from dataclasses import dataclass

import psutil

_UNITS = {"bytes": 1, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30, "KB": 2**10, "MB": 2**20}
_UNITS |= {"GB": 2**30}  # MPS counts in 1024s too
_SIZE = r"([0-9]+(?:\.[0-9]+)?) (bytes|KiB|MiB|GiB|KB|MB|GB)"

# CUDA's "sticky" errors, as its runtime names them: every later call in the process fails.
_SPOILED = (
    "device-side assert",
    "an illegal memory access",
    "an illegal instruction",
    "misaligned address",
    "invalid program counter",
    "hardware stack error",
    "address space",
    "launch failure",
    "the launch timed out",
    "uncorrectable",  # ECC, NVLink
    "context is destroyed",
    "unknown error",  # what a laptop's GPU says after a sleep
)


def device_failure(error: BaseException) -> str:
    """What ended the use of a GPU in this process, in CUDA's words; empty: nothing of the kind."""
    said = re.match(r"(?:CUDA|HIP) error: (.*)", str(error))
    if not isinstance(error, RuntimeError) or said is None:
        return ""
    text = said[1].strip()
    return text if any(each in text.lower() for each in _SPOILED) else ""


@dataclass(frozen=True, slots=True)
class Shortage:
    """Memory that was asked for at once, and what was free then, in bytes."""

    needed: int
    free: int


class TooLittleMemory(MemoryError):
    """Less is free than will be asked for; ``shortage`` has the numbers."""

    def __init__(self, shortage: Shortage) -> None:
        super().__init__("not enough memory")
        self.shortage = shortage


def shortage_of(error: BaseException) -> Shortage | None:
    """The numbers of an error that means that memory ran out; ``None``: it has none."""
    if isinstance(error, TooLittleMemory):
        return error.shortage
    text = str(error)
    needed = _size(rf"[Tt]ried to allocate {_SIZE}", text)
    if needed is None:
        return None
    free = _size(rf"of which {_SIZE} is free", text)  # CUDA
    if free is None and (allowed := _size(rf"max allowed: {_SIZE}", text)) is not None:  # MPS
        used = _size(rf"MPS allocated: {_SIZE}", text), _size(rf"other allocations: {_SIZE}", text)
        free = max(0, allowed - sum(each or 0 for each in used))
    if free is None:
        free = int(psutil.virtual_memory().available)
    return Shortage(needed, free)


def _size(pattern: str, text: str) -> int | None:
    found = re.search(pattern, text)
    return None if found is None else int(float(found[1]) * _UNITS[found[2]])
