"""Runs on a disk that really fills up; run by ``test_full_disk.py``."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core import files
from core.archives.packing import pack_run
from core.archives.unpacking import unpack_run
from core.config import RunConfig, dump_config
from core.exports.formats import FORMATS, export_run
from core.exports.output import OutputError
from core.messages.commands import GoBack, Pin, Resume, SaveElsewhere, SaveNow, StepOnce, Stop
from core.messages.events import (
    CheckpointSaved,
    CommandRejected,
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    StepDone,
)
from core.reports.writing import write_report
from core.run_store import checkpoint
from core.run_store import index as runs
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.disk_room import DiskFull
from core.session import durable_events
from core.session.failures import error_message
from core.session.session import CommandQueue
from core.session.start_point import BRANCH, Origin
from tests.core.conftest import Undisturbed
from tests.core.lasting import (
    LASTING,
    bits,
    files_of,
    folder_of,
    only,
    played,
    resumed,
    state_digest,
)
from tests.processes import crest
from tests.run_problems import problems_of
from tests.small_disk import SmallDisk

Make = Callable[..., RunConfig]
NUMBERS = re.compile(
    r"The disk is full \(.+\): \d+\.\d MB are needed, 0\.\d MB are free\. Free some space"
)


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    disk = SmallDisk()
    yield disk
    disk.clear()


def _is_whole(folder: Path) -> bool:
    """No half-written file is left, and none is believed."""
    for info in list_checkpoints(folder):
        checkpoint.verify(info.path)
    litter = [*folder.glob(".*.tmp"), *(folder / "checkpoints").glob(".*")]
    return not litter and not problems_of(folder)


# What fills a page of 4096 bytes of its file while there is no further one: the steps at which the
# disk gets full, and how many there are, enough to come to each page's end.
_FILLS: dict[str, tuple[tuple[int, ...], int, dict[str, object]]] = {
    "rows, then evaluations": (
        *((60, 105), 160),
        {"training.eval_every": 1, "training.eval_batches": 1, "sampling.every": 0},
    ),
    "samples": (
        *((5,), 25),
        {"sampling.every": 1, "sampling.max_new_tokens": 1, "sampling.prompt": "seven bells " * 20},
    ),
    "checkpoint": ((25,), 60, {"training.checkpoint_every": 10}),
}


@pytest.mark.parametrize("what", list(_FILLS))
def test_that_a_disk_that_fills_up_pauses_the_run_and_with_room_it_is_the_same_run(
    tiny: Make, undisturbed: Undisturbed, disk: SmallDisk, what: str
) -> None:
    at, steps, changes = _FILLS[what]
    config = tiny({**LASTING, "training.max_steps": steps, **changes})
    reference = undisturbed(config.replaced({"training.checkpoint_every": 10_000}))
    shown: list[Event] = []

    def react(event: Event, control: CommandQueue) -> None:
        shown.append(event)
        if isinstance(event, StepDone) and event.step in at:
            disk.fill()
        if isinstance(event, Paused) and event.kind == "disk":
            (folder,) = (each for each in disk.path.iterdir() if each.is_dir())
            assert _is_whole(folder)
            # Nobody is shown what is not on disk.
            assert len(runs.read_steps(folder)) == len(only(shown, StepDone))
            for command in (SaveNow(), Pin(event.step, True), GoBack(0)):
                control.send(command)
            if what != "checkpoint":  # there the rows still have room, and the run may go on
                control.send(StepOnce())
                control.send(Resume())
        if isinstance(event, CommandRejected) and event.command == last:
            disk.make_room()
            control.send(Resume())

    last = "go back" if what == "checkpoint" else "resume"
    events = played(config, disk.path, react)
    paused = only(events, Paused)
    assert len({event.step for event in paused}) == len(at)
    for event in paused:
        assert NUMBERS.match(str(event.reason)), event.reason
    rejected = {each.command: each.reason for each in only(events, CommandRejected)}
    assert set(rejected) >= {"save", "pin", "go back", last}
    assert all(NUMBERS.match(str(rejected[name])) for name in ("save", "go back", last))
    folder = folder_of(events)
    assert [event.step for event in only(events, StepDone)] == list(range(steps))
    assert bits(folder) == bits(reference)
    assert state_digest(folder, steps) == state_digest(reference, steps)
    assert _is_whole(folder)


def test_that_a_save_that_loses_its_room_half_way_is_none(
    tiny: Make,
    undisturbed: Undisturbed,
    tmp_path: Path,
    disk: SmallDisk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 10})
    reference = undisturbed(tiny(LASTING))  # saving leaves no trace
    write = checkpoint.save_tensors

    def others_write_too(tensors: object, file: Path, *rest: object) -> None:
        if file.name == "training.safetensors" and "step-0000040" in str(file):
            disk.fill(leave=100_000)
        write(tensors, file, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(checkpoint, "save_tensors", others_write_too)

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Paused):
            (folder,) = (each for each in disk.path.iterdir() if each.is_dir())
            assert _is_whole(folder)
            assert [info.step for info in list_checkpoints(folder)] == [10, 20, 30]
            monkeypatch.undo()
            disk.make_room()
            control.send(Resume())

    events = played(config, disk.path, react)
    (paused,) = only(events, Paused)
    assert NUMBERS.match(str(paused.reason)), paused.reason
    assert paused.step == 40
    assert 40 not in [saved.step for saved in only(events, CheckpointSaved)]
    assert bits(folder_of(events)) == bits(reference)


def test_that_after_the_last_step_the_run_waits_for_room_to_be_saved(
    tiny: Make, undisturbed: Undisturbed, disk: SmallDisk
) -> None:
    config = tiny(LASTING)
    reference = undisturbed(config)
    pauses: list[Paused] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 55:
            disk.fill(leave=100_000)
        if isinstance(event, Paused):
            pauses.append(event)
            if len(pauses) == 3:
                disk.make_room()
            control.send(StepOnce() if len(pauses) == 1 else Resume())

    events = played(config, disk.path, react)
    assert [(each.step, each.kind) for each in pauses] == [(60, "disk")] * 3
    assert events[-1] == Finished("completed", 60, str(folder_of(events)))
    assert bits(folder_of(events)) == bits(reference)
    assert state_digest(folder_of(events), 60) == state_digest(reference, 60)


def test_that_a_run_stopped_on_a_full_disk_is_resumed_as_the_same_run(
    tiny: Make, undisturbed: Undisturbed, disk: SmallDisk
) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 10})
    reference = undisturbed(tiny(LASTING))  # saving leaves no trace

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 33:
            disk.fill()
        if isinstance(event, Paused):
            control.send(Stop())

    events = played(config, disk.path, react)
    (failed,) = only(events, Failed)
    assert NUMBERS.match(failed.message), failed.message
    folder = folder_of(events)
    assert runs.read_info(folder).ended_badly  # so that it is offered at the next start
    before = files_of(disk.path)
    # Nothing can begin without room, and nothing is changed or left behind by the attempt.
    for attempt in (
        resumed(folder),
        played(RunConfig(), disk.path, origin=Origin(folder, 20, BRANCH)),
        played(config, disk.path),
    ):
        (failed,) = only(attempt, Failed)
        assert NUMBERS.match(failed.message), failed.message
        assert files_of(disk.path) == before
    disk.make_room()
    resumed(folder)
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 60) == state_digest(reference, 60)
    assert _is_whole(folder)


@pytest.mark.slow
def test_that_in_the_terminal_a_full_disk_ends_the_run_and_resume_goes_on(
    tiny: Make, tmp_path: Path, disk: SmallDisk
) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 10})
    file = tmp_path / "config.toml"
    file.write_text(dump_config(config))
    reference = Path(crest("--runs", tmp_path / "r", "train", file).stdout.splitlines()[-1])
    disk.fill(leave=2_400_000)  # the run itself fills the rest
    ended = crest("--runs", disk.path / "runs", "train", file)
    assert ended.returncode == 1
    said = ended.stderr.splitlines()[-1]
    assert re.match(r"The disk is full .*: 1\.[45] MB are needed, [01]\.\d MB are free", said), said
    assert "Traceback" not in ended.stderr
    folder = Path(ended.stdout.splitlines()[-1])
    assert 0 < len(runs.read_steps(folder)) < 60
    assert _is_whole(folder)
    disk.make_room()
    went_on = crest("resume", folder)
    assert went_on.returncode == 0, went_on.stderr
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 60) == state_digest(reference, 60)
    shutil.rmtree(reference)


def test_that_a_branch_onto_a_full_disk_names_its_own_disk(
    tiny: Make, tmp_path: Path, disk: SmallDisk
) -> None:
    parent = folder_of(played(tiny({**LASTING, "training.max_steps": 10}), tmp_path))
    before = files_of(parent)
    disk.fill()
    events = played(RunConfig(), disk.path, origin=Origin(parent, 10, BRANCH))
    told = str(only(events, Failed)[0].what)
    assert NUMBERS.match(told), told
    assert str(disk.path) in told
    assert str(parent) not in told
    assert files_of(parent) == before


def test_that_an_old_checkpoint_which_cannot_be_deleted_is_told_once_and_pauses_nothing(
    tiny: Make, disk: SmallDisk
) -> None:
    changes = {"training.checkpoint_every": 10, "training.keep_checkpoints": 1}
    config = tiny({**LASTING, **changes, "training.max_steps": 40, "training.eval_every": 0})
    held: list[Path] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, CheckpointSaved) and event.step == 10:
            held.append(Path(event.path))  # what something is mounted at cannot be moved
            subprocess.run(["mount", "--bind", event.path, event.path], check=True)
        if isinstance(event, CheckpointSaved) and event.step == 30:
            subprocess.run(["umount", str(held[0])], check=True)

    events = played(config, disk.path, react)
    told = [log for log in only(events, Log) if log.what.code == "checkpoint.not_dropped"]
    assert len(told) == 1
    assert "Training continues" in told[0].message
    assert not only(events, Paused)
    assert not only(events, Failed)
    assert [one.step for one in list_checkpoints(folder_of(events))] == [40]


def test_that_a_disk_that_is_unmounted_under_a_run_is_noticed_and_the_run_goes_on_elsewhere(
    tiny: Make,
    undisturbed: Undisturbed,
    tmp_path: Path,
    disk: SmallDisk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(durable_events, "_LOOK_EVERY_S", 0.0)
    config = tiny({**LASTING, "training.checkpoint_every": 20})
    reference = undisturbed(tiny(LASTING))

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 33:
            subprocess.run(["umount", "--lazy", str(disk.path)], check=True)
        if isinstance(event, Paused):
            control.send(SaveElsewhere(tmp_path / "elsewhere") if event.step == 34 else Stop())

    try:
        events = played(config, disk.path, react)
    finally:
        mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "crest", str(disk.path)]
        subprocess.run(mount, check=True)
    folder = folder_of(events)
    assert folder.parent == tmp_path / "elsewhere"
    assert [event.kind for event in only(events, Paused)] == ["folder"]
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 60) == state_digest(reference, 60)


@pytest.mark.parametrize("kind", list(FORMATS))
def test_that_an_export_without_room_says_what_is_needed_and_leaves_nothing_behind(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, disk: SmallDisk, kind: str
) -> None:
    folder = undisturbed(tiny(LASTING))
    size = sum(file.stat().st_size for file in export_run(kind, folder, tmp_path / "out").files)
    assert size / 3 < FORMATS[kind].needs(folder, None) < size * 3
    target = disk.path / "exported"
    disk.fill(leave=4096)
    with pytest.raises(OutputError, match=r"disk is full .+ MB are needed, 0\.0 MB are free"):
        export_run(kind, folder, target)
    assert [each.name for each in disk.path.iterdir()] == ["filler"]
    disk.make_room()
    assert export_run(kind, folder, target).files


def _pack(runs: list[Path], out: Path) -> Path:
    return pack_run(runs[0], out, replace=True)


def _report(runs: list[Path], out: Path) -> Path:
    return write_report(runs[:1], out)


def _comparison(runs: list[Path], out: Path) -> Path:
    return write_report(runs, out)


@pytest.mark.parametrize("write", [_pack, _report, _comparison])
def test_that_a_file_that_finds_no_room_is_named_and_leaves_what_was_there(
    tiny: Make,
    undisturbed: Undisturbed,
    tmp_path: Path,
    disk: SmallDisk,
    write: Callable[[list[Path], Path], Path],
) -> None:
    run = undisturbed(tiny(LASTING))
    runs = [Path(shutil.copytree(run, tmp_path / name)) for name in ("one", "other")]
    target = write(runs, disk.path / "whole")
    before = target.read_bytes()
    disk.fill(leave=4096)
    for name in ("new", "whole"):  # a new one, and one in the place of an earlier one
        with pytest.raises(DiskFull) as refused:
            write(runs, disk.path / name)
        told = str(error_message(refused.value))
        assert NUMBERS.match(told), told
        assert str(disk.path / name) in told
        assert sorted(each.name for each in disk.path.iterdir()) == ["filler", "whole"]
    assert target.read_bytes() == before
    disk.make_room()
    assert write(runs, disk.path / "new").stat().st_size > 4096


def test_that_an_archive_that_finds_no_room_is_not_unpacked(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, disk: SmallDisk
) -> None:
    archive = pack_run(undisturbed(tiny(LASTING)), tmp_path / "run.crest.zip")
    disk.fill(leave=100_000)
    with pytest.raises(DiskFull) as refused:
        unpack_run(archive, disk.path)
    told = str(error_message(refused.value))
    assert "The disk is full" in told
    assert str(disk.path) in told
    assert [each.name for each in disk.path.iterdir()] == ["filler"]


def test_that_a_file_in_the_place_of_another_is_whole_or_the_other(disk: SmallDisk) -> None:
    file = disk.path / "settings.toml"
    files.write_whole(file, b"earlier")
    file.chmod(0o600)
    disk.fill(leave=0)
    with pytest.raises(OSError, match="No space left on device") as refused:
        files.write_whole(file, b"x" * 100_000)
    assert refused.value.filename == str(file)
    assert file.read_bytes() == b"earlier"
    assert sorted(each.name for each in disk.path.iterdir()) == ["filler", "settings.toml"]
    disk.make_room()
    files.write_whole(file, b"x" * 100_000)
    assert file.stat().st_size == 100_000
    assert file.stat().st_mode & 0o777 == 0o600


def test_that_a_new_file_is_gone_where_only_its_end_finds_no_room(disk: SmallDisk) -> None:
    """What is written is kept back until the file is closed."""
    disk.fill(leave=0)
    none = pytest.raises(OSError, match="No space left on device")
    with none, files.new_file(disk.path / "waiting") as file:
        file.write(b"a few bytes")
    assert [each.name for each in disk.path.iterdir()] == ["filler"]
