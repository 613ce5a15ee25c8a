"""Comparing how runs ended, fairly: what may be said of two schedules, and what may not.

A claim "A is better than B" needs a difference above twice its standard error, paired where both
were evaluated on the same batches: batch beside batch where each one's loss is known, else
evaluation beside evaluation; and one seed is one seed. Reads no files.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from core.foresight.observations import Losses
from core.foresight.schedule_cells import Array
from core.i18n import Message

ERRORS = 2.0  # standard errors: a smaller difference is none that could be told
# Nats: neither is one below this. Evaluations of one run on the same batches do not show how much
# it would be on others, and another seed moves small runs by .01 to .03.
LEAST = 0.01
OTHER_SEED = 0.03  # nats: and of runs of different seeds none that a seed could make
_FEWEST, _MOST = 3, 10  # evaluations that an end is the mean of


@dataclass(frozen=True, slots=True)
class Ended:
    """A run, to be compared.

    Attributes:
        name: for a person.
        val: of its evaluations.
        seed: of its random numbers.
        settings: all that it was started with but the seed; equal ones are repetitions.
        text: what was evaluated; runs of other texts are not compared.
        batches: on which batches; where they are equal, evaluations are paired.
        differs: the fields in which it differs from the first run, the seed left out.
        is_known: whether settings and text are known; of another trainer's log they are not.
        final: (n,) of the evaluation after its last update each batch's loss; empty: not known.
        final_batches: on which batches; where they are equal, these are paired.
    """

    name: str
    val: Losses
    seed: int
    settings: Hashable
    text: Hashable
    batches: Hashable
    differs: tuple[str, ...] = ()
    is_known: bool = True
    final: Array = field(default_factory=lambda: np.empty(0), compare=False)
    final_batches: Hashable = None


@dataclass(frozen=True, slots=True)
class EndDifference:
    """How much lower one run ended than another.

    Attributes:
        gain: in nats; below 0: it ended higher.
        error: its standard error.
        n: evaluations that it is the mean of; or batches of the last one.
        is_paired: whether both were evaluated at the same steps on the same batches.
        is_of_batches: whether it is the mean over the batches of the last evaluation.
        is_of_seeds: whether the two had different seeds.
    """

    gain: float
    error: float
    n: int
    is_paired: bool
    is_of_batches: bool = False
    is_of_seeds: bool = False

    @property
    def least(self) -> float:
        """A smaller difference is none that could be told, nats."""
        return max(ERRORS * self.error, OTHER_SEED if self.is_of_seeds else LEAST)

    @property
    def is_told(self) -> bool:
        """Whether there is a difference that could be told."""
        return abs(self.gain) > self.least


def difference(base: Losses, other: Losses, *, on_same: bool = False) -> EndDifference | None:
    """By how much ``other`` ended below ``base``; ``None``: one has fewer than 3 evaluations.

    Args:
        base: evaluations of the run that is compared with.
        other: those of the run that is looked at.
        on_same: whether both were evaluated on the same batches: then they are paired by step.
    """
    fewer = min(len(base), len(other))
    if fewer < _FEWEST:
        return None
    n = min(max(fewer // 6, _FEWEST), _MOST)
    one, two = base.loss[-n:], other.loss[-n:]
    if on_same and bool((base.at[-n:] == other.at[-n:]).all()):
        gaps = one - two
        return EndDifference(float(gaps.mean()), _error(gaps), n, True)
    gain = float(one.mean() - two.mean())
    return EndDifference(gain, float(np.hypot(_error(one), _error(two))), n, False)


def end_difference(base: Ended, other: Ended) -> EndDifference | None:
    """By how much ``other`` ended below ``base``; ``None``: too little is known of one of them.

    Where the loss of each batch after the last update is known of both, these are paired: what is
    looked at is the end itself, and the error says how much it would be on other parts of the text.
    """
    found = _end_difference(base, other)
    return found and replace(found, is_of_seeds=base.seed != other.seed)


def _end_difference(base: Ended, other: Ended) -> EndDifference | None:
    if base.final_batches == other.final_batches:
        found = batch_difference(base.final, other.final)
        if found is not None:
            return found
    return difference(base.val, other.val, on_same=base.batches == other.batches)


def batch_difference(one: Array, two: Array) -> EndDifference | None:
    """By how much ``two`` lies below ``one``, (n,) the losses of the same batches each.

    ``None``: they are not as many, or fewer than 3.
    """
    if not len(one) == len(two) >= _FEWEST:
        return None
    gaps = one - two
    error = float(np.std(gaps, ddof=1) / np.sqrt(len(gaps)))
    return EndDifference(float(gaps.mean()), error, len(gaps), True, True)


def _error(values: Array) -> float:
    """The standard error of their mean; neighbours that are alike are fewer than they look."""
    left = values - values.mean()
    squares = float((left**2).sum())
    alike = float((left[1:] * left[:-1]).sum()) / squares if squares > 0 else 0.0
    alike = min(max(alike, 0.0), 0.9)
    scale = (1 + alike) / (1 - alike) / len(values)
    return float(np.std(values, ddof=1) * np.sqrt(scale))


def compared(runs: Sequence[Ended]) -> tuple[Message, ...]:
    """What may be said of runs beside the first of them."""
    base, *others = runs
    said: list[Message] = []
    groups: dict[tuple[Hashable, Hashable], list[Ended]] = {}
    for each in runs:
        groups.setdefault((each.settings, each.text), []).append(each)
    repeated = [each for each in groups.values() if len(each) > 1]
    said += [spread for each in repeated if (spread := _spread(each)) is not None]
    for other in others:
        if (other.settings, other.text) != (base.settings, base.text):
            said += _beside(base, other)
        elif other.seed == base.seed:
            said.append(Message("compare.same_run", name=other.name, base=base.name))
        # Else it is a repetition of the first with another seed: told by the spread.
    mine = groups[base.settings, base.text]
    for key, group in groups.items():
        if key[1] == base.text and group is not mine and min(len(group), len(mine)) > 1:
            said += _of_seeds(mine, group)
    return tuple(said)


def _beside(base: Ended, other: Ended) -> list[Message]:
    said = []
    if not (base.is_known and other.is_known):
        said.append(Message("compare.unknown_text", name=other.name, base=base.name))
    elif base.text != other.text:
        return [Message("compare.other_text", name=other.name, base=base.name)]
    if len(other.differs) > 1:
        said.append(Message("compare.many_fields", name=other.name, fields=list(other.differs)))
    found = end_difference(base, other)
    if found is None:
        return [*said, Message("compare.few_evaluations", name=other.name, base=base.name)]
    return [*said, _sentence(base, other, found)]


def _sentence(base: Ended, other: Ended, found: EndDifference) -> Message:
    over = (
        Message("compare.batches", n=found.n)
        if found.is_of_batches
        else Message("compare.evaluations", n=found.n)
    )
    seeds = (
        Message("compare.two_seeds", one=base.seed, other=other.seed)
        if found.is_of_seeds
        else Message("compare.one_seed")
    )
    if not found.is_told:
        return Message(
            "compare.no_different",
            name=other.name,
            base=base.name,
            gain=-found.gain,
            error=found.error,
            over=over,
            seeds=seeds,
        )
    if found.gain > 0:
        return Message(
            "compare.better",
            name=other.name,
            base=base.name,
            gain=found.gain,
            error=found.error,
            over=over,
            seeds=seeds,
        )
    return Message(
        "compare.worse",
        name=other.name,
        base=base.name,
        loss=-found.gain,
        error=found.error,
        over=over,
        seeds=seeds,
    )


def _ends(group: Sequence[Ended], *, by_final: bool) -> Array:
    """(n,) one a seed: a run that was made once more tells nothing of the seeds.

    ``by_final``: of the evaluation after the last update; else the mean of the last ones.
    """
    by_seed: dict[int, list[float]] = {}
    for each in group:
        last = each.final if by_final else each.val.loss[-_FEWEST:]
        if len(last):
            by_seed.setdefault(each.seed, []).append(float(last.mean()))
    return np.array([np.mean(found) for found in by_seed.values()])


def _have_final(*groups: Sequence[Ended]) -> bool:
    """Whether the last evaluation of all is known, of the same batches."""
    runs = [each for group in groups for each in group]
    batches = {each.final_batches for each in runs}
    return len(batches) == 1 and all(len(each.final) for each in runs)


def _spread(group: Sequence[Ended]) -> Message | None:
    ends = _ends(group, by_final=_have_final(group))
    if len(ends) < 2:
        return None
    return Message(
        "compare.seeds",
        names=[each.name for each in group],
        n=len(ends),
        mean=float(ends.mean()),
        sd=float(ends.std(ddof=1)),
    )


def _of_seeds(mine: Sequence[Ended], theirs: Sequence[Ended]) -> list[Message]:
    by_final = _have_final(mine, theirs)
    one, two = (_ends(group, by_final=by_final) for group in (mine, theirs))
    if min(len(one), len(two)) < 2:
        return []
    gain = float(one.mean() - two.mean())
    error = float(np.hypot(*(each.std(ddof=1) / np.sqrt(len(each)) for each in (one, two))))
    names = [each.name for each in theirs]
    if abs(gain) <= ERRORS * error:
        return [Message("compare.seeds_no_different", names=names, gain=-gain, error=error)]
    if gain > 0:
        return [Message("compare.seeds_better", names=names, gain=gain, error=error)]
    return [Message("compare.seeds_worse", names=names, loss=-gain, error=error)]
