"""One logger at work: a thread with a bounded queue, so that it never holds up a run.

Whatever the logger raises or waits for stays in here. It is given up where it fails, where it falls
too far behind, and where the run has ended and it takes nothing more. Knows no particular logger.
"""

import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from core.i18n import Message, reason_of
from core.loggers.entries import Entry, LoggedNumbers, LoggedText, Stored, Undone
from core.loggers.logger import LoggerError, RunAbout, RunLogger
from core.loggers.memory import LoggerMemory

if TYPE_CHECKING:
    from core.loggers.table import LoggerKind

MOST_WAITING = 100_000  # entries: some 40 MB, a minute and more of the fastest runs
_EVERY_S = 0.5
_KEEP_EVERY_S = 10.0
_BATCH = 500
STALLS_AFTER_S = 10.0  # without any progress once the run has ended
OPENS_WITHIN_S = 20.0  # the same while its package is imported and its record opened


class LoggerWorker:
    """Hands entries to a logger; ``told`` has what a person should know, once.

    Attributes:
        told: messages with their level, oldest first; taken by the run's thread.
    """

    def __init__(
        self, name: str, kind: "LoggerKind", about: RunAbout, memory: LoggerMemory
    ) -> None:
        self.told: deque[tuple[str, Message]] = deque()
        self._name = name
        self._kind = kind
        self._about = about
        self._memory = memory
        self._queue: deque[Entry] = deque()
        self._is_given_up = False
        self._is_open = False
        self._progress = 0
        self._last = -1  # the last update that the record has
        self._known = -1  # to here what comes is in the record already
        self._reason = "completed"
        self._wake = threading.Event()
        self._is_ending = threading.Event()
        self._thread = threading.Thread(target=self._work, name=f"crest-log-{name}", daemon=True)

    def start(self) -> None:
        """Begin to log."""
        self._thread.start()

    def put(self, entry: Entry) -> None:
        """One more entry; returns at once."""
        if self._is_given_up:
            return
        if len(self._queue) >= MOST_WAITING:
            self._give_up(Message("logging.too_slow", logger=self._kind.label))
        else:
            self._queue.append(entry)

    def end(self, reason: str) -> None:
        """The run has ended; what waits is still logged."""
        self._reason = reason
        self._is_ending.set()
        self._wake.set()

    def settle(self) -> None:
        """Wait for the end of what is logged, as long as it goes on."""
        seen, since = -1, time.monotonic()
        while self._thread.is_alive() and not self._is_given_up:
            if self._progress != seen:
                seen, since = self._progress, time.monotonic()
            most = STALLS_AFTER_S if self._is_open else OPENS_WITHIN_S
            if time.monotonic() - since > most:
                label, waited = self._kind.label, round(most)
                told = Message("logging.takes_no_more", logger=label, seconds=waited)
                self._give_up(told)
                return
            self._thread.join(0.05)

    def _give_up(self, told: Message) -> None:
        """Say why, once, and log nothing more; a thread that waits somewhere is left there."""
        if self._is_given_up:
            return
        self._is_given_up = True
        self._queue.clear()
        self.told.append(("warning", told))

    # -- in the logger's thread

    def _work(self) -> None:
        try:
            self._log()
        except BaseException as error:  # of a library that is not ours: also what ends a program
            reason = error.what if isinstance(error, LoggerError) else reason_of(error)
            self._give_up(Message("logging.failed", logger=self._kind.label, reason=reason))

    def _log(self) -> None:
        if not self._kind.is_installed:
            raise LoggerError(Message("logging.not_installed", package=self._kind.package))
        logger = self._kind.make()
        kept, self._last = self._memory.get(self._name)
        where = logger.begin(self._about, kept)
        self._is_open = True
        if where is not None:
            self.told.append(("info", where))
        about = self._about
        self._go_on(logger, about.first_step, about.stored, repeats=about.repeats)
        self._keep(logger)
        kept_at = time.monotonic()
        while not self._is_given_up:
            self._wake.wait(_EVERY_S)
            is_ending = self._is_ending.is_set()
            if self._queue:
                self._tell(logger, self._taken())
                logger.flush()
            if time.monotonic() - kept_at > _KEEP_EVERY_S:
                kept_at = time.monotonic()
                self._keep(logger)
            if is_ending and not self._queue:
                logger.close(self._reason)
                self._keep(logger)
                return

    def _go_on(self, logger: RunLogger, first: int, stored: Stored, *, repeats: bool) -> None:
        """Bring the record to where the run goes on: nothing is missing in it, nothing double.

        The update before ``first`` is told anew where that can be: its sample or evaluation may
        have been cut short and be made again.
        """
        if logger.can_undo and first > 0:
            self._last = max(min(self._last, first - 2), -1)
            logger.undo(self._last + 1)
        elif self._last >= first and repeats:
            self._known = self._last
        elif self._last >= first:
            logger.close("stopped")
            logger.begin(replace(self._about, first_step=first), {})
            self._last = self._known = -1
        if self._last + 1 < first:
            self._tell(logger, stored.entries(self._last + 1, first))
            self._last = first - 1
            logger.flush()

    def _taken(self) -> Iterator[Entry]:
        while self._queue:
            yield self._queue.popleft()

    def _tell(self, logger: RunLogger, entries: Iterable[Entry]) -> None:
        """In order; neighbouring numbers together. What the record has already is left out."""
        batch: list[LoggedNumbers] = []
        for entry in entries:
            if self._is_given_up:
                return
            self._progress += 1
            if isinstance(entry, LoggedNumbers):
                batch.append(entry)
                if len(batch) < _BATCH:
                    continue
            self._tell_numbers(logger, batch)
            match entry:
                case LoggedText() if entry.step > self._known:
                    logger.text(entry)
                case Undone(step=step, stored=stored):
                    self._go_on(logger, step, stored, repeats=False)
                case _:
                    pass
        self._tell_numbers(logger, batch)

    def _tell_numbers(self, logger: RunLogger, batch: list[LoggedNumbers]) -> None:
        fresh = [each for each in batch if each.step > self._known]
        batch.clear()
        if fresh:
            logger.numbers(fresh)
            self._last = max(self._last, fresh[-1].step)

    def _keep(self, logger: RunLogger) -> None:
        self._memory.put(self._name, logger.kept(), self._last)
