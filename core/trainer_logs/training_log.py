"""A table with chosen columns as what a run records: rows of updates, of evaluations, the rates.

Numbers in, numbers out: steps ascend, each comes once, what a column lacks on a row stays open.
Knows no files and no folders.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from core.i18n import Message
from core.run_store.metrics import EVALS, STEPS
from core.run_store.so_far import MOST_STEPS
from core.trainer_logs.columns import (
    BITS,
    EPOCH,
    GRAD_NORM,
    LOSS,
    LR,
    ROWS,
    SECONDS,
    TOKENS,
    UNITS,
    VAL_LOSS,
    ChosenColumns,
    check,
    tokens_per_step,
)
from core.trainer_logs.table import Array, LogError, LogTable

HIGHEST_LR = 10.0  # as a config takes
_ALL = (LR, LOSS, VAL_LOSS, GRAD_NORM, EPOCH, TOKENS, SECONDS)


@dataclass(frozen=True)
class TrainingLog:
    """What another trainer logged.

    Attributes:
        steps: (n,) rows as of ``core.run_store.metrics.STEPS``, the steps ascending: where a
            batch's loss was logged, or, where none was, at the evaluations.
        evals: (m,) rows as of ``EVALS``.
        at, lr: (k,) where a learning rate was logged or planned, and which; empty: nowhere.
        has_loss: whether there are losses of batches at all.
        tokens_per_step: 0: not known.
        notes: what was passed over or is not as it should be.
    """

    steps: Array
    evals: Array
    at: Array
    lr: Array
    has_loss: bool
    tokens_per_step: int
    notes: tuple[Message, ...] = ()

    @property
    def seen(self) -> int:
        """Updates that are told of."""
        ends = [int(rows["step"][-1]) + 1 for rows in (self.steps, self.evals) if len(rows)]
        return max(ends, default=0)

    @property
    def total(self) -> int:
        """Updates that are told of or planned."""
        return max(self.seen, int(self.at[-1]) + 1 if len(self.at) else 0)

    def until(self, seen: int) -> "TrainingLog":
        """As it was when so many updates were seen, with the same plan; 0: as it is."""
        if not 0 < seen < self.seen:
            return self
        steps, evals = (rows[rows["step"] < seen] for rows in (self.steps, self.evals))
        return replace(self, steps=steps, evals=evals)

    @property
    def epochs(self) -> float:
        """Passes over the text that the whole run comes to; 0: not known."""
        last = int(self.steps["epoch"][-1]) if len(self.steps) else 0
        return float(math.ceil((last + 1) * self.total / self.seen)) if last > 0 else 0.0


@dataclass(frozen=True)
class _Points:
    """Where a column was measured: steps (n,), ascending, each once, and what."""

    at: Array
    values: Array

    def spread(self, steps: Array) -> Array:
        """The values at these steps (n,); NaN where there is none."""
        found = np.full(len(steps), np.nan)
        _, ours, theirs = np.intersect1d(steps, self.at, return_indices=True)
        found[ours] = self.values[theirs]
        return found

    def held(self, steps: Array, before: float) -> Array:
        """The values at these steps (n,), each held until the next."""
        if not len(self.at):
            return np.full(len(steps), before)
        place = np.searchsorted(self.at, steps, side="right") - 1
        return np.where(place >= 0, self.values[np.maximum(place, 0)], before)


def training_log(table: LogTable, choice: ChosenColumns, file: object = "") -> TrainingLog:
    """Take a log apart.

    Args:
        table: what it says.
        choice: which of its columns is what.
        file: its name, for what is wrong.

    Raises:
        LogError: a column is missing or has a value that it cannot have.
    """
    check(table, choice, file)
    notes = list(table.problems)
    steps, rows = _steps(table, choice, file, notes)
    columns = _Columns(table, choice, steps, rows, file, notes)
    points = {role: columns.points(role) for role in _ALL}
    factor = math.log(2.0) if choice.loss_unit == BITS else 1.0
    for role in (LOSS, VAL_LOSS):
        points[role] = _Points(points[role].at, points[role].values * factor)
    if not len(points[LOSS].at) and not len(points[VAL_LOSS].at):
        raise LogError(Message("log.nothing_measured", file=str(file)))
    if not len(points[LR].at):
        notes.append(Message("log.without_rates", file=str(file)))
    at = points[LOSS].at if len(points[LOSS].at) else points[VAL_LOSS].at
    per_step = _per_step(choice, table)
    return TrainingLog(
        steps=_step_rows(at, points, per_step),
        evals=_eval_rows(points),
        at=points[LR].at,
        lr=points[LR].values,
        has_loss=bool(len(points[LOSS].at)),
        tokens_per_step=round(per_step),
        notes=tuple(notes),
    )


def _per_step(choice: ChosenColumns, table: LogTable) -> float:
    found = choice.tokens_per_step or tokens_per_step(table, choice)
    return found if math.isfinite(found) and 0 < found < 1e15 else 0.0


def _steps(
    table: LogTable, choice: ChosenColumns, file: object, notes: list[Message]
) -> tuple[Array, Array]:
    """Each row's update, and which rows have one: (n,) and (n,) places in the table."""
    if choice.step == ROWS:
        n = table.n_rows
        return np.arange(n), np.arange(n)
    column = table.columns[choice.step]
    if column.bad is not None:
        raise _bad(file, column.bad.line, choice.step, column.bad.text)
    rows = np.flatnonzero(column.told & np.isfinite(column.values))
    if len(rows) < table.n_rows:
        without = table.n_rows - len(rows)
        notes.append(Message("log.rows_without_step", column=choice.step, rows=without))
    values = column.values[rows] * UNITS[choice.unit]
    if choice.counts_tokens:
        values = np.round(values / choice.tokens_per_step)
    whole = np.round(values)
    off = np.flatnonzero((np.abs(values - whole) > 1e-6) | (whole < 0))
    if len(off):
        raise _bad(file, int(rows[off[0]]) + 2, choice.step, f"{values[off[0]]:g}")
    if len(whole) and whole.max() >= MOST_STEPS:
        most = Message("log.too_many_steps", file=str(file), column=choice.step, most=MOST_STEPS)
        raise LogError(most)
    return whole.astype(np.int64), rows


def _bad(file: object, line: int, column: str, value: str) -> LogError:
    return LogError(Message("log.bad_value", file=str(file), line=line, column=column, value=value))


@dataclass(frozen=True)
class _Columns:
    """The columns of a table in the order of steps.

    Attributes:
        steps, rows: (n,) the update of each row that has one, and its place in the table.
        file: the log's name, for what is wrong.
        notes: takes what was passed over.
    """

    table: LogTable
    choice: ChosenColumns
    steps: Array
    rows: Array
    file: object
    notes: list[Message]

    def points(self, role: str) -> _Points:
        """Where a column was measured; of several values at one step the last one holds."""
        name = getattr(self.choice, role)
        if not name:
            return _Points(np.empty(0, dtype=np.int64), np.empty(0))
        column = self.table.columns[name]
        if column.bad is not None:
            raise _bad(self.file, column.bad.line, name, column.bad.text)
        told, values = column.told[self.rows], column.values[self.rows]
        order = np.argsort(self.steps, kind="stable")
        order = order[told[order]]
        order = order[~_holes(values[order])]
        at, values = self.steps[order], values[order]
        last = np.append(at[1:] != at[:-1], True) if len(at) else np.empty(0, dtype=bool)
        again = int(np.count_nonzero((at[1:] == at[:-1]) & (values[1:] != values[:-1])))
        if again and role in (LOSS, VAL_LOSS, LR):
            self.notes.append(Message("log.steps_again", column=name, rows=again))
        at, values = at[last], values[last]
        if role not in (LOSS, VAL_LOSS, GRAD_NORM):
            finite = np.isfinite(values)
            at, values = at[finite], values[finite]
        if role == LR:
            self._require_rates(name, at, values)
        return _Points(at, values)

    def _require_rates(self, name: str, at: Array, values: Array) -> None:
        wrong = np.flatnonzero((values < 0) | (values > HIGHEST_LR))
        if len(wrong):
            value, step = float(values[wrong[0]]), int(at[wrong[0]])
            raise LogError(
                Message(
                    "log.bad_rate",
                    file=str(self.file),
                    column=name,
                    value=value,
                    step=step,
                    most=HIGHEST_LR,
                )
            )


def _holes(values: Array) -> Array:
    """Which NaN (n,) of a column mean "not measured": those that stand between numbers.

    Some programs write NaN on the rows without an evaluation. A run that broke ends with NaN: so
    where the last of them are more in a row than there are anywhere between, they are losses.
    """
    missing = np.isnan(values)
    numbers = np.flatnonzero(~missing)
    if not missing.any() or not len(numbers):
        return np.zeros(len(values), dtype=bool)
    gaps = np.diff(np.concatenate([[-1], numbers])) - 1
    at_end = len(values) - 1 - int(numbers[-1])
    if at_end > gaps.max():
        missing[numbers[-1] + 1 :] = False
    return missing


def _step_rows(at: Array, points: "dict[str, _Points]", per_step: float) -> Array:
    found = np.empty(len(at), dtype=list(STEPS.columns))
    for metric in STEPS.metrics:
        found[metric.name] = 0 if metric.default is None else metric.default
    found["step"] = at
    found["loss"] = points[LOSS].spread(at)
    found["grad_norm"] = points[GRAD_NORM].spread(at)
    rates = points[LR]
    if len(rates.at):
        found["lr"] = np.interp(at, rates.at, rates.values)
    epochs = points[EPOCH].held(at, 0.0)
    found["epoch"] = np.clip(np.floor(epochs), 0, 2**31 - 1)
    tokens = points[TOKENS]
    counted = np.interp(at, tokens.at, tokens.values) if len(tokens.at) else (at + 1) * per_step
    found["tokens_seen"] = np.clip(counted, 0, 2.0**62)
    found["seconds"] = _since_begin(points[SECONDS], at)
    return found


def _since_begin(times: _Points, at: Array) -> Array:
    """Seconds since the first row, never falling: a run that went on later has a new clock."""
    if not len(times.at):
        return np.zeros(len(at))
    found = np.interp(at, times.at, times.values)
    first = times.values[0] if times.values[0] > 1e8 else 0.0  # by the calendar
    return np.maximum.accumulate(np.maximum(found - first, 0.0))


def _eval_rows(points: "dict[str, _Points]") -> Array:
    at = points[VAL_LOSS].at
    found = np.zeros(len(at), dtype=list(EVALS.columns))
    found["step"] = at
    found["train_loss"] = np.nan
    found["val_loss"] = points[VAL_LOSS].values
    found["seconds"] = _since_begin(points[SECONDS], at)
    return found
