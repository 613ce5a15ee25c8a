"""What a run of the queue is called before it has a folder, and those that are added together.

Pure, but for the presets that a name is told against.
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from core.config import FIELD_PATHS, RunConfig
from core.config.naming import DOT, changes, differences_from_preset, joined, name_of


def queue_name(config: RunConfig) -> str:
    """What it changes against its preset; else its text: "warmup 0 · peak 3e-3", "short-story"."""
    source = config.data.source
    text = source if isinstance(source, str) else source[0]
    return name_of(differences_from_preset(config)) or PurePath(text).stem or "run"


def varied_name(values: Mapping[str, Any], config: RunConfig) -> str:
    """What is a run's own among those that are added together: "peak 3e-3 · seed 5"."""
    return joined(changes(values, config))


def group_name(values: Mapping[str, Sequence[Any]], base: RunConfig) -> str:
    """What they vary: "peak 1e-3, 3e-3 · seed 1, 2"."""
    return DOT.join(_listed(path, each, base) for path, each in values.items())


def _listed(path: str, values: Sequence[Any], base: RunConfig) -> str:
    said = [varied_name({path: value}, base).split(" ") for value in values]
    if len(said) > 1 and all(each == said[0] for each in said):  # the size is told as a whole
        said = [[FIELD_PATHS[path].label.lower(), str(value)] for value in values]
    alike = 0
    while all(len(each) > alike + 1 and each[alike] == said[0][alike] for each in said):
        alike += 1
    first, *others = said
    return ", ".join([" ".join(first), *(" ".join(each[alike:]) for each in others)])
