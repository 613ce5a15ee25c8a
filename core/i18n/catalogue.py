"""One language: a sentence for each code, and how that language writes numbers and lists.

A file of ``resources/languages`` is one language; ``en.toml`` says how one is laid out. A sentence
that another language lacks is said in English. Knows nothing of who says what.
"""

import string
import threading
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core import files, paths

LANGUAGES = paths.RESOURCES / "languages"
DEFAULT = "en"
_LARGEST = 4_000_000  # bytes
_NUMBERS = "numbers"
_PLURALS = "plurals"
_LISTS = "lists"
_FIGURES = str.maketrans({".": "{decimal}", ",": "{thousands}"})


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language.

    Attributes:
        sentences: by code; ``"{name}"`` stands for a value, ``"{n:tokens}"`` for one that is
            written in a way of its own: a plural, a list, or one of Python's format specs.
        plurals: by name, how a number of things is written: for one, and for any other number;
            a single form serves for all.
        lists: by name, what stands between the items of a list: ``[between, before the last]``.
        numbers: the ``decimal`` and the ``thousands`` sign.
        fallback: the catalogue that is asked for what this one lacks.
    """

    sentences: Mapping[str, str]
    plurals: Mapping[str, Sequence[str]] = field(default_factory=dict)
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    fallback: "Catalogue | None" = None

    def sentence(self, code: str, values: Mapping[str, Any]) -> str:
        """What ``code`` says with these values.

        An unknown code, or values that do not fit its sentence (a file written by another version
        may hold either), are shown as they are: ``"data.empty (title='a.txt')"``.
        """
        template = self.sentences.get(code)
        if template is None:
            return self.fallback.sentence(code, values) if self.fallback else _bare(code, values)
        try:
            return self.filled(template, values)
        except (KeyError, IndexError, ValueError, TypeError, AttributeError):
            return _bare(code, values)

    def filled(self, template: str, values: Mapping[str, Any]) -> str:
        """A sentence that stands elsewhere, with its values as this language writes them.

        Raises:
            KeyError, ValueError: values that do not fit the sentence.
        """
        return _Writer(self).vformat(template, (), values)

    def written(self, value: Any, spec: str) -> str:
        """One value as this language writes it under ``spec``."""
        if spec in self.plurals:
            forms = self.plurals[spec]
            return forms[0 if value == 1 else -1].format(n=self.written(value, ","))
        if spec in self.lists:
            between, last = self.lists[spec]
            *first, final = [str(item) for item in value] or [""]
            return last.join([between.join(first), final] if first else [final])
        if self.fallback and (spec in self.fallback.plurals or spec in self.fallback.lists):
            return self.fallback.written(value, spec)
        if spec == "number":
            spec = "," if isinstance(value, int) else "g"
        written = format(value if isinstance(value, int | float) else str(value), spec)
        if not self.numbers or isinstance(value, str) or not isinstance(value, int | float):
            return written
        return written.translate(_FIGURES).format(**self.numbers)


class _Writer(string.Formatter):
    """Python's own template language, with the catalogue's ways of writing a value."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def format_field(self, value: Any, format_spec: str) -> str:
        return self._catalogue.written(value, format_spec)


def _bare(code: str, values: Mapping[str, Any]) -> str:
    listed = ", ".join(f"{name}={_item(value)}" for name, value in values.items())
    return f"{code} ({listed})" if listed else code


def _item(value: Any) -> str:
    return repr(value) if isinstance(value, str | int | float | None) else str(value)


def read_catalogue(file: Path, fallback: Catalogue | None = None) -> Catalogue:
    """The language of one file.

    Raises:
        OSError, tomllib.TOMLDecodeError: it cannot be read.
    """
    tables = tomllib.loads(files.read_bytes(file, _LARGEST).decode())
    return Catalogue(
        numbers=tables.pop(_NUMBERS, {}),
        plurals=tables.pop(_PLURALS, {}),
        lists=tables.pop(_LISTS, {}),
        sentences={
            f"{room}.{name}": sentence
            for room, table in tables.items()
            for name, sentence in table.items()
        },
        fallback=fallback,
    )


class _Language:
    """The language that sentences are made in; read from its file when the first one is made."""

    def __init__(self) -> None:
        self._reading = threading.Lock()
        self._catalogue: Catalogue | None = None
        self.name = DEFAULT

    def catalogue(self) -> Catalogue:
        if self._catalogue is None:
            with self._reading:
                if self._catalogue is None:
                    self._catalogue = read_catalogue(LANGUAGES / f"{DEFAULT}.toml")
        return self._catalogue

    def set(self, catalogue: Catalogue | None) -> None:
        self._catalogue = catalogue


_language = _Language()


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """What ``code`` says in the language in use. Of any thread."""
    return _language.catalogue().sentence(code, values)


def filled(template: str, values: Mapping[str, Any]) -> str:
    """A sentence that stands in a file of its own, in the language in use.

    Raises:
        KeyError, ValueError: values that do not fit the sentence.
    """
    return _language.catalogue().filled(template, values)


def language() -> str:
    """The language in use: ``"en"``, which others fall back to, or another one's name."""
    return _language.name


def use_language(name: str) -> None:
    """Make all sentences from now on in a language of ``resources/languages``: ``"en"``.

    Raises:
        OSError: there is no such language.
    """
    english = read_catalogue(LANGUAGES / f"{DEFAULT}.toml")
    file = LANGUAGES / f"{name}.toml"
    _language.set(english if name == DEFAULT else read_catalogue(file, english))
    _language.name = name


@contextmanager
def use_catalogue(catalogue: Catalogue) -> Iterator[None]:
    """Make all sentences by ``catalogue`` while the block lasts."""
    before = _language.catalogue()
    _language.set(catalogue)
    try:
        yield
    finally:
        _language.set(before)
