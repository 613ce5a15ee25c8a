"""TensorBoard's event files as a table: every curve of numbers is a column.

The protocol buffers are tensorboardX's; every record is checked by its checksums. A folder may
hold several runs, one a folder, as TensorBoard takes it. Knows no names of columns.
"""

import os
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from core import files
from core.disks import require_answer
from core.i18n import Message
from core.trainer_logs.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    LogColumn,
    LogError,
    LogTable,
    Progress,
    scattered,
)

STEP, WALL_TIME = "step", "wall_time"
_MARK = ".tfevents."
_LONGEST = 100_000_000  # bytes of a record: images and graphs are among them
_RECORDS_A_LOOK = 5_000
_MOST_FOLDERS, _MOST_FILES = 20_000, 5_000
_FLOATS = {1: "<f4", 2: "<f8", 3: "<i4", 9: "<i8", 19: "<f2"}  # of the types of tensors


def is_event_file(path: Path) -> bool:
    """Whether a file's name is that of an event file."""
    return _MARK in path.name


def runs_in(folder: Path) -> dict[str, list[Path]]:
    """The event files of each run below a folder, by the run's name; ``.`` is the folder itself.

    Raises:
        OSError: the folder cannot be listed, or its disk does not answer.
    """
    require_answer(folder)
    found: dict[str, list[Path]] = {}
    n_files = 0
    next(folder.iterdir(), None)  # says why not, where the walk would be silent
    for count, (where, _, names) in enumerate(os.walk(folder)):
        own = sorted(name for name in names if _MARK in name)
        if own:
            found[os.path.relpath(where, folder)] = [Path(where, name) for name in own]
        n_files += len(own)
        if count >= _MOST_FOLDERS or n_files >= _MOST_FILES:
            break
    return dict(sorted(found.items()))


def read_events(path: Path, progress: Progress, run: str = "") -> LogTable:
    """Read an event file, or those of one run in a folder.

    Args:
        path: an event file or a folder.
        progress: told how far it is.
        run: which of the runs in a folder; empty: the first one.

    Raises:
        LogError: there is no number in it, no such run, or it is no event file.
        OSError: it cannot be read.
    """
    if not path.is_dir():
        return _table(path, [path], progress)
    runs = runs_in(path)
    if not runs:
        raise LogError(Message("log.no_events", path=path))
    if run and run not in runs:
        raise LogError(Message("log.no_run", file=path, run=run, runs=list(runs)[:20]))
    wanted = run or next(iter(runs))
    found = _table(path, runs[wanted], progress)
    if len(runs) == 1:
        return found
    return LogTable(found.columns, tuple(runs), wanted, found.problems)


@dataclass
class _Curves:
    """The points of every curve, in the order in which they were written."""

    file: Path
    points: dict[str, list[tuple[int, float]]] = field(default_factory=dict)
    times: list[tuple[int, float]] = field(default_factory=list)
    n_points: int = 0

    def add(self, event: Any) -> None:
        """What one event says."""
        step = int(event.step)
        if event.HasField("session_log") and event.session_log.status == 1:  # it goes on from here
            self._cut(step)
        is_told = False
        for value in event.summary.value:
            number = _number(value)
            if number is None:
                continue
            if value.tag not in self.points and len(self.points) >= MOST_COLUMNS:
                raise LogError(Message("log.too_wide", file=self.file, most=MOST_COLUMNS))
            self.points.setdefault(value.tag, []).append((step, number))
            self.n_points += 1
            is_told = True
        if is_told:
            self.times.append((step, float(event.wall_time)))
        if self.n_points > MOST_ROWS:
            raise LogError(Message("log.too_long", file=self.file, most=MOST_ROWS))

    def _cut(self, step: int) -> None:
        for tag, points in self.points.items():
            self.points[tag] = [point for point in points if point[0] < step]
        self.times = [point for point in self.times if point[0] < step]


def _number(value: Any) -> float | None:
    """The number of a point: as TensorBoard wrote it at first, or as a tensor of one."""
    kind = value.WhichOneof("value")
    if kind == "simple_value":
        return float(value.simple_value)
    if kind != "tensor":
        return None
    tensor = value.tensor
    if any(each.size != 1 for each in tensor.tensor_shape.dim):
        return None
    for told in (tensor.float_val, tensor.double_val, tensor.int_val, tensor.int64_val):
        if len(told) == 1:
            return float(told[0])
    type_ = _FLOATS.get(tensor.dtype)
    if type_ is None or len(tensor.tensor_content) != np.dtype(type_).itemsize:
        return None
    return float(np.frombuffer(tensor.tensor_content, dtype=type_)[0])


def _table(path: Path, event_files: Sequence[Path], progress: Progress) -> LogTable:
    from tensorboardX.proto.event_pb2 import Event  # seconds: only for such files

    curves, problems = _Curves(path), list[Message]()
    for place, file in enumerate(event_files):
        with files.open_file(file) as raw:
            size = max(os.fstat(raw.fileno()).st_size, 1)
            for count, record in enumerate(_records(raw, file, problems)):
                try:
                    curves.add(Event.FromString(record))
                except LogError:
                    raise
                except Exception:  # of the protocol buffers' own kinds: the record is none
                    raise LogError(Message("log.no_event_file", file=file)) from None
                if count % _RECORDS_A_LOOK == 0:
                    progress((place + raw.tell() / size) / len(event_files))
    if not curves.points:
        raise LogError(problems[0] if problems else Message("log.no_numbers", file=path))
    return LogTable(_columns(curves), problems=tuple(problems))


def _records(raw: BinaryIO, file: Path, problems: list[Message]) -> Iterator[bytes]:
    """Records whose checksums hold. One that is cut short is still being written."""
    from tensorboardX.record_writer import masked_crc32c

    while True:
        at = raw.tell()
        header = raw.read(12)
        if len(header) < 12:
            return
        length, said = struct.unpack("<QI", header)
        if said != masked_crc32c(header[:8]) or length > _LONGEST:
            if at == 0:
                raise LogError(Message("log.no_event_file", file=file))
            problems.append(Message("log.damaged_events", file=file, byte=at))
            return
        record = raw.read(length + 4)
        if len(record) < length + 4:
            return
        if struct.unpack("<I", record[-4:])[0] != masked_crc32c(record[:-4]):
            problems.append(Message("log.damaged_events", file=file, byte=at))
            continue
        yield record[:-4]


def _columns(curves: _Curves) -> dict[str, LogColumn]:
    """A row a step; of several points at one step the last one holds."""
    by_tag = {tag: np.array(points) for tag, points in curves.points.items() if points}
    times = np.array(curves.times)
    steps = np.unique(np.concatenate([each[:, 0] for each in by_tag.values()]))
    n = len(steps)
    found = {STEP: LogColumn(steps, np.ones(n, dtype=bool))}
    for tag, points in by_tag.items():
        found[tag] = scattered(n, np.searchsorted(steps, points[:, 0]), points[:, 1], None)
    found[WALL_TIME] = scattered(n, np.searchsorted(steps, times[:, 0]), times[:, 1], None)
    return found
