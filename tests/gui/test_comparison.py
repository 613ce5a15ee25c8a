"""Two learning-rate curves in numbers, against counting step by step."""

import itertools

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.config import ConfigError, ScheduleConfig
from core.lr_shapes import SHAPES
from core.schedule.edits import DecayNow, Halve, tail_of
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.models.comparison import MOST_STEPS, Curve, compare, measured

CONFIGS = st.builds(
    ScheduleConfig,
    warmup=st.integers(0, 60),
    initial_lr=st.sampled_from([0.0, 1e-5, 1e-3]),
    peak_lr=st.sampled_from([5e-4, 1e-3]),
    min_lr=st.sampled_from([1e-6, 1e-5, 5e-4]),
    decay=st.sampled_from(sorted(SHAPES)),
    decay_start=st.integers(60, 80),
)


def check(before: Curve, now: Curve) -> None:
    """Counted here over every step of both."""
    found = compare(before, now)
    lr = [[one.lr(step) for step in range(one.total_steps)] for one in (before, now)]
    for values, one in zip(lr, (found.before, found.now), strict=True):
        assert one.area == pytest.approx(sum(values), rel=1e-12)
        near = 0.99 * max(values)
        assert one.at_peak == sum(value >= near for value in values)
    assert list(found.crossings) == flips(*lr)


def flips(before: list[float], now: list[float]) -> list[int]:
    """The first steps that are no longer on the former side."""
    scale = max(*before, *now)
    gaps = [b - a for a, b in zip(before, now, strict=False)]
    apart = [(n, gap > 0) for n, gap in enumerate(gaps) if abs(gap) > 1e-9 * scale]
    return [one[0] + 1 for one, other in itertools.pairwise(apart) if one[1] != other[1]]


@settings(max_examples=50)
@given(CONFIGS, CONFIGS, st.integers(80, 300), st.integers(80, 300))
def test_that_a_comparison_counts_every_step_also_of_different_lengths(
    one: ScheduleConfig, other: ScheduleConfig, steps: int, others: int
) -> None:
    check(plan(one, steps), plan(other, others))


@settings(max_examples=50)
@given(CONFIGS, st.integers(1, 79), st.sampled_from([DecayNow(), DecayNow(30), Halve()]))
def test_that_an_edited_run_is_compared_with_its_plan(
    config: ScheduleConfig, step: int, change: DecayNow | Halve
) -> None:
    planned = Timeline(plan(config, 160))
    try:
        check(planned, planned.edited(tail_of(change, planned, step)))
    except ConfigError:
        assume(False)


def test_that_a_curve_equals_itself() -> None:
    one = plan(ScheduleConfig(), 135)
    assert compare(one, one).ratio == 1.0
    assert compare(one, one).crossings == ()


@pytest.mark.parametrize("shape", list(SHAPES))
def test_that_a_long_curve_is_measured_as_if_step_by_step(shape: str) -> None:
    total = 10 * MOST_STEPS + 7
    config = ScheduleConfig(warmup=777, decay=shape, decay_start="70%", min_lr=2e-5)
    one, other = plan(config, total), plan(ScheduleConfig(warmup=3000, peak_lr=6e-4), total)
    lr = [one.lr(step) for step in range(total)]
    found = measured(one)
    assert found.area == pytest.approx(sum(lr), rel=1e-5)
    near = 0.99 * max(lr)
    assert found.at_peak == sum(value >= near for value in lr)
    others = [other.lr(step) for step in range(total)]
    assert list(compare(one, other).crossings) == flips(lr, others)


def test_that_a_million_steps_cross_at_the_exact_one() -> None:
    one = plan(ScheduleConfig(decay="linear", warmup=0), 1_000_000)
    other = plan(ScheduleConfig(decay="constant", warmup=0, peak_lr=5e-4), 1_000_000)
    (step,) = compare(one, other).crossings
    assert one.lr(step - 1) > other.lr(step - 1)
    assert one.lr(step) <= other.lr(step)
