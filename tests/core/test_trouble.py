"""Trouble on the way: numbers that are none, a full disk. Nothing is lost; there is a way on."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from core.config import RunConfig
from core.messages.commands import Command, EditSchedule, GoBack, Pause, Pin, Resume, SaveNow, Stop
from core.messages.events import (
    CheckpointSaved,
    CheckpointsChanged,
    CommandRejected,
    Event,
    Failed,
    Finished,
    Paused,
    StepDone,
    WentBack,
)
from core.run_store import checkpoint
from core.run_store import index as runs
from core.run_store.checkpoint_list import list_checkpoints
from core.schedule.edits import Redraw
from core.session.session import CommandQueue
from tests.core.conftest import Undisturbed
from tests.core.lasting import (
    LASTING,
    React,
    after,
    bits,
    folder_of,
    only,
    played,
    resumed,
    state_digest,
)
from tests.core.poison import poison
from tests.effort import mostly_thorough
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]


@pytest.mark.parametrize(
    "what", mostly_thorough(["loss", "gradient", "weight", "validation"], "loss")
)
def test_that_a_number_that_is_none_pauses_the_run_and_going_back_heals_it(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 8, "training.max_steps": 40})
    reference = undisturbed(config)
    poison(monkeypatch, what, 30)
    seen: list[str] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Paused) and event.kind == "nonfinite":
            seen.append(str(event.reason))
            control.send(SaveNow())
            control.send(GoBack())
        if isinstance(event, WentBack):
            control.send(Resume())

    events = played(config, tmp_path / "b", react)
    folder = folder_of(events)
    assert len(seen) == 1
    assert "Go back to the last good checkpoint" in seen[0]
    (back,) = only(events, WentBack)
    assert back.step == 24
    assert back.total_steps == 40
    rejected = [r.reason for r in only(events, CommandRejected)]
    assert (len(rejected) == 1) is (what == "weight")  # such a state is not saved
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 40) == state_digest(reference, 40)
    assert problems_of(folder) == []


@pytest.mark.thorough
def test_that_a_spoiled_run_that_is_ended_keeps_its_last_good_checkpoint(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    poison(monkeypatch, "weight", 30)

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Paused):
            control.send(Stop())

    events = played(tiny({**LASTING, "training.checkpoint_every": 8}), tmp_path, react)
    assert "not finite" in only(events, Failed)[0].message
    folder = folder_of(events)
    assert [info.step for info in list_checkpoints(folder)][-1] == 24
    assert isinstance(resumed(folder)[-1], Finished)
    assert len(runs.read_steps(folder)) == 60


@pytest.mark.thorough
def test_that_going_back_while_paused_undoes_edits_and_may_reach_the_beginning(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 10})
    reference = undisturbed(config)
    ways: list[Command] = [GoBack(30), GoBack(0), GoBack(17), Resume()]

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 33 and ways:
            control.send(GoBack(20))
            control.send(EditSchedule(Redraw(min_lr=5e-5, total_steps=50)))
            control.send(Pause())
            while ways:
                control.send(ways.pop(0))

    events = played(config, tmp_path / "b", react)
    assert [(r.command, str(r.reason)[:12]) for r in only(events, CommandRejected)] == [
        ("go back", "the run is t"),
        ("go back", f"{folder_of(events).name}"[:12]),
    ]
    assert [(b.step, b.total_steps) for b in only(events, WentBack)] == [(30, 60), (0, 60)]
    folder = folder_of(events)
    assert bits(folder) == bits(reference)
    assert len(list((folder / "undone").iterdir())) == 2


@pytest.mark.thorough
def test_that_checkpoints_can_be_pinned_while_the_run_goes_on(tiny: Make, tmp_path: Path) -> None:
    score = {12: [Pin(10, True)], 13: [Pin(11, True)], 52: [Pin(10, False)]}
    config = tiny({**LASTING, "training.checkpoint_every": 5, "training.eval_every": 0})
    events = played(config, tmp_path, after(score))  # type: ignore[arg-type]
    (rejected,) = only(events, CommandRejected)
    assert "no checkpoint of step 11" in str(rejected.reason)
    kept = [[info.step for info in changed.kept] for changed in only(events, CheckpointsChanged)]
    assert [10, 40, 45, 50] in kept
    assert kept[-1] == [50, 55, 60]
    assert only(events, CheckpointsChanged)[-1].disk_bytes > 100_000


# -- a full disk


class _Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_that_a_disk_without_room_for_a_checkpoint_pauses_the_run_with_the_numbers(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 20})
    reference = undisturbed(config)
    usage = shutil.disk_usage

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 35:
            monkeypatch.setattr(shutil, "disk_usage", lambda _: _Usage(10**9, 10**9, 12_345))
        if isinstance(event, Paused) and event.kind == "disk":
            control.send(SaveNow())
        if isinstance(event, CommandRejected):
            monkeypatch.setattr(shutil, "disk_usage", usage)
            control.send(Resume())

    events = played(config, tmp_path / "b", react)
    (paused,) = only(events, Paused)
    assert paused.step == 40
    assert "MB are needed, 0.0 MB are free" in str(paused.reason)
    assert [info.step for info in list_checkpoints(folder_of(events))] == [20, 60]
    assert bits(folder_of(events)) == bits(reference)


@pytest.mark.thorough
def test_that_metrics_wait_for_room_and_none_is_shown_that_is_not_on_disk(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tiny(LASTING)
    reference = undisturbed(config)
    write = os.write

    def full(handle: int, content: bytes) -> int:
        write(handle, content[:11])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 19:
            monkeypatch.setattr("core.run_store.open_files.os.write", full)
        if isinstance(event, Paused) and event.kind == "disk":
            control.send(Resume())
        if isinstance(event, CommandRejected):
            monkeypatch.setattr("core.run_store.open_files.os.write", write)
            control.send(Resume())

    events = played(config, tmp_path / "b", react)
    (paused,) = only(events, Paused)
    assert "disk is full" in str(paused.reason)
    (rejected,) = only(events, CommandRejected)
    assert rejected.command == "resume"
    steps = [event.step for event in only(events, StepDone)]
    assert steps == list(range(60))
    assert events.index(paused) < events.index(only(events, StepDone)[20])
    assert bits(folder_of(events)) == bits(reference)
    assert problems_of(folder_of(events)) == []


@pytest.mark.thorough
@pytest.mark.skipif(os.name == "nt", reason="limits the size of files as POSIX does")
def test_that_a_save_that_runs_out_of_room_half_way_leaves_the_old_ones_whole(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library that writes tensors says it in its own words; here the system really refuses."""
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 15:
            resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, before[1]))
            control.send(SaveNow())
        if isinstance(event, CommandRejected):
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    try:
        events = played(tiny({**LASTING, "training.checkpoint_every": 10}), tmp_path, react)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    (rejected,) = only(events, CommandRejected)
    assert "disk is full" in str(rejected.reason)
    assert [saved.step for saved in only(events, CheckpointSaved)] == [10, 20, 30, 40, 50, 60]
    for info in list_checkpoints(folder_of(events)):
        checkpoint.verify(info.path)
    assert not list((folder_of(events) / "checkpoints").glob(".*"))


@pytest.mark.thorough
def test_that_an_edit_that_raises_the_rate_is_preceded_by_a_checkpoint(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.checkpointer.is_recent", lambda *_: False)
    react: React = after(
        {
            29: [EditSchedule(Redraw(min_lr=5e-6))],
            39: [EditSchedule(Redraw(peak_lr=3e-3, peak_step=50))],
        }
    )
    events = played(tiny(LASTING), tmp_path, react)
    assert [saved.step for saved in only(events, CheckpointSaved)] == [40, 60]
