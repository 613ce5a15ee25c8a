"""A run ends with an evaluation after its last update, on batches that every run of a text has.

Appendix D's run, and every run that an earlier version began, keeps the rows and batches that it
had.
"""

import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import paths
from core.cli.comparing import compare
from core.config import FORMAT_VERSION, RunConfig, dump_config, load_config, parse_config
from core.data import prepare
from core.messages.events import Evaluated
from core.run_store import index as runs
from core.run_store.final_losses import FINAL, final_losses
from core.run_store.so_far import read_recorded_run
from core.schedule.cadence import evaluates_after, evaluations_of, is_comparable
from core.training.evaluation import evaluated_batches
from core.training.state_dict import ITEMS, migrated, newest_format
from core.training.trainer import Trainer, train
from tests.core.lasting import bits, folder_of, only, played, resumed, stop_after

Make = Callable[..., RunConfig]
BOOK = {"training.evaluation": "book"}


def evaluated(folder: Path) -> list[int]:
    """The updates after which the run in a folder was evaluated."""
    return [int(step) for step in runs.read_evals(folder)["step"]]


@pytest.mark.thorough
def test_that_a_run_ends_with_an_evaluation_however_often_it_is_stopped(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny({"sampling.every": 0})  # 12 updates, evaluated every 4
    whole = folder_of(played(config, tmp_path / "whole"))
    assert evaluated(whole) == [0, 4, 8, 11]
    folder = folder_of(played(config, tmp_path / "parts", stop_after(6)))
    assert evaluated(folder) == [0, 4]  # a run that is stopped is not over
    resumed(folder, stop_after(11))  # inside the last evaluation
    assert evaluated(folder) == [0, 4, 8]
    resumed(folder)
    assert bits(folder) == bits(whole)
    resumed(folder)  # nothing is left of it
    assert bits(folder) == bits(whole)
    info = runs.read_info(folder)
    assert info.best_val == min(runs.read_evals(folder)["val_loss"])


def test_that_a_run_that_is_made_longer_is_evaluated_at_its_new_end(
    tiny: Make, tmp_path: Path
) -> None:
    folder = folder_of(played(tiny({"sampling.every": 0}), tmp_path))
    resumed(folder, values={"training.max_steps": 15})
    assert evaluated(folder) == [0, 4, 8, 11, 12, 14]


def test_that_one_that_is_never_evaluated_is_not_so_at_its_end(tiny: Make, tmp_path: Path) -> None:
    config = tiny({"training.eval_every": 0})
    assert not only(list(train(config, prepare(config, store=tmp_path))), Evaluated)


def test_that_appendix_d_and_whoever_follows_its_loop_keep_their_rows_and_batches() -> None:
    appendix = load_config(paths.RESOURCES / "presets" / "appendix-d.toml")
    in_order = RunConfig().replaced({"data.shuffle": False})
    assert not is_comparable(appendix)
    assert not is_comparable(in_order)
    assert is_comparable(RunConfig())
    assert is_comparable(in_order.replaced({"training.evaluation": "comparable"}))


@pytest.mark.parametrize("total", [2, 5, 6, 11, 100])
@pytest.mark.parametrize("every", [0, 1, 5, 1_000])
@pytest.mark.parametrize("at_end", [True, False])
def test_that_the_form_counts_the_last_one_too(total: int, every: int, at_end: bool) -> None:
    made = [n for n in range(1, total + 1) if evaluates_after(n, every, total, at_end=at_end)]
    assert evaluations_of(every, total, at_end=at_end) == len(made)
    assert (total in made) == (every > 0 and (at_end or (total - 1) % every == 0))


def test_that_runs_of_other_seeds_are_evaluated_on_the_same_typical_batches(
    tiny: Make, tmp_path: Path
) -> None:
    """The text's beginning alone is not what the whole is like."""

    def measured(seed: int, changes: dict[str, Any]) -> list[np.ndarray]:
        config = tiny({"training.seed": seed, "training.eval_batches": 3, **changes})
        dataset = prepare(config, store=tmp_path)
        return [
            ids
            for part in (dataset.train, dataset.val)
            for ids, _ in evaluated_batches(config, replace(part, batch_size=1))
        ]

    one, other = measured(1, {}), measured(2, {})
    assert len(one) == 6
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
    book = measured(1, BOOK)
    assert not any(np.array_equal(a, b) for a, b in zip(one, book, strict=True))
    trainer_config = tiny({"training.eval_batches": 3})
    trainer = Trainer(trainer_config, prepare(trainer_config, store=tmp_path))
    as_comparable = trainer.evaluate()
    trainer.state = replace(trainer.state, config=trainer_config.replaced(BOOK))
    assert trainer.evaluate() != as_comparable  # it is these that are measured


def test_that_what_an_older_version_stored_is_evaluated_as_it_was_then(tmp_path: Path) -> None:
    older = "version = 2\n[training]\neval_every = 7\n"
    assert parse_config(older).training.evaluation == "book"
    assert parse_config(older.replace("2", str(FORMAT_VERSION))).training.evaluation == "auto"
    assert parse_config("[training]\neval_every = 7").training.evaluation == "auto"
    assert parse_config(dump_config(RunConfig())) == RunConfig()
    last = tmp_path / "last-settings.toml"
    last.write_text(older)
    assert load_config(last, as_it_was=False).training.evaluation == "auto"


def test_that_the_config_in_an_older_checkpoint_says_what_it_could_not() -> None:
    stored = Path(__file__).parents[1] / "stored/format_6/runs/finished/checkpoints/step-0000040"
    values = json.loads((stored / "state.json").read_bytes())
    assert values["format"] == newest_format(ITEMS) - 1
    assert "evaluation" not in values["config"]["training"]
    assert migrated(values)["config"]["version"] < FORMAT_VERSION


@pytest.mark.thorough
def test_that_comparing_runs_says_which_was_evaluated_as_in_the_book(
    tiny: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every = {"sampling.every": 0, "training.eval_every": 1}
    folders = [
        folder_of(played(tiny({**every, **changes}), tmp_path / name))
        for name, changes in (("a", {}), ("b", {"schedule.peak_lr": 3e-3}), ("c", BOOK))
    ]
    assert compare(folders) == 0
    assert "training.evaluation,auto,auto,book" in capsys.readouterr().out


def test_that_each_batch_of_the_last_evaluation_is_kept_and_believed_beside_its_row_alone(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny({"sampling.every": 0, "training.eval_batches": 3, "training.batch_size": 1})
    folder = folder_of(played(config, tmp_path / "runs", stop_after(6)))
    assert not (folder / FINAL).exists()  # of a run that is stopped there is no end
    resumed(folder)
    dataset = prepare(config, store=tmp_path / "texts")
    n = len(evaluated_batches(config, dataset.val))
    kept = read_recorded_run(folder).final_losses
    assert len(kept) == n > 1
    assert math.fsum(kept) / n == pytest.approx(float(runs.read_evals(folder)["val_loss"][-1]))
    whole = bits(folder), (folder / FINAL).read_bytes()
    evals = runs.read_evals(folder)
    assert final_losses(folder, evals[:-1]) == ()  # a run that was cut back
    (folder / FINAL).write_bytes(whole[1].replace(b"1", b"2", 1))
    assert read_recorded_run(folder).final_losses == ()  # damaged: compared by its rows
    resumed(folder, values={"training.max_steps": 15})
    assert len(read_recorded_run(folder).final_losses) == n  # of the new end


def test_that_the_book_s_loop_keeps_no_batches(tiny: Make, tmp_path: Path) -> None:
    folder = folder_of(played(tiny(BOOK), tmp_path))
    assert not (folder / FINAL).exists()
