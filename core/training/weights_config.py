"""A config that names weights to start from, with what it leaves open taken from them.

Their dimensions, so that nobody has to find them out by one refusal after the other; and the
settings to train given weights on with. What was chosen stays; where the weights contradict it,
all of it is told at once. Imports no torch. Knows nothing of terminals and windows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.config import FIELD_PATHS, ConfigError, Problem, RunConfig
from core.config.presets import fine_tuning
from core.i18n import Message
from core.model.weights_file import WeightsError
from core.training.start_weights import LOOKED_AT, WeightsFit, look_at, setting_text
from core.training.weight_rows import FIELD

_OPEN = (FIELD, "data.stride", "data.compact_vocabulary")  # need not be set to be known
_DIMENSIONS = tuple(path for path in LOOKED_AT if path not in _OPEN)
_PEAK = "schedule.peak_lr"


@dataclass(frozen=True, slots=True)
class CompletedConfig:
    """A config, and what of it was not chosen but follows from the weights.

    Attributes:
        config: the whole.
        told: what was taken over, for the person.
    """

    config: RunConfig
    told: tuple[Message, ...] = ()


def completed(chosen: Mapping[str, Any]) -> CompletedConfig:
    """The config of some chosen fields, by path.

    One in which every dimension is set (a run's own, say) needs nothing: the weights are not looked
    at here, and may be gone.

    Raises:
        ConfigError: the weights cannot be read, or contradict what was chosen: all of it.
    """
    if not chosen.get(FIELD):
        return CompletedConfig(RunConfig().replaced(chosen))
    found: dict[str, Any] = {}
    told: list[Message] = []
    if not all(path in chosen for path in _DIMENSIONS):
        fit = _looked_at(chosen)
        found = {path: fit.changes[path] for path in _open(fit.changes, chosen)}
        found |= {path: fit.suggests[path] for path in _open(fit.suggests, chosen)}
        told.append(Message("weights.found", path=fit.path, holds=fit.holds))
        if found:
            told.append(Message("weights.taken_over", settings=list(_settings(found))))
    tuned = fine_tuning(chosen)
    config = RunConfig().replaced({**chosen, **found, **tuned})
    if tuned:
        told.append(Message("weights.fine_tuning", settings=list(_settings(tuned))))
    if _PEAK not in {*chosen, *tuned}:
        told.append(Message("weights.rate_from_nothing", peak=config.schedule.peak_lr))
    return CompletedConfig(config, tuple(told))


def _looked_at(chosen: Mapping[str, Any]) -> WeightsFit:
    """What the weights say to the chosen fields and, for the others, to the defaults."""
    usual = RunConfig()
    values = {path: chosen.get(path, usual.value(path)) for path in LOOKED_AT}
    try:
        fit = look_at(values, None)
    except WeightsError as error:
        raise ConfigError([Problem(FIELD, error.what)]) from error
    mended = set(_open(fit.changes, chosen))
    if fit.to_fetch:  # when it is trained
        mended.add(FIELD)
    problems = [each for each in fit.problems if each.field not in mended]
    if problems:
        raise ConfigError(problems)
    return fit


def _open(paths: Iterable[str], chosen: Mapping[str, Any]) -> list[str]:
    """Those that nobody chose; of a run's folder its newest checkpoint is the one that is meant."""
    return [path for path in paths if path not in chosen or path == FIELD]


def _settings(values: Mapping[str, Any]) -> Iterator[str]:
    return (f"{path} = {setting_text(values[path])}" for path in FIELD_PATHS if path in values)
