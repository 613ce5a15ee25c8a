"""A run that another process trains, watched and driven from here by the same calls as an own one.

What was told before this one listened is read from the run's files, what comes after arrives by the
run's door (:mod:`core.session.open_run`). Letting go ends nothing: the run goes on. Imports no
torch.
"""

import contextlib
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from core.i18n import Message
from core.messages.events import Evaluated, Event, Finished, LayersMeasured, Log, Started, StepDone
from core.run_store.layers import read_layers
from core.run_store.layout import RunError
from core.run_store.lock import owner
from core.run_store.reader import read_evals, read_steps
from core.session.channel import EventReader, make_channel
from core.session.failures import error_message
from core.session.open_run import CAUGHT_UP, CHANNEL, IS_THERE
from core.session.session_thread import ChannelSession

E = TypeVar("E", StepDone, Evaluated)

_LOOK_EVERY_S = 0.02
_IS_THERE_EVERY_S = 3.0
_ANSWERS_WITHIN_S = 20.0
_OWNER_EVERY_S = 1.0


class AttachedSession(ChannelSession):
    """One run of another process.

    Args:
        run_dir: its folder.
    """

    def __init__(self, run_dir: Path) -> None:
        super().__init__(self._listen, "crest-attached")
        self._run_dir = str(run_dir)
        self._is_left = threading.Event()

    def leave(self) -> None:
        """Listen no longer; the run goes on."""
        self._is_left.set()

    # -- in the thread

    def _listen(self) -> None:
        door = Path(self._run_dir) / CHANNEL
        try:
            folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=door))
            try:
                make_channel(folder)
                self._follow(folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
                if owner(Path(self._run_dir)) is None:
                    with contextlib.suppress(OSError):
                        door.rmdir()  # the last one to leave a run that has ended
        except (OSError, RunError) as error:
            self._end(error_message(error))

    def _follow(self, folder: Path) -> None:
        self._open(folder)
        run_dir = Path(self._run_dir)
        reader, known = EventReader(folder), _CatchingUp(run_dir)
        heard = time.monotonic()
        asked = touched = 0.0
        while not self._is_left.wait(_LOOK_EVERY_S):
            now = time.monotonic()
            if now - touched > _IS_THERE_EVERY_S:
                touched = now
                (folder / IS_THERE).touch()
            for event in known.told(reader.take()):
                heard = now
                self._tell(event)
                if isinstance(event, Finished):
                    return
            if now - asked > _OWNER_EVERY_S:
                asked = now
                if owner(run_dir) is None and now - heard > 2 * _OWNER_EVERY_S:
                    self._end(Message("job.ended_elsewhere"))
                    return
            if not known.is_caught_up and now - heard > _ANSWERS_WITHIN_S:
                self._end(Message("job.no_answer", seconds=int(_ANSWERS_WITHIN_S)))
                return


class _CatchingUp:
    """Puts what the run's files have before the first event that comes as it happens."""

    def __init__(self, run_dir: Path) -> None:
        self._run_dir = run_dir
        self._first_step = 0
        self._before: list[Event] = []
        self.is_caught_up = False

    def told(self, events: Iterable[Event]) -> Iterator[Event]:
        for event in events:
            if self.is_caught_up:
                yield event
            elif isinstance(event, Log) and event.what.code == CAUGHT_UP:
                self.is_caught_up = True
                yield from self._so_far(event.what.values)
            else:
                if isinstance(event, Started):
                    self._first_step = event.first_step
                self._before.append(event)

    def _so_far(self, values: dict[str, Any]) -> Iterator[Event]:
        """The start, then what was measured, then the rest: edits, going back, the phase."""
        yield from self._before[:1]
        steps, evals = read_steps(self._run_dir), read_evals(self._run_dir)
        yield from _between(StepDone, steps, self._first_step, values["step"])
        yield from _between(Evaluated, evals, self._first_step, values["evaluated"])
        yield from _layers_between(self._run_dir, self._first_step, values["step"])
        yield from self._before[1:]


def _layers_between(run_dir: Path, first: int, last: int) -> Iterator[LayersMeasured]:
    rows = read_layers(run_dir)
    columns = (each.tolist() for each in (rows.steps, rows.grad_norms, rows.update_ratios))
    for step, norms, ratios in zip(*columns, strict=True):
        if first <= step <= last:
            yield LayersMeasured(step, tuple(norms), tuple(ratios))


def _between(kind: type[E], rows: Any, first: int, last: int) -> Iterator[E]:
    """The rows of these updates as the events that they were."""
    names = [field.name for field in fields(kind) if field.name in rows.dtype.names]
    found = rows[(rows["step"] >= first) & (rows["step"] <= last)]
    for row in zip(*(found[name].tolist() for name in names), strict=True):
        yield kind(**dict(zip(names, row, strict=True)))
