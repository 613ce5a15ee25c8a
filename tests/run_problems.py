"""Whether a run's folder is whole: rows, lines, history, and the checkpoints' manifests.

What is inside a checkpoint, ``core.run_store.checkpoint`` checks.
"""

import json
from pathlib import Path

from core.config import ConfigError
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.layout import RunError
from core.run_store.reader import read_description, read_edits, run_config
from core.run_store.record import read_record


def problems_of(path: Path) -> list[str]:
    """What is wrong with a run's folder, in words; empty: nothing.

    A row or line cut short at a file's end is no damage: it was never acknowledged.
    """
    found: list[str] = []
    for read in (read_description, run_config, read_edits):
        try:
            read(path)
        except (RunError, ConfigError) as error:
            found.append(str(error))
    found += _rows(path)
    for name in ("samples.jsonl", "log.jsonl"):
        found += _lines(path / name)
    found += [
        f"{info.path} has no bytes" for info in list_checkpoints(path) if info.size_bytes <= 0
    ]
    return found


def _rows(path: Path) -> list[str]:
    try:
        record = read_record(path)
    except RunError as error:
        return [str(error)]
    found = [str(problem) for problem in record.problems]
    steps = record.steps["step"]
    if len(steps) and not bool((steps[1:] - steps[:-1] == 1).all()):
        found.append(f"{path / 'steps.bin'}: the steps do not follow each other")
    return found


def _lines(file: Path) -> list[str]:
    if not file.is_file():
        return []
    lines = file.read_bytes().splitlines(keepends=True)
    for number, line in enumerate(lines, 1):
        if not line.endswith(b"\n"):
            break
        try:
            json.loads(line)
        except (ValueError, RecursionError):
            return [f"{file}, line {number} is damaged"]
    return []
