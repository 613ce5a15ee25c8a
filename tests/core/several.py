"""Runs of several processes that meet over gloo, each forked from one that has imported torch."""

import hashlib
import os
import signal
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import torch

from core.config import RunConfig
from core.distributed.process_group import join
from core.messages.events import Event
from core.session import replica
from core.session.start_point import Origin
from core.training.trainer import Trainer
from tests.core.lasting import React, played
from tests.processes import Program, started_process

Spoil = Callable[[ExitStack], None]
_ENDS_WITHIN_S = 120.0  # of a busy machine


def variables(rank: int, port: int, size: int = 2) -> dict[str, str]:
    """What torchrun says to a process."""
    return {
        "RANK": str(rank),
        "WORLD_SIZE": str(size),
        "LOCAL_RANK": str(rank),
        "LOCAL_WORLD_SIZE": str(size),
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": str(port),
        "OMP_NUM_THREADS": "1",
    }


def free_port() -> int:
    """One that nobody listens to."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def digest(trainer: Trainer) -> str:
    """SHA-256 of all parameters and moments, and of what an update does with them."""
    found = hashlib.sha256()
    for parameter in trainer.parameters:
        found.update(parameter.detach().numpy().tobytes())
        for _, value in sorted(trainer.optimizer.state[parameter].items()):
            found.update(torch.as_tensor(value).numpy().tobytes())
    settings = [
        {name: value for name, value in group.items() if name != "params"}
        for group in trainer.optimizer.param_groups
    ]
    found.update(repr((trainer.step, trainer.edits, settings)).encode())
    return found.hexdigest()


class _Kept:
    """Remembers the trainers that are made under a name."""

    def __init__(self, name: str) -> None:
        self.made: list[Trainer] = []
        self._patch = patch(name, self._make)

    def _make(self, *arguments: Any, **named: Any) -> Trainer:
        made = Trainer(*arguments, **named)
        self.made.append(made)
        return made

    def __enter__(self) -> "_Kept":
        self._patch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._patch.stop()


class Several:
    """A run in two processes: the first plays it, the other takes part.

    Attributes:
        first, other: the processes.
    """

    def __init__(
        self,
        config: RunConfig,
        runs_dir: Path,
        react: React | None = None,
        *,
        origin: Origin | None = None,
        replay: Any = None,
        spoil: tuple[Spoil | None, Spoil | None] = (None, None),
    ) -> None:
        port = free_port()
        how = {"origin": origin, "replay": replay}
        self.first, self._events = started_process(
            _lead, variables(0, port), (config, runs_dir, react), how, spoil[0]
        )
        self.other, self._digest = started_process(_follow, variables(1, port), spoil[1])

    def result(self) -> tuple[list[Event], str, str]:
        """The events, and the digests of the first process's trainer and of the other one's."""
        events, first = self._events.get()
        self.join()
        assert self.other.exitcode == 0, self.other.exitcode
        return events, first, self._digest.get()

    def join(self) -> None:
        """Wait until both have ended.

        Raises:
            AssertionError: one runs on; both have been killed.
        """
        processes = (self.first, self.other)
        for process in processes:
            process.join(_ENDS_WITHIN_S)
        left = [process for process in processes if process.exitcode is None]
        for process in left:
            process.kill()
            process.join()
        assert not left, f"{len(left)} of the processes ran on"


def _lead(
    queue: Any,
    environment: dict[str, str],
    asked: tuple[RunConfig, Path, React | None],
    how: dict[str, Any],
    spoil: Spoil | None,
) -> None:
    os.environ.update(environment)
    trainers = _Kept("core.session.setup_steps.Trainer")
    with ExitStack() as stack:
        stack.enter_context(trainers)
        if spoil is not None:
            spoil(stack)
        events = played(*asked, **how)
    queue.put((events, digest(trainers.made[-1]) if trainers.made else ""))


def _follow(queue: Any, environment: dict[str, str], spoil: Spoil | None) -> None:
    os.environ.update(environment)
    trainers = _Kept("core.session.replica.Trainer")
    with ExitStack() as stack:
        stack.enter_context(trainers)
        if spoil is not None:
            spoil(stack)
        ranks = join(os.environ)
        replica.replicate(ranks)
        ranks.close()
    queue.put(digest(trainers.made[-1]) if trainers.made else "")


class ForkedJob:
    """What carries out a job, forked instead of started anew; used as a ``Popen`` is."""

    def __init__(
        self,
        folder: Path,
        processes: int,
        output: int,
        more: Mapping[str, str] | None = None,
    ) -> None:
        port = free_port()
        self.programs = [
            Program(
                "job",
                folder,
                **(variables(rank, port, processes) if processes > 1 else {}),
                **(more or {}),
            )
            for rank in range(processes)
        ]

    @property
    def returncode(self) -> int | None:
        """Of the first that has failed; ``None`` while any runs."""
        codes = [program.poll() for program in self.programs]
        return None if None in codes else next((code for code in codes if code), 0)

    def poll(self) -> int | None:
        return self.returncode

    def send_signal(self, number: signal.Signals) -> None:
        for program in self.programs:
            program.send_signal(number)

    def wait(self, timeout: float) -> int:
        return max(program.wait(timeout) for program in self.programs)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


@contextmanager
def forked_jobs() -> Iterator[list[ForkedJob]]:
    """While it lasts the program's jobs are forked; those that were made."""
    made: list[ForkedJob] = []

    def started(folder: Path, processes: int, output: int) -> ForkedJob:
        made.append(ForkedJob(folder, processes, output))
        return made[-1]

    with patch("core.session.process_session.start_job", started):
        yield made
