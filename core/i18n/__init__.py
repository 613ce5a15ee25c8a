"""What the program says, as codes and values, and the one place that makes sentences of them.

A room of ``core`` never writes a sentence: it makes a :class:`Message`. The sentences stand in
``resources/languages``, one file a language. Knows nothing of any other room.
"""

from core.i18n.catalogue import (
    DEFAULT,
    Catalogue,
    filled,
    language,
    read_catalogue,
    use_catalogue,
    use_language,
)
from core.i18n.message import Message, MessageError, Value, from_json, to_json, verbatim
from core.i18n.system import reason_of, system_reason

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
    "to_json",
    "use_catalogue",
    "use_language",
    "verbatim",
]
