"""From a dragged handle to values of the draft: pure numbers."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.config import ConfigError, ScheduleConfig
from core.config.fields import steps_of
from core.lr_shapes import SHAPES
from core.schedule.lr_schedule import plan
from gui.schedule_editor.handle_scale import APART_PX, Scale, kept_apart
from gui.schedule_editor.plan_drag import (
    DECAY_START,
    END,
    HANDLES,
    INITIAL,
    PEAK,
    Plan,
    Resolution,
    dragged,
    nudged,
    places,
    share_for,
    short_lr_text,
    snapped_lr,
    snapped_share,
    snapped_steps,
)

SHARES = st.one_of(st.integers(0, 1000), st.integers(0, 100).map("{}%".format), st.just("33.3%"))
RATES = st.sampled_from([0.0, 1e-5, 3e-4, 1e-3, 2.5e-3])


def made(total: int = 200, max_steps: int = 0, **values: object) -> Plan:
    config = ScheduleConfig(**values)  # type: ignore[arg-type]
    schedule = plan(config, total)
    return Plan(schedule, config.warmup, config.decay_start, max_steps, 2 * total, 10.0)


@given(
    decay=st.sampled_from(sorted(SHAPES)),
    total=st.integers(1, 1000),
    warmup=SHARES,
    start=SHARES,
    initial=RATES,
    peak=RATES.filter(bool),
    low=RATES,
    handle=st.sampled_from(HANDLES),
    to=st.tuples(st.none() | st.floats(-2000, 4000), st.none() | st.floats(0.0, 50.0) | RATES),
    resolution=st.sampled_from(
        [
            Resolution(1.0, 4e-6),
            Resolution(0.01, 1e-8),
            Resolution(50.0, 1e-3),
            Resolution(3.0, 0.0, 0.01),
        ]
    ),
    snap=st.booleans(),
    capped=st.booleans(),
)
def test_that_no_drag_leads_to_a_plan_that_is_refused(
    *, decay: str, total: int, warmup: int | str, start: int | str, initial: float, peak: float,
    low: float, handle: str, to: tuple[float | None, float | None], resolution: Resolution,
    snap: bool, capped: bool,
) -> None:  # fmt: skip
    config = ScheduleConfig(warmup, initial, peak, low or 1e-6, decay, start)
    try:
        begin = Plan(plan(config, total), warmup, start, total * capped, 2 * total, total / 7)
    except ConfigError:
        return
    edit = dragged(begin, handle, *to, resolution, snap=snap)
    values = {path.partition(".")[2]: value for path, value in edit.values.items()}
    new_total = values.pop("max_steps", total)
    after = {name: getattr(config, name) for name in ScheduleConfig.__dataclass_fields__} | values
    planned = plan(ScheduleConfig(**after), new_total)
    assert 1 <= planned.total_steps <= 2 * total
    assert 0 < planned.peak_lr <= 10
    assert isinstance(after["warmup"], type(warmup))
    assert isinstance(after["decay_start"], type(start))
    if initial <= peak and low <= peak and low:
        assert max(planned.initial_lr, planned.min_lr) <= planned.peak_lr


@given(total=st.integers(1, 5000), data=st.data())
def test_that_a_share_is_found_for_every_number_of_steps(total: int, data: st.DataObject) -> None:
    steps = data.draw(st.integers(0, total))
    assert steps_of(share_for(steps, total), total) == steps


def test_that_shares_are_short() -> None:
    assert share_for(27, 135) == "20%"
    assert snapped_share(26.0, 135, Resolution(0.2)) == "19%"
    assert snapped_share(26.0, 135, Resolution(0.02)) == "19.3%"
    assert snapped_share(1000.0, 135, Resolution(0.2)) == "100%"


@pytest.mark.parametrize(
    ("value", "resolution", "round_value"),
    [
        (1.04e-3, Resolution(1, 1e-4), 1e-3),  # coarse: 1, 1.5, 2 ...
        (1.3e-3, Resolution(1, 1e-4), 1.5e-3),
        (1.04e-3, Resolution(1, 5e-6), 1e-3),  # finer: two digits
        (1.26e-3, Resolution(1, 5e-6), 1.3e-3),
        (1.264e-3, Resolution(1, 5e-7), 1.26e-3),  # finer still
        (7.4e-4, Resolution(1, 0, 0.02), 8e-4),
        (-1.0, Resolution(1, 1e-4), 0.0),
        (1e-5, Resolution(1, 1e-4), 1e-5),
    ],
)
def test_that_rates_snap_to_what_a_person_would_write(
    value: float, resolution: Resolution, round_value: float
) -> None:
    assert snapped_lr(value, resolution) == round_value


def test_that_steps_snap_to_a_grid_and_to_epochs() -> None:
    assert snapped_steps(123.0, Resolution(2.0)) == 120
    assert snapped_steps(123.0, Resolution(0.1)) == 123
    assert snapped_steps(133.0, Resolution(1.0), steps_per_epoch=45.0) == 135
    assert snapped_steps(133.0, Resolution(10.0), steps_per_epoch=45.0) == 150


def test_that_each_handle_goes_only_where_it_means_something() -> None:
    wsd = places(made(decay="wsd-linear").schedule, measured_in_steps=False)
    ways = {name: (place.along_x, place.along_y) for name, place in wsd.items()}
    assert ways == {
        INITIAL: (False, True), PEAK: (True, True), DECAY_START: (True, False), END: (False, True)
    }  # fmt: skip
    constant = made(decay="constant").schedule
    assert END not in places(constant, measured_in_steps=False)
    end = places(constant, measured_in_steps=True)[END]
    assert (end.along_x, end.along_y, end.lr) == (True, False, constant.peak_lr)


def test_that_an_untouched_axis_keeps_the_value_as_it_was_written() -> None:
    edit = dragged(made(warmup="20.0%"), PEAK, None, 5e-4, Resolution(1, 1e-6))
    assert edit.values == {"schedule.warmup": "20.0%", "schedule.peak_lr": 5e-4}


@pytest.mark.parametrize(
    ("handle", "to", "said"),
    [
        (PEAK, (900.0, None), "the decay starts here"),
        (PEAK, (-900.0, None), "the run starts here"),
        (DECAY_START, (900.0, None), "the run ends here"),
        (DECAY_START, (0.0, None), "the warmup ends here"),
        (END, (900.0, None), "the epochs end here"),
        (END, (5.0, None), "warmup and decay need this many steps"),
        (INITIAL, (None, 1.0), "the peak"),
        (PEAK, (None, 20.0), "the highest allowed"),
        (PEAK, (None, 0.0), "not below initial and min LR"),
    ],
)
def test_that_a_limit_says_what_it_is(
    handle: str, to: tuple[float | None, float | None], said: str
) -> None:
    begin = made(200, 200, decay="wsd-linear", warmup=40, decay_start=160)
    assert dragged(begin, handle, *to, Resolution(1, 1e-5)).stopped == said


def test_that_keys_go_over_round_values_and_down_to_zero() -> None:
    seen = [made(initial_lr=1e-8)]
    for _ in range(30):
        lr = nudged(seen[-1], INITIAL, 0, -1, far=True).values["schedule.initial_lr"]
        seen.append(made(initial_lr=lr))
    assert seen[-1].schedule.initial_lr == 0.0
    up = nudged(seen[-1], INITIAL, 0, 1, far=False).values["schedule.initial_lr"]
    assert up == 1e-6


def test_that_keys_move_a_share_by_a_percent_and_steps_by_one() -> None:
    assert nudged(made(warmup="20%"), PEAK, 1, 0, far=False).values["schedule.warmup"] == "21%"
    assert nudged(made(warmup="20%"), PEAK, -1, 0, far=True).values["schedule.warmup"] == "15%"
    assert nudged(made(warmup="0%"), PEAK, -1, 0, far=False).stopped == "the run starts here"
    assert nudged(made(warmup=40), PEAK, 1, 0, far=False).values["schedule.warmup"] == 41
    assert nudged(made(warmup=40), PEAK, 1, 0, far=True).values["schedule.warmup"] == 45
    short = nudged(made(9, warmup="50%"), PEAK, 1, 0, far=False)
    assert steps_of(short.values["schedule.warmup"], 9) == 5


@pytest.mark.parametrize(
    ("value", "said"), [(1e-3, "1e-3"), (1.2e-3, "1.2e-3"), (0.0, "0"), (1.25e-4, "1.25e-4")]
)
def test_that_rates_are_written_short(value: float, said: str) -> None:
    assert short_lr_text(value) == said


@given(st.lists(st.tuples(st.floats(50, 650), st.floats(0, 250)), min_size=1, max_size=4))
def test_that_no_two_handles_lie_on_each_other(found: list[tuple[float, float]]) -> None:
    ordered = sorted(found)
    moved = kept_apart(ordered, 50.0, 650.0)
    assert [y for _, y in moved] == [y for _, y in ordered]
    for i, one in enumerate(moved):
        assert 49.9 <= one[0] <= 650.1
        assert all(math.dist(one, other) > APART_PX - 0.1 for other in moved[i + 1 :])


def test_that_pixels_and_rates_go_both_ways() -> None:
    for log_y, y in ((False, (0.0, 1.2e-3)), (True, (-6.0, -2.0))):
        scale = Scale(50, 10, 600, 240, (0.0, 300.0), y, log_y)
        down = scale.y_px(2e-4) - scale.y_px(1e-3)
        assert scale.moved_lr(1e-3, down) == pytest.approx(2e-4)
    assert scale.y_px(0.0) == 250.0
