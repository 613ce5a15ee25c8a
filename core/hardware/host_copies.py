"""Many tensors brought to the CPU at once, as a checkpoint needs them.

From a GPU into memory that cannot be swapped: the copies run one behind the other while this
thread asks for the next, and are waited for once. Knows nothing of what the tensors are.
"""

from collections.abc import Mapping

import torch
from torch import Tensor

from core.hardware.device import Device
from core.hardware.memory import has_free, is_out_of_memory

# Torch rounds each such block up to a power of two; as much again is left to others.
_ROOM = 3


def to_host(tensors: Mapping[str, Tensor], device: Device) -> dict[str, Tensor]:
    """The tensors on the CPU; those that are there already, or hold nothing, as they are.

    Raises:
        RuntimeError, MemoryError: there is no room, or the device failed.
    """
    place = torch.device(device.name)
    far = [name for name, each in tensors.items() if each.device == place]
    found = {name: each.detach() for name, each in tensors.items()}
    if device.kind == "cuda" and _has_room(sum(found[name].nbytes for name in far)):
        try:
            return found | _pinned({name: found[name] for name in far}, device)
        except RuntimeError as error:
            if not is_out_of_memory(error):  # the system may allow less than there is
                raise
    return {name: each if each.is_meta else each.cpu() for name, each in found.items()}


def _pinned(tensors: Mapping[str, Tensor], device: Device) -> dict[str, Tensor]:
    copies = {}
    for name, each in tensors.items():
        pinned = torch.empty(each.shape, dtype=each.dtype, pin_memory=True)
        copies[name] = pinned.copy_(each, non_blocking=True)
    torch.cuda.synchronize(device.name)
    return copies


def _has_room(n_bytes: int) -> bool:
    """Whether so much memory may be pinned: what an earlier save has pinned is used again."""
    stats = torch.cuda.host_memory_stats()
    kept = stats.get("allocated_bytes.current", 0) - stats.get("active_bytes.current", 0)
    return has_free(max(0, _ROOM * n_bytes - kept))
