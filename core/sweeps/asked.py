"""What ``--vary`` and ``--seeds`` say, as values of fields. Pure."""

from collections.abc import Iterable
from typing import Any

from core.config import FIELD_PATHS, ConfigError, Problem
from core.config.run_config import unknown_field
from core.i18n import Message
from core.queue.several import MOST_RUNS, values_in
from core.sweeps.sweep import SEED


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


def _values(path: str, text: str) -> tuple[Any, ...]:
    values = values_in(path, text)
    if not values:
        raise ConfigError([Problem(path, Message("sweep.no_values"))])
    if len(values) > MOST_RUNS:
        told = Message("queue.too_many", most=MOST_RUNS, n=len(values))
        raise ConfigError([Problem(path, told)])
    return values


def seeds_in(text: str) -> tuple[int, ...]:
    """The seeds of ``"1,2,3"``, each once.

    Raises:
        ConfigError: one is none, or there is none.
    """
    seeds = values_in(SEED, text)
    if not seeds:
        raise ConfigError([Problem("--seeds", Message("sweep.no_values"))])
    return seeds
