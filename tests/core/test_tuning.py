"""How passes suit a device: the same to rounding, with the parameters as they are."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from core.config import ModelConfig, RunConfig
from core.data import prepare
from core.model import gpt, memory
from core.model.gpt import GPT, Block
from core.model.hf_weights import export_state
from core.model.tuning import Tuning, tuning_for
from core.training.trainer import Trainer
from tests.gpu.simulated import simulated_gpu

Make = Callable[..., RunConfig]

GIB = 2**30
SMALL = ModelConfig(emb_dim=32, n_heads=2, n_layers=2, dropout=0.0)
ON_GPU = Tuning(head_rows=16, vocab_multiple=64, fuses_qkv=True)


def test_that_a_cpu_is_left_as_it_is() -> None:
    assert tuning_for("cpu", 512 * GIB, 50_257, 2) == Tuning()


@pytest.mark.parametrize(
    ("gib", "n_vocab", "rows"),
    [
        (0, 50_257, 1024),
        (8, 50_257, 1024),
        (24, 50_257, 2048),
        (80, 50_257, 8192),
        (80, 256, 16_384),
    ],
)
def test_that_a_card_takes_more_rows_at_once_the_more_memory_it_has(
    gib: int, n_vocab: int, rows: int
) -> None:
    assert tuning_for("cuda", gib * GIB, n_vocab, 2) == Tuning(
        rows, 64, fuses_qkv=True, compiles_head=True
    )


@pytest.mark.parametrize("qkv_bias", [False, True])
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_that_loss_and_gradients_are_the_same_to_rounding(
    dtype: torch.dtype, *, qkv_bias: bool
) -> None:
    torch.manual_seed(0)
    model = GPT(replace(SMALL, qkv_bias=qkv_bias), n_vocab=70, context_length=16)
    ids, targets = torch.randint(0, 70, (2, 3, 16)).unbind()
    names = list(model.state_dict())
    found = []
    for tuning in (Tuning(), ON_GPU):
        model.tune(tuning)
        model.zero_grad()
        with torch.autocast("cpu", dtype=dtype, enabled=dtype != torch.float32):
            loss = model.loss(ids, targets)
        loss.backward()
        gradients = [p.grad.clone() for p in model.parameters() if p.grad is not None]
        found.append((loss.detach(), gradients))
    assert list(model.state_dict()) == names
    (plain, of_plain), (tuned, of_tuned) = found
    assert len(of_plain) == len(of_tuned) == len(names)
    full = dtype == torch.float32
    torch.testing.assert_close(tuned, plain, rtol=1e-5 if full else 1e-2, atol=0)
    rtol, atol = (1e-5, 1e-6) if full else (0.1, 2e-3)
    torch.testing.assert_close(of_tuned, of_plain, rtol=rtol, atol=atol)


def test_that_the_head_is_compiled_with_the_model_and_where_it_pays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool] = []

    def seen(hidden: Tensor, *_: object, compiled: bool, **__: object) -> Tensor:
        asked.append(compiled)
        return hidden.sum()

    monkeypatch.setattr(gpt, "head_cross_entropy", seen)
    monkeypatch.setattr(torch, "compile", lambda function: function)
    model, ids = GPT(SMALL, n_vocab=70, context_length=16), torch.zeros(1, 4, dtype=torch.int64)
    for tuning in (Tuning(), replace(ON_GPU, compiles_head=True)):
        model.tune(tuning)
        model.loss(ids, ids)
        model.compile_blocks()
        model.loss(ids, ids)
    assert asked == [False, False, True, True]


def test_that_one_more_token_is_computed_as_before() -> None:
    torch.manual_seed(0)
    model = GPT(SMALL, n_vocab=70, context_length=16).eval()
    model.tune(ON_GPU)
    ids = torch.randint(0, 70, (1, 9))
    whole = model.hidden(ids)
    past = model.no_past()
    model.next_hidden(ids[:, :8], past)
    torch.testing.assert_close(model.next_hidden(ids[:, 8:], past), whole[:, 8:])


def test_that_a_run_on_a_gpu_is_tuned_and_stores_what_one_on_a_cpu_does(
    tiny: Make,
) -> None:
    losses, weights = [], []
    for device in ("cpu", "cuda"):
        with simulated_gpu():
            config = tiny({"training.device": device, "model.dropout": 0.0})
            trainer = Trainer(config, prepare(config))
            block = trainer.model.blocks[0]
            assert isinstance(block, Block)
            assert block.att.fuses_qkv == (device == "cuda")
            for _ in range(3):
                list(trainer.advance())
            list(trainer.report_deferred())
            losses.append(sum(trainer.evaluate()))
            weights.append(export_state(trainer.model))
    assert losses[0] == pytest.approx(losses[1], rel=1e-5)
    assert {n: w.shape for n, w in weights[0].items()} == {
        n: w.shape for n, w in weights[1].items()
    }


@pytest.mark.thorough
def test_that_an_evaluation_reads_all_its_losses_at_once(tiny: Make) -> None:
    class Counted(TorchDispatchMode):
        n_read = 0

        def __torch_dispatch__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            self.n_read += func is torch.ops.aten._local_scalar_dense.default
            return func(*args, **(kwargs or {}))

    config = tiny({"training.eval_batches": 4})
    trainer = Trainer(config, prepare(config))
    with Counted() as counted:  # type: ignore[no-untyped-call]
        found = trainer.evaluate()
    assert all(isinstance(loss, float) for loss in found)
    assert counted.n_read == 0  # one number at a time: a wait for a GPU each


def test_that_the_estimate_counts_the_rows_that_a_card_gets(tiny: Make) -> None:
    config = tiny({"data.context_length": 1024, "training.batch_size": 32})
    small, large = (
        memory.estimate(config, 50_257, "bf16", "cuda", gib * GIB).activations for gib in (8, 80)
    )
    assert large - small == (8192 - 1024) * 50_304 * (2 + 4)
