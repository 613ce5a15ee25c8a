"""What torch says when a GPU fails, told in words; and a run whose GPU is lost to the program."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
import torch

from core.config import RunConfig
from core.distributed import process_group
from core.distributed.ranks import RanksLost
from core.hardware.device_errors import Shortage, device_failure, shortage_of
from core.hardware.memory import free_memory
from core.i18n import Message
from core.messages.commands import Resume, SampleNow, SaveNow
from core.messages.events import (
    CheckpointSaved,
    CommandRejected,
    Event,
    Failed,
    Finished,
    Paused,
    StepDone,
)
from core.run_store.checkpoint_list import list_checkpoints
from core.session.session import CommandQueue
from core.training.trainer import Trainer
from tests.core.lasting import folder_of, only, played, resumed
from tests.gpu.simulated import OUT_OF_MEMORY, POISONED, SimulatedGpu, simulated_gpu
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]
_CPU_OUT_OF_MEMORY = (
    "[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate {} bytes. "
    "Error code 12 (Cannot allocate memory)"
)
_MPS_OUT_OF_MEMORY = (
    "MPS backend out of memory (MPS allocated: 8.50 GB, other allocations: 256.00 MB, max allowed: "
    "9.07 GB). Tried to allocate 512.00 MB on private pool."
)
_ON_GPU: dict[str, object] = {"training.device": "cuda", "training.checkpoint_every": 4}


@pytest.fixture
def gpu() -> Iterator[SimulatedGpu]:
    with simulated_gpu() as gpu:
        yield gpu


def _fails_at(
    monkeypatch: pytest.MonkeyPatch, step: int, fail: Callable[[], None], times: int = 1
) -> None:
    gradients, left = Trainer.gradients, times

    def failing(self: Trainer, at: int) -> tuple[torch.Tensor, torch.Tensor]:
        nonlocal left
        if at == step and left:
            left -= 1
            fail()
        return gradients(self, at)

    monkeypatch.setattr(Trainer, "gradients", failing)


# -- what is said


@pytest.mark.parametrize(
    ("said", "failure"),
    [
        (POISONED, "device-side assert triggered"),
        (
            "CUDA error: an illegal memory access was encountered\nCUDA kernel errors might",
            "an illegal memory access was encountered",
        ),
        ("CUDA error: unspecified launch failure", "unspecified launch failure"),
        ("CUDA error: unknown error", "unknown error"),
        ("CUDA error: uncorrectable ECC error encountered", "uncorrectable ECC error encountered"),
        ("CUDA error: out of memory", ""),
        ("CUDA error: no kernel image is available for execution on the device", ""),
        ("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`", ""),
        ("a device-side assert, as a text that only speaks of one", ""),
        (OUT_OF_MEMORY, ""),
    ],
)
def test_that_an_error_that_spoils_the_device_is_told_from_others(said: str, failure: str) -> None:
    assert device_failure(torch.AcceleratorError(said)) == failure
    assert device_failure(RuntimeError(said)) == failure
    assert device_failure(ValueError(said)) == ""


@pytest.mark.parametrize(
    ("said", "needed", "free"),
    [
        (OUT_OF_MEMORY, int(1.53 * 2**30), int(213.12 * 2**20)),
        (
            _MPS_OUT_OF_MEMORY,
            512 * 2**20,
            int(9.07 * 2**30) - int(8.5 * 2**30) - 256 * 2**20,
        ),
    ],
)
def test_that_running_out_of_memory_is_read_with_its_numbers(
    said: str, needed: int, free: int
) -> None:
    assert shortage_of(torch.OutOfMemoryError(said)) == Shortage(needed, free)


def test_that_a_cpus_own_words_name_what_was_needed_and_others_nothing() -> None:
    shortage = shortage_of(RuntimeError(_CPU_OUT_OF_MEMORY.format(400_000_000_000)))
    assert shortage is not None
    assert shortage.needed == 400_000_000_000
    assert 0 < shortage.free < shortage.needed
    assert shortage_of(MemoryError()) is None


# -- a run


@pytest.mark.parametrize("at", [2, 6])
def test_that_a_run_whose_device_is_lost_ends_and_names_the_checkpoint_that_is_kept(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gpu: SimulatedGpu, at: int
) -> None:
    _fails_at(monkeypatch, at, gpu.poison)
    events = played(tiny(_ON_GPU), tmp_path / "runs")
    gpu.heal()
    (failed,) = only(events, Failed)
    assert failed.kind == "device lost"
    assert "device-side assert triggered" in failed.message
    assert "Restart the program" in failed.message
    assert ("the checkpoint of step 4 is kept" in failed.message) is (at == 6)
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.reason == "failed"
    folder = folder_of(events)
    assert [info.step for info in list_checkpoints(folder)] == ([4] if at == 6 else [])
    assert problems_of(folder) == []  # whole, and closed
    after = resumed(folder)
    assert isinstance(after[-1], Finished)
    assert after[-1].reason == "completed"


def test_that_a_device_lost_in_a_sample_ends_the_run_and_is_no_matter_of_the_sample(
    tiny: Make, tmp_path: Path, gpu: SimulatedGpu
) -> None:
    config = tiny(_ON_GPU)

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 5:
            control.send(SampleNow(config.sampling))
            gpu.poison()

    events = played(config, tmp_path / "runs", react)
    gpu.heal()
    assert [failed.kind for failed in only(events, Failed)] == ["device lost"]


def test_that_weights_in_which_a_sum_was_cut_off_are_not_kept(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gpu: SimulatedGpu
) -> None:
    def fail() -> None:
        raise RanksLost(Message("ranks.lost", processes=2), is_cut_off=True)

    _fails_at(monkeypatch, 6, fail)
    events = played(tiny(_ON_GPU), tmp_path / "runs")
    (failed,) = only(events, Failed)
    assert failed.message.endswith("the checkpoint of step 4 is kept, and resume continues from it")
    assert [info.step for info in list_checkpoints(folder_of(events))][-1] == 4


@pytest.mark.parametrize("ends", [False, True])
def test_that_only_a_sum_that_never_ends_is_cut_off(
    monkeypatch: pytest.MonkeyPatch, ends: bool
) -> None:
    monkeypatch.setattr(process_group, "SUM_ENDS_WITHIN_S", 0.0)
    work, aborted = Mock(), Mock()
    work.is_completed.return_value = ends
    assert process_group.cut_off(work, aborted) is not ends
    assert aborted.called is not ends


def test_that_a_further_run_on_a_lost_device_says_to_restart_and_leaves_no_folder(
    tiny: Make, tmp_path: Path, gpu: SimulatedGpu
) -> None:
    gpu.poison()
    events = played(tiny(_ON_GPU), tmp_path / "runs")
    gpu.heal()
    (failed,) = only(events, Failed)
    assert failed.kind == "device lost"
    assert failed.message.endswith("Restart the program.")
    assert isinstance(events[-1], Finished)
    assert not list((tmp_path / "runs").glob("*"))


def test_that_giving_memory_back_raises_nothing_on_a_lost_device(gpu: SimulatedGpu) -> None:
    gpu.poison()
    free_memory()
    assert gpu.calls[-1] == "empty_cache"


def test_that_a_run_out_of_memory_says_what_was_needed_and_what_was_free(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gpu: SimulatedGpu
) -> None:
    def fail() -> None:
        raise torch.OutOfMemoryError(OUT_OF_MEMORY)

    _fails_at(monkeypatch, 6, fail)
    events = played(tiny(_ON_GPU), tmp_path / "runs")
    (failed,) = only(events, Failed)
    assert failed.kind == "memory"
    assert "1,642.8 MB more were needed, 223.5 MB are free" in failed.message
    assert [info.step for info in list_checkpoints(folder_of(events))][-1] == 6


def test_that_a_save_for_which_memory_runs_out_pauses_the_run_and_loses_nothing(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, fails = Trainer.checkpoint, True

    def failing(self: Trainer) -> Any:
        if fails:
            raise RuntimeError(_CPU_OUT_OF_MEMORY.format(4_000_000_000_000))
        return state(self)

    monkeypatch.setattr(Trainer, "checkpoint", failing)

    def react(event: Event, control: CommandQueue) -> None:
        nonlocal fails
        if isinstance(event, Paused) and event.kind == "memory":
            control.send(SaveNow())
        if isinstance(event, CommandRejected):
            fails = False
            control.send(Resume())

    events = played(tiny({"training.checkpoint_every": 4}), tmp_path / "runs", react)
    (paused,) = only(events, Paused)
    assert paused.step == 4
    assert "4,000,000.0 MB more were needed" in str(paused.reason)
    assert [saved.step for saved in only(events, CheckpointSaved)][-1] == 12
    assert [done.step for done in only(events, StepDone)] == list(range(12))
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "completed"
