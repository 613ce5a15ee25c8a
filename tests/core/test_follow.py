"""A run can be watched from its folder alone, while it is trained, cut back and gone on with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import RunConfig
from core.messages.commands import ChangeSettings, EditSchedule, Pause, Resume, Stop
from core.messages.events import (
    CheckpointsChanged,
    Evaluated,
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    Resumed,
    SampleDone,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
    WentBack,
)
from core.run_store import index as runs
from core.run_store.follower import Follower
from core.run_store.layout import RunError
from core.run_store.writer import RunWriter
from core.schedule.edits import Hold
from core.session.session import CommandQueue
from tests.core.lasting import LASTING, after, folder_of, only, played, resumed

Make = Callable[..., RunConfig]
STORED = (StepDone, Evaluated, SampleDone, ScheduleChanged, SettingChanged)


def _stored(events: list[Event]) -> list[Event]:
    return [event for event in events if isinstance(event, STORED)]


def test_that_a_follower_is_told_what_the_trainer_told(tiny: Make, tmp_path: Path) -> None:
    followers: list[Follower] = []
    followed: list[Event] = []
    score = after(
        {
            9: [
                EditSchedule(Hold()),
                ChangeSettings({"clipping.max_norm": 0.3, "clipping.begin": "start"}),
            ],
            14: [Pause(), Resume()],
        }
    )

    def react(event: Event, control: CommandQueue) -> None:
        score(event, control)
        if isinstance(event, Started):
            followers.append(Follower(Path(event.run_dir)))
        if isinstance(event, StepDone | Paused | Resumed) and followers:
            followed.extend(followers[0].poll())

    events = played(tiny(LASTING), tmp_path, react)
    for _ in range(2):  # what came last, then that nothing more will
        followed.extend(followers[0].poll())
    assert _stored(followed) == _stored(events)
    assert only(followed, Started) == only(events, Started)
    assert isinstance(followed[-1], Finished)
    assert followed[-1].reason == "completed"
    assert [log.message for log in only(followed, Log)] == [
        log.message for log in only(events, Log)
    ]
    assert [p.step for p in only(followed, Paused)] == [15]
    assert only(followed, CheckpointsChanged)[-1].kept[-1].step == 60
    assert followers[0].poll() == []


def test_that_a_run_that_was_cut_back_is_told_again(tiny: Make, tmp_path: Path) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 20})
    folder = folder_of(played(config, tmp_path))
    follower = Follower(folder)
    first = follower.poll() + follower.poll()
    assert len(only(first, StepDone)) == 60

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 44:
            control.send(Stop())

    resumed(folder, react, step=40)
    told = follower.poll() + follower.poll()
    back = only(told, WentBack)[0]
    assert [event.step for event in only(told, StepDone)] == list(range(back.step, 45))
    assert isinstance(told[-1], Finished)
    assert told[-1].step == 45
    # Cut and grown beyond where it was read to, between two looks.
    resumed(folder, step=40)
    told = follower.poll() + follower.poll()
    assert [event.step for event in only(told, StepDone)] == list(range(60))


def test_that_a_process_that_ended_without_a_word_is_noticed(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tiny(LASTING)
    events = played(config, tmp_path / "a")
    started = only(events, Started)[0]
    writer = RunWriter(tmp_path / "b", config, "dying")
    writer.record(started)
    writer.record(only(events, StepDone)[0])
    monkeypatch.setattr("core.run_store.follower._OWNER_EVERY_S", 0.0)
    follower = Follower(writer.path)
    assert len(only(follower.poll(), StepDone)) == 1
    assert follower.poll() == []
    writer.close()  # as the end of a process does
    failed, finished = follower.poll()
    assert isinstance(failed, Failed)
    assert isinstance(finished, Finished)
    assert (finished.reason, finished.step) == ("failed", 1)
    assert follower.poll() == []
    with (writer.path / "steps.bin").open("ab") as file:
        file.write(b"half")
    assert follower.poll() == []
    assert runs.read_info(writer.path).ended_badly
    with pytest.raises(RunError, match="not a run's folder"):
        Follower(tmp_path / "nowhere").poll()
