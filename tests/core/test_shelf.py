"""The store as a person uses it: a list that is quick and true, names, tags, the trash."""

import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core import files
from core.config import RunConfig
from core.messages.events import Evaluated, Event, Finished, Started, StepDone
from core.run_store import index as runs
from core.run_store.annotations import read_about, set_tags
from core.run_store.comparisons import (
    KeptComparison,
    KeptComparisons,
    read_comparisons,
    write_comparisons,
)
from core.run_store.layout import RunError
from core.run_store.lock import RunInUse, RunLock, owner
from core.run_store.writer import RunWriter
from core.session.session import CommandQueue
from core.session.start_point import WHAT_IF
from tests.core.lasting import LASTING, folder_of, only, played, resumed, stop_after

Make = Callable[..., RunConfig]


def _step(number: int, loss: float = 1.5) -> StepDone:
    return StepDone(number, 0, number * 10, 1e-3, loss, 0.5, False, number * 0.1)


def test_that_the_list_tells_what_a_run_is_and_came_to(tiny: Make, tmp_path: Path) -> None:
    events = played(tiny(LASTING), tmp_path, stop_after(24), name="Harbour")
    (info,) = runs.list_runs(tmp_path)
    evals = [e.val_loss for e in only(events, Evaluated)]
    assert info.name == "Harbour"
    assert (info.state, info.steps_done, info.total_steps) == ("stopped", 25, 60)
    assert info.best_val == min(evals)
    assert info.last_loss == only(events, StepDone)[-1].loss
    assert (info.text, info.model) == ("harbour.txt", "1 x 32, 2 heads")
    assert info.size > 100_000
    assert info.seconds > 0
    assert not info.ended_badly


def test_that_a_person_names_notes_and_tags_a_run_while_it_is_trained(
    tiny: Make, tmp_path: Path
) -> None:
    def react(event: Event, _: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 3:
            (info,) = runs.list_runs(tmp_path)
            runs.rename(info.path, "  A better\nname ")
            runs.set_notes(info.path, "warm, then calm\n<b>plain</b>")
            runs.set_tags(info.path, ["calm", " calm ", "", "first try"])

    folder = folder_of(played(tiny(), tmp_path, react))
    info = runs.read_info(folder)
    assert info.name == "A better name"
    assert info.notes == "warm, then calm\n<b>plain</b>"
    assert info.tags == ("calm", "first try")
    assert info.state == "completed"
    with pytest.raises(RunError, match="1 to 200 characters"):
        runs.rename(folder, "  ")
    with pytest.raises(RunError, match="at most 60 characters"):
        runs.set_tags(folder, ["x" * 61])
    with pytest.raises(RunError, match="not a run's folder"):
        runs.rename(tmp_path, "x")


def test_that_a_deleted_run_comes_back_as_it_was_until_the_trash_is_emptied(
    tiny: Make, tmp_path: Path
) -> None:
    folder = folder_of(played(tiny(), tmp_path))
    before = sorted(p.name for p in folder.iterdir())
    deleted = runs.delete(folder)
    assert runs.list_runs(tmp_path) == []
    assert runs.list_trash(tmp_path) == [deleted]
    assert runs.restore(deleted) == folder
    assert sorted(p.name for p in folder.iterdir()) == before
    again = runs.delete(folder)
    folder.mkdir()
    with pytest.raises(RunError, match="exists again"):
        runs.restore(again)
    folder.rmdir()
    assert runs.empty_trash(tmp_path) == 1
    assert runs.list_trash(tmp_path) == []
    with pytest.raises(RunError, match="is not a folder"):
        runs.restore(again)


def test_that_a_run_that_is_trained_cannot_be_deleted(tiny: Make, tmp_path: Path) -> None:
    refused: list[str] = []

    def react(event: Event, _: CommandQueue) -> None:
        if isinstance(event, Started):
            with pytest.raises(RunInUse) as error:
                runs.delete(Path(event.run_dir))
            refused.append(str(error.value))

    folder = folder_of(played(tiny(), tmp_path, react))
    assert "is being trained by process" in refused[0]
    assert folder.is_dir()


@pytest.mark.thorough
def test_that_two_hundred_runs_are_listed_at_once(tiny: Make, tmp_path: Path) -> None:
    config = tiny()
    for number in range(200):
        writer = RunWriter(tmp_path, config, f"run {number}")
        writer.record(_step(0, float(number)))
        if number % 10:
            writer.record(Finished("completed", 1, str(writer.path)))
        writer.close()
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "run.json").write_text("{")
    took = []
    for _ in range(5):
        began = time.process_time()
        found = runs.list_runs(tmp_path)
        took.append(time.process_time() - began)
    assert len(found) == 201
    assert sum(run.ended_badly for run in found) == 20
    assert len(runs.unfinished_runs(tmp_path)) == 20
    assert {run.last_loss for run in found} == {None, *map(float, range(200))}
    assert min(took) < 1.0  # 13 ms where nothing else is on


def test_that_a_description_written_by_anyone_is_read_without_harm(tmp_path: Path) -> None:
    hostile = [
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"name": 5, "total_steps": "many", "tags": 3, "best_val": "low"}',
        b'{"best_val": 1e999, "last_loss": NaN, "state": [], "steps_done": true, "parent": {}}',
        b'{"name": "' + b"x" * 5_000_000 + b'"}',
    ]
    for number, content in enumerate(hostile):
        folder = tmp_path / f"run-{number}"
        folder.mkdir()
        (folder / "run.json").write_bytes(content)
        (folder / "about.json").write_bytes(hostile[-1 - number])
        (folder / "steps.bin").write_bytes(content[:100])
    found = runs.list_runs(tmp_path)
    assert len(found) == len(hostile)
    assert sum(bool(run.problem) for run in found) == 6
    assert all(run.best_val is None and run.last_loss is None for run in found)


def test_that_litter_of_interrupted_saves_is_swept_where_nobody_trains(
    tiny: Make, tmp_path: Path
) -> None:
    quiet = folder_of(played(tiny(), tmp_path))
    litter = [quiet / "checkpoints" / ".saving-step-0000099-1", quiet / ".run.json.1.tmp"]
    litter[0].mkdir()
    litter[1].write_text("{")
    writer = RunWriter(tmp_path, tiny(), "busy")
    busy = writer.path / "checkpoints" / ".saving-step-0000001-1"
    busy.mkdir()
    runs.tidy(tmp_path)
    assert not any(entry.exists() for entry in litter)
    assert busy.exists()
    writer.close()
    assert json.loads((quiet / "run.json").read_text())["state"] == "completed"


def test_that_only_a_trial_that_was_not_kept_is_discarded_and_that_for_good(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny({**LASTING, "training.max_steps": 20, "training.checkpoint_every": 10})
    parent = folder_of(played(config, tmp_path))
    trial, kept = (folder_of(resumed(parent, kind=WHAT_IF, step=10, steps=3)) for _ in range(2))
    runs.keep_trial(kept)
    for folder in (parent, kept):
        with pytest.raises(RunError, match="is not a trial"):
            runs.discard_trial(folder)
    runs.discard_trial(trial)
    assert sorted(tmp_path.glob("*/run.json")) == sorted(f / "run.json" for f in (parent, kept))
    assert not (tmp_path / ".trash").exists()


def test_that_readers_who_ask_at_once_take_each_other_for_no_owner(tmp_path: Path) -> None:
    (tmp_path / ".lock").touch()
    begin = threading.Barrier(8)

    def ask(_number: int) -> bool:
        begin.wait()
        return all(owner(tmp_path) is None for _ in range(300))

    with ThreadPoolExecutor(8) as readers:
        assert all(readers.map(ask, range(8)))
    lock = RunLock(tmp_path)
    assert owner(tmp_path) is not None
    lock.release()
    assert owner(tmp_path) is None


def test_that_words_that_cannot_be_read_now_are_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("run.json", "config.toml"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    kept = KeptComparisons(kept=(KeptComparison(("one", "two"), "one", "of June"),))
    file = tmp_path / "comparisons.json"
    runs.set_notes(tmp_path, "a week of work")
    write_comparisons(tmp_path, kept, file)

    def locked(path: Path, most: int) -> bytes:
        raise PermissionError(13, "locked by another program", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(files, "read_bytes", locked)
        with pytest.raises(OSError, match="locked"):
            set_tags(tmp_path, ["calm"])
        with pytest.raises(OSError, match="locked"):
            read_comparisons(tmp_path, file)
        with pytest.raises(OSError, match="locked"):
            write_comparisons(tmp_path / "other", KeptComparisons(), file)
    assert read_about(tmp_path)["notes"] == "a week of work"
    assert read_comparisons(tmp_path, file) == kept
