"""Counted sizes against the model itself and against a measured process."""

import sys
from multiprocessing.queues import SimpleQueue
from pathlib import Path

import pytest

from core.config import ModelConfig, RunConfig
from core.config.presets import MODEL_PRESETS
from core.model.memory import estimate, flops_per_token, n_parameters, verdict
from tests.processes import in_new_process


def _measure(answer: "SimpleQueue[int]", changes: dict[str, object], n_vocab: int) -> None:
    """The peak that training two steps adds to a small process, in bytes."""
    import torch

    from core.hardware.memory import tune_allocator
    from core.hardware.threads import use_threads
    from core.model.gpt import GPT
    from core.training.optimizer import make_optimizer, set_lr

    def peak() -> int:
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))

    def train(changes: dict[str, object], n_vocab: int, steps: int) -> None:
        config = RunConfig().replaced(changes)
        size = (config.training.batch_size, config.data.context_length)
        model = GPT(config.model, n_vocab, config.data.context_length)
        optimizer = make_optimizer(model, config.optimizer, "cpu")
        set_lr(optimizer, 1e-3)
        for _ in range(steps):
            ids = torch.randint(0, n_vocab, size)
            model.loss(ids, ids).backward()
            optimizer.step()
            optimizer.zero_grad()

    use_threads(1)
    tune_allocator()
    train({"model.n_layers": 1, "model.n_heads": 2, "model.emb_dim": 32}, 100, 1)
    before = peak()
    train(changes, n_vocab, 2)
    answer.put(peak() - before)


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.parametrize(
    ("n_layers", "n_heads", "emb_dim", "context", "batch", "n_vocab"),
    [(2, 4, 64, 128, 8, 50_257), (4, 6, 192, 256, 4, 100)],
    ids=["large vocabulary", "many activations"],
)
def test_that_the_estimate_is_within_30_percent_of_a_measured_peak(
    n_layers: int, n_heads: int, emb_dim: int, context: int, batch: int, n_vocab: int
) -> None:
    changes = {
        "model.n_layers": n_layers,
        "model.n_heads": n_heads,
        "model.emb_dim": emb_dim,
        "data.context_length": context,
        "data.stride": context,
        "training.batch_size": batch,
    }
    measured = in_new_process(_measure, changes, n_vocab)
    estimated = estimate(RunConfig().replaced(changes), n_vocab, "fp32").total
    assert 0.7 <= estimated / measured <= 1.3, (estimated, measured)


@pytest.mark.parametrize("tied", [False, True])
@pytest.mark.parametrize("bias", [False, True])
def test_that_parameters_are_counted_exactly(tied: bool, bias: bool) -> None:
    from core.model.gpt import GPT

    config = ModelConfig(n_layers=3, n_heads=2, emb_dim=10, qkv_bias=bias, tie_weights=tied)
    model = GPT(config, 31, 7)
    assert n_parameters(config, 31, 7) == sum(p.numel() for p in model.parameters())


def test_that_gpt2_small_has_the_published_number_of_parameters() -> None:
    preset = MODEL_PRESETS["gpt2-small"]
    config = ModelConfig(
        n_layers=preset.n_layers,
        n_heads=preset.n_heads,
        emb_dim=preset.emb_dim,
        qkv_bias=preset.qkv_bias,
        tie_weights=True,
    )
    assert n_parameters(config, 50_257, preset.context_length) == 124_439_808


@pytest.mark.parametrize("name", MODEL_PRESETS)
def test_that_every_preset_is_a_valid_model(name: str) -> None:
    preset = MODEL_PRESETS[name]
    RunConfig().replaced(
        {
            "model.n_layers": preset.n_layers,
            "model.n_heads": preset.n_heads,
            "model.emb_dim": preset.emb_dim,
            "model.qkv_bias": preset.qkv_bias,
            "data.context_length": preset.context_length,
            "data.stride": preset.context_length,
        }
    )
    assert preset.label
    assert preset.hint


def test_that_presets_are_ordered_by_size() -> None:
    sizes = [
        n_parameters(
            ModelConfig(n_layers=p.n_layers, n_heads=p.n_heads, emb_dim=p.emb_dim), 50_257, 1024
        )
        for p in MODEL_PRESETS.values()
    ]
    assert sizes == sorted(sizes)


def test_that_more_of_anything_takes_more_memory() -> None:
    base = {"data.context_length": 128, "data.stride": 128, "model.n_layers": 2}
    least = estimate(RunConfig().replaced(base), 1000, "fp32").total
    for path, value in (
        ("training.batch_size", 8),
        ("data.context_length", 256),
        ("model.n_layers", 3),
        ("model.emb_dim", 1536),
    ):
        assert estimate(RunConfig().replaced({**base, path: value}), 1000, "fp32").total > least
    assert estimate(RunConfig().replaced(base), 50_257, "fp32").total > least
    assert (
        estimate(RunConfig().replaced({**base, "model.dropout": 0.0}), 1000, "fp32").total < least
    )


def test_that_bf16_halves_most_of_the_activations_and_nothing_else() -> None:
    config = RunConfig().replaced({"training.batch_size": 16})
    full, low = (estimate(config, 50_257, precision) for precision in ("fp32", "bf16"))
    assert low.weights == full.weights
    assert low.optimizer == full.optimizer == 2 * full.weights
    assert 0.5 < low.activations / full.activations < 0.75


def test_that_a_gpu_keeps_no_attention_weights() -> None:
    config = RunConfig().replaced({"data.context_length": 1024, "data.stride": 1024})
    cpu, gpu = (estimate(config, 256, "bf16", kind).activations for kind in ("cpu", "cuda"))
    assert gpu < 0.5 * cpu


@pytest.mark.parametrize(
    ("total", "words"),
    [(0, "fits"), (70, "fits"), (71, "tight"), (95, "tight"), (96, "will not fit")],
)
def test_that_the_verdict_names_how_full_the_memory_gets(total: int, words: str) -> None:
    assert verdict(total, 100) == words


def test_that_work_per_token_is_six_a_parameter_in_the_products_and_the_attention() -> None:
    model = ModelConfig(n_layers=2, n_heads=2, emb_dim=8)
    products = 2 * 12 * 8 * 8 + 100 * 8
    assert flops_per_token(model, 100, 16) == 6 * products + 12 * 2 * 8 * 16
