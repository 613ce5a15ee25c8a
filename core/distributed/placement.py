"""Where each process of a run computes: its own GPU, or its part of the processor's cores."""

from dataclasses import replace

from core.distributed.ranks import Ranks
from core.hardware.device import Device, DeviceError, resolve_device
from core.hardware.threads import default_threads
from core.i18n import Message


def threads_of(threads: int, ranks: Ranks) -> int | None:
    """With how many threads this process computes; ``None``: as many as it would alone.

    ``threads``: as the config says; 0: this process's part of the cores.
    """
    if threads or ranks.world_size == 1:
        return threads or None
    return default_threads(ranks.local_size)


def device_of(choice: str, threads: int, ranks: Ranks) -> Device:
    """The device that ``training.device`` means for this process.

    Of several processes each has the GPU of its own number on its machine.

    Raises:
        DeviceError: there is no such device, or several processes cannot share what it names.
    """
    if ranks.world_size == 1:
        return resolve_device(choice, threads)
    device = resolve_device(choice, threads_of(threads, ranks) or 0)
    if device.kind == "mps" or ":" in choice:
        raise DeviceError(Message("ranks.one_device", device=choice, processes=ranks.world_size))
    if device.kind == "cuda":
        device = resolve_device(f"cuda:{ranks.local_rank}")
    return replace(device, words=f"{device.words}, {ranks.world_size} processes")
