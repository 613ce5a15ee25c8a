"""A run's metrics in formats that other programs read. Knows nothing of training."""

import csv
import io
import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from core import files
from core.messages.edit_text import after_text, before_text, what_text
from core.messages.events import Evaluated, StepDone
from core.run_store.layers import LayerRows, layer_names, read_layers
from core.run_store.metrics import EVALS, STEPS, MetricsTable, recorded
from core.run_store.reader import read_edits, require_run
from core.run_store.record import read_record

if TYPE_CHECKING:
    import numpy as np

E = TypeVar("E", StepDone, Evaluated)
_Table = tuple[list[str], Iterable[Iterable[Any]]]


def export_csv(path: Path, out_dir: Path) -> list[Path]:
    """Write ``steps.csv``, ``evals.csv``, ``samples.csv`` and ``edits.csv``; floats by ``repr``.

    And ``layers.csv``, a row a layer and measured step, where the run has such measurements.

    Raises:
        RunError: no run there, or it cannot be read.
    """
    require_run(path)
    record = read_record(path)
    tables: dict[str, _Table] = {
        "steps.csv": _metrics(STEPS, record.steps),
        "evals.csv": _metrics(EVALS, record.evals),
        "samples.csv": (
            ["step", "prompt", "text"],
            ([s.get("step"), s.get("prompt"), s.get("text")] for s in record.samples),
        ),
        "edits.csv": (
            ["step", "what", "from", "to"],
            (
                [edit.step, what_text(edit), before_text(edit), after_text(edit)]
                for edit in read_edits(path)
            ),
        ),
    }
    layers = read_layers(path)
    if len(layers):
        tables["layers.csv"] = (
            ["step", "layer", "grad_norm", "update_ratio"],
            _by_layer(layers),
        )
    out_dir.mkdir(parents=True, exist_ok=True)
    written = []
    for name, (header, rows) in tables.items():
        with (
            files.new_file(out_dir / name) as raw,
            io.TextIOWrapper(raw, encoding="utf-8", newline="") as file,
        ):
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
        written.append(out_dir / name)
    return written


def _by_layer(layers: LayerRows) -> Iterator[tuple[Any, ...]]:
    names = layer_names(layers.grad_norms.shape[1])
    columns = (each.tolist() for each in (layers.steps, layers.grad_norms, layers.update_ratios))
    for step, norms, ratios in zip(*columns, strict=True):
        for name, norm, ratio in zip(names, norms, ratios, strict=True):
            yield step, name, norm, "" if math.isnan(ratio) else ratio


def _metrics(table: MetricsTable[E], rows: "np.ndarray[Any, Any]") -> _Table:
    """The metrics' columns that the run has; what is true or false as 1 or 0."""
    there = recorded(table, rows)
    numbers = [(each.name, "|u1" if each.type == "|b1" else each.type) for each in there]
    names = [each.name for each in there]
    listed: list[tuple[Any, ...]] = rows[names].astype(numbers).tolist()
    seldom = [(place, each.default) for place, each in enumerate(there) if each.every > 1]
    return names, (_with_gaps(row, seldom) for row in listed) if seldom else listed


def _with_gaps(row: tuple[Any, ...], seldom: Sequence[tuple[int, Any]]) -> Iterable[Any]:
    """A row without what was not measured at its step."""
    values = list(row)
    for place, not_told in seldom:
        if values[place] == not_told:
            values[place] = ""
    return values
