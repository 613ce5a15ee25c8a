"""Configs read from TOML and from a command line, and written as TOML.

Every refusal names the field, or the line, and what to write instead. Imports neither torch nor a
window.
"""

import dataclasses
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core import files, paths
from core.config.fields import FieldError, Kind, spec_of
from core.config.nearest import nearest
from core.config.run_config import (
    FIELD_PATHS,
    SECTIONS,
    ConfigError,
    Problem,
    RunConfig,
    hinted,
    to_mapping,
    unknown_field,
)
from core.config.toml_slips import find_slips
from core.config.written import has_two_meanings
from core.disks import NoAnswerError
from core.i18n import Message, system_reason, verbatim

FORMAT_VERSION = 3  # 1: training.compile was a switch
# What a field says that files of an older version could not name: how it was done then.
_AS_IT_WAS: Mapping[str, tuple[int, Any]] = {"training.evaluation": (3, "book")}
_LARGEST_FILE = 16_000_000  # bytes; a config is a few hundred, with 10,000 paths some millions
_LARGEST_TYPED = 1_000_000  # characters; what is longer is not looked through for slips
_TOML_VALUE = {False: ('"', "'"), True: ('"', "'", "[")}  # how one begins; lists are of sources


def from_mapping(values: Mapping[str, Any]) -> RunConfig:
    """A config from nested plain values; missing fields keep their defaults.

    Raises:
        ConfigError: naming every unknown section and field and every wrong value.
    """
    return RunConfig().replaced(chosen_in(values))


def chosen_in(values: Mapping[str, Any], *, as_it_was: bool = True) -> dict[str, Any]:
    """The fields that nested plain values set, by path.

    Args:
        values: by section and name, and the version that wrote them.
        as_it_was: what an older version could not name is set to how it did it; false: it is left
            to how it is done now.

    Raises:
        ConfigError: as :func:`from_mapping`, but for what does not fit together.
    """
    problems: list[Problem] = []
    version = values.get("version", FORMAT_VERSION)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        problems.append(
            Problem("version", Message("config.version_wrong", value=repr(version)[:80]))
        )
    elif version > FORMAT_VERSION:
        problems.append(
            Problem(
                "version",
                Message("config.newer", version=str(version)[:20], readable=FORMAT_VERSION),
            )
        )
    chosen: dict[str, Any] = {}
    for section, content in values.items():
        if section == "version":
            continue
        if section not in SECTIONS:
            problems.append(Problem(section[:60], unknown_field(section)))
        elif not isinstance(content, Mapping):
            problems.append(Problem(section, Message("config.no_table", section=section)))
        else:
            known = {f.name: spec_of(f) for f in dataclasses.fields(SECTIONS[section])}
            for name, value in content.items():
                path = f"{section}.{name}"[:90]
                if name not in known:
                    problems.append(Problem(path, unknown_field(path)))
                    continue
                try:
                    chosen[path] = known[name].read(value)
                except FieldError as error:
                    problems.append(Problem(path, error.what))
    if problems:
        raise ConfigError(problems)
    if as_it_was:
        older = {path: was for path, (since, was) in _AS_IT_WAS.items() if version < since}
        return older | chosen
    return chosen


def load_config(path: str | Path, *, as_it_was: bool = True) -> RunConfig:
    """Read a TOML file; ``as_it_was`` as of :func:`chosen_in`.

    Raises:
        ConfigError: the file cannot be read, is not TOML, or has wrong fields.
    """
    return RunConfig().replaced(load_chosen(path, as_it_was=as_it_was))


def load_chosen(path: str | Path, *, as_it_was: bool = True) -> dict[str, Any]:
    """The fields that a TOML file sets, by path; ``as_it_was`` as of :func:`chosen_in`.

    Raises:
        ConfigError: as :func:`load_config`, but for what does not fit together.
    """
    path = paths.as_typed(path)
    try:
        text = files.read_bytes(path, _LARGEST_FILE).decode("utf-8-sig")
    except files.TooLargeError as error:
        raise _file_error(path, Message("config.file_too_large")) from error
    except OSError as error:
        told = Message("config.file_unreadable", reason=system_reason(error))
        near = () if isinstance(error, NoAnswerError) else _meant(path)
        raise _file_error(path, hinted(told, near)) from error
    except UnicodeDecodeError as error:
        raise _file_error(path, Message("config.file_not_utf8", byte=error.start)) from error
    return chosen_in(_tables(text, path.name), as_it_was=as_it_was)


def parse_config(text: str, name: str = "config") -> RunConfig:
    """Read TOML text; ``name`` stands for it in errors.

    Raises:
        ConfigError: not TOML, with the line and what to write there; or wrong fields.
    """
    return from_mapping(_tables(text, name))


def _tables(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=_number)
    except tomllib.TOMLDecodeError as error:
        is_typed = len(text) <= _LARGEST_TYPED
        slips = find_slips(text, _without_share()) if is_typed else []
        first, *more = slips or [verbatim(str(error))]
        told = [Problem(name, Message("config.no_toml", reason=first))]
        raise ConfigError([*told, *(Problem(name, reason) for reason in more)]) from error
    except RecursionError as error:
        raise _no_toml(name, Message("config.toml_too_deep")) from error
    except ValueError as error:
        raise _no_toml(name, str(error)[:80]) from error


def _number(text: str) -> float | str:
    """As TOML has it; ``10.000`` as it is written, so that its field says whether it is ten."""
    return text if has_two_meanings(text) else float(text)


def dump_config(config: RunConfig) -> str:
    """The config as TOML that :func:`parse_config` reads back to an equal config."""
    import tomli_w  # deferred: not needed before the first painted window

    values: dict[str, Any] = {"version": FORMAT_VERSION}
    for section, content in to_mapping(config).items():
        values[section] = {name: _as_lists(value) for name, value in content.items()}
    return tomli_w.dumps(values)


def _as_lists(value: Any) -> Any:
    """As TOML has it: lists, and lists in lists."""
    return [_as_lists(each) for each in value] if isinstance(value, tuple) else value


def parse_assignments(texts: Iterable[str]) -> dict[str, Any]:
    """What several ``--set`` say, by path; of two of one field the later.

    Raises:
        ConfigError: naming every one that is wrong.
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for text in texts:
        try:
            path, value = parse_assignment(text)
            values[path] = FIELD_PATHS[path].read(value)
        except ConfigError as error:
            problems += error.problems
        except FieldError as error:
            problems.append(Problem(path, error.what))
    if problems:
        raise ConfigError(problems)
    return values


def parse_assignment(text: str) -> tuple[str, Any]:
    """``"schedule.peak_lr=6e-4"`` as ``("schedule.peak_lr", 0.0006)``.

    What begins with a quote or a bracket is read as TOML; anything else is the text of the value,
    as it would be typed into the form. A prompt keeps its outer spaces unless there are some
    before the ``=``, too.

    Raises:
        ConfigError: no ``=``, or no such field. Whether the value is allowed is not looked at.
    """
    written, equals, raw = text.partition("=")
    path = written.strip()
    if not equals:
        raise ConfigError([Problem(path or "--set", Message("config.no_assignment"))])
    if path not in FIELD_PATHS:
        raise ConfigError([Problem(path[:90], unknown_field(path))])
    spec = FIELD_PATHS[path]
    if raw.lstrip().startswith(_TOML_VALUE[spec.kind is Kind.SOURCE]):
        try:
            return path, tomllib.loads(f"value = {raw}")["value"]
        except (tomllib.TOMLDecodeError, KeyError, RecursionError, ValueError):
            pass
    if spec.kind is not Kind.TEXT or written != path:
        raw = raw.strip()
    return path, spec.value_of(raw)


def _meant(path: Path) -> tuple[str, ...]:
    """The config that a name that is not there was probably meant to be: beside it, or a preset."""
    if paths.is_file(path) or paths.is_folder(path):
        return ()
    there = [*_configs_in(path.parent), *_configs_in(paths.RESOURCES / "presets")]
    by_stem = {file.stem: file for file in reversed(there)}
    return tuple(str(by_stem[stem]) for stem in nearest(path.stem, by_stem))


def _configs_in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.toml"))
    except OSError:
        return []


def _no_toml(name: str, reason: str | Message) -> ConfigError:
    return ConfigError([Problem(name, Message("config.no_toml", reason=reason))])


def _file_error(path: Path, reason: Message) -> ConfigError:
    return ConfigError([Problem(str(path), reason)])


def _without_share() -> frozenset[str]:
    """The names of fields that take no percentage, in whichever section."""
    names = {path.partition(".")[2]: False for path in FIELD_PATHS}
    for path, spec in FIELD_PATHS.items():
        names[path.partition(".")[2]] |= spec.takes_share
    return frozenset(name for name, takes in names.items() if not takes)
