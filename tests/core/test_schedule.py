"""The learning rate's claims, for every shape: what is drawn is what is applied, and it behaves."""

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.config import FIELD_PATHS, ClippingConfig, ConfigError, RunConfig, ScheduleConfig
from core.config.fields import steps_of
from core.lr_shapes import SHAPES, Fall, Schedule
from core.schedule.lr_schedule import clips, plan, total_steps

FALLING = sorted(set(SHAPES) - {"cosine-restarts"})
HOLDING = sorted(name for name in SHAPES if SHAPES[name].holds)

learning_rates = st.floats(1e-8, 1.0)


@st.composite
def schedules(draw: st.DrawFn, decays: list[str] | None = None, longest: int = 400) -> Schedule:
    """Any allowed schedule whose initial and min LR do not exceed its peak."""
    total = draw(st.integers(1, longest))
    warmup = draw(st.integers(0, total))
    low, high = sorted((draw(learning_rates), draw(learning_rates)))
    return Schedule(
        decay=draw(st.sampled_from(decays or sorted(SHAPES))),
        total_steps=total,
        warmup_steps=warmup,
        initial_lr=draw(st.floats(0.0, high)),
        peak_lr=high,
        min_lr=low,
        decay_start=draw(st.integers(warmup, total)),
        power=draw(st.floats(0.1, 8.0)),
        cycles=draw(st.integers(1, 9)),
    )


def every_lr(schedule: Schedule, beyond: int = 0) -> list[float]:
    return [schedule.lr(step) for step in range(schedule.total_steps + beyond)]


def written_out(s: Schedule, i: int) -> float:
    """The formulas of the table once more, as one reads them; independent of the product."""
    if i < s.warmup_steps:
        share = i / s.warmup_steps
        if s.decay == "one-cycle":
            share = (1 - math.cos(math.pi * share)) / 2
        return s.initial_lr + (s.peak_lr - s.initial_lr) * share
    p, m, n, w = s.peak_lr, s.min_lr, s.total_steps, s.warmup_steps
    u = 1.0 if i >= n else (i - w) / (n - w)
    r = 1.0 if i >= n else (i - s.decay_start) / max(n - s.decay_start, 1)
    if s.decay.startswith("wsd") and i < s.decay_start:
        return p
    timescale = w or 10_000
    shares: dict[str, Callable[[], float]] = {
        "cosine": lambda: (1 + math.cos(math.pi * u)) / 2,
        "one-cycle": lambda: (1 + math.cos(math.pi * u)) / 2,
        "linear": lambda: 1 - u,
        "points": lambda: 1 - u,  # without any
        "constant": lambda: 1.0,
        "wsd-linear": lambda: 1 - r,
        "wsd-cosine": lambda: (1 + math.cos(math.pi * r)) / 2,
        "wsd-1-sqrt": lambda: 1 - math.sqrt(r),
        "polynomial": lambda: math.pow(1 - u, s.power),
        "cosine-restarts": lambda: (
            0.0 if u >= 1 else (1 + math.cos(math.pi * (s.cycles * u % 1))) / 2
        ),
    }
    match s.decay:
        case "inverse-sqrt":
            return max(m, p / math.sqrt((min(i, n) - w + timescale) / timescale))
        case "exponential":
            return float(p * (m / p) ** u)
        case decay:
            return m + (p - m) * shares[decay]()


def test_that_every_decay_of_the_config_has_a_shape() -> None:
    choices = FIELD_PATHS["schedule.decay"].choices
    assert choices == {name: shape.label for name, shape in SHAPES.items()}


def test_that_a_new_shape_of_one_entry_is_right_in_the_plan_and_after_an_edit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parabola = Fall("Parabola", "here", lambda _, u: 1.0 - u * u)
    monkeypatch.setitem(SHAPES, "parabola", parabola)
    whole = Schedule("parabola", 200, 20, 1e-5, 1e-3, 1e-5, 200)
    assert whole.lr(20) == 1e-3
    assert whole.lr(110) == 1e-5 + (1e-3 - 1e-5) * 0.75
    assert whole.lr(200) == whole.lr(500) == 1e-5
    steps = np.arange(250)
    assert whole.curve(steps).tolist() == [whole.lr(step) for step in range(250)]
    for made in (7, 20, 90, 150):
        rest = whole.rest(made, whole.lr(made))
        again = rest.rest(30, rest.lr(30))
        for step in range(made + 1, 200):
            assert rest.lr(step - made) == pytest.approx(whole.lr(step), rel=1e-9)
        for step in range(made + 31, 200):
            assert again.lr(step - made - 30) == pytest.approx(whole.lr(step), rel=1e-9)


@pytest.mark.parametrize("name", SHAPES)
def test_that_every_shape_and_its_fall_name_their_formula_and_source(name: str) -> None:
    shape = SHAPES[name]
    told = type(shape).__doc__ or ""
    if isinstance(shape, Fall):
        told = shape.share.__doc__ or ""
    assert "arXiv:" in told or "Hugging Face" in told, name


@given(schedules(), st.data())
def test_that_the_rate_is_the_formula_s(schedule: Schedule, data: st.DataObject) -> None:
    step = data.draw(st.integers(0, schedule.total_steps + 5))
    expected = written_out(schedule, step)
    assert schedule.lr(step) == pytest.approx(expected, rel=1e-9, abs=1e-15)


@given(schedules())
def test_that_a_curve_equals_its_single_values_bit_for_bit(schedule: Schedule) -> None:
    curve = schedule.curve(np.arange(schedule.total_steps + 3))
    assert curve.dtype == np.float64
    assert curve.tolist() == every_lr(schedule, beyond=3)


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_a_long_curve_equals_its_single_values_bit_for_bit(decay: str) -> None:
    schedule = plan(ScheduleConfig(decay=decay, warmup="7%"), 3_001)
    assert schedule.curve(np.arange(3_001)).tolist() == every_lr(schedule)


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_a_curve_of_no_steps_is_empty(decay: str) -> None:
    assert plan(ScheduleConfig(decay=decay), 10).curve(np.arange(0)).tolist() == []


@given(schedules())
def test_that_the_rate_stays_between_its_bounds(schedule: Schedule) -> None:
    low = min(schedule.initial_lr, schedule.min_lr)
    for lr in every_lr(schedule, beyond=3):
        assert low * (1 - 1e-12) <= lr <= schedule.peak_lr * (1 + 1e-12)


@given(schedules())
def test_that_the_warmup_climbs_from_the_initial_rate(schedule: Schedule) -> None:
    assume(schedule.warmup_steps > 0)
    climb = [schedule.lr(step) for step in range(schedule.warmup_steps)]
    assert climb[0] == schedule.initial_lr
    slack = 1e-12 * schedule.peak_lr
    assert all(later >= earlier - slack for earlier, later in pairwise(climb))


@given(schedules(decays=FALLING))
def test_that_after_the_warmup_the_rate_never_rises(schedule: Schedule) -> None:
    fall = every_lr(schedule, beyond=5)[schedule.warmup_steps :]
    slack = 1e-12 * schedule.peak_lr
    assert all(later <= earlier + slack for earlier, later in pairwise(fall))


@given(schedules())
def test_that_the_peak_stands_exactly_at_the_joint(schedule: Schedule) -> None:
    assume(schedule.warmup_steps < schedule.total_steps)
    assume(not SHAPES[schedule.decay].holds or schedule.decay_start < schedule.total_steps)
    assert schedule.lr(schedule.warmup_steps) == pytest.approx(schedule.peak_lr, rel=1e-15)


@given(schedules(longest=200))
def test_that_there_is_no_gap_at_the_joint(schedule: Schedule) -> None:
    """The finer the steps, the smaller the jump: the two pieces meet."""
    assume(0 < schedule.warmup_steps < schedule.total_steps)
    fine = replace(
        schedule,
        total_steps=schedule.total_steps * 1_000_000,
        warmup_steps=schedule.warmup_steps * 1_000_000,
        decay_start=schedule.decay_start * 1_000_000,
    )
    joint = fine.warmup_steps
    assert fine.lr(joint - 1) == pytest.approx(fine.lr(joint), rel=1e-5)


@given(schedules(decays=HOLDING))
def test_that_a_plateau_holds_the_peak_until_the_cooldown(schedule: Schedule) -> None:
    plateau = range(schedule.warmup_steps, schedule.decay_start)
    assert all(schedule.lr(step) == schedule.peak_lr for step in plateau)


@given(schedules())
def test_that_nothing_changes_past_the_end(schedule: Schedule) -> None:
    end = schedule.lr(schedule.total_steps)
    assert schedule.lr(schedule.total_steps + 1) == end
    assert schedule.lr(schedule.total_steps * 10 + 1_000_000) == end


@given(schedules(decays=sorted(set(SHAPES) - {"constant", "inverse-sqrt"})))
def test_that_the_end_is_the_minimum(schedule: Schedule) -> None:
    assert schedule.lr(schedule.total_steps) == pytest.approx(schedule.min_lr, rel=1e-12)


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_without_a_warmup_the_first_step_has_the_peak(decay: str) -> None:
    schedule = plan(ScheduleConfig(warmup=0, decay=decay, decay_start="50%"), 10)
    assert schedule.lr(0) == schedule.peak_lr


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_a_warmup_as_long_as_the_run_only_climbs(decay: str) -> None:
    schedule = plan(ScheduleConfig(warmup="100%", decay=decay, decay_start="100%"), 10)
    rates = every_lr(schedule)
    assert rates == sorted(rates)
    assert rates[0] == schedule.initial_lr
    assert rates[-1] < schedule.peak_lr


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_a_run_of_one_step_has_a_rate(decay: str) -> None:
    warm = plan(ScheduleConfig(warmup=1, decay=decay, decay_start=1), 1)
    assert every_lr(warm) == [warm.initial_lr]
    cold = plan(ScheduleConfig(warmup=0, decay=decay, decay_start=0), 1)
    assert every_lr(cold) == [cold.peak_lr]


def test_that_restarts_jump_back_to_the_peak() -> None:
    schedule = plan(ScheduleConfig(warmup=0, decay="cosine-restarts", cycles=4), 400)
    assert [schedule.lr(step) for step in (0, 100, 200, 300)] == [schedule.peak_lr] * 4
    assert schedule.lr(99) < 0.01 * schedule.peak_lr + schedule.min_lr
    assert schedule.lr(400) == schedule.min_lr


def test_that_the_appendix_s_numbers_come_out() -> None:
    """Its loop: 135 steps, 27 of warmup, 1e-5 to 1e-3 and down again."""
    schedule = plan(ScheduleConfig(), 135)
    increment = (1e-3 - 1e-5) / 27
    assert schedule.warmup_steps == 27
    assert schedule.lr(0) == 1e-5
    assert schedule.lr(26) == pytest.approx(1e-5 + 26 * increment, rel=1e-12)
    progress = (100 - 27) / (135 - 27)
    expected = 1e-5 + (1e-3 - 1e-5) * 0.5 * (1 + math.cos(math.pi * progress))
    assert schedule.lr(100) == pytest.approx(expected, rel=1e-12)


@given(st.integers(0, 10_000), st.integers(1, 10**9))
def test_that_a_share_is_rounded_down_exactly(hundredths: int, total: int) -> None:
    share = f"{hundredths // 100}.{hundredths % 100:02d}%"
    assert steps_of(share, total) == hundredths * total // 10_000


@pytest.mark.parametrize(
    ("share", "total", "steps"),
    [("20%", 108, 21), ("20%", 4, 0), ("29%", 100, 29), ("0.1%", 999, 0), ("100%", 7, 7)],
)
def test_that_a_share_in_steps_is(share: str, total: int, steps: int) -> None:
    assert steps_of(share, total) == steps
    assert plan(ScheduleConfig(warmup=share, decay_start="100%"), total).warmup_steps == steps


def test_that_a_warmup_beyond_the_run_is_refused_by_name() -> None:
    with pytest.raises(ConfigError, match="warmup 200 steps, but the run has 135") as refused:
        plan(ScheduleConfig(warmup=200), 135)
    assert [problem.field for problem in refused.value.problems] == ["schedule.warmup"]


@pytest.mark.parametrize("decay", HOLDING)
@pytest.mark.parametrize("start", [9, 101])
def test_that_a_cooldown_outside_the_run_is_refused_by_name(decay: str, start: int) -> None:
    with pytest.raises(ConfigError) as refused:
        plan(ScheduleConfig(warmup=10, decay=decay, decay_start=start), 100)
    assert [problem.field for problem in refused.value.problems] == ["schedule.decay_start"]


@pytest.mark.parametrize("decay", sorted(set(SHAPES) - set(HOLDING)))
def test_that_shapes_without_a_plateau_do_not_ask_where_it_ends(decay: str) -> None:
    assert plan(ScheduleConfig(warmup=10, decay=decay, decay_start=5_000), 100).lr(99) > 0


@pytest.mark.parametrize("steps", [0, -1])
def test_that_a_run_without_steps_is_refused(steps: int) -> None:
    with pytest.raises(ConfigError):
        plan(ScheduleConfig(), steps)


@given(st.integers(0, 50), st.integers(0, 50))
def test_that_the_three_clipping_beginnings_differ_only_up_to_the_joint(
    step: int, warmup: int
) -> None:
    assert clips("start", step, warmup)
    assert clips("after_warmup", step, warmup) == (step >= warmup)
    assert clips("book", step, warmup) == (step > warmup)


def test_that_the_config_s_beginnings_are_those_that_can_be_asked() -> None:
    for begin in ("start", "after_warmup", "book"):
        assert RunConfig(clipping=ClippingConfig(begin=begin)).clipping.begin == begin
        assert clips(begin, 10, 5)
    with pytest.raises(ValueError, match="no such beginning"):
        clips("sometimes", 0, 0)


@pytest.mark.parametrize(
    ("batches", "epochs", "accumulation", "cap", "steps"),
    [
        (9, 15, 1, 0, 135),
        (9, 15, 2, 0, 67),
        (9, 15, 1, 100, 100),
        (9, 1, 1, 100, 9),
        (3, 1, 4, 0, 0),
    ],
)
def test_that_the_run_s_length_counts_whole_updates(
    batches: int, epochs: int, accumulation: int, cap: int, steps: int
) -> None:
    config = RunConfig().replaced(
        {
            "training.epochs": epochs,
            "training.grad_accumulation": accumulation,
            "training.max_steps": cap,
        }
    )
    assert total_steps(config, batches) == steps
