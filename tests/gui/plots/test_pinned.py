"""A pinned schedule: how it is compared and how it shows."""

from core.config import ScheduleConfig
from core.schedule.lr_schedule import plan
from gui.models.comparison import Comparison, Measured, compare
from gui.plots import RunPlots
from gui.plots.pinned import comparison_help, comparison_text
from gui.plots.surface import Surface
from tests.gui.plots.made_up_run import CONFIG, PLAN, TOTAL


def measure(steps: int, mean: float, at_peak: int) -> Measured:
    return Measured(steps, mean, 1e-3, at_peak)


def test_that_the_words_are_short_and_the_help_has_the_sum() -> None:
    found = Comparison(measure(135, 5e-4, 40), measure(200, 4e-4, 1600), (212, 300, 400, 500))
    assert comparison_text(found) == (
        "area 0.0675 → 0.08 (×1.19)",
        "at peak 40 → 1,600 steps",
        "cross at step 212, 300, 400…",
    )
    assert "pinned: mean LR 5.00e-4 × 135 steps = area 0.0675" in comparison_help(found)
    assert "500" in comparison_help(found)


def test_that_the_strip_says_how_the_plan_differs_from_what_is_pinned(plots: RunPlots) -> None:
    plots.set_plan(PLAN, CONFIG.clipping)
    plots.stack.redraw()
    strip = plots.stack.cards[0].summary
    assert strip.isHidden()
    plots.pin(PLAN)
    plots.stack.redraw()
    assert strip.isVisible()
    assert "no difference" in strip.text
    other = plan(ScheduleConfig(warmup=100), TOTAL + 50)
    plots.set_plan(other, CONFIG.clipping)
    plots.stack.redraw()
    for said in comparison_text(compare(PLAN, other)):
        assert said in strip.text
    assert f"{compare(PLAN, other).now.area:.4g}" in strip.toolTip()
    plots.pin(None)
    plots.stack.redraw()
    assert strip.isHidden()


def test_that_a_pinned_curve_stays_while_the_plan_changes(plots: RunPlots) -> None:
    plots.set_plan(PLAN, CONFIG.clipping)
    plots.pin(PLAN)
    plots.set_plan(plan(ScheduleConfig(warmup=100), TOTAL), CONFIG.clipping)
    plots.stack.redraw()
    surface = plots.stack.findChild(Surface, "plot_lr")
    assert surface is not None
    items = surface.getPlotItem().items
    pinned = next(item for item in items if hasattr(item, "name") and item.name() == "pinned lr")
    x, y = pinned.getOriginalDataset()
    assert x.tolist() == list(range(TOTAL))
    assert y.tolist() == [PLAN.lr(step) for step in range(TOTAL)]
    plots.pin(None)
    plots.stack.redraw()
    assert plots.pinned is None
    assert len(pinned.getOriginalDataset()[0]) == 0
