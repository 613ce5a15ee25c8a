"""What is said and what can be said agree: checked in the source, without running any of it."""

import ast
import functools
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.i18n.catalogue import LANGUAGES, read_catalogue
from core.languages import DEFAULT

ROOT = Path(__file__).parents[3]
FILES = sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "gui").rglob("*.py"), ROOT / "main.py"])
ENGLISH = read_catalogue(LANGUAGES / f"{DEFAULT}.toml")


@dataclass(frozen=True)
class Said:
    """A ``Message(...)`` in the source."""

    where: str
    code: str
    names: frozenset[str]


def _calls_of(name: str, file: Path) -> Iterator[ast.Call]:
    """Where a function is called by its bare name; files without it need not be parsed."""
    text = file.read_text(encoding="utf-8")
    if f"{name}(" not in text:
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


@functools.cache
def said() -> tuple[Said, ...]:
    return tuple(_said())


def _said() -> Iterator[Said]:
    for file in FILES:
        for node in _calls_of("Message", file):
            if file.name == "message.py" and node.args == []:
                continue
            where = f"{file.relative_to(ROOT)}:{node.lineno}"
            code = node.args[0] if len(node.args) == 1 else None
            if isinstance(code, ast.Constant) and all(each.arg for each in node.keywords):
                names = frozenset(each.arg for each in node.keywords if each.arg)
                yield Said(where, str(code.value), names)
            elif where.rpartition(":")[0] != "core/i18n/message.py":  # as it was stored
                yield Said(where, "", frozenset())


def _named(template: str) -> frozenset[str]:
    found = string.Formatter().parse(template)
    return frozenset(name.partition(".")[0] for _, name, _, _ in found if name is not None)


def _ways(template: str) -> Iterator[str]:
    for _, name, spec, _ in string.Formatter().parse(template):
        if name is not None and spec:
            yield spec


def test_that_every_message_is_written_out_where_it_is_made() -> None:
    assert [each.where for each in said() if not each.code] == []


def _is_written_out(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and node.value != "")


def test_that_no_sentence_is_written_where_it_is_said() -> None:
    """What is said verbatim came from elsewhere; an empty text says nothing."""
    written = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in FILES
        for node in _calls_of("verbatim", file)
        if _is_written_out(node.args[0])
    ]
    assert written == []


def test_that_every_code_has_its_sentence() -> None:
    unknown = [each for each in said() if each.code and each.code not in ENGLISH.sentences]
    assert unknown == []


def test_that_every_sentence_is_said_somewhere() -> None:
    assert sorted(set(ENGLISH.sentences) - {each.code for each in said()}) == []


def test_that_every_message_gives_just_the_values_of_its_sentence() -> None:
    sentences: Mapping[str, str] = ENGLISH.sentences
    wrong = {
        f"{each.where} {each.code}": sorted(each.names ^ _named(sentences[each.code]))
        for each in said()
        if each.code in sentences and each.names != _named(sentences[each.code])
    }
    assert wrong == {}


def test_that_no_sentence_is_empty() -> None:
    assert [code for code, sentence in ENGLISH.sentences.items() if not sentence.strip()] == []


def test_that_every_value_is_written_in_a_way_there_is() -> None:
    for code, sentence in ENGLISH.sentences.items():
        for spec in _ways(sentence):
            value: object = 1
            if spec in ENGLISH.lists:
                value = ("a", "b")
            elif spec.startswith("."):
                value = "a" if spec[1:].isdigit() else 0.5
            assert ENGLISH.written(value, spec), code


def test_that_words_of_the_terminal_stand_in_its_room_and_words_of_a_mouse_in_none() -> None:
    of_terminal = re.compile(r"main\.py|(?<!\w)--[a-z]|Ctrl-C|terminal")
    of_window = re.compile(r"\b(click|drag|draw|mouse|press|button|menu)\b", re.IGNORECASE)
    sentences = ENGLISH.sentences
    elsewhere = {code: said for code, said in sentences.items() if not code.startswith("cli.")}
    assert [code for code, said in elsewhere.items() if of_terminal.search(said)] == []
    assert [code for code, said in sentences.items() if of_window.search(said)] == []
