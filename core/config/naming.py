"""What a run is called: what it changes against the preset, or the run, that it was made from.

Pure but for the presets, which are read once. What a field says where it differs stands in one
table; a field that is not in it says its label and its value. Knows no run's folder.
"""

import functools
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from core.config.doubts import without_effect
from core.config.point_list import PointList
from core.config.presets import preset_files
from core.config.reading import load_config
from core.config.run_config import FIELD_PATHS, MACHINE_FIELDS, RunConfig
from core.config.written import rate_text, short_rate
from core.i18n import Message, verbatim
from core.lr_shapes import POINTS, SHAPES

DOT = " · "
MOST_NAMED = 4  # changes in a name; a run with more of them is another kind of run
_LONGEST = 24  # characters of a text or a path

# Where it is computed, who is told, how often it is looked at: none of it makes another run. The
# text has a column and a name of its own.
_OF_NO_ACCOUNT = frozenset(
    (
        *MACHINE_FIELDS,
        "data.source",
        "data.encoding",
        "training.eval_every",
        "training.eval_batches",
        "training.evaluation",
        "training.checkpoint_every",
        "training.keep_checkpoints",
        *(path for path in FIELD_PATHS if path.startswith(("sampling.", "logging."))),
    )
)
_DIMENSIONS = ("model.n_layers", "model.n_heads", "model.emb_dim")  # told together

_TOLD: Mapping[str, Callable[[Any], Message]] = {
    "schedule.warmup": lambda value: Message("named.warmup", value=_steps_text(value)),
    "schedule.peak_lr": lambda value: Message("named.peak", rate=rate_text(value)),
    "schedule.decay": lambda value: verbatim(SHAPES[value].label.lower()),
    "schedule.decay_start": lambda value: Message("named.decay_from", value=_steps_text(value)),
    "schedule.min_lr": lambda value: Message("named.min", rate=rate_text(value)),
    "schedule.initial_lr": lambda value: Message("named.initial", rate=rate_text(value)),
    "schedule.points": lambda value: Message("named.points", count=len(value)),
    "schedule.interpolation": lambda value: Message(
        "named.between", how=choice_text("schedule.interpolation", value)
    ),
    "clipping.max_norm": lambda value: (
        Message("named.clip", norm=value) if value else Message("named.no_clip")
    ),
    "clipping.begin": lambda value: {
        "start": Message("named.clip_from_start"),
        "after_warmup": Message("named.clip_after_warmup"),
        "book": Message("named.clip_as_printed"),
    }[value],
    "training.max_steps": lambda value: (
        Message("named.steps", count=value) if value else Message("named.no_cap")
    ),
    "training.epochs": lambda value: Message("named.epochs", count=value),
    "training.batch_size": lambda value: Message("named.batch", size=value),
    "training.grad_accumulation": lambda value: Message("named.accumulate", count=value),
    "training.seed": lambda value: Message("named.seed", seed=value),
    "data.tokenizer": lambda value: verbatim(_short(value)),
    "data.context_length": lambda value: Message("named.context", length=value),
}
"""What a field says, in the order of a name; fields that are not here come after these."""
_ORDER = (*_TOLD, *(path for path in FIELD_PATHS if path not in _TOLD))


def differences(
    config: RunConfig, base: RunConfig, paths: Collection[str] | None = None
) -> tuple[Message, ...]:
    """What a config has otherwise than the one it was made from, the schedule first.

    Fields that another one keeps without effect are left out, and those that decide nothing of
    what is trained. ``paths``: of these fields alone.
    """
    found = [
        path
        for path in _ORDER
        if path not in _OF_NO_ACCOUNT
        and (paths is None or path in paths)
        and config.value(path) != base.value(path)
    ]
    idle = {problem.field for problem in without_effect(config, found)}
    return changes({path: config.value(path) for path in found if path not in idle}, config)


def changes(values: Mapping[str, Any], config: RunConfig) -> tuple[Message, ...]:
    """What changed fields of a config say."""
    said: list[Message] = []
    counted = bool(values.get("schedule.points"))  # which says the shape, too
    for path in (path for path in _ORDER if path in values):
        if counted and path == "schedule.decay" and values[path] == POINTS:
            continue
        if path not in _DIMENSIONS:
            said.append(_told(path, values[path]))
        elif (size := size_text(config)) not in said:
            said.append(size)
    return tuple(said)


def choice_text(path: str, value: str) -> str:
    """A field's value in the form's own words, within a sentence: ``"after warmup (...)"``."""
    label = str(FIELD_PATHS[path].choices.get(value, value))
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def points_text(points: PointList) -> Message:
    """``6 points, peak 3e-3 at 20%``: what tells one curve from another in a few words."""
    if not points:
        return Message("named.no_points")
    share, highest = max(points, key=lambda point: point[1])
    return Message("named.points_at", count=len(points), rate=short_rate(highest), share=share)


def size_text(config: RunConfig) -> Message:
    """``4 × 4 × 128``: layers, heads, width."""
    model = config.model
    return Message("named.size", layers=model.n_layers, heads=model.n_heads, width=model.emb_dim)


def joined(parts: Iterable[Message]) -> str:
    """``"warmup 0 · peak 3e-3"``."""
    return DOT.join(map(str, parts))


def name_of(parts: Sequence[Message]) -> str:
    """What a run that changes this is called; empty: it has to be called after its text."""
    return joined(parts) if 0 < len(parts) <= MOST_NAMED else ""


@dataclass(frozen=True, slots=True)
class NamedConfig:
    """What a run can have been made from.

    Attributes:
        name: the preset's file.
        config: its settings.
    """

    name: str
    config: RunConfig


@functools.cache
def bases() -> tuple[NamedConfig, ...]:
    """The presets; the one that the program begins with stands first."""
    return tuple(NamedConfig(name, load_config(file)) for name, file in preset_files().items())


def nearest_base(config: RunConfig) -> NamedConfig:
    """The preset that a config changes least."""

    def distance(base: NamedConfig) -> tuple[int, bool]:
        other_text = config.data.source != base.config.data.source
        return len(differences(config, base.config)), other_text

    return min(bases(), key=distance)


def differences_from_preset(config: RunConfig) -> tuple[Message, ...]:
    """What a config has otherwise than the preset next to it."""
    return differences(config, nearest_base(config).config)


def numbered(name: str, taken: Collection[str]) -> str:
    """The name of the next run of that name: itself where it is free, then ``"… (2)"``."""
    if name not in taken:
        return name
    pattern = re.compile(re.escape(name) + r" \((\d{1,9})\)")
    return f"{name} ({_newest(pattern, taken, least=1) + 1})"


def titled(title: str, taken: Collection[str]) -> str:
    """The name of the next run on a text that changes nothing: ``"short-story 3"``."""
    pattern = re.compile(re.escape(title) + r" (\d{1,9})")
    least = 1 if title in taken else 0  # as runs without a number were called
    return f"{title} {_newest(pattern, taken, least) + 1}"


def _newest(pattern: re.Pattern[str], taken: Iterable[str], least: int) -> int:
    found = (pattern.fullmatch(name) for name in taken)
    return max((int(each[1]) for each in found if each), default=least)


def _told(path: str, value: Any) -> Message:
    if path in _TOLD:
        return _TOLD[path](value)
    name = FIELD_PATHS[path].label.lower()
    if isinstance(value, bool):
        return Message("named.on", name=name) if value else Message("named.off", name=name)
    if isinstance(value, str):
        said = choice_text(path, value) if value in FIELD_PATHS[path].choices else _short(value)
        return Message("named.field", name=name, value=said)
    return Message("named.number", name=name, value=value)


def _steps_text(value: int | str) -> str:
    """Steps or a share: what is nothing is 0."""
    text = str(value)
    return "0" if text.rstrip("%").strip("0.") == "" else text


def _short(value: str) -> str:
    """A word as it is; of a path, the last part; of what is long, both ends."""
    text = PurePath(value).name or value
    if len(text) <= _LONGEST:
        return text
    half = (_LONGEST - 1) // 2
    return f"{text[:half]}…{text[-half:]}"
