"""A run's folder as one file. Written whole or not at all; the run stays as it is.

Weights do not shrink and are stored as they are; the rest is deflated. Times and owners are left
out, so that the same run makes the same file. Knows nothing of torch or of any window.
"""

import os
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from core import files
from core.archives.format import (
    CONTENTS,
    FORMAT,
    SUFFIX,
    ArchiveError,
    is_of_checkpoint,
    is_packed,
    name_problem,
)
from core.disks import require_answer
from core.i18n import Message
from core.long_work import CancelledCheck, ShareTold, check, never, nobody
from core.paths import is_folder, is_there
from core.run_store.disk_room import is_full, no_room
from core.run_store.layout import CHECKPOINTS, RunError, as_json, sync_folder
from core.run_store.lock import RunInUse, owner
from core.run_store.manifest import by_step
from core.run_store.reader import require_run
from core.version import VERSION

_CHUNK = 1 << 20
_STORED = frozenset({".safetensors"})
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PERMISSIONS = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class _Packed:
    """A file on its way into an archive."""

    path: Path
    name: PurePosixPath
    size: int


def default_name(run_dir: Path) -> str:
    """What an archive of a run is called unless somebody says otherwise."""
    return f"{run_dir.name}{SUFFIX}"


def pack_run(
    run_dir: Path,
    out: Path,
    *,
    checkpoints: str = "all",
    replace: bool = False,
    progress: ShareTold = nobody,
    cancelled: CancelledCheck = never,
) -> Path:
    """Write a run's archive; returns its path.

    Args:
        run_dir: the run's folder.
        out: the file, whose name ends in ``.zip``, or a folder in which it gets the run's name;
            a folder that is not there is made.
        checkpoints: of ``CHECKPOINT_CHOICES``: without any, the run can be looked at, compared and
            replayed, but not resumed.
        replace: a file of that name may be replaced.
        progress: takes the share that is done.
        cancelled: asked meanwhile.

    Raises:
        ArchiveError: the file is there already, or a name could not be unpacked elsewhere.
        RunError: no run there, or it is being trained.
        OSError: as the file system says; a full disk with what is needed and what is free.
        Cancelled: called off.
    """
    require_run(run_dir)
    require_answer(out)
    is_file_named = out.suffix.lower() == ".zip" and not is_folder(out)
    target = out if is_file_named else out / default_name(run_dir)
    if is_there(target) and not replace:
        raise ArchiveError(Message("archive.exists", path=target), replaceable=True)
    _require_at_rest(run_dir)
    packed = _files_of(run_dir, checkpoints)
    total = sum(each.size for each in packed)
    waiting = files.waiting_beside(target)
    with files.folder_for(target.parent):
        try:
            with files.new_file(waiting) as file:
                counter = _Counter(total, progress, cancelled)
                _write(file, run_dir.name, packed, checkpoints, counter)
                file.flush()
                os.fsync(file.fileno())
            _require_at_rest(run_dir)  # what was packed is of one moment
            files.put_in_place(waiting, target)
        except OSError as error:
            if is_full(error):
                raise no_room(total, target) from error
            raise
        finally:
            waiting.unlink(missing_ok=True)
    sync_folder(target.parent)
    return target


def _require_at_rest(run_dir: Path) -> None:
    at_work = owner(run_dir)
    if at_work is not None:
        raise RunInUse(run_dir, at_work)


def _files_of(run_dir: Path, checkpoints: str) -> list[_Packed]:
    """The files that are packed, in the order of their names.

    Raises:
        ArchiveError: one has a name that not every system can have.
        RunError: one is a link, or no file.
    """
    newest = _newest_checkpoint(run_dir)
    found = []
    for path, name in _walk(run_dir, PurePosixPath()):
        if is_of_checkpoint(name):
            is_newest = name.parts[0] == CHECKPOINTS and name.parts[1] in (newest, name.name)
            if checkpoints == "none" or (checkpoints == "newest" and not is_newest):
                continue
        problem = name_problem(str(name))
        if problem is not None:
            raise ArchiveError(Message("archive.bad_name", name=str(name), reason=problem))
        found.append(_Packed(path, name, path.stat().st_size))
    return found


def _walk(folder: Path, within: PurePosixPath) -> Iterator[tuple[Path, PurePosixPath]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = within / entry.name
        if not is_packed(name):
            continue
        if entry.is_symlink():
            raise RunError(Message("archive.link_in_run", path=entry.path))
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), name)
        else:
            yield Path(entry.path), name


def _newest_checkpoint(run_dir: Path) -> str:
    newest = max((run_dir / CHECKPOINTS).glob("step-*"), key=by_step, default=None)
    return "" if newest is None else newest.name


class _Counter:
    """Counts bytes, tells the share and hears whether it was called off."""

    def __init__(self, total: int, progress: ShareTold, cancelled: CancelledCheck) -> None:
        self._total, self._done = max(total, 1), 0
        self._progress, self._cancelled = progress, cancelled

    def add(self, n: int) -> None:
        self._done += n
        check(self._cancelled)
        self._progress(min(self._done / self._total, 1.0))


def _write(
    file: BinaryIO, folder: str, packed: Sequence[_Packed], checkpoints: str, counter: _Counter
) -> None:
    contents = {
        "format": FORMAT,
        "folder": folder,
        "files": len(packed),
        "bytes": sum(each.size for each in packed),
        "checkpoints": checkpoints,
        "made_by": VERSION,
    }
    with zipfile.ZipFile(file, "w", allowZip64=True) as archive:
        archive.writestr(_entry(CONTENTS), as_json(contents, indent=1))
        for each in packed:
            entry = _entry(f"{folder}/{each.name}", is_stored=each.path.suffix in _STORED)
            with (
                files.open_file(each.path) as source,
                archive.open(entry, "w", force_zip64=True) as target,
            ):
                while chunk := source.read(_CHUNK):
                    target.write(chunk)
                    counter.add(len(chunk))


def _entry(name: str, *, is_stored: bool = False) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    entry.external_attr = _PERMISSIONS
    return entry
