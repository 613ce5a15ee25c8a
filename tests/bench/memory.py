"""The memory estimate against the peak of processes that train, on the CPU.

Twice: with the heap that a run has, whose holes are others from process to process (the same config
took 97 to 125 MB), and with one that has none, as every large buffer is given back.

The same table for a GPU is a section of ``python -m tests.gpu``.
"""

import platform
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import Any

from core.config import RunConfig
from core.model.memory import estimate
from tests.bench.report import table, verdict
from tests.memory_shapes import CPU_SHAPES, fits
from tests.processes import in_new_process

_M_MMAP_THRESHOLD, _LARGE_BYTES = -3, 2**17  # of glibc's malloc.h


def run(_seconds: float, _rounds: int) -> bool:
    """Six configs, one thread each."""
    print("\nMemory estimate against the measured peak, in fp32 on the CPU")
    print(f"  {platform.system()} {platform.machine()}; python -m tests.bench memory")
    rows, all_within = [], True
    for name in CPU_SHAPES:
        estimated, live, peak = estimated_and_measured(name)
        figures = (f"{each / 1e6:,.0f}" for each in (estimated, live, peak))
        rows.append((name, *figures, f"{estimated / peak:.3f}"))
        all_within &= fits(estimated, live, peak)
    table(("", "estimate MB", "without holes", "peak MB", "estimate / peak"), rows)
    return verdict("between the two, within 10 %", all_within)


def estimated_and_measured(name: str) -> tuple[int, int, int]:
    """Bytes of a config of ``CPU_SHAPES``.

    Returns:
        As estimated; the peak that a process adds without holes in its heap; and with them.
    """
    changes, n_vocab = CPU_SHAPES[name]
    estimated = estimate(RunConfig().replaced(changes), n_vocab, "fp32").total
    live, peak = (in_new_process(_measure, changes, n_vocab, holes) for holes in (False, True))
    return estimated, int(live), int(peak)


def _measure(
    answer: "SimpleQueue[int]", changes: dict[str, Any], n_vocab: int, holes: bool
) -> None:
    """The peak that training two steps adds to a small process, in bytes."""
    import ctypes

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
    if holes:
        tune_allocator()
    else:
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
    train({"model.n_layers": 1, "model.n_heads": 2, "model.emb_dim": 32}, 100, 1)
    before = peak()
    train(changes, n_vocab, 2)
    answer.put(peak() - before)
