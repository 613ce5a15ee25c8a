"""How much memory the training takes: a processor's is asked, a GPU's is told with the steps."""

from dataclasses import replace

import pytest
import torch
from pytestqt.qtbot import QtBot

from core.hardware import foreseen
from core.hardware.nvml import CardFacts, DriverFacts
from gui.run.memory_meter import MemoryMeter
from tests.gpu.simulated import simulated_gpu
from tests.gui.fake_session import step_done


@pytest.fixture
def measured(qtbot: QtBot) -> tuple[MemoryMeter, list[tuple[str, float, float]]]:
    meter, told = MemoryMeter(), []
    meter.measured.connect(lambda *figures: told.append(figures))
    return meter, told


def test_that_a_processors_memory_is_asked_at_once_and_again(
    measured: tuple[MemoryMeter, list[tuple[str, float, float]]],
) -> None:
    meter, told = measured
    meter.begin("cpu")
    meter.measure()
    meter.end()
    assert [name for name, _, _ in told] == ["CPU", "CPU"]
    assert all(0 < used < total for _, used, total in told)
    meter.take(replace(step_done(3), gpu_memory=1e9))
    assert len(told) == 2


def test_that_a_gpus_memory_is_told_by_the_run_and_cuda_is_never_asked_here(
    measured: tuple[MemoryMeter, list[tuple[str, float, float]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meter, told = measured
    card = CardFacts("NVIDIA L4", (8, 9), 24 * 10**9, "GPU-1")
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(foreseen, "driver_facts", lambda: DriverFacts("580", (13, 0), (card,)))
    with simulated_gpu() as gpu:
        gpu.poison()  # whatever asked it would raise
        meter.begin("cuda:0")
        meter.take(step_done(0))  # the card does not tell
        meter.take(replace(step_done(1), gpu_memory=8e9))
        meter.end()
        assert gpu.calls == []
        gpu.heal()
    assert told == [("GPU", 8e9, 24e9)]
    assert torch.zeros(1).item() == 0.0


def test_that_a_card_that_nobody_knows_shows_nothing(
    measured: tuple[MemoryMeter, list[tuple[str, float, float]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meter, told = measured
    monkeypatch.setattr(foreseen, "driver_facts", lambda: None)
    meter.begin("cuda:1")
    meter.take(replace(step_done(1), gpu_memory=8e9))
    meter.end()
    assert told == []
