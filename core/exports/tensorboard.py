"""A run's metrics and samples as an event file that TensorBoard opens.

One record a row, as TensorBoard's own writers make them. Knows nothing of training.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tensorboardX.proto.event_pb2 import Event

from core.loggers.tensorboard_events import EventFile, curve_metadata, text_event, version_event
from core.messages.events import Evaluated, StepDone
from core.run_store.metrics import EVALS, STEPS, Metric, MetricsTable, recorded
from core.run_store.reader import began_of, read_description, require_run
from core.run_store.record import read_record

if TYPE_CHECKING:
    import numpy as np

E = TypeVar("E", StepDone, Evaluated)
_ROWS = 50_000


def export_tensorboard(path: Path, out_dir: Path) -> list[Path]:
    """Write one event file with the curves of the metrics and the samples.

    Some six seconds a million steps (one core, 2.5 GHz).

    Raises:
        RunError: no run there, or it cannot be read.
        OSError: as the file system says.
    """
    require_run(path)
    began = began_of(read_description(path))
    record = read_record(path)
    out_dir.mkdir(parents=True, exist_ok=True)
    file = out_dir / f"events.out.tfevents.{int(began)}.crest.{path.name[:60]}"
    writer = EventFile(file)
    try:
        writer.write(version_event(began))
        _write_curves(writer, STEPS, record.steps, began)
        _write_seldom(writer, STEPS, record.steps, began)
        _write_curves(writer, EVALS, record.evals, began)
        for sample in record.samples:
            at, step = sample.get("time"), sample.get("step")
            step = step if isinstance(step, int) and step >= 0 else 0
            at = at if isinstance(at, float) else began
            writer.write(text_event("sample", step, at, str(sample.get("text", ""))))
    finally:
        writer.close()
    return [file]


def _write_curves(
    writer: EventFile, table: MetricsTable[E], rows: "np.ndarray[Any, Any]", began: float
) -> None:
    """One event a row: always the same one, in which only numbers change."""
    curves: list[Metric] = [
        metric for metric in recorded(table, rows) if metric.tag and metric.every == 1
    ]
    event = Event()
    values: list[Any] = []
    for metric in curves:
        about = curve_metadata(metric.text)
        values.append(event.summary.value.add(tag=metric.tag, metadata=about))
    columns = rows[["step", "seconds", *(metric.name for metric in curves)]]
    for row, (step, seconds, *numbers) in enumerate(_as_numbers(columns)):
        event.step, event.wall_time = step, began + seconds
        for value, number in zip(values, numbers, strict=True):
            value.simple_value = number
        writer.write(event)
        if row == 0:
            for value in values:  # what a curve is, TensorBoard reads with its first point
                value.ClearField("metadata")


def _write_seldom(
    writer: EventFile, table: MetricsTable[E], rows: "np.ndarray[Any, Any]", began: float
) -> None:
    """Curves that have a point at some rows only: an event a point."""
    for metric in recorded(table, rows):
        if not metric.tag or metric.every == 1:
            continue
        about = curve_metadata(metric.text)
        told = rows[rows[metric.name] != metric.default]
        for step, seconds, number in _as_numbers(told[["step", "seconds", metric.name]]):
            event = Event(step=step, wall_time=began + seconds)
            event.summary.value.add(tag=metric.tag, metadata=about, simple_value=number)
            writer.write(event)
            about = None


def _as_numbers(rows: "np.ndarray[Any, Any]") -> Iterator[tuple[Any, ...]]:
    """The rows as Python's numbers, not all in memory at once."""
    for first in range(0, len(rows), _ROWS):
        yield from rows[first : first + _ROWS].tolist()
