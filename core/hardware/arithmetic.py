"""How a device computes, as far as a run can choose: TF32, and the same bits each time.

Both are settings of the whole process: each run sets what it wants before its first product.
"""

import os

import torch

from core.hardware.device import Device

_CUBLAS, _CUBLAS_WORKSPACE = "CUBLAS_WORKSPACE_CONFIG", (":4096:8", ":16:8")


def use_arithmetic(device: Device, *, tf32: bool, deterministic: bool) -> None:
    """Set how products are rounded and sums are ordered from now on.

    Args:
        device: a CPU takes neither choice: it is exact already.
        tf32: float32's products in TF32 on a GPU: several times faster, ten bits of mantissa.
        deterministic: a GPU adds in a fixed order, at some cost: flash attention's backward pass
            and the gradients of embeddings do not otherwise.
    """
    on_gpu = device.kind == "cuda"
    wanted = "high" if tf32 and on_gpu else "highest"
    if torch.get_float32_matmul_precision() != wanted:
        torch.set_float32_matmul_precision(wanted)
    fixed = deterministic and on_gpu
    if fixed and os.environ.get(_CUBLAS) not in _CUBLAS_WORKSPACE:
        os.environ[_CUBLAS] = _CUBLAS_WORKSPACE[0]  # torch refuses products without it
    if torch.are_deterministic_algorithms_enabled() != fixed:
        # Not `warn_only`: attention would then keep its faster, unordered backward pass.
        torch.use_deterministic_algorithms(fixed)
        torch._C._set_deterministic_fill_uninitialized_memory(False)  # a pass over each new buffer


def is_to_the_bit(device: Device, *, deterministic: bool, compiled: bool = False) -> bool:
    """Whether a run that is made again or gone on with on the same machine has the same bits.

    Where not, sums are added in an order that is not fixed: it is the same to rounding. Which
    kernels a compiler makes for a GPU is measured there, and may be another each time.
    """
    return device.kind == "cpu" or (device.kind == "cuda" and deterministic and not compiled)
