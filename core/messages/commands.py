"""What a training run can be told: a closed union of frozen values, each answered by an event."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from core.config import FIELD_PATHS, SamplingConfig
from core.schedule.edits import Change

SCHEDULE = "schedule"  # the kind of an edit of the schedule; others are of `SettingGroup`


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait before the next update. Answer: ``Paused``."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on. Answer: ``Resumed``."""


@dataclass(frozen=True, slots=True)
class StepOnce:
    """One update while paused. Answer: its ``StepDone``, then ``Paused``."""


@dataclass(frozen=True, slots=True)
class SampleNow:
    """Generate a sample, also while paused. Answer: ``SampleStarted`` to ``SampleDone``.

    ``sampling``: how; when samples are due by themselves is not looked at.
    """

    sampling: SamplingConfig


@dataclass(frozen=True, slots=True)
class SaveNow:
    """Write a checkpoint. Answer: ``CheckpointSaved``."""


@dataclass(frozen=True, slots=True)
class SaveElsewhere:
    """Write the run anew into a folder of its own below ``path``, and go on there.

    For a run whose folder is gone or full. Answer: ``SavedElsewhere``, and ``Resumed`` where it had
    paused because of that; or ``CommandRejected``.
    """

    path: Path


@dataclass(frozen=True, slots=True)
class Pin:
    """Keep a checkpoint whatever else is dropped, or let it go. Answer: ``CheckpointsChanged``."""

    step: int
    pinned: bool = True


@dataclass(frozen=True, slots=True)
class GoBack:
    """Restore a checkpoint in place, while paused; what came after it is set aside.

    ``step``: the checkpoint before that update; 0: the beginning; ``None``: the last good one
    before the trouble. Answer: ``WentBack``, and the run stays paused; or ``CommandRejected``.
    """

    step: int | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """End the run, keeping what was trained. Answer: ``Stopping``, then ``Finished``."""


@dataclass(frozen=True, slots=True)
class EditSchedule:
    """Bend what is to come of the learning rate, running or paused.

    It lands at the next update, wherever that is by then, and is anchored there anew; what it asks
    for that has been passed is refused. Answer: ``ScheduleChanged`` or ``CommandRejected``.
    """

    change: Change

    @property
    def kind(self) -> str:
        """The kind of the edit that it asks for."""
        return SCHEDULE


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Clip, evaluate or sample differently from the next update on.

    ``values``: by config path; what is not there stays as it is. A field can be changed where its
    declaration has a group that is live. Answer: ``SettingChanged``, one a group, or
    ``CommandRejected`` with nothing changed.
    """

    values: Mapping[str, object]

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))

    @property
    def kind(self) -> str:
        """The kind of the edit that it asks for; of several, all."""
        specs = (FIELD_PATHS[path] for path in self.values if path in FIELD_PATHS)
        return ", ".join(dict.fromkeys(spec.group.value for spec in specs if spec.group))


# What changes the training from the next update on; each has a kind, which a rejection names.
EditCommand = EditSchedule | ChangeSettings
Command = (
    Pause
    | Resume
    | StepOnce
    | SampleNow
    | SaveNow
    | SaveElsewhere
    | Pin
    | GoBack
    | Stop
    | EditCommand
)
