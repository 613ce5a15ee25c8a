"""Small JSON tables that carry a checksum over themselves.

What decides which checkpoint is kept, loaded or dropped is believed only as it was written. A
checksum could be damaged away with its name; so a table says by its format number that it has one.
Knows nothing of what the tables mean.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core import files
from core.i18n import Message
from core.run_store.layout import RunError, as_json, check_format

_CHECKSUM = "checksum"
_LARGEST = 1_000_000  # bytes


def sealed(content: Mapping[str, Any]) -> bytes:
    """The table as JSON, with the SHA-256 of the rest of it as its last entry.

    Args:
        content: plain values by name, ``format`` among them.
    """
    whole = {**content, _CHECKSUM: _checksum(content)}
    return as_json(whole, indent=1)


def unsealed(file: Path, known: int, sealed_since: int) -> dict[str, Any]:
    """Read such a table, without its checksum.

    Args:
        file: where it lies.
        known: the newest format that this version reads.
        sealed_since: the first format that has a checksum; an older table is taken as it is.

    Raises:
        RunError: it is of a newer format, damaged, or far too large.
        OSError: as the file system says.
    """
    try:
        content = json.loads(files.read_bytes(file, _LARGEST))
    except files.TooLargeError as error:
        raise _damaged(file, Message("run.table_too_large", most=_LARGEST)) from error
    except (ValueError, RecursionError) as error:
        raise _damaged(file, Message("run.no_table")) from error
    if not isinstance(content, dict):
        raise _damaged(file, Message("run.no_table"))
    check_format(file, content, known)
    said = content.pop(_CHECKSUM, None)
    expected = _checksum(content) if content.get("format", 1) >= sealed_since else None
    if said != expected:
        raise _damaged(file, Message("run.table_checksum"))
    return content


def without_checksum(content: Mapping[str, Any]) -> dict[str, Any]:
    """A table as it is, believed or not: without the checksum that it may have."""
    return {name: value for name, value in content.items() if name != _CHECKSUM}


def sealed_line(content: Mapping[str, Any]) -> bytes:
    """A small table as one line of a file, with its checksum as its last entry."""
    return as_json({**content, _CHECKSUM: _checksum(content)}) + b"\n"


def unsealed_line(content: Mapping[str, Any]) -> dict[str, Any] | None:
    """A line's table without its checksum; ``None``: it is not as it was written.

    A line of an earlier version has none, and is taken as it is: whoever reads it refuses unknown
    entries, and so also a checksum whose name is damaged.
    """
    rest = dict(content)
    said = rest.pop(_CHECKSUM, None)
    return rest if said is None or said == _checksum(rest) else None


def _checksum(content: Mapping[str, Any]) -> str:
    plain = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("ascii")).hexdigest()


def _damaged(file: Path, reason: Message) -> RunError:
    return RunError(Message("run.damaged", file=file, reason=reason))
