"""Checkpoints: saved whole or not at all, and checked before they are believed.

A folder is written under a temporary name, every file is forced to disk, the manifest with sizes
and SHA-256 comes last, then the folder is renamed into place. Safetensors and JSON only: nothing
that is read can run code. Knows nothing of training; it stores named tensors and plain values.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load as load_tensors
from safetensors.torch import load_file, save_file

from core import files
from core.i18n import Message, MessageError, reason_of
from core.model.weights_file import CHECKPOINT_FORMAT, settle_header
from core.run_store.layout import (
    LARGEST_STATE,
    MANIFEST,
    SAVING,
    STATE,
    RunError,
    as_json,
    sync_folder,
)
from core.run_store.manifest import folder_name, read_manifest, step_folders
from core.run_store.sealed import sealed

_OUTGOING = ".replaced-"  # an older one of the same step, until the new one is in its place
_DROPPED = ".dropped-"
_OS_ERROR = re.compile(r"\(os error (\d+)\)")


class CheckpointError(MessageError):
    """A checkpoint that is refused: names the folder and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What is stored: ``model`` and ``training`` tensors by name, ``state`` as plain values.

    ``about``: what travels with the model's tensors in their file, for who has that file alone.
    """

    model: Mapping[str, torch.Tensor]
    training: Mapping[str, torch.Tensor]
    state: Mapping[str, Any]
    about: Mapping[str, str] = field(default_factory=dict)


def save(
    checkpoints: Path, step: int, content: Checkpoint, recorded: Mapping[str, int] | None = None
) -> tuple[Path, int]:
    """Write ``checkpoints/step-NNNNNNN``; returns the folder and its size in bytes.

    An older checkpoint of the same step is replaced only once the new one is complete.
    ``recorded``: how many rows and lines the run's files have now.

    Raises:
        OSError: no space or no permission; nothing half-written is left under the final name.
    """
    target = checkpoints / folder_name(step)
    temporary = checkpoints / f"{SAVING}{target.name}-{os.getpid()}"
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir(parents=True)
    try:
        weights = temporary / "model.safetensors"
        save_tensors(content.model, weights, {"format": "pt", **content.about})
        settle_header(weights)
        save_tensors(content.training, temporary / "training.safetensors")
        files.rewrite(temporary / STATE, as_json(content.state, indent=1, allow_nan=False))
        written: dict[str, Any] = {}
        for file in sorted(temporary.iterdir()):
            with files.open_file(file, "r+b") as handle:  # Windows syncs only what may be written
                os.fsync(handle.fileno())
                digest = hashlib.file_digest(handle, "sha256").hexdigest()
            written[file.name] = {"bytes": file.stat().st_size, "sha256": digest}
        manifest = {
            "format": CHECKPOINT_FORMAT,
            "step": step,
            "created": datetime.now().astimezone().isoformat(timespec="seconds"),
            "val_loss": content.state.get("last_val"),
            "recorded": dict(recorded or {}),
            "files": written,
        }
        with files.new_file(temporary / MANIFEST) as handle:
            handle.write(sealed(manifest))
            handle.flush()
            os.fsync(handle.fileno())
        sync_folder(temporary)
        if target.exists():
            outgoing = checkpoints / f"{_OUTGOING}{target.name}-{os.getpid()}"
            shutil.rmtree(outgoing, ignore_errors=True)
            os.replace(target, outgoing)
            os.replace(temporary, target)
            shutil.rmtree(outgoing, ignore_errors=True)
        else:
            os.replace(temporary, target)
        sync_folder(checkpoints)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    size: int = sum(entry["bytes"] for entry in written.values())
    return target, size


def verify(folder: Path) -> int:
    """Check a checkpoint's manifest, sizes and hashes; returns its step.

    Raises:
        CheckpointError: incomplete, altered or of a newer format.
    """
    try:
        manifest = read_manifest(folder)
        named: dict[str, Any] = manifest["files"]
        for name, expected in named.items():
            if Path(name).name != name:
                raise CheckpointError(Message("checkpoint.file_outside", folder=folder))
            with files.open_file(folder / name) as handle:
                size = os.fstat(handle.fileno()).st_size
                digest = hashlib.file_digest(handle, "sha256").hexdigest()
            if size != expected["bytes"] or digest != expected["sha256"]:
                raise _damaged(folder / name, Message("checkpoint.checksum"))
        missing = {"model.safetensors", "training.safetensors", STATE} - named.keys()
        if missing:
            raise CheckpointError(
                Message("checkpoint.lacks_files", folder=folder, names=sorted(missing))
            )
    except OSError as error:
        raise CheckpointError(
            Message("checkpoint.incomplete", folder=folder, reason=reason_of(error))
        ) from error
    except RunError as error:
        raise CheckpointError(error.what) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _damaged(folder / MANIFEST, reason_of(error)) from error
    return int(manifest["step"])


def _damaged(file: Path, reason: Message) -> CheckpointError:
    return CheckpointError(Message("run.damaged", file=file, reason=reason))


def load(folder: Path) -> Checkpoint:
    """Read a checkpoint after :func:`verify`.

    Raises:
        CheckpointError: it does not verify, or its files cannot be read.
    """
    verify(folder)
    try:
        return Checkpoint(
            model=_load_tensors(folder / "model.safetensors"),
            training=_load_tensors(folder / "training.safetensors"),
            state=_read_state(folder / STATE),
        )
    except (OSError, ValueError, RecursionError, SafetensorError, CheckpointError) as error:
        raise CheckpointError(
            Message("run.unreadable", file=folder, reason=reason_of(error))
        ) from error


def newest_first(checkpoints: Path) -> list[tuple[int, Path]]:
    """The folders that may be checkpoints, with their steps.

    Raises:
        OSError: they cannot be listed.
    """
    found = []
    for folder in step_folders(checkpoints):
        digits = folder.name.removeprefix("step-")
        if digits.isdecimal():
            found.append((int(digits), folder))
    return sorted(found, reverse=True)


def drop(folder: Path) -> None:
    """Delete a checkpoint; it is gone under its name before the first of its files is.

    Raises:
        OSError: it cannot be moved out of its place, or some of its files stay where it was moved.
    """
    for leftover in folder.parent.glob(f"{_DROPPED}*-{os.getpid()}"):  # refused before
        shutil.rmtree(leftover, ignore_errors=True)
    outgoing = folder.with_name(f"{_DROPPED}{folder.name}-{os.getpid()}")
    os.replace(folder, outgoing)
    shutil.rmtree(outgoing)


def remove_litter(checkpoints: Path) -> None:
    """Delete what an interrupted save left behind; what it was about to replace comes back."""
    for outgoing in checkpoints.glob(f"{_OUTGOING}*"):
        target = checkpoints / outgoing.name.removeprefix(_OUTGOING).rpartition("-")[0]
        if not target.exists():
            os.replace(outgoing, target)
    for prefix in (SAVING, _OUTGOING, _DROPPED):
        for leftover in checkpoints.glob(f"{prefix}*"):
            shutil.rmtree(leftover, ignore_errors=True)


def save_tensors(
    tensors: Mapping[str, torch.Tensor], file: Path, metadata: dict[str, str] | None = None
) -> None:
    """Write a safetensors file.

    Raises:
        OSError: as the file system says, which the library tells in words only.
    """
    try:
        save_file(dict(tensors), file, metadata)
    except SafetensorError as error:  # what the file system said comes as words only
        number = _OS_ERROR.search(str(error))
        if number is None:
            raise
        raise OSError(int(number[1]), os.strerror(int(number[1])), str(file)) from error


def _load_tensors(file: Path) -> dict[str, torch.Tensor]:
    if files.half_character(str(file)) is None:
        return load_file(file)
    return load_tensors(files.read_grown(file))  # the library opens no name that is not UTF-8


def _read_state(file: Path) -> dict[str, Any]:
    try:
        content = files.read_bytes(file, LARGEST_STATE)
    except files.TooLargeError as error:
        raise CheckpointError(Message("checkpoint.state_too_large")) from error
    state = json.loads(content, parse_constant=_refuse_constant)
    if not isinstance(state, dict):
        raise CheckpointError(Message("checkpoint.state_no_table"))
    return state


def _refuse_constant(name: str) -> None:
    raise CheckpointError(Message("checkpoint.state_holds", name=name))
