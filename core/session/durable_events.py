"""Disk first, then whoever listens; and what waits while the disk is full.

An event that cannot be written is held back, with all that follow it, until there is room: nobody
is shown what a crash would lose, and nothing is lost. Knows nothing of torch or of threads.
"""

from collections import deque
from collections.abc import Callable

from core.messages.events import (
    CheckpointSaved,
    CheckpointsChanged,
    CommandRejected,
    Event,
    Failed,
    Finished,
    Paused,
    Preparing,
    Resumed,
    SamplePiece,
    SampleStarted,
    Started,
    Stopping,
    WentBack,
)
from core.run_store.writer import RunWriter
from core.session.failures import is_full

Publish = Callable[[Event], None]

# What a run is doing right now, and its beginning and end: told at once, however full the disk is.
_PASSING = (
    *(Preparing, Started, Paused, Resumed, Stopping, CheckpointSaved, CheckpointsChanged),
    *(CommandRejected, WentBack, SampleStarted, SamplePiece, Failed, Finished),
)


class EventRecorder:
    """Writes each event into the run's folder before it publishes it."""

    def __init__(self, writer: RunWriter, publish: Publish) -> None:
        self.writer = writer
        self.publish = publish
        self.full: OSError | None = None  # why events are waiting
        self._waiting: deque[Event] = deque()

    def emit(self, event: Event) -> None:
        """Write and publish, or keep waiting.

        Raises:
            OSError: the file system refuses for another reason than a full disk.
        """
        if self.full is not None and not isinstance(event, _PASSING):
            self._waiting.append(event)
            return
        try:
            self.writer.record(event)
        except OSError as error:
            if not is_full(error):
                raise
            if isinstance(event, _PASSING):
                self.publish(event)
            else:
                self.full = error
                self._waiting.append(event)
            return
        self.publish(event)
        self._keep_up()

    def _keep_up(self) -> None:
        try:
            self.writer.upkeep()
        except OSError as error:
            if not is_full(error):
                raise  # else: the rows are in the file, and the next one will say that it is full

    def catch_up(self) -> None:
        """Write and publish what waits.

        Raises:
            OSError: there still is no room; the rest goes on waiting.
        """
        while self._waiting:
            self.writer.record(self._waiting[0])
            self.publish(self._waiting.popleft())
        self.full = None

    def forget(self) -> None:
        """Drop what waits: the run goes back to before it."""
        self._waiting.clear()
        self.full = None
