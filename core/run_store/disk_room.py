"""A disk that has no room left, with what is needed there and what is free.

Knows nothing of what is written.
"""

import errno
import os
import shutil
from pathlib import Path
from typing import TypeVar

from core.paths import is_folder

E = TypeVar("E", bound=BaseException)


class DiskFull(OSError):
    """There is no room for what a run writes next; nothing of it was written.

    Where ``free`` is enough for ``needed``, it is a quota or another limit that has no room left.
    """

    def __init__(self, needed: int, free: int, folder: str) -> None:
        super().__init__(errno.ENOSPC, os.strerror(errno.ENOSPC), folder)
        self.needed, self.free = needed, free


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def is_full(error: OSError) -> bool:
    """Whether there is no room left: on the disk, or of what this person may use of it."""
    return error.errno in _FULL


def no_room(needed: int, folder: Path) -> DiskFull:
    """A full disk, with what is free there now.

    ``folder``, or a file, need not be there any more: what is above it lies on the same disk.
    """
    there = next((place for place in (folder, *folder.parents) if is_folder(place)), Path())
    return DiskFull(needed, shutil.disk_usage(there).free, str(folder))


def with_numbers(error: E, needed: int, folder: Path) -> E | DiskFull:
    """The error; a full disk that does not say what is needed and what is free, with both.

    Args:
        error: what was refused.
        needed: bytes of what is written into ``folder``.
        folder: an error that names a file elsewhere is about another disk: it stays as it is.
    """
    if not isinstance(error, OSError) or isinstance(error, DiskFull) or not is_full(error):
        return error
    named = error.filename
    if isinstance(named, str) and not Path(named).resolve().is_relative_to(folder.resolve()):
        return error
    full = no_room(needed, folder)
    full.__cause__ = error
    return full
