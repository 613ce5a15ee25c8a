"""Every other process of a run: it does what the first one tells it, and nothing of its own.

It has a trainer like the first one's, in the same state, and neither a folder nor commands: each
update, evaluation and edit is made when it is told. Ends when the first one says so or is gone.
"""

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

from core.config import RunConfig, from_mapping, to_mapping
from core.data import Dataset
from core.distributed.placement import device_of, threads_of
from core.distributed.ranks import Order, RankError, Ranks, Task
from core.hardware import threads
from core.hardware.memory import tune_allocator
from core.hardware.precision import resolve_precision
from core.i18n import Message, MessageError
from core.messages.edit_history import again
from core.messages.edit_records import from_line
from core.model.interrupt import Interrupted
from core.session.text_request import TextRequest
from core.training.compile_ahead import compile_ahead
from core.training.evaluation import SkippedError
from core.training.replicas import receive
from core.training.trainer import NonFiniteError, Trainer

# Of these the first process hears too, or has met them itself; it says what happens next.
_ALSO_THERE = (Interrupted, NonFiniteError, SkippedError, RankError)


class OutOfStepError(MessageError):
    """The processes do not agree on which update comes next. Never to happen."""

    def __init__(self, order: Order) -> None:
        super().__init__(Message("ranks.out_of_step", task=order.task.name, step=order.step))


def set_up_order(config: RunConfig, request: TextRequest, dataset: Dataset, ranks: Ranks) -> Order:
    """What the others need to get ready; :func:`replicate` understands it."""
    device = device_of(config.training.device, config.training.threads, ranks)
    precision = resolve_precision(config.training.precision, device)  # measured: not left to each
    told = {
        "config": to_mapping(config.replaced({"training.precision": precision})),
        "request": request.to_plain(),
        "fingerprints": _fingerprints(dataset),
    }
    return Order(Task.SET_UP, 0, json.dumps(told).encode())


def compile_order(trainer: Trainer, *, on: bool) -> Order:
    """That all compile their models before they go on, or after all do not."""
    return Order(Task.COMPILE, trainer.step, json.dumps(on).encode())


def replicate(ranks: Ranks) -> None:
    """Take part in a run until the first process ends it.

    Raises:
        RanksLost: it, or another one, is gone.
        OutOfStepError: they do not agree.
    """
    tune_allocator()
    while (order := ranks.hear()).task is not Task.END:
        if order.task is Task.SET_UP:
            break
    else:
        return
    trainer = None
    with suppress(RankError, Interrupted):  # the first one knows why, and ends it
        told = json.loads(order.content)
        trainer = ranks.together(lambda: _made(told, ranks))
    while (order := ranks.hear()).task is not Task.END:
        if trainer is None:
            raise OutOfStepError(order)
        with suppress(*_ALSO_THERE):
            _do(order, trainer, ranks)


def _made(told: Any, ranks: Ranks) -> Trainer:
    config, request = from_mapping(told["config"]), TextRequest.from_plain(told["request"])
    threads.use_threads(threads_of(config.training.threads, ranks))
    dataset, _ = request.prepared(config)
    if _fingerprints(dataset) != told["fingerprints"]:
        raise RankError(Message("ranks.other_text"), "data.source")
    loads = config.training.sharding != "none"  # nobody has all of it to give
    return Trainer(config, dataset, loads=loads, ranks=ranks)


def _fingerprints(dataset: Dataset) -> list[str]:
    return [dataset.text.fingerprint, dataset.tokenizer.fingerprint]


def _do(order: Order, trainer: Trainer, ranks: Ranks) -> None:
    if order.step != trainer.step and order.task not in (Task.RESTORE, Task.COMPILE):
        raise OutOfStepError(order)
    match order.task:
        case Task.COMPILE:
            is_on = json.loads(order.content)
            trainer.passes.use(replace(trainer.passes.compilation, compiles=is_on))
            if is_on:
                ranks.together(lambda: compile_ahead(trainer.state, trainer.context))
        case Task.RESTORE:
            checkpoint = receive(order, ranks)
            ranks.together(lambda: trainer.restore(checkpoint))
        case Task.UPDATE:
            for _ in trainer.update():
                pass
        case Task.REPORT:
            for _ in trainer.report_deferred():
                pass
        case Task.EVALUATE:
            trainer.evaluate()
        case Task.EDIT:
            edit = from_line(json.loads(order.content))
            answer, _, _ = again(edit, trainer.timeline, trainer.config)
            trainer.apply_edit(answer)
        case Task.GATHER:
            trainer.checkpoint()
        case Task.WEIGHTS:
            trainer.whole_model()
        case Task.CHECK:
            trainer.is_finite()
        case Task.END | Task.SET_UP:
            raise OutOfStepError(order)
