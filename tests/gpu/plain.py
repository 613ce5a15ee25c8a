"""The baseline: a plain loop in nanoGPT's manner. Fused QKV, flash attention, padded vocabulary.

It keeps nothing, tells nothing and saves nothing: what a GPU does where nothing hinders it.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.data import Dataset
from tests.gpu.runs import Size

_MULTIPLE = 64  # to which nanoGPT pads the vocabulary: 50,257 to 50,304


class PlainGPT(nn.Module):
    """GPT-2 with a tied head."""

    def __init__(self, size: Size, n_vocab: int) -> None:
        super().__init__()
        width = size.width
        self.size = size
        self.tokens = nn.Embedding(-(-n_vocab // _MULTIPLE) * _MULTIPLE, width)
        self.places = nn.Embedding(size.context, width)
        self.blocks = nn.ModuleList(_block(width) for _ in range(size.layers))
        self.norm = nn.LayerNorm(width)
        for parameter in self.parameters():
            if parameter.dim() > 1:
                nn.init.normal_(parameter, std=0.02)

    def forward(self, ids: Tensor, targets: Tensor) -> Tensor:
        b, t = ids.shape
        heads, width = self.size.heads, self.size.width
        x = self.tokens(ids) + self.places.weight[:t]
        for block in self.blocks:
            assert isinstance(block, nn.ModuleDict)
            q, k, v = (
                each.view(b, t, heads, width // heads).transpose(1, 2)
                for each in block["qkv"](block["norm1"](x)).split(width, 2)
            )
            mixed = functional.scaled_dot_product_attention(q, k, v, is_causal=True)
            x = x + block["out"](mixed.transpose(1, 2).reshape(b, t, width))
            wide = functional.gelu(block["up"](block["norm2"](x)), approximate="tanh")
            x = x + block["down"](wide)
        logits = functional.linear(self.norm(x), self.tokens.weight)
        loss: Tensor = functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
        return loss


def _block(width: int) -> nn.ModuleDict:
    return nn.ModuleDict(
        {
            "norm1": nn.LayerNorm(width),
            "qkv": nn.Linear(width, 3 * width),
            "out": nn.Linear(width, width),
            "norm2": nn.LayerNorm(width),
            "up": nn.Linear(width, 4 * width),
            "down": nn.Linear(4 * width, width),
        }
    )


class PlainLoop:
    """Trains :class:`PlainGPT` on a dataset's batches; ``device`` as torch names it."""

    def __init__(self, dataset: Dataset, size: Size, device: str, *, compiled: bool) -> None:
        torch.manual_seed(0)
        self._model = PlainGPT(size, dataset.tokenizer.n_vocab).to(device)
        self._forward = torch.compile(self._model) if compiled else self._model
        self._optimizer = torch.optim.AdamW(self._model.parameters(), lr=1e-4, fused=True)
        self._dataset = dataset
        self._device = device
        self._low = size.precision == "bf16"
        self._at = 0

    def steps(self, n: int) -> None:
        """Make ``n`` updates."""
        kind = torch.device(self._device).type
        for _ in range(n):
            batch = self._dataset.train.batch(self._at)
            self._at += 1
            ids, targets = (
                torch.from_numpy(each).pin_memory().to(self._device, non_blocking=True)
                for each in batch
            )
            with torch.autocast(kind, dtype=torch.bfloat16, enabled=self._low):
                loss = self._forward(ids, targets)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self._model.parameters(), 1.0)
            self._optimizer.step()
            self._optimizer.zero_grad(set_to_none=True)
