"""``--tail``: what a run that goes on from the terminal does with the rest of its schedule.

Each name makes a change of ``core.schedule.edits`` of the ``--set schedule...`` that belong to it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from core.config import ConfigError, Problem
from core.i18n import Message
from core.schedule.edits import Change, Hold, Rewarm, Stretch

_SECTION = "schedule."
_SHAPE = ("decay", "decay_start", "min_lr", "power", "cycles")


@dataclass(frozen=True, slots=True)
class TailOption:
    """A name of ``--tail``.

    Attributes:
        make: the change, of values by the names of the config's ``schedule``.
        fields: which of them it takes.
    """

    make: Callable[[Mapping[str, Any]], Change]
    fields: tuple[str, ...] = ()


TAIL_OPTIONS: Mapping[str, TailOption] = {
    "hold": TailOption(lambda _: Hold()),
    "stretch": TailOption(lambda values: Stretch(**values), _SHAPE),
    "rewarm": TailOption(lambda values: Rewarm(**values), ("warmup", "peak_lr", *_SHAPE)),
}


def split_tail(tail: str | None, values: Mapping[str, Any]) -> tuple[Change | None, dict[str, Any]]:
    """The change that ``--tail`` and the fields of the schedule ask for, and the other fields.

    Raises:
        ConfigError: naming every field of the schedule that this tail does not take.
    """
    of_tail = {path: value for path, value in values.items() if path.startswith(_SECTION)}
    others = {path: value for path, value in values.items() if path not in of_tail}
    option = TAIL_OPTIONS[tail] if tail is not None else None
    taken = option.fields if option else ()
    problems = [
        Problem(path, _refusal(path.removeprefix(_SECTION), tail))
        for path in of_tail
        if path.removeprefix(_SECTION) not in taken
    ]
    if problems:
        raise ConfigError(problems)
    if option is None:
        return None, others
    named = {path.removeprefix(_SECTION): value for path, value in of_tail.items()}
    return option.make(named), others


def _refusal(name: str, tail: str | None) -> Message:
    takers = [each for each, option in TAIL_OPTIONS.items() if name in option.fields]
    if not takers:
        return Message("cli.field_of_no_tail")
    if tail is None:
        return Message("cli.field_needs_tail", tails=takers)
    return Message("cli.field_of_other_tail", tail=tail, tails=takers)
