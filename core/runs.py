"""Reading the store: the list of runs, and everything that one run's folder holds.

Any number of readers may read while a run is being written. Nothing that is read is trusted: sizes
are bounded, damage is named. Knows nothing of torch, of training or of any window.
"""

import json
import math
import os
import shutil
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.config import ConfigError, RunConfig, load_config
from core.edits import SCHEDULE, Edit, from_line
from core.run_files import (
    CHECKPOINTS,
    EVAL_MAGIC,
    EVAL_ROW,
    RUN_CONFIG,
    RUN_DESCRIPTION,
    SAVING,
    STEP_MAGIC,
    STEP_ROW,
    UNFINISHED_FILES,
    RunError,
)
from core.run_lock import Owner, RunInUse, RunLock, owner
from core.shelf import (
    delete,
    discard_trial,
    empty_trash,
    keep_trial,
    list_trash,
    read_about,
    rename,
    restore,
    set_notes,
    set_tags,
)

if TYPE_CHECKING:
    import numpy as np

__all__ = [
    "Owner",
    "Replay",
    "RunInUse",
    "RunInfo",
    "delete",
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
    "tidy",
    "unfinished_runs",
]

_LONGEST_LINE = 4_000_000  # bytes of one JSON line that a reader accepts
_MOST_EDITS = 100_000  # lines of edits.jsonl; a person makes a few dozen


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What a list of runs shows of one run.

    Attributes:
        state: running, completed, stopped or failed, as the run itself wrote it.
        ended_badly: it says "running", but no process trains it: it can be resumed.
        total_steps, steps_done: of the whole run, the parent's part of a branch included.
        parent, parent_step: the folder it branched from, beside this one or absolute, and where.
        trial: a what-if that was not kept yet.
        best_val, last_loss: ``None`` where there is none yet.
        text, model: in words.
        size: bytes on disk when it was last saved; see ``core.retention.disk_use``.
        not_exact: why a continuation of it was not exact, in words.
        problem: why it cannot be read; empty where it can.
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
            last = _last_row(path / "steps.bin", STEP_MAGIC, STEP_ROW)
            steps = last[0] + 1 if last else _whole(meta.get("first_step"))
            loss = _number(last[5]) if last else loss
        name = about.get("name") or meta.get("name", path.name)
        return RunInfo(
            path=path,
            name=str(name)[:200],
            created=str(meta.get("created", ""))[:40],
            state=state,
            total_steps=_whole(meta.get("total_steps")),
            steps_done=steps,
            device=str(meta.get("device", ""))[:40],
            precision=str(meta.get("precision", ""))[:10],
            parent=str(meta.get("parent", ""))[:400],
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
            not_exact=_words(meta.get("not_exact")),
            ended_badly=state == "running" and owner(path) is None,
        )
    except (RunError, OSError) as error:
        return RunInfo(path, path.name, "", "unreadable", 0, 0, "", "", problem=str(error))


def unfinished_runs(runs_dir: Path) -> list[RunInfo]:
    """The runs that ended badly, newest first: a crash, a power cut, a killed process."""
    return [run for run in list_runs(runs_dir) if run.ended_badly]


def list_runs(runs_dir: Path) -> list[RunInfo]:
    """Every run under ``runs_dir``, newest first; broken ones are listed with their problem."""
    if not runs_dir.is_dir():
        return []
    folders = [entry for entry in runs_dir.iterdir() if (entry / "run.json").is_file()]
    return [read_info(folder) for folder in sorted(folders, key=lambda f: f.name, reverse=True)]


def tidy(runs_dir: Path) -> None:
    """Delete what saves that were interrupted have left in runs that nobody trains now."""
    leftovers = [
        *runs_dir.glob(f"*/{CHECKPOINTS}/{SAVING}*"),
        *runs_dir.glob(f"*/{UNFINISHED_FILES}"),
    ]
    for run_dir in {leftover.relative_to(runs_dir).parts[0] for leftover in leftovers}:
        try:
            lock = RunLock(runs_dir / run_dir)
        except (RunError, OSError):
            continue  # it is being trained, or not ours to write
        try:
            for leftover in leftovers:
                if leftover.relative_to(runs_dir).parts[0] != run_dir:
                    continue
                if leftover.is_dir():
                    shutil.rmtree(leftover, ignore_errors=True)
                else:
                    leftover.unlink(missing_ok=True)
        finally:
            lock.release()


def run_config(path: Path) -> RunConfig:
    """The config a run was started with.

    Raises:
        ConfigError: as :func:`core.config.load_config`.
    """
    return load_config(path / RUN_CONFIG)


def effective_config(path: Path) -> RunConfig:
    """The config of a run with the settings that were edited on the way.

    Its schedule is the planned one: what became of it is the timeline's.

    Raises:
        ConfigError: as :func:`core.config.load_config`.
        RunError: the history cannot be read.
    """
    config = run_config(path)
    for edit in read_edits(path):
        if edit.kind != SCHEDULE:
            config = config.replaced(edit.values)
    return config


def read_steps(path: Path) -> "np.ndarray[Any, Any]":
    """All recorded updates as a structured array with the fields of :class:`StepDone`.

    Raises:
        RunError: the file is not a metrics file.
    """
    import numpy as np

    fields = np.dtype(
        [
            ("step", "<i8"),
            ("epoch", "<i4"),
            ("flags", "<u4"),
            ("tokens_seen", "<i8"),
            ("lr", "<f8"),
            ("loss", "<f8"),
            ("grad_norm", "<f8"),
            ("seconds", "<f8"),
        ]
    )
    return np.frombuffer(_rows(path / "steps.bin", STEP_MAGIC, STEP_ROW), dtype=fields)


def read_evals(path: Path) -> "np.ndarray[Any, Any]":
    """All evaluations: ``step``, ``train_loss``, ``val_loss``, ``seconds``.

    Raises:
        RunError: the file is not a metrics file.
    """
    import numpy as np

    fields = np.dtype(
        [("step", "<i8"), ("train_loss", "<f8"), ("val_loss", "<f8"), ("seconds", "<f8")]
    )
    return np.frombuffer(_rows(path / "evals.bin", EVAL_MAGIC, EVAL_ROW), dtype=fields)


def read_samples(path: Path) -> list[dict[str, Any]]:
    """All finished samples in the order they came."""
    return list(_json_lines(path / "samples.jsonl"))


def read_log(path: Path) -> list[dict[str, Any]]:
    """All log lines in order."""
    return list(_json_lines(path / "log.jsonl"))


def read_edits(path: Path) -> tuple[Edit, ...]:
    """The history of edits, in the order in which they landed.

    A last line cut short by a crash never took effect and is dropped; any other damage is refused,
    since a history with a hole is another history.

    Raises:
        RunError: naming the line that cannot be read.
    """
    file = path / "edits.jsonl"
    found: list[Edit] = []
    if not file.is_file():
        return ()
    with file.open("rb") as lines:
        while line := lines.readline(_LONGEST_LINE):
            where = f"{file}, line {len(found) + 1}"
            if not line.endswith(b"\n"):
                if len(line) == _LONGEST_LINE:
                    raise RunError(f"{where} is too long to be an edit")
                break
            if len(found) == _MOST_EDITS:
                raise RunError(f"{file} has more than {_MOST_EDITS:,} edits")
            try:
                content = json.loads(line)
                if not isinstance(content, dict):
                    raise ValueError("not a table")
                found.append(from_line(content))
            except RecursionError as error:
                raise RunError(f"{where} is damaged: nested too deeply") from error
            except ConfigError as error:
                raise RunError(f"{where} is damaged: {error.problems[0]}") from error
            except ValueError as error:
                raise RunError(f"{where} is damaged: {error}") from error
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Replay:
    """What is needed besides the config to make a run once more.

    Attributes:
        edits: each lands at its step.
        facts: on what the first run was made (text, threads, device, versions), by name.
        folder: the first run's, which may have kept its text.
    """

    edits: tuple[Edit, ...]
    facts: Mapping[str, Any]
    folder: Path | None = None


_FACTS = {
    "text_fingerprint": "the text (edited)",
    "tokenizer_fingerprint": "the tokenizer",
    "threads": "the number of threads",
    "torch": "PyTorch",
    "device": "the device",
    "precision": "the precision",
    "machine": "the processor",
}
_TEXT = ("text", "text_chars", "text_bytes")  # how it is found again


def read_replay(path: Path) -> Replay:
    """How to make the run in ``path`` once more, with :func:`run_config`.

    Raises:
        RunError: the history or the description cannot be read.
    """
    meta = read_description(path)
    known = {name: meta[name] for name in (*_FACTS, *_TEXT) if name in meta}
    return Replay(read_edits(path), known, path)


def not_exact_because(facts: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """What is different from the run that is made again, in words; empty: bits will agree."""
    return [
        words if "fingerprint" in name else f"{words} ({str(facts[name])[:40]}, now {now[name]})"
        for name, words in _FACTS.items()
        if name in facts and facts[name] != now[name]
    ]


def require_run(path: Path) -> None:
    """Raise :class:`RunError` unless ``path`` is a run's folder."""
    if not (path / "run.json").is_file():
        raise RunError(
            f"{path} is not a run's folder: it has no run.json. "
            "`main.py runs` lists the runs and their folders."
        )


def read_description(path: Path) -> dict[str, Any]:
    """What ``run.json`` says of a run.

    Raises:
        RunError: it cannot be read.
    """
    return _read_json(path / RUN_DESCRIPTION)


def _rows(file: Path, magic: bytes, row: struct.Struct) -> bytes:
    try:
        with file.open("rb") as handle:
            start = handle.read(len(magic))
            content = handle.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise RunError(f"{file} cannot be read: {error.strerror}") from error
    if start != magic:
        raise RunError(f"{file} is damaged: it does not begin as a metrics file does")
    whole = len(content) // row.size * row.size
    return content if whole == len(content) else content[:whole]


def _last_row(file: Path, magic: bytes, row: struct.Struct) -> tuple[Any, ...] | None:
    try:
        with file.open("rb") as handle:
            size = handle.seek(0, os.SEEK_END)
            rows = (size - len(magic)) // row.size
            if rows < 1:
                return None
            handle.seek(len(magic) + (rows - 1) * row.size)
            return row.unpack(handle.read(row.size))
    except (OSError, struct.error):
        return None


def _json_lines(file: Path) -> Iterator[dict[str, Any]]:
    if not file.is_file():
        return
    with file.open("rb") as lines:
        while line := lines.readline(_LONGEST_LINE):
            if not line.endswith(b"\n"):
                continue  # cut short by a crash
            try:
                content = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(content, dict):
                yield content


def _read_json(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > _LONGEST_LINE:
            raise RunError(f"{file} is too large to be a run's description")
        content = json.loads(file.read_bytes())
    except OSError as error:
        raise RunError(f"{file} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise RunError(f"{file} is damaged: {error}") from error
    if not isinstance(content, dict):
        raise RunError(f"{file} is damaged: not a table")
    return content


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and math.isfinite(value) else None


def _words(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        return ()
    return tuple(value[:500] for value in values[:100] if isinstance(value, str))
