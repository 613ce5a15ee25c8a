"""The memory estimate against the peak of processes that train, on the CPU.

The same table for a GPU is a section of ``python -m tests.gpu``.
"""

import platform
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import Any

from core.config import RunConfig
from core.model.memory import estimate
from tests.bench.report import table, verdict
from tests.memory_shapes import CPU_CONSTANT_BYTES, CPU_SHAPES, within
from tests.processes import in_new_process


def run(_seconds: float, _rounds: int) -> bool:
    """Six configs, one thread each."""
    print("\nMemory estimate against the measured peak, in fp32 on the CPU")
    print(f"  {platform.system()} {platform.machine()}; python -m tests.bench memory")
    rows, all_within = [], True
    for name in CPU_SHAPES:
        estimated, measured = estimated_and_measured(name)
        ratio = f"{estimated / measured:.3f}"
        rows.append((name, f"{estimated / 1e6:,.0f}", f"{measured / 1e6:,.0f}", ratio))
        all_within &= within(estimated, measured, CPU_CONSTANT_BYTES)
    table(("", "estimate MB", "peak MB", "ratio"), rows)
    return verdict(f"within 10 % and {CPU_CONSTANT_BYTES / 1e6:.0f} MB", all_within)


def estimated_and_measured(name: str) -> tuple[int, int]:
    """Bytes of a config of ``CPU_SHAPES``: as estimated, and the peak that a process adds."""
    changes, n_vocab = CPU_SHAPES[name]
    estimated = estimate(RunConfig().replaced(changes), n_vocab, "fp32").total
    return estimated, int(in_new_process(_measure, changes, n_vocab))


def _measure(answer: "SimpleQueue[int]", changes: dict[str, Any], n_vocab: int) -> None:
    """The peak that training two steps adds to a small process, in bytes."""
    import torch

    from core.hardware.memory import tune_allocator
    from core.hardware.threads import use_threads
    from core.model.gpt import GPT
    from core.training.optimizer import make_optimizer, set_lr

    def peak() -> int:
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))

    def train(changes: dict[str, Any], n_vocab: int, steps: int) -> None:
        config = RunConfig().replaced(changes)
        size = (config.training.batch_size, config.data.context_length)
        model = GPT(config.model, n_vocab, config.data.context_length)
        optimizer = make_optimizer(model, config.optimizer, "cpu")
        set_lr(optimizer, 1e-3)
        for _ in range(steps):
            ids = torch.randint(0, n_vocab, size)
            model.loss(ids, ids).backward()
            optimizer.step()
            optimizer.zero_grad()

    use_threads(1)
    tune_allocator()
    train({"model.n_layers": 1, "model.n_heads": 2, "model.emb_dim": 32}, 100, 1)
    before = peak()
    train(changes, n_vocab, 2)
    answer.put(peak() - before)
