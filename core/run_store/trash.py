"""Deleting runs: they move to ``RUNS/.trash`` and come back from there. Knows nothing of torch."""

import os
import shutil
from datetime import datetime
from pathlib import Path

from core.i18n import Message
from core.run_store.annotations import read_about
from core.run_store.layout import RUN_DESCRIPTION, RunError, sync_folder
from core.run_store.lock import RunLock
from core.run_store.reader import read_description, require_run

TRASH = ".trash"


def discard_trial(path: Path) -> None:
    """Delete a what-if that was not kept; for good, unlike :func:`delete`.

    Raises:
        As :func:`set_trial_aside`.
    """
    delete_for_good(set_trial_aside(path))


def set_trial_aside(path: Path) -> Path:
    """Move a what-if that was not kept to the trash; returns where it lies.

    Raises:
        RunInUse: it is being trained.
        RunError: no run there, one that cannot be read, or one that is no trial: that goes to the
            trash.
        OSError: as the file system says.
    """
    require_run(path)
    is_trial = read_description(path).get("trial") is True
    if not is_trial or read_about(path).get("kept") is True:
        raise RunError(Message("run.no_trial", run=path.name))
    return delete(path)


def delete_for_good(deleted: Path) -> None:
    """Delete one run of the trash, and the trash with it where that was all.

    Raises:
        RunError: it does not lie in a trash.
        OSError: as the file system says.
    """
    trash = deleted.parent
    if trash.name != TRASH:
        raise RunError(Message("run.not_in_trash", path=deleted))
    shutil.rmtree(deleted)
    if not any(trash.iterdir()):
        trash.rmdir()


def delete(path: Path) -> Path:
    """Move a run to the trash; returns where it lies, for :func:`restore`.

    Raises:
        RunInUse: it is being trained.
        RunError: no run there.
        OSError: as the file system says.
    """
    require_run(path)
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
    require_run(deleted)
    if deleted.parent.name != TRASH:
        raise RunError(Message("run.not_in_trash", path=deleted))
    target = deleted.parent.parent / deleted.name.rpartition(".")[0]
    if target.exists():
        raise RunError(Message("run.place_taken", path=target))
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
