"""What a person does with stored runs: name, note, tag, keep, delete and bring back.

A person's words stand in a file of their own beside what the trainer writes, so that naming a run
that is being trained is safe. Deleting moves a run to ``RUNS/.trash``. Knows nothing of torch.
"""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from core.run_store.layout import RUN_DESCRIPTION, RunError, sync_folder, write_atomically
from core.run_store.lock import RunLock

ABOUT = "about.json"
TRASH = ".trash"
_LARGEST = 1_000_000  # bytes of a person's words
_LONGEST_NAME, _LONGEST_TAG, _MOST_TAGS = 200, 60, 50


def read_about(path: Path) -> Mapping[str, Any]:
    """A person's words on a run: ``name``, ``notes``, ``tags``, ``kept``; what is broken is not."""
    try:
        with (path / ABOUT).open("rb") as file:
            content = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def rename(path: Path, name: str) -> None:
    """Give a run another name; its folder keeps its own.

    Raises:
        RunError: no run there, or an empty name.
        OSError: as the file system says.
    """
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME:
        raise RunError(f"A run's name has 1 to {_LONGEST_NAME} characters, not {len(name)}.")
    _say(path, name=name)


def set_notes(path: Path, notes: str) -> None:
    """Set what a person has to say on a run.

    Raises:
        RunError: no run there, or too long a text.
        OSError: as the file system says.
    """
    if len(notes) > _LARGEST // 8:
        raise RunError(f"Notes have at most {_LARGEST // 8:,} characters, not {len(notes):,}.")
    _say(path, notes=notes)


def set_tags(path: Path, tags: Sequence[str]) -> None:
    """Set a run's tags, each once, in the order given.

    Raises:
        RunError: no run there, too many tags or too long a one.
        OSError: as the file system says.
    """
    clean = list(dict.fromkeys(word for tag in tags if (word := " ".join(tag.split()))))
    if len(clean) > _MOST_TAGS:
        raise RunError(f"A run has at most {_MOST_TAGS} tags, not {len(clean)}.")
    for tag in clean:
        if len(tag) > _LONGEST_TAG:
            raise RunError(f"A tag has at most {_LONGEST_TAG} characters, not {len(tag)}.")
    _say(path, tags=clean)


def keep_trial(path: Path) -> None:
    """A what-if becomes a branch like any other.

    Raises:
        RunError: no run there.
        OSError: as the file system says.
    """
    _say(path, kept=True)


def discard_trial(path: Path) -> None:
    """Delete a what-if that was not kept; for good, unlike :func:`delete`.

    Raises:
        RunInUse: it is being trained.
        RunError: no run there, or one that is no trial: that goes to the trash.
        OSError: as the file system says.
    """
    _require(path)
    try:
        facts = json.loads((path / RUN_DESCRIPTION).read_bytes())
    except (ValueError, RecursionError):
        facts = None
    is_trial = isinstance(facts, dict) and facts.get("trial") is True
    if not is_trial or read_about(path).get("kept") is True:
        raise RunError(f"{path.name} is no trial: delete it, and it goes to the trash")
    trash = delete(path)
    shutil.rmtree(trash)
    if not any(trash.parent.iterdir()):
        trash.parent.rmdir()


def delete(path: Path) -> Path:
    """Move a run to the trash; returns where it lies, for :func:`restore`.

    Raises:
        RunInUse: it is being trained.
        RunError: no run there.
        OSError: as the file system says.
    """
    _require(path)
    trash = path.parent / TRASH
    lock = RunLock(path)
    try:
        trash.mkdir(exist_ok=True)
        stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
        target = trash / f"{path.name}.{stamp}"
        lock.release()  # Windows moves no folder that has an open file
        os.replace(path, target)
        sync_folder(trash)
        sync_folder(path.parent)
    finally:
        lock.release()
    return target


def restore(deleted: Path) -> Path:
    """Bring a run back from the trash; returns its folder.

    Raises:
        RunError: no run there, or its place is taken.
        OSError: as the file system says.
    """
    _require(deleted)
    if deleted.parent.name != TRASH:
        raise RunError(f"{deleted} is not in the trash")
    target = deleted.parent.parent / deleted.name.rpartition(".")[0]
    if target.exists():
        raise RunError(f"{target} is there again: rename or move it first")
    os.replace(deleted, target)
    sync_folder(target.parent)
    return target


def list_trash(runs_dir: Path) -> list[Path]:
    """The deleted runs, the last deleted first."""
    folders = [file.parent for file in (runs_dir / TRASH).glob(f"*/{RUN_DESCRIPTION}")]
    return sorted(folders, key=lambda folder: folder.name.rpartition(".")[2], reverse=True)


def empty_trash(runs_dir: Path) -> int:
    """Delete for good what is in the trash; returns how many runs.

    Raises:
        OSError: as the file system says.
    """
    found = list_trash(runs_dir)
    for folder in found:
        shutil.rmtree(folder)
    return len(found)


def _say(path: Path, **words: Any) -> None:
    _require(path)
    content = json.dumps({**read_about(path), **words}, ensure_ascii=False)
    write_atomically(path / ABOUT, content.encode("utf-8", "replace"))


def _require(path: Path) -> None:
    if not (path / RUN_DESCRIPTION).is_file():
        raise RunError(
            f"{path} is not a run's folder: it has no {RUN_DESCRIPTION}. "
            "`main.py runs` lists the runs and their folders."
        )
