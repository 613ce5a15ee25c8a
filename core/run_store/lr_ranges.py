"""The LR range tests that were made, one small file each in the program's own folder.

A test is found by what it depends on: text, tokenizer, model, optimizer, clipping, batches and
seed; of a run at work also by its folder. So it stands there the next time, and one of another
text or model is never taken for it. Knows nothing of torch.
"""

import contextlib
import hashlib
import itertools
import json
import math
import os
import stat
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files, paths
from core.config import FIELD_PATHS, RunConfig
from core.foresight.lr_range import MOST_STEPS, RangePoint, RangeReading, read_range
from core.run_store.layout import NewerFormatError, as_json, check_format, write_atomically

FOLDER = "lr-ranges"
_FORMAT = 1
_LARGEST = 4_000_000  # bytes
_MOST_KEPT = 200
_MOST_FOLDERS = 10_000  # within one that is the text
_SECTIONS = ("data.", "model.", "optimizer.", "clipping.")
_FIELDS = ("training.batch_size", "training.grad_accumulation", "training.seed")


@dataclass(frozen=True, slots=True)
class KeptRange:
    """A test that was made.

    Attributes:
        points: its updates.
        step: the step that the run was at.
        when: it was made, in seconds since 1970.
    """

    points: tuple[RangePoint, ...]
    step: int = 0
    when: float = 0.0

    @property
    def reading(self) -> RangeReading:
        """What it says, worked out anew: a better rule holds for old tests, too."""
        return read_range(self.points)


def settings_of(config: RunConfig) -> tuple[tuple[str, str], ...]:
    """The fields that a test depends on, each with its value: without a look at the text."""
    names = [path for path in FIELD_PATHS if path.startswith(_SECTIONS) or path in _FIELDS]
    return tuple((path, repr(config.value(path))) for path in sorted(names))


def key_of(config: RunConfig, run_dir: Path | None = None) -> str:
    """Names all that a test depends on.

    Args:
        config: of the run.
        run_dir: of a run that was started: its state is its own.
    """
    known = dict(settings_of(config))
    known["text"] = _stamp(config.data.source)
    known["run"] = "" if run_dir is None else str(run_dir)
    return hashlib.sha256(as_json(known)).hexdigest()[:32]


def read_range_test(key: str, home: Path | None = None) -> KeptRange | None:
    """The test of that key; ``None``: there is none that can be read."""
    file = _file(key, home)
    try:
        content = json.loads(files.read_bytes(file, _LARGEST))
        if not isinstance(content, dict):
            return None
        check_format(file, content, _FORMAT)
        return _from_plain(content)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, NewerFormatError):
        return None


def keep_range_test(
    key: str, points: Sequence[RangePoint], step: int, home: Path | None = None
) -> None:
    """Keep a test in the place of an older one; the oldest of many are dropped.

    Raises:
        OSError: as the file system says.
    """
    file = _file(key, home)
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = [[each.step, each.lr, each.loss, each.smoothed] for each in points]
    content = {"format": _FORMAT, "step": step, "when": time.time(), "points": rows}
    write_atomically(file, as_json(content, allow_nan=False))
    with contextlib.suppress(OSError):
        kept = sorted(file.parent.glob("*.json"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-_MOST_KEPT]:
            old.unlink(missing_ok=True)


def _file(key: str, home: Path | None) -> Path:
    return (home or paths.home()) / FOLDER / f"{key}.json"


def _stamp(source: str | tuple[str, ...]) -> str:
    """What tells whether a text of files was changed; empty for a built-in one."""
    found = []
    for each in (source,) if isinstance(source, str) else source:
        with contextlib.suppress(OSError, ValueError):
            path = paths.as_typed(each)
            there = path.stat()
            found.append(f"{there.st_size} {there.st_mtime_ns}")
            if stat.S_ISDIR(there.st_mode):
                found += _stamps_in(path)
    return ", ".join(found)


def _stamps_in(folder: Path) -> Iterator[str]:
    """Of the files of a folder of texts, which does not change itself where one of them does."""
    walk = os.walk(folder)
    for place, subfolders, names in itertools.islice(walk, _MOST_FOLDERS):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                with contextlib.suppress(OSError):
                    there = Path(place, name).stat()
                    yield f"{name} {there.st_size} {there.st_mtime_ns}"


def _from_plain(content: dict[str, Any]) -> KeptRange:
    points = tuple(_point(row) for row in content["points"][:MOST_STEPS])
    return KeptRange(points, int(content["step"]), float(content["when"]))


def _point(row: Any) -> RangePoint:
    step, lr, loss, smoothed = row
    numbers = (float(lr), float(loss), float(smoothed))
    if not all(map(math.isfinite, numbers)) or numbers[0] <= 0.0:
        raise ValueError("not a rate or a loss")
    return RangePoint(int(step), *numbers)
