"""What a run is doing, what can be pressed meanwhile, and how an event changes both.

Pure: knows no session, no timer and no widget.
"""

from collections.abc import Mapping
from enum import Enum

from core.messages.events import (
    CheckpointSaved,
    CheckpointsChanged,
    CommandRejected,
    Evaluated,
    EvaluatedBatches,
    Event,
    Failed,
    Finished,
    FolderGone,
    LayersMeasured,
    Log,
    Paused,
    Preparing,
    Resumed,
    SampleDone,
    SamplePiece,
    SampleStarted,
    SavedElsewhere,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
    Stopping,
    WentBack,
)


class RunPhase(Enum):
    """What the run is doing. The values are the window's ``phase`` property."""

    IDLE = "idle"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"
    FAILED = "failed"


class RunAction(Enum):
    """What can be pressed."""

    START = "start"
    PAUSE = "pause"  # and resume: one button, two commands
    STEP = "step"
    STOP = "stop"
    DETACH = "detach"  # let go of a run that another process trains
    SAMPLE = "sample"
    SAVE = "save"
    RESUME = "resume"  # go on with the run that has just ended before its plan did
    CONTINUE = "continue"  # from a checkpoint of an earlier run: resume, branch, what-if
    PIN = "pin"  # keep a checkpoint of the run at work, or let it go
    GO_BACK = "go_back"  # to an earlier checkpoint, while paused


class Outcome(Enum):
    """How a run has ended, as a person tells the endings apart."""

    COMPLETED = "completed"
    STOPPED = "stopped"  # by the person, before the end of the plan
    DIVERGED = "diverged"  # stopped where a number was not finite
    FAILED = "failed"
    TRIAL = "trial"  # a what-if has made its steps
    BROKEN_OFF = "broken off"  # the program ended while the run was on
    IMPORTED = "imported"  # another program trains it: its log is followed


AT_REST = frozenset({RunAction.START, RunAction.RESUME, RunAction.CONTINUE})
_DURING = frozenset(
    {RunAction.PAUSE, RunAction.SAMPLE, RunAction.SAVE, RunAction.PIN, RunAction.STOP}
)

# Beside these, a run that another process trains can be let go of in every phase.
ENABLED: Mapping[RunPhase, frozenset[RunAction]] = {
    RunPhase.IDLE: AT_REST - {RunAction.RESUME},
    RunPhase.PREPARING: frozenset({RunAction.STOP}),
    RunPhase.RUNNING: _DURING,
    RunPhase.PAUSED: _DURING | {RunAction.STEP, RunAction.GO_BACK},
    RunPhase.STOPPING: frozenset(),
    RunPhase.FINISHED: AT_REST,
    RunPhase.FAILED: AT_REST,
}

# The one button that stands out: what a person most likely wants next.
PRIMARY: Mapping[RunPhase, RunAction] = {
    RunPhase.IDLE: RunAction.START,
    RunPhase.PREPARING: RunAction.STOP,
    RunPhase.RUNNING: RunAction.PAUSE,
    RunPhase.PAUSED: RunAction.PAUSE,
    RunPhase.STOPPING: RunAction.STOP,
    RunPhase.FINISHED: RunAction.START,
    RunPhase.FAILED: RunAction.START,
}


# The commands of buttons, as a rejection names them.
_WITH_BUTTON = frozenset({"pause", "resume", "step", "sample", "save", "pin", "go back"})


def after(
    event: Event, phase: RunPhase, pending: frozenset[RunAction]
) -> tuple[RunPhase, frozenset[RunAction]]:
    """Phase and pending actions after an event; pure."""
    nothing: frozenset[RunAction] = frozenset()
    match event:
        case Preparing() | Started():
            begun = RunPhase.RUNNING if isinstance(event, Started) else RunPhase.PREPARING
            return _unless_stopping(begun, phase), pending - {RunAction.START}
        case Paused():
            return _unless_stopping(RunPhase.PAUSED, phase), pending - {
                RunAction.PAUSE,
                RunAction.STEP,
            }
        case Resumed():
            return _unless_stopping(RunPhase.RUNNING, phase), pending - {RunAction.PAUSE}
        case SampleStarted():
            return phase, pending - {RunAction.SAMPLE}
        case CheckpointSaved():
            return phase, pending - {RunAction.SAVE}
        case CommandRejected(command=command):
            answered = command in _WITH_BUTTON  # an edit has no button that waits for it
            return phase, pending & {RunAction.START, RunAction.STOP} if answered else pending
        case Stopping() | Failed():
            return (RunPhase.FAILED if isinstance(event, Failed) else RunPhase.STOPPING), nothing
        case Finished(reason=reason):
            return (RunPhase.FAILED if reason == "failed" else RunPhase.FINISHED), nothing
        case CheckpointsChanged():
            return phase, pending - {RunAction.PIN}
        case WentBack():
            return _unless_stopping(RunPhase.PAUSED, phase), pending - {RunAction.GO_BACK}
        case (
            StepDone()
            | LayersMeasured()
            | Evaluated()
            | EvaluatedBatches()
            | SamplePiece()
            | SampleDone()
            | Log()
        ):
            return phase, pending
        case ScheduleChanged() | SettingChanged() | FolderGone() | SavedElsewhere():
            return phase, pending


def _unless_stopping(wanted: RunPhase, phase: RunPhase) -> RunPhase:
    return phase if phase is RunPhase.STOPPING else wanted
