"""A log of another trainer as a run: looked at like any other, and refused where it is none."""

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

import main
from core.disks import NoAnswerError
from core.run_store.imported import read_import
from core.run_store.index import list_runs, read_info
from core.run_store.layout import RunError
from core.run_store.reader import read_evals, read_steps, run_config, timeline_of
from core.run_store.so_far import read_recorded_run
from core.trainer_logs import run_folder
from core.trainer_logs.run_folder import import_log, refresh
from core.trainer_logs.table import LogError
from tests.core import trainer_logs as made
from tests.core.trainer_logs import TOTAL, loss, rate

Told = tuple[int, str, str]
Run = Callable[..., Told]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    def run(*words: object) -> Told:
        status = main.main([*map(str, words)])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def _imported(log: Path, runs: Path, **how: object) -> Path:
    return import_log(log, runs, **how)[0]  # type: ignore[arg-type]


def test_that_import_prints_the_folder_and_what_the_columns_were_taken_for(
    run: Run, tmp_path: Path
) -> None:
    log = made.nanogpt(tmp_path)
    status, out, err = run("import", log, "--runs", tmp_path / "runs", "--name", "my run")
    (info,) = list_runs(tmp_path / "runs")
    assert (status, out) == (0, f"{info.path}\n")
    assert "val_loss: val/loss, lr: lr, loss: train/loss, step: iter" in err
    assert (info.name, info.condition, info.imported) == ("my run", "imported", "nano.csv")
    assert (info.steps_done, info.total_steps) == (239, TOTAL - 1)
    out = run("runs", "--runs", tmp_path / "runs")[1]
    assert "imported" in out
    assert "239/399 steps" in out


def test_that_the_rates_become_the_schedule(tmp_path: Path) -> None:
    folder = _imported(made.nanogpt(tmp_path), tmp_path / "runs")
    line = timeline_of(folder, run_config(folder))
    assert line is not None
    steps = np.arange(0, TOTAL - 2, 2)
    expected = np.array([rate(int(i)) for i in steps])
    assert np.abs(line.curve(steps) - expected).max() <= 1.01e-3 * expected.max()
    recorded = read_recorded_run(folder)
    seen = steps[steps < 239]
    np.testing.assert_allclose(recorded.lr[seen], expected[: len(seen)], rtol=1e-12)


def test_that_a_forecast_of_the_folder_is_that_of_the_log(run: Run, tmp_path: Path) -> None:
    log = made.nanogpt(tmp_path)
    folder = _imported(log, tmp_path / "runs")
    of_log, of_run = (run("forecast", each, "--seen", 200) for each in (log, folder))
    rows = [
        np.array([[float(x) for x in line.split(",")] for line in out.splitlines()[1:]])
        for _, out, _ in (of_log, of_run)
    ]
    assert len(rows[0]) > 50
    assert rows[0][:, 0].tolist() == rows[1][:, 0].tolist()
    np.testing.assert_allclose(rows[0], rows[1], rtol=2e-3)


def test_that_words_compare_and_export_take_an_imported_run(run: Run, tmp_path: Path) -> None:
    one = _imported(made.hugging_face(tmp_path), tmp_path / "runs")
    two = _imported(made.lightning(tmp_path), tmp_path / "runs")
    assert run("words", one)[0] == 0
    status, out, err = run("compare", one, two)
    assert status == 0
    assert {line.split(",")[0] for line in out.splitlines()} >= {"schedule.points", "final_val"}
    assert "model." not in out
    assert "Only a log of" in err
    assert run("export", one, "csv", tmp_path / "out")[0] == 0
    assert (tmp_path / "out" / "steps.csv").read_text().startswith("step,epoch,tokens_seen,lr,loss")


@pytest.mark.parametrize(
    "words",
    [
        *(["resume", "RUN"], ["resume", "RUN", "--step", "5"], ["branch", "RUN"]),
        *(["train", "RUN"], ["export", "RUN", "huggingface", "OUT"]),
    ],
)
def test_that_going_on_with_it_is_refused_with_the_reason(
    run: Run, tmp_path: Path, words: Sequence[str]
) -> None:
    folder = _imported(made.nanogpt(tmp_path), tmp_path / "runs")
    places = {"RUN": folder, "OUT": tmp_path / "out"}
    status, _, err = run("--runs", tmp_path / "other", *(places.get(each, each) for each in words))
    assert status != 0
    assert "was trained by another program: only its log is known (nano.csv)" in err
    assert len(list_runs(tmp_path / "runs")) == 1


def test_that_a_log_without_rates_can_be_looked_at_and_says_what_it_lacks(
    run: Run, tmp_path: Path
) -> None:
    rows = [[i, loss(i)] for i in range(50)]
    log = made.write_csv(tmp_path / "l.csv", ["step", "loss"], rows)
    status, out, err = run("import", log, "--runs", tmp_path / "runs")
    assert (status, "column. Say which column is what with --column" in err) == (0, True)
    folder = Path(out.strip())
    assert len(read_steps(folder)) == 50
    assert timeline_of(folder, run_config(folder)) is None
    for words in (["forecast", folder], ["words", folder]):
        status, _, err = run(*words)
        assert (status, "has no learning rate" in err) == (1, True)


def test_that_a_log_of_evaluations_alone_is_forecast_from_them(run: Run, tmp_path: Path) -> None:
    rows = [[i, rate(i), loss(i) if i < 240 else ""] for i in range(0, TOTAL, 4)]
    log = made.write_csv(tmp_path / "l.csv", ["step", "lr", "val_loss"], rows)
    folder = _imported(log, tmp_path / "runs")
    status, out, err = run("forecast", folder)
    assert (status, "val_loss: end" in err) == (0, True)
    assert out.splitlines()[-1].startswith("396,")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--column", "loss=nothing"], 'no column "nothing"; it has iter, train/loss'),
        (["--column", "rate=lr"], "rate is not one of val_loss, lr"),
        (["--unit", "parsecs"], "parsecs is not one of steps"),
        (["--unit", "tokens"], "--tokens-per-step N"),
        (["--total-steps", "100"], "has 399 steps, so 100 cannot be the length"),
    ],
)
def test_that_a_wrong_choice_is_refused_by_name_and_leaves_no_run(
    run: Run, tmp_path: Path, words: Sequence[str], said: str
) -> None:
    log = made.nanogpt(tmp_path)
    status, out, err = run("import", log, "--runs", tmp_path / "runs", *words)
    assert (status, out) == (2, "")
    assert said in err
    assert not (tmp_path / "runs").exists() or list_runs(tmp_path / "runs") == []


def test_that_a_planned_length_holds_the_last_rate(tmp_path: Path) -> None:
    folder = _imported(made.json_lines(tmp_path, end=100), tmp_path / "runs", planned=300)
    line = timeline_of(folder, run_config(folder))
    assert line is not None
    assert line.total_steps == 300
    assert line.lr(299) == pytest.approx(rate(98), rel=2e-3)


def test_that_the_length_that_hugging_face_states_is_taken_and_the_held_rate_told(
    run: Run, tmp_path: Path
) -> None:
    log = made.hugging_face(tmp_path, max_steps=TOTAL)
    status, out, err = run("import", log, "--runs", tmp_path / "runs")
    assert status == 0
    assert "from step 241 on the log plans no learning rate: the last one, 0.000377, is held" in err
    assert read_info(Path(out.strip())).total_steps == TOTAL


def test_that_only_the_first_steps_are_taken_where_that_is_asked_for(
    run: Run, tmp_path: Path
) -> None:
    log = made.nanogpt(tmp_path, end=TOTAL)
    status, out, _ = run("import", log, "--seen", "200", "--runs", tmp_path / "runs")
    info = read_info(Path(out.strip()))
    assert (status, info.steps_done, info.total_steps) == (0, 199, TOTAL - 1)
    assert run("forecast", info.path)[1].splitlines()[-1].startswith("398,")
    log.touch()
    assert refresh(info.path)
    assert read_info(info.path).steps_done == 199
    status, _, err = run("import", made.hugging_face(tmp_path), "--seen", "2")
    assert (status, "no loss in the first 2 steps" in err) == (2, True)


# -- a log that grows


def test_that_a_log_that_grows_is_followed(run: Run, tmp_path: Path) -> None:
    log = made.json_lines(tmp_path, end=100)
    folder = _imported(log, tmp_path / "runs")
    assert not refresh(folder)
    with log.open("a") as more:
        more.write(made.json_line(100) + made.json_line(102)[:9])  # half a line
    assert refresh(folder)
    assert read_info(folder).steps_done == 101
    with log.open("a") as more:
        more.write(made.json_line(102)[9:])
    assert "its log has grown to 103 steps" in run("words", folder)[2]
    assert not refresh(folder)


@pytest.mark.parametrize("how", ["rotated", "truncated"])
def test_that_a_log_that_begins_anew_behind_loses_nothing(tmp_path: Path, how: str) -> None:
    log = made.json_lines(tmp_path, end=100)
    folder = _imported(log, tmp_path / "runs")
    if how == "rotated":
        log.rename(tmp_path / "log.jsonl.1")
        assert not refresh(folder)  # there is none for a moment
    else:
        os.truncate(log, 0)
        assert not refresh(folder)
    log.write_text("".join(map(made.json_line, range(90, 140, 2))))
    assert refresh(folder)
    steps = read_steps(folder)["step"]
    assert steps.tolist() == list(range(0, 140, 2))


def test_that_a_log_that_is_rewritten_from_its_beginning_takes_its_place(tmp_path: Path) -> None:
    log = made.json_lines(tmp_path, end=100)
    folder = _imported(log, tmp_path / "runs")
    log.write_text("".join(map(made.json_line, range(0, 40, 2))))
    assert refresh(folder)
    assert (len(read_steps(folder)), read_info(folder).total_steps) == (20, 39)


def test_that_what_comes_broken_leaves_the_run_as_it_was(run: Run, tmp_path: Path) -> None:
    log = made.nanogpt(tmp_path)
    folder = _imported(log, tmp_path / "runs")
    before = read_steps(folder).tobytes()
    log.write_text("iter,train/loss,val/loss,lr\n0,what,,1e-3\n")
    with pytest.raises(LogError, match="line 2: train/loss cannot be 'what'"):
        refresh(folder)
    status, _, err = run("words", folder)
    assert (status, "the run stays as it was" in err) == (0, True)
    assert read_steps(folder).tobytes() == before
    assert len(read_evals(folder)) == 12


def test_that_an_import_of_a_newer_format_is_refused_by_name(tmp_path: Path) -> None:
    folder = _imported(made.nanogpt(tmp_path), tmp_path / "runs")
    file = folder / "import.json"
    file.write_text(file.read_text().replace('"format": 1', '"format": 99'))
    with pytest.raises(RunError, match="made by a newer Crest"):
        read_import(folder)


STORED = Path(__file__).parents[1] / "stored" / "imported_1"


def test_that_a_stored_import_of_the_first_format_opens_for_ever(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "runs" / "one"
    shutil.copytree(STORED, folder)
    info = read_info(folder)
    assert (info.condition, info.steps_done, info.imported) == ("imported", 59, "nano.csv")
    assert not refresh(folder)  # its log is not here
    recorded = read_recorded_run(folder)
    assert recorded.steps["loss"].tolist() == [loss(i) for i in range(0, 60, 2)]
    assert len(recorded.lr) == TOTAL - 1
    assert run("words", folder)[0] == 0


def test_that_a_log_on_a_disk_that_says_nothing_leaves_the_run_as_it_was(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = made.nanogpt(tmp_path)
    folder = _imported(log, tmp_path / "runs")

    def silent(path: Path, **_: object) -> None:
        raise NoAnswerError(str(path), 10.0)

    monkeypatch.setattr(run_folder, "require_answer", silent)
    assert not refresh(folder)
    status, out, err = run("import", log, "--runs", tmp_path / "runs")
    assert (status, out) == (1, "")
    assert str(log) in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_that_a_pipe_and_a_link_that_leads_nowhere_are_refused(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "nowhere.csv").symlink_to(tmp_path / "gone.csv")
    for name in ("pipe.csv", "nowhere.csv"):
        status, _, err = run("import", tmp_path / name, "--runs", tmp_path / "runs")
        assert status == 1
        assert name in err


def test_that_a_link_to_a_log_is_followed(tmp_path: Path) -> None:
    log = made.json_lines(tmp_path, end=40)
    link = tmp_path / "latest.jsonl"
    link.symlink_to(log)
    folder = _imported(link, tmp_path / "runs")
    with log.open("a") as more:
        more.write(made.json_line(40))
    assert refresh(folder)
    assert read_info(folder).steps_done == 41


def test_that_a_log_without_a_rest_is_told_what_would_let_it_be_forecast(
    run: Run, tmp_path: Path
) -> None:
    log = made.json_lines(tmp_path, end=100)
    err = run("import", log, "--runs", tmp_path / "runs")[2]
    assert "the log plans no step after 98" in err
    assert "(--total-steps N)" in err
    err = run("import", log, "--runs", tmp_path / "runs", "--total-steps", 300)[2]
    assert "plans no step after" not in err
