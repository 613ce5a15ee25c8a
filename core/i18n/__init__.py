"""What the program says, as codes and values, and the one place that makes sentences of them.

A room of ``core`` never writes a sentence: it makes a :class:`Message`. Knows nothing of any other
room.

English stands in the code (``tr``, ``translate``, ``TranslatedText``) and, for core's sentences, in
``resources/languages/en.toml``. Every other language is one ``.ts`` file of ``resources/i18n`` for
all of it, keyed by context and English text (a sentence of core by its code, as the comment).
``make translations`` finds all texts in the syntax tree (lupdate, which reads Python word by word,
gives a module's own ``tr`` the context of the class above it; a test asks it whether a text was
overlooked), merges them and compiles with lrelease. Window and terminal read the same file, the
terminal without Qt (``ts_file``). Korean ``particles`` are decided when a text is filled. CSV, JSON
and what other programs read are the same in every language.
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
