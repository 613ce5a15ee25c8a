"""The process that trains one run of the queue, as the runner sees it.

It goes on where the runner ends: its requests, its events and its lock lie in a folder of the queue
(``jobs/NUMBER-ATTEMPT``), where the next runner finds them. Imports no torch.
"""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core import files
from core.config.naming import numbered
from core.i18n import Message
from core.messages.commands import Stop
from core.messages.events import Event, Failed, Finished, Paused
from core.queue.state import QueuedRun
from core.queue.store import QueueStore
from core.run_store.lock import owner
from core.run_store.names import taken_names
from core.session.channel import EventReader, send_command
from core.session.job import Job, write_job
from core.session.process_session import OUTPUT, last_words, start_job
from core.session.start_point import Origin

JOBS = "jobs"
_BEGINS_WITHIN_S = 20.0  # a process that another runner started has its lock by then


class Process(Protocol):
    """What is used of a ``Popen``."""

    @property
    def returncode(self) -> int | None: ...

    def poll(self) -> int | None: ...


StartJob = Callable[[Path, int, int, Mapping[str, str] | None], Process]


@dataclass(frozen=True, slots=True)
class End:
    """How a process ended.

    Attributes:
        finished: what the run said last; ``None``: the process ended without a word.
        failed: why the run failed.
        status: of the process, where it is known; 130: it was told by a signal to stop.
        output: the last that it printed.
    """

    finished: Finished | None
    failed: Message | None
    status: int | None
    output: str


class Worker:
    """One run at work.

    Args:
        queue_folder: the queue's.
        run: as it was when it was taken.
        process: the one that was started here; ``None``: another runner has started it.
    """

    def __init__(self, queue_folder: Path, run: QueuedRun, process: Process | None = None) -> None:
        self.number = run.number
        self._folder = job_folder(queue_folder, run)
        self._process = process
        self._started = run.started
        self._reader = EventReader(self._folder)
        self._finished: Finished | None = None
        self._failed: Message | None = None
        self._is_told_to_stop = False

    @classmethod
    def start(
        cls,
        store: QueueStore,
        run: QueuedRun,
        variables: Mapping[str, str],
        start: StartJob = start_job,
    ) -> "Worker":
        """Start a process for a run: from its beginning, or from its newest checkpoint.

        Raises:
            OSError: as the system says.
        """
        folder = job_folder(store.folder, run)
        shutil.rmtree(folder, ignore_errors=True)
        origin = None if run.run_dir is None else Origin(run.run_dir)
        name = "" if origin is not None else numbered(run.name, taken_names(store.runs_dir))
        job = Job(run.config, store.runs_dir, name=name, allow_fetch=True, origin=origin)
        write_job(folder, job)
        with files.append_to(folder / OUTPUT) as output:
            process = start(folder, job.processes, output.fileno(), variables)
        return cls(store.folder, run, process)

    def stop(self) -> None:
        """Ask it to save and to end; a second call does nothing.

        Raises:
            OSError: as the file system says.
        """
        if not self._is_told_to_stop:
            self._is_told_to_stop = True
            send_command(self._folder, Stop())

    def take(self) -> list[Event]:
        """What it has said since the last call."""
        events = self._reader.take()
        for event in events:
            match event:
                case Finished():
                    self._finished = event
                case Failed(what=what):
                    self._failed = what
                case Paused(reason=Message() as reason):  # nobody can look into it and go on here
                    self._failed = reason
                    self.stop()
                case _:
                    pass
        return events

    def is_alive(self, now: float) -> bool:
        """Whether its process lives; ``now``: seconds since the epoch."""
        if self._process is not None and self._process.poll() is None:
            return True
        if owner(self._folder) is not None:
            return True
        is_young = now - self._started < _BEGINS_WITHIN_S
        return self._process is None and self._finished is None and is_young

    def end(self) -> End:
        """How it ended; asked for once it lives no more and all that it said was taken."""
        status = None if self._process is None else self._process.returncode
        return End(self._finished, self._failed, status, last_words(self._folder))

    def tidy(self) -> None:
        """Remove what lay between it and the runner."""
        shutil.rmtree(self._folder, ignore_errors=True)


def job_folder(queue_folder: Path, run: QueuedRun) -> Path:
    """Where a run's process and the runner meet."""
    return queue_folder / JOBS / f"{run.number}-{run.attempt}"
