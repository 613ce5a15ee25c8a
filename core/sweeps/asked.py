"""What ``--vary`` and ``--seeds`` say, as values of fields. Pure."""

import tomllib
from collections.abc import Iterable
from typing import Any

from core.config import FIELD_PATHS, ConfigError, Problem
from core.config.fields import FieldError, Kind
from core.config.run_config import unknown_field
from core.i18n import Message
from core.queue.several import MOST_RUNS, values_in
from core.sweeps.sweep import SEED

_LISTED = frozenset({Kind.TEXT, Kind.SOURCE, Kind.PATH, Kind.CHOICE_OR_PATH})


def varied_in(texts: Iterable[str]) -> dict[str, tuple[Any, ...]]:
    """The values of every field that is varied, in their order.

    Args:
        texts: ``"schedule.peak_lr=1e-3,2e-3"``, ``"schedule.peak_lr=1e-4..1e-2:5"`` (logarithmic)
            or, for what may hold a comma itself, a list as TOML has it:
            ``'data.source=["a.txt", "b.txt"]'``.

    Raises:
        ConfigError: naming every field that is wrong.
    """
    found: dict[str, tuple[Any, ...]] = {}
    problems: list[Problem] = []
    for text in texts:
        path, equals, values = text.partition("=")
        path = path.strip()
        if not equals:
            problems.append(Problem((path or "--vary")[:90], Message("sweep.no_values")))
        elif path not in FIELD_PATHS:
            problems.append(Problem(path[:90], unknown_field(path)))
        elif path in found:
            problems.append(Problem(path, Message("sweep.field_twice")))
        else:
            try:
                found[path] = _values(path, values)
            except ConfigError as error:
                problems += error.problems
    if problems:
        raise ConfigError(problems)
    return found


_OF_TEXTS = '["a.txt", "b.txt"]'
_OF_POINTS = "[[[0, 1e-3], [1, 1e-5]], [[0, 2e-3], [1, 1e-5]]]"


def _values(path: str, text: str) -> tuple[Any, ...]:
    spec = FIELD_PATHS[path]
    is_list = text.lstrip().startswith("[")
    if is_list or spec.kind is Kind.POINTS:
        values = _listed(path, text)
    elif spec.kind in _LISTED:
        values = [each.strip() for each in text.split(",") if each.strip()]
    else:
        values = list(values_in(path, text.replace(" ", "")))
    if not values:
        raise ConfigError([Problem(path, Message("sweep.no_values"))])
    if len(values) > MOST_RUNS:
        told = Message("queue.too_many", most=MOST_RUNS, n=len(values))
        raise ConfigError([Problem(path, told)])
    try:
        return tuple(dict.fromkeys(spec.read(each) for each in values))
    except FieldError as error:
        raise ConfigError([Problem(path, error.what)]) from error


def _listed(path: str, text: str) -> list[Any]:
    try:
        values = tomllib.loads(f"value = {text}")["value"]
        if isinstance(values, list):
            return values
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        pass
    example = _OF_POINTS if FIELD_PATHS[path].kind is Kind.POINTS else _OF_TEXTS
    raise ConfigError([Problem(path, Message("sweep.no_list", example=example, value=text[:60]))])


def seeds_in(text: str) -> tuple[int, ...]:
    """The seeds of ``"1,2,3"``, each once.

    Raises:
        ConfigError: one is none, or there is none.
    """
    seeds = values_in(SEED, text)
    if not seeds:
        raise ConfigError([Problem("--seeds", Message("sweep.no_values"))])
    return seeds
