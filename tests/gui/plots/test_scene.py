"""The rules behind the plots, without a window: ranges, ticks, words, what follows."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.config import ScheduleConfig
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.plots.numbers import loss_text, lr_text, tick_text, tick_texts, time_text, x_text
from gui.plots.ranges import linear_ticks, log_ticks, robust_range, settled, time_ticks
from gui.plots.scene import Scene
from gui.plots.x_range import RangeMode, XRange


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (lr_text(8.66e-4), "8.66e-4"),
        (lr_text(0.0), "0"),
        (loss_text(3.42149), "3.421"),
        (loss_text(12.058), "12.06"),
        (loss_text(1_234_567.0), "1.2e6"),
        (loss_text(math.nan), "not finite"),
        (tick_text(7.5e-4, 2.5e-4), "7.5e-4"),
        (tick_text(1e-3, 2.5e-4), "1e-3"),
        (tick_text(-1e-20, 0.5), "0"),
        (tick_text(2.5, 2.5), "2.5"),
        (x_text(1350, "step"), "1350"),
        (x_text(2_500_000, "tokens"), "2.5M"),
        (x_text(40_000, "tokens"), "40k"),
        (time_text(45), "45 s"),
        (time_text(125), "2:05"),
        (time_text(3725), "1:02:05"),
    ],
)
def test_that_numbers_are_short(said: str, expected: str) -> None:
    assert said == expected


finite = st.floats(-1e6, 1e6)


@given(finite, st.floats(1e-6, 1e6), st.floats(1, 30))
def test_that_ticks_are_few_and_inside(low: float, span: float, count: float) -> None:
    ticks = linear_ticks(low, low + span, count)
    assert len(ticks) <= count + 2
    assert all(low - 1e-6 * span <= tick <= low + span * (1 + 1e-6) for tick in ticks)


@given(st.floats(-12, 6), st.floats(0.01, 12), st.floats(2, 12))
def test_that_log_ticks_are_inside(low: float, span: float, count: float) -> None:
    ticks = log_ticks(low, low + span, count)
    assert len(ticks) <= 3 * count + 3
    assert all(low - 1e-6 <= tick <= low + span + 1e-6 for tick in ticks)


def test_that_time_has_ticks_where_clocks_have_them() -> None:
    assert time_ticks(0, 200, 8) == [0, 30, 60, 90, 120, 150, 180]


@given(st.lists(finite, min_size=1, max_size=50), st.lists(finite, max_size=5))
def test_that_what_must_be_seen_is_seen(values: list[float], always: list[float]) -> None:
    found = robust_range([np.array(values)], always)
    assert found is not None
    assert all(found[0] <= value <= found[1] for value in always)


def test_that_one_spike_leaves_the_picture_and_a_fall_from_the_start_stays() -> None:
    falling = 3 + 8 * np.exp(-np.arange(500) / 60)
    assert robust_range([falling]) == (falling.min(), falling.max())
    spiked = falling.copy()
    spiked[400] = 1000
    assert robust_range([spiked]) == (spiked.min(), falling.max())


def test_that_nothing_finite_has_no_range() -> None:
    assert robust_range([np.array([np.nan]), np.empty(0)], [math.inf]) is None


@given(finite, st.floats(0.01, 1e4), st.floats(0, 0.05))
def test_that_a_settled_range_holds_still(low: float, span: float, drift: float) -> None:
    first = settled(None, (low, low + span))
    assert first[0] <= low
    assert first[1] >= low + span
    assert settled(first, (low, low + span * (1 - drift))) == first


def test_that_a_range_without_height_gets_one() -> None:
    low, high = settled(None, (2.0, 2.0))
    assert low < 2.0 < high


def test_that_a_long_plan_is_drawn_with_few_points_and_its_corners() -> None:
    schedule = plan(ScheduleConfig(warmup=1234), 1_000_000)
    scene = Scene(timeline=Timeline(schedule))
    x, lr = scene.plan_points(scene.whole(), 800)
    assert len(x) <= 810
    assert 1234 in x
    assert lr.tolist() == [schedule.lr(int(step)) for step in x]


def test_that_time_falls_back_to_steps_until_a_step_has_a_length() -> None:
    scene = Scene(timeline=Timeline(plan(ScheduleConfig(), 100)), axis="time")
    assert scene.shown_axis == "step"
    assert scene.whole()[1] > 100


def test_that_without_a_plan_there_is_no_step_to_read() -> None:
    assert Scene().nearest_step(3.0) is None
    assert Scene().present_x() is None


def test_that_a_window_stays_where_it_was_put_until_it_follows() -> None:
    window = XRange()
    assert window.updated((0, 100), 10) == (0, 100)
    window.put((20, 40), (0.0, 100.0), 4.0)
    assert window.updated((0, 100), 90) == (20, 40)
    window.follow((0, 100))
    low, high = window.updated((0, 100), 60)
    assert high - low == pytest.approx(20)
    assert low < 60 < high
    assert window.updated((0, 100), 100) == (80, 100)
    window.show_whole()
    assert window.mode is RangeMode.WHOLE
    assert window.updated((0, 100), 60) == (0, 100)


def test_that_a_wide_window_follows_as_the_whole() -> None:
    window = XRange()
    window.put((1, 99), (0.0, 100.0), 4.0)
    window.follow((0, 100))
    assert window.mode is RangeMode.WHOLE


@pytest.mark.parametrize(
    ("values", "spacing", "texts"),
    [
        ([0.0, 5e-3, 1e-2, 1.5e-2], 5e-3, ["0", "5e-3", "1e-2", "1.5e-2"]),
        ([0.0, 5e4, 1e5], 5e4, ["0", "5e4", "1e5"]),
        ([1e-3, 1e-2, 0.1, 1.0, 10.0], None, ["1e-3", "1e-2", "1e-1", "1", "10"]),
        ([0.02, 0.04, 0.1], 0.02, ["0.02", "0.04", "0.1"]),
        ([0.0, 0.5, 1.0], 0.5, ["0", "0.5", "1"]),
    ],
)
def test_that_the_numbers_of_an_axis_are_written_in_one_way(
    values: list[float], spacing: float | None, texts: list[str]
) -> None:
    assert tick_texts(values, spacing) == texts
