"""The processes that train one run together, as one of them sees the others.

A rank is a process by its number; the first, rank 0, has the run's folder and takes its commands,
and the others do as they are told. A run in one process has :data:`ALONE`, which does nothing: who
trains need not ask how many there are. Knows nothing of how numbers travel, of models' layers or of
what is trained.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from torch import Tensor, nn

from core.i18n import Message, MessageError

if TYPE_CHECKING:
    from torch.distributed import Work
    from torch.distributed.device_mesh import DeviceMesh

T = TypeVar("T")


class RankError(MessageError):
    """Another process could not do its part; nothing was changed in any of them.

    Attributes:
        field: the config field to look at; empty where there is none.
    """

    def __init__(self, what: Message, field: str = "") -> None:
        super().__init__(what)
        self.field = field


class RankMemoryError(RankError, MemoryError):
    """Another process had not enough memory for its part."""


class RanksLost(MessageError):
    """Another process has ended, or cannot be reached any more; this one still has the run.

    Attributes:
        is_cut_off: a sum on this process's GPU was under way and had to be ended: what the device
            has now is no state to keep.
    """

    def __init__(self, what: Message, *, is_cut_off: bool = False) -> None:
        super().__init__(what)
        self.is_cut_off = is_cut_off


class Task(IntEnum):
    """What the first process tells the others to take part in."""

    END = 0
    SET_UP = 1
    COMPILE = 2
    RESTORE = 3
    UPDATE = 4
    REPORT = 5
    EVALUATE = 6
    EDIT = 7
    # Of a model in parts:
    GATHER = 8
    WEIGHTS = 9
    CHECK = 10


@dataclass(frozen=True, slots=True)
class Order:
    """One thing that the first process tells all others.

    Attributes:
        task: what is done next.
        step: the update that comes next, by which they see that they agree.
        content: what it takes besides, as JSON.
    """

    task: Task
    step: int = 0
    content: bytes = b""


class Ranks(Protocol):
    """The processes of a run, as one of them sees them."""

    @property
    def rank(self) -> int:
        """This process, from 0."""

    @property
    def world_size(self) -> int:
        """How many there are."""

    @property
    def local_rank(self) -> int:
        """This process among those of its machine, from 0."""

    @property
    def local_size(self) -> int:
        """How many there are on its machine."""

    def tell(self, order: Order) -> None:
        """Let every other process do this; in those it does nothing."""

    def hear(self) -> Order:
        """Wait for what the first process tells next, however long that takes."""

    def together(self, work: Callable[[], T], *, in_lockstep: bool = False) -> T:
        """What ``work`` gives here, once it has gone well in every process.

        ``in_lockstep``: each part of it waits for the same part elsewhere; so an error in it cannot
        be told there: it ends this process's part in the run, which the others see. That it is
        interrupted all have agreed on (:mod:`core.distributed.lockstep`).

        Raises:
            Exception: what it raised here, in the first process.
            Interrupted: it was interrupted, here or in another process.
            RankError: it failed in another one, or here and this is not the first; says why.
            RanksLost: one has ended.
        """

    def is_given_up(self) -> bool:
        """Whether another process has ended its part of the present work; cheap to ask."""

    def sum_gradients(self, parameters: Iterable[nn.Parameter], loss: Tensor) -> Tensor:
        """Replace every gradient by its sum over all processes; returns that of the loss.

        Numbers of any shape may stand in the place of the loss.
        """

    def sum_of(self, numbers: Sequence[float]) -> list[float]:
        """Each number's sum over all processes, in double precision."""

    def max_of(self, numbers: Sequence[float]) -> list[float]:
        """The largest that any process has of each number, in double precision."""

    def finish(self, begin: "Callable[[], Work | None]", into: Tensor) -> None:
        """Begin what the device's library does for all processes, and wait until ``into`` has it.

        On a GPU its stream waits, on a CPU this process; for no other that is gone.
        """

    def gather(self, own: Tensor) -> list[Tensor]:
        """The CPU tensor that each process has, all of one shape; nothing but in the first."""

    def mesh(self, device_kind: str) -> "DeviceMesh":
        """The processes as FSDP wants them, in one row."""

    def broadcast(self, tensor: Tensor) -> None:
        """Replace a CPU tensor's content by that of the first process."""

    def close(self) -> None:
        """End the others where they wait for this one, and let go of them."""


class Alone:
    """A run in one process."""

    rank = 0
    world_size = 1
    local_rank = 0
    local_size = 1

    def tell(self, order: Order) -> None:
        """There is nobody to be told."""

    def hear(self) -> Order:
        """Nobody tells anything."""
        return Order(Task.END)

    def together(self, work: Callable[[], T], *, in_lockstep: bool = False) -> T:
        """What ``work`` gives."""
        return work()

    def is_given_up(self) -> bool:
        """Never."""
        return False

    def sum_gradients(self, parameters: Iterable[nn.Parameter], loss: Tensor) -> Tensor:
        """They are the sum."""
        return loss

    def sum_of(self, numbers: Sequence[float]) -> list[float]:
        """They are the sum."""
        return list(numbers)

    def max_of(self, numbers: Sequence[float]) -> list[float]:
        """They are the largest."""
        return list(numbers)

    def finish(self, begin: "Callable[[], Work | None]", into: Tensor) -> None:
        """Nothing is done for nobody."""

    def gather(self, own: Tensor) -> list[Tensor]:
        """It is all there is."""
        return [own]

    def mesh(self, device_kind: str) -> "DeviceMesh":
        """One process has nothing to share."""
        raise ValueError("a run in one process is in no parts")

    def broadcast(self, tensor: Tensor) -> None:
        """It is the first process's."""

    def close(self) -> None:
        """Nothing is open."""


ALONE: Ranks = Alone()
