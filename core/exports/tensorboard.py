"""A run's metrics and samples as an event file that TensorBoard opens.

Written with tensorboardX: the file's records and protocol buffers are its matter. One record a row,
as TensorBoard's own writers make them. Knows nothing of training.
"""

import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tensorboardX import RecordWriter
from tensorboardX.proto.event_pb2 import Event
from tensorboardX.proto.summary_pb2 import Summary, SummaryMetadata
from tensorboardX.proto.tensor_pb2 import TensorProto
from tensorboardX.proto.tensor_shape_pb2 import TensorShapeProto
from tensorboardX.proto.types_pb2 import DT_STRING

from core.messages.events import Evaluated, StepDone
from core.run_store.metrics import EVALS, STEPS, Metric, MetricsTable, recorded
from core.run_store.reader import read_description, require_run
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
    began = _began(read_description(path).get("created"))
    record = read_record(path)
    out_dir.mkdir(parents=True, exist_ok=True)
    file = out_dir / f"events.out.tfevents.{int(began)}.crest.{path.name[:60]}"
    writer = RecordWriter(str(file))
    try:
        _write(writer, Event(wall_time=began, file_version="brain.Event:2"))
        _write_curves(writer, STEPS, record.steps, began)
        _write_curves(writer, EVALS, record.evals, began)
        for sample in record.samples:
            _write(writer, _text_event(sample, began))
    finally:
        writer.close()
    return [file]


def _write_curves(
    writer: RecordWriter, table: MetricsTable[E], rows: "np.ndarray[Any, Any]", began: float
) -> None:
    """One event a row: always the same one, in which only numbers change."""
    curves: list[Metric] = [metric for metric in recorded(table, rows) if metric.tag]
    event = Event()
    values: list[Any] = []
    for metric in curves:
        plugin = SummaryMetadata.PluginData(plugin_name="scalars")
        about = SummaryMetadata(plugin_data=plugin, summary_description=metric.text)
        values.append(event.summary.value.add(tag=metric.tag, metadata=about))
    columns = rows[["step", "seconds", *(metric.name for metric in curves)]]
    for row, (step, seconds, *numbers) in enumerate(_as_numbers(columns)):
        event.step, event.wall_time = step, began + seconds
        for value, number in zip(values, numbers, strict=True):
            value.simple_value = number
        _write(writer, event)
        if row == 0:
            for value in values:  # what a curve is, TensorBoard reads with its first point
                value.ClearField("metadata")


def _as_numbers(rows: "np.ndarray[Any, Any]") -> Iterator[tuple[Any, ...]]:
    """The rows as Python's numbers, not all in memory at once."""
    for first in range(0, len(rows), _ROWS):
        yield from rows[first : first + _ROWS].tolist()


def _write(writer: RecordWriter, event: Event) -> None:
    writer.write(event.SerializeToString())


def _text_event(sample: Mapping[str, Any], began: float) -> Event:
    """A sample as TensorBoard's text plugin has it: a tensor of one string."""
    at, step = sample.get("time"), sample.get("step")
    # Indented, so that it is shown as it is and not taken for Markdown.
    text = "".join(f"    {line}\n" for line in str(sample.get("text", "")).splitlines())
    tensor = TensorProto(
        dtype=DT_STRING,
        tensor_shape=TensorShapeProto(dim=[TensorShapeProto.Dim(size=1)]),
        string_val=[text.encode("utf-8", "replace")],
    )
    metadata = SummaryMetadata(plugin_data=SummaryMetadata.PluginData(plugin_name="text"))
    value = Summary.Value(tag="sample/text_summary", tensor=tensor, metadata=metadata)
    return Event(
        wall_time=at if isinstance(at, float) else began,
        step=step if isinstance(step, int) and step >= 0 else 0,
        summary=Summary(value=[value]),
    )


def _began(created: Any) -> float:
    try:
        return datetime.fromisoformat(str(created)).timestamp()
    except ValueError:
        return time.time()
