"""Disk first, then whoever listens; and what waits while the disk takes nothing.

An event that cannot be written is held back, with all that follow it, until it can be: nobody is
shown what a crash would lose, and nothing is lost. A folder that is gone still takes what is
written; so it is looked for once a second, also inside a long update. Knows nothing of torch or of
threads.
"""

import time
from collections import deque
from collections.abc import Callable

from core.i18n import Message
from core.messages.events import (
    CheckpointSaved,
    CheckpointsChanged,
    CommandRejected,
    Event,
    Failed,
    Finished,
    FolderGone,
    Log,
    Paused,
    Preparing,
    Resumed,
    SamplePiece,
    SampleStarted,
    SavedElsewhere,
    Started,
    Stopping,
    WentBack,
)
from core.run_store.disk_room import is_full
from core.run_store.folder_identity import FolderLost
from core.run_store.writer import RunWriter

Publish = Callable[[Event], None]

# What a run is doing right now, and its beginning and end: told at once, however full the disk is.
_PASSING = (
    *(Preparing, Started, Paused, Resumed, Stopping, CheckpointSaved, CheckpointsChanged),
    *(CommandRejected, WentBack, SampleStarted, SamplePiece, Failed, Finished),
    *(FolderGone, SavedElsewhere),
)
_LOOK_EVERY_S = 1.0


class EventRecorder:
    """Writes each event into the run's folder before it publishes it."""

    def __init__(self, writer: RunWriter, publish: Publish) -> None:
        self.writer = writer
        self.publish = publish
        self.refused: OSError | None = None  # why events are waiting
        self.lost_checkpoints = False  # their folder was gone and is made again, empty
        self._looked = time.monotonic()
        self._waiting: deque[Event] = deque()

    def emit(self, event: Event) -> None:
        """Write and publish, or keep waiting."""
        if self.refused is not None and not isinstance(event, _PASSING):
            self._waiting.append(event)
            return
        try:
            self.writer.record(event)
        except OSError as error:
            if isinstance(event, _PASSING):
                self.publish(event)
            else:
                self.refused = error
                self._waiting.append(event)
            return
        self.publish(event)
        self._keep_up()
        self.look()

    def _keep_up(self) -> None:
        try:
            self.writer.upkeep()
        except OSError as error:
            # Where it is full, the rows are in the file, and the next one will say so.
            if not is_full(error) and self.refused is None:
                self.refused = error

    def look(self, *, now: bool = False) -> None:
        """See whether the folder still is the run's, once a second or ``now``; tell if it is not.

        The folder of checkpoints alone is made again.
        """
        at = time.monotonic()
        if not now and at - self._looked < _LOOK_EVERY_S:
            return
        self._looked = at
        lost = self.writer.find_lost()
        if lost is None:
            self._mend_checkpoints()
        elif not isinstance(self.refused, FolderLost):
            self.refused = lost
            self.publish(FolderGone(str(self.writer.path), lost.what))
            self._waiting.append(Log("error", lost.what))

    def _mend_checkpoints(self) -> None:
        try:
            was_gone = self.writer.mend_checkpoints()
        except OSError as error:
            self.refused = self.refused or error
            return
        if was_gone:
            self.lost_checkpoints = True
            self.emit(Log("warning", Message("disk.checkpoints_gone", path=self.writer.path)))

    def catch_up(self) -> None:
        """Write and publish what waits.

        Raises:
            OSError: it still is refused; the rest goes on waiting.
        """
        lost = self.writer.find_lost()
        if lost is not None:
            raise lost
        while self._waiting:
            self.writer.record(self._waiting[0])
            self.publish(self._waiting.popleft())
        self.refused = None

    def forget(self) -> None:
        """Drop what waits: the run goes back to before it."""
        self._waiting.clear()
        self.refused = None
