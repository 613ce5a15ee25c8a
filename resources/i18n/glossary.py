"""The glossary, and where a translation departs from it.

``glossary.toml`` has the terms and says how they are laid out. Knows nothing of where texts come
from.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

FILE = Path(__file__).with_name("glossary.toml")
_PROSE = 150  # characters of a source from which on it is a paragraph: told again, not word by word
_VALUE = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing, and what it is called.

    Attributes:
        english: its forms in a source, in small letters.
        words: by language, the forms of which a translation has one.
        avoided: by language, words that were once said for it.
        free: a word of everyday English, too, so that it is not looked for.
        exceptions: beginnings of sources in which the word means something else.
    """

    english: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    avoided: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    free: bool = False
    exceptions: tuple[str, ...] = ()


def read_glossary(file: Path = FILE) -> tuple[Term, ...]:
    """All terms, in the order of the file.

    Raises:
        OSError, tomllib.TOMLDecodeError, KeyError: it cannot be read.
    """
    tables = tomllib.loads(file.read_text(encoding="utf-8"))["term"]
    others = ("en", "note", "avoid", "free", "except")
    return tuple(
        Term(
            english=tuple(form.lower() for form in _several(table["en"])),
            words={name: _several(table[name]) for name in table if name not in others},
            avoided={name: _several(words) for name, words in table.get("avoid", {}).items()},
            free=bool(table.get("free")),
            exceptions=_several(table.get("except", ())),
        )
        for table in tables
    )


def departures(
    texts: Iterable[tuple[str, str]], language: str, terms: Iterable[Term]
) -> Iterator[tuple[str, str, str]]:
    """Each text that has a term which its translation lacks: the term, source and translation.

    Labels and sentences, that is; paragraphs are free to say it in their own way.

    Args:
        texts: source and translation of each.
        language: of the translations.
        terms: the glossary.
    """
    known = {form: term for term in terms for form in term.english}
    pattern = _pattern(known)
    for source, translation in texts:
        if len(source) >= _PROSE:
            continue
        plain = _VALUE.sub(" ", source).replace("&", "")
        said = translation.replace("&", "")
        for found in pattern.finditer(plain):
            term = known[found[1].lower()]
            is_looked_for = not term.free and not source.startswith(term.exceptions)
            forms = (*term.words.get(language, ()), found[1])
            if is_looked_for and not any(form in said for form in forms):
                yield found[1], source, translation


def revivals(
    texts: Iterable[tuple[str, str]], language: str, terms: Iterable[Term]
) -> Iterator[tuple[str, str, str]]:
    """Each text, of any length, that has a word to avoid for a term of its source: that word, both.

    Args:
        texts: source and translation of each.
        language: of the translations.
        terms: the glossary.
    """
    known = {form: term for term in terms for form in term.english if language in term.avoided}
    if not known:
        return
    pattern = _pattern(known)
    for source, translation in texts:
        named = {found[1].lower() for found in pattern.finditer(source.replace("&", ""))}
        for form in sorted(named):
            for word in known[form].avoided[language]:
                if word in translation:
                    yield word, source, translation


def _pattern(forms: Iterable[str]) -> "re.Pattern[str]":
    """One of these terms as a word of a source, the longest first."""
    longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"(?<![\w.`-])({longest_first})(?![\w`]|\.\w)", re.IGNORECASE)


def _several(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
