"""Stored runs as measures look at them."""

from pathlib import Path

import numpy as np

from core.experiments.measures import MeasuredRun
from core.run_store.so_far import read_recorded_run


def read_measured_run(folder: Path) -> MeasuredRun:
    """Read a run's folder.

    Raises:
        RunError, ConfigError: as :func:`read_recorded_run`.
    """
    run = read_recorded_run(folder)
    steps = run.steps
    return MeasuredRun(
        lr=run.lr[: run.seen],
        loss=steps["loss"].astype(float),
        norm=steps["grad_norm"].astype(float),
        clipped=steps["clipped"].astype(bool),
        val=run.so_far().val,
        warmup=run.warmup,
        is_whole=run.seen == len(run.lr),
        final=np.array(run.final_losses),
    )
