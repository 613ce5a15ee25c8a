"""Queues whose runs are pretended: a process that says what it is told, and ends."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from core.config import RunConfig
from core.messages.commands import Command
from core.messages.events import Event, Finished
from core.queue.runner import Runner
from core.queue.state import QueuedRun, added
from core.queue.store import QueueStore
from core.session.channel import CommandReader, EventWriter
from core.session.job import read_job


class PretendedProcess:
    """A run's process that trains nothing.

    Attributes:
        variables: of the environment that it was given.
    """

    def __init__(self, folder: Path, variables: Mapping[str, str]) -> None:
        self.job = read_job(folder)
        self.variables = dict(variables)
        self.returncode: int | None = None
        self._commands = CommandReader(folder)
        self._events = EventWriter(folder)

    def poll(self) -> int | None:
        return self.returncode

    def say(self, *events: Event) -> None:
        for event in events:
            self._events.publish(event)

    def heard(self) -> list[Command]:
        return self._commands.take()

    def end(self, status: int = 0, reason: str = "", step: int = 0, run_dir: str = "") -> None:
        """End; with a reason the run says so before."""
        if reason:
            self.say(Finished(reason, step, run_dir))
        self._events.close()
        self.returncode = status


class Pretended:
    """A queue and its runner; ``processes`` in the order in which they were started."""

    def __init__(self, runs_dir: Path, places: tuple[str, ...] = ("",)) -> None:
        self.store = QueueStore.of(runs_dir)
        self.processes: list[PretendedProcess] = []
        self.now = 1000.0
        self.told: list[QueuedRun] = []
        self.places = places
        self.runner = self.new_runner()

    def new_runner(self) -> Runner:
        """As another process would have it."""
        return Runner(
            self.store, self.places, start=self._start, on_end=self.told.append,
            clock=lambda: self.now,
        )  # fmt: skip

    def _start(
        self, folder: Path, processes: int, output: int, variables: Mapping[str, str] | None
    ) -> PretendedProcess:
        self.processes.append(PretendedProcess(folder, variables or {}))
        return self.processes[-1]

    def add(self, *names: str, config: RunConfig | None = None) -> None:
        runs = [QueuedRun(name, config or RunConfig()) for name in names]
        self.store.change(lambda queue: added(queue, runs))

    def states(self) -> dict[str, str]:
        return {run.name: run.state.value for run in self.store.read().runs}

    def names(self, runs: Iterable[QueuedRun]) -> list[str]:
        return [run.name for run in runs]


@pytest.fixture
def pretended(tmp_path: Path) -> Iterator[Pretended]:
    made = Pretended(tmp_path / "runs")
    yield made
    for process in made.processes:
        process.end()
