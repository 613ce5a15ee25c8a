"""Whether a run is compiled and its passes replayed as a graph: decided before it begins."""

from typing import Any

import pytest

from core.config import RunConfig
from core.config.presets import MODEL_PRESETS
from core.model.compilation import Compilation, Machine, compilation_of

H100 = Machine("cuda", "NVIDIA H100 80GB HBM3", 80 * 2**30, "bf16")
CPU = Machine("cpu", "", 16 * 2**30, "fp32")
N_VOCAB = 50_257


def decided(
    machine: Machine = H100, steps: int = 1_000_000, preset: str = "gpt2-small", **values: Any
) -> Compilation:
    """Of a model of that size; ``section__name`` sets a field."""
    size = MODEL_PRESETS[preset]
    config = RunConfig().replaced(
        {
            "model.n_layers": size.n_layers,
            "model.n_heads": size.n_heads,
            "model.emb_dim": size.emb_dim,
            "data.context_length": size.context_length,
            "training.batch_size": 16,
            **{name.replace("__", "."): value for name, value in values.items()},
        }
    )
    return compilation_of(config, N_VOCAB, machine, steps)


def test_that_a_long_run_on_an_nvidia_card_is_compiled_and_a_short_one_is_not() -> None:
    long, short = decided(steps=100_000), decided(steps=200)
    assert long.compiles
    assert "compiling is worth it from about 10 on" in str(long.why)
    assert not short.compiles
    assert "minutes, and compiling is worth it from about 10 on" in str(short.why)


def test_that_more_work_in_a_step_earns_it_sooner() -> None:
    one, accumulated = decided(steps=5_000), decided(steps=5_000, training__grad_accumulation=8)
    assert not one.compiles
    assert accumulated.compiles
    shared = decided(steps=5_000, training__grad_accumulation=8, training__processes=8)
    assert not shared.compiles


@pytest.mark.parametrize("machine", [CPU, Machine("mps", "Apple", 2**34, "fp32")])
def test_that_elsewhere_it_is_compiled_only_if_asked_for(machine: Machine) -> None:
    assert not decided(machine).compiles
    assert decided(machine, training__compile="on").compiles
    assert not decided(machine, training__compile="on", preset="tiny").graphs


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"training__compile": "off"}, "training.compile is off"),
        ({"training__deterministic": True}, "deterministic"),
        ({"training__processes": 2, "training__sharding": "full"}, "sharded model"),
    ],
)
def test_that_it_is_said_why_a_long_run_is_not_compiled(values: dict[str, Any], why: str) -> None:
    found = decided(**values)
    assert not found.compiles
    assert why in str(found.why)


def test_that_nothing_is_compiled_by_itself_without_what_makes_kernels() -> None:
    machine = Machine("cuda", H100.name, H100.total_bytes, "bf16", has_triton=False)
    assert not decided(machine).compiles
    assert decided(machine, training__compile="on").compiles  # a person may know better


def test_that_in_parts_nothing_is_compiled_even_if_asked_for() -> None:
    in_parts = decided(training__processes=2, training__sharding="full", training__compile="on")
    assert not in_parts.compiles


def test_that_small_models_get_a_graph_and_large_ones_keep_the_card_busy_without() -> None:
    for name in ("tiny", "mini", "small"):
        assert decided(preset=name, training__batch_size=2).graphs, name
    busy = decided(training__batch_size=32)
    assert not busy.graphs
    assert "keeps up" in str(busy.why_graphs)


@pytest.mark.parametrize(
    ("values", "machine", "why"),
    [
        ({"training__compile": "off"}, H100, "either"),
        ({"training__processes": 2}, H100, "several processes"),
        ({"training__deterministic": True}, H100, "deterministic"),
        ({}, Machine("cuda", "Tesla T4", 2**34, "fp16"), "fp16"),
        ({}, Machine("cuda", "NVIDIA H100", 2**24, "bf16"), "too much"),
    ],
)
def test_that_it_is_said_why_a_small_model_gets_no_graph(
    values: dict[str, Any], machine: Machine, why: str
) -> None:
    found = decided(machine, preset="tiny", **{"training__batch_size": 2, **values})
    assert not found.graphs
    assert why in str(found.why_graphs)


def test_that_a_graph_is_not_made_for_a_few_steps() -> None:
    assert not decided(steps=10, preset="tiny").graphs
