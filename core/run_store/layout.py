"""The files of a run's folder: their names' formats, and writing one whole or not at all.

Metrics are rows of fixed width behind a header (``core.run_store.metrics_file``); the rest is TOML,
JSON or JSON lines. Every stored thing carries the number of its format: what is missing has its
default, what is older is migrated when it is read, what is newer is refused. Tables of facts (this
folder's description, a person's words) keep names that they do not know; where an unknown name
changes what the known ones mean (columns, settings, the state of training) it is refused.
Knows nothing of who writes or reads them.
"""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core import files
from core.disks import require_answer
from core.i18n import Message, MessageError

RUN_FORMAT = 2  # of a run's folder; 1: metrics without a header that names their columns
RUN_CONFIG = "config.toml"
RUN_DESCRIPTION = "run.json"  # a folder that has one is a run's
CHECKPOINTS = "checkpoints"
SAVING = ".saving-"  # a checkpoint that is not complete yet begins so
MANIFEST = "manifest.json"  # a checkpoint's; written last
STATE = "state.json"  # a checkpoint's plain values
LARGEST_STATE = 200_000_000  # bytes of it; its edits may be many
LONGEST_NAME = 200  # characters of a run's name
UNFINISHED_FILES = ".[!a]*.tmp"  # of atomic writes; a person's `about.json` has no owner


class RunError(MessageError):
    """A run's folder that cannot be used: names the folder and the remedy."""


class NewerFormatError(RunError):
    """A file in a format that this version does not know yet."""

    def __init__(self, file: Path, found: int, known: int) -> None:
        super().__init__(Message("run.newer", file=file, found=found, known=known))


def checked_name(name: str) -> str:
    """A run's name in one line.

    Raises:
        RunError: it is empty, too long, or no file could keep it.
    """
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise RunError(Message("run.name_length", most=LONGEST_NAME, length=len(name)))
    at = files.half_character(name)
    if at is not None:
        raise RunError(Message("run.name_half_character", place=at + 1))
    return name


def as_json(content: Any, *, indent: int | None = None, allow_nan: bool = True) -> bytes:
    """Plain values as JSON that gives back every text exactly, also a name that is not UTF-8.

    Raises:
        ValueError: a number is not finite, and may not be.
    """
    text = json.dumps(content, ensure_ascii=False, allow_nan=allow_nan, indent=indent)
    try:
        return text.encode()
    except UnicodeEncodeError:  # JSON has escapes for what UTF-8 has no bytes for
        return json.dumps(content, allow_nan=allow_nan, indent=indent).encode()


def check_format(file: Path, content: Mapping[str, Any], known: int) -> None:
    """Refuse a table of a newer format than ``known``; one that names none is of the first.

    Raises:
        RunError: it is newer, or its format is no number.
    """
    found = content.get("format", 1)
    if type(found) is not int or found < 1:
        reason = Message("run.format_no_number", found=repr(found)[:20])
        raise RunError(Message("run.damaged", file=file, reason=reason))
    if found > known:
        raise NewerFormatError(file, found, known)


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file whole: the old or the new content is there, never a mixture.

    Raises:
        OSError: as the file system says.
    """
    require_answer(path)  # what is left of it could not be taken away either
    temporary = files.waiting_beside(path)
    try:
        with files.new_file(temporary) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        files.put_in_place(temporary, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        # Of a write: it names no file. Of the rename: the name that nobody knows.
        if error.errno is not None and error.filename in (None, str(temporary)):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
