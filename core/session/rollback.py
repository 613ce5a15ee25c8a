"""Finding the checkpoint to go on from, and going back to one while a run is on.

Knows nothing of threads or of any window.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.i18n import Message
from core.messages.edit_records import Edit
from core.messages.events import Log, WentBack
from core.run_store.checkpoint import Checkpoint, CheckpointError, load, newest_first
from core.run_store.checkpoint_list import no_such_step
from core.run_store.layout import CHECKPOINTS
from core.run_store.manifest import folder_name, read_manifest
from core.run_store.reader import read_description
from core.run_store.record import Counts, counts_in
from core.run_store.truncate import cut_back
from core.session.durable_events import EventRecorder
from core.training.train_state import SAMPLE
from core.training.trainer import Trainer

Remember = Callable[[str, Message], None]
_RENAMED = {"text": "text_fingerprint", "tokenizer": "tokenizer_fingerprint"}


@dataclass(frozen=True, slots=True)
class Found:
    """A checkpoint that was read, checked and fits; none: the run's beginning.

    Attributes:
        step: the update that comes next.
        pending: the work that follows the update before it and is not done yet.
        edits: the history up to it.
        facts: on what it was made, by the names of ``run.json``; empty for the beginning.
        recorded: how much the run's files had when it was saved, as far as it says.
    """

    checkpoint: Checkpoint | None
    step: int = 0
    pending: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    recorded: Counts = field(default_factory=dict)


def described(environment: Mapping[str, Any]) -> dict[str, Any]:
    """On what a run computes, by the names of ``run.json``."""
    return {_RENAMED.get(name, name): environment[name] for name in sorted(environment)}


def find_checkpoint(
    run_dir: Path,
    step: int | None,
    trainer: Trainer,
    remember: Remember,
    below: int | None = None,
) -> Found:
    """The checkpoint before update ``step``, or the newest good one, checked against ``trainer``.

    Args:
        run_dir: the run's folder.
        step: which one; 0: the beginning, without a checkpoint; ``None``: the newest good one.
        trainer: what it has to fit.
        remember: told (level, message) of each one that was passed over because it is broken.
        below: only those before this update.

    Raises:
        CheckpointError: the one that was asked for is broken or not there, or none is good.
    """
    if step is None:
        return _newest_good(run_dir, trainer, remember, below)
    begins = read_description(run_dir).get("first_step", 0)
    folders = dict(newest_first(run_dir / CHECKPOINTS))
    if step == 0 and begins == 0 and 0 not in folders:
        return Found(None)
    missing = no_such_step(run_dir, step)
    if missing is not None:
        raise CheckpointError(missing)
    return _read(folders[step], trainer)


def _newest_good(run_dir: Path, trainer: Trainer, remember: Remember, below: int | None) -> Found:
    broken = []
    for at, folder in newest_first(run_dir / CHECKPOINTS):
        if below is not None and at >= below:
            continue
        try:
            return _read(folder, trainer)
        except CheckpointError as error:
            broken.append(Message("checkpoint.broken", folder=folder.name, reason=error.what))
            remember("warning", Message("checkpoint.passed_over", reason=error.what))
    if broken:
        raise CheckpointError(Message("checkpoint.none_good", run=run_dir.name, broken=broken[:5]))
    if read_description(run_dir).get("first_step", 0):
        raise CheckpointError(Message("checkpoint.branch_without_own", run=run_dir.name))
    remember("info", Message("checkpoint.none_yet"))
    return Found(None)


def go_back(
    found: Found, trainer: Trainer, recorder: EventRecorder, fresh: Callable[[], Trainer]
) -> Trainer:
    """Make the run what it was at a checkpoint; returns its trainer, another one at step 0.

    Raises:
        OSError: the folder cannot be cut; what is on disk stays a run to resume.
    """
    was, writer = trainer.step, recorder.writer
    if found.checkpoint is None:
        trainer = fresh()
    step = found.step
    try:
        writer.close_files()
        cut = cut_back(
            writer.path,
            step,
            found.edits,
            recorded=found.recorded,
            owes_sample=SAMPLE in found.pending,
            set_aside=True,
        )
    finally:
        writer.open_files()
    recorder.forget()  # and not before: what waits is the run's own if it cannot go back
    if found.checkpoint is not None:
        trainer.restore(found.checkpoint)
    timeline = trainer.timeline
    writer.note(
        best_val=trainer.state.best_val,
        last_loss=None,
        total_steps=timeline.total_steps,
        warmup_steps=timeline.warmup_steps,
    )
    recorder.emit(Log("info", Message("run.went_back", step=step, was=was)))
    for problem in cut.problems:
        recorder.emit(Log("warning", problem))
    recorder.emit(WentBack(step, timeline.total_steps, timeline.warmup_steps))
    return trainer


def _read(folder: Path, trainer: Trainer) -> Found:
    try:
        checkpoint, recorded = load(folder), counts_in(read_manifest(folder))
        found = trainer.check(checkpoint)
        if folder_name(found.step) != folder.name:
            raise CheckpointError(Message("checkpoint.other_step"))
    except CheckpointError as error:
        if str(folder) in str(error):
            raise
        told = Message("checkpoint.named", folder=folder, reason=error.what)
        raise CheckpointError(told) from error
    facts = described(found.environment)
    return Found(checkpoint, found.step, found.pending, found.edits, facts, recorded)
