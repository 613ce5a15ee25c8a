"""Numbers read an update late, as on a GPU: the same run, and the same guard before the weights."""

import math
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import torch

from core.config import RunConfig, SamplingConfig
from core.data import prepare
from core.hardware import device as hardware
from core.hardware.device import Device
from core.messages.commands import (
    ChangeSettings,
    Command,
    EditSchedule,
    GoBack,
    Pause,
    Resume,
    SampleNow,
    SaveNow,
    StepOnce,
    Stop,
)
from core.messages.events import (
    CheckpointSaved,
    Evaluated,
    Event,
    Finished,
    Log,
    Paused,
    ScheduleChanged,
    SettingChanged,
    StepDone,
    WentBack,
)
from core.model.gpt import GPT
from core.run_store import index as runs
from core.schedule.edits import Hold
from core.session.session import CommandQueue, conduct
from core.training import deferred_metrics, evaluation
from core.training.trainer import NonFiniteError, Trainer
from tests.core.lasting import bits, folder_of, played, resumed, state_digest, stop_after
from tests.effort import mostly_thorough
from tests.run_problems import problems_of

CONFIG = RunConfig().replaced(
    {
        "data.context_length": 16,
        "data.stride": 64,
        "data.tokenizer": "bytes",
        "model.n_layers": 1,
        "model.n_heads": 2,
        "model.emb_dim": 16,
        "training.max_steps": 12,
        "training.precision": "fp32",
        "training.eval_every": 5,
        "clipping.begin": "start",
        "clipping.max_norm": 0.95,
        "schedule.warmup": 2,
        "schedule.peak_lr": 0.01,
        "sampling.every": 0,
    }
)


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "reads_late", lambda _: True)


def made(tmp_path: Path) -> Trainer:
    return Trainer(CONFIG, prepare(CONFIG, store=tmp_path))


def whole(trainer: Trainer) -> Iterator[Event]:
    while not trainer.finished:
        yield from trainer.advance()


def told(events: list[Event]) -> list[tuple[Any, ...]]:
    """What was told, but for the time it took."""
    return [
        (e.step, e.epoch, e.tokens_seen, e.lr, e.loss, e.grad_norm, e.clipped)
        if isinstance(e, StepDone)
        else (e.step, e.train_loss, e.val_loss)
        for e in events
        if isinstance(e, StepDone | Evaluated)
    ]


def weights(trainer: Trainer) -> dict[str, torch.Tensor]:
    found = trainer.checkpoint()
    return {name: each.clone() for name, each in {**found.model, **found.training}.items()}


def assert_same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> None:
    assert one.keys() == other.keys()
    for name, value in one.items():
        assert torch.equal(value, other[name]), name


def test_that_a_run_read_late_is_the_same_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = made(tmp_path)
    events = list(whole(plain))
    monkeypatch.setattr(hardware, "reads_late", lambda _: True)
    late = made(tmp_path)
    assert told(list(whole(late))) == told(events)
    assert any(event.clipped for event in events if isinstance(event, StepDone))
    assert not all(event.clipped for event in events if isinstance(event, StepDone))
    assert_same(weights(late), weights(plain))


@pytest.mark.usefixtures("late")
def test_that_an_update_is_told_with_the_next_one_or_when_asked(tmp_path: Path) -> None:
    trainer = made(tmp_path)
    assert told(list(trainer.advance())) == []
    assert [(row[0], len(row)) for row in told(list(trainer.advance()))] == [(0, 7), (0, 3)]
    assert [row[0] for row in told(list(trainer.advance()))] == [1]
    assert [row[0] for row in told(list(trainer.report_deferred()))] == [2]
    assert list(trainer.report_deferred()) == []


@pytest.mark.usefixtures("late")
def test_that_an_evaluation_waits_for_nothing_until_the_next_update_is_on_its_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order in which the device is asked: an update, an evaluation, the next update."""
    asked: list[str] = []
    loss, later = GPT.loss, hardware.read_later

    def launched(model: GPT, *given: Any) -> torch.Tensor:
        asked.append("update" if model.training else "evaluation")
        return loss(model, *given)

    def read_later(numbers: torch.Tensor, device: Device) -> Callable[[], list[float]]:
        read = later(numbers, device)

        def read_now() -> list[float]:
            asked.append("read")
            return read()

        return read_now

    monkeypatch.setattr(GPT, "loss", launched)
    for module in (deferred_metrics, evaluation):
        monkeypatch.setattr(module, "read_later", read_later)
    trainer = made(tmp_path)
    list(trainer.advance())
    assert "read" not in asked
    list(trainer.advance())
    kinds = [kind for kind, _ in groupby(asked)]
    assert kinds == ["update", "evaluation", "update", "read"]


@pytest.mark.usefixtures("late")
def test_that_an_evaluation_after_an_update_that_was_skipped_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reference = told(list(whole(made(tmp_path))))
    trainer = made(tmp_path)
    events = [event for _ in range(5) for event in trainer.advance()]
    loss, spoiled = trainer.model.loss, [True]

    def bad_once(*given: Any) -> torch.Tensor:
        good = loss(*given)
        return good * math.nan if trainer.model.training and spoiled and spoiled.pop() else good

    monkeypatch.setattr(trainer.model, "loss", bad_once)
    at = trainer.step  # which is evaluated
    events += trainer.advance()
    with pytest.raises(NonFiniteError):
        events += trainer.advance()
    assert trainer.step == at
    assert told(events + list(whole(trainer))) == reference


@pytest.mark.usefixtures("late")
def test_that_a_stop_in_an_evaluation_tells_its_update_and_the_run_evaluates_when_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loss, controls = GPT.loss, [control := CommandQueue()]

    def stopped(model: GPT, *given: Any) -> torch.Tensor:
        if not model.training and controls:
            controls.pop().send(Stop())
        return loss(model, *given)

    monkeypatch.setattr(GPT, "loss", stopped)
    events: list[Event] = []
    conduct(CONFIG, tmp_path / "runs", control, events.append)
    assert [row[0] for row in told(events)] == [0]
    again = resumed(folder_of(events), stop_after(2))
    assert [(row[0], len(row)) for row in told(again)][:2] == [(0, 3), (1, 7)]
    assert problems_of(folder_of(events)) == []


@pytest.mark.usefixtures("late")
def test_that_an_evaluation_without_room_is_told_as_skipped_after_its_update(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = made(tmp_path)
    loss = GPT.loss

    def no_room(model: GPT, *given: Any) -> torch.Tensor:
        if not model.training:
            raise MemoryError
        return loss(model, *given)

    monkeypatch.setattr(GPT, "loss", no_room)
    first = [event for event in trainer.advance() if isinstance(event, StepDone | Log)]
    assert [type(event) for event in first] == [StepDone, Log]
    assert not trainer.state.pending


@pytest.mark.usefixtures("late")
def test_that_a_checkpoint_holds_what_was_made_and_loses_no_event(tmp_path: Path) -> None:
    trainer = made(tmp_path)
    for _ in range(3):
        list(trainer.advance())
    assert trainer.checkpoint().state["step"] == 3
    assert [row[0] for row in told(list(trainer.advance()))] == [2]


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize("where", ["loss", "gradient"])
def test_that_a_bad_number_leaves_parameters_as_before_its_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    undisturbed = made(tmp_path)
    all_steps = [row for row in told(list(whole(undisturbed))) if len(row) > 3]
    reference = made(tmp_path)
    for _ in range(7):
        list(reference.advance())
    expected = weights(reference)

    trainer = made(tmp_path)
    events: list[Event] = []
    for _ in range(7):
        events += trainer.advance()
    loss = trainer.model.loss
    spoiled = True

    def bad_once(*given: Any) -> torch.Tensor:
        nonlocal spoiled
        good = loss(*given)
        if not spoiled:
            return good
        spoiled = False
        if where == "loss":
            return good * math.nan
        return good + (trainer.model.pos_emb.weight.sum() * 0.0).sqrt()  # an infinite slope

    monkeypatch.setattr(trainer.model, "loss", bad_once)
    events += trainer.advance()  # step 7: skipped on the device, nobody knows yet
    with pytest.raises(NonFiniteError, match="at step 7: ") as caught:
        events += trainer.advance()  # step 8: skipped too
    assert caught.value.step == trainer.step == 7
    assert_same(weights(trainer), expected)
    assert trainer.tokens_seen == reference.tokens_seen
    # Once more, from the same random state: as if nothing had been.
    events += whole(trainer)
    assert [row for row in told(events) if len(row) > 3] == all_steps
    assert len(all_steps) == 12
    assert_same(weights(trainer), weights(undisturbed))


@pytest.mark.usefixtures("late")
def test_that_a_session_tells_every_step_in_order(tmp_path: Path) -> None:
    events: list[Event] = []
    conduct(CONFIG, tmp_path / "runs", CommandQueue(), events.append)
    assert [each.step for each in events if isinstance(each, StepDone)] == list(range(12))


LONG = CONFIG.replaced(
    {
        "training.max_steps": 40,
        "training.eval_every": 11,
        "training.checkpoint_every": 7,
        "model.dropout": 0.1,
        "sampling.every": 13,
        "sampling.max_new_tokens": 3,
    }
)


def meddling(event: Event, control: CommandQueue) -> None:
    """Pause, edit, sample, save and step, each just after an update that was told."""
    commands: dict[int, list[Command]] = {
        3: [
            Pause(),
            SampleNow(SamplingConfig(prompt="A", max_new_tokens=2, temperature=1.0)),
            StepOnce(),
            Resume(),
        ],
        8: [ChangeSettings({"clipping.max_norm": 0.5, "clipping.begin": "start"})],
        15: [SaveNow()],
        22: [EditSchedule(Hold())],
        30: [
            SampleNow(SamplingConfig(prompt="B", max_new_tokens=2, temperature=1.0)),
            ChangeSettings({"clipping.max_norm": 0.9, "clipping.begin": "start"}),
        ],
    }
    if isinstance(event, StepDone):
        for command in commands.get(event.step, []):
            control.send(command)


@pytest.mark.usefixtures("late")
def test_that_whatever_is_done_to_a_run_read_late_is_done_between_told_updates(
    tmp_path: Path,
) -> None:
    n_told = 0

    def react(event: Event, control: CommandQueue) -> None:
        nonlocal n_told
        if isinstance(event, StepDone):
            assert event.step == n_told
            n_told += 1
        if isinstance(event, Paused | CheckpointSaved | Evaluated | ScheduleChanged):
            step = event.step + 1 if isinstance(event, Evaluated) else event.step
            assert step == n_told, event
        if isinstance(event, SettingChanged):
            assert event.step == n_told
        meddling(event, control)

    events = played(LONG, tmp_path / "runs", react)
    assert n_told == 40
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "completed"
    folder = folder_of(events)
    assert problems_of(folder) == []


@pytest.mark.thorough
def test_that_a_run_read_late_is_edited_made_again_stopped_and_resumed_as_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hardware, "reads_late", lambda _: True)
    reference = folder_of(played(LONG, tmp_path / "a", meddling))
    again = folder_of(played(LONG, tmp_path / "c", replay=runs.read_replay(reference)))
    monkeypatch.setattr(hardware, "reads_late", lambda _: False)
    at_once = folder_of(played(LONG, tmp_path / "d", replay=runs.read_replay(reference)))
    for folder in (again, at_once):
        for name in ("steps", "evals", "edits"):
            assert bits(folder)[name] == bits(reference)[name], (folder, name)
        assert state_digest(folder, 40) == state_digest(reference, 40)
    monkeypatch.setattr(hardware, "reads_late", lambda _: True)
    plain = folder_of(played(LONG, tmp_path / "e"))
    for stop in (1, 12, 38):
        cut = folder_of(played(LONG, tmp_path / f"stop-{stop}", stop_after(stop)))
        resumed(cut)
        assert bits(cut) == bits(plain), stop
        assert state_digest(cut, 40) == state_digest(plain, 40), stop


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize("at", mostly_thorough([6, 20, 39], 20))
def test_that_a_bad_number_read_late_pauses_before_its_step_and_the_run_goes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    reference = folder_of(played(LONG, tmp_path / "a"))
    gradients = Trainer.gradients
    spoiled: list[int] = []

    def bad_once(self: Trainer, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        loss, norm = gradients(self, step)
        if step == at and not spoiled:
            spoiled.append(step)
            return loss * math.nan, norm
        return loss, norm

    monkeypatch.setattr(Trainer, "gradients", bad_once)

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Paused) and event.kind == "nonfinite":
            assert event.step == at
            control.send(GoBack(0))
        if isinstance(event, WentBack):
            control.send(Resume())

    events = played(LONG, tmp_path / "b", react)
    folder = folder_of(events)
    assert len([each for each in events if isinstance(each, WentBack)]) == 1
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 40) == state_digest(reference, 40)


@pytest.mark.usefixtures("late")
def test_that_a_failing_run_still_tells_and_saves_what_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gradients = Trainer.gradients

    def failing(self: Trainer, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        if step == 5:
            raise RuntimeError("out of memory")
        return gradients(self, step)

    monkeypatch.setattr(Trainer, "gradients", failing)
    events = played(LONG, tmp_path / "runs")
    assert [each.step for each in events if isinstance(each, StepDone)] == [0, 1, 2, 3, 4]
    assert [each.step for each in events if isinstance(each, CheckpointSaved)] == [5]
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "failed"


@pytest.mark.usefixtures("late")
def test_that_a_restored_trainer_tells_nothing_of_what_it_was(tmp_path: Path) -> None:
    trainer = made(tmp_path)
    for _ in range(3):
        list(trainer.advance())
    saved = deepcopy(trainer.checkpoint())  # whose tensors are the trainer's own
    expected = told(list(whole(trainer)))
    later = made(tmp_path)
    for _ in range(9):
        list(later.advance())
    later.restore(saved)
    assert list(later.report_deferred()) == []
    assert told(list(whole(later))) == [row for row in expected if row[0] > 2]
    assert_same(weights(later), weights(trainer))
