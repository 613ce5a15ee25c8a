"""What checkpoints a run has, told from their manifests alone: cheap, and without torch.

A manifest is written last, so a folder that has one was complete; whether it still is what was
written, :func:`core.run_store.checkpoint.verify` says. Knows nothing of training.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core import files
from core.disks import require_answer
from core.i18n import Message, system_reason
from core.messages.events import CheckpointInfo
from core.run_store.layout import (
    CHECKPOINTS,
    LARGEST_STATE,
    RUN_DESCRIPTION,
    STATE,
    NewerFormatError,
    RunError,
    write_atomically,
)
from core.run_store.manifest import folder_name, read_manifest, step_folders
from core.run_store.sealed import sealed, unsealed, unsealed_line

_PINS = "pins.json"
_PINS_FORMAT = 2  # 1: without a checksum
_PINS_SEALED_SINCE = 2
_LARGEST = 4_000_000  # bytes of a run's description
_MOST_NAMED = 8  # steps


def list_checkpoints(run_dir: Path) -> list[CheckpointInfo]:
    """The complete checkpoints of a run, oldest step first; what is broken is left out.

    Raises:
        RunError: which of them are pinned, only a newer Crest can read.
    """
    found: dict[int, tuple[Path, dict[str, Any]]] = {}
    for folder in _folders(run_dir):
        manifest = _manifest(folder)
        if manifest is not None:
            found[manifest["step"]] = (folder, manifest)
    if not found:
        return []
    pinned, roots = _pinned_of(run_dir, found), branch_roots(run_dir, found)
    losses = {step: _loss(manifest) for step, (_, manifest) in found.items()}
    known = {step: loss for step, loss in losses.items() if loss is not None}
    best = min(known, key=lambda step: (known[step], step)) if known else None
    return [
        CheckpointInfo(
            step=step,
            path=folder,
            size_bytes=_size(manifest),
            created=str(manifest.get("created", ""))[:40],
            val_loss=losses[step],
            pinned=step in pinned,
            best=step == best,
            root_of=roots.get(step, ()),
        )
        for step, (folder, manifest) in sorted(found.items())
    ]


def no_such_step(run_dir: Path, step: int) -> Message | None:
    """That a run has no checkpoint before update ``step``, and which it has, the nearest first.

    ``None`` where there is one, whole or not.
    """
    steps = {int(name) for name in _numbers(run_dir)}
    if step in steps:
        return None
    there = sorted(steps, key=lambda one: (abs(one - step), one))
    if not there:
        return Message("checkpoint.none_of_step", run=run_dir.name, step=step)
    if len(there) <= _MOST_NAMED:
        return Message("checkpoint.others_than_step", run=run_dir.name, step=step, steps=there)
    return Message(
        "checkpoint.many_others",
        run=run_dir.name,
        step=step,
        steps=there[:_MOST_NAMED],
        more=len(there) - _MOST_NAMED,
    )


def count_edits(checkpoint: Path) -> int | None:
    """How many of the run's edits a checkpoint has in it; ``None``: it does not say."""
    try:
        edits = json.loads(files.read_bytes(checkpoint / STATE, LARGEST_STATE))["edits"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return len(edits) if isinstance(edits, list) else None


def pins(run_dir: Path) -> frozenset[int] | None:
    """The steps whose checkpoints a person pinned; ``None``: that cannot be told any more.

    Raises:
        NewerFormatError: a newer Crest wrote them: without them, checkpoints would be dropped.
    """
    file = run_dir / CHECKPOINTS / _PINS
    try:
        steps = unsealed(file, _PINS_FORMAT, _PINS_SEALED_SINCE).get("pinned")
    except FileNotFoundError:
        return frozenset()
    except NewerFormatError:
        raise
    except (OSError, RunError):
        return None
    return frozenset(step for step in steps if type(step) is int) if type(steps) is list else None


def _pinned_of(run_dir: Path, steps: Iterable[int]) -> frozenset[int]:
    """Those of ``steps`` that are kept; all of them where the pins are damaged."""
    pinned = pins(run_dir)
    return frozenset(steps) if pinned is None else pinned


def pin(run_dir: Path, step: int, pinned: bool = True) -> None:
    """Keep a checkpoint whatever else is dropped, or let it go.

    Raises:
        RunError: there is no such checkpoint.
        OSError: as the file system says.
    """
    known = {info.step for info in list_checkpoints(run_dir)}
    if pinned and step not in known:
        raise RunError(Message("checkpoint.none_to_pin", run=run_dir.name, step=step))
    before = _pinned_of(run_dir, known)
    steps = before | {step} if pinned else before - {step}
    content = sealed({"format": _PINS_FORMAT, "pinned": sorted(steps)})
    write_atomically(run_dir / CHECKPOINTS / _PINS, content)


def branch_roots(run_dir: Path, steps: Iterable[int] = ()) -> Mapping[int, tuple[str, ...]]:
    """Which runs beside this one branched from it, by the step where they did.

    Told by the branches themselves: a parent's folder is not touched by them. One whose description
    is damaged may have branched from any of ``steps``.
    """
    roots: dict[int, list[str]] = {}
    for other in _beside(run_dir):
        try:
            meta = json.loads(files.read_bytes(other / RUN_DESCRIPTION, _LARGEST))
            parent, step = meta.get("parent"), meta.get("parent_step")
            damaged = unsealed_line(meta) is None
        except OSError:
            continue
        except (ValueError, AttributeError, RecursionError):
            damaged, parent, step = True, None, None
        if damaged and other.name != run_dir.name:
            for known in steps:
                roots.setdefault(known, []).append(other.name)
            continue
        is_child = isinstance(parent, str) and parent != "" and Path(parent).name == run_dir.name
        if is_child and type(step) is int:
            roots.setdefault(step, []).append(other.name)
    return {step: tuple(sorted(names)) for step, names in roots.items()}


def _beside(run_dir: Path) -> list[Path]:
    try:
        return list(run_dir.resolve().parent.iterdir())
    except OSError:  # it may be nobody's to list
        return []


def require_listable(run_dir: Path) -> None:
    """Refuse a run whose checkpoints cannot even be counted: it is not one that has none.

    Raises:
        RunError: so it is, with the reason.
    """
    folder = run_dir / CHECKPOINTS
    try:
        require_answer(folder, deep=False)
        step_folders(folder)
    except OSError as error:
        told = Message("run.unreadable", file=folder, reason=system_reason(error))
        raise RunError(told) from error


def _folders(run_dir: Path) -> list[Path]:
    folder = run_dir / CHECKPOINTS
    require_answer(folder, deep=False)
    try:
        return sorted(step_folders(folder))
    except OSError:
        return []  # see :func:`require_listable`


def _numbers(run_dir: Path) -> list[str]:
    names = (folder.name.removeprefix("step-") for folder in _folders(run_dir))
    return [name for name in names if name.isdecimal()]


def _manifest(folder: Path) -> dict[str, Any] | None:
    """What is believed of a folder in its place; what has another step in its name is damaged."""
    try:
        manifest = read_manifest(folder)
    except (OSError, RunError):
        return None
    return manifest if folder.name == folder_name(manifest["step"]) else None


def _loss(manifest: Mapping[str, Any]) -> float | None:
    loss = manifest.get("val_loss")
    return loss if isinstance(loss, float) else None


def _size(manifest: Mapping[str, Any]) -> int:
    sizes = [entry.get("bytes") for entry in manifest["files"].values() if isinstance(entry, dict)]
    return sum(size for size in sizes if type(size) is int)
