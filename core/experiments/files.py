"""Experiments as files: ``resources/experiments/NUMBER-name.toml``, one each, in this order.

A file is checked as a whole when it is read: settings as a config, measures and rules by name, and
that every sentence has its text and names only values that there are.
"""

import functools
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core import files, paths
from core.config import ConfigError, RunConfig
from core.config.reading import from_mapping
from core.experiments.account import STEP, fields_of, rule_of
from core.experiments.experiment import (
    LETTERS,
    PLACES,
    Experiment,
    ExperimentError,
    Planned,
    Rule,
    RuledSentence,
    Words,
)
from core.experiments.measures import MEASURES

FOLDER = paths.RESOURCES / "experiments"
_LARGEST = 200_000  # bytes; one has a few thousand
_TABLES = {"base", "runs", "values", "sentences", "seconds", "picture", "zoom"}
_PICTURES = ("lr", "log_lr", "grad_norm")


@functools.cache
def built_in() -> tuple[Experiment, ...]:
    """The experiments that come with the program, in their order."""
    return tuple(read_experiment(file) for file in sorted(FOLDER.glob("*.toml")))


def read_experiment(file: Path) -> Experiment:
    """Read one.

    Raises:
        ExperimentError: it cannot be read, or is no experiment; names the file and the place.
    """
    try:
        content = tomllib.loads(files.read_bytes(file, _LARGEST).decode())
        return _experiment(file.stem.partition("-")[2] or file.stem, content)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ExperimentError(f"{file.name}: cannot be read: {error}") from error
    except ConfigError as error:
        raise ExperimentError(f"{file.name}: {error.problems[0]}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise ExperimentError(f"{file.name}: lacks or misplaces {error}") from error
    except ExperimentError as error:
        raise ExperimentError(f"{file.name}: {error}") from error


def _experiment(name: str, content: Mapping[str, Any]) -> Experiment:
    base = from_mapping(content["base"])
    runs = _runs(base, content["runs"])
    values = {key: tuple(str(call).split()) for key, call in content["values"].items()}
    sentences = tuple(_sentence(entry) for entry in content["sentences"])
    words = {key: _words(table) for key, table in content.items() if key not in _TABLES}
    made = Experiment(
        name=name,
        runs=runs,
        seconds=float(content["seconds"]),
        picture=str(content.get("picture", "lr")),
        zoom=int(content.get("zoom", 0)),
        values=values,
        sentences=sentences,
        words=words,
    )
    _check(made)
    return made


def _runs(base: RunConfig, tables: Sequence[Mapping[str, Any]]) -> tuple[Planned, ...]:
    return tuple(
        Planned(letter, base.replaced(dict(table["set"])))
        for letter, table in zip(LETTERS, tables, strict=False)
    )


def _sentence(entry: Mapping[str, Any]) -> RuledSentence:
    when: list[Rule] = []
    for text in entry.get("when", []):
        rule = rule_of(text)
        if rule is None:
            raise ExperimentError(f"“{text}” is no rule such as “gap >= 0.03”")
        when.append(rule)
    return RuledSentence(str(entry["under"]), str(entry["say"]), tuple(when))


def _words(table: Mapping[str, Any]) -> Words:
    return Words(
        title=table["title"],
        question=table["question"],
        look=table["look"],
        shared=table["shared"],
        runs=tuple(table["runs"]),
        sentences=dict(table["sentences"]),
    )


def _check(made: Experiment) -> None:
    """Refuse what would only show when it is run."""
    if len(made.runs) < 2:
        raise ExperimentError("has fewer than two runs")
    if made.picture not in _PICTURES:
        raise ExperimentError(f"picture must be one of {', '.join(_PICTURES)}")
    if "en" not in made.words:
        raise ExperimentError("has no English texts ([en])")
    for name, call in made.values.items():
        if not call or call[0] not in MEASURES:
            raise ExperimentError(f"value {name}: {' '.join(call)!r} is no measure")
        if wrong := [each for each in call[1:] if each.isalpha() and each not in made.letters]:
            raise ExperimentError(f"value {name}: there is no run {wrong[0]}")
    known = {*made.values, *(name + STEP for name in made.values)}
    for sentence in made.sentences:
        _check_sentence(made, sentence, known)
    for place in PLACES:
        there = [each for each in made.sentences if each.place == place]
        if not there or there[-1].when:
            raise ExperimentError(f"has no sentence under {place} that always holds")


def _check_sentence(made: Experiment, sentence: RuledSentence, known: set[str]) -> None:
    if sentence.place not in PLACES:
        raise ExperimentError(f"{sentence.key}: must be under one of {', '.join(PLACES)}")
    for rule in sentence.when:
        for side in (rule.left, rule.right):
            if not _is_number(side) and side not in known:
                raise ExperimentError(f"{sentence.key}: there is no value {side}")
    for language, words in made.words.items():
        if len(words.runs) != len(made.runs):
            raise ExperimentError(f"[{language}] must name {len(made.runs)} runs")
        template = words.sentences.get(sentence.key)
        if template is None:
            raise ExperimentError(f"[{language}.sentences] lacks {sentence.key}")
        if wrong := fields_of(template) - known:
            raise ExperimentError(f"{sentence.key}: there is no value {min(wrong)}")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
