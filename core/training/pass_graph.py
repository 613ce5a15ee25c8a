"""A micro-batch's pass, forth and back, as one CUDA graph: the host launches it at once.

A small model's update is some hundred operations that take the device less time than the host
needs to launch them. A graph holds the very operations that were launched while it was recorded,
at the same addresses, so what a replay computes is what the pass would have computed, dropout
included: torch gives each replay the random numbers that come next.

Everything around stays as it is. What a replay leaves (gradients, the loss) lies in memory that
the next one overwrites; so the loss is copied, and gradients that are to be summed are, too. Only
a graph whose first replay gave the numbers of the pass itself is used. Knows no thread, no storage
and no window.
"""

import math

import numpy as np
import torch
from torch import Tensor

from core.hardware.cuda_graphs import Recording
from core.hardware.device import copy_to_device
from core.hardware.device_errors import device_failure
from core.hardware.memory import is_out_of_memory
from core.hardware.rng import restore_rng, rng_state
from core.i18n import Message, verbatim
from core.messages.events import Log
from core.model.interrupt import Interrupted
from core.training import optimizer as optim
from core.training.train_state import TrainContext, TrainState
from core.training.train_step import micro_batch

_UPDATES_BEFORE = 2  # made one operation at a time: what is made at first use is made then
_LOSS_NEAR, _NORM_NEAR = 1e-4, 1e-2  # relative; a GPU's sums are the same to rounding


class _Recorded:
    """The graph and the memory that it reads and writes.

    Attributes:
        gradients: of the parameters that get one, in their order.
        sums: where those of several micro-batches are added up; empty for one.
    """

    def __init__(
        self, state: TrainState, context: TrainContext, ids: Tensor, targets: Tensor
    ) -> None:
        self._ids, self._targets = ids, targets

        def work() -> Tensor:
            optim.drop_gradients(state.parameters)
            return micro_batch(state, context, ids, targets)

        self._recording = Recording(work, context.device)
        self._parameters = [p for p in state.parameters if p.grad is not None]
        self.gradients = [p.grad for p in self._parameters if p.grad is not None]
        is_summed = context.grad_accumulation > 1
        self.sums = [torch.empty_like(each) for each in self.gradients] if is_summed else []
        optim.drop_gradients(state.parameters)

    def fits(self, ids: np.ndarray) -> bool:
        return tuple(ids.shape) == tuple(self._ids.shape)

    def replay(self, context: TrainContext, ids: np.ndarray, targets: np.ndarray) -> Tensor:
        copy_to_device(self._ids, torch.from_numpy(ids), context.device)
        copy_to_device(self._targets, torch.from_numpy(targets), context.device)
        self._recording.replay()
        if not self.sums:
            self._give(self.gradients)
        elif self._parameters[0].grad is None:
            torch._foreach_copy_(self.sums, self.gradients)
            self._give(self.sums)
        else:
            torch._foreach_add_(self.sums, self.gradients)
        return self._recording.result.clone()

    def _give(self, gradients: list[Tensor]) -> None:
        for parameter, gradient in zip(self._parameters, gradients, strict=True):
            parameter.grad = gradient


class PassGraph:
    """Records a run's pass once it has made some, and replays it; where that fails nothing changes.

    Attributes:
        logs: what there is to say of it, until somebody takes it.
    """

    def __init__(self) -> None:
        self.logs: list[Log] = []
        self._n_updates = 0
        self._recorded: _Recorded | None = None

    def prepare(self, state: TrainState, context: TrainContext) -> None:
        """To be asked before the passes of an update, while no parameter has a gradient.

        Leaves no trace but the graph.
        """
        self._n_updates += 1
        if self._n_updates != _UPDATES_BEFORE + 1:
            return
        failed: Message | None = None
        rng = rng_state(context.device)
        try:
            self._recorded = _recorded(state, context)
            if self._recorded is None:
                failed = Message("compile.other_numbers")
        except (RuntimeError, MemoryError) as error:
            if device_failure(error):
                raise
            failed = _reason(error)
        finally:
            optim.drop_gradients(state.parameters)
            restore_rng(rng, context.device)
        if failed is None:
            told = Message("compile.graphed", step=state.step)
        else:
            told = Message("compile.not_graphed", step=state.step, reason=failed)
        self.logs.append(Log("info" if failed is None else "warning", told))

    def replay(self, context: TrainContext, ids: np.ndarray, targets: np.ndarray) -> Tensor | None:
        """As :func:`core.training.train_step.micro_batch`; ``None``: there is no graph for it.

        Raises:
            Interrupted: a stop is asked for; nothing was launched.
        """
        if self._recorded is None or not self._recorded.fits(ids):
            return None
        if context.stops_inside():
            raise Interrupted
        return self._recorded.replay(context, ids, targets)


def _recorded(state: TrainState, context: TrainContext) -> _Recorded | None:
    """The graph of the pass that comes next; ``None``: its replay is not what the pass is."""
    arrays = context.dataset.train.batch(state.step * context.grad_accumulation)
    ids, targets = (context.to_device(array).clone() for array in arrays)
    rng = rng_state(context.device)
    made = _outcome(state, micro_batch(state, context, ids, targets))
    drawn = rng_state(context.device)
    restore_rng(rng, context.device)
    recorded = _Recorded(state, context, ids, targets)
    restore_rng(rng, context.device)
    replayed = _outcome(state, recorded.replay(context, *arrays))
    draws_alike = all(map(torch.equal, drawn, rng_state(context.device)))
    near = (_LOSS_NEAR, _NORM_NEAR)
    is_same = all(
        math.isclose(one, other, rel_tol=most)
        for one, other, most in zip(made, replayed, near, strict=True)
    )
    return recorded if is_same and draws_alike else None


def _outcome(state: TrainState, loss: Tensor) -> list[float]:
    """Loss and gradient norm, read at once; the gradients are let go of."""
    numbers = torch.stack([loss.float(), optim.gradient_norm(state.parameters).float()])
    optim.drop_gradients(state.parameters)
    found: list[float] = numbers.tolist()
    return found


def _reason(error: Exception) -> Message:
    if is_out_of_memory(error):
        return Message("compile.graph_room")
    return verbatim(str(error).partition("\n")[0][:200])
