"""What the program says, as codes and values, and the one place that makes sentences of them.

A room of ``core`` never writes a sentence: it makes a :class:`Message`. The sentences stand in
``resources/languages/en.toml``, other languages in ``resources/i18n``. Knows nothing of any other
room.
"""

from core.i18n.catalogue import (
    Catalogue,
    filled,
    read_catalogue,
    texts,
    translated_catalogue,
    use_catalogue,
)
from core.i18n.message import Message, MessageError, Value, from_json, to_json, verbatim
from core.i18n.system import reason_of, system_reason
from core.languages import DEFAULT
from core.languages import speak as use_language
from core.languages import spoken as language

__all__ = [
    "DEFAULT",
    "Catalogue",
    "Message",
    "MessageError",
    "Value",
    "filled",
    "from_json",
    "language",
    "read_catalogue",
    "reason_of",
    "system_reason",
    "texts",
    "to_json",
    "translated_catalogue",
    "use_catalogue",
    "use_language",
    "verbatim",
]
