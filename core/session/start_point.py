"""Where a run's life begins, if not at its first step: a checkpoint of a run that exists.

Knows nothing of torch, of files or of any window.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.config import FIELD_PATHS, MACHINE_FIELDS, ConfigError, Problem
from core.i18n import Message
from core.messages.edit_records import LENGTH
from core.schedule.edits import Change

RESUME, BRANCH, WHAT_IF = "resume", "branch", "what_if"
KINDS = (RESUME, BRANCH, WHAT_IF)


@dataclass(frozen=True, slots=True)
class Origin:
    """The checkpoint that a run goes on from, and what is other from there on.

    Attributes:
        run_dir: the folder of the run that exists.
        step: the checkpoint before this update; ``None``: the newest good one; 0: the beginning,
            which needs no checkpoint.
        kind: "resume" goes on in the same folder; "branch" makes a new run that knows its parent;
            "what_if" is a branch of ``steps`` updates, marked as a trial.
        values: config fields that are changed there, by path; see :func:`allowed_changes`.
        change: another rest of the schedule from there on.
        steps: updates of a what-if.
    """

    run_dir: Path
    step: int | None = None
    kind: str = RESUME
    values: Mapping[str, Any] = field(default_factory=dict)
    change: Change | None = None
    steps: int = 0

    def __post_init__(self) -> None:
        problems = []
        if self.kind not in KINDS:
            problems.append(Problem("origin.kind", Message("config.one_of", values=KINDS)))
        if self.step is not None and self.step < 0:
            problems.append(Problem("origin.step", Message("config.not_negative", value=self.step)))
        if (self.kind == WHAT_IF) != (self.steps > 0):
            problems.append(Problem("origin.steps", Message("origin.steps_of_what_if")))
        if not problems:
            problems = refused_changes(self.values, self.kind)
        if problems:
            raise ConfigError(problems)

    @property
    def is_plain(self) -> bool:
        """The same run goes on as it would have: nothing is changed, nothing is undone."""
        return (
            self.kind == RESUME
            and self.step is None
            and self.change is None
            and not set(self.values) - set(MACHINE_FIELDS)
        )


def allowed_changes(kind: str = RESUME) -> tuple[str, ...]:
    """The config fields that may be other from the checkpoint on, in the order of declaration.

    Resuming: the length, clipping, evaluation, sampling, how often it is saved, and where it
    computes; the rest of the schedule goes through ``Origin.change``. A branch may also change the
    optimizer's numbers. Text and model stay: another one is another run.
    """
    return tuple(
        path
        for path, spec in FIELD_PATHS.items()
        if path in LENGTH
        or path in MACHINE_FIELDS
        or (spec.group is not None and not (spec.group.needs_branch and kind == RESUME))
    )


def refused_changes(values: Mapping[str, Any], kind: str = RESUME) -> list[Problem]:
    """What may not be changed there, by name, with what to do instead."""
    allowed, in_a_branch = set(allowed_changes(kind)), set(allowed_changes(BRANCH))
    found = []
    for path in values:
        if path in allowed:
            continue
        if path not in FIELD_PATHS:
            remedy = Message("origin.no_field")
        elif path in in_a_branch:
            remedy = Message("origin.makes_a_branch")
        elif path.startswith("schedule."):
            remedy = Message("origin.schedule_is_history")
        else:
            remedy = Message("origin.from_first_step")
        found.append(Problem(path[:90], remedy))
    return found
