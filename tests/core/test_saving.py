"""When a run is saved, in which order the disk is told, and what is kept."""

import math
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from core.config import FIELD_PATHS, RunConfig
from core.messages.events import CheckpointInfo, CheckpointSaved, Log
from core.run_store import checkpoint, retention
from core.run_store.checkpoint import Checkpoint, save
from core.run_store.checkpoint_list import branch_roots, list_checkpoints, pin, pins
from core.run_store.layout import RunError
from core.run_store.reader import is_altered
from core.run_store.sealed import sealed
from core.session.checkpoint_policy import (
    LONGEST_S,
    SHARE,
    SHORTEST_S,
    Moment,
    interval_s,
    is_due,
    is_recent,
)
from tests.core.lasting import LASTING, folder_of, only, played, resumed, stop_after
from tests.processes import crest

Make = Callable[..., RunConfig]


@pytest.mark.thorough
@given(cost_s=st.floats(0.001, 1.0), step_s=st.floats(0.001, 3.0))
def test_that_saving_takes_about_a_hundredth_of_the_time(cost_s: float, step_s: float) -> None:
    saved, spent = Moment(0, 0.0), 0.0
    for step in range(1, 2000):
        now = Moment(step, step * step_s)
        if is_due(0, now, saved, cost_s, new_best=step % 3 == 0):
            saved, spent = now, spent + cost_s
    total = 1999 * step_s
    assert spent <= SHARE / 0.75 * total + cost_s
    if total > 3 * max(LONGEST_S, step_s):
        assert spent > 0


@pytest.mark.parametrize(
    ("cost_s", "interval"), [(0.001, SHORTEST_S), (0.5, 50.0), (4.0, 400.0), (60.0, LONGEST_S)]
)
def test_that_the_interval_follows_the_cost(cost_s: float, interval: float) -> None:
    assert math.isclose(interval_s(cost_s), interval)


def test_that_a_chosen_number_of_steps_is_kept_to() -> None:
    due = [s for s in range(1, 31) if is_due(7, Moment(s, 1e9), Moment(0, 0.0), 1e-9)]
    assert due == [7, 14, 21, 28]
    assert not is_due(7, Moment(14, 9.0), Moment(14, 8.0), 0.0)
    assert not is_due(0, Moment(14, 1e9), Moment(14, 0.0), 0.0)


def test_that_a_better_validation_loss_is_saved_sooner() -> None:
    now, saved = Moment(9, 80.0), Moment(1, 0.0)
    assert not is_due(0, now, saved, 1.0)
    assert is_due(0, now, saved, 1.0, new_best=True)
    assert is_recent(now, saved, 10.0)
    assert not is_recent(now, saved, 1.0)


def test_that_the_program_saves_by_itself(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.checkpoint_policy.SHORTEST_S", 0.0)
    monkeypatch.setattr("core.session.checkpoint_policy.SHARE", 1.0)
    config = tiny({**LASTING, "training.checkpoint_every": 0})
    assert len(only(played(config, tmp_path), CheckpointSaved)) > 2


def _info(step: int, **marks: object) -> CheckpointInfo:
    return CheckpointInfo(step, Path(), 1, "", None, **marks)  # type: ignore[arg-type]


def test_that_the_last_three_the_best_the_roots_and_the_pinned_are_kept() -> None:
    known = [_info(step) for step in range(10, 60, 10)]
    assert retention.kept(known) == {30, 40, 50}
    known[0] = _info(10, best=True)
    known[1] = _info(20, root_of=("branch",))
    assert retention.kept(known) == {10, 20, 30, 40, 50}
    assert retention.kept([]) == frozenset()
    assert retention.kept([_info(5, pinned=True), _info(6)], keep_last=0) == {5}


@pytest.mark.parametrize(("keep", "there"), [(0, 12), (5, 5), (3, 3)])
def test_that_as_many_checkpoints_are_kept_as_were_asked_for(
    tiny: Make, tmp_path: Path, keep: int, there: int
) -> None:
    changes = {
        **LASTING,
        "training.checkpoint_every": 5,
        "training.keep_checkpoints": keep,
        "training.eval_every": 0,  # no best one beside them
    }
    events = played(tiny(changes), tmp_path)
    steps = [info.step for info in list_checkpoints(folder_of(events))]
    assert steps == list(range(5, 61, 5))[-there:]
    said = [log.message for log in only(events, Log) if "newest" in log.message]
    assert bool(said) == (keep != 0)
    assert all(f"the newest {keep} are kept" in text for text in said)


@pytest.mark.thorough
def test_that_a_resumed_run_can_keep_more_from_there_on(tiny: Make, tmp_path: Path) -> None:
    changes = {**LASTING, "training.checkpoint_every": 5, "training.eval_every": 0}
    folder = folder_of(played(tiny(changes), tmp_path, stop_after(29)))
    resumed(folder, values={"training.keep_checkpoints": 0})
    assert [info.step for info in list_checkpoints(folder)] == list(range(20, 61, 5))


@pytest.mark.thorough
def test_that_no_flipped_bit_of_a_branchs_description_frees_its_root(tmp_path: Path) -> None:
    parent, child = tmp_path / "parent", tmp_path / "child"
    for step in (20, 60):
        save(parent / "checkpoints", step, Checkpoint({}, {}, {"step": step}))
    child.mkdir()
    good = sealed({"format": 2, "name": "child", "parent": "parent", "parent_step": 20})
    for at in range(8 * len(good)):
        flipped = bytearray(good)
        flipped[at // 8] ^= 1 << at % 8
        (child / "run.json").write_bytes(flipped)
        assert 20 in branch_roots(parent, (20, 60)), at
    (child / "run.json").write_bytes(good)
    assert branch_roots(parent, (20, 60)) == {20: ("child",)}
    (child / "run.json").write_bytes(good.replace(b"20", b"60"))
    assert [info.root_of for info in list_checkpoints(parent)] == [("child",)] * 2
    assert is_altered(child)


def test_that_the_field_and_its_help_say_what_is_kept() -> None:
    spec = FIELD_PATHS["training.checkpoint_every"]
    assert "only the newest are kept" in spec.help
    assert "those you pin" in spec.help
    assert FIELD_PATHS["training.keep_checkpoints"].zero_means == "all"


@pytest.mark.thorough
def test_that_a_step_without_a_checkpoint_is_told_the_nearest_at_once(
    tiny: Make, tmp_path: Path
) -> None:
    changes = {
        **LASTING,
        "training.checkpoint_every": 5,
        "training.keep_checkpoints": 0,
        "training.eval_every": 0,
    }
    folder = folder_of(played(tiny(changes), tmp_path))
    for command in ("branch", "resume"):
        done = crest(command, folder, "--step", "33")
        assert done.returncode == 2
        assert "no checkpoint of step 33" in done.stderr
        assert "nearest first: 35, 30, 40, 25, 45, 20, 50, 15 and 4 more" in done.stderr
        assert "PyTorch" not in done.stderr  # nothing was loaded for it
    fewer = ("--set", "training.keep_checkpoints=2")
    done = crest("train", folder, "--runs", tmp_path / "again", *fewer)
    assert "the newest 2 are kept" in done.stderr


@pytest.mark.thorough
def test_that_fifty_saves_leave_exactly_the_right_ones(tiny: Make, tmp_path: Path) -> None:
    """Keep-last 3, with the best, one pinned and two branch roots, through the run itself."""
    from core.messages.commands import Pin
    from core.messages.events import Evaluated, Event, StepDone
    from core.session.session import CommandQueue
    from core.session.start_point import BRANCH, Origin

    branches: list[Path] = []
    values: list[tuple[float, int]] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Evaluated):
            values.append((event.val_loss, event.step + 1))
        if isinstance(event, StepDone) and event.step == 20:
            control.send(Pin(20))
        if isinstance(event, CheckpointSaved) and event.step in (10, 30):
            folder = Path(event.path).parents[1]
            origin = Origin(folder, event.step, BRANCH, {"training.max_steps": event.step + 1})
            branches.append(folder_of(played(RunConfig(), folder.parent, origin=origin)))

    config = tiny(
        {
            **LASTING,
            "training.max_steps": 50,
            "training.checkpoint_every": 1,
            "training.eval_every": 12,
            # Past its best early on, so that the best is not among the last.
            "schedule.peak_lr": 0.05,
            "schedule.decay": "constant",
            "schedule.warmup": 10,
        }
    )
    events = played(config, tmp_path, react)
    folder = folder_of(events)
    assert len(only(events, CheckpointSaved)) == 50
    known = {info.step: info for info in list_checkpoints(folder)}
    (best,) = [step for step, info in known.items() if info.best]
    assert known[best].val_loss == min(values)[0]
    assert set(known) == {10, 20, 30, 48, 49, 50, best}
    assert known[20].pinned
    assert [known[step].root_of for step in (10, 30)] == [(b.name,) for b in branches]
    for info in known.values():
        checkpoint.verify(info.path)
    assert not list((folder / "checkpoints").glob(".*"))


def test_that_everything_is_forced_to_disk_before_the_rename_and_the_folder_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[str, str]] = []
    fsync, replace = os.fsync, os.replace

    def named(handle: int) -> str:
        return str(Path(f"/proc/self/fd/{handle}").readlink())

    def recorded_fsync(handle: int) -> None:
        calls.append(("fsync", named(handle)))
        fsync(handle)

    def recorded_replace(source: Path, target: Path) -> None:
        calls.append(("rename", str(target)))
        replace(source, target)

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("names open files as Linux does")
    monkeypatch.setattr(os, "fsync", recorded_fsync)
    monkeypatch.setattr(os, "replace", recorded_replace)
    content = Checkpoint({"a": torch.ones(5)}, {"b": torch.ones(5)}, {"step": 3})
    path, _ = save(tmp_path, 3, content)
    rename = calls.index(("rename", str(path)))
    before = [Path(name).name for _, name in calls[:rename]]
    assert before[:3] == ["model.safetensors", "state.json", "training.safetensors"]
    assert before[3] == "manifest.json"
    assert before[4].startswith(".saving-")  # the folder that holds their names
    assert [kind for kind, _ in calls[:rename]] == ["fsync"] * 5
    assert calls[rename + 1 :] == [("fsync", str(tmp_path))]


def test_that_an_interrupted_replacement_brings_the_older_one_back(tmp_path: Path) -> None:
    content = Checkpoint({"a": torch.ones(5)}, {"b": torch.ones(5)}, {"step": 3})
    path, _ = save(tmp_path, 3, content)
    os.replace(path, tmp_path / f".replaced-{path.name}-77")
    (tmp_path / ".saving-step-0000003-77").mkdir()
    (tmp_path / ".dropped-step-0000001-77").mkdir()
    checkpoint.remove_litter(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    checkpoint.verify(path)


def test_that_checkpoints_are_listed_without_torch_and_broken_ones_left_out(
    tmp_path: Path,
) -> None:
    import subprocess
    import sys

    folder = tmp_path / "run" / "checkpoints"
    for step, loss in ((3, 2.5), (9, 1.5), (12, None)):
        state = {"step": step, "last_val": loss}
        save(folder, step, Checkpoint({"a": torch.ones(5)}, {"b": torch.ones(5)}, state))
    (folder / "step-0000020").mkdir()
    (folder / "step-0000021").mkdir()
    (folder / "step-0000021" / "manifest.json").write_text("[" * 100_000)
    pin(tmp_path / "run", 3)
    infos = list_checkpoints(tmp_path / "run")
    assert [(i.step, i.val_loss, i.best, i.pinned) for i in infos] == [
        (3, 2.5, False, True),
        (9, 1.5, True, False),
        (12, None, False, False),
    ]
    assert all(info.size_bytes > 100 and info.created for info in infos)
    with pytest.raises(RunError, match="no checkpoint of step 4"):
        pin(tmp_path / "run", 4)
    pin(tmp_path / "run", 3, False)
    assert pins(tmp_path / "run") == frozenset()
    code = (
        "import sys; from pathlib import Path; from core.run_store import follower, index, "
        "retention; from core.session import start_point; "
        "from core.run_store.checkpoint_list import list_checkpoints; "
        f"assert len(list_checkpoints(Path({str(tmp_path / 'run')!r}))) == 3; "
        "assert 'torch' not in sys.modules"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)
