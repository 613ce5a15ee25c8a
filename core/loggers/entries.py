"""What a logger is told: numbers and texts by step, made of a run's events or of its stored rows.

Knows no logger.
"""

import heapq
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from core.messages.edit_records import Edit, edit_of
from core.messages.edit_text import line_text
from core.messages.events import (
    Evaluated,
    Event,
    SampleDone,
    ScheduleChanged,
    SettingChanged,
    StepDone,
    WentBack,
)
from core.run_store.layout import RunError
from core.run_store.metrics import EVALS, STEPS, MetricsTable
from core.run_store.reader import (
    began_of,
    read_description,
    read_edits,
    read_evals,
    read_samples,
    read_steps,
)

if TYPE_CHECKING:
    import numpy as np

E = TypeVar("E", StepDone, Evaluated)


@dataclass(frozen=True, slots=True)
class LoggedNumbers:
    """The metrics of one update, or of the evaluation after it, by their curves' tags.

    ``time``: seconds since 1970.
    """

    step: int
    time: float
    values: dict[str, float]


@dataclass(frozen=True, slots=True)
class LoggedText:
    """A text that belongs to an update: ``tag`` "sample" or "edit"."""

    step: int
    time: float
    tag: str
    text: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What was told of update ``step`` and later ones did not happen: other ones follow.

    ``stored``: what the run's folder has now.
    """

    step: int
    stored: "Stored"


Entry = LoggedNumbers | LoggedText | Undone


def entry_of(event: Event, run_dir: Path) -> Entry | None:
    """What loggers are told of an event that happens now; ``None``: nothing.

    ``run_dir``: the run's folder, in which the event stands already.
    """
    now = time.time()
    match event:
        case StepDone():
            return _numbers(STEPS, event, now)
        case Evaluated():
            return _numbers(EVALS, event, now)
        case SampleDone(step=step, text=text):
            return LoggedText(max(step, 0), now, "sample", text)
        case ScheduleChanged() | SettingChanged():
            return _edit_entry(edit_of(event), now)
        case WentBack(step=step):
            return Undone(step, read_stored(run_dir))
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Stored:
    """What a run's folder has at a moment.

    Attributes:
        steps, evals: structured (n,); ``None``: none.
        samples, edits: as they are stored.
        began: when the run began, in seconds since 1970.
        problem: why it could not be read.
    """

    steps: "np.ndarray[Any, Any] | None" = None
    evals: "np.ndarray[Any, Any] | None" = None
    samples: tuple[LoggedText, ...] = ()
    edits: tuple[LoggedText, ...] = ()
    began: float = 0.0
    problem: Exception | None = None

    def entries(self, first: int, end: int) -> Iterator[LoggedNumbers | LoggedText]:
        """What loggers are told of the updates ``first`` to ``end - 1``, by ascending step.

        Raises:
            RunError, OSError: the folder could not be read.
        """
        if self.problem is not None:
            raise self.problem
        wanted = range(first, end)
        streams: tuple[Iterable[LoggedNumbers | LoggedText], ...] = (
            _rows(STEPS, self.steps, wanted, self.began),
            _rows(EVALS, self.evals, wanted, self.began),
            [entry for entry in self.samples if entry.step in wanted],
            [entry for entry in self.edits if entry.step in wanted],
        )
        yield from heapq.merge(*streams, key=attrgetter("step"))


def read_stored(run_dir: Path) -> Stored:
    """What a run's folder has now; what cannot be read is said when it is asked for."""
    try:
        began = began_of(read_description(run_dir))
        return Stored(
            read_steps(run_dir),
            read_evals(run_dir),
            tuple(_samples(run_dir, began)),
            tuple(_edit_entry(edit, began) for edit in read_edits(run_dir)),
            began,
        )
    except (RunError, OSError) as error:
        return Stored(problem=error.with_traceback(None))


def _samples(run_dir: Path, began: float) -> Iterator[LoggedText]:
    for sample in read_samples(run_dir):
        step, at = sample.get("step"), sample.get("time")
        if isinstance(step, int):
            said = at if isinstance(at, float) else began
            yield LoggedText(max(step, 0), said, "sample", str(sample.get("text", "")))


def _rows(
    table: MetricsTable[E], rows: "np.ndarray[Any, Any] | None", wanted: range, began: float
) -> Iterator[LoggedNumbers]:
    if rows is None:
        return
    found = rows[(rows["step"] >= wanted.start) & (rows["step"] < wanted.stop)]
    for values in found.tolist():
        event = table.event_of(values)
        yield _numbers(table, event, began + event.seconds)


def _numbers(table: MetricsTable[E], event: E, at: float) -> LoggedNumbers:
    values = {
        metric.tag: float(value)
        for metric, value in zip(table.metrics, table.values_of(event), strict=True)
        if metric.tag and not (metric.optional and value == metric.default)
    }
    return LoggedNumbers(event.step, at, values)


def _edit_entry(edit: Edit, at: float) -> LoggedText:
    return LoggedText(edit.step, at, "edit", f"step {edit.step}: {line_text(edit)}")
