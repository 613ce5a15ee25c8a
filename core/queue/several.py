"""Several runs out of one: every combination of the values of a few fields. Pure."""

import itertools
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from core.config import FIELD_PATHS, ConfigError, Problem, RunConfig, without_effect
from core.config.fields import FieldError, Kind
from core.i18n import Message
from core.queue.naming import group_name, varied_name
from core.queue.state import QueuedRun
from core.queue.value_ranges import range_in

MOST_RUNS = 200  # that are added at once
# A value of these may hold blanks, or a comma itself: then they are written as a TOML list.
_OF_WORDS = frozenset({Kind.TEXT, Kind.SOURCE, Kind.PATH, Kind.CHOICE_OR_PATH})
_OF_TEXTS = '["a.txt", "b.txt"]'
POINTS_EXAMPLE = "[[[0, 1e-3], [1, 1e-5]], [[0, 2e-3], [1, 1e-5]]]"


def varied_fields() -> tuple[str, ...]:
    """The fields of which several values can be written in a line, the usual ones first."""
    usual = ("schedule.peak_lr", "schedule.warmup", "schedule.decay", "training.seed")
    return tuple(dict.fromkeys((*usual, *FIELD_PATHS)))


def values_in(path: str, text: str) -> tuple[Any, ...]:
    """The values of a line, "1e-3, 2e-3", "1e-3 2e-3" or "1e-4..1e-2:5", each once.

    Of what may hold a comma itself a list as TOML has it, ``["a.txt", "b.txt"]``. None of an empty
    line.

    Raises:
        ConfigError: naming the field and the first value that it does not allow.
    """
    spec = FIELD_PATHS[path]
    if text.lstrip().startswith("[") or (spec.kind is Kind.POINTS and text.strip()):
        return _listed(path, text)
    separated = text if spec.kind in _OF_WORDS else text.replace(";", ",")
    by_comma = "," in separated or spec.kind in _OF_WORDS
    words = separated.split(",") if by_comma else separated.split()
    found: list[Any] = []
    for word in (word.strip() for word in words):
        if not word:
            continue
        try:
            several = range_in(spec, word, MOST_RUNS)
            found += [spec.read(spec.value_of(word))] if several is None else several
        except FieldError as error:
            raise ConfigError([Problem(path, error.what)]) from error
    return tuple(dict.fromkeys(found))


def _listed(path: str, text: str) -> tuple[Any, ...]:
    spec = FIELD_PATHS[path]
    try:
        values = tomllib.loads(f"value = {text}")["value"]
        if isinstance(values, list):
            return tuple(dict.fromkeys(spec.read(each) for each in values))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        if isinstance(error, FieldError):
            raise ConfigError([Problem(path, error.what)]) from error
    example = POINTS_EXAMPLE if spec.kind is Kind.POINTS else _OF_TEXTS
    raise ConfigError([Problem(path, Message("sweep.no_list", example=example, value=text[:60]))])


def combinations(
    base: RunConfig, values: Mapping[str, Sequence[Any]], total_steps: int = 0
) -> list[QueuedRun]:
    """A run for every combination, the last field the fastest; named by what is its own.

    Args:
        base: what all have in common.
        values: of each field that is varied; a field without values stays as it is.
        total_steps: of the base, where it is known; a run of another length forgets it.

    Raises:
        ConfigError: a combination is no valid run, or there are too many of them.
    """
    varied = {path: tuple(each) for path, each in values.items() if each}
    if not varied:
        return []
    count = 1
    for each in varied.values():
        count *= len(each)
    if count > MOST_RUNS:
        told = Message("queue.too_many", most=MOST_RUNS, n=count)
        raise ConfigError([Problem(next(iter(varied)), told)])
    group = group_name(varied, base)
    runs = []
    for chosen in itertools.product(*varied.values()):
        changes = dict(zip(varied, chosen, strict=True))
        config = base.replaced(changes)
        same_length = config.training == base.training and config.data == base.data
        steps = total_steps if same_length else 0
        runs.append(QueuedRun(varied_name(changes, config), config, group=group, total_steps=steps))
    return runs


def idle_everywhere(runs: Sequence[QueuedRun], paths: Sequence[str]) -> list[Problem]:
    """The fields among these that change nothing in any of the runs, with what makes it so.

    Runs that differ in nothing else would all be the same.
    """
    found: dict[str, Problem] = {}
    left = set(paths) if runs else set()
    for run in runs:
        idle = {problem.field: problem for problem in without_effect(run.config, left)}
        left &= idle.keys()
        found = {path: found.get(path, problem) for path, problem in idle.items()}
        if not left:
            break
    return [found[path] for path in paths if path in left]
