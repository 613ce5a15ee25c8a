"""Commands and events on their way to another process and back, and the folder they go through."""

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

import pytest

from core.config import RunConfig
from core.i18n import Message
from core.messages import commands, events
from core.messages.commands import ChangeSettings, EditSchedule, Pause, Pin, SampleNow, Stop
from core.messages.events import Event, StepDone
from core.messages.wire import WireError, command_from, event_from, to_plain
from core.schedule.edits import Hold, Redraw, Series, Stretch
from core.session.channel import CommandReader, EventReader, EventWriter, make_channel, send_command
from core.session.job import Job, read_job, write_job
from core.session.start_point import BRANCH, Origin
from tests.core.lasting import after, played

COMMANDS = (
    *(
        commands.Pause(),
        commands.Resume(),
        commands.StepOnce(),
        commands.SaveNow(),
        commands.Stop(),
    ),
    SampleNow(RunConfig().sampling),
    commands.SaveElsewhere(Path("/über") / "d\udcffa"),
    Pin(3, pinned=False),
    commands.GoBack(None),
    commands.GoBack(7),
    EditSchedule(Series((Redraw(peak_lr=0.1 + 0.2), Hold(), Stretch(decay_start="90%")))),
    ChangeSettings({"clipping.max_norm": 0.5, "sampling.every": "epoch"}),
)


def there_and_back(value: Any) -> Any:
    return json.loads(json.dumps(to_plain(value)))


def test_that_every_command_comes_back_as_it_was_sent() -> None:
    kinds = {each for kind in get_args(commands.Command) for each in get_args(kind) or (kind,)}
    assert {type(command) for command in COMMANDS} == kinds
    for command in COMMANDS:
        assert command_from(there_and_back(command)) == command


def test_that_every_event_of_a_run_comes_back_as_it_was_told(tiny: Any, tmp_path: Path) -> None:
    score: dict[int, list[commands.Command]] = {
        2: [EditSchedule(Hold()), ChangeSettings({"clipping.max_norm": 0.5}), Pin(99)],
        5: [commands.SaveNow(), commands.Pause(), commands.Resume()],
        9: [Stop()],
    }
    told = played(tiny(), tmp_path, after(score))
    told += [
        events.Failed(Message("run.not_exact", different=[Message("run.threads")]), "a\nb"),
        events.FolderGone("/gone", Message("text.verbatim", text="x")),
        events.SavedElsewhere(3, "/here", "/there"),
        events.WentBack(3, 20, 4),
        events.EvaluatedBatches(7, (2.5, 3.0)),
        StepDone(1, 0, 2, 1e-3, float("inf"), float("nan"), True, 0.5),
    ]
    assert {type(event) for event in told} == set(get_args(Event))
    for event in told:
        assert repr(event_from(there_and_back(event))) == repr(event)


@pytest.mark.parametrize(
    "plain",
    [
        None,
        {},
        [],
        {"is": "Nothing"},
        {"is": "Pin"},
        {"is": "Pin", "step": "three"},
        {"is": "Pin", "step": 3, "pinned": 1},
        {"is": "Pin", "step": 3, "flavour": 1},
        {"is": "StepDone", "step": 3},
        {"is": "Hold"},  # a change, and no command
        {"is": "SaveElsewhere", "path": "/home"},
        {"is": "EditSchedule", "change": {"is": "Stop"}},
        {"is": "ChangeSettings", "values": [1]},
    ],
)
def test_that_what_is_no_command_is_refused(plain: object) -> None:
    with pytest.raises(WireError):
        command_from(plain)


def test_that_several_may_send_and_half_a_line_of_one_who_crashed_hides_no_other(
    tmp_path: Path,
) -> None:
    make_channel(tmp_path)
    reader = CommandReader(tmp_path)
    assert reader.take() == []
    send_command(tmp_path, Pause())
    assert reader.take() == [Pause()]
    with (tmp_path / "commands.jsonl").open("ab") as other:
        other.write(b'\n{"value": {"is": "St')
    assert reader.take() == []
    send_command(tmp_path, Pin(3))
    with (tmp_path / "commands.jsonl").open("r+b") as file:
        damaged = file.read().replace(b'"step": 3', b'"step": 4')
    send_command(tmp_path, Stop())
    assert reader.take() == [Pin(3), Stop()]
    (tmp_path / "commands.jsonl").write_bytes(damaged)
    assert CommandReader(tmp_path).take() == [Pause()]  # the checksum is of another line


def test_that_events_take_no_room_however_long_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.channel._LARGEST_EVENTS", 2000)
    make_channel(tmp_path)
    writer, reader = EventWriter(tmp_path), EventReader(tmp_path)
    told = [StepDone(step, 0, step, 1e-3, 3.0, 1.0, False, 0.1) for step in range(100)]
    found: list[Event] = []
    for at, event in enumerate(told):
        writer.publish(event)
        if at % 30 == 29:
            found += reader.take()
            assert len(list(tmp_path.glob("events-*"))) == 1
    writer.close()
    assert [*found, *reader.take()] == told
    make_channel(tmp_path / "unread")  # nobody listens any more
    monkeypatch.setattr("core.session.channel._MOST_UNREAD", 3)
    writer = EventWriter(tmp_path / "unread")
    for event in told:
        writer.publish(event)
    assert len(list((tmp_path / "unread").glob("events-*"))) == 4


def test_that_a_file_that_cannot_be_deleted_yet_ends_nothing_and_is_deleted_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where the writer may not have closed yet what was read to its end."""
    monkeypatch.setattr("core.session.channel._LARGEST_EVENTS", 2000)
    make_channel(tmp_path)
    writer, reader = EventWriter(tmp_path), EventReader(tmp_path)
    told = [StepDone(step, 0, step, 1e-3, 3.0, 1.0, False, 0.1) for step in range(30)]
    for event in told:
        writer.publish(event)
    writer.close()

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "used by another process", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        assert reader.take() == told
    assert len(list(tmp_path.glob("events-*"))) > 1
    assert reader.take() == []
    assert len(list(tmp_path.glob("events-*"))) == 1


def test_that_a_job_is_read_as_it_was_written(tmp_path: Path) -> None:
    origin = Origin(tmp_path / "run", 5, BRANCH, {"clipping.max_norm": 0.5}, Stretch(5))
    job = Job(
        RunConfig().replaced({"data.source": ("a", "b"), "training.processes": 2}),
        tmp_path / "runs",
        name="näme",
        origin=origin,
        asked=frozenset({"data.source"}),
        force=True,
        replays=tmp_path / "old",
    )
    write_job(tmp_path / "job", job)
    read = read_job(tmp_path / "job")
    assert read.origin is not None
    assert dict(read.origin.values) == dict(origin.values)
    assert repr(read).replace("mappingproxy", "") == repr(job).replace("mappingproxy", "")
    assert isinstance(ChangeSettings({}).values, MappingProxyType)
