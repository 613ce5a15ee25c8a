"""Whether the disk that a path lies on answers: asked before anything there is opened.

A disk of the network that is gone lets whoever asks it wait, for ever and out of reach of every
signal: a thread that waits there holds up the end of its process. So on such disks another process
looks first (:mod:`core.disk_look`), and is left alone where nothing comes. Disks of the machine
itself are not asked: it costs them one look at the table of mounts.

Which disks those are is known on Linux and macOS. Knows nothing of what the files hold.
"""

import atexit
import errno
import os
import re
import select
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from core import disk_look

if TYPE_CHECKING:
    import subprocess

ANSWER_S = 10.0  # a sleeping disk of the network needs some seconds; one that takes longer is gone
# Whoever has files open on a silent disk starts no process any more: that closes them in it, and
# waits. So another one is ready before it is needed.
_READY = 2
_MOST_LINKS = 40  # as Linux follows
_MOUNTS = Path("/proc/self/mountinfo")
_TABLE_HOLDS_S = 1.0
_REMOTE = frozenset(
    (
        *("9p", "acfs", "afs", "autofs", "beegfs", "ceph", "cifs", "coda", "fuse", "gfs2", "gpfs"),
        *("glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "pvfs2", "smb3"),
        *("smbfs", "vboxsf", "virtiofs"),
    )
)  # and "fuse.NAME", which a program serves: sshfs, rclone, cloud drives
_MACOS_REMOTE = (Path("/Volumes"), Path("/Network"))  # also what is plugged in


class NoAnswerError(TimeoutError):
    """A disk has not answered in time."""

    def __init__(self, path: str, seconds: float) -> None:
        super().__init__(errno.ETIMEDOUT, f"no answer within {seconds:g} s", path)
        self.seconds = seconds


class Mount(NamedTuple):
    """A place where a disk begins.

    Attributes:
        place: its absolute path.
        kind: of the file system.
    """

    place: Path
    kind: str

    @property
    def may_be_silent(self) -> bool:
        """Whether another machine, or a program, answers for it."""
        return self.kind in _REMOTE or self.kind.startswith("fuse.")


def mounts_of(table: str) -> list[Mount]:
    """The mounts of a table as Linux writes it in ``/proc/self/mountinfo``, oldest first."""
    found = []
    for line in table.splitlines():
        before, _, after = line.partition(" - ")
        fields, kind = before.split(" "), after.split(" ", 1)[0]
        if len(fields) > 4 and kind:
            found.append(Mount(Path(_unescaped(fields[4])), kind))
    return found


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)


def mount_of(path: Path, mounts: Iterable[Mount]) -> Mount | None:
    """The disk that may be silent on the way to a path, or the last one; ``None``: not known.

    Follows links only as far as disks of the machine itself lead.
    """
    by_place = {mount.place: mount for mount in mounts}  # the newest of one place covers the others
    here, waiting, links = Path("/"), list(path.absolute().parts[:0:-1]), 0
    while waiting:
        name = waiting.pop()
        here = here.parent if name == ".." else here / name
        mount = _mount_at(here, by_place)
        if mount is not None and mount.may_be_silent:
            return mount
        target = _target(here)
        if target is not None and links < _MOST_LINKS:
            links += 1
            here = here.parent  # or, of an absolute one, "/": its first part
            waiting += reversed(target.parts)
    return _mount_at(here, by_place)


def _mount_at(place: Path, by_place: Mapping[Path, Mount]) -> Mount | None:
    return next((by_place[each] for each in (place, *place.parents) if each in by_place), None)


def _target(place: Path) -> Path | None:
    try:
        return place.readlink()
    except (OSError, ValueError):
        return None


def remote_disk(path: Path) -> Path | None:
    """Where the disk of a path begins, if it is one that may never answer."""
    if sys.platform == "darwin":
        return next((each for each in _MACOS_REMOTE if each in path.absolute().parents), None)
    mounts, has_remote = _mounts_now(int(time.monotonic() / _TABLE_HOLDS_S))
    if not has_remote:
        return None
    mount = mount_of(path, mounts)
    return mount.place if mount is not None and mount.may_be_silent else None


@lru_cache(1)
def _mounts_now(_when: int) -> tuple[list[Mount], bool]:
    """The mounts, and whether one of them may be silent: every row of a run's file asks."""
    try:
        mounts = mounts_of(os.fsdecode(_MOUNTS.read_bytes()))  # the system's, not past its door
    except OSError:
        return [], False  # no Linux
    return mounts, any(mount.may_be_silent for mount in mounts)


def require_answer(*paths: Path, deep: bool = True, seconds: float | None = None) -> None:
    """Nothing, as soon as the disks of these paths have answered; that nothing is there is one.

    Args:
        paths: files, or folders with the files in them.
        deep: also what lies in the folders in them.
        seconds: without any answer; by default ``ANSWER_S``.

    Raises:
        NoAnswerError: one has not.
    """
    if getattr(sys, "frozen", False):
        return  # there is no interpreter that could be started beside it
    for path in paths:
        disk = remote_disk(path)
        if disk is not None:
            _ask(path, disk, deep=deep, seconds=ANSWER_S if seconds is None else seconds)


_lock = threading.Lock()
_idle: list["subprocess.Popen[bytes]"] = []
_hanging: dict[Path, "subprocess.Popen[bytes]"] = {}  # by the disk that it looks at
_left: list["subprocess.Popen[bytes]"] = []  # to end when their disk answers


def _ask(path: Path, disk: Path, *, deep: bool, seconds: float) -> None:
    with _lock:
        if disk in _hanging and _hanging[disk].poll() is None:
            raise NoAnswerError(os.fspath(path), seconds)
        _hanging.pop(disk, None)
        _left[:] = [process for process in _left if process.poll() is None]
        try:
            process = _idle.pop() if _idle else _started()
        except OSError:
            return  # it can start no process: not for the disk to answer for
    try:
        answered = _answered(process, path, deep=deep, seconds=seconds)
    except BaseException:
        _leave(process)
        raise
    if not answered:
        _leave(process)
        with _lock:
            _hanging[disk] = process
        raise NoAnswerError(os.fspath(path), seconds)
    with _lock, suppress(OSError):
        _idle.append(process)
        while len(_idle) < _READY:
            _idle.append(_started())


def _started() -> "subprocess.Popen[bytes]":
    import subprocess  # not for the first paint: most machines have no such disk

    # It must keep nothing from us: no folder that may be on that disk, no stream another reads.
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-B", str(disk_look.__file__)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        cwd="/",
        start_new_session=True,
    )


def _answered(
    process: "subprocess.Popen[bytes]", path: Path, *, deep: bool, seconds: float
) -> bool:
    asked, answers = _pipes(process)
    asked.write((b"d" if deep else b"s") + os.fsencode(path.absolute()) + b"\0")
    ends = time.monotonic() + seconds
    while select.select([answers], [], [], max(0.0, ends - time.monotonic()))[0]:
        answer = answers.read(65_536)
        if not answer:  # somebody has ended it
            return False
        if answer.endswith(b"\n"):
            return True
        ends = time.monotonic() + seconds
    return False


def _pipes(process: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise TypeError("made without pipes")
    return process.stdin, process.stdout


def _leave(process: "subprocess.Popen[bytes]") -> None:
    process.kill()  # it ends when the disk answers, or at once
    _left.append(process)  # whoever forgets one that has not ended is warned of it
    for pipe in _pipes(process):
        pipe.close()


@atexit.register
def _end_idle() -> None:
    """Those that wait for a question end; for those that wait for a disk nobody waits."""
    with _lock:
        for process in _idle:
            _leave(process)
            process.wait()
        _idle.clear()
