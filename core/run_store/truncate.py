"""Cut a run's folder back to a checkpoint, so that nothing is doubled when the run goes on.

Each file is cut or replaced whole, and cutting once more changes nothing: a crash in between is
harmless. What is undone on a person's wish is set aside first. Knows nothing of torch.
"""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from core import files
from core.messages.edit_records import Edit, to_line
from core.messages.events import Evaluated, StepDone
from core.run_store.annotations import read_about
from core.run_store.checkpoint_list import pins
from core.run_store.layout import (
    CHECKPOINTS,
    UNFINISHED_FILES,
    sync_folder,
    write_atomically,
)
from core.run_store.metrics import EVALS, STEPS, MetricsTable
from core.run_store.metrics_file import cut_rows, read_rows, rows_before, write_rows
from core.run_store.reader import require_description

E = TypeVar("E", StepDone, Evaluated)
UNDONE = "undone"
_COPY = 1 << 20


def cut_back(
    run_dir: Path, step: int, edits: Iterable[Edit], *, owes_sample: bool, set_aside: bool
) -> int:
    """Leave what lies before update ``step``; returns how many rows of updates are left.

    Args:
        run_dir: the run's folder, owned by the caller and not open for writing.
        step: the checkpoint from which the run goes on.
        edits: the history from now on.
        owes_sample: the sample after the last update was cut short and will be made again.
        set_aside: keep what is cut, in ``undone``; else it will be made again as it was.
    """
    later = [f for f in (run_dir / CHECKPOINTS).glob("step-*") if _step_of(f) > step]
    aside = _new_aside(run_dir) if set_aside else None
    if aside is not None:
        try:
            _keep_tails(run_dir, aside, step)
        except OSError:
            shutil.rmtree(aside, ignore_errors=True)
            raise
    for folder in sorted(later, key=_step_of, reverse=True):  # the newest first: see `undone`
        if aside is None:  # broken, or it would be the checkpoint
            aside = _new_aside(run_dir)
        (aside / CHECKPOINTS).mkdir(exist_ok=True)
        os.replace(folder, aside / CHECKPOINTS / folder.name)
    if later:
        sync_folder(run_dir / CHECKPOINTS)
    write_edits(run_dir, edits)
    _cut_samples(run_dir / "samples.jsonl", step, owes_sample)
    cut_rows(run_dir / EVALS.file, EVALS, step)
    return cut_rows(run_dir / STEPS.file, STEPS, step)


def require_known(run_dir: Path) -> Mapping[str, Any]:
    """Make sure, before anything is changed, that this version knows all that it will change.

    Returns:
        The run's description.

    Raises:
        RunError: something of it is damaged or was made by a newer Crest.
    """
    facts = require_description(run_dir)
    read_about(run_dir)
    pins(run_dir)
    rows_before(run_dir / STEPS.file, STEPS, 0)
    rows_before(run_dir / EVALS.file, EVALS, 0)
    return facts


def write_edits(run_dir: Path, edits: Iterable[Edit]) -> None:
    """Replace the history of edits, whole or not at all."""
    lines = [json.dumps(to_line(edit), ensure_ascii=False) + "\n" for edit in edits]
    write_atomically(run_dir / "edits.jsonl", "".join(lines).encode())


def mend(run_dir: Path) -> None:
    """Drop what a crash has left half-written: temporary files and the last line of the log."""
    for leftover in run_dir.glob(UNFINISHED_FILES):
        leftover.unlink(missing_ok=True)
    for name in ("log.jsonl", "samples.jsonl"):
        file = run_dir / name
        if not file.is_file():
            continue
        with files.open_file(file, "r+b") as handle:
            size = handle.seek(0, os.SEEK_END)
            begin = max(0, size - _COPY)
            handle.seek(begin)
            tail = handle.read()
            if tail and not tail.endswith(b"\n"):
                handle.truncate(begin + tail.rfind(b"\n") + 1)


def _cut_samples(file: Path, step: int, owes_sample: bool) -> None:
    if not file.is_file():
        return
    lines = files.read_grown(file).splitlines(keepends=True)
    left = [line for line in lines if _stays(line, step, owes_sample)]
    if len(left) != len(lines):
        write_atomically(file, b"".join(left))


def _stays(line: bytes, step: int, owes_sample: bool) -> bool:
    if not line.endswith(b"\n"):
        return False
    try:
        content = json.loads(line)
        at, complete = int(content["step"]), content.get("complete", True)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False
    if owes_sample and at == step - 1 and not complete:
        return False
    return at < step


def _step_of(folder: Path) -> int:
    digits = folder.name.removeprefix("step-")
    return int(digits) if digits.isdecimal() else -1


def _new_aside(run_dir: Path) -> Path:
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
    folder = run_dir / UNDONE / stamp
    folder.mkdir(parents=True)
    return folder


def _keep_tails(run_dir: Path, aside: Path, step: int) -> None:
    _keep_tail(run_dir, aside, STEPS, step)
    _keep_tail(run_dir, aside, EVALS, step)
    for name in ("samples.jsonl", "edits.jsonl"):
        if (run_dir / name).is_file():
            files.copy(run_dir / name, aside / name)


def _keep_tail(run_dir: Path, aside: Path, table: MetricsTable[E], step: int) -> None:
    source = run_dir / table.file
    first = rows_before(source, table, step)
    write_rows(aside / table.file, table, read_rows(source, table, first))
