"""What loggers keep about a run in its folder: which record is its, and up to which update.

Nothing in it is trusted; without it a record begins anew. Knows no logger.
"""

import json
import threading
from pathlib import Path
from typing import Any

from core import files
from core.run_store.layout import write_atomically

FILE = "loggers.json"
_LARGEST = 100_000  # bytes


class LoggerMemory:
    """``loggers.json`` of one run; its loggers' threads share it."""

    def __init__(self, run_dir: Path) -> None:
        self._file = run_dir / FILE
        self._lock = threading.Lock()
        self._values = _read(self._file)

    def get(self, name: str) -> tuple[dict[str, Any], int]:
        """What a logger kept, and the last update that it was told of; -1: none."""
        with self._lock:
            known = self._values.get(name)
        if not isinstance(known, dict):
            return {}, -1
        kept, last = known.get("kept"), known.get("last")
        if not isinstance(kept, dict) or type(last) is not int:
            return {}, -1
        return kept, last

    def put(self, name: str, kept: dict[str, Any], last: int) -> None:
        """Keep it.

        Raises:
            OSError: as the file system says.
        """
        with self._lock:
            self._values[name] = {"kept": kept, "last": last}
            write_atomically(self._file, json.dumps(self._values).encode())


def _read(file: Path) -> dict[str, Any]:
    try:
        values = json.loads(files.read_bytes(file, _LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
