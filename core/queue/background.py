"""A runner in a process of its own, which goes on when whoever started it has ended.

Knows nothing of any window.
"""

import subprocess
import sys

from core import files, paths
from core.queue.store import RUNNER, QueueStore

LOG = "runner.log"  # what the runner prints


def is_wanted(store: QueueStore) -> bool:
    """Whether there is work and nobody to do it.

    Raises:
        QueueError: the queue cannot be read.
    """
    return store.read().has_work and store.holder(RUNNER) is None


def start_runner(store: QueueStore) -> "subprocess.Popen[bytes]":
    """Start one; where another is at work it ends at once.

    Raises:
        OSError: as the system says.
    """
    store.folder.mkdir(parents=True, exist_ok=True)
    files.rewrite(store.folder / LOG, b"")
    program = [sys.executable, str(paths.RESOURCES.parent / "main.py")]
    with files.append_to(store.folder / LOG) as output:
        return subprocess.Popen(
            [*program, "queue", "run", "--runs", str(store.runs_dir)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            creationflags=_DETACHED,
            cwd=paths.RESOURCES.parent,
        )


if sys.platform == "win32":
    _DETACHED = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _DETACHED = 0
