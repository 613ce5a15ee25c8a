"""Runs on a disk that says nothing any more; run by ``test_silent_disk.py``."""

import contextlib
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import main
from core import disks
from core.config import RunConfig, dump_config
from core.messages.commands import Command, Resume, SaveElsewhere, Stop
from core.messages.events import Event, Failed, Paused, StepDone
from core.run_store import index as runs
from core.run_store.follower import Follower
from core.run_store.layout import RunError
from core.session.session import CommandQueue
from tests.core.conftest import Undisturbed
from tests.core.lasting import LASTING, bits, folder_of, only, played, resumed, state_digest
from tests.in_time import in_time
from tests.patience import PATIENCE_S
from tests.silent_disk import Silence, real_of, silent
from tests.small_disk import ROOT, disk_of_these_tests

Make = Callable[..., RunConfig]
SILENT = "the disk has not responded for 0.3 seconds (reconnect it)"
COMMANDS = {
    "runs": ("runs", "--runs", "{disk}"),
    "resume": ("resume", "{run}"),
    "branch": ("branch", "{run}", "--step", "12", "--runs", "{here}"),
    "branch onto it": ("branch", "{own}", "--runs", "{disk}"),
    "export of it": ("export", "{run}", "csv", "{here}/out"),
    "export onto it": ("export", "{own}", "tensorboard", "{disk}/out"),
    "train onto it": ("train", "{config}", "--runs", "{disk}"),
    "train with its config": ("train", "{disk}/a.toml", "--runs", "{here}"),
    "train with a run of it": ("train", "{run}", "--runs", "{here}"),
    "train with its text": (
        *("train", "{config}", "--runs", "{here}"),
        *("--set", "data.source='{disk}/text.txt'"),
    ),
    "train with its weights": (
        *("train", "{config}", "--runs", "{here}"),
        *("--set", "model.init_from='{run}/checkpoints/step-0000012'"),
    ),
}


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(disks, "ANSWER_S", 0.3)
    disk = disk_of_these_tests()
    yield disk
    _wait_for_those_left_alone()
    for thread in threading.enumerate():
        if thread.name == "crest-close":
            thread.join(PATIENCE_S)
    for each in real_of(disk).iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()


def _wait_for_those_left_alone() -> None:
    for hanging in disks._hanging.values():
        hanging.wait(PATIENCE_S)  # the disk is back


@pytest.fixture
def own(undisturbed: Undisturbed, tiny: Make) -> Path:
    """A finished run, elsewhere."""
    return undisturbed(tiny())


@pytest.fixture
def run(disk: Path, own: Path) -> Path:
    """The same on the disk."""
    shutil.copytree(own, real_of(disk) / "run")
    return disk / "run"


@pytest.fixture
def arguments(
    run: Path, disk: Path, own: Path, tmp_path: Path, tiny: Make
) -> Callable[[str], list[str]]:
    config = tmp_path / "a.toml"
    config.write_text(dump_config(tiny()))
    shutil.copy(config, real_of(disk))
    for name in ("text.txt", "out/notes.txt"):
        file = real_of(disk) / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("a text " * 2_000)
    places = {
        "disk": disk,
        "run": run,
        "here": tmp_path,
        "config": config,
        "own": own,
    }
    return lambda name: [part.format(**places) for part in COMMANDS[name]]


@pytest.mark.parametrize(
    ("name", "silence"),
    [
        *((name, Silence.ALL) for name in COMMANDS),
        *((name, Silence.CONTENT) for name in ("runs", "resume", "train with its weights")),
    ],
)
def test_that_every_command_ends_with_a_sentence(
    name: str,
    silence: Silence,
    arguments: Callable[[str], list[str]],
    disk: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = set(threading.enumerate())
    with silent(silence):
        status = main.main(arguments(name))
        left = [each for each in threading.enumerate() if each not in before]
    said = " ".join(capsys.readouterr().err.split())
    assert status in {1, 2}, said
    assert SILENT in said
    assert str(disk) in said
    assert not left  # a thread that waits there would keep the process from ending


def test_that_a_process_ends_that_has_asked_for_it(run: Path, disk: Path) -> None:
    program = (
        "import sys; from core import disks; disks.ANSWER_S = 0.3; import main; "
        "sys.exit(main.main(sys.argv[1:]))"
    )
    for arguments in (["runs", "--runs", str(disk)], ["resume", str(run)]):
        with silent():
            ended = subprocess.run(
                [sys.executable, "-c", program, *arguments],
                capture_output=True,
                text=True,
                timeout=PATIENCE_S,
                check=False,
                cwd=ROOT,
            )
        assert ended.returncode == 1
        assert SILENT in ended.stderr


def test_that_of_a_disk_that_answers_all_works(
    arguments: Callable[[str], list[str]],
    run: Path,
    disk: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(disks, "ANSWER_S", 30.0)  # on a busy machine this one answers late, too
    for name in ("runs", "resume", "branch onto it", "export onto it", "train with its weights"):
        assert main.main(arguments(name)) == 0, (name, capsys.readouterr().err)
    assert len(runs.list_runs(disk)) == 2
    assert all(each.state == "completed" for each in runs.list_runs(disk))


def test_that_a_list_shows_the_runs_on_other_disks_and_says_which_one_is_silent(
    run: Path, own: Path, tmp_path: Path
) -> None:
    shutil.copytree(own, tmp_path / "here")
    (tmp_path / "there").symlink_to(run)
    with silent():
        there, here = runs.list_runs(tmp_path)
    assert (here.state, here.problem) == ("completed", "")
    assert there.state == "unreadable"
    assert there.problem == f"{tmp_path / 'there'}: {SILENT}"


def test_that_a_look_at_a_run_that_is_followed_ends(run: Path) -> None:
    follower = Follower(run)
    follower.look()
    with silent(), pytest.raises(RunError, match=re.escape(SILENT)):
        follower.look()
    _wait_for_those_left_alone()
    assert len(follower.look().steps) == 0  # it is back, and nothing new


def test_that_a_silent_disk_is_waited_for_once(
    run: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with silent():
        with pytest.raises(disks.NoAnswerError):
            disks.require_answer(run)
        monkeypatch.setattr(disks, "ANSWER_S", 1e9)
        for path in (run, disk / "another"):
            with pytest.raises(disks.NoAnswerError):
                disks.require_answer(path)


@pytest.mark.parametrize("answer", ["elsewhere", "stop", "it is back"])
def test_that_a_run_whose_disk_falls_silent_pauses_and_keeps_all_it_has(
    answer: str,
    disk: Path,
    tiny: Make,
    undisturbed: Undisturbed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    config = tiny({**LASTING, "training.max_steps": 14})
    reference = undisturbed(config)
    events: list[Event] = []
    answers: dict[str, Command] = {
        "elsewhere": SaveElsewhere(tmp_path / "else"),
        "stop": Stop(),
        "it is back": Resume(),
    }

    with contextlib.ExitStack() as silence:

        def play(event: Event, control: CommandQueue) -> None:
            events.append(event)
            if isinstance(event, StepDone) and event.step == 9:
                silence.enter_context(silent())
            if isinstance(event, Paused) and event.kind == "folder":
                if answer == "it is back":
                    silence.close()
                    _wait_for_those_left_alone()
                control.send(answers[answer])

        assert in_time(lambda: played(config, disk / "runs", play)) is None
    paused = only(events, Paused)[0]
    assert paused.kind == "folder"
    assert SILENT in str(paused.reason)
    folder = folder_of(events)
    assert folder.is_relative_to(disk if answer == "it is back" else tmp_path)
    assert not only(events, Failed)
    if answer == "stop":
        resumed(folder)
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 14) == state_digest(reference, 14)
    _wait_for_those_left_alone()
