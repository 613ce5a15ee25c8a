"""The lines of a run's log file: a code and its values, made into a sentence when they are shown.

A line that an earlier version wrote holds the sentence itself, as ``message``, and is shown as it
is. A code that this version does not know is shown with its values. Knows nothing of files.
"""

import time
from collections.abc import Callable, Mapping
from typing import Any

from core.hardware.device_text import device_text
from core.i18n import Message, from_json, to_json, verbatim
from core.messages.events import Failed, Log
from core.messages.kind_text import kind_text

_LONGEST_DETAIL = 200_000  # characters of a traceback


def to_line(event: Log | Failed) -> dict[str, Any]:
    """A log entry, or what ended a run, as the plain values of a line."""
    level = event.level if isinstance(event, Log) else "error"
    return {
        "level": level,
        **to_json(event.what),
        "detail": event.detail[:_LONGEST_DETAIL],
        "time": time.time(),
    }


# What was stored as a word before it was a message of its own, by the value's name.
_WORDS: Mapping[str, Callable[[str], Message]] = {"device": device_text, "kind": kind_text}


def _as_now(stored: Mapping[str, Any]) -> dict[str, Any]:
    """A stored message with the words in it as messages, so that they have every language, too."""
    values = stored.get("values", {})
    if not isinstance(values, Mapping):
        return dict(stored)
    return {**stored, "values": {name: _said(name, each) for name, each in values.items()}}


def _said(name: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return _as_now(value)
    if isinstance(value, str) and name in _WORDS:
        said = _WORDS[name](value)
        return value if said == verbatim(value) else to_json(said)
    return value


def from_line(line: Mapping[str, Any]) -> Log | None:
    """The entry of a line of any version; ``None`` where it is none."""
    level, text, detail = line.get("level"), line.get("message"), line.get("detail", "")
    if not isinstance(level, str):
        return None
    try:
        what = verbatim(text) if isinstance(text, str) else from_json(_as_now(line))
    except (ValueError, TypeError, RecursionError):
        return None
    return Log(level, what, str(detail))
