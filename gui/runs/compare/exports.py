"""A comparison as numbers. Knows no widget."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from math import isnan
from pathlib import Path

import numpy as np

from core import files
from core.run_store.metrics import STEPS
from gui.models.derived_columns import OPTIONAL
from gui.models.run_series import RunSeries
from gui.plots.compared.runs import ComparedRun

_COLUMNS = ("step", "tokens_seen", "seconds", "lr", "loss", "grad_norm", "clipped")
# Of the plots that are chosen; empty where it was not told.
_FURTHER = ("tokens_per_s", *(name for name in STEPS.names if name in OPTIONAL))
_EVALS = ("train_loss", "val_loss")


def write_csv(path: Path, runs: Sequence[ComparedRun]) -> None:
    """All steps of all runs, a row each, with the evaluation after it where there was one.

    What only some runs have is a column where one of these has it.

    Raises:
        OSError: the file cannot be written.
    """
    waiting = files.waiting_beside(path)
    with files.new_file(waiting) as file:
        text = io.TextIOWrapper(file, "utf-8", newline="")
        out = csv.writer(text, lineterminator="\n")
        further = [name for name in _FURTHER if any(_has(run.series, name) for run in runs)]
        out.writerow(("run", "name", *_COLUMNS, *_EVALS, *further))
        for run in runs:
            out.writerows((run.letter, run.name, *row) for row in _rows(run.series, further))
        text.flush()
        text.detach()
    files.put_in_place(waiting, path)


def _has(series: RunSeries, name: str) -> bool:
    return bool(np.isfinite(series.column(name)).any())


def _rows(series: RunSeries, further: Sequence[str]) -> Iterator[Iterable[str]]:
    at_evals = {int(step): row for row, step in enumerate(series.column("eval_step").tolist())}
    columns = [series.column(name).tolist() for name in _COLUMNS]
    evals = [series.column(name) for name in _EVALS]
    others_of = [series.column(name).tolist() for name in further]
    told = zip(*others_of, strict=True) if further else repeat(())
    for row, more in zip(zip(*columns, strict=True), told, strict=False):
        step, tokens, *others, clipped = row
        found = at_evals.get(int(step))
        measured = ["" if found is None else repr(float(each[found])) for each in evals]
        numbers = (repr(float(each)) for each in others)
        own = (str(int(step)), str(int(tokens)), *numbers, str(int(clipped)))
        yield (*own, *measured, *("" if isnan(each) else repr(float(each)) for each in more))


def last_value(series: RunSeries, column: str) -> tuple[float, int] | None:
    """The last finite value of an evaluation's column, and its step."""
    values = series.column(column)
    places = np.flatnonzero(np.isfinite(values))
    if not len(places):
        return None
    return float(values[places[-1]]), int(series.column("eval_step")[places[-1]])


def best_value(series: RunSeries, column: str) -> tuple[float, int] | None:
    """The lowest value of an evaluation's column, and its step."""
    values = series.column(column)
    if not np.isfinite(values).any():
        return None
    row = int(np.nanargmin(np.where(np.isfinite(values), values, np.nan)))
    return float(values[row]), int(series.column("eval_step")[row])
