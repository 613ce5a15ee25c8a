"""The output head and the cross entropy as one operation that never holds all the logits.

For a vocabulary of 50,257 the logits of one batch are by far the largest tensor of a step. Here
they exist for some hundred rows at a time: each chunk's part of the gradients is computed while
its probabilities are at hand. Knows nothing of the model around it.

N rows (batch x tokens), C channels, V vocabulary, R rows of a chunk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from core.interrupt import Check

# Measured on a CPU, N 1024, C 128, V 50,257: 256 rows are as fast as 512 in half the memory;
# 64 rows lose up to 40 % in bf16. A GPU needs more rows at once to be busy.
_ROWS_CPU = 256
_ROWS_GPU = 1024
_CACHED_ROWS = 16  # 3 MB of float32 at a vocabulary of 50,257


def head_cross_entropy(
    hidden: Tensor,
    weight: Tensor,
    targets: Tensor,
    check: Check | None = None,
    rows: int | None = None,
) -> Tensor:
    """Mean cross entropy of ``hidden @ weight.T`` against ``targets``.

    The matrix products run in the autocast type where autocast is on, all else in float32.
    Without gradients none are computed.

    Args:
        hidden: (N, C), after the final norm.
        weight: (V, C), the head.
        targets: (N,) int64, each in [0, V).
        check: called between the matrix products of every chunk; may raise.
        rows: rows of a chunk; by default what suits the device.

    Returns:
        A float32 tensor without dimensions.
    """
    kind = hidden.device.type
    if rows is None:
        rows = _ROWS_CPU if kind == "cpu" else _ROWS_GPU
    dtype = torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else weight.dtype
    how = _How(dtype, rows, check)
    with torch.autocast(kind, enabled=False):  # types are chosen by hand below
        if torch.is_grad_enabled() and (hidden.requires_grad or weight.requires_grad):
            loss: Tensor = _HeadCrossEntropy.apply(  # type: ignore[no-untyped-call]
                hidden, weight, targets, how
            )
            return loss
        return _forward(hidden, weight, targets, how)


@dataclass(frozen=True, slots=True)
class _How:
    """``dtype`` of the matrix products, ``rows`` of a chunk, ``check`` between the products."""

    dtype: torch.dtype
    rows: int
    check: Check | None

    def ask(self) -> None:
        if self.check is not None:
            self.check()

    def chunks(self, n_rows: int) -> Iterator[slice]:
        return (slice(begin, begin + self.rows) for begin in range(0, n_rows, self.rows))


class _HeadCrossEntropy(torch.autograd.Function):
    """Gradients in the forward pass; in float16 in the backward pass, at the cost of new logits.

    Float16 ends at 6e-8 and a probability over 50,257 tokens divided by N rows lies below that.
    The loss scaler lifts it into range, but its factor is known in the backward pass only.
    """

    @staticmethod
    def forward(ctx: Any, hidden: Tensor, weight: Tensor, targets: Tensor, how: _How) -> Tensor:
        ctx.how, ctx.deferred = how, how.dtype == torch.float16
        if ctx.deferred:
            ctx.save_for_backward(hidden, weight, targets)
            return _forward(hidden, weight, targets, how)
        scale = 1.0 / len(targets)
        loss, *gradients = _with_gradients(hidden, weight, targets, how, scale)
        ctx.save_for_backward(*gradients)
        return loss

    @staticmethod
    def backward(ctx: Any, *outputs: Tensor) -> tuple[Tensor | None, ...]:
        (factor,) = outputs
        if ctx.deferred:
            hidden, weight, targets = ctx.saved_tensors
            scale = factor / len(targets)
            with torch.autocast(hidden.device.type, enabled=False):
                _, *gradients = _with_gradients(hidden, weight, targets, ctx.how, scale)
            return *gradients, None, None
        of_hidden, of_weight = ctx.saved_tensors
        # Spares a pass over V x C numbers. On a GPU the question itself would be a sync.
        if factor.device.type != "cpu" or factor.item() != 1.0:
            of_hidden.mul_(factor)
            of_weight.mul_(factor)
        return of_hidden, of_weight, None, None


def _forward(hidden: Tensor, weight: Tensor, targets: Tensor, how: _How) -> Tensor:
    weight = weight.to(how.dtype)
    losses = torch.empty(len(targets), dtype=torch.float32, device=hidden.device)
    for chunk in how.chunks(len(targets)):
        logits = hidden[chunk].to(how.dtype) @ weight.t()  # (R, V)
        how.ask()
        losses[chunk] = torch.nn.functional.cross_entropy(
            logits.float(), targets[chunk], reduction="none"
        )
        how.ask()
    return losses.mean()


def _with_gradients(
    hidden: Tensor, weight: Tensor, targets: Tensor, how: _How, scale: float | Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """The mean loss, and the gradients of the summed loss times ``scale``.

    A tensor as scale is multiplied in before the probabilities are rounded to ``dtype``; a number
    is left to the products, where it costs nothing.
    """
    low_weight = weight.to(how.dtype)
    losses = torch.empty(len(targets), dtype=torch.float32, device=hidden.device)
    of_hidden, of_weight = torch.empty_like(hidden), torch.zeros_like(weight)
    alpha = scale if isinstance(scale, float) else 1.0
    # The two large buffers, made once and not once a chunk: the heap stays small and whole.
    buffer = low_weight.new_empty(min(how.rows, len(targets)), len(weight))
    low_of_weight = None if of_weight.dtype == how.dtype else torch.empty_like(low_weight)
    for chunk in how.chunks(len(targets)):
        rows_hidden = hidden[chunk].to(how.dtype)  # (R, C)
        logits = buffer[: len(rows_hidden)]  # (R, V)
        torch.mm(rows_hidden, low_weight.t(), out=logits)
        how.ask()
        losses[chunk] = _logits_to_errors_(logits, targets[chunk], scale)
        how.ask()
        of_hidden[chunk] = (logits @ low_weight).to(hidden.dtype).mul_(alpha)
        how.ask()
        if low_of_weight is None:
            of_weight.addmm_(logits.t(), rows_hidden, alpha=alpha)
        else:
            torch.mm(logits.t(), rows_hidden, out=low_of_weight)
            of_weight.add_(low_of_weight, alpha=alpha)  # summed in float32
        how.ask()
    return losses.mean(), of_hidden, of_weight


def _logits_to_errors_(logits: Tensor, targets: Tensor, scale: float | Tensor) -> Tensor:
    """Replace logits (R, V) by probabilities, 1 less at the target; returns the losses (R,).

    All in float32 but for what is written back. On a CPU some rows at a time, that these stay in
    its cache.
    """
    losses = torch.empty(len(targets), dtype=torch.float32, device=logits.device)
    n_rows = _CACHED_ROWS if logits.device.type == "cpu" else len(targets)
    for begin in range(0, len(targets), n_rows):
        rows = slice(begin, begin + n_rows)
        part, target = logits[rows], targets[rows, None]
        largest = part.amax(-1, keepdim=True).float()
        of_target = part.gather(1, target).float()
        error = torch.softmax(part, -1, dtype=torch.float32)
        # log-sum-exp from the largest logit and its probability: softmax keeps no sum, and that
        # probability is at least 1 / V, so its logarithm is exact to float32.
        losses[rows] = (largest - of_target - error.amax(-1, keepdim=True).log())[:, 0]
        error.scatter_add_(1, target, error.new_full(target.shape, -1.0))
        if isinstance(scale, Tensor):
            error.mul_(scale)
        part.copy_(error)
    return losses
