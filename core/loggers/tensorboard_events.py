"""TensorBoard's records and summaries, one function each; a file of them.

The protocol buffers are tensorboardX's. Knows neither runs nor where files lie.
"""

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tensorboardX.proto.event_pb2 import Event, SessionLog
from tensorboardX.proto.summary_pb2 import Summary, SummaryMetadata
from tensorboardX.proto.tensor_pb2 import TensorProto
from tensorboardX.proto.tensor_shape_pb2 import TensorShapeProto
from tensorboardX.proto.types_pb2 import DT_STRING
from tensorboardX.record_writer import masked_crc32c
from tensorboardX.summary import hparams

from core import files
from core.run_store.layout import write_atomically

_LONGEST = 100_000_000  # bytes of a record
VERSION = "brain.Event:2"


class EventFile:
    """Records appended to a new file, which readers may follow."""

    def __init__(self, path: Path) -> None:
        self._file = files.open_new(path)

    def write(self, event: Event) -> None:
        """One more record: its length, the event, and the checksums of both."""
        data = event.SerializeToString()
        header = struct.pack("<Q", len(data))
        self._file.write(header + struct.pack("<I", masked_crc32c(header)))
        self._file.write(data + struct.pack("<I", masked_crc32c(data)))

    def flush(self) -> None:
        """Let readers see it; a power cut may lose the newest."""
        self._file.flush()

    def close(self) -> None:
        """No more records."""
        self._file.close()


def leave_out(path: Path, is_out: Callable[[Event], bool]) -> None:
    """Take the events out of a file of which that is true; a record cut short goes, too.

    Raises:
        OSError: as the file system says; the file is as it was.
    """
    kept, n_out = [], 0
    with files.open_file(path) as file:
        while len(header := file.read(12)) == 12:
            (length,) = struct.unpack_from("<Q", header)
            record = file.read(length + 4) if length < _LONGEST else b""
            if len(record) < length + 4:
                break
            if is_out(Event.FromString(record[:-4])):
                n_out += 1
            else:
                kept.append(header + record)
    if n_out:
        write_atomically(path, b"".join(kept))


def version_event(at: float) -> Event:
    """What a file begins with."""
    return Event(wall_time=at, file_version=VERSION)


def undo_event(step: int, at: float) -> Event:
    """From here on nothing holds that was said of ``step`` and later ones.

    TensorBoard's own writers begin with it where training goes on (``purge_step``).
    """
    return Event(wall_time=at, step=step, session_log=SessionLog(status=SessionLog.START))


def numbers_event(
    step: int, at: float, values: Mapping[str, float], about: Mapping[str, str]
) -> Event:
    """Points of curves; ``about``: what a curve is, told with its first point."""
    event = Event(wall_time=at, step=step)
    for tag, number in values.items():
        value = event.summary.value.add(tag=tag, simple_value=number)
        if tag in about:
            value.metadata.CopyFrom(curve_metadata(about[tag]))
    return event


def curve_metadata(text: str) -> SummaryMetadata:
    """What a curve is."""
    plugin = SummaryMetadata.PluginData(plugin_name="scalars")
    return SummaryMetadata(plugin_data=plugin, summary_description=text)


def text_event(tag: str, step: int, at: float, text: str) -> Event:
    """A text as TensorBoard's text plugin has it: a tensor of one string."""
    # Indented, so that it is shown as it is and not taken for Markdown.
    shown = "".join(f"    {line}\n" for line in text.splitlines())
    tensor = TensorProto(
        dtype=DT_STRING,
        tensor_shape=TensorShapeProto(dim=[TensorShapeProto.Dim(size=1)]),
        string_val=[shown.encode("utf-8", "replace")],
    )
    metadata = SummaryMetadata(plugin_data=SummaryMetadata.PluginData(plugin_name="text"))
    value = Summary.Value(tag=f"{tag}/text_summary", tensor=tensor, metadata=metadata)
    return Event(wall_time=at, step=step, summary=Summary(value=[value]))


def hyperparameter_events(
    values: Mapping[str, Any], metrics: Mapping[str, float], at: float
) -> tuple[list[Event], Event]:
    """What the HParams page reads at the beginning, and what it reads at the end."""
    about, start, end = hparams(dict(values), dict(metrics))
    first = [Event(wall_time=at, summary=each) for each in (about, start)]
    return first, Event(wall_time=at, summary=end)
