"""Numbers read an update late, as on a GPU: the same run, and the same guard before the weights."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from core import device as hardware
from core.config import RunConfig
from core.data import prepare
from core.events import Evaluated, Event, StepDone
from core.session import Control, conduct
from core.trainer import NonFiniteError, Trainer

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
    list(trainer.advance())  # step 0 is evaluated, so it is told at once
    assert told(list(trainer.advance())) == []
    assert [row[0] for row in told(list(trainer.advance()))] == [1]
    assert [row[0] for row in told(list(trainer.tell_late()))] == [2]
    assert list(trainer.tell_late()) == []


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
    with pytest.raises(NonFiniteError, match="at step 7 is") as caught:
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
    conduct(CONFIG, tmp_path / "runs", Control(), events.append)
    assert [each.step for each in events if isinstance(each, StepDone)] == list(range(12))
