"""What the first process tells the others of its trainer, so that they stay the same as it.

They are told the whole state before their first part in anything, and again after it was replaced;
from then on each update, evaluation and edit, by which each comes to the same state by itself.
Knows no storage, no thread and no window.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import torch

from core.distributed.ranks import Order, Ranks, RanksLost, Task
from core.messages.edit_records import Edit, to_line
from core.run_store.checkpoint import Checkpoint
from core.training import state_dict
from core.training.train_state import TrainContext, TrainState

_DTYPES = {str(dtype): dtype for dtype in (torch.float32, torch.uint8, torch.int64)}


class Replicas:
    """The trainers of the other processes, as the first one knows them.

    In those, and where there are none, it tells nothing.
    """

    def __init__(self, context: TrainContext) -> None:
        self._context = context
        self._tells = context.ranks.world_size > 1 and context.ranks.rank == 0
        self._are_same = False
        self._restored: Checkpoint | None = None  # of a model in parts: what all have to take

    def forget(self, restored: Checkpoint) -> None:
        """The state here was replaced: theirs is another one."""
        self._are_same = False
        self._restored = restored if self._context.is_in_parts else None

    def take_part(self, task: Task, state: TrainState) -> None:
        """Let them do their part of what is done next, in the same state as here.

        Raises:
            RankError, RanksLost: one cannot.
        """
        if not self._tells:
            return
        if not self._are_same and not self._context.is_in_parts:
            send(state_dict.state_dict(state, self._context), state.step, self._context.ranks)
            self._are_same = True
        self._share_parts()
        self._context.ranks.tell(Order(task, state.step))

    def _share_parts(self) -> None:
        """Let them have the checkpoint that was put back here, before whatever comes after it.

        Without one they are new, and were made as this one was.
        """
        if self._context.is_in_parts:
            restored, self._restored, self._are_same = self._restored, None, True
            if restored is not None:
                send(restored, int(restored.state["step"]), self._context.ranks)

    def join_in(self, task: Task, state: TrainState) -> None:
        """As :meth:`take_part`, in what takes the others only where the model is in parts."""
        if self._context.is_in_parts:
            self.take_part(task, state)

    def report(self, state: TrainState) -> None:
        """Let them read the metrics that wait, as is done here; that needs none of them."""
        with suppress(RanksLost):  # whoever needs them next will say it
            self.take_part(Task.REPORT, state)

    def edit(self, edit: Edit, step: int) -> None:
        """Let an edit take effect there that has taken effect here."""
        if not self._tells:
            return
        self._share_parts()
        if self._are_same:
            content = json.dumps(to_line(edit)).encode()
            self._context.ranks.tell(Order(Task.EDIT, step, content))


def stop_of(ranks: Ranks, should_stop: Callable[[], bool]) -> Callable[[], bool]:
    """What is asked inside a step: whether to stop, or whether another process has given it up."""
    if ranks.world_size == 1:
        return should_stop
    return lambda: should_stop() or ranks.is_given_up()


def send(checkpoint: Checkpoint, step: int, ranks: Ranks) -> None:
    """Give every other process a whole state; returns when all have it.

    Raises:
        RankError, RanksLost: one could not take it.
    """
    told = {
        "state": checkpoint.state,
        "about": dict(checkpoint.about),
        "model": _described(checkpoint.model),
        "training": _described(checkpoint.training),
    }
    ranks.tell(Order(Task.RESTORE, step, json.dumps(told).encode()))
    for tensors in (checkpoint.model, checkpoint.training):
        for tensor in tensors.values():
            ranks.broadcast(tensor.contiguous())
    ranks.together(lambda: None)


def receive(order: Order, ranks: Ranks) -> Checkpoint:
    """The state that :func:`send` gives; to be followed by :meth:`Ranks.together`."""
    told = json.loads(order.content)
    model, training = (_received(told[name], ranks) for name in ("model", "training"))
    return Checkpoint(model, training, told["state"], told["about"])


def _described(tensors: Mapping[str, torch.Tensor]) -> dict[str, Any]:
    return {name: [list(each.shape), str(each.dtype)] for name, each in tensors.items()}


def _received(described: Mapping[str, Any], ranks: Ranks) -> dict[str, torch.Tensor]:
    tensors = {}
    for name, (shape, dtype) in described.items():
        tensors[name] = torch.empty(shape, dtype=_DTYPES[dtype])
        ranks.broadcast(tensors[name])
    return tensors
