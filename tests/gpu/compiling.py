"""Whether compiled and replayed passes train as those that are made as they stand, and how fast."""

import time
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any
from unittest.mock import patch

import numpy as np
import torch

from core.config import RunConfig
from core.messages.events import Log
from core.training import pass_graph
from core.training.compile_ahead import compile_ahead
from core.training.train_step import micro_batch
from core.training.trainer import Trainer
from tests.gpu.runs import (
    free,
    numbers,
    only,
    same,
    seconds_of,
    small,
    steps,
    tensors,
    trainer_of,
)
from tests.gpu.section import Bench

_NEAR = 2e-3  # of losses near 5 after some updates, of kernels that round elsewhere
_RECORDED_AT = 3  # of the passes that make a graph: made, made once more, recorded
_AUTO = {"training.compile": "auto"}
_COMPILES_S = 60  # so much has to be left before a compilation begins


def run(bench: Bench) -> None:
    """A launch-bound model as it stands, replayed, compiled and both."""
    n = 6 if bench.smoke else 40
    size = {} if bench.smoke else {"model__n_layers": 6, "model__n_heads": 6, "model__emb_dim": 384}
    dropping = small(bench, training__compile="off", **size)
    _replayed(bench, dropping, n)
    _not_recorded(bench, dropping, n)
    if bench.smoke or bench.left_s > _COMPILES_S:
        with _compiler(bench):
            _compiled(bench, dropping.replaced({"model.dropout": 0.0}), n)
    else:
        bench.tell("compiled", "no time")


def _replayed(bench: Bench, config: RunConfig, n: int) -> None:
    """The same kernels on the same random numbers: all that may differ is the order of sums."""
    for accumulation in (1, 2):
        chosen = config.replaced({"training.grad_accumulation": accumulation})
        made, replayed = trainer_of(chosen), trainer_of(chosen.replaced(_AUTO))
        expected, events = numbers(steps(made, n)), steps(replayed, n)
        told = "; ".join(str(event.message) for event in only(events, Log))
        most = float(np.abs(numbers(events) - expected)[:, 0].max())
        equal = same(tensors(made), tensors(replayed))
        paces = _paces(bench, {"made": made, "replayed": replayed})
        name = f"replayed, accumulating {accumulation}"
        bench.tell(name, {"most_loss": most, "weights_equal": equal, "told": told} | paces)
        bench.claim(f"{name}: a graph was made and is used", "one CUDA graph" in told)
        bench.claim(f"{name}: losses within {_NEAR:g}", most < _NEAR)
        del made, replayed
        free()


def _not_recorded(bench: Bench, config: RunConfig, n: int) -> None:
    """A recording that fails, as the pass waits for the device: the run goes on as it was."""
    expected = numbers(steps(trainer_of(config), n))
    trainer, launched = trainer_of(config.replaced(_AUTO)), 0

    def waits(*given: Any) -> torch.Tensor:
        nonlocal launched
        launched += 1
        loss = micro_batch(*given)
        if launched == _RECORDED_AT:
            loss.item()
            if bench.smoke:
                raise RuntimeError("CUDA error: operation not permitted when stream is capturing")
        return loss

    with patch.object(pass_graph, "micro_batch", waits):
        events = steps(trainer, n)
    told = "; ".join(str(event.message) for event in only(events, Log))
    most = float(np.abs(numbers(events) - expected)[:, 0].max())
    bench.tell("a recording that fails", {"most_loss": most, "told": told})
    bench.claim("a recording that fails is told", "without a CUDA graph" in told)
    bench.claim(f"a recording that fails: losses within {_NEAR:g}", most < _NEAR)


def _compiled(bench: Bench, config: RunConfig, n: int) -> None:
    expected = numbers(steps(trainer_of(config), n))
    trainer = trainer_of(config.replaced({"training.compile": "on"}))
    began = time.perf_counter()
    before = tensors(trainer)
    compile_ahead(trainer.state, trainer.context)
    bench.tell("compiling, s", round(time.perf_counter() - began, 1))
    bench.claim("compiling ahead leaves no trace", same(before, tensors(trainer)))
    most = float(np.abs(numbers(steps(trainer, n)) - expected)[:, 0].max())
    bench.tell("compiled", {"most_loss": most} | _paces(bench, {"compiled": trainer}))
    bench.claim(f"compiled: losses within {_NEAR:g}", most < _NEAR)


def _paces(bench: Bench, trainers: dict[str, Trainer]) -> dict[str, float]:
    """Milliseconds a step of each, by turns."""
    n = 2 if bench.smoke else 30
    return {
        f"{name}_ms": round(1e3 * seconds_of(partial(steps, trainer), n, rounds=3), 3)
        for name, trainer in trainers.items()
    }


def _compiler(bench: Bench) -> AbstractContextManager[object]:
    """The real one; in the smoke form one that traces and makes no kernels, which is seconds."""
    if not bench.smoke:
        return nullcontext()
    return patch.object(torch, "compile", partial(torch.compile, backend="eager"))
