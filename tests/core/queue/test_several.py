"""Several runs out of one."""

import pytest

from core.config import FIELD_PATHS, ConfigError, RunConfig
from core.queue.naming import queue_name
from core.queue.several import combinations, values_in, varied_fields

PLAIN = RunConfig()


@pytest.mark.parametrize(
    ("path", "text", "values"),
    [
        ("schedule.peak_lr", "1e-3, 2e-3;4e-3", (1e-3, 2e-3, 4e-3)),
        ("schedule.peak_lr", "1e-3 2e-3 1e-3,", (1e-3, 2e-3)),
        ("schedule.peak_lr", "1e-3 2e-3", (1e-3, 2e-3)),
        ("schedule.warmup", "0, 20 %, 50", (0, "20%", 50)),
        ("schedule.decay", "cosine linear", ("cosine", "linear")),
        ("training.seed", " ", ()),
        ("data.source", "short-story, hill-tales", ("short-story", "hill-tales")),
        ("data.tokenizer", '["bytes", "chars"]', ("bytes", "chars")),
        ("sampling.prompt", "The ; end, A", ("The ; end", "A")),
        (
            "schedule.points",
            "[[[0, 1e-3], [1, 0.0]], [[0, 2e-3], [1, 0.0]]]",
            (((0.0, 1e-3), (1.0, 0.0)), ((0.0, 2e-3), (1.0, 0.0))),
        ),
    ],
)
def test_that_a_line_holds_several_values(path: str, text: str, values: tuple[object, ...]) -> None:
    text = text.removesuffix(",")
    assert values_in(path, text) == values


def test_that_a_wrong_value_is_refused_with_its_field_and_range() -> None:
    with pytest.raises(ConfigError, match=r"schedule\.peak_lr.*not 'fast'"):
        values_in("schedule.peak_lr", "1e-3, fast")


@pytest.mark.parametrize("text", ["1e-3..1e-1", "1e-3..1e-1:", "1e-4..1e-2:1"])
def test_that_a_range_without_a_count_is_told_how_one_is_written(text: str) -> None:
    with pytest.raises(ConfigError, match=r"number of its values.*\(1e-4\.\.1e-2:5\), not 1"):
        values_in("schedule.peak_lr", text)


def test_that_every_combination_is_a_run_named_by_what_is_its_own() -> None:
    values = {"schedule.peak_lr": (1e-3, 3e-2), "training.seed": (1, 2), "schedule.decay": ()}
    runs = combinations(PLAIN, values, total_steps=90)
    assert [run.name for run in runs] == [
        "peak 1e-3 · seed 1", "peak 1e-3 · seed 2", "peak 3e-2 · seed 1", "peak 3e-2 · seed 2",
    ]  # fmt: skip
    assert {run.group for run in runs} == {"peak 1e-3, 3e-2 · seed 1, 2"}
    assert runs[3].config == PLAIN.replaced({"schedule.peak_lr": 3e-2, "training.seed": 2})


def test_that_runs_of_several_sizes_are_told_apart() -> None:
    runs = combinations(PLAIN, {"model.n_layers": (2, 4), "schedule.decay": ("cosine", "linear")})
    assert {run.group for run in runs} == {"layers 2, 4 · cosine, linear"}
    assert runs[3].name == "linear · 4 × 12 × 768"


def test_that_only_a_run_of_the_same_length_keeps_it() -> None:
    same, longer = (
        combinations(PLAIN, values, total_steps=90)[0].total_steps
        for values in ({"schedule.peak_lr": (2e-3,)}, {"training.epochs": (99,)})
    )
    assert (same, longer) == (90, 0)


def test_that_too_many_runs_at_once_are_refused() -> None:
    with pytest.raises(ConfigError, match="at most 200"):
        combinations(PLAIN, {"training.seed": range(201)})


def test_that_the_peak_is_the_first_field_that_is_offered() -> None:
    assert varied_fields()[0] == "schedule.peak_lr"
    assert set(varied_fields()) == set(FIELD_PATHS)  # any field


def test_that_a_run_is_named_by_what_it_changes() -> None:
    assert queue_name(PLAIN) == "short-story"
    assert queue_name(PLAIN.replaced({"schedule.peak_lr": 2e-3, "schedule.warmup": 0})) == (
        "warmup 0 · peak 2e-3"
    )
