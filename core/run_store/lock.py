"""One owner a run: a lock of the operating system, which dies with the process that holds it.

So a crash leaves none behind. Who holds it stands beside it in words, and is believed only while
the lock is held. Knows nothing of what the owner does.
"""

import errno
import json
import os
import socket
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from core import files
from core.i18n import Message
from core.run_store.layout import RunError

_LOCK = ".lock"
_OWNER = ".owner.json"
_LARGEST_OWNER = 1000  # bytes
_ATTEMPTS, _BETWEEN_S = 20, 0.05  # a reader that asks who owns a run holds the lock for an instant
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_NO_LOCKS = (errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK)  # some network drives: nothing to hold


@dataclass(frozen=True, slots=True)
class Owner:
    """The process that trains a run; ``pid`` 0 and ``host`` "" where it has not said."""

    pid: int
    host: str

    @property
    def text(self) -> str:
        """As a person reads it."""
        return str(self.what)

    @property
    def what(self) -> Message:
        """Which process it is, as a message."""
        if not self.pid:
            return Message("run.owner_unknown")
        if self.host == socket.gethostname():
            return Message("run.owner", pid=self.pid)
        return Message("run.owner_elsewhere", pid=self.pid, host=self.host)


class RunInUse(RunError):
    """Another process trains this run; it can be watched, not changed."""

    def __init__(self, path: Path, owner: Owner) -> None:
        super().__init__(Message("run.in_use", run=path.name, owner=owner.what))
        self.owner = owner


class RunLock:
    """Owns a run's folder from here to :meth:`release`, or to the end of the process.

    Raises:
        RunInUse: another process, or another part of this one, owns it.
        OSError: as the file system says.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        handle = files.open_descriptor(path / _LOCK, os.O_RDWR | os.O_CREAT)
        try:
            for attempt in range(_ATTEMPTS):
                if _take(handle):
                    break
                if attempt + 1 == _ATTEMPTS:
                    raise RunInUse(path, _said(path))
                time.sleep(_BETWEEN_S)
            words = {"pid": os.getpid(), "host": socket.gethostname()}
            files.rewrite(path / _OWNER, json.dumps(words).encode())
        except BaseException:
            os.close(handle)
            raise
        self._handle: int | None = handle

    def leave(self) -> None:
        """Give the run free where its disk says nothing; who owned it stays written there."""
        handle, self._handle = self._handle, None
        if handle is not None:
            files.close_beside(handle)

    def release(self) -> None:
        """Give the run free; a second call does nothing."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        try:
            (self._path / _OWNER).unlink(missing_ok=True)
        finally:
            os.close(handle)  # and with it the lock


def owner(path: Path) -> Owner | None:
    """Who trains the run in ``path`` now; ``None``: nobody."""
    try:
        handle = files.open_descriptor(path / _LOCK, os.O_RDWR)
    except OSError:  # never locked, or a folder that cannot be written and so not be trained in
        return None
    try:
        return None if _take(handle, shared=True) else _said(path)
    finally:
        os.close(handle)


def _said(path: Path) -> Owner:
    try:
        content = json.loads(files.read_bytes(path / _OWNER, _LARGEST_OWNER))
        return Owner(int(content["pid"]), str(content["host"])[:100])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Owner(0, "")


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int, *, shared: bool) -> None:  # Windows has no shared one
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int, *, shared: bool) -> None:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def _take(handle: int, *, shared: bool = False) -> bool:
    """Whether the lock could be had; ``shared``: beside others who only ask who holds it."""
    try:
        _lock(handle, shared=shared)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        if error.errno not in _NO_LOCKS:
            raise
    return True
