"""How a run gets ready for its first update: new, resumed, or as a branch of another.

Nothing in a run's folder is touched before everything that can be refused was checked. Belongs to
the training thread; knows nothing of threads or of any window.
"""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from core.config.naming import differences_from_preset, numbered
from core.disks import require_answer
from core.files import NotRegularError, printable
from core.hardware.memory import tune_allocator
from core.i18n import Message, system_reason
from core.messages.edit_history import check_history
from core.messages.edit_records import edit_of
from core.messages.edit_text import changes_text
from core.messages.events import Log
from core.run_store.checkpoint import remove_litter
from core.run_store.disk_room import is_full, with_numbers
from core.run_store.imported import require_trained_here
from core.run_store.index import read_info
from core.run_store.layout import CHECKPOINTS, RunError, checked_name
from core.run_store.lock import RunLock
from core.run_store.names import branch_name, run_name, taken_names
from core.run_store.new_folder import require_place
from core.run_store.reader import require_description, require_run, run_config
from core.run_store.reproducibility import last_gpu
from core.run_store.truncate import cut_back, mend, require_known
from core.run_store.writer import Parentage, RunWriter
from core.session.active_run import ActiveRun
from core.session.checkpointer import Checkpointer
from core.session.durable_events import Publish
from core.session.edit_applier import EditApplier
from core.session.rollback import Found, find_checkpoint
from core.session.setup_steps import SetupRequest, SetupSteps, count_in
from core.session.start_point import RESUME, WHAT_IF, Origin
from core.training.initial_state import load_start_weights
from core.training.start_weights import require_fit
from core.training.train_state import SAMPLE
from core.training.trainer import Trainer

__all__ = ["SetupRequest", "prepare_machine", "set_up"]


def set_up(request: SetupRequest, publish: Publish, should_stop: Callable[[], bool]) -> ActiveRun:
    """Prepare everything that was asked for and tell ``Started``.

    Args:
        request: what was asked for.
        publish: who is told of what goes on before there is a folder.
        should_stop: asked between pieces of work; true calls it off.

    Raises:
        ConfigError, DataError, RunError, CheckpointError, OSError: what does not fit; the folder
            of a run that exists is as it was, and none is left of one that does not.
        Cancelled: called off.
    """
    steps, origin = SetupSteps(request, publish, should_stop), request.origin
    try:
        if request.name:
            checked_name(request.name)  # before a long text is read
        require_answer(request.runs_dir, deep=False)
        with ExitStack() as undo:
            if origin is None:
                run = _new(steps, undo)
            else:
                require_run(origin.run_dir)
                run = (_resume if origin.kind == RESUME else _branch)(steps, undo, origin)
            undo.pop_all()
            return run
    except OSError as error:
        is_own = origin is not None and origin.kind == RESUME  # else a folder is made for it
        folder = origin.run_dir if origin is not None and is_own else request.runs_dir
        told = with_numbers(error, steps.needed_bytes, folder)
        if told is not error:
            raise told from error
        raise


def _begin_at(found: Found, trainer: Trainer) -> None:
    """A run that exists needs the weights it started from only where it has no checkpoint."""
    if found.checkpoint is not None:
        trainer.restore(found.checkpoint)
    elif not trainer.context.is_in_parts:  # there each process has begun with them
        load_start_weights(trainer.model, trainer.config, trainer.dataset.tokenizer)


def _mark_failed(writer: RunWriter) -> None:
    writer.note(state="failed")
    writer.close()


def _remove(writer: RunWriter) -> None:
    """Leave no new folder behind in which nothing was trained."""
    writer.close()
    shutil.rmtree(writer.path, ignore_errors=True)


def _new(steps: SetupSteps, undo: ExitStack) -> ActiveRun:
    """From the first step, perhaps with the edits of an earlier run."""
    request, replay = steps.request, steps.request.replay
    require_place(request.runs_dir)
    if request.config.model.init_from:
        steps.fetch_weights(request.config)
        require_fit(request.config, may_untie=replay is not None)  # before a long text is read
    folder, facts = (replay.folder, replay.facts) if replay else (None, {})
    dataset = steps.dataset(request.config, folder, facts)
    config = steps.checked(request.config, dataset)
    trainer = steps.trainer(config, dataset)
    if replay:
        check_history(replay.edits, trainer.timeline, trainer.config)
    steps.compile(trainer)
    name = request.name
    if not name:
        changed = differences_from_preset(config)
        name = run_name(changed, dataset.text.title, request.runs_dir)
    writer = RunWriter(request.runs_dir, config, name)
    undo.callback(_remove, writer)
    recorder = steps.describe(writer, trainer)
    edit_applier = EditApplier(trainer, recorder, replay.edits if replay else (), stored=False)
    checkpointer = Checkpointer(trainer, recorder, is_saved=False)
    steps.tell_start(recorder, trainer)
    if replay:
        steps.tell_differences(recorder, trainer, replay.facts)
    return ActiveRun(trainer, recorder, checkpointer, edit_applier)


def _resume(steps: SetupSteps, undo: ExitStack, origin: Origin) -> ActiveRun:
    """From a checkpoint of its own, in its own folder."""
    path = origin.run_dir.resolve()
    lock = _owned(path)
    undo.callback(lock.release)
    facts = require_known(path)
    mend(path)
    remove_litter(path / CHECKPOINTS)
    config = steps.on_this_machine(run_config(path))
    trainer = steps.trainer(config, steps.dataset(config, path, facts), loads=False)
    found = find_checkpoint(path, origin.step, trainer, steps.remember)
    edits = steps.history(path, found, trainer, origin)
    _begin_at(found, trainer)
    answers = steps.requested_edits(origin, trainer)
    ahead = tuple(edit for edit in edits if edit.step >= trainer.step)
    steps.compile(trainer)
    cut = cut_back(
        path,
        trainer.step,
        [*trainer.edits, *ahead],
        recorded=found.recorded,
        owes_sample=SAMPLE in trainer.state.pending,
        set_aside=origin.step is not None,
    )
    writer = RunWriter.reopen(path, lock)
    undo.callback(_mark_failed, writer)
    writer.note(best_val=trainer.state.best_val, last_loss=None)
    recorder = steps.describe(writer, trainer)
    edit_applier = EditApplier(trainer, recorder, ahead, stored=True)
    checkpointer = Checkpointer(trainer, recorder, is_saved=found.checkpoint is not None)
    steps.tell_start(recorder, trainer, Message("run.goes_on", step=trainer.step))
    checkpointer.tell()
    before = {**last_gpu(facts), **(found.facts or facts)}
    steps.tell_differences(recorder, trainer, before)
    for problem in cut.problems:
        recorder.emit(Log("warning", problem))
    lost = trainer.step - count_in(facts, "first_step") - cut.rows
    if lost > 0:
        recorder.emit(Log("warning", Message("run.lost_metrics", lost=lost)))
    return ActiveRun(trainer, recorder, checkpointer, edit_applier, to_apply=answers)


def _owned(path: Path) -> RunLock:
    """The lock of a run that goes on in its own folder.

    Raises:
        RunError: somebody trains it, or the folder cannot be written.
        OSError: the disk is full, of which more is told.
    """
    try:
        return RunLock(path)
    except OSError as error:
        if is_full(error) or isinstance(error, NotRegularError):  # which names the file
            raise
        reason = system_reason(error)
        told = Message("run.folder_cannot_be_written", run=path.name, reason=reason)
        raise RunError(told) from error


def _branch(steps: SetupSteps, undo: ExitStack, origin: Origin) -> ActiveRun:
    """From a checkpoint of another run, in a folder of its own."""
    parent = origin.run_dir.resolve()
    require_place(steps.request.runs_dir)
    facts = require_description(parent)
    require_trained_here(parent, facts)
    config = steps.on_this_machine(run_config(parent))
    dataset = steps.dataset(config, parent, facts)
    trainer = steps.trainer(config, dataset, loads=False)
    found = find_checkpoint(parent, origin.step, trainer, steps.remember)
    _begin_at(found, trainer)
    answers = steps.requested_edits(origin, trainer)
    steps.compile(trainer)
    runs_dir, step = steps.request.runs_dir, trainer.step
    beside = parent.parent == runs_dir.resolve()
    is_trial = origin.kind == WHAT_IF
    parentage = Parentage(
        parent=parent.name if beside else str(parent),
        step=step,
        edits=tuple(trainer.edits),
        trial=is_trial,
    )
    name = steps.request.name
    if not name:
        changed = changes_text(map(edit_of, answers), trainer.config)
        parent_name = printable(read_info(parent).name)
        end = Message("named.branch_at", step=step)
        if is_trial:
            end = Message("named.what_if_at", step=step)
        made = branch_name(changed, parent_name, str(end))
        name = numbered(made, taken_names(runs_dir))
    writer = RunWriter(runs_dir, config, name, parentage)
    undo.callback(_remove, writer)
    recorder = steps.describe(writer, trainer)
    edit_applier = EditApplier(trainer, recorder, (), stored=False)
    checkpointer = Checkpointer(trainer, recorder, is_saved=False)
    how = Message("run.branches", parent=parent.name, step=step)
    steps.tell_start(recorder, trainer, how)
    before = {**last_gpu(facts), **(found.facts or facts)}
    steps.tell_differences(recorder, trainer, before)
    if found.checkpoint is not None:
        checkpointer.save()  # the branch's own root: it lives on without its parent
    last = step + origin.steps if origin.kind == WHAT_IF else None
    return ActiveRun(trainer, recorder, checkpointer, edit_applier, last, answers)


def prepare_machine() -> None:
    """How this process keeps memory; its threads are a matter of the run's config."""
    tune_allocator()
