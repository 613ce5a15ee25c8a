"""A config that means the same files from wherever its run is started."""

from collections.abc import Container
from pathlib import Path
from typing import Any

from core.config import FIELD_PATHS, RunConfig
from core.config.fields import Kind
from core.data.built_in import SOURCES
from core.paths import as_typed, is_there

_MAY_NAME_A_FILE = frozenset({Kind.SOURCE, Kind.PATH, Kind.CHOICE_OR_PATH})


def placed(config: RunConfig, here: Path) -> RunConfig:
    """With every name of a file or folder that is there from ``here`` as a whole path.

    A process of the queue is started from somewhere else. What is no file stays as it is: the name
    of a built-in text, an address, a file that is missing.
    """
    changes = {}
    for path, spec in FIELD_PATHS.items():
        if spec.kind in _MAY_NAME_A_FILE:
            value = config.value(path)
            known = SOURCES if spec.kind is Kind.SOURCE else spec.choices
            whole = _whole(value, here, known)
            if whole != value:
                changes[path] = whole
    return config.replaced(changes) if changes else config


def _whole(value: Any, here: Path, known: Container[str]) -> Any:
    """``known``: names that stand for something else than a file."""
    if isinstance(value, tuple):
        return tuple(_whole(each, here, known) for each in value)
    if not isinstance(value, str) or not value or value in known:
        return value
    name = as_typed(value)
    if name.is_absolute():
        return str(name) if value.startswith("~") else value
    return str(here / name) if is_there(here / name) else value
