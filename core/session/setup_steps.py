"""The steps that a new run, a resumed one and a branch share before their first update.

Knows not in which order they come, and nothing of threads or of any window.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from core import paths
from core.config import ConfigError, Problem, RunConfig
from core.data import Cancelled, Dataset, Progress
from core.data.tokenizer_file import TOKENIZER
from core.distributed.placement import threads_of
from core.distributed.ranks import ALONE, Ranks
from core.hardware import threads
from core.hardware.arithmetic import is_to_the_bit
from core.hardware.device import DeviceError, gpu_facts, require_threads
from core.hardware.device_text import device_text
from core.i18n import Message, reason_of, to_json
from core.messages.edit_history import Answer, check_history
from core.messages.edit_records import Edit
from core.messages.events import Log, Preparing, Started
from core.model.interrupt import Interrupted
from core.model.weights_file import WeightsError
from core.run_store.annotations import read_about
from core.run_store.layout import RUN_DESCRIPTION, RunError
from core.run_store.reader import read_edits
from core.run_store.reproducibility import BITS, ROUNDING, Replay, not_exact_because
from core.run_store.source_text import has_own_text, keep_text, reference_to
from core.run_store.writer import RunWriter
from core.session.checkpointer import MARGIN, checkpoint_size, note_on_keeping
from core.session.compile_step import compile_for
from core.session.durable_events import EventRecorder, Publish
from core.session.edit_applier import requested_edits, with_machine
from core.session.memory_check import require_memory
from core.session.replica import set_up_order
from core.session.rollback import Found, described
from core.session.run_length import notes_on_changes, notes_on_length
from core.session.start_checks import (
    notes_on,
    notes_on_documents,
    other_prompt_message,
    with_fitting_prompt,
)
from core.session.start_point import WHAT_IF, Origin
from core.session.text_request import TextRequest
from core.training.compile_ahead import is_waited_for, wait_for_given_up
from core.training.public_weights import fetch_weights, folder_of, public_model
from core.training.trainer import Trainer

_REPORT_EVERY_S = 0.03


@dataclass(frozen=True, slots=True)
class SetupRequest:
    """What was asked for.

    Attributes:
        config: of a new run; a run that exists has its own.
        runs_dir: where new runs are made.
        name: of a new run; empty: the text's title.
        allow_fetch: whether a built-in text may be downloaded now.
        replay: the history of an earlier run of this config.
        origin: the checkpoint to go on from.
        force: also what the memory cannot hold.
        asked: the fields that were named beside a config that names others, by path.
        ranks: the processes that are to train it, of which this is the first.
    """

    config: RunConfig
    runs_dir: Path
    name: str = ""
    allow_fetch: bool = False
    replay: Replay | None = None
    origin: Origin | None = None
    asked: frozenset[str] = frozenset()
    force: bool = False
    ranks: Ranks = ALONE


class SetupSteps:
    """Makes the parts of one run, and tells what goes on.

    Args:
        request: what was asked for.
        publish: who is told of what goes on before there is a folder.
        should_stop: asked between pieces of work; true calls it off.

    Attributes:
        needed_bytes: what has to fit on the disk; known better once there is a model.
    """

    def __init__(
        self, request: SetupRequest, publish: Publish, should_stop: Callable[[], bool]
    ) -> None:
        self.request = request
        self.publish = publish
        self.should_stop = should_stop
        self.needed_bytes = MARGIN
        self._logs: list[Log] = []
        self._text = TextRequest()

    def dataset(self, config: RunConfig, folder: Path | None, facts: Mapping[str, Any]) -> Dataset:
        """The text as the run in ``folder`` had it, or as it is now.

        Raises:
            DataError: it is not there or cannot be used.
            Cancelled: called off.
        """
        self.publish(Preparing(Message("run.reading_text")))
        goes_on, allow_fetch = self.request.origin is not None, self.request.allow_fetch
        self._text = TextRequest(folder, facts, goes_on, allow_fetch)
        dataset, notice = self._text.prepared(config, self._progress(), self.should_stop)
        if notice is not None:
            self.remember("info", notice)
        if self.request.origin is None:  # a run that goes on has said it when it began
            for notice in dataset.notices:
                self.remember("warning", notice)
            for told in notes_on_documents(dataset):
                self.remember("info", told)
        return dataset

    def fetch_weights(self, config: RunConfig) -> None:
        """Download the public model that a config starts from, if it is not here and may be.

        Raises:
            ConfigError: it cannot be downloaded.
            Cancelled: called off.
        """
        model, store = public_model(config.model.init_from), paths.store_dir()
        if model is None or not self.request.allow_fetch or folder_of(model, store) is not None:
            return
        try:
            fetch_weights(model, store=store, progress=self._progress(), cancelled=self.should_stop)
        except WeightsError as error:
            raise ConfigError([Problem("model.init_from", error.what)]) from error

    def _progress(self) -> Progress:
        """Publishes what is read or fetched, at most 30 times a second."""
        told = 0.0

        def progress(what: Message, done: int, total: int) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told > _REPORT_EVERY_S or done >= total > 0:
                told = now
                self.publish(Preparing(what, done, total))

        return progress

    def on_this_machine(self, config: RunConfig) -> RunConfig:
        """The config of a run that exists, with what an origin says of where it computes now.

        Raises:
            ConfigError: the processes there are cannot share its batches.
        """
        origin, processes = self.request.origin, self.request.ranks.world_size
        moved = config if origin is None else with_machine(config, origin)
        return moved.replaced({"training.processes": processes})

    def checked(self, config: RunConfig, dataset: Dataset) -> RunConfig:
        """The config of a new run, with a prompt that its text can be asked to continue.

        Raises:
            ConfigError: what would fail only when it is due.
        """
        fitting = with_fitting_prompt(config, dataset)
        if fitting is not config:
            self.remember("warning", other_prompt_message(config, fitting, dataset))
        for note in notes_on(fitting, dataset, self.request.asked):
            self.remember("warning", note)
        return fitting

    def trainer(self, config: RunConfig, dataset: Dataset, *, loads: bool = True) -> Trainer:
        """A trainer before its first update; waits for a compiler that a stopped run left at work.

        ``loads``: the weights that the config names; false: a checkpoint is restored next.

        Raises:
            ConfigError, DeviceError, WeightsError: what does not fit.
            BeyondMemoryError: a new run needs more memory than there is.
            Cancelled: called off.
        """
        if self.should_stop():
            raise Cancelled
        if is_waited_for():
            self.publish(Preparing(Message("run.waiting_for_compiler")))
        try:
            wait_for_given_up(self.should_stop)
        except Interrupted as error:
            raise Cancelled from error
        ranks = self.request.ranks
        if config.training.processes != ranks.world_size:
            needs = Message("ranks.not_started", processes=config.training.processes)
            raise DeviceError(needs, "training.processes")
        crowded = require_threads(config.training.threads)
        if crowded is not None:
            self.remember("warning", crowded)
        threads.use_threads(threads_of(config.training.threads, ranks))
        self.publish(Preparing(Message("run.building_model")))
        if self.request.origin is None and not self.request.force:
            require_memory(config, dataset.tokenizer.n_vocab)
        loads = loads or (config.training.sharding != "none" and ranks.world_size > 1)
        ranks.tell(set_up_order(config, self._text, dataset, ranks))
        told = self._progress()
        made = partial(Trainer, config, dataset, self.should_stop, loads, ranks, told)
        try:
            trainer = ranks.together(made)
        except Interrupted as error:
            raise Cancelled from error
        if trainer.device.instead_of is not None:
            self.remember("warning", trainer.device.instead_of)
        self.needed_bytes = checkpoint_size(trainer)
        return trainer

    def compile(self, trainer: Trainer) -> None:
        """The last step before the folder: nothing is refused after this minute of waiting.

        Raises:
            Cancelled: called off.
        """
        origin = self.request.origin
        tried = origin.steps if origin is not None and origin.kind == WHAT_IF else 0
        problem = compile_for(trainer, tried or trainer.total_steps - trainer.step, self.publish)
        if problem is not None:
            self.remember("warning", problem)

    def history(
        self, path: Path, found: Found, trainer: Trainer, origin: Origin
    ) -> tuple[Edit, ...]:
        """The edits after the checkpoint that take effect again: a crash does not undo them."""
        before = found.edits
        if not origin.is_plain:
            return ()
        try:
            stored = read_edits(path)
            if stored[: len(before)] != before:
                raise RunError(Message("run.other_history", file=path / "edits.jsonl"))
            check_history(stored, trainer.timeline, trainer.context.initial_config)
        except (RunError, ValueError) as error:
            if found.checkpoint is None:
                raise
            self.remember("warning", Message("run.own_edits", reason=reason_of(error)))
            return ()
        return stored[len(before) :]

    def requested_edits(self, origin: Origin, trainer: Trainer) -> tuple[Answer, ...]:
        """The edits that were asked for, and what a person should know of them before they train.

        Raises:
            ConfigError, DataError: naming what does not fit.
        """
        answers = requested_edits(origin, trainer)
        for notes in (notes_on_length, notes_on_changes):
            for note in notes(origin, trainer, answers):
                self.remember("warning", note)
        return answers

    def describe(self, writer: RunWriter, trainer: Trainer) -> EventRecorder:
        """Put into the folder what the run needs to be made again."""
        dataset = trainer.dataset
        known = writer.facts.get("text_fingerprint", dataset.text.fingerprint)
        if known == dataset.text.fingerprint and not has_own_text(writer.path):
            keep_text(writer.path, dataset.text)
        if not (writer.path / TOKENIZER).is_file():
            writer.write_json(TOKENIZER, dataset.tokenizer.vocabulary())
        if "text_fingerprint" not in writer.facts:
            planned = trainer.timeline.planned.total_steps
            known_as = {"text": dataset.text.title, **reference_to(dataset.text)}
            writer.describe(**known_as, planned_steps=planned, **_facts(trainer))
        return EventRecorder(writer, self.publish)

    def tell_start(
        self, recorder: EventRecorder, trainer: Trainer, how: Message | None = None
    ) -> None:
        """``Started``, where it computes, and what was said before there was a log.

        ``how``: what goes before the first log entry's numbers ("goes on with step 20").
        """
        writer, dataset = recorder.writer, trainer.dataset
        parent = str(writer.facts.get("parent") or "")
        for name in ("sittings", "not_exact"):
            if not isinstance(writer.facts.get(name, []), list):
                file = writer.path / RUN_DESCRIPTION
                self.remember("warning", Message("run.list_damaged", file=file, name=name))
        sittings = _list_in(writer.facts, "sittings")[-999:]
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
                parent_step=count_in(writer.facts, "parent_step"),
                trial=writer.facts.get("trial") is True,
                n_edits=len(trainer.edits),
            )
        )
        numbers = Message(
            "run.numbers",
            parameters=trainer.n_parameters,
            steps=trainer.total_steps,
            device=device_text(trainer.device.words),
            precision=trainer.context.precision,
        )
        told = numbers if how is None else Message("run.begins", how=how, numbers=numbers)
        recorder.emit(Log("info", told))
        for told in _of_the_device(trainer):
            recorder.emit(Log("info", told))
        keeping = note_on_keeping(trainer.config, trainer.step, trainer.total_steps)
        if keeping is not None:
            recorder.emit(Log("info", keeping))
        for log in self._logs:
            recorder.emit(log)

    def tell_differences(
        self, recorder: EventRecorder, trainer: Trainer, facts: Mapping[str, Any]
    ) -> None:
        """Log and store where this process computes otherwise than ``facts`` say of the run."""
        different = not_exact_because(facts, _facts(trainer))
        if not different:
            return
        known = _list_in(recorder.writer.facts, "not_exact")[-99:]
        at = [
            to_json(Message("run.not_exact_at", step=trainer.step, what=each)) for each in different
        ]
        recorder.writer.describe(not_exact=[*known, *at])
        recorder.emit(Log("warning", Message("run.not_exact", different=different)))

    def remember(self, level: str, message: Message) -> None:
        """Log this as soon as there is a log."""
        self._logs.append(Log(level, message))


def _facts(trainer: Trainer) -> dict[str, Any]:
    """On what a run is made, by the names of ``run.json``; a GPU's part only where there is one."""
    facts: dict[str, Any] = described(trainer.environment())
    of_gpu = gpu_facts(trainer.device)
    if not of_gpu:
        return facts
    training = trainer.config.training
    held = BITS if _is_to_the_bit(trainer) else ROUNDING
    choices = {
        "tf32": training.tf32,
        "deterministic": training.deterministic,
        "compiled": trainer.passes.compilation.compiles,
    }
    return {**facts, **of_gpu, **choices, "exactness": held}


def _is_to_the_bit(trainer: Trainer) -> bool:
    return is_to_the_bit(
        trainer.device,
        deterministic=trainer.config.training.deterministic,
        compiled=trainer.passes.compilation.compiles,
    )


def _exactness_message(trainer: Trainer) -> Message:
    if _is_to_the_bit(trainer):
        return Message("run.same_to_the_bit", device=device_text(trainer.device.words))
    if trainer.config.training.deterministic:
        return Message("run.compiled_to_rounding", device=device_text(trainer.device.words))
    return Message("run.same_to_rounding", device=device_text(trainer.device.words))


def _of_the_device(trainer: Trainer) -> Iterator[Message]:
    """What holds of the run's numbers there, and what is done so that steps take less time."""
    chosen, is_cpu = trainer.passes.compilation, trainer.device.kind == "cpu"
    if not is_cpu:
        yield _exactness_message(trainer)
    if not is_cpu or chosen.compiles:
        yield Message("compile.decided", model=chosen.why, graphs=chosen.why_graphs)


def _list_in(facts: Mapping[str, Any], name: str) -> list[Any]:
    """A list of ``run.json``; empty where there is none."""
    value = facts.get(name)
    return value if isinstance(value, list) else []


def count_in(facts: Mapping[str, Any], name: str) -> int:
    """A whole number of ``run.json``; 0 where there is none."""
    value = facts.get(name)
    return value if type(value) is int else 0
