"""Where an export is put: whole, beside what lies there already, and over nothing in silence.

Knows nothing of runs and of what the files hold.
"""

import filecmp
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from core import files
from core.i18n import Message, MessageError

_PART = ".crest-export-"  # files on their way to their names
_NAMED = 8  # files that a message lists before it counts the rest


class OutputError(MessageError):
    """A folder that an export is not written into; nothing in it was changed.

    Attributes:
        replaceable: what is in the way are files of the same kind of export, which may be replaced.
    """

    def __init__(self, what: Message, *, replaceable: bool = False) -> None:
        super().__init__(what)
        self.replaceable = replaceable


@dataclass(frozen=True, slots=True)
class FileNames:
    """Patterns of file names that decide whether a folder is free for an export.

    Attributes:
        own: of the files that this kind of export writes.
        foreign: of files of others that a reader would take for a part of it.
    """

    own: tuple[str, ...]
    foreign: tuple[str, ...] = ()

    def own_in(self, folder: Path) -> dict[str, Path]:
        """The files in a folder that have a name of this export."""
        return {file.name: file for file in _matching(folder, self.own)}

    def foreign_in(self, folder: Path) -> list[str]:
        """The names of those that are not this export's and would be mixed with it."""
        own = self.own_in(folder)
        return [file.name for file in _matching(folder, self.foreign) if file.name not in own]


@dataclass(frozen=True, slots=True)
class Written:
    """What an export left behind.

    Attributes:
        files: of the export.
        replaced: names of files of an earlier export that are gone or another now.
        problems: what of the run is damaged or missing, and so is not in the files.
    """

    files: tuple[Path, ...]
    replaced: tuple[str, ...] = ()
    problems: tuple[Message, ...] = ()


def put(
    out_dir: Path,
    names: FileNames,
    write: Callable[[Path], Iterable[Path]],
    *,
    replace: bool = False,
) -> Written:
    """Write files into a folder that holds no other export of this kind.

    Files that are there with the same content stay: the same export again is no other one. The
    files get their names when all of them are written.

    Args:
        out_dir: the folder; made where it is not there.
        names: what this export's files are called.
        write: writes them into an empty folder and returns them.
        replace: files of an earlier export may be replaced.

    Raises:
        OutputError: the folder is not free; nothing in it was changed.
        OSError: as the file system says, and whatever ``write`` raises.
    """
    if out_dir.exists() and not out_dir.is_dir():
        raise OutputError(Message("export.no_folder", path=out_dir))
    foreign = names.foreign_in(out_dir)
    if foreign:
        listed = _listed(foreign)
        raise OutputError(Message("export.foreign_files", folder=out_dir, names=listed))
    with files.folder_for(out_dir):
        part = _new_part(out_dir)
        try:
            return _put({file.name: file for file in write(part)}, out_dir, names, replace=replace)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _put(fresh: dict[str, Path], out_dir: Path, names: FileNames, *, replace: bool) -> Written:
    """``fresh``: the files that were written, by the names that they get."""
    there = names.own_in(out_dir)
    others = sorted(
        name
        for name, file in there.items()
        if name not in fresh or not filecmp.cmp(file, fresh[name], shallow=False)
    )
    if others and not replace:
        listed = _listed(others)
        raise OutputError(
            Message("export.other_export", folder=out_dir, names=listed), replaceable=True
        )
    for name in others:
        if name not in fresh:
            there[name].unlink()
    for name, file in fresh.items():
        os.replace(file, out_dir / name)
    return Written(tuple(out_dir / name for name in fresh), tuple(others))


def _new_part(out_dir: Path) -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=_PART, dir=out_dir))
    except OSError as error:  # names a folder that nobody chose
        raise OSError(error.errno, error.strerror, str(out_dir)) from error


def _matching(folder: Path, patterns: Iterable[str]) -> list[Path]:
    if not folder.is_dir():
        return []
    found = {file for pattern in patterns for file in folder.glob(pattern)}
    return sorted(found)


def _listed(names: list[str]) -> Message:
    if len(names) <= _NAMED:
        return Message("export.names", names=names)
    return Message("export.names_and_more", names=names[:_NAMED], more=len(names) - _NAMED)
