"""Keeps the window's picture of the queue fresh, and does to the queue what a person asks for.

All that touches the disk happens beside the window's thread, one after the other. Where there is
work and nobody to do it, a runner is started; it is a process of its own and outlives the window.
Knows no widget.
"""

import subprocess
import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.config import RunConfig
from core.queue.background import is_wanted, start_runner
from core.queue.pace import Timed
from core.queue.placed import placed
from core.queue.progress import timed_runs
from core.queue.snapshot import Snapshot, take_snapshot
from core.queue.state import (
    ENDED,
    Queue,
    QueuedRun,
    QueueHold,
    State,
    added,
    edited,
    first,
    moved,
    put_back,
    removed,
    shifted,
    stop_asked,
)
from core.queue.store import TRAINER, WATCHER, QueueError, QueueStore
from core.session.failures import error_message, error_text
from gui.models.background import Background
from gui.queue.window_role import WindowRole

_LOOK_EVERY_MS = 1000  # while something is on, or somebody looks
_STARTS_WITHIN_S = 15.0  # a runner that was started has its lock by then
_LOOK, _CHANGE = "queue-look", "queue-change"

Change = Callable[[Queue], Queue]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A change that waits for its turn, and what is called when it is done."""

    make: Change
    done: Callable[[Queue], None] | None = None


class _Removal(QUndoCommand):
    """Runs that were taken out; done by the time that it is pushed."""

    def __init__(self, desk: "QueueDesk", runs: tuple[QueuedRun, ...], before: Queue) -> None:
        one, many = desk.tr("removing {0}"), desk.tr("removing {0} runs")
        super().__init__(one.format(runs[0].name) if len(runs) == 1 else many.format(len(runs)))
        self._desk, self._runs, self._before = desk, runs, before
        self._is_done = True

    @property
    def removal(self) -> tuple[tuple[QueuedRun, ...], Queue]:
        """What was taken out, and the queue before."""
        return self._runs, self._before

    def undo(self) -> None:
        self._is_done = False
        if not self._desk.is_taking_over:
            self._desk.put_back(self._runs, self._before)

    def redo(self) -> None:
        if not self._is_done:
            self._is_done = True
            self._desk.remove_again({run.number for run in self._runs})


@dataclass(frozen=True, slots=True)
class RemovalHistory:
    """What was taken out of the queue, to be undone; ``index``: how much of it is not undone."""

    entries: tuple[tuple[tuple[QueuedRun, ...], Queue], ...] = ()
    index: int = 0


class QueueDesk(QObject):
    """The queue of one window.

    Args:
        runs_dir: where runs are kept; it may become another folder.
        trains: whether this window trains a run of its own, for which the queue waits.
        background: where the disk is read.
        start: starts a runner.

    Signals:
        changed: Snapshot.
        run_ended: QueuedRun, something came of it since the last look; only in one window.
        all_done: int, that many runs have ended and nothing waits any more; only in one window.
        told: str level, str message.
        added, removed: tuple[QueuedRun, ...].
    """

    changed = Signal(object)
    run_ended = Signal(object)
    all_done = Signal(int)
    told = Signal(str, str)
    added = Signal(object)
    removed = Signal(object)

    def __init__(
        self,
        runs_dir: Callable[[], Path],
        trains: Callable[[], bool],
        background: Background,
        parent: QObject | None = None,
        start: Callable[[QueueStore], "subprocess.Popen[bytes]"] = start_runner,
    ) -> None:
        super().__init__(parent)
        self._runs_dir, self._trains = runs_dir, trains
        self._background = background
        self._start = start
        self._store = QueueStore.of(runs_dir())
        self._snapshot = Snapshot()
        self._has_looked = self._is_closed = self._is_watched = False
        self._asked: deque[_Asked] = deque()
        self.undo_stack = QUndoStack(self)
        self.is_taking_over = False  # entries are pushed that another window's desk had
        self._watcher, self._trainer = WindowRole(WATCHER), WindowRole(TRAINER)
        self._timed: tuple[int, list[Timed]] = (-1, [])  # of the folder, by how many have ended
        self._runner: subprocess.Popen[bytes] | None = None
        self._started = 0.0
        self._ended_since = 0  # runs, since the queue had nothing to do
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def snapshot(self) -> Snapshot:
        """The queue as it was last seen."""
        return self._snapshot

    @property
    def timed(self) -> list[Timed]:
        """What runs of this folder took, the newest first."""
        return self._timed[1]

    @property
    def has_looked(self) -> bool:
        """Whether anything is known of the queue of the folder that runs are kept in now."""
        return self._has_looked and self._is_here

    @property
    def _is_here(self) -> bool:
        return self._store.runs_dir == self._runs_dir().absolute()

    @property
    def run_dirs(self) -> frozenset[Path]:
        """The folders of runs that the queue goes on with by itself."""
        queue = self._snapshot.queue
        runs = (*queue.at_work, *queue.waiting)
        return frozenset(run.run_dir for run in runs if run.run_dir is not None)

    def set_watched(self, watched: bool) -> None:
        """Whether somebody looks at the queue now: then it is looked at often."""
        self._is_watched = watched
        if watched:
            self.look()

    # -- looking

    @Slot()
    def look(self) -> None:
        """See how the queue stands; the answer is ``changed``."""
        if self._is_closed or self._background.busy(_LOOK):
            return
        self._timer.stop()
        if not self._is_here:
            self._forget()
        store, is_first, trains = self._store, not self._has_looked, self._trains()
        self._background.run(
            _LOOK, lambda: self._seen(store, is_first, trains), self._take, self._take_error
        )

    def _forget(self) -> None:
        self._watcher.leave()
        self._trainer.leave()
        self._store = QueueStore.of(self._runs_dir())
        self._snapshot, self._has_looked = Snapshot(), False
        self._timed = (-1, [])
        self.undo_stack.clear()
        self._ended_since = 0

    def _seen(self, store: QueueStore, is_first: bool, trains: bool) -> Snapshot:
        """In a thread: see, take or leave this window's places, start a runner where it lacks."""
        found = take_snapshot(store, self._timed[1])
        if found.problem is not None or not found.queue.runs:
            self._watcher.leave()
            self._trainer.leave()
            return found
        if is_first and found.queue.hold is QueueHold.CLOSED:
            store.change(lambda queue: replace(queue, hold=QueueHold.NONE))
        self._watcher.keep(store, wanted=True)
        self._trainer.keep(store, wanted=trains)
        if is_wanted(store) and not self._is_starting():
            self._started = time.monotonic()
            self._runner = self._start(store)
        ended = len(found.queue.ended)
        if ended != self._timed[0]:
            self._timed = ended, timed_runs(store.runs_dir)
        return take_snapshot(store, self._timed[1])

    def _is_starting(self) -> bool:
        runner = self._runner
        is_young = time.monotonic() - self._started < _STARTS_WITHIN_S
        return runner is not None and runner.poll() is None and is_young

    @Slot(object)
    def _take(self, found: Snapshot) -> None:
        if self._is_closed:
            return
        before, self._snapshot = self._snapshot, found
        if self._has_looked and found.problem is None and self._watcher.is_ours:
            self._tell_ends(before.queue, found.queue)
        self._has_looked = True
        self.changed.emit(found)
        goes_on = found.queue.has_work or self._is_watched
        if goes_on and not self._background.busy(_LOOK):  # who heard of it may have asked again
            self._timer.start(_LOOK_EVERY_MS)

    def _take_error(self, error: Exception) -> None:
        self._take(Snapshot(now=time.time(), problem=error_message(error)))

    def _tell_ends(self, before: Queue, after: Queue) -> None:
        was = {run.number: run.state for run in before.runs}
        fresh = [run for run in after.ended if was.get(run.number, State.DONE) not in ENDED]
        for run in reversed(fresh):
            self.run_ended.emit(run)
        self._ended_since += len(fresh)
        if self._ended_since and not after.at_work and not after.waiting:
            self.all_done.emit(self._ended_since)
            self._ended_since = 0

    # -- changing

    def _change(self, make: Change, done: Callable[[Queue], None] | None = None) -> None:
        self._asked.append(_Asked(make, done))
        self._change_next()

    def _change_next(self) -> None:
        if not self._asked or self._background.busy(_CHANGE) or self._is_closed:
            return
        asked, store = self._asked.popleft(), self._store

        def taken(after: Queue) -> None:
            if asked.done is not None:
                asked.done(after)
            self._change_next()
            self.look()

        def failed(error: Exception) -> None:
            self.told.emit("error", error_text(error))
            self._change_next()

        self._background.run(_CHANGE, lambda: store.change(asked.make), taken, failed)

    def add(self, runs: Sequence[QueuedRun]) -> None:
        """Put runs at the end; told by ``added``. A run of a sweep stands there once."""
        here = Path.cwd()
        new = tuple(replace(run, config=placed(run.config, here)) for run in runs)
        put: list[QueuedRun] = []

        def make(queue: Queue) -> Queue:
            there = {(run.sweep, run.config) for run in queue.runs if run.sweep}
            put[:] = [run for run in new if (run.sweep, run.config) not in there]
            return added(queue, put)

        def tell(after: Queue) -> None:
            if put:
                self.added.emit(after.runs[len(after.runs) - len(put) :])

        self._change(make, tell)

    def edit(self, number: int, name: str, config: RunConfig) -> None:
        """Give a run that waits another name and other settings."""
        config = placed(config, Path.cwd())
        said = self.tr("{0} has already started: its settings were not changed.").format(name)

        def tell(after: Queue) -> None:
            run = after.find(number)
            if run is None or (run.name, run.config) != (name, config):
                self.told.emit("warning", said)

        self._change(lambda queue: edited(queue, number, name, config), tell)

    def remove(self, numbers: Collection[int]) -> None:
        """Take runs out; told by ``removed``, and ``undo_stack`` brings them back."""
        gone: list[tuple[tuple[QueuedRun, ...], Queue]] = []

        def make(queue: Queue) -> Queue:
            after = removed(queue, numbers)
            left = {run.number for run in after.runs}
            gone[:] = [(tuple(run for run in queue.runs if run.number not in left), queue)]
            return after

        def tell(_after: Queue) -> None:
            if gone[0][0]:
                self.undo_stack.push(_Removal(self, *gone[0]))
                self.removed.emit(gone[0][0])

        self._change(make, tell)

    def removals(self) -> RemovalHistory:
        """What can be undone, as another window's desk can take it over."""
        stack = self.undo_stack
        commands = (stack.command(place) for place in range(stack.count()))
        entries = tuple(each.removal for each in commands if isinstance(each, _Removal))
        return RemovalHistory(entries, stack.index())

    def take_over(self, history: RemovalHistory) -> None:
        """Let what another window's desk took out be undone here."""
        self.is_taking_over = True
        for runs, before in history.entries:
            self.undo_stack.push(_Removal(self, runs, before))
        self.undo_stack.setIndex(history.index)
        self.is_taking_over = False

    def put_back(self, runs: Sequence[QueuedRun], before: Queue) -> None:
        """Bring back what was removed, to where it stood."""
        self._change(lambda queue: put_back(queue, runs, before))

    def remove_again(self, numbers: Collection[int]) -> None:
        """Take out once more what was brought back."""
        self._change(lambda queue: removed(queue, numbers))

    def move(self, numbers: Collection[int], before: int | None) -> None:
        """Put waiting runs before another one; ``None``: to the end."""
        self._change(lambda queue: moved(queue, numbers, before))

    def shift(self, numbers: Collection[int], by: int) -> None:
        """Move waiting runs together so many places down; less than 0: up."""
        self._change(lambda queue: shifted(queue, numbers, by))

    def run_next(self, number: int) -> None:
        """Let a waiting run be the next one."""
        self._change(lambda queue: first(queue, number))

    def stop(self, numbers: Collection[int]) -> None:
        """End runs at work; what was trained is kept."""
        self._change(lambda queue: stop_asked(queue, numbers))

    def hold(self, how: QueueHold) -> None:
        """Pause the queue, or let it go on."""
        self._change(lambda queue: replace(queue, hold=how))

    def stop_until_next_window(self) -> bool:
        """What is at work is saved, and goes on when a window is opened again; whether it was told.

        At once, in this thread: the window is about to close.
        """
        try:
            self._store.change(lambda queue: replace(queue, hold=QueueHold.CLOSED))
        except QueueError as error:
            self.told.emit("error", str(error))
            return False
        return True

    def close(self) -> None:
        """Look no more; the queue goes on."""
        self._is_closed = True
        self._timer.stop()
        self._watcher.close()
        self._trainer.close()
