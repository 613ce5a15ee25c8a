"""A comparison as numbers. Knows no widget."""

import csv
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from core import files
from gui.models.run_series import RunSeries
from gui.plots.compared.runs import ComparedRun

_COLUMNS = ("step", "tokens_seen", "seconds", "lr", "loss", "grad_norm", "clipped")
_EVALS = ("train_loss", "val_loss")


def write_csv(path: Path, runs: Sequence[ComparedRun]) -> None:
    """All steps of all runs, a row each, with the evaluation after it where there was one.

    Raises:
        OSError: the file cannot be written.
    """
    waiting = path.with_name(f".{path.name}.tmp")
    with files.new_file(waiting) as file:
        text = io.TextIOWrapper(file, "utf-8", newline="")
        out = csv.writer(text, lineterminator="\n")
        out.writerow(("run", "name", *_COLUMNS, *_EVALS))
        for run in runs:
            out.writerows((run.letter, run.name, *row) for row in _rows(run.series))
        text.flush()
        text.detach()
    os.replace(waiting, path)


def _rows(series: RunSeries) -> Iterator[Iterable[str]]:
    at_evals = {int(step): row for row, step in enumerate(series.column("eval_step").tolist())}
    columns = [series.column(name).tolist() for name in _COLUMNS]
    evals = [series.column(name) for name in _EVALS]
    for row in zip(*columns, strict=True):
        step, tokens, *others, clipped = row
        found = at_evals.get(int(step))
        measured = ["" if found is None else repr(float(each[found])) for each in evals]
        numbers = (repr(float(each)) for each in others)
        yield (str(int(step)), str(int(tokens)), *numbers, str(int(clipped)), *measured)


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
