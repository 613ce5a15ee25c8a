"""The whole life of a run in the calling thread: prepare, train, record, publish, end.

The command line uses :func:`conduct` as it is, a session puts a thread around it for a window.
``Failed`` (where it applies) and ``Finished`` always arrive. torch is imported when a run is
prepared, so that this module is cheap to import.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import paths
from core.config import RunConfig
from core.hardware.before_torch import set_up_cuda
from core.i18n import Message
from core.loggers.hub import Loggers
from core.loggers.logger import RunAbout
from core.messages.command_queue import CommandQueue
from core.messages.commands import Pause
from core.messages.events import Event, Failed, Finished, Log, Preparing, Stopping
from core.run_store.annotations import read_about
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.disk_room import is_full
from core.run_store.layout import RunError
from core.run_store.reader import began_of
from core.run_store.reproducibility import Replay
from core.session.durable_events import Publish
from core.session.failures import DEVICE_LOST, failure_of, os_error_message
from core.session.open_run import OpenRun
from core.session.start_point import Origin

if TYPE_CHECKING:
    from core.distributed.ranks import Ranks
    from core.session.command_handler import CommandHandler
    from core.session.run_loop import RunLoop


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
    asked: frozenset[str] = frozenset(),
    force: bool = False,
) -> None:
    """Prepare, train, record and publish one run. Returns when it has ended; raises nothing.

    Everything is published through ``publish`` after it was recorded in the run's folder.
    ``replay``: the history of an earlier run of this config; its edits take effect at their steps.
    ``origin``: the checkpoint of a run to go on from; the config is that run's then.
    ``asked``: fields that were named by themselves; of them it is told what has no effect.
    ``force``: also a new run that the memory, as far as it is estimated, cannot hold.
    """
    request = {"name": name, "allow_fetch": allow_fetch, "replay": replay, "origin": origin}
    is_open = OpenRun(control, publish)
    loggers = Loggers()

    def tell(event: Event) -> None:
        is_open.publish(event)
        loggers.publish(event)

    life = _Lifecycle(control, tell, loggers)
    failure: Failed | None = None
    try:
        life.go(config, runs_dir, asked=asked, force=force, **request)
    except BaseException as error:
        failure = failure_of(error, life.kept_step)
    # Outside the except block: the traceback held every frame and so the tensors in them.
    try:
        life.end(failure)
    finally:
        is_open.close()


_LOOK_EVERY_S = 1.0  # at the folder of a run that waits


class _Lifecycle:
    """From the request for a run to its last event."""

    def __init__(self, control: CommandQueue, publish: Publish, loggers: Loggers) -> None:
        self._control = control
        self._publish = publish
        self._loggers = loggers
        self._is_cancelled = False  # stopped before it began
        self._loop: RunLoop | None = None
        self._ranks: Ranks | None = None

    def go(self, config: RunConfig, runs_dir: Path, **request: Any) -> None:
        """Prepare and train until the end or a stop."""
        self._publish(Preparing(Message("run.loading_torch")))
        set_up_cuda()
        from core.data import Cancelled
        from core.distributed.launch import world_size_in
        from core.distributed.process_group import join
        from core.session.command_handler import CommandHandler
        from core.session.run_loop import RunLoop
        from core.session.setup import SetupRequest, prepare_machine, set_up

        stopping = self._is_stopping
        try:
            if stopping():
                raise Cancelled
            prepare_machine()
            processes = world_size_in(os.environ)
            if processes > 1:
                config = config.replaced({"training.processes": processes})  # or it is refused
            self._ranks = ranks = join(os.environ)
            asked = SetupRequest(config, runs_dir, ranks=ranks, **request)
            ready = set_up(asked, self._publish, stopping)
            self._loop = loop = RunLoop(ready)
        except Cancelled:
            self._is_cancelled = True
            return
        self._loggers.begin(_about(loop, request["origin"]))
        for answer in loop.run.to_apply:
            loop.run.edit_applier.apply(answer)
        if loop.run.trainer.finished and not loop.run.edit_applier.has_scheduled:
            loop.emit(Log("warning", Message("run.nothing_left")))
        self._train(loop, CommandHandler(loop, stopping))

    def _is_stopping(self) -> bool:
        """Asked inside updates, evaluations and samples: so a folder that is gone is seen there."""
        if self._loop is not None:
            self._loop.run.recorder.look()
        return self._control.is_stopping()

    def _train(self, loop: "RunLoop", handler: "CommandHandler") -> None:
        """Commands between updates, updates between commands."""
        while not loop.is_over and not loop.stopped:
            command = self._control.take(wait=loop.paused, timeout_s=_LOOK_EVERY_S)
            loop.look()
            loop.tell(_logged(self._loggers.told()))
            if command is not None:
                loop.settle_save()
                is_well = loop.report_deferred()
                # A non-finite loss has paused it, as a pause would have.
                if is_well or not isinstance(command, Pause):
                    handler.handle(command)
            elif not loop.paused:
                loop.advance()
        loop.report_deferred()
        with suppress(Exception):  # it is saved once more at the end, which tells why it cannot be
            loop.run.checkpointer.settle()
        loop.report_time_spent()
        # What came during the last update still has its answer.
        while (command := self._control.take(wait=False)) is not None:
            handler.handle_at_end(command)

    def kept_step(self) -> int | None:
        """The step of the newest checkpoint of the run at work."""
        if self._loop is None:
            return None
        with suppress(Exception):
            self._loop.run.checkpointer.settle()  # what was copied is whole, whatever failed
        try:
            known = list_checkpoints(self._loop.run.recorder.writer.path)
        except (OSError, RunError):
            return None  # it is asked where something has failed already
        return known[-1].step if known else None

    def end(self, failure: Failed | None) -> None:
        """Save what was trained, close the folder, say how it ended."""
        loop = self._loop
        stopped = self._is_cancelled if loop is None else loop.stopped
        reason = "failed" if failure else "stopped" if stopped else "completed"
        if loop is None:
            self._let_others_go()
            if failure:
                self._publish(failure)
            self._publish(Finished(reason, 0, ""))
            return
        step = loop.run.trainer.step
        if reason == "completed" and not loop.run.trainer.finished:
            reason = "stopped"  # a what-if at its end
        with suppress(Exception):
            loop.run.checkpointer.settle()
        try:
            try:
                if failure is not None and failure.kind == DEVICE_LOST:
                    loop.run.recorder.catch_up()  # the weights are lost with the device
                else:
                    step = _save_last(loop, tells=stopped)
            except Exception as error:
                told = loop.run.checkpointer.with_numbers(error)
                failure, reason = failure or failure_of(told, self.kept_step), "failed"
            if failure:
                loop.emit(failure)
            loop.tell(_logged(self._loggers.end(reason)))
        finally:
            self._let_others_go()
            writer = loop.run.recorder.writer
            finished = Finished(reason, step, str(writer.path))
            if reason == "stopped" and loop.non_finite_at is not None:
                writer.note(diverged=True)
            self._loop = None
            del loop
            from core.hardware.memory import free_memory

            free_memory()
            try:
                try:
                    writer.record(finished)
                finally:
                    writer.close()
            except OSError as error:
                if failure is None:
                    self._publish(Failed(os_error_message(error), kind="disk"))
                finished = replace(finished, reason="failed")
            finally:
                self._publish(finished)

    def _let_others_go(self) -> None:
        """The other processes end, too."""
        if self._ranks is not None:
            self._ranks.close()


def _about(loop: "RunLoop", origin: Origin | None) -> RunAbout:
    """The run as its loggers know it."""
    trainer, writer = loop.run.trainer, loop.run.recorder.writer
    return RunAbout(
        run_dir=writer.path,
        name=str(read_about(writer.path).get("name") or writer.name),
        config=trainer.config,
        first_step=trainer.step,
        began=began_of(writer.facts),
        repeats=origin is None or origin.is_plain,
    )


def _logged(told: Iterable[tuple[str, Message]]) -> Iterator[Log]:
    for level, message in told:
        yield Log(level, message)


def _save_last(loop: "RunLoop", *, tells: bool) -> int:
    """Save what is not saved yet; returns the step before which that is.

    Where the run's own folder is gone or takes nothing any more, all of the run is written into
    the program's data folder: its weights are nowhere else. A full disk keeps what it has.

    Raises:
        Exception: as saving says; for a lost folder only where neither place took the run.
    """
    run = loop.run
    step = loop.report_last()
    try:
        run.recorder.look(now=True)
        run.recorder.catch_up()
        if step > 0 and not run.checkpointer.is_saved:
            if tells:
                loop.emit(Stopping(Message("run.saving_weights")))
            run.checkpointer.save()
    except OSError as error:
        if is_full(error) or step == 0:
            raise
        from core.session.relocation import save_elsewhere

        save_elsewhere(run, paths.default_runs_dir())
    return step
