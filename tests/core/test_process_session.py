"""A run in a process of its own, or in two, driven by the same calls as one in a thread."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core import paths
from core.cli import commands as cli
from core.config import RunConfig
from core.messages.commands import (
    ChangeSettings,
    Command,
    EditSchedule,
    Pause,
    Pin,
    Resume,
    SampleNow,
    SaveNow,
    StepOnce,
    Stop,
)
from core.messages.events import Event, Failed, Finished, Paused, SampleDone, Started, StepDone
from core.run_store import index as runs
from core.schedule.edits import Hold
from core.session.job import Job
from core.session.process_session import ProcessSession, command_line
from core.session.session import Session
from core.session.start_point import Origin
from tests.core.lasting import only
from tests.core.several import ForkedJob, forked_jobs

Make = Callable[..., RunConfig]
_WAIT_S = 60.0

SMALL: dict[str, object] = {
    "training.max_steps": 20,
    "training.epochs": 9,
    "training.grad_accumulation": 2,
    "training.checkpoint_every": 10_000,
    "model.dropout": 0.1,
    "sampling.every": 0,
}


@pytest.fixture
def jobs() -> Iterator[list[ForkedJob]]:
    with forked_jobs() as made:
        yield made


def driven(
    session: Session | ProcessSession, react: Callable[[Event], list[Command]] = lambda _: []
) -> list[Event]:
    """Start a run and answer its events until it has ended."""
    told: list[Event] = []
    session.start()
    is_alive = True
    while is_alive:
        is_alive = session.is_alive()
        session.join(0.01)
        for event in session.drain():
            told.append(event)
            for command in react(event):
                session.send(command)
    assert session.join(_WAIT_S)
    return told


class Hands:
    """Works a run that pauses before its first update, so that both are told the same there."""

    def __init__(self, config: RunConfig) -> None:
        self._left: list[list[Command]] = [
            [StepOnce()],
            [StepOnce()],
            [
                EditSchedule(Hold()),
                ChangeSettings({"clipping.max_norm": 0.5}),
                Pin(99),
                SampleNow(config.sampling),
                SaveNow(),
                StepOnce(),
            ],
            [Resume(), Stop()],
        ]

    def __call__(self, event: Event) -> list[Command]:
        match event:
            case Started():
                return [Pause()]
            case Paused():
                return self._left.pop(0)
            case _:
                return []


def test_that_a_run_elsewhere_tells_the_same_and_obeys_the_same_as_one_in_a_thread(
    tiny: Make, tmp_path: Path, jobs: list[ForkedJob]
) -> None:
    config = tiny(SMALL)
    here, there = tmp_path / "a" / "runs", tmp_path / "b" / "runs"
    # Whatever the commands meet: the first pause comes at the same update, as none was made.
    in_thread = driven(Session(config, here), Hands(config))
    elsewhere = driven(ProcessSession(Job(config, there)), Hands(config))
    assert len(jobs) == 1
    assert only(in_thread, Finished)[0].reason == only(elsewhere, Finished)[0].reason == "stopped"
    kinds = [type(event) for event in elsewhere]
    assert {type(event) for event in in_thread} == set(kinds)
    edits = [
        runs.read_edits(Path(only(told, Started)[0].run_dir)) for told in (in_thread, elsewhere)
    ]
    assert len(edits[0]) == len(edits[1]) == 2
    assert only(elsewhere, SampleDone)
    assert not list((paths.home() / "jobs").iterdir())  # nothing is left of how they spoke


def test_that_a_run_on_two_processes_is_paused_edited_sampled_stopped_and_resumed(
    tiny: Make, tmp_path: Path, jobs: list[ForkedJob]
) -> None:
    config = tiny({**SMALL, "training.processes": 2})
    told = driven(ProcessSession(Job(config, tmp_path)), Hands(config))
    assert [len(job.programs) for job in jobs] == [2]
    assert "2 processes" in only(told, Started)[0].device_words
    finished = only(told, Finished)[0]
    assert finished.reason == "stopped"
    assert len(runs.read_edits(Path(finished.run_dir))) == 2
    assert only(told, SampleDone)[0].complete
    origin = Origin(Path(finished.run_dir))
    again = driven(ProcessSession(Job(RunConfig(), tmp_path, origin=origin)))
    assert [len(job.programs) for job in jobs] == [2, 2]  # as the run was started
    assert only(again, Finished)[0].reason == "completed"
    steps = [row.step for row in only(told, StepDone)] + [row.step for row in only(again, StepDone)]
    assert steps == list(range(20))


def test_that_processes_that_die_without_a_word_are_told_of_and_the_run_can_go_on(
    tiny: Make, tmp_path: Path, jobs: list[ForkedJob]
) -> None:
    def kill(event: Event) -> list[Command]:
        if isinstance(event, StepDone) and event.step == 5:
            jobs[0].kill()
        return []

    config = tiny({**SMALL, "training.max_steps": 5000, "training.epochs": 5000})
    told = driven(ProcessSession(Job(config, tmp_path)), kill)
    assert "has ended unexpectedly (-9)" in only(told, Failed)[0].message
    finished = only(told, Finished)[0]
    assert (finished.reason, finished.step) == ("failed", only(told, StepDone)[-1].step + 1)
    assert runs.read_info(Path(finished.run_dir)).ended_badly


def test_that_a_stop_before_anything_is_there_calls_the_run_off(
    tiny: Make, tmp_path: Path, jobs: list[ForkedJob]
) -> None:
    left = paths.home() / "jobs" / f"{2**22 + 1}-left"  # of a window that was killed
    left.mkdir(parents=True)
    session = ProcessSession(Job(tiny(SMALL), tmp_path / "runs"))
    session.send(Stop())
    told = driven(session)
    assert only(told, Finished)[0].reason == "stopped"
    assert not list((tmp_path / "runs").glob("2*"))
    assert not left.exists()


def test_that_a_refused_config_is_told_as_it_is_in_a_thread(
    tiny: Make, tmp_path: Path, jobs: list[ForkedJob]
) -> None:
    config = tiny({**SMALL, "training.device": "mps", "training.processes": 2})
    failed = only(driven(ProcessSession(Job(config, tmp_path))), Failed)[0]
    assert (failed.kind, failed.field) == ("device", "training.device")


def test_that_the_program_is_started_by_torchrun_where_several_are_asked_for(
    tmp_path: Path,
) -> None:
    one, two = (command_line(tmp_path, n) for n in (1, 2))
    assert one[1:] == [str(paths.RESOURCES.parent / "main.py"), "job", str(tmp_path)]
    assert two[1:-3] == ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    assert two[-3:] == one[1:]


@pytest.mark.slow
def test_that_torchrun_trains_two_processes_and_a_stop_ends_them(
    tiny: Make, tmp_path: Path
) -> None:
    def stop(event: Event) -> list[Command]:
        return [Stop()] if isinstance(event, StepDone) and event.step == 5 else []

    config = tiny({**SMALL, "training.max_steps": 0, "training.epochs": 9000})
    config = config.replaced({"training.processes": 2})
    told = driven(ProcessSession(Job(config, tmp_path)), stop)
    assert only(told, Finished)[0].reason == "stopped"


def test_that_a_terminal_trains_on_as_many_processes_as_the_config_says(
    tiny: Make, tmp_path: Path, jobs: list[ForkedJob], capsys: pytest.CaptureFixture[str]
) -> None:
    config = tiny({**SMALL, "training.processes": 2, "training.max_steps": 4})
    assert cli.train(config, tmp_path / "runs", "pair") == cli.OK
    said = capsys.readouterr()
    folder = Path(said.out.splitlines()[-1])
    assert runs.read_info(folder).state == "completed"
    assert "2 processes" in said.err
    longer = cli.origin_of("resume", folder, None, ["training.max_steps=6"])
    assert cli.go_on(longer, folder.parent) == cli.OK
    assert [len(job.programs) for job in jobs] == [2, 2]
    assert len(runs.read_steps(folder)) == 6
    refused = config.replaced({"training.device": "mps"})
    assert cli.train(refused, tmp_path / "runs") == cli.BAD_CONFIG
    assert "training.device" in capsys.readouterr().err
