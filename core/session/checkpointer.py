"""Saving a run: when, what is kept of it, and what to say when it cannot be done.

Knows nothing of threads or of any window; the policies are ``core.session.checkpoint_policy`` and
``core.run_store.retention``.
"""

import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from core.config import RunConfig
from core.hardware.memory import has_free, is_out_of_memory
from core.i18n import Message, MessageError, reason_of
from core.messages.events import CheckpointInfo, CheckpointSaved, CheckpointsChanged, Log
from core.run_store import checkpoint, retention
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.disk_room import DiskFull, is_full, no_room, with_numbers
from core.run_store.layout import CHECKPOINTS
from core.session.background_write import BackgroundWrite
from core.session.checkpoint_policy import Moment, copy_room, guessed_cost_s, is_due, is_recent
from core.session.durable_events import EventRecorder
from core.session.failures import memory_message
from core.training.trainer import Trainer

E = TypeVar("E", bound=Exception)

MARGIN = 1_000_000  # bytes beside the tensors: state, manifest, metrics


def checkpoint_size(trainer: Trainer) -> int:
    """About the bytes that a checkpoint will need, before there is one."""
    weights = 4 * trainer.n_parameters
    return 3 * weights + MARGIN  # a weight and AdamW's two moments


def note_on_keeping(config: RunConfig, step: int, total_steps: int) -> Message | None:
    """That more checkpoints were asked for than will be kept; ``None`` where all are."""
    every, keep = config.training.checkpoint_every, config.training.keep_checkpoints
    if not every or not keep or total_steps // every - step // every <= keep:
        return None
    return Message("run.keeps_checkpoints", every=every, keep=keep)


class CannotSaveError(MessageError):
    """Why there is no checkpoint now, though the disk would take one; the run is as it was.

    Attributes:
        kind: of the pause that it makes, as of ``Paused``.
    """

    kind = ""


class NonFiniteState(CannotSaveError):
    """The state is not finite; the last checkpoint is better."""

    kind = "nonfinite"


class NoMemoryToSave(CannotSaveError):
    """Memory ran out on the way."""

    kind = "memory"


@contextmanager
def _memory_told() -> Iterator[None]:
    """Say it in words where memory runs out."""
    told = None
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        told = Message("checkpoint.no_memory", reason=memory_message(error))
    if told is not None:
        raise NoMemoryToSave(told)  # outside: the error held what had been copied so far


@dataclass(frozen=True, slots=True)
class _Saving:
    """A state on its way to disk: what is written where, and what is told when it is there."""

    content: checkpoint.Checkpoint | None
    recorded: Mapping[str, int]
    needed: int
    folder: Path
    began: float
    moment: Moment
    best_val: float | None
    key: tuple[object, ...]

    def told(self) -> "_Saving":
        """Without the tensors, which whoever writes them lets go of."""
        return replace(self, content=None)


class Checkpointer:
    """Saves one trainer into its run's folder."""

    def __init__(self, trainer: Trainer, recorder: EventRecorder, is_saved: bool) -> None:
        self._trainer = trainer
        self._recorder = recorder
        self._cost_s: float | None = None
        self._saved_at = Moment(trainer.step, trainer.state.seconds)
        self._saved_best = trainer.state.best_val
        self._key = self._state_key() if is_saved else None
        self._must_save = False
        self._writing: tuple[_Saving, BackgroundWrite[tuple[Path, int]]] | None = None
        self._before_writing = self._saved_at, self._saved_best, self._must_save
        self._not_dropped: set[int] = set()  # told already

    @property
    def _folder(self) -> Path:
        return self._recorder.writer.path / CHECKPOINTS

    @property
    def is_saved(self) -> bool:
        """Whether the run as it is now is on disk."""
        self._take_loss()
        return self._key == self._state_key()

    def is_due(self) -> bool:
        """Whether to save between these two updates."""
        self._take_loss()
        if self._must_save and self._trainer.step > 0:
            return True
        best = self._trainer.state.best_val
        new_best = best is not None and (self._saved_best is None or best < self._saved_best)
        every = self._trainer.config.training.checkpoint_every
        return is_due(every, self._now(), self._saved_at, self._cost(), new_best)

    def _take_loss(self) -> None:
        """Nothing is saved any more where the folder of checkpoints was gone."""
        if self._recorder.lost_checkpoints:
            self._recorder.lost_checkpoints = False
            self._key, self._must_save = None, True

    def save_before_risk(self) -> None:
        """Save before what may spoil the run, unless that was done a moment ago.

        Raises:
            OSError, CannotSaveError: as :meth:`save`.
        """
        recent = is_recent(self._now(), self._saved_at, self._cost())
        if self._trainer.step > 0 and not self.is_saved and not recent:
            self.save()

    def save(self) -> None:
        """Write a checkpoint and drop those that need not be kept.

        One that is still being written is waited for; where that held the state as it is now, it
        is enough.

        Raises:
            DiskFull: there is no room; with the numbers.
            OSError: as the file system says. What was saved before is untouched.
            NonFiniteState: the state is spoiled.
            NoMemoryToSave: memory ran out.
        """
        was_writing = self._writing is not None
        self.settle()
        if not (was_writing and self.is_saved):
            with _memory_told():
                state = self._take_state()
                self._tell_saved(state, self._write(state))

    def begin_save(self) -> None:
        """As :meth:`save`, but what takes long is done while the run goes on, if that pays.

        The state is copied first, if there is memory for it. Only what is whole on disk is told,
        by :meth:`settle`; an error comes from there, too.
        """
        self.settle()
        room = copy_room(checkpoint_size(self._trainer))
        if room is None or not has_free(room):
            self.save()
            return
        with _memory_told():
            state = self._take_state(copied=True)
            self._before_writing = self._saved_at, self._saved_best, self._must_save
            self._saved_at, self._saved_best = state.moment, state.best_val
            self._must_save = False
            self._writing = state.told(), BackgroundWrite(partial(self._write, state))

    def settle(self, *, wait: bool = True) -> None:
        """Tell of what was written beside, once it is whole; without ``wait`` only if it is now.

        Raises:
            OSError, NoMemoryToSave: as :meth:`save`; to be saved again.
        """
        if self._writing is None or not (wait or self._writing[1].is_done):
            return
        (state, writing), self._writing = self._writing, None
        try:
            with _memory_told():
                written = writing.result()
        except BaseException:
            self._saved_at, self._saved_best, must_save = self._before_writing
            self._must_save = self._must_save or must_save
            raise
        self._tell_saved(state, written)

    def _take_state(self, *, copied: bool = False) -> "_Saving":
        """The state as it is now; ``copied``: training may go on while it is written."""
        trainer = self._trainer
        if not trainer.is_finite():
            raise NonFiniteState(Message("checkpoint.not_finite", step=trainer.step))
        began = time.perf_counter()
        self._recorder.look(now=True)
        lost = self._recorder.writer.find_lost()
        if lost is not None:
            raise lost
        self._recorder.writer.sync()
        recorded, content = self._recorder.writer.counts, trainer.checkpoint()
        tensors = [*content.model.values(), *content.training.values()]
        needed = sum(tensor.nbytes for tensor in tensors) + MARGIN
        if shutil.disk_usage(self._folder).free < needed:
            raise no_room(needed, self._folder)
        if copied:
            # The weights are copies, but where the model is; on a CPU the moments are themselves.
            is_live = any(p.device.type == "cpu" for p in trainer.parameters)
            content = replace(
                content,
                model={name: each.cpu() for name, each in content.model.items()},
                training={
                    name: each.clone() if is_live else each
                    for name, each in content.training.items()
                },
            )
        return _Saving(
            content,
            dict(recorded),
            needed,
            self._folder,
            began,
            self._now(),
            trainer.state.best_val,
            self._state_key(),
        )

    def _write(self, state: "_Saving") -> tuple[Path, int]:
        """May be in a thread of its own: it asks the run for nothing."""
        if state.content is None:
            raise ValueError("a state without its tensors")
        try:
            step = state.moment.step
            return checkpoint.save(state.folder, step, state.content, state.recorded)
        except OSError as error:
            if is_full(error):  # others write too, or less may be used than is free
                raise no_room(state.needed, state.folder) from error
            raise

    def _tell_saved(self, state: "_Saving", written: tuple[Path, int]) -> None:
        path, size = written
        elapsed = time.perf_counter() - state.began
        self._cost_s = elapsed
        self._saved_at, self._saved_best = state.moment, state.best_val
        if not path.is_dir():  # its folder was taken away meanwhile
            self._must_save = True
            return
        self._key, self._must_save = state.key, False
        self._recorder.lost_checkpoints = False
        step = state.moment.step
        self._recorder.emit(CheckpointSaved(step, str(path), size, elapsed))
        saved = Message("checkpoint.saved", step=step, size_mb=size / 1e6)
        self._recorder.emit(Log("info", saved))
        self.prune()

    def with_numbers(self, error: E) -> E | DiskFull:
        """The error; of a full disk with what is needed and what is free there."""
        return with_numbers(error, checkpoint_size(self._trainer), self._recorder.writer.path)

    def prune(self) -> None:
        """Drop the checkpoints that need not be kept, and tell which there are."""
        known = list_checkpoints(self._recorder.writer.path)
        newest = self._trainer.config.training.keep_checkpoints or len(known)
        keep = retention.kept(known, newest)
        stay = [info for info in known if info.step in keep or not self._has_dropped(info)]
        self._tell(stay)

    def _has_dropped(self, info: CheckpointInfo) -> bool:
        """Delete one; where that is refused it is told once, and tried again at the next save."""
        try:
            checkpoint.drop(info.path)
        except OSError as error:
            if info.step not in self._not_dropped:
                self._not_dropped.add(info.step)
                reason = reason_of(error)
                told = Message("checkpoint.not_dropped", step=info.step, reason=reason)
                self._recorder.emit(Log("warning", told))
            return not info.path.exists()
        self._not_dropped.discard(info.step)
        return True

    def tell(self) -> None:
        """Tell which checkpoints there are."""
        self._tell(list_checkpoints(self._recorder.writer.path))

    def _tell(self, kept: Sequence[CheckpointInfo]) -> None:
        size = retention.disk_use(self._recorder.writer.path)
        self._recorder.writer.note(size=size)
        self._recorder.emit(CheckpointsChanged(tuple(kept), size))

    def _now(self) -> Moment:
        return Moment(self._trainer.step, self._trainer.state.seconds)

    def _state_key(self) -> tuple[object, ...]:
        return (self._trainer.step, self._trainer.state.pending, self._trainer.edits)

    def _cost(self) -> float:
        return self._guess_s if self._cost_s is None else self._cost_s

    @cached_property
    def _guess_s(self) -> float:
        """Before anything was saved; asked between any two updates."""
        n_bytes = 12 * self._trainer.n_parameters  # float32: the weight, AdamW's two moments
        return guessed_cost_s(n_bytes)
