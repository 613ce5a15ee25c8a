"""Giving a pass up in the middle, and going on as if nothing had happened."""

import gc
from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from core.config import ModelConfig
from core.model.gpt import GPT
from core.model.interrupt import Interrupted, interruptible

CONFIG = ModelConfig(n_layers=3, n_heads=2, emb_dim=16, dropout=0.1)
IDS = torch.arange(20).reshape(2, 10)


@pytest.fixture
def model() -> GPT:
    torch.manual_seed(0)
    return GPT(CONFIG, 20, 10)


def _after(n_calls: int) -> Callable[[], bool]:
    """A should_stop that turns true at its n-th question."""
    asked = iter(range(n_calls - 1))
    return lambda: next(asked, None) is None


def _gradients(model: GPT) -> list[Tensor]:
    model.zero_grad()
    model.loss(IDS, IDS).backward()
    return [p.grad.clone() for p in model.parameters() if p.grad is not None]


def _questions(model: GPT) -> int:
    asked: list[None] = []

    def count() -> bool:
        asked.append(None)
        return False

    with interruptible(model, count):
        model.loss(IDS, IDS).backward()
    return len(asked)


def test_that_every_half_of_a_block_is_asked_in_both_directions(model: GPT) -> None:
    in_the_head = 4
    assert _questions(model) == 2 * 2 * CONFIG.n_layers + in_the_head


def test_that_a_stop_at_any_point_leaves_nothing_but_gradients(model: GPT) -> None:
    state = torch.get_rng_state()
    expected = _gradients(model)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    for point in range(1, _questions(model) + 1):
        with interruptible(model, _after(point)), pytest.raises(Interrupted):
            model.loss(IDS, IDS).backward()
        assert model.check is None
    after = model.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)
    torch.set_rng_state(state)  # dropout draws the same again
    again = _gradients(model)
    assert all(torch.equal(one, other) for one, other in zip(expected, again, strict=True))


def test_that_evaluation_is_interrupted_too(model: GPT) -> None:
    model.eval()
    for point in (1, 2 * CONFIG.n_layers, 2 * CONFIG.n_layers + 1):
        with torch.no_grad(), interruptible(model, _after(point)), pytest.raises(Interrupted):
            model.loss(IDS, IDS)


def test_that_interrupted_passes_hold_no_tensors(model: GPT) -> None:
    def tensors() -> int:
        return sum(issubclass(type(each), Tensor) for each in gc.get_objects())

    def interrupt() -> None:
        for point in (3, 9, 14):
            with interruptible(model, _after(point)), pytest.raises(Interrupted):
                model.loss(IDS, IDS).backward()
        model.zero_grad()

    interrupt()
    gc.collect()
    before = tensors()
    for _ in range(5):
        interrupt()
    gc.collect()
    assert tensors() == before


def test_that_an_outer_check_comes_back(model: GPT) -> None:
    with interruptible(model, lambda: False):
        outer = model.check
        with interruptible(model, lambda: False):
            assert model.check is not outer
        assert model.check is outer
