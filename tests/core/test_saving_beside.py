"""Checkpoints that are written while the run goes on: whole, in order, and the same ones."""

import errno
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from core.config import RunConfig
from core.messages.commands import Pause, Resume, SaveNow, Stop
from core.messages.events import (
    CheckpointSaved,
    CommandRejected,
    Event,
    Finished,
    Paused,
    StepDone,
)
from core.run_store import checkpoint
from core.run_store.checkpoint_list import list_checkpoints
from core.session import checkpoint_policy, checkpointer
from core.session.checkpoint_policy import BESIDE_BYTES, copy_room
from core.session.session import CommandQueue
from tests.core.conftest import Undisturbed
from tests.core.lasting import LASTING, bits, folder_of, only, played, resumed, state_digest
from tests.effort import mostly_slow
from tests.gpu.simulated import simulated_gpu
from tests.processes import started_process
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]

PATIENCE_S = 60.0
SAVING = {"training.checkpoint_every": 8, "training.max_steps": 30, "training.keep_checkpoints": 0}


class Gate:
    """What writes a checkpoint: waits at each step that is named until it is let through."""

    def __init__(self, *steps: int) -> None:
        self.waits = {step: threading.Event() for step in steps}
        self.fails: dict[int, Exception] = {}
        self.threads: dict[int, str] = {}
        self._save = checkpoint.save

    def __call__(self, folder: Path, step: int, *rest: Any) -> tuple[Path, int]:
        self.threads[step] = threading.current_thread().name
        if step in self.waits:
            assert self.waits[step].wait(PATIENCE_S)
        if step in self.fails:
            raise self.fails.pop(step)
        return self._save(folder, step, *rest)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    monkeypatch.setattr(checkpoint_policy, "BESIDE_BYTES", 0)
    gate = Gate()
    monkeypatch.setattr(checkpoint, "save", gate)
    return gate


def test_that_a_small_state_is_written_at_once_and_a_large_one_asks_for_room_to_be_copied() -> None:
    assert copy_room(BESIDE_BYTES - 1) is None
    assert copy_room(BESIDE_BYTES) == 2 * BESIDE_BYTES


@pytest.mark.thorough
@pytest.mark.parametrize("device", ["cpu", "cuda"])
def test_that_a_run_trains_on_meanwhile_and_stores_the_same_states(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, gate: Gate, device: str
) -> None:
    config = tiny({**LASTING, **SAVING})
    gate.waits[8] = threading.Event()
    order: list[tuple[str, int]] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone | CheckpointSaved):
            order.append((type(event).__name__, event.step))
        if isinstance(event, StepDone) and event.step == 12:
            gate.waits[8].set()  # four updates later, of which two are told on a GPU
        if isinstance(event, CheckpointSaved):
            assert checkpoint.verify(Path(event.path)) == event.step

    with simulated_gpu():
        events = played(config.replaced({"training.device": device}), tmp_path / "b", react)
    saved = [event.step for event in only(events, CheckpointSaved)]
    assert saved == [8, 16, 24, 30]
    assert order.index(("CheckpointSaved", 8)) > order.index(("StepDone", 11))
    assert {step: name == "crest-save" for step, name in gate.threads.items()} == {
        8: True,
        16: True,
        24: True,
        30: False,
    }
    folder = folder_of(events)
    assert problems_of(folder) == []
    if device == "cpu":
        reference = undisturbed(config)
        assert bits(folder) == bits(reference)
        for step in saved:
            assert state_digest(folder, step) == state_digest(reference, step)


def test_that_a_state_for_whose_copy_there_is_no_memory_is_written_at_once(
    tiny: Make, tmp_path: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpointer, "has_free", lambda _: False)
    played(tiny({**LASTING, **SAVING}), tmp_path)
    assert "crest-save" not in gate.threads.values()


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("error", "kind", "says"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk", "The disk is full"),
        (OSError(errno.EIO, "Input/output error"), "folder", "the disk reports an error"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), "memory", "memory"),
    ],
)
def test_that_what_fails_meanwhile_pauses_the_run_and_is_saved_again(
    tiny: Make, tmp_path: Path, gate: Gate, error: Exception, kind: str, says: str
) -> None:
    gate.fails[16] = error
    before: list[list[int]] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Paused):
            before.append([info.step for info in list_checkpoints(run_dir[0])])
            control.send(SaveNow())
            control.send(Resume())
        if isinstance(event, CheckpointSaved):
            run_dir.append(Path(event.path).parents[1])

    run_dir: list[Path] = []
    events = played(tiny({**LASTING, **SAVING}), tmp_path, react)
    (paused,) = only(events, Paused)
    assert paused.kind == kind
    assert says in str(paused.reason)
    assert before == [[8]]
    saved = [event.step for event in only(events, CheckpointSaved)]
    assert saved == sorted(saved)
    assert paused.step in saved
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "completed"
    assert problems_of(folder_of(events)) == []


@pytest.mark.thorough
@pytest.mark.parametrize("command", [Stop(), Pause()])
def test_that_whatever_is_done_to_a_run_waits_for_what_is_being_written(
    tiny: Make, tmp_path: Path, gate: Gate, command: Stop | Pause
) -> None:
    gate.waits[8] = threading.Event()

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 9:
            control.send(command)
            threading.Timer(0.05, gate.waits[8].set).start()
        if isinstance(event, Paused):
            control.send(Stop())

    events = played(tiny({**LASTING, **SAVING}), tmp_path, react)
    assert only(events, CommandRejected) == []
    stepped, saved = only(events, StepDone), only(events, CheckpointSaved)
    assert [event.step for event in saved] == [8, 10]
    assert events.index(saved[0]) > events.index(stepped[-1])
    folder = folder_of(events)
    assert only(resumed(folder), StepDone)[0].step == 10
    assert problems_of(folder) == []


def _dies_while_saving(queue: Any, config: RunConfig, runs_dir: Path, where: str) -> None:
    """A run that is killed while it trains on and the checkpoint of step 16 is written."""
    own = getattr(checkpoint, where)

    def writes(*arguments: Any) -> Any:
        if threading.current_thread().name == "crest-save" and "step-0000016" in str(arguments):
            os.kill(os.getpid(), signal.SIGKILL)
        return own(*arguments)

    with (
        patch.object(checkpoint_policy, "BESIDE_BYTES", 0),
        patch.object(checkpoint, where, writes),
    ):
        played(config, runs_dir)


@pytest.mark.thorough
@pytest.mark.skipif(os.name == "nt", reason="kills processes as POSIX does")
@pytest.mark.parametrize("where", mostly_slow(["save_tensors", "sync_folder"], "sync_folder"))
def test_that_a_kill_while_one_is_written_leaves_the_one_before_and_the_same_bits_to_come(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, where: str
) -> None:
    config = tiny({**LASTING, **SAVING})
    process, _ = started_process(_dies_while_saving, config, tmp_path, where)
    process.join(PATIENCE_S)
    assert process.exitcode == -signal.SIGKILL
    (folder,) = tmp_path.glob("2*")
    assert [info.step for info in list_checkpoints(folder)] == [8]
    again = resumed(folder)
    assert only(again, StepDone)[0].step == 8
    assert bits(folder) == bits(undisturbed(config))
    assert state_digest(folder, 30) == state_digest(undisturbed(config), 30)
    assert {each.name for each in (folder / "checkpoints").iterdir()} == {
        f"step-{step:07}" for step in (8, 16, 24, 30)
    }  # nothing half-written is left
