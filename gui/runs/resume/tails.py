"""What can be asked of the rest of a run before it goes on: a table, and what each amounts to.

Pure: the dialog shows it, the engine is handed the change. Knows no Qt but the marking of words.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.config import FIELD_PATHS, MACHINE_FIELDS, RunConfig
from core.schedule.edits import Change, DecayNow, Extend, Halve, Hold, tail_of
from core.schedule.timeline import Timeline
from core.session.start_point import BRANCH, RESUME, allowed_changes
from gui.runs.compare.differences import shown

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; PySide6's own declaration says ``object``."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class TailChoice:
    """One choice for the rest of a run. ``steps``: whether it asks for a number of steps."""

    words: str
    make: Callable[[int], Change | None]
    steps: bool = False


TAILS: Mapping[str, TailChoice] = {
    "keep": TailChoice(QT_TRANSLATE_NOOP("Runs", "As it was planned"), lambda n: None),
    "extend": TailChoice(QT_TRANSLATE_NOOP("Runs", "Train longer, by"), Extend, steps=True),
    "decay": TailChoice(
        QT_TRANSLATE_NOOP("Runs", "Decay to the minimum within"), DecayNow, steps=True
    ),
    "hold": TailChoice(
        QT_TRANSLATE_NOOP("Runs", "Hold the rate that stands there"), lambda n: Hold()
    ),
    "halve": TailChoice(QT_TRANSLATE_NOOP("Runs", "Half the height"), lambda n: Halve()),
}


def bent(timeline: Timeline, change: Change | None, step: int) -> Timeline:
    """The timeline with ``change`` landing before update ``step``.

    Raises:
        ConfigError: it does not fit, by name.
    """
    return timeline if change is None else timeline.edited(tail_of(change, timeline, step))


@dataclass(frozen=True, slots=True)
class Difference:
    """A setting that the draft has otherwise than the run.

    ``where``: "resume" (may change in the same run), "branch" (makes a branch) or "new" (belongs
    to the run from its first step).
    """

    path: str
    before: Any
    after: Any
    where: str

    @property
    def words(self) -> str:
        """``Batch size 2 → 4``."""
        spec = FIELD_PATHS[self.path]
        before, after = (_short(shown(spec, value)) for value in (self.before, self.after))
        return f"{spec.label} {before} → {after}"


def differences(run: RunConfig, draft: RunConfig) -> list[Difference]:
    """What the draft has otherwise than the run; schedule and length are the tail's."""
    resume, branch = allowed_changes(RESUME), allowed_changes(BRANCH)
    found = []
    for path in FIELD_PATHS:
        before, after = run.value(path), draft.value(path)
        tail = path.startswith("schedule.") or path in ("training.epochs", "training.max_steps")
        if before == after or tail or path in MACHINE_FIELDS:
            continue
        where = "resume" if path in resume else "branch" if path in branch else "new"
        found.append(Difference(path, before, after, where))
    return found


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"
