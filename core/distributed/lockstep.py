"""FSDP's collectives, as a run needs them: a model's parts are put together and summed by these.

Every process makes the same ones in the same order, so here is where all can give a pass up at the
same point: now and then they agree on whether to stop. And nobody waits in one for a process that
says nothing any more. Knows no model.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor
from torch.distributed.fsdp._fully_shard._fsdp_api import AllGather, ReduceScatter

from core.distributed.ranks import Ranks
from core.model.interrupt import Interrupted

AGREES_EVERY_S = 0.5  # about; each agreement costs a message between the processes


class StopInLockstep:
    """Whether to stop, asked of all processes at once after every so many calls.

    How many follows from the longest time that any process needed for the last ones: it is the same
    number in all.

    Args:
        ranks: the processes.
        should_stop: of this one.
    """

    def __init__(self, ranks: Ranks, should_stop: Callable[[], bool]) -> None:
        self._ranks = ranks
        self._should_stop = should_stop
        self._calls_between = self._calls_left = 1
        self._agreed = time.monotonic()

    def check(self) -> None:
        """To be called as often in every process.

        Raises:
            Interrupted: one of them is to stop; in all of them.
            RanksLost: one has ended, or says nothing any more.
        """
        self._calls_left -= 1
        if self._calls_left > 0:
            return
        now = time.monotonic()
        stops, seconds = self._ranks.max_of([float(self._should_stop()), now - self._agreed])
        self._calls_between = _next_calls(self._calls_between, seconds)
        self._calls_left, self._agreed = self._calls_between, now
        if stops:
            raise Interrupted


def _next_calls(calls: int, seconds: float) -> int:
    """After how many calls to ask again, where ``calls`` took so long; at most twice as many."""
    fitting = calls * AGREES_EVERY_S / max(seconds, 1e-6)
    return max(1, min(2 * calls, int(fitting)))


class _InMemory:
    """Buffers as torch makes them."""

    def allocate(
        self, size: Sequence[int | torch.SymInt], *, dtype: torch.dtype, device: torch.device
    ) -> Tensor:
        """An uninitialized tensor."""
        return torch.empty(*size, dtype=dtype, device=device)


class Gather(_InMemory, AllGather):
    """Puts a layer together, after all have agreed to go on."""

    def __init__(self, ranks: Ranks, stop: StopInLockstep) -> None:
        self._ranks = ranks
        self._stop = stop

    def __call__(
        self,
        output_tensor: Tensor,
        input_tensor: Tensor,
        group: dist.ProcessGroup,
        async_op: bool = False,
    ) -> None:
        """All rows into ``output_tensor``, of which this process has ``input_tensor``."""
        self._stop.check()
        self._ranks.finish(
            lambda: dist.all_gather_single(output_tensor, input_tensor, group, async_op=True),
            output_tensor,
        )


class Scatter(_InMemory, ReduceScatter):
    """Sums a layer's gradients; each process has its rows of the sum."""

    def __init__(self, ranks: Ranks) -> None:
        self._ranks = ranks

    def __call__(
        self,
        output_tensor: Tensor,
        input_tensor: Tensor,
        group: dist.ProcessGroup,
        op: Any,
        async_op: bool = False,
    ) -> None:
        """The rows of the sum into ``output_tensor``."""
        self._ranks.finish(
            lambda: dist.reduce_scatter_single(
                output_tensor, input_tensor, op, group, async_op=True
            ),
            output_tensor,
        )
