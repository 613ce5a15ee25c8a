"""Two runs are told apart only where their ends are, and one seed is called one seed."""

from dataclasses import replace

import numpy as np
import pytest

from core.foresight import Losses
from core.foresight.comparison import Ended, compared, difference, end_difference

AT = np.arange(20, 1201, 20)


def _ended(
    name: str, above: float = 0.0, *, seed: int = 1, noise: int = 0, setting: str = "a"
) -> Ended:
    """A run that ends ``above`` the curve that all share; ``noise``: which evaluations it drew."""
    rng = np.random.default_rng(noise)
    val = 3 + 3 * (AT / 20) ** -0.7 + 0.03 * rng.standard_normal(len(AT)) + above
    return Ended(name, Losses.of(AT, val), seed, setting, "text", "batches", ("schedule.decay",))


def _codes(*runs: Ended) -> list[str]:
    return [each.code.partition(".")[2] for each in compared(runs)]


@pytest.mark.parametrize(
    ("above", "word"),
    [(-0.05, "better"), (0.05, "worse"), (0.0, "no_different"), (0.004, "no_different")],
)
def test_that_evaluations_on_the_same_batches_are_paired(above: float, word: str) -> None:
    one, two = _ended("one"), _ended("two", above, setting="b")
    found = difference(one.val, two.val, on_same=True)
    assert found is not None
    assert found.is_paired
    assert _codes(one, two) == [word]


def test_that_evaluations_on_other_batches_have_to_differ_by_more() -> None:
    one = _ended("one")
    other = replace(_ended("two", 0.012, noise=8, setting="b"), batches="others")
    same = _ended("two", 0.012, setting="b")
    paired = difference(one.val, same.val, on_same=one.batches == same.batches)
    found = difference(one.val, other.val, on_same=one.batches == other.batches)
    assert paired is not None
    assert found is not None
    assert not found.is_paired
    assert found.error > 3 * paired.error


def test_that_one_seed_is_called_one_seed() -> None:
    (said,) = compared([_ended("one"), _ended("two", -0.05, setting="b")])
    assert "on one seed" in str(said)


@pytest.mark.parametrize(
    ("above", "word"), [(-0.05, "better"), (-0.025, "no_different"), (0.05, "worse")]
)
def test_that_runs_of_two_seeds_are_told_apart_only_by_more_than_a_seed_makes(
    above: float, word: str
) -> None:
    one, other = _ended("one"), _ended("two", above, setting="b", seed=2)
    assert _codes(one, other) == [word]
    (said,) = compared([one, other])
    assert "with one seed each, 1 and 2" in str(said)
    assert "on one seed" not in str(said)
    same = end_difference(one, replace(other, seed=1))
    assert same is not None
    assert same.is_told  # with one seed .025 is


def test_that_a_second_field_is_told() -> None:
    two = replace(_ended("two", setting="b"), differs=("schedule.decay", "schedule.peak_lr"))
    assert _codes(_ended("one"), two) == ["many_fields", "no_different"]


def test_that_runs_of_another_text_are_not_compared() -> None:
    assert _codes(_ended("one"), replace(_ended("two"), text="other")) == ["other_text"]


def test_that_two_evaluations_say_nothing() -> None:
    two = replace(_ended("two", setting="b"), val=Losses.of(AT[:2], np.ones(2)))
    assert _codes(_ended("one"), two) == ["few_evaluations"]


def test_that_seeds_give_mean_and_spread_and_are_compared_as_groups() -> None:
    a = [_ended(f"a{i}", 0.01 * i, seed=i, noise=i) for i in range(3)]
    b = [_ended(f"b{i}", 0.01 * i + 0.2, seed=i, noise=9 + i, setting="b") for i in range(3)]
    codes = _codes(*a, *b)
    assert codes.count("seeds") == 2
    assert codes[-1] == "seeds_worse"


def test_that_a_run_made_once_more_is_no_further_seed() -> None:
    one, two = _ended("one", seed=1), _ended("two", 0.02, seed=2)
    again = replace(one, name="again")
    spread, same = compared([one, two, again])
    assert spread.values["n"] == 2
    assert spread.values["sd"] == pytest.approx(0.02 / np.sqrt(2))
    assert same.code == "compare.same_run"
    assert _codes(one, again) == ["same_run"]


def test_that_seeds_are_compared_by_the_last_evaluation_where_it_is_known() -> None:
    runs = [_ended(f"a{seed}", seed=seed) for seed in (1, 2)]
    known = [
        replace(run, final=np.array([2.0, 2.2]) + 0.1 * run.seed, final_batches="same")
        for run in runs
    ]
    (spread,) = compared(known)
    assert spread.values["mean"] == pytest.approx(2.25)


def test_that_a_run_beside_a_repetition_of_it_is_a_spread_and_no_contest() -> None:
    assert _codes(_ended("one"), _ended("two", 0.3, seed=2)) == ["seeds"]


def test_that_one_run_alone_says_nothing() -> None:
    assert compared([_ended("one")]) == ()


def test_that_ends_are_compared_batch_beside_batch_where_each_is_known() -> None:
    # Batches of a text differ by far more than the runs do; beside each other they tell them apart.
    hard = np.linspace(1.5, 3.5, 12)
    gaps = 0.05 + 0.02 * np.sin(np.arange(12))
    one = replace(_ended("one"), final=hard, final_batches="text")
    two = replace(_ended("two", noise=5, setting="b"), final=hard - gaps, final_batches="text")
    found = end_difference(one, two)
    assert found is not None
    assert found.is_of_batches
    assert found.gain == pytest.approx(gaps.mean())
    assert found.error == pytest.approx(gaps.std(ddof=1) / np.sqrt(12))
    (said,) = compared([one, two])
    assert "the 12 batches of the last evaluation" in str(said)


@pytest.mark.parametrize(
    ("batches", "n"), [("others", 5), ("text", 4), ("text", 0)], ids=["others", "fewer", "none"]
)
def test_that_other_batches_are_not_set_beside_each_other(batches: str, n: int) -> None:
    one = replace(_ended("one"), final=np.ones(5), final_batches="text")
    two = replace(_ended("two"), final=np.ones(n), final_batches=batches)
    found = end_difference(one, two)
    assert found is not None
    assert not found.is_of_batches
