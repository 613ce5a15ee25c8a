"""The loggers of one run: every event goes to all of them, and none holds it up.

Belongs to the run's thread. Knows no particular logger.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core.i18n import Message
from core.loggers.entries import entry_of, read_stored
from core.loggers.logger import RunAbout
from core.loggers.memory import LoggerMemory
from core.loggers.table import LOGGERS, asked_for
from core.loggers.worker import LoggerWorker
from core.messages.events import Event

Told = tuple[str, Message]  # a level of the log, and what is said


class Loggers:
    """Nobody is told before :meth:`begin`, and nobody after :meth:`end`."""

    def __init__(self) -> None:
        self._workers: list[LoggerWorker] = []
        self._run_dir = Path()

    def begin(self, about: RunAbout) -> None:
        """Start those that the run's config turns on."""
        names = asked_for(about.config)
        if not names:
            return
        self._run_dir = about.run_dir
        memory = LoggerMemory(about.run_dir)
        if about.first_step > 0:
            about = replace(about, stored=read_stored(about.run_dir))
        for name in names:
            worker = LoggerWorker(name, LOGGERS[name], about, memory)
            worker.start()
            self._workers.append(worker)

    def publish(self, event: Event) -> None:
        """Tell all of them; returns at once."""
        if not self._workers:
            return
        entry = entry_of(event, self._run_dir)
        if entry is not None:
            for worker in self._workers:
                worker.put(entry)

    def told(self) -> Iterator[Told]:
        """What the log of the run should say of them, once."""
        for worker in self._workers:
            while worker.told:
                yield worker.told.popleft()

    def end(self, reason: str) -> list[Told]:
        """Wait for what they still take, not for ever; returns what is left to say."""
        for worker in self._workers:
            worker.end(reason)
        for worker in self._workers:
            worker.settle()
        said = list(self.told())
        self._workers.clear()
        return said
