"""Which kind of log a file is, and reading it: one entry a kind. Knows no names of columns."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core import files
from core.disks import require_answer
from core.i18n import Message
from core.trainer_logs.columns import seem_logged
from core.trainer_logs.delimited import read_delimited
from core.trainer_logs.event_files import is_event_file, read_events
from core.trainer_logs.json_records import read_json
from core.trainer_logs.table import LogError, LogTable, Progress

_SNIFFED = 65_536  # bytes
_STATE = "trainer_state.json"
_SAVED = re.compile(r"checkpoint-\d{1,12}")  # Hugging Face's: each has the log up to it
_IN_A_FOLDER = (_STATE, "metrics.csv", "log.jsonl", "metrics.jsonl", "log.csv")

SUFFIXES = (".csv", ".tsv", ".jsonl", ".json", ".ndjson")
"""Of files that may be logs; event files have none of their own."""


@dataclass(frozen=True)
class LogKind:
    """A kind of log.

    Attributes:
        name: as it is stored.
        is_of: whether a file is of it, by its name and its first bytes.
        read: reads it.
    """

    name: str
    is_of: Callable[[Path, bytes], bool]
    read: Callable[[Path, Progress, str], LogTable]


def _is_json(path: Path, head: bytes) -> bool:
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return text[:1] in (b"{", b"[")


KINDS = (
    LogKind("tensorboard", lambda path, _: path.is_dir() or is_event_file(path), read_events),
    LogKind("json", _is_json, lambda path, progress, _: read_json(path, progress)),
    LogKind("csv", lambda path, _: True, read_delimited),
)


def read_log(path: Path, progress: Progress | None = None, run: str = "") -> LogTable:
    """Read a log of another trainer.

    Args:
        path: a file, or a folder of event files or with a log in it.
        progress: told how far it is; ends the reading by raising.
        run: which of the runs in it; empty: the first one.

    Raises:
        LogError: it is none, naming the file and what to do.
        OSError: it cannot be read.
    """
    require_answer(path)
    path = log_in(path)
    head = b""
    if not path.is_dir():
        with files.open_file(path) as raw:
            head = raw.read(_SNIFFED)
        if not head:
            raise LogError(Message("log.empty", file=path))
    kind = next(each for each in KINDS if each.is_of(path, head))
    return kind.read(path, progress or (lambda _share: None), run)


def seems_a_log(path: Path) -> bool:
    """Whether a file or a folder is likely to be a log, by its name and its first lines alone."""
    try:
        path = log_in(path)
        if path.is_dir():
            return any(any(path.glob(f"{below}*.tfevents.*")) for below in ("", "*/"))
        if is_event_file(path):
            return True
        if path.suffix.lower() not in SUFFIXES:
            return False
        with files.open_file(path) as raw:
            head = raw.read(_SNIFFED)
    except OSError:
        return False
    if _is_json(path, head):
        names = set(re.findall(r'"([^"\\]{1,80})"\s*:', head.decode("utf-8", "replace")))
    else:
        first = head.decode("utf-8-sig", "replace").partition("\n")[0]
        names = {cell.strip().strip('"').rpartition(" - ")[2] for cell in re.split("[,;\t]", first)}
    return seem_logged(names)


def log_in(path: Path) -> Path:
    """The log that is meant by a path: a folder may hold one file of a name that trainers give.

    Raises:
        OSError: the folder cannot be listed.
    """
    if not path.is_dir():
        return path
    names = {each.name for each in path.iterdir()}
    if any(is_event_file(Path(name)) for name in names):
        return path
    found = next((path / name for name in _IN_A_FOLDER if name in names), None)
    if found is not None:
        return found
    saved = sorted(filter(_SAVED.fullmatch, names), key=lambda name: int(name.split("-")[1]))
    newest = next((path / name / _STATE for name in reversed(saved)), path)
    return newest if newest.is_file() else path
