"""Texts that the core declares in English where they belong, each with its context.

Labels and helps of fields, decay shapes, built-in texts, presets, experiments, and what the command
line says. Sentences with a code are those of ``resources/languages``.
"""

import argparse
import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from core.cli.help_format import OF_ARGPARSE, USAGE  # noqa: E402
from core.cli.parser import make_parser  # noqa: E402
from core.cli.state_text import STATES  # noqa: E402
from core.config import FIELD_PATHS  # noqa: E402
from core.config.presets import MODEL_PRESETS  # noqa: E402
from core.data.built_in import SOURCES  # noqa: E402
from core.experiments.experiment import CONTEXT as EXPERIMENTS  # noqa: E402
from core.experiments.files import built_in  # noqa: E402
from core.lr_shapes import SHAPES  # noqa: E402

FIELDS, TEXTS, PRESETS = "fields", "texts", "presets"


def core_texts() -> Iterator[tuple[str, str, str]]:
    """Context, English text and file of each, in the order of the files; some come twice."""
    for path, spec in FIELD_PATHS.items():
        file = f"core/config/sections/{path.partition('.')[0]}.py"
        for text in _texts_of(vars(spec), "label", "help", "unit", "path", "zero_means", "choices"):
            yield FIELDS, text, file
    for shape in SHAPES.values():
        for text in _texts_of(vars(shape), "label", "source"):
            yield FIELDS, text, "core/lr_shapes/shapes.py"
    for source in SOURCES.values():
        for text in _texts_of(vars(source), "description", "licence"):
            yield TEXTS, text, "core/data/built_in.py"
    for preset in MODEL_PRESETS.values():
        yield PRESETS, vars(preset)["hint"], "core/config/presets.py"
    for folder in ("presets", "schedules"):
        for preset_file in sorted((ROOT / "resources" / folder).glob("*.toml")):
            for text in commented(preset_file):
                yield PRESETS, text, f"resources/{folder}/{preset_file.name}"
    yield from _of_experiments()
    for parser in _parsers(make_parser()):
        yield from ((USAGE, text, "core/cli/parser.py") for text in _said_by(parser))
    for text in OF_ARGPARSE:
        yield USAGE, text, "core/cli/help_format.py"
    for text in (*STATES.values(), "warning", "error"):
        yield USAGE, text, "core/cli/state_text.py"
    yield from _of_calls()


def commented(file: Path) -> tuple[str, ...]:
    """A preset's title and description: the first line of its comment, and the others as one."""
    comment = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        comment.append(line.lstrip("# ").rstrip())
    return comment[0], " ".join(line for line in comment[1:] if line)


_CALLS = {"usage_text": USAGE, "refusal": USAGE}


def _of_calls() -> Iterator[tuple[str, str, str]]:
    """Texts that are written out where they are said: ``translated("fields", "on")``."""
    for file in sorted((ROOT / "core").rglob("*.py")):
        code = file.read_text(encoding="utf-8")
        if not any(f"{name}(" in code for name in (*_CALLS, "translated")):
            continue
        for node in ast.walk(ast.parse(code)):
            match node:
                case ast.Call(
                    func=ast.Name(id="translated"),
                    args=[ast.Constant(value=str(context)), ast.Constant(value=str(text))],
                ):
                    yield context, text, file.relative_to(ROOT).as_posix()
                case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]):
                    if name in _CALLS:
                        yield _CALLS[name], text, file.relative_to(ROOT).as_posix()
                case _:
                    pass


def _texts_of(declared: Mapping[str, Any], *names: str) -> Iterator[str]:
    for name in names:
        value = declared[name]
        yield from value.values() if isinstance(value, Mapping) else (value,) if value else ()


def _of_experiments() -> Iterator[tuple[str, str, str]]:
    for experiment in built_in():
        words = experiment.words["en"]
        said = (words.title, words.question, words.look, words.shared, *words.runs)
        for text in (*said, *words.sentences.values()):
            yield EXPERIMENTS, text, f"resources/experiments/*-{experiment.name}.toml"


def _parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from _parsers(each)


def _said_by(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield from (text for text in (parser.description, parser.epilog) if text)
    for action in parser._actions:
        if action.help:
            yield action.help.replace("%%", "%")
        if isinstance(action, argparse._SubParsersAction):
            shown = (each.help for each in action._choices_actions)
            yield from (text.replace("%%", "%") for text in shown if text)
