"""When the queue will be done: from how long runs of the same settings took.

A run's time is its updates by the seconds an update takes. Both are known of runs that are done:
the seconds of those whose updates cost the same, evaluations, samples and the start included; the
number of updates of those that read the same text in the same way. What nobody has measured is not
guessed. Pure.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.config import RunConfig
from core.queue.state import Queue, QueuedRun, QueueHold, State

# What an update costs is decided by these, and nothing else of a config makes it other.
_COST = (
    *("data.tokenizer", "data.context_length", "model.n_layers", "model.n_heads", "model.emb_dim"),
    *("training.batch_size", "training.grad_accumulation", "training.precision"),
    *("training.device", "training.compile", "training.processes"),
)
# How many updates an epoch has.
_LENGTH = (
    *("data.source", "data.tokenizer", "data.train_fraction", "data.context_length"),
    *("data.stride", "training.batch_size", "training.grad_accumulation"),
)


@dataclass(frozen=True, slots=True)
class Timed:
    """What a run took: ``steps`` updates of ``total_steps`` in ``seconds``, all told."""

    config: RunConfig
    steps: int
    total_steps: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run at work is: ``steps`` of ``total_steps``, ``seconds`` after its process began.

    ``first_step``: the updates that it had then.
    """

    steps: int
    total_steps: int
    seconds: float
    first_step: int = 0


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is foreseen.

    Attributes:
        left: seconds of each run by its number, as if it had the machine now; those not known lack.
        seconds: until all that will be started is done; ``None``: nothing is on or known.
        unknown: runs that are not part of that.
    """

    left: Mapping[int, float]
    seconds: float | None
    unknown: int = 0


class Known:
    """What the runs that are known took, each looked at once; ``timed`` begins with the newest."""

    def __init__(self, timed: Iterable[Timed]) -> None:
        self._paces: dict[tuple[object, ...], float] = {}  # seconds an update, of the newest
        self._epochs: dict[tuple[object, ...], float] = {}  # updates of an epoch, of the newest
        for run in timed:
            other = run.config.training
            if run.steps > 0 and run.seconds > 0:
                self._paces.setdefault(_values(run.config, _COST), run.seconds / run.steps)
            is_whole = other.max_steps == 0 or run.total_steps < other.max_steps
            if run.total_steps > 0 and is_whole:
                length = _values(run.config, _LENGTH)
                self._epochs.setdefault(length, run.total_steps / other.epochs)

    def seconds_a_step(self, config: RunConfig) -> float | None:
        """Of the newest run that cost the same."""
        return self._paces.get(_values(config, _COST))

    def steps_of_run(self, config: RunConfig) -> int:
        """How many updates a run will have; 0: not known."""
        cap = config.training.max_steps
        an_epoch = self._epochs.get(_values(config, _LENGTH))
        if an_epoch is None:
            return cap  # what the epochs have is not known: as long as it may get
        steps = round(an_epoch * config.training.epochs)
        return min(steps, cap) if cap else steps


def outlook(
    queue: Queue, progress: Mapping[int, Progress], timed: Sequence[Timed], places: int = 1
) -> Outlook:
    """When all that will be started is done.

    Args:
        queue: as it stands.
        progress: of the runs at work, by number.
        timed: runs that are done, the newest first; those at work count, too.
        places: how many runs are at work at once.
    """
    known = Known([*_at_work(queue, progress), *timed])
    left: dict[int, float] = {}
    for run in queue.of(State.AT_WORK, State.WAITING):
        seconds = _left(run, progress.get(run.number), known)
        if seconds is not None:
            left[run.number] = seconds
    coming = queue.at_work if queue.hold is not QueueHold.NONE else (*queue.at_work, *queue.waiting)
    told = [left[run.number] for run in coming if run.number in left]
    unknown = len(coming) - len(told)
    return Outlook(left, _last_end(told, max(places, 1)) if told else None, unknown)


def _at_work(queue: Queue, progress: Mapping[int, Progress]) -> Iterable[Timed]:
    for run in queue.at_work:
        now = progress.get(run.number)
        if now is not None and now.steps > now.first_step:
            yield Timed(run.config, now.steps - now.first_step, now.total_steps, now.seconds)


def _left(run: QueuedRun, now: Progress | None, known: Known) -> float | None:
    total = (now.total_steps if now else 0) or run.total_steps or known.steps_of_run(run.config)
    pace = known.seconds_a_step(run.config)
    if not total or pace is None:
        return None
    return max(total - (now.steps if now else 0), 0) * pace


def _last_end(seconds: Sequence[float], places: int) -> float:
    """When the last of them ends, each begun in turn at the first free place."""
    free = [0.0] * places
    for each in seconds:
        heapq.heapreplace(free, free[0] + each)
    return max(free)


def _values(config: RunConfig, paths: Sequence[str]) -> tuple[object, ...]:
    return tuple(config.value(path) for path in paths)
