"""The output head and the cross entropy as one operation that never holds all the logits.

For a vocabulary of 50,257 the logits of one batch are by far the largest tensor of a step. Here
they exist for some hundred rows at a time: each chunk's part of the gradients is computed while
its probabilities are at hand. Knows nothing of the model around it.

N rows (batch x tokens), C channels, V vocabulary, P its columns in the buffers (V, or more where
rows have to be aligned), R rows of a chunk.
"""

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from core.model.interrupt import Check
from core.model.tuning import padded

# Measured on a CPU, N 1024, C 128, V 50,257: in float32 256 rows are as fast as 512 in half the
# memory; in bf16 512 save 6 % of a step, since each chunk's part of the head's gradient is added
# in a pass over it. 64 rows lose up to 40 %. A GPU needs more rows at once to be busy.
_ROWS_CPU = 256
_ROWS_CPU_LOW = 512
_ROWS_GPU = 1024
_MANY_ROWS = 1024
_CACHED_NUMBERS = 1 << 18  # 1 MB of float32; twice as many lose 10 %, eight times 40 %


def head_cross_entropy(
    hidden: Tensor,
    weight: Tensor,
    targets: Tensor,
    check: Check | None = None,
    rows: int | None = None,
    *,
    multiple: int = 1,
    compiled: bool = False,
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
        multiple: P is the next multiple of it. What is beyond V counts as impossible, and neither
            loss nor gradients know of it.
        compiled: what is done with the logits between the products is compiled to one kernel, at
            its first use. The same to rounding.

    Returns:
        A float32 tensor without dimensions.
    """
    kind = hidden.device.type
    dtype = torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else weight.dtype
    if rows is None:
        rows = _rows_of(kind, dtype)
    how = _How(dtype, rows, check, multiple, compiled)
    with torch.autocast(kind, enabled=False):  # types are chosen by hand below
        if torch.is_grad_enabled() and (hidden.requires_grad or weight.requires_grad):
            loss: Tensor = _HeadCrossEntropy.apply(  # type: ignore[no-untyped-call]
                hidden, weight, targets, how
            )
            return loss
        return _forward(hidden, weight, targets, how)


def _rows_of(kind: str, dtype: torch.dtype) -> int:
    if kind != "cpu":
        return _ROWS_GPU
    return _ROWS_CPU if dtype == torch.float32 else _ROWS_CPU_LOW


@dataclass(frozen=True, slots=True)
class _How:
    """``dtype`` of the matrix products, ``rows`` of a chunk, ``check`` between the products.

    The buffers' columns are a ``multiple``. ``compiled``: what is between the products.
    """

    dtype: torch.dtype
    rows: int
    check: Check | None
    multiple: int = 1
    compiled: bool = False

    def ask(self) -> None:
        if self.check is not None:
            self.check()

    def chunks(self, n_rows: int) -> Iterator[slice]:
        return (slice(begin, begin + self.rows) for begin in range(0, n_rows, self.rows))

    def low(self, weight: Tensor) -> Tensor:
        """The head (V, C) in ``dtype``, with rows of zeros up to P: (P, C)."""
        n_vocab, n_columns = len(weight), padded(len(weight), self.multiple)
        if n_columns == n_vocab:
            return weight.to(self.dtype)
        low = weight.new_empty(n_columns, weight.shape[1], dtype=self.dtype)
        low[:n_vocab] = weight
        low[n_vocab:] = 0.0
        return low


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
    n_vocab, weight = len(weight), how.low(weight)
    losses = torch.empty(len(targets), dtype=torch.float32, device=hidden.device)
    buffer = weight.new_empty(min(how.rows, len(targets)), len(weight))
    for chunk in how.chunks(len(targets)):
        rows_hidden = hidden[chunk].to(how.dtype)
        logits = buffer[: len(rows_hidden)]  # (R, P)
        torch.mm(rows_hidden, weight.t(), out=logits)
        _rule_out_(logits, n_vocab)
        how.ask()
        losses[chunk] = _losses(logits, targets[chunk])
        how.ask()
    return losses.mean()


def _with_gradients(
    hidden: Tensor, weight: Tensor, targets: Tensor, how: _How, scale: float | Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """The mean loss, and the gradients of the summed loss times ``scale``.

    A tensor as scale is multiplied in before the probabilities are rounded to ``dtype``; a number
    is left to the products, where it costs nothing.
    """
    n_vocab, low_weight = len(weight), how.low(weight)
    columns = _columns(low_weight, len(targets))
    losses = torch.empty(len(targets), dtype=torch.float32, device=hidden.device)
    of_hidden = torch.empty_like(hidden)
    of_weight = torch.empty_like(low_weight, dtype=weight.dtype)  # (P, C)
    alpha = scale if isinstance(scale, float) else 1.0
    # The two large buffers, made once and not once a chunk: the heap stays small and whole.
    buffer = low_weight.new_empty(min(how.rows, len(targets)), len(low_weight))
    errors_of_ = _compiled_errors() if how.compiled else _logits_to_errors_
    low_of_weight = None if of_weight.dtype == how.dtype else torch.empty_like(low_weight)
    for chunk in how.chunks(len(targets)):
        rows_hidden = hidden[chunk].to(how.dtype)  # (R, C)
        logits = buffer[: len(rows_hidden)]  # (R, P)
        torch.mm(rows_hidden, columns, out=logits)
        _rule_out_(logits, n_vocab)
        how.ask()
        losses[chunk] = errors_of_(logits, targets[chunk], scale)
        how.ask()
        of_hidden[chunk] = (logits @ low_weight).to(hidden.dtype).mul_(alpha)
        how.ask()
        is_first = chunk.start == 0  # what `of_weight` holds then is not a number yet
        if low_of_weight is None:
            of_weight.addmm_(logits.t(), rows_hidden, beta=0.0 if is_first else 1.0, alpha=alpha)
        else:
            torch.mm(logits.t(), rows_hidden, out=low_of_weight)
            if is_first:
                of_weight.copy_(low_of_weight).mul_(alpha)
            else:
                of_weight.add_(low_of_weight, alpha=alpha)  # summed in float32
        how.ask()
    return losses.mean(), of_hidden, of_weight[:n_vocab]


def _rule_out_(logits: Tensor, n_vocab: int) -> None:
    """Columns beyond the vocabulary: their probability, and so their error, is exactly 0."""
    if logits.shape[1] > n_vocab:
        logits[:, n_vocab:] = -torch.inf


def _columns(weight: Tensor, n_rows: int) -> Tensor:
    """The head (V, C) as (C, V); laid out anew where the products with it are worth that.

    A CPU's bf16 product takes twice to three times as long where the right side has to be read
    across its rows; laying it out costs as much as 500 rows gain.
    """
    across = weight.t()
    if weight.dtype != torch.bfloat16 or weight.device.type != "cpu" or n_rows < _MANY_ROWS:
        return across
    columns = weight.new_empty(across.shape)
    for begin in range(0, len(weight), _ROWS_CPU):  # some rows at a time: three times as fast
        rows = slice(begin, begin + _ROWS_CPU)
        columns[:, rows] = across[:, rows]
    return columns


def _losses(logits: Tensor, targets: Tensor) -> Tensor:
    """The losses (R,) of logits (R, V), which it may overwrite."""
    losses = torch.empty(len(targets), dtype=torch.float32, device=logits.device)
    for rows, error in _by_rows(logits):
        losses[rows] = _exponentials_(error, logits[rows], targets[rows, None])[0]
    return losses


def _logits_to_errors_(logits: Tensor, targets: Tensor, scale: float | Tensor) -> Tensor:
    """Replace logits (R, V) by probabilities, 1 less at the target; returns the losses (R,).

    All in float32 but for what is written back.
    """
    losses = torch.empty(len(targets), dtype=torch.float32, device=logits.device)
    for rows, error in _by_rows(logits):
        part, target = logits[rows], targets[rows, None]
        losses[rows], of_target, total = _exponentials_(error, part, target)
        share = total.reciprocal_()
        at_target = of_target.mul_(share).sub_(1.0)
        if isinstance(scale, Tensor):
            share, at_target = share * scale, at_target * scale
        if part.dtype == error.dtype:
            torch.mul(error, share, out=part)
            part.scatter_(1, target, at_target)
        else:  # rounded once, in a pass of its own: mixed types in one take three times as long
            part.copy_(error.mul_(share).scatter_(1, target, at_target))
    return losses


def _errors_at_once_(logits: Tensor, targets: Tensor, scale: float | Tensor) -> Tensor:
    """As :func:`_logits_to_errors_`, written for a compiler: it makes one pass or two of it."""
    full, target = logits.float(), targets[:, None]
    full = full - full.amax(-1, keepdim=True)
    of_target = full.gather(1, target)
    exponentials = full.exp()
    total = exponentials.sum(-1, keepdim=True)
    is_target = torch.arange(full.shape[1], device=full.device) == target
    errors = exponentials * total.reciprocal() - is_target.float()
    logits.copy_(errors * scale if isinstance(scale, Tensor) else errors)
    return (total.log() - of_target)[:, 0]


@functools.cache
def _compiled_errors() -> Callable[[Tensor, Tensor, float | Tensor], Tensor]:
    """One for the process. Of each number of rows there is one: a chunk's, and the last one's."""
    return torch.compile(_errors_at_once_, dynamic=False)


def _exponentials_(error: Tensor, logits: Tensor, target: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Fill ``error`` (R, V) with exp(logit - the row's largest).

    Returns:
        The losses (R,), the exponential of the target (R, 1), the sums (R, 1).
    """
    if logits.dtype != error.dtype:
        logits = error.copy_(logits)
    torch.sub(logits, logits.amax(-1, keepdim=True), out=error)
    of_target = error.gather(1, target)
    total = error.exp_().sum(-1, keepdim=True)
    return (total.log() - of_target)[:, 0], of_target.exp_(), total


def _by_rows(logits: Tensor) -> Iterator[tuple[slice, Tensor]]:
    """Some rows at a time and room (rows, V) in float32; on a CPU few enough to stay in its cache.

    One room for all: it is not asked for again and again.
    """
    n, v = logits.shape
    most = max(1, _CACHED_NUMBERS // v) if logits.device.type == "cpu" else n
    room = torch.empty(min(most, n), v, dtype=torch.float32, device=logits.device)
    for begin in range(0, n, most):
        end = min(begin + most, n)
        yield slice(begin, end), room[: end - begin]
