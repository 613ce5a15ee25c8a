"""One training thread, two queues: commands in, events out. Record first, publish then.

``conduct`` is the whole life of a run in the calling thread; the command line uses it as it is,
:class:`Session` puts a thread around it for a window. ``Failed`` (where it applies) and
``Finished`` always arrive. torch is imported in the training thread, so that this module is cheap
to import.
"""

import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core import paths
from core.commands import (
    Command,
    EditSchedule,
    Pause,
    Resume,
    SampleNow,
    SaveNow,
    SetClipping,
    SetEvaluation,
    SetSampling,
    SettingCommand,
    StepOnce,
    Stop,
)
from core.config import ConfigError, RunConfig
from core.edits import NothingChanges, again, check_history, schedule_changed, setting_changed
from core.events import (
    CheckpointSaved,
    CommandRejected,
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    Preparing,
    Resumed,
    ScheduleChanged,
    SettingChanged,
    Started,
    Stopping,
)
from core.failures import failure_of, words_for_os_error
from core.run_writer import RunWriter
from core.runs import Replay, not_exact_because

if TYPE_CHECKING:
    from core.data import Dataset
    from core.edits import Edit
    from core.trainer import Trainer

Publish = Callable[[Event], None]


class Control:
    """The commands on their way to a run. Any thread may send; one thread takes."""

    def __init__(self) -> None:
        self._commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
        self._stop = threading.Event()

    def send(self, command: Command) -> None:
        """Hand a command over; a stop is also seen inside a step."""
        if isinstance(command, Stop):
            self._stop.set()
        self._commands.put(command)

    @property
    def stopping(self) -> bool:
        """Whether a stop was sent."""
        return self._stop.is_set()

    def take(self, wait: bool) -> Command | None:
        """The next command; ``wait`` blocks until there is one."""
        try:
            return self._commands.get(block=wait)
        except queue.Empty:
            return None


def conduct(
    config: RunConfig,
    runs_dir: Path,
    control: Control,
    publish: Publish,
    *,
    name: str = "",
    allow_fetch: bool = False,
    replay: Replay | None = None,
) -> None:
    """Prepare, train, record and publish one run. Returns when it has ended; raises nothing.

    Everything is published through ``publish`` after it was recorded in the run's folder.
    ``replay``: the history of an earlier run of this config; its edits land at their steps.
    """
    run = _Run(config, runs_dir, control, publish, name, allow_fetch)
    run.replay = replay
    failure: Failed | None = None
    try:
        run.go()
    except BaseException as error:
        failure = failure_of(error)
    # Outside the except block: the traceback held every frame and so the tensors in them.
    run.end(failure)


class _Run:
    """The life of one run, in one thread."""

    def __init__(
        self,
        config: RunConfig,
        runs_dir: Path,
        control: Control,
        publish: Publish,
        name: str,
        allow_fetch: bool,
    ) -> None:
        self.config = config
        self.runs_dir = runs_dir
        self.control = control
        self._publish = publish
        self.name = name
        self.allow_fetch = allow_fetch
        self.replay: Replay | None = None
        self.writer: RunWriter | None = None
        self.trainer: Trainer | None = None
        self.paused = False
        self.stopped = False
        self._to_land: deque[Edit] = deque()

    def go(self) -> None:
        """Prepare and train until the end or a stop."""
        from core.data import Cancelled

        try:
            dataset = self._prepare()
            self._begin(dataset)
        except Cancelled:
            self.stopped = True
            return
        self._loop()

    def end(self, failure: Failed | None) -> None:
        """Save what was trained, close the folder, say how it ended."""
        reason = "failed" if failure else "stopped" if self.stopped else "completed"
        try:
            if self.trainer is not None and self.trainer.step > 0:
                try:
                    if self.stopped:
                        self.emit(Stopping("saving the weights"))
                    self._save()
                except Exception as error:
                    failure = failure or failure_of(error)
                    reason = "failed"
            if failure:
                self.emit(failure)
        finally:
            step = self.trainer.step if self.trainer else 0
            if self.trainer is not None:
                from core import device as hardware

                self.trainer = None
                hardware.free_memory()
            run_dir = str(self.writer.path) if self.writer else ""
            finished = Finished(reason, step, run_dir)
            try:
                if self.writer:
                    self.writer.record(finished)
                    self.writer.close()
            except OSError as error:
                self._publish(Failed(words_for_os_error(error)))
                finished = replace(finished, reason="failed")
            finally:
                self._publish(finished)

    def emit(self, event: Event) -> None:
        """Disk first, then whoever listens."""
        if self.writer:
            self.writer.record(event)
        self._publish(event)

    def _prepare(self) -> "Dataset":
        from core.data import prepare

        self._publish(Preparing("Reading the text"))
        last = 0.0

        def progress(what: str, done: int, total: int) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last > 0.03 or done >= total:
                last = now
                self._publish(Preparing(what, done, total))

        return prepare(
            self.config,
            store=paths.store_dir(),
            allow_fetch=self.allow_fetch,
            progress=progress,
            cancelled=lambda: self.control.stopping,
        )

    def _begin(self, dataset: "Dataset") -> None:
        from core.data import Cancelled

        self._publish(Preparing("Loading PyTorch"))
        from core import device as hardware
        from core.interrupt import Interrupted
        from core.trainer import Trainer

        if self.control.stopping:
            raise Cancelled
        threads = hardware.use_threads(self.config.training.threads or None)
        hardware.tune_allocator()
        self._publish(Preparing("Building the model"))
        trainer = Trainer(self.config, dataset, lambda: self.control.stopping)
        if self.config.training.compile:
            self._publish(Preparing("Compiling the model: this takes a minute or more"))
            try:
                trainer.compile_ahead()
            except Interrupted as error:
                raise Cancelled from error
        if self.replay:
            check_history(self.replay.edits, trainer.timeline, self.config)
            self._to_land.extend(self.replay.edits)
        self.writer = RunWriter(self.runs_dir, self.config, self.name or dataset.text.title)
        self.writer.write_json("tokenizer.json", dataset.tokenizer.vocabulary())
        facts = {
            "text_fingerprint": dataset.text.fingerprint,
            "tokenizer_fingerprint": dataset.tokenizer.fingerprint,
            "threads": threads,
            "torch": hardware.torch_version(),
        }
        self.writer.describe(text=dataset.text.title, **facts)
        self.trainer = trainer
        self.emit(
            Started(
                run_dir=str(self.writer.path),
                name=self.writer.name,
                first_step=trainer.step,
                total_steps=trainer.total_steps,
                warmup_steps=trainer.timeline.warmup_steps,
                batches_per_epoch=len(dataset.train),
                tokens_per_step=trainer.tokens_per_step,
                n_parameters=trainer.n_parameters,
                n_vocab=dataset.tokenizer.n_vocab,
                device=trainer.device.name,
                device_words=trainer.device.words,
                precision=trainer.precision,
            )
        )
        self.emit(
            Log(
                "info",
                f"{trainer.n_parameters:,} parameters, {trainer.total_steps:,} steps, "
                f"{trainer.device.words}, {trainer.precision}",
            )
        )
        if self.replay:
            facts |= {"device": trainer.device.name, "precision": trainer.precision}
            self._say_what_differs(self.replay, facts)

    def _say_what_differs(self, replay: Replay, facts: dict[str, object]) -> None:
        different = not_exact_because(replay.facts, facts)
        if different:
            self.emit(Log("warning", f"Not an exact replay: other is {', '.join(different)}."))

    def _loop(self) -> None:
        """Commands between updates, updates between commands."""
        trainer = self.trainer
        assert trainer is not None
        while not trainer.finished and not self.stopped:
            command = self.control.take(wait=self.paused)
            if command is not None:
                self._settle()
                self._obey(command)
            elif not self.paused:
                self._advance()
        self._settle()
        self._tell_shares()
        # What came during the last update still has its answer.
        while (command := self.control.take(wait=False)) is not None:
            if isinstance(command, EditSchedule | SetClipping | SetEvaluation | SetSampling):
                self._reject(_kind(command), "the run has made its last update")

    def _obey(self, command: Command) -> None:
        assert self.trainer is not None
        match command:
            case Stop():
                self.stopped = True
                self.emit(Stopping("ending the step"))
            case Pause() if self.paused:
                self._reject("pause", "the run is paused already")
            case Pause():
                self._pause()
            case Resume() if self.paused:
                self.paused = False
                self.emit(Resumed(self.trainer.step))
            case Resume():
                self._reject("resume", "the run is not paused")
            case StepOnce() if self.paused:
                self._advance()
                self._settle()
                if not self.stopped and not self.trainer.finished:
                    self._pause()
            case StepOnce():
                self._reject("step", "single steps are made while paused; pause first")
            case SampleNow():
                self._sample(command)
            case SaveNow():
                try:
                    self._save()
                except OSError as error:
                    self._reject("save", words_for_os_error(error))
            case EditSchedule() | SetClipping() | SetEvaluation() | SetSampling():
                self._edit(command)

    def _edit(self, command: EditSchedule | SettingCommand) -> None:
        """Land an edit before the next update, or say why not, with nothing changed."""
        from core.data import DataError

        trainer = self.trainer
        assert trainer is not None
        try:
            match command:
                case EditSchedule(change=change):
                    self._land(schedule_changed(change, trainer.timeline, trainer.step))
                case SetSampling(prompt=prompt):
                    trainer.check_prompt(prompt)
                    self._land(setting_changed(command, trainer.config, trainer.step))
                case SetClipping() | SetEvaluation():
                    self._land(setting_changed(command, trainer.config, trainer.step))
        except (ConfigError, NothingChanges, DataError) as error:
            self._reject(_kind(command), str(error))
        except OSError as error:
            self._reject(_kind(command), words_for_os_error(error))

    def _land(self, answer: ScheduleChanged | SettingChanged) -> None:
        """On disk, then in effect, then shown.

        Raises:
            OSError: it could not be written; it is not in effect.
        """
        assert self.trainer is not None
        assert self.writer is not None
        self.writer.record(answer)
        match answer:
            case ScheduleChanged(tail=tail, what=what):
                self.trainer.edit_schedule(tail)
                words = what
            case SettingChanged(values=values, what=what, before=before, after=after):
                self.trainer.change_settings(dict(values))
                words = f"{what}: {before} -> {after}"
        self._publish(answer)
        self.emit(Log("info", f"step {answer.step}: {words}"))

    def _land_due(self) -> None:
        """The edits of a replay that come before the next update."""
        trainer = self.trainer
        assert trainer is not None
        while self._to_land and self._to_land[0].step == trainer.step:
            edit = self._to_land.popleft()
            answer, _, _ = again(edit, trainer.timeline, trainer.config)
            self._land(answer)

    def _advance(self) -> None:
        """One update with what is due after it; a non-finite number pauses the run."""
        from core.interrupt import Interrupted
        from core.trainer import NonFiniteError

        assert self.trainer is not None
        self._land_due()
        try:
            for event in self.trainer.advance():
                self.emit(event)
        except Interrupted:
            self.stopped = True
            self.emit(Stopping("ending the step"))
        except NonFiniteError as error:
            self.emit(Log("error", str(error)))
            self._pause(str(error))

    def _tell_shares(self) -> None:
        """What measuring and sampling have cost."""
        assert self.trainer is not None
        spent = self.trainer.spent
        total = spent.updates_s + spent.evaluations_s + spent.samples_s
        if total > 0:
            evaluations, samples = spent.evaluations_s / total, spent.samples_s / total
            words = f"evaluation took {evaluations:.1%} of the run's time, samples {samples:.1%}"
            self.emit(Log("info", f"step {self.trainer.step}: {words}"))

    def _settle(self) -> None:
        """Tell the updates that were made and not told yet, before anything else happens."""
        from core.trainer import NonFiniteError

        assert self.trainer is not None
        try:
            for event in self.trainer.settle():
                self.emit(event)
        except NonFiniteError as error:
            self.emit(Log("error", str(error)))
            self._pause(str(error))

    def _sample(self, command: SampleNow) -> None:
        from core.data import DataError

        assert self.trainer is not None
        try:
            for event in self.trainer.sample(
                command.prompt, command.max_new_tokens, command.temperature, command.top_k
            ):
                self.emit(event)
        except DataError as error:
            self._reject("sample", str(error))

    def _save(self) -> None:
        from core import checkpoint

        assert self.trainer is not None
        assert self.writer is not None
        began = time.perf_counter()
        self.writer.sync()
        folder = self.writer.path / "checkpoints"
        path, size = checkpoint.save(folder, self.trainer.step, self.trainer.checkpoint())
        elapsed = time.perf_counter() - began
        self.emit(CheckpointSaved(self.trainer.step, str(path), size, elapsed))
        self.emit(Log("info", f"step {self.trainer.step}: saved, {size / 1e6:.1f} MB"))

    def _pause(self, reason: str = "") -> None:
        assert self.trainer is not None
        self.paused = True
        self.emit(Paused(self.trainer.step, reason))

    def _reject(self, command: str, reason: str) -> None:
        self.emit(CommandRejected(command, reason))


def _kind(command: EditSchedule | SettingCommand) -> str:
    match command:
        case EditSchedule():
            return "schedule"
        case SetClipping():
            return "clipping"
        case SetEvaluation():
            return "evaluation"
        case SetSampling():
            return "sampling"


class Session:
    """A run in a thread of its own, for a window: send commands, drain events.

    The thread is a daemon and touches no window object; whoever starts it joins it.
    """

    def __init__(
        self,
        config: RunConfig,
        runs_dir: Path,
        *,
        name: str = "",
        allow_fetch: bool = False,
    ) -> None:
        self._control = Control()
        self._events: deque[Event] = deque()
        self._thread = threading.Thread(
            target=conduct,
            args=(config, runs_dir, self._control, self._events.append),
            kwargs={"name": name, "allow_fetch": allow_fetch},
            name="crest-training",
            daemon=True,
        )

    def start(self) -> None:
        """Begin; the first events are ``Preparing``."""
        self._thread.start()

    def send(self, command: Command) -> None:
        """Hand a command to the run; the answer is an event."""
        self._control.send(command)

    def drain(self) -> list[Event]:
        """Everything that came since the last call, in order."""
        taken = []
        while self._events:
            taken.append(self._events.popleft())
        return taken

    def is_alive(self) -> bool:
        """Whether the thread runs; events may be left to drain after it ended."""
        return self._thread.is_alive()

    def join(self, timeout_s: float) -> bool:
        """Wait for the thread; true if it ended in time."""
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()


def preload() -> None:
    """Import torch and the engine, so that the first run need not wait for them."""
    import core.trainer  # noqa: F401
