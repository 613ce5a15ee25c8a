"""Folders of runs that follow a known law, written by the real writer from made-up events."""

from pathlib import Path

import numpy as np

from core.config import RunConfig
from core.messages.events import Evaluated, Finished, Started, StepDone
from core.run_store.writer import RunWriter
from core.schedule.lr_schedule import plan
from tests.core.foresight.made_runs import made_run

TOTAL, WARMUP = 300, 10
CONFIG = RunConfig().replaced(
    {
        "schedule.decay": "wsd-linear",
        "schedule.warmup": WARMUP,
        "schedule.decay_start": 180,
        "schedule.peak_lr": 1e-3,
        "schedule.min_lr": 0.0,
        "training.max_steps": TOTAL,
        "training.epochs": 100,
    }
)


def write_lawful_run(
    runs_dir: Path,
    name: str,
    *,
    config: RunConfig = CONFIG,
    seen: int | None = None,
    ends: str = "completed",
    seed: int = 0,
    per_epoch: int = 1000,
) -> Path:
    """A run's folder: its losses fall by the law of ``made_runs`` under the schedule of its config.

    Args:
        runs_dir: where it is written.
        name: of the run.
        config: its length is ``training.max_steps``.
        seen: updates done; by default all.
        ends: how; empty: as a crash leaves it.
        seed: of the noise.
        per_epoch: batches of a pass over its text.
    """
    total = config.training.max_steps
    schedule = plan(config.schedule, total)
    lr = [schedule.lr(i) for i in range(total)]
    whole = made_run(
        schedule.curve(np.arange(total)), warmup=schedule.warmup_steps, every=10, seed=seed
    ).past
    train = dict(zip(whole.train.at.tolist(), whole.train.loss.tolist(), strict=True))
    val = dict(zip((whole.val.at - 1).tolist(), whole.val.loss.tolist(), strict=True))
    writer = RunWriter(runs_dir, config, name)
    writer.record(
        Started(
            run_dir=str(writer.path),
            name=name,
            first_step=0,
            total_steps=total,
            warmup_steps=schedule.warmup_steps,
            batches_per_epoch=per_epoch,
            tokens_per_step=64,
            n_parameters=40_000,
            n_vocab=256,
            device="cpu",
            device_words="CPU",
            precision="fp32",
        )
    )
    seen = total if seen is None else seen
    for i in range(seen):
        loss = train.get(i, 10.0)
        writer.record(StepDone(i, 0, (i + 1) * 64, lr[i], loss, 0.5, False, i * 1e-6))
        if i in val:
            writer.record(Evaluated(i, loss, val[i], i * 1e-6))
    if ends:
        writer.record(Finished(ends, seen, str(writer.path)))
    writer.close()
    return writer.path
