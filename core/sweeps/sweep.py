"""A sweep as a value: what is varied, and what came of each of its runs. Pure.

A run belongs to the sweep whose identity it bears in the queue, and there to the member whose
settings it has. Knows no file and no clock.
"""

import hashlib
import itertools
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.config import FIELD_PATHS, ConfigError, Problem, RunConfig
from core.i18n import Message
from core.queue.naming import group_name, varied_name
from core.queue.several import MOST_RUNS
from core.queue.state import Queue, QueuedRun, State

SEED = "training.seed"


class MemberState(StrEnum):
    """What came of a run of a sweep.

    ``NOT_QUEUED``: it was taken out of the queue before it began. ``ENDED_EARLY``: by its forecast
    it could not win any more.
    """

    NOT_QUEUED = "not queued"
    WAITING = "waiting"
    AT_WORK = "at work"
    DONE = "done"
    STOPPED = "stopped"
    ENDED_EARLY = "ended early"
    DIVERGED = "diverged"
    FAILED = "failed"


TO_COME = frozenset({MemberState.WAITING, MemberState.AT_WORK})
_ENDED = {
    State.WAITING: MemberState.WAITING,
    State.AT_WORK: MemberState.AT_WORK,
    State.DONE: MemberState.DONE,
    State.STOPPED: MemberState.STOPPED,
    State.FAILED: MemberState.FAILED,
}
CANNOT_WIN = "sweep.cannot_win"  # why a run was ended early


@dataclass(frozen=True, slots=True)
class Member:
    """One run of a sweep.

    Attributes:
        values: of the fields that are varied, in their order.
        seed: of its random numbers.
        state: where it is.
        run_dir: its folder, once there is one.
        final_val: its validation loss after the last update; ``None``: there is none.
        best_val: the lowest one.
        problem: why it failed or was ended.
    """

    values: tuple[Any, ...]
    seed: int
    state: MemberState = MemberState.NOT_QUEUED
    run_dir: Path | None = None
    final_val: float | None = None
    best_val: float | None = None
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a run's folder says: its lowest validation loss, and whether it diverged."""

    best_val: float | None = None
    diverged: bool = False


Look = Callable[[Path], Facts]


@dataclass(frozen=True, slots=True)
class Sweep:
    """What is varied, and every run.

    Attributes:
        identity: the same for the same settings, values and seeds.
        name: for a person.
        base: what all runs have in common.
        fields: the paths of what is varied, the seed left out.
        members: the runs, in the order in which they are begun.
        early_stop: whether a run that cannot win any more is ended.
        created: when, as ISO 8601.
    """

    identity: str
    name: str
    base: RunConfig
    fields: tuple[str, ...]
    members: tuple[Member, ...]
    early_stop: bool = False
    created: str = ""

    @property
    def points(self) -> tuple[tuple[Any, ...], ...]:
        """Every combination of values, once, whatever its seeds."""
        return tuple(dict.fromkeys(member.values for member in self.members))

    @property
    def seeds(self) -> tuple[int, ...]:
        """Every seed, once."""
        return tuple(dict.fromkeys(member.seed for member in self.members))

    def at(self, point: tuple[Any, ...]) -> tuple[Member, ...]:
        """The runs of one point, one a seed."""
        return tuple(member for member in self.members if member.values == point)

    def changes_of(self, member: Member) -> dict[str, Any]:
        """What a run has otherwise than the base."""
        return {**dict(zip(self.fields, member.values, strict=True)), SEED: member.seed}

    def config_of(self, member: Member) -> RunConfig:
        """What a run is started with.

        Raises:
            ConfigError: the values do not go together.
        """
        return self.base.replaced(self.changes_of(member))

    def queued(self, member: Member) -> QueuedRun:
        """A run as the queue takes it."""
        config = self.config_of(member)
        changes = self.changes_of(member)
        return QueuedRun(varied_name(changes, config), config, group=self.name, sweep=self.identity)


def new_sweep(
    base: RunConfig,
    varied: Mapping[str, Sequence[Any]],
    seeds: Sequence[int] = (),
    *,
    early_stop: bool = False,
    created: str = "",
) -> Sweep:
    """A sweep of every combination with every seed, the seeds the fastest.

    Args:
        base: what all runs have in common.
        varied: the values of each field; the seed may be one of them, in place of ``seeds``.
        seeds: of each combination; without any, that of the base.
        early_stop: whether a run that cannot win any more is ended.
        created: when.

    Raises:
        ConfigError: nothing is varied, there are too many runs, or a combination is no valid run.
    """
    given = {path: tuple(dict.fromkeys(values)) for path, values in varied.items() if values}
    own_seeds = given.pop(SEED, ())
    if own_seeds and seeds:
        raise ConfigError([Problem(SEED, Message("sweep.seeds_twice"))])
    each_seed = tuple(dict.fromkeys((*own_seeds, *seeds))) or (base.training.seed,)
    points = list(itertools.islice(itertools.product(*given.values()), MOST_RUNS + 1))
    count = len(each_seed)
    for values in given.values():
        count *= len(values)
    if count > MOST_RUNS:
        told = Message("queue.too_many", most=MOST_RUNS, n=count)
        raise ConfigError([Problem(next(iter(given), SEED), told)])
    if count < 2 and not given:
        raise ConfigError([Problem("--vary", Message("sweep.nothing_varied"))])
    members = tuple(Member(point, seed) for point in points for seed in each_seed)
    name = group_name(given | ({SEED: each_seed} if len(each_seed) > 1 else {}), base)
    identity = _identity(base, given, each_seed)
    sweep = Sweep(identity, name, base, tuple(given), members, early_stop, created)
    for member in members:
        sweep.config_of(member)
    return sweep


def _identity(base: RunConfig, varied: Mapping[str, Sequence[Any]], seeds: Sequence[int]) -> str:
    """Of what is not as the program has it: a field that a later version adds changes nothing."""
    usual = RunConfig()
    own = {path: base.value(path) for path in FIELD_PATHS}
    told = {path: value for path, value in own.items() if value != usual.value(path)}
    told.pop(SEED, None)
    content = [told, [[path, list(each)] for path, each in varied.items()], list(seeds)]
    text = json.dumps(content, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def with_seeds(sweep: Sweep, points: Sequence[tuple[Any, ...]], count: int) -> Sweep:
    """With so many more seeds at these points: the next ones after the highest so far."""
    first = max(sweep.seeds, default=sweep.base.training.seed) + 1
    more = [Member(point, seed) for point in points for seed in range(first, first + count)]
    return replace(sweep, members=(*sweep.members, *more))


def to_queue(sweep: Sweep, queue: Queue) -> list[QueuedRun]:
    """The runs that are in no queue yet and of which nothing came."""
    there = {run.config for run in queue.runs if run.sweep == sweep.identity}
    runs = [sweep.queued(m) for m in sweep.members if m.state is MemberState.NOT_QUEUED]
    return [run for run in runs if run.config not in there]


def tried_again(sweep: Sweep, queue: Queue) -> Queue:
    """With what was stopped or has failed waiting again, to go on where it was.

    Not what diverged or could not win: it would again.
    """
    again = {
        sweep.config_of(member)
        for member in sweep.members
        if member.state in (MemberState.STOPPED, MemberState.FAILED)
    }
    runs = tuple(
        replace(run, state=State.WAITING, crashes=0, crashed_at=0, problem=None, final_val=None)
        if run.sweep == sweep.identity
        and run.state in (State.STOPPED, State.FAILED)
        and run.config in again
        else run
        for run in queue.runs
    )
    return replace(queue, runs=runs)


def synced(sweep: Sweep, queue: Queue, look: Look) -> Sweep:
    """With what the queue knows of its runs.

    Args:
        sweep: as it was known.
        queue: where its runs are; what was taken out of it after its end stays as it was known.
        look: what a run's folder says.
    """
    runs = {run.config: run for run in queue.runs if run.sweep == sweep.identity}
    members = []
    for member in sweep.members:
        run = runs.get(sweep.config_of(member))
        if run is not None:
            members.append(_told(member, run, look))
        elif member.state in TO_COME:
            members.append(replace(member, state=MemberState.NOT_QUEUED))
        else:
            members.append(member)
    return replace(sweep, members=tuple(members))


def _told(member: Member, run: QueuedRun, look: Look) -> Member:
    state = _ENDED[run.state]
    has_ended = state not in TO_COME
    if has_ended and state is member.state and run.run_dir == member.run_dir:
        return member
    facts = look(run.run_dir) if has_ended and run.run_dir is not None else Facts()
    if has_ended and facts.diverged:
        state = MemberState.DIVERGED
    elif (
        state is MemberState.STOPPED and run.problem is not None and run.problem.code == CANNOT_WIN
    ):
        state = MemberState.ENDED_EARLY
    best = facts.best_val
    return Member(member.values, member.seed, state, run.run_dir, run.final_val, best, run.problem)
