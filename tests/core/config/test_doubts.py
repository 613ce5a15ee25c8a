"""A field that another one keeps from having any effect is told, with that other one."""

from typing import Any

import pytest

from core.config import RunConfig, load_config, warnings, without_effect
from core.config.doubts import CAPS
from core.paths import RESOURCES

PAIRS: list[tuple[dict[str, Any], str, str]] = [
    ({"schedule.warmup": 0, "schedule.initial_lr": 1e-4}, "schedule.initial_lr", "warmup is 0"),
    ({"schedule.decay_start": "50%"}, "schedule.decay_start", "schedule.decay is cosine"),
    ({"schedule.power": 3.0}, "schedule.power", "schedule.decay is cosine"),
    ({"schedule.cycles": 3}, "schedule.cycles", "schedule.decay is cosine"),
    (
        {"schedule.points": [[0.0, 1e-3], [1.0, 0.0]]},
        "schedule.points",
        "schedule.decay is cosine",
    ),
    ({"schedule.interpolation": "steps"}, "schedule.interpolation", "schedule.decay is cosine"),
    *(
        (
            {
                "schedule.decay": "points",
                "schedule.points": [[0.0, 1e-3], [1.0, 0.0]],
                f"schedule.{name}": value,
            },
            f"schedule.{name}",
            "schedule.points is 0.0 0.001; 1.0 0.0",
        )
        for name, value in (("warmup", 3), ("peak_lr", 2e-3))
    ),
    (
        {"schedule.decay": "constant", "schedule.min_lr": 1e-4},
        "schedule.min_lr",
        "schedule.decay is constant",
    ),
    ({"schedule.warmup": "100%", "schedule.decay": "linear"}, "schedule.decay", "warmup is 100%"),
    (
        {"schedule.decay": "linear", "schedule.min_lr": 1e-3},
        "schedule.decay",
        "schedule.min_lr is 0.001",
    ),
    (
        {"clipping.begin": "start", "clipping.max_norm": 0},
        "clipping.begin",
        "clipping.max_norm is 0",
    ),
    ({"clipping.max_norm": 0.5, "schedule.warmup": "100%"}, "clipping.max_norm", "warmup is 100%"),
    (
        {"optimizer.decay_on": "matrices", "optimizer.weight_decay": 0},
        "optimizer.decay_on",
        "optimizer.weight_decay is 0",
    ),
    (
        {"training.evaluation": "comparable", "training.eval_every": 0},
        "training.evaluation",
        "training.eval_every is 0",
    ),
    (
        {"training.eval_batches": 5, "training.eval_every": 0},
        "training.eval_batches",
        "training.eval_every is 0",
    ),
    ({"training.threads": 2, "training.device": "cuda:1"}, "training.threads", "device is cuda:1"),
    ({"training.tf32": True, "training.device": "cpu"}, "training.tf32", "device is cpu"),
    ({"training.tf32": True, "training.precision": "bf16"}, "training.tf32", "precision is bf16"),
    (
        {"training.deterministic": True, "training.device": "mps"},
        "training.deterministic",
        "device is mps",
    ),
    ({"training.sharding": "full"}, "training.sharding", "training.processes is 1"),
    (
        {"training.compile": "on", "training.processes": 2, "training.sharding": "full"},
        "training.compile",
        "training.sharding is full",
    ),
    ({"sampling.top_k": 5}, "sampling.top_k", "sampling.temperature is 0"),
    (
        {"sampling.temperature": 1.5, "sampling.top_k": 1},
        "sampling.temperature",
        "sampling.top_k is 1",
    ),
    ({"sampling.max_new_tokens": 9, "sampling.every": 0}, "sampling.max_new_tokens", "every is 0"),
    (
        {"data.tokenizer_vocab": 512, "data.tokenizer": "bytes"},
        "data.tokenizer_vocab",
        "data.tokenizer is bytes",
    ),
    (
        {"data.compact_vocabulary": True, "data.tokenizer": "bytes"},
        "data.compact_vocabulary",
        "data.tokenizer is bytes",
    ),
]


@pytest.mark.parametrize(("values", "field", "said"), PAIRS)
def test_that_a_field_without_effect_names_the_one_that_caps_it(
    values: dict[str, Any], field: str, said: str
) -> None:
    told = {problem.field: problem.message for problem in warnings(RunConfig().replaced(values))}
    assert said in told[field]


def test_that_every_pair_of_fields_is_tried_here() -> None:
    tried = {field for _, field, _ in PAIRS} | {"sampling.prompt"}
    assert {cap.field for cap in CAPS} == tried


def test_that_what_nobody_has_chosen_is_not_said_to_have_no_effect() -> None:
    assert warnings(RunConfig()) == []
    assert warnings(RunConfig().replaced({"schedule.decay": "constant"})) == []
    for file in sorted((RESOURCES / "presets").glob("*.toml")):
        assert warnings(load_config(file)) == []


def test_that_what_was_asked_for_is_told_although_it_is_the_default() -> None:
    config = RunConfig().replaced({"schedule.decay": "constant"})
    assert without_effect(config, ["schedule.decay_start"])
