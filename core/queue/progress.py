"""How far the runs at work are and what the others took, read from their folders.

Reads; changes nothing. Imports no torch.
"""

from collections.abc import Iterator
from pathlib import Path

from core.config import ConfigError
from core.queue.pace import Progress, Timed
from core.queue.state import Queue, QueuedRun, State
from core.run_store.index import list_runs, read_info, run_config
from core.run_store.layout import RunError
from core.run_store.reader import read_evals

_MOST_RUNS = 30  # of the folder: the newest say how long an update takes


def progress_of(run: QueuedRun, now: float) -> Progress | None:
    """How far a run at work is; ``None``: it is being prepared.

    Args:
        run: one with a folder or without.
        now: seconds since the epoch.
    """
    if run.run_dir is None:
        return None
    info = read_info(run.run_dir)
    if info.problem or not info.total_steps:
        return None
    seconds = max(now - run.started, 0.0) if run.started else info.seconds
    return Progress(info.steps_done, info.total_steps, seconds, run.kept_step)


def last_val(run_dir: Path) -> float | None:
    """The last validation loss of a run; ``None``: there is none, or it cannot be read."""
    try:
        evals = read_evals(run_dir)
    except (RunError, OSError):
        return None
    return float(evals["val_loss"][-1]) if len(evals) else None


def timed_in(queue: Queue) -> Iterator[Timed]:
    """What the runs of the queue took, the newest first."""
    for run in queue.ended:
        if run.state is State.DONE and run.attempt == 1 and run.ended > run.started:
            yield Timed(run.config, run.total_steps, run.total_steps, run.ended - run.started)


def timed_runs(runs_dir: Path) -> list[Timed]:
    """What the newest runs of a folder took, the newest first; those that cannot be read lack."""
    found = []
    try:
        infos = list_runs(runs_dir)[:_MOST_RUNS]
    except OSError:
        return []
    for info in infos:
        if info.problem or info.parent or not info.steps_done or not info.seconds:
            continue
        try:
            config = run_config(info.path)
        except (RunError, ConfigError, OSError):
            continue
        found.append(Timed(config, info.steps_done, info.total_steps, info.seconds))
    return found
