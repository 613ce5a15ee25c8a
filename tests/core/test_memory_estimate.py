"""Counted sizes against the model itself and against a measured process."""

import sys

import pytest

from core.config import ModelConfig, RunConfig
from core.config.presets import MODEL_PRESETS
from core.model.memory import estimate, flops_per_token, n_parameters, verdict
from tests.bench.memory import estimated_and_measured
from tests.counted_memory import counted_peak
from tests.effort import mostly_slow
from tests.memory_shapes import CPU_SHAPES, fits


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.parametrize("name", CPU_SHAPES)
def test_that_the_estimate_lies_between_what_is_live_and_the_peak(name: str) -> None:
    estimated, live, peak = estimated_and_measured(name)
    assert fits(estimated, live, peak), (estimated, live, peak)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("precision", "dropout", "batch"),
    mostly_slow([("bf16", 0.0, 32), ("bf16", 0.1, 4), ("fp32", 0.1, 4)], ("bf16", 0.1, 4)),
)
def test_that_a_gpus_estimate_is_what_is_counted_with_room_for_the_allocators_holes(
    precision: str, dropout: float, batch: int
) -> None:
    config = RunConfig().replaced(
        {
            "data.context_length": 1024,
            "data.stride": 1024,
            "training.batch_size": batch,
            "model.n_layers": 3,
            "model.dropout": dropout,
            "model.tie_weights": True,
        }
    )
    for device_bytes in (0, 80 * 2**30):
        estimated = estimate(config, 50_257, precision, "cuda", device_bytes).total
        counted = counted_peak(config, 50_257, precision, device_bytes)
        assert 1.0 <= estimated / counted <= 1.25, (estimated, counted)


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
