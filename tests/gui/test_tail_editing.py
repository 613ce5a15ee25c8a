"""Dragging the rest of a run: whatever is dragged wherever, the run can take it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.config import ScheduleConfig
from core.lr_shapes import SHAPES, Schedule
from core.schedule.edits import Extend, Hold, Redraw, tail_of
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline, rest
from gui.schedule_editor.plan_drag import DECAY_START, END, INITIAL, PEAK, Resolution
from gui.schedule_editor.staged_drag import dragged, nudged, places
from gui.schedule_editor.staged_edits import staged_at
from tests.core.test_schedule import schedules

GRAINS = (Resolution(1.0, 1e-5), Resolution(0.3, 1e-6), Resolution(2.0, 0.0, 0.02))


def line(decay: str = "cosine", **fields: object) -> Timeline:
    return Timeline(plan(ScheduleConfig(decay=decay, warmup=60, **fields), 300))  # type: ignore[arg-type]


@pytest.mark.thorough
@given(schedules(longest=200), st.data())
def test_that_no_drag_of_a_handle_ahead_asks_for_what_the_run_refuses(
    planned: Schedule, data: st.DataObject
) -> None:
    timeline = Timeline(planned)
    step = data.draw(st.integers(0, planned.total_steps - 1))
    assume(timeline.lr(step) > 0)
    tail = rest(timeline, step)
    assert all(place.step > step for place in places(tail).values())
    for name in places(tail):
        bend = dragged(
            tail,
            name,
            data.draw(st.none() | st.floats(-500, 1000)),
            data.draw(st.none() | st.floats(0, 20)),
            data.draw(st.sampled_from(GRAINS)),
            snap=data.draw(st.booleans()),
        )
        if bend.redraw is not None:
            found = staged_at((bend.redraw,), timeline, step)
            assert not found.problem


@pytest.mark.parametrize("decay", sorted(SHAPES))
def test_that_the_handles_that_lie_ahead_are_there_and_the_others_not(decay: str) -> None:
    timeline = line(decay, decay_start=240)
    holds = SHAPES[decay].holds
    for step, name, there in (
        (30, INITIAL, False),
        (30, PEAK, True),
        (100, PEAK, True),
        (100, DECAY_START, holds),
        (250, DECAY_START, False),
        (250, END, True),
    ):
        assert (name in places(rest(timeline, step))) == there
    assert not places(rest(timeline, 30))[PEAK].offered
    assert places(rest(timeline, 100))[PEAK].offered
    assert PEAK not in places(rest(timeline, 299))  # no step is left to climb to


def test_that_what_was_dragged_is_where_the_curve_goes() -> None:
    timeline = line("wsd-linear", decay_start=200)
    tail = rest(timeline, 100)
    bend = dragged(tail, PEAK, 150.0, 6e-4, Resolution(1.0, 1e-6))
    assert bend.redraw == Redraw(peak_step=150, peak_lr=6e-4)
    assert tail_of(bend.redraw, timeline, 100).lr(150) == 6e-4
    assert dragged(tail, DECAY_START, 252.0, None, Resolution()).redraw == Redraw(decay_start=250)
    assert dragged(tail, END, 361.0, 2.03e-5, Resolution(1.0, 1e-6)).redraw == Redraw(
        total_steps=360, min_lr=2e-5
    )
    assert dragged(tail, END, None, None, Resolution()).redraw is None
    assert dragged(tail, INITIAL, 1.0, 1.0, Resolution()).redraw is None


@pytest.mark.parametrize(
    ("handle", "step", "lr", "said"),
    [
        (PEAK, 3.0, None, "the run is here"),
        (PEAK, 900.0, None, "the run ends here"),
        (PEAK, None, 0.0, "not below min LR"),
        (PEAK, None, 99.0, "the highest allowed"),
        (DECAY_START, 3.0, None, "the run is here"),
        (DECAY_START, 999.0, None, "the run ends here"),
        (END, 150.0, None, "the decay starts here"),
        (END, None, 1.0, "the peak"),
    ],
)
def test_that_a_limit_stops_the_handle_and_says_which(
    handle: str, step: float | None, lr: float | None, said: str
) -> None:
    tail = rest(line("wsd-linear", decay_start=200), 100)
    assert dragged(tail, handle, step, lr, Resolution(1.0, 1e-5)).stopped == said


def test_that_arrow_keys_go_by_steps_and_round_rates() -> None:
    tail = rest(line(), 100)
    assert nudged(tail, END, 1, 0, far=False).redraw == Redraw(total_steps=301)
    assert nudged(tail, END, -1, 0, far=True).redraw == Redraw(total_steps=290)
    assert nudged(tail, END, 0, 1, far=False).redraw == Redraw(min_lr=1.1e-5)
    assert nudged(rest(line("constant"), 100), END, 0, 1, far=False).redraw is None


def test_that_what_is_staged_says_what_changes_or_why_it_cannot() -> None:
    timeline = line()
    assert staged_at((), timeline, 100).change is None
    found = staged_at((Hold(), Extend(20)), timeline, 100)
    assert found.tail is not None
    assert found.tail.total_steps == 320
    assert "shape cosine -> constant" in found.text
    passed = staged_at((Redraw(peak_lr=1e-3, peak_step=120),), timeline, 130)
    assert passed.tail is None
    assert "step 120 is in the past" in passed.problem
    assert "draw it further right" in passed.problem  # here, but not in a terminal


@pytest.mark.parametrize("total", [40, 300, 5_000])
def test_that_an_offered_ring_keeps_its_place_while_the_run_goes_on(total: int) -> None:
    timeline = Timeline(plan(ScheduleConfig(decay="cosine", warmup=4), total))
    stood = [places(rest(timeline, step))[PEAK].step for step in range(4, total * 2 // 3)]
    assert all(place > step for step, place in enumerate(stood, 4))
    assert len(set(stood)) <= 12  # it hops now and then, and does not walk away


def test_that_a_ring_pulled_straight_down_keeps_the_step_it_had_at_the_press() -> None:
    timeline = Timeline(plan(ScheduleConfig(decay="cosine", warmup=20), 300))
    begin = places(rest(timeline, 100))[PEAK]
    later = rest(timeline, 118)
    change = dragged(later, PEAK, None, 1e-4, Resolution(), begin=begin).redraw
    assert change is not None
    assert change.peak_step == begin.step
    passed = dragged(rest(timeline, 150), PEAK, None, 1e-4, Resolution(), begin=begin)
    assert passed.redraw is not None
    assert (passed.redraw.peak_step, passed.stopped) == (151, "the run is here")


def test_that_steps_that_would_train_at_the_floor_are_said_before_they_are_applied() -> None:
    timeline = line()
    for longer in (Extend(50), Redraw(total_steps=350)):
        assert "all at the minimum, 1.004e-5" in staged_at((longer,), timeline, 299).note
        assert staged_at((longer,), timeline, 200).note == ""  # the fall is stretched
    assert staged_at((Redraw(total_steps=350, decay="constant"),), timeline, 299).note == ""
    assert staged_at((Redraw(min_lr=1e-6),), timeline, 299).note == ""  # not longer
