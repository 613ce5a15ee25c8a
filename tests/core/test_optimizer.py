"""Parameter groups, the learning rate's assignment, norm and clipping."""

import pytest
import torch
from torch import nn

from core.config import OptimizerConfig
from core.training.optimizer import adamw, clip_, gradient_norm, make_optimizer, set_lr


def _model() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Embedding(7, 4), nn.LayerNorm(4), nn.Linear(4, 7))


def _with_gradients(scale: float = 1.0) -> list[nn.Parameter]:
    model = _model()
    (model(torch.arange(7)).square().sum() * scale).backward()
    return list(model.parameters())


def test_that_the_book_decays_every_parameter() -> None:
    model = _model()
    (group,) = make_optimizer(model, OptimizerConfig(weight_decay=0.3), "cpu").param_groups
    assert group["weight_decay"] == 0.3
    assert len(group["params"]) == len(list(model.parameters()))


def test_that_decay_on_matrices_spares_biases_and_norms() -> None:
    model = _model()
    config = OptimizerConfig(decay_on="matrices", weight_decay=0.3)
    decayed, spared = make_optimizer(model, config, "cpu").param_groups
    assert decayed["weight_decay"] == 0.3
    assert spared["weight_decay"] == 0.0
    assert {p.dim() for p in decayed["params"]} == {2}
    assert {p.dim() for p in spared["params"]} == {1}
    assert len(decayed["params"]) + len(spared["params"]) == len(list(model.parameters()))


def test_that_the_learning_rate_keeps_each_groups_own_factor() -> None:
    config = OptimizerConfig(decay_on="matrices")
    optimizer = make_optimizer(_model(), config, "cpu")
    optimizer.param_groups[1]["lr_scale"] = 0.5
    for lr in (1e-3, 4e-4):
        set_lr(optimizer, lr)
        assert [group["lr"] for group in optimizer.param_groups] == [lr, lr * 0.5]


def test_that_nothing_moves_before_a_learning_rate_is_set() -> None:
    model = _model()
    before = [p.detach().clone() for p in model.parameters()]
    optimizer = make_optimizer(model, OptimizerConfig(), "cpu")
    model(torch.arange(7)).square().sum().backward()
    optimizer.step()
    after = list(model.parameters())
    assert all(torch.equal(one, other) for one, other in zip(before, after, strict=True))


def test_that_an_update_equals_the_plain_formula_of_adamw() -> None:
    config = OptimizerConfig(weight_decay=0.1, beta1=0.8, beta2=0.9, eps=1e-6)
    parameter = nn.Parameter(torch.tensor([1.0, -2.0]))
    holder = nn.ParameterList([parameter])
    optimizer = make_optimizer(holder, config, "cpu")
    value = torch.tensor([1.0, -2.0], dtype=torch.float64)
    m, v = torch.zeros(2, 2, dtype=torch.float64)
    for step, lr in enumerate((0.1, 0.05, 0.2), start=1):
        gradient = torch.tensor([0.3 * step, -0.7], dtype=torch.float64)
        parameter.grad = gradient.float()
        set_lr(optimizer, lr)
        optimizer.step()
        m = 0.8 * m + 0.2 * gradient
        v = 0.9 * v + 0.1 * gradient**2
        value = value - lr * 0.1 * value
        value = value - lr * (m / (1 - 0.8**step)) / ((v / (1 - 0.9**step)).sqrt() + 1e-6)
    torch.testing.assert_close(parameter.detach().double(), value, rtol=1e-6, atol=1e-6)


def test_that_the_norm_is_that_of_all_gradients_as_one_vector() -> None:
    parameters = _with_gradients()
    whole = torch.cat([p.grad.flatten() for p in parameters if p.grad is not None])
    torch.testing.assert_close(gradient_norm(parameters), whole.norm())


@pytest.mark.parametrize("max_norm", [1e-3, 1.0, 1e6])
def test_that_clipping_gives_the_bits_of_torchs_own(max_norm: float) -> None:
    ours, theirs = _with_gradients(), _with_gradients()
    norm = gradient_norm(ours)
    clip_(ours, norm, max_norm)
    expected = torch.nn.utils.clip_grad_norm_(theirs, max_norm)
    assert torch.equal(norm, expected)
    for one, other in zip(ours, theirs, strict=True):
        assert one.grad is not None
        assert other.grad is not None
        assert torch.equal(one.grad, other.grad)


def test_that_parameters_without_gradients_are_left_out() -> None:
    model = _model()
    assert float(gradient_norm(model.parameters())) == 0.0


def test_that_the_update_is_torchs_own_to_the_bit_and_goes_on_from_its_state() -> None:
    config = OptimizerConfig(weight_decay=0.1, decay_on="matrices")
    ours, theirs = _model(), _model()
    mine = make_optimizer(ours, config, "cpu")
    groups = [{**group, "params": []} for group in mine.param_groups]
    for name, parameter in theirs.named_parameters():
        matrix = dict(ours.named_parameters())[name].dim() > 1
        groups[0 if matrix else 1]["params"].append(parameter)
    torchs = torch.optim.AdamW(groups, lr=0.0, fused=True)
    assert type(mine).step is not type(torchs).step
    for step in range(4):
        if step == 2:  # each from the other's state
            one, other = mine.state_dict(), torchs.state_dict()
            mine.load_state_dict(other)
            torchs.load_state_dict(one)
        for model, optimizer in ((ours, mine), (theirs, torchs)):
            optimizer.zero_grad()
            set_lr(optimizer, 0.01 * (step + 1))
            (model(torch.arange(7)).square().sum() * (step + 1)).backward()
            optimizer.step()
    for a, b in zip(ours.parameters(), theirs.parameters(), strict=True):
        assert torch.equal(a, b)
        assert a.requires_grad


def test_that_an_optimizer_of_another_torch_is_torchs_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(torch.optim.Adam.step, "__wrapped__")
    adamw.cache_clear()
    assert type(make_optimizer(_model(), OptimizerConfig(), "cpu")) is torch.optim.AdamW
    adamw.cache_clear()
