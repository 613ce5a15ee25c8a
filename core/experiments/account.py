"""What may be said of an experiment that has run: the sentences whose rules hold on its numbers."""

import math
import operator
import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.experiments.experiment import Experiment, Rule, RuledSentence
from core.experiments.measures import MEASURES, Point, Runs
from core.i18n import filled, language

OPERATORS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}
STEP = "_step"  # behind the name of a value: the step that it stands at
_NONE = float("nan")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence under a plot.

    Attributes:
        place: where it stands.
        key: which one it is.
        text: in the language in use; ``[step 80]`` leads to a step, ``*0.5 worse*`` stands out.
        points: the points that it names.
    """

    place: str
    key: str
    text: str
    points: tuple[Point, ...]


def measured(experiment: Experiment, runs: Runs) -> dict[str, float | Point]:
    """All values of an experiment by name; NaN where there is nothing to measure."""
    return {name: _measured(call, runs) for name, call in experiment.values.items()}


def _measured(call: tuple[str, ...], runs: Runs) -> float | Point:
    try:
        return MEASURES[call[0]](runs, *call[1:])
    except (IndexError, ValueError):  # of runs that ended before there was anything
        return _NONE


def say(experiment: Experiment, runs: Runs) -> tuple[Said, ...]:
    """One sentence a place: the first whose rule holds on the numbers of these runs.

    One that names what could not be measured is not said.
    """
    found = measured(experiment, runs)
    numbers = numbers_of(found)
    templates = experiment.words_in(language()).sentences
    said: dict[str, Said] = {}
    for sentence in experiment.sentences:
        template = templates[sentence.key]
        if sentence.place not in said and _holds(sentence, template, numbers):
            said[sentence.place] = _said(sentence, template, found, numbers)
    return tuple(said.values())


def numbers_of(found: Mapping[str, float | Point]) -> dict[str, float | int]:
    """The values as rules and sentences name them: a point is its value, and its step."""
    numbers: dict[str, float | int] = {}
    for name, value in found.items():
        match value:
            case Point(step=step, value=number):
                numbers[name], numbers[name + STEP] = number, step
            case _:
                numbers[name] = value
    return numbers


def _holds(sentence: RuledSentence, template: str, numbers: Mapping[str, float | int]) -> bool:
    if not all(math.isfinite(numbers.get(name, _NONE)) for name in fields_of(template)):
        return False
    return all(
        OPERATORS[rule.op](_side(rule.left, numbers), _side(rule.right, numbers))
        for rule in sentence.when
    )


def _side(text: str, numbers: Mapping[str, float | int]) -> float:
    try:
        return float(text)
    except ValueError:
        return float(numbers.get(text, _NONE))


def _said(
    sentence: RuledSentence,
    template: str,
    found: Mapping[str, float | Point],
    numbers: Mapping[str, float | int],
) -> Said:
    named = fields_of(template)
    points = tuple(
        value
        for name, value in found.items()
        if isinstance(value, Point) and {name, name + STEP} <= named
    )
    return Said(sentence.place, sentence.key, filled(template, numbers), points)


def fields_of(template: str) -> set[str]:
    """The values that a sentence names."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def rule_of(text: str) -> Rule | None:
    """A rule as a file writes it: ``"gap >= 0.03"``; ``None``: it is none."""
    words = text.split()
    return Rule(*words) if len(words) == 3 and words[1] in OPERATORS else None
