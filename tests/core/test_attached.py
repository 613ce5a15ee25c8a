"""A run that another process trains, watched and driven from here."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import RunConfig
from core.messages.command_queue import CommandQueue
from core.messages.commands import ChangeSettings, EditSchedule, Pause, Resume, SampleNow, Stop
from core.messages.events import (
    CommandRejected,
    Event,
    Failed,
    Finished,
    Paused,
    Resumed,
    SampleDone,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
)
from core.run_store import index as runs
from core.schedule.edits import Hold
from core.session.attached_session import AttachedSession
from core.session.open_run import CHANNEL, OpenRun
from core.session.session import Session
from tests.core.lasting import only

Make = Callable[..., RunConfig]

LONG: dict[str, object] = {
    "training.max_steps": 0,
    "training.epochs": 9_000,
    "training.eval_every": 7,
    "sampling.every": 0,
}


class Watched:
    """Takes what a session tells until something has come."""

    def __init__(self, session: Session | AttachedSession) -> None:
        self.session = session
        self.told: list[Event] = []

    def until(self, is_there: Callable[[list[Event]], bool]) -> list[Event]:
        """What has come since the last call, when that is there."""
        fresh: list[Event] = []
        for _ in range(10_000):
            alive = self.session.is_alive()
            fresh += self.session.drain()
            if is_there(fresh):
                self.told += fresh
                return fresh
            assert alive, fresh[-3:]
            self.session.join(0.01)
        raise AssertionError(fresh[-3:])

    def until_kind(self, kind: type[Event]) -> list[Event]:
        return self.until(lambda fresh: any(isinstance(event, kind) for event in fresh))


@pytest.mark.thorough
def test_that_a_run_of_another_is_followed_from_its_start_and_obeys_as_an_own_one(
    tiny: Make, tmp_path: Path
) -> None:
    owner = Watched(Session(tiny(LONG), tmp_path))
    owner.session.start()
    begun = owner.until(lambda fresh: len(only(fresh, StepDone)) >= 10)
    folder = Path(only(begun, Started)[0].run_dir)
    owner.session.send(EditSchedule(Hold()))
    owner.until_kind(ScheduleChanged)

    other = Watched(AttachedSession(folder))
    other.session.start()
    other.session.send(Pause())
    other.until_kind(Paused)
    assert only(other.told, Started) == only(owner.told, Started)
    assert only(other.told, ScheduleChanged) == only(owner.told, ScheduleChanged)
    paused_at = only(other.told, Paused)[0].step
    steps = [event.step for event in only(other.told, StepDone)]
    assert steps == list(range(paused_at))  # all from the first, each once
    third = Watched(AttachedSession(folder))  # and another one, that comes into the pause
    third.session.start()
    third.until_kind(Paused)
    assert only(third.told, StepDone) == only(other.told, StepDone)

    other.session.send(Pause())
    assert only(other.until_kind(CommandRejected), CommandRejected)[0].command == "pause"
    other.session.send(ChangeSettings({"clipping.max_norm": 0.5}))
    other.session.send(SampleNow(tiny().sampling))
    other.until_kind(SampleDone)
    third.session.send(Resume())  # several may drive it
    for one in (owner, other, third):
        one.until_kind(Resumed)
    assert isinstance(third.session, AttachedSession)
    third.session.leave()
    assert third.session.join(60)
    assert isinstance(other.session, AttachedSession)
    other.session.leave()  # the last one that listens, of a run that goes on
    assert other.session.join(60)
    assert (folder / CHANNEL).is_dir()
    other = Watched(AttachedSession(folder))
    other.session.start()
    other.until_kind(StepDone)
    other.session.send(Stop())
    for one in (owner, other):
        one.until_kind(Finished)
        assert one.session.join(60)
    assert only(other.told, SettingChanged) == only(owner.told, SettingChanged)
    assert only(other.told, Finished) == only(owner.told, Finished)
    assert only(other.told, StepDone) == only(owner.told, StepDone)
    assert runs.read_info(folder).state == "stopped"
    assert not (folder / CHANNEL).exists()


def test_that_a_run_that_nobody_trains_is_said_to_have_ended(tiny: Make, tmp_path: Path) -> None:
    owner = Watched(Session(tiny({"training.max_steps": 2, "sampling.every": 0}), tmp_path))
    owner.session.start()
    folder = Path(only(owner.until_kind(Finished), Finished)[0].run_dir)
    assert owner.session.join(60)
    for is_left in (False, True):  # by a crash
        if is_left:
            (folder / CHANNEL).mkdir()
        other = Watched(AttachedSession(folder))
        other.session.start()
        other.until_kind(Finished)
        assert only(other.told, Failed)
        assert other.session.join(60)
        assert not (folder / CHANNEL).exists()


def test_that_a_run_needs_no_door_to_be_trained(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("core.session.open_run.Path.mkdir", refused)
    told: list[Event] = []
    door = OpenRun(CommandQueue(), told.append)
    door._open(tmp_path / "gone" / CHANNEL)
    door.publish(Finished("completed", 1, str(tmp_path)))
    assert told == [Finished("completed", 1, str(tmp_path))]
    assert "crest-door" not in {thread.name for thread in threading.enumerate()}
