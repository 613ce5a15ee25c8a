"""A resumed run is the same run: every number, every text, every parameter, bit for bit."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import ConfigError, RunConfig, SamplingConfig
from core.messages.commands import (
    ChangeSettings,
    Command,
    EditSchedule,
    Pause,
    Resume,
    SampleNow,
    SaveNow,
    Stop,
)
from core.messages.edit_text import what_text
from core.messages.events import (
    CheckpointSaved,
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    ScheduleChanged,
    Started,
    StepDone,
)
from core.run_store import checkpoint
from core.run_store import index as runs
from core.run_store.lock import RunLock, owner
from core.run_store.metrics import STEPS
from core.run_store.metrics_file import header_of, row_size
from core.schedule.edits import Hold, Redraw
from core.session.session import CommandQueue
from core.session.start_point import Origin
from tests.core.conftest import Undisturbed
from tests.core.lasting import (
    LASTING,
    after,
    bits,
    copies_at,
    folder_of,
    only,
    played,
    resumed,
    state_digest,
    stop_after,
)
from tests.processes import crest

Make = Callable[..., RunConfig]

A1 = {**LASTING, "training.max_steps": 200, "training.eval_every": 20, "sampling.every": 20}
# Of 200: in the warmup, at its end, in the fall, at the last batch of an epoch, before evaluations
# and samples and after them, one before the end.
ALL_POINTS = [1, 2, 7, 19, 20, 21, 39, 40, 41, 60, 77, 92, 100, 120, 121, 138, 150, 180, 184, 199]


def _resume_in_new_processes(
    tiny: Make, tmp_path: Path, points: list[int], steps: int = 200
) -> int:
    react, copies = copies_at(points, tmp_path)
    config = tiny({**A1, "training.max_steps": steps})
    reference = folder_of(played(config, tmp_path / "runs", react))
    expected, digest = bits(reference), state_digest(reference, steps)
    assert len(expected["steps"]) == steps
    assert sorted(copies) == points
    same = 0
    for step, copy in copies.items():
        done = crest("resume", copy)
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == str(copy)
        assert bits(copy) == expected, f"resumed at {step}"
        assert state_digest(copy, steps) == digest, f"resumed at {step}"
        same += 1
    return same


def test_that_a_run_resumed_in_a_new_process_is_identical(tiny: Make, tmp_path: Path) -> None:
    assert _resume_in_new_processes(tiny, tmp_path, [1, 40, 59], 60) == 3


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_that_a_run_resumed_at_20_points_is_identical(tiny: Make, tmp_path: Path) -> None:
    assert _resume_in_new_processes(tiny, tmp_path, ALL_POINTS) == 20


@pytest.mark.thorough
def test_that_stopping_and_resuming_every_seven_steps_changes_nothing(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny({**LASTING, "training.max_steps": 35})
    reference = undisturbed(config)
    folder = folder_of(played(config, tmp_path / "b", stop_after(6)))
    for times in range(2, 5):
        assert folder_of(resumed(folder, stop_after(7 * times - 1))) == folder
    resumed(folder)
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 35) == state_digest(reference, 35)


@pytest.mark.thorough
def test_that_a_run_resumed_exactly_at_an_epochs_end_is_identical(
    tiny: Make, tmp_path: Path
) -> None:
    epochs = {"sampling.every": "epoch", "training.batch_size": 8, "training.max_steps": 55}
    config = tiny({**LASTING, **epochs})
    events = played(config, tmp_path / "a")
    epoch = only(events, Started)[0].batches_per_epoch
    assert 0 < epoch < 27
    folder = folder_of(played(config, tmp_path / "b", stop_after(epoch - 1)))
    resumed(folder, stop_after(2 * epoch - 1))
    resumed(folder)
    assert bits(folder) == bits(folder_of(events))
    assert state_digest(folder, 55) == state_digest(folder_of(events), 55)


@pytest.mark.thorough
def test_that_a_stop_inside_an_evaluation_or_a_sample_owes_it_to_the_resumed_run(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny({**LASTING, "training.max_steps": 25})
    reference = undisturbed(config)
    # The stop is there when the update's own event is published: the evaluation that is due after
    # it gives up at its first look.
    folder = folder_of(played(config, tmp_path / "b", stop_after(10)))
    assert len(runs.read_evals(folder)) == 1  # step 0's; step 10's was given up

    def stop_in_sample(event: Event, control: CommandQueue) -> None:
        if type(event).__name__ == "SamplePiece":
            control.send(Stop())

    resumed(folder, stop_in_sample)
    assert runs.read_samples(folder)[-1]["complete"] is False
    resumed(folder)
    assert bits(folder) == bits(reference)


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(3))
def test_that_thirty_pauses_samples_and_saves_leave_no_trace(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, seed: int
) -> None:
    import random

    random_ = random.Random(seed)
    config = tiny(LASTING)
    reference = undisturbed(config)
    kinds = [
        [Pause(), Resume()],
        [SampleNow(SamplingConfig(prompt="bells", max_new_tokens=3, temperature=0.9, top_k=5))],
        [SaveNow()],
    ]
    score = {step: random_.choice(kinds) for step in random_.sample(range(59), 10)}
    folder = folder_of(played(config, tmp_path / "b", after(score)))  # type: ignore[arg-type]
    ours, theirs = bits(folder), bits(reference)
    assert (ours["steps"], ours["evals"]) == (theirs["steps"], theirs["evals"])
    assert set(theirs["samples"]) <= set(ours["samples"])


# -- after a crash


def _crashed(
    config: RunConfig, tmp_path: Path, saved: int, crashed: int, *score: tuple[int, Command]
) -> Path:
    """A folder as a process leaves it that saved before one update and died before another."""
    copy = tmp_path / "crashed" / "run"
    folder: list[Path] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Started):
            folder.append(Path(event.run_dir))
        if isinstance(event, StepDone):
            if event.step + 1 == saved:
                control.send(SaveNow())
            if event.step + 1 == crashed:
                shutil.copytree(folder[0], copy)
                control.send(Stop())
            for at, command in score:
                if event.step == at:
                    control.send(command)

    played(config, tmp_path / "before", react)
    return copy


def test_that_the_curve_goes_on_without_doubling_after_a_crash(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny(LASTING)
    reference = undisturbed(config)
    folder = _crashed(config, tmp_path, saved=20, crashed=37)
    assert len(runs.read_steps(folder)) == 37
    with (folder / "steps.bin").open("ab") as file:
        file.write(b"half a row")
    with (folder / "log.jsonl").open("ab") as file:
        file.write(b'{"level": "in')
    assert [info.ended_badly for info in runs.unfinished_runs(folder.parent)] == [True]
    events = resumed(folder)
    assert only(events, Started)[0].first_step == 20
    assert bits(folder) == bits(reference)
    assert runs.unfinished_runs(folder.parent) == []
    assert runs.read_info(folder).state == "completed"


def test_that_edits_after_the_last_checkpoint_survive_a_crash(tiny: Make, tmp_path: Path) -> None:
    config = tiny(LASTING)
    score = {
        14: [EditSchedule(Hold())],
        29: [ChangeSettings({"clipping.max_norm": 0.2, "clipping.begin": "start"})],
    }
    reference = folder_of(played(config, tmp_path / "a", after(score)))  # type: ignore[arg-type]
    folder = _crashed(
        config,
        tmp_path,
        10,
        37,
        (14, EditSchedule(Hold())),
        (29, ChangeSettings({"clipping.max_norm": 0.2, "clipping.begin": "start"})),
    )
    # It dies once more between the two edits, before it was saved again.
    again = tmp_path / "again"

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 20:
            shutil.copytree(folder, again)
            control.send(Stop())

    resumed(folder, react)
    resumed(again)
    assert bits(again) == bits(reference)
    assert len(runs.read_edits(again)) == 2


def test_that_a_run_that_died_before_its_first_checkpoint_begins_again(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny(LASTING)
    reference = undisturbed(config)
    folder = _crashed(config, tmp_path, saved=0, crashed=9)
    events = resumed(folder)
    assert any("starts again" in log.message for log in only(events, Log))
    assert bits(folder) == bits(reference)


def test_that_a_broken_checkpoint_is_passed_over_with_a_warning(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 10})
    reference = undisturbed(config)
    folder = _crashed(config, tmp_path, saved=0, crashed=35)
    broken = folder / "checkpoints" / "step-0000030" / "training.safetensors"
    content = bytearray(broken.read_bytes())
    content[len(content) // 2] ^= 1
    broken.write_bytes(content)
    events = resumed(folder)
    assert only(events, Started)[0].first_step == 20
    (warning,) = [log for log in only(events, Log) if log.level == "warning"]
    assert "step-0000030" in warning.message
    assert bits(folder) == bits(reference)


# -- what is refused


def _stored_at(tiny: Make, tmp_path: Path, step: int = 12) -> Path:
    return folder_of(played(tiny(LASTING), tmp_path / "runs", stop_after(step - 1)))


def _rewritten(
    folder: Path, change: Callable[[dict[str, object], dict[str, object]], None]
) -> None:
    """Alter a checkpoint's tensors or state, and make its manifest fit again."""
    (place,) = (folder / "checkpoints").glob("step-*")
    content = checkpoint.load(place)
    training, state = dict(content.training), dict(content.state)
    change(training, state)  # type: ignore[arg-type]
    checkpoint.save(
        place.parent, content.state["step"], checkpoint.Checkpoint(content.model, training, state)
    )


def test_that_each_missing_item_of_the_state_is_refused_by_its_name(
    tiny: Make, tmp_path: Path
) -> None:
    folder = _stored_at(tiny, tmp_path)
    (place,) = (folder / "checkpoints").glob("step-*")
    content = checkpoint.load(place)
    items = [("state", name) for name in content.state]
    items += [("training", name) for name in [*list(content.training)[::9], "rng.0"]]
    items += [("model", name) for name in content.model][::6]
    assert len(items) > 25
    before = bits(folder)
    for kind, name in items:
        parts = {
            "model": dict(content.model),
            "training": dict(content.training),
            "state": dict(content.state),
        }
        del parts[kind][name]
        checkpoint.save(place.parent, 12, checkpoint.Checkpoint(**parts))
        events = resumed(folder)
        (failed,) = only(events, Failed)
        assert name in failed.message, (kind, name)
        assert "lacks" in failed.message
        assert not only(events, Started)
        assert bits(folder) == before
    for file in ("model.safetensors", "training.safetensors", "state.json", "manifest.json"):
        checkpoint.save(place.parent, 12, content)
        (place / file).unlink()
        (failed,) = only(resumed(folder), Failed)
        assert file in failed.message
    checkpoint.save(place.parent, 12, content)
    assert not only(resumed(folder), Failed)


@pytest.mark.thorough
def test_that_a_state_of_another_shape_type_or_value_is_refused_by_name(
    tiny: Make, tmp_path: Path
) -> None:
    import torch

    folder = _stored_at(tiny, tmp_path)
    shutil.copytree(folder, tmp_path / "good")

    def wrong_shape(training: dict[str, object], _: dict[str, object]) -> None:
        training["rng.0"] = torch.zeros(7, dtype=torch.uint8)

    def wrong_type(training: dict[str, object], _: dict[str, object]) -> None:
        name = "optimizer.tok_emb.weight.exp_avg"
        training[name] = training[name].half()  # type: ignore[attr-defined]

    def extra(training: dict[str, object], _: dict[str, object]) -> None:
        training["optimizer.other.step"] = torch.zeros(())

    def wrong_value(_: dict[str, object], state: dict[str, object]) -> None:
        state["tokens_seen"] = -5

    def other_config(_: dict[str, object], state: dict[str, object]) -> None:
        state["config"]["optimizer"]["beta2"] = 0.95  # type: ignore[index]

    def wrong_edit(_: dict[str, object], state: dict[str, object]) -> None:
        state["edits"] = [{"step": 3}]

    for change, named in (
        (wrong_shape, "rng.0"),
        (wrong_type, "optimizer.tok_emb.weight.exp_avg"),
        (extra, "optimizer.other.step"),
        (wrong_value, "tokens_seen"),
        (other_config, "optimizer.beta2"),
        (wrong_edit, "edit"),
    ):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "good", folder)
        _rewritten(folder, change)
        (failed,) = only(resumed(folder), Failed)
        assert named in failed.message


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"model.n_layers": 3}, "model.n_layers: is fixed from the first step on"),
        ({"optimizer.beta1": 0.8}, "optimizer.beta1: needs a branch"),
        ({"schedule.peak_lr": 1e-4}, "schedule.peak_lr: the schedule up to here has"),
        ({"training.nonsense": 1}, "training.nonsense: is no field"),
    ],
)
def test_that_what_cannot_change_on_resuming_is_refused_by_name(
    tmp_path: Path, values: dict[str, object], said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        Origin(tmp_path, values=values)


# -- what may change, and is recorded


@pytest.mark.thorough
def test_that_a_longer_run_and_another_tail_are_recorded_as_edits(
    tiny: Make, tmp_path: Path
) -> None:
    folder = _stored_at(tiny, tmp_path, 30)
    values = {"training.max_steps": 80, "clipping.max_norm": 0.5, "training.checkpoint_every": 7}
    events = resumed(folder, values=values, change=Redraw(min_lr=2e-5))
    assert isinstance(events[-1], Finished)
    assert events[-1].step == 80
    edits = runs.read_edits(folder)
    assert [(edit.step, edit.kind) for edit in edits] == [
        (30, "schedule"),
        (30, "schedule"),
        (30, "clipping"),
        (30, "saving"),
    ]
    assert "decay 20 steps longer" in str(what_text(edits[0]))
    assert runs.run_config(folder) == tiny(LASTING)
    assert runs.effective_config(folder).clipping.max_norm == 0.5
    # The folder alone makes the whole run again, edits included.
    replay = runs.read_replay(folder)
    replayed = folder_of(played(runs.run_config(folder), tmp_path / "replayed", replay=replay))
    assert bits(replayed) == bits(folder)


@pytest.mark.thorough
def test_that_a_completed_run_can_be_made_longer(tiny: Make, tmp_path: Path) -> None:
    folder = folder_of(played(tiny(LASTING), tmp_path / "runs"))
    events = resumed(folder, values={"training.max_steps": 70})
    assert [step.step for step in only(events, StepDone)] == list(range(60, 70))
    assert only(events, ScheduleChanged)[0].step == 60
    assert len(runs.read_steps(folder)) == 70
    nothing = resumed(folder)
    assert any("Nothing is left" in log.message for log in only(nothing, Log))
    assert isinstance(nothing[-1], Finished)
    assert nothing[-1].reason == "completed"


def test_that_going_back_on_resume_sets_aside_what_came_later(tiny: Make, tmp_path: Path) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 10})
    folder = folder_of(played(config, tmp_path / "runs"))
    reference, rows = bits(folder), runs.read_steps(folder)
    resumed(folder, step=50, react=stop_after(51))
    assert len(runs.read_steps(folder)) == 52
    assert [f.name for f in sorted((folder / "checkpoints").glob("step-*"))] == [
        "step-0000040",
        "step-0000050",
        "step-0000052",
    ]
    (aside,) = (folder / "undone").iterdir()
    assert runs.read_steps(aside).tobytes() == rows[-10:].tobytes()
    checkpoint.verify(aside / "checkpoints" / "step-0000060")
    resumed(folder)
    assert bits(folder) == reference


@pytest.mark.thorough
def test_that_metrics_shorter_than_the_checkpoint_are_told(tiny: Make, tmp_path: Path) -> None:
    folder = _stored_at(tiny, tmp_path, 12)
    os.truncate(folder / "steps.bin", len(header_of(STEPS)) + 9 * row_size(STEPS))
    events = resumed(folder)
    assert any(
        "3 updates before this one have no metrics" in log.message for log in only(events, Log)
    )


# -- where it is not exact


def test_that_other_circumstances_are_said_and_recorded(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _stored_at(tiny, tmp_path)
    monkeypatch.setattr("core.hardware.device.torch_version", lambda: "9.9.9")
    monkeypatch.setattr("core.hardware.threads.thread_count", lambda: 5)
    monkeypatch.setattr("core.hardware.device.machine_text", lambda: "abacus")
    events = resumed(folder, stop_after(15), values={"training.precision": "bf16"})
    (warning,) = [log for log in only(events, Log) if log.level == "warning"]
    assert warning.message.startswith("Not exact, because ")
    for named in ("number of threads (1, now 5)", "PyTorch", "now 9.9.9", "precision", "abacus"):
        assert named in warning.message
    recorded = runs.read_info(folder).not_exact
    assert len(recorded) == 4
    assert all(each.startswith("step 12: ") for each in recorded)
    assert json.loads((folder / "run.json").read_text())["sittings"][-1]["threads"] == 5


@pytest.mark.thorough
@pytest.mark.parametrize("fate", ["edited", "deleted"])
def test_that_an_edited_or_deleted_text_changes_nothing_as_the_run_has_its_own(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, text_file: Path, fate: str
) -> None:
    config = tiny(LASTING)
    reference = undisturbed(config)
    folder = folder_of(played(config, tmp_path / "b", stop_after(19)))
    if fate == "edited":
        text_file.write_text("Other words. " * 900, encoding="utf-8")
    else:
        text_file.unlink()
    events = resumed(folder)
    assert any("its own copy" in log.message for log in only(events, Log))
    assert not [log for log in only(events, Log) if log.level == "warning"]
    assert bits(folder) == bits(reference)
    replay = runs.read_replay(folder)
    replayed = folder_of(played(runs.run_config(folder), tmp_path / "c", replay=replay))
    assert bits(replayed) == bits(reference)


@pytest.mark.thorough
def test_that_an_edited_text_without_a_copy_is_said_and_recorded(
    tiny: Make, tmp_path: Path, text_file: Path
) -> None:
    folder = _stored_at(tiny, tmp_path)
    (folder / "text.txt").unlink()
    text_file.write_text("Other words altogether. " * 500, encoding="utf-8")
    events = resumed(folder)
    (warning,) = [log for log in only(events, Log) if log.level == "warning"]
    assert warning.message == "Not exact, because these have changed: the text (edited)."
    assert runs.read_info(folder).not_exact == ("step 12: the text (edited)",)
    text_file.unlink()
    (failed,) = only(resumed(folder, values={"training.max_steps": 70}), Failed)
    assert text_file.name in failed.message


# -- one owner


def test_that_a_run_has_one_owner_and_a_crash_leaves_no_lock(tiny: Make, tmp_path: Path) -> None:
    seen: list[object] = []

    def react(event: Event, _: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 3:
            (info,) = runs.list_runs(tmp_path)
            seen.append((info.state, info.ended_badly))
            told = owner(info.path)
            seen.append(told.pid if told else None)
            seen.extend(resumed(info.path)[-2:])

    folder = folder_of(played(tiny(), tmp_path, react))
    assert seen[:2] == [("running", False), os.getpid()]
    failed = seen[2]
    assert isinstance(failed, Failed)
    assert f"process {os.getpid()}" in failed.message
    assert owner(folder) is None
    # A lock file that a crash left behind is only a file.
    (folder / ".owner.json").write_text('{"pid": 1, "host": "elsewhere"}')
    assert owner(folder) is None
    RunLock(folder).release()


@pytest.mark.thorough
def test_that_a_pause_saves_only_what_is_new(tiny: Make, tmp_path: Path) -> None:
    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 3:
            for command in (Pause(), Resume(), Pause(), Resume()):
                control.send(command)

    events = played(tiny(LASTING), tmp_path, react)
    assert [saved.step for saved in only(events, CheckpointSaved)] == [4, 60]
    assert len(only(events, Paused)) == 2
