"""Torch's random state on a device: taken out and put back.

Knows nothing of models or of training.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from core.hardware.device import Device


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
