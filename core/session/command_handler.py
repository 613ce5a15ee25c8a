"""What each command does to a run between two of its updates; every one is answered by an event.

Knows no thread and no queue.
"""

from collections.abc import Callable

from core.config import ConfigError
from core.data import DataError
from core.messages.commands import (
    ChangeSettings,
    Command,
    EditCommand,
    EditSchedule,
    GoBack,
    Pause,
    Pin,
    Resume,
    SampleNow,
    SaveNow,
    StepOnce,
    Stop,
)
from core.messages.edit_records import NothingChanges
from core.messages.events import CommandRejected, Log, Paused, Resumed, Stopping
from core.run_store.checkpoint import CheckpointError
from core.run_store.checkpoint_list import pin
from core.run_store.layout import RunError
from core.session.checkpointer import NotFinite
from core.session.edit_applier import raises_rate
from core.session.rollback import find_checkpoint, go_back
from core.session.run_loop import Sitting
from core.session.setup import Begun
from core.training.trainer import Trainer


class Answering:
    """Obeys for one run.

    Args:
        sitting: the run.
        should_stop: asked inside the steps of a run that goes back to its beginning.
    """

    def __init__(self, sitting: Sitting, should_stop: Callable[[], bool]) -> None:
        self._sitting = sitting
        self._should_stop = should_stop

    @property
    def _run(self) -> Begun:
        return self._sitting.run

    def obey(self, command: Command) -> None:
        """Do what is asked, and say so or why not, with nothing changed."""
        match command:
            case Stop():
                self._sitting.stopped = True
                self._sitting.emit(Stopping("ending the step"))
            case Pause() if self._sitting.paused:
                self._reject("pause", "the run is paused already")
            case Pause():
                self._sitting.pause()
                self._sitting.save_at_rest()
            case Resume() if self._sitting.paused:
                self._resume()
            case Resume():
                self._reject("resume", "the run is not paused")
            case StepOnce() if self._sitting.paused:
                self._step_once()
            case StepOnce():
                self._reject("step", "single steps are made while paused; pause first")
            case SampleNow():
                self._sample(command)
            case SaveNow():
                problem, _ = self._sitting.save()
                if problem:
                    self._reject("save", problem)
            case Pin():
                self._pin(command)
            case GoBack(step=step):
                self._go_back(step)
            case EditSchedule() | ChangeSettings():
                self._edit(command)

    def _resume(self) -> None:
        try:
            self._run.recorder.catch_up()
        except OSError as error:
            self._reject("resume", self._sitting.words(error))
            return
        self._sitting.paused = False
        self._sitting.emit(Resumed(self._run.trainer.step))

    def _step_once(self) -> None:
        if self._run.recorder.full is not None:
            self._reject("step", self._sitting.words(self._run.recorder.full))
            return
        sitting = self._sitting
        sitting.paused = False
        sitting.advance()
        sitting.tell_late()
        if not sitting.stopped and not sitting.paused and not sitting.is_over:
            sitting.pause()

    def _edit(self, command: EditCommand) -> None:
        """Land an edit before the next update, or say why not, with nothing changed."""
        run = self._run
        try:
            for answer in run.landing.answers(command):
                if raises_rate(answer, run.trainer.timeline, run.trainer.step):
                    self._save_before_risk()
                run.landing.land(answer)
        except (ConfigError, NothingChanges, DataError) as error:
            self._reject(command.kind, str(error))
        except OSError as error:
            self._reject(command.kind, self._sitting.words(error))

    def _sample(self, command: SampleNow) -> None:
        try:
            for event in self._run.trainer.sample(command.sampling):
                self._sitting.emit(event)
        except DataError as error:
            self._reject("sample", str(error))

    def _save_before_risk(self) -> None:
        try:
            self._run.saver.save_before_risk()
        except OSError as error:
            self._sitting.emit(Log("warning", self._sitting.words(error)))
        except NotFinite as error:
            self._sitting.emit(Log("warning", str(error)))

    def _pin(self, command: Pin) -> None:
        try:
            pin(self._run.recorder.writer.path, command.step, command.pinned)
            self._run.saver.prune()
        except RunError as error:
            self._reject("pin", str(error))
        except OSError as error:
            self._reject("pin", self._sitting.words(error))

    def _go_back(self, step: int | None) -> None:
        """Make the run what it was at a checkpoint, and stay paused."""
        run = self._run
        if not self._sitting.paused:
            self._reject("go back", "the run goes on; pause first")
            return
        old = run.trainer
        try:
            found = find_checkpoint(
                run.recorder.writer.path,
                step,
                old,
                lambda level, words: self._sitting.emit(Log(level, words)),
                below=self._sitting.trouble_at if step is None else None,
            )
            run.trainer = go_back(
                found,
                old,
                run.recorder,
                lambda: Trainer(old.context.initial_config, old.dataset, self._should_stop),
            )
        except CheckpointError as error:
            self._reject("go back", str(error))
            return
        except OSError as error:
            self._reject("go back", self._sitting.words(error))
            return
        self._sitting.trouble_at = None
        run.rewired(run.trainer, is_saved=found.checkpoint is not None)
        run.saver.prune()
        self._sitting.emit(Paused(run.trainer.step))

    def _reject(self, command: str, reason: str) -> None:
        self._sitting.emit(CommandRejected(command, reason))

    def refuse(self, command: Command) -> None:
        """Answer a command that came during the last update."""
        if isinstance(command, EditCommand):
            self._reject(command.kind, "the run has made its last update")
