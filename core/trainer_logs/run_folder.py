"""A log made a run's folder, and that folder kept up with a log that grows.

What was read once outlives the log: one that is rotated or cut back loses nothing before its new
beginning. Knows no terminal and no window.
"""

import os
import shutil
import uuid
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from core.config import RunConfig, dump_config
from core.disks import require_answer
from core.i18n import Message
from core.lr_shapes import POINTS
from core.paths import is_there
from core.run_store.imported import (
    IMPORT,
    IMPORTED,
    ImportedFrom,
    is_imported,
    read_import,
    write_import,
)
from core.run_store.layout import (
    CHECKPOINTS,
    RUN_CONFIG,
    RUN_DESCRIPTION,
    RUN_FORMAT,
    checked_name,
    write_atomically,
)
from core.run_store.lock import RunInUse, RunLock
from core.run_store.metrics import EVALS, STEPS
from core.run_store.metrics_file import write_rows
from core.run_store.new_folder import new_folder, stamped_name
from core.run_store.reader import read_description, read_evals, read_steps
from core.run_store.sealed import sealed
from core.run_store.so_far import MOST_STEPS
from core.schedule.point_curves import points_of_rates
from core.trainer_logs.columns import ChosenColumns, guess
from core.trainer_logs.event_files import is_event_file, runs_in
from core.trainer_logs.reading import log_in, read_log
from core.trainer_logs.table import Array, LogError, LogTable, Progress
from core.trainer_logs.training_log import TrainingLog, training_log


def import_log(
    log: Path,
    runs_dir: Path,
    name: str = "",
    *,
    run: str = "",
    choice: ChosenColumns | None = None,
    planned: int = 0,
    seen: int = 0,
    table: LogTable | None = None,
    progress: Progress | None = None,
) -> tuple[Path, tuple[Message, ...]]:
    """Make a run of another trainer's log.

    Args:
        log: the file or folder.
        runs_dir: where runs are kept.
        name: of the run; empty: the log's.
        run: which of the runs in the log; empty: the only one.
        choice: which column is what; by default as guessed.
        planned: updates of the whole run; 0: as the log says.
        seen: only so many updates, the others as planned; 0: all.
        table: what the log says, where it was read already.
        progress: told how far the reading is.

    Returns:
        The run's folder, and what was passed over.

    Raises:
        LogError: it is no log, has several runs, or its columns are not known.
        RunError: the folder cannot be made.
        OSError: as the file system says.
    """
    log = log.absolute()
    stamp = stamp_of(log, run)  # first: what comes while it is read is read again
    table = table or read_log(log, progress, run)
    if len(table.runs) > 1 and not run:
        raise LogError(Message("log.several_runs", file=log, runs=table.runs[:20]))
    choice = choice or guess(table)
    found = training_log(table, choice, log)
    planned = planned or length_of(table, found)
    require_length(log, found, planned)
    found = seen_of(log, found, seen)
    source = ImportedFrom(log, run, choice.to_json(), planned, seen, stamp, found.has_loss)
    name = checked_name(name or name_of(log, table.run if len(table.runs) > 1 else ""))
    folder = new_folder(runs_dir, stamped_name(name))
    try:
        (folder / CHECKPOINTS).mkdir()
        _write(folder, source, found, _new_facts(name, log))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder, (*found.notes, *plan_notes(found, planned))


def seen_of(log: Path, found: TrainingLog, seen: int) -> TrainingLog:
    """The log as it was when so many updates were seen; 0: as it is.

    Raises:
        LogError: nothing was measured until then.
    """
    cut = found.until(seen)
    if not len(cut.steps) and not len(cut.evals):
        raise LogError(Message("log.nothing_until", file=log, seen=seen))
    return cut


def length_of(table: LogTable, found: TrainingLog) -> int:
    """Updates of the whole run, where the log says that more are to come than it plans; else 0."""
    return table.planned if table.planned > found.total else 0


def plan_notes(found: TrainingLog, planned: int) -> tuple[Message, ...]:
    """That the rates to come are none of the log's, or that there are none."""
    if not len(found.lr):
        return ()
    if planned <= found.total:
        ends = found.total <= found.seen
        return (Message("log.no_rest", step=found.seen - 1),) if ends else ()
    rate = float(found.lr[-1])
    return (Message("log.held", step=found.total, rate=rate, planned=planned),)


def name_of(log: Path, run: str = "") -> str:
    """What a run is called after its log: ``metrics.csv`` alone says nothing."""
    own = log.stem if log.suffix in (".csv", ".tsv", ".json", ".jsonl", ".ndjson") else log.name
    if own in ("metrics", "trainer_state", "log", "history", "train", "output") or is_event_file(
        log
    ):
        own = f"{log.parent.name} {own}" if not is_event_file(log) else log.parent.name
    name = f"{own} {run}" if run else own
    return " ".join(name.encode("utf-8", "replace").decode().split())[:200] or "log"


def require_length(log: Path, found: TrainingLog, planned: int) -> None:
    """Refuse a length that does not hold what is there.

    Raises:
        LogError: naming both.
    """
    if planned and planned < found.total:
        raise LogError(
            Message("log.planned_too_short", file=log, planned=planned, total=found.total)
        )
    if max(planned, found.total) > MOST_STEPS:
        raise LogError(Message("log.too_many_steps", file=log, column="step", most=MOST_STEPS))


def _new_facts(name: str, log: Path) -> dict[str, Any]:
    return {
        "format": RUN_FORMAT,
        "id": uuid.uuid4().hex,
        "name": name,
        "created": datetime.now().astimezone().isoformat(timespec="seconds"),
        "state": IMPORTED,
        IMPORTED: log.name,
        "parent": "",
    }


def _write(folder: Path, source: ImportedFrom, log: TrainingLog, facts: dict[str, Any]) -> None:
    """All files; the description last, as it makes the folder a run's."""
    total = max(log.total, source.planned, 1)
    config = _config(log, total)
    write_atomically(folder / RUN_CONFIG, dump_config(config).encode())
    write_rows(folder / STEPS.file, STEPS, log.steps)
    write_rows(folder / EVALS.file, EVALS, log.evals)
    write_import(folder, source)
    facts |= _facts(log, total, has_rates=config.schedule.decay == POINTS)
    facts["size"] = sum(each.stat().st_size for each in folder.iterdir() if each.is_file())
    write_atomically(folder / RUN_DESCRIPTION, sealed(facts))


def _facts(log: TrainingLog, total: int, *, has_rates: bool) -> dict[str, Any]:
    losses = log.steps["loss"][np.isfinite(log.steps["loss"])]
    vals = log.evals["val_loss"][np.isfinite(log.evals["val_loss"])]
    return {
        "total_steps": total,
        "steps_done": log.seen,
        "tokens_per_step": log.tokens_per_step,
        "last_loss": float(losses[-1]) if len(losses) else None,
        "best_val": float(vals.min()) if len(vals) else None,
        "seconds": float(log.steps["seconds"][-1]) if len(log.steps) else 0.0,
        "has_rates": has_rates,
        "has_loss": log.has_loss,
        "epochs": log.epochs,
    }


def _config(log: TrainingLog, total: int) -> RunConfig:
    """Its own is the schedule alone. How it clipped is not known, so no threshold is shown."""
    values: dict[str, Any] = {"clipping.max_norm": 0.0}
    if len(log.at) and float(log.lr.max()) > 0:
        values |= {
            "schedule.decay": POINTS,
            "schedule.points": points_of(log, total),
            "schedule.min_lr": float(log.lr.min()),
        }
    return RunConfig().replaced(values)


def points_of(log: TrainingLog, total: int) -> tuple[tuple[float, float], ...]:
    """The logged rates as a curve through points, from the first update to the last."""
    at, rates = log.at.astype(np.float64), log.lr
    if at[0] > 0:  # a log that begins later: the rate has come up from 0
        at, rates = np.append([0.0], at), np.append([0.0], rates)
    if at[-1] < total:
        at, rates = np.append(at, total), np.append(rates, rates[-1])
    return points_of_rates(at, rates, total)


# -- a log that grows


def stamp_of(log: Path, run: str = "") -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of change of every file that is read of a log.

    Raises:
        OSError: one cannot be seen, or its disk does not answer.
    """
    require_answer(log)
    found = log_in(log)
    if not found.is_dir():
        files = [found]
    else:
        runs = runs_in(found)
        files = runs.get(run) or next(iter(runs.values()), [])
    return tuple(
        (os.path.relpath(each, log.parent), (seen := each.stat()).st_size, seen.st_mtime_ns)
        for each in files
    )


def refresh(folder: Path, progress: Progress | None = None) -> bool:
    """Bring an imported run up to what its log says now; whether it says anything new.

    A log that is gone, empty or in use leaves the run as it is.

    Raises:
        LogError: what has come cannot be read.
        RunError: the folder is damaged.
        OSError: the folder cannot be written.
    """
    facts = read_description(folder)
    if not is_imported(facts) or not is_there(folder / IMPORT):
        return False  # a run that came as an archive: its log lies on another machine
    source = read_import(folder)
    try:
        stamp = stamp_of(source.log, source.run)
    except OSError:
        return False  # it was moved: what was read of it stays
    if not stamp or stamp == source.stamp or not any(size for _, size, _ in stamp):
        return False
    table = read_log(source.log, progress, source.run)
    if not table.n_rows:
        return False
    found = training_log(table, ChosenColumns.from_json(source.columns or {}), source.log)
    found = _after(folder, seen_of(source.log, found, source.seen))
    with suppress(RunInUse):
        lock = RunLock(folder)
        try:
            source = replace(source, stamp=stamp, has_loss=found.has_loss)
            _write(folder, source, found, dict(facts))
        finally:
            lock.release()
        return True
    return False


def _after(folder: Path, log: TrainingLog) -> TrainingLog:
    """The log behind what was known before its first row: it was rotated, or begun anew."""
    begins = min(
        int(each[0]) for each in (log.steps["step"], log.evals["step"], log.at) if len(each)
    )
    steps, evals = (_before(rows, begins) for rows in (read_steps(folder), read_evals(folder)))
    if not len(steps) and not len(evals):
        return log
    told = np.isfinite(steps["lr"])
    return replace(
        log,
        steps=np.concatenate([steps, log.steps]),
        evals=np.concatenate([evals, log.evals]),
        at=np.concatenate([steps["step"][told], log.at]),
        lr=np.concatenate([steps["lr"][told], log.lr]),
        has_loss=log.has_loss or bool(np.isfinite(steps["loss"]).any()),
    )


def _before(rows: Array, step: int) -> Array:
    return rows[rows["step"] < step]
