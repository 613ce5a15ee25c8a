"""A run in a process of its own, or in several by torchrun, driven as one in a thread is.

The same calls as :class:`core.session.session.Session`: send commands, drain events. A thread
starts the processes and takes the events from the folder between them (:mod:`core.session.job`).
Imports no torch.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

import psutil

from core import files, paths
from core.i18n import Message
from core.messages.events import Finished
from core.session.channel import EventReader
from core.session.failures import os_error_message
from core.session.job import Job, write_job
from core.session.session_thread import ChannelSession

_LOOK_EVERY_S = 0.02
_ENDS_WITHIN_S = 30.0  # after the run has
_LAST_WORDS = 20_000  # bytes of what the processes have printed
OUTPUT = "output.txt"  # in the job's folder: what its processes print


class ProcessSession(ChannelSession):
    """One run elsewhere on this machine."""

    def __init__(self, job: Job) -> None:
        super().__init__(self._conduct, "crest-job")
        self._job = job

    # -- in the thread

    def _conduct(self) -> None:
        try:
            jobs = paths.home() / "jobs"
            jobs.mkdir(parents=True, exist_ok=True)
            _tidy(jobs)
            folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=jobs))
            try:
                self._live(folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
        except OSError as error:
            self._end(os_error_message(error))

    def _live(self, folder: Path) -> None:
        write_job(folder, self._job)
        self._open(folder)
        with files.append_to(folder / OUTPUT) as output:
            processes = start_job(folder, self._job.processes, output.fileno())
        reader, is_finished = EventReader(folder), False
        gives_up = float("inf")
        while True:
            has_ended = processes.poll() is not None  # asked first: then all it said is there
            for event in reader.take():
                self._tell(event)
                is_finished = is_finished or isinstance(event, Finished)
            if has_ended:
                break
            if is_finished:
                gives_up = min(gives_up, time.monotonic() + _ENDS_WITHIN_S)
            if time.monotonic() > gives_up:
                _terminate(processes)
            time.sleep(_LOOK_EVERY_S)
        if not is_finished:
            told = Message("job.ended", status=str(processes.returncode))
            self._end(told, kind="error", detail=last_words(folder))


def _tidy(jobs: Path) -> None:
    """Remove what starters that are gone have left; a run that goes on does without its channel."""
    for folder in jobs.iterdir():
        pid = folder.name.partition("-")[0]
        if pid.isdecimal() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)


def command_line(folder: Path, processes: int) -> list[str]:
    """What carries out the job in ``folder``."""
    program = [str(paths.RESOURCES.parent / "main.py"), "job", str(folder)]
    if processes == 1:
        return [sys.executable, *program]
    torchrun = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
    return [sys.executable, *torchrun, *program]


def start_job(
    folder: Path, processes: int, output: int, variables: Mapping[str, str] | None = None
) -> "subprocess.Popen[bytes]":
    """In a session of its own: Ctrl-C in the starter's terminal reaches the starter alone.

    ``variables``: of the environment, beside those of this process.
    """
    return subprocess.Popen(
        command_line(folder, processes),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,
        env={**os.environ, **(variables or {})},
    )


def _terminate(processes: "subprocess.Popen[bytes]") -> None:
    """The run is over, and something of it hangs. torchrun ends what it has started."""
    with contextlib.suppress(OSError):
        processes.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            processes.wait(_ENDS_WITHIN_S + 5)  # torchrun itself waits for 30 s
        processes.kill()


def last_words(folder: Path) -> str:
    """The end of what the processes of a job have printed."""
    try:
        return files.read_grown(folder / OUTPUT)[-_LAST_WORDS:].decode(errors="replace")
    except OSError:
        return ""
