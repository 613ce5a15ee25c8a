"""A run out of an archive: all of it, beside what is there, or nothing.

It is unpacked into a hidden folder, read there as any run is, and only then given its name; one
that is taken is never written over. Knows nothing of torch or of any window.
"""

import contextlib
import os
import re
import shutil
import tempfile
import zipfile
from itertools import count
from pathlib import Path

import psutil

from core import files
from core.archives.checking import DAMAGE, CheckedArchive, checked, opened, refused
from core.archives.format import NoArchiveError
from core.config import ConfigError
from core.disks import require_answer
from core.i18n import Message, MessageError
from core.long_work import CancelledCheck, ShareTold, check, never, nobody
from core.paths import is_there
from core.run_store.annotations import read_about
from core.run_store.disk_room import is_full, no_room
from core.run_store.imported import IMPORT
from core.run_store.layout import CHECKPOINTS, NewerFormatError, RunError, sync_folder
from core.run_store.manifest import read_manifest, step_folders
from core.run_store.new_folder import require_place
from core.run_store.reader import read_edits, require_description, run_config
from core.run_store.record import read_record

_PART = ".importing-"  # a run on its way into a folder of runs
_CHUNK = 1 << 20
_ROOM_LEFT = 20_000_000  # bytes that stay free


def is_archive(path: Path) -> bool:
    """Whether a file is a run's archive, good or bad; what it is called does not matter.

    Raises:
        OSError: as the file system says.
    """
    try:
        with files.open_file(path) as file, opened(file, path) as archive:
            checked(archive, path)
    except NoArchiveError:
        return False
    except MessageError:
        return True
    return True


def unpack_run(
    path: Path,
    runs_dir: Path,
    *,
    progress: ShareTold = nobody,
    cancelled: CancelledCheck = never,
) -> Path:
    """Make a run of an archive; returns its folder, which was not there before.

    Args:
        path: the archive; not trusted.
        runs_dir: where the run is put; made where it is not there.
        progress: takes the share that is done.
        cancelled: asked meanwhile.

    Raises:
        ArchiveError: it is refused, naming what in it and why. Nothing was written.
        RunError: ``runs_dir`` cannot be written.
        OSError: as the file system says; a full disk with what is needed and what is free.
        Cancelled: called off; nothing is left.
    """
    require_answer(path)
    require_place(runs_dir)
    with files.open_file(path) as file, opened(file, path) as archive:
        found = checked(archive, path)
        runs_dir.mkdir(parents=True, exist_ok=True)
        _clear(runs_dir)
        if found.total + _ROOM_LEFT > shutil.disk_usage(runs_dir).free:
            raise no_room(found.total + _ROOM_LEFT, runs_dir)
        part = Path(tempfile.mkdtemp(prefix=f"{_PART}{os.getpid()}-", dir=runs_dir))
        try:
            made = part / found.folder
            _extract(archive, found, made, path, progress, cancelled)
            _require_run(made, path)
            check(cancelled)
            target = _placed(made, runs_dir)
        except OSError as error:
            if is_full(error):
                raise no_room(found.total, runs_dir) from error
            raise
        finally:
            shutil.rmtree(part, ignore_errors=True)
    sync_folder(runs_dir)
    return target


def _clear(runs_dir: Path) -> None:
    """Delete what imports have left whose process is gone."""
    for each in runs_dir.glob(f"{_PART}*"):
        maker = re.match(rf"{re.escape(_PART)}(\d+)-", each.name)
        if maker is not None and not psutil.pid_exists(int(maker[1])):
            shutil.rmtree(each, ignore_errors=True)


def _extract(
    archive: zipfile.ZipFile,
    found: CheckedArchive,
    made: Path,
    path: Path,
    progress: ShareTold,
    cancelled: CancelledCheck,
) -> None:
    done = 0
    made.mkdir()
    (made / CHECKPOINTS).mkdir()
    for name, entry in found.entries:
        target = made.joinpath(*name.split("/"))
        if target.name == IMPORT and target.parent == made:
            continue  # the log lies on another machine; one of that name here is another
        target.parent.mkdir(parents=True, exist_ok=True)
        written = 0
        try:
            with archive.open(entry) as source, files.new_file(target) as file:
                while chunk := source.read(_CHUNK):
                    check(cancelled)
                    written += len(chunk)
                    file.write(chunk)
                    progress((done + written) / max(found.total, 1))
                file.flush()
                os.fsync(file.fileno())
        except DAMAGE as error:
            raise refused(path, Message("archive.damaged", name=entry.filename)) from error
        if written != entry.file_size:
            raise refused(path, Message("archive.damaged", name=entry.filename))
        done += written


def _require_run(made: Path, path: Path) -> None:
    """Refuse what is no run that this version can read, naming what of it."""
    try:
        require_description(made)
        run_config(made)
        read_about(made)
        read_edits(made)
        read_record(made)
        for folder in step_folders(made / CHECKPOINTS):
            with contextlib.suppress(OSError):
                _require_known(folder)
    except (RunError, ConfigError) as error:
        text = str(error).replace(f"{made}{os.sep}", "").replace(str(made), made.name)
        raise refused(path, Message("text.verbatim", text=text)) from error


def _require_known(folder: Path) -> None:
    """A damaged checkpoint is one of a run that can be looked at; a newer one is refused."""
    try:
        read_manifest(folder)
    except NewerFormatError:
        raise
    except RunError:
        return


def _placed(made: Path, runs_dir: Path) -> Path:
    """Give the run its name, or the next one that is free; nothing is written over."""
    for attempt in count(1):
        target = runs_dir / (made.name if attempt == 1 else f"{made.name}-{attempt}")
        if is_there(target):
            continue
        with contextlib.suppress(FileExistsError):
            _rename(made, target)
            return target
    raise AssertionError("names do not end")


def _rename(made: Path, target: Path) -> None:
    """Raise ``FileExistsError`` where the name was taken meanwhile."""
    if os.name == "nt":
        made.rename(target)
        return
    target.mkdir()  # owns the name: a rename alone would take the place of an empty folder
    try:
        made.rename(target)
    except OSError:
        target.rmdir()
        raise
