"""Writing a run's folder: one writer a run, disk first.

Each update is one unbuffered write: what was acknowledged survives the death of the process, and a
row cut short by it is dropped when read. Knows nothing of torch, of training or of any window.
"""

import contextlib
import math
import shutil
import time
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from core import files
from core.config import RunConfig, dump_config
from core.disks import NoAnswerError, require_answer
from core.messages.edit_records import Edit, edit_of, to_line
from core.messages.events import (
    CheckpointSaved,
    CheckpointsChanged,
    CommandRejected,
    Evaluated,
    EvaluatedBatches,
    Event,
    Failed,
    Finished,
    FolderGone,
    LayersMeasured,
    Log,
    Paused,
    Preparing,
    Resumed,
    SampleDone,
    SamplePiece,
    SampleStarted,
    SavedElsewhere,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
    Stopping,
    WentBack,
)
from core.run_store import log
from core.run_store.final_losses import write_final
from core.run_store.folder_identity import FolderIdentity, FolderLost, lost
from core.run_store.layout import (
    CHECKPOINTS,
    RUN_CONFIG,
    RUN_DESCRIPTION,
    RUN_FORMAT,
    as_json,
    checked_name,
    write_atomically,
)
from core.run_store.lock import RunLock
from core.run_store.metrics import EVALS, STEPS
from core.run_store.metrics_file import packed
from core.run_store.new_folder import new_folder, stamped_name
from core.run_store.open_files import EDITS, LOG, SAMPLES, OpenFiles
from core.run_store.reader import read_description
from core.run_store.sealed import sealed, sealed_line
from core.run_store.truncate import write_edits

E = TypeVar("E", StepDone, Evaluated)
_DESCRIBE_EVERY_S = 10.0  # what a list of runs shows of one that is on
_ABOUT = "about.json"  # a person's words
_SYNC_EVERY_S = 1.0  # against a power cut; against a crash of the process no sync is needed


@dataclass(frozen=True, slots=True)
class Parentage:
    """Where a new run comes from: a run's folder, the step, and the edits up to there."""

    parent: str
    step: int
    edits: tuple[Edit, ...]
    trial: bool = False


class RunWriter:
    """Writes one run's folder. Belongs to one thread.

    Raises:
        RunError: the folder cannot be made or written, with the reason.
    """

    path: Path
    name: str
    _meta: dict[str, Any]
    _final: EvaluatedBatches | None = None  # of the end, for a folder that is written anew

    def __init__(
        self, runs_dir: Path, config: RunConfig, name: str, parentage: Parentage | None = None
    ) -> None:
        name = checked_name(name)
        path = new_folder(runs_dir, stamped_name(name))
        try:
            self._begin(path, config, name, parentage)
        except OSError:
            shutil.rmtree(path, ignore_errors=True)
            raise

    def _begin(self, path: Path, config: RunConfig, name: str, parentage: Parentage | None) -> None:
        self._own(path, RunLock(path))
        self.name = name
        self._meta = {
            "format": RUN_FORMAT,
            "id": uuid.uuid4().hex,
            "name": name,
            "created": datetime.now().astimezone().isoformat(timespec="seconds"),
            "state": "running",
            "parent": "",
            "model": model_words(config),
        }
        edits = parentage.edits if parentage is not None else ()
        if parentage is not None:
            self._meta |= {
                "parent": parentage.parent,
                "parent_step": parentage.step,
                "first_step": parentage.step,
                "trial": parentage.trial,
            }
        try:
            (path / CHECKPOINTS).mkdir()
            write_atomically(path / RUN_CONFIG, dump_config(config).encode())
            write_edits(path, edits)
            self.open_files()
            self._write_meta()  # what makes it a run's folder, so it comes last
        except OSError:
            self.close()
            raise

    @classmethod
    def reopen(cls, path: Path, lock: RunLock) -> "RunWriter":
        """Go on writing a run's folder that was cut back; the lock is the writer's from now on.

        Raises:
            RunError: the description cannot be read.
            OSError: as the file system says.
        """
        writer = cls.__new__(cls)
        writer._own(path, lock)
        try:
            writer._meta = {**read_description(path), "format": RUN_FORMAT, "state": "running"}
            for ended in ("steps_done", "diverged"):
                writer._meta.pop(ended, None)
            writer.name = str(writer._meta.get("name", path.name))[:200]
            writer.open_files()
            writer._write_meta()
        except BaseException:
            writer.close()  # and with it the lock: nobody else will
            raise
        return writer

    def copied_to(self, runs_dir: Path, config: RunConfig) -> "RunWriter":
        """Another folder, below ``runs_dir``, with all that was written here; no checkpoints.

        From memory; this one's folder need not be there any more. ``config``: as it was started.

        Raises:
            RunError, OSError: the folder cannot be made or written; nothing of it is left.
        """
        path = new_folder(runs_dir, self.path.name)
        writer = RunWriter.__new__(RunWriter)
        try:
            writer._own(path, RunLock(path))
            try:
                writer._copy_of(self, config)
            except BaseException:
                writer.abandon()
                raise
        except BaseException:
            shutil.rmtree(path, ignore_errors=True)
            raise
        return writer

    def _copy_of(self, old: "RunWriter", config: RunConfig) -> None:
        parent = str(old._meta.get("parent") or "")
        if parent and not _are_neighbours(self.path, old.path):
            parent = str(old.path.parent / parent)
        self._meta = {**old._meta, "parent": parent, "paused": False}
        self.name = old.name
        (self.path / CHECKPOINTS).mkdir()
        write_atomically(self.path / RUN_CONFIG, dump_config(config).encode())
        with contextlib.suppress(OSError):
            write_atomically(self.path / _ABOUT, files.read_grown(old.path / _ABOUT))
        for name, content in old._files.kept.items():
            write_atomically(self.path / name, bytes(content))
        if (final := old._final) is not None:
            write_final(self.path, final)
        self.open_files()
        self._write_meta()

    def abandon(self) -> None:
        """Let go of a folder that is gone or given up; what cannot be written there is no matter.

        On a disk that says nothing closing waits, too, and is left. The writer is unusable then.
        """
        try:
            require_answer(self.path, deep=False)
        except NoAnswerError:
            self._files.leave()
            self._lock.leave()
            return
        for let_go in (self._files.close, self._lock.release):
            with contextlib.suppress(OSError):
                let_go()

    def find_lost(self) -> FolderLost | None:
        """What is gone of what is written into; ``None``: it all lies where it should."""
        return lost(self.path, self._place, self._files.handles)

    def mend_checkpoints(self) -> bool:
        """Make the folder of checkpoints again; true where it was gone.

        Raises:
            OSError: as the file system says.
        """
        was_there = (self.path / CHECKPOINTS).is_dir()
        (self.path / CHECKPOINTS).mkdir(exist_ok=True)
        return not was_there

    def _own(self, path: Path, lock: RunLock) -> None:
        self.path = path
        self._place = FolderIdentity.of(path)
        self._lock = lock
        self._files = OpenFiles(path)
        self._synced = self._described = time.monotonic()
        self._meta = {}

    def open_files(self) -> None:
        """Open what is appended to. After :meth:`close_files`, when others have changed it."""
        self._files.open_all()

    def close_files(self) -> None:
        """Sync and close what is appended to; the folder stays this writer's."""
        try:
            self.sync()
        finally:
            self._files.close()

    @property
    def facts(self) -> Mapping[str, Any]:
        """What ``run.json`` says, as far as this writer has written it."""
        return self._meta

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows and lines were written into each file."""
        return self._files.counts

    def note(self, **facts: Any) -> None:
        """Like :meth:`describe`, but a full disk only leaves ``run.json`` behind the run."""
        self._meta.update(facts)
        try:
            self._write_meta()
        except OSError:
            return  # nothing of the run itself stands there alone

    def describe(self, **facts: Any) -> None:
        """Add facts (device, versions, fingerprints) to ``run.json``."""
        self._meta.update(facts)
        self._write_meta()

    def write_json(self, name: str, content: Any) -> None:
        """A further small file of the run, whole or not at all."""
        write_atomically(self.path / name, as_json(content))

    def record(self, event: Event) -> None:
        """Put an event on disk, before anyone is shown it. Long, as it has an arm an event."""
        match event:
            case StepDone():
                self._meta |= {"last_loss": event.loss, "seconds": event.seconds}
                self._files.append(STEPS.file, packed(STEPS, event))
            case Evaluated():
                self._keep_best(event.val_loss)
                self._files.append(EVALS.file, packed(EVALS, event))
            case LayersMeasured():
                self._files.append_layers(event)
            case EvaluatedBatches():
                self._final = event
                write_final(self.path, event)
            case SampleDone():
                self._line(SAMPLES, {**asdict(event), "time": time.time()})
            case Log() | Failed():
                self._line(LOG, log.to_line(event))
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
            case Paused() | Resumed():
                self.note(paused=isinstance(event, Paused))
            case Finished():
                self.describe(state=event.reason, steps_done=event.step, paused=False)
            case (
                Preparing()
                | SampleStarted()
                | SamplePiece()
                | Stopping()
                | CheckpointSaved()
                | CheckpointsChanged()
                | WentBack()
                | FolderGone()
                | SavedElsewhere()
                | CommandRejected()
            ):
                pass  # passing states; what lasts of them is in the log or in the checkpoints

    def upkeep(self) -> None:
        """What is due now and then: force the rows out, bring ``run.json`` up to date.

        Raises:
            OSError: as the file system says; everything that was recorded is in the files.
        """
        now = time.monotonic()
        if now - self._synced > _SYNC_EVERY_S:
            self.sync()
        if now - self._described > _DESCRIBE_EVERY_S:
            self.note()

    def sync(self) -> None:
        """Force everything written so far to the disk."""
        self._synced = time.monotonic()
        self._files.sync()

    def close(self) -> None:
        """Sync, close and give the run free; the writer is not usable afterwards."""
        try:
            self.close_files()
        finally:
            self._lock.release()

    def replace_edits(self, edits: Iterable[Edit]) -> None:
        """Write another history of edits, whole or not at all.

        Raises:
            OSError: as the file system says; the old one stands.
        """
        self._files.close_one(EDITS)
        try:
            write_edits(self.path, edits)
        finally:
            self._files.open(EDITS)

    def _line(self, name: str, content: dict[str, Any]) -> None:
        self._files.append(name, as_json(content) + b"\n")

    def _keep_best(self, val_loss: float) -> None:
        best = self._meta.get("best_val")
        if math.isfinite(val_loss) and (not isinstance(best, float) or val_loss < best):
            self._meta["best_val"] = val_loss

    def _edit(self, event: ScheduleChanged | SettingChanged) -> None:
        """The whole line, forced to the disk, or nothing of it: half an edit is none."""
        self._files.append(EDITS, sealed_line(to_line(edit_of(event))), synced=True)

    def _write_meta(self) -> None:
        self._described = time.monotonic()
        write_atomically(self.path / RUN_DESCRIPTION, sealed(self._meta))


def model_words(config: RunConfig) -> str:
    """The model in a few words."""
    model = config.model
    return f"{model.n_layers} x {model.emb_dim}, {model.n_heads} heads"


def _are_neighbours(one: Path, other: Path) -> bool:
    try:
        require_answer(other.parent, deep=False)
    except NoAnswerError:
        return False
    return one.parent.resolve() == other.parent.resolve()
