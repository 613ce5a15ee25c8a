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
from core.commands import Command, Pause, Resume, SampleNow, SaveNow, StepOnce, Stop
from core.config import RunConfig
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
    Started,
    Stopping,
)
from core.failures import failure_of, words_for_os_error
from core.run_writer import RunWriter

if TYPE_CHECKING:
    from core.data import Dataset
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
) -> None:
    """Prepare, train, record and publish one run. Returns when it has ended; raises nothing.

    Everything is published through ``publish`` after it was recorded in the run's folder.
    """
    run = _Run(config, runs_dir, control, publish, name, allow_fetch)
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
        self.writer: RunWriter | None = None
        self.trainer: Trainer | None = None
        self.paused = False
        self.stopped = False

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
        from core.trainer import Trainer

        if self.control.stopping:
            raise Cancelled
        threads = hardware.use_threads()
        hardware.tune_allocator()
        self._publish(Preparing("Building the model"))
        trainer = Trainer(self.config, dataset, lambda: self.control.stopping)
        self.writer = RunWriter(self.runs_dir, self.config, self.name or dataset.text.title)
        self.writer.write_json("tokenizer.json", dataset.tokenizer.vocabulary())
        self.writer.describe(
            text=dataset.text.title,
            text_fingerprint=dataset.text.fingerprint,
            tokenizer_fingerprint=dataset.tokenizer.fingerprint,
            threads=threads,
            torch=hardware.torch_version(),
        )
        self.trainer = trainer
        schedule = trainer.schedule
        self.emit(
            Started(
                run_dir=str(self.writer.path),
                name=self.writer.name,
                first_step=trainer.step,
                total_steps=trainer.total_steps,
                warmup_steps=schedule.warmup_steps,
                batches_per_epoch=len(dataset.train),
                tokens_per_step=trainer.tokens_per_step,
                n_parameters=trainer.n_parameters,
                n_vocab=dataset.tokenizer.n_vocab,
                device=trainer.device.name,
                device_words=trainer.device.words,
                precision=trainer.precision,
            )
        )
        if self.config.training.compile:
            self.emit(Log("info", "Compiling the model: the first step takes a minute or more."))
        self.emit(
            Log(
                "info",
                f"{trainer.n_parameters:,} parameters, {trainer.total_steps:,} steps, "
                f"{trainer.device.words}, {trainer.precision}",
            )
        )

    def _loop(self) -> None:
        """Commands between updates, updates between commands."""
        trainer = self.trainer
        assert trainer is not None
        while not trainer.finished and not self.stopped:
            command = self.control.take(wait=self.paused)
            if command is not None:
                self._obey(command)
            elif not self.paused:
                self._advance()

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

    def _advance(self) -> None:
        """One update with what is due after it; a non-finite number pauses the run."""
        from core.interrupt import Interrupted
        from core.trainer import NonFiniteError

        assert self.trainer is not None
        try:
            for event in self.trainer.advance():
                self.emit(event)
        except Interrupted:
            self.stopped = True
            self.emit(Stopping("ending the step"))
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
