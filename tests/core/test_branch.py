"""A branch is a new run that grows out of another; its parent is not touched."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import ConfigError, RunConfig
from core.messages.commands import ChangeSettings, EditSchedule, SaveNow
from core.messages.events import CheckpointSaved, Event, Failed, Finished, Log, Started, StepDone
from core.run_store import index as runs
from core.run_store.checkpoint_list import list_checkpoints
from core.schedule.edits import Hold, Redraw
from core.session.session import CommandQueue
from core.session.start_point import BRANCH, WHAT_IF, Origin
from tests.core.conftest import Once, Undisturbed
from tests.core.lasting import (
    LASTING,
    after,
    bits,
    files_of,
    folder_of,
    only,
    played,
    resumed,
    state_digest,
    stop_after,
)
from tests.processes import crest

Make = Callable[..., RunConfig]


def _branch(parent: Path, step: int, *, stop: int = 0, **origin: object) -> Path:
    wish = Origin(parent, step, BRANCH, **origin)  # type: ignore[arg-type]
    react = stop_after(stop - 1) if stop else None
    return folder_of(played(RunConfig(), parent.parent, react, origin=wish))


@pytest.fixture
def parent(tiny: Make, tmp_path: Path, once: Once) -> Path:
    """A completed run of 60 steps with an edit at 15 and checkpoints at 20, 30, 40 and 60."""
    score = {
        14: [EditSchedule(Redraw(peak_lr=2e-3, peak_step=20))],
        **{at - 1: [SaveNow()] for at in (20, 30, 40)},
    }
    config = tiny({**LASTING, "training.max_steps": 60})

    def make(runs_dir: Path) -> Path:
        folder = folder_of(played(config, runs_dir, after(score)))  # type: ignore[arg-type]
        assert [info.step for info in list_checkpoints(folder)] == [30, 40, 60]
        return folder

    return once("parent", tmp_path / "runs", make)


def _from(content: dict[str, list[tuple[object, ...]]], step: int) -> dict[str, object]:
    """What of a run's bits lies at or after a step."""
    return {name: [row for row in rows if row[0] >= step] for name, rows in content.items()}  # type: ignore[operator]


@pytest.mark.thorough
def test_that_a_branch_with_nothing_changed_is_its_parents_continuation(parent: Path) -> None:
    before = files_of(parent)
    branch = _branch(parent, 30)
    assert branch != parent
    ours, theirs = _from(bits(branch), 30), _from(bits(parent), 30)
    assert ours == theirs
    assert state_digest(branch, 60) == state_digest(parent, 60)
    # Its own root checkpoint is its parent's, and its history is whole.
    assert state_digest(branch, 30) == state_digest(parent, 30)
    assert bits(branch)["edits"] == bits(parent)["edits"]
    assert files_of(parent) == before
    info = runs.read_info(branch)
    assert (info.parent, info.parent_step, info.parent_path) == (parent.name, 30, parent)
    assert info.steps_done == 60


@pytest.mark.thorough
def test_that_branches_three_levels_deep_are_replayed_from_their_folder_alone(
    parent: Path, tmp_path: Path
) -> None:
    before = files_of(parent)
    first = _branch(parent, 30, stop=45, change=Hold())
    second = _branch(first, 45, stop=50, values={"clipping.max_norm": 0.3})
    between = files_of(first), files_of(second)
    third = _branch(
        second,
        50,
        values={"optimizer.beta1": 0.8, "optimizer.weight_decay": 0.0},
        change=Redraw(total_steps=70),
    )
    assert (files_of(first), files_of(second)) == between
    assert files_of(parent) == before
    infos = {info.path: info for info in runs.list_runs(parent.parent)}
    lineage = [third]
    while above := infos[lineage[-1]].parent_path:
        lineage.append(above)
    assert lineage == [third, second, first, parent]
    assert [(e.step, e.kind) for e in runs.read_edits(third)] == [
        (15, "schedule"),
        (30, "schedule"),
        (45, "clipping"),
        (50, "schedule"),
        (50, "optimizer"),
    ]
    assert runs.read_steps(third)["step"].tolist() == list(range(50, 70))
    # From the first step on, with every edit at its place: the same numbers.
    replay = runs.read_replay(third)
    whole = folder_of(played(runs.run_config(third), tmp_path / "replayed", replay=replay))
    assert _from(bits(whole), 50)["steps"] == bits(third)["steps"]
    for step, folder in ((30, parent), (45, first), (50, second)):
        (marked,) = [info for info in list_checkpoints(folder) if info.step == step]
        assert len(marked.root_of) == 1


@pytest.mark.thorough
def test_that_a_branch_lives_on_without_its_parent(parent: Path) -> None:
    branch = _branch(parent, 30, stop=33)
    runs.delete(parent)
    assert len(runs.list_runs(branch.parent)) == 1
    events = resumed(branch)
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "completed"
    started = only(events, Started)[0]
    assert (started.first_step, Path(started.parent), started.parent_step) == (33, parent, 30)


def test_that_a_branch_may_begin_at_the_beginning(tiny: Make, parent: Path) -> None:
    branch = _branch(parent, 0, stop=20)
    assert _from(bits(branch), 0)["steps"][:15] == bits(parent)["steps"][:15]  # type: ignore[index]
    assert runs.read_edits(branch) == ()
    assert runs.read_info(branch).parent == parent.name


@pytest.mark.thorough
def test_that_a_run_being_trained_can_be_branched(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    folders: list[Path] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 9:
            control.send(SaveNow())
        if isinstance(event, CheckpointSaved) and event.step == 10:
            folders.append(_branch(Path(event.path).parents[1], 10, stop=13))

    config = tiny(LASTING)
    reference = bits(undisturbed(config))
    parent = folder_of(played(config, tmp_path / "b", react))
    assert bits(parent) == reference
    assert bits(folders[0])["steps"] == reference["steps"][10:13]


def test_that_a_what_if_makes_its_steps_on_the_same_batches_and_is_kept_or_discarded(
    parent: Path,
) -> None:
    wish = Origin(parent, 30, WHAT_IF, change=Hold(), steps=8)
    events = played(RunConfig(), parent.parent, origin=wish)
    trial = folder_of(events)
    assert [step.step for step in only(events, StepDone)] == list(range(30, 38))
    assert only(events, Started)[0].trial
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert (finished.reason, finished.step) == ("stopped", 38)
    assert runs.read_steps(trial)["loss"][0] == runs.read_steps(parent)["loss"][30]
    assert runs.read_steps(trial)["loss"][-1] != runs.read_steps(parent)["loss"][37]
    assert runs.read_info(trial).trial
    runs.keep_trial(trial)
    assert not runs.read_info(trial).trial
    assert isinstance(resumed(trial)[-1], Finished)
    assert len(runs.read_steps(trial)) == 30


@pytest.mark.parametrize(
    ("step", "values", "said"),
    [
        (33, {}, "no checkpoint of step 33; available: 30, 40, 60"),
        (30, {"training.max_steps": 10}, "training.max_steps: the end at step 10 is in the past"),
        (30, {"optimizer.beta1": 1.5}, "optimizer.beta1"),
    ],
)
def test_that_a_branch_that_cannot_be_leaves_no_folder(
    parent: Path, step: int, values: dict[str, object], said: str
) -> None:
    events = played(RunConfig(), parent.parent, origin=Origin(parent, step, BRANCH, values))
    (failed,) = only(events, Failed)
    assert said in failed.message
    assert [info.path for info in runs.list_runs(parent.parent)] == [parent]


def test_that_text_and_model_cannot_change_in_a_branch(parent: Path) -> None:
    with pytest.raises(ConfigError, match=r"data\.source: is fixed from") as refused:
        Origin(parent, 30, BRANCH, {"data.source": "other.txt", "model.emb_dim": 64})
    assert len(refused.value.problems) == 2
    with pytest.raises(ConfigError, match="only a what-if"):
        Origin(parent, 30, WHAT_IF)


def test_that_the_command_line_branches_and_lists_the_lineage(parent: Path) -> None:
    done = crest("branch", parent, "--step", 40, "--set", "clipping.max_norm=0.5", "--name", "calm")
    assert done.returncode == 0, done.stderr
    branch = Path(done.stdout.splitlines()[-1])
    assert branch.parent == parent.parent
    assert runs.effective_config(branch).clipping.max_norm == 0.5
    listed = crest("runs", "--runs", parent.parent).stdout
    assert f"calm (from {parent.name} at 40)" in listed
    refused = crest("resume", parent, "--set", "model.n_layers=3")
    assert refused.returncode == 2
    assert "model.n_layers" in refused.stderr
    nothing = crest("resume", parent.parent)
    assert nothing.returncode == 1
    assert "is not a run's folder" in nothing.stderr
    assert "`main.py runs` lists the runs" in nothing.stderr


@pytest.mark.thorough
def test_that_an_earlier_wish_for_the_schedule_gives_way_to_a_later_one(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny(LASTING)
    score = {
        29: [EditSchedule(Hold())],
        34: [ChangeSettings({"clipping.max_norm": 0.2, "clipping.begin": "start"})],
    }
    first = folder_of(played(config, tmp_path, after(score)))  # type: ignore[arg-type]
    replay = runs.read_replay(first)
    events = played(
        config,
        tmp_path,
        after({19: [EditSchedule(Redraw(min_lr=2e-5))]}),
        replay=replay,
    )
    assert [(e.step, e.kind) for e in runs.read_edits(folder_of(events))] == [
        (20, "schedule"),
        (35, "clipping"),
    ]
    assert any(log.message.startswith("discarded: step 30") for log in only(events, Log))
