"""``compare``: what differs between runs, in settings and results; and what may be said of it.

The table goes to stdout as CSV, a column a run; the words to stderr.
"""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.cli.commands import FAILED, OK
from core.cli.output import say
from core.config import FIELD_PATHS, RunConfig
from core.foresight.comparison import Ended, compared
from core.foresight.observations import Losses
from core.i18n import reason_of
from core.run_store.index import read_info
from core.run_store.layout import RunError
from core.run_store.so_far import RecordedRun, read_recorded_run
from core.schedule.cadence import is_comparable

_SEED = "training.seed"
_TEXT = ("data.source", "data.tokenizer", "data.train_fraction")
# What decides which batches are evaluated, and when.
_BATCHES = (*_TEXT, "data.context_length", "data.stride", "training.batch_size",
            "training.eval_batches", "training.eval_every", _SEED)  # fmt: skip
_OF_A_LOG = ("schedule.decay", "schedule.points", "schedule.interpolation")
# Where it was computed, and how often saved, decides nothing of how it ended.
_OF_NO_ACCOUNT = frozenset(
    ["training.device", "training.compile", "training.checkpoint_every"]
    + ["training.eval_every", "training.evaluation"]
    + [path for path in FIELD_PATHS if path.startswith("sampling.")]
)


def compare(run_dirs: Sequence[Path]) -> int:
    """Print the fields in which the runs differ, and their results."""
    try:
        runs = [read_recorded_run(each) for each in run_dirs]
    except (RunError, OSError) as error:
        say(reason_of(error))
        return FAILED
    configs = [each.config for each in runs]
    differing = [
        path
        for path in FIELD_PATHS
        if len({repr(run.config.value(path)) for run in runs if _is_known(run, path)}) > 1
    ]
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["field", *(each.name for each in run_dirs)])
    for path in differing:
        out.writerow([path, *(_written(run, path) for run in runs)])
    for name, values in _results(run_dirs, runs).items():
        out.writerow([name, *values])
    sys.stdout.flush()
    for message in compared([*_ended(run_dirs, runs, configs)]):
        say(message)
    return OK


def _is_known(run: RecordedRun, path: str) -> bool:
    """Whether a run has that field: of another trainer's log only the schedule is known."""
    return not run.is_foreign or path in _OF_A_LOG


def _written(run: RecordedRun, path: str) -> str:
    """A field's value; empty where it is not known."""
    if not _is_known(run, path):
        return ""
    value = run.config.value(path)
    return value if isinstance(value, str) else repr(value)


def _results(run_dirs: Sequence[Path], runs: Sequence[RecordedRun]) -> dict[str, list[str]]:
    """By name, one a run; empty where there is none."""
    infos = [read_info(each) for each in run_dirs]
    vals = [each.so_far().val for each in runs]
    trains = [each.evals["train_loss"] for each in runs]
    return {
        "state": [each.condition for each in infos],
        "steps": [str(each.seen) for each in runs],
        "final_train": [repr(float(each[-1])) if len(each) else "" for each in trains],
        "final_val": [repr(float(each.loss[-1])) if len(each) else "" for each in vals],
        "best_val": [repr(float(each.loss.min())) if len(each) else "" for each in vals],
        "best_val_step": [str(_best_step(each)) if len(each) else "" for each in vals],
    }


def _best_step(val: Losses) -> int:
    return int(val.at[np.argmin(val.loss)]) - 1


def _ended(
    run_dirs: Sequence[Path], runs: Sequence[RecordedRun], configs: Sequence[RunConfig]
) -> list[Ended]:
    def of(config: RunConfig, paths: Sequence[str]) -> tuple[str, ...]:
        return tuple(repr(config.value(path)) for path in paths)

    counted = [path for path in FIELD_PATHS if path != _SEED and path not in _OF_NO_ACCOUNT]
    base = configs[0]
    return [
        Ended(
            name=folder.name,
            val=run.so_far().val,
            seed=config.training.seed,
            settings=(of(config, counted), run.lr.tobytes(), folder.name if run.is_foreign else ""),
            text=("log", folder.name) if run.is_foreign else of(config, _TEXT),
            batches=(*of(config, _BATCHES), is_comparable(config)),
            differs=tuple(
                path
                for path in counted
                if _is_known(run, path)
                and _is_known(runs[0], path)
                and repr(config.value(path)) != repr(base.value(path))
            ),
            is_known=not run.is_foreign,
        )
        for folder, run, config in zip(run_dirs, runs, configs, strict=True)
    ]
