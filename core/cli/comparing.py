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
from core.foresight.comparison import compared
from core.foresight.observations import Losses
from core.i18n import reason_of
from core.run_store.ended import differing_fields, ended_runs, fields_of
from core.run_store.index import read_info
from core.run_store.layout import RunError
from core.run_store.so_far import RecordedRun, read_recorded_run


def compare(run_dirs: Sequence[Path]) -> int:
    """Print the fields in which the runs differ, and their results."""
    try:
        runs = [read_recorded_run(each) for each in run_dirs]
    except (RunError, OSError) as error:
        say(reason_of(error))
        return FAILED
    differing = differing_fields([(each.config, each.is_foreign) for each in runs])
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["field", *(each.name for each in run_dirs)])
    for path in differing:
        out.writerow([path, *(_written(run, path) for run in runs)])
    for name, values in _results(run_dirs, runs).items():
        out.writerow([name, *values])
    sys.stdout.flush()
    for message in compared(ended_runs([each.name for each in run_dirs], runs)):
        say(message)
    return OK


def _written(run: RecordedRun, path: str) -> str:
    """A field's value; empty where it is not known, or has no effect."""
    if path not in fields_of(run.config, is_foreign=run.is_foreign):
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
