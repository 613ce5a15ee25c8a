"""Edits of the schedule: the past stays, nothing jumps at the joint, the store gives it back."""

import json
import math
import os
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.config import ConfigError, ScheduleConfig
from core.lr_shapes import SHAPES, Schedule
from core.schedule.edits import (
    Change,
    DecayNow,
    Extend,
    Halve,
    Hold,
    Redraw,
    Series,
    Single,
    as_one,
    tail_of,
)
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Phase, ScheduleTail, Timeline, rest, tail_from
from tests.core.test_schedule import schedules

# Each history is a whole run; ten times as many where CREST_LONG_TESTS is set.
FEW = settings(max_examples=400 if os.environ.get("CREST_LONG_TESTS") else 40)

SMOOTH = sorted(set(SHAPES) - {"cosine-restarts"})
Value = TypeVar("Value")
rates = st.floats(1e-7, 1.0)


def timeline(decay: str = "cosine", total: int = 300, **fields: object) -> Timeline:
    config = ScheduleConfig(decay=decay, **fields)  # type: ignore[arg-type]
    return Timeline(plan(config, total))


def bent(before: Timeline, change: Change, step: int) -> Timeline:
    return before.edited(tail_of(change, before, step))


def every(line: Timeline, beyond: int = 5) -> list[float]:
    return [line.lr(step) for step in range(line.total_steps + beyond)]


@st.composite
def changes(draw: st.DrawFn, line: Timeline, step: int) -> Change:
    """Any edit that may fit; about half of the redraws do."""
    end = draw(st.integers(step + 1, line.total_steps + 100))

    def maybe(values: st.SearchStrategy[Value]) -> Value | None:
        return draw(st.none() | values)

    # Only what is chosen is drawn: drawing is what takes the time.
    options: list[Callable[[], Single]] = [
        Hold,
        Halve,
        lambda: DecayNow(draw(st.integers(0, 50))),
        lambda: Extend(draw(st.integers(1, 100))),
        lambda: Redraw(min_lr=draw(rates)),
        lambda: Redraw(total_steps=end),
        lambda: Redraw(
            decay=maybe(st.sampled_from(sorted(SHAPES))),
            total_steps=maybe(st.just(end)),
            min_lr=maybe(rates),
            decay_start=maybe(st.integers(step, end)),
            power=maybe(st.floats(0.1, 8.0)),
            cycles=maybe(st.integers(1, 9)),
        ),
        lambda: Redraw(
            peak_lr=draw(rates),
            peak_step=draw(st.integers(step + 1, end)),
            total_steps=end,
            decay=maybe(st.sampled_from(sorted(SHAPES))),
            decay_start=maybe(st.integers(step, end)),
        ),
    ]
    chosen = draw(st.lists(st.sampled_from(options), min_size=1, max_size=3))
    turns = [option() for option in chosen]
    return turns[0] if len(turns) == 1 else Series(tuple(turns))


@st.composite
def histories(draw: st.DrawFn) -> list[Timeline]:
    """A plan, and the timeline after each of some edits."""
    lines = [Timeline(draw(schedules(longest=200)))]
    step = 0
    for _ in range(draw(st.integers(1, 6))):
        line = lines[-1]
        if step >= line.total_steps:
            break
        step = draw(st.integers(step, line.total_steps - 1))
        try:
            lines.append(bent(line, draw(changes(line, step)), step))
        except ConfigError:
            continue
    assume(len(lines) > 1)
    return lines


@pytest.mark.thorough
@FEW
@given(histories())
def test_that_no_edit_changes_the_past_or_leaves_a_gap_at_the_joint(lines: list[Timeline]) -> None:
    for before, after in pairwise(lines):
        joint = after.tails[-1].step
        assert [after.lr(step) for step in range(joint + 1)] == [
            before.lr(step) for step in range(joint + 1)
        ]


@FEW
@given(histories())
def test_that_a_bent_curve_equals_its_single_values_bit_for_bit(lines: list[Timeline]) -> None:
    line = lines[-1]
    assert line.curve(np.arange(line.total_steps + 5)).tolist() == every(line)
    assert line.curve(np.arange(0)).tolist() == []


@FEW
@given(histories())
def test_that_every_rate_is_one_that_can_be_applied(lines: list[Timeline]) -> None:
    assert all(math.isfinite(lr) and 0.0 <= lr <= 10.0 for lr in every(lines[-1]))


@FEW
@given(histories())
def test_that_a_history_comes_back_from_text_exactly(lines: list[Timeline]) -> None:
    line = lines[-1]
    again = Timeline(line.planned)
    for tail in line.tails:
        again = again.edited(tail_from(json.loads(json.dumps(tail.values()))))
    assert again == line
    assert every(again) == every(line)


@FEW
@given(histories())
def test_that_the_phases_cover_the_whole_run_without_overlap(lines: list[Timeline]) -> None:
    line = lines[-1]
    phases = line.phases()
    assert (phases[0].begin, phases[-1].end) == (0, line.total_steps)
    for earlier, later in pairwise(phases):
        assert earlier.end == later.begin
        assert earlier.name != later.name


@FEW
@given(schedules(longest=200), st.data())
def test_that_the_rest_of_a_run_is_the_same_curve_whatever_its_shape(
    planned: Schedule, data: st.DataObject
) -> None:
    line = Timeline(planned)
    step = data.draw(st.integers(0, planned.total_steps - 1))
    assume(line.lr(step) > 0)
    again = line.edited(rest(line, step))
    assert again.total_steps == line.total_steps
    # Where a fall has come down to its last billionth, rounding is all that is left of it.
    near = 1e-9 * planned.peak_lr
    assert every(again) == pytest.approx(every(line), rel=1e-6, abs=near)


@pytest.mark.parametrize("decay", sorted(SHAPES))
@pytest.mark.parametrize("step", [0, 10, 59, 60, 61, 150, 240, 280, 298])
def test_that_halving_brings_everything_to_come_to_half_its_height(decay: str, step: int) -> None:
    line = timeline(decay, warmup=60, decay_start=240, initial_lr=1e-5)
    half = bent(line, Halve(), step)
    assert half.total_steps == line.total_steps
    begin = max(step + 3, 60)
    steps = np.arange(begin, 300)
    assert half.curve(steps) == pytest.approx(line.curve(steps) / 2, rel=1e-6)
    jumps = np.abs(np.diff(half.curve(np.arange(max(step - 1, 0), step + 3))))
    if decay != "cosine-restarts":
        assert jumps.max() <= 3e-4  # a glide, no fall


@pytest.mark.parametrize("decay", sorted(SHAPES))
@pytest.mark.parametrize("step", [10, 60, 150, 250])
def test_that_decaying_now_comes_down_to_the_minimum_by_the_step_that_was_asked_for(
    decay: str, step: int
) -> None:
    line = timeline(decay, warmup=60, decay_start=240)
    soon, late = bent(line, DecayNow(20), step), bent(line, DecayNow(), step)
    assert (soon.total_steps, late.total_steps) == (step + 20, 300)
    for bend in (soon, late):
        fall = [bend.lr(i) for i in range(step, bend.total_steps + 1)]
        assert fall == sorted(fall, reverse=True)
        assert fall[-1] == pytest.approx(line.planned.min_lr, rel=1e-9)


def test_that_a_held_run_keeps_its_rate_and_can_still_decay_as_planned() -> None:
    line = timeline(decay="cosine", warmup=60)
    held = bent(line, Hold(), 100)
    assert {held.lr(step) for step in range(100, 400)} == {line.lr(100)}
    falling = bent(held, DecayNow(), 200)
    assert falling.tails[-1].schedule.decay == "cosine"
    assert falling.lr(300) == pytest.approx(1e-5)


def test_that_extending_puts_off_a_cooldown_that_has_not_begun_and_stretches_one_that_has() -> None:
    line = timeline("wsd-linear", warmup=60, decay_start=240)
    put_off = bent(line, Extend(100), 100)
    assert (put_off.tails[-1].decay_start, put_off.total_steps) == (340, 400)
    stretched = bent(line, Extend(100), 270)
    assert stretched.total_steps == 400
    assert stretched.lr(335) == pytest.approx((line.lr(270) + 1e-5) / 2, rel=1e-9)


def test_that_a_peak_dragged_during_the_warmup_bends_its_rest() -> None:
    line = bent(timeline(warmup=60), Redraw(peak_lr=6e-4, peak_step=90), 30)
    anchor = timeline(warmup=60).lr(30)
    assert line.warmup_steps == 90
    assert line.lr(60) == pytest.approx((anchor + 6e-4) / 2)
    assert line.lr(90) == pytest.approx(6e-4)
    assert line.phases() == (Phase("warmup", 0, 90), Phase("decay", 90, 300))


def test_that_a_peak_after_the_warmup_is_warmed_up_to_again_and_clipping_stays_on() -> None:
    before = timeline(warmup=60)
    line = bent(before, Redraw(peak_lr=8e-4, peak_step=220), 200)
    assert line.lr(200) == before.lr(200)
    assert line.lr(210) == pytest.approx((before.lr(200) + 8e-4) / 2)
    assert line.lr(220) == pytest.approx(8e-4)
    assert line.lr(300) == pytest.approx(1e-5)
    assert line.warmup_steps == 60
    assert [phase.name for phase in line.phases()] == ["warmup", "decay", "warmup", "decay"]


@pytest.mark.parametrize("change", [Redraw(peak_lr=2e-4, peak_step=220), Halve()])
def test_that_a_way_down_to_another_height_is_no_warmup(change: Single) -> None:
    line = bent(timeline(warmup=60), change, 200)
    assert [phase.name for phase in line.phases()] == ["warmup", "decay", "ramp_down", "decay"]
    assert line.tails[-1].ramps_down
    assert line.warmup_steps == 60


def test_that_restarts_go_on_to_their_peak_after_an_edit_of_the_minimum() -> None:
    before = timeline("cosine-restarts", warmup=0, cycles=3)
    line = bent(before, Redraw(min_lr=1e-4), 50)
    assert line.lr(50) == before.lr(50)
    assert line.lr(99) == pytest.approx(1e-4, rel=0.01)
    assert [line.lr(100), line.lr(200)] == pytest.approx([1e-3, 1e-3])


@pytest.mark.thorough
@FEW
@given(schedules(longest=200), st.data())
def test_that_a_series_lands_as_its_changes_would_one_after_the_other(
    planned: Schedule, data: st.DataObject
) -> None:
    line = Timeline(planned)
    step = data.draw(st.integers(0, planned.total_steps - 1))
    series = data.draw(changes(line, step))
    assume(isinstance(series, Series))
    assert isinstance(series, Series)
    in_turn = line
    try:
        for change in series.changes:
            in_turn = bent(in_turn, change, step)
    except ConfigError:
        with pytest.raises(ConfigError):
            tail_of(series, line, step)
        return
    once = bent(line, series, step)
    assert len(once.tails) == 1
    assert every(once) == every(in_turn)


def test_that_redraws_in_turn_are_one_and_the_later_counts() -> None:
    passed, mended = Redraw(peak_lr=8e-4, peak_step=100), Redraw(peak_lr=7e-4, peak_step=150)
    one = as_one((passed, Redraw(min_lr=1e-6), mended))
    assert one == Redraw(peak_lr=7e-4, peak_step=150, min_lr=1e-6)
    assert one is not None
    assert tail_of(one, timeline(warmup=60), 120).peak_step == 150
    assert as_one(()) is None
    assert as_one((Extend(5), passed, mended)) == Series((Extend(5), mended))
    assert as_one((passed, Hold(), mended)) == Series((passed, Hold(), mended))


def test_that_what_lands_later_keeps_its_place_and_moves_its_anchor() -> None:
    line = timeline(warmup=60)
    change = Redraw(total_steps=400, min_lr=1e-6)
    early, late = tail_of(change, line, 100), tail_of(change, line, 130)
    assert early.total_steps == late.total_steps == 400
    assert (early.anchor, late.anchor) == (line.lr(100), line.lr(130))


@pytest.mark.parametrize(
    ("change", "step", "field", "said"),
    [
        (Redraw(peak_lr=1e-3, peak_step=50), 50, "schedule.warmup", "step 50 is in the past"),
        (Redraw(peak_lr=1e-3), 100, "schedule.peak_lr", "the warmup is over"),
        (Redraw(peak_step=200), 100, "schedule.peak_lr", "the step at which it is reached"),
        (Redraw(peak_lr=11.0, peak_step=200), 100, "schedule.peak_lr", "from 0 to 10"),
        (Redraw(peak_lr=math.nan, peak_step=200), 100, "schedule.peak_lr", "from 0 to 10"),
        (Redraw(peak_lr=1e-3, peak_step=301), 100, "schedule.warmup", r"end of the run \(300\)"),
        (Redraw(total_steps=100), 100, "training.max_steps", "step 100 is in the past"),
        (Redraw(total_steps=10**9 + 1), 100, "training.max_steps", "allowed 101 to 1000000000"),
        (Redraw(min_lr=-1.0), 100, "schedule.min_lr", "from 0 to 10"),
        (Redraw(decay="banana"), 100, "schedule.decay", "one of cosine"),
        (Redraw(decay="wsd-linear", decay_start=99), 100, "schedule.decay_start", "is in the past"),
        (Redraw(decay="wsd-linear", decay_start=301), 100, "schedule.decay_start", "must lie"),
        (Redraw(decay="exponential", min_lr=0.0), 100, "schedule.min_lr", "exponential"),
        (Extend(0), 100, "training.max_steps", "1 step more"),
        (DecayNow(-5), 100, "training.max_steps", "allowed 101"),
        (Hold(), 301, "schedule", "allowed 0 to 300"),
    ],
)
def test_that_what_does_not_fit_is_refused_by_name_with_its_range(
    change: Change, step: int, field: str, said: str
) -> None:
    with pytest.raises(ConfigError, match=said) as refused:
        tail_of(change, timeline(warmup=60), step)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_that_a_rate_of_zero_is_nothing_to_fall_from() -> None:
    line = timeline(initial_lr=0.0, warmup=60)
    with pytest.raises(ConfigError, match="cannot decay"):
        tail_of(DecayNow(), line, 0)
    assert bent(line, Redraw(peak_lr=5e-4), 0).lr(60) == pytest.approx(5e-4)


def test_that_an_edit_before_another_is_refused() -> None:
    line = bent(timeline(), Hold(), 100)
    with pytest.raises(ConfigError, match="allowed 100 to 300"):
        tail_of(Hold(), line, 99)


def test_that_two_edits_at_one_step_count_as_the_later() -> None:
    once = bent(timeline(), Redraw(total_steps=500), 100)
    twice = bent(once, Hold(), 100)
    assert twice.total_steps == 500
    assert {twice.lr(step) for step in range(100, 500)} == {once.lr(100)}


def test_that_an_edit_of_another_run_is_refused() -> None:
    tail = tail_of(Hold(), timeline(peak_lr=1e-3), 100)
    with pytest.raises(ConfigError, match="belongs to another run"):
        timeline(peak_lr=2e-3).edited(tail)


def _values(**changed: object) -> dict[str, object]:
    return {**tail_of(Hold(), timeline(), 100).values(), **changed}


@pytest.mark.parametrize(
    "values",
    [
        None,
        [],
        {},
        _values(surplus=1),
        _values(step=True),
        _values(step="100"),
        _values(step=-1),
        _values(total_steps=10**400),
        _values(total_steps=0),
        _values(peak_lr=math.nan),
        _values(peak_lr=10**400),
        _values(min_lr=math.inf),
        _values(decay=["cosine"]),
        _values(decay="banana"),
        _values(entered=1.0),
        _values(warmed=-0.5),
        _values(timescale=-1),
        _values(cycles=0),
        _values(warmup_steps=10**9),
    ],
)
def test_that_nothing_read_is_trusted(values: object) -> None:
    with pytest.raises(ConfigError):
        tail_from(values)


def test_that_a_plan_without_edits_is_the_schedule() -> None:
    line = timeline(warmup=60)
    assert every(line) == [line.planned.lr(step) for step in range(305)]
    assert (line.total_steps, line.warmup_steps) == (300, 60)
    assert replace(line) == line
    assert isinstance(rest(line, 0), ScheduleTail)


def test_that_a_run_that_has_ended_goes_on_from_the_rate_it_ended_with() -> None:
    line = timeline()
    longer = bent(line, Extend(50), 300)
    assert longer.total_steps == 350
    assert [longer.lr(step) for step in range(300)] == [line.lr(step) for step in range(300)]
    assert longer.lr(300) == line.lr(300)
    assert bent(line, Redraw(total_steps=350), 300) == longer
