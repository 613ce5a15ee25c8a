"""One update: forward, backward, clip, step. A non-finite loss or norm leaves no trace.

Knows no thread, no storage and no window, and nothing of the work that follows an update.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import torch

from core.hardware.precision import autocast
from core.hardware.rng import restore_rng, rng_state
from core.i18n import Message, MessageError
from core.messages.events import Event, Log
from core.model.interrupt import interruptible
from core.training import optimizer as optim
from core.training.layer_metrics import LayerMeter, LayerMetrics
from core.training.train_state import TrainContext, TrainState

# fp16: 2**-40 of the first scale; by then the gradient itself is at fault.
_MOST_OVERFLOWS = 40

_DROPOUT_STREAM = 0xD0  # keeps the other processes' streams apart from any other of the same seed

Gradients = Callable[[int], tuple[torch.Tensor, torch.Tensor]]


class PassReplay(Protocol):
    """What may know a faster way to make a micro-batch's pass."""

    def prepare(self, state: TrainState, context: TrainContext) -> None:
        """An update's passes come next, and no parameter has a gradient; leaves no trace."""

    def replay(
        self, context: TrainContext, ids: np.ndarray, targets: np.ndarray
    ) -> torch.Tensor | None:
        """As :func:`micro_batch`; ``None``: it has none for this one."""


class NonFiniteError(MessageError):
    """A loss or norm that is not finite. The parameters were not touched by it."""

    def __init__(self, name: Message, step: int, value: float) -> None:
        super().__init__(Message("training.non_finite", name=name, step=step, value=str(value)))
        self.step = step


@dataclass(frozen=True, slots=True)
class StepMetrics:
    """What an update measured.

    Attributes:
        loss: the mean of its micro-batches.
        grad_norm: the L2 norm before clipping.
        max_norm: at which it was clipped; infinite: it was not.
        logs: what there is to say of it.
        layers: what was measured by layer; ``None``: not at this update.
    """

    loss: float
    grad_norm: float
    max_norm: float
    logs: tuple[Event, ...] = ()
    layers: LayerMetrics | None = None

    @property
    def clipped(self) -> bool:
        """Whether the gradients were scaled down."""
        return self.grad_norm > self.max_norm

    def require_finite(self, step: int) -> None:
        """Raise :class:`NonFiniteError` where the loss or the norm is not finite."""
        if not math.isfinite(self.loss):
            raise NonFiniteError(Message("training.loss"), step, self.loss)
        if not math.isfinite(self.grad_norm):
            raise NonFiniteError(Message("training.grad_norm"), step, self.grad_norm)


def train_step(
    state: TrainState, context: TrainContext, gradients: Gradients, meter: LayerMeter | None = None
) -> tuple[StepMetrics, tuple[torch.Tensor, ...]]:
    """Make update ``state.step``; returns what it measured and the random state that it left.

    Args:
        state: before it; holds also after an error.
        context: what it is trained with.
        gradients: as :func:`accumulate_gradients`, of the update with this number.
        meter: measures it by layer, if it is one of those.

    Raises:
        NonFiniteError, Interrupted: the parameters are untouched.
    """
    device = context.device
    begin_randomness(state, context)
    try:
        loss, norm, logs = _finite_gradients(state, context, gradients)
    except BaseException:
        optim.drop_gradients(state.parameters)
        restore_rng(state.rng, device)
        raise
    metrics = StepMetrics(loss, norm, state.max_norm, logs)
    if meter is not None:
        meter.saw_gradients(state)
    optim.set_lr(state.optimizer, state.lr)
    if state.scaler.is_enabled() or not optim.scales_in_update(device.kind):
        if metrics.clipped:
            optim.clip_(state.parameters, torch.tensor(norm), metrics.max_norm)
        state.scaler.step(state.optimizer)
        state.scaler.update()
    else:
        divisor = None
        if metrics.clipped:
            divisor = optim.clip_divisor(torch.tensor(norm), metrics.max_norm).to(device.name)
        with optim.update_of(state.optimizer, divisor):
            state.optimizer.step()
    optim.drop_gradients(state.parameters)
    numbers = meter.measured(state) if meter is not None else None
    if meter is not None and numbers is not None:
        metrics = replace(metrics, layers=meter.read(numbers.tolist()))
    return metrics, rng_state(device)


def begin_randomness(state: TrainState, context: TrainContext) -> None:
    """Put torch's random state to where the update begins.

    The first process has the run's own, as a run in one process has. Each other one has a stream
    that is a function of (seed, step, rank): nothing of it needs to be saved.
    """
    restore_rng(state.rng, context.device)
    if context.ranks.rank > 0:
        seed = context.initial_config.training.seed
        seeds = np.random.SeedSequence([seed, state.step, context.ranks.rank, _DROPOUT_STREAM])
        torch.manual_seed(int(seeds.generate_state(1, np.uint64)[0] >> np.uint64(1)))


def _finite_gradients(
    state: TrainState, context: TrainContext, gradients: Gradients
) -> tuple[float, float, tuple[Event, ...]]:
    """The loss, the norm and what there is to say; fp16 lowers its scale until both are finite."""
    logs: list[Event] = []
    step, scaler, norm = state.step, state.scaler, math.inf
    for attempt in range(1, _MOST_OVERFLOWS + 1):
        # One device-to-host sync a step: both are checked before the parameters change.
        loss, norm = torch.stack([each.float() for each in gradients(step)]).tolist()
        if not scaler.is_enabled() or not math.isfinite(loss) or math.isfinite(norm):
            StepMetrics(loss, norm, math.inf).require_finite(step)
            return loss, norm, tuple(logs)
        # fp16 overflowed: the scaler skips this update, halves its scale; same step again.
        scaler.step(state.optimizer)
        scaler.update()
        begin_randomness(state, context)
        logs.append(Log("info", Message("training.overflow", step=step, attempt=attempt)))
    raise NonFiniteError(Message("training.grad_norm"), step, norm)


def accumulate_gradients(
    state: TrainState,
    context: TrainContext,
    step: int,
    replay: PassReplay | None = None,
    meter: LayerMeter | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    """The gradients of update ``step`` into the parameters; returns the mean loss and the L2 norm.

    Both are tensors without dimensions on the device: nothing waits for it. Of several processes
    each computes its share; gradients and loss are the same in all of them then, bit for bit.
    ``replay`` makes the passes that it can, ``meter`` is told of the first.

    Raises:
        Interrupted: ``should_stop`` answered true; the gradients are partial.
        RankError, RanksLost: another process failed or has ended; they are partial.
    """
    optim.drop_gradients(state.parameters)
    if replay is not None:
        replay.prepare(state, context)
    own = context.ranks.together(
        lambda: _own_passes(state, context, step, replay, meter), in_lockstep=context.is_in_parts
    )
    loss = state.layout.sum_gradients(own)
    state.scaler.unscale_(state.optimizer)
    return loss, state.layout.norm(optim.gradient_norm(state.parameters))


def micro_batch(
    state: TrainState,
    context: TrainContext,
    ids: torch.Tensor,
    targets: torch.Tensor,
    part: float = 1.0,
) -> torch.Tensor:
    """One pass forth and back; its gradients are added to what the parameters have.

    Args:
        state: with the model.
        context: what it is trained with.
        ids: (B, T), where the model is.
        targets: likewise.
        part: the share of a micro-batch that this is.

    Returns:
        Its part of the update's mean loss.
    """
    with autocast(context.precision, context.device):
        loss = state.model.loss(ids, targets)
        loss = loss / context.grad_accumulation
        if part < 1.0:
            loss = loss * part
    state.scaler.scale(loss).backward()
    return loss.detach()


def _own_passes(
    state: TrainState,
    context: TrainContext,
    step: int,
    replay: PassReplay | None,
    meter: LayerMeter | None,
) -> torch.Tensor:
    """The gradients of this process's share; returns its part of the update's mean loss."""
    losses: list[torch.Tensor] = []
    with interruptible(state.model, context.stops_inside):
        for share in context.shares:
            micro = step * context.grad_accumulation + share.micro
            ids, targets = context.dataset.train.batch(micro)
            rows = share.rows(len(ids))
            n_rows = rows.stop - rows.start
            if n_rows == 0:
                continue
            part, is_whole = n_rows / len(ids), n_rows == len(ids)
            ids, targets = ids[rows], targets[rows]
            loss = replay.replay(context, ids, targets) if replay and is_whole else None
            if loss is None:
                moved = context.to_device(ids), context.to_device(targets)
                loss = micro_batch(state, context, *moved, part)
            losses.append(loss)
            if meter is not None and len(losses) == 1:
                meter.saw_first_pass(state, part / context.grad_accumulation, ids.size)
    if not losses:
        return torch.zeros((), device=context.device.name)
    total = losses[0]
    for loss in losses[1:]:
        total = total + loss
    return total
