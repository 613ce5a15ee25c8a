"""The curves of one run as columns of numbers, with one x axis by step, tokens or time.

The columns are the declared metrics (``core.run_store.metrics``) and what follows from them. Knows
numpy and the events' values, no Qt: everything here is tested without a window.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import numpy as np

from core.messages.events import Evaluated, StepDone
from core.run_store.metrics import EVALS, STEPS
from gui.models.clip_history import ClipHistory
from gui.models.derived_columns import OPTIONAL, after_clipping, counted, speeds, told_values
from gui.models.layer_series import LayerSeries
from gui.models.reduce import Array, Column, Peaks, bucket_size, finite_only, row_at
from gui.models.smoothing import CORRECTED, Ema

XAxis = Literal["step", "tokens", "time"]
Reduction = Literal["peaks", "points", "marks", "tops"]

STEP_FIELDS = np.dtype(list(STEPS.columns))
EVAL_FIELDS = np.dtype(list(EVALS.columns))
_KEPT_AS = {"<f4": np.float32, "<i4": np.int32, "|b1": np.bool_}  # others as float64
_DERIVED = {  # drawn and read out, never computed on
    "smoothed": np.float32,
    "clipped_norm": np.float32,
    "after_norm": np.float32,
    "clipped_total": np.int32,
    "tokens_per_s": np.float32,
}
_STEP_COLUMNS = (*STEPS.names, *_DERIVED)
_EVAL_COLUMNS = {  # by the name of the metric
    name: f"eval_{name}" if name in STEPS.names else name for name in EVALS.names
}
_OF_EVALS = frozenset(_EVAL_COLUMNS.values())
_WITHOUT_PEAKS = ("lr", "seconds")  # smooth: drawn by points
_PEAKS_OF_STEPS = (  # not of a card's figures, which are held for a second at a time
    *(name for name, type_ in STEPS.columns if type_ == "<f8" and name not in _WITHOUT_PEAKS),
    "clipped_norm",
)
_PEAKED = [name for name, type_ in EVALS.columns if "f" in type_ and name not in _WITHOUT_PEAKS]
_PEAKS_OF_EVALS = tuple(_EVAL_COLUMNS[name] for name in _PEAKED)
EMPTY_ROWS = np.empty(0, dtype=np.int64)
CHECKED = ("loss", "grad_norm")  # where a value that is not finite is worth a mark


class RunSeries:
    """Everything drawn of one run.

    Steps are strictly increasing; a step seen again replaces the tail from there on, as in a run
    that was resumed from an earlier checkpoint.

    Columns of steps: each metric of a step by its name, ``smoothed`` (the loss), ``clipped_norm``
    (the norm where it was clipped, else NaN), ``after_norm`` (the norm that was left),
    ``clipped_total`` (steps clipped so far) and ``tokens_per_s`` (evaluations and samples
    included). A metric that was not told is NaN. Columns of evaluations: each metric of one by its
    name, with ``eval_`` before those that a step has as well (``eval_step``).
    """

    def __init__(self, smoothing: float = 0.9, untold: frozenset[str] = frozenset()) -> None:
        self.untold = untold  # columns that another trainer did not log: NaN is no fault in them
        self.clip_limit = 0.0  # the threshold of the steps that are appended from now on
        self.layers = LayerSeries()  # what was measured by layer
        self._revision = 0
        self._ema = Ema(smoothing)
        self._lead_in: Array = np.empty(0)
        self._columns = {
            name: Column(_KEPT_AS.get(type_, np.float64)) for name, type_ in STEPS.columns
        }
        for name, type_ in EVALS.columns:
            self._columns[_EVAL_COLUMNS[name]] = Column(_KEPT_AS.get(type_, np.float64))
        for name, kept_as in _DERIVED.items():
            self._columns[name] = Column(kept_as)
        self._peaks = {name: Peaks() for name in (*_PEAKS_OF_STEPS, *_PEAKS_OF_EVALS)}
        self._bad = {name: (Column(), Column()) for name in CHECKED}
        self._told: frozenset[str] = frozenset()

    # what there is

    @property
    def n_steps(self) -> int:
        """Steps recorded."""
        return len(self._columns["step"])

    @property
    def n_evals(self) -> int:
        """Evaluations recorded."""
        return len(self._columns["eval_step"])

    @property
    def revision(self) -> int:
        """Another number after every change; a run that went back may have as many steps again."""
        return self._revision

    @property
    def first_step(self) -> int | None:
        """The earliest recorded step."""
        return int(self.column("step")[0]) if self.n_steps else None

    @property
    def last_step(self) -> int | None:
        """The latest recorded step."""
        return int(self.column("step")[-1]) if self.n_steps else None

    @property
    def smoothing(self) -> float:
        """The factor of the moving average."""
        return self._ema.factor

    def column(self, name: str) -> Array:
        """A whole column: a view (n,), to be read only."""
        return self._columns[name].values

    @property
    def told(self) -> frozenset[str]:
        """Which of the :data:`OPTIONAL` columns have had a value."""
        return self._told

    def is_eval(self, name: str) -> bool:
        """Whether a column has one value an evaluation instead of one a step."""
        return name in _OF_EVALS

    @staticmethod
    def eval_column(name: str) -> str:
        """The column of a number that an evaluation has, by the name of its metric."""
        return _EVAL_COLUMNS[name]

    # taking in

    def append(self, steps: Sequence[StepDone], evals: Sequence[Evaluated] = ()) -> None:
        """Take in steps and evaluations in the order in which they happened."""
        if steps:
            self._append_steps(steps)
        if evals:
            self._append_evals(np.array([EVALS.values_of(one) for one in evals], EVAL_FIELDS))

    def rows(self) -> tuple[Array, Array]:
        """The record as :meth:`append_columns` takes it: steps (n,), evaluations (m,)."""
        steps = np.empty(self.n_steps, dtype=STEP_FIELDS)
        for name in STEPS.names:
            steps[name] = self.column(name)
        evals = np.empty(self.n_evals, dtype=EVAL_FIELDS)
        for name, column in _EVAL_COLUMNS.items():
            evals[name] = self.column(column)
        return steps, evals

    def append_columns(self, steps: Array, evals: Array) -> None:
        """Take in a whole record at once: a million steps in a fraction of a second.

        Args:
            steps: structured (n,), as :func:`core.run_store.index.read_steps` gives it.
            evals: structured (m,), as :func:`core.run_store.index.read_evals` gives it.
        """
        self._append_in_order(steps)
        self._append_evals(evals)

    def _append_in_order(self, steps: Array) -> None:  # begun anew where a step comes again
        numbers = steps["step"]
        again = np.flatnonzero(np.diff(numbers) <= 0) + 1 if len(numbers) > 1 else EMPTY_ROWS
        for begin, end in pairwise([0, *again.tolist(), len(numbers)]):
            if end > begin:
                self._append_rows(steps[begin:end])

    def append_record(self, steps: Array, evals: Array, clipping: ClipHistory) -> None:
        """The same, with what clipping left of each norm as it was set on the way."""
        numbers = steps["step"]
        for begin, end, settings in clipping.pieces():
            inside = numbers >= begin
            if end is not None:
                inside &= numbers < end
            self.clip_limit = settings.max_norm
            self.append_columns(steps if inside.all() else steps[inside], evals[:0])
        self.append_columns(steps[:0], evals)

    def _append_steps(self, steps: Sequence[StepDone]) -> None:
        self._append_in_order(np.array([STEPS.values_of(one) for one in steps], STEP_FIELDS))

    def _append_rows(self, rows: Array) -> None:
        """Structured rows (k,), their steps strictly increasing."""
        self._revision += 1
        self.cut_from(int(rows["step"][0]))
        numbers = rows["step"].astype(np.float64)
        loss = rows["loss"].astype(np.float64)
        norm = rows["grad_norm"].astype(np.float64)
        clipped = np.ascontiguousarray(rows["clipped"])
        self._mark("loss", numbers, loss)
        self._mark("grad_norm", numbers, norm)
        # What is beyond a column's largest number is infinite there; of an infinite norm clipping
        # leaves nothing finite.
        with np.errstate(over="ignore", invalid="ignore"):
            new = {
                **{name: rows[name] for name in STEPS.names},
                **told_values(rows, self.column),
                "tokens_per_s": speeds(self.column("tokens_seen"), self.column("seconds"), rows),
                "smoothed": self._ema.extend(loss),
                "clipped_norm": np.where(clipped, norm, np.nan),
                "after_norm": after_clipping(norm, clipped, self.clip_limit),
                "clipped_total": counted(self.column("clipped_total"), clipped),
            }
            for name, values in new.items():
                self._columns[name].extend(values)
        self._told |= {name for name in OPTIONAL if np.isfinite(new[name]).any()}
        for name in _PEAKS_OF_STEPS:
            self._peaks[name].update(self.column(name))

    def _append_evals(self, rows: Array) -> None:
        """Structured rows (k,); one that does not follow replaces the tail from there on."""
        self._revision += 1
        last = self.column("eval_step")[-1:].tolist() or [-1.0]
        if np.all(np.diff(rows["step"], prepend=last) > 0):
            pieces = [rows]
        else:
            pieces = [rows[row : row + 1] for row in range(len(rows))]
        for piece in pieces:
            done = self.column("eval_step")
            if len(piece) and len(done) and piece["step"][0] <= done[-1]:
                self._cut_evals(int(np.searchsorted(done, piece["step"][0])))
            for name, column in _EVAL_COLUMNS.items():
                self._columns[column].extend(piece[name])
        self._update_eval_peaks()

    def cut_from(self, step: int) -> None:
        """Forget everything from ``step`` on."""
        self.layers.cut_from(step)
        last = self.last_step
        if last is None or step > last:
            return
        self._revision += 1
        n = row_at(self.column("step"), step)
        for name in _STEP_COLUMNS:
            self._columns[name].truncate(n)
        for places, levels in self._bad.values():
            kept = int(np.searchsorted(places.values, step))
            places.truncate(kept)
            levels.truncate(kept)
        for name in _PEAKS_OF_STEPS:
            self._peaks[name].update(self.column(name))
        self.set_smoothing(self.smoothing)
        self._cut_evals(row_at(self.column("eval_step"), step))
        self._update_eval_peaks()

    def _cut_evals(self, n: int) -> None:
        for name in _EVAL_COLUMNS.values():
            self._columns[name].truncate(n)
        self._update_eval_peaks()

    def _update_eval_peaks(self) -> None:
        for name in _PEAKS_OF_EVALS:
            self._peaks[name].update(self.column(name))

    def _mark(self, name: str, steps: Array, values: Array) -> None:
        """Remember where ``values`` is not finite, at the height of the last finite value."""
        if np.isfinite(values).all() or name in self.untold or (self.untold and name != "loss"):
            return
        places, levels = self._bad[name]
        before = self.column(name)
        known = before[np.isfinite(before)][-1:] if len(before) else before
        level = float(known[0]) if len(known) else np.nan
        finite = np.isfinite(values)
        # The row of the last finite value at or before each row; -1: none in this batch.
        last = np.maximum.accumulate(np.where(finite, np.arange(len(values)), -1))
        heights = np.where(last >= 0, values[np.maximum(last, 0)], level)
        places.extend(steps[~finite])
        levels.extend(heights[~finite])

    def set_smoothing(self, factor: float) -> None:
        """Smooth the whole run anew with ``factor`` from 0 (none) to 0.99."""
        self._revision += 1
        self._ema = Ema(factor)
        self._ema.extend(self._lead_in)
        smoothed = self._columns["smoothed"]
        smoothed.truncate(0)
        smoothed.extend(self._ema.extend(self.column("loss")))

    def set_lead_in(self, losses: Array) -> None:
        """Let the smoothed loss go on from a parent's losses (n,), which are not of the record."""
        self._lead_in = losses[-CORRECTED:].copy()
        self.set_smoothing(self.smoothing)

    # reading for drawing

    def not_finite(self, name: str) -> tuple[Array, Array]:
        """Steps at which ``name`` was not finite, and the height to mark them at."""
        places, levels = self._bad[name]
        return places.values, levels.values

    def reduced(
        self, name: str, first: int, last: int, n_buckets: int, how: Reduction
    ) -> tuple[Array, Array]:
        """Rows ``[first, last)`` of a column as at most about ``2 * n_buckets`` points.

        Returns:
            Row numbers (k,) and values (k,). Few rows come back whole. "peaks" gives minimum and
            maximum of each bucket, so that no spike is lost, both at its begin: right for a line,
            whose buckets are narrower than a pixel. "marks" gives them at their own rows, "tops"
            the maximum alone: for what is seen one by one. "points" gives every 2^k-th row and
            the last, for curves that are smooth. What is not finite comes back as NaN, or not at
            all among marks.
        """
        values = self.column(name)
        first, last = max(first, 0), min(last, len(values))
        if last <= first:
            return np.empty(0, dtype=np.int64), np.empty(0)
        size = bucket_size(last - first, n_buckets)
        if size == 1 or (how in ("peaks", "marks") and size == 2):
            return np.arange(first, last), finite_only(values[first:last])
        begin = first // size * size
        if how == "points":
            rows = np.append(np.arange(begin, last - 1, size), last - 1)
            return rows, finite_only(values[rows])
        peaks = self._peaks[name]
        if how in ("marks", "tops"):
            rows = peaks.rows_of(values, first, last, size, "high")
            if how == "marks":
                rows = np.union1d(rows, peaks.rows_of(values, first, last, size, "low"))
            return rows, values[rows]
        low, high = peaks.reduced(values, first, last, size)
        rows = np.repeat(np.arange(begin, last, size), 2)
        rows[-1] = last - 1
        both = np.empty(2 * len(low))
        both[0::2], both[1::2] = low, high
        return rows, both

    def row_of(self, step: float) -> int | None:
        """The row of the recorded step nearest to ``step``."""
        steps = self.column("step")
        if not len(steps):
            return None
        after = min(row_at(steps, step), len(steps) - 1)
        if after > 0 and step - steps[after - 1] <= steps[after] - step:
            return after - 1
        return after

    def eval_row_at(self, step: float) -> int | None:
        """The latest evaluation at or before ``step``."""
        row = row_at(self.column("eval_step"), step, "right") - 1
        return row if row >= 0 else None

    # the x axis

    def pace(self, axis: XAxis, per_step: float = 0.0) -> float:
        """How far one step goes on the axis, from what was recorded; 0 where nothing is known.

        Args:
            axis: what x counts.
            per_step: what is known beforehand (tokens a step); wins where it is positive.
        """
        if axis == "step":
            return 1.0
        if per_step > 0:
            return per_step
        if not self.n_steps:
            return 0.0
        steps, x = self.column("step"), self.x_column(axis)
        if self.n_steps == 1:
            return max(float(x[0]) / (float(steps[0]) + 1.0), 0.0)
        return max(float(x[-1] - x[0]) / float(steps[-1] - steps[0]), 0.0)

    def x_column(self, axis: XAxis) -> Array:
        """The x of every recorded step: a view (n,)."""
        return self.column({"step": "step", "tokens": "tokens_seen", "time": "seconds"}[axis])

    def x_of(self, steps: Array, axis: XAxis, per_step: float = 0.0) -> Array:
        """Where ``steps`` (n,) lie on the axis: recorded, between recorded, or at the mean pace."""
        steps = np.asarray(steps, dtype=np.float64)
        if axis == "step":
            return steps
        pace = self.pace(axis, per_step)
        known, x = self.column("step"), self.x_column(axis)
        if not len(known):
            return (steps + 1.0) * pace
        out: Array = np.interp(steps, known, x)
        early, late = steps < known[0], steps > known[-1]
        out[early] = np.maximum(x[0] - (known[0] - steps[early]) * pace, 0.0)
        out[late] = x[-1] + (steps[late] - known[-1]) * pace
        return out

    def step_at(self, x: float, axis: XAxis, per_step: float = 0.0) -> float:
        """The step, not rounded, that lies at ``x``: the inverse of :meth:`x_of`."""
        if axis == "step":
            return x
        pace = self.pace(axis, per_step)
        known, column = self.column("step"), self.x_column(axis)
        if not len(known):
            return x / pace - 1.0 if pace > 0 else x
        if x > column[-1]:
            return float(known[-1]) + ((x - float(column[-1])) / pace if pace > 0 else 0.0)
        if x < column[0]:
            return float(known[0]) - ((float(column[0]) - x) / pace if pace > 0 else 0.0)
        return float(np.interp(x, column, known))
