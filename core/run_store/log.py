"""The lines of a run's log file: a code and its values, made into a sentence when they are shown.

A line that an earlier version wrote holds the sentence itself, as ``message``, and is shown as it
is. A code that this version does not know is shown with its values. Knows nothing of files.
"""

import time
from collections.abc import Mapping
from typing import Any

from core.i18n import from_json, to_json, verbatim
from core.messages.events import Failed, Log

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


def from_line(line: Mapping[str, Any]) -> Log | None:
    """The entry of a line of any version; ``None`` where it is none."""
    level, text, detail = line.get("level"), line.get("message"), line.get("detail", "")
    if not isinstance(level, str):
        return None
    try:
        what = verbatim(text) if isinstance(text, str) else from_json(line)
    except (ValueError, TypeError, RecursionError):
        return None
    return Log(level, what, str(detail))
