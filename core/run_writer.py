"""Writing a run's folder: one writer a run, disk first.

Each update is one unbuffered write: what was acknowledged survives the death of the process, and a
row cut short by it is dropped when read. Knows nothing of torch, of training or of any window.
"""

import contextlib
import errno
import json
import os
import re
import time
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from core.config import RunConfig, dump_config
from core.edits import edit_of, to_line
from core.events import (
    CheckpointSaved,
    CheckpointsChanged,
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
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
    Stopping,
    WentBack,
)
from core.run_files import (
    CLIPPED,
    EVAL_MAGIC,
    EVAL_ROW,
    RUN_FORMAT,
    STEP_MAGIC,
    STEP_ROW,
    RunError,
    write_atomically,
)

_SYNC_EVERY_S = 1.0  # against a power cut; against a crash of the process no sync is needed


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
        self._steps = self._open("steps.bin", STEP_MAGIC)
        self._evals = self._open("evals.bin", EVAL_MAGIC)
        self._samples = self._open("samples.jsonl")
        self._log = self._open("log.jsonl")
        self._edits = self._open("edits.jsonl")

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
                    STEP_ROW.pack(
                        event.step,
                        event.epoch,
                        CLIPPED if event.clipped else 0,
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
                    EVAL_ROW.pack(event.step, event.train_loss, event.val_loss, event.seconds),
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
            case ScheduleChanged():
                self._edit(event)
                # Only what `runs` lists; the edit itself is on disk. Written with the next change.
                self._meta |= {
                    "total_steps": event.total_steps,
                    "warmup_steps": event.warmup_steps,
                }
            case SettingChanged():
                self._edit(event)
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
                | CheckpointsChanged()
                | WentBack()
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

    def _edit(self, event: ScheduleChanged | SettingChanged) -> None:
        """The whole line, forced to the disk, or nothing of it: half an edit is none."""
        line = json.dumps(to_line(edit_of(event)), ensure_ascii=False).encode() + b"\n"
        before = os.fstat(self._edits).st_size
        try:
            if os.write(self._edits, line) != len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
            os.fsync(self._edits)
        except OSError:
            os.ftruncate(self._edits, before)
            raise

    def _write_meta(self) -> None:
        self.write_json("run.json", self._meta)


def _new_folder(runs_dir: Path, name: str) -> Path:
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "run"
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
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
