"""When a run evaluates and writes samples: a pure function of the number of updates made.

``auto`` is dense at first, where a model changes most, then sparse. It depends on nothing that is
measured, so that a run replays with its evaluations and samples at the same places. Knows no
trainer and no text.
"""

from core.config import RunConfig

AUTO, EPOCH = "auto", "epoch"  # what `sampling.every` and `training.eval_every` can say in words

# Updates after which `auto` looks. On a CPU an evaluation of one batch takes half of a small
# model's step and a sample of 20 tokens 0.65 of it: in the 272 steps of the preset four and five of
# them are 1.9 % of the time, and both after every thousandth step 0.1 %.
_FIRST_EVALUATIONS = (16, 128, 512)
_FIRST_SAMPLES = (8, 32, 128, 512)
_THEN_EVERY = 1_000


def is_comparable(config: RunConfig) -> bool:
    """Whether a run's evaluations let its end be compared, or are those of the book's loop.

    Comparable: one follows the last update, and all are of batches spread over the text.
    """
    means = {"auto": config.data.shuffle, "comparable": True, "book": False}
    return means[config.training.evaluation]


def evaluates_after(made: int, every: int | str, total_steps: int, *, at_end: bool = False) -> bool:
    """Whether an evaluation follows the update that was the run's ``made``-th, from 1.

    A number means after the first update and every so many from there on, as in Appendix D.

    Args:
        made: updates made, the one before included.
        every: ``training.eval_every``.
        total_steps: updates of the whole run, as it is planned now.
        at_end: after the last one, too, unless there is none at all.
    """
    if isinstance(every, int):
        return every > 0 and ((made - 1) % every == 0 or (at_end and made == total_steps))
    return made == 1 or _looks_after(made, _FIRST_EVALUATIONS, total_steps)


def samples_after(made: int, every: int | str, total_steps: int, *, ends_epoch: bool) -> bool:
    """Whether a sample follows the ``made``-th update; 0: whether one precedes the first.

    Args:
        made: updates made.
        every: ``sampling.every``.
        total_steps: updates of the whole run, as it is planned now.
        ends_epoch: that update was an epoch's last.
    """
    if isinstance(every, int):
        return made > 0 and every > 0 and made % every == 0
    if every == EPOCH:
        return made > 0 and ends_epoch
    return made == 0 or _looks_after(made, _FIRST_SAMPLES, total_steps)


def evaluations_of(every: int | str, total_steps: int, *, at_end: bool = False) -> int:
    """How many evaluations a run of two steps or more makes; arguments as before."""
    if isinstance(every, str):
        return _looks(_FIRST_EVALUATIONS, total_steps)
    if every == 0:
        return 0
    return -(-total_steps // every) + (at_end and (total_steps - 1) % every != 0)


def samples_of_auto(total_steps: int) -> int:
    """How many samples ``auto`` makes in a run, the one before its first step included."""
    return _looks(_FIRST_SAMPLES, total_steps)


def _looks(first: tuple[int, ...], total_steps: int) -> int:
    inside = sum(made < total_steps for made in first)
    return 1 + inside + (total_steps - 1) // _THEN_EVERY + 1


def _looks_after(made: int, first: tuple[int, ...], total_steps: int) -> bool:
    return made in first or made % _THEN_EVERY == 0 or made == total_steps
