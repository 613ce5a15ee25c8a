"""Which NVIDIA card can be used with which PyTorch, and what is said of it: tables of facts."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from core.config import RunConfig
from core.config.doubts import without_effect
from core.hardware import before_torch, device, nvml
from core.hardware.arithmetic import is_to_the_bit, use_arithmetic
from core.hardware.device import Device, DeviceError, resolve_device
from core.hardware.gpu_support import TorchBuild, has_code, why_no_cuda, why_not_card
from core.hardware.nvml import CardFacts, DriverFacts
from core.messages.events import Event, Log
from core.run_store.index import read_info
from core.run_store.reader import read_description
from core.run_store.reproducibility import BITS, ROUNDING, last_gpu, not_exact_because
from tests.core.lasting import ROOT, folder_of, only, played, resumed, stop_after
from tests.gpu.simulated import SimulatedGpu, simulated_gpu

Make = Callable[..., RunConfig]

CU130 = ("sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120", "compute_120")
CPU = Device("cpu", "cpu", "CPU", 2**33)
CUDA = Device("cpu", "cuda", "A GPU", 2**33)
MPS = Device("mps", "mps", "Apple GPU", 2**33)


def _card(name: str, major: int, minor: int) -> CardFacts:
    return CardFacts(name, (major, minor), 8 * 2**30)


P100, T4, A100 = _card("Tesla P100", 6, 0), _card("Tesla T4", 7, 5), _card("A100", 8, 0)
L4, H100, RTX_5090 = _card("L4", 8, 9), _card("H100", 9, 0), _card("RTX 5090", 12, 0)
LATER = _card("of next year", 13, 0)


@pytest.mark.parametrize(
    ("card", "architectures", "runs"),
    [
        (P100, CU130, False),
        (T4, CU130, True),
        (A100, CU130, True),
        (L4, CU130, True),  # machine code of 8.6 runs on 8.9
        (H100, CU130, True),
        (RTX_5090, CU130, True),
        (LATER, CU130, True),  # its driver compiles compute_120
        (LATER, CU130[:-1], False),
        (RTX_5090, ("sm_50", "sm_80", "sm_90"), False),  # a build of before it
        (H100, ("sm_80", "sm_86"), False),  # no machine code of another major number
        (A100, ("sm_86",), False),  # nor of a later minor one
        (H100, ("sm_90a",), True),
        (_card("B300", 10, 3), ("sm_100a",), False),  # a letter: on this one alone
        (P100, ("sm_50", "sm_60", "sm_70"), True),
        (P100, (), True),  # a build that does not say: for AMD's cards
    ],
)
def test_that_a_card_is_used_where_the_build_has_code_for_it(
    card: CardFacts, architectures: tuple[str, ...], runs: bool
) -> None:
    build = TorchBuild("2.13.0+cu130", "13.0", architectures)
    assert (why_not_card(card, build) is None) is runs
    if architectures:
        assert has_code(card.capability, architectures) is runs


def test_that_a_card_without_code_is_named_with_the_build_that_has_it() -> None:
    why = str(why_not_card(P100, TorchBuild("2.13.0+cu130", "13.0", CU130)))
    assert why.startswith("Tesla P100 is not used: it has compute capability 6.0")
    assert "torch==2.13.0 --index-url https://download.pytorch.org/whl/cu126" in why
    old = TorchBuild("2.13.0+cu126", "12.6", ("sm_50", "sm_90"))
    assert "whl/cu130" in str(why_not_card(RTX_5090, old))


@pytest.mark.parametrize(
    ("driver", "build", "code"),
    [
        (None, TorchBuild("2.13.0+cpu", ""), None),
        (DriverFacts("570.86", (12, 8), ()), TorchBuild("2.13.0+cpu", ""), None),
        (DriverFacts("570.86", (12, 8), (H100,)), TorchBuild("2.13.0+cpu", ""), "gpu.cpu_build"),
        (
            DriverFacts("570.86", (12, 8), (H100,)),
            TorchBuild("2.13.0+cu130", "13.0", CU130),
            "gpu.old_driver",
        ),
        (
            DriverFacts("470.42", (11, 4), (T4,)),
            TorchBuild("2.13.0+cu126", "12.6", CU130),
            "gpu.old_driver",
        ),
        (  # within a major version an older driver does
            DriverFacts("525.60", (12, 0), (T4,)),
            TorchBuild("2.13.0+cu126", "12.6", CU130),
            "gpu.not_shown",
        ),
        (
            DriverFacts("580.65", (13, 0), (H100,)),
            TorchBuild("2.13.0+cu130", "13.0", CU130),
            "gpu.not_shown",
        ),
    ],
)
def test_that_a_card_that_pytorch_does_not_show_is_told_with_its_remedy(
    driver: DriverFacts | None, build: TorchBuild, code: str | None
) -> None:
    why = why_no_cuda(driver, build)
    assert (why.code if why else None) == code
    if why is not None and driver is not None:
        assert driver.cards[0].name in str(why)


def test_that_the_readme_installs_the_pinned_pytorch_with_cuda() -> None:
    pinned = re.search(r'"(torch==[0-9.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert pinned is not None
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    build = TorchBuild(pinned[1].removeprefix("torch=="), "")
    why = str(why_no_cuda(DriverFacts("580", (13, 0), (H100,)), build))
    command = why[why.index("torch==") :]
    assert command.startswith(pinned[1])
    assert command in readme


# -- what a run does then


def _shows(monkeypatch: pytest.MonkeyPatch, cards: list[CardFacts], driver: DriverFacts) -> None:
    properties = [
        SimpleNamespace(
            name=card.name,
            total_memory=card.total_bytes,
            major=card.capability[0],
            minor=card.capability[1],
        )
        for card in cards
    ]
    monkeypatch.setattr(torch.cuda, "is_available", lambda: bool(cards))
    monkeypatch.setattr(torch.cuda, "device_count", lambda: len(cards))
    monkeypatch.setattr(torch.cuda, "get_device_properties", lambda index: properties[index])
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: list(CU130))
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    monkeypatch.setattr(device, "driver_facts", lambda: driver)


def test_that_auto_passes_over_a_card_without_code_and_says_so_where_none_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _shows(monkeypatch, [P100, T4], DriverFacts("580.65", (13, 0), (P100, T4)))
    assert resolve_device("auto").name == "cuda:1"
    with pytest.raises(DeviceError, match=r"Tesla P100 is not used: it has compute capability 6"):
        resolve_device("cuda:0")
    _shows(monkeypatch, [P100], DriverFacts("580.65", (13, 0), (P100,)))
    found = resolve_device("auto")
    assert found.kind == "cpu"
    assert found.instead_of is not None
    assert "Tesla P100 is not used" in str(found.instead_of)
    assert resolve_device("cpu").instead_of is None  # as it was asked for


def test_that_a_run_on_the_cpu_beside_an_unused_card_says_why_in_its_log(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _shows(monkeypatch, [], DriverFacts("550.54", (12, 4), (H100,)))
    events = played(tiny({"training.device": "auto", "training.max_steps": 2}), tmp_path)
    told = [log for log in only(events, Log) if log.what.code == "gpu.old_driver"]
    assert [log.level for log in told] == ["warning"]
    assert "its driver 550.54 runs CUDA up to 12.4, and the installed PyTorch needs 13.0" in (
        told[0].message
    )
    with pytest.raises(DeviceError, match="Update the NVIDIA driver"):
        resolve_device("cuda")


# -- the driver's library


class _Nvml:
    """``pynvml`` on a machine with one card that does not tell its power."""

    NVML_TEMPERATURE_GPU = 0

    class NVMLError(Exception):
        pass

    def nvmlInit(self) -> None: ...

    def nvmlSystemGetDriverVersion(self) -> bytes:
        return b"580.65.06"

    def nvmlSystemGetCudaDriverVersion_v2(self) -> int:
        return 13_010

    def nvmlDeviceGetCount(self) -> int:
        return 1

    def nvmlDeviceGetHandleByIndex(self, index: int) -> int:
        return index

    def nvmlDeviceGetHandleByUUID(self, uuid: str) -> int:
        if uuid != "GPU-1":
            raise self.NVMLError
        return 0

    def nvmlDeviceGetName(self, _: int) -> str:
        return "NVIDIA L4"

    def nvmlDeviceGetUUID(self, _: int) -> str:
        return "GPU-1"

    def nvmlDeviceGetCudaComputeCapability(self, _: int) -> tuple[int, int]:
        return 8, 9

    def nvmlDeviceGetMemoryInfo(self, _: int) -> Any:
        return SimpleNamespace(total=24 * 2**30, used=2**30)

    def nvmlDeviceGetUtilizationRates(self, _: int) -> Any:
        return SimpleNamespace(gpu=97)

    def nvmlDeviceGetTemperature(self, _handle: int, _sensor: int) -> int:
        return 61

    def nvmlDeviceGetPowerUsage(self, _: int) -> int:
        raise self.NVMLError


@pytest.fixture
def asked_anew() -> Iterator[None]:
    for cached in (nvml._library, nvml.driver_facts):
        cached.cache_clear()
    yield
    for cached in (nvml._library, nvml.driver_facts):
        cached.cache_clear()


@pytest.mark.usefixtures("asked_anew")
def test_that_the_driver_is_read_and_what_a_card_does_not_tell_is_no_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pynvml", _Nvml())
    card = CardFacts("NVIDIA L4", (8, 9), 24 * 2**30, "GPU-1")
    assert nvml.driver_facts() == DriverFacts("580.65.06", (13, 1), (card,))
    reading = nvml.read_card("GPU-1")
    assert reading is not None
    assert (reading.busy, reading.used_bytes, reading.temperature) == (0.97, 2**30, 61)
    assert reading.power != reading.power
    assert nvml.read_card("GPU-2") is None


@pytest.mark.usefixtures("asked_anew")
@pytest.mark.parametrize("lacks", ["the package", "the driver"])
def test_that_a_machine_without_nvidias_driver_has_nothing_to_tell(
    monkeypatch: pytest.MonkeyPatch, lacks: str
) -> None:
    class NoDriver(_Nvml):
        def nvmlInit(self) -> None:
            raise self.NVMLError

    there = None if lacks == "the package" else NoDriver()
    monkeypatch.setitem(sys.modules, "pynvml", there)
    assert nvml.driver_facts() is None
    assert nvml.read_card("GPU-1") is None


# -- TF32, the same bits, and what is said of both


@pytest.fixture
def gpu() -> Iterator[SimulatedGpu]:
    with simulated_gpu() as gpu:
        yield gpu


@pytest.fixture
def as_before() -> Iterator[None]:
    precision = torch.get_float32_matmul_precision()
    fills = torch._C._get_deterministic_fill_uninitialized_memory()
    yield
    torch.set_float32_matmul_precision(precision)
    torch.use_deterministic_algorithms(False)
    torch._C._set_deterministic_fill_uninitialized_memory(fills)


@pytest.mark.usefixtures("as_before")
def test_that_fp32_means_fp32_unless_tf32_is_asked_for_on_a_gpu() -> None:
    use_arithmetic(CUDA, tf32=True, deterministic=False)
    assert torch.get_float32_matmul_precision() == "high"
    for device_, tf32 in ((CUDA, False), (CPU, True), (MPS, True)):
        torch.set_float32_matmul_precision("high")  # as the run before it wanted
        use_arithmetic(device_, tf32=tf32, deterministic=False)
        assert torch.get_float32_matmul_precision() == "highest"


@pytest.mark.usefixtures("as_before")
def test_that_deterministic_arithmetic_is_a_gpus_and_ends_with_the_next_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CUBLAS_WORKSPACE_CONFIG", ":0:0")
    use_arithmetic(CPU, tf32=False, deterministic=True)
    assert not torch.are_deterministic_algorithms_enabled()
    use_arithmetic(CUDA, tf32=False, deterministic=True)
    assert torch.are_deterministic_algorithms_enabled()
    assert not torch.is_deterministic_algorithms_warn_only_enabled()
    assert not torch._C._get_deterministic_fill_uninitialized_memory()
    assert os.environ["CUBLAS_WORKSPACE_CONFIG"] == ":4096:8"
    use_arithmetic(CUDA, tf32=False, deterministic=False)
    assert not torch.are_deterministic_algorithms_enabled()


def test_that_only_what_holds_is_promised() -> None:
    assert is_to_the_bit(CPU, deterministic=False)
    assert is_to_the_bit(CUDA, deterministic=True)
    assert not is_to_the_bit(CUDA, deterministic=False)
    assert not is_to_the_bit(CUDA, deterministic=True, compiled=True)  # kernels are chosen anew
    assert is_to_the_bit(CPU, deterministic=False, compiled=True)
    assert not is_to_the_bit(MPS, deterministic=True)


def test_that_the_choices_say_where_they_have_no_effect() -> None:
    on = {"training.tf32": True, "training.deterministic": True}
    told = without_effect(RunConfig().replaced({**on, "training.device": "cpu"}))
    assert [problem.field for problem in told] == ["training.tf32", "training.deterministic"]
    told = without_effect(
        RunConfig().replaced({**on, "training.device": "cuda", "training.precision": "bf16"})
    )
    assert [problem.field for problem in told] == ["training.tf32"]


@pytest.mark.usefixtures("gpu", "as_before")
def test_that_a_run_on_a_gpu_keeps_its_circumstances_and_says_what_is_promised(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def promised(events: list[Event]) -> list[str]:
        return [
            log.what.code for log in only(events, Log) if log.what.code.startswith("run.same_to_")
        ]

    events = played(tiny({"training.device": "cuda"}), tmp_path, stop_after(4))
    assert promised(events) == ["run.same_to_rounding"]
    folder = folder_of(events)
    (first,) = read_description(folder)["sittings"]
    assert (first["gpu"], first["compute_capability"]) == ("Simulated GPU", "9.0")
    assert {"driver", "cuda"} <= first.keys()
    assert (first["tf32"], first["deterministic"], first["exactness"]) == (False, False, ROUNDING)
    assert not read_info(folder).is_to_the_bit
    described = SimpleNamespace(name="Another GPU", total_memory=2**33, major=8, minor=6)
    monkeypatch.setattr(torch.cuda, "get_device_properties", lambda _: described)
    again = resumed(folder, stop_after(8), values={"training.deterministic": True})
    assert promised(again) == ["run.same_to_the_bit"]
    told = "; ".join(log.message for log in only(again, Log) if log.what.code == "run.not_exact")
    assert "the GPU (Simulated GPU, now Another GPU)" in told
    assert "its compute capability (9.0, now 8.6)" in told
    assert "the deterministic arithmetic (off, now on)" in told
    assert "TF32" not in told
    last = read_description(folder)["sittings"][-1]
    assert (last["gpu"], last["exactness"]) == ("Another GPU", BITS)
    assert last_gpu(read_description(folder))["gpu"] == "Another GPU"
    assert read_info(folder).is_to_the_bit


def test_that_a_run_on_a_cpu_says_and_keeps_nothing_of_a_gpu(tiny: Make, tmp_path: Path) -> None:
    events = played(tiny({"training.max_steps": 2}), tmp_path)
    facts = read_description(folder_of(events))
    assert not {"gpu", "driver", "tf32", "exactness"} & facts.keys()
    assert read_info(folder_of(events)).is_to_the_bit
    assert not any(log.what.code.startswith("run.same_to_") for log in only(events, Log))
    assert not_exact_because({"gpu": "H100", "driver": "580"}, {"device": "cpu"}) == []


def test_that_the_run_s_card_becomes_the_threads_own(
    tiny: Make, tmp_path: Path, gpu: SimulatedGpu
) -> None:
    played(tiny({"training.device": "cuda", "training.max_steps": 1}), tmp_path)
    first = next(index for index, name in enumerate(gpu.calls) if name == "set_device")
    assert "synchronize" not in gpu.calls[:first]
    assert "get_rng_state" not in gpu.calls[:first]


@pytest.mark.parametrize(
    ("system", "given", "expected"),
    [
        ("linux", {}, "expandable_segments:True"),
        ("linux", {"PYTORCH_CUDA_ALLOC_CONF": "backend:native"}, "backend:native"),
        ("linux", {"PYTORCH_ALLOC_CONF": "backend:native"}, None),
        ("win32", {}, None),
    ],
)
def test_that_cudas_segments_may_grow_where_nobody_said_otherwise(
    monkeypatch: pytest.MonkeyPatch, system: str, given: dict[str, str], expected: str | None
) -> None:
    for name in before_torch._NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", system)
    before_torch.set_up_cuda()
    assert os.environ.get("PYTORCH_CUDA_ALLOC_CONF") == expected
    monkeypatch.delenv("PYTORCH_CUDA_ALLOC_CONF", raising=False)
