"""What a training run tells: a closed union of frozen values, no tensors, no objects that live on.

Every event that reaches a window has been recorded in the run's folder before.
"""

from dataclasses import dataclass
from pathlib import Path

from core.i18n import Message
from core.schedule.timeline import ScheduleTail

LAYERS_EVERY = 25  # steps between which updates are measured by layer
NOT_TOLD = -1.0  # in the place of a figure that is never below 0


@dataclass(frozen=True, slots=True)
class Preparing:
    """Work before the first step: ``done`` of ``total``; a total of 0 is unknown."""

    what: Message
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Started:
    """The run exists: its folder is written and the first step is about to happen.

    ``first_step`` is above 0 where a run goes on or branches from another: what lies before it is
    in its folder, or in the parent's.

    ``lr_plan`` is not sent: it is ``core.schedule.lr_schedule.plan(config.schedule, total_steps)``.
    """

    run_dir: str
    name: str
    first_step: int
    total_steps: int
    warmup_steps: int
    batches_per_epoch: int
    tokens_per_step: int
    n_parameters: int
    n_vocab: int
    device: str  # as torch names it: "cpu", "cuda:0"
    device_words: str  # as it is stored: "CPU, 1 of 2 cores"; said by `device_text`
    precision: str  # resolved: fp32, bf16 or fp16
    parent: str = ""  # the folder of the run that this one branched from, before `parent_step`
    parent_step: int = 0
    trial: bool = False  # a what-if, to be kept or discarded
    n_edits: int = (
        0  # that hold already, the first of `core.run_store.index.read_edits`; others are told
    )


@dataclass(frozen=True, slots=True)
class StepDone:
    """One update. ``grad_norm``: L2 norm before clipping; ``seconds``: training time so far.

    The figures of an NVIDIA card are at most a second older, and ``NOT_TOLD`` on any other device:
    ``gpu_busy``, the share of the time in which it computed; ``gpu_memory``, used by all programs,
    in bytes; ``gpu_temperature`` in degrees Celsius; ``gpu_power`` in watts; ``mfu``, the share of
    the card's highest speed that the updates came to.

    Every 25 steps, and else ``NOT_TOLD``: ``update_ratio``, the 2-norm of the weights' change over
    that of the weights; ``noise_scale``, McCandlish's simple noise scale in tokens, where an update
    is made of several passes.
    """

    step: int
    epoch: int
    tokens_seen: int
    lr: float
    loss: float
    grad_norm: float
    clipped: bool
    seconds: float
    gpu_busy: float = NOT_TOLD
    gpu_memory: float = NOT_TOLD
    gpu_temperature: float = NOT_TOLD
    gpu_power: float = NOT_TOLD
    mfu: float = NOT_TOLD
    update_ratio: float = NOT_TOLD
    noise_scale: float = NOT_TOLD


@dataclass(frozen=True, slots=True)
class LayersMeasured:
    """What update ``step`` did in each layer: embeddings, blocks in their order, norm and head.

    ``grad_norms``: 2-norms before clipping; ``update_ratios``: as ``StepDone.update_ratio``, NaN
    in a layer whose weights are all 0. Follows the update's ``StepDone``, every 25 steps.
    """

    step: int
    grad_norms: tuple[float, ...]
    update_ratios: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Evaluated:
    """Mean losses after update ``step``."""

    step: int
    train_loss: float
    val_loss: float
    seconds: float


@dataclass(frozen=True, slots=True)
class EvaluatedBatches:
    """After the last update ``step``: the loss of each validation batch that was evaluated.

    What ends of runs are compared by, batch beside batch; follows its :class:`Evaluated`.
    """

    step: int
    val_losses: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SampleStarted:
    """A sample begins; its pieces follow. ``step``: the last update made before it."""

    sample_id: int
    step: int
    prompt: str


@dataclass(frozen=True, slots=True)
class SamplePiece:
    """A few more characters of a sample."""

    sample_id: int
    text: str


@dataclass(frozen=True, slots=True)
class SampleDone:
    """A finished sample. ``text``: prompt and continuation; ``complete``: false if it was cut."""

    sample_id: int
    step: int
    prompt: str
    text: str
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Paused:
    """The run waits; ``step``: the next update; ``reason``: set where it paused by itself.

    ``kind``: "" (asked for), "nonfinite" (going back is possible: ``GoBack``), "memory" (too
    little to save), "disk" (full; resume when there is room) or "folder" (gone, or no longer to be
    written). The weights are in memory then; of the last two, ``SaveElsewhere`` writes them
    somewhere else.
    """

    step: int
    reason: Message | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class FolderGone:
    """The run's folder is gone, seen at once, perhaps inside a long update; ``Paused`` follows.

    ``what``: what is gone. Nothing that was trained is: ``SaveElsewhere`` writes it anew.
    """

    path: str
    what: Message


@dataclass(frozen=True, slots=True)
class SavedElsewhere:
    """From update ``step`` on the run's folder is ``run_dir``, with all that was in ``was``."""

    step: int
    run_dir: str
    was: str


@dataclass(frozen=True, slots=True)
class Resumed:
    """The run goes on with update ``step``."""

    step: int


@dataclass(frozen=True, slots=True)
class Stopping:
    """A stop was taken; ``what`` says what is being finished ("saving the weights")."""

    what: Message


@dataclass(frozen=True, slots=True)
class CheckpointSaved:
    """The state before update ``step`` is on disk."""

    step: int
    path: str
    size_bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class CheckpointInfo:
    """One checkpoint: the state before update ``step``.

    Attributes:
        created: when it was saved, ISO 8601 with time zone.
        val_loss: of the last evaluation before it; ``None``: there was none.
        pinned: a person wants it kept.
        best: it has the lowest ``val_loss`` of those that are there.
        root_of: names of the folders of runs that branched here.
    """

    step: int
    path: Path
    size_bytes: int
    created: str
    val_loss: float | None
    pinned: bool = False
    best: bool = False
    root_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckpointsChanged:
    """Which checkpoints the run has now, oldest first, and the bytes of its whole folder."""

    kept: tuple[CheckpointInfo, ...]
    disk_bytes: int


@dataclass(frozen=True, slots=True)
class WentBack:
    """The run is again as it was before update ``step``.

    Metrics, samples, edits and checkpoints after it are set aside, in its folder's ``undone``.
    ``total_steps``, ``warmup_steps``: of the whole run as it stands now. Its edits are
    ``core.run_store.index.read_edits``.
    """

    step: int
    total_steps: int
    warmup_steps: int


@dataclass(frozen=True, slots=True)
class ScheduleChanged:
    """From update ``step`` on the learning rate is ``tail``'s.

    ``change``: what was asked for, a name of ``core.schedule.edits.CHANGE_NAMES``; ``before``: the
    rest of the run as it would have been. ``total_steps``, ``warmup_steps``: of the whole run from
    now on. The timeline after it is ``timeline.edited(tail)``. As text:
    ``core.messages.edit_text``.
    """

    step: int
    change: str
    before: ScheduleTail
    tail: ScheduleTail
    total_steps: int
    warmup_steps: int


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """From update ``step`` on a setting is another.

    ``kind``: a name of ``core.messages.edit_records.SETTINGS`` ("clipping", "evaluation", ...);
    ``before``, ``values``: what held and what holds now, by config path (``"clipping.max_norm"``),
    the fields of that kind. As text: ``core.messages.edit_text``.
    """

    step: int
    kind: str
    before: tuple[tuple[str, int | float | str], ...]
    values: tuple[tuple[str, int | float | str], ...]


@dataclass(frozen=True, slots=True)
class CommandRejected:
    """A command that changed nothing, and why, for the person to read."""

    command: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Log:
    """A line for the log. ``level``: info, warning or error; ``detail`` may hold a traceback."""

    level: str
    what: Message
    detail: str = ""

    @property
    def message(self) -> str:
        """The sentence."""
        return str(self.what)


@dataclass(frozen=True, slots=True)
class Failed:
    """The run ended by an error. ``what`` says what to do; the traceback stands in ``detail``.

    ``kind``: "config", "data", "device", "device lost" (to this process), "memory",
    "disk" or "error"; ``field`` is the config field to look at ("data.source"), empty where there
    is none.
    """

    what: Message
    detail: str = ""
    kind: str = "error"
    field: str = ""

    @property
    def message(self) -> str:
        """The sentence."""
        return str(self.what)


@dataclass(frozen=True, slots=True)
class Finished:
    """The last event. ``reason``: "completed", "stopped" or "failed"; ``step``: updates made."""

    reason: str
    step: int
    run_dir: str


Event = (
    Preparing
    | Started
    | StepDone
    | LayersMeasured
    | Evaluated
    | EvaluatedBatches
    | SampleStarted
    | SamplePiece
    | SampleDone
    | Paused
    | Resumed
    | Stopping
    | CheckpointSaved
    | CheckpointsChanged
    | WentBack
    | FolderGone
    | SavedElsewhere
    | ScheduleChanged
    | SettingChanged
    | CommandRejected
    | Log
    | Failed
    | Finished
)
# What a step measures; nothing that it tells is a turn of the run.
NUMBERS = (StepDone, LayersMeasured, Evaluated, EvaluatedBatches)
