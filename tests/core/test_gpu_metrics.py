"""A card's own figures and MFU: told with the steps, kept, exported; and nothing of a CPU's run."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.config import RunConfig
from core.data import prepare
from core.exports.csv import export_csv
from core.exports.tensorboard import export_tensorboard
from core.hardware.gpu_peaks import peak_flops
from core.hardware.nvml import CardReading
from core.messages.events import NOT_TOLD, StepDone
from core.model.memory import flops_per_token
from core.run_store.reader import read_steps
from core.training import gpu_metrics
from core.training.gpu_metrics import GpuMetrics
from core.training.train_state import TimeSpent
from core.training.trainer import Trainer
from tests.core.lasting import folder_of, only, played
from tests.gpu.simulated import SimulatedGpu, simulated_gpu

Make = Callable[..., RunConfig]
_FIGURES = ("gpu_busy", "gpu_memory", "gpu_temperature", "gpu_power", "mfu")
_ON_GPU = {"training.device": "cuda", "training.max_steps": 8}


@pytest.fixture
def gpu() -> Iterator[SimulatedGpu]:
    with simulated_gpu() as gpu:
        yield gpu


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The cards that were asked, each at every step; one that does not tell its power."""
    asked: list[str] = []

    def read(uuid: str) -> CardReading:
        asked.append(uuid)
        return CardReading(busy=0.5, used_bytes=2.0**30, temperature=61.0)

    monkeypatch.setattr(gpu_metrics, "_EVERY_S", 0.0)
    monkeypatch.setattr(gpu_metrics, "read_card", read)
    monkeypatch.setattr(gpu_metrics, "peak_flops", lambda *_, **__: 1e12)
    return asked


@pytest.mark.usefixtures("gpu", "told")
def test_that_a_cards_figures_come_with_the_steps_and_are_kept_and_exported(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny(_ON_GPU)
    events = played(config, tmp_path / "runs")
    steps, folder = only(events, StepDone), folder_of(events)
    assert {step.gpu_busy for step in steps} == {0.5}
    assert {step.gpu_memory for step in steps} == {2.0**30}
    assert {step.gpu_power for step in steps} == {NOT_TOLD}
    rows = read_steps(folder)
    assert rows["gpu_temperature"].tolist() == [61.0] * 8
    assert steps[0].mfu == NOT_TOLD  # of the time before the first update nothing is known
    assert all(step.mfu > 0 for step in steps[2:])  # where no update came between, as before
    export_csv(folder, tmp_path / "csv")
    with (tmp_path / "csv" / "steps.csv").open(encoding="utf-8") as file:
        (first, *_) = csv.DictReader(file)
    assert float(first["gpu_busy"]) == 0.5
    assert "gpu_power" not in first
    (board,) = export_tensorboard(folder, tmp_path / "board")
    content = board.read_bytes()
    assert b"gpu/gpu_busy" in content
    assert b"gpu/gpu_power" not in content


@pytest.mark.usefixtures("gpu", "told")
def test_that_mfu_is_the_share_of_the_peak_that_the_updates_came_to(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny(_ON_GPU)
    trainer = Trainer(config, prepare(config, store=tmp_path))
    metrics = GpuMetrics(trainer.context)
    resumed = replace(trainer.state, tokens_seen=10_000)  # by another process
    assert "mfu" not in metrics.look(resumed)
    at_work = replace(resumed, tokens_seen=10_500, spent=TimeSpent(updates_s=0.25))
    assert "mfu" not in metrics.look(at_work)
    later = replace(
        at_work,
        tokens_seen=11_500,
        spent=TimeSpent(updates_s=0.75, evaluations_s=100.0, samples_s=100.0),
    )
    of_token = flops_per_token(config.model, 256, config.data.context_length)
    assert metrics.look(later)["mfu"] == pytest.approx(1_000 / 0.5 * of_token / 1e12)
    assert metrics.look(later) == metrics.look(later)  # no update since


def test_that_a_run_on_a_cpu_asks_no_card_and_exports_no_figure(
    tiny: Make, tmp_path: Path, told: list[str]
) -> None:
    events = played(tiny({"training.max_steps": 3}), tmp_path / "runs")
    assert told == []
    for step in only(events, StepDone):
        assert {getattr(step, name) for name in _FIGURES} == {NOT_TOLD}
    export_csv(folder_of(events), tmp_path / "csv")
    header = (tmp_path / "csv" / "steps.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == "step,epoch,tokens_seen,lr,loss,grad_norm,clipped,seconds,update_ratio"


def test_that_the_card_is_asked_once_a_second_and_not_at_every_step(
    tiny: Make,
    tmp_path: Path,
    gpu: SimulatedGpu,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gpu_metrics, "_EVERY_S", 10_000.0)
    steps = only(played(tiny(_ON_GPU), tmp_path), StepDone)
    assert len(told) == 1
    assert {step.gpu_busy for step in steps} == {0.5}  # held until it is asked again
    assert "mem_get_info" not in gpu.calls


@pytest.mark.parametrize(
    ("name", "precision", "tf32", "peak"),
    [
        ("NVIDIA H100 80GB HBM3", "bf16", False, 989e12),
        ("NVIDIA H100 PCIe", "bf16", False, 756e12),
        ("NVIDIA H200", "fp16", False, 989e12),
        ("NVIDIA A100-SXM4-80GB", "bf16", False, 312e12),
        ("NVIDIA A100-SXM4-80GB", "fp32", True, 156e12),
        ("NVIDIA A100-SXM4-80GB", "fp32", False, None),
        ("NVIDIA A10G", "bf16", False, 70e12),
        ("NVIDIA A10", "bf16", False, 125e12),
        ("NVIDIA L40S", "bf16", False, 362e12),
        ("NVIDIA L4", "bf16", False, 121e12),
        ("Tesla T4", "fp16", False, 65e12),
        ("Tesla V100-SXM2-16GB", "fp32", True, None),
        ("NVIDIA GeForce RTX 4090", "bf16", False, 165.2e12),
        ("NVIDIA GeForce RTX 4090 Laptop GPU", "bf16", False, None),
        ("NVIDIA GeForce GTX 1080", "fp16", False, None),
        ("Simulated GPU", "bf16", False, None),
    ],
)
def test_that_a_cards_peak_is_known_by_its_name_or_not_at_all(
    name: str, precision: str, tf32: bool, peak: float | None
) -> None:
    assert peak_flops(name, precision, tf32=tf32) == peak
