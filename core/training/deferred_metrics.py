"""Numbers read an update late, where reading one makes the thread wait for all the device's work.

Meanwhile the next update is under way. That nothing spoils the weights is decided on the device: a
loss or norm that is not finite makes its update change nothing, and every later one too, until
that has been told and the step is the next one again. Knows no thread, no storage and no window.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch

from core.hardware import device as hardware
from core.messages.events import Event
from core.training import optimizer as optim

if TYPE_CHECKING:
    from core.training.trainer import Trainer


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An update that the device was given.

    Attributes:
        step: which.
        tokens_seen, rng: of the moment before it.
        max_norm: at which norm it is clipped; infinite: it is not.
        read: waits for its loss and its norm before clipping; gives the same each time.
    """

    step: int
    tokens_seen: int
    rng: list[torch.Tensor]
    max_norm: float
    read: Callable[[], list[float]]


class LateNumbers:
    """The updates of one trainer that were made and not told yet: never more than two.

    Attributes:
        held: events that are known and were not asked for yet.
    """

    def __init__(self, trainer: "Trainer") -> None:
        self._trainer = trainer
        self._under_way: UnderWay | None = None
        self._skip = torch.zeros((), device=trainer.device.name)  # 1: updates change nothing
        self.held: list[Event] = []

    def launch(self) -> UnderWay | None:
        """Give the device the next update without waiting for it; returns the one before it."""
        trainer = self._trainer
        before, self._under_way = self._under_way, self._launched()
        trainer.step += 1
        trainer.tokens_seen += trainer.tokens_per_step
        return before

    def take(self) -> UnderWay | None:
        """The last update, if it was not told yet; nothing is under way then."""
        last, self._under_way = self._under_way, None
        return last

    def undo(self, update: UnderWay) -> None:
        """Count an update that the device has skipped, and what came after it, as not made."""
        trainer = self._trainer
        trainer.step, trainer.tokens_seen = update.step, update.tokens_seen
        trainer.rng, trainer.owed = update.rng, ()
        hardware.restore_rng(trainer.rng, trainer.device)
        self._under_way = None
        self._skip.zero_()

    def forget(self) -> None:
        """Tell nothing more of what was: the trainer becomes what it was at another time."""
        self._under_way = None
        self._skip.zero_()
        self.held = []

    def _launched(self) -> UnderWay:
        trainer = self._trainer
        step, rng = trainer.step, trainer.rng
        hardware.restore_rng(rng, trainer.device)
        try:
            loss, norm = trainer.gradients(step)
        except BaseException:
            trainer.optimizer.zero_grad(set_to_none=True)
            hardware.restore_rng(rng, trainer.device)
            raise
        numbers = torch.stack([loss.float(), norm.float()])
        self._skip = torch.maximum(self._skip, 1.0 - torch.isfinite(numbers).all().float())
        max_norm = trainer.max_norm(step)
        divisor = optim.clip_divisor(norm, max_norm) if math.isfinite(max_norm) else None
        optim.set_lr(trainer.optimizer, trainer.timeline.lr(step))
        with optim.update_of(trainer.optimizer, divisor, self._skip):
            trainer.optimizer.step()
        trainer.optimizer.zero_grad(set_to_none=True)
        trainer.rng = hardware.rng_state(trainer.device)
        read = hardware.read_later(numbers, trainer.device)
        return UnderWay(step, trainer.tokens_seen, rng, max_norm, read)
