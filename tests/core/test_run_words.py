"""``words``, ``compare`` and ``forecast`` of runs as they lie in their folders."""

import csv
import json
import shutil
from pathlib import Path

import pytest

import main
from core.foresight.alarms import NON_FINITE
from core.run_store.alike import alike_runs
from core.run_store.index import read_info, rename
from core.run_store.so_far import read_recorded_run, rival_of
from tests.core.foresight.written_runs import write_lawful_run

STORED = Path(__file__).parents[1] / "stored"
RUNS = sorted(file.parent for file in STORED.rglob("run.json"))


def test_that_there_are_stored_runs() -> None:
    assert len(RUNS) > 2


@pytest.mark.parametrize("run", RUNS, ids=lambda run: f"{run.parents[1].name}/{run.name}")
def test_that_a_run_of_any_format_is_looked_at(run: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(run.parent, tmp_path / "runs")) / run.name
    found = read_recorded_run(copy)
    past = found.so_far()
    assert past.seen == found.seen <= len(found.lr)
    assert len(past.train) == len(found.steps)
    assert (found.lr[found.steps["step"]] == found.steps["lr"]).all()
    rival_of(copy)


def _called(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main.main([str(each) for each in arguments])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_that_words_are_sentences_on_lines(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = _called(capsys, "words", RUNS[-1])
    assert status == 0
    assert all(line.endswith(".") for line in out.splitlines())


def test_that_a_run_of_which_nothing_can_be_said_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_lawful_run(tmp_path, "short", seen=2, ends="stopped")
    status, out, said = _called(capsys, "words", path)
    assert (status, out) == (0, "")
    assert said == f"{path}: its numbers do not support any sentence yet.\n"


def test_that_a_run_that_broke_is_told_so_and_is_not_foretold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_lawful_run(tmp_path, "broken", seen=150, ends="stopped")
    facts = json.loads((path / "run.json").read_text())
    (path / "run.json").write_text(json.dumps({**facts, "diverged": True}))
    _, out, _ = _called(capsys, "words", path)
    assert out.splitlines()[0] == "Divergence: The loss was not a number at step 150."
    _, out, said = _called(capsys, "forecast", path)
    assert (len(out.splitlines()), "not a number" in said) == (1, True)
    found = read_recorded_run(path).so_far().all_alarms
    assert [(each.kind, each.step) for each in found] == [(NON_FINITE, 150)]


def test_that_a_run_is_foretold_or_met_with_silence(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, said = _called(capsys, "forecast", RUNS[-1])
    assert status == 0
    assert out == "step,forecast,low,high\n"
    assert said.startswith("no forecast: ")


def test_that_runs_are_compared_in_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = _called(capsys, "compare", *RUNS[-2:])
    assert status == 0
    header, *rows = csv.reader(out.splitlines())
    assert header == ["field", *(each.name for each in RUNS[-2:])]
    names = [row[0] for row in rows]
    assert {"state", "steps", "final_train", "final_val", "best_val"} <= set(names)
    assert all(len(row) == 3 for row in rows)
    assert all(row[1] != row[2] for row in rows if "." in row[0])


@pytest.mark.parametrize(
    ("command", "expected", "why"),
    [
        ("words", 1, "no run.json"),
        ("compare", 1, "no run.json"),
        ("forecast", 2, "no event files"),  # it could be another trainer's folder of logs
    ],
)
def test_that_a_folder_that_is_no_run_is_said(
    command: str, expected: int, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, said = _called(capsys, command, tmp_path)
    assert (status, out) == (expected, "")
    assert why in said


def test_that_completed_runs_of_the_set_up_are_found_nearest_first(tmp_path: Path) -> None:
    runs = Path(shutil.copytree(STORED / "format_6" / "runs", tmp_path / "runs"))
    mine = read_recorded_run(runs / "finished").config
    assert runs / "finished" in alike_runs(runs, mine)
    assert runs / "stopped" not in alike_runs(runs, mine)
    assert runs / "finished" not in alike_runs(runs, mine, but=runs / "finished")
    assert alike_runs(runs, mine.replaced({"training.batch_size": 3})) == ()
    higher = mine.replaced({"schedule.peak_lr": 1.3 * mine.schedule.peak_lr})
    assert alike_runs(runs, higher) == ()


def _a_branch(tmp_path: Path) -> Path:
    """The folder of a run with its branch beside it."""
    branch = next(run for run in RUNS if read_info(run).parent)
    return Path(shutil.copytree(branch.parent, tmp_path / "runs")) / branch.name


def test_that_a_run_is_given_by_the_folder_that_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    branch = _a_branch(tmp_path)
    named = [_called(capsys, command, branch) for command in ("words", "compare")]
    monkeypatch.chdir(branch)
    assert [_called(capsys, command, ".") for command in ("words", "compare")] == named
    assert _called(capsys, "export", ".", "archive", tmp_path / "out")[0] == 0
    assert [each.name for each in (tmp_path / "out").iterdir()] == [f"{branch.name}.crest.zip"]


def test_that_a_parent_is_called_as_it_is_now(tmp_path: Path) -> None:
    branch = _a_branch(tmp_path)
    above = read_info(branch).parent_path
    assert above is not None
    rename(above, "as it is called now")
    rival = rival_of(branch)
    assert rival is not None
    assert rival.name == "as it is called now"


def test_that_a_branch_is_looked_at_where_its_parent_is_damaged(tmp_path: Path) -> None:
    branch = _a_branch(tmp_path)
    above = read_info(branch).parent_path
    assert above is not None
    (above / "run.json").write_text("{", encoding="utf-8")
    assert read_recorded_run(branch).seen
