"""Which checkpoints are kept. Pure but for :func:`disk_use`."""

import os
from collections.abc import Iterable
from pathlib import Path

from core.messages.events import CheckpointInfo

KEEP_LAST = 3


def kept(checkpoints: Iterable[CheckpointInfo], keep_last: int = KEEP_LAST) -> frozenset[int]:
    """The steps to keep: the newest, the best validation loss, branch roots, what is pinned."""
    known = sorted(checkpoints, key=lambda info: info.step)
    newest = {info.step for info in known[-keep_last:]} if keep_last > 0 else set[int]()
    marked = {info.step for info in known if info.best or info.pinned or info.root_of}
    return frozenset(newest | marked)


def disk_use(run_dir: Path) -> int:
    """Bytes of everything in a run's folder."""
    total = 0
    for place, _, names in os.walk(run_dir):
        for name in names:
            try:
                total += Path(place, name).lstat().st_size
            except OSError:
                continue  # deleted meanwhile
    return total
