"""Where a new run is put: a folder named after the time and the run. Knows nothing of its files."""

import contextlib
import os
import re
from datetime import datetime
from pathlib import Path

from core.disks import require_answer
from core.i18n import Message, system_reason
from core.run_store.layout import RunError


def stamped_name(name: str) -> str:
    """A folder's name: when, and what of the run's name any system takes."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "run"
    return f"{datetime.now().astimezone().strftime('%Y-%m-%d-%H%M%S')}-{slug}"


def require_place(runs_dir: Path) -> None:
    """Refuse a folder that no run can be put into, before anything that takes long. Makes nothing.

    Raises:
        RunError: as of :func:`new_folder`.
    """
    ways = (runs_dir, *runs_dir.absolute().parents)
    try:
        require_answer(runs_dir, deep=False)
        there = next((each for each in ways if each.exists()), None)
    except OSError as error:
        raise _cannot_be_made(runs_dir, system_reason(error)) from error
    if there is not None and not os.access(there, os.W_OK | os.X_OK):
        raise _cannot_be_made(runs_dir, Message("system.no_permission"))


def new_folder(runs_dir: Path, name: str) -> Path:
    """A folder of that name, or of the next one that is free.

    Raises:
        RunError: none can be made, with the reason.
    """
    try:
        require_answer(runs_dir, deep=False)
        runs_dir.mkdir(parents=True, exist_ok=True)
        for attempt in range(1, 1000):
            suffix = "" if attempt == 1 else f"-{attempt}"
            folder = runs_dir / f"{name}{suffix}"
            with contextlib.suppress(FileExistsError):
                folder.mkdir()
                return folder
    except OSError as error:
        raise _cannot_be_made(runs_dir, system_reason(error)) from error
    raise RunError(Message("run.too_many_this_second", runs_dir=runs_dir))


def _cannot_be_made(runs_dir: Path, reason: Message) -> RunError:
    return RunError(Message("run.folder_cannot_be_made", runs_dir=runs_dir, reason=reason))
