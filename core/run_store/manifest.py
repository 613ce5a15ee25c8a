"""A checkpoint's manifest: which step it is of, its files with their sizes and checksums.

It decides what is loaded and which checkpoints are kept, so it is believed only with its own
checksum. Knows nothing of what the files hold.
"""

from pathlib import Path
from typing import Any

from core.i18n import Message
from core.model.weights_file import CHECKPOINT_FORMAT
from core.run_store.layout import MANIFEST, RunError
from core.run_store.sealed import unsealed

_SEALED_SINCE = 2


def folder_name(step: int) -> str:
    """``step-0000108``: the state before update 108."""
    return f"step-{step:07d}"


def by_step(folder: Path) -> tuple[int, str]:
    """Sorts the folders of checkpoints: from ten million updates on by name alone it goes wrong."""
    digits = folder.name.removeprefix("step-")
    return int(digits) if digits.isdecimal() else -1, folder.name


def step_folders(checkpoints: Path) -> list[Path]:
    """What may be checkpoints in a run's folder of them; nothing where that is not there.

    Raises:
        OSError: it cannot be listed, which is not to be taken for empty.
    """
    try:
        found = list(checkpoints.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [each for each in found if each.name.startswith("step-")]


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a checkpoint's folder: ``step`` and ``files`` are there and of their kind.

    Raises:
        RunError: it is damaged or of a newer format.
        OSError: as the file system says; a save that was not finished has none.
    """
    file = folder / MANIFEST
    manifest = unsealed(file, CHECKPOINT_FORMAT, _SEALED_SINCE)
    step, files = manifest.get("step"), manifest.get("files")
    if type(step) is not int or not isinstance(files, dict):
        reason = Message("checkpoint.no_step")
        raise RunError(Message("run.damaged", file=file, reason=reason))
    return manifest
