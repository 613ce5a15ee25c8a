"""The store: what was acknowledged is there, whole rows only, and comes out as CSV."""

import csv
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.config import RunConfig
from core.exports.csv import export_csv
from core.i18n import verbatim
from core.messages.events import (
    Evaluated,
    EvaluatedBatches,
    Failed,
    Finished,
    Log,
    SampleDone,
    StepDone,
)
from core.run_store import index as runs
from core.run_store.final_losses import final_losses
from core.run_store.layout import RunError
from core.run_store.writer import RunWriter


def _step(number: int) -> StepDone:
    return StepDone(
        step=number,
        epoch=number // 3,
        tokens_seen=(number + 1) * 128,
        lr=1e-5 + number / 3,
        loss=10.0 / (number + 1),
        grad_norm=0.1 * number,
        clipped=number % 2 == 1,
        seconds=number * 0.25,
    )


@pytest.fixture
def written(tmp_path: Path, tiny: Callable[..., RunConfig]) -> Path:
    writer = RunWriter(tmp_path / "runs", tiny(), "A Harbour/Light!")
    for number in range(10):
        writer.record(_step(number))
    writer.record(Evaluated(5, 3.5, 4.5, 1.0))
    writer.record(SampleDone(1, 5, "Every", 'Every, "quoted"\nline'))
    writer.record(Log("info", verbatim("hello")))
    writer.record(Failed(verbatim("broken"), "trace"))
    writer.record(Finished("stopped", 10, str(writer.path)))
    writer.close()
    return writer.path


def test_that_every_recorded_step_is_read_back_exactly(written: Path) -> None:
    rows = runs.read_steps(written)
    for number, row in enumerate(rows):
        expected = _step(number)
        assert (row["step"], row["epoch"], row["tokens_seen"]) == (
            expected.step,
            expected.epoch,
            expected.tokens_seen,
        )
        assert (row["lr"], row["loss"], row["grad_norm"], row["seconds"]) == (
            expected.lr,
            expected.loss,
            expected.grad_norm,
            expected.seconds,
        )
        assert bool(row["clipped"]) is expected.clipped
    assert len(rows) == 10


def test_that_a_row_cut_short_by_a_crash_is_dropped(written: Path) -> None:
    file = written / "steps.bin"
    os.truncate(file, file.stat().st_size - 3)
    assert len(runs.read_steps(written)) == 9


def test_that_a_line_cut_short_by_a_crash_is_dropped(written: Path) -> None:
    with (written / "samples.jsonl").open("ab") as file:
        file.write(b'{"step": 7, "te')
    assert [sample["step"] for sample in runs.read_samples(written)] == [5]


def test_that_steps_are_on_disk_before_the_writer_is_closed(
    tmp_path: Path, tiny: Callable[..., RunConfig]
) -> None:
    writer = RunWriter(tmp_path, tiny(), "open")
    writer.record(_step(0))
    assert len(runs.read_steps(writer.path)) == 1
    assert runs.read_info(writer.path).steps_done == 1
    assert runs.read_info(writer.path).state == "running"
    writer.close()


def test_that_two_runs_of_one_second_get_two_folders(
    tmp_path: Path, tiny: Callable[..., RunConfig]
) -> None:
    writers = [RunWriter(tmp_path, tiny(), "same") for _ in range(3)]
    assert len({writer.path for writer in writers}) == 3
    assert len(runs.list_runs(tmp_path)) == 3
    for writer in writers:
        writer.close()


def test_that_the_folder_carries_time_and_name(written: Path) -> None:
    assert written.name.endswith("-a-harbour-light")
    info = runs.read_info(written)
    assert (info.name, info.state, info.steps_done) == ("A Harbour/Light!", "stopped", 10)


def test_that_the_config_as_started_is_kept(written: Path, tiny: Callable[..., RunConfig]) -> None:
    assert runs.run_config(written) == tiny()


def test_that_csv_has_full_precision_and_the_columns_of_the_contract(
    written: Path, tmp_path: Path
) -> None:
    out = tmp_path / "csv"
    assert [file.name for file in export_csv(written, out)] == [
        "steps.csv",
        "evals.csv",
        "samples.csv",
        "edits.csv",
    ]
    with (out / "steps.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0])[:7] == [
        "step",
        "epoch",
        "tokens_seen",
        "lr",
        "loss",
        "grad_norm",
        "clipped",
    ]
    assert [float(row["lr"]) for row in rows] == [_step(n).lr for n in range(10)]
    assert [row["clipped"] for row in rows] == ["0", "1"] * 5
    with (out / "samples.csv").open(newline="", encoding="utf-8") as file:
        assert next(csv.DictReader(file))["text"] == 'Every, "quoted"\nline'


@pytest.mark.parametrize("content", [b"", b"[" * 100_000, b"null", b"\xff\xfe", b'{"name": 1e999}'])
def test_that_a_broken_folder_is_listed_with_its_problem_beside_the_others(
    written: Path, content: bytes
) -> None:
    broken = written.parent / "9999-broken"
    broken.mkdir()
    (broken / "run.json").write_bytes(content)
    listed = runs.list_runs(written.parent)
    assert {run.path for run in listed} == {written, broken}


def test_that_a_foreign_file_is_refused_by_name(written: Path) -> None:
    (written / "steps.bin").write_bytes(b"PK\x03\x04" * 30)
    with pytest.raises(RunError, match=r"steps\.bin is damaged"):
        runs.read_steps(written)


def test_that_a_folder_without_a_run_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"it has no run\.json"):
        export_csv(tmp_path, tmp_path / "out")


def test_that_a_what_if_is_called_a_trial_until_it_is_decided_on_also_one_that_diverged() -> None:
    info = runs.RunInfo(Path("x"), "x", "", "stopped", 9, 4, "cpu", "fp32", diverged=True)
    assert info.condition == "diverged"
    assert replace(info, trial=True).condition == "trial"
    assert replace(info, trial=True, diverged=False, state="running").condition == "running"
    assert replace(info, trial=True, ended_badly=True).condition == "ended badly"


def test_that_the_losses_of_the_end_go_along_into_a_folder_that_is_written_anew(
    tmp_path: Path, tiny: Callable[..., RunConfig]
) -> None:
    writer = RunWriter(tmp_path / "runs", tiny(), "one")
    writer.record(_step(0))
    writer.record(Evaluated(0, 3.5, 4.5, 1.0))
    shutil.rmtree(writer.path)
    writer.record(EvaluatedBatches(0, (4.0, 5.0)))  # the folder is gone: it is kept in memory
    again = writer.copied_to(tmp_path / "elsewhere", tiny())
    writer.abandon()
    again.close()
    assert final_losses(again.path, runs.read_evals(again.path)) == (4.0, 5.0)
