"""A GPU that is none: tensors stay on the CPU, and whatever asks for CUDA is answered.

Code that branches on ``device.kind == "cuda"`` takes those branches: deferred metrics, pinned
copies, CUDA's random state, its memory and its errors. It computes as a CPU does, so it shows that
a branch runs and not that it is right on a GPU.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from core.hardware import device as hardware
from core.hardware.device import Device

TOTAL_BYTES = 8 * 2**30
DEVICE = Device("cpu", "cuda", "Simulated GPU", TOTAL_BYTES)

# Word for word as torch raises them.
POISONED = (
    "CUDA error: device-side assert triggered\n"
    "CUDA kernel errors might be asynchronously reported at some other API call, so the "
    "stacktrace below might be incorrect.\n"
    "For debugging consider passing CUDA_LAUNCH_BLOCKING=1\n"
    "Compile with `TORCH_USE_CUDA_DSA` to enable device-side assertions.\n"
)
OUT_OF_MEMORY = (
    "CUDA out of memory. Tried to allocate 1.53 GiB. GPU 0 has a total capacity of 8.00 GiB of "
    "which 213.12 MiB is free. Including non-PyTorch memory, this process has 7.79 GiB memory in "
    "use. Of the allocated memory 7.21 GiB is allocated by PyTorch, and 112.30 MiB is reserved by "
    "PyTorch but unallocated. If reserved but unallocated memory is large try setting "
    "PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True to avoid fragmentation."
)


class _EverythingRaises(TorchDispatchMode):
    """After a device-side assert no call to CUDA works any more in a process."""

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        raise torch.AcceleratorError(POISONED)


@dataclass
class SimulatedGpu:
    """What was asked of it, and what it does next.

    Attributes:
        calls: names of CUDA's functions that were called, in order.
        is_poisoned: each of them raises.
        fails_to_record: no graph can be recorded.
        replays_nothing: a graph's replay leaves everything as it was.
    """

    calls: list[str] = field(default_factory=list)
    is_poisoned: bool = False
    fails_to_record: bool = False
    replays_nothing: bool = False
    _mode: _EverythingRaises | None = None

    def poison(self) -> None:
        """As after a device-side assert: CUDA's functions and all arithmetic of this thread."""
        self.is_poisoned = True
        self._mode = _EverythingRaises()  # type: ignore[no-untyped-call]
        self._mode.__enter__()  # type: ignore[no-untyped-call]

    def heal(self) -> None:
        """As in a new process."""
        self.is_poisoned = False
        if self._mode is not None:
            self._mode.__exit__(None, None, None)  # type: ignore[no-untyped-call]
            self._mode = None

    def answering(self, name: str, answer: Any) -> Any:
        """A function of CUDA's that is counted, and raises once the context is spoiled."""

        def call(*_: Any, **__: Any) -> Any:
            self.calls.append(name)
            if self.is_poisoned and name not in _NEVER_RAISE:
                raise torch.AcceleratorError(POISONED)
            return answer() if callable(answer) else answer

        return call


class _Event:
    """``torch.cuda.Event``: what it waits for has happened already."""

    def __init__(self, gpu: SimulatedGpu, **_: Any) -> None:
        self._gpu = gpu

    def record(self, *_: Any) -> None:
        self._gpu.answering("Event.record", None)()

    def synchronize(self) -> None:
        self._gpu.answering("Event.synchronize", None)()

    def elapsed_time(self, _: "_Event") -> float:
        return 1.0


class _Stream:
    """``torch.cuda.Stream``: all is done in the order in which it is asked for."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def wait_stream(self, _: "_Stream") -> None:
        pass


class _Generator:
    """``torch.cuda.default_generators[0]``: its state as one that a graph was recorded with."""

    def __init__(self, gpu: SimulatedGpu) -> None:
        self._gpu = gpu

    def clone_state(self) -> "_Generator":
        return self

    def graphsafe_set_state(self, _: "_Generator") -> None:
        self._gpu.answering("Generator.graphsafe_set_state", None)()


class _Recorder(TorchDispatchMode):
    """Keeps every operation with what went into it and came out of it."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.operations: list[tuple[Any, Any, Any, Any]] = []

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        made = func(*args, **(kwargs or {}))
        self.operations.append((func, args, kwargs or {}, made))
        return made


class _Graph:
    """``torch.cuda.CUDAGraph``: a replay does the same operations again, into the same memory.

    Unlike a real one it also computes while it is recorded.
    """

    def __init__(self, gpu: SimulatedGpu) -> None:
        self._gpu = gpu
        self._recorder = _Recorder()

    def capture_begin(self, pool: Any = None, capture_error_mode: str = "global") -> None:
        self._gpu.answering("CUDAGraph.capture_begin", None)()
        if self._gpu.fails_to_record:
            raise RuntimeError("CUDA error: operation not permitted when stream is capturing")
        self._recorder.__enter__()  # type: ignore[no-untyped-call]

    def capture_end(self) -> None:
        self._recorder.__exit__(None, None, None)  # type: ignore[no-untyped-call]

    def replay(self) -> None:
        self._gpu.answering("CUDAGraph.replay", None)()
        if self._gpu.replays_nothing:
            return
        with torch.no_grad():
            for func, args, kwargs, before in self._recorder.operations:
                for old, new in zip(_tensors(before), _tensors(func(*args, **kwargs)), strict=True):
                    if old.data_ptr() != new.data_ptr():  # else it is a view, or written in place
                        old.copy_(new)


def _tensors(made: Any) -> list[torch.Tensor]:
    found = made if isinstance(made, list | tuple) else [made]
    return [each for each in found if isinstance(each, torch.Tensor)]


_PROPERTIES = SimpleNamespace(
    name=DEVICE.words, total_memory=TOTAL_BYTES, major=9, minor=0, multi_processor_count=1
)
_NEVER_RAISE = ("is_available", "is_initialized")
_ANSWERS: dict[str, Any] = {
    "is_available": True,
    "is_initialized": True,
    "device_count": 1,
    "current_device": 0,
    "set_device": None,
    "get_device_properties": lambda: _PROPERTIES,
    "get_device_capability": lambda: (9, 0),
    "get_device_name": DEVICE.words,
    "get_arch_list": lambda: ["sm_80", "sm_90"],
    "current_stream": _Stream,
    "is_current_stream_capturing": False,
    "synchronize": None,
    "empty_cache": None,
    "mem_get_info": lambda: (6 * 2**30, TOTAL_BYTES),
    "memory_allocated": 2**20,
    "memory_reserved": 2**20,
    "host_memory_stats": dict,
    "max_memory_allocated": 2**20,
    "max_memory_reserved": 2**20,
    "reset_peak_memory_stats": None,
    "set_sync_debug_mode": None,
    "get_rng_state": lambda: torch.zeros(16, dtype=torch.uint8),
    "set_rng_state": None,
    "stream": nullcontext,
    "graph_pool_handle": (0, 1),
}


_current: list[SimulatedGpu] = []


def _none(*_: Any, **__: Any) -> None:
    """No accelerator of which torch knows."""


@contextmanager
def simulated_gpu() -> Iterator[SimulatedGpu]:
    """While it lasts, ``training.device = "cuda"`` and ``"auto"`` mean the simulated GPU."""
    import core.distributed.placement
    import core.session.memory_check

    gpu = SimulatedGpu()
    resolve, empty = hardware.resolve_device, torch.empty

    def resolved(choice: str, threads: int = 0) -> Device:
        return resolve("cpu", threads) if choice == "cpu" else DEVICE

    def unpinned(*size: Any, pin_memory: bool = False, **how: Any) -> torch.Tensor:
        made: torch.Tensor = empty(*size, **how)
        return made

    with ExitStack() as stack:
        for name, answer in _ANSWERS.items():
            stack.enter_context(patch.object(torch.cuda, name, gpu.answering(name, answer)))
        stack.enter_context(patch.object(torch.cuda, "Event", lambda **how: _Event(gpu, **how)))
        stack.enter_context(patch.object(torch.cuda, "Stream", _Stream))
        stack.enter_context(patch.object(torch.cuda, "CUDAGraph", lambda: _Graph(gpu)))
        stack.enter_context(patch.object(torch.cuda, "default_generators", (_Generator(gpu),)))
        stack.enter_context(patch.object(torch.Tensor, "pin_memory", lambda self: self))
        stack.enter_context(patch.object(torch, "empty", unpinned))
        # Else a build with CUDA asks its driver, which is not there, before each update.
        stack.enter_context(patch.object(torch.accelerator, "current_accelerator", _none))
        for module in (hardware, core.session.memory_check, core.distributed.placement):
            stack.enter_context(patch.object(module, "resolve_device", resolved))
        stack.callback(gpu.heal)
        _current.append(gpu)
        stack.callback(_current.remove, gpu)
        yield gpu


def current() -> SimulatedGpu | None:
    """The one at work in this process, if any."""
    return _current[-1] if _current else None
