"""One language: a sentence for each code, and how that language writes numbers and lists.

``resources/languages/en.toml`` has the sentences in English and says how they are laid out; another
language is a file of ``resources/i18n``, and what it lacks is said in English. Knows nothing of who
says what.
"""

import re
import string
import threading
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core import files, languages, paths
from core.i18n.particles import with_particles
from core.i18n.ts_file import GONE, read_ts
from core.languages import DEFAULT

LANGUAGES = paths.RESOURCES / "languages"
CORE = "core"  # the context of the sentences in a language's file; a sentence's comment is its code
FORMS = "|"  # between the forms of a plural, the parts of a list
_LARGEST = 4_000_000  # bytes
_NUMBERS = "numbers"
_PLURALS = "plurals"
_LISTS = "lists"
_EXPONENT = re.compile(r"e(?:\+|(-))0*(\d)")  # 6e-05 is 6e-5, as everywhere else in the program
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
        texts: what is said word by word, by context and English text.
        fallback: the catalogue that is asked for what this one lacks.
    """

    sentences: Mapping[str, str]
    plurals: Mapping[str, Sequence[str]] = field(default_factory=dict)
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
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
        return with_particles(_Writer(self).vformat(template, (), values))

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
        if isinstance(value, float):
            written = _EXPONENT.sub(r"e\1\2", written)
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
    """The language of one file of sentences by code, as the English one.

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


def translated_catalogue(file: Path, english: Catalogue) -> Catalogue:
    """The language of a file of translations (Qt's ``.ts``).

    Raises:
        OSError, ValueError: it cannot be read.
    """
    said: dict[str, dict[str, str]] = {}
    for text in read_ts(file):
        if text.text and text.state not in GONE:
            key = text.comment if text.context == CORE else text.source
            said.setdefault(text.context, {}).setdefault(key, text.text)
    sentences = said.pop(CORE, {})

    def parted(room: str) -> dict[str, list[str]]:
        begin = f"{room}."
        return {
            code.removeprefix(begin): sentences[code].split(FORMS)
            for code in sentences
            if code.startswith(begin)
        }

    numbers = {name: forms[0] for name, forms in parted(_NUMBERS).items()}
    return Catalogue(
        numbers={**english.numbers, **numbers} if numbers else {},
        plurals=parted(_PLURALS),
        lists=parted(_LISTS),
        sentences=sentences,
        texts=said,
        fallback=english,
    )


class _Catalogues:
    """One a language, read from its file when its first sentence is made."""

    def __init__(self) -> None:
        self._reading = threading.Lock()
        self._read: dict[str, Catalogue] = {}
        self._instead: Catalogue | None = None

    def current(self) -> Catalogue:
        if self._instead is not None:
            return self._instead
        name = languages.spoken()
        found = self._read.get(name)
        if found is None:
            with self._reading:
                found = self._read.setdefault(name, self._read.get(name) or _of_language(name))
        return found

    def texts(self, context: str) -> Mapping[str, str]:
        if self._instead is None and languages.spoken() == DEFAULT:
            return {}  # English needs none, and no file is read to know it
        return self.current().texts.get(context, {})

    @contextmanager
    def instead(self, catalogue: Catalogue) -> Iterator[None]:
        before, self._instead = self._instead, catalogue
        try:
            yield
        finally:
            self._instead = before


def _of_language(name: str) -> Catalogue:
    english = read_catalogue(LANGUAGES / f"{DEFAULT}.toml")
    if name == DEFAULT:
        return english
    try:
        return translated_catalogue(languages.file_of(name), english)
    except (OSError, ValueError):  # it was there when it was chosen
        return english


_catalogues = _Catalogues()


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """What ``code`` says in the language in use. Of any thread."""
    return _catalogues.current().sentence(code, values)


def has_sentence(code: str, values: Mapping[str, Any]) -> bool:
    """Whether there is a sentence that these values fit."""
    return sentence(code, values) != _bare(code, values)


def filled(template: str, values: Mapping[str, Any]) -> str:
    """A sentence that stands in a file of its own, in the language in use.

    Raises:
        KeyError, ValueError: values that do not fit the sentence.
    """
    return _catalogues.current().filled(template, values)


def texts(context: str) -> Mapping[str, str]:
    """The texts of a context in the language in use, by the English one; none in English."""
    return _catalogues.texts(context)


def use_catalogue(catalogue: Catalogue) -> AbstractContextManager[None]:
    """Make all sentences by ``catalogue`` while the block lasts."""
    return _catalogues.instead(catalogue)
