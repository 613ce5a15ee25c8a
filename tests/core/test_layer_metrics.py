"""What is measured of layers: stored, cut back, followed, exported; and that it changes nothing."""

import csv
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from core.config import RunConfig
from core.exports.csv import export_csv
from core.messages.events import NOT_TOLD, LayersMeasured, StepDone
from core.run_store.follower import Follower
from core.run_store.layers import LAYERS, LayerRows, layers_table, read_layers
from core.run_store.layout import NewerFormatError
from core.run_store.metrics_file import packed, read_rows
from core.run_store.reader import read_steps
from core.run_store.so_far import read_recorded_run
from core.run_store.truncate import cut_back
from core.training.layer_metrics import averaged, noise_of, noise_scale
from core.training.trainer import Trainer
from tests.core.lasting import LASTING, folder_of, played, resumed, stop_after

Tiny = Callable[..., RunConfig]
DEEP = {**LASTING, "model.n_layers": 2, "training.grad_accumulation": 2}


def _same(one: LayerRows, other: LayerRows) -> bool:
    return all(
        np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True)
        for name in ("steps", "grad_norms", "update_ratios")
    )


@pytest.mark.thorough
def test_that_the_noise_scale_of_known_gradients_comes_out_without_bias() -> None:
    """Gradients drawn around a known mean: on the average the estimates are what they are of."""
    generator = np.random.default_rng(3)
    mean, deviation, small, big = np.full(50, 0.2), 0.5, 4, 32
    draws = generator.normal(mean, deviation, size=(4000, big, 50))
    estimates = [
        noise_of(
            float((draw[:small].mean(axis=0) ** 2).sum()),
            float((draw.mean(axis=0) ** 2).sum()),
            small,
            big,
        )
        for draw in draws
    ]
    signal, variance = np.mean(estimates, axis=0)
    assert signal == pytest.approx(50 * 0.2**2, rel=0.03)
    assert variance == pytest.approx(50 * deviation**2, rel=0.03)
    average = (0.0, 0.0, 0.0)
    for estimate in estimates[:200]:
        average = averaged(average, estimate)
    assert noise_scale(average) == pytest.approx(6.25, rel=0.4)
    assert averaged(average, (math.nan, 1.0)) == average
    assert noise_scale((-1.0, 2.0, 1.0)) is None  # noise hides the gradient


@pytest.mark.thorough
def test_that_measuring_changes_no_bit(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.data import prepare

    def made(every: int) -> tuple[list[StepDone], list[torch.Tensor]]:
        monkeypatch.setattr("core.training.layer_metrics.LAYERS_EVERY", every)
        config = tiny({**DEEP, "training.max_steps": 8, "optimizer.weight_decay": 0.1})
        trainer = Trainer(config, prepare(config))
        events = [event for _ in range(8) for event in trainer.advance()]
        steps = [
            replace(event, seconds=0.0, update_ratio=NOT_TOLD, noise_scale=NOT_TOLD)
            for event in events
            if isinstance(event, StepDone)
        ]
        assert sum(isinstance(event, LayersMeasured) for event in events) == len(range(0, 8, every))
        return steps, [p.detach().clone() for p in trainer.parameters]

    seldom, always = made(1000), made(1)
    assert seldom[0] == always[0]
    assert all(map(torch.equal, seldom[1], always[1]))


def test_that_a_decay_which_leaves_nothing_of_the_weights_ends_no_run(tiny: Tiny) -> None:
    from core.data import prepare

    config = tiny(
        {
            "schedule.peak_lr": 10.0,
            "schedule.warmup": 0,
            "schedule.decay": "constant",
            "optimizer.weight_decay": 0.1,  # 1 - lr x decay is 0
            "training.max_steps": 2,
        }
    )
    trainer = Trainer(config, prepare(config))
    steps = [each for each in trainer.advance() if isinstance(each, StepDone)]
    assert steps
    assert steps[0].update_ratio == NOT_TOLD


@pytest.mark.thorough
def test_that_a_run_which_was_stopped_and_went_on_has_the_measurements_of_one_that_was_not(
    tiny: Tiny, tmp_path: Path
) -> None:
    whole = folder_of(played(tiny(DEEP), tmp_path / "whole"))
    events = played(tiny(DEEP), tmp_path / "cut", stop_after(30))
    cut = folder_of(events)
    assert read_layers(cut).steps.tolist() == [0, 25]
    follower = Follower(cut, n_layers=1)
    gained = follower.look().layers
    assert gained is not None
    assert gained.steps.tolist() == [25]
    resumed(cut)
    gained = follower.look().layers
    assert gained is not None
    assert gained.steps.tolist() == [50]
    assert follower.look().layers is None
    assert read_layers(cut).grad_norms.shape == (3, 4)
    assert _same(read_layers(cut), read_layers(whole))
    one, other = (read_steps(folder) for folder in (cut, whole))
    assert one["noise_scale"].tolist() == other["noise_scale"].tolist()  # its averages went on
    assert one["update_ratio"].tolist() == other["update_ratio"].tolist()

    account = read_recorded_run(cut).account()  # what the sentences about a run are made of
    assert account.ratios.at.tolist() == [0, 25, 50]
    assert account.ratios.loss.tolist() == pytest.approx(
        [ratio for ratio in one["update_ratio"].tolist() if ratio != NOT_TOLD]
    )

    export_csv(cut, tmp_path / "csv")
    with (tmp_path / "csv" / "layers.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["layer"] for row in rows[:4]] == ["embeddings", "block 1", "block 2", "head"]
    assert [float(row["grad_norm"]) for row in rows[:4]] == read_layers(cut).grad_norms[0].tolist()
    with (tmp_path / "csv" / "steps.csv").open(newline="") as file:
        steps = list(csv.DictReader(file))
    assert [row["step"] for row in steps if row["update_ratio"]] == ["0", "25", "50"]

    cut_back(cut, 25, (), recorded={}, owes_sample=False, set_aside=True)
    assert read_layers(cut).steps.tolist() == [0]
    (aside,) = cut.glob(f"undone/*/{LAYERS}")
    assert read_rows(aside, layers_table(2))["step"].tolist() == [25, 50]
    (cut / LAYERS).unlink()  # as in the runs of an older version
    assert len(read_layers(cut)) == 0
    assert Follower(cut).look().layers is None


def test_that_a_damaged_row_of_layers_is_none_and_a_newer_file_is_refused(
    tiny: Tiny, tmp_path: Path
) -> None:
    config = tiny({**LASTING, "training.max_steps": 2})
    folder = folder_of(played(config, tmp_path))
    table = layers_table(1)
    further = LayersMeasured(25, (1.0, 2.0, 3.0), (math.nan, 1e-3, 1e60))
    content = (folder / LAYERS).read_bytes() + packed(table, further)
    (folder / LAYERS).write_bytes(content)
    assert read_layers(folder).update_ratios[1].tolist() == pytest.approx(
        [math.nan, 1e-3, math.inf], nan_ok=True
    )
    (folder / LAYERS).write_bytes(content[:-1] + b"x")
    assert read_layers(folder).steps.tolist() == [0]
    (folder / LAYERS).write_bytes(content.replace(b"crest layers 3", b"crest layers 9"))
    with pytest.raises(NewerFormatError):
        read_layers(folder)
