"""A run says in its name what it changes: the function that window and terminal share."""

import pytest

from core.config import FIELD_PATHS, RunConfig
from core.config.naming import (
    MOST_NAMED,
    bases,
    changes,
    differences,
    differences_from_preset,
    joined,
    name_of,
    nearest_base,
    numbered,
    titled,
)

CPU = bases()[0].config
CHANGED = [
    ({}, ""),
    ({"schedule.warmup": 0, "schedule.peak_lr": 3e-3}, "warmup 0 · peak 3e-3"),
    ({"schedule.warmup": "0%"}, "warmup 0"),
    ({"schedule.warmup": "10%", "schedule.decay": "linear"}, "warmup 10% · linear"),
    ({"schedule.decay": "wsd-1-sqrt", "schedule.decay_start": 90}, "wsd 1-√ · decay from 90"),
    ({"schedule.decay": "constant", "schedule.min_lr": 0.0}, "constant"),  # it reads no minimum
    ({"schedule.warmup": 0, "schedule.initial_lr": 0.5}, "warmup 0"),
    ({"schedule.decay": "points", "schedule.points": "0 1e-3; 1 0"}, "2 points"),
    (
        {
            "schedule.decay": "points",
            "schedule.points": "0 1e-3; 1 0",
            "schedule.interpolation": "smooth",
        },
        "2 points · between points: smooth",
    ),
    ({"schedule.decay": "points"}, "points"),
    ({"clipping.max_norm": 0}, "no clipping"),
    ({"clipping.max_norm": 0.25, "clipping.begin": "start"}, "clip 0.25 · clip from the start"),
    ({"training.max_steps": 600, "training.seed": 7}, "600 steps · seed 7"),
    ({"training.epochs": 1}, "1 epoch"),
    ({"model.n_layers": 2, "model.emb_dim": 64}, "2 × 4 × 64"),
    ({"model.tie_weights": True, "data.shuffle": False}, "no shuffle · tie weights"),
    ({"optimizer.weight_decay": 0.3}, "weight decay 0.3"),
    ({"data.source": "/texts/harbour.txt", "training.eval_every": 7}, ""),
    ({"training.device": "cuda:1", "sampling.every": 3, "logging.wandb": True}, ""),
]


@pytest.mark.parametrize(("values", "said"), CHANGED)
def test_that_a_run_is_named_by_what_it_changes(values: dict[str, object], said: str) -> None:
    config = CPU.replaced(values)
    assert nearest_base(config).name == "cpu-tales"
    assert name_of(differences_from_preset(config)) == said


def test_that_every_field_can_be_said() -> None:
    """A field that is declared tomorrow, too."""
    config = RunConfig()
    for path in FIELD_PATHS:
        (said,) = changes({path: config.value(path)}, config)
        assert str(said).strip()
        assert "\n" not in str(said)


def test_that_a_preset_is_next_to_itself_and_says_nothing() -> None:
    for base in bases():
        assert nearest_base(base.config) == base
        assert differences_from_preset(base.config) == ()


def test_that_only_the_fields_that_were_asked_for_are_named() -> None:
    base = RunConfig().replaced({"model.emb_dim": 24, "training.batch_size": 3})
    config = base.replaced({"schedule.peak_lr": 2e-3})
    assert joined(differences(config, base, {"schedule.peak_lr"})) == "peak 2e-3"
    assert differences(config, base, {"training.batch_size"}) == ()


def test_that_another_kind_of_run_is_not_named_by_all_that_it_changes() -> None:
    values = {"schedule.warmup": 5, "schedule.peak_lr": 1e-2, "training.seed": 1}
    few = {**values, "training.batch_size": 9}
    assert len(differences_from_preset(CPU.replaced(few))) == MOST_NAMED
    assert name_of(differences_from_preset(CPU.replaced(few)))
    many = {**few, "model.emb_dim": 64}
    assert name_of(differences_from_preset(CPU.replaced(many))) == ""


def test_that_no_two_runs_bear_one_name() -> None:
    taken: set[str] = set()
    for expected in ("peak 3e-3", "peak 3e-3 (2)", "peak 3e-3 (3)"):
        assert numbered("peak 3e-3", taken) == expected
        taken.add(expected)
    assert titled("tides", ()) == "tides 1"
    assert titled("tides", {"tides"}) == "tides 2"  # as it was called before there were numbers
    assert titled("tides", {"tides 1", "tides 7", "tides of old 9"}) == "tides 8"
