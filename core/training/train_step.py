"""One update: forward, backward, clip, step; a number that is none leaves the parameters untouched.

Knows no thread, no storage and no window, and nothing of what is due after an update.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

from core.hardware import device as hardware
from core.messages.events import Event, Log
from core.model.interrupt import interruptible
from core.training import optimizer as optim

if TYPE_CHECKING:
    from core.training.trainer import Trainer

_LARGEST_OVERFLOW_RUN = (
    40  # fp16: 2**-40 of the first scale; by then the gradient itself is at fault
)


class NonFiniteError(Exception):
    """A loss or norm that is not a number. The parameters were not touched by it."""

    def __init__(self, what: str, step: int, value: float) -> None:
        super().__init__(
            f"The {what} at step {step} is {value}. The parameters are as they were before this "
            "step. Likely causes: a peak learning rate that is too high, or clipping that is off. "
            "Go back to the last good checkpoint, then lower the rest of the schedule or set "
            "clipping.begin to start; resume tries the step once more as it is."
        )
        self.step = step


@dataclass(frozen=True, slots=True)
class Micro:
    """One micro-batch on its device: ids and targets (B, T)."""

    ids: torch.Tensor
    targets: torch.Tensor


def make_update(trainer: "Trainer", step: int) -> tuple[float, float, bool, list[Event]]:
    """Forward, backward, clip, step. Returns loss, norm before clipping, clipped, remarks."""
    hardware.restore_rng(trainer.rng, trainer.device)
    notes: list[Event] = []
    try:
        for attempt in range(_LARGEST_OVERFLOW_RUN):
            # One device-to-host sync a step: both are checked before the parameters change.
            loss, norm = torch.stack([each.float() for each in trainer.gradients(step)]).tolist()
            if not math.isfinite(loss):
                raise NonFiniteError("training loss", step, loss)
            if math.isfinite(norm):
                break
            if not trainer.scaler.is_enabled():
                raise NonFiniteError("gradient norm", step, norm)
            # fp16 overflowed: the scaler skips this update, halves its scale; same step again.
            trainer.scaler.step(trainer.optimizer)
            trainer.scaler.update()
            hardware.restore_rng(trainer.rng, trainer.device)
            notes.append(
                Log("info", f"step {step}: fp16 overflow {attempt + 1}, loss scale lowered")
            )
        else:
            raise NonFiniteError("gradient norm", step, norm)
    except BaseException:
        trainer.optimizer.zero_grad(set_to_none=True)
        hardware.restore_rng(trainer.rng, trainer.device)
        raise
    max_norm = trainer.max_norm(step)
    clipped = norm > max_norm
    optim.set_lr(trainer.optimizer, trainer.timeline.lr(step))
    if trainer.scaler.is_enabled() or not optim.scales_in_update(trainer.device.kind):
        if clipped:
            optim.clip_(trainer.parameters, torch.tensor(norm), max_norm)
        trainer.scaler.step(trainer.optimizer)
        trainer.scaler.update()
    else:
        divisor = None
        if clipped:
            divisor = optim.clip_divisor(torch.tensor(norm), max_norm)
            divisor = divisor.to(trainer.device.name)
        with optim.update_of(trainer.optimizer, divisor):
            trainer.optimizer.step()
    trainer.optimizer.zero_grad(set_to_none=True)
    trainer.rng = hardware.rng_state(trainer.device)
    return loss, norm, clipped, notes


def gradients(trainer: "Trainer", step: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Accumulate the gradients of one update; returns the mean loss and the L2 norm."""
    trainer.optimizer.zero_grad(set_to_none=True)
    accumulation = trainer.config.training.grad_accumulation
    total: torch.Tensor | None = None
    with interruptible(trainer.model, trainer.should_stop):
        for micro in range(accumulation):
            batch = on_device(trainer, *trainer.dataset.train.batch(step * accumulation + micro))
            with hardware.autocast(trainer.precision, trainer.device):
                loss = trainer.model.loss(batch.ids, batch.targets) / accumulation
            trainer.scaler.scale(loss).backward()
            part = loss.detach()
            total = part if total is None else total + part
    assert total is not None
    trainer.scaler.unscale_(trainer.optimizer)
    return total, optim.gradient_norm(trainer.parameters)


def on_device(trainer: "Trainer", ids: np.ndarray, targets: np.ndarray) -> Micro:
    """A batch, moved to where the model is."""
    return Micro(
        hardware.to_device(torch.from_numpy(ids), trainer.device),
        hardware.to_device(torch.from_numpy(targets), trainer.device),
    )
