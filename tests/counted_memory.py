"""The peak of the memory that a GPU's passes hold at once, counted without one.

Fake tensors have shapes and no numbers: every operation of two updates is gone through in an
instant, whatever its size, and what it makes is counted for as long as something holds it. They
lie on the CPU, so the branches that a GPU takes are put in the place of the CPU's: attention that
keeps no (T, T) weights, dropout that keeps a mask of bytes, the tuning of the passes. What CUDA's
allocator leaves in holes and what its libraries keep for themselves is not in it.
"""

import weakref
from typing import Any
from unittest.mock import patch

import torch
from torch import Tensor
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.nn import functional
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from core.config import RunConfig
from core.model import cross_entropy, gpt
from core.model.tuning import tuning_for
from core.training.optimizer import gradient_norm, make_optimizer, set_lr

_ROUNDED_TO = 512  # bytes, by CUDA's allocator
_NO_LIMIT = 2**60


class _Held(TorchDispatchMode):
    """Counts the bytes of all storages that are held."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.now = self.peak = 0
        self._known: weakref.WeakSet[torch.UntypedStorage] = weakref.WeakSet()

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        made = func(*args, **(kwargs or {}))
        for each in tree_leaves(made):
            if isinstance(each, Tensor) and each.untyped_storage() not in self._known:
                self._take(each.untyped_storage())
        return made

    def _take(self, storage: torch.UntypedStorage) -> None:
        size = -(-storage.nbytes() // _ROUNDED_TO) * _ROUNDED_TO
        self._known.add(storage)
        self.now += size
        self.peak = max(self.peak, self.now)
        weakref.finalize(storage, self._let_go, size)

    def _let_go(self, size: int) -> None:
        self.now -= size


def counted_peak(config: RunConfig, n_vocab: int, precision: str, device_bytes: int = 0) -> int:
    """Bytes at the peak of two updates on a GPU of so much memory; "fp32" or "bf16"."""
    size = (config.training.batch_size, config.data.context_length)
    with torch.device("meta"):
        shapes = gpt.GPT(config.model, n_vocab, config.data.context_length)
    with (
        FakeTensorMode(allow_non_fake_inputs=True),
        _Held() as held,
        patch.object(gpt, "_written_out", lambda q, k, v, _: _flash(q, k, v)),
        patch.object(functional, "scaled_dot_product_attention", _flash),
        patch.object(functional, "dropout", _dropout),
        patch.object(cross_entropy, "_CACHED_NUMBERS", _NO_LIMIT),
        patch.object(cross_entropy, "_MANY_ROWS", _NO_LIMIT),
        patch.object(torch.Tensor, "item", lambda _: 1.0),  # a fake one has no number
    ):
        model = shapes.to_empty(device="cpu")
        low_bytes = 4 if precision == "fp32" else 2
        model.tune(tuning_for("cuda", device_bytes, n_vocab, low_bytes))
        optimizer = make_optimizer(model, config.optimizer, "cpu")
        set_lr(optimizer, 1e-3)
        for _ in range(2):
            ids = torch.zeros(size, dtype=torch.int64)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=precision == "bf16"):
                loss = model.loss(ids, ids)
            loss.backward()
            del loss
            gradient_norm(model.parameters())
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
    return int(held.peak)


def _flash(q: Tensor, k: Tensor, v: Tensor, **_: Any) -> Tensor:
    mixed: Tensor = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu(q, k, v, 0.0, True)[
        0
    ]
    return mixed


def _dropout(x: Tensor, p: float = 0.0, training: bool = True) -> Tensor:
    return torch.native_dropout(x, p, True)[0] if p > 0.0 and training else x
