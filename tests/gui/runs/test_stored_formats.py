"""Runs made by earlier versions are shown and compared in the window, for ever."""

from pathlib import Path

import pytest

from gui.runs.compare.read_runs import differing, read_runs
from gui.runs.compare.shown import shown_of
from gui.runs.stored.stored_run import read_run
from tests.stored.formats import FORMATS, RUNS, StoredRuns, copied


@pytest.fixture(params=FORMATS, ids=lambda folder: folder.name)
def stored(request: pytest.FixtureRequest, tmp_path: Path) -> StoredRuns:
    return copied(request.param, tmp_path)


@pytest.mark.parametrize("run", RUNS)
def test_that_a_stored_run_is_read_whole(stored: StoredRuns, run: str) -> None:
    read = read_run(stored.runs / run, 0.0)
    assert not read.problems
    assert read.timeline is not None
    for table, columns in (
        ("steps.csv", ("lr", "loss", "grad_norm")),
        ("evals.csv", ("train_loss", "val_loss")),
    ):
        recorded = stored.table(run, table)
        for name in columns:
            assert read.series.column(name).tolist() == [float(row[name]) for row in recorded]
    texts = [row["text"] for row in stored.table(run, "samples.csv")]
    assert [sample.prompt + sample.text for sample in read.samples] == texts
    assert len(read.edits) == len(stored.table(run, "edits.csv"))
    assert (read.ancestor is not None) is (run == "branch")


def test_that_stored_runs_are_compared(stored: StoredRuns) -> None:
    read = read_runs([stored.runs / run for run in RUNS], 0.0)
    assert [one.problem for one in read] == ["", "", ""]
    assert set(differing(read)) <= {"clipping.max_norm"}  # it was edited on the way
    shown = shown_of(read, [0, 1, 2], read[0].key)
    assert [run.letter for run in shown.runs] == ["A", "B", "C"]
    assert {result.key for result in shown.results if result.key} <= {one.key for one in read}
    for run, one in zip(RUNS, read, strict=True):
        recorded = {int(row["step"]): row["text"] for row in stored.table(run, "samples.csv")}
        assert {each.step: each.prompt + each.text for each in one.samples} == recorded
