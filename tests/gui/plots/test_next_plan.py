"""A run that has ended keeps what it was; the plan of the next one is a layer over it."""

from dataclasses import replace
from typing import Any

import pytest

from core.config import ClippingConfig, ScheduleConfig
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.plots import RunPlots
from gui.plots.card import PlotCard
from gui.plots.ranges import with_room
from gui.plots.scene import NextPlan, Scene
from tests.gui.plots.made_up_run import CONFIG, PLAN, STARTED, TOTAL, evals, steps

NEXT = plan(ScheduleConfig(warmup=100, peak_lr=4e-3), TOTAL + 200)


def lr_card(plots: RunPlots) -> PlotCard:
    return next(card for card in plots.stack.cards if card.spec.has_plan)


def drawn(plots: RunPlots, name: str) -> Any:
    items = [item for card in plots.stack.cards for item in card.surface.getPlotItem().items]
    return next(item for item in items if hasattr(item, "name") and item.name() == name)


def read(plots: RunPlots) -> tuple[object, ...]:
    """What the plots say of the run: its plan, where it warms up and does not clip, its numbers."""
    plots.stack.redraw()
    scene = plots.shown
    summaries = [card.summary.text for card in plots.stack.cards]
    plan_y = drawn(plots, "planned lr").yData.tolist()
    return scene.timeline, scene.ramps(), scene.idle_stretches(), summaries, plan_y


@pytest.mark.parametrize("ended_at", [200, TOTAL])
def test_that_editing_after_a_run_moves_nothing_of_it(plots: RunPlots, ended_at: int) -> None:
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, ended_at), evals(0, ended_at))
    before = read(plots)
    for warmup in (0, 100, 300):
        other = plan(ScheduleConfig(warmup=warmup, peak_lr=2e-3), TOTAL)
        plots.set_plan(other, ClippingConfig(max_norm=0.5, begin="after_warmup"))
        assert read(plots) == before
        assert drawn(plots, "next lr").yData.tolist() == [other.lr(n) for n in range(TOTAL)]
    assert plots.shown.shown_norm == 0.5  # the handle stands where the next run would clip
    assert plots.shown.max_norm == CONFIG.clipping.max_norm


def test_that_a_bent_rest_stays_after_a_stop(running: RunPlots) -> None:
    bent = Timeline(PLAN).edited(replace_tail(PLAN, 210))
    running.set_history(bent, CONFIG.clipping)
    before = read(running)
    running.set_plan(PLAN, CONFIG.clipping)
    assert read(running) == before
    assert running.shown.timeline == bent


def replace_tail(schedule: Any, step: int) -> Any:
    from core.schedule.timeline import rest

    found = rest(Timeline(schedule), step)
    assert found is not None
    return found


def test_that_the_same_plan_is_not_drawn_twice(running: RunPlots) -> None:
    running.set_plan(PLAN, CONFIG.clipping)
    running.stack.redraw()
    assert not len(drawn(running, "next lr").xData)
    assert "next run" not in [entry.label for entry in lr_card(running).header.legend]
    running.set_plan(NEXT, CONFIG.clipping)
    running.stack.redraw()
    assert "next run" in [entry.label for entry in lr_card(running).header.legend]
    assert running.stack.span[1] > TOTAL + 200  # all of it is seen


@pytest.mark.parametrize("times", [1e-3, 0.1, 1.0, 50.0])
def test_that_the_next_plan_has_room_to_be_dragged(running: RunPlots, times: float) -> None:
    low = plan(ScheduleConfig(warmup=100, initial_lr=0.0, peak_lr=1e-3 * times, min_lr=0.0), TOTAL)
    running.set_plan(low, CONFIG.clipping)
    running.stack.redraw()
    bottom, top = lr_card(running).surface.view.viewRange()[1]
    assert bottom <= 0 < low.peak_lr <= top
    assert low.peak_lr >= 0.2 * (top - bottom)


def test_that_a_pinned_curve_does_not_flatten_the_plan(plots: RunPlots) -> None:
    plots.set_plan(PLAN, CONFIG.clipping)
    plots.pin(plan(ScheduleConfig(peak_lr=0.3), TOTAL))
    plots.stack.redraw()
    bottom, top = lr_card(plots).surface.view.viewRange()[1]
    assert PLAN.peak_lr >= 0.2 * (top - bottom)


def test_that_room_is_made_only_for_what_can_be_dragged() -> None:
    assert with_room((0.0, 1.0), []) == (0.0, 1.0)
    assert with_room((0.0, 1.0), [0.0]) == (0.0, 1.0)
    assert with_room((0.0, 1.0), [0.5]) == (0.0, 1.0)
    assert with_room((0.0, 1.0), [0.01, 0.1]) == (0.0, 0.4)


def test_that_the_next_plan_counts_its_own_tokens() -> None:
    scene = Scene(timeline=Timeline(PLAN), axis="tokens", tokens_per_step=128, running=True)
    scene.set_plan(NextPlan(Timeline(NEXT), CONFIG.clipping, 512))
    assert scene.x_at(99) == 100 * 128
    assert scene.planning.x_at(99) == 100 * 512
    assert scene.whole()[1] > NEXT.total_steps * 512


def test_that_a_run_put_away_leaves_its_plan_to_nobody(running: RunPlots) -> None:
    running.set_plan(NEXT, CONFIG.clipping)
    running.forget_own()
    assert running.shown.timeline is None
    running.set_plan(NEXT, CONFIG.clipping)
    assert running.shown.timeline == Timeline(NEXT)
    assert running.shown.planned_next is None
    assert not running.shown.series.n_steps


def test_that_a_run_that_begins_takes_the_place_of_another_that_is_shown(
    running: RunPlots,
) -> None:
    told: list[bool] = []
    running.another_shown.connect(told.append)
    running.show_another(Scene())
    running.begin_run(replace(STARTED, name="two"), CONFIG)
    assert told == [True, False]
    assert not running.shows_another


def test_that_the_clipping_numbers_have_their_line_before_there_are_any(plots: RunPlots) -> None:
    card = next(card for card in plots.stack.cards if card.spec.has_threshold)
    assert card.summary.isVisibleTo(card)
    before = card.surface.geometry()
    plots.begin_run(STARTED, CONFIG)
    plots.append(steps(0, 200), evals(0, 200))
    plots.stack.redraw()
    assert card.summary.text
    assert card.surface.geometry() == before
