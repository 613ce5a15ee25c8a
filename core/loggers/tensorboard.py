"""A run as TensorBoard's event files, written while it trains, in ``RUN/tensorboard``.

Where a run goes on, a further file begins at its first update. What earlier files say of later
ones is taken out of them, since TensorBoard itself forgets only curves; one that has read them
already is told so. Knows nothing of threads.
"""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from tensorboardX.proto.event_pb2 import Event

from core.i18n import Message
from core.loggers.entries import LoggedNumbers, LoggedText
from core.loggers.logger import RunAbout, RunLogger
from core.loggers.tensorboard_events import (
    EventFile,
    hyperparameter_events,
    leave_out,
    numbers_event,
    text_event,
    undo_event,
    version_event,
)
from core.run_store.metrics import EVALS, STEPS

FOLDER = "tensorboard"
_CURVES = {metric.tag: metric.text for metric in (*STEPS.metrics, *EVALS.metrics) if metric.tag}
_TEXTS = ("sample/text_summary", "edit/text_summary")
_FILES = "events.out.tfevents.*"
_JUDGED_BY = ("loss/val", "loss/train", "loss/batch")


class TensorBoardLogger(RunLogger):
    """Event files that TensorBoard follows."""

    can_undo: ClassVar[bool] = True

    def __init__(self) -> None:
        self._folder = Path()
        self._file: EventFile | None = None
        self._untold = dict(_CURVES)
        self._end: Event | None = None
        self._has_steps = False  # in this file

    def begin(self, about: RunAbout, kept: Mapping[str, Any]) -> Message | None:
        self._folder, now = about.run_dir / FOLDER, time.time()
        self._folder.mkdir(exist_ok=True)
        self._begin_file(now)
        if not kept:
            named = dict.fromkeys(_JUDGED_BY, 0.0)
            first, self._end = hyperparameter_events(about.hyperparameters, named, now)
            for event in first:
                self._write(event)
            self._write(text_event("config", 0, now, about.config_text))
        return Message("logging.tensorboard", folder=about.run_dir.parent)

    def kept(self) -> dict[str, Any]:
        return {"folder": FOLDER}

    def undo(self, step: int) -> None:
        now = time.time()
        if self._file is not None and self._has_steps:
            self._file.close()
            self._file = None
        there = sorted(self._folder.glob(_FILES))
        for file in there[:-1] if self._file is not None else there:
            leave_out(file, lambda event: event.step >= step and _is_of_a_step(event))
        if self._file is None:
            self._begin_file(now)
        self._write(undo_event(step, now))

    def _begin_file(self, now: float) -> None:
        self._has_steps = False
        self._file = EventFile(_next_file(self._folder, now))
        self._write(version_event(now))

    def numbers(self, entries: Sequence[LoggedNumbers]) -> None:
        self._has_steps = True
        for each in entries:
            self._write(numbers_event(each.step, each.time, each.values, self._untold))
            for tag in each.values:
                self._untold.pop(tag, None)

    def text(self, entry: LoggedText) -> None:
        self._has_steps = True
        self._write(text_event(entry.tag, entry.step, entry.time, entry.text))

    def flush(self) -> None:
        if self._file is not None:
            self._file.flush()

    def close(self, reason: str) -> None:
        if self._end is not None and reason == "completed":
            self._write(self._end)
        if self._file is not None:
            self._file.close()

    def _write(self, event: Event) -> None:
        if self._file is None:
            raise ValueError("not open")
        self._file.write(event)


def _is_of_a_step(event: Event) -> bool:
    return any(value.tag in _CURVES or value.tag in _TEXTS for value in event.summary.value)


def _next_file(folder: Path, now: float) -> Path:
    """A name that TensorBoard sorts behind those that are there: it reads them in this order."""
    there = [file.name.split(".") for file in folder.glob(_FILES)]
    newest = max((int(parts[3]) for parts in there if parts[3].isdigit()), default=0)
    return folder / f"events.out.tfevents.{max(int(now), newest)}.crest.{len(there):06d}"
