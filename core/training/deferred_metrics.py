"""Metrics read an update later, where reading one makes the thread wait for all the device's work.

Meanwhile the next update is in flight, behind the evaluation that followed this one, if one did.
That nothing spoils the weights is decided on the device: a non-finite loss or norm makes its update
change nothing, and every later one too, until the number has been read and that step is the next
one again. Knows no thread, no storage and no window.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch

from core.hardware.device import Device, read_later
from core.hardware.rng import restore_rng, rng_state
from core.training import evaluation
from core.training import optimizer as optim
from core.training.evaluation import BatchLosses
from core.training.layer_metrics import LayerMeter, LayerMetrics
from core.training.train_state import EVALUATION, TrainContext, TrainState
from core.training.train_step import Gradients, StepMetrics, begin_randomness


@dataclass(frozen=True, slots=True)
class StepInFlight:
    """An update that the device was given and whose metrics were not read yet.

    Attributes:
        before: the state before it, but for the tensors that are changed in place.
        max_norm: at which its gradients are clipped; infinite: they are not.
        read: waits for its loss, its norm before clipping and what was measured by layer; gives
            the same each time.
        evaluation: waits for the losses of the evaluation that followed it, if one did.
        layers: understands what was measured by layer, if it was.
    """

    before: TrainState
    max_norm: float
    read: Callable[[], list[float]]
    evaluation: Callable[[], BatchLosses] | None = None
    layers: Callable[[Sequence[float]], LayerMetrics] | None = None

    def metrics(self) -> StepMetrics:
        """What it measured; waits for the device until that is known."""
        loss, norm, *numbers = self.read()
        layers = self.layers(numbers) if self.layers is not None else None
        return StepMetrics(loss, norm, self.max_norm, layers=layers)

    def undone(self, now: TrainState) -> TrainState:
        """The state ``now`` if the device skipped this update and all later ones."""
        return replace(self.before, seconds=now.seconds, spent=now.spent, noise=now.noise)


class DeferredMetrics:
    """The updates of one run whose metrics were not read yet: never more than two."""

    def __init__(self, device: Device) -> None:
        self._in_flight: StepInFlight | None = None
        self._skip = torch.zeros((), device=device.name)  # 1: updates change nothing

    def launch(
        self, state: TrainState, context: TrainContext, gradients: Gradients, meter: LayerMeter
    ) -> tuple[tuple[torch.Tensor, ...], StepInFlight | None]:
        """Give the device the next update without waiting for it.

        Returns the random state after it, and the update before it, whose metrics are not read.

        Raises:
            Interrupted: the parameters are untouched and ``state`` holds.
        """
        rng, launched = self._launched(state, context, gradients, meter)
        previous, self._in_flight = self._in_flight, launched
        return rng, previous

    def evaluate(self, state: TrainState, context: TrainContext) -> bool:
        """Give the device the evaluation that comes next, to be read with the update before it.

        False: none comes next; or that update was read already, other processes take part, or
        there is no room for it: it has to be made as it comes.

        Raises:
            Interrupted: it is still to be made.
        """
        is_next = state.pending[:1] == (EVALUATION,) and context.ranks.world_size == 1
        if self._in_flight is None or not is_next:
            return False
        try:
            losses = evaluation.launch(state, context)
        except evaluation.SkippedError:
            return False
        self._in_flight = replace(self._in_flight, evaluation=losses)
        return True

    def take(self) -> StepInFlight | None:
        """The last update, if it was not taken yet; none is in flight then."""
        last, self._in_flight = self._in_flight, None
        return last

    def reset(self) -> None:
        """Nothing is in flight, and updates count again."""
        self._in_flight = None
        self._skip.zero_()

    def _launched(
        self, state: TrainState, context: TrainContext, gradients: Gradients, meter: LayerMeter
    ) -> tuple[tuple[torch.Tensor, ...], StepInFlight]:
        device, max_norm = context.device, state.max_norm
        begin_randomness(state, context)
        try:
            loss, norm = gradients(state.step)
        except BaseException:
            optim.drop_gradients(state.parameters)
            restore_rng(state.rng, device)
            raise
        numbers = torch.stack([loss.float(), norm.float()])
        self._skip = torch.maximum(self._skip, 1.0 - torch.isfinite(numbers).all().float())
        divisor = optim.clip_divisor(norm, max_norm) if math.isfinite(max_norm) else None
        meter.saw_gradients(state)
        optim.set_lr(state.optimizer, state.lr)
        with optim.update_of(state.optimizer, divisor, self._skip):
            state.optimizer.step()
        optim.drop_gradients(state.parameters)
        measured = meter.measured(state)
        if measured is not None:
            numbers = torch.cat([numbers, measured])
        rng, read = rng_state(device), read_later(numbers, device)
        layers = meter.read if measured is not None else None
        return rng, StepInFlight(state, max_norm, read, layers=layers)
