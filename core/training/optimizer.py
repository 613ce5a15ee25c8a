"""AdamW's parameter groups, the learning rate, the gradient's norm and its clipping.

Knows nothing of schedules: the learning rate is told to it.
"""

import functools
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

import torch
from torch import Tensor, nn
from torch.optim.optimizer import Optimizer

from core.config import OptimizerConfig

_FUSED_ON = ("cpu", "cuda", "mps")
_SCALES_ON = ("cpu", "cuda")  # where the fused update takes a divisor and a flag to skip it


def _is_vector(_place: int, parameter: Tensor, _n: int) -> bool:
    return parameter.dim() < 2


def _is_no_matrix_of_a_block(place: int, parameter: Tensor, n: int) -> bool:
    """The two embeddings are a GPT's first parameters; its last is the head, or the final norm's.

    By places, as a model in parts has parameters without names.
    """
    return parameter.dim() < 2 or place < 2 or place == n - 1


_SPARES: Mapping[str, Callable[[int, Tensor, int], bool]] = {
    "matrices": _is_vector,
    "blocks": _is_no_matrix_of_a_block,
}
"""By ``decay_on``: whether a parameter, at its place of so many, is spared weight decay."""


def make_optimizer(
    model: nn.Module | Iterable[nn.Parameter], config: OptimizerConfig, device_type: str
) -> torch.optim.Optimizer:
    """AdamW over a model's parameters, or those given; its learning rate is 0 until :func:`set_lr`.

    ``decay_on = "matrices"`` makes a second group, of biases and norms, without weight decay;
    ``"blocks"`` has the embeddings and the head in it, too.
    Every group carries ``lr_scale``, a factor on whatever learning rate is set; it starts at 1.
    """
    given = model.parameters() if isinstance(model, nn.Module) else model
    parameters = [p for p in given if p.requires_grad]
    spares = _SPARES.get(config.decay_on)
    if spares is None:
        split = [(parameters, config.weight_decay)]
    else:
        spared = [spares(place, p, len(parameters)) for place, p in enumerate(parameters)]
        split = [
            (
                [p for p, out in zip(parameters, spared, strict=True) if not out],
                config.weight_decay,
            ),
            ([p for p, out in zip(parameters, spared, strict=True) if out], 0.0),
        ]
    return adamw()(
        [{"params": group, "weight_decay": decay, "lr_scale": 1.0} for group, decay in split],
        lr=0.0,
        betas=(config.beta1, config.beta2),
        eps=config.eps,
        fused=device_type in _FUSED_ON,
    )


@functools.cache
def adamw() -> type[torch.optim.AdamW]:
    """AdamW whose update asks nothing of torch's compiler, which no update here is compiled by.

    torch's own loads the compiler as soon as an optimizer is made: 800 modules, a second or two of
    each process. Where torch keeps its functions otherwise than known here, it is torch's own.
    """
    plain = getattr(torch.optim.Adam.step, "__wrapped__", None)
    if plain is None:
        return torch.optim.AdamW
    for method in (Optimizer.add_param_group, Optimizer.state_dict, Optimizer.load_state_dict):
        inner = getattr(method, "__wrapped__", None)
        if inner is not None and "torch._dynamo" not in sys.modules:
            inner.__dict__.setdefault("__dynamo_disable", inner)  # as torch remembers it
    return type("AdamW", (torch.optim.AdamW,), {"step": torch.no_grad()(plain)})


def set_hyperparameters(optimizer: torch.optim.Optimizer, config: OptimizerConfig) -> None:
    """Another weight decay, other betas and eps from the next update on; the moments stay."""
    decays = [config.weight_decay, 0.0] if config.decay_on in _SPARES else [config.weight_decay]
    for group, decay in zip(optimizer.param_groups, decays, strict=True):
        group["weight_decay"] = decay
        group["betas"] = (config.beta1, config.beta2)
        group["eps"] = config.eps


def set_lr(optimizer: torch.optim.Optimizer, lr: float) -> None:
    """Set the learning rate of the next update, times each group's ``lr_scale``."""
    for group in optimizer.param_groups:
        group["lr"] = lr * group["lr_scale"]


def drop_gradients(parameters: Iterable[Tensor]) -> None:
    """Let go of the gradients and their memory.

    What ``Optimizer.zero_grad`` does, without the profiler's record of it, which takes longer.
    """
    for parameter in parameters:
        parameter.grad = None


def gradient_norm(parameters: Iterable[Tensor]) -> Tensor:
    """The L2 norm over all gradients together, as a tensor without dimensions on their device."""
    gradients = [p.grad for p in parameters if p.grad is not None]
    return torch.nn.utils.get_total_norm(gradients, norm_type=2.0)


def clip_(parameters: Iterable[Tensor], norm: Tensor, max_norm: float) -> None:
    """Scale the gradients in place so that their norm, ``norm`` now, is at most ``max_norm``.

    The formula of ``torch.nn.utils.clip_grad_norm_``: the factor is max_norm / (norm + 1e-6), and
    at most 1.
    """
    if norm.device.type == "cpu" and (max_norm / (norm + 1e-6)).item() >= 1.0:
        return  # times 1: spares a pass over the gradients. On a GPU asking would be a sync.
    torch.nn.utils.clip_grads_with_norm_(list(parameters), max_norm, norm)


def scales_in_update(device_type: str) -> bool:
    """Whether :func:`update_of` works there."""
    return device_type in _SCALES_ON


def clip_divisor(norm: Tensor, max_norm: float) -> Tensor:
    """By what the gradients are divided to be clipped: :func:`clip_`'s factor upside down."""
    return ((norm + 1e-6) / max_norm).clamp(min=1.0).to(torch.float32)


@contextmanager
def update_of(
    optimizer: torch.optim.Optimizer, divisor: Tensor | None = None, skip: Tensor | None = None
) -> Iterator[None]:
    """Steps made inside divide the gradients first, and change nothing where ``skip`` is 1.

    Both are float32 without dimensions on the gradients' device, and are read by the fused update
    itself: clipping costs no pass of its own, and whether a step is made is decided on the device,
    without waiting for it. Torch made these two inputs for loss scaling.
    """
    optimizer.grad_scale = divisor  # type: ignore[attr-defined]
    optimizer.found_inf = skip  # type: ignore[attr-defined]
    try:
        yield
    finally:
        del optimizer.grad_scale, optimizer.found_inf  # type: ignore[attr-defined]
