"""Keeps the window's picture of the sweeps fresh, and starts them.

All that touches the disk happens beside the window's thread, one piece after the other. Knows no
widget.
"""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from core.foresight.lr_range import LrInterval
from core.queue.snapshot import Snapshot
from core.queue.state import Queue, QueuedRun
from core.queue.store import QueueError, QueueStore
from core.run_store.lr_ranges import key_of, read_range_test
from core.session.failures import error_text
from core.sweeps.store import SweepError, SweepStore
from core.sweeps.sweep import MemberState, Sweep, to_queue, with_seeds
from gui.models.background import Background

_WORK = "sweeps"
PEAK_FIELD = "schedule.peak_lr"
MORE_SEEDS = 3  # that are added at once


@dataclass(frozen=True, slots=True)
class _Asked:
    work: Callable[[SweepStore], Any]
    done: Callable[[Any], None]


class SweepDesk(QObject):
    """The sweeps of one window.

    Args:
        runs_dir: where runs are kept; it may become another folder.
        background: where the disk is read.

    Signals:
        changed: tuple[Sweep, ...], the newest first.
        ranges_changed: Mapping[str, LrInterval], what an LR range test of the same model, text and
            batch says, by the sweep's identity; sent before ``changed``.
        ready: list[QueuedRun] that are to be put into the queue; none: nothing is left to train.
        began: Sweep that was started or has more seeds now.
        told: str level, str message.
    """

    changed = Signal(object)
    ranges_changed = Signal(object)
    ready = Signal(object)
    began = Signal(object)
    told = Signal(str, str)

    def __init__(
        self, runs_dir: Callable[[], Path], background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runs_dir, self._background = runs_dir, background
        self._asked: deque[_Asked] = deque()
        self._sweeps: tuple[Sweep, ...] = ()
        self._ranges: Mapping[str, LrInterval] = {}
        self._seen: tuple[Path, Queue] | None = None

    @property
    def sweeps(self) -> tuple[Sweep, ...]:
        """As they were last seen, the newest first."""
        return self._sweeps

    @Slot(object)
    def take_snapshot(self, snapshot: Snapshot) -> None:
        """Look again where the queue has become another one."""
        seen = (self._runs_dir().absolute(), snapshot.queue)
        if snapshot.problem is None and seen != self._seen:
            self._seen = seen
            self.look()

    def look(self) -> None:
        """See how the sweeps stand; the answer is ``changed``."""
        self._do(_looked_at, self._take_look)

    def _take_look(self, found: tuple[tuple[Sweep, ...], Mapping[str, LrInterval]]) -> None:
        sweeps, ranges = found
        if ranges != self._ranges:
            self._ranges = ranges
            self.ranges_changed.emit(ranges)
        self._take(sweeps)

    def _take(self, found: tuple[Sweep, ...]) -> None:
        if found != self._sweeps:
            self._sweeps = found
            self.changed.emit(found)

    def start(self, sweep: Sweep) -> None:
        """Keep a sweep, and let what is not trained of it be queued."""
        self._do(lambda store: _started(store, sweep), self._begin)

    def add_seeds(self, sweep: Sweep, points: Sequence[tuple[Any, ...]]) -> None:
        """Train these points with more seeds."""
        self.start(with_seeds(sweep, points, MORE_SEEDS))

    def _begin(self, begun: tuple[Sweep, list[QueuedRun]]) -> None:
        sweep, runs = begun
        others = tuple(each for each in self._sweeps if each.identity != sweep.identity)
        self._take((sweep, *others))
        self.began.emit(sweep)
        self.ready.emit(runs)

    def _do(self, work: Callable[[SweepStore], Any], done: Callable[[Any], None]) -> None:
        self._asked.append(_Asked(work, done))
        self._do_next()

    def _do_next(self) -> None:
        if not self._asked or self._background.busy(_WORK):
            return
        asked, store = self._asked.popleft(), SweepStore(self._runs_dir())

        def taken(found: Any) -> None:
            asked.done(found)
            self._do_next()

        def failed(error: Exception) -> None:
            self.told.emit("error", error_text(error))
            self._do_next()

        self._background.run(_WORK, lambda: asked.work(store), taken, failed)


def _looked_at(store: SweepStore) -> tuple[tuple[Sweep, ...], Mapping[str, LrInterval]]:
    """In a thread: the sweeps, and for those of the peak what a range test says of it."""
    sweeps = _up_to_date(store)
    ranges = {}
    for sweep in sweeps:
        kept = read_range_test(key_of(sweep.base)) if PEAK_FIELD in sweep.fields else None
        interval = None if kept is None else kept.reading.interval
        if interval is not None:
            ranges[sweep.identity] = interval
    return sweeps, ranges


def _up_to_date(store: SweepStore) -> tuple[Sweep, ...]:
    sweeps = store.list()
    try:
        queue = QueueStore.of(store.runs_dir).read()  # once: it may be long, and the sweeps many
    except QueueError:
        return sweeps  # whoever shows the queue says why
    found = []
    for sweep in sweeps:
        try:
            found.append(store.brought_up_to_date(sweep, queue))
        except (SweepError, QueueError):
            found.append(sweep)
    return tuple(found)


def _started(store: SweepStore, sweep: Sweep) -> tuple[Sweep, list[QueuedRun]]:
    """In a thread: the sweep with what is known of it, kept; and the runs that it lacks."""
    known = store.read(sweep.identity)
    if known is not None:
        there = {(member.values, member.seed) for member in known.members}
        more = tuple(m for m in sweep.members if (m.values, m.seed) not in there)
        sweep = replace(known, members=(*known.members, *more), early_stop=sweep.early_stop)
    store.write(sweep)
    sweep = store.brought_up_to_date(sweep)
    runs = to_queue(sweep, Queue())
    asked = tuple(
        replace(member, state=MemberState.WAITING)
        if member.state is MemberState.NOT_QUEUED
        else member
        for member in sweep.members
    )
    return replace(sweep, members=asked), runs
