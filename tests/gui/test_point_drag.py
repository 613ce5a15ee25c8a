"""From gestures on points to curves: pure numbers; whatever is done, points keep their order."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.config import ConfigError, ScheduleConfig
from core.schedule.edits import Redraw, tail_of
from core.schedule.lr_schedule import plan
from core.schedule.point_curves import MOST_POINTS, points_of
from core.schedule.timeline import Timeline, rest
from gui.schedule_editor.plan_drag import Plan, Resolution
from gui.schedule_editor.point_drag import (
    MOST_HANDLES,
    PointChange,
    PointCurve,
    added,
    around,
    crowd,
    crowd_text,
    moved,
    nudged,
    plan_change,
    plan_curve,
    point_handle,
    point_places,
    redraw_of,
    removed,
    tail_curve,
    turned_tail,
    why_it_stays,
)
from gui.schedule_editor.staged_edits import staged_at

SHARES = ((0.0, 1e-4), (0.2, 1e-3), (0.5, 6e-4), (1.0, 1e-5))


def line(total: int = 300) -> Timeline:
    return Timeline(plan(ScheduleConfig(decay="points", points=SHARES), total))


def drawn(total: int = 200, *, capped: bool = True) -> Plan:
    config = ScheduleConfig(decay="points", points=SHARES)
    return Plan(plan(config, total), 0, 0, total * capped, 2 * total, 10.0)


@pytest.mark.thorough
@given(st.data())
def test_that_no_gesture_on_points_asks_for_what_a_plan_or_a_run_refuses(
    data: st.DataObject,
) -> None:
    step = data.draw(st.integers(0, 298))
    plan_before, timeline = drawn(data.draw(st.integers(8, 400))), line()
    for curve in (plan_curve(plan_before), tail_curve(rest(timeline, step))):
        assert curve is not None
        k = data.draw(st.integers(0, len(curve.points) - 1))
        to = data.draw(st.floats(-500, 1000)), data.draw(st.floats(0, 20))
        grain = data.draw(st.sampled_from([Resolution(1.0, 1e-5), Resolution(2.0, 0.0, 0.02)]))
        change = moved(curve, k, *to, grain, snap=data.draw(st.booleans()))
        more = added(change.curve, data.draw(st.floats(0, 400)), 5e-4, grain)
        if not isinstance(more, str):
            change = PointChange(more[0])
        change = removed(change.curve, data.draw(st.integers(0, len(change.curve.points) - 1)))
        after = change.curve
        assert all(one[0] < other[0] for one, other in pairwise(after.points))
        if curve.in_run:
            assert not staged_at((redraw_of(curve, after),), timeline, step).problem
        else:
            values = plan_change(plan_before, change).values
            total = values.get("training.max_steps", curve.end)
            plan(ScheduleConfig(decay="points", points=values["schedule.points"]), total)


def test_that_the_ends_of_a_run_keep_their_points() -> None:
    curve = plan_curve(drawn(capped=False))
    assert curve is not None
    ways = [(place.along_x, place.along_y) for place in point_places(curve).values()]
    assert ways == [(False, True), (True, True), (True, True), (False, True)]
    assert why_it_stays(curve, 0) == "the run starts at this point"
    assert why_it_stays(curve, 3) == "the run ends at this point"
    assert not why_it_stays(curve, 1)


def test_that_an_untouched_share_stays_as_it_was_written() -> None:
    before = drawn(7)
    curve = plan_curve(before)
    assert curve is not None
    values = plan_change(before, nudged(curve, 2, 0, 1, far=False)).values
    assert values["schedule.points"] == (*SHARES[:2], (0.5, 6.1e-4), SHARES[3])


@pytest.mark.parametrize(
    ("k", "to", "said"),
    [
        (1, (-9.0, None), "the previous point is here"),
        (1, (900.0, None), "the next point is here"),
        (2, (None, 99.0), "the highest allowed"),
    ],
)
def test_that_a_limit_says_what_it_is(
    k: int, to: tuple[float | None, float | None], said: str
) -> None:
    curve = plan_curve(drawn())
    assert curve is not None
    assert moved(curve, k, *to, Resolution(1.0, 1e-5)).stopped == said


def many(n: int = 10 * MOST_HANDLES) -> PointCurve:
    return PointCurve(tuple((float(k), 1e-3) for k in range(n)), 0, n - 1)


def test_that_of_many_points_those_in_sight_have_handles_with_their_own_numbers() -> None:
    assert not point_places(many())
    assert crowd(many(), None) == crowd(many(), (0.0, 599.0)) == 600
    assert crowd_text(600).startswith("600 points in sight: zoom in")
    sight = around(many(), 300.2)
    assert crowd(many(), sight) == 0
    shown = point_places(many(), sight)
    assert 0 < len(shown) <= MOST_HANDLES
    assert shown[point_handle(300)].step == 300.0
    assert all(sight[0] <= place.step <= sight[1] for place in shown.values())
    dragged = point_places(many(), (0.0, 599.0), point_handle(17))
    assert list(dragged) == [point_handle(17)]


def test_that_few_points_have_handles_wherever_one_looks() -> None:
    curve = plan_curve(drawn())
    assert curve is not None
    assert len(point_places(curve, (90.0, 100.0))) == 4


def test_that_a_curve_has_no_more_points_than_a_config_takes() -> None:
    full = many(MOST_POINTS)
    assert added(full, 80.5, 1e-3, Resolution()) == (
        "a curve has at most 10,000 points: remove one first"
    )
    assert isinstance(added(many(), 599.5, 1e-3, Resolution()), str)  # no step is free there
    more = added(replace(many(), end=700), 650.0, 1e-3, Resolution())
    assert not isinstance(more, str)
    assert len(more[0].points) == 601


@pytest.mark.parametrize("k", [0, 3, 299, 599])
def test_that_points_that_nobody_touched_are_the_very_same_ones(k: int) -> None:
    shares = tuple((j / 599, 1e-3) for j in range(600))
    before = Plan(plan(ScheduleConfig(decay="points", points=shares), 700), 0, 0)
    curve = plan_curve(before)
    assert curve is not None
    after = plan_change(before, nudged(curve, k, 0, 1, far=False)).values["schedule.points"]
    assert after[k] == (shares[k][0], 1.1e-3)
    assert all(one is other for one, other in zip(after, shares, strict=True) if one[1] == 1e-3)


def test_that_a_very_long_run_is_turned_into_points_by_a_look_at_some_of_its_steps() -> None:
    total = 900_000_000
    line = Timeline(plan(ScheduleConfig(decay="wsd-linear", warmup="10%"), total))
    points = points_of(line)
    through = plan(ScheduleConfig(decay="points", points=points), total)
    for step in (0, total // 20, total // 10, total // 2, 850_000_000, total - 1):
        assert through.lr(step) == pytest.approx(line.lr(step), abs=2e-6)


def test_that_a_drawn_point_behind_asks_for_nothing_where_the_run_went_through_it() -> None:
    there = line().lr(90)
    reached = tail_of(Redraw(points=((90, there), (200, 5e-4))), line(), 120)
    assert [lr for _, lr in reached.schedule.points[1:]] == [5e-4]
    with pytest.raises(ConfigError, match="point at step 90 is in the past"):
        tail_of(Redraw(points=((90, 2 * there), (200, 5e-4))), line(), 120)


def test_that_the_rest_of_any_shape_turned_into_points_is_the_same_curve() -> None:
    cosine = Timeline(plan(ScheduleConfig(), 300))
    curve = turned_tail(rest(cosine, 100))
    tail = tail_of(redraw_of(curve, curve, "linear"), cosine, 100)
    for step in range(100, 300):
        assert tail.lr(step) == pytest.approx(cosine.lr(step), abs=2e-6)
