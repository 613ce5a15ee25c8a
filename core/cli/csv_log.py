"""The log of a run as CSV, of this program or another trainer's, as what foresight looks at.

``step,lr`` stand on every row, also for steps to come; ``loss`` (of the batch of update ``step``)
and ``val_loss`` (after update ``step``) where they were measured. Rows may lie apart: between two,
the rate is straight.
"""

import csv
import io
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core import files
from core.foresight import Losses, RunSoFar, warmup_of
from core.i18n import Message
from core.run_store.so_far import MOST_STEPS
from core.trainer_logs.table import LogError
from core.trainer_logs.training_log import TrainingLog

Array = np.ndarray[Any, Any]

_NAMES = {  # what trainers call the columns
    "step": ("step", "iter", "iteration", "global_step"),
    "lr": ("lr", "learning_rate"),
    "loss": ("loss", "train_loss"),
    "val_loss": ("val_loss", "eval_loss"),
    "epoch": ("epoch",),
}


@dataclass(frozen=True)
class CsvLog:
    """A log.

    Attributes:
        lr: (n,) the rate of every update, those to come included.
        rows: by column, one value a row: steps ascend; not measured is masked.
    """

    lr: Array
    steps: Array
    loss: "np.ma.MaskedArray[Any, Any]"
    val_loss: "np.ma.MaskedArray[Any, Any]"
    epochs: float
    warmup: int | None = None

    @property
    def seen(self) -> int:
        """Updates done: up to the last row on which something was measured."""
        measured = _is_measured(self.loss) | _is_measured(self.val_loss)
        return int(self.steps[measured][-1]) + 1 if measured.any() else 0

    def so_far(self, seen: int | None = None) -> RunSoFar:
        """The run as it was before update ``seen``: of the rows before it alone."""
        seen = self.seen if seen is None else seen
        before = self.steps < seen
        loss, val = self.loss[before], self.val_loss[before]
        steps = self.steps[before]
        warmup = self.warmup if self.warmup is not None else warmup_of(self.lr[:seen])
        by_loss, by_val = _is_measured(loss), _is_measured(val)
        measured = loss.data[by_loss], val.data[by_val]
        return RunSoFar(
            lr=self.lr[:seen],
            warmup=warmup,
            train=Losses.of(steps[by_loss], measured[0]),
            val=Losses.of(steps[by_val] + 1, measured[1]),
            epochs=self.epochs,
            is_finite=all(bool(np.isfinite(each).all()) for each in measured),
        )


def _is_measured(column: "np.ma.MaskedArray[Any, Any]") -> Array:
    """(n,) on which rows something was measured: where there is a value that is no filler.

    Some programs write NaN on the rows on which they measured nothing: then there are at least as
    many of them between the numbers as numbers, or no number at all. A single NaN among many
    numbers, and those with which a run ends, are losses that broke.
    """
    there: Array = ~np.ma.getmaskarray(column)
    nan: Array = there & np.isnan(column.data)
    numbers = np.flatnonzero(there & ~nan)
    fillers = nan
    if nan.any() and len(numbers):
        first, last = int(numbers[0]), int(numbers[-1])
        if np.count_nonzero(nan[first:last]) < len(numbers):
            fillers = nan & (np.arange(len(nan)) < first)
    measured: Array = there & ~fillers
    return measured


def read_csv_log(file: Path, warmup: int | None = None) -> CsvLog:
    """Read a log.

    Args:
        file: the log.
        warmup: its warmup's updates; by default the first step at the highest rate.

    Raises:
        LogError: it has no such columns, or a value in it is none.
        OSError: it cannot be read.
    """
    with (
        files.open_file(file) as raw,
        io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="") as lines,
    ):
        rows = csv.reader(lines)
        try:
            columns = _columns(file, next(rows, []))
            found = {name: _Column(name) for name in _NAMES}
            for row in rows:
                if any(cell.strip() for cell in row):
                    for name, column in found.items():
                        column.add(file, rows.line_num, row, columns.get(name))
        except csv.Error as error:
            raise LogError(Message("log.no_csv", file=file, reason=str(error))) from error
    return _assembled(file, found, warmup)


def _columns(file: Path, header: list[str]) -> dict[str, int]:
    names = [cell.strip().lower() for cell in header]
    found = {
        column: names.index(alias)
        for column, aliases in _NAMES.items()
        for alias in reversed(aliases)
        if alias in names
    }
    for needed in ("step", "lr"):
        if needed not in found:
            raise LogError(Message("log.no_column", file=file, column=needed, names=names[:20]))
    if "loss" not in found and "val_loss" not in found:
        raise LogError(Message("log.no_column", file=file, column="loss", names=names[:20]))
    return found


class _Column:
    """The cells of one column as they come; an empty one was not measured."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.values: list[float] = []
        self.is_there: list[bool] = []

    def add(self, file: Path, line: int, row: list[str], at: int | None) -> None:
        cell = row[at].strip() if at is not None and at < len(row) else ""
        self.is_there.append(cell != "")
        try:
            value = float(cell) if cell else math.nan
        except ValueError:
            raise self._error(file, line, cell) from None
        if self.name == "step" and not (cell and 0 <= value < MOST_STEPS and value.is_integer()):
            raise self._error(file, line, cell)
        if self.name == "lr" and cell and not 0 <= value < math.inf:
            raise self._error(file, line, cell)
        self.values.append(value)

    def _error(self, file: Path, line: int, cell: str) -> LogError:
        return LogError(
            Message("log.bad_value", file=file, line=line, column=self.name, value=cell[:40])
        )

    def array(self, order: Array) -> "np.ma.MaskedArray[Any, Any]":
        """(n,) in this order, what was not measured masked."""
        values, mask = np.array(self.values)[order], ~np.array(self.is_there, dtype=bool)[order]
        return np.ma.MaskedArray(values, mask)


def _assembled(file: Path, found: dict[str, _Column], warmup: int | None) -> CsvLog:
    steps = np.array(found["step"].values, dtype=np.int64)
    order = np.argsort(steps, kind="stable")
    steps = steps[order]
    lr = found["lr"].array(order)
    told = ~np.ma.getmaskarray(lr)
    if not told.any():
        raise LogError(Message("log.no_rate", file=file))
    epochs = found["epoch"].array(order).compressed()
    return CsvLog(
        lr=_every_rate(steps[told], lr.compressed(), int(steps[-1]) + 1, warmup),
        steps=steps,
        loss=found["loss"].array(order),
        val_loss=found["val_loss"].array(order),
        epochs=float(epochs.max()) + 1 if len(epochs) and np.isfinite(epochs).all() else 0.0,
        warmup=warmup,
    )


def _every_rate(at: Array, rates: Array, total: int, warmup: int | None) -> Array:
    """The rate of every update (total,), straight between those that are told (n,)."""
    if at[0] > 0:  # the log begins later: the rate has come up from 0
        begins = min(warmup, int(at[0])) if warmup else int(at[0])
        at, rates = np.append([0, begins], at), np.append([0.0, rates[0]], rates)
    return np.interp(np.arange(total), at, rates)


def csv_log_of(log: TrainingLog, warmup: int | None = None) -> CsvLog:
    """Another kind of log, with a learning rate somewhere, in the same form."""
    at = np.union1d(log.steps["step"], log.evals["step"])
    columns = []
    for rows, name in ((log.steps, "loss"), (log.evals, "val_loss")):
        values, mask = np.full(len(at), np.nan), np.ones(len(at), dtype=bool)
        places = np.searchsorted(at, rows["step"])
        values[places], mask[places] = rows[name], name == "loss" and not log.has_loss
        columns.append(np.ma.MaskedArray(values, mask))
    return CsvLog(
        lr=_every_rate(log.at, log.lr, log.total, warmup),
        steps=at,
        loss=columns[0],
        val_loss=columns[1],
        epochs=log.epochs,
        warmup=warmup,
    )
