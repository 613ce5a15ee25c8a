"""A pinned schedule: how it is compared and how it shows."""

import itertools

import pytest

from core.config import ScheduleConfig
from core.schedule import SHAPES, plan
from gui.plots import RunPlots
from gui.plots.pinned import Comparison, compare, comparison_words
from gui.plots.surface import Surface
from tests.gui.plots.made_up_run import CONFIG, PLAN, TOTAL


def test_that_a_schedule_equals_itself() -> None:
    assert compare(PLAN, PLAN).area == 1.0
    assert compare(PLAN, PLAN).crossings == ()


@pytest.mark.parametrize("shape", list(SHAPES))
def test_that_a_comparison_counts_every_step(shape: str) -> None:
    now = plan(ScheduleConfig(warmup=80, peak_lr=6e-4, decay=shape), TOTAL)
    found = compare(PLAN, now)
    before, after = ([one.lr(step) for step in range(TOTAL)] for one in (PLAN, now))
    assert found.area == pytest.approx(sum(after) / sum(before))
    assert found.at_peak[1] == sum(lr >= 0.99 * 6e-4 for lr in after)
    above = [a > b for a, b in zip(after, before, strict=True) if abs(a - b) > 1e-12]
    assert len(found.crossings) == sum(x != y for x, y in itertools.pairwise(above))


def test_that_long_schedules_cross_at_the_exact_step() -> None:
    one = plan(ScheduleConfig(decay="linear", warmup=0), 1_000_000)
    other = plan(ScheduleConfig(decay="constant", warmup=0, peak_lr=5e-4), 1_000_000)
    (step,) = compare(one, other).crossings
    assert one.lr(step - 1) > other.lr(step - 1)
    assert one.lr(step) <= other.lr(step)


def test_that_the_words_are_one_line() -> None:
    said = comparison_words(Comparison(1.187, (40, 1600), (212, 300, 400, 500)))
    assert said == "area ×1.19 · at peak 40 → 1,600 steps · cross at 212, 300, 400…"


def test_that_a_pinned_curve_stays_while_the_plan_changes(plots: RunPlots) -> None:
    plots.set_plan(PLAN, CONFIG.clipping)
    plots.pin(PLAN)
    plots.set_plan(plan(ScheduleConfig(warmup=100), TOTAL), CONFIG.clipping)
    plots.redraw()
    surface = plots.findChild(Surface, "plot_lr")
    assert surface is not None
    items = surface.getPlotItem().items
    pinned = next(item for item in items if hasattr(item, "name") and item.name() == "pinned lr")
    x, y = pinned.getOriginalDataset()
    assert x.tolist() == list(range(TOTAL))
    assert y.tolist() == [PLAN.lr(step) for step in range(TOTAL)]
    plots.pin(None)
    plots.redraw()
    assert plots.pinned is None
    assert len(pinned.getOriginalDataset()[0]) == 0
