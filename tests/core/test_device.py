"""What is asked of the hardware; stand-ins play the GPUs that most machines lack."""

import ctypes
from types import SimpleNamespace

import pytest
import torch

from core.hardware import memory, precision, rng, threads
from core.hardware.device import Device, DeviceError, resolve_device
from core.hardware.precision import resolve_precision

CPU = Device("cpu", "cpu", "CPU", 2**33)
CUDA = Device("cuda:0", "cuda", "A GPU", 2**33)
MPS = Device("mps", "mps", "Apple GPU", 2**33)


@pytest.fixture
def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 0)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)


@pytest.fixture
def two_gpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(
        torch.cuda,
        "get_device_properties",
        lambda index: SimpleNamespace(
            name=f"GPU {index}", total_memory=(index + 1) * 2**30, major=9, minor=0
        ),
    )


@pytest.mark.usefixtures("no_gpu")
def test_that_auto_without_a_gpu_is_the_cpu() -> None:
    device = resolve_device("auto")
    assert device == resolve_device("cpu")
    assert device.name == device.kind == "cpu"
    assert device.total_bytes > 2**28
    assert device.words.startswith("CPU, ")


@pytest.mark.usefixtures("no_gpu")
@pytest.mark.parametrize("choice", ["cuda", "cuda:0", "mps", "tpu", "", "cpu:1"])
def test_that_a_device_that_is_not_there_is_refused_with_those_that_are(choice: str) -> None:
    with pytest.raises(DeviceError, match=r"Choose auto or cpu\.$") as caught:
        resolve_device(choice)
    assert caught.value.field == "training.device"


@pytest.mark.usefixtures("two_gpus")
def test_that_gpus_are_named_as_torch_names_them() -> None:
    assert resolve_device("auto") == Device("cuda:0", "cuda", "GPU 0", 2**30)
    assert resolve_device("cuda") == resolve_device("auto")
    assert resolve_device("CUDA:1 ") == Device("cuda:1", "cuda", "GPU 1", 2**31)
    for choice in ("cuda:2", "cuda:", "cuda:x", "cuda:-1", "cuda0"):
        with pytest.raises(DeviceError, match="auto, cpu, cuda:0 or cuda:1"):
            resolve_device(choice)


def test_that_auto_precision_follows_the_hardware(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "_bf16_is_faster", lambda: True)
    for there in (True, False):
        monkeypatch.setattr(precision, "has_bf16", lambda device, there=there: there)
        assert resolve_precision("auto", CPU) == ("bf16" if there else "fp32")
        assert resolve_precision("auto", CUDA) == ("bf16" if there else "fp16")
        assert resolve_precision("auto", MPS) == "fp32"


def test_that_a_cpu_computes_in_bf16_only_where_it_is_faster(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(precision, "has_bf16", lambda device: True)
    for faster in (True, False):
        monkeypatch.setattr(precision, "_bf16_is_faster", lambda faster=faster: faster)
        assert resolve_precision("auto", CPU) == ("bf16" if faster else "fp32")
        assert resolve_precision("auto", CUDA) == "bf16"


def test_that_measuring_it_draws_no_random_number() -> None:
    before = torch.get_rng_state()
    precision._bf16_is_faster.cache_clear()
    assert precision._bf16_is_faster() in (True, False)
    assert torch.equal(torch.get_rng_state(), before)


def test_that_a_chosen_precision_stands_unless_the_gpu_lacks_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(precision, "has_bf16", lambda device: False)
    assert resolve_precision("fp32", CUDA) == "fp32"
    assert resolve_precision("fp16", CUDA) == "fp16"
    assert resolve_precision("bf16", CPU) == "bf16"
    with pytest.raises(DeviceError, match="cannot compute in bf16; choose auto") as caught:
        resolve_precision("bf16", CUDA)
    assert caught.value.field == "training.precision"


def test_that_bf16_on_a_gpu_is_asked_of_that_gpu_and_makes_no_other_current(
    two_gpus: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = {"cuda:0": SimpleNamespace(major=9), "cuda:1": SimpleNamespace(major=7)}
    monkeypatch.setattr(torch.cuda, "get_device_properties", lambda name: cards[name])
    monkeypatch.delattr(torch.cuda, "device")
    first, second = (Device(name, "cuda", "A GPU", 2**33) for name in cards)
    assert precision.has_bf16(first)
    assert not precision.has_bf16(second)


def test_that_bf16_on_a_cpu_is_asked_of_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "_bf16_is_faster", lambda: True)
    for flag, expected in (("avx512_bf16", True), ("amx_bf16", True), ("avx512_f", False)):
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda flag=flag: {flag: True})
        monkeypatch.setattr("platform.machine", lambda: "x86_64")
        assert (resolve_precision("auto", CPU) == "bf16") is expected
    monkeypatch.setattr("platform.machine", lambda: "aarch64")
    monkeypatch.setattr(precision, "_cpu_flags", lambda: {"fp", "bf16"})
    assert resolve_precision("auto", CPU) == "bf16"


def test_that_autocast_lowers_matrix_products_only_where_asked() -> None:
    x = torch.ones(2, 2)
    for name, dtype in (
        ("fp32", torch.float32),
        ("bf16", torch.bfloat16),
        ("fp16", torch.float16),
    ):
        with precision.autocast(name, CPU):
            assert (x @ x).dtype == dtype


def test_that_only_fp16_scales_the_loss() -> None:
    assert [precision.make_scaler(p, CPU).is_enabled() for p in ("fp32", "bf16", "fp16")] == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (MemoryError(), True),
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"), True),
        (RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)"), True),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED"), True),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied"), False),
        (ValueError("out of memory"), False),
    ],
)
def test_that_out_of_memory_is_told_from_other_errors(error: BaseException, expected: bool) -> None:
    assert memory.is_out_of_memory(error) is expected


def test_that_torchs_own_allocation_failure_is_recognised() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**58)
    assert memory.is_out_of_memory(caught.value)
    memory.free_memory()


def test_that_the_random_state_comes_back() -> None:
    states = rng.rng_state(CPU)
    first = torch.rand(5)
    rng.restore_rng(states, CPU)
    assert torch.equal(torch.rand(5), first)
    with pytest.raises(ValueError, match="1 random states, but cuda has 2"):
        rng.restore_rng(states, CUDA)


def test_that_a_core_stays_with_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to: list[int] = []
    monkeypatch.setattr(torch, "set_num_threads", set_to.append)
    for cores, expected in ((1, 1), (2, 1), (8, 7)):
        monkeypatch.setattr(threads, "physical_cores", lambda cores=cores: cores)
        assert threads.use_threads() == expected
    assert threads.use_threads(5) == 5
    assert set_to == [1, 1, 7, 5]


def test_that_the_allocator_is_tuned_on_glibc_only(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[int, int]] = []

    def mallopt(parameter: int, value: int) -> int:
        calls.append((parameter, value))
        return 1

    monkeypatch.setattr(ctypes, "CDLL", lambda name: SimpleNamespace(mallopt=mallopt))
    monkeypatch.setattr(memory, "_is_glibc", lambda: False)
    assert not memory.tune_allocator()
    assert calls == []
    monkeypatch.setattr(memory, "_is_glibc", lambda: True)
    assert memory.tune_allocator()
    assert dict(calls) == {-4: 0, -1: 2**31 - 1, -2: 64 * 2**20}
