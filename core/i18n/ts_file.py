"""A language's file, Qt's ``.ts``: read without Qt, for sentences and texts that the core makes.

Knows nothing of what the texts are for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from core import files

_LARGEST = 20_000_000  # bytes
GONE = ("vanished", "obsolete")


@dataclass(frozen=True, slots=True)
class Translated:
    """One text of a language.

    Attributes:
        context: where it is used; ``core``: a sentence of the core.
        source: the English text.
        comment: tells two meanings apart; in ``core`` the code of the sentence.
        forms: the translation, one for each grammatical number where it is counted; empty: none.
        state: ``""``: finished; else Qt's ``unfinished``, ``vanished`` or ``obsolete``.
        is_counted: whether a number decides the form.
        place: the file that has the source.
    """

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    state: str = ""
    is_counted: bool = False
    place: str = ""

    @property
    def text(self) -> str:
        """The translation; of several forms the last, for any number."""
        return self.forms[-1] if self.forms else ""


def read_ts(file: Path) -> tuple[Translated, ...]:
    """All texts of a language.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no such file.
    """
    try:
        root = ET.fromstring(files.read_bytes(file, _LARGEST))  # noqa: S314 - our own
    except ET.ParseError as error:
        raise ValueError(f"{file.name}: {error}") from error
    return tuple(_messages(root))


def _messages(root: "ET.Element") -> Iterator[Translated]:
    for context in root.iterfind("context"):
        name = context.findtext("name", "")
        for message in context.iterfind("message"):
            found = message.find("translation")
            counted = message.get("numerus") == "yes"
            state = "unfinished"
            forms: tuple[str, ...] = ()
            if found is not None:
                state = found.get("type", "")
                texts = found.iterfind("numerusform") if counted else [found]
                forms = tuple(each.text or "" for each in texts)
            place = message.find("location")
            yield Translated(
                name,
                message.findtext("source", ""),
                message.findtext("comment", ""),
                forms if any(forms) else (),
                state,
                counted,
                "" if place is None else place.get("filename", ""),
            )
