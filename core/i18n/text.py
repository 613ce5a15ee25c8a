"""Texts that are declared where they belong (a field's label), read in the language in use.

Their English stands in the declaration; another language has it by context and English text. Knows
nothing of who declares what.
"""

from collections.abc import Mapping
from typing import Any

from core.i18n.catalogue import texts

_REQUIRED: Any = object()


def translated(context: str, source: str) -> str:
    """A text in the language in use, or in English where that language lacks it.

    Args:
        context: the group of texts that it belongs to: ``"fields"``, ``"usage"``.
        source: the English text; ``{name}`` in it stays as it is.
    """
    return texts(context).get(source, source)


class TranslatedText:
    """A field of a dataclass (without slots) that is declared in English and read translated.

    ``label: TranslatedText = TranslatedText("fields")``; ``vars(declared)["label"]`` is the
    English text.
    """

    def __init__(self, context: str, default: str = _REQUIRED) -> None:
        self._context = context
        self._default = default
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, declared: Any, owner: type | None = None) -> str:
        if declared is None:  # the dataclass asks for the default
            if self._default is _REQUIRED:
                raise AttributeError(self._name)
            return self._default
        source: str = vars(declared)[self._name]
        return translated(self._context, source) if source else source

    def __set__(self, declared: Any, source: str) -> None:
        vars(declared)[self._name] = source


class TranslatedTexts:
    """The same for a mapping whose values are texts; its keys are the program's."""

    def __init__(self, context: str) -> None:
        self._context = context
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, declared: Any, owner: type | None = None) -> Mapping[str, str]:
        if declared is None:
            none: Mapping[str, str] = _NONE
            return none  # the dataclass asks for the default, and takes none that can change
        sources: Mapping[str, str] = vars(declared)[self._name]
        known = texts(self._context)
        return {key: known.get(text, text) for key, text in sources.items()} if known else sources

    def __set__(self, declared: Any, sources: Mapping[str, str]) -> None:
        vars(declared)[self._name] = sources or {}


_NONE: Any = None
