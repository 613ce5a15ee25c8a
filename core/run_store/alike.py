"""Which finished runs are of the same set-up as a config: what they taught holds for it, too.

Knows nothing of torch, of training or of any window.
"""

from pathlib import Path

from core.config import FIELD_PATHS, ConfigError, RunConfig
from core.foresight.earlier_runs import is_near
from core.run_store.index import list_runs
from core.run_store.layout import RunError
from core.run_store.reader import run_config

# Model, text, tokenizer and batch; what was trained on, and how much of it at once.
SET_UP = (
    *(path for path in FIELD_PATHS if path.startswith("model.")),
    "data.source",
    "data.tokenizer",
    "data.train_fraction",
    "data.context_length",
    "data.stride",
    "training.batch_size",
    "training.grad_accumulation",
    "optimizer.name",
)


def is_same_set_up(one: RunConfig, other: RunConfig) -> bool:
    """Whether two runs are of one set-up, whatever their schedules."""
    return all(one.value(path) == other.value(path) for path in SET_UP)


def is_alike(one: RunConfig, other: RunConfig) -> bool:
    """Whether two runs are of one set-up, their highest rates within 25 %."""
    return is_same_set_up(one, other) and is_near(one.schedule.peak_lr, other.schedule.peak_lr)


def alike_runs(runs_dir: Path, config: RunConfig, but: Path | None = None) -> tuple[Path, ...]:
    """The completed runs of the set-up: the nearest highest rate first, then the newest.

    Args:
        runs_dir: where runs are kept.
        config: of the run that is to be foretold.
        but: a run that is left out: itself.

    Raises:
        OSError: the folder cannot be listed.
    """
    found = []
    for age, run in enumerate(list_runs(runs_dir)):
        if run.state != "completed" or run.problem or run.path == but:
            continue
        try:
            other = run_config(run.path)
        except (RunError, ConfigError, OSError):
            continue
        if is_alike(config, other):
            distance = abs(other.schedule.peak_lr / config.schedule.peak_lr - 1)
            found.append((distance, age, run.path))
    return tuple(path for _, _, path in sorted(found))
