"""What a checkpoint takes from a GPU comes through pinned memory, waited for once; simulated."""

import pytest
import torch

from core.hardware import host_copies
from core.hardware.device import resolve_device
from core.hardware.host_copies import to_host
from tests.gpu.simulated import DEVICE, simulated_gpu

TENSORS = {"a": torch.arange(6.0).view(2, 3), "b": torch.tensor(7.0)}


def test_that_a_gpus_tensors_are_copied_and_waited_for_once() -> None:
    with simulated_gpu() as gpu:
        found = to_host(TENSORS, DEVICE)
        assert gpu.calls.count("synchronize") == 1
    assert all(torch.equal(found[name], each) for name, each in TENSORS.items())
    assert all(found[name].data_ptr() != each.data_ptr() for name, each in TENSORS.items())


@pytest.mark.parametrize("kept", [0, 10**15])
def test_that_memory_is_pinned_only_where_there_is_room_and_what_is_kept_counts_as_room(
    monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    asked: list[int] = []

    def has_free(n_bytes: int) -> bool:
        asked.append(n_bytes)
        return n_bytes == 0

    monkeypatch.setattr(host_copies, "has_free", has_free)
    stats = {"allocated_bytes.current": kept, "active_bytes.current": 0}
    with simulated_gpu() as gpu:
        monkeypatch.setattr(torch.cuda, "host_memory_stats", lambda: stats)
        found = to_host(TENSORS, DEVICE)
        assert gpu.calls.count("synchronize") == (1 if kept else 0)
    assert asked == [0 if kept else 3 * 28]
    assert all(torch.equal(found[name], each) for name, each in TENSORS.items())


def test_that_a_cpus_tensors_are_taken_as_they_are() -> None:
    found = to_host(TENSORS, resolve_device("cpu"))
    assert all(found[name].data_ptr() == each.data_ptr() for name, each in TENSORS.items())


def test_that_a_system_that_pins_nothing_still_gives_a_checkpoint(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise torch.AcceleratorError("CUDA error: out of memory")

    with simulated_gpu():
        monkeypatch.setattr(torch, "empty", refused)
        found = to_host(TENSORS, DEVICE)
    assert all(torch.equal(found[name], each) for name, each in TENSORS.items())
