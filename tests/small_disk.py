"""A disk of a few megabytes that really fills up.

A mount of its own in a process of its own, which the kernel gives to anyone it lets make a user
namespace. The tests that need one stand in files that pytest does not collect by itself; a test
beside them runs them there.
"""

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_DISK = "CREST_SMALL_DISK"
_SIZE = "4m"
_MOUNT = 'mount -t tmpfs -o size="$0" crest "$1" && shift && exec "$@"'
_WAYS = (("unshare", "--user", "--map-root-user", "--mount"), ("unshare", "--mount"))


def passed_on_a_small_disk(file: str, place: Path, which: str = "not slow") -> int:
    """Run a file of tests with a small disk mounted at ``place``; returns how many passed.

    Args:
        file: below the project's folder.
        place: a folder that does not exist yet.
        which: of the tests, by their marks.
    """
    way = _way_in()
    if not way:
        pytest.skip("this system lets nobody mount a small disk")
    place.mkdir()
    ran = subprocess.run(
        [
            *(*way, "sh", "-c", _MOUNT, _SIZE, str(place)),
            *(sys.executable, "-m", "pytest", "-q", "-m", which, str(ROOT / file)),
        ],
        cwd=ROOT,
        env={**os.environ, _DISK: str(place)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return int(ran.stdout.rpartition(" passed")[0].split()[-1])


@functools.cache
def _way_in() -> tuple[str, ...]:
    """What precedes a command that may mount; empty: nothing does."""
    if shutil.which("unshare") is None:
        return ()
    for way in _WAYS:
        tried = [*way, "mount", "-t", "tmpfs", "crest", "/mnt"]
        if subprocess.run(tried, capture_output=True, check=False).returncode == 0:
            return way
    return ()


class SmallDisk:
    """The disk, inside."""

    def __init__(self) -> None:
        self.path = Path(os.environ[_DISK])
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
