"""Something to be told to a person: a code and its values, frozen, and in JSON where it is stored.

Knows nothing of what is said: the sentence is the catalogue's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Union

from core.files import printable
from core.i18n.catalogue import has_sentence, sentence

Value = Union[str, int, float, bool, None, PurePath, "Message", Sequence["Value"]]
"""What a message may carry. A path is kept as text, a list as a tuple."""


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A code and its values: ``Message("data.empty", title="notes.txt")``.

    Its ``str`` is the sentence, in the language in use. The code is written out where a message is
    made, never computed, so that a test can compare codes and sentences.

    Attributes:
        code: names the sentence, ``"room.name"``.
        items: the values by name, in the order of their names.
    """

    code: str
    items: tuple[tuple[str, Any], ...]

    def __init__(self, code: str, /, **values: Value) -> None:
        object.__setattr__(self, "code", code)
        kept = tuple((name, _kept(value)) for name, value in sorted(values.items()))
        object.__setattr__(self, "items", kept)

    @property
    def values(self) -> dict[str, Any]:
        """The values by name."""
        return dict(self.items)

    @property
    def can_be_said(self) -> bool:
        """Whether there is a sentence that its values fit; another version may have stored it."""
        return has_sentence(self.code, self.values)

    def __str__(self) -> str:
        return printable(sentence(self.code, self.values))  # paths need not be UTF-8


class MessageError(Exception):
    """An error that is told to a person: ``str(error)`` is the sentence of ``what``.

    Attributes:
        what: code and values.
    """

    def __init__(self, what: Message) -> None:
        super().__init__(what)
        self.what = what

    def __str__(self) -> str:
        return str(self.what)


def verbatim(text: str) -> Message:
    """A text that came as text: of the system, or of a file that an earlier version wrote."""
    return Message("text.verbatim", text=text)


def to_json(message: Message) -> dict[str, Any]:
    """A message as plain values: ``{"code": "data.empty", "values": {"title": "notes.txt"}}``."""
    return {
        "code": message.code,
        "values": {name: _plain(value) for name, value in message.items},
    }


def from_json(stored: Mapping[str, Any]) -> Message:
    """The message that :func:`to_json` gave; of any version, its code may be unknown.

    Raises:
        ValueError: it is no message.
    """
    code, values = stored.get("code"), stored.get("values", {})
    if not isinstance(code, str) or not isinstance(values, Mapping):
        raise ValueError("a message has a code and values")
    return Message(code, **{str(name): _read(value) for name, value in values.items()})


def _kept(value: Value) -> Any:
    match value:
        case PurePath():
            return str(value)
        case str() | int() | float() | None | Message():
            return value
        case Sequence():
            return tuple(_kept(item) for item in value)
    raise TypeError(f"a message carries no {type(value).__name__}")


def _plain(value: Any) -> Any:
    match value:
        case Message():
            return to_json(value)
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return value


def _read(value: Any) -> Value:
    match value:
        case Mapping():
            return from_json(value)
        case list():
            return [_read(item) for item in value]
        case str() | int() | float() | None:
            return value
        case _:
            raise ValueError("a message carries plain values")
