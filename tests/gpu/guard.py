"""Runs one section in a process of its own: whatever it does there, the next one runs.

A device-side assert spoils CUDA for a whole process, memory that a section keeps is missing to the
next one, and only a process can be ended from outside. Forked where that is safe, so that torch is
imported once. Imports no torch.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from typing import Any

from core.hardware.before_torch import set_up_cuda
from tests.gpu.section import Bench, Outcome, Section

_LONGEST_ERROR = 3_000
_ENDS_WITHIN_S = 5.0  # once it has said its last word


class BadForkError(RuntimeError):
    """The process that was forked from had used CUDA, which does not survive a fork."""


def warm_up() -> None:
    """Begin the process that sections are forked from: it imports torch meanwhile."""
    if sys.platform.startswith("linux"):
        _forking()
        forkserver.ensure_running()


def _forking() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.gpu.warm"])
    return context


class NoDeviceError(RuntimeError):
    """There is no CUDA device here that torch can use."""


class Guard:
    """Starts sections.

    Args:
        smoke: tiny sizes on a simulated device.
        work: a folder; each section gets one of its own below it.
    """

    def __init__(self, smoke: bool, work: Path) -> None:
        self._smoke = smoke
        self._work = work
        self._forks = sys.platform.startswith("linux")

    def run(self, section: Section, seconds: float) -> Outcome:
        """One section, ended after ``seconds`` at the latest."""
        outcome = self._attempt(section, seconds)
        if outcome.error.startswith(BadForkError.__name__):
            self._forks = False
            outcome = self._attempt(section, seconds)
        return outcome

    def _context(self) -> ForkServerContext | SpawnContext:
        if not self._forks:
            return multiprocessing.get_context("spawn")
        return _forking()

    def _attempt(self, section: Section, seconds: float) -> Outcome:
        outcome = Outcome(section.name, section.asks, state="failed")
        context = self._context()
        here, there = context.Pipe(duplex=False)
        folder = self._work / section.name
        process = context.Process(
            target=_at_work,
            args=(section, self._smoke, folder, seconds, dict(os.environ), there),
        )
        began = time.monotonic()
        process.start()
        there.close()
        _hear(here, outcome, began + seconds)
        process.join(
            max(0.0, began + seconds - time.monotonic()) if outcome.state != "done" else 10
        )
        if process.is_alive():
            outcome.state = "done" if outcome.state == "done" else "killed"
            _kill(process.pid)
            process.join()
        elif outcome.state != "done" and not outcome.error:
            outcome.error = f"the process ended with {process.exitcode}"
        here.close()
        outcome.took_s = round(time.monotonic() - began, 1)
        return outcome


def _hear(answers: Connection, outcome: Outcome, ends: float) -> None:
    """Take answers until the last one, the process's end or the time's."""
    while answers.poll(max(0.0, ends - time.monotonic())):
        try:
            kind, name, value = answers.recv()
        except (EOFError, OSError):
            return
        match kind:
            case "row":
                outcome.rows[name] = value
            case "claim":
                outcome.claims[name] = value
            case "failed":
                outcome.error = value
                return
            case _:
                outcome.state = "done"
                return


def _kill(pid: int | None) -> None:
    """End a section and the processes that it started: it leads a group of its own."""
    if pid is None:
        return
    with contextlib.suppress(OSError):
        os.killpg(pid, signal.SIGKILL) if hasattr(os, "killpg") else os.kill(pid, signal.SIGTERM)


def _at_work(
    section: Section,
    smoke: bool,
    folder: Path,
    seconds: float,
    environment: Mapping[str, str],
    answers: Connection,
) -> None:
    """In the new process: do the section, tell how it ended."""
    ends = time.monotonic() + seconds
    if hasattr(os, "setsid"):
        os.setsid()
    os.environ.clear()
    os.environ.update(environment)
    os.environ["PYTORCH_NVML_BASED_CUDA_CHECK"] = "1"  # asking for a device does not begin CUDA
    set_up_cuda()
    folder.mkdir(parents=True, exist_ok=True)

    def send(kind: str, name: str, value: Any) -> None:
        answers.send((kind, name, value))

    try:
        with _device(smoke):
            section.work(Bench(smoke, folder, ends, send))
    except BaseException as error:
        told = f"{type(error).__name__}: {error}\n{traceback.format_exc()[-2_000:]}"
        send("failed", "", told[:_LONGEST_ERROR])
    else:
        send("done", "", None)


@contextlib.contextmanager
def _device(smoke: bool) -> Iterator[None]:
    import torch

    if smoke:
        from tests.gpu.simulated import simulated_gpu

        torch.set_num_threads(1)
        with simulated_gpu():
            yield
        return
    if torch.cuda._is_in_bad_fork():
        raise BadForkError
    if not torch.cuda.is_available():
        raise NoDeviceError
    yield
