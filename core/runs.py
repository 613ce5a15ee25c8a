"""The store: one folder a run, one writer, any number of readers.

Metrics are fixed-width binary rows, appended with one unbuffered write each: what was acknowledged
survives the death of the process, and a row cut short by it is dropped when read. Samples and log
are JSON lines. Knows nothing of torch, of training or of any window.
"""

import contextlib
import csv
import json
import os
import re
import struct
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.config import RunConfig, dump_config, load_config
from core.events import (
    CheckpointSaved,
    CommandRejected,
    Evaluated,
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    Preparing,
    Resumed,
    SampleDone,
    SamplePiece,
    SampleStarted,
    Started,
    StepDone,
    Stopping,
)

if TYPE_CHECKING:
    import numpy as np

RUN_FORMAT = 1
_STEP_ROW = struct.Struct("<qiIqdddd")  # step, epoch, flags, tokens_seen, lr, loss, norm, seconds
_EVAL_ROW = struct.Struct("<qddd")  # step, train loss, validation loss, seconds
_CLIPPED = 1
_STEP_MAGIC = b"crest steps 1\0\0\0"
_EVAL_MAGIC = b"crest evals 1\0\0\0"
_SYNC_EVERY_S = 1.0  # against a power cut; against a crash of the process no sync is needed
_LONGEST_LINE = 4_000_000  # bytes of one JSON line that a reader accepts


class RunError(Exception):
    """A run's folder that cannot be used; the message names the folder and the remedy."""


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What a list of runs shows of one run.

    ``state``: running, completed, stopped or failed. A folder that says "running" without a living
    process is a run that ended badly.
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


class RunWriter:
    """Writes one run's folder. Belongs to one thread.

    Raises:
        RunError: the folder cannot be made or written, with the reason.
    """

    def __init__(self, runs_dir: Path, config: RunConfig, name: str) -> None:
        self.path = _new_folder(runs_dir, name)
        self.name = name
        self._files: dict[str, int] = {}
        self._synced = time.monotonic()
        self._meta: dict[str, Any] = {
            "format": RUN_FORMAT,
            "name": name,
            "created": datetime.now().astimezone().isoformat(timespec="seconds"),
            "state": "running",
            "parent": "",
        }
        (self.path / "checkpoints").mkdir()
        write_atomically(self.path / "config.toml", dump_config(config).encode())
        self._write_meta()
        self._steps = self._open("steps.bin", _STEP_MAGIC)
        self._evals = self._open("evals.bin", _EVAL_MAGIC)
        self._samples = self._open("samples.jsonl")
        self._log = self._open("log.jsonl")

    def describe(self, **facts: Any) -> None:
        """Add facts (device, versions, fingerprints) to ``run.json``."""
        self._meta.update(facts)
        self._write_meta()

    def write_json(self, name: str, content: Any) -> None:
        """A further small file of the run, whole or not at all."""
        write_atomically(self.path / name, json.dumps(content, ensure_ascii=False).encode())

    def record(self, event: Event) -> None:
        """Put an event on disk. Called before anyone is shown it."""
        match event:
            case StepDone():
                os.write(
                    self._steps,
                    _STEP_ROW.pack(
                        event.step,
                        event.epoch,
                        _CLIPPED if event.clipped else 0,
                        event.tokens_seen,
                        event.lr,
                        event.loss,
                        event.grad_norm,
                        event.seconds,
                    ),
                )
            case Evaluated():
                os.write(
                    self._evals,
                    _EVAL_ROW.pack(event.step, event.train_loss, event.val_loss, event.seconds),
                )
            case SampleDone():
                self._line(self._samples, {**asdict(event), "time": time.time()})
            case Log():
                self._line(self._log, {**asdict(event), "time": time.time()})
            case Failed():
                self._line(
                    self._log,
                    {
                        "level": "error",
                        "message": event.message,
                        "detail": event.detail,
                        "time": time.time(),
                    },
                )
            case Started():
                self.describe(
                    total_steps=event.total_steps,
                    warmup_steps=event.warmup_steps,
                    batches_per_epoch=event.batches_per_epoch,
                    tokens_per_step=event.tokens_per_step,
                    n_parameters=event.n_parameters,
                    n_vocab=event.n_vocab,
                    device=event.device,
                    device_words=event.device_words,
                    precision=event.precision,
                )
            case Finished():
                self.describe(state=event.reason, steps_done=event.step)
            case (
                Preparing()
                | SampleStarted()
                | SamplePiece()
                | Paused()
                | Resumed()
                | Stopping()
                | CheckpointSaved()
                | CommandRejected()
            ):
                pass  # passing states; what lasts of them is in the log or in the checkpoints
        if time.monotonic() - self._synced > _SYNC_EVERY_S:
            self.sync()

    def sync(self) -> None:
        """Force everything written so far to the disk."""
        self._synced = time.monotonic()
        for handle in self._files.values():
            os.fsync(handle)

    def close(self) -> None:
        """Sync and close; the writer is not usable afterwards."""
        self.sync()
        for handle in self._files.values():
            os.close(handle)
        self._files.clear()

    def _open(self, name: str, magic: bytes = b"") -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        handle = os.open(self.path / name, flags, 0o644)
        self._files[name] = handle
        if magic:
            os.write(handle, magic)
        return handle

    def _line(self, handle: int, content: dict[str, Any]) -> None:
        os.write(handle, json.dumps(content, ensure_ascii=False).encode() + b"\n")

    def _write_meta(self) -> None:
        self.write_json("run.json", self._meta)


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file whole: the old or the new content is there, never a mixture.

    Raises:
        OSError: as the file system says.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_info(path: Path) -> RunInfo:
    """What ``run.json`` and the sizes of the metrics say; never raises for a broken folder."""
    try:
        meta = _read_json(path / "run.json")
        steps = meta.get("steps_done")
        if not isinstance(steps, int):
            steps = _row_count(path / "steps.bin", _STEP_ROW)
        return RunInfo(
            path=path,
            name=str(meta.get("name", path.name))[:200],
            created=str(meta.get("created", ""))[:40],
            state=str(meta.get("state", "unknown"))[:20],
            total_steps=_whole(meta.get("total_steps")),
            steps_done=steps,
            device=str(meta.get("device", ""))[:40],
            precision=str(meta.get("precision", ""))[:10],
            parent=str(meta.get("parent", ""))[:400],
        )
    except (RunError, OSError) as error:
        return RunInfo(path, path.name, "", "unreadable", 0, 0, "", "", problem=str(error))


def list_runs(runs_dir: Path) -> list[RunInfo]:
    """Every run under ``runs_dir``, newest first; broken ones are listed with their problem."""
    if not runs_dir.is_dir():
        return []
    folders = [entry for entry in runs_dir.iterdir() if (entry / "run.json").is_file()]
    return [read_info(folder) for folder in sorted(folders, key=lambda f: f.name, reverse=True)]


def run_config(path: Path) -> RunConfig:
    """The config a run was started with.

    Raises:
        ConfigError: as :func:`core.config.load_config`.
    """
    return load_config(path / "config.toml")


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
    return np.frombuffer(_rows(path / "steps.bin", _STEP_MAGIC, _STEP_ROW), dtype=fields)


def read_evals(path: Path) -> "np.ndarray[Any, Any]":
    """All evaluations: ``step``, ``train_loss``, ``val_loss``, ``seconds``.

    Raises:
        RunError: the file is not a metrics file.
    """
    import numpy as np

    fields = np.dtype(
        [("step", "<i8"), ("train_loss", "<f8"), ("val_loss", "<f8"), ("seconds", "<f8")]
    )
    return np.frombuffer(_rows(path / "evals.bin", _EVAL_MAGIC, _EVAL_ROW), dtype=fields)


def read_samples(path: Path) -> list[dict[str, Any]]:
    """All finished samples in the order they came."""
    return list(_json_lines(path / "samples.jsonl"))


def read_log(path: Path) -> list[dict[str, Any]]:
    """All log lines in order."""
    return list(_json_lines(path / "log.jsonl"))


def export_csv(path: Path, out_dir: Path) -> list[Path]:
    """Write ``steps.csv``, ``evals.csv``, ``samples.csv`` and ``edits.csv``; floats by ``repr``.

    Raises:
        RunError: no run there, or it cannot be read.
    """
    require_run(path)
    steps, evals = read_steps(path), read_evals(path)
    tables: dict[str, tuple[list[str], Iterator[list[Any]]]] = {
        "steps.csv": (
            ["step", "epoch", "tokens_seen", "lr", "loss", "grad_norm", "clipped", "seconds"],
            (
                [step, epoch, tokens, lr, loss, norm, flags & _CLIPPED, seconds]
                for step, epoch, flags, tokens, lr, loss, norm, seconds in steps.tolist()
            ),
        ),
        "evals.csv": (
            ["step", "train_loss", "val_loss", "seconds"],
            (list(row) for row in evals.tolist()),
        ),
        "samples.csv": (
            ["step", "prompt", "text"],
            ([s.get("step"), s.get("prompt"), s.get("text")] for s in read_samples(path)),
        ),
        "edits.csv": (["step", "what", "from", "to"], iter(())),
    }
    out_dir.mkdir(parents=True, exist_ok=True)
    written = []
    for name, (header, rows) in tables.items():
        with (out_dir / name).open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
        written.append(out_dir / name)
    return written


def require_run(path: Path) -> None:
    """Raise :class:`RunError` unless ``path`` is a run's folder."""
    if not (path / "run.json").is_file():
        raise RunError(
            f"{path} is not a run's folder: it has no run.json. "
            "`main.py runs` lists the runs and their folders."
        )


def _new_folder(runs_dir: Path, name: str) -> Path:
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "run"
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
    try:
        runs_dir.mkdir(parents=True, exist_ok=True)
        for attempt in range(1, 1000):
            suffix = "" if attempt == 1 else f"-{attempt}"
            folder = runs_dir / f"{stamp}-{slug}{suffix}"
            with contextlib.suppress(FileExistsError):
                folder.mkdir()
                return folder
    except OSError as error:
        raise RunError(
            f"The run's folder cannot be made in {runs_dir}: {error.strerror}. "
            "Choose another place with --runs."
        ) from error
    raise RunError(f"{runs_dir} already holds 1,000 runs that began in this second.")


def _rows(file: Path, magic: bytes, row: struct.Struct) -> bytes:
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise RunError(f"{file} cannot be read: {error.strerror}") from error
    if content[: len(magic)] != magic:
        raise RunError(f"{file} is damaged: it does not begin as a metrics file does")
    rows = (len(content) - len(magic)) // row.size
    return content[len(magic) : len(magic) + rows * row.size]


def _row_count(file: Path, row: struct.Struct) -> int:
    try:
        return max(0, file.stat().st_size - len(_STEP_MAGIC)) // row.size
    except OSError:
        return 0


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
