"""The queue as a value: which runs wait, which are at work, what came of the others.

Every change makes a new queue. Knows no file, no process and no clock.
"""

import itertools
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.config import RunConfig
from core.i18n import Message


class State(StrEnum):
    """Where a run of the queue is. Stopped: by a person, before its last update."""

    WAITING = "waiting"
    AT_WORK = "at work"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


class QueueHold(StrEnum):
    """What keeps the queue from going on.

    ``AFTER_RUN``: the run at work is the last. ``NOW``: it is saved, and waits in front.
    ``CLOSED``: as ``NOW``, until a window is opened again.
    """

    NONE = "none"
    AFTER_RUN = "after run"
    NOW = "now"
    CLOSED = "closed"


STOPS_RUNS = frozenset({QueueHold.NOW, QueueHold.CLOSED})
ENDED = frozenset({State.DONE, State.STOPPED, State.FAILED})


@dataclass(frozen=True, slots=True)
class QueuedRun:
    """One run of the queue.

    Attributes:
        number: its own within this queue, for ever; 0: it is not in one yet.
        name: what it will be called, and is.
        config: what it is started with.
        group: the title of those that were added with it; empty: it came alone.
        run_dir: its folder, once there is one; one that waits with a folder is resumed.
        total_steps: of the whole run; 0: not known yet.
        attempt: how often a process was started for it.
        crashes: how often such a process ended without a word since it last came further.
        crashed_at: the most updates that it had made when that happened.
        kept_step: the updates that it had made when its process began.
        cards: the places at work that it takes; see :mod:`core.queue.cards`.
        stop_asked: a person wants it to end.
        started, ended: seconds since the epoch, of the last attempt; 0: not yet.
        final_val: its last validation loss; ``None``: there is none.
        problem: why it failed, or why it was ended before its last update.
        sweep: the identity of the sweep that it is part of; empty: of none.
    """

    name: str
    config: RunConfig
    number: int = 0
    group: str = ""
    state: State = State.WAITING
    run_dir: Path | None = None
    total_steps: int = 0
    attempt: int = 0
    crashes: int = 0
    kept_step: int = 0
    cards: tuple[str, ...] = ()
    stop_asked: bool = False
    started: float = 0.0
    ended: float = 0.0
    final_val: float | None = None
    problem: Message | None = None
    sweep: str = ""
    crashed_at: int = 0

    @property
    def is_editable(self) -> bool:
        """Whether its settings can still be others: it waits and has not begun."""
        return self.state is State.WAITING and self.run_dir is None


@dataclass(frozen=True, slots=True)
class Queue:
    """All runs, those that wait in the order in which they will be started."""

    runs: tuple[QueuedRun, ...] = ()
    hold: QueueHold = QueueHold.NONE
    next_number: int = 1

    def of(self, *states: State) -> tuple[QueuedRun, ...]:
        """The runs in one of these states."""
        return tuple(run for run in self.runs if run.state in states)

    @property
    def waiting(self) -> tuple[QueuedRun, ...]:
        """In the order in which they will be started."""
        return self.of(State.WAITING)

    @property
    def at_work(self) -> tuple[QueuedRun, ...]:
        """Those that are being trained."""
        return self.of(State.AT_WORK)

    @property
    def ended(self) -> tuple[QueuedRun, ...]:
        """Those of which something came, the newest first."""
        return tuple(sorted(self.of(*ENDED), key=lambda run: run.ended, reverse=True))

    @property
    def has_work(self) -> bool:
        """Whether a runner would have something to do."""
        return bool(self.at_work) or (self.hold is QueueHold.NONE and bool(self.waiting))

    def find(self, number: int) -> QueuedRun | None:
        """The run of that number; ``None``: it was removed."""
        return next((run for run in self.runs if run.number == number), None)


def added(queue: Queue, runs: Iterable[QueuedRun]) -> Queue:
    """With these at the end, each with a number of its own."""
    new = tuple(
        replace(run, number=number) for number, run in enumerate(runs, start=queue.next_number)
    )
    return replace(queue, runs=queue.runs + new, next_number=queue.next_number + len(new))


def changed(queue: Queue, number: int, **values: Any) -> Queue:
    """With other attributes of one run; as it is where that run was removed."""
    runs = tuple(replace(run, **values) if run.number == number else run for run in queue.runs)
    return replace(queue, runs=runs)


def edited(queue: Queue, number: int, name: str, config: RunConfig) -> Queue:
    """With other settings of a run that has not begun; any other stays as it is."""
    run = queue.find(number)
    if run is None or not run.is_editable:
        return queue
    return changed(queue, number, name=name, config=config, total_steps=0)


def removed(queue: Queue, numbers: Collection[int]) -> Queue:
    """Without these; one at work stays."""
    kept = tuple(
        run for run in queue.runs if run.number not in numbers or run.state is State.AT_WORK
    )
    return replace(queue, runs=kept)


def put_back(queue: Queue, runs: Iterable[QueuedRun], before: Queue) -> Queue:
    """With removed runs again where they stood in ``before``, as far as that is still told."""
    order = [run.number for run in before.runs]
    kept = list(queue.runs)
    for run in sorted(runs, key=lambda each: order.index(each.number)):
        if queue.find(run.number) is not None:
            continue
        earlier = set(order[: order.index(run.number)])
        at = max((i + 1 for i, each in enumerate(kept) if each.number in earlier), default=0)
        kept.insert(at, run)
    return replace(queue, runs=tuple(kept))


def moved(queue: Queue, numbers: Collection[int], before: int | None) -> Queue:
    """With these waiting runs, in their order, before another one; ``None``: last of all."""
    moving = [run for run in queue.waiting if run.number in numbers]
    rest = [run for run in queue.runs if run not in moving]
    if before in numbers:  # dropped where they stand
        later = itertools.dropwhile(lambda run: run.number != before, queue.waiting)
        before = next((run.number for run in later if run not in moving), None)
    at = next((i for i, run in enumerate(rest) if run.number == before), len(rest))
    return replace(queue, runs=(*rest[:at], *moving, *rest[at:]))


def stop_asked(queue: Queue, numbers: Collection[int]) -> Queue:
    """With the wish that these runs at work end."""
    for number in numbers:
        run = queue.find(number)
        if run is not None and run.state is State.AT_WORK:
            queue = changed(queue, number, stop_asked=True)
    return queue


def first(queue: Queue, number: int) -> Queue:
    """With this waiting run as the next one."""
    waiting = [run.number for run in queue.waiting if run.number != number]
    return moved(queue, {number}, waiting[0] if waiting else None)


def shifted(queue: Queue, numbers: Collection[int], by: int) -> Queue:
    """With waiting runs, together, so many places further down; less than 0: further up."""
    waiting = [run.number for run in queue.waiting]
    at = next((place for place, each in enumerate(waiting) if each in numbers), None)
    if at is None:
        return queue
    others = [each for each in waiting if each not in numbers]
    to = min(max(at + by, 0), len(others))
    return moved(queue, numbers, others[to] if to < len(others) else None)
