"""Runs made by earlier versions open, go on and are made again, for ever."""

import math
import struct
from itertools import product
from pathlib import Path

import pytest
import torch
from tqdm import tqdm

import main
from core.model.gpt import GPT
from core.model.hf_weights import import_state, load_weights
from core.run_store import checkpoint
from core.run_store import index as runs
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.follower import Follower
from core.run_store.manifest import folder_name
from tests.effort import mostly_slow
from tests.machine import Agreement
from tests.stored.formats import FORMATS, RUNS, WITH_POINTS, Rows, StoredRuns, copied, read_table

_COUNTED = ("step", "epoch", "tokens_seen")
_RATE = 1e-12  # in double precision: the last bits are the system's cosine's


@pytest.fixture(params=FORMATS, ids=lambda folder: folder.name)
def stored(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> StoredRuns:
    monkeypatch.setattr(tqdm, "monitor_interval", 0)  # its thread would outlive the test
    return copied(request.param, tmp_path)


def of_runs(*always: tuple[Path, str]) -> pytest.MarkDecorator:
    """These, and with the slow tests every run of every format."""
    cases = mostly_slow(product(FORMATS, RUNS), *always)
    named = [f"{folder.name}-{run}" for folder, run in product(FORMATS, RUNS)]
    return pytest.mark.parametrize(("stored", "run"), cases, indirect=["stored"], ids=named)


def _crest(*arguments: object) -> None:
    """The command line in this process."""
    assert main.main([str(each) for each in arguments]) == 0


def _exported(folder: Path, name: str) -> Rows:
    """A table of a run as it is exported now."""
    out = folder.with_name(f"{folder.name}-exported")
    _crest("export", folder, "csv", out)
    return read_table(out / name)


def _printed_folder(capsys: pytest.CaptureFixture[str]) -> Path:
    return Path(capsys.readouterr().out.splitlines()[-1])


def _assert_repeated(recorded: Rows, here: Rows, agreement: Agreement) -> None:
    """Two tables hold the same numbers and texts, but for the time that it took."""
    assert len(here) == len(recorded)
    for expected, found in zip(recorded, here, strict=True):
        for name in expected.keys() - {"seconds"}:
            if name in _COUNTED or agreement is Agreement.EXACT:
                assert found[name] == expected[name], (name, expected, found)
            elif name == "lr":
                assert float(found[name]) == pytest.approx(float(expected[name]), rel=_RATE)
            elif name.endswith(("loss", "norm")):
                assert agreement.holds(float(expected[name]), float(found[name])), (name, expected)


def _assert_same_run(stored: StoredRuns, run: str, folder: Path, first_step: int = 0) -> None:
    """From a step on, a run's numbers and texts are those of a stored one."""
    for name in ("steps.csv", "evals.csv", "samples.csv"):
        expected = [row for row in stored.table(run, name) if int(row["step"]) >= first_step]
        here = [row for row in _exported(folder, name) if int(row["step"]) >= first_step]
        assert expected, name
        _assert_repeated(expected, here, stored.agreement)


def _tensors(place: Path) -> dict[str, torch.Tensor]:
    content = checkpoint.load(place)
    return {**content.model, **content.training}


def _assert_same_tensors(one: Path, other: Path) -> None:
    ours, theirs = _tensors(one), _tensors(other)
    assert ours.keys() == theirs.keys()
    for name, tensor in ours.items():
        assert tensor.dtype == theirs[name].dtype
        assert torch.equal(tensor, theirs[name]), name


def test_that_a_format_is_stored_whole() -> None:
    assert FORMATS
    for folder in FORMATS:
        assert {each.name for each in (folder / "runs").iterdir()} == set(RUNS)
        size = sum(file.stat().st_size for file in folder.rglob("*"))
        assert size < 600_000, f"{folder} is large for a repository"


def test_that_stored_runs_are_listed(
    stored: StoredRuns, capsys: pytest.CaptureFixture[str]
) -> None:
    _crest("runs", "--runs", stored.runs)
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert "40/40" in lines["finished"]
    assert "24/40" in lines["stopped"]
    assert "34/34" in lines["branch"]
    assert "(from finished at 20)" in lines["branch"]
    for run in runs.list_runs(stored.runs):
        assert not run.problem
        assert not run.not_exact
        assert not run.ended_badly
        last = stored.table(run.path.name, "steps.csv")[-1]
        assert run.last_loss == float(last["loss"])
        assert run.best_val is not None
    kept = {run: [each.step for each in list_checkpoints(stored.runs / run)] for run in RUNS}
    assert kept == {"finished": [20, 40], "stopped": [24], "branch": [20, 34]}


@pytest.mark.parametrize("run", RUNS)
def test_that_a_follower_tells_what_a_stored_run_recorded(stored: StoredRuns, run: str) -> None:
    follower = Follower(stored.runs / run)
    gained = follower.look()
    assert not gained.cut
    assert not follower.look().cut
    for rows, name in ((gained.steps, "steps.csv"), (gained.evals, "evals.csv")):
        recorded = stored.table(run, name)
        assert len(rows) == len(recorded)
        for row, expected in zip(rows, recorded, strict=True):
            for field, text in expected.items():
                assert float(row[field]) == float(text)
    told = [[str(one["step"]), one["prompt"], one["text"]] for one in gained.samples]
    assert told == [list(row.values()) for row in stored.table(run, "samples.csv")]
    assert gained.edits is not None
    assert len(gained.edits) == len(stored.table(run, "edits.csv"))


@pytest.mark.parametrize("run", RUNS)
def test_that_the_exported_tables_of_a_stored_run_are_those_of_its_own_version(
    stored: StoredRuns, run: str
) -> None:
    for name in ("steps.csv", "evals.csv", "samples.csv"):
        here, recorded = _exported(stored.runs / run, name), stored.table(run, name)
        assert [{name: row[name] for name in recorded[0]} for row in here] == recorded
    edits = _exported(stored.runs / run, "edits.csv")
    assert [row["step"] for row in edits] == [row["step"] for row in stored.table(run, "edits.csv")]


@of_runs(*product(FORMATS, ["finished"]), *product(FORMATS[-1:], RUNS))
def test_that_a_stored_run_is_exported_to_other_programs(
    stored: StoredRuns, run: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _crest("export", stored.runs / run, "tensorboard", tmp_path / "board")
    content = Path(capsys.readouterr().out.strip()).read_bytes()
    for row in stored.table(run, "steps.csv"):
        for name in ("loss", "lr", "grad_norm"):
            assert struct.pack("<f", float(row[name])) in content
    _crest("export", stored.runs / run, "huggingface", tmp_path / "hub")
    config = runs.run_config(stored.runs / run)
    shape = (256, config.data.context_length)
    ours = GPT(config.model, *shape)
    newest = list_checkpoints(stored.runs / run)[-1]
    import_state(ours, checkpoint.load(newest.path).model)
    # What is exported has the biases that GPT-2 has; where the run has none they are zero.
    theirs = GPT(config.replaced({"model.qkv_bias": True}).model, *shape)
    load_weights(theirs, tmp_path / "hub")
    parameters = dict(ours.named_parameters())
    for name, parameter in theirs.named_parameters():
        assert torch.equal(parameter, parameters.get(name, torch.zeros_like(parameter)))


@of_runs(*product(FORMATS, ["finished", "branch"]), (FORMATS[-1], "stopped"))
def test_that_a_stored_run_is_made_again_from_its_folder(
    stored: StoredRuns, run: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first = int(stored.table(run, "steps.csv")[0]["step"])
    _crest("train", stored.runs / run, "--runs", stored.runs / "again")
    again = _printed_folder(capsys)
    # A run that was stopped is made again to its end.
    _assert_same_run(stored, "finished" if run == "stopped" else run, again, first)
    assert len(runs.read_edits(again)) == len(stored.table(run, "edits.csv"))


@pytest.mark.parametrize("stored", WITH_POINTS, ids=lambda folder: folder.name, indirect=True)
def test_that_a_stored_run_through_points_is_read_and_made_again(
    stored: StoredRuns, capsys: pytest.CaptureFixture[str]
) -> None:
    _assert_same_run(stored, "points", stored.runs / "points")
    _crest("train", stored.runs / "points", "--runs", stored.runs / "again")
    again = _printed_folder(capsys)
    _assert_same_run(stored, "points", again)
    rates = [float(row["lr"]) for row in read_table(stored.exported / "points" / "steps.csv")]
    assert rates[14] == pytest.approx(1.5e-3)  # as drawn
    assert len(runs.read_edits(again)) == 1


def test_that_a_stored_run_goes_on_as_it_would_have(
    stored: StoredRuns, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = stored.runs / "stopped"
    _crest("resume", folder)
    assert _printed_folder(capsys) == folder
    _assert_same_run(stored, "finished", folder)
    assert runs.read_info(folder).state == "completed"
    if stored.agreement is Agreement.EXACT:
        last = Path("checkpoints") / folder_name(40)
        _assert_same_tensors(folder / last, stored.runs / "finished" / last)


def test_that_a_stored_run_branches_as_it_did(
    stored: StoredRuns, capsys: pytest.CaptureFixture[str]
) -> None:
    parent = stored.runs / "finished"
    changes = ("--set", "clipping.max_norm=0.25", "--set", "training.max_steps=34")
    _crest("branch", parent, "--step", 20, *changes)
    branch = _printed_folder(capsys)
    assert branch.parent == stored.runs
    _assert_same_run(stored, "branch", branch, 20)
    # Its first checkpoint is the parent's state, loaded and saved again.
    root = Path("checkpoints") / folder_name(20)
    _assert_same_tensors(branch / root, parent / root)


@pytest.mark.parametrize("run", ["finished", "branch"])
def test_that_a_stored_run_that_ended_is_made_longer(stored: StoredRuns, run: str) -> None:
    before = stored.table(run, "steps.csv")
    end = int(before[-1]["step"]) + 1
    _crest("resume", stored.runs / run, "--set", f"training.max_steps={end + 3}")
    rows = _exported(stored.runs / run, "steps.csv")
    assert [{name: row[name] for name in before[0]} for row in rows[:-3]] == before
    assert [int(row["step"]) for row in rows[-3:]] == [end, end + 1, end + 2]
    assert all(math.isfinite(float(row["loss"])) for row in rows)


@pytest.mark.parametrize("run", RUNS)
def test_that_a_stored_checkpoint_saved_again_is_the_same(
    stored: StoredRuns, run: str, tmp_path: Path
) -> None:
    for each in list_checkpoints(stored.runs / run):
        content = checkpoint.load(each.path)
        again, _ = checkpoint.save(tmp_path / "saved", each.step, content)
        _assert_same_tensors(again, each.path)
        assert dict(checkpoint.load(again).state) == dict(content.state)
