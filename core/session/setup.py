"""How a run's life begins: anew, from a checkpoint of its own, or as a branch of another.

Nothing in a run's folder is touched before everything that can be refused was checked. Belongs to
the training thread; knows nothing of threads or of any window.
"""

import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import paths
from core.config import RunConfig
from core.data import Cancelled, Dataset, prepare
from core.hardware import threads
from core.hardware.memory import tune_allocator
from core.i18n import Message
from core.messages.edit_records import Edit, check_history
from core.messages.events import Event, Log, Preparing, Started
from core.model.interrupt import Interrupted
from core.run_store.annotations import read_about
from core.run_store.checkpoint import remove_litter
from core.run_store.layout import CHECKPOINTS, RunError
from core.run_store.lock import RunLock
from core.run_store.reader import read_description, read_edits, require_run, run_config
from core.run_store.reproducibility import Replay, not_exact_because
from core.run_store.source_text import (
    OWN_TEXT,
    TOKENIZER,
    OwnText,
    find_text,
    keep_text,
    reference_to,
)
from core.run_store.truncate import cut_back, mend, require_known
from core.run_store.writer import Parentage, RunWriter
from core.session.checkpointer import MARGIN, Checkpointer, checkpoint_size
from core.session.durable_events import EventRecorder
from core.session.edit_applier import Answer, EditApplier, requested_edits, with_machine
from core.session.failures import with_numbers
from core.session.rollback import Found, described, find_checkpoint
from core.session.start_point import RESUME, WHAT_IF, Origin
from core.training.compile_ahead import compile_ahead, is_waited_for, wait_for_given_up
from core.training.train_state import SAMPLE
from core.training.trainer import Trainer

_REPORT_EVERY_S = 0.03


@dataclass(frozen=True, slots=True)
class RunRequest:
    """What was asked for.

    Attributes:
        config: of a new run; a run that exists has its own.
        runs_dir: where new runs are made.
        name: of a new run; empty: the text's title.
        allow_fetch: whether a built-in text may be downloaded now.
        replay: the history of an earlier run of this config.
        origin: the checkpoint to go on from.
    """

    config: RunConfig
    runs_dir: Path
    name: str = ""
    allow_fetch: bool = False
    replay: Replay | None = None
    origin: Origin | None = None


@dataclass(slots=True)
class ActiveRun:
    """A run that is about to make its next update."""

    trainer: Trainer
    recorder: EventRecorder
    checkpointer: Checkpointer
    edit_applier: EditApplier
    last_step: int | None = None  # a what-if ends here
    to_apply: tuple[Answer, ...] = ()

    def rewired(self, trainer: Trainer, *, is_saved: bool) -> None:
        """The run went back, perhaps to its very beginning: no edit is ahead of it."""
        self.trainer = trainer
        self.checkpointer = Checkpointer(trainer, self.recorder, is_saved)
        self.edit_applier = EditApplier(trainer, self.recorder, (), stored=False)


class Beginning:
    """Makes an :class:`ActiveRun` of a request.

    Args:
        request: what was asked for.
        publish: who is told of what goes on before there is a folder.
        stopping: asked between pieces of work; true calls it off.
    """

    def __init__(
        self, request: RunRequest, publish: Callable[[Event], None], stopping: Callable[[], bool]
    ) -> None:
        self._request = request
        self._publish = publish
        self._stopping = stopping
        self._logs: list[Log] = []
        self._lock: RunLock | None = None
        self._writer: RunWriter | None = None
        self._needed = MARGIN  # bytes of a full disk; known better once there is a model

    def begin(self) -> ActiveRun:
        """Prepare everything and tell ``Started``.

        Raises:
            ConfigError, DataError, RunError, CheckpointError, OSError: what does not fit; the
                folder of a run that exists is as it was.
            Cancelled: called off.
        """
        origin = self._request.origin
        try:
            if origin is None:
                return self._anew()
            require_run(origin.run_dir)
            return self._resumed(origin) if origin.kind == RESUME else self._branched(origin)
        except OSError as error:
            self._undo()
            folder = self._request.runs_dir if origin is None else origin.run_dir
            told = with_numbers(error, self._needed, folder)
            if told is not error:
                raise told from error
            raise
        except BaseException:
            self._undo()
            raise
        finally:
            if self._lock is not None:
                self._lock.release()

    def _undo(self) -> None:
        """Leave no new folder behind in which nothing was trained."""
        writer = self._writer
        if writer is None:
            return
        origin = self._request.origin
        if origin is not None and origin.kind == RESUME:
            writer.note(state="failed")
            writer.close()
        else:
            writer.close()
            shutil.rmtree(writer.path, ignore_errors=True)

    # -- three ways

    def _anew(self) -> ActiveRun:
        request, replay = self._request, self._request.replay
        folder, facts = (replay.folder, replay.facts) if replay else (None, {})
        dataset = self._dataset(request.config, folder, facts)
        trainer = self._trainer(request.config, dataset)
        if replay:
            check_history(replay.edits, trainer.timeline, trainer.config)
        self._compile(trainer)
        writer = RunWriter(request.runs_dir, request.config, request.name or dataset.text.title)
        recorder = self._describe(writer, trainer)
        edit_applier = EditApplier(trainer, recorder, replay.edits if replay else (), stored=False)
        checkpointer = Checkpointer(trainer, recorder, is_saved=False)
        self._tell_start(recorder, trainer)
        if replay:
            self._tell_differences(recorder, trainer, replay.facts)
        return ActiveRun(trainer, recorder, checkpointer, edit_applier)

    def _resumed(self, origin: Origin) -> ActiveRun:
        path = origin.run_dir.resolve()
        self._lock = RunLock(path)
        facts = require_known(path)
        mend(path)
        remove_litter(path / CHECKPOINTS)
        config = with_machine(run_config(path), origin)
        trainer = self._trainer(config, self._dataset(config, path, facts))
        found = find_checkpoint(path, origin.step, trainer, self._remember)
        edits = self._history(path, found, trainer, origin)
        if found.checkpoint is not None:
            trainer.restore(found.checkpoint)
        answers = requested_edits(origin, trainer)
        ahead = tuple(edit for edit in edits if edit.step >= trainer.step)
        self._compile(trainer)
        rows = cut_back(
            path,
            trainer.step,
            [*trainer.edits, *ahead],
            owes_sample=SAMPLE in trainer.state.pending,
            set_aside=origin.step is not None,
        )
        lock, self._lock = self._lock, None
        writer = RunWriter.reopen(path, lock)
        writer.note(best_val=trainer.state.best_val, last_loss=None)
        recorder = self._describe(writer, trainer)
        edit_applier = EditApplier(trainer, recorder, ahead, stored=True)
        checkpointer = Checkpointer(trainer, recorder, is_saved=found.checkpoint is not None)
        self._tell_start(recorder, trainer, f"goes on with step {trainer.step}")
        checkpointer.tell()
        self._tell_differences(recorder, trainer, found.facts or facts)
        lost = trainer.step - _whole(facts.get("first_step")) - rows
        if lost > 0:
            recorder.emit(Log("warning", f"{lost} updates before this one have no metrics."))
        return ActiveRun(trainer, recorder, checkpointer, edit_applier, to_apply=answers)

    def _branched(self, origin: Origin) -> ActiveRun:
        parent = origin.run_dir.resolve()
        facts = read_description(parent)
        config = with_machine(run_config(parent), origin)
        dataset = self._dataset(config, parent, facts)
        trainer = self._trainer(config, dataset)
        found = find_checkpoint(parent, origin.step, trainer, self._remember)
        if found.checkpoint is not None:
            trainer.restore(found.checkpoint)
        answers = requested_edits(origin, trainer)
        self._compile(trainer)
        runs_dir, step = self._request.runs_dir, trainer.step
        beside = parent.parent == runs_dir.resolve()
        words = "what if" if origin.kind == WHAT_IF else "branch"
        parentage = Parentage(
            parent=parent.name if beside else str(parent),
            step=step,
            edits=tuple(trainer.edits),
            trial=origin.kind == WHAT_IF,
        )
        name = (
            self._request.name or f"{str(facts.get('name', parent.name))[:150]}, {words} at {step}"
        )
        writer = RunWriter(runs_dir, config, name, parentage)
        recorder = self._describe(writer, trainer)
        edit_applier = EditApplier(trainer, recorder, (), stored=False)
        checkpointer = Checkpointer(trainer, recorder, is_saved=False)
        self._tell_start(recorder, trainer, f"branches from {parent.name} before step {step}")
        self._tell_differences(recorder, trainer, found.facts or facts)
        if found.checkpoint is not None:
            checkpointer.save()  # the branch's own root: it lives on without its parent
        last = step + origin.steps if origin.kind == WHAT_IF else None
        return ActiveRun(trainer, recorder, checkpointer, edit_applier, last, answers)

    # -- steps of them

    def _dataset(self, config: RunConfig, folder: Path | None, facts: Mapping[str, Any]) -> Dataset:
        """The text as the run in ``folder`` had it, or as it is now."""
        self._publish(Preparing("Reading the text"))
        told = 0.0

        def progress(what: Message, done: int, total: int) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told > _REPORT_EVERY_S or done >= total:
                told = now
                self._publish(Preparing(str(what), done, total))

        store, allow_fetch = paths.store_dir(), self._request.allow_fetch
        found = OwnText()
        if folder is not None:
            found = find_text(
                *(folder, config, facts, store),
                goes_on=self._request.origin is not None,
                allow_fetch=allow_fetch,
                progress=progress,
                cancelled=self._stopping,
            )
            if found.words:
                self._remember("info", found.words)
        return prepare(
            config,
            store=store,
            allow_fetch=allow_fetch,
            progress=progress,
            cancelled=self._stopping,
            text=found.text,
            vocabulary=found.vocabulary,
        )

    def _trainer(self, config: RunConfig, dataset: Dataset) -> Trainer:
        if self._stopping():
            raise Cancelled
        if is_waited_for():
            self._publish(Preparing("Waiting for the compiler of the run before"))
        try:
            wait_for_given_up(self._stopping)
        except Interrupted as error:
            raise Cancelled from error
        threads.use_threads(config.training.threads or None)
        self._publish(Preparing("Building the model"))
        trainer = Trainer(config, dataset, self._stopping)
        self._needed = checkpoint_size(trainer)
        return trainer

    def _compile(self, trainer: Trainer) -> None:
        """The last thing before the folder: nothing is refused after this minute of waiting."""
        if not trainer.config.training.compile:
            return
        self._publish(Preparing("Compiling the model: this takes a minute or more"))
        try:
            compile_ahead(trainer.state, trainer.context)
        except Interrupted as error:
            raise Cancelled from error

    def _history(
        self, path: Path, found: Found, trainer: Trainer, origin: Origin
    ) -> tuple[Edit, ...]:
        """The edits after the checkpoint that take effect again: a crash does not undo them."""
        before = found.edits
        if not origin.is_plain:
            return ()
        try:
            stored = read_edits(path)
            if stored[: len(before)] != before:
                raise RunError(f"{path / 'edits.jsonl'} is not the checkpoint's history")
            check_history(stored, trainer.timeline, trainer.context.initial_config)
        except (RunError, ValueError) as error:
            if found.checkpoint is None:
                raise
            self._remember("warning", f"{error}. The run goes on with the checkpoint's own edits.")
            return ()
        return stored[len(before) :]

    def _describe(self, writer: RunWriter, trainer: Trainer) -> EventRecorder:
        """Put into the folder what the run needs to be made again."""
        self._writer = writer
        dataset = trainer.dataset
        known = writer.facts.get("text_fingerprint", dataset.text.fingerprint)
        if known == dataset.text.fingerprint and not (writer.path / OWN_TEXT).is_file():
            keep_text(writer.path, dataset.text)
        if not (writer.path / TOKENIZER).is_file():
            writer.write_json(TOKENIZER, dataset.tokenizer.vocabulary())
        if "text_fingerprint" not in writer.facts:
            planned = trainer.timeline.planned.total_steps
            known_as = {"text": dataset.text.title, **reference_to(dataset.text)}
            writer.describe(**known_as, planned_steps=planned, **_facts(trainer))
        return EventRecorder(writer, self._publish)

    def _tell_start(self, recorder: EventRecorder, trainer: Trainer, words: str = "") -> None:
        writer, dataset = recorder.writer, trainer.dataset
        parent = str(writer.facts.get("parent") or "")
        sittings = [*writer.facts.get("sittings", [])][-999:]
        now = {"step": trainer.step, "time": time.time(), **_facts(trainer)}
        writer.describe(sittings=[*sittings, now])
        recorder.emit(
            Started(
                run_dir=str(writer.path),
                name=str(read_about(writer.path).get("name") or writer.name),
                first_step=trainer.step,
                total_steps=trainer.total_steps,
                warmup_steps=trainer.timeline.warmup_steps,
                batches_per_epoch=len(dataset.train),
                tokens_per_step=trainer.tokens_per_step,
                n_parameters=trainer.n_parameters,
                n_vocab=dataset.tokenizer.n_vocab,
                device=trainer.device.name,
                device_words=trainer.device.words,
                precision=trainer.context.precision,
                parent=str(writer.path.parent / parent) if parent else "",
                parent_step=_whole(writer.facts.get("parent_step")),
                trial=writer.facts.get("trial") is True,
                n_edits=len(trainer.edits),
            )
        )
        numbers = (
            f"{trainer.n_parameters:,} parameters, {trainer.total_steps:,} steps, "
            f"{trainer.device.words}, {trainer.context.precision}"
        )
        recorder.emit(Log("info", f"{words}: {numbers}" if words else numbers))
        for log in self._logs:
            recorder.emit(log)

    def _tell_differences(
        self, recorder: EventRecorder, trainer: Trainer, facts: Mapping[str, Any]
    ) -> None:
        different = not_exact_because(facts, _facts(trainer))
        if not different:
            return
        words = f"Not exact because other than before is: {', '.join(different)}."
        known = [*recorder.writer.facts.get("not_exact", [])][-99:]
        at = [f"step {trainer.step}: {each}" for each in different]
        recorder.writer.describe(not_exact=[*known, *at])
        recorder.emit(Log("warning", words))

    def _remember(self, level: str, words: str) -> None:
        """What is said before there is a log to say it in."""
        self._logs.append(Log(level, words))


def _facts(trainer: Trainer) -> dict[str, Any]:
    """On what a run is made, by the names of ``run.json``."""
    return described(trainer.environment())


def _whole(value: Any) -> int:
    return value if type(value) is int else 0


def prepare_machine() -> None:
    """How this process keeps memory; its threads are a matter of the run's config."""
    tune_allocator()
