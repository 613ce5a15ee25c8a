"""One run on several processes: the same training, and all of them always in the same state.

The processes are two, on a CPU, and meet over gloo as those that torchrun starts do.
"""

import os
import signal
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
import torch

from core.config import ConfigError, RunConfig
from core.data import Batches, prepare
from core.distributed.ranks import Alone
from core.distributed.shares import Share, shares
from core.hardware import device as hardware
from core.messages.commands import (
    ChangeSettings,
    Command,
    EditSchedule,
    GoBack,
    Pause,
    Resume,
    SaveNow,
    Stop,
)
from core.messages.events import (
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    Started,
    StepDone,
    WentBack,
)
from core.run_store import index as runs
from core.run_store.reproducibility import read_replay
from core.schedule.edits import Hold, Redraw
from core.session.session import CommandQueue
from core.session.start_point import Origin
from core.training.evaluation import batch_losses
from core.training.trainer import Trainer
from tests.core.lasting import (
    after,
    bits,
    folder_of,
    only,
    played,
    resumed,
    state_digest,
    stop_after,
)
from tests.core.several import Several, free_port, variables
from tests.effort import mostly_slow
from tests.processes import Program, crest

Make = Callable[..., RunConfig]

SEVERAL: dict[str, object] = {
    "training.epochs": 9,
    "training.max_steps": 24,
    "training.grad_accumulation": 3,  # one whole micro-batch each, and one to divide
    "training.eval_batches": 3,
    "training.checkpoint_every": 1000,
    "clipping.begin": "start",
    "clipping.max_norm": 0.7,
    "schedule.peak_lr": 3e-3,
    "model.dropout": 0.0,
    "sampling.every": 12,
}
SCORE: dict[int, list[Command]] = {
    3: [ChangeSettings({"clipping.max_norm": 0.4, "training.eval_every": 3})],
    6: [EditSchedule(Redraw(peak_lr=6e-3, peak_step=12))],
    14: [ChangeSettings({"training.eval_batches": 2})],
    18: [EditSchedule(Hold())],
}


BRIEF: dict[str, object] = {
    "model.dropout": 0.2,
    "training.max_steps": 10,
    "sampling.every": 0,
}
# Before the checkpoint that is gone back to.
EARLY: dict[int, list[Command]] = {2: SCORE[6], 3: SCORE[3]}


@pytest.fixture
def several(tiny: Make) -> Make:
    """Makes the config of a run on two processes."""
    return lambda changes=None: tiny({**SEVERAL, **(changes or {})})


@pytest.fixture(scope="module")
def well(tmp_path_factory: pytest.TempPathFactory) -> "Well":
    """The run of two processes that nothing disturbs, and their digest: of one config, once."""
    found: list[tuple[Path, str]] = []

    def run_of(config: RunConfig) -> tuple[Path, str]:
        if not found:
            events, digest, _ = Several(config, tmp_path_factory.mktemp("well")).result()
            found.append((folder_of(events), digest))
        return found[0]

    return run_of


Well = Callable[[RunConfig], tuple[Path, str]]


def test_that_whole_micro_batches_go_round_and_the_rest_is_divided_by_rows() -> None:
    assert shares(1, 0, 1) == (Share(0),)
    assert [shares(4, rank, 2) for rank in range(2)] == [
        (Share(0), Share(1)),
        (Share(2), Share(3)),
    ]
    assert [shares(3, rank, 2) for rank in range(2)] == [
        (Share(0), Share(2, 0, 2)),
        (Share(1), Share(2, 1, 2)),
    ]
    thirds = [Share(0, part, 3) for part in range(3)]
    for n_rows in (1, 4, 5, 7):
        parts = [list(range(n_rows))[share.rows(n_rows)] for share in thirds]
        assert list(chain(*parts)) == list(range(n_rows))  # each row once, in order
        assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_that_processes_that_cannot_share_an_update_are_refused_beside_the_field(
    tiny: Make,
) -> None:
    tiny({"training.processes": 2, "training.grad_accumulation": 4, "training.batch_size": 1})
    tiny({"training.processes": 2, "training.grad_accumulation": 1, "training.batch_size": 2})
    with pytest.raises(ConfigError, match="multiple of the number of processes") as refused:
        tiny({"training.processes": 2, "training.grad_accumulation": 3, "training.batch_size": 1})
    assert [each.field for each in refused.value.problems] == ["training.grad_accumulation"]


def test_that_torchrun_with_too_many_processes_is_refused_before_they_meet(text_file: Path) -> None:
    told = crest(
        *("train", "--set", f"data.source={text_file}", "--set", "training.batch_size=1"),
        **variables(0, free_port()),
    )
    assert told.returncode == 2
    assert "grad_accumulation: must be a multiple of the number of processes" in told.stderr


def test_that_a_shared_evaluation_gives_the_very_number_of_one_process(
    several: Make, tmp_path: Path
) -> None:
    config = several({"training.eval_batches": 7})
    trainer = Trainer(config, prepare(config, store=tmp_path))
    parts: list[list[float]] = []

    class OneOf(Alone):
        world_size = 3

        def __init__(self, rank: int) -> None:
            self.rank = rank

        def sum_of(self, numbers: Any) -> list[float]:
            parts.append(list(numbers))
            return list(numbers)

    def measured(batches: Batches) -> list[float]:
        parts.clear()
        for rank in range(3):
            batch_losses(trainer.state, replace(trainer.context, ranks=OneOf(rank)), batches)
        assert [sum(map(bool, part)) for part in parts] == [3, 2, 2]  # none measures all
        return list(map(sum, zip(*parts, strict=True)))

    with torch.no_grad():
        for part in (trainer.dataset.train, trainer.dataset.val):
            batches = replace(part, batch_size=1)
            assert measured(batches) == batch_losses(trainer.state, trainer.context, batches)


@pytest.mark.thorough
def test_that_two_processes_train_as_one_does_with_every_edit_and_end_with_the_same_bits(
    several: Make, tmp_path: Path
) -> None:
    config = several()
    one = folder_of(played(config, tmp_path / "one", after(SCORE)))
    pair = Several(config, tmp_path / "two", replay=read_replay(one))
    events, first, other = pair.result()
    assert first == other  # weights, moments, step, edits and what the optimizer is set to
    two = folder_of(events)
    _compared(two, one)
    assert bits(two)["edits"] == bits(one)["edits"]
    assert any(row.clipped for row in only(events, StepDone))
    assert [row.lr for row in only(events, StepDone)] == list(runs.read_steps(one)["lr"])
    assert runs.run_config(two).training.processes == 2
    told = [str(each.what) for each in only(events, Log)]
    assert any("the number of processes (1, now 2)" in each for each in told), told


def _early(event: Event, control: CommandQueue) -> None:
    if isinstance(event, Started):
        control.send(ChangeSettings({"training.eval_batches": 5, "clipping.max_norm": 0.6}))
    after(EARLY)(event, control)


def _pausing(event: Event, control: CommandQueue) -> None:
    """Save before 6, pause before 10, go back to 6, go on, stop before 16."""
    match event:
        case StepDone(step=5):
            control.send(SaveNow())
        case StepDone(step=9) if "back" not in _seen:
            control.send(Pause())
        case Paused() if "back" not in _seen:
            _seen.add("back")
            control.send(GoBack(6))
        case WentBack():
            control.send(Resume())
        case StepDone(step=15) if not _stops_inside:
            control.send(Stop())
        case StepDone(step=15):
            _stops_inside.append(control)
        case _:
            pass


_seen: set[str] = set()
_stops_inside: list[CommandQueue] = []  # of a stop that comes inside the next update


def _from_the_beginning(event: Event, control: CommandQueue) -> None:
    """Pause before 3, go back to the first step, once."""
    match event:
        case StepDone(step=2) if "anew" not in _seen:
            _seen.add("anew")
            control.send(Pause())
        case Paused(step=3):
            control.send(GoBack(0))
        case WentBack():
            control.send(Resume())
        case _:
            pass


def _stops(step: int, event: Event, control: CommandQueue) -> None:
    stop_after(step)(event, control)


def test_that_pausing_going_back_stopping_and_resuming_leave_no_trace(
    several: Make, tmp_path: Path
) -> None:
    config = several({"model.dropout": 0.2})
    undisturbed = Several(config, tmp_path / "whole")
    cut = Several(config, tmp_path / "cut", _pausing)
    events, first, other = cut.result()
    assert first == other
    assert isinstance(events[-1], Finished)
    assert (events[-1].reason, events[-1].step) == ("stopped", 16)
    assert only(events, WentBack)
    folder = folder_of(events)
    again, first, other = Several(RunConfig(), folder.parent, origin=Origin(folder)).result()
    assert first == other
    assert not [each for each in only(again, Log) if each.what.code == "run.not_exact"]
    whole, expected, _ = undisturbed.result()
    assert first == expected
    assert bits(folder) == bits(folder_of(whole))  # dropout's random numbers too


def test_that_another_number_of_processes_goes_on_and_is_said_to_be_not_exact(
    several: Make, tmp_path: Path
) -> None:
    events, _, _ = Several(several(), tmp_path, partial(_stops, 7)).result()
    folder = folder_of(events)
    told = [str(each.what) for each in only(resumed(folder, stop_after(11)), Log)]
    assert any("Not exact, because" in each and "processes (2, now 1)" in each for each in told)
    again, first, other = Several(RunConfig(), tmp_path, origin=Origin(folder)).result()
    assert first == other
    told = [str(each.what) for each in only(again, Log)]
    assert any("Not exact, because" in each and "processes (1, now 2)" in each for each in told)
    assert list(runs.read_steps(folder)["step"]) == list(range(24))


def _compared(two: Path, one: Path, before: int = 10_000) -> None:
    """All that was measured up to a step, within 1e-5; the noise is estimated of other shares."""
    for read in (runs.read_steps, runs.read_evals):
        rows, expected = (rows[rows["step"] < before] for rows in (read(two), read(one)))
        assert len(rows) == len(expected)
        for name in expected.dtype.names or ():
            if name not in {"seconds", "noise_scale"}:
                np.testing.assert_allclose(rows[name], expected[name], rtol=0, atol=1e-5)


def test_that_a_model_in_parts_trains_as_a_whole_one_and_goes_on_with_the_same_bits(
    several: Make, tmp_path: Path
) -> None:
    config = several()
    one = folder_of(played(config, tmp_path / "one", _early))
    assert runs.read_edits(one)[0].step == 0
    replay = read_replay(one)
    parts = config.replaced({"training.sharding": "full"})
    whole, _, _ = Several(parts, tmp_path / "parts", replay=replay).result()
    folder = folder_of(whole)
    _compared(folder, one)
    assert bits(folder)["edits"] == bits(one)["edits"]
    assert [row["text"] for row in runs.read_samples(folder)] == [
        row["text"] for row in runs.read_samples(one)
    ]
    cut, _, _ = Several(
        parts, tmp_path / "cut", _pausing, replay=replay, spoil=(_StopInside(16), _asks_always)
    ).result()
    assert only(cut, WentBack)
    assert (only(cut, Finished)[0].reason, only(cut, Finished)[0].step) == ("stopped", 16)
    cut_folder = folder_of(cut)
    again, _, _ = Several(RunConfig(), tmp_path / "cut", origin=Origin(cut_folder)).result()
    assert only(again, Finished)[0].reason == "completed"
    assert not [each for each in only(again, Log) if each.what.code == "run.not_exact"]
    assert bits(cut_folder)["steps"] == bits(folder)["steps"]
    assert state_digest(cut_folder, 24) == state_digest(folder, 24)
    # A checkpoint holds whole tensors: one process goes on with it, and says that it is another.
    last = resumed(cut_folder, step=24, values={"training.max_steps": 26})
    told = [str(each.what) for each in only(last, Log)]
    assert any("the sharding (full, now none)" in each for each in told)
    assert only(last, Finished)[0].step == 26


@pytest.mark.timeout(60)
def test_that_a_model_in_parts_trains_as_whole_ones_do_until_a_failure_in_one_ends_all(
    several: Make, well: Well, tmp_path: Path
) -> None:
    whole = several(BRIEF)
    config = whole.replaced({"training.sharding": "full", "training.checkpoint_every": 3})
    pair = Several(config, tmp_path, _from_the_beginning, spoil=(None, _never_begins))
    events, _ = pair._events.get()
    pair.join()
    assert pair.other.exitcode not in (0, None)
    failed = only(events, Failed)[0].message
    assert "Process 1 (counted from 0) could not do its part: no room for the logits" in failed
    assert "Another of the 2 processes" in failed
    folder = folder_of(events)
    assert only(events, WentBack)[0].step == 0
    assert list(runs.read_steps(folder)["step"]) == list(range(5))
    _compared(folder, well(whole)[0], before=5)  # dropout's random numbers are the same, too
    assert only(resumed(folder), StepDone)[0].step == 3


class _Once:
    """Makes the other process's share of one update bad, the first time."""

    def __init__(self, step: int, spoil: Callable[[torch.Tensor], torch.Tensor]) -> None:
        self._step, self._spoil = step, spoil

    def __call__(self, stack: ExitStack) -> None:
        from core.training import train_step

        own, step, spoil = train_step._own_passes, self._step, self._spoil
        done: list[int] = []

        def passes(state: Any, context: Any, at: int, *rest: Any) -> torch.Tensor:
            loss = own(state, context, at, *rest)
            if at != step or done:
                return loss
            done.append(at)
            return spoil(loss)

        stack.enter_context(patch.object(train_step, "_own_passes", passes))


def _asks_always(stack: ExitStack) -> None:
    """At every point where the processes can agree on a stop."""
    from core.distributed import lockstep

    stack.enter_context(patch.object(lockstep, "AGREES_EVERY_S", 0.0))


class _StopInside:
    """A stop that is asked for when an update's passes have begun."""

    def __init__(self, step: int) -> None:
        self._step = step

    def __call__(self, stack: ExitStack) -> None:
        _stops_inside.append(CommandQueue())  # which nobody reads, until there is one
        _before_share(stack, self._step, lambda: _stops_inside[-1].send(Stop()))
        _asks_always(stack)


def _late(stack: ExitStack) -> None:
    stack.enter_context(patch.object(hardware, "reads_late", lambda _: True))


class _Both:
    def __init__(self, *spoils: Callable[[ExitStack], None]) -> None:
        self._spoils = spoils

    def __call__(self, stack: ExitStack) -> None:
        for spoil in self._spoils:
            spoil(stack)


def _not_a_number(loss: torch.Tensor) -> torch.Tensor:
    return loss * float("nan")


def _no_memory(loss: torch.Tensor) -> torch.Tensor:
    raise MemoryError("no room for the logits")


def _before_share(stack: ExitStack, step: int, work: Callable[[], object]) -> None:
    """Do something before this process's share of an update."""
    from core.training import train_step

    own = train_step._own_passes

    def passes(state: Any, context: Any, at: int, *rest: Any) -> torch.Tensor:
        if at == step:
            work()
        return own(state, context, at, *rest)

    stack.enter_context(patch.object(train_step, "_own_passes", passes))


def _never_begins(stack: ExitStack) -> None:
    """The other process fails before its share of update 5; the first one waits in its own."""
    _before_share(stack, 5, lambda: _no_memory(torch.zeros(())))


def _goes_on(event: Event, control: CommandQueue) -> None:
    if isinstance(event, Paused):
        control.send(Resume())


@pytest.mark.parametrize("is_late", mostly_slow([False, True], True))
def test_that_a_loss_that_is_not_finite_in_one_process_changes_nothing_in_any(
    several: Make, well: Well, tmp_path: Path, is_late: bool
) -> None:
    config = several(BRIEF)
    late = [_late] if is_late else []
    bad = _Both(_Once(5, _not_a_number), *late)
    spoiled = Several(config, tmp_path, _goes_on, spoil=(_Both(*late), bad))
    events, first, other = spoiled.result()
    assert [(each.step, each.kind) for each in only(events, Paused)] == [(5, "nonfinite")]
    assert first == other == well(config)[1]


def test_that_what_fails_in_another_process_ends_the_run_with_its_reason_and_all_that_was_trained(
    several: Make, tmp_path: Path
) -> None:
    pair = Several(several(), tmp_path, spoil=(None, _Once(5, _no_memory)))
    events, first, other = pair.result()
    assert first == other
    failed = only(events, Failed)[0]
    assert (failed.kind, failed.field) == ("memory", "training.batch_size")
    assert "Process 1 (counted from 0) could not do its part: no room" in failed.message
    assert isinstance(events[-1], Finished)
    assert (events[-1].reason, events[-1].step) == ("failed", 5)
    assert only(resumed(folder_of(events)), Finished)[0].reason == "completed"


def _compiles_nothing(stack: ExitStack) -> None:
    stack.enter_context(patch.object(torch, "compile", lambda function: function))


def test_that_all_processes_compile_ahead_and_it_leaves_no_trace(
    several: Make, well: Well, tmp_path: Path
) -> None:
    config = several(BRIEF)
    spoil = (_compiles_nothing, _compiles_nothing)
    compiled = config.replaced({"training.compile": "on"})
    events, first, other = Several(compiled, tmp_path, spoil=spoil).result()
    assert only(events, Finished)[0].reason == "completed"
    assert first == other == well(config)[1]


class _Stops:
    """A stop while the model is being made."""

    def __call__(self, stack: ExitStack) -> None:
        from core.model.interrupt import Interrupted
        from core.training import initial_state

        def interrupted(*_: object, **__: object) -> None:
            raise Interrupted

        stack.enter_context(patch.object(initial_state, "GPT", interrupted))


def test_that_a_run_that_is_called_off_lets_the_others_go(several: Make, tmp_path: Path) -> None:
    events, _, _ = Several(several(), tmp_path, spoil=(_Stops(), None)).result()
    assert only(events, Finished)[0].reason == "stopped"
    assert not list(tmp_path.glob("2*"))


class _Kills:
    """Ends this process as a crash would, in the middle of an update."""

    def __call__(self, stack: ExitStack) -> None:
        _Once(5, self._end)(stack)

    @staticmethod
    def _end(loss: torch.Tensor) -> torch.Tensor:
        os.kill(os.getpid(), signal.SIGKILL)
        return loss


@pytest.mark.timeout(60)  # a wait for the dead one would be longer
def test_that_a_process_that_dies_ends_the_run_clearly_and_it_can_go_on(
    several: Make, tmp_path: Path
) -> None:
    pair = Several(several(), tmp_path, spoil=(None, _Kills()))
    events, _ = pair._events.get()
    pair.join()
    assert (pair.first.exitcode, pair.other.exitcode) == (0, -signal.SIGKILL)
    assert "Another of the 2 processes of this run has ended" in only(events, Failed)[0].message
    assert isinstance(events[-1], Finished)
    assert (events[-1].reason, events[-1].step) == ("failed", 5)  # saved, as it was before it
    again = resumed(folder_of(events))
    assert only(again, StepDone)[0].step == 5
    assert only(again, Finished)[0].reason == "completed"


class _Freezes(_Kills):
    """Stops this process for good, and lets it be seen soon."""

    def __init__(self, freezes: bool, inside: bool = False) -> None:
        self._freezes = freezes
        self._inside = inside  # before its share of an update, else after it

    def __call__(self, stack: ExitStack) -> None:
        from core.distributed import process_group, pulse

        for module, name, value in (
            (pulse, "EVERY_S", 0.2),
            (pulse, "SILENT_AFTER_S", 3.0),
            (process_group, "_SLICE", timedelta(seconds=0.5)),
        ):
            stack.enter_context(patch.object(module, name, value))
        if self._freezes and self._inside:
            _before_share(stack, 5, lambda: os.kill(os.getpid(), signal.SIGSTOP))
        elif self._freezes:
            super().__call__(stack)

    @staticmethod
    def _end(loss: torch.Tensor) -> torch.Tensor:
        os.kill(os.getpid(), signal.SIGSTOP)
        return loss


@pytest.mark.slow  # waits for the deadline that a death needs not
@pytest.mark.timeout(60)
@pytest.mark.parametrize(("sharding", "kept"), [("none", 5), ("full", 3)])
def test_that_a_process_that_is_frozen_ends_the_run_as_one_that_dies(
    several: Make, tmp_path: Path, sharding: str, kept: int
) -> None:
    config = several({"training.sharding": sharding, "training.checkpoint_every": 3})
    pair = Several(config, tmp_path, spoil=(_Freezes(False), _Freezes(True, inside=True)))
    events, _ = pair._events.get()
    assert "Process 1 (counted from 0) has not responded for 3 s" in only(events, Failed)[0].message
    assert only(events, Finished)[0].step == 5
    pair.other.kill()
    pair.join()
    again = resumed(folder_of(events))
    assert only(again, StepDone)[0].step == kept  # in parts no process has what the others had
    assert only(again, Finished)[0].reason == "completed"


@pytest.mark.timeout(60)
def test_that_the_others_end_when_the_first_process_dies(several: Make, tmp_path: Path) -> None:
    pair = Several(several(), tmp_path, spoil=(_Kills(), None))
    pair.join()
    assert pair.first.exitcode == -signal.SIGKILL
    assert pair.other.exitcode not in (0, None)
    folder = next(tmp_path.glob("2*"))
    assert only(resumed(folder), Finished)[0].reason == "completed"


def test_that_the_program_takes_part_as_torchrun_starts_it_and_a_signal_stops_both(
    several: Make, tmp_path: Path
) -> None:
    from core.config import dump_config

    file = tmp_path / "run.toml"
    file.write_text(dump_config(several({"training.max_steps": 0, "training.epochs": 9999})))
    port, program = free_port(), ("train", file, "--runs", tmp_path / "runs")
    first, other = (Program(*program, **variables(rank, port)) for rank in range(2))
    first.wait_for_error("step 11:")  # its second sample
    for each in (other, first):  # as torchrun does
        each.send_signal(signal.SIGTERM)
    assert first.wait(60) == 130
    assert other.wait(60) == 0
    said = first.result().stdout.splitlines()
    assert runs.read_info(Path(said[-1])).state == "stopped"
    assert other.result().stdout == other.result().stderr == ""
