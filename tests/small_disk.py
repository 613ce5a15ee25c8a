"""A disk of a few megabytes that really fills up.

A mount of its own in a process of its own, which the kernel gives to anyone it lets make a user
namespace. The tests that need one stand in files that pytest does not collect by itself; a test
beside them runs them there.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.processes import in_new_process

ROOT = Path(__file__).resolve().parents[1]
_DISK = "CREST_DISK_OF_TESTS"
_SIZE = "4m"
_NEW_MOUNTS, _NEW_USER = 0x0002_0000, 0x1000_0000  # as Linux numbers them for unshare(2)


def passed_on_a_small_disk(file: str, place: Path, which: str = "not slow") -> int:
    """Run a file of tests with a small disk mounted at ``place``; returns how many passed.

    Args:
        file: below the project's folder.
        place: a folder that does not exist yet.
        which: of the tests, by their marks.
    """
    return passed_on_a_disk(_mounted, file, place, which)


def passed_on_a_disk(
    mounted: Callable[[Path], bool], file: str, place: Path, which: str = "not slow"
) -> int:
    """The same with a disk that ``mounted`` mounts, in the process that the tests run in."""
    place.mkdir()
    for kind in (_NEW_USER | _NEW_MOUNTS, _NEW_MOUNTS):
        ended = in_new_process(_tested_there, mounted, kind, file, place, which)
        if ended is not None:
            status, said = ended
            assert status == 0, said
            return int(said.rpartition(" passed")[0].split()[-1])
    return pytest.skip("this system lets nobody mount such a disk")


def disk_of_these_tests() -> Path:
    """Where it is, inside."""
    return Path(os.environ[_DISK])


def _tested_there(
    answer: Any, mounted: Callable[[Path], bool], kind: int, file: str, place: Path, which: str
) -> None:
    """Answers with pytest's status and the end of what it said; ``None``: no disk is to be had."""
    if not _has_own_mounts(kind) or not mounted(place):
        answer.put(None)
        return
    os.environ[_DISK] = str(place)
    os.chdir(ROOT)
    output = place.with_suffix(".txt")
    handle = os.open(output, os.O_WRONLY | os.O_CREAT)
    os.dup2(handle, 1)
    os.dup2(handle, 2)
    try:
        status = int(pytest.main(["-q", "-m", which, str(ROOT / file)]))
    except BaseException:  # else nobody would hear of it
        traceback.print_exc()
        status = -1
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    said = output.read_text(encoding="utf-8", errors="replace")
    answer.put((status, said[-20_000:]))


def _has_own_mounts(kind: int) -> bool:
    """Give this process mounts that no other sees, and where that is asked for a root's rights."""
    user, group = os.getuid(), os.getgid()
    unshare = getattr(ctypes.CDLL(None), "unshare", None)
    if unshare is None or unshare(kind) != 0:
        return False
    if kind & _NEW_USER:
        try:
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"0 {user} 1")
            Path("/proc/self/gid_map").write_text(f"0 {group} 1")
        except OSError:
            return False
    return subprocess.run(["mount", "--make-rprivate", "/"], check=False).returncode == 0


def _mounted(place: Path) -> bool:
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "crest", str(place)]
    return subprocess.run(mount, capture_output=True, check=False).returncode == 0


class SmallDisk:
    """The disk, inside."""

    def __init__(self) -> None:
        self.path = disk_of_these_tests()
        self._filler = self.path / "filler"

    def fill(self, leave: int = 0) -> None:
        """Write until nothing more goes, or until so much is free."""
        handle = os.open(self._filler, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        try:
            while (free := self.free - leave) > 0:
                os.write(handle, b"x" * free)
        except OSError:
            assert leave == 0
        finally:
            os.close(handle)

    def make_room(self) -> None:
        """Take away what :meth:`fill` wrote."""
        self._filler.unlink(missing_ok=True)

    @property
    def free(self) -> int:
        """Bytes."""
        return shutil.disk_usage(self.path).free

    def clear(self) -> None:
        """Delete everything."""
        for each in self.path.iterdir():
            if each.is_dir():
                shutil.rmtree(each)
            else:
                each.unlink()
