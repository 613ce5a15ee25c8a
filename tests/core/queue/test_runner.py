"""Working a queue off: with pretended processes, and with real ones that are killed."""

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.config import RunConfig
from core.i18n import Message
from core.messages.commands import Stop
from core.messages.events import Failed, Paused, Started, StepDone
from core.queue.progress import progress_of
from core.queue.runner import Runner
from core.queue.state import QueuedRun, QueueHold, State, added, removed, stop_asked
from core.queue.store import TRAINER, QueueStore
from core.run_store.index import read_steps
from core.run_store.lock import owner
from core.run_store.writer import RunWriter
from tests.core.lasting import played
from tests.core.queue.conftest import Pretended
from tests.core.several import ForkedJob
from tests.processes import started_process

Make = Callable[..., RunConfig]
_WITHIN_S = 120.0


def begun(run_dir: Path, total: int = 20, first: int = 0) -> Started:
    return Started(str(run_dir), "run", first, total, 2, 5, 32, 100, 256, "cpu", "CPU", "fp32")


def cut_short(tmp_path: Path, steps: int) -> Path:
    """The folder of a run whose process died after so many updates."""
    writer = RunWriter(tmp_path / "runs", RunConfig(), f"to {steps}")
    writer.record(begun(writer.path))
    for step in range(steps):
        writer.record(StepDone(step, 0, 64 * step, 1e-3, 2.0, 0.5, False, 0.1 * step))
    writer.close()
    return writer.path


def test_that_runs_are_started_one_after_the_other_in_their_order(pretended: Pretended) -> None:
    pretended.add("one", "two")
    assert pretended.runner.look()
    assert pretended.states() == {"one": "at work", "two": "waiting"}
    pretended.now += 30
    pretended.processes[0].end(reason="completed")
    assert pretended.runner.look()
    assert pretended.states() == {"one": "done", "two": "at work"}
    pretended.processes[1].end(reason="completed")
    assert not pretended.runner.look()
    assert pretended.names(pretended.told) == ["one", "two"]
    done = pretended.store.read().runs[0]
    assert (done.started, done.ended) == (1000.0, 1030.0)


def test_that_a_failed_run_tells_why_and_the_next_one_begins(pretended: Pretended) -> None:
    pretended.add("one", "two")
    pretended.runner.look()
    pretended.processes[0].say(Failed(Message("failure.memory")))
    pretended.processes[0].end(reason="failed")
    pretended.runner.look()
    assert pretended.states() == {"one": "failed", "two": "at work"}
    assert pretended.store.read().runs[0].problem == Message("failure.memory")


def test_that_a_run_that_waits_for_a_person_is_ended_with_its_reason(pretended: Pretended) -> None:
    pretended.add("one")
    pretended.runner.look()
    pretended.processes[0].say(Paused(3, Message("disk.full", where="")))
    pretended.runner.look()
    assert pretended.processes[0].heard() == [Stop()]
    pretended.processes[0].end(reason="stopped", step=3)
    pretended.runner.look()
    (run,) = pretended.store.read().runs
    assert (run.state, run.problem) == (State.FAILED, Message("disk.full", where=""))


def test_that_a_paused_queue_begins_nothing_and_now_saves_what_is_at_work(
    pretended: Pretended, tmp_path: Path
) -> None:
    pretended.add("one", "two")
    pretended.runner.look()
    pretended.store.change(lambda queue: replace(queue, hold=QueueHold.AFTER_RUN))
    assert pretended.runner.look()
    assert pretended.processes[0].heard() == []
    pretended.store.change(lambda queue: replace(queue, hold=QueueHold.NOW))
    pretended.processes[0].say(begun(tmp_path / "folder"))
    pretended.runner.look()
    assert pretended.processes[0].heard() == [Stop()]
    pretended.processes[0].end(reason="stopped", step=7, run_dir=str(tmp_path / "folder"))
    assert not pretended.runner.look()
    assert pretended.states() == {"one": "waiting", "two": "waiting"}
    pretended.store.change(lambda queue: replace(queue, hold=QueueHold.NONE))
    pretended.new_runner().look()
    origin = pretended.processes[1].job.origin
    assert origin is not None
    assert (origin.run_dir, origin.kind, origin.step) == (tmp_path / "folder", "resume", None)


def test_that_a_run_that_a_person_ends_is_not_begun_again(pretended: Pretended) -> None:
    pretended.add("one", "two")
    pretended.runner.look()
    pretended.store.change(lambda queue: stop_asked(queue, {1}))
    pretended.runner.look()
    assert pretended.processes[0].heard() == [Stop()]
    pretended.processes[0].end(reason="stopped", step=7)
    pretended.runner.look()
    assert pretended.states() == {"one": "stopped", "two": "at work"}


def test_that_a_run_whose_process_is_told_to_end_by_the_system_waits(pretended: Pretended) -> None:
    pretended.add("one")
    pretended.runner.look()
    pretended.store.change(lambda queue: replace(queue, hold=QueueHold.AFTER_RUN))
    pretended.processes[0].end(130, reason="stopped", step=7)
    pretended.runner.look()
    assert pretended.states() == {"one": "waiting"}


def test_that_a_process_that_dies_again_and_again_is_given_up(pretended: Pretended) -> None:
    pretended.add("one", "two")
    for _ in range(3):
        pretended.runner.look()
        pretended.processes[-1].end(-9)
    pretended.runner.look()
    assert pretended.states() == {"one": "failed", "two": "at work"}
    problem = pretended.store.read().runs[0].problem
    assert problem is not None
    assert problem.code == "queue.crashed"
    assert len(pretended.processes) == 4


def test_that_a_process_that_dies_at_the_same_update_each_time_is_given_up(
    pretended: Pretended, tmp_path: Path
) -> None:
    folder = cut_short(tmp_path, 15)
    pretended.add("one")
    for first in (0, 10, 10):  # its newest checkpoint is older than where it dies
        pretended.runner.look()
        pretended.processes[-1].say(begun(folder, first=first))
        pretended.processes[-1].end(-9)
        pretended.runner.look()
    assert pretended.states() == {"one": "failed"}


def test_that_a_process_that_came_further_each_time_is_resumed(
    pretended: Pretended, tmp_path: Path
) -> None:
    pretended.add("one")
    for steps in (5, 10, 15, 20, 25):
        folder = cut_short(tmp_path, steps)
        pretended.runner.look()
        pretended.processes[-1].say(begun(folder, first=steps - 5))
        pretended.processes[-1].end(-9)
        pretended.runner.look()
    assert pretended.states() == {"one": "at work"}


def test_that_a_run_that_is_taken_up_is_not_timed_by_what_was_done_before(
    pretended: Pretended, tmp_path: Path
) -> None:
    folder = cut_short(tmp_path, 15)
    pretended.add("one")
    pretended.runner.look()
    pretended.processes[-1].say(begun(folder))
    pretended.processes[-1].end(-9)
    pretended.runner.look()
    (run,) = pretended.store.read().at_work
    assert run.attempt == 2
    now = progress_of(run, pretended.now + 2.0)
    assert now is not None
    assert now.steps == now.first_step  # until its process says from where it goes on


def test_that_what_is_removed_before_its_turn_is_never_started(pretended: Pretended) -> None:
    pretended.add("one", "two")
    pretended.store.change(lambda queue: removed(queue, {1}))
    pretended.runner.look()
    assert [process.job.name for process in pretended.processes] == ["two"]


def test_that_the_next_runner_hears_what_the_last_one_did_not(
    pretended: Pretended, tmp_path: Path
) -> None:
    pretended.add("one")
    pretended.runner.look()
    process = pretended.processes[0]
    process.say(begun(tmp_path / "folder"))
    process.end(reason="completed", step=20, run_dir=str(tmp_path / "folder"))
    runner = pretended.new_runner()
    runner.look()  # a process that is not its own may still be about to begin, until it has said so
    assert not runner.look()
    (run,) = pretended.store.read().runs
    assert (run.state, run.run_dir, run.total_steps) == (State.DONE, tmp_path / "folder", 20)


def test_that_the_queue_waits_for_the_run_of_a_window(pretended: Pretended) -> None:
    place = pretended.store.hold_place(TRAINER)
    assert place is not None
    pretended.add("one")
    assert pretended.runner.look()
    assert pretended.states() == {"one": "waiting"}
    place.release()
    pretended.runner.look()
    assert pretended.states() == {"one": "at work"}


def test_that_two_runs_of_one_name_are_told_apart(
    pretended: Pretended, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.queue.worker.taken_names", lambda _: frozenset({"peak 2e-3"}))
    pretended.add("peak 2e-3")
    pretended.runner.look()
    assert pretended.processes[0].job.name == "peak 2e-3 (2)"


# -- real processes


def _jobs_forked(folder: Path, processes: int, output: int, variables: object) -> ForkedJob:
    return ForkedJob(folder, processes, output)


def _work(_queue: object, runs_dir: Path) -> None:
    """A runner in a process of its own; its jobs are forked from another one."""
    Runner(QueueStore.of(runs_dir), ("",), start=_jobs_forked).work(threading.Event())


def _until(what: Callable[[], object]) -> None:
    ends = time.monotonic() + _WITHIN_S
    while not what():
        assert time.monotonic() < ends
        time.sleep(0.01)


@pytest.mark.slow  # in the window it is tried each time
@pytest.mark.parametrize("victim", ["run", "runner"])
def test_that_a_killed_queue_goes_on_to_the_same_bits(
    tmp_path: Path, tiny: Make, victim: str
) -> None:
    """The run at work goes on from its last checkpoint, or is found alive; then the next begins."""
    changes = {"training.max_steps": 40, "training.epochs": 99, "training.checkpoint_every": 10}
    long, short = tiny(changes), tiny({"training.max_steps": 3})
    store = QueueStore.of(tmp_path / "runs")
    store.change(lambda queue: added(queue, [QueuedRun("long", long), QueuedRun("short", short)]))
    process, _ = started_process(_work, store.runs_dir)

    def is_on() -> bool:
        run_dir = store.read().runs[0].run_dir
        return run_dir is not None and len(list((run_dir / "checkpoints").glob("step-*"))) > 0

    _until(is_on)
    run_dir = store.read().runs[0].run_dir
    assert run_dir is not None
    trains = owner(run_dir)
    if victim == "runner":
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        process, _ = started_process(_work, store.runs_dir)
    elif trains is not None:
        os.kill(trains.pid, signal.SIGKILL)
    process.join(_WITHIN_S)
    queue = store.read()
    assert [run.state for run in queue.runs] == [State.DONE, State.DONE]
    assert queue.runs[0].run_dir == run_dir
    played(long, tmp_path / "undisturbed")
    (undisturbed,) = (tmp_path / "undisturbed").iterdir()
    ours, theirs = read_steps(run_dir), read_steps(undisturbed)
    assert ours["loss"].tolist() == theirs["loss"].tolist()
    assert len(ours) == 40
