"""Numeric faults: NaN and infinity are seen before the parameters, which stay as they were."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from core.config import RunConfig
from core.data import prepare
from core.training.evaluation import BatchLosses
from core.training.trainer import NonFiniteError, Trainer

Make = Callable[..., RunConfig]
State = dict[str, torch.Tensor]


@pytest.fixture
def trainer(tiny: Make, tmp_path: Path) -> Trainer:
    config = tiny({"training.eval_every": 0, "sampling.every": 0, "model.dropout": 0.1})
    made = Trainer(config, prepare(config, store=tmp_path))
    for _ in range(3):
        list(made.advance())
    return made


def _state(trainer: Trainer) -> State:
    content = trainer.checkpoint()
    return {name: t.clone() for name, t in {**content.model, **content.training}.items()}


def _same(one: State, other: State) -> bool:
    return one.keys() == other.keys() and all(
        torch.equal(one[name].nan_to_num(7e7), other[name].nan_to_num(7e7)) for name in one
    )


def _advance_with_poisoned_loss(trainer: Trainer, value: float) -> None:
    true = trainer.model.loss
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trainer.model, "loss", lambda *arguments: true(*arguments) * value)
        list(trainer.advance())


def _advance_with_poisoned_gradient(trainer: Trainer, value: float) -> None:
    handle = next(trainer.model.parameters()).register_hook(lambda grad: grad * value)
    try:
        list(trainer.advance())
    finally:
        handle.remove()


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
@pytest.mark.parametrize(
    ("advance", "named"),
    [
        (_advance_with_poisoned_loss, "training loss"),
        (_advance_with_poisoned_gradient, "gradient norm"),
    ],
)
def test_that_a_nonfinite_loss_or_gradient_changes_nothing_and_can_be_tried_again(
    trainer: Trainer, advance: Callable[[Trainer, float], None], named: str, value: float
) -> None:
    before = _state(trainer)
    with pytest.raises(NonFiniteError, match=f"{named} at step 3"):
        advance(trainer, value)
    assert _same(before, _state(trainer))
    assert trainer.step == 3
    list(trainer.advance())
    assert trainer.step == 4


def test_that_a_nonfinite_weight_is_named_before_it_spreads(trainer: Trainer) -> None:
    with torch.no_grad():
        next(trainer.model.parameters()).view(-1)[5:].fill_(float("nan"))
    before = _state(trainer)
    with pytest.raises(NonFiniteError, match="training loss at step 3"):
        list(trainer.advance())
    assert _same(before, _state(trainer))


def test_that_a_nonfinite_validation_loss_is_reported_after_a_whole_step(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tiny({"training.eval_every": 1, "sampling.every": 0})
    trainer = Trainer(config, prepare(config, store=tmp_path))
    monkeypatch.setattr(trainer, "_evaluate", lambda: BatchLosses([2.0], [float("nan")]))
    with pytest.raises(NonFiniteError, match="validation loss"):
        list(trainer.advance())
    assert trainer.step == 1
    assert all(bool(p.isfinite().all()) for p in trainer.model.parameters())


def test_that_a_redone_step_gives_the_same_bits(trainer: Trainer) -> None:
    from core.model.interrupt import Interrupted

    calls = iter(range(10**6))
    stopping = replace(trainer.context, should_stop=lambda: next(calls) == 3)
    trainer.context, lasting = stopping, trainer.context
    with pytest.raises(Interrupted):
        list(trainer.advance())
    trainer.context = lasting
    redone = list(trainer.advance())
    again = _state(trainer)

    untouched = Trainer(trainer.config, trainer.dataset)
    events = []
    for _ in range(4):
        events = list(untouched.advance())
    assert [e.loss for e in redone] == [e.loss for e in events]  # type: ignore[union-attr]
    assert _same(again, _state(untouched))
