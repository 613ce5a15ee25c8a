"""Whether a run's folder still is the one that is written into.

A file that was removed, or whose folder was renamed or unmounted, goes on taking rows that nobody
will find again. So now and then what is open is compared with what lies under its name. Knows
nothing of what the files hold.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.disks import require_answer
from core.i18n import Message, system_reason

_USE = os.R_OK | os.W_OK | os.X_OK


class FolderLost(OSError):
    """What is written into a run's folder will not be found under its name.

    Attributes:
        what: what is gone, with its path.
    """

    def __init__(self, error: OSError, path: Path, what: Message) -> None:
        super().__init__(error.errno, error.strerror, str(path))
        self.what = what


@dataclass(frozen=True, slots=True)
class FolderIdentity:
    """Which folder it is, on which file system, and whether it could be used."""

    device: int
    inode: int
    usable: bool

    @classmethod
    def of(cls, folder: Path) -> "FolderIdentity":
        """The folder that has this name now.

        Raises:
            OSError: there is none, or it cannot be seen.
        """
        require_answer(folder, deep=False)
        seen = folder.stat()
        return cls(seen.st_dev, seen.st_ino, os.access(folder, _USE))


def lost(folder: Path, was: FolderIdentity, files: Mapping[str, int]) -> FolderLost | None:
    """What is gone of a folder and of the files that are open in it; ``None``: nothing.

    Args:
        folder: where it was.
        was: which it was.
        files: the open handles by file name.
    """
    try:
        now = FolderIdentity.of(folder)
    except OSError as error:
        reason = system_reason(error)
        return FolderLost(error, folder, Message("disk.folder_gone", path=folder, reason=reason))
    if (now.device, now.inode) != (was.device, was.inode):
        other = FileNotFoundError(2, os.strerror(2))
        return FolderLost(other, folder, Message("disk.folder_replaced", path=folder))
    if was.usable and not now.usable:
        refused = PermissionError(13, os.strerror(13))
        return FolderLost(refused, folder, Message("disk.folder_locked", path=folder))
    for name, handle in files.items():
        try:
            is_same = os.path.samestat(os.fstat(handle), (folder / name).stat())
        except OSError as error:
            reason = system_reason(error)
            what = Message("disk.file_gone", path=folder / name, reason=reason)
            return FolderLost(error, folder / name, what)
        if not is_same:
            other = FileNotFoundError(2, os.strerror(2))
            what = Message("disk.folder_replaced", path=folder / name)
            return FolderLost(other, folder / name, what)
    return None
