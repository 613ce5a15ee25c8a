"""One training thread, two queues: commands in, events out. Record first, publish then.

``conduct`` is the whole life of a run in the calling thread; the command line uses it as it is,
:class:`Session` puts a thread around it for a window. ``Failed`` (where it applies) and
``Finished`` always arrive. torch is imported in the training thread, so that this module is cheap
to import.
"""

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.commands import (
    Command,
    EditSchedule,
    GoBack,
    Pause,
    Pin,
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
from core.edits import NothingChanges
from core.events import (
    CommandRejected,
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    Preparing,
    Resumed,
    Stopping,
)
from core.failures import failure_of, words_for_os_error
from core.origin import Origin
from core.run_files import RunError
from core.runs import Replay

if TYPE_CHECKING:
    from core.beginning import Begun
    from core.trainer import NonFiniteError

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

    def is_stopping(self) -> bool:
        """The same, to be handed on."""
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
    origin: Origin | None = None,
) -> None:
    """Prepare, train, record and publish one run. Returns when it has ended; raises nothing.

    Everything is published through ``publish`` after it was recorded in the run's folder.
    ``replay``: the history of an earlier run of this config; its edits land at their steps.
    ``origin``: the checkpoint of a run to go on from; the config is that run's then.
    """
    run = _Run(control, publish)
    failure: Failed | None = None
    try:
        run.go(config, runs_dir, name=name, allow_fetch=allow_fetch, replay=replay, origin=origin)
    except BaseException as error:
        failure = failure_of(error)
    # Outside the except block: the traceback held every frame and so the tensors in them.
    run.end(failure)


class _Run:
    """The life of one run, in one thread."""

    def __init__(self, control: Control, publish: Publish) -> None:
        self.control = control
        self._publish = publish
        self._begun: Begun | None = None
        self.paused = False
        self.stopped = False
        self._began_at = 0  # the first update of this sitting
        self._trouble_at: int | None = None  # the update that gave a number that is none

    @property
    def run(self) -> "Begun":
        """The run, once it has begun."""
        assert self._begun is not None
        return self._begun

    def go(self, config: RunConfig, runs_dir: Path, **wish: Any) -> None:
        """Prepare and train until the end or a stop."""
        self._publish(Preparing("Loading PyTorch"))
        from core.beginning import Beginning, Wish, prepare_machine
        from core.data import Cancelled

        stopping = self.control.is_stopping
        try:
            if stopping():
                raise Cancelled
            prepare_machine()
            beginning = Beginning(Wish(config, runs_dir, **wish), self._publish, stopping)
            self._begun = beginning.begin()
        except Cancelled:
            self.stopped = True
            return
        self._began_at = self.run.trainer.step
        for answer in self.run.to_land:
            self.run.landing.land(answer)
        if self.run.trainer.finished:
            self.emit(Log("warning", "Nothing is left to train: make the run longer to go on."))
        self._loop()

    def end(self, failure: Failed | None) -> None:
        """Save what was trained, close the folder, say how it ended."""
        begun, self._begun = self._begun, None
        reason = "failed" if failure else "stopped" if self.stopped else "completed"
        if begun is None:
            if failure:
                self._publish(failure)
            self._publish(Finished(reason, 0, ""))
            return
        step, emit = begun.trainer.step, begun.recorder.emit
        if reason == "completed" and not begun.trainer.finished:
            reason = "stopped"  # a what-if at its end
        try:
            try:
                begun.recorder.catch_up()
                step = _told_to_the_end(begun)
                if step > 0 and not begun.saver.is_saved:
                    if self.stopped:
                        emit(Stopping("saving the weights"))
                    begun.saver.save()
            except Exception as error:
                failure, reason = failure or failure_of(error), "failed"
            if failure:
                emit(failure)
        finally:
            writer = begun.recorder.writer
            finished = Finished(reason, step, str(writer.path))
            del begun
            from core import device as hardware

            hardware.free_memory()
            try:
                writer.record(finished)
                writer.close()
            except OSError as error:
                self._publish(Failed(words_for_os_error(error)))
                finished = replace(finished, reason="failed")
            finally:
                self._publish(finished)

    def emit(self, event: Event) -> None:
        """Disk first, then whoever listens."""
        self.run.recorder.emit(event)

    # -- commands between updates, updates between commands

    def _loop(self) -> None:
        while not self._is_over() and not self.stopped:
            command = self.control.take(wait=self.paused)
            if command is not None:
                is_well = self._tell_late()
                if is_well or not isinstance(command, Pause):  # else it is paused, as was wished
                    self._obey(command)
            elif not self.paused:
                self._advance()
        self._tell_late()
        self._tell_shares()
        # What came during the last update still has its answer.
        while (command := self.control.take(wait=False)) is not None:
            if isinstance(command, EditSchedule | SetClipping | SetEvaluation | SetSampling):
                self._reject(_kind(command), "the run has made its last update")

    def _tell_late(self) -> bool:
        """Tell every update that was made; false where one gave a number that is none."""
        from core.trainer import NonFiniteError

        try:
            self._tell(self.run.trainer.tell_late())
        except NonFiniteError as error:
            self._pause_at(error)
            return False
        return True

    def _pause_at(self, error: "NonFiniteError") -> None:
        self._trouble_at = self.run.trainer.step
        self.emit(Log("error", str(error)))
        self._pause(str(error), "nonfinite")

    def _tell_shares(self) -> None:
        """What measuring and sampling have cost."""
        spent = self.run.trainer.spent
        total = spent.updates_s + spent.evaluations_s + spent.samples_s
        if total > 0:
            evaluations, samples = spent.evaluations_s / total, spent.samples_s / total
            since = f"the time since step {self._began_at}" if self._began_at else "the run's time"
            words = f"evaluation took {evaluations:.1%} of {since}, samples {samples:.1%}"
            self.emit(Log("info", f"step {self.run.trainer.step}: {words}"))

    def _is_over(self) -> bool:
        """Whether every update was made and written."""
        run, last = self.run, self.run.last_step
        if run.recorder.full is not None:
            return False
        return run.trainer.finished or (
            last is not None and run.trainer.step >= last and not run.trainer.owed
        )

    def _obey(self, command: Command) -> None:
        match command:
            case Stop():
                self.stopped = True
                self.emit(Stopping("ending the step"))
            case Pause() if self.paused:
                self._reject("pause", "the run is paused already")
            case Pause():
                self._pause()
                self._save_at_rest()
            case Resume() if self.paused:
                self._resume()
            case Resume():
                self._reject("resume", "the run is not paused")
            case StepOnce() if self.paused:
                self._step_once()
            case StepOnce():
                self._reject("step", "single steps are made while paused; pause first")
            case SampleNow():
                self._sample(command)
            case SaveNow():
                problem = self._save()
                if problem:
                    self._reject("save", problem)
            case Pin():
                self._pin(command)
            case GoBack(step=step):
                self._go_back(step)
            case EditSchedule() | SetClipping() | SetEvaluation() | SetSampling():
                self._edit(command)

    def _resume(self) -> None:
        try:
            self.run.recorder.catch_up()
        except OSError as error:
            self._reject("resume", words_for_os_error(error))
            return
        self.paused = False
        self.emit(Resumed(self.run.trainer.step))

    def _step_once(self) -> None:
        if self.run.recorder.full is not None:
            self._reject("step", words_for_os_error(self.run.recorder.full))
            return
        self.paused = False
        self._advance()
        self._tell_late()
        if not self.stopped and not self.paused and not self._is_over():
            self._pause()

    def _edit(self, command: EditSchedule | SettingCommand) -> None:
        """Land an edit before the next update, or say why not, with nothing changed."""
        from core.data import DataError
        from core.landing import raises_rate

        run = self.run
        try:
            answer = run.landing.answer(command)
            if raises_rate(answer, run.trainer.timeline, run.trainer.step):
                self._save_before_risk()
            run.landing.land(answer)
        except (ConfigError, NothingChanges, DataError) as error:
            self._reject(_kind(command), str(error))
        except OSError as error:
            self._reject(_kind(command), words_for_os_error(error))

    def _advance(self) -> None:
        """One update with what is due after it; a non-finite number pauses the run."""
        from core.interrupt import Interrupted
        from core.trainer import NonFiniteError

        run = self.run
        try:
            if run.landing.is_due:
                self._tell(run.trainer.tell_late())
            run.landing.land_due()
            self._tell(run.trainer.advance())
            saves = not self._is_over() and run.saver.is_due()
            if saves or self._is_over():
                self._tell(run.trainer.tell_late())
        except Interrupted:
            self.stopped = True
            self.emit(Stopping("ending the step"))
        except NonFiniteError as error:
            self._pause_at(error)
        else:
            if run.recorder.full is not None:
                self._pause(words_for_os_error(run.recorder.full), "disk")
            elif saves:
                problem = self._save()
                if problem:
                    self._pause(problem, "disk")

    def _tell(self, events: Iterable[Event]) -> None:
        for event in events:
            self.emit(event)

    def _sample(self, command: SampleNow) -> None:
        from core.data import DataError

        try:
            for event in self.run.trainer.sample(
                command.prompt, command.max_new_tokens, command.temperature, command.top_k
            ):
                self.emit(event)
        except DataError as error:
            self._reject("sample", str(error))

    # -- checkpoints

    def _save(self) -> str:
        """Write a checkpoint; returns why that cannot be, with nothing lost."""
        from core.saver import NotFinite

        try:
            self.run.saver.save()
        except OSError as error:
            return words_for_os_error(error)
        except NotFinite as error:
            return str(error)
        return ""

    def _save_at_rest(self) -> None:
        """A pause may be long: what was trained is on disk."""
        if self.run.trainer.step > 0 and not self.run.saver.is_saved:
            problem = self._save()
            if problem:
                self._pause(problem, "disk")

    def _save_before_risk(self) -> None:
        from core.saver import NotFinite

        try:
            self.run.saver.save_before_risk()
        except OSError as error:
            self.emit(Log("warning", words_for_os_error(error)))
        except NotFinite as error:
            self.emit(Log("warning", str(error)))

    def _pin(self, command: Pin) -> None:
        from core.checkpoint_list import pin

        try:
            pin(self.run.recorder.writer.path, command.step, command.pinned)
            self.run.saver.prune()
        except RunError as error:
            self._reject("pin", str(error))
        except OSError as error:
            self._reject("pin", words_for_os_error(error))

    def _go_back(self, step: int | None) -> None:
        """Make the run what it was at a checkpoint, and stay paused."""
        from core.checkpoint import CheckpointError
        from core.going_back import find_checkpoint, go_back
        from core.trainer import Trainer

        run = self.run
        if not self.paused:
            self._reject("go back", "the run goes on; pause first")
            return
        old = run.trainer
        try:
            found = find_checkpoint(
                run.recorder.writer.path,
                step,
                old,
                lambda level, words: self.emit(Log(level, words)),
                below=self._trouble_at if step is None else None,
            )
            run.trainer = go_back(
                found,
                old,
                run.recorder,
                lambda: Trainer(old.started_as, old.dataset, self.control.is_stopping),
            )
        except CheckpointError as error:
            self._reject("go back", str(error))
            return
        except OSError as error:
            self._reject("go back", words_for_os_error(error))
            return
        self._trouble_at = None
        run.rewired(run.trainer, is_saved=found.checkpoint is not None)
        run.saver.prune()
        self.emit(Paused(run.trainer.step))

    def _pause(self, reason: str = "", kind: str = "") -> None:
        self.paused = True
        self.emit(Paused(self.run.trainer.step, reason, kind))

    def _reject(self, command: str, reason: str) -> None:
        self.emit(CommandRejected(command, reason))


def _told_to_the_end(begun: "Begun") -> int:
    """Tell what is known late of a run that failed; returns the update it would go on with."""
    from core.trainer import NonFiniteError

    try:
        for event in begun.trainer.tell_late():
            begun.recorder.emit(event)
    except NonFiniteError:
        pass  # it was skipped: the state is that before it
    return begun.trainer.step


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
        origin: Origin | None = None,
    ) -> None:
        self._control = Control()
        self._events: deque[Event] = deque()
        self._thread = threading.Thread(
            target=conduct,
            args=(config, runs_dir, self._control, self._events.append),
            kwargs={"name": name, "allow_fetch": allow_fetch, "origin": origin},
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
