"""Running out of memory, giving it back, and how this process keeps it.

Knows nothing of models or of training.
"""

import ctypes
import platform
from contextlib import suppress

import psutil
import torch

from core.hardware.device_errors import Shortage, TooLittleMemory

# mallopt's parameters, from glibc's malloc.h.
_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_MAX = -1, -2, -4
_TOP_PAD_BYTES = 64 * 2**20
_OUT_OF_MEMORY_TEXTS = (
    "can't allocate memory",  # torch's CPU allocator: a plain RuntimeError
    "not enough memory",  # the same on Windows
    "out of memory",  # CUDA's and MPS's own
    "alloc_failed",  # CUBLAS_STATUS_ALLOC_FAILED
    "bad_alloc",  # C++ below torch
)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an exception means that memory ran out, in any of the ways torch says it."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    text = str(error).lower()
    return isinstance(error, RuntimeError) and any(each in text for each in _OUT_OF_MEMORY_TEXTS)


def require_free(n_bytes: int) -> None:
    """Make sure that so much of the machine's memory is free, before the system ends the process.

    Raises:
        TooLittleMemory: it is not.
    """
    free = psutil.virtual_memory().available
    if free < n_bytes:
        raise TooLittleMemory(Shortage(n_bytes, free))


def has_free(n_bytes: int) -> bool:
    """Whether so much of the machine's memory is free."""
    return int(psutil.virtual_memory().available) >= n_bytes


def free_memory() -> None:
    """Give back what is no longer referenced. Call it after the ``except`` block was left.

    Raises nothing: after some errors of a GPU every call to it fails.
    Does not collect cycles: that would destroy the window's objects from the training thread.
    """
    if torch.cuda.is_initialized():
        with suppress(RuntimeError):
            torch.cuda.empty_cache()
        with suppress(RuntimeError, AttributeError):  # a CPU's build has no such function
            torch._C._host_emptyCache()  # what a save has pinned
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()
    if _is_glibc():
        ctypes.CDLL(None).malloc_trim(0)


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
