"""Every place of core that does something else on a GPU is run without one, by a test named here.

On a simulated device (``tests/gpu/simulated.py``), with torch's fake tensors
(``tests/counted_memory.py``), or as the pure function that it is.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
import torch
from torch import distributed as dist

from core.distributed import placement
from core.distributed.process_group import ProcessGroup
from core.distributed.ranks import RanksLost
from core.hardware.device import Device, DeviceError

ROOT = Path(__file__).parents[2]
BRANCH = re.compile(r'(kind|type) (==|!=) "(cpu|cuda)"|torch\.cuda\.|device_type in ')

RUN_BY: Mapping[str, str] = {
    "config/run_config.py": "test_config.py",
    "distributed/placement.py": "test_cuda_branches.py",
    "distributed/process_group.py": "test_cuda_branches.py",
    "hardware/arithmetic.py": "test_gpu_support.py",
    "hardware/cuda_graphs.py": "test_pass_graph.py",
    "hardware/device.py": "test_device.py",
    "hardware/foreseen.py": "test_foreseen.py",
    "hardware/gpu_support.py": "test_gpu_support.py",
    "hardware/host_copies.py": "test_host_copies.py",
    "hardware/memory.py": "test_lost_device.py",
    "hardware/precision.py": "test_device.py",
    "hardware/rng.py": "test_pass_graph.py",
    "model/compilation.py": "test_compilation.py",
    "model/cross_entropy.py": "test_memory_estimate.py",
    "model/gpt.py": "test_memory_estimate.py",
    "model/memory.py": "test_memory_estimate.py",
    "model/tuning.py": "test_tuning.py",
    "queue/cards.py": "queue/test_cards.py",
    "session/checkpointer.py": "test_saving_beside.py",
    "session/setup_steps.py": "test_gpu_support.py",
    "training/gpu_metrics.py": "test_gpu_metrics.py",
    "training/optimizer.py": "test_late.py",
}
"""Of each module with such places, the module of tests that runs them."""


def test_that_every_module_that_asks_for_a_gpu_is_run_as_on_one() -> None:
    found = {
        file.relative_to(ROOT / "core").as_posix()
        for file in (ROOT / "core").rglob("*.py")
        if BRANCH.search(file.read_text(encoding="utf-8"))
    }
    assert found == set(RUN_BY)
    assert [name for name in RUN_BY.values() if not (ROOT / "tests" / "core" / name).exists()] == []


class OneOfMany:
    """Process 3 of 8, the second of two on its machine."""

    rank, world_size, local_rank, local_size = 3, 8, 1, 2


def test_that_each_process_has_the_gpu_of_its_number_on_its_machine() -> None:
    def resolved(choice: str, threads: int = 0) -> Device:
        return Device(choice if ":" in choice else "cuda:0", "cuda", f"GPU {choice[-1]}", 2**33)

    ranks: Any = OneOfMany()
    with patch.object(placement, "resolve_device", resolved):
        found = placement.device_of("auto", 0, ranks)
        assert (found.name, found.kind) == ("cuda:1", "cuda")
        assert "GPU 1" in found.words
        with pytest.raises(DeviceError, match="8"):
            placement.device_of("cuda:1", 0, ranks)


@pytest.mark.parametrize(("there", "backend"), [(True, "cpu:gloo,cuda:nccl"), (False, "gloo")])
def test_that_sums_on_gpus_go_over_their_own_library(there: bool, backend: str) -> None:
    asked = []

    def begin(backend: str, **_: Any) -> None:
        asked.append(backend)
        raise RuntimeError("nobody came")

    with (
        patch.object(torch.cuda, "is_available", lambda: there),
        patch.object(dist, "init_process_group", begin),
        pytest.raises(RanksLost),
    ):
        ProcessGroup({"RANK": "1", "WORLD_SIZE": "2"})
    assert asked == [backend]


@pytest.mark.parametrize("kind", ["cpu", "cuda"])
def test_that_a_sum_is_waited_for_by_the_gpus_stream_and_on_a_cpu_by_the_process(kind: str) -> None:
    group = ProcessGroup.__new__(ProcessGroup)
    waited: list[str] = []
    work: Any = SimpleNamespace(wait=lambda: waited.append("stream"))
    into: Any = SimpleNamespace(device=SimpleNamespace(type=kind))
    with patch.object(ProcessGroup, "_await", lambda *_: waited.append("process")):
        group._finish(work, into)
    assert waited == ["process" if kind == "cpu" else "stream"]
