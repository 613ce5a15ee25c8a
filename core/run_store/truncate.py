"""Cut a run's folder back to a checkpoint, so that nothing is doubled when the run goes on.

Each file is cut or replaced whole, and cutting once more changes nothing: a crash in between is
harmless. What is undone on a person's wish is set aside first. Knows nothing of torch.
"""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from core import files
from core.i18n import Message
from core.messages.edit_records import Edit, to_line
from core.messages.events import Evaluated, LayersMeasured, StepDone
from core.run_store.annotations import read_about
from core.run_store.checkpoint_list import pins
from core.run_store.imported import require_trained_here
from core.run_store.layers import layers_table_of
from core.run_store.layout import (
    CHECKPOINTS,
    UNFINISHED_FILES,
    sync_folder,
    write_atomically,
)
from core.run_store.manifest import step_folders
from core.run_store.metrics import EVALS, STEPS, MetricsTable
from core.run_store.metrics_file import (
    DamagedMetricsError,
    cut_rows,
    read_rows,
    require_layout,
    write_rows,
)
from core.run_store.open_files import EDITS, LOG, SAMPLES
from core.run_store.reader import LONGEST_LINE, require_description, table_of
from core.run_store.record import Counts, damage_of, missing
from core.run_store.sealed import sealed_line

E = TypeVar("E", StepDone, Evaluated, LayersMeasured)
UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class CutBack:
    """What is left of a run's record.

    Attributes:
        rows: updates that have metrics; from their number follows how many are missing.
        problems: what was damaged and is gone, and what else is missing.
    """

    rows: int
    problems: tuple[Message, ...]


def cut_back(
    run_dir: Path,
    step: int,
    edits: Iterable[Edit],
    *,
    recorded: Counts,
    owes_sample: bool,
    set_aside: bool,
) -> CutBack:
    """Leave what lies before update ``step``.

    Args:
        run_dir: the run's folder, owned by the caller and not open for writing.
        step: the checkpoint from which the run goes on.
        edits: the history from now on.
        recorded: how much the files had when that checkpoint was saved, as far as it is known.
        owes_sample: the sample after the last update was cut short and will be made again.
        set_aside: keep what is cut, in ``undone``; else it will be made again as it was.
    """
    later = [f for f in step_folders(run_dir / CHECKPOINTS) if _step_of(f) > step]
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
    problems: list[Message] = []
    found = {
        SAMPLES: _cut_samples(run_dir / SAMPLES, step, owes_sample),
        EVALS.file: _cut_table(run_dir, EVALS, step, problems),
        LOG: _drop_damaged_lines(run_dir / LOG),
    }
    layers = layers_table_of(run_dir)
    if layers is not None:
        _cut_table(run_dir, layers, step, problems)
    rows = _cut_table(run_dir, STEPS, step, problems)
    return CutBack(rows, (*problems, *missing(recorded, found)))


def _cut_table(run_dir: Path, table: MetricsTable[E], step: int, problems: list[Message]) -> int:
    """Returns how many good rows are left; a file that cannot be read at all is set aside."""
    file = run_dir / table.file
    try:
        found = cut_rows(file, table, step)
    except DamagedMetricsError as error:
        aside = _new_aside(run_dir)
        os.replace(file, aside / table.file)
        problems.append(Message("record.set_aside", reason=error.what, folder=aside))
        return 0
    problems += damage_of(table, found)
    return len(found.rows)


def require_known(run_dir: Path) -> Mapping[str, Any]:
    """Make sure, before anything is changed, that this version knows all that it will change.

    Returns:
        The run's description.

    Raises:
        RunError: something of it is damaged or was made by a newer Crest.
    """
    facts = require_description(run_dir)
    require_trained_here(run_dir, facts)
    read_about(run_dir)
    pins(run_dir)
    require_layout(run_dir / STEPS.file, STEPS)
    require_layout(run_dir / EVALS.file, EVALS)
    layers = layers_table_of(run_dir)
    if layers is not None:
        require_layout(run_dir / layers.file, layers)
    return facts


def write_edits(run_dir: Path, edits: Iterable[Edit]) -> None:
    """Replace the history of edits, whole or not at all."""
    lines = [sealed_line(to_line(edit)) for edit in edits]
    write_atomically(run_dir / EDITS, b"".join(lines))


def mend(run_dir: Path) -> None:
    """Drop what a crash has left half-written: temporary files and the last line of the log."""
    for leftover in run_dir.glob(UNFINISHED_FILES):
        leftover.unlink(missing_ok=True)
    for name in (LOG, SAMPLES):
        file = run_dir / name
        if not file.is_file():
            continue
        with files.open_file(file, "r+b") as handle:
            size = handle.seek(0, os.SEEK_END)
            begin = max(0, size - LONGEST_LINE)
            handle.seek(begin)
            tail = handle.read()
            if tail and not tail.endswith(b"\n"):
                handle.truncate(begin + tail.rfind(b"\n") + 1)


def _cut_samples(file: Path, step: int, owes_sample: bool) -> int:
    """Returns how many complete ones are left."""
    if not file.is_file():
        return 0
    lines = files.read_grown(file).splitlines(keepends=True)
    left = [line for line in dict.fromkeys(lines) if _stays(line, step, owes_sample)]
    if len(left) != len(lines):
        write_atomically(file, b"".join(left))
    return sum(json.loads(line).get("complete", True) is True for line in left)


def _drop_damaged_lines(file: Path) -> int:
    """Each line has its time: one that is there twice is a double. Returns how many are left."""
    if not file.is_file():
        return 0
    lines = files.read_grown(file).splitlines(keepends=True)
    whole = dict.fromkeys(line for line in lines if line.endswith(b"\n"))
    left = [line for line in whole if table_of(line) is not None]
    if len(left) != len(lines):
        write_atomically(file, b"".join(left))
    return len(left)


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
    layers = layers_table_of(run_dir)
    if layers is not None:
        _keep_tail(run_dir, aside, layers, step)
    for name in (SAMPLES, EDITS):
        if (run_dir / name).is_file():
            files.copy(run_dir / name, aside / name)


def _keep_tail(run_dir: Path, aside: Path, table: MetricsTable[E], step: int) -> None:
    source = run_dir / table.file
    try:
        rows = read_rows(source, table)
    except DamagedMetricsError:
        files.copy(source, aside / table.file)
        return
    write_rows(aside / table.file, table, rows[rows["step"] >= step])
