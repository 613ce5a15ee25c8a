"""The store: the list of runs, and what it says of each.

What is read of one run and done with one is to be had here, too. Knows nothing of torch, of
training or of any window.
"""

import math
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.disks import ANSWER_S, NoAnswerError, require_answer
from core.files import each_within, printable
from core.i18n import from_json, reason_of
from core.paths import is_folder, is_there
from core.run_store.annotations import keep_trial, read_about, rename, set_notes, set_tags
from core.run_store.imported import IMPORTED, is_imported
from core.run_store.layout import (
    CHECKPOINTS,
    RUN_DESCRIPTION,
    SAVING,
    UNFINISHED_FILES,
    RunError,
)
from core.run_store.lock import Owner, RunInUse, RunLock, owner
from core.run_store.reader import (
    effective_config,
    last_step,
    read_description,
    read_edits,
    read_evals,
    read_log,
    read_samples,
    read_steps,
    require_run,
    run_config,
)
from core.run_store.reproducibility import Replay, is_to_the_bit, not_exact_because, read_replay
from core.run_store.trash import (
    delete,
    delete_for_good,
    discard_trial,
    empty_trash,
    list_trash,
    restore,
    set_trial_aside,
)

_LIST_S = 1.5 * ANSWER_S  # of any disk: one of the network is asked before

__all__ = [
    "Owner",
    "Replay",
    "RunInUse",
    "RunInfo",
    "delete",
    "delete_for_good",
    "discard_trial",
    "effective_config",
    "empty_trash",
    "keep_trial",
    "list_runs",
    "list_trash",
    "not_exact_because",
    "owner",
    "read_description",
    "read_edits",
    "read_evals",
    "read_info",
    "read_log",
    "read_replay",
    "read_samples",
    "read_steps",
    "rename",
    "require_run",
    "restore",
    "run_config",
    "set_notes",
    "set_tags",
    "set_trial_aside",
    "tidy",
    "unfinished_runs",
]


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What a list of runs shows of one run.

    Attributes:
        state: running, completed, stopped or failed, as the run itself wrote it.
        diverged: it was stopped where a number was not finite.
        ended_badly: it says "running", but no process trains it: it can be resumed.
        total_steps, steps_done: of the whole run, the parent's part of a branch included.
        parent, parent_step: the folder it branched from, beside this one or absolute, and where.
        trial: a what-if that was not kept yet.
        best_val, last_loss: ``None`` where there is none yet.
        text, model: in words.
        size: bytes on disk when it was last saved; see ``core.run_store.retention.disk_use``.
        not_exact: why a continuation of it was not exact, in words.
        is_to_the_bit: a continuation on the same machine is the same bit for bit; where false, to
            rounding, as on a GPU whose sums are in no fixed order.
        problem: why it cannot be read; empty where it can.
        imported: the name of another trainer's log that it was read from; empty: trained here.
    """

    path: Path
    name: str
    created: str
    state: str
    total_steps: int
    steps_done: int
    device: str
    precision: str
    parent: str = ""
    problem: str = ""
    parent_step: int = 0
    trial: bool = False
    best_val: float | None = None
    last_loss: float | None = None
    text: str = ""
    model: str = ""
    seconds: float = 0.0
    size: int = 0
    tags: tuple[str, ...] = ()
    notes: str = ""
    not_exact: tuple[str, ...] = ()
    ended_badly: bool = False
    diverged: bool = False
    is_to_the_bit: bool = True
    imported: str = ""

    @property
    def condition(self) -> str:
        """What it is called in a list: ``state``, or what says more of a run that is not on.

        ``"ended badly"``, ``"trial"`` before ``"diverged"``: what is to be decided comes first.
        """
        if self.ended_badly:
            return "ended badly"
        if self.trial and self.state != "running":
            return "trial"
        return "diverged" if self.diverged else self.state

    @property
    def parent_path(self) -> Path | None:
        """Where the parent is, if there is one; it may have been deleted."""
        return self.path.parent / self.parent if self.parent else None


def read_info(path: Path) -> RunInfo:
    """What ``run.json`` and the ends of the metrics say; never raises for a broken folder."""
    try:
        meta, about = read_description(path), read_about(path)
        state = str(meta.get("state", "unknown"))[:20]
        steps, loss = meta.get("steps_done"), _number(meta.get("last_loss"))
        if state == "running" or not isinstance(steps, int):
            # The description is behind while a run goes on; the last row is not.
            last = last_step(path)
            steps = last.step + 1 if last else _whole(meta.get("first_step"))
            loss = _number(last.loss) if last else loss
        name = about.get("name") or meta.get("name", printable(path.name))
        return RunInfo(
            path=path,
            name=str(name)[:200],
            created=str(meta.get("created", ""))[:40],
            state=state,
            total_steps=_whole(meta.get("total_steps")),
            steps_done=steps,
            device=str(meta.get("device", ""))[:40],
            precision=str(meta.get("precision", ""))[:10],
            parent=str(meta.get("parent", ""))[:32_767],
            parent_step=_whole(meta.get("parent_step")),
            trial=meta.get("trial") is True and about.get("kept") is not True,
            best_val=_number(meta.get("best_val")),
            last_loss=loss,
            text=str(meta.get("text", ""))[:200],
            model=str(meta.get("model", ""))[:200],
            seconds=_number(meta.get("seconds")) or 0.0,
            size=_whole(meta.get("size")),
            tags=_words(about.get("tags")),
            notes=str(about.get("notes", ""))[:200_000],
            not_exact=_sentences(meta.get("not_exact")),
            ended_badly=state == "running" and owner(path) is None,
            diverged=state == "stopped" and meta.get("diverged") is True,
            is_to_the_bit=is_to_the_bit(meta),
            imported=str(meta[IMPORTED])[:200] if is_imported(meta) else "",
        )
    except (RunError, OSError) as error:
        return _unreadable(path, error)


def _unreadable(path: Path, error: Exception) -> RunInfo:
    problem = str(reason_of(error))
    return RunInfo(path, printable(path.name), "", "unreadable", 0, 0, "", "", problem=problem)


def unfinished_runs(runs_dir: Path) -> list[RunInfo]:
    """The runs that ended badly, newest first: a crash, a power cut, a killed process."""
    return [run for run in list_runs(runs_dir) if run.ended_badly]


def list_runs(runs_dir: Path) -> list[RunInfo]:
    """Every run under ``runs_dir``, newest first; broken ones are listed with their problem.

    A run on a disk that does not answer is one of these.

    Raises:
        OSError: the folder itself cannot be listed, or its disk does not answer.
    """
    (folders,) = each_within(_LIST_S, [runs_dir], _folders_in)
    if isinstance(folders, NoAnswerError):
        raise folders
    newest_first = sorted(folders, key=lambda folder: folder.name, reverse=True)
    found = each_within(_LIST_S, newest_first, _listed)
    return [
        _unreadable(folder, info) if isinstance(info, NoAnswerError) else info
        for folder, info in zip(newest_first, found, strict=True)
        if info is not None
    ]


def _listed(path: Path) -> RunInfo | None:
    """As :func:`read_info`; ``None``: it is no run's folder.

    Raises:
        NoAnswerError: its disk says nothing, as whoever asks for many runs has to know.
    """
    require_answer(path, deep=False)
    return read_info(path) if is_there(path / RUN_DESCRIPTION) else None


def _folders_in(runs_dir: Path) -> list[Path]:
    """What lies in it: a link may lead to another disk, which is asked for itself."""
    require_answer(runs_dir, deep=False)
    return list(runs_dir.iterdir()) if is_folder(runs_dir) else []


def tidy(runs_dir: Path) -> None:
    """Delete what saves that were interrupted have left in runs that nobody trains now.

    Nothing where the folder cannot be listed: whoever lists or writes there says why.
    """
    try:
        folders = _folders_in(runs_dir)
    except OSError:
        return
    for folder in folders:
        try:
            require_answer(folder, deep=False)
            leftovers = [*folder.glob(f"{CHECKPOINTS}/{SAVING}*"), *folder.glob(UNFINISHED_FILES)]
            if leftovers:
                _delete_of(folder, leftovers)
        except (RunError, OSError):
            continue  # it is being trained, or not ours to write, or on a disk that says nothing


def _delete_of(run_dir: Path, leftovers: Iterable[Path]) -> None:
    lock = RunLock(run_dir)
    try:
        for leftover in leftovers:
            if leftover.is_dir():
                shutil.rmtree(leftover, ignore_errors=True)
            else:
                leftover.unlink(missing_ok=True)
    finally:
        lock.release()


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and math.isfinite(value) else None


def _words(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        return ()
    return tuple(value[:500] for value in values[:100] if isinstance(value, str))


def _sentences(values: Any) -> tuple[str, ...]:
    """Stored messages as sentences; earlier versions stored the sentences themselves."""
    if not isinstance(values, list):
        return ()
    found = []
    for value in values[:100]:
        try:
            found.append(value if isinstance(value, str) else str(from_json(value)))
        except (ValueError, AttributeError, RecursionError):
            continue
    return tuple(text[:500] for text in found)
