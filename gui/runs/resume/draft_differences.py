"""The settings that the draft has otherwise than a run, and where each may be changed. No Qt."""

from dataclasses import dataclass
from typing import Any

from core.config import FIELD_PATHS, MACHINE_FIELDS, RunConfig
from core.config.fields import Kind
from core.session.start_point import BRANCH, RESUME, allowed_changes
from gui.runs.text import alike_texts

_LONGEST = 24  # characters of a value
_OF_ANY_LENGTH = (Kind.TEXT, Kind.SOURCE, Kind.PATH, Kind.CHOICE_OR_PATH)


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
    def text(self) -> str:
        """``Batch size 2 → 4``."""
        spec = FIELD_PATHS[self.path]
        before, after = alike_texts(self.path, (self.before, self.after))
        if spec.kind in _OF_ANY_LENGTH:
            before, after = _short(before), _short(after)
        return f"{spec.label} {before} → {after}"


def differences(run: RunConfig, draft: RunConfig) -> tuple[Difference, ...]:
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
    return tuple(found)


def _short(text: str) -> str:
    """Both ends of it: files of one folder differ in their last letters."""
    if len(text) <= _LONGEST:
        return text
    half = (_LONGEST - 1) // 2
    return f"{text[:half]}…{text[-half:]}"
