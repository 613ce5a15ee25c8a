"""Everything that a report says of one run, read once from its folder.

Makes values and messages; how they look is the page's. Knows nothing of torch or of any window.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.config import ConfigError, RunConfig
from core.foresight.hindsight import spoken, texts
from core.foresight.past import VAL_LOSS
from core.foresight.reading import read
from core.i18n import Message, reason_of
from core.messages.edit_records import Edit
from core.run_store.ended import text_of
from core.run_store.imported import is_imported
from core.run_store.index import RunInfo, read_info
from core.run_store.layout import RunError
from core.run_store.lessons import Lessons, kept_lessons, lessons_of
from core.run_store.reader import read_description, read_edits, require_run, run_config
from core.run_store.record import Record, read_record
from core.run_store.so_far import RecordedRun, read_recorded_run, rival_of

Array = np.ndarray[Any, Any]
Step = Callable[[], None]
"""Called between two pieces of work; raises where it was called off."""


@dataclass(frozen=True)
class ReportedRun:
    """One run as a report tells it.

    Attributes:
        info: as the list of runs has it.
        description: what ``run.json`` says; not trusted.
        config: as it was started.
        edits: what was changed on the way, of its parents too.
        record: its own rows and samples.
        whole: with the rows of its parents and its plan; ``None``: its plan is not known.
        sentences: what can be said of it.
        foretold: what was forecast on the way, beside what came.
        foretold_of_val: whether that was the validation loss.
        problems: what is damaged, missing or could not be told.
    """

    info: RunInfo
    description: Mapping[str, Any]
    config: RunConfig
    edits: tuple[Edit, ...]
    record: Record
    whole: RecordedRun | None
    sentences: tuple[Message, ...] = ()
    foretold: tuple[Message, ...] = ()
    foretold_of_val: bool = False
    problems: tuple[Message, ...] = ()

    @property
    def path(self) -> Path:
        """Its folder."""
        return self.info.path

    @property
    def steps(self) -> Array:
        """Structured (n,): its updates, those of its parents before them."""
        return self.record.steps if self.whole is None else self.whole.steps

    @property
    def evals(self) -> Array:
        """Structured (n,): its evaluations, those of its parents before them."""
        return self.record.evals if self.whole is None else self.whole.evals

    @property
    def samples(self) -> Sequence[Mapping[str, Any]]:
        """In the order in which they were made."""
        return self.record.samples

    @property
    def is_foreign(self) -> bool:
        """Whether another trainer made it: of its settings only the schedule is known."""
        return is_imported(self.description)


def is_same_text(one: ReportedRun, other: ReportedRun) -> bool:
    """Whether two runs were evaluated on the same text; of another trainer's log nobody knows."""
    if one.is_foreign or other.is_foreign:
        return False
    return text_of(one.config) == text_of(other.config)


def read_reported_run(path: Path, between: Step) -> ReportedRun:
    """Read a run, and work out what can be said of it: seconds, where that has to be fitted.

    Args:
        path: its folder.
        between: called between two pieces of work.

    Raises:
        RunError, ConfigError, OSError: it cannot be read.
    """
    require_run(path)
    problems: list[Message] = []
    description, config = read_description(path), run_config(path)
    edits, record = read_edits(path), read_record(path)
    problems += record.problems
    between()
    whole = _whole(path, problems)
    between()
    sentences = _sentences(path, whole, problems)
    between()
    lessons = _lessons(path, whole, description)
    metric, told = spoken(lessons.hindsight or {}) if lessons is not None else ("", ())
    return ReportedRun(
        info=read_info(path),
        description=description,
        config=config,
        edits=edits,
        record=record,
        whole=whole,
        sentences=sentences,
        foretold=texts(told),
        foretold_of_val=metric == VAL_LOSS,
        problems=tuple(problems),
    )


def _whole(path: Path, problems: list[Message]) -> RecordedRun | None:
    try:
        return read_recorded_run(path)
    except (RunError, ConfigError, OSError) as error:
        problems.append(reason_of(error))
        return None


def _sentences(
    path: Path, whole: RecordedRun | None, problems: list[Message]
) -> tuple[Message, ...]:
    if whole is None or not len(whole.steps):
        return ()
    try:
        return tuple(each.line for each in read(whole.account(rival_of(path))))
    except (RunError, OSError) as error:
        problems.append(reason_of(error))
        return ()


def _lessons(
    path: Path, whole: RecordedRun | None, description: Mapping[str, Any]
) -> Lessons | None:
    """What was foretold on the way of a run that has come to its end."""
    if whole is None or not len(whole.steps):
        return None
    try:
        if description.get("state") == "completed":
            return lessons_of(path, with_hindsight=True)
        return kept_lessons(path, whole)
    except (RunError, ConfigError, OSError):
        return None
