"""A text of the window in the language that is spoken.

``self.tr(...)`` and :func:`translate` give a :class:`SpokenText`: the translation, or the text.
Its ``format`` decides Korean particles by the sound of what is filled in, and it can be said again
in another language. PySide's own ``tr`` gives plain text, so :func:`install_tr` puts one in its
place that asks the same contexts in the same order.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text of a table for translation; PySide6's own declaration says ``object``."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = [
    "QT_TRANSLATE_NOOP",
    "SpokenText",
    "again",
    "install_tr",
    "set_translated",
    "translate",
    "without_key",
]

_KEY = re.compile(r"\(&[^&]\)|&(?!&)")


class SpokenText(str):  # noqa: SLOT000 - a text with attributes
    """A text with what it was made of.

    Attributes:
        contexts: under which it is looked for, in this order.
        source: the English text.
        comment: tells two meanings of it apart.
        n: the number that decides its form; -1: none does.
        values, named: what was filled in; ``None``: nothing yet.
    """

    contexts: Sequence[str] = ()
    source: str = ""
    comment: str = ""
    n: int = -1
    values: Sequence[object] | None = None
    named: Mapping[str, Any] = {}

    def format(self, *values: object, **named: object) -> str:
        filled = str.format(self, *values, **named)
        if _spoken.is_other:
            from core.i18n.particles import with_particles

            filled = with_particles(filled)
        made = SpokenText(filled)
        made.contexts, made.source, made.comment = self.contexts, self.source, self.comment
        made.n, made.values, made.named = self.n, values, named
        return made


class _Spoken:
    """Whether texts are translated at all: English ones are as they stand in the code."""

    def __init__(self) -> None:
        self.is_other = False
        self.made: dict[str, SpokenText] = {}  # by what it says: Qt gives a text back as plain text
        self.made_plain: dict[str, SpokenText] = {}


_spoken = _Spoken()


def set_translated(translated: bool) -> None:
    """Say whether another language than English is spoken."""
    _spoken.is_other = translated


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """A text of a context in the language that is spoken.

    Args:
        context: under which it stands in the languages' files.
        text: in English, as a literal, so that it is found there.
        comment: tells two meanings of a text apart.
        n: the number that ``%n`` stands for and that decides the form; -1: there is none.
    """
    return _said((context,), text, comment, n)


def install_tr() -> None:
    """Let ``QObject.tr`` do this, too; once is enough."""
    QObject.tr = _tr  # type: ignore[method-assign,assignment]


def again(text: str) -> str:
    """A text in the language that is spoken now; one that did not come from here stays."""
    known = text if isinstance(text, SpokenText) and text.source else _spoken.made.get(text)
    if known is None:
        plain = _spoken.made_plain.get(text)  # what an action is called, without its mnemonic
        return text if plain is None else without_key(again(plain))
    said = _said(known.contexts, known.source, known.comment, known.n)
    return said if known.values is None else said.format(*known.values, **known.named)


def without_key(text: str) -> str:
    """A menu's text without its mnemonic: ``&Open``, ``열기(&O)``; ``A && B`` is ``A & B``."""
    return "&".join(_KEY.sub("", part) for part in text.split("&&"))


def _tr(asker: QObject, text: str, comment: str = "", n: int = -1) -> str:
    """What ``tr`` of PySide does: the class's own context, then those of its bases."""
    return _said([kind.__name__ for kind in type(asker).__mro__], text, comment, n)


def _said(contexts: Sequence[str], text: str, comment: str, n: int) -> SpokenText:
    said = SpokenText(_translated(contexts, text, comment, n))
    said.contexts, said.source, said.comment, said.n = contexts, text, comment, n
    if n < 0:
        _spoken.made[said] = said
        if "&" in said:
            _spoken.made_plain[without_key(said)] = said
    return said


def _translated(contexts: Sequence[str], text: str, comment: str, n: int) -> str:
    if _spoken.is_other:
        for context in contexts:
            said = QCoreApplication.translate(context, text, comment, n)
            if said != text:
                return _finished(said)
    return text if n < 0 else QCoreApplication.translate("", text, comment, n)


def _finished(said: str) -> str:
    """A text into which nothing is filled has the particles of its number."""
    from core.i18n.particles import with_particles

    return said if "{" in said else with_particles(said)
