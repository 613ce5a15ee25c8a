"""A run at work: its updates, what is told and saved between them, and when it pauses by itself.

One run from where it begins in this process, or goes on, until it ends here. Makes an update when
it is asked to; knows no command and no thread.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress

from core.i18n import Message
from core.messages.events import Event, Log, Paused, Stopping
from core.model.interrupt import Interrupted
from core.session.active_run import ActiveRun
from core.session.checkpointer import CannotSaveError
from core.session.failures import os_error_message, pause_message, trouble_of
from core.training.trainer import NonFiniteError


class RunLoop:
    """One run, and whether it waits.

    Attributes:
        run: what it is made of.
        paused: no update is made until it is told to go on.
        stopped: it makes no more updates here.
        non_finite_at: the update whose loss or norm was not finite.
    """

    def __init__(self, run: ActiveRun) -> None:
        self.run = run
        self.paused = False
        self.stopped = False
        self.non_finite_at: int | None = None
        self._began_at = run.trainer.step  # the first update here

    def emit(self, event: Event) -> None:
        """Disk first, then whoever listens."""
        self.run.recorder.emit(event)

    def tell(self, events: Iterable[Event]) -> None:
        """Emit these as they come."""
        for event in events:
            self.emit(event)

    @property
    def is_over(self) -> bool:
        """Whether every update was made, and all of it is on disk."""
        run = self.run
        return self._is_trained and run.recorder.refused is None and run.checkpointer.is_saved

    @property
    def _is_trained(self) -> bool:
        """Whether every update was made, and no stored edit makes the run longer."""
        if self.run.edit_applier.has_scheduled:
            return False
        state, last = self.run.trainer.state, self.run.last_step
        return state.finished or (last is not None and state.step >= last and not state.pending)

    def advance(self) -> None:
        """One update with the work that follows it; a non-finite loss pauses the run.

        After the last one only the saving is left, again and again until there is room for it.
        """
        run = self.run
        self.non_finite_at = None  # tried once more, or gone back
        try:
            if run.edit_applier.has_scheduled:
                self.tell(run.trainer.report_deferred())
            run.edit_applier.apply_scheduled()
            if not self._is_trained:
                self.tell(run.trainer.advance())
            ends = self._is_trained and not run.checkpointer.is_saved
            saves = ends or run.checkpointer.is_due()
            if saves:
                self.tell(run.trainer.report_deferred())
        except Interrupted:
            self.stopped = True
            self.emit(Stopping(Message("run.ending_step")))
        except NonFiniteError as error:
            self._pause_at(error)
        else:
            if run.recorder.refused is not None:
                self._pause_for(run.recorder.refused)
            elif saves:
                self._save_or_pause(beside=not ends)
            else:
                self.settle_save(wait=False)

    def look(self) -> None:
        """See between two commands whether the folder is there; a run that waits tells it too."""
        recorder = self.run.recorder
        known = recorder.refused
        recorder.look()
        if recorder.refused is not None and recorder.refused is not known:
            self._pause_for(recorder.refused)
        if self.paused:
            self.settle_save(wait=False)

    def report_deferred(self) -> bool:
        """Tell every update that was made; false where one was not finite."""
        try:
            self.tell(self.run.trainer.report_deferred())
        except NonFiniteError as error:
            self._pause_at(error)
            return False
        return True

    def report_last(self) -> int:
        """Report what a failed run still deferred; returns the update it would go on with."""
        with suppress(NonFiniteError):  # it was skipped: the state is that before it
            self.tell(self.run.trainer.report_deferred())
        return self.run.trainer.step

    def pause(self, reason: Message | None = None, kind: str = "") -> None:
        """Make no update until it is told to go on."""
        self.paused = True
        self.emit(Paused(self.run.trainer.step, reason, kind))

    def _pause_for(self, error: OSError) -> None:
        told = self.run.checkpointer.with_numbers(error)
        self.pause(pause_message(told), trouble_of(told))

    def _pause_at(self, error: NonFiniteError) -> None:
        self.non_finite_at = self.run.trainer.step
        self.emit(Log("error", error.what))
        self.pause(error.what, "nonfinite")

    def report_time_spent(self) -> None:
        """Log what evaluating and sampling have cost."""
        spent = self.run.trainer.state.spent
        total_s = spent.total_s
        if total_s > 0:
            evaluations, samples = spent.evaluations_s / total_s, spent.samples_s / total_s
            if self._began_at:
                since = Message("run.time_since_step", step=self._began_at)
            else:
                since = Message("run.whole_time")
            told = Message(
                "run.time_spent",
                step=self.run.trainer.step,
                evaluations=evaluations,
                since=since,
                samples=samples,
            )
            self.emit(Log("info", told))

    # -- checkpoints

    def save(self) -> tuple[Message | None, str]:
        """Write a checkpoint; returns why that cannot be, with nothing lost, and a pause's kind."""
        return self._problem_of(self.run.checkpointer.save)

    def settle_save(self, *, wait: bool = True) -> None:
        """Tell of a checkpoint that is written beside the training; a problem pauses the run.

        Whatever is done to the run or to its folder waits for it first.
        """
        problem, kind = self._problem_of(lambda: self.run.checkpointer.settle(wait=wait))
        if problem is not None:
            self.pause(problem, kind)

    def _problem_of(self, work: Callable[[], None]) -> tuple[Message | None, str]:
        try:
            work()
        except OSError as error:
            told = self.run.checkpointer.with_numbers(error)
            return pause_message(told), trouble_of(told)
        except CannotSaveError as error:
            return error.what, error.kind
        return None, ""

    def _save_or_pause(self, *, beside: bool = False) -> None:
        checkpointer = self.run.checkpointer
        problem, kind = self._problem_of(checkpointer.begin_save if beside else checkpointer.save)
        if problem is not None:
            self.pause(problem, kind)

    def save_while_paused(self) -> None:
        """A pause may be long: what was trained is on disk."""
        if self.run.trainer.step > 0 and not self.run.checkpointer.is_saved:
            self._save_or_pause()

    def error_message(self, error: OSError) -> Message:
        """What the file system said; of a full disk with what is needed and what is free."""
        return os_error_message(self.run.checkpointer.with_numbers(error))
