"""The chunked head and cross entropy against torch's own over all the logits."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional

from core.model import cross_entropy
from core.model.cross_entropy import head_cross_entropy

N_VOCAB, WIDTH = 37, 8


def _inputs(n_rows: int, seed: int = 0) -> tuple[Tensor, Tensor, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    hidden = torch.randn(n_rows, WIDTH, generator=generator).requires_grad_()
    weight = torch.randn(N_VOCAB, WIDTH, generator=generator).requires_grad_()
    return hidden, weight, torch.randint(0, N_VOCAB, (n_rows,), generator=generator)


def _plain(hidden: Tensor, weight: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(functional.linear(hidden, weight).float(), targets)


def _gradients(loss: Tensor, *inputs: Tensor) -> list[Tensor]:
    return list(torch.autograd.grad(loss, inputs))


@pytest.mark.thorough
@given(n_rows=st.integers(1, 70), rows=st.integers(1, 80), seed=st.integers(0, 1000))
def test_that_loss_and_gradients_equal_the_plain_ones_however_it_is_cut(
    n_rows: int, rows: int, seed: int
) -> None:
    hidden, weight, targets = _inputs(n_rows, seed)
    loss = head_cross_entropy(hidden, weight, targets, rows=rows)
    expected = _plain(hidden, weight, targets)
    torch.testing.assert_close(loss, expected, rtol=1e-5, atol=1e-6)
    for ours, theirs in zip(
        _gradients(loss, hidden, weight), _gradients(expected, hidden, weight), strict=True
    ):
        torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
@pytest.mark.parametrize("rows", [16, 50])
def test_that_padded_columns_are_seen_by_neither_loss_nor_gradients(
    dtype: torch.dtype, rows: int
) -> None:
    hidden, weight, targets = _inputs(50)
    with torch.autocast("cpu", dtype=dtype, enabled=dtype != torch.float32):
        plain, wide = (
            head_cross_entropy(hidden, weight, targets, rows=rows, multiple=multiple)
            for multiple in (1, 64)
        )
        with torch.no_grad():
            asked = head_cross_entropy(hidden, weight, targets, rows=rows, multiple=64)
    rtol, atol = (1e-6, 1e-6) if dtype == torch.float32 else (0.01, 1e-3)
    torch.testing.assert_close(wide, plain, rtol=1e-6, atol=1e-6)
    torch.testing.assert_close(asked, plain.detach(), rtol=1e-6, atol=1e-6)
    for ours, theirs in zip(
        _gradients(wide, hidden, weight), _gradients(plain, hidden, weight), strict=True
    ):
        assert ours.shape == theirs.shape
        assert ours.is_contiguous()
        torch.testing.assert_close(ours, theirs, rtol=rtol, atol=atol)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
def test_that_what_is_given_to_the_compiler_computes_the_same(
    monkeypatch: pytest.MonkeyPatch, dtype: torch.dtype
) -> None:
    hidden, weight, targets = _inputs(50)
    given = cross_entropy._errors_at_once_
    monkeypatch.setattr(cross_entropy, "_compiled_errors", lambda: given)
    with torch.autocast("cpu", dtype=dtype, enabled=dtype != torch.float32):
        plain, made = (
            head_cross_entropy(hidden, weight, targets, rows=16, multiple=64, compiled=compiled)
            for compiled in (False, True)
        )
    rtol, atol = (1e-5, 1e-6) if dtype == torch.float32 else (0.01, 1e-3)
    torch.testing.assert_close(made, plain, rtol=1e-6, atol=1e-6)
    for ours, theirs in zip(
        _gradients(made, hidden, weight), _gradients(plain, hidden, weight), strict=True
    ):
        torch.testing.assert_close(ours, theirs, rtol=rtol, atol=atol)


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_that_autocast_changes_the_products_only(dtype: torch.dtype) -> None:
    hidden, weight, targets = _inputs(50)
    with torch.autocast("cpu", dtype=dtype):
        loss = head_cross_entropy(hidden, weight, targets, rows=16)
        expected = _plain(hidden, weight, targets)
    assert loss.dtype == torch.float32
    torch.testing.assert_close(loss, expected, rtol=1e-3, atol=1e-3)
    for ours, theirs in zip(
        _gradients(loss, hidden, weight), _gradients(expected, hidden, weight), strict=True
    ):
        assert ours.dtype == torch.float32
        assert float((ours - theirs).norm() / theirs.norm()) < 1e-2


def test_that_fp16_gradients_survive_once_the_loss_is_scaled() -> None:
    hidden, weight, targets = _inputs(50)
    # Every other token is as unlikely as one in 1e7: less than float16 can hold.
    with torch.no_grad():
        hidden.zero_()
        hidden[:, 0] = 1.0
        weight.zero_()
        weight[:, 0] = -16.0
        weight[3, 0] = 0.0
    targets.fill_(3)
    expected = _gradients(_plain(hidden, weight, targets), weight)[0]
    with torch.autocast("cpu", dtype=torch.float16):
        loss = head_cross_entropy(hidden, weight, targets)
    gradient = _gradients(loss * 65536.0, weight)[0] / 65536.0
    assert float(expected[0, 0]) > 0.0
    assert float(gradient[0, 0]) == pytest.approx(float(expected[0, 0]), rel=0.05)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16])
def test_that_a_factor_on_the_loss_scales_the_gradients(dtype: torch.dtype) -> None:
    hidden, weight, targets = _inputs(20)
    with torch.autocast("cpu", dtype=torch.float16, enabled=dtype == torch.float16):
        whole = _gradients(head_cross_entropy(hidden, weight, targets), hidden, weight)
        part = _gradients(head_cross_entropy(hidden, weight, targets) / 4, hidden, weight)
    for one, quarter in zip(whole, part, strict=True):
        torch.testing.assert_close(one / 4, quarter, rtol=1e-2, atol=1e-4)


def test_that_without_gradients_none_are_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden, weight, targets = _inputs(20)
    monkeypatch.delattr(cross_entropy, "_with_gradients")
    with torch.no_grad():
        loss = head_cross_entropy(hidden, weight, targets, rows=7)
    assert not loss.requires_grad
    torch.testing.assert_close(loss, _plain(hidden, weight, targets).detach())


@pytest.mark.parametrize("training", [True, False])
def test_that_the_check_is_made_in_every_chunk_and_may_end_it(training: bool) -> None:
    hidden, weight, targets = _inputs(20)
    calls: list[None] = []

    def check() -> None:
        calls.append(None)
        if len(calls) == 5:
            raise KeyError("enough")

    with torch.set_grad_enabled(training), pytest.raises(KeyError, match="enough"):
        head_cross_entropy(hidden, weight, targets, check, rows=5)
    assert len(calls) == 5
    assert weight.grad is None


@pytest.mark.parametrize("multiple", [1, 64])
def test_that_the_gradient_reaches_the_parameter_without_a_copy(multiple: int) -> None:
    hidden, weight, targets = _inputs(20)
    seen: list[int] = []
    weight.register_hook(lambda gradient: seen.append(gradient.data_ptr()))
    head_cross_entropy(hidden, weight, targets, multiple=multiple).backward()
    assert weight.grad is not None
    assert seen == [weight.grad.data_ptr()]


def test_that_a_second_backward_pass_is_refused() -> None:
    loss = head_cross_entropy(*_inputs(20))
    loss.backward()
    with pytest.raises(RuntimeError, match="second time"):
        loss.backward()


def test_that_extreme_logits_stay_finite_and_nan_shows() -> None:
    hidden, weight, targets = _inputs(20)
    with torch.no_grad():
        hidden *= 1e4
    loss = head_cross_entropy(hidden, weight, targets)
    torch.testing.assert_close(loss, _plain(hidden, weight, targets), rtol=1e-5, atol=1e-3)
    assert bool(torch.isfinite(loss))
    with torch.no_grad():
        hidden[3, 3] = float("nan")
    assert bool(torch.isnan(head_cross_entropy(hidden, weight, targets)))
