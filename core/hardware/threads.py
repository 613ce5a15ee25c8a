"""With how many threads a CPU computes.

Knows nothing of models or of training.
"""

import os

import psutil
import torch

_OF_A_LARGE_MACHINE = 64
_MOST_A_CORE = 4


def physical_cores() -> int:
    """Cores this process may use, not counting hardware threads twice."""
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = min(cores, len(os.sched_getaffinity(0)))
    return cores


def default_threads(processes: int = 1) -> int:
    """All cores but one, which the window keeps, shared by so many processes; at least one."""
    return max(1, (physical_cores() - 1) // processes)


def most_threads() -> int:
    """More than these only get into each other's way, and into that of the rest of the machine.

    A run that was made on a larger machine goes on with its own number, and so with its own bits.
    """
    return max(_OF_A_LARGE_MACHINE, _MOST_A_CORE * (os.cpu_count() or 1))


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
