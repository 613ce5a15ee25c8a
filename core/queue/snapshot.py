"""All that is to be shown of a queue at one moment, read at once. Reads; changes nothing."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from core.i18n import Message
from core.queue.cards import places_here
from core.queue.pace import Outlook, Progress, Timed, outlook
from core.queue.progress import last_val, progress_of, timed_in
from core.queue.state import Queue
from core.queue.store import RUNNER, TRAINER, QueueError, QueueStore


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A queue as it is seen.

    Attributes:
        queue: its runs.
        progress: of those at work that have begun, by number.
        val: the last validation loss of those, where there is one.
        seen: when it will be done.
        now: when this was read, seconds since the epoch.
        places: how many runs can be at work at once.
        works: somebody works it off.
        waits_for_window: a window trains a run of its own, which comes first.
        problem: why it cannot be read; all else is empty then.
    """

    queue: Queue = field(default_factory=Queue)
    progress: Mapping[int, Progress] = field(default_factory=dict)
    val: Mapping[int, float] = field(default_factory=dict)
    seen: Outlook = field(default_factory=lambda: Outlook({}, None))
    now: float = 0.0
    places: int = 1
    works: bool = False
    waits_for_window: bool = False
    problem: Message | None = None


def take_snapshot(
    store: QueueStore, timed: Sequence[Timed] = (), clock: Callable[[], float] = time.time
) -> Snapshot:
    """What is to be shown now.

    Args:
        store: the queue.
        timed: what other runs took; see :func:`core.queue.progress.timed_runs`.
        clock: seconds since the epoch.
    """
    now = clock()
    try:
        queue = store.read()
    except QueueError as error:
        return Snapshot(now=now, problem=error.what)
    if not queue.runs:
        return Snapshot(queue, now=now)
    found = {run.number: progress_of(run, now) for run in queue.at_work}
    progress = {number: each for number, each in found.items() if each is not None}
    vals = {run.number: last_val(run.run_dir) for run in queue.at_work if run.run_dir is not None}
    places = len(places_here())
    seen = outlook(queue, progress, [*timed_in(queue), *timed], places)
    return Snapshot(
        queue,
        progress,
        {number: val for number, val in vals.items() if val is not None},
        seen,
        now,
        places,
        works=store.holder(RUNNER) is not None,
        waits_for_window=bool(queue.waiting) and store.holder(TRAINER) is not None,
    )
