"""Which stored runs were an experiment's: the last time it was run, kept with the program's data.

Knows nothing of what the runs hold.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files, paths
from core.disks import remote_disk

_FORMAT = 1
_LARGEST = 100_000  # bytes
_FOLDER = "experiments"


@dataclass(frozen=True, slots=True)
class Done:
    """An experiment that was run. ``runs``: folders, in its order; ``seconds``: all together."""

    runs: tuple[Path, ...]
    seconds: float


def _file(name: str) -> Path:
    return paths.home() / _FOLDER / f"{name}.json"


def remember(name: str, done: Done) -> None:
    """Keep which runs they were.

    Raises:
        OSError: as the file system says.
    """
    file = _file(name)
    waiting = files.waiting_beside(file)
    content = {"format": _FORMAT, "runs": list(map(str, done.runs)), "seconds": done.seconds}
    file.parent.mkdir(parents=True, exist_ok=True)
    with files.new_file(waiting) as out:
        out.write(json.dumps(content).encode())
    files.put_in_place(waiting, file)


def last_done(name: str, n_runs: int) -> Done | None:
    """The last time an experiment was run; ``None``: never, or its runs are not there any more."""
    content = _read(_file(name))
    runs, seconds = content.get("runs"), content.get("seconds")
    if content.get("format") != _FORMAT or not isinstance(runs, list):
        return None
    folders = tuple(Path(each) for each in runs if isinstance(each, str))
    if len(folders) != n_runs or not all(map(_may_be_there, folders)):
        return None
    return Done(folders, float(seconds) if isinstance(seconds, int | float) else 0.0)


def _may_be_there(folder: Path) -> bool:
    """Whether a run is there; one on another machine's disk is taken to be: nobody waits for it."""
    return remote_disk(folder) is not None or paths.is_folder(folder)


def forget(name: str) -> None:
    """It counts as never run; its runs stay."""
    with suppress(OSError):
        _file(name).unlink()


def _read(file: Path) -> Mapping[str, Any]:
    try:
        content = json.loads(files.read_bytes(file, _LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}
