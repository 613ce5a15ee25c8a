"""The queue in a file that several windows, terminals and the runner change by turns.

``RUNS/.queue/queue.json`` is replaced whole, under a lock of the system: who changes it reads it,
makes a new value and writes that. Knows nothing of who does so.
"""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from core import files
from core.config import ConfigError, from_mapping, to_mapping
from core.i18n import Message, MessageError, from_json, reason_of, to_json
from core.queue.state import Queue, QueuedRun, QueueHold, State
from core.run_store.layout import RunError, as_json, check_format, write_atomically
from core.run_store.lock import Owner, RunInUse, RunLock, owner

FORMAT = 1
QUEUE_FOLDER = ".queue"  # in the folder of runs
_FILE = "queue.json"
_LARGEST = 100_000_000  # bytes
_WAITS_S = 10.0  # for another one that writes; it takes milliseconds
_PLAIN = ("name", "number", "group", "total_steps", "attempt", "crashes", "kept_step")


class QueueError(MessageError):
    """The queue cannot be read or written: names the file and what to do."""


class QueueStore:
    """One queue on disk.

    Args:
        folder: where it is kept; made when something is first written.
        runs_dir: where its runs are kept; the folder that it lies in where none is given.
    """

    def __init__(self, folder: Path, runs_dir: Path | None = None) -> None:
        self.folder = folder
        self.runs_dir = folder.parent if runs_dir is None else runs_dir
        self._seen: tuple[tuple[int, ...], Queue] | None = None

    @classmethod
    def of(cls, runs_dir: Path) -> "QueueStore":
        """The queue that belongs to a folder of runs."""
        return cls(runs_dir.absolute() / QUEUE_FOLDER)

    @property
    def file(self) -> Path:
        """The queue itself."""
        return self.folder / _FILE

    def read(self) -> Queue:
        """The queue as it stands; an empty one where none was written.

        Raises:
            QueueError: it is damaged, or a newer Crest wrote it.
        """
        try:
            there = self.file.stat()
        except FileNotFoundError:
            return Queue()
        except OSError as error:
            raise QueueError(reason_of(error)) from error
        stamp = (there.st_mtime_ns, there.st_size, there.st_ino)
        if self._seen is None or self._seen[0] != stamp:
            self._seen = stamp, self._read()
        return self._seen[1]

    def _read(self) -> Queue:
        try:
            content = json.loads(files.read_bytes(self.file, _LARGEST))
            if not isinstance(content, dict):
                raise ValueError("no table")
            check_format(self.file, content, FORMAT)
            return _queue_from(content)
        except RunError as error:
            raise QueueError(error.what) from error
        except (OSError, ValueError, KeyError, TypeError, RecursionError, ConfigError) as error:
            raise QueueError(
                Message("queue.damaged", file=self.file, reason=reason_of(error))
            ) from error

    def change(self, make: Callable[[Queue], Queue]) -> Queue:
        """Replace the queue by what ``make`` gives of it; what it was is read under the lock.

        Raises:
            QueueError: as :meth:`read`, or it cannot be written.
        """
        try:
            with self._alone():
                before = self.read()
                after = make(before)
                if after != before:
                    write_atomically(self.file, as_json(_to_plain(after)))
                return after
        except (OSError, RunError) as error:
            raise QueueError(reason_of(error)) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        folder = self.folder / "change"
        folder.mkdir(parents=True, exist_ok=True)
        ends = time.monotonic() + _WAITS_S
        while True:
            try:
                lock = RunLock(folder)
                break
            except RunInUse:
                if time.monotonic() > ends:
                    raise
        try:
            yield
        finally:
            lock.release()

    # -- who works

    def hold_place(self, role: str) -> RunLock | None:
        """Be the only one of that role until it is released; ``None``: another process is.

        Raises:
            QueueError: as the file system says.
        """
        folder = self.folder / role
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return RunLock(folder)
        except RunInUse:
            return None
        except OSError as error:
            raise QueueError(reason_of(error)) from error

    def holder(self, role: str) -> Owner | None:
        """The process that has a role now; ``None``: nobody."""
        return owner(self.folder / role)


RUNNER = "runner"  # who works the queue off
WATCHER = "watcher"  # whose window tells the system what came of its runs
TRAINER = "trainer"  # who trains a run of its own, for which the queue waits


def _to_plain(queue: Queue) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "hold": queue.hold.value,
        "next_number": queue.next_number,
        "runs": [_run_to_plain(run) for run in queue.runs],
    }


def _run_to_plain(run: QueuedRun) -> dict[str, Any]:
    return {
        **{name: getattr(run, name) for name in (*_PLAIN, "started", "ended")},
        "config": to_mapping(run.config),
        "state": run.state.value,
        "run_dir": None if run.run_dir is None else str(run.run_dir),
        "cards": list(run.cards),
        "stop_asked": run.stop_asked,
        "final_val": run.final_val,
        "problem": None if run.problem is None else to_json(run.problem),
        **({"sweep": run.sweep} if run.sweep else {}),
        **({"crashed_at": run.crashed_at} if run.crashed_at else {}),
    }


def _queue_from(content: Mapping[str, Any]) -> Queue:
    return Queue(
        runs=tuple(_run_from(each) for each in content["runs"]),
        hold=QueueHold(content["hold"]),
        next_number=int(content["next_number"]),
    )


def _run_from(table: Mapping[str, Any]) -> QueuedRun:
    unknown = set(table) - {field.name for field in fields(QueuedRun)}
    if unknown:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    problem, run_dir, val = table["problem"], table["run_dir"], table["final_val"]
    return QueuedRun(
        **{name: table[name] for name in _PLAIN},
        started=float(table["started"]),
        ended=float(table["ended"]),
        config=from_mapping(table["config"]),
        state=State(table["state"]),
        run_dir=None if run_dir is None else Path(run_dir),
        cards=tuple(map(str, table["cards"])),
        stop_asked=bool(table["stop_asked"]),
        final_val=None if val is None else float(val),
        problem=None if problem is None else from_json(problem),
        sweep=str(table.get("sweep", "")),
        crashed_at=int(table.get("crashed_at", 0)),
    )
