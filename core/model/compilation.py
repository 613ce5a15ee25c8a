"""Whether a model is compiled, and whether its passes are replayed as one graph; imports no torch.

Pure: a function of what is known before the first update. The seconds are counted, not measured:
operations by what a card can do, launches by what one costs the host. They are good enough to tell
minutes from hours, which is what the decision is about.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.config import RunConfig
from core.hardware.gpu_peaks import peak_flops
from core.i18n import Message
from core.model.memory import estimate, flops_per_token

AUTO, ON, OFF = "auto", "on", "off"  # training.compile

# One compilation of the blocks' halves, forth and back, with and without dropout, and of the head.
COMPILE_S = 60.0
_GAIN = 0.2  # of a step's time on the device that a compiled model saves, at least
_EARNS = 2.0  # what is saved has to be so many times what compiling takes
_LEAST_MINUTES = _EARNS * COMPILE_S / _GAIN / 60.0
_UNKNOWN_PEAK = 30e12  # operations a second of a card that is not in the table
_REACHED = 0.3  # of a card's peak, by a model that is not compiled
# Counted: 1,100 launches in an update of twelve layers.
_LAUNCHES_A_LAYER, _OTHER_LAUNCHES = 85, 80
_LAUNCH_S = 8e-6  # of the host, for an operation with its gradient in mind
_KERNEL_S = 2e-6  # of the device, however little a kernel does
_FEWEST_STEPS = 100  # making a graph takes the time of a few
_GRAPH_SHARE = 1 / 8  # of a card's memory: a graph keeps what its passes need for itself


@dataclass(frozen=True, slots=True)
class Machine:
    """What the decision has to know of where a run computes.

    Attributes:
        kind: of the device: ``"cpu"``, ``"cuda"`` or ``"mps"``.
        name: of the card, as its driver tells it.
        total_bytes: its memory; 0: not known.
        precision: resolved: ``"fp32"``, ``"bf16"`` or ``"fp16"``.
        has_triton: what torch.compile makes a card's kernels with is installed.
    """

    kind: str
    name: str
    total_bytes: int
    precision: str
    has_triton: bool = True


@dataclass(frozen=True, slots=True)
class Compilation:
    """What is done so that a run's steps take less time.

    Attributes:
        compiles: the model is compiled before the first update.
        graphs: after a few updates a pass, forth and back, is one graph that is replayed.
        why: of the first: what was decided, and the reason.
        why_graphs: of the second.
    """

    compiles: bool
    graphs: bool
    why: Message
    why_graphs: Message


@dataclass(frozen=True, slots=True)
class _Run:
    config: RunConfig
    n_vocab: int
    machine: Machine
    steps: int

    @property
    def is_in_parts(self) -> bool:
        return self.config.training.sharding != "none" and self.config.training.processes > 1

    @property
    def host_s(self) -> float:
        """What launching a micro-batch's operations one by one takes the host."""
        return self._n_launches * _LAUNCH_S

    @property
    def device_s(self) -> float:
        """What a micro-batch takes the device, about."""
        training, model = self.config.training, self.config.model
        context, precision = self.config.data.context_length, self.machine.precision
        peak = peak_flops(self.machine.name, precision, tf32=training.tf32) or _UNKNOWN_PEAK
        n_flops = flops_per_token(model, self.n_vocab, context) * training.batch_size * context
        return max(n_flops / (peak * _REACHED), self._n_launches * _KERNEL_S)

    @property
    def step_s(self) -> float:
        """What an update takes, in this process's share of it."""
        training = self.config.training
        n_own = training.grad_accumulation / training.processes
        return n_own * max(self.device_s, self.host_s)

    @property
    def saved_s(self) -> float:
        """What a compiled model would save of the whole run."""
        return _GAIN * self.steps * self.step_s

    @property
    def minutes(self) -> float:
        """What the run takes if it is not compiled."""
        return max(self.steps * self.step_s / 60.0, 0.1)

    @property
    def graph_bytes(self) -> int:
        """What a graph would keep for its passes."""
        precision, kind = self.machine.precision, self.machine.kind
        of_kind = estimate(self.config, self.n_vocab, precision, kind, self.machine.total_bytes)
        return of_kind.activations

    @property
    def _n_launches(self) -> int:
        return self.config.model.n_layers * _LAUNCHES_A_LAYER + _OTHER_LAUNCHES


def _too_short(run: _Run) -> Message:
    return Message("compile.too_short", minutes=run.minutes, least=_LEAST_MINUTES)


Reason = tuple[Message | Callable[[_Run], Message], Callable[[_Run], bool]]


def _is_off(run: _Run) -> bool:
    return run.config.training.compile == OFF


def _is_deterministic(run: _Run) -> bool:
    return run.config.training.deterministic


# What forbids it whatever was asked for, then what decides where nothing was. The first that holds
# is told; where none does, it is done.
_NEVER_COMPILED: tuple[Reason, ...] = (
    (Message("compile.asked_off"), _is_off),
    (Message("compile.in_parts"), lambda run: run.is_in_parts),
)
_NOT_BY_ITSELF: tuple[Reason, ...] = (
    (Message("compile.no_cuda"), lambda run: run.machine.kind != "cuda"),
    (Message("compile.no_triton"), lambda run: not run.machine.has_triton),
    (Message("compile.deterministic"), _is_deterministic),
    (_too_short, lambda run: run.saved_s < _EARNS * COMPILE_S),
)
_NO_GRAPHS: tuple[Reason, ...] = (
    (Message("compile.graphs_off"), _is_off),
    (Message("compile.no_graphs"), lambda run: run.machine.kind != "cuda"),
    (Message("compile.processes"), lambda run: run.config.training.processes > 1),
    (Message("compile.scaled"), lambda run: run.machine.precision == "fp16"),
    (Message("compile.deterministic_graphs"), _is_deterministic),
    (Message("compile.few_steps"), lambda run: run.steps < _FEWEST_STEPS),
    (Message("compile.busy"), lambda run: run.device_s >= run.host_s),
    (
        Message("compile.graph_room"),
        lambda run: run.graph_bytes > _GRAPH_SHARE * run.machine.total_bytes > 0.0,
    ),
)


def compilation_of(config: RunConfig, n_vocab: int, machine: Machine, steps: int) -> Compilation:
    """What pays for a run.

    Args:
        config: read are ``model``, ``data.context_length`` and ``training``.
        n_vocab: the tokenizer's vocabulary.
        machine: where it computes.
        steps: updates that will be made here.
    """
    run = _Run(config, n_vocab, machine, steps)
    pays = Message("compile.pays", minutes=run.minutes, least=_LEAST_MINUTES)
    is_asked = config.training.compile == ON
    forbids = _NEVER_COMPILED if is_asked else (*_NEVER_COMPILED, *_NOT_BY_ITSELF)
    against, against_graphs = _first(run, forbids), _first(run, _NO_GRAPHS)
    return Compilation(
        compiles=against is None,
        graphs=against_graphs is None,
        why=against or (Message("compile.asked_on") if is_asked else pays),
        why_graphs=against_graphs or Message("compile.small"),
    )


def _first(run: _Run, reasons: tuple[Reason, ...]) -> Message | None:
    """What is told of the first reason that holds."""
    for told, holds in reasons:
        if holds(run):
            return told if isinstance(told, Message) else told(run)
    return None
