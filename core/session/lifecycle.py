"""The whole life of a run in the calling thread: prepare, train, record, publish, end.

The command line uses :func:`conduct` as it is, a session puts a thread around it for a window.
``Failed`` (where it applies) and ``Finished`` always arrive. torch is imported when a run is
prepared, so that this module is cheap to import.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.config import RunConfig
from core.messages.command_queue import CommandQueue
from core.messages.commands import Pause
from core.messages.events import Failed, Finished, Log, Preparing, Stopping
from core.run_store.reproducibility import Replay
from core.session.durable_events import Publish
from core.session.failures import failure_of, words_for_os_error
from core.session.start_point import Origin

if TYPE_CHECKING:
    from core.session.command_handler import Answering
    from core.session.run_loop import Sitting


def conduct(
    config: RunConfig,
    runs_dir: Path,
    control: CommandQueue,
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
    life = _Life(control, publish)
    failure: Failed | None = None
    try:
        life.go(config, runs_dir, name=name, allow_fetch=allow_fetch, replay=replay, origin=origin)
    except BaseException as error:
        failure = failure_of(error)
    # Outside the except block: the traceback held every frame and so the tensors in them.
    life.end(failure)


class _Life:
    """From the wish for a run to its last word."""

    def __init__(self, control: CommandQueue, publish: Publish) -> None:
        self._control = control
        self._publish = publish
        self._is_cancelled = False  # stopped before it began
        self._sitting: Sitting | None = None

    def go(self, config: RunConfig, runs_dir: Path, **wish: Any) -> None:
        """Prepare and train until the end or a stop."""
        self._publish(Preparing("Loading PyTorch"))
        from core.data import Cancelled
        from core.session.command_handler import Answering
        from core.session.run_loop import Sitting
        from core.session.setup import Beginning, Wish, prepare_machine

        stopping = self._control.is_stopping
        try:
            if stopping():
                raise Cancelled
            prepare_machine()
            beginning = Beginning(Wish(config, runs_dir, **wish), self._publish, stopping)
            self._sitting = sitting = Sitting(beginning.begin())
        except Cancelled:
            self._is_cancelled = True
            return
        for answer in sitting.run.to_land:
            sitting.run.landing.land(answer)
        if sitting.run.trainer.finished:
            sitting.emit(Log("warning", "Nothing is left to train: make the run longer to go on."))
        self._train(sitting, Answering(sitting, stopping))

    def _train(self, sitting: "Sitting", answering: "Answering") -> None:
        """Commands between updates, updates between commands."""
        while not sitting.is_over and not sitting.stopped:
            command = self._control.take(wait=sitting.paused)
            if command is not None:
                is_well = sitting.tell_late()
                if is_well or not isinstance(command, Pause):  # else it is paused, as was wished
                    answering.obey(command)
            elif not sitting.paused:
                sitting.advance()
        sitting.tell_late()
        sitting.tell_shares()
        # What came during the last update still has its answer.
        while (command := self._control.take(wait=False)) is not None:
            answering.refuse(command)

    def end(self, failure: Failed | None) -> None:
        """Save what was trained, close the folder, say how it ended."""
        sitting, self._sitting = self._sitting, None
        stopped = self._is_cancelled if sitting is None else sitting.stopped
        reason = "failed" if failure else "stopped" if stopped else "completed"
        if sitting is None:
            if failure:
                self._publish(failure)
            self._publish(Finished(reason, 0, ""))
            return
        step = sitting.run.trainer.step
        if reason == "completed" and not sitting.run.trainer.finished:
            reason = "stopped"  # a what-if at its end
        try:
            try:
                sitting.run.recorder.catch_up()
                step = sitting.tell_to_the_end()
                if step > 0 and not sitting.run.saver.is_saved:
                    if stopped:
                        sitting.emit(Stopping("saving the weights"))
                    sitting.run.saver.save()
            except Exception as error:
                told = sitting.run.saver.with_numbers(error)
                failure, reason = failure or failure_of(told), "failed"
            if failure:
                sitting.emit(failure)
        finally:
            writer = sitting.run.recorder.writer
            finished = Finished(reason, step, str(writer.path))
            del sitting
            from core.hardware import device as hardware

            hardware.free_memory()
            try:
                try:
                    writer.record(finished)
                finally:
                    writer.close()
            except OSError as error:
                if failure is None:
                    self._publish(Failed(words_for_os_error(error), kind="disk"))
                finished = replace(finished, reason="failed")
            finally:
                self._publish(finished)
