"""What each command does to a run between two of its updates; every one is answered by an event.

Knows no thread and no queue.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core.config import ConfigError
from core.data import DataError
from core.i18n import Message, reason_of
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
    SaveElsewhere,
    SaveNow,
    StepOnce,
    Stop,
)
from core.messages.edit_history import NothingChanges
from core.messages.events import CommandRejected, Log, Paused, Resumed, Stopping
from core.model.weights_file import WeightsError
from core.run_store.checkpoint import CheckpointError
from core.run_store.checkpoint_list import pin
from core.run_store.layout import RunError
from core.session.active_run import ActiveRun
from core.session.checkpointer import CannotSaveError
from core.session.edit_applier import raises_lr
from core.session.relocation import save_elsewhere
from core.session.rollback import find_checkpoint, go_back
from core.session.run_length import notes_on_answer
from core.session.run_loop import RunLoop
from core.training.beginning import beginning
from core.training.evaluation import SkippedError
from core.training.trainer import Trainer


class CommandHandler:
    """Carries out the commands to one run.

    Args:
        loop: the run at work.
        should_stop: asked inside the steps of a run that goes back to its beginning.
    """

    def __init__(self, loop: RunLoop, should_stop: Callable[[], bool]) -> None:
        self._loop = loop
        self._should_stop = should_stop

    @property
    def _run(self) -> ActiveRun:
        return self._loop.run

    def handle(self, command: Command) -> None:
        """Do what is asked, and say so or why not, with nothing changed."""
        match command:
            case Stop():
                self._loop.stopped = True
                self._loop.emit(Stopping(Message("run.ending_step")))
            case Pause() if self._loop.paused:
                self._reject("pause", Message("command.paused_already"))
            case Pause():
                self._loop.pause()
                self._loop.save_while_paused()
            case Resume() if self._loop.paused:
                self._resume()
            case Resume():
                self._reject("resume", Message("command.not_paused"))
            case StepOnce() if self._loop.paused:
                self._step_once()
            case StepOnce():
                self._reject("step", Message("command.step_while_running"))
            case SampleNow():
                self._sample(command)
            case SaveNow():
                problem, _ = self._loop.save()
                if problem is not None:
                    self._reject("save", problem)
            case SaveElsewhere(path=path):
                self._save_elsewhere(path)
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
            self._reject("resume", self._loop.error_message(error))
            return
        self._loop.paused = False
        self._loop.emit(Resumed(self._run.trainer.step))

    def _save_elsewhere(self, runs_dir: Path) -> None:
        """Go on in another folder; a run that only waited for one makes its next update."""
        waited = self._run.recorder.refused is not None
        try:
            save_elsewhere(self._run, runs_dir)
        except (RunError, CannotSaveError) as error:
            self._reject("save elsewhere", error.what)
        except OSError as error:
            self._reject("save elsewhere", self._loop.error_message(error))
        else:
            if waited and self._loop.paused:
                self._resume()

    def _step_once(self) -> None:
        if self._run.recorder.refused is not None:
            self._reject("step", self._loop.error_message(self._run.recorder.refused))
            return
        loop = self._loop
        loop.paused = False
        loop.advance()
        loop.report_deferred()
        if not loop.stopped and not loop.paused and not loop.is_over:
            loop.pause()

    def _edit(self, command: EditCommand) -> None:
        """Apply an edit before the next update, or say why not, with nothing changed."""
        run = self._run
        try:
            for answer in run.edit_applier.answers(command):
                if raises_lr(answer, run.trainer.timeline, run.trainer.step):
                    self._save_before_risk()
                run.edit_applier.apply(answer)
                for note in notes_on_answer(answer, run.trainer):
                    self._loop.emit(Log("warning", note))
        except (ConfigError, NothingChanges, DataError) as error:
            self._reject(command.kind, reason_of(error))
        except OSError as error:
            self._reject(command.kind, self._loop.error_message(error))

    def _sample(self, command: SampleNow) -> None:
        try:
            for event in self._run.trainer.sample(command.sampling):
                self._loop.emit(event)
        except SkippedError as error:
            self._reject("sample", error.what)

    def _save_before_risk(self) -> None:
        try:
            self._run.checkpointer.save_before_risk()
        except OSError as error:
            self._loop.emit(Log("warning", self._loop.error_message(error)))
        except CannotSaveError as error:
            self._loop.emit(Log("warning", error.what))

    def _pin(self, command: Pin) -> None:
        try:
            pin(self._run.recorder.writer.path, command.step, command.pinned)
            self._run.checkpointer.prune()
        except RunError as error:
            self._reject("pin", error.what)
        except OSError as error:
            self._reject("pin", self._loop.error_message(error))

    def _go_back(self, step: int | None) -> None:
        """Make the run what it was at a checkpoint, and stay paused."""
        run = self._run
        if not self._loop.paused:
            self._reject("go back", Message("command.go_back_while_running"))
            return
        old = run.trainer
        try:
            found = find_checkpoint(
                run.recorder.writer.path,
                step,
                old,
                lambda level, message: self._loop.emit(Log(level, message)),
                below=self._loop.non_finite_at if step is None else None,
            )
            is_saved = found.checkpoint is not None
            if not is_saved and old.context.is_in_parts:  # there is no room for a second trainer
                found = replace(found, checkpoint=beginning(old.context))
            run.trainer = go_back(
                found,
                old,
                run.recorder,
                lambda: _fresh(old, self._should_stop),
            )
        except (CheckpointError, ConfigError, WeightsError) as error:
            self._reject("go back", error.what)
            return
        except OSError as error:
            self._reject("go back", self._loop.error_message(error))
            return
        self._loop.non_finite_at = None
        run.go_on_with(run.trainer, is_saved=is_saved)
        run.checkpointer.prune()
        self._loop.emit(Paused(run.trainer.step))

    def _reject(self, command: str, reason: Message) -> None:
        self._loop.emit(CommandRejected(command, reason))

    def handle_at_end(self, command: Command) -> None:
        """Answer a command that came during the last update: done where that is still possible.

        A stop, a pause, a step and a save are answered by the end itself.
        """
        match command:
            case Pin():
                self._pin(command)
            case SampleNow() if not self._loop.stopped:
                self._sample(command)
            case EditSchedule() | ChangeSettings():
                self._reject(command.kind, Message("command.after_last_update"))
            case _:
                pass


def _fresh(old: Trainer, should_stop: Callable[[], bool]) -> Trainer:
    """A trainer at the beginning of the same run."""
    config, ranks = old.context.initial_config, old.context.ranks
    return Trainer(config, old.dataset, should_stop, ranks=ranks)
