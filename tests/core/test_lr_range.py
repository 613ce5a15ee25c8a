"""The LR range test of a run: on a copy, twice the same, and the run goes on as without it."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

import main
from core.config import RunConfig, dump_config
from core.data import prepare
from core.foresight.lr_range import USUAL_RATES, RangePoint, RangeRates
from core.messages.events import StepDone
from core.run_store import lr_ranges
from core.run_store.lr_ranges import keep_range_test, key_of, read_range_test
from core.session.lr_range import RangeRequest, prepared_test
from core.training import lr_range_test
from core.training.lr_range_test import range_test
from core.training.train_state import TrainContext, TrainState
from core.training.train_step import train_step
from core.training.trainer import Trainer
from tests.core.conftest import Undisturbed
from tests.core.lasting import bits, folder_of, played, resumed, stop_after
from tests.gpu.simulated import simulated_gpu

Make = Callable[..., RunConfig]
SHORT = RangeRates(steps=20)


@pytest.fixture(autouse=True)
def threads() -> Iterator[None]:
    """A test sets how many threads its process computes with; this one is shared."""
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def points_of(config: RunConfig, run_dir: Path | None = None) -> tuple[int, list[RangePoint]]:
    step, test = prepared_test(
        RangeRequest(config, run_dir, SHORT), lambda _: None, lambda *_: None, lambda: False
    )
    return step, list(test)


@pytest.mark.thorough
def test_that_the_command_prints_each_update_and_ends_with_the_interval(
    tiny: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "run.toml"
    file.write_text(dump_config(tiny()), encoding="utf-8")
    told = []
    for _ in range(2):
        assert main.main(["lr-range", str(file), "--to", "1"]) == 0
        told.append(capsys.readouterr())
    assert told[0] == told[1]
    rows = list(csv.DictReader(told[0].out.splitlines()))
    assert list(rows[0]) == ["step", "lr", "loss", "smoothed"]
    assert [int(row["step"]) for row in rows] == list(range(100))
    assert float(rows[0]["lr"]) == pytest.approx(1e-7)
    assert float(rows[-1]["lr"]) == pytest.approx(1.0)
    words = told[0].err.splitlines()[-1].split()
    assert words[::2] == ["valley", "steep"]
    assert 1e-5 < float(words[1]) < float(words[3]) < 1.0
    assert "longer" in told[0].err
    kept = read_range_test(key_of(tiny()))
    assert kept is not None
    assert [each.loss for each in kept.points] == [float(row["loss"]) for row in rows]


@pytest.mark.parametrize(
    ("options", "named"),
    [(["--from", "1", "--to", "0.1"], "--from"), (["--steps", "5"], "--steps")],
)
def test_that_what_is_no_range_is_refused_by_its_option(
    options: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["lr-range", *options]) == 2
    assert named in capsys.readouterr().err


def test_that_a_run_is_tested_where_it_stands_and_goes_on_with_the_same_bits(
    tiny: Make, tmp_path: Path, undisturbed: Undisturbed
) -> None:
    config = tiny({"model.dropout": 0.1})
    run_dir = folder_of(played(config, tmp_path, stop_after(6)))
    before = {each: each.read_bytes() for each in run_dir.rglob("*") if each.is_file()}
    step, points = points_of(config, run_dir)
    assert step > 0
    assert (step, points) == points_of(config, run_dir)
    assert points[0].loss != points_of(config)[1][0].loss  # of the beginning, not of the run
    assert {each: each.read_bytes() for each in run_dir.rglob("*") if each.is_file()} == before
    resumed(run_dir)
    assert bits(run_dir) == bits(undisturbed(config))


@pytest.mark.thorough
def test_that_the_first_update_is_the_runs_own_but_for_the_rate(tiny: Make) -> None:
    config = tiny({"clipping.begin": "book", "clipping.max_norm": 0.01})
    dataset = prepare(config)
    trainer, copy = Trainer(config, dataset), Trainer(config, dataset)
    own = [event.loss for event in trainer.advance() if isinstance(event, StepDone)]
    first, *others = range_test(copy.state, copy.context, USUAL_RATES)
    assert first.loss == own[0]
    assert len(others) >= 60


def test_that_a_loss_that_is_no_number_ends_it_and_is_told(
    tiny: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = train_step

    def poisoned(state: TrainState, *others: Any) -> Any:
        if state.step == 15:
            with torch.no_grad():
                state.parameters[0].fill_(torch.nan)
        return made(state, *others)

    monkeypatch.setattr(lr_range_test, "train_step", poisoned)
    file = tmp_path / "run.toml"
    file.write_text(dump_config(tiny()), encoding="utf-8")
    assert main.main(["lr-range", str(file), "--steps", "40"]) == 0
    told = capsys.readouterr()
    assert "The test ended at the learning rate" in told.err
    assert "no interval" in told.err.splitlines()[-1]
    assert len(told.out.splitlines()) - 1 == 15


def test_that_it_is_made_on_a_gpu_as_well(tiny: Make) -> None:
    config = tiny()
    cpu = list(range_test(*_copy(config), SHORT))
    with simulated_gpu():
        gpu = list(range_test(*_copy(config.replaced({"training.device": "cuda"})), SHORT))
    assert [each.loss for each in gpu] == pytest.approx([each.loss for each in cpu], rel=1e-4)


def _copy(config: RunConfig) -> tuple[TrainState, TrainContext]:
    copy = Trainer(config, prepare(config))
    return copy.state, copy.context


def test_that_a_kept_test_is_found_by_what_it_depends_on(tiny: Make, tmp_path: Path) -> None:
    config, points = tiny(), [RangePoint(i, 1e-3, 2.0, 2.0) for i in range(30)]
    keep_range_test(key_of(config), points, 0, tmp_path)
    kept = read_range_test(key_of(config), tmp_path)
    assert kept is not None
    assert list(kept.points) == points
    same = config.replaced({"schedule.peak_lr": 0.5, "training.epochs": 7, "sampling.every": 3})
    assert key_of(same) == key_of(config)
    for path, value in (
        ("model.emb_dim", 64),
        ("training.batch_size", 2),
        ("training.seed", 5),
        ("data.tokenizer", "chars"),
    ):
        assert key_of(config.replaced({path: value})) != key_of(config), path
    assert key_of(config, tmp_path) != key_of(config)
    before = key_of(config)
    Path(str(config.data.source)).write_text("another text " * 500, encoding="utf-8")
    assert key_of(config) != before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"format": 9}',
        b'{"format": 1, "step": 0, "when": 1, "points": [[0, 0, 1, 1]]}',
    ],
)
def test_that_a_file_that_cannot_be_used_is_no_test(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / lr_ranges.FOLDER / "k.json"
    file.parent.mkdir()
    file.write_bytes(content)
    assert read_range_test("k", tmp_path) is None


def test_that_a_kept_test_of_a_folder_is_not_that_of_one_whose_file_was_changed(
    tiny: Make, tmp_path: Path
) -> None:
    file = tmp_path / "texts" / "part" / "one.txt"
    file.parent.mkdir(parents=True)
    file.write_text("a text", encoding="utf-8")
    config = tiny({"data.source": str(tmp_path / "texts")})
    before = key_of(config)
    assert key_of(config) == before
    with file.open("a", encoding="utf-8") as more:  # in its place: no folder changes
        more.write(", and more")
    assert key_of(config) != before
