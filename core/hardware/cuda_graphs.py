"""Work that a GPU is given again and again, recorded once and then launched at once: a CUDA graph.

Knows nothing of what the work is.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Generic, TypeVar

import torch

from core.hardware.device import Device

T = TypeVar("T")


class Recording(Generic[T]):
    """What a function launches, to be launched again with the same tensors.

    The function is called twice: once as it is, so that what is made at first use is made, and once
    while it is recorded. Random numbers are those that come next at each replay.

    Args:
        work: launches the same operations on the same memory whenever it is called, and waits for
            none of them.
        device: a CUDA device.

    Attributes:
        result: what ``work`` returned while it was recorded; a replay overwrites its tensors.

    Raises:
        RuntimeError: it cannot be recorded; the device can be used as before.
    """

    def __init__(self, work: Callable[[], T], device: Device) -> None:
        usual, stream = torch.cuda.current_stream(device.name), torch.cuda.Stream(device.name)
        generator = torch.cuda.default_generators[torch.device(device.name).index or 0]
        spare, pool = generator.clone_state(), torch.cuda.graph_pool_handle()
        self._graph = torch.cuda.CUDAGraph()
        stream.wait_stream(usual)
        with torch.cuda.stream(stream):  # the usual one cannot be recorded
            work()
            torch.cuda.synchronize(device.name)
            torch.cuda.empty_cache()
            try:
                self.result = self._recorded(work, pool)
            except BaseException:
                # Torch leaves both as in the midst of it.
                generator.graphsafe_set_state(spare)
                _let_go(device, pool)
                raise
        usual.wait_stream(stream)

    def _recorded(self, work: Callable[[], T], pool: Any) -> T:
        # Not torch.cuda.graph: it may collect garbage, which is the window's thread's to do.
        # Other threads may go on meanwhile: one may be pinning memory.
        self._graph.capture_begin(pool, capture_error_mode="thread_local")
        try:
            return work()
        finally:
            self._graph.capture_end()

    def replay(self) -> None:
        """Launch it again."""
        self._graph.replay()


def _let_go(device: Device, pool: Any) -> None:
    """What is asked for next comes from the usual memory."""
    index = torch.device(device.name).index or 0
    for end in ("_cuda_endAllocateToPool", "_cuda_releasePool"):
        with suppress(RuntimeError, AttributeError):
            getattr(torch._C, end)(index, pool)
