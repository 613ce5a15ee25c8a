"""On what a run will compute, told before there is one, without starting CUDA."""

import pytest
import torch

from core.hardware import device, foreseen
from core.hardware.foreseen import ForeseenDevice, devices_here
from core.hardware.nvml import CardFacts, DriverFacts, visible_cards
from tests.gpu.simulated import SimulatedGpu

H100 = CardFacts("H100", (9, 0), 80 * 2**30, "GPU-aa11")
T4 = CardFacts("T4", (7, 5), 16 * 2**30, "GPU-bb22")
P100 = CardFacts("P100", (6, 0), 16 * 2**30, "GPU-cc33")

_GPU0 = ForeseenDevice("cuda:0", "cuda", "H100", 80 * 2**30, "bf16")
_GPU1 = ForeseenDevice("cuda:1", "cuda", "T4", 16 * 2**30, "fp16")
_CPU = ForeseenDevice("cpu", "cpu", "CPU", 2**34, "fp32")


@pytest.mark.parametrize(
    ("choice", "precision", "expected"),
    [
        ("auto", "auto", (_GPU0, "bf16")),
        ("cuda", "fp32", (_GPU0, "fp32")),
        ("cuda:1", "auto", (_GPU1, "fp16")),
        (" CPU ", "auto", (_CPU, "fp32")),
        ("cuda:2", "auto", None),
        ("mps", "auto", None),
    ],
)
def test_that_device_and_precision_follow_the_choices(
    choice: str, precision: str, expected: tuple[ForeseenDevice, str] | None
) -> None:
    assert foreseen.foreseen((_GPU0, _GPU1, _CPU), choice, precision) == expected
    assert foreseen.foreseen((), choice, precision) is None


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (None, [H100, T4, P100]),
        ("1,0", [T4, H100]),
        ("GPU-bb", [T4]),
        ("0,9,1", [H100]),
        ("", []),
        ("-1", []),
    ],
)
def test_that_only_visible_cards_count_and_in_their_order(
    named: str | None, expected: list[CardFacts]
) -> None:
    environment = {} if named is None else {"CUDA_VISIBLE_DEVICES": named}
    assert visible_cards([H100, T4, P100], environment) == expected


def test_that_a_machines_devices_are_told_without_starting_cuda(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gpu = SimulatedGpu()
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: ["sm_75", "sm_80", "sm_90"])
    for name in ("get_device_properties", "get_device_capability", "mem_get_info", "init"):
        monkeypatch.setattr(torch.cuda, name, gpu.answering(name, None))
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    driver = DriverFacts("580.65", (13, 0), (P100, H100, T4))
    monkeypatch.setattr(foreseen, "driver_facts", lambda: driver)
    found = devices_here()
    assert [(each.name, each.text, each.auto_precision) for each in found[:-1]] == [
        ("cuda:1", "H100", "bf16"),
        ("cuda:2", "T4", "fp16"),
    ]
    assert found[-1].kind == "cpu"
    assert gpu.calls == []


@pytest.mark.parametrize(
    ("hidden", "available", "code"),
    [
        (False, False, "gpu.cpu_build"),
        (False, True, "gpu.no_code"),
        (True, False, None),
    ],
)
def test_that_the_processor_says_why_it_is_taken_beside_a_card(
    monkeypatch: pytest.MonkeyPatch, hidden: bool, available: bool, code: str | None
) -> None:
    monkeypatch.setattr(foreseen, "driver_facts", lambda: DriverFacts("580", (13, 0), (P100,)))
    monkeypatch.setattr(torch.version, "cuda", "13.0" if available else None)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: available)
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: ["sm_75", "sm_90"])
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    if hidden:
        monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    else:
        monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    (processor,) = devices_here()
    assert (processor.instead_of.code if processor.instead_of else None) == code


def test_that_without_a_card_there_is_the_processor_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreseen, "driver_facts", lambda: None)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    (only,) = devices_here()
    assert only.name == "cpu"
    assert only.total_bytes == device.resolve_device("cpu").total_bytes
