"""Run folders on disk, written by the real writer from made-up events."""

import math
from pathlib import Path

import numpy as np

from core.config import RunConfig
from core.messages.events import Evaluated, Finished, SampleDone, Started, StepDone
from core.run_store.metrics import STEPS
from core.run_store.metrics_file import write_rows
from core.run_store.writer import Parentage, RunWriter
from gui.models.run_series import STEP_FIELDS

CONFIG = RunConfig().replaced(
    {
        "data.tokenizer": "bytes",
        "data.context_length": 32,
        "data.stride": 32,
        "model.n_layers": 1,
        "model.n_heads": 2,
        "model.emb_dim": 32,
        "training.max_steps": 40,
        "training.epochs": 100,
        "training.eval_every": 10,
        "sampling.every": 0,
    }
)


def started(path: Path, name: str, total_steps: int, first_step: int = 0) -> Started:
    return Started(
        run_dir=str(path),
        name=name,
        first_step=first_step,
        total_steps=total_steps,
        warmup_steps=total_steps // 5,
        batches_per_epoch=100,
        tokens_per_step=64,
        n_parameters=40_000,
        n_vocab=256,
        device="cpu",
        device_words="CPU, 1 of 2 cores",
        precision="fp32",
    )


def step_done(step: int, lift: float = 0.0) -> StepDone:
    loss = 2.0 + lift + 6.0 * math.exp(-step / 15.0)
    return StepDone(step, step // 100, (step + 1) * 64, 1e-3, loss, 0.5, False, (step + 1) * 0.01)


def write_run(
    runs_dir: Path,
    name: str,
    *,
    steps: int = 40,
    total_steps: int = 40,
    lift: float = 0.0,
    config: RunConfig = CONFIG,
    ends: str = "completed",
    parent: Path | None = None,
    parent_step: int = 20,
) -> Path:
    """A run's folder; ``ends`` empty: as a crash leaves it; ``parent``: it branched from that."""
    config = config.replaced({"training.max_steps": total_steps})
    branched = Parentage(parent.name, parent_step, (), trial=False) if parent else None
    writer = RunWriter(runs_dir, config, name, branched)
    writer.describe(text="A made-up text")
    writer.record(started(writer.path, name, total_steps))
    for step in range(steps):
        writer.record(step_done(step, lift))
        if step % 10 == 9:
            loss = step_done(step, lift).loss
            writer.record(Evaluated(step, loss - 0.1, loss + 0.2, step * 0.01))
            writer.record(SampleDone(step, step, "Hello", f"Hello from {name} at {step}"))
    if ends:
        writer.record(Finished(ends, steps, str(writer.path)))
    writer.close()
    return writer.path


def write_long_run(runs_dir: Path, name: str, steps: int) -> Path:
    """A run of very many steps, its metrics written in one go."""
    path = write_run(runs_dir, name, steps=0, total_steps=steps)
    rows = np.zeros(steps, dtype=STEP_FIELDS)
    rows["step"] = np.arange(steps)
    rows["tokens_seen"] = (rows["step"] + 1) * 64
    rows["lr"] = 1e-3
    rows["loss"] = 2.0 + np.sin(rows["step"] * 12.9898) ** 2
    rows["grad_norm"] = 0.5
    rows["seconds"] = rows["step"] * 0.01
    write_rows(path / STEPS.file, STEPS, rows)
    return path
