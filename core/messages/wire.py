"""Commands and events as plain values and back, for a run in another process.

What is read is made of the classes listed here and of nothing else, and each field must have its
declared type: whoever can write into the file can ask for what a person could, and no more. Knows
no file and no process.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

from core.config import SamplingConfig
from core.i18n import Message, from_json, to_json
from core.lr_shapes import Schedule
from core.messages.commands import Command
from core.messages.events import CheckpointInfo, Event
from core.schedule.edits import Change
from core.schedule.timeline import ScheduleTail

_NAME = "is"  # the entry of a table that names its class
_MESSAGE, _PATH, _TABLE = "Message", "Path", "table"
_CLASSES: Mapping[str, type] = {
    kind.__name__: kind
    for kind in (
        *get_args(Command),
        *get_args(Event),
        *get_args(Change),
        *(SamplingConfig, CheckpointInfo, ScheduleTail, Schedule),
    )
}


_FIELDS: Mapping[str, tuple[str, ...]] = {
    name: tuple(field.name for field in dataclasses.fields(kind)) for name, kind in _CLASSES.items()
}


class WireError(ValueError):
    """What was read is no command or event of this version."""


def to_plain(value: Any) -> Any:
    """A command or an event, or what it is made of, as JSON has it."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Message():
            return {_NAME: _MESSAGE, **to_json(value)}
        case Path():
            return {_NAME: _PATH, "path": str(value)}
        case tuple() | list():
            return [to_plain(each) for each in value]
        case Mapping():
            items = [[name, to_plain(each)] for name, each in value.items()]
            return {_NAME: _TABLE, "items": items}
        case _:
            name = type(value).__name__
    if _CLASSES.get(name) is not type(value):
        raise TypeError(f"{name} is told to no other process")
    return {_NAME: name, **{each: to_plain(getattr(value, each)) for each in _FIELDS[name]}}


def command_from(plain: Any) -> Command:
    """The command that :func:`to_plain` gave.

    Raises:
        WireError: it is none.
    """
    return typing.cast(Command, _read_one(plain, get_args(Command)))


def event_from(plain: Any) -> Event:
    """The event that :func:`to_plain` gave.

    Raises:
        WireError: it is none.
    """
    return typing.cast(Event, _read_one(plain, get_args(Event)))


def change_from(plain: Any) -> Change:
    """The change of a schedule that :func:`to_plain` gave.

    Raises:
        WireError: it is none.
    """
    return typing.cast(Change, _read_one(plain, get_args(Change)))


def _read_one(plain: Any, kinds: tuple[Any, ...]) -> object:
    try:
        value = _read(plain)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise WireError(str(error)[:200]) from error
    if not isinstance(value, _classes_in(kinds)):
        raise WireError(f"{type(value).__name__} is none")
    return value


def _classes_in(kinds: tuple[Any, ...]) -> tuple[type, ...]:
    """Without the unions that a union may name."""
    return tuple(each for kind in kinds for each in get_args(kind) or (kind,))


def _read(plain: Any) -> Any:
    match plain:
        case list():
            return tuple(_read(each) for each in plain)
        case {"is": str(name)}:
            content = {key: each for key, each in plain.items() if key != _NAME}
        case dict():
            raise WireError("a table without its kind")
        case _:
            return plain
    if name == _MESSAGE:
        return from_json(content)
    if name == _PATH:
        return Path(content["path"])
    if name == _TABLE:
        return {str(key): _read(each) for key, each in content["items"]}
    hints = _hints(name)
    values = {key: _read(each) for key, each in content.items()}
    for key, value in values.items():
        if key not in hints or not _fits(value, hints[key]):
            raise WireError(f"{name}.{key} is no {hints.get(key)}")
    made: object = _CLASSES[name](**values)
    return made


@cache
def _hints(name: str) -> Mapping[str, Any]:
    hints = typing.get_type_hints(_CLASSES[name])
    return {field: hints[field] for field in _FIELDS[name]}


def _fits(value: Any, hint: Any) -> bool:
    origin, inner = typing.get_origin(hint), get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return any(_fits(value, each) for each in inner)
    if origin is tuple:
        if not isinstance(value, tuple):
            return False
        if inner[-1] is Ellipsis:
            return all(_fits(each, inner[0]) for each in value)
        return len(value) == len(inner) and all(map(_fits, value, inner))
    if origin is not None:
        return isinstance(value, origin)
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, hint)
