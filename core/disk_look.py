"""A process that looks at files for another one, which so never waits for a disk itself.

A call of the system that waits for a disk of the network cannot be ended, not even by killing the
process; so it is made in a process that nobody needs. :mod:`core.disks` starts it by its path and
asks it; it imports nothing of Crest, since it has to be there in a moment.

On stdin: ``d`` or ``s``, a path, NUL. On stdout: a dot for each that answered, then a new line.
"""

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

MOST = 2_000  # things that are looked at
_ASKED_AT_ONCE = 65_536  # bytes


def look(path: Path, *, deep: bool) -> Iterator[None]:
    """Look at a file or a folder and at the files in it; one ``None`` each, however it answers.

    ``deep``: also into the folders in it. Of a file the first and the last byte are read.
    """
    waiting, seen = [(path, True)], 0
    while waiting and seen < MOST:
        each, is_listed = waiting.pop()
        try:
            mode = each.stat().st_mode
            if stat.S_ISREG(mode):
                _read(each)
            elif stat.S_ISDIR(mode) and is_listed:
                waiting += [(entry, deep) for entry in islice(each.iterdir(), MOST)]
        except (OSError, ValueError):
            pass  # an answer too: whoever opens it is told
        seen += 1
        yield


def _read(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        size = os.fstat(handle).st_size
        os.read(handle, 1)
        if size > 1:
            os.lseek(handle, size - 1, os.SEEK_SET)
            os.read(handle, 1)
    finally:
        os.close(handle)


def _serve() -> None:
    asked = b""
    while more := os.read(0, _ASKED_AT_ONCE):
        *whole, asked = (asked + more).split(b"\0")
        for each in whole:
            for _ in look(Path(os.fsdecode(each[1:])), deep=each[:1] == b"d"):
                os.write(1, b".")
            os.write(1, b"\n")


if __name__ == "__main__":
    _serve()
