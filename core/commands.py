"""What a training run can be told: a closed union of frozen values, each answered by an event."""

from dataclasses import dataclass


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
    """Generate a sample, also while paused. Answer: ``SampleStarted`` to ``SampleDone``."""

    prompt: str
    max_new_tokens: int
    temperature: float
    top_k: int


@dataclass(frozen=True, slots=True)
class SaveNow:
    """Write a checkpoint. Answer: ``CheckpointSaved``."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End the run, keeping what was trained. Answer: ``Stopping``, then ``Finished``."""


Command = Pause | Resume | StepOnce | SampleNow | SaveNow | Stop
