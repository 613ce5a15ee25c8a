"""What a training run can be told: a closed union of frozen values, each answered by an event."""

from dataclasses import dataclass

from core.config import SamplingConfig
from core.schedule.edits import Change


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


@dataclass(frozen=True, slots=True)
class SetClipping:
    """Clip differently from the next update on. Answer: ``SettingChanged``."""

    max_norm: float
    begin: str


@dataclass(frozen=True, slots=True)
class SetEvaluation:
    """Evaluate differently from the next update on. Answer: ``SettingChanged``."""

    eval_every: int
    eval_batches: int


@dataclass(frozen=True, slots=True)
class SetSampling:
    """Sample differently from the next update on. Answer: ``SettingChanged``."""

    every: int | str
    prompt: str
    max_new_tokens: int
    temperature: float
    top_k: int


SettingCommand = SetClipping | SetEvaluation | SetSampling
Command = (
    Pause
    | Resume
    | StepOnce
    | SampleNow
    | SaveNow
    | Pin
    | GoBack
    | Stop
    | EditSchedule
    | SettingCommand
)
