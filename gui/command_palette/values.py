"""Settings that are set by typing: "peak 1e-3", "warmup 5 %". Knows fields, and no widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.config import FIELD_PATHS
from core.config.fields import Kind
from gui.models.fuzzy import fit, folded

_MOST = 4
_SWITCHES = {"on": "true", "off": "false"}  # as a person says them
_NUMBERS = (Kind.INT, Kind.FLOAT, Kind.STEPS_OR_SHARE, Kind.STEPS_OR_WORD)
_CHECKED = (*_NUMBERS, Kind.BOOL, Kind.CHOICE)  # of others nearly any words would be a value


@dataclass(frozen=True, slots=True)
class Assignment:
    """A value for a field, as it was typed.

    Attributes:
        path: the field's.
        value: as it was typed.
        problem: why the field does not take it; empty: it does.
    """

    path: str
    value: str
    problem: str = ""

    def read(self) -> Any:
        """The value in the field's own type.

        Raises:
            ValueError: the field does not take it.
        """
        return _read(self.path, self.value)


def assignments(query: str) -> list[Assignment]:
    """What a query asks to be set, the likeliest first; empty: it names no field and value.

    With a "=" between name and value a free text is a value, too: "prompt = Once upon a time".
    """
    found: list[tuple[float, Assignment]] = []
    for name, value, kinds in _split(query):
        for path, spec in FIELD_PATHS.items():
            if spec.kind not in kinds:
                continue
            score = _named(name, f"{spec.label} {path.replace('_', ' ').replace('.', ' ')}")
            if score is None:
                continue
            problem = _problem_of(path, value)
            is_number = value[0].isdigit() or value[0] in ".-+"
            if not problem or (is_number and spec.kind in _NUMBERS):
                found.append((score, Assignment(path, value, problem)))
    found.sort(key=lambda each: -each[0])
    good = [assignment for _, assignment in found if not assignment.problem]
    return good[:_MOST] or [assignment for _, assignment in found[:1]]


def _split(query: str) -> list[tuple[tuple[str, ...], str, Sequence[Kind]]]:
    """The ways to part a query into the words of a name, a value and the kinds that may have it."""
    name, equals, value = query.partition("=")
    if equals:
        parted = tuple(folded(name).split()), value.strip(), (*_CHECKED, Kind.TEXT)
        return [parted] if parted[0] and parted[1] else []
    words = query.split()
    return [
        (tuple(folded(word) for word in words[:at]), " ".join(words[at:]), _CHECKED)
        for at in range(1, len(words))
    ]


def _named(words: tuple[str, ...], label: str) -> float | None:
    """How well the words name a field: each has to begin one of its own words."""
    label = folded(label)
    if not all(any(own.startswith(word) for own in label.split()) for word in words):
        return None
    return fit(words, label)


def _read(path: str, value: str) -> Any:
    spec = FIELD_PATHS[path]
    is_switch = spec.kind is Kind.BOOL
    return spec.read(_SWITCHES.get(folded(value), value) if is_switch else value)


def _problem_of(path: str, value: str) -> str:
    try:
        _read(path, value)
    except ValueError as error:
        return str(error)
    return ""
