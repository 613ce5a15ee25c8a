"""The runs that sections make: their sizes and configs, a trainer, its steps, and the clock."""

import gc
import multiprocessing
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import numpy as np
import torch

from core.config import RunConfig
from core.data import prepare
from core.hardware import device as hardware
from core.hardware.device import Device
from core.messages.command_queue import CommandQueue
from core.messages.events import Event, StepDone
from core.model.memory import estimate, flops_per_token
from core.session.lifecycle import conduct
from core.session.start_point import Origin
from core.training.trainer import Trainer
from tests.gpu import stand_ins
from tests.gpu.section import Bench

stand_ins.install()  # also in processes that sections begin

GIB = 2**30
N_VOCAB = 50_257


@dataclass(frozen=True)
class Size:
    """How large what is measured is.

    Attributes:
        batches: batch sizes to try, ascending.
        updates: of one measurement.
        precision: of what is fast.
    """

    layers: int
    heads: int
    width: int
    context: int
    batches: tuple[int, ...]
    updates: int
    precision: str


GPT2_SMALL = Size(12, 12, 768, 1024, (2, 4, 8, 16, 32, 64), 8, "bf16")
TINY = Size(1, 2, 16, 16, (2, 4), 2, "bf16")


def size_of(bench: Bench) -> Size:
    """GPT-2 small at its own context; in the smoke form the least that trains."""
    return TINY if bench.smoke else GPT2_SMALL


def large(bench: Bench, **values: Any) -> RunConfig:
    """GPT-2 small, tied and without dropout; ``section__name`` sets a field."""
    size = size_of(bench)
    return _config(
        {
            "data.tokenizer": "bytes" if bench.smoke else "gpt2",
            "data.context_length": size.context,
            "data.stride": 64 if bench.smoke else 8,
            "data.train_fraction": 0.5,  # each half has more than a context of tokens
            "model.n_layers": size.layers,
            "model.n_heads": size.heads,
            "model.emb_dim": size.width,
            "model.dropout": 0.0,
            "model.qkv_bias": True,
            "model.tie_weights": True,
            "training.batch_size": size.batches[1],
            "training.precision": size.precision,
        },
        values,
    )


def small(bench: Bench, **values: Any) -> RunConfig:
    """Some seconds on any device: bytes, two layers, with dropout."""
    return _config(
        {
            "data.tokenizer": "bytes",
            "data.context_length": 16 if bench.smoke else 64,
            "data.stride": 64,
            "model.n_layers": 1 if bench.smoke else 2,
            "model.n_heads": 2,
            "model.emb_dim": 16 if bench.smoke else 64,
            "model.dropout": 0.1,
            "training.batch_size": 2 if bench.smoke else 8,
            "training.precision": "fp32",
        },
        values,
    )


def _config(base: dict[str, Any], values: dict[str, Any]) -> RunConfig:
    always = {
        "data.source": "short-story",
        "training.device": "cuda",
        "training.epochs": 100_000,
        "training.max_steps": 10_000,
        "training.eval_every": 0,
        "sampling.every": 0,
        "clipping.begin": "start",
        "training.compile": "off",  # a section says where it is not
        "schedule.warmup": 2,
    }
    named = {name.replace("__", "."): value for name, value in values.items()}
    return RunConfig().replaced({**always, **base, **named})


def beyond_any_card(bench: Bench) -> RunConfig:
    """GPT-2 small with a batch that needs some 400 GiB."""
    return large(bench, training__batch_size=4 if bench.smoke else 1024, data__stride=1)


def trainer_of(config: RunConfig) -> Trainer:
    """A trainer before its first update."""
    return Trainer(config, prepare(config))


def steps(trainer: Trainer, n: int) -> list[Event]:
    """Make updates; what was told, the last one included."""
    events: list[Event] = []
    for _ in range(n):
        events += trainer.advance()
    return events + list(trainer.report_deferred())


def numbers(events: Iterable[Event]) -> "np.ndarray[Any, Any]":
    """Loss and gradient norm, a row an update."""
    return np.array([[e.loss, e.grad_norm] for e in events if isinstance(e, StepDone)])


def tensors(trainer: Trainer) -> dict[str, torch.Tensor]:
    """Copies of all that the run is: weights, moments, random state."""
    found = trainer.checkpoint()
    return {name: each.clone() for name, each in {**found.model, **found.training}.items()}


def same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    """Whether every bit is."""
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def conducted(
    config: RunConfig,
    runs: Path,
    publish: Callable[[Event], None] | None = None,
    origin: Origin | None = None,
) -> list[Event]:
    """A whole run as a session makes it; what it told."""
    events: list[Event] = []

    def both(event: Event) -> None:
        events.append(event)
        if publish is not None:
            publish(event)

    conduct(config, runs, CommandQueue(), both, origin=origin, force=True)
    return events


def process_of(bench: Bench, work: Callable[..., None], *arguments: Any) -> BaseProcess:
    """``work`` in a process of its own, begun; a real GPU's begin anew, as CUDA wants it."""
    process: BaseProcess
    if bench.smoke:
        process = multiprocessing.get_context("fork").Process(target=work, args=arguments)
    else:
        process = multiprocessing.get_context("spawn").Process(target=work, args=arguments)
    process.start()
    return process


def only(events: Iterable[Event], kind: type[Any]) -> list[Any]:
    """The events of one kind."""
    return [event for event in events if isinstance(event, kind)]


def wait() -> None:
    """Until the device has done all that it was given."""
    torch.cuda.synchronize()


def free() -> None:
    """Give back what is not used any more."""
    gc.collect()
    torch.cuda.empty_cache()


def seconds_of(work: Callable[[int], object], n: int, rounds: int = 1) -> float:
    """Seconds for one of ``n``; of several rounds the median."""
    found = []
    for _ in range(rounds):
        wait()
        began = time.perf_counter()
        work(n)
        wait()
        found.append((time.perf_counter() - began) / n)
    return statistics.median(found)


def pace(config: RunConfig, n_vocab: int, tokens: int, seconds: float) -> dict[str, Any]:
    """Tokens a second and the share of what the card can do, where that is known."""
    rate = tokens / seconds
    of_token = flops_per_token(config.model, n_vocab, config.data.context_length)
    peak = peak_flops()
    found: dict[str, Any] = {"tok_s": round(rate), "ms": round(seconds * 1e3, 2)}
    return found | ({"mfu": round(rate * of_token / peak, 4)} if peak else {})


def peak_flops() -> float | None:
    """Of this card, dense, in bf16; ``None``: it is not in the table."""
    from core.hardware.gpu_peaks import peak_flops as of_name

    return of_name(torch.cuda.get_device_name(0), "bf16")


def fitting_batches(bench: Bench, share: float = 0.8) -> list[int]:
    """Batch sizes of :func:`large` that the card has room for, by the program's own estimate."""
    free_bytes, _ = torch.cuda.mem_get_info(0)
    config, precision = large(bench), size_of(bench).precision
    return [
        batch
        for batch in size_of(bench).batches
        if estimate(
            config.replaced({"training.batch_size": batch}),
            N_VOCAB,
            precision,
            "cuda",
            gpu().total_bytes,
        ).total
        < share * free_bytes
    ]


def gpu(choice: str = "cuda") -> Device:
    """The device that is measured."""
    return hardware.resolve_device(choice)
