"""What a sweep shows: which point is best, which are not told apart, and which are not known yet.

A difference is told where, paired over the seeds, it exceeds two standard errors and what another
seed moves by itself; of two seeds, as much more as Student's t asks for. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import isfinite, sqrt
from statistics import fmean, stdev
from typing import Any

from core.foresight.comparison import ERRORS, LEAST
from core.i18n import Message
from core.run_store.ended import text_of
from core.sweeps.sweep import TO_COME, Member, MemberState, Sweep

_OF_TWO_SEEDS = 12.7  # standard errors that one difference of a pair has to exceed, at 5 %
_ENDLESS = 999.0  # what is told of more standard errors


class Standing(StrEnum):
    """Where a point stands; ``ALIKE``: not told apart from the lowest mean.

    ``APART``: the points are evaluated on different texts, and none is set beside another.
    """

    LOWEST = "lowest"
    WORSE = "worse"
    ALIKE = "alike"
    DIVERGED = "diverged"
    ENDED_EARLY = "ended early"
    INCOMPLETE = "incomplete"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class SweepPoint:
    """One combination of values.

    Attributes:
        values: of the fields.
        members: its runs, one a seed.
        mean: of the final validation losses that there are; ``None``: there is none.
        spread: their standard deviation; ``None``: fewer than two.
        standing: where it stands.
        gap: how much it lies above the lowest mean, paired over ``pairs`` seeds.
        error: the standard error of that; ``None``: of one pair nothing is known.
        pairs: seeds that both have.
    """

    values: tuple[Any, ...]
    members: tuple[Member, ...]
    mean: float | None
    spread: float | None
    standing: Standing
    gap: float = 0.0
    error: float | None = None
    pairs: int = 0

    @property
    def is_judged(self) -> bool:
        """Whether all its seeds have come to their end."""
        ended = (Standing.LOWEST, Standing.WORSE, Standing.ALIKE, Standing.APART)
        return self.standing in ended


@dataclass(frozen=True, slots=True)
class SweepVerdict:
    """The whole.

    Attributes:
        points: in the order of the sweep.
        lowest: of the judged ones the place of the lowest mean; ``None``: none is judged.
        best: the same, where it is told apart from all others; else ``None``.
    """

    points: tuple[SweepPoint, ...]
    lowest: int | None
    best: int | None

    @property
    def alike(self) -> tuple[int, ...]:
        """The lowest and those that are not told apart from it; empty: there are none."""
        found = tuple(i for i, point in enumerate(self.points) if point.standing is Standing.ALIKE)
        return tuple(sorted((*found, self.lowest))) if found and self.lowest is not None else ()


def vals_of(members: Sequence[Member]) -> dict[int, float]:
    """The final validation loss of each seed that has come to its end with a number."""
    return {
        member.seed: member.final_val
        for member in members
        if member.state is MemberState.DONE
        and member.final_val is not None
        and isfinite(member.final_val)
    }


def verdict_of(sweep: Sweep) -> SweepVerdict:
    """Judge a sweep as it stands."""
    points = [_unjudged(values, sweep.at(values)) for values in sweep.points]
    whole = [i for i, point in enumerate(points) if point.standing is Standing.LOWEST]
    if len({text_of(sweep.config_of(point.members[0])) for point in points}) > 1:
        for i in whole:
            points[i] = replace(points[i], standing=Standing.APART)
        whole = []
    lowest = min(whole, key=lambda i: points[i].mean or 0.0, default=None)
    if lowest is None:
        return SweepVerdict(tuple(points), None, None)
    for i in whole:
        if i != lowest:
            points[i] = _beside(points[lowest], points[i])
    beaten = (Standing.WORSE, Standing.DIVERGED, Standing.ENDED_EARLY)
    others = [point for i, point in enumerate(points) if i != lowest]
    is_told = bool(others) and all(point.standing in beaten for point in others)
    repeated = len(points[lowest].members) > 1
    return SweepVerdict(tuple(points), lowest, lowest if is_told and repeated else None)


def _unjudged(values: tuple[Any, ...], members: tuple[Member, ...]) -> SweepPoint:
    """A point by itself; one that can be judged stands as the lowest for the time being."""
    vals = list(vals_of(members).values())
    states = {member.state for member in members}
    if states & TO_COME:
        standing = Standing.INCOMPLETE
    elif MemberState.DIVERGED in states or any(_has_no_number(member) for member in members):
        standing = Standing.DIVERGED
    elif MemberState.ENDED_EARLY in states:
        standing = Standing.ENDED_EARLY
    else:
        standing = Standing.LOWEST if len(vals) == len(members) else Standing.INCOMPLETE
    mean = fmean(vals) if vals else None
    return SweepPoint(values, members, mean, stdev(vals) if len(vals) > 1 else None, standing)


def _has_no_number(member: Member) -> bool:
    """Whether it came to its end, and its last validation loss is none."""
    val = member.final_val
    return member.state is MemberState.DONE and val is not None and not isfinite(val)


def _beside(lowest: SweepPoint, other: SweepPoint) -> SweepPoint:
    mine, theirs = vals_of(lowest.members), vals_of(other.members)
    gaps = [theirs[seed] - mine[seed] for seed in mine if seed in theirs]
    gap = fmean(gaps) if gaps else (other.mean or 0.0) - (lowest.mean or 0.0)
    error = stdev(gaps) / sqrt(len(gaps)) if len(gaps) > 1 else None
    needed = _OF_TWO_SEEDS if len(gaps) == 2 else ERRORS
    is_told = error is not None and gap > max(needed * error, LEAST)
    return SweepPoint(
        other.values,
        other.members,
        other.mean,
        other.spread,
        Standing.WORSE if is_told else Standing.ALIKE,
        gap,
        error,
        len(gaps),
    )


def standing_text(point: SweepPoint, *, is_best: bool = False) -> Message:
    """What is said of a point beside the lowest mean."""
    count, n = len(point.members), len(vals_of(point.members))
    match point.standing:
        case Standing.LOWEST:
            return Message("sweep.best") if is_best else Message("sweep.lowest")
        case Standing.INCOMPLETE:
            return Message("sweep.too_few", done=n, n=count)
        case Standing.DIVERGED:
            states = [member.state for member in point.members]
            return Message("sweep.diverged", count=states.count(MemberState.DIVERGED), n=count)
        case Standing.ENDED_EARLY:
            return Message("sweep.ended_early")
        case Standing.APART:
            return Message("sweep.not_compared")
        case Standing.WORSE | Standing.ALIKE:
            if point.error is None:
                return Message("sweep.one_pair", gap=point.gap)
            times = min(point.gap / point.error if point.error else _ENDLESS, _ENDLESS)
            if point.standing is Standing.WORSE:
                return Message("sweep.worse", gap=point.gap, times=times, n=point.pairs)
            if point.pairs == 2:
                needed = _OF_TWO_SEEDS
                return Message("sweep.alike_of_two", gap=point.gap, times=times, needed=needed)
            return Message("sweep.alike", gap=point.gap, times=times, n=point.pairs)
