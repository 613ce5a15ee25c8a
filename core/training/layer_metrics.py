"""How large an update is beside the weights, by layer, and how noisy its gradient: every 25 steps.

Gradients are read after they were summed and unscaled and before they are clipped. The update
itself is not made twice: AdamW's moments after it, and the weights that it left, tell it exactly,
so no copy of the weights is kept. Nothing here draws random numbers or changes a tensor of the run,
and nothing waits for the device: what was measured is one small tensor, to be read like the loss.
Knows no thread, no storage and no window.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from core.distributed.ranks import RankError, RanksLost
from core.messages.events import LAYERS_EVERY
from core.training.train_state import NoiseAverage, TrainContext, TrainState

_KEPT = 1e-3  # share of the weights that a decay leaves: below it rounding hides the rest
_PIECE = {"cpu": 1 << 18}  # numbers looked at together: what a core's cache holds
_PIECE_ELSEWHERE = 1 << 24  # on a GPU: little beside what an update's passes took
_FACTOR = 0.9  # of the noise scale's moving averages


def is_measured(step: int) -> bool:
    """Whether update ``step`` is one of those that are looked at."""
    return step % LAYERS_EVERY == 0


@dataclass(frozen=True, slots=True)
class LayerMetrics:
    """What was measured of one update.

    Attributes:
        grad_norms: the gradient's 2-norm in each layer, before clipping.
        update_ratios: by layer, the 2-norm of the weights' change over that of the weights before
            it; NaN where all weights were 0.
        update_ratio: the same of all weights together.
        noise: squared gradient and variance, unbiased; ``None``: nothing tells them.
    """

    grad_norms: tuple[float, ...]
    update_ratios: tuple[float, ...]
    update_ratio: float
    noise: tuple[float, float] | None = None


def noise_of(
    small_square: float, big_square: float, small_batch: float, big_batch: float
) -> tuple[float, float]:
    """Unbiased estimates of the true gradient's squared norm and of the gradient's variance.

    McCandlish, Kaplan, Amodei et al. 2018, "An Empirical Model of Large-Batch Training", appendix
    A.1: ``|G|^2 = (B_big |G_big|^2 - B_small |G_small|^2) / (B_big - B_small)`` and
    ``S = (|G_small|^2 - |G_big|^2) / (1 / B_small - 1 / B_big)``. Their ratio, each averaged over
    many steps first, is the simple noise scale ``B_simple = tr(Sigma) / |G|^2``: the batch at which
    noise and signal are alike. Of single steps either may be negative.

    Args:
        small_square: squared norm of the mean gradient of a small batch.
        big_square: of a large one.
        small_batch: how large it is; the scale has the same unit.
        big_batch: likewise.
    """
    signal = (big_batch * big_square - small_batch * small_square) / (big_batch - small_batch)
    variance = (small_square - big_square) / (1.0 / small_batch - 1.0 / big_batch)
    return signal, variance


def averaged(before: NoiseAverage, noise: tuple[float, float]) -> NoiseAverage:
    """Moving averages with one more measurement; those that are not finite are left out."""
    if not all(map(math.isfinite, noise)):
        return before
    signal, variance, weight = before
    keep, take = _FACTOR, 1.0 - _FACTOR
    return (
        keep * signal + take * noise[0],
        keep * variance + take * noise[1],
        keep * weight + take,
    )


def noise_scale(average: NoiseAverage) -> float | None:
    """The noise scale of averages, in their unit; ``None``: noise hides the gradient as yet.

    Both averages begin at 0 and lack the same share of their weight, which the ratio does not see.
    """
    signal, variance, _ = average
    return variance / signal if signal > 0.0 and variance >= 0.0 else None


class LayerMeter:
    """Measures the updates of one run that are to be measured.

    To be told of each update's first pass, of its gradients, and of the update that was made.
    """

    def __init__(self, state: TrainState, context: TrainContext) -> None:
        self._context = context
        n_layers = context.initial_config.model.n_layers
        names = [name for name, each in state.model.named_parameters() if each.requires_grad]
        self._layer_of = [_place(name, n_layers) for name in names]
        self._n = n_layers + 2
        self._first: Tensor | None = None  # the squared norm of the first pass's gradient
        self._first_batch = 0.0  # its tokens
        self._before: Tensor | None = None  # squares of gradients (n,), then of weights (n,)
        self._is_in: dict[tuple[int, ...], Tensor] = {}  # kept: making it waits for the device

    def saw_first_pass(self, state: TrainState, part: float, n_tokens: int) -> None:
        """The parameters have the gradient of one pass alone, not yet summed over processes.

        Args:
            state: with the parameters.
            part: the share of the update's mean loss that the pass is.
            n_tokens: how many it has seen.
        """
        context = self._context
        if not is_measured(state.step) or context.is_in_parts:
            return  # in parts no process has the gradient of its own pass
        if n_tokens >= context.tokens_per_step:
            return
        gradients = [p.grad for p in state.parameters if p.grad is not None]
        one = torch.ones((), device=context.device.name)
        scale = state.scaler.scale(one) * part
        assert isinstance(scale, Tensor)
        self._first = (torch.stack(torch._foreach_norm(gradients)) / scale).square().sum()
        self._first_batch = float(n_tokens)

    def saw_gradients(self, state: TrainState) -> None:
        """The parameters have the update's gradients, as they are before clipping."""
        self._before = None
        if not is_measured(state.step):
            self._first = None
            return
        weights = [p.detach() for p in state.parameters]
        gradients = [p.new_empty(0) if p.grad is None else p.grad for p in state.parameters]
        self._before = torch.cat(
            [
                self._by_layer(torch._foreach_norm(gradients), self._layer_of),
                self._by_layer(torch._foreach_norm(weights), self._layer_of),
            ]
        )

    def measured(self, state: TrainState) -> Tensor | None:
        """After the optimizer's step: squares by layer, to be understood by :meth:`read`.

        Of a model in parts they are summed over all processes. ``None``: not of this update.
        """
        before, first = self._before, self._first
        self._before = self._first = None
        if before is None:
            return None
        norms: list[Tensor] = []
        places: list[int] = []
        for layers, changes in _changes(state, self._layer_of, self._context.device.kind):
            norms += changes
            places += layers
        squares = torch.cat([before, self._by_layer(norms, places)])
        if self._context.is_in_parts:
            try:
                squares = self._context.ranks.sum_gradients((), squares)
            except (RankError, RanksLost):
                return None  # the update is made; whoever needs them next will say it
        last = squares.new_full((1,), math.nan) if first is None else first.float().reshape(1)
        return torch.cat([squares, last])

    def read(self, numbers: Sequence[float]) -> LayerMetrics:
        """What the numbers of :meth:`measured` say, once they are known."""
        n = self._n
        gradients, weights, changes = (numbers[at * n : (at + 1) * n] for at in range(3))
        noise = None
        if math.isfinite(numbers[-1]):
            big = float(self._context.tokens_per_step)
            noise = noise_of(numbers[-1], sum(gradients), self._first_batch, big)
        return LayerMetrics(
            tuple(map(math.sqrt, gradients)),
            tuple(map(_ratio, changes, weights)),
            _ratio(sum(changes), sum(weights)),
            noise,
        )

    def _by_layer(self, norms: Sequence[Tensor], places: Sequence[int]) -> Tensor:
        """Sums of squares (n,) of norms, each of the layer at its place."""
        squares = torch.stack([norm.float() for norm in norms]).square()
        key = tuple(places)
        if key not in self._is_in:
            index = torch.tensor(key)
            self._is_in[key] = (index == torch.arange(self._n)[:, None]).to(squares.device)
        nothing = squares.new_zeros(())
        return torch.where(self._is_in[key], squares, nothing).sum(dim=1)


def _ratio(change: float, weight: float) -> float:
    return math.sqrt(change / weight) if weight > 0.0 else math.nan


def _place(name: str, n_layers: int) -> int:
    """Of a parameter: 0 the embeddings, then the blocks, last the final norm and the head."""
    block = re.search(r"blocks\.(\d+)\.", name)
    if block is not None:
        return 1 + int(block[1])
    return 0 if name.startswith(("tok_emb", "pos_emb")) else n_layers + 1


def _changes(
    state: TrainState, layer_of: Sequence[int], device_kind: str
) -> Iterator[tuple[list[int], Sequence[Tensor]]]:
    """2-norms of what the last step of AdamW has added to the weights, with their layers.

    ``p' = p (1 - lr wd) - u`` with ``u = lr m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + eps)``
    (Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization", algorithm 2), so
    ``p' - p = -(wd p' + u / lr) lr / (1 - lr wd)``. NaN where the decay leaves next to nothing of
    ``p``: its size is lost in ``p'``.
    """
    parameters: Sequence[Tensor] = state.parameters
    place = dict(zip(parameters, layer_of, strict=True))
    most = _PIECE.get(device_kind, _PIECE_ELSEWHERE)
    for group in state.optimizer.param_groups:
        stepped = [p for p in group["params"] if p in state.optimizer.state]
        if not stepped:
            continue
        t = state.optimizer.state[stepped[0]]["step"].to(_widest(device_kind))
        lr, decay = float(group["lr"]), float(group["weight_decay"])
        kept = 1.0 - lr * decay  # of the weights; of none left nothing can be told
        scale = lr / kept if abs(kept) > _KEPT else math.nan
        beta1, beta2 = group["betas"]
        first = 1.0 - beta1**t
        factor, floor = (first / (1.0 - beta2**t) ** 0.5).float(), (first * group["eps"]).float()
        for layers, weights, means, squares in _batches(state, stepped, place, most):
            below = torch._foreach_sqrt(squares)
            torch._foreach_mul_(below, factor)
            torch._foreach_add_(below, floor)
            change = torch._foreach_div(means, below)
            if decay:
                torch._foreach_add_(change, weights, alpha=decay)
            norms = torch._foreach_norm(change)
            torch._foreach_mul_(norms, scale)
            yield layers, norms


def _widest(device_kind: str) -> torch.dtype:
    return torch.float32 if device_kind == "mps" else torch.float64


Batch = tuple[list[int], list[Tensor], list[Tensor], list[Tensor]]


def _batches(
    state: TrainState, parameters: Sequence[Tensor], place: dict[Tensor, int], most: int
) -> Iterator[Batch]:
    """Layers, weights and both moments, in pieces of which no batch has many more than ``most``."""
    batch: Batch = ([], [], [], [])
    n = 0
    for parameter in parameters:
        moments = state.optimizer.state[parameter]
        three = (parameter.detach(), moments["exp_avg"], moments["exp_avg_sq"])
        for piece in _pieces(three, most):
            for kept, part in zip(batch[1:], piece, strict=True):
                kept.append(part)
            batch[0].append(place[parameter])
            n += piece[0].numel()
            if n >= most:
                yield batch
                batch, n = ([], [], [], []), 0
    if batch[0]:
        yield batch


def _pieces(tensors: Sequence[Tensor], most: int) -> Iterable[Sequence[Tensor]]:
    """Tensors of one shape, cut at the same places; most are small and stay whole."""
    if tensors[0].numel() <= most:
        return (tensors,)
    return zip(*(each.reshape(-1).split(most) for each in tensors), strict=True)
