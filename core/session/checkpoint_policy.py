"""When a run is saved. Pure: seconds, steps and costs in, an answer out.

Seconds are those of training; pauses do not count. Knows nothing of files or of torch.
"""

from dataclasses import dataclass

SHARE = 0.01  # of a run's time that saving may take
SHORTEST_S, LONGEST_S = 5.0, 1800.0  # between two saves that the program chooses
_SOONER = 0.75  # of the interval, where the validation loss is the best so far
_BYTES_PER_S = 200e6  # a first guess, for a disk that is not fast
_FIXED_S = 0.05  # making and forcing files out, however small


# A smaller state is written before a thread for it would have begun to pay.
BESIDE_BYTES = 64_000_000
_ROOM = 2.0  # times the state: it is copied, and reading files back for their checksums takes more


def copy_room(size_bytes: int) -> int | None:
    """The free memory that writing beside the training asks for; ``None``: it would not pay."""
    return int(_ROOM * size_bytes) if size_bytes >= BESIDE_BYTES else None


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a run is: the next update, and the seconds of training so far."""

    step: int
    seconds: float


def guessed_cost_s(size_bytes: int) -> float:
    """What a save will take, before one was measured."""
    return _FIXED_S + size_bytes / _BYTES_PER_S


def interval_s(cost_s: float) -> float:
    """Seconds of training between two saves of ``cost_s`` each."""
    return min(max(cost_s / SHARE, SHORTEST_S), LONGEST_S)


def is_due(every: int, now: Moment, saved: Moment, cost_s: float, new_best: bool = False) -> bool:
    """Whether to save between two updates.

    Args:
        every: ``training.checkpoint_every``: steps; 0: as often as costs allow.
        now: where the run is.
        saved: where it was saved last, or began.
        cost_s: what a save takes.
        new_best: the validation loss just measured is the lowest so far.
    """
    if now.step <= saved.step:
        return False
    if every:
        return now.step % every == 0
    wait = interval_s(cost_s) * (_SOONER if new_best else 1.0)
    return now.seconds - saved.seconds >= wait


def is_recent(now: Moment, saved: Moment, cost_s: float) -> bool:
    """Whether so little was trained since the last save that a further one is not worth it."""
    return now.step == saved.step or now.seconds - saved.seconds < 20 * cost_s
