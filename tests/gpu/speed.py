"""Tokens a second and MFU: beside a plain loop, by batch size, of presets, samples and the head."""

from collections.abc import Callable
from statistics import median
from typing import Any

import torch
from torch import Tensor

from core.config import RunConfig
from core.config.presets import MODEL_PRESETS
from core.data import prepare
from core.model.cross_entropy import head_cross_entropy
from core.model.generation import generate
from core.model.tuning import padded, tuning_for
from tests.gpu.plain import PlainLoop
from tests.gpu.runs import (
    N_VOCAB,
    fitting_batches,
    free,
    gpu,
    large,
    pace,
    seconds_of,
    size_of,
    steps,
    trainer_of,
)
from tests.gpu.section import Bench

_ROUNDS = 3
_WIDEST = 1024  # of presets: making a larger model takes the host too long
_COMPILES_S = 45  # so much has to be left before one more compilation begins
_GOAL = 1.0  # of the plain compiled loop
_COMPILE = {False: {"training.compile": "off"}, True: {"training.compile": "on"}}


def interleaved(bench: Bench) -> None:
    """Ours and a plain loop in one process by turns: eager first, then also compiled."""
    size, batch = size_of(bench), _largest(bench, 0.5)
    config = large(bench, training__batch_size=batch)
    bench.tell("batch", batch)
    sides: dict[str, Callable[[int], object]] = {}
    for compiled in (False,) if bench.smoke else (False, True):
        name = "compiled" if compiled else "eager"
        if compiled and bench.left_s < _COMPILES_S:
            bench.tell(name, "no time")
            break
        trainer = trainer_of(config.replaced(_COMPILE[compiled]))
        plain = PlainLoop(prepare(config), size, gpu().name, compiled=compiled)
        for side, work in ((f"crest {name}", _steps_of(trainer)), (f"plain {name}", plain.steps)):
            try:
                seconds = 2 * seconds_of(work, 2)
            except Exception as error:  # no C compiler for Triton, say: the other sides go on
                bench.tell(side, f"{type(error).__name__}: {str(error)[:300]}")
                continue
            bench.tell(f"{side}: first two updates, s", round(seconds, 1))
            sides[side] = work
        _race(bench, config, sides)


def _race(bench: Bench, config: RunConfig, sides: dict[str, Callable[[int], object]]) -> None:
    """Measure all sides by turns, and tell; a later race tells better, as more take part."""
    size = size_of(bench)
    found: dict[str, list[float]] = {side: [] for side in sides}
    for _ in range(_ROUNDS):
        for side, work in sides.items():
            found[side].append(seconds_of(work, size.updates))
    for side, seconds in found.items():
        told = pace(config, N_VOCAB, config.training.batch_size * size.context, median(seconds))
        bench.tell(side, told | {"spread": round(max(seconds) / min(seconds), 3)})
    for name in ("eager", "compiled"):
        ours, plain = found.get(f"crest {name}"), found.get(f"plain {name}")
        if ours is None or plain is None:
            continue
        ratio = median(theirs / own for theirs, own in zip(plain, ours, strict=True))
        bench.tell(f"crest / plain, {name}", round(ratio, 3))
        if name == "compiled":
            bench.claim(f"at least {_GOAL:g} of the plain compiled loop", ratio >= _GOAL)


def _largest(bench: Bench, share: float) -> int:
    """Of the batches that fit into this share of the card; 32 at most, as papers have it."""
    return max([each for each in fitting_batches(bench, share) if each <= 32], default=1)


def _steps_of(trainer: Any) -> Callable[[int], object]:
    return lambda n: steps(trainer, n)


def batches(bench: Bench) -> None:
    """GPT-2 small, eager, by batch size."""
    size = size_of(bench)
    for batch in fitting_batches(bench):
        config = large(bench, training__batch_size=batch)
        trainer = trainer_of(config)
        steps(trainer, 2)
        seconds = seconds_of(_steps_of(trainer), size.updates)
        bench.tell(f"batch {batch}", pace(config, N_VOCAB, batch * size.context, seconds))
        del trainer
        free()


def presets(bench: Bench) -> None:
    """Every model size that is offered and the card has room for; as it is, and as it can be."""
    offered = [item for item in MODEL_PRESETS.items() if item[1].emb_dim <= _WIDEST]
    for name, preset in offered[:1] if bench.smoke else offered:
        config = large(bench, training__batch_size=2, model__dropout=0.1)
        if not bench.smoke:
            config = config.replaced(
                {
                    "model.n_layers": preset.n_layers,
                    "model.n_heads": preset.n_heads,
                    "model.emb_dim": preset.emb_dim,
                    "model.qkv_bias": preset.qkv_bias,
                    "data.context_length": preset.context_length,
                    "data.stride": 8,
                }
            )
        for how in ("off", "auto") if bench.smoke else ("off", "auto", "on"):
            if how == "on" and (bench.left_s < _COMPILES_S or preset.emb_dim > 512):
                continue
            try:
                found = _preset(bench, config.replaced({"training.compile": how}))
            except torch.OutOfMemoryError:
                bench.tell(name, "no room")
                return
            bench.tell(f"{name}, training.compile {how}", found)
            if how == "on":
                torch._dynamo.reset()  # else another size makes its shapes dynamic
            free()


def _preset(bench: Bench, config: RunConfig) -> dict[str, Any]:
    trainer = trainer_of(config)
    steps(trainer, 3)
    seconds = seconds_of(_steps_of(trainer), 2 if bench.smoke else 20)
    found = pace(config, trainer.dataset.tokenizer.n_vocab, trainer.tokens_per_step, seconds)
    return found | {"graphs": trainer.passes.compilation.graphs}


def sampling(bench: Bench) -> None:
    """A sample within the context, and one whose window moves on."""
    trainer = trainer_of(large(bench))
    context = trainer.config.data.context_length
    ids = trainer.dataset.tokenizer.encode("Every effort moves you").tolist()
    n = 4 if bench.smoke else 100

    def made(prompt: list[int]) -> Callable[[int], object]:
        def make(n: int) -> None:
            sampling = trainer.config.replaced({"sampling.max_new_tokens": n}).sampling
            generator = torch.Generator().manual_seed(1)
            for _ in generate(trainer.model, prompt, sampling, generator, trainer.device.name):
                pass

        return make

    made(ids)(3)
    bench.tell("within the context, tok/s", round(1 / seconds_of(made(ids[:8]), n), 1))
    beyond = (ids * (context // len(ids) + 1))[:context]
    bench.tell("beyond the context, tok/s", round(1 / seconds_of(made(beyond), max(2, n // 4)), 1))


def head(bench: Bench) -> None:
    """The output head and its loss alone, forth and back: by rows of a chunk, padded or not."""
    rows, width = (64, 16) if bench.smoke else (16_384, 768)
    n_vocab = 257 if bench.smoke else N_VOCAB
    device = gpu()
    tuning = tuning_for(device.kind, device.total_bytes, n_vocab, 4 if bench.smoke else 2)
    bench.tell("rows that this card gets", tuning.head_rows)
    hidden = torch.randn(rows, width, device=device.name).requires_grad_()
    weight = (0.02 * torch.randn(n_vocab, width, device=device.name)).requires_grad_()
    targets = torch.randint(0, n_vocab, (rows,), device=device.name)
    for multiple in (1, tuning.vocab_multiple):
        for chunk in (32, 64) if bench.smoke else (1024, 4096, 16_384):
            work = _head(bench, (hidden, weight, targets), chunk, multiple)
            work(1)
            ms = 1e3 * seconds_of(work, 1 if bench.smoke else 3)
            columns = padded(n_vocab, multiple)
            bench.tell(f"{columns} columns, {chunk} rows, ms", round(ms, 3))
    free()


def _head(
    bench: Bench, inputs: tuple[Tensor, Tensor, Tensor], chunk: int, multiple: int
) -> Callable[[int], object]:
    hidden, weight, targets = inputs

    def work(n: int) -> None:
        for _ in range(n):
            hidden.grad = weight.grad = None
            with torch.autocast(hidden.device.type, dtype=torch.bfloat16, enabled=not bench.smoke):
                loss = head_cross_entropy(hidden, weight, targets, rows=chunk, multiple=multiple)
            loss.backward()

    return work
